"""The tables of all nouns as SQLAlchemy's metadata: the schema that migrations are held against. Heavy to import."""

import importlib
from functools import cache
from typing import Any

import sqlalchemy as sa

from umshell.store.ad_object import TABLES, Row
from umshell.store.columns import Column, Link

# Modules with tables, those that others refer to first.
MODULES = (
    "umshell.store.organization",
    "umshell.store.server",
    "umshell.store.certificate",
    "umshell.store.server_components",
    "umshell.store.network",
    "umshell.store.recipient",
    "umshell.store.account_password",
    "umshell.store.disconnected_mailbox",
    "umshell.store.um.dial_plan",
    "umshell.store.um.ip_gateway",
    "umshell.store.um.sip_peer",
    "umshell.store.um.hunt_group",
    "umshell.store.um.mailbox_policy",
    "umshell.store.um.auto_attendant",
    "umshell.store.um.server",
    "umshell.store.um.pin",
    "umshell.store.um.call_answering_rule",
    "umshell.store.um.prompt",
    "umshell.store.um.call_record",
    "umshell.store.permission",
    "umshell.store.service_state",
    "umshell.store.event_log",
    "umshell.store.event_level",
    "umshell.store.messages",
    "umshell.store.changes",
)

_TYPES: dict[str, Any] = {
    "text": sa.Text,
    "json": sa.Text,
    "integer": sa.Integer,
    "bigint": sa.BigInteger,
    "boolean": sa.Boolean,
    "guid": sa.String(36),
    "link": sa.String(36),
    "blob": sa.LargeBinary,
    "real": sa.Float,
}


@cache
def metadata() -> sa.MetaData:
    """All tables; made once."""
    for module in MODULES:
        importlib.import_module(module)
    made = sa.MetaData(naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s", "pk": "pk_%(table_name)s",
    })  # fmt: skip
    for row in TABLES.values():
        _table(row, made)
    return made


def _table(row: type[Row], made: sa.MetaData) -> sa.Table:
    columns = [
        _column(row, column) for column in sorted(row.columns, key=lambda column: column.name not in row.primary[:1])
    ]
    unique = [
        sa.Index(f"uq_{row.table}_{'_'.join(names)}", *names, unique=True, **_only_where(row, names))
        for names in row.unique
    ]
    options: dict[str, Any] = {} if row.primary == ("id",) else {"sqlite_with_rowid": False}
    return sa.Table(row.table, made, *columns, *unique, **options)


def _only_where(row: type[Row], names: tuple[str, ...]) -> dict[str, Any]:
    condition = row.unique_where.get(names)
    return {} if condition is None else {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _column(row: type[Row], column: Column) -> "sa.Column[Any]":
    if column.name in row.primary:
        return sa.Column(column.name, sa.Integer, primary_key=True, autoincrement=row.primary == ("id",))
    arguments: list[Any] = []
    if isinstance(column, Link):
        rule = "CASCADE" if column.cascade else None
        arguments.append(sa.ForeignKey(f"{column.references}.Guid", ondelete=rule, use_alter=column.is_circular))
    nullable = not (column.required or column.sql == "json")
    unique = column.name == "Guid" or None
    return sa.Column(
        column.name, _TYPES[column.sql], *arguments, nullable=nullable, unique=unique, index=column.has_index or None
    )
