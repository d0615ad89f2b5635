"""Settings of UM services that nobody changed lose their values: each version has its own defaults for them."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_FORMER = {"SipTcpListeningPort": 5062, "SipTlsListeningPort": 5063, "IPAddressFamily": "Any"}


def upgrade() -> None:
    """A row whose number of changes is that of a new one was never changed."""
    table = sa.table("UMServer", sa.column("version"), *map(sa.column, _FORMER))
    op.execute(sa.update(table).where(table.c.version == 1).values(dict.fromkeys(_FORMER)))


def downgrade() -> None:
    table = sa.table("UMServer", *map(sa.column, _FORMER))
    for name, value in _FORMER.items():
        op.execute(sa.update(table).where(table.c[name].is_(None)).values({name: value}))
