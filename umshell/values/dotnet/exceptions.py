"""The exceptions of .NET and PowerShell: their hierarchy, default messages, constructors and properties."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from umshell.errors import ClrException
from umshell.values.collections import Hashtable, key_of
from umshell.values.dotnet_type import REGISTRY
from umshell.values.types import OBJECT, DotNetType

_AUTOMATION = "System.Management.Automation."

# Each line: a base, then the exceptions derived from it; names without a point are in the namespace of the base.
_HIERARCHY = """
System.Exception: SystemException ApplicationException AggregateException TimeZoneNotFoundException
  InvalidTimeZoneException
System.SystemException: ArgumentException ArithmeticException ArrayTypeMismatchException FormatException
  IndexOutOfRangeException InvalidCastException InvalidOperationException NotImplementedException NotSupportedException
  NullReferenceException OperationCanceledException OutOfMemoryException RankException StackOverflowException
  TimeoutException TypeInitializationException UnauthorizedAccessException AccessViolationException
  MemberAccessException TypeLoadException BadImageFormatException
  System.IO.IOException System.Collections.Generic.KeyNotFoundException System.Security.SecurityException
  System.Security.Cryptography.CryptographicException System.Xml.XmlException System.Xml.XPath.XPathException
  System.Runtime.InteropServices.ExternalException System.Management.Automation.RuntimeException
  System.Data.DataException System.Configuration.ConfigurationException System.Threading.ThreadAbortException
  System.Security.Authentication.AuthenticationException
System.ArgumentException: ArgumentNullException ArgumentOutOfRangeException DuplicateWaitObjectException
  System.Globalization.CultureNotFoundException System.ComponentModel.InvalidEnumArgumentException
  System.Text.DecoderFallbackException System.Text.EncoderFallbackException
  System.Management.Automation.PSArgumentException System.Text.RegularExpressions.RegexParseException
System.ArgumentNullException: System.Management.Automation.PSArgumentNullException
System.ArgumentOutOfRangeException: System.Management.Automation.PSArgumentOutOfRangeException
System.ArithmeticException: DivideByZeroException OverflowException NotFiniteNumberException
System.FormatException: UriFormatException System.IO.FileFormatException
System.InvalidOperationException: ObjectDisposedException System.Net.WebException System.Net.Mail.SmtpException
  System.Net.NetworkInformation.PingException System.Management.Automation.PSInvalidOperationException
System.ObjectDisposedException: System.Management.Automation.PSObjectDisposedException
System.InvalidCastException: System.Management.Automation.PSInvalidCastException
System.NotSupportedException: PlatformNotSupportedException System.Management.Automation.PSNotSupportedException
System.NotImplementedException: System.Management.Automation.PSNotImplementedException
System.MemberAccessException: MissingMemberException MethodAccessException FieldAccessException
System.MissingMemberException: MissingMethodException MissingFieldException
System.OperationCanceledException: System.Threading.Tasks.TaskCanceledException
System.TypeLoadException: EntryPointNotFoundException DllNotFoundException
System.IO.IOException: FileNotFoundException DirectoryNotFoundException DriveNotFoundException EndOfStreamException
  FileLoadException PathTooLongException
System.Net.Mail.SmtpException: SmtpFailedRecipientException
System.Runtime.InteropServices.ExternalException: COMException System.ComponentModel.Win32Exception
System.ComponentModel.Win32Exception: System.Net.Sockets.SocketException System.ServiceProcess.TimeoutException
System.Exception: System.Reflection.TargetInvocationException System.DirectoryServices.DirectoryServicesCOMException
  System.Management.ManagementException System.Net.Http.HttpRequestException
System.Management.Automation.RuntimeException: ActionPreferenceStopException ApplicationFailedException
  CmdletInvocationException CommandNotFoundException ExtendedTypeSystemException MetadataException
  ParameterBindingException
  ParseException PipelineClosedException PipelineStoppedException ProviderInvocationException
  PSSecurityException RemoteException ScriptCallDepthException ScriptRequiresException SessionStateException
  HaltCommandException PSSnapInException InvalidJobStateException
System.Management.Automation.CmdletInvocationException: CmdletProviderInvocationException
System.Management.Automation.ExtendedTypeSystemException: MethodException GetValueException SetValueException
  PropertyNotFoundException
System.Management.Automation.MethodException: MethodInvocationException
System.Management.Automation.GetValueException: GetValueInvocationException
System.Management.Automation.SetValueException: SetValueInvocationException
System.Management.Automation.MetadataException: ArgumentTransformationMetadataException ValidationMetadataException
  ParsingMetadataException
System.Management.Automation.ParameterBindingException: ParameterBindingValidationException
  ParameterBindingArgumentTransformationException
System.Management.Automation.ParseException: IncompleteParseException
System.Management.Automation.SessionStateException: DriveNotFoundException ItemNotFoundException
  ProviderNotFoundException SessionStateOverflowException SessionStateUnauthorizedAccessException
System.Management.Automation.RemoteException: System.Management.Automation.Remoting.PSRemotingTransportException
System.Management.Automation.RuntimeException: System.Management.Automation.Remoting.PSRemotingDataStructureException
System.SystemException: Microsoft.PowerShell.Commands.WriteErrorException
  Microsoft.PowerShell.Commands.HelpNotFoundException
  Microsoft.PowerShell.Commands.ServiceCommandException Microsoft.PowerShell.Commands.ProcessCommandException
"""

_MESSAGES = {
    "System.SystemException": "System error.",
    "System.ApplicationException": "Error in the application.",
    "System.AggregateException": "One or more errors occurred.",
    "System.ArgumentException": "Value does not fall within the expected range.",
    "System.ArgumentNullException": "Value cannot be null.",
    "System.ArgumentOutOfRangeException": "Specified argument was out of the range of valid values.",
    "System.ArithmeticException": "Overflow or underflow in the arithmetic operation.",
    "System.ArrayTypeMismatchException": "Attempted to access an element as a type incompatible with the array.",
    "System.DivideByZeroException": "Attempted to divide by zero.",
    "System.FormatException": "One of the identified items was in an invalid format.",
    "System.IndexOutOfRangeException": "Index was outside the bounds of the array.",
    "System.InvalidCastException": "Specified cast is not valid.",
    "System.InvalidOperationException": "Operation is not valid due to the current state of the object.",
    "System.NotImplementedException": "The method or operation is not implemented.",
    "System.NotSupportedException": "Specified method is not supported.",
    "System.NullReferenceException": "Object reference not set to an instance of an object.",
    "System.ObjectDisposedException": "Cannot access a disposed object.",
    "System.OperationCanceledException": "The operation was canceled.",
    "System.OutOfMemoryException": "Insufficient memory to continue the execution of the program.",
    "System.OverflowException": "Arithmetic operation resulted in an overflow.",
    "System.PlatformNotSupportedException": "Operation is not supported on this platform.",
    "System.RankException": "Attempted to operate on an array with the incorrect number of dimensions.",
    "System.StackOverflowException": "Operation caused a stack overflow.",
    "System.TimeoutException": "The operation has timed out.",
    "System.UnauthorizedAccessException": "Attempted to perform an unauthorized operation.",
    "System.UriFormatException": "One of the identified items was in an invalid format.",
    "System.Collections.Generic.KeyNotFoundException": "The given key was not present in the dictionary.",
    "System.IO.IOException": "I/O error occurred.",
    "System.IO.FileNotFoundException": "Unable to find the specified file.",
    "System.IO.DirectoryNotFoundException": "Attempted to access a path that is not on the disk.",
    "System.IO.EndOfStreamException": "Attempted to read past the end of the stream.",
    "System.IO.PathTooLongException": "The specified file name or path is too long, or a component of the specified path is too long.",  # noqa: E501
    "System.Security.SecurityException": "Security error.",
    "System.Xml.XmlException": "An XML error has occurred.",
    _AUTOMATION + "RuntimeException": "System error.",
    _AUTOMATION + "PipelineStoppedException": "The pipeline has been stopped.",
    _AUTOMATION + "CommandNotFoundException": "",
}
_RESULTS = {
    "System.ArgumentException": -2147024809, "System.ArgumentNullException": -2147467261,
    "System.ArgumentOutOfRangeException": -2146233086, "System.InvalidOperationException": -2146233079,
    "System.NotSupportedException": -2146233067, "System.FormatException": -2146233033,
    "System.InvalidCastException": -2147467262, "System.DivideByZeroException": -2147352558,
    "System.OverflowException": -2146233066, "System.IndexOutOfRangeException": -2146233080,
    "System.NullReferenceException": -2147467261, "System.IO.IOException": -2146232800,
    "System.IO.FileNotFoundException": -2147024894, "System.UnauthorizedAccessException": -2147024891,
    _AUTOMATION + "RuntimeException": -2146233087,
}  # fmt: skip
_UNKNOWN_RESULT = -2146233088

# Properties beside those of every exception
_PROPERTIES = {
    "System.ArgumentException": (("ParamName", "string"),),
    "System.ArgumentOutOfRangeException": (("ActualValue", "System.Object"),),
    "System.AggregateException": (("InnerExceptions", "System.Object"),),
    "System.IO.FileNotFoundException": (("FileName", "string"), ("FusionLog", "string")),
    "System.ObjectDisposedException": (("ObjectName", "string"),),
    "System.Net.WebException": (("Status", "System.Object"), ("Response", "System.Object")),
    "System.Xml.XmlException": (("LineNumber", "int"), ("LinePosition", "int"), ("SourceUri", "string")),
    _AUTOMATION + "CommandNotFoundException": (("CommandName", "string"),),
    _AUTOMATION + "ParameterBindingException": (
        ("ParameterName", "string"), ("ErrorId", "string"), ("ParameterType", "type"), ("TypeSpecified", "type"),
        ("CommandInvocation", "System.Object"), ("Line", "long"), ("Offset", "long"),
    ),
    _AUTOMATION + "SessionStateException": (("ItemName", "string"), ("SessionStateCategory", "System.Object")),
    _AUTOMATION + "ParseException": (("Errors", "System.Object"),),
    _AUTOMATION + "RemoteException": (
        ("SerializedRemoteException", "System.Object"), ("SerializedRemoteInvocationInfo", "System.Object"),
    ),
}  # fmt: skip

EXCEPTION = DotNetType.declare("System.Exception", OBJECT)


def default_message(type_name: str) -> str:
    """What an exception says that was made without a message."""
    return _MESSAGES.get(type_name, f"Exception of type '{type_name}' was thrown.")


def exception_type(type_name: str) -> DotNetType:
    """The type of an exception by its full name; one that is not known here derives from System.Exception."""
    found = REGISTRY.get(type_name.lower())
    return _declare(type_name, EXCEPTION) if found is None else found


def _declare(type_name: str, base: DotNetType) -> DotNetType:
    made = DotNetType.declare(type_name, base)
    _declare_constructors(made)
    return made


def _declare_constructors(type_: DotNetType) -> None:
    name = type_.full_name

    def make(message: str | None = None, inner: ClrException | None = None) -> ClrException:
        return ClrException(name, default_message(name) if message is None else message, inner)

    if name in _OWN_CONSTRUCTORS:
        _OWN_CONSTRUCTORS[name](type_)
    else:
        type_.constructor(f"{name} new()", f"{name} new(string message)")(make)
        type_.constructor(f"{name} new(string message, System.Exception innerException)")(make)


def _argument_constructors(type_: DotNetType) -> None:
    name = type_.full_name

    def make(message: str | None = None, parameter: Any = None, inner: ClrException | None = None) -> ClrException:
        if isinstance(parameter, ClrException):
            parameter, inner = None, parameter
        text = default_message(name) if message is None else message
        return with_parameter(name, text, parameter, inner)

    type_.constructor(f"{name} new()", f"{name} new(string message)")(make)
    type_.constructor(f"{name} new(string message, System.Exception innerException)")(make)
    type_.constructor(f"{name} new(string message, string paramName)")(make)
    type_.constructor(f"{name} new(string message, string paramName, System.Exception innerException)")(make)


def with_parameter(name: str, text: str, parameter: str | None, inner: ClrException | None = None) -> ClrException:
    """An exception about an argument: its message ends with the parameter's name."""
    message = f"{text} (Parameter '{parameter}')" if parameter else text
    return ClrException(name, message, inner, ParamName=parameter)


def _parameter_first_constructors(type_: DotNetType) -> None:
    name = type_.full_name

    def make(parameter: str | None = None, message: str | None = None) -> ClrException:
        return with_parameter(name, default_message(name) if message is None else message, parameter)

    type_.constructor(
        f"{name} new()", f"{name} new(string paramName)", f"{name} new(string paramName, string message)"
    )(make)
    type_.constructor(f"{name} new(string message, System.Exception innerException)")(
        lambda message, inner: ClrException(name, message, inner)
    )
    if name == "System.ArgumentOutOfRangeException":
        type_.constructor(f"{name} new(string paramName, System.Object actualValue, string message)")(_with_actual)


def _with_actual(parameter: str | None, actual: Any, message: str) -> ClrException:
    from umshell.values.value_text import to_string

    made = with_parameter("System.ArgumentOutOfRangeException", message, parameter)
    made.Message += f"\nActual value was {to_string(actual)}."
    made.properties["ActualValue"] = actual
    return made


def _file_constructors(type_: DotNetType) -> None:
    name = type_.full_name

    def make(message: str | None = None, file: Any = None, inner: ClrException | None = None) -> ClrException:
        if isinstance(file, ClrException):
            file, inner = None, file
        return ClrException(name, default_message(name) if message is None else message, inner, FileName=file)

    type_.constructor(f"{name} new()", f"{name} new(string message)", f"{name} new(string message, string fileName)")(
        make
    )
    type_.constructor(f"{name} new(string message, System.Exception innerException)")(make)


def _disposed_constructors(type_: DotNetType) -> None:
    name = type_.full_name

    def make(object_name: str | None, message: str | None = None) -> ClrException:
        text = default_message(name) if message is None else message
        shown = f"{text}\nObject name: '{object_name}'." if object_name else text
        return ClrException(name, shown, ObjectName=object_name)

    type_.constructor(f"{name} new(string objectName)", f"{name} new(string objectName, string message)")(make)
    type_.constructor(f"{name} new(string message, System.Exception innerException)")(
        lambda message, inner: ClrException(name, message, inner)
    )


_OWN_CONSTRUCTORS: dict[str, Callable[[DotNetType], None]] = {
    "System.ArgumentException": _argument_constructors,
    "System.ArgumentNullException": _parameter_first_constructors,
    "System.ArgumentOutOfRangeException": _parameter_first_constructors,
    "System.IO.FileNotFoundException": _file_constructors,
    "System.ObjectDisposedException": _disposed_constructors,
}


def _declare_hierarchy() -> None:
    base: DotNetType | None = None
    for word in _HIERARCHY.split():
        if word.endswith(":"):
            base = REGISTRY[word[:-1].lower()]
            continue
        assert base is not None
        name = word if "." in word else f"{base.namespace}.{word}"
        if name.lower() not in REGISTRY:
            _declare(name, base)


def _property_of(name: str) -> tuple[Callable[[ClrException], Any], Callable[[ClrException, Any], None]]:
    return (lambda this: this.properties.get(name)), (lambda this, value: this.properties.__setitem__(name, value))


_declare_constructors(EXCEPTION)
_declare_hierarchy()
for _type_name, _entries in _PROPERTIES.items():
    for _name, _text in _entries:
        REGISTRY[_type_name.lower()].property(_name, _text)(_property_of(_name)[0])


# What every exception has


@EXCEPTION.property("Data", "System.Collections.IDictionary")
def data(this: ClrException) -> Hashtable:
    found = this.properties.get("Data")
    if not isinstance(found, Hashtable):
        found = this.properties["Data"] = Hashtable(key_of)
        for key, value in this.data.items():
            found.set_item(key, value)
    return found


@EXCEPTION.property("HResult", "int", _property_of("HResult")[1])
def result_number(this: ClrException) -> int:
    own: Any = this.properties.get("HResult")
    return own if own is not None else _RESULTS.get(this.type_name, _UNKNOWN_RESULT)


EXCEPTION.property("HelpLink", "string", _property_of("HelpLink")[1])(_property_of("HelpLink")[0])
EXCEPTION.property("InnerException", "System.Exception")(lambda this: this.InnerException)
EXCEPTION.property("Message", "string")(lambda this: this.Message)
EXCEPTION.property("Source", "string", _property_of("Source")[1])(_property_of("Source")[0])
EXCEPTION.property("StackTrace", "string")(_property_of("StackTrace")[0])
EXCEPTION.property("TargetSite", "System.Object")(lambda this: None)
EXCEPTION.method("GetBaseException", "System.Exception GetBaseException()")(ClrException.innermost)


@EXCEPTION.method("ToString", "string ToString()")
def to_text(this: ClrException) -> str:
    text = f"{this.type_name}: {this.Message}"
    if this.InnerException is not None:
        text += f"\n ---> {to_text(this.InnerException)}\n   --- End of inner exception stack trace ---"
    return text


RUNTIME = REGISTRY["system.management.automation.runtimeexception"]
RUNTIME.property("ErrorRecord", _AUTOMATION + "ErrorRecord")(lambda this: error_record_of(this))
RUNTIME.property("WasThrownFromThrowStatement", "bool")(
    lambda this: bool(this.properties.get("WasThrownFromThrowStatement"))
)


def error_record_of(this: ClrException) -> Any:
    """The record of an exception; one that was never raised gets its own."""
    from umshell.errors import ErrorRecord

    if this.ErrorRecord is None:
        this.ErrorRecord = ErrorRecord(this, this.short_type_name, "NotSpecified")
    return this.ErrorRecord


for _name in ("ActionPreferenceStopException", "CommandNotFoundException", "ParameterBindingException"):
    REGISTRY[(_AUTOMATION + _name).lower()].property("ErrorRecord", _AUTOMATION + "ErrorRecord")(error_record_of)
EXCEPTION.known_missing("GetObjectData()", "SerializeObjectState()")
