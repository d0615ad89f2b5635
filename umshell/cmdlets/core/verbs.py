"""Get-Verb: the verbs that commands may begin with."""

from collections.abc import Iterator
from typing import Annotated

from umshell.runtime.cmdlet import Cmdlet, Parameter, cmdlet
from umshell.values.psobject import PSTypedObject
from umshell.values.wildcard import WildcardPattern

# In the order in which 5.1 gives them.
_VERBS = {
    "Common": "Add Clear Close Copy Enter Exit Find Format Get Hide Join Lock Move New Open Optimize Pop Push Redo "
    "Remove Rename Reset Resize Search Select Set Show Skip Split Step Switch Undo Unlock Watch",
    "Data": "Backup Checkpoint Compare Compress Convert ConvertFrom ConvertTo Dismount Edit Expand Export Group Import "
    "Initialize Limit Merge Mount Out Publish Restore Save Sync Unpublish Update",
    "Lifecycle": "Approve Assert Complete Confirm Deny Disable Enable Install Invoke Register Request Restart Resume "
    "Start Stop Submit Suspend Uninstall Unregister Wait",
    "Diagnostic": "Debug Measure Ping Repair Resolve Test Trace",
    "Communications": "Connect Disconnect Read Receive Send Write",
    "Security": "Block Grant Protect Revoke Unblock Unprotect",
    "Other": "Use",
}


class VerbInfo(PSTypedObject):
    """A verb and the group that it belongs to."""

    TypeNames = ("System.Management.Automation.VerbInfo", "System.Object")
    PropertyNames = ("Verb", "Group")

    def __init__(self, verb: str, group: str) -> None:
        self.Verb = verb
        self.Group = group


@cmdlet("Get", "Verb")
class GetVerb(Cmdlet):
    """Shows the verbs that commands may begin with."""

    Verb: Annotated[list[str] | None, Parameter(position=0, from_pipeline=True)] = None

    def process(self) -> Iterator[VerbInfo]:
        patterns = [WildcardPattern(text) for text in self.Verb or ["*"]]
        for group, verbs in _VERBS.items():
            for verb in verbs.split():
                if any(pattern.matches(verb) for pattern in patterns):
                    yield VerbInfo(verb, group)
