"""Enumerations: each is a class, each of its values one shared immutable object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar

from umshell.errors import ClrException

_ENUMS: dict[str, EnumType] = {}

Members = Mapping[str, int] | Iterable["str | tuple[str, int]"]


class EnumType(type):
    """The class of enumeration classes: `DayOfWeek.Monday`, `DayOfWeek["monday"]`, `DayOfWeek(1)`."""

    full_name: str
    members: dict[str, int]
    is_flags: bool
    underlying: str
    dotnet_type: Any
    _values: dict[int, EnumValue]
    _lower: dict[str, int]

    def __getattr__(cls, name: str) -> EnumValue:
        members = cls.__dict__.get("members")
        if members is None or name not in members:
            raise AttributeError(f"{cls.__name__} has no member {name}")
        return cls(members[name])

    def __getitem__(cls, name: str) -> EnumValue:
        return cls(cls._lower[name.lower()])

    def __iter__(cls) -> Iterator[EnumValue]:
        return iter(cls.values())

    def __contains__(cls, item: object) -> bool:
        return type(item) is cls

    def __call__(cls, value: int = 0) -> EnumValue:
        found = cls._values.get(value)
        return found if found is not None else cls._make(value)

    def _make(cls, value: int) -> EnumValue:
        item: EnumValue = object.__new__(cls)  # type: ignore[arg-type]
        object.__setattr__(item, "value", int(value))
        object.__setattr__(item, "name", cls.text_of(int(value)))
        return cls._values.setdefault(int(value), item)

    def sorted_members(cls) -> list[tuple[str, int]]:
        """Names with values, in the order of .NET: by the value read as unsigned."""
        return sorted(cls.members.items(), key=lambda pair: pair[1] & 0xFFFFFFFFFFFFFFFF)

    def names(cls) -> list[str]:
        return [name for name, _ in cls.sorted_members()]

    def values(cls) -> list[EnumValue]:
        return [cls(value) for _, value in cls.sorted_members()]

    def find(cls, name: str, ignore_case: bool = True) -> EnumValue | None:
        """The member of that name, or None."""
        number = cls._lower.get(name.lower()) if ignore_case else cls.members.get(name)
        return None if number is None else cls(number)

    def name_of(cls, value: int) -> str | None:
        """The name of exactly that value: the first declared one."""
        return next((name for name, number in cls.sorted_members() if number == value), None)

    def text_of(cls, value: int) -> str:
        name = cls.name_of(value)
        if name is None and cls.is_flags:
            name = cls._flags_text(value)
        return str(value) if name is None else name

    def _flags_text(cls, value: int) -> str | None:
        rest, names = value, []
        for name, number in reversed(cls.sorted_members()):
            if number and rest & number == number:
                names.append(name)
                rest &= ~number
        return ", ".join(reversed(names)) if names and not rest else None

    def is_defined(cls, value: int) -> bool:
        """Whether PowerShell takes the number: a member's, or a union of flags."""
        if value in cls._lower.values():
            return True
        return cls.is_flags and cls._flags_text(value) is not None

    def parse(cls, text: str, ignore_case: bool = False) -> EnumValue:
        """System.Enum.Parse: names or numbers, several with commas between."""
        value = cls.try_parse(text, ignore_case)
        if value is None:
            if not text.strip():
                raise ClrException("System.ArgumentException", _EMPTY)
            raise ClrException("System.ArgumentException", f"Requested value '{text}' was not found.")
        return value

    def try_parse(cls, text: str, ignore_case: bool = False) -> EnumValue | None:
        """System.Enum.TryParse: the value, or None."""
        number = _integer(text)
        if number is not None:
            return cls(number)
        result = 0
        for part in text.split(","):
            found = cls.find(part.strip(), ignore_case)
            if found is None:
                return None
            result |= found.value
        return cls(result)


_EMPTY = "Must specify valid information for parsing in the string. (Parameter 'value')"


def _integer(text: str) -> int | None:
    text = text.strip()
    digits = text[1:] if text[:1] in ("-", "+") else text
    return int(text) if digits.isascii() and digits.isdigit() else None


class EnumValue(metaclass=EnumType):
    """One value of an enumeration; values of one type and number are the same object, so `is` compares them."""

    __slots__ = ("name", "value")
    name: str
    value: int
    full_name: ClassVar[str] = "System.Enum"
    members: ClassVar[dict[str, int]] = {}
    is_flags: ClassVar[bool] = False
    underlying: ClassVar[str] = "int"
    dotnet_type: ClassVar[Any] = None

    def __init_subclass__(
        cls,
        members: Members = (),
        full_name: str = "",
        flags: bool = False,
        underlying: str = "int",
        register: bool = True,
    ) -> None:
        cls.full_name = full_name or cls.__name__
        cls.members = _numbered(members)
        cls.is_flags = flags
        cls.underlying = underlying
        cls.dotnet_type = None
        cls._values = {}
        cls._lower = {}
        for name, number in cls.members.items():
            cls._lower.setdefault(name.lower(), number)
        if register:
            _ENUMS[cls.full_name.lower()] = cls

    @property
    def enum_type(self) -> EnumType:
        return type(self)

    def has_flag(self, flag: EnumValue) -> bool:
        return self.value & flag.value == flag.value

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} values do not change")

    def __int__(self) -> int:
        return self.value

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    def __copy__(self) -> EnumValue:
        return self

    def __deepcopy__(self, memo: object) -> EnumValue:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.value,)


def _numbered(members: Members) -> dict[str, int]:
    if isinstance(members, Mapping):
        return dict(members)
    numbered: dict[str, int] = {}
    following = 0
    for item in members:
        name, number = (item, following) if isinstance(item, str) else item
        numbered[name] = number
        following = number + 1
    return numbered


def declare_enum(
    full_name: str, members: Members, *, flags: bool = False, underlying: str = "int", register: bool = True
) -> type[EnumValue]:
    """Makes an enumeration class; for annotations write the class form: `class X(EnumValue, members=(…)): …`."""
    name = full_name.rpartition(".")[2].rpartition("+")[2]
    keywords: dict[str, Any] = {
        "members": members, "full_name": full_name, "flags": flags, "underlying": underlying, "register": register,
    }  # fmt: skip
    made: Any = EnumType(name, (EnumValue,), {"__slots__": ()}, **keywords)
    found: type[EnumValue] = made
    return found


def find_enum(full_name: str) -> EnumType | None:
    """An enumeration by its full name, in any case; .NET's own are made when they are first asked for."""
    lower = full_name.lower()
    found = _ENUMS.get(lower)
    if found is None:
        from umshell.values.dotnet.enum_tables import make

        found = make(lower)
    return found
