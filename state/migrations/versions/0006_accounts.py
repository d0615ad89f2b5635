"""Passwords of accounts, as hashes; mailboxes that databases keep without a user."""

import sqlalchemy as sa
from alembic import op

from umshell.store.migration_steps import GUID, columns, index, keys, link, row_id, unique

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "AccountPassword",
        row_id(),
        *columns(GUID, "Recipient", required=True),
        *columns(sa.Text, "hash", required=True),
        *keys("AccountPassword"),
        link("AccountPassword", "Recipient", "Recipient", ondelete="CASCADE"),
    )
    index("AccountPassword", "Recipient")
    unique("AccountPassword", "Recipient")
    op.create_table(
        "DisconnectedMailbox",
        row_id(),
        *columns(GUID, "Database", "MailboxGuid", required=True),
        *columns(sa.Text, "DisplayName", required=True),
        *columns(sa.Text, "LegacyDN"),
        *columns(sa.Text, "MailboxTypeDetail", required=True),
        *columns(sa.Boolean, "IsArchiveMailbox", "IsSoftDeleted", required=True),
        *columns(sa.Text, "user", "user_name", required=True),
        *columns(sa.Text, "alias", "address"),
        *columns(sa.Text, "DisconnectDate", required=True),
        *keys("DisconnectedMailbox"),
        link("DisconnectedMailbox", "Database", "MailboxDatabase", ondelete="CASCADE"),
    )
    index("DisconnectedMailbox", "Database")


def downgrade() -> None:
    op.drop_table("DisconnectedMailbox")
    op.drop_table("AccountPassword")
