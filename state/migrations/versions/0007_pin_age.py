"""When a PIN was chosen, so that it expires as the policy says."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("MailboxPin", sa.Column("set_at", sa.Text))


def downgrade() -> None:
    op.drop_column("MailboxPin", "set_at")
