"""The UM service and the UM call router of each server, and the dial plans they answer for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, ClassVar

from umshell.store.ad_object import CONFIG_TAIL, PRESENTATION_TAIL, ADObject, Related, Row, computed, type_names
from umshell.store.column_checks import between, is_countable, up_to
from umshell.store.columns import Boolean, Enumeration, Integer, Link, Parsed, Size, Span, Text, UnlimitedSize, Values
from umshell.store.directory import Directory
from umshell.store.refusals import DataValidation
from umshell.store.um.enums import IPAddressFamily, ServerStatus, UMStartupMode
from umshell.values.exchange.addresses import UMSmartHost
from umshell.values.exchange.dialing import um_language
from umshell.values.exchange.directory import escape_rdn
from umshell.values.exchange.limits import Unlimited
from umshell.values.exchange.schedules import DAYS, schedule_interval

SERVICE, CALL_ROUTER = "UM", "UMCallRouter"
_NIGHTLY = tuple(f"{day[:3]}.2:00 AM-{day[:3]}.2:30 AM" for day in DAYS)


def _full_path(path: str) -> str | None:
    return None if re.match(r"[A-Za-z]:\\", path) else "it must be a full path of a local drive."


def _some_bytes(size: Any) -> str | None:
    number = size.value if isinstance(size, Unlimited) else size
    return None if number is None or number.bytes > 0 else "it must be at least 1 byte."


class UMServer(ADObject, table="UMServer"):
    """The settings of a server's UM service. What was never set is NULL in its row: it has the version's default."""

    TypeNames = type_names("UMServer", presentation=True)
    PropertyNames = (
        "Name", "Status", "MaxCallsAllowed", "SipTcpListeningPort", "SipTlsListeningPort", "Languages", "DialPlans",
        "GrammarGenerationSchedule", "UMStartupMode", "IrmLogEnabled", "IrmLogPath", "ExternalHostFqdn",
        "ExternalServiceFqdn", "IPAddressFamily", "IPAddressFamilyConfigurable", "IrmLogMaxAge",
        "IrmLogMaxDirectorySize", "IrmLogMaxFileSize", "SIPAccessService", "UMCertificateThumbprint",
        "UMForwardingAddressTemplate", "UMPodRedirectTemplate", *PRESENTATION_TAIL,
    )  # fmt: skip
    object_class = ("top", "server", "msExchExchangeServer")
    exchange_version = "0.1 (8.0.535.0)"
    noun = "UM service of the server"
    unique = (("name_key",),)

    Server: Any = Link("ExchangeServer", required=True)
    Status: Any = Enumeration(ServerStatus, "Enabled")
    MaxCallsAllowed: Any = Integer(100, between(0, None))
    SipTcpListeningPort: Any = Integer(None, between(0, 65535))
    SipTlsListeningPort: Any = Integer(None, between(0, 65535))
    Languages: Any = Values(um_language, default=("en-US",))
    DialPlans: Any = Related("UMDialPlan", "UMServer", via="ServerDialPlan", through="UMDialPlan")
    GrammarGenerationSchedule: Any = Values(schedule_interval, default=_NIGHTLY)
    UMStartupMode: Any = Enumeration(UMStartupMode, "TCP")
    IrmLogEnabled: Any = Boolean(True)
    IrmLogPath: Any = Text("C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Logging\\IRMLogs", _full_path)
    ExternalHostFqdn: Any = Parsed(UMSmartHost.parse, None, up_to(256))
    ExternalServiceFqdn: Any = Parsed(UMSmartHost.parse, None, up_to(2048))
    IPAddressFamily: Any = Enumeration(IPAddressFamily)
    IPAddressFamilyConfigurable: Any = Boolean(True)
    IrmLogMaxAge: Any = Span("30.00:00:00", is_countable)
    IrmLogMaxDirectorySize: Any = UnlimitedSize("250MB", _some_bytes)
    IrmLogMaxFileSize: Any = Size("10MB", _some_bytes)
    SIPAccessService: Any = Text()
    UMCertificateThumbprint: Any = Text()
    UMForwardingAddressTemplate: Any = Text()
    UMPodRedirectTemplate: Any = Text()

    # The listening ports and the family of addresses by version (3.3, 5.2.4).
    version_defaults: ClassVar[dict[int, dict[str, Any]]] = {
        2010: {"SipTcpListeningPort": 5060, "SipTlsListeningPort": 5061, "IPAddressFamily": "IPv4Only"},
        2013: {"SipTcpListeningPort": 5062, "SipTlsListeningPort": 5063, "IPAddressFamily": "IPv4Only"},
        2016: {"SipTcpListeningPort": 5062, "SipTlsListeningPort": 5063, "IPAddressFamily": "Any"},
    }

    def __init__(self, directory: Directory, row: Iterable[Any]) -> None:
        super().__init__(directory, row)
        if self.row[0] is not None:
            self.row = self._with_defaults()

    @classmethod
    def of_rows(cls, directory: Directory, rows: Iterable[tuple[Any, ...]]) -> list[Any]:
        return [cls(directory, row) for row in rows]

    def _with_defaults(self) -> tuple[Any, ...]:
        """The stored values, and in place of those that were never set the defaults of the version."""
        values = list(self.row)
        for name, default in self.version_defaults[self.directory.exchange].items():
            index = self.by_name[name].index
            if values[index] is None:
                values[index] = default
        return tuple(values)

    @computed
    def DistinguishedName(self) -> str:
        return f"CN={escape_rdn(self.Name)},{self.directory.container_of('ExchangeServer')}"

    def check_rules(self) -> None:
        """Sizes and schedules that fit each other (1.10.5, 1.10.7)."""
        starts = [interval.start // (24 * 60) for interval in self.GrammarGenerationSchedule]
        if len(starts) != len(set(starts)):
            self._refuse("GrammarGenerationSchedule", "there can be one start time a day.")
        directory = self.IrmLogMaxDirectorySize
        if not directory.IsUnlimited and self.IrmLogMaxFileSize.bytes > directory.value.bytes:
            self._refuse("IrmLogMaxFileSize", "it must not exceed IrmLogMaxDirectorySize.")
        if self.SIPAccessService is not None:
            self._check_access_service(self.SIPAccessService)

    def _check_access_service(self, text: str) -> None:
        host, colon, port = text.rpartition(":")
        if not (colon and host and port.isdigit() and int(port) <= 65535):
            self._refuse("SIPAccessService", "it has the form <FQDN>:<TCP port>.")

    def _refuse(self, name: str, detail: str) -> None:
        raise DataValidation(property=name, value=getattr(self, name), detail=detail, identity=self.Name)


class UMCallRouterSettings(ADObject, table="UMCallRouterSettings"):
    """The settings of a server's UM call router."""

    TypeNames = type_names("SIPFEServerConfiguration")
    PropertyNames = (
        "DialPlans", "SipTcpListeningPort", "SipTlsListeningPort", "UMStartupMode", "UMCertificateThumbprint",
        "ExternalHostFqdn", "ExternalServiceFqdn", "UMForwardingAddressTemplate", "UMPodRedirectTemplate",
        "MaxCallsAllowed", "IPAddressFamily", "IPAddressFamilyConfigurable", "ServerName", *CONFIG_TAIL,
    )  # fmt: skip
    object_class = ("top", "protocolCfg", "protocolCfgSIP", "protocolCfgSIPServer", "protocolCfgSIPFEServer")
    noun = "UM call router of the server"
    unique = (("name_key",),)

    Server: Any = Link("ExchangeServer", required=True)
    DialPlans: Any = Related("UMDialPlan", "UMCallRouter", via="ServerDialPlan", through="UMDialPlan")
    SipTcpListeningPort: Any = Integer(5060, between(0, 65535))
    SipTlsListeningPort: Any = Integer(5061, between(0, 65535))
    UMStartupMode: Any = Enumeration(UMStartupMode, "TCP")
    UMCertificateThumbprint: Any = Text()
    ExternalHostFqdn: Any = Parsed(UMSmartHost.parse)
    ExternalServiceFqdn: Any = Parsed(UMSmartHost.parse)
    UMForwardingAddressTemplate: Any = Text()
    UMPodRedirectTemplate: Any = Text()
    MaxCallsAllowed: Any = Integer(None, between(0, None))
    IPAddressFamily: Any = Enumeration(IPAddressFamily, "Any")
    IPAddressFamilyConfigurable: Any = Boolean(True)

    @computed
    def DistinguishedName(self) -> str:
        server = f"CN={escape_rdn(self.Name)},{self.directory.container_of('ExchangeServer')}"
        return f"CN=UMCallRouter,CN=SIP,CN=Protocols,{server}"

    @property
    def identity_text(self) -> str:
        return f"{self.Name}\\UMCallRouter"

    @property
    def ServerName(self) -> str:
        return str(self.Name)

    def check_rules(self) -> None:
        """The call router has none beyond the ranges of its properties."""


class ServerDialPlan(Row, table="ServerDialPlan"):
    """A dial plan that a server's UM service or call router answers for: one of the two is given."""

    Server: Any = Link("ExchangeServer", required=True)
    UMServer: Any = Link("UMServer")
    UMCallRouter: Any = Link("UMCallRouterSettings")
    UMDialPlan: Any = Link("UMDialPlan", required=True)
    unique = (("UMServer", "UMDialPlan"), ("UMCallRouter", "UMDialPlan"))
