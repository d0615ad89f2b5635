"""Set-StrictMode and Set-PSDebug: how strictly a scope, and what is called from there, is read."""

from typing import Annotated

from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import Range
from umshell.values.conversion import convert
from umshell.values.types import INT32

_HIGHEST = 5
_LATEST = 3


@cmdlet(
    "Set", "StrictMode", default_set="Version", class_name="Microsoft.PowerShell.Commands.SetStrictModeCommand",
    module="Microsoft.PowerShell.Core",
)  # fmt: skip
class SetStrictMode(Cmdlet):
    """Makes unset variables, missing properties and indexes out of range errors."""

    Version: Annotated[object, Parameter(mandatory=True, sets=("Version",), aliases=("v",))] = None
    Off: Annotated[SwitchParameter, Parameter(mandatory=True, sets=("OffStrict",))] = ABSENT

    def end(self) -> None:
        self.runtime.scope.owner().strict_version = 0 if self.Off else self._level()
        self.runtime.scope.strict_version = self.runtime.scope.owner().strict_version

    def _level(self) -> int:
        text = str(self.Version)
        if text.lower() == "latest":
            return _LATEST
        major = text.partition(".")[0]
        number = convert(major, INT32) if major.isdigit() else -1
        if not 0 <= number <= _HIGHEST:
            raise PSError(
                "ParameterArgumentValidationError",
                f"Cannot validate argument on parameter 'Version'. The '{text}' argument does not contain a valid "
                "PowerShell version. Supply a valid version number and then try the command again.",
                "InvalidData",
                None,
                "System.Management.Automation.ParameterBindingValidationException",
            )
        return min(int(number), _LATEST)


@cmdlet("Set", "PSDebug", default_set="on", module="Microsoft.PowerShell.Core",
        class_name="Microsoft.PowerShell.Commands.SetPSDebugCommand")  # fmt: skip
class SetPSDebug(Cmdlet):
    """Makes unset variables of the whole session errors; it traces no lines here."""

    Trace: Annotated[int, Parameter(sets=("on",), validate=(Range(0, 2),))] = 0
    Step: Annotated[SwitchParameter, Parameter(sets=("on",))] = ABSENT
    Strict: Annotated[SwitchParameter, Parameter(sets=("on",))] = ABSENT
    Off: Annotated[SwitchParameter, Parameter(sets=("off",))] = ABSENT

    def begin(self) -> None:
        if self.Trace or self.Step:
            raise PSError(
                "ParameterNotImplemented",
                "umshell traces no lines: Set-PSDebug takes -Strict, -Trace 0 and -Off.",
                "NotImplemented",
                None,
                "System.NotImplementedException",
            )
        if self.Off or "Strict" in self.bound:
            self._set(1 if self.Strict else None)

    def _set(self, version: int | None) -> None:
        """For the session's own scope, and for the blocks that share its variables."""
        self.context.global_scope.strict_version = version
        for scope in self.runtime.scope.chain():
            if scope.owner() is self.context.global_scope:
                scope.strict_version = version
