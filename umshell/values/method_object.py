"""A method as a value: what `$x.Method` without parentheses gives."""

from typing import Any

from umshell.values.dotnet_type import DotNetType
from umshell.values.overloads import call
from umshell.values.psobject import PSMemberInfo
from umshell.values.type_members import MethodGroup


class PSMethod(PSMemberInfo):
    """A method with the object that it would be called on."""

    __slots__ = ("group", "is_static", "owner")
    MemberType = "Method"
    dotnet_name = "System.Management.Automation.PSMethod"

    def __init__(self, name: str, owner: Any, group: MethodGroup, is_static: bool = False) -> None:
        super().__init__(name)
        self.owner = owner
        self.group = group
        self.is_static = is_static

    @property
    def OverloadDefinitions(self) -> list[str]:
        prefix = "static " if self.is_static and self.group.name != "new" else ""
        return [f"{prefix}{overload.text.removeprefix('static ')}" for overload in self.group.overloads]

    def invoke(self, args: list[Any]) -> Any:
        """Calls the method."""
        if not self.is_static:
            return call(self.group, (self.owner,), args)
        if self.group.name == "new" and isinstance(self.owner, DotNetType):
            from umshell.values.construction import construct

            return construct(self.owner, args)
        return call(self.group, (), args)

    def __str__(self) -> str:
        return ", ".join(self.OverloadDefinitions)
