"""Objects with members of their own: custom objects, wrapped values, and the kinds of members."""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, Final

MISSING: Final[Any] = object()


class AutomationNull:
    """What a command without output gives: `$null` in every computation, but nothing in a pipeline."""

    __slots__ = ()
    _only: "AutomationNull | None" = None

    def __new__(cls) -> "AutomationNull":
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "AUTOMATION_NULL"


AUTOMATION_NULL: Final = AutomationNull()


class PSMemberInfo:
    """A member by name; what it does stands in the classes below."""

    __slots__ = ("Name",)
    MemberType: ClassVar[str] = "Property"

    def __init__(self, name: str) -> None:
        self.Name = name

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.Name!r})"


class PSNoteProperty(PSMemberInfo):
    """A name and a value."""

    __slots__ = ("Value",)
    MemberType = "NoteProperty"

    def __init__(self, name: str, value: object = None) -> None:
        super().__init__(name)
        self.Value = value


class PSAliasProperty(PSMemberInfo):
    """Another name of a property, with a conversion if a type is given."""

    __slots__ = ("ConversionType", "ReferencedMemberName")
    MemberType = "AliasProperty"

    def __init__(self, name: str, referenced: str, conversion_type: object = None) -> None:
        super().__init__(name)
        self.ReferencedMemberName = referenced
        self.ConversionType = conversion_type


class PSScriptProperty(PSMemberInfo):
    """A property computed by script blocks, in which `$this` is the object."""

    __slots__ = ("GetterScript", "SetterScript")
    MemberType = "ScriptProperty"

    def __init__(self, name: str, getter: object = None, setter: object = None) -> None:
        super().__init__(name)
        self.GetterScript = getter
        self.SetterScript = setter


class PSCodeProperty(PSMemberInfo):
    """A property computed by Python functions of the object."""

    __slots__ = ("getter", "setter", "type_text")
    MemberType = "CodeProperty"

    def __init__(
        self,
        name: str,
        getter: Callable[[Any], object],
        setter: Callable[[Any, object], None] | None = None,
        type_text: str = "System.Object",
    ) -> None:
        super().__init__(name)
        self.getter = getter
        self.setter = setter
        self.type_text = type_text


class PSScriptMethod(PSMemberInfo):
    """A method that is a script block, in which `$this` is the object."""

    __slots__ = ("Script",)
    MemberType = "ScriptMethod"

    def __init__(self, name: str, script: object) -> None:
        super().__init__(name)
        self.Script = script


class PSCodeMethod(PSMemberInfo):
    """A method that is a Python function: function(object, *arguments)."""

    __slots__ = ("function", "signature")
    MemberType = "CodeMethod"

    def __init__(self, name: str, function: Callable[..., object], signature: str = "") -> None:
        super().__init__(name)
        self.function = function
        self.signature = signature or f"System.Object {name}()"


class PSPropertySet(PSMemberInfo):
    """A name for several properties."""

    __slots__ = ("ReferencedPropertyNames",)
    MemberType = "PropertySet"

    def __init__(self, name: str, referenced: Iterable[str]) -> None:
        super().__init__(name)
        self.ReferencedPropertyNames = list(referenced)


class PSMemberSet(PSMemberInfo):
    """A name for several members (PSStandardMembers)."""

    __slots__ = ("Members",)
    MemberType = "MemberSet"

    def __init__(self, name: str, members: Iterable[PSMemberInfo] = ()) -> None:
        super().__init__(name)
        self.Members = {member.Name.lower(): member for member in members}


CUSTOM_OBJECT_TYPE_NAMES = ("System.Management.Automation.PSCustomObject", "System.Object")


class PSCustomObject:
    """What `[pscustomobject]@{…}` makes: note properties in order, and rarely other members or type names."""

    __slots__ = ("__weakref__", "extra", "properties", "type_names")

    def __init__(
        self,
        properties: dict[str, Any] | None = None,
        type_names: list[str] | None = None,
        extra: dict[str, PSMemberInfo] | None = None,
    ) -> None:
        self.properties: dict[str, Any] = {} if properties is None else properties
        self.extra = extra  # lower-case name → member that is no note property
        self.type_names = type_names  # None: those of every custom object

    def spelling(self, name: str) -> str | None:
        """The name of a note property as it was spelled when made; None when there is none."""
        if name in self.properties:
            return name
        lower = name.lower()
        return next((spelled for spelled in self.properties if spelled.lower() == lower), None)

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a note property, in any case of its name."""
        spelled = self.spelling(name)
        return default if spelled is None else self.properties[spelled]

    def remove(self, name: str) -> bool:
        """Takes a member away, of whatever kind; whether there was one."""
        spelled = self.spelling(name)
        if spelled is not None:
            del self.properties[spelled]
            return True
        return bool(self.extra and self.extra.pop(name.lower(), None))

    @property
    def TypeNames(self) -> list[str]:
        """The type names, as a list that may be changed."""
        if self.type_names is None:
            self.type_names = list(CUSTOM_OBJECT_TYPE_NAMES)
        return self.type_names

    def copy(self) -> "PSCustomObject":
        """A shallow copy."""
        names = None if self.type_names is None else list(self.type_names)
        return PSCustomObject(dict(self.properties), names, dict(self.extra) if self.extra else None)

    def __repr__(self) -> str:
        return f"PSCustomObject({self.properties!r})"


class PSObject:
    """A value that cannot carry members itself (text, number, array) with those that were added to it."""

    __slots__ = ("base", "ps_members", "text", "type_names")

    def __init__(
        self,
        base: object,
        members: dict[str, PSMemberInfo] | None = None,
        type_names: list[str] | None = None,
        text: str | None = None,
    ) -> None:
        self.base: Any = base.base if isinstance(base, PSObject) else base
        self.ps_members: dict[str, PSMemberInfo] = {} if members is None else members  # by lower-case name
        self.type_names = type_names  # None: those of the value
        self.text = text  # how a number was written as an argument: what -f, Write-Host and [string] take

    def __repr__(self) -> str:
        return f"PSObject({self.base!r}, {list(self.ps_members)})"


class PSTypedObject:
    """Base of objects with a fixed set of properties: the names as a script sees them are attribute names."""

    __slots__ = ("ps_members",)
    TypeNames: ClassVar[tuple[str, ...]] = ("System.Object",)
    PropertyNames: ClassVar[tuple[str, ...]] = ()
    ReadOnlyNames: ClassVar[frozenset[str]] = frozenset()
    ps_members: dict[str, PSMemberInfo] | None

    def __new__(cls, *_arguments: object, **_named: object) -> "PSTypedObject":
        made = super().__new__(cls)
        made.ps_members = None
        return made

    @classmethod
    def property_type(cls, _name: str) -> str:
        """The .NET type of a property, as Get-Member shows it."""
        return "System.Object"


# Members given to all objects of a type by name (Update-TypeData): type name → lower-case member name → member.
TYPE_DATA: dict[str, dict[str, PSMemberInfo]] = {}


def unwrap(value: Any) -> Any:
    """The value without the members that were added to it; AutomationNull becomes None."""
    cls = type(value)
    if cls is PSObject:
        return value.base
    return None if cls is AutomationNull else value
