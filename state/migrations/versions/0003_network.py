"""The network that the organization's telephones are in: hosts, peers, services, and the event logs."""

import sqlalchemy as sa
from alembic import op

from umshell.store.migration_steps import GUID, columns, index, keys, link, object_columns, row_id, unique

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    network_hosts()
    network_addresses()
    peer_addresses()
    service_states()
    logged_events()


def network_hosts() -> None:
    op.create_table(
        "UMNetworkHost",
        *object_columns(),
        *columns(sa.Text, "Addresses", required=True),
        *columns(sa.Boolean, "AnswersOptions", required=True),
        *columns(sa.Integer, "SipResponse", required=True),
        *columns(sa.Text, "Transports", required=True),
        *keys("UMNetworkHost", has_guid=True),
    )
    unique("UMNetworkHost", "name_key")


def network_addresses() -> None:
    op.create_table(
        "UMNetworkAddress",
        row_id(),
        *columns(GUID, "Host", required=True),
        *columns(sa.Text, "address", required=True),
        *keys("UMNetworkAddress"),
        link("UMNetworkAddress", "Host", "UMNetworkHost", ondelete="CASCADE"),
    )
    index("UMNetworkAddress", "Host")
    index("UMNetworkAddress", "address")


def peer_addresses() -> None:
    op.create_table(
        "PeerAddress",
        row_id(),
        *columns(sa.Text, "server", required=True),
        *columns(GUID, "UMIPGateway", required=True),
        *columns(sa.Text, "address", required=True),
        *keys("PeerAddress"),
        link("PeerAddress", "UMIPGateway", "UMIPGateway", ondelete="CASCADE"),
    )
    index("PeerAddress", "UMIPGateway")
    index("PeerAddress", "address")
    unique("PeerAddress", "server", "UMIPGateway", "address")


def service_states() -> None:
    op.create_table(
        "ServiceState",
        row_id(),
        *columns(GUID, "Server", required=True),
        *columns(sa.Text, "name_key", "Status", "StartType", "running_mode", required=True),
        *columns(sa.Text, "certificate", "started"),
        *keys("ServiceState"),
        link("ServiceState", "Server", "ExchangeServer", ondelete="CASCADE"),
    )
    index("ServiceState", "Server")
    unique("ServiceState", "Server", "name_key")


def logged_events() -> None:
    op.create_table(
        "LoggedEvent",
        row_id(),
        *columns(sa.Text, "time", "server", "log", "source", required=True),
        *columns(sa.Integer, "event_id", required=True),
        *columns(sa.Text, "level", "category", "message", "inserts", required=True),
        *keys("LoggedEvent"),
    )
    index("LoggedEvent", "time")


def downgrade() -> None:
    for table in ("LoggedEvent", "ServiceState", "PeerAddress", "UMNetworkAddress", "UMNetworkHost"):
        op.drop_table(table)
