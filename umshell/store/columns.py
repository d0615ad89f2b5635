"""The kinds of columns: how a property's value is stored, read back, converted and checked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from umshell.errors import ClrException
from umshell.store.column_checks import Check
from umshell.store.json_texts import json_list, json_object, stored_object, stored_texts
from umshell.store.refusals import DataValidation
from umshell.values.dates import LOCAL, TICKS_PER_SECOND, UNIX_EPOCH_TICKS, DateTime
from umshell.values.dates import UTC as UTC_KIND
from umshell.values.enums import EnumType, EnumValue
from umshell.values.exchange.directory import ADObjectId
from umshell.values.exchange.limits import ByteQuantifiedSize, EnhancedTimeSpan, Unlimited
from umshell.values.exchange.multi_valued import MultiValuedProperty, PropertyChanges, elements_of
from umshell.values.psobject import unwrap
from umshell.values.value_text import to_string

if TYPE_CHECKING:
    from umshell.store.ad_object import ADObject


class Column:
    """A column of a table and the property of that name; the value is decoded when it is first read."""

    sql = "text"
    references: str | None = None  # the table that a link points to
    null_text: str | None = None  # what the absence of a value is called

    def __init__(
        self, default: Any = None, *checks: Check, required: bool = False, index: bool = False, packed: bool = False
    ) -> None:
        self.default = default
        self.checks = checks
        self.required = required
        self.has_index = index
        self.is_packed = packed  # kept with others in the row's column `settings`, when it is not the default
        self.name = ""
        self.place = -1  # in the order of declaration
        self.index = -1  # where the column stands in a row; of a packed one nowhere

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        value = self.decode(self.stored(instance), instance)
        instance.__dict__[self.name] = value
        return value

    def stored(self, instance: Any) -> Any:
        """The stored value in an object's row."""
        if self.index >= 0:
            return instance.row[self.index]
        return instance.packed_values.get(self.name, self.absent)

    def decode(self, stored: Any, instance: Any) -> Any:
        return stored

    def encode(self, value: Any) -> Any:
        return value

    def convert(self, value: Any) -> Any:
        """What a script assigns, as the property's own type."""
        return unwrap(value)

    def changed(self, value: Any, present: Any) -> Any:
        """The value after a change that a parameter asks for."""
        return self.convert(value)

    def check(self, value: Any, item: ADObject) -> None:
        """Refuses a value that the property cannot have."""
        for check in self.checks:
            detail = None if value is None else check(value)
            if detail is not None:
                raise self.refusal(value, detail, item)

    def refusal(self, value: object, detail: str, item: ADObject) -> DataValidation:
        """The refusal of a value."""
        return DataValidation(property=self.name, value=value, detail=detail, identity=item.told_name)

    @cached_property
    def absent(self) -> Any:
        """The default as it is stored; a packed column that has it is not there."""
        return self.encode(self.convert(self.default))


class Text(Column):
    """A text; the empty one and `$null` are the same."""

    def convert(self, value: Any) -> Any:
        base = unwrap(value)
        return None if base is None or base == "" else str(base)


class Integer(Column):
    sql = "integer"

    def encode(self, value: Any) -> Any:
        return None if value is None else int(value)


class Boolean(Column):
    sql = "boolean"

    def decode(self, stored: Any, instance: Any) -> Any:
        return None if stored is None else bool(stored)


class Identifier(Column):
    """A GUID, kept as text."""

    sql = "guid"

    def decode(self, stored: Any, instance: Any) -> Any:
        return None if stored is None else UUID(stored)

    def encode(self, value: Any) -> Any:
        return None if value is None else str(value)


class Timestamp(Column):
    """A time, kept as text in UTC, read as a DateTime of that kind."""

    def decode(self, stored: Any, instance: Any) -> Any:
        return None if stored is None else DateTime(ticks_of(stored), UTC_KIND)

    def encode(self, value: Any) -> Any:
        if isinstance(value, DateTime):
            return timestamp(value.to_universal().ticks if value.kind == LOCAL else value.ticks)
        return value


def timestamp(ticks: int) -> str:
    """Ticks in UTC as `2020-01-02T03:04:05.1234567Z`."""
    seconds, fraction = divmod(ticks - UNIX_EPOCH_TICKS, TICKS_PER_SECOND)
    return f"{_second_text(seconds)}.{fraction:07}Z"


@lru_cache(maxsize=16)
def _second_text(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat()[:19]


def ticks_of(text: str) -> int:
    """The ticks of a stored time."""
    whole = int(datetime.fromisoformat(text[:19] + "+00:00").timestamp())
    return whole * TICKS_PER_SECOND + UNIX_EPOCH_TICKS + int(text[20:27])


class Enumeration(Column):
    """A member of an enumeration, kept by its name."""

    def __init__(self, enum: EnumType, default: str | None = None, *checks: Check, **options: Any) -> None:
        super().__init__(default, *checks, **options)
        self.enum, self.member = enum, lru_cache(enum.__getitem__)

    def decode(self, stored: Any, instance: Any) -> Any:
        return None if stored is None else self.member(stored)

    def encode(self, value: Any) -> Any:
        return None if value is None else value.name

    def convert(self, value: Any) -> Any:
        base = unwrap(value)
        return base if base is None or isinstance(base, EnumValue) else self.enum.parse(str(base), ignore_case=True)


class Parsed(Column):
    """A value of a type of its own that is its text: UMSmartHost, NumberFormat, SmtpAddress."""

    def __init__(self, parse: Callable[[str], Any], default: str | None = None, *checks: Check, **options: Any) -> None:
        super().__init__(default, *checks, **options)
        self.parse = parse

    def decode(self, stored: Any, instance: Any) -> Any:
        return None if stored is None else self.parse(stored)

    def encode(self, value: Any) -> Any:
        return None if value is None else str(value)

    def convert(self, value: Any) -> Any:
        base = unwrap(value)
        return None if base is None or base == "" else self.parse(str(base))


class UnlimitedInteger(Column):
    """A number or Unlimited; unlimited is NULL."""

    null_text = "Unlimited"
    sql = "integer"

    def decode(self, stored: Any, instance: Any) -> Any:
        return Unlimited(stored)

    def encode(self, value: Any) -> Any:
        return value.value

    def convert(self, value: Any) -> Any:
        limit = _limit(value)
        found = Unlimited.parse(limit).value if isinstance(limit, str) else limit
        if not isinstance(found, (int, type(None))):
            raise ClrException("System.FormatException", f"'{found}' is neither a whole number nor Unlimited.")
        return Unlimited(found)


class Span(Column):
    """An EnhancedTimeSpan, kept in ticks."""

    sql = "bigint"

    def decode(self, stored: Any, instance: Any) -> Any:
        return None if stored is None else EnhancedTimeSpan(stored)

    def encode(self, value: Any) -> Any:
        return None if value is None else value.ticks

    def convert(self, value: Any) -> Any:
        base = unwrap(value)
        if base is None or isinstance(base, EnhancedTimeSpan):
            return base
        ticks = getattr(base, "ticks", None)
        return EnhancedTimeSpan.parse(to_string(base)) if ticks is None else EnhancedTimeSpan(ticks)


class UnlimitedSpan(Span):
    """A span or Unlimited; a whole number counts days."""

    null_text = "Unlimited"

    def decode(self, stored: Any, instance: Any) -> Any:
        return Unlimited(None if stored is None else EnhancedTimeSpan(stored))

    def encode(self, value: Any) -> Any:
        return None if value.value is None else value.value.ticks

    def convert(self, value: Any) -> Any:
        limit = _limit(value)
        return Unlimited(None if limit is None else super().convert(limit))


class Size(Column):
    """A number of bytes."""

    sql = "bigint"

    def decode(self, stored: Any, instance: Any) -> Any:
        return None if stored is None else ByteQuantifiedSize(stored)

    def encode(self, value: Any) -> Any:
        return None if value is None else value.bytes

    def convert(self, value: Any) -> Any:
        base = unwrap(value)
        if base is None or isinstance(base, ByteQuantifiedSize):
            return base
        if isinstance(base, (int, float)):
            return ByteQuantifiedSize(int(base))
        return ByteQuantifiedSize.parse(to_string(base))


class UnlimitedSize(Size):
    null_text = "Unlimited"

    def decode(self, stored: Any, instance: Any) -> Any:
        return Unlimited(super().decode(stored, instance))

    def encode(self, value: Any) -> Any:
        return super().encode(value.value)

    def convert(self, value: Any) -> Any:
        limit = _limit(value)
        return Unlimited(None if limit is None else super().convert(limit))


def _limit(value: Any) -> Any:
    """What limits: None where nothing does."""
    base = unwrap(value)
    inner = base.value if isinstance(base, Unlimited) else base
    return None if inner is None or (isinstance(inner, str) and inner.strip().lower() == "unlimited") else inner


class Values(Column):
    """A multi-valued property, kept as a JSON array of texts."""

    sql = "json"

    def __init__(
        self, element: Callable[[Any], Any] | None = None, *checks: Check, default: tuple[str, ...] = (),
        collection: type[MultiValuedProperty] = MultiValuedProperty, most: int | None = None, packed: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(default, *checks, packed=packed)
        self.element = element or _text
        self.collection = collection
        self.most = most

    def decode(self, stored: Any, instance: Any) -> Any:
        return self.collection((), self.element).fill(stored_texts(stored))

    def encode(self, value: Any) -> Any:
        return json_list(map(str, value)) if value else "[]"

    def convert(self, value: Any) -> Any:
        return self.collection(elements_of(value), self.element)

    def changed(self, value: Any, present: Any) -> Any:
        if isinstance(value, PropertyChanges):
            return value.applied_to(present)
        return self.convert(value)

    def check(self, value: Any, item: ADObject) -> None:
        if self.most is not None and len(value) > self.most:
            raise self.refusal(len(value), f"at most {self.most} values are allowed.", item)
        for element in value:
            super().check(element, item)


class Settings(Column):
    """The packed columns of a row whose values are not the defaults, as one JSON object."""

    sql = "json"

    def __init__(self) -> None:
        super().__init__({})

    def decode(self, stored: Any, instance: Any) -> dict[str, Any]:
        return stored_object(stored)

    def encode(self, value: dict[str, Any]) -> str:
        return json_object(value)


def _text(value: Any) -> str:
    return str(value)


class Link(Column):
    """A link to one object of another table, kept as its GUID; a row carries the linked object's name as well."""

    sql = "link"

    def __init__(
        self, table: str, *, required: bool = False, cascade: bool = False, circular: bool = False, index: bool = True
    ) -> None:
        super().__init__(None, required=required, index=index)
        self.references = table
        self.cascade = cascade  # the row goes with the object it points to
        self.is_circular = circular  # the two tables point to each other
        self.name_index = -1  # where the linked object's name stands in a row

    def decode(self, stored: Any, instance: ADObject) -> Any:
        if stored is None or self.references is None:
            return None
        return instance.directory.id_of(self.references, instance.row[self.name_index], stored)

    def encode(self, value: Any) -> Any:
        return None if value is None else value.guid

    def convert(self, value: Any) -> Any:
        base = unwrap(value)
        return base if base is None or isinstance(base, ADObjectId) else base.Identity
