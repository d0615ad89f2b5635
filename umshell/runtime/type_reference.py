"""TypeReference: a type's name in a script, found when it is first needed."""

from typing import Any

from umshell.errors import PSError
from umshell.values.conversion import convert
from umshell.values.dotnet.missing_types import exists_elsewhere
from umshell.values.dotnet_type import DotNetType
from umshell.values.types import find_type


def type_not_found(name: str) -> PSError:
    """The error of a type that does not exist."""
    message = f"Unable to find type [{name}]."
    if exists_elsewhere(name):
        message += " It exists in .NET or Windows, but not in umshell."
    return PSError("TypeNotFound", message, "InvalidOperation", TypeName(name))


class TypeName:
    """A type's name as the target of an error."""

    dotnet_name = "System.Management.Automation.Language.TypeName"

    def __init__(self, name: str) -> None:
        self.FullName = name

    def __str__(self) -> str:
        return self.FullName


class TypeReference:
    """The name of a type; once found it stays, unless a script makes types of its own."""

    __slots__ = ("found", "name")

    def __init__(self, name: str) -> None:
        self.name = name
        self.found: DotNetType | None = None

    def get(self) -> DotNetType:
        """The type."""
        found = self.found
        if found is None:
            found = find_type(self.name)
            if found is None:
                raise type_not_found(self.name)
            if found.full_name != found.name:  # classes of scripts have no namespace, and may be made anew
                self.found = found
        return found

    def described(self) -> DotNetType | str:
        """The type where it only tells of something: its name if it exists elsewhere and not here."""
        found = self.found or find_type(self.name)
        if found is None and exists_elsewhere(self.name):
            return self.name
        return found or self.get()

    def convert(self, value: Any) -> Any:
        """[type]value."""
        return convert(value, self.found or self.get())
