"""How much the categories of the event sources write."""

import sqlalchemy as sa
from alembic import op

from umshell.store.migration_steps import GUID, columns, index, keys, link, row_id, unique

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "EventLevel",
        row_id(),
        *columns(GUID, "Server", required=True),
        *columns(sa.Text, "category", "level", required=True),
        *keys("EventLevel"),
        link("EventLevel", "Server", "ExchangeServer", ondelete="CASCADE"),
    )
    index("EventLevel", "Server")
    unique("EventLevel", "Server", "category")


def downgrade() -> None:
    op.drop_table("EventLevel")
