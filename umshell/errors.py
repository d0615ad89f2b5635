"""The tree of errors, and the record that a script sees of one.

PSError: a statement-terminating error on its way through the Python code
ClrException: what .NET code throws, and the Exception of an error record
FlowControl: break, continue, return, exit and a stopped pipeline; no errors
"""

from collections.abc import Callable

RUNTIME_EXCEPTION = "System.Management.Automation.RuntimeException"


def _describe_nothing(target: object) -> tuple[str, str]:
    return ("", "") if target is None else (str(target), type(target).__name__)


# Name and type of a target as CategoryInfo shows them; set by the values, which stand above this module.
describe_target: Callable[[object], tuple[str, str]] = _describe_nothing


class ClrException(Exception):
    """An exception of .NET: its type by name, its message, what caused it and what it knows besides."""

    def __init__(
        self, type_name: str, message: str = "", inner: "ClrException | None" = None, **properties: object
    ) -> None:
        super().__init__(message)
        self.type_name = type_name
        self.Message = message
        self.InnerException = inner
        self.properties = properties
        self.data: dict[object, object] = {}
        self.ErrorRecord: ErrorRecord | None = None
        self.ps_members: dict[str, object] | None = None

    @property
    def short_type_name(self) -> str:
        return self.type_name.rpartition(".")[2]

    def innermost(self) -> "ClrException":
        """The exception at the bottom of the chain of causes."""
        found = self
        while found.InnerException is not None:
            found = found.InnerException
        return found

    def __str__(self) -> str:
        return f"{self.type_name}: {self.Message}"


def _shortened(text: str) -> str:
    """The beginning and the end of a long text, as the line of the category shows it."""
    return text if len(text) <= 40 else f"{text[:15]}...{text[-15:]}"


class ErrorCategoryInfo:
    """Category and target of an error; activity and reason can be overwritten by a script."""

    dotnet_name = "System.Management.Automation.ErrorCategoryInfo"
    __slots__ = ("Activity", "Category", "Reason", "_record", "_target_name", "_target_type")

    def __init__(self, record: "ErrorRecord", category: str) -> None:
        self._record = record
        self.Category = category
        self.Activity = ""
        self.Reason = record.Exception.short_type_name
        self._target_name: str | None = None
        self._target_type: str | None = None

    @property
    def TargetName(self) -> str:
        return describe_target(self._record.TargetObject)[0] if self._target_name is None else self._target_name

    @TargetName.setter
    def TargetName(self, text: str) -> None:
        self._target_name = text

    @property
    def TargetType(self) -> str:
        return describe_target(self._record.TargetObject)[1] if self._target_type is None else self._target_type

    @TargetType.setter
    def TargetType(self, text: str) -> None:
        self._target_type = text

    def GetMessage(self) -> str:
        name, kind, activity = (_shortened(text) for text in (self.TargetName, self.TargetType, self.Activity))
        return f"{self.Category}: ({name}:{kind}) [{activity}], {self.Reason}"

    def __str__(self) -> str:
        return self.GetMessage()


class ErrorDetails:
    """A message that replaces the exception's own when the error is shown."""

    dotnet_name = "System.Management.Automation.ErrorDetails"
    __slots__ = ("Message", "RecommendedAction")

    def __init__(self, message: str, recommended_action: str = "") -> None:
        self.Message = message
        self.RecommendedAction = recommended_action


class ErrorRecord:
    """An error as a script sees it: in `$_` of a catch, in `$Error`, on the error stream."""

    dotnet_name = "System.Management.Automation.ErrorRecord"
    __slots__ = (
        "CategoryInfo",
        "ErrorDetails",
        "Exception",
        "FullyQualifiedErrorId",
        "InvocationInfo",
        "PSTypeNames",
        "ScriptStackTrace",
        "TargetObject",
        "ps_members",
    )

    def __init__(self, exception: ClrException, error_id: str, category: str, target: object = None) -> None:
        self.Exception = exception
        self.FullyQualifiedErrorId = error_id
        self.TargetObject = target
        self.ErrorDetails: ErrorDetails | None = None
        self.InvocationInfo: object = None
        self.ScriptStackTrace = ""
        self.PSTypeNames = ["System.Management.Automation.ErrorRecord", "System.Object"]
        self.ps_members: dict[str, object] | None = None
        self.CategoryInfo = ErrorCategoryInfo(self, category)

    @property
    def message(self) -> str:
        """What is shown: the details if there are any, else the exception's message."""
        return self.ErrorDetails.Message if self.ErrorDetails else self.Exception.Message

    def __str__(self) -> str:
        return self.message


class PSError(Exception):
    """A statement-terminating error: its id, message and category, and the record made of them when asked."""

    stopped_by_preference = False  # a non-terminating error that -ErrorAction Stop made end the script
    thrown = False  # by a throw statement
    listed = False  # in $Error already
    leaves: object = None  # the scope of the function that it ends (ThrowTerminatingError)

    def __init__(
        self,
        error_id: str,
        message: str,
        category: str = "InvalidOperation",
        target: object = None,
        exception: ClrException | str | None = None,
        inner: ClrException | None = None,
        details: str | None = None,
        script_terminating: bool = False,
    ) -> None:
        super().__init__(message)
        self.error_id = error_id
        self.message = message
        self.category = category
        self.target = target
        self.script_terminating = script_terminating
        self.details = details
        self._exception = exception
        self._inner = inner
        self._record: ErrorRecord | None = None

    @classmethod
    def of_record(cls, record: ErrorRecord, script_terminating: bool = False) -> "PSError":
        """The error that carries a record that exists already."""
        info = record.CategoryInfo
        error = cls(record.FullyQualifiedErrorId, record.message, info.Category, record.TargetObject, record.Exception)
        error._record = record
        error.script_terminating = script_terminating
        return error

    @property
    def exception(self) -> ClrException:
        """The .NET exception of the error."""
        found = self._exception
        if isinstance(found, ClrException):
            return found
        self._exception = made = ClrException(found or RUNTIME_EXCEPTION, self.message, self._inner)
        return made

    @property
    def record(self) -> ErrorRecord:
        """The error record; always the same one."""
        if self._record is None:
            self._record = ErrorRecord(self.exception, self.error_id, self.category, self.target)
            if self.details is not None:
                self._record.ErrorDetails = ErrorDetails(self.details)
            if self.exception.ErrorRecord is None:
                self.exception.ErrorRecord = self._record
        return self._record

    def __str__(self) -> str:
        return f"{self.error_id}: {self.message}"


class OrganizationError(Exception):
    """What a person asked of whole organizations cannot be done."""


class FlowControl(BaseException):
    """What leaves a block without being an error."""


class BreakFlow(FlowControl):
    """`break`, with its label if it has one."""

    def __init__(self, label: str | None = None) -> None:
        super().__init__(label)
        self.label = label


class ContinueFlow(FlowControl):
    """`continue`, with its label if it has one."""

    def __init__(self, label: str | None = None) -> None:
        super().__init__(label)
        self.label = label


class ReturnFlow(FlowControl):
    """`return` out of a nested block; what it returned has been written already."""


class ExitFlow(FlowControl):
    """`exit`, with its code."""

    def __init__(self, code: int = 0) -> None:
        super().__init__(code)
        self.code = code


class StopUpstream(FlowControl):
    """The pipeline needs nothing more from the commands before a processor."""

    def __init__(self, processor: object) -> None:
        super().__init__(processor)
        self.processor = processor
