"""The words in which migrations are written: columns, keys, links and indexes, named alike in all tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

GUID = sa.String(36)


def row_id() -> "sa.Column[Any]":
    """The column that tells in which order rows were made."""
    return sa.Column("id", sa.Integer, autoincrement=True, nullable=False)


def columns(type_: Any, *names: str, required: bool = False) -> "list[sa.Column[Any]]":
    """Columns of one type."""
    return [sa.Column(name, type_, nullable=not required) for name in names]


def object_columns() -> "list[sa.Column[Any]]":
    """What every object of the directory has."""
    texts = columns(sa.Text, "Name", "name_key", "WhenCreatedUTC", "WhenChangedUTC", required=True)
    return [row_id(), *columns(GUID, "Guid", required=True), *texts, *columns(sa.Integer, "version", required=True)]


def keys(table: str, *, has_guid: bool = False) -> list[Any]:
    """The primary key, and the GUID by which others refer to an object."""
    primary = sa.PrimaryKeyConstraint("id", name=f"pk_{table}")
    return [primary, sa.UniqueConstraint("Guid", name=f"uq_{table}_Guid")] if has_guid else [primary]


def link(table: str, column: str, target: str, *, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    """A column that holds the GUID of a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{target}.Guid"], name=f"fk_{table}_{column}", ondelete=ondelete)


def late_link(table: str, column: str, target: str) -> None:
    """A link whose target is made later; SQLite takes it at once, so there it stands in the table."""
    if op.get_bind().dialect.name != "sqlite":
        op.create_foreign_key(f"fk_{table}_{column}", table, target, [column], ["Guid"])


def circular_link(table: str, column: str, target: str) -> list[sa.ForeignKeyConstraint]:
    """The same link where it can stand in the table."""
    return [link(table, column, target)] if op.get_bind().dialect.name == "sqlite" else []


def index(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column])


def unique(table: str, *names: str, where: str | None = None) -> None:
    """Values that exist once, or once among the rows for which a condition holds."""
    options: dict[str, Any] = {}
    if where is not None:
        options = {"sqlite_where": sa.text(where), "postgresql_where": sa.text(where)}
    op.create_index(f"uq_{table}_{'_'.join(names)}", table, list(names), unique=True, **options)
