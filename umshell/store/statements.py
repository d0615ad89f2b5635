"""Every statement that the store executes, built with SQLAlchemy and compiled to text once a dialect. Heavy to import.

A statement is named by the function that builds it and that function's arguments; its parameters are positional, in
the order in which the function names them.
"""

from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import AddConstraint, CreateIndex, CreateTable

from umshell.store.ad_object import TABLES, Related
from umshell.store.schema import metadata

Built = tuple[Any, list[str]]  # a statement, and the names of its parameters in their order

PAGE = 256  # rows that are read at once where a command streams

_REGISTRY: dict[str, Callable[..., Built]] = {}
_DIALECTS: dict[str, Any] = {
    "sqlite": sqlite.dialect(paramstyle="qmark"),
    "postgresql": postgresql.dialect(paramstyle="format"),  # type: ignore[no-untyped-call]
}


def statement(function: Callable[..., Built]) -> Callable[..., Built]:
    _REGISTRY[function.__name__] = function
    return function


def compile_statement(dialect: str, name: str, arguments: Sequence[str]) -> str:
    """The text of a statement in a dialect."""
    built, parameters = _REGISTRY[name](*arguments)
    compiled = built.compile(dialect=_DIALECTS[dialect])
    order = list(compiled.positiontup or [])
    if order != parameters:
        raise AssertionError(f"{name}{tuple(arguments)} takes {order}, not {parameters}")
    return str(compiled)


def table_definitions(dialect: str) -> list[str]:
    """What makes an empty store."""
    made = []
    for table in metadata().sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=_DIALECTS[dialect])))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        made += [str(CreateIndex(index).compile(dialect=_DIALECTS[dialect])) for index in indexes]
    if _DIALECTS[dialect].supports_alter:
        circular = [key for table in metadata().sorted_tables for key in table.foreign_key_constraints if key.use_alter]
        adding = [AddConstraint(key, isolate_from_table=False) for key in circular]  # isolated, SQLite would lose it
        made += [str(each.compile(dialect=_DIALECTS[dialect])) for each in adding]
    return made


def _table(name: str) -> sa.Table:
    return metadata().tables[name]


def _rows(name: str) -> tuple[sa.Table, "sa.Select[Any]"]:
    """A select of all columns of a table, with the names of the linked objects behind them."""
    table = _table(name)
    source: Any = table
    names = []
    for link in TABLES[name].links:
        target = _table(link.references or "").alias(f"linked_{link.name}")
        source = source.outerjoin(target, table.c[link.name] == target.c.Guid)
        names.append(target.c.Name.label(f"{link.name}_Name"))
    return table, sa.select(*table.c, *names).select_from(source)


@statement
def select(table_name: str, *columns: str) -> Built:
    """The rows that have the given values, in the order in which they were made."""
    table, rows = _rows(table_name)
    found = rows.where(*(table.c[name] == sa.bindparam(name) for name in columns)).order_by(table.c.id)
    return found, list(columns)


@statement
def select_linked(table_name: str, column: str, via: str, through: str) -> Built:
    """The rows to which rows of another table lead: rows of `via` whose `column` has the value, by their `through`."""
    table, rows = _rows(table_name)
    other = _table(via)
    inner = sa.select(other.c[through]).where(other.c[column] == sa.bindparam(column))
    return rows.where(table.c.Guid.in_(inner)).order_by(table.c.id), [column]


@statement
def page(table_name: str, *columns: str) -> Built:
    """The next rows after an id, up to another, that have the given values: a page of them."""
    table, rows = _rows(table_name)
    conditions = [table.c[name] == sa.bindparam(name) for name in columns]
    found = rows.where(*conditions, table.c.id > sa.bindparam("after"), table.c.id <= sa.bindparam("last"))
    return found.order_by(table.c.id).suffix_with(sa.text(f"LIMIT {PAGE}")), [*columns, "after", "last"]


@statement
def page_before(table_name: str, *columns: str) -> Built:
    """The rows before an id that have the given values, the last one first: a page of them."""
    table, rows = _rows(table_name)
    conditions = [table.c[name] == sa.bindparam(name) for name in columns]
    found = rows.where(*conditions, table.c.id < sa.bindparam("before"))
    return found.order_by(table.c.id.desc()).suffix_with(sa.text(f"LIMIT {PAGE}")), [*columns, "before"]


@statement
def last_id(table_name: str) -> Built:
    """The id of the row made last."""
    return sa.select(sa.func.max(_table(table_name).c.id)), []


@statement
def names(table_name: str) -> Built:
    """All names, for completion."""
    table = _table(table_name)
    return sa.select(table.c.Name).order_by(table.c.id), []


@statement
def guid_where(table_name: str, *columns: str) -> Built:
    """The GUID of an object that has the given values."""
    table = _table(table_name)
    found = sa.select(table.c.Guid).where(*(table.c[name] == sa.bindparam(name) for name in columns))
    return found.suffix_with(sa.text("LIMIT 1")), list(columns)


@statement
def count(table_name: str, *columns: str) -> Built:
    """How many rows have the given values."""
    table = _table(table_name)
    return sa.select(sa.func.count()).select_from(table).where(*(table.c[n] == sa.bindparam(n) for n in columns)), list(
        columns
    )


@statement
def names_where(table_name: str, *columns: str) -> Built:
    """The names of a few objects that have the given values."""
    table = _table(table_name)
    found = sa.select(table.c.Name).where(*(table.c[name] == sa.bindparam(name) for name in columns))
    return found.order_by(table.c.id).suffix_with(sa.text("LIMIT 4")), list(columns)


def _related(owner: str, property_name: str) -> tuple[sa.Table, sa.Table, Any, Related]:
    related = TABLES[owner].__dict__[property_name]
    via, target = _table(related.via), _table(related.table)
    source = via if related.through is None else via.join(target, via.c[related.through] == target.c.Guid)
    return via, target, source, related


@statement
def related(owner: str, property_name: str) -> Built:
    """Name and GUID of the objects that a property of one object lists."""
    via, target, source, declared = _related(owner, property_name)
    found = (
        sa.select(target.c.Name, target.c.Guid).select_from(source).where(via.c[declared.link] == sa.bindparam("owner"))
    )
    return found.group_by(target.c.id, target.c.Name, target.c.Guid).order_by(target.c.id), ["owner"]


@statement
def related_to_all(owner: str, property_name: str) -> Built:
    """The same of all objects: the owner's GUID, then name and GUID."""
    via, target, source, declared = _related(owner, property_name)
    columns = (via.c[declared.link], target.c.Name, target.c.Guid)
    found = sa.select(*columns).select_from(source).where(via.c[declared.link].is_not(None))
    return found.group_by(target.c.id, *columns).order_by(target.c.id), []


@statement
def insert(table_name: str) -> Built:
    """A new row: all columns but its id."""
    table = _table(table_name)
    names_ = [column.name for column in TABLES[table_name].columns if column.name != "id"]
    return sa.insert(table).values({name: sa.bindparam(name) for name in names_}), names_


@statement
def insert_whole(table_name: str) -> Built:
    """A new row: all columns, in the order of the table."""
    table = _table(table_name)
    names_ = [column.name for column in table.columns]
    return sa.insert(table).values({name: sa.bindparam(name) for name in names_}), names_


@statement
def insert_with_id(table_name: str) -> Built:
    """The same, giving back the id."""
    built, names_ = insert(table_name)
    return built.returning(_table(table_name).c.id), names_


@statement
def update(table_name: str) -> Built:
    """All columns of a row, if nobody changed it since it was read: then its GUID, the version then and the one now."""
    table = _table(table_name)
    names_ = [c.name for c in TABLES[table_name].columns if c.name not in ("id", "Guid")]
    built = sa.update(table).values({name: sa.bindparam(f"new_{name}") for name in names_})
    conditions = (table.c.Guid == sa.bindparam("old_Guid"), table.c.version == sa.bindparam("old_version"))
    return built.where(*conditions), [*(f"new_{name}" for name in names_), "old_Guid", "old_version"]


@statement
def update_row(table_name: str) -> Built:
    """All columns of a row that is no object of its own, by its id."""
    table = _table(table_name)
    names_ = [c.name for c in TABLES[table_name].columns if c.name != "id"]
    built = sa.update(table).values({name: sa.bindparam(f"new_{name}") for name in names_})
    return built.where(table.c.id == sa.bindparam("old_id")), [*(f"new_{name}" for name in names_), "old_id"]


@statement
def delete(table_name: str, *columns: str) -> Built:
    """The rows that have the given values."""
    table = _table(table_name)
    return sa.delete(table).where(*(table.c[name] == sa.bindparam(name) for name in columns)), list(columns)


@statement
def recipients_by_key(*forms: str) -> Built:
    """The recipients that a text names in one of the forms in which it can."""
    table, rows = _rows("Recipient")
    keys = _table("RecipientKey")
    inner = sa.select(keys.c.Recipient).where(keys.c.key == sa.bindparam("key"))
    if forms:
        inner = inner.where(keys.c.form.in_([sa.literal_column(f"'{form}'") for form in forms]))
    return rows.where(table.c.Guid.in_(inner)).order_by(table.c.id), ["key"]


@statement
def recipients_by_pattern() -> Built:
    """The recipients whose name, alias or display name is like a pattern."""
    table, rows = _rows("Recipient")
    keys = _table("RecipientKey")
    forms: list[Any] = [sa.literal_column(f"'{form}'") for form in ("name", "alias", "display")]
    inner = sa.select(keys.c.Recipient).where(keys.c.key.like(sa.bindparam("key"), escape="\\"), keys.c.form.in_(forms))
    return rows.where(table.c.Guid.in_(inner)).order_by(table.c.id), ["key"]


@statement
def units() -> Built:
    """The organizational units in which recipients stand."""
    return sa.select(_table("Recipient").c.unit).distinct(), []


@statement
def recipients_by_anr() -> Built:
    """Ambiguous name resolution: one of the names begins with the text."""
    table, rows = _rows("Recipient")
    keys = _table("RecipientKey")
    names_ = ("name", "alias", "display", "first", "last", "smtp", "sam")
    forms: list[Any] = [sa.literal_column(f"'{form}'") for form in names_]
    key = keys.c.key
    begins = sa.and_(key >= sa.bindparam("low"), key < sa.bindparam("high"), keys.c.form.in_(forms))
    return rows.where(table.c.Guid.in_(sa.select(keys.c.Recipient).where(begins))).order_by(table.c.id), ["low", "high"]


@statement
def key_owner() -> Built:
    """Name and GUID of the recipient that has a key of a form."""
    keys, table = _table("RecipientKey"), _table("Recipient")
    found = sa.select(table.c.Name, table.c.Guid).select_from(keys.join(table, keys.c.Recipient == table.c.Guid))
    return found.where(keys.c.form == sa.bindparam("form"), keys.c.key == sa.bindparam("key")), ["form", "key"]


@statement
def changes_since() -> Built:
    """Changes with their properties, one row each, after an id."""
    change, value = _table("Change"), _table("ChangeValue")
    source = change.outerjoin(value, value.c.change_id == change.c.id)
    found = sa.select(*change.c, value.c.property, value.c.old, value.c.new).select_from(source)
    return found.where(change.c.id > sa.bindparam("after")).order_by(change.c.id, value.c.id), ["after"]
