"""Types of System.Management.Automation.Host that scripts make: choices, fields, sizes and places of the window."""

from __future__ import annotations

from typing import Any

from umshell.values.types import OBJECT, VALUE_TYPE, DotNetType

_HOST = "System.Management.Automation.Host."


class ChoiceDescription:
    """One answer of a question: its label (`&Yes`) and what it means."""

    dotnet_name = _HOST + "ChoiceDescription"
    __slots__ = ("HelpMessage", "Label", "ps_members")

    def __init__(self, label: str, help_message: str = "") -> None:
        self.Label = label
        self.HelpMessage = help_message
        self.ps_members: dict[str, object] | None = None


CHOICE = DotNetType.declare(ChoiceDescription.dotnet_name, OBJECT, python=ChoiceDescription)
CHOICE.constructor(
    f"{_HOST}ChoiceDescription new(string label)", f"{_HOST}ChoiceDescription new(string label, string helpMessage)"
)(ChoiceDescription)
CHOICE.field("Label", "string", read_only=True)
CHOICE.field("HelpMessage", "string")


class FieldDescription:
    """One field of a prompt."""

    dotnet_name = _HOST + "FieldDescription"
    __slots__ = ("DefaultValue", "HelpMessage", "IsMandatory", "Label", "Name", "ps_members", "type_name")

    def __init__(self, name: str) -> None:
        self.Name = name
        self.Label = ""
        self.HelpMessage = ""
        self.IsMandatory = True
        self.DefaultValue: Any = None
        self.type_name = "System.String"
        self.ps_members: dict[str, object] | None = None

    def set_type(self, type_: DotNetType) -> None:
        self.type_name = type_.full_name


FIELD = DotNetType.declare(FieldDescription.dotnet_name, OBJECT, python=FieldDescription)
FIELD.constructor(f"{_HOST}FieldDescription new(string name)")(FieldDescription)
FIELD.field("Name", "string", read_only=True)
FIELD.field("Label", "string")
FIELD.field("HelpMessage", "string")
FIELD.field("IsMandatory", "bool")
FIELD.field("DefaultValue", "psobject")
FIELD.property("ParameterTypeFullName", "string")(lambda this: this.type_name)
FIELD.property("ParameterTypeName", "string")(lambda this: this.type_name.rpartition(".")[2])
FIELD.method("SetParameterType", "void SetParameterType(type parameterType)")(FieldDescription.set_type)


class Numbers:
    """A small structure of whole numbers: Size, Coordinates, Rectangle."""

    dotnet_name = _HOST + "Size"
    names: tuple[str, ...] = ("Width", "Height")

    def __init__(self, *numbers: int) -> None:
        for name, number in zip(self.names, numbers or (0,) * len(self.names), strict=True):
            setattr(self, name, number)

    def __str__(self) -> str:
        return ",".join(str(getattr(self, name)) for name in self.names)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


class Size(Numbers):
    """Width and height of a window."""


class Coordinates(Numbers):
    """A place in a window."""

    dotnet_name = _HOST + "Coordinates"
    names = ("X", "Y")


class Rectangle(Numbers):
    """A part of a window."""

    dotnet_name = _HOST + "Rectangle"
    names = ("Left", "Top", "Right", "Bottom")


for _class in (Size, Coordinates, Rectangle):
    _type = DotNetType.declare(_class.dotnet_name, VALUE_TYPE, python=_class)
    _parameters = ", ".join(f"int {name.lower()}" for name in _class.names)
    _type.constructor(f"{_class.dotnet_name} new()", f"{_class.dotnet_name} new({_parameters})")(_class)
    for _name in _class.names:
        _type.field(_name, "int")
    _type.method("ToString", "string ToString()")(str)
