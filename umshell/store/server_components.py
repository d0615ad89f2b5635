"""ServerComponentState: which parts of a server were taken out of service, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.store.ad_object import Row
from umshell.store.columns import Boolean, Link, Text, Timestamp
from umshell.values.enums import EnumValue

if TYPE_CHECKING:
    from umshell.store.database import Store

SERVER_WIDE = "ServerWideOffline"
UNIFIED_MESSAGING, CALL_ROUTER = "UnifiedMessaging", "UMCallRouter"
COMPONENTS = (
    SERVER_WIDE, "HubTransport", "FrontendTransport", "Monitoring", "RecoveryActionsEnabled", "AutoDiscoverProxy",
    "ActiveSyncProxy", "EcpProxy", "EwsProxy", "ImapProxy", "OabProxy", "OwaProxy", "PopProxy",
    "PushNotificationsProxy", "RpsProxy", "RwsProxy", "RpcProxy", CALL_ROUTER, UNIFIED_MESSAGING, "XropProxy",
    "HttpProxyAvailabilityGroup", "ForwardSyncDaemon", "ProvisioningRps", "MapiProxy", "EdgeTransport",
    "HighAvailability", "SharedCache", "MailboxDeliveryProxy", "RoutingUpdates", "RestProxy", "DefaultProxy", "Lsass",
    "RoutingService", "E4EProxy", "CafeLAMv2", "LogExportProvider",
)  # fmt: skip
_OFF_FROM_THE_START = frozenset(("ForwardSyncDaemon", "ProvisioningRps"))
_APART = frozenset((SERVER_WIDE, "Monitoring", "RecoveryActionsEnabled"))


class ServiceState(
    EnumValue, members=("Inactive", "Active", "Draining"), full_name="Microsoft.Exchange.Data.Directory.ServiceState"
):
    """Whether a component works."""


class ComponentState(Row, table="ComponentState"):
    """What one requester wants of one component of a server; a component works when nobody wants otherwise."""

    Server: Any = Link("ExchangeServer", required=True, cascade=True)
    component: Any = Text(required=True)
    requester: Any = Text(required=True)
    state: Any = Text(required=True)
    is_local: Any = Boolean(True, required=True)
    is_remote: Any = Boolean(True, required=True)
    time: Any = Timestamp(required=True)
    unique = (("Server", "component", "requester"),)


def wishes_of(store: Store, server: str) -> list[ComponentState]:
    """All that was wanted of a server's components, by the server's GUID."""
    return store.select(ComponentState, Server=server)


def is_offline(wishes: list[ComponentState]) -> bool:
    """Whether the whole server is out of service."""
    return _own_state(SERVER_WIDE, wishes) != "Active"


def state_in(component: str, wishes: list[ComponentState]) -> str:
    """The state of a component: Active, Draining or Inactive."""
    if component not in _APART and is_offline(wishes):
        return "Inactive"
    return _own_state(component, wishes)


def _own_state(component: str, wishes: list[ComponentState]) -> str:
    wanted = {wish.state for wish in wishes if wish.component == component}
    if not wanted:
        return default_state(component)
    return next((state for state in ("Inactive", "Draining") if state in wanted), "Active")


def default_state(component: str) -> str:
    """The state of a component that nobody has set."""
    return "Inactive" if component in _OFF_FROM_THE_START else "Active"
