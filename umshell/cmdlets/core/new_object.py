"""New-Object: objects of .NET types and custom objects, with properties given to them."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values import members
from umshell.values.collections import Hashtable, OrderedDictionary
from umshell.values.conversion import to_string
from umshell.values.dotnet.missing_types import exists_elsewhere
from umshell.values.psobject import MISSING, PSCustomObject, unwrap
from umshell.values.types import DotNetType, find_type, type_of

_CUSTOM = ("psobject", "system.management.automation.psobject", "pscustomobject",
           "system.management.automation.pscustomobject")  # fmt: skip


@cmdlet("New", "Object", default_set="Net", class_name="Microsoft.PowerShell.Commands.NewObjectCommand")
class NewObject(Cmdlet):
    """Makes an object of a .NET type."""

    TypeName: Annotated[str | None, Parameter(position=0, sets=("Net",), mandatory=True)] = None
    ArgumentList: Annotated[list[object] | None, Parameter(position=1, sets=("Net",), aliases=("Args",))] = None
    ComObject: Annotated[str | None, Parameter(position=0, sets=("Com",), mandatory=True)] = None
    Strict: Annotated[SwitchParameter, Parameter(sets=("Com",), inert=True)] = ABSENT
    Property: Annotated[object, Parameter()] = None

    def begin(self) -> Iterator[Any]:
        if self.ComObject is not None:
            raise self._com_refused()
        table = self._property_table()
        if (self.TypeName or "").lower() in _CUSTOM and not self.ArgumentList:
            yield self._custom_object(table)
            return
        made = self._construct(self._type())
        for name, value in table:
            _assign(made, name, value)
        yield made

    def _com_refused(self) -> PSError:
        return PSError(
            "NoCOMClassIdentified",
            f"Retrieving the COM class factory for component '{self.ComObject}' failed: there are no COM objects here.",
            "ResourceUnavailable",
            self.ComObject,
            "System.Management.Automation.PSArgumentException",
        )

    def _property_table(self) -> list[tuple[str, Any]]:
        table = unwrap(self.Property)
        if table is None:
            return []
        if isinstance(table, (Hashtable, OrderedDictionary)):
            return [(to_string(key), value) for key, value in table.items()]
        raise PSError(
            "CannotConvertArgumentNoMessage",
            f"Cannot bind parameter 'Property'. Cannot convert the \"{to_string(table)}\" value of type "
            f'"{type_of(table).full_name}" to type "System.Collections.IDictionary".',
            "InvalidArgument",
        )

    @staticmethod
    def _custom_object(table: list[tuple[str, Any]]) -> PSCustomObject:
        made = PSCustomObject()
        for name, value in table:
            spelled = made.spelling(name)
            made.properties[name if spelled is None else spelled] = value
        return made

    def _type(self) -> DotNetType:
        name = self.TypeName or ""
        found = find_type(name)
        if found is None:
            here = " It exists in .NET or Windows, but not in umshell." if exists_elsewhere(name) else ""
            raise PSError(
                "TypeNotFound",
                f"Cannot find type [{name}]: verify that the assembly containing this type is loaded.{here}",
                "InvalidType",
                None,
                "System.Management.Automation.PSArgumentException",
            )
        return found

    def _construct(self, type_: DotNetType) -> Any:
        try:
            return members.new_object(type_, list(self.ArgumentList or ()))
        except PSError as error:
            raise _as_command_error(error, type_, self.TypeName or "") from error


def _assign(made: Any, name: str, value: Any) -> None:
    """Sets a property, or calls a method of that name with the value. Raises PSError: the command ends there."""
    if members.read_property(made, name) is MISSING:
        if type_of(made).find_method(name) is not None:
            members.invoke_method(made, name, [value])
            return
        message = f'The member "{name}" was not found for the specified .NET object.'
        exception = "System.InvalidOperationException"
        raise PSError("InvalidOperationException", message, "InvalidOperation", exception=exception)
    try:
        members.set_member(made, name, value)
    except PSError as error:
        message = "The value supplied is not valid, or the property is read-only. Change the value, and then try again."
        raise PSError("SetValueException", message, "InvalidData", exception="System.Exception") from error


def _as_command_error(error: PSError, type_: DotNetType, name: str) -> PSError:
    """The error of a constructor as New-Object reports it."""
    exception = error.exception
    if error.error_id == "MethodCountCouldNotFindBest" and not list(type_.constructors_in_line()):
        return PSError(
            "CannotFindAppropriateCtor",
            f"A constructor was not found. Cannot find an appropriate constructor for type {name}.",
            "ObjectNotFound",
            None,
            "System.Management.Automation.PSArgumentException",
        )
    message = error.message
    for found in ('overload for ".ctor"', 'for ".ctor" to type'):  # New-Object names the type where ::new() does not
        message = message.replace(found, found.replace(".ctor", type_.name))
    if message != error.message:
        exception = ClrException(exception.type_name, message, exception.InnerException)
    return PSError("ConstructorInvokedThrowException", message, "InvalidOperation", None, exception)
