"""Addresses: of mail and telephony (`SMTP:`, `EUM:`), of gateways, and the collection a mailbox has of them."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from typing import Any

from umshell.errors import ClrException
from umshell.values.dotnet_type import DotNetType
from umshell.values.exchange.limits import own_conversion
from umshell.values.exchange.multi_valued import (
    MVP,
    MultiValuedProperty,
    PropertyChanges,
    elements_of,
    values_or_changes,
)
from umshell.values.exchange.text_like import act_as_text


class SmtpAddress:
    """`tony@contoso.com`; compares with texts in any case."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def parse(cls, text: str) -> SmtpAddress:
        local, at, domain = text.strip().rpartition("@")
        if not at or not local or not domain or (local + domain).split() != [local + domain]:
            raise ClrException("System.FormatException", f"'{text}' is not a valid SMTP address.")
        return cls(text.strip())

    @property
    def Local(self) -> str:
        return self.text.rpartition("@")[0]

    @property
    def Domain(self) -> str:
        return self.text.rpartition("@")[2]

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (SmtpAddress, str)) and str(other).lower() == self.text.lower()

    def __lt__(self, other: object) -> bool:
        return self.text.lower() < str(other).lower()

    def __hash__(self) -> int:
        return hash(self.text.lower())


class ProxyAddress:
    """A prefixed address: `SMTP:tony@contoso.com`, `eum:1001;phone-context=Paris.contoso.com`; upper is primary."""

    __slots__ = ("AddressString", "PrefixString")

    def __init__(self, prefix: str, address: str) -> None:
        self.PrefixString = prefix
        self.AddressString = address

    @classmethod
    def parse(cls, text: str) -> ProxyAddress:
        """From `prefix:address`; without a prefix it is a secondary SMTP address."""
        prefix, colon, address = text.strip().partition(":")
        if not colon:
            return SmtpProxyAddress("smtp", SmtpAddress.parse(text).text)
        if prefix.lower() == "smtp":
            return SmtpProxyAddress(prefix, SmtpAddress.parse(address).text)
        if not prefix or not address or " " in prefix:
            raise ClrException("System.FormatException", f"'{text}' is not a valid proxy address.")
        return cls(prefix, address)

    @property
    def ProxyAddressString(self) -> str:
        return f"{self.PrefixString}:{self.AddressString}"

    @property
    def IsPrimaryAddress(self) -> bool:
        return self.PrefixString == self.PrefixString.upper()

    @property
    def Prefix(self) -> str:
        return self.PrefixString.upper()

    def as_primary(self) -> ProxyAddress:
        return type(self)(self.PrefixString.upper(), self.AddressString)

    def as_secondary(self) -> ProxyAddress:
        return type(self)(self.PrefixString.lower(), self.AddressString)

    def __str__(self) -> str:
        return self.ProxyAddressString

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (ProxyAddress, str)) and str(other).lower() == str(self).lower()

    def __lt__(self, other: object) -> bool:
        return str(self).lower() < str(other).lower()

    def __hash__(self) -> int:
        return hash(str(self).lower())


class SmtpProxyAddress(ProxyAddress):
    """An address of mail among others."""

    __slots__ = ()

    @property
    def SmtpAddress(self) -> str:
        return self.AddressString


def proxy_address(value: object) -> ProxyAddress:
    """A proxy address, from one or from its text."""
    return value if isinstance(value, ProxyAddress) else ProxyAddress.parse(str(value))


class ProxyAddressCollection(MultiValuedProperty):
    """All addresses of a mailbox: one primary a prefix, which is the first one made for it."""

    __slots__ = ()

    def __init__(self, items: Iterable[Any] = (), element: Any = proxy_address) -> None:
        super().__init__(items, proxy_address)

    def primary(self, prefix: str) -> ProxyAddress | None:
        """The primary address of that prefix."""
        return next((address for address in self if address.PrefixString == prefix.upper()), None)

    def of_prefix(self, prefix: str) -> list[ProxyAddress]:
        return [address for address in self if address.Prefix == prefix.upper()]

    def promoted(self) -> ProxyAddressCollection:
        """The same with a primary address for every prefix: the first one takes the place of a removed primary."""
        made = ProxyAddressCollection()
        missing = {address.Prefix for address in self} - {a.Prefix for a in self if a.IsPrimaryAddress}
        for address in self:
            made.append(address.as_primary() if address.Prefix in missing else address)
            missing.discard(address.Prefix)
        return made


class UMSmartHost:
    """What a gateway is reached by: an IPv4 or IPv6 address, the latter possibly with a zone, or a host name."""

    __slots__ = ("address", "text")

    def __init__(self, text: str, address: str = "") -> None:
        self.text = text
        self.address = address  # the literal in its shortest form; empty for a host name

    @classmethod
    def parse(cls, text: str) -> UMSmartHost:
        stripped = text.strip().strip("[]")
        if ":" in stripped or stripped.replace(".", "").isdigit():
            return cls(stripped, _literal(stripped))
        if not is_host_name(stripped):
            raise _not_a_host(text)
        return cls(stripped)

    @property
    def IsIPAddress(self) -> bool:
        return bool(self.address)

    @property
    def IsIPv6(self) -> bool:
        return ":" in self.address

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (UMSmartHost, str)) and str(other).lower() == self.text.lower()

    def __lt__(self, other: object) -> bool:
        return self.text.lower() < str(other).lower()

    def __hash__(self) -> int:
        return hash(self.text.lower())


def _literal(text: str) -> str:
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        raise _not_a_host(text) from None


def _not_a_host(text: str) -> ClrException:
    return ClrException(
        "System.FormatException", f"'{text}' is neither an IP address nor a fully qualified domain name."
    )


def is_host_name(text: str) -> bool:
    """Whether the text can be the name of a host: labels of letters, digits and hyphens with dots between."""
    labels = text.removesuffix(".").split(".")
    return len(text) <= 255 and all(_is_label(label) for label in labels)


def _is_label(label: str) -> bool:
    allowed = label.replace("-", "").replace("_", "")
    return 0 < len(label) <= 63 and allowed.isalnum() and label[0] != "-" and label[-1] != "-"


SMTP = DotNetType.declare("Microsoft.Exchange.Data.SmtpAddress", python=SmtpAddress, interfaces=("System.IComparable",))
PROXY = DotNetType.declare(
    "Microsoft.Exchange.Data.ProxyAddress", python=ProxyAddress, interfaces=("System.IComparable",)
)
SMTP_PROXY = DotNetType.declare("Microsoft.Exchange.Data.SmtpProxyAddress", PROXY, python=SmtpProxyAddress)
PROXIES = DotNetType.declare(
    "Microsoft.Exchange.Data.ProxyAddressCollection", MVP, python=ProxyAddressCollection, interfaces=MVP.interfaces
)
HOST = DotNetType.declare("Microsoft.Exchange.Data.UMSmartHost", python=UMSmartHost)


@SMTP.static_method("Parse", "static SmtpAddress Parse(string address)")
@SMTP.constructor("SmtpAddress new(string address)")
def _smtp(text: str) -> SmtpAddress:
    return SmtpAddress.parse(text)


@PROXY.static_method("Parse", "static ProxyAddress Parse(string proxyAddressString)")
@PROXY.constructor("ProxyAddress new(string proxyAddressString)")
def _proxy(text: str) -> ProxyAddress:
    return ProxyAddress.parse(text)


def _proxies(value: object) -> ProxyAddressCollection | PropertyChanges:
    found = values_or_changes(value)
    return found if isinstance(found, PropertyChanges) else ProxyAddressCollection(elements_of(value))


own_conversion(PROXIES, _proxies)
PROXIES.constructor("ProxyAddressCollection new(System.Object value)")(_proxies)


@HOST.static_method("Parse", "static UMSmartHost Parse(string address)")
@HOST.constructor("UMSmartHost new(string address)")
def _host(text: str) -> UMSmartHost:
    return UMSmartHost.parse(text)


SMTP.field("Local", "string", read_only=True)
SMTP.field("Domain", "string", read_only=True)
SMTP.property("Length", "int")(lambda this: len(this.text))
act_as_text(SMTP)
SMTP_PROXY.field("SmtpAddress", "string", read_only=True)
for _name in ("AddressString", "ProxyAddressString", "Prefix"):
    PROXY.field(_name, "string", read_only=True)
PROXY.field("IsPrimaryAddress", "bool", read_only=True)
PROXY.field("PrefixString", "string", read_only=True)
PROXY.method("ToPrimary", "ProxyAddress ToPrimary()")(lambda this: this.as_primary())
PROXY.method("ToSecondary", "ProxyAddress ToSecondary()")(lambda this: this.as_secondary())
HOST.field("IsIPAddress", "bool", read_only=True)
