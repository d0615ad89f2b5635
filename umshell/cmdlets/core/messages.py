"""Write-Host, Write-Error, Write-Warning and the other commands that write to a stream beside output."""

from typing import Annotated, Any

from umshell import errors
from umshell.errors import ClrException, ErrorDetails
from umshell.formatting.values import is_xml_node
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.streams import ProgressRecord
from umshell.runtime.validation import Range
from umshell.values.collections import Dictionary, DictionaryEntry, KeyValuePair
from umshell.values.conversion import enumerate_value, to_string, to_text_culture
from umshell.values.enums import EnumValue
from umshell.values.psobject import AUTOMATION_NULL, PSCustomObject, PSObject

_COLOR = "System.ConsoleColor"
_WRITE_ERROR_EXCEPTION = "Microsoft.PowerShell.Commands.WriteErrorException"


@cmdlet("Write", "Host", class_name="Microsoft.PowerShell.Commands.WriteHostCommand")
class WriteHost(Cmdlet):
    """Writes text for the person in front of the console."""

    Object: Annotated[
        object, Parameter(position=0, from_pipeline=True, remaining=True, aliases=("Msg", "Message"), allow_null=True,
                          keep_spelling=True)
    ] = AUTOMATION_NULL  # fmt: skip
    NoNewline: Annotated[SwitchParameter, Parameter()] = ABSENT
    Separator: Annotated[object, Parameter()] = " "
    ForegroundColor: Annotated[EnumValue | None, Parameter(type=_COLOR)] = None
    BackgroundColor: Annotated[EnumValue | None, Parameter(type=_COLOR)] = None

    def process(self) -> None:
        text = host_text(self.Object, "" if self.Separator is None else to_text_culture(self.Separator))
        self.runtime.write_host(text, bool(self.NoNewline), self.ForegroundColor, self.BackgroundColor)


def host_text(value: Any, separator: str) -> str:
    """A value as Write-Host writes it: collections with the separator between, those within them too."""
    if type(value) is str:
        return value
    if value is None or value is AUTOMATION_NULL:
        return ""
    base = value.base if type(value) is PSObject else value
    if is_xml_node(base):
        return str(base.name)
    elements = base.enumerate_entries() if isinstance(base, Dictionary) else enumerate_value(base)
    if elements is not None:
        return separator.join([host_text(element, separator) for element in elements])
    if isinstance(base, DictionaryEntry | KeyValuePair):
        return f"[{host_text(base.Key, ' ')}, {host_text(base.Value, ' ')}]"
    if type(value) is PSObject and value.text is not None:
        return value.text
    if isinstance(value, PSCustomObject | PSObject):
        return to_string(value)
    return to_text_culture(value)


class _MessageCommand(Cmdlet):
    """What takes one message from the command line or the pipeline."""

    Message: Annotated[
        str, Parameter(position=0, mandatory=True, from_pipeline=True, aliases=("Msg",), allow_empty_string=True)
    ]


@cmdlet("Write", "Warning", class_name="Microsoft.PowerShell.Commands.WriteWarningCommand")
class WriteWarning(_MessageCommand):
    """Writes a warning."""

    def process(self) -> None:
        self.write_warning(self.Message)


@cmdlet("Write", "Verbose", class_name="Microsoft.PowerShell.Commands.WriteVerboseCommand")
class WriteVerbose(_MessageCommand):
    """Writes a message that is shown when one asks for details."""

    def process(self) -> None:
        self.write_verbose(self.Message)


@cmdlet("Write", "Debug", class_name="Microsoft.PowerShell.Commands.WriteDebugCommand")
class WriteDebug(_MessageCommand):
    """Writes a message for whoever looks for a mistake."""

    def process(self) -> None:
        self.write_debug(self.Message)


@cmdlet("Write", "Information", class_name="Microsoft.PowerShell.Commands.WriteInformationCommand")
class WriteInformation(Cmdlet):
    """Writes a record of information."""

    MessageData: Annotated[
        object, Parameter(position=0, mandatory=True, from_pipeline=True, aliases=("Msg", "Message"), allow_null=True)
    ]
    Tags: Annotated[list[str] | None, Parameter(position=1)] = None

    def process(self) -> None:
        self.write_information(self.MessageData, self.Tags or ())


@cmdlet("Write", "Progress", class_name="Microsoft.PowerShell.Commands.WriteProgressCommand")
class WriteProgress(Cmdlet):
    """Shows how far something has come."""

    Activity: Annotated[str, Parameter(position=0, mandatory=True)]
    Status: Annotated[str, Parameter(position=1)] = "Processing"
    Id: Annotated[int, Parameter(position=2, validate=(Range(0, 2147483647),))] = 0
    PercentComplete: Annotated[int, Parameter(validate=(Range(-1, 100),))] = -1
    SecondsRemaining: Annotated[int, Parameter()] = -1
    CurrentOperation: Annotated[str | None, Parameter()] = None
    ParentId: Annotated[int, Parameter(validate=(Range(-1, 2147483647),))] = -1
    Completed: Annotated[SwitchParameter, Parameter()] = ABSENT
    SourceId: Annotated[int, Parameter(inert=True)] = 0

    def process(self) -> None:
        record = ProgressRecord(self.Id, self.Activity, self.Status)
        record.PercentComplete = self.PercentComplete
        record.SecondsRemaining = self.SecondsRemaining
        record.CurrentOperation = self.CurrentOperation
        record.ParentActivityId = self.ParentId
        record.RecordType = "Completed" if self.Completed else "Processing"
        self.write_progress(record)


@cmdlet("Write", "Error", default_set="NoException", class_name="Microsoft.PowerShell.Commands.WriteErrorCommand")
class WriteError(Cmdlet):
    """Writes an error that does not end the script."""

    Exception: Annotated[
        object,
        Parameter(mandatory=True, sets=("WithException",), type="System.Exception"),
    ] = None
    Message: Annotated[
        str | None,
        Parameter(position=0, mandatory=True, from_pipeline=True, sets=("NoException",), aliases=("Msg",),
                  allow_null=True, allow_empty_string=True),
        Parameter(sets=("WithException",)),
    ] = None  # fmt: skip
    ErrorRecord: Annotated[
        object,
        Parameter(mandatory=True, sets=("ErrorRecord",), type="System.Management.Automation.ErrorRecord"),
    ] = None
    Category: Annotated[
        EnumValue | None,
        Parameter(sets=("NoException", "WithException"), type="System.Management.Automation.ErrorCategory"),
    ] = None
    ErrorId: Annotated[str, Parameter(sets=("NoException", "WithException"))] = ""
    TargetObject: Annotated[object, Parameter(sets=("NoException", "WithException"))] = None
    RecommendedAction: Annotated[str, Parameter()] = ""
    CategoryActivity: Annotated[str, Parameter(aliases=("Activity",))] = ""
    CategoryReason: Annotated[str, Parameter(aliases=("Reason",))] = ""
    CategoryTargetName: Annotated[str, Parameter(aliases=("TargetName",))] = ""
    CategoryTargetType: Annotated[str, Parameter(aliases=("TargetType",))] = ""

    def process(self) -> None:
        record = self._record()
        self._describe(record)
        caller: Any = self.runtime.scope.get("MyInvocation")
        if caller is not None:
            record.InvocationInfo = caller
            name = caller.MyCommand.class_name if caller.MyCommand is not None else ""
            record.FullyQualifiedErrorId += f",{name}" if name else ""
            record.CategoryInfo.Activity = self.CategoryActivity or "Write-Error"
        self.write_error(record)

    def _record(self) -> errors.ErrorRecord:
        given = self.ErrorRecord
        if isinstance(given, errors.ErrorRecord):
            return _copy(given)
        exception = self.Exception
        if not isinstance(exception, ClrException):
            exception = ClrException(_WRITE_ERROR_EXCEPTION, self.Message or "")
        category = self.Category.name if self.Category is not None else "NotSpecified"
        record = errors.ErrorRecord(exception, self.ErrorId or exception.type_name, category, self.TargetObject)
        if self.Exception is not None and self.Message:
            record.ErrorDetails = ErrorDetails(self.Message)
        return record

    def _describe(self, record: errors.ErrorRecord) -> None:
        if self.RecommendedAction:
            record.ErrorDetails = record.ErrorDetails or ErrorDetails(record.message)
            record.ErrorDetails.RecommendedAction = self.RecommendedAction
        info = record.CategoryInfo
        info.Activity = self.CategoryActivity or info.Activity
        info.Reason = self.CategoryReason or info.Reason
        info.TargetName = self.CategoryTargetName or info.TargetName
        info.TargetType = self.CategoryTargetType or info.TargetType


def _copy(record: errors.ErrorRecord) -> errors.ErrorRecord:
    """The same error once more, so that the first keeps its own place."""
    error_id = record.FullyQualifiedErrorId.partition(",")[0]
    made = errors.ErrorRecord(record.Exception, error_id, record.CategoryInfo.Category, record.TargetObject)
    made.ErrorDetails = record.ErrorDetails
    made.CategoryInfo.Reason = record.CategoryInfo.Reason
    return made
