"""ADObject: what every stored object has, and how a class of objects is a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from umshell.store.column_checks import up_to
from umshell.store.columns import Column, Identifier, Integer, Link, Text, Timestamp
from umshell.store.directory import Directory
from umshell.values.dates import DateTime
from umshell.values.exchange.directory import ADObjectId, escape_rdn
from umshell.values.exchange.multi_valued import MultiValuedProperty
from umshell.values.psobject import MISSING, PSTypedObject

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.store.records import Record

_V = TypeVar("_V")

TABLES: dict[str, type[Row]] = {}  # by the table's name, of all nouns that have been imported

_SYSTEM_CONFIGURATION = "Microsoft.Exchange.Data.Directory.SystemConfiguration."
_DIRECTORY = "Microsoft.Exchange.Data.Directory."
_CONFIG_BASES = (
    _DIRECTORY + "ADConfigurationObject",
    _DIRECTORY + "ADObject",
    _DIRECTORY + "ADRawEntry",
    "Microsoft.Exchange.Data.ConfigurableObject",
    "System.Object",
)
_PRESENTATION_BASES = (
    _DIRECTORY + "Management.ADPresentationObject",
    _DIRECTORY + "ADObject",
    _DIRECTORY + "ADRawEntry",
    "Microsoft.Exchange.Data.ConfigurableObject",
    "System.Object",
)

CONFIG_TAIL = (
    "AdminDisplayName", "ExchangeVersion", "Name", "DistinguishedName", "Identity", "Guid", "ObjectCategory",
    "ObjectClass", "WhenChanged", "WhenCreated", "WhenChangedUTC", "WhenCreatedUTC", "OrganizationId", "Id",
    "OriginatingServer", "IsValid", "ObjectState",
)  # fmt: skip
PRESENTATION_TAIL = (
    "Identity", "IsValid", "ExchangeVersion", "DistinguishedName", "Guid", "ObjectCategory", "ObjectClass",
    "WhenChanged", "WhenCreated", "WhenChangedUTC", "WhenCreatedUTC", "OrganizationId", "Id", "OriginatingServer",
    "ObjectState",
)  # fmt: skip


def key_of(name: str) -> str:
    """The form in which names are compared: in any case, as Active Directory does."""
    return name.casefold()


class computed(Generic[_V]):
    """A property that is computed when it is first read, and kept: cached_property without its lock."""

    def __init__(self, function: Callable[[Any], _V]) -> None:
        self.function = function
        self.name = function.__name__
        self.__doc__ = function.__doc__

    def __get__(self, instance: Any, owner: type) -> _V:
        if instance is None:
            return self  # type: ignore[return-value]
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Related:
    """A property that the links of other objects make: the policies of a plan, or its gateways by their hunt groups."""

    def __init__(self, table: str, link: str, *, via: str | None = None, through: str | None = None) -> None:
        self.table = table  # of the objects that are listed
        self.link = link  # the column that points to the owner
        self.via = via or table  # the table that has that column
        self.through = through  # in which the listed object is this column
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        value = instance.__dict__[self.name] = MultiValuedProperty()
        return value

    def value(self, rows: list[tuple[Any, ...]], owner: ADObject) -> MultiValuedProperty:
        """From (name, guid) of the linked objects."""
        return MultiValuedProperty(owner.directory.id_of(self.table, name, guid) for name, guid in rows)


class Row(PSTypedObject):
    """A row of a table as an object: each column is an attribute, decoded when it is first read."""

    table: ClassVar[str] = ""
    columns: ClassVar[tuple[Column, ...]] = ()
    by_name: ClassVar[dict[str, Column]] = {}  # these, and those that are packed into the one named settings
    links: ClassVar[tuple[Link, ...]] = ()
    related: ClassVar[tuple[Related, ...]] = ()
    unique: ClassVar[tuple[tuple[str, ...], ...]] = ()  # combinations of columns that exist only once
    unique_where: ClassVar[dict[tuple[str, ...], str]] = {}  # or only among the rows for which a condition holds
    defaults: ClassVar[tuple[Any, ...]] = ()
    primary: ClassVar[tuple[str, ...]] = ("id",)
    # Columns with names no script sees; `id` gives the order in which objects were made.
    hidden: ClassVar[tuple[str, ...]] = ()

    id = Integer()

    def __init__(self, directory: Directory, row: Iterable[Any]) -> None:
        self.directory = directory
        self.row = tuple(row)

    def __init_subclass__(cls, table: str | None = None, **options: Any) -> None:
        super().__init_subclass__(**options)
        if table is None:
            return
        found: dict[str, Column] = {}
        for owner in reversed(cls.__mro__):
            found.update((name, item) for name, item in vars(owner).items() if isinstance(item, Column))
        cls.table = table
        own = [_own(cls, name, column) for name, column in found.items()]
        cls.columns = tuple(column for column in own if not column.is_packed)
        cls.by_name = {column.name: column for column in own}
        cls.links = tuple(column for column in cls.columns if isinstance(column, Link))
        cls.related = tuple(item for item in vars(cls).values() if isinstance(item, Related))
        for position, column in enumerate(own):
            column.place = position
        for position, column in enumerate(cls.columns):
            column.index = position
        for position, link in enumerate(cls.links):
            link.name_index = len(cls.columns) + position
        cls.defaults = tuple(column.absent for column in cls.columns) + (None,) * len(cls.links)
        TABLES[table] = cls

    @classmethod
    def of_rows(cls, directory: Directory, rows: Iterable[tuple[Any, ...]]) -> list[Any]:
        """The objects of many rows; what a call for each would do, without the call."""
        made = []
        for row in rows:
            item = object.__new__(cls)
            item.ps_members = None
            item.directory, item.row = directory, row
            made.append(item)
        return made

    @classmethod
    def new(cls, directory: Directory, **values: Any) -> Any:
        """An object that is not stored yet, with the defaults of its class."""
        made = cls(directory, cls.defaults)
        made.__dict__.update(values)
        return made

    @classmethod
    def property_type(cls, name: str) -> str:
        from umshell.store.property_types import property_type

        return property_type(cls, name)

    def stored(self, name: str) -> Any:
        """The value of a column as it was read."""
        return self.by_name[name].stored(self)

    def set_defaults(self, *names: str) -> None:
        """Gives columns the values that they have in a new object."""
        for name in names:
            column = self.by_name[name]
            setattr(self, name, column.convert(column.default))

    def encoded(self) -> list[Any]:
        """The values of all columns as they are to be stored."""
        return self.compared()[0]

    def differences(self) -> list[tuple[Column, Any, Any]]:
        """Columns whose value was changed since the row was read: with the stored values before and after."""
        return self.compared()[1]

    def compared(self) -> tuple[list[Any], list[tuple[Column, Any, Any]]]:
        """The values of all columns as they are to be stored, and those that were changed."""
        row, by_name, hidden = self.row, self.by_name, self.hidden
        values = list(row[: len(self.columns)])
        found = []
        packed: dict[str, Any] = {}
        for name, value in [*self.__dict__.items()]:  # a copy: packed values may join when they are first read
            column = by_name.get(name)
            if column is None:
                continue
            index = column.index
            before = row[index] if index >= 0 else column.stored(self)
            if value is before:  # read, or written, as it is stored
                continue
            stored = column.encode(value)
            if stored == before:
                continue
            if index >= 0:
                values[index] = stored
            else:
                packed[name] = stored
            if name not in hidden:
                found.append((column, before, stored))
        if packed:
            self._pack(values, packed)
        found.sort(key=_place)
        return values, found

    @computed
    def packed_values(self) -> dict[str, Any]:
        """The stored values of packed columns that are not the defaults."""
        column = self.by_name["settings"]
        found: dict[str, Any] = column.decode(self.row[column.index], self)
        return found

    def _pack(self, values: list[Any], changed: dict[str, Any]) -> None:
        """Puts changed packed columns into the column that keeps them."""
        column = self.by_name["settings"]
        merged = {**self.packed_values, **changed}
        kept = {name: stored for name, stored in merged.items() if stored != self.by_name[name].absent}
        values[column.index] = column.encode(kept)

    def written(self, values: Iterable[Any]) -> None:
        """The row as it is stored now."""
        changed, row = self.__dict__, self.row
        names = []
        for link in self.links:
            target = changed.get(link.name, MISSING)
            names.append(row[link.name_index] if target is MISSING else None if target is None else target.Name)
        self.row = (*values, *names)
        changed.pop("packed_values", None)


def _place(difference: tuple[Column, Any, Any]) -> int:
    return difference[0].place


def _own(cls: type[Row], name: str, column: Column) -> Column:
    """The column itself when the class declares it, else a copy: a column knows its place in one table only."""
    is_own = cls.__dict__.get(name) is column
    if is_own:
        return column
    copied: Column = copy(column)
    setattr(cls, name, copied)
    return copied


class ADObject(Row):
    """An object of the directory: it has a name, a place, a GUID, and times of its making and last change."""

    object_class: ClassVar[tuple[str, ...]] = ("top",)
    exchange_version: ClassVar[str] = "0.10 (14.0.100.0)"
    noun: ClassVar[str] = ""
    hidden: ClassVar[tuple[str, ...]] = ("id", "name_key", "version", "WhenCreatedUTC", "WhenChangedUTC", "settings")

    Guid: Any = Identifier(required=True)
    Name: Any = Text(None, up_to(64, 1), required=True)
    name_key: Any = Text(required=True)
    WhenCreatedUTC: Any = Timestamp(required=True)
    WhenChangedUTC: Any = Timestamp(required=True)
    version: Any = Integer(1, required=True)

    @computed
    def DistinguishedName(self) -> str:
        return f"CN={escape_rdn(self.Name)},{self.directory.container_of(self.table)}"

    @property
    def guid(self) -> str:
        """The GUID as it is stored."""
        found = self.__dict__.get("Guid")
        return str(self.row[type(self).Guid.index] if found is None else found)

    @property
    def identity_text(self) -> str:
        """What the identity prints as."""
        return str(self.Name)

    @property
    def told_name(self) -> object:
        """What a refusal calls the object, which may not be whole yet."""
        return self.Name if self.id is None else self.identity_text

    @property
    def table_noun(self) -> str:
        """The noun by which the record of changes calls the object."""
        return type(self).__name__

    @property
    def change_name(self) -> str:
        """The name by which it does."""
        return self.identity_text

    @computed
    def Identity(self) -> ADObjectId:
        return ADObjectId(self.DistinguishedName, self.Name, self.guid, self.identity_text)

    @property
    def Id(self) -> ADObjectId:
        found: ADObjectId = self.Identity
        return found

    @property
    def WhenCreated(self) -> DateTime | None:
        return None if self.WhenCreatedUTC is None else self.WhenCreatedUTC.to_local()

    @property
    def WhenChanged(self) -> DateTime | None:
        return None if self.WhenChangedUTC is None else self.WhenChangedUTC.to_local()

    @computed
    def ObjectCategory(self) -> ADObjectId:
        return self.directory.schema_id(self.object_class[-1])

    @computed
    def ObjectClass(self) -> MultiValuedProperty:
        return MultiValuedProperty(self.object_class)

    @property
    def OriginatingServer(self) -> str:
        return self.directory.domain_controller

    ExchangeVersion = property(lambda self: self.exchange_version)
    AdminDisplayName = property(lambda self: "")
    OrganizationId = property(lambda self: "")
    IsValid = property(lambda self: True)
    ObjectState = property(lambda self: "Unchanged")

    @classmethod
    def complete_all(cls, store: Store, items: list[Any]) -> None:
        """Fills in properties that hold other objects; a class that has such overrides this."""

    def write_index(self, record: Record, before: tuple[Any, ...] | None) -> None:
        """Rows beside an object by which it is found, written in the record that stores it.

        `before` is its row as it was stored until then, None for a new one. A class that has such rows overrides this.
        """

    def __str__(self) -> str:
        return self.identity_text

    def __repr__(self) -> str:
        return f"{self.table}({self.identity_text!r})"

    def forget_names(self) -> None:
        """After a rename: what is made of the name is made anew."""
        for name in ("DistinguishedName", "Identity"):
            self.__dict__.pop(name, None)


def type_names(name: str, *, presentation: bool = False, bases: tuple[str, ...] | None = None) -> tuple[str, ...]:
    """The type names of an object of the directory: its own and those of its bases."""
    if bases is None:
        bases = _PRESENTATION_BASES if presentation else _CONFIG_BASES
    return (
        name if "." in name else (_DIRECTORY + "Management." if presentation else _SYSTEM_CONFIGURATION) + name,
        *bases,
    )
