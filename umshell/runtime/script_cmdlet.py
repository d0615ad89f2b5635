"""PSScriptCmdlet: the object behind $PSCmdlet of an advanced function."""

from typing import TYPE_CHECKING, Any

from umshell.errors import ErrorRecord, PSError
from umshell.runtime import questions, should_process
from umshell.values import conversion
from umshell.values.integers import UInt64
from umshell.values.psobject import PSTypedObject
from umshell.values.switch_parameter import ABSENT
from umshell.values.types import OBJECT, DotNetType, type_of

if TYPE_CHECKING:
    from umshell.runtime.command_runtime import CommandRuntime


class PSScriptCmdlet:
    """What a function can tell and ask through $PSCmdlet."""

    def __init__(self, runtime: "CommandRuntime") -> None:
        self.runtime = runtime
        self.ps_members: dict[str, Any] | None = None


CMDLET = DotNetType.declare("System.Management.Automation.Cmdlet", OBJECT, abstract=True)
PS_CMDLET = DotNetType.declare("System.Management.Automation.PSCmdlet", CMDLET, abstract=True)
SCRIPT_CMDLET = DotNetType.declare("System.Management.Automation.PSScriptCmdlet", PS_CMDLET, python=PSScriptCmdlet)


@SCRIPT_CMDLET.property("ParameterSetName", "string")
def parameter_set_name(this: PSScriptCmdlet) -> str:
    binder = this.runtime.processor.binder
    return str(binder.parameter_set)


@SCRIPT_CMDLET.property("MyInvocation", "System.Management.Automation.InvocationInfo")
def my_invocation(this: PSScriptCmdlet) -> Any:
    return this.runtime.invocation


@SCRIPT_CMDLET.property("Stopping", "bool")
def stopping(this: PSScriptCmdlet) -> bool:
    return False


@SCRIPT_CMDLET.property("CommandOrigin", "System.Management.Automation.CommandOrigin")
def command_origin(this: PSScriptCmdlet) -> Any:
    return this.runtime.invocation.CommandOrigin


class PagingParameters(PSTypedObject):
    """What -First, -Skip and -IncludeTotalCount ask for."""

    TypeNames = ("System.Management.Automation.PagingParameters", "System.Object")
    PropertyNames = ("IncludeTotalCount", "Skip", "First")

    def __init__(self, bound: dict[str, Any]) -> None:
        self.IncludeTotalCount = bound.get("IncludeTotalCount", ABSENT)
        self.Skip = bound.get("Skip", UInt64(0))
        self.First = bound.get("First", UInt64(2**64 - 1))


@SCRIPT_CMDLET.property("PagingParameters", "System.Management.Automation.PagingParameters")
def paging_parameters(this: PSScriptCmdlet) -> PagingParameters | None:
    runtime = this.runtime
    return PagingParameters(runtime.bound) if runtime.info.supports_paging else None


@SCRIPT_CMDLET.property("Host", "System.Management.Automation.Host.PSHost")
def host(this: PSScriptCmdlet) -> Any:
    return this.runtime.scope.get("Host")


@SCRIPT_CMDLET.property("SessionState", "System.Management.Automation.SessionState")
def session_state(this: PSScriptCmdlet) -> Any:
    context: Any = this.runtime.scope.get("ExecutionContext")
    return None if context is None else context.SessionState


@SCRIPT_CMDLET.property("InvokeCommand", "System.Management.Automation.CommandInvocationIntrinsics")
def invoke_command(this: PSScriptCmdlet) -> Any:
    context: Any = this.runtime.scope.get("ExecutionContext")
    return None if context is None else context.InvokeCommand


@SCRIPT_CMDLET.property("CommandRuntime", "System.Management.Automation.ICommandRuntime")
def command_runtime(this: PSScriptCmdlet) -> Any:
    return this


@SCRIPT_CMDLET.method("ShouldProcess", "bool ShouldProcess(string target)")
def should_process_target(this: PSScriptCmdlet, target: str) -> bool:
    return this.runtime.should_process(target)


@SCRIPT_CMDLET.method("ShouldProcess", "bool ShouldProcess(string target, string action)")
def should_process_action(this: PSScriptCmdlet, target: str, action: str) -> bool:
    return this.runtime.should_process(target, action)


@SCRIPT_CMDLET.method(
    "ShouldProcess", "bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)"
)
def should_process_text(this: PSScriptCmdlet, description: str, question: str, caption: str) -> bool:
    return this.runtime.should_process_text(description, question, caption)


@SCRIPT_CMDLET.method(
    "ShouldProcess",
    "bool ShouldProcess(string verboseDescription, string verboseWarning, string caption, "
    "[ref] System.Management.Automation.ShouldProcessReason shouldProcessReason)",
)
def should_process_reason(this: PSScriptCmdlet, description: str, question: str, caption: str, reason: Any) -> bool:
    answer = this.runtime.should_process_text(description, question, caption)
    reason.Value = "WhatIf" if should_process.only_tells(this.runtime) else "None"
    return answer


@SCRIPT_CMDLET.method("ShouldContinue", "bool ShouldContinue(string query, string caption)")
def should_continue(this: PSScriptCmdlet, query: str, caption: str) -> bool:
    return this.runtime.should_continue(query, caption)


@SCRIPT_CMDLET.method(
    "ShouldContinue", "bool ShouldContinue(string query, string caption, [ref] bool yesToAll, [ref] bool noToAll)"
)
def should_continue_all(this: PSScriptCmdlet, query: str, caption: str, yes_to_all: Any, no_to_all: Any) -> bool:
    so_far = questions.YES_TO_ALL if yes_to_all.Value else questions.NO_TO_ALL if no_to_all.Value else ""
    answer, for_all = should_process.should_continue_all(this.runtime, query, caption, so_far)
    yes_to_all.Value = for_all == questions.YES_TO_ALL
    no_to_all.Value = for_all == questions.NO_TO_ALL
    return answer


@SCRIPT_CMDLET.method("WriteError", "void WriteError(System.Management.Automation.ErrorRecord errorRecord)")
def write_error(this: PSScriptCmdlet, record: ErrorRecord) -> None:
    this.runtime.write_error(record)


@SCRIPT_CMDLET.method(
    "ThrowTerminatingError", "void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)"
)
def throw_terminating_error(this: PSScriptCmdlet, record: ErrorRecord) -> None:
    error = PSError.of_record(record)
    error.leaves = this.runtime.scope
    raise this.runtime.terminating(error)


@SCRIPT_CMDLET.method("WriteWarning", "void WriteWarning(string text)")
def write_warning(this: PSScriptCmdlet, text: str) -> None:
    this.runtime.write_warning(text)


@SCRIPT_CMDLET.method("WriteVerbose", "void WriteVerbose(string text)")
def write_verbose(this: PSScriptCmdlet, text: str) -> None:
    this.runtime.write_verbose(text)


@SCRIPT_CMDLET.method("WriteDebug", "void WriteDebug(string text)")
def write_debug(this: PSScriptCmdlet, text: str) -> None:
    this.runtime.write_debug(text)


@SCRIPT_CMDLET.method("WriteInformation", "void WriteInformation(System.Object messageData, string[] tags)")
def write_information(this: PSScriptCmdlet, data: Any, tags: Any) -> None:
    this.runtime.write_information(data, tags or ())


@SCRIPT_CMDLET.method("WriteProgress", "void WriteProgress(System.Management.Automation.ProgressRecord progressRecord)")
def write_progress(this: PSScriptCmdlet, record: Any) -> None:
    this.runtime.write_progress(record)


@SCRIPT_CMDLET.method("WriteObject", "void WriteObject(System.Object sendToPipeline)")
def write_object(this: PSScriptCmdlet, value: Any) -> None:
    this.runtime.out(value)


@SCRIPT_CMDLET.method("WriteObject", "void WriteObject(System.Object sendToPipeline, bool enumerateCollection)")
def write_objects(this: PSScriptCmdlet, value: Any, enumerate_collection: bool) -> None:
    elements = conversion.enumerate_value(value) if enumerate_collection and value is not None else None
    for element in (value,) if elements is None else elements:
        this.runtime.out(element)


@SCRIPT_CMDLET.method("GetVariableValue", "System.Object GetVariableValue(string name)")
def get_variable_value(this: PSScriptCmdlet, name: str) -> Any:
    return this.runtime.scope.get(name)


@SCRIPT_CMDLET.method("GetVariableValue", "System.Object GetVariableValue(string name, System.Object defaultValue)")
def get_variable_or(this: PSScriptCmdlet, name: str, default: Any) -> Any:
    return this.runtime.scope.get(name, default)


@SCRIPT_CMDLET.method("GetUnresolvedProviderPathFromPSPath", "string GetUnresolvedProviderPathFromPSPath(string path)")
def get_unresolved_path(this: PSScriptCmdlet, path: str) -> str:
    return str(this.runtime.context.files.full_path(path))


@SCRIPT_CMDLET.method("ToString", "string ToString()")
def to_string(this: PSScriptCmdlet) -> str:
    return type_of(this).full_name


SCRIPT_CMDLET.known_missing(
    "CurrentPSTransaction", "CurrentProviderLocation", "Events", "GetResolvedProviderPathFromPSPath()",
    "InvokeProvider", "JobManager", "JobRepository", "TransactionAvailable()", "WriteCommandDetail()",
    "GetResourceString()",
)  # fmt: skip
