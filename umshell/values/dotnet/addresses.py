"""IPAddress, IPEndPoint, MailAddress and Dns."""

from __future__ import annotations

import ipaddress
import re
from typing import Any

from umshell.errors import ClrException
from umshell.values import hooks
from umshell.values.arrays import TypedArray
from umshell.values.dotnet.failures import argument, argument_null, bad_format, clr, out_of_range
from umshell.values.enums import EnumValue
from umshell.values.integers import Byte, Int64
from umshell.values.reference import PSReference
from umshell.values.types import BYTE, OBJECT, DotNetType

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class IPAddress:
    """System.Net.IPAddress."""

    __slots__ = ("address", "ps_members", "scope")
    dotnet_name = "System.Net.IPAddress"

    def __init__(self, address: Address, scope: int = 0) -> None:
        self.address = address
        self.scope = scope
        self.ps_members: dict[str, object] | None = None

    @classmethod
    def parse(cls, text: str) -> IPAddress:
        """IPAddress.Parse; raises FormatException."""
        found = cls._of_v6(text) if ":" in text else cls._of_v4(text)
        if found is None:
            raise bad_format("An invalid IP address was specified.")
        return found

    @classmethod
    def _of_v6(cls, text: str) -> IPAddress | None:
        plain, _, scope = re.sub(r"^\[(.*)\](?::[0-9]+)?$", r"\1", text).partition("%")
        try:
            return cls(ipaddress.IPv6Address(plain), int(scope) if scope.isdigit() else 0)
        except ValueError:
            return None

    @classmethod
    def _of_v4(cls, text: str) -> IPAddress | None:
        """One to four numbers, each decimal, octal or hexadecimal; the last fills the bytes that are left."""
        pieces = text.split(".")
        numbers = [_part(piece) for piece in pieces]
        if len(pieces) > 4 or None in numbers:
            return None
        *first, last = [number for number in numbers if number is not None]
        if any(number > 255 for number in first) or last >= 256 ** (4 - len(first)):
            return None
        total = last + sum(number << 8 * (3 - place) for place, number in enumerate(first))
        return cls(ipaddress.IPv4Address(total))

    @property
    def is_v6(self) -> bool:
        return self.address.version == 6

    def __str__(self) -> str:
        if not self.is_v6:
            return str(self.address)
        mapped = self.address.ipv4_mapped if isinstance(self.address, ipaddress.IPv6Address) else None
        text = f"::ffff:{mapped}" if mapped is not None else str(self.address)
        return f"{text}%{self.scope}" if self.scope else text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, IPAddress) and (self.address, self.scope) == (other.address, other.scope)

    def __hash__(self) -> int:
        return hash(self.address)


def _part(piece: str) -> int | None:
    if re.fullmatch(r"0[xX][0-9a-fA-F]+", piece):
        return int(piece, 16)
    if re.fullmatch(r"0[0-7]*", piece):
        return int(piece, 8)
    return int(piece) if re.fullmatch(r"[1-9][0-9]*", piece) else None


IP = DotNetType.declare("System.Net.IPAddress", OBJECT, python=IPAddress)
for _name, _text in (
    ("Any", "0.0.0.0"),
    ("Broadcast", "255.255.255.255"),
    ("Loopback", "127.0.0.1"),
    ("None", "255.255.255.255"),
    ("IPv6Any", "::"),
    ("IPv6Loopback", "::1"),
    ("IPv6None", "::"),
):
    IP.static_property(_name, "ipaddress", IPAddress.parse(_text))


@IP.static_method("Parse", "static ipaddress Parse(string ipString)")
def parse_ip(text: str | None) -> IPAddress:
    if text is None:
        raise argument_null("ipString")
    return IPAddress.parse(text)


@IP.static_method("TryParse", "static bool TryParse(string ipString, [ref] ipaddress address)")
def try_parse_ip(text: str | None, address: PSReference) -> bool:
    try:
        address.Value = IPAddress.parse(text or "")
    except ClrException:
        address.Value = None
    return address.Value is not None


@IP.constructor("ipaddress new(long newAddress)")
def make_ip(number: int) -> IPAddress:
    if not 0 <= number <= 0xFFFFFFFF:
        raise out_of_range("Specified argument was out of the range of valid values.", "newAddress")
    return IPAddress(ipaddress.IPv4Address(int(number).to_bytes(4, "little")))


@IP.constructor("ipaddress new(byte[] address)")
def make_ip_of_bytes(data: list[int] | None) -> IPAddress:
    if data is None:
        raise argument_null("address")
    if len(data) not in (4, 16):
        raise argument("An invalid IP address was specified.", "address")
    return IPAddress(ipaddress.ip_address(bytes(data)))


@IP.property("Address", "long")
def address_number(this: IPAddress) -> Int64:
    if this.is_v6:
        raise clr(
            "System.Net.Sockets.SocketException",
            "The attempted operation is not supported for the type of object referenced.",
        )
    return Int64(int.from_bytes(this.address.packed, "little"))


@IP.property("AddressFamily", "System.Net.Sockets.AddressFamily")
def address_family(this: IPAddress) -> EnumValue:
    from umshell.values.dotnet.enum_tables import AddressFamily

    found: EnumValue = AddressFamily["InterNetworkV6" if this.is_v6 else "InterNetwork"]
    return found


@IP.property("ScopeId", "long")
def scope_id(this: IPAddress) -> Int64 | None:
    return Int64(this.scope) if this.is_v6 else None


IP.property("IsIPv6Multicast", "bool")(lambda this: this.is_v6 and this.address.is_multicast)
IP.property("IsIPv6LinkLocal", "bool")(lambda this: this.is_v6 and this.address.is_link_local)
IP.property("IsIPv6SiteLocal", "bool")(lambda this: this.is_v6 and this.address.is_site_local)
IP.property("IsIPv6Teredo", "bool")(lambda this: this.is_v6 and this.address.teredo is not None)
IP.property("IsIPv4MappedToIPv6", "bool")(lambda this: this.is_v6 and this.address.ipv4_mapped is not None)
IP.property("IPAddressToString", "string")(str)
IP.method("ToString", "string ToString()")(str)
IP.method("Equals", "bool Equals(System.Object comparand)")(lambda this, other: this == other)
IP.method("GetHashCode", "int GetHashCode()")(lambda this: int(this.address) & 0x7FFFFFFF)
IP.static_method("IsLoopback", "static bool IsLoopback(ipaddress address)")(lambda address: address.address.is_loopback)


@IP.method("GetAddressBytes", "byte[] GetAddressBytes()")
def address_bytes(this: IPAddress) -> Any:
    return TypedArray(BYTE, [Byte(item) for item in this.address.packed])


@IP.method("MapToIPv4", "ipaddress MapToIPv4()")
def map_to_v4(this: IPAddress) -> IPAddress:
    return IPAddress(ipaddress.IPv4Address(this.address.packed[-4:])) if this.is_v6 else this


@IP.method("MapToIPv6", "ipaddress MapToIPv6()")
def map_to_v6(this: IPAddress) -> IPAddress:
    return this if this.is_v6 else IPAddress(ipaddress.IPv6Address(b"\0" * 10 + b"\xff\xff" + this.address.packed))


class IPEndPoint:
    """System.Net.IPEndPoint: an address and a port."""

    __slots__ = ("Address", "Port", "ps_members")

    def __init__(self, address: IPAddress, port: int) -> None:
        if not 0 <= port <= 65535:
            raise out_of_range("Specified argument was out of the range of valid values.", "port")
        self.Address = address
        self.Port = port
        self.ps_members: dict[str, object] | None = None

    def __str__(self) -> str:
        return f"[{self.Address}]:{self.Port}" if self.Address.is_v6 else f"{self.Address}:{self.Port}"


END_POINT = DotNetType.declare("System.Net.IPEndPoint", OBJECT, python=IPEndPoint)
END_POINT.constructor("System.Net.IPEndPoint new(ipaddress address, int port)")(IPEndPoint)
END_POINT.property("AddressFamily", "System.Net.Sockets.AddressFamily")(lambda this: address_family(this.Address))
END_POINT.field("Address", "ipaddress")
END_POINT.field("Port", "int")
END_POINT.method("ToString", "string ToString()")(str)


# Mail addresses

_MAIL = re.compile(r'\s*(?:(?P<name>"(?:[^"\\]|\\.)*"|[^<>"]*?)\s*<(?P<inner>[^<>]+)>|(?P<plain>[^<>\s]+))\s*')
_MAILBOX = re.compile(r'(?P<user>"[^"]+"|[^@\s",;:<>\[\]()\\]+)@(?P<host>\[[^\]]+\]|[^@\s",;:<>()\\]+)')


class MailAddress:
    """System.Net.Mail.MailAddress."""

    __slots__ = ("Address", "DisplayName", "Host", "User", "ps_members")

    def __init__(self, address: str, display_name: str | None = None) -> None:
        if address is None:
            raise argument_null("address")
        if not address:
            raise argument("The parameter 'address' cannot be an empty string.", "address")
        found = _MAIL.fullmatch(address)
        mailbox = None if found is None else _MAILBOX.fullmatch((found["inner"] or found["plain"]).strip())
        if found is None or mailbox is None or ".." in mailbox["user"] or mailbox["user"][0] == ".":
            raise bad_format("The specified string is not in the form required for an e-mail address.")
        self.User, self.Host = mailbox["user"], mailbox["host"]
        self.Address = f"{self.User}@{self.Host}"
        name = (found["name"] or "").strip()
        self.DisplayName = display_name or re.sub(r"\\(.)", r"\1", name[1:-1] if name[:1] == '"' else name)
        self.ps_members: dict[str, object] | None = None

    def __str__(self) -> str:
        return f'"{self.DisplayName}" <{self.Address}>' if self.DisplayName else self.Address

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MailAddress) and str(self).lower() == str(other).lower()

    def __hash__(self) -> int:
        return hash(str(self).lower())


MAIL = DotNetType.declare("System.Net.Mail.MailAddress", OBJECT, python=MailAddress)
MAIL.constructor("mailaddress new(string address)", "mailaddress new(string address, string displayName)")(MailAddress)
for _name in ("DisplayName", "User", "Host", "Address"):
    MAIL.field(_name, "string", read_only=True)
MAIL.method("ToString", "string ToString()")(str)
MAIL.method("Equals", "bool Equals(System.Object value)")(lambda this, other: this == other)
MAIL.known_missing("::TryCreate()")


# Dns: the organization's own network answers


class IPHostEntry:
    """System.Net.IPHostEntry."""

    __slots__ = ("AddressList", "Aliases", "HostName", "ps_members")

    def __init__(self, host_name: str, addresses: list[IPAddress]) -> None:
        from umshell.values.types import STRING

        self.HostName = host_name
        self.Aliases = TypedArray(STRING)
        self.AddressList = TypedArray(IP, addresses)
        self.ps_members: dict[str, object] | None = None


HOST_ENTRY = DotNetType.declare("System.Net.IPHostEntry", OBJECT, python=IPHostEntry)
HOST_ENTRY.field("HostName", "string")
HOST_ENTRY.field("Aliases", "string[]")
HOST_ENTRY.field("AddressList", "ipaddress[]")
DNS = DotNetType.declare("System.Net.Dns", OBJECT, abstract=True)


def _resolve(name: str | None) -> list[IPAddress]:
    if name is None:
        raise argument_null("hostNameOrAddress")
    try:
        return [IPAddress.parse(name)]
    except ClrException:
        found = [IPAddress.parse(text) for text in hooks.resolve_host(name)]
    if not found:
        raise clr("System.Net.Sockets.SocketException", "No such host is known.")
    return found


@DNS.static_method("GetHostAddresses", "static ipaddress[] GetHostAddresses(string hostNameOrAddress)")
def get_host_addresses(name: str | None) -> Any:
    return TypedArray(IP, _resolve(name))


@DNS.static_method("GetHostEntry", "static System.Net.IPHostEntry GetHostEntry(string hostNameOrAddress)")
@DNS.static_method("GetHostByName", "static System.Net.IPHostEntry GetHostByName(string hostName)")
@DNS.static_method("Resolve", "static System.Net.IPHostEntry Resolve(string hostName)")
def get_host_entry(name: str | None) -> IPHostEntry:
    return IPHostEntry(name or "", _resolve(name))


@DNS.static_method("GetHostName", "static string GetHostName()")
def get_host_name() -> str:
    from umshell.values.dotnet.environment import read_variable

    return read_variable("COMPUTERNAME") or "localhost"


DNS.known_missing("::GetHostByAddress()", "::GetHostEntryAsync()", "::GetHostAddressesAsync()", "::BeginResolve()")
