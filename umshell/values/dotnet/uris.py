"""System.Uri and System.UriBuilder."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, unquote

from umshell.errors import ClrException
from umshell.values.arrays import TypedArray
from umshell.values.dotnet.failures import argument_null, invalid_operation
from umshell.values.enums import EnumValue
from umshell.values.reference import PSReference
from umshell.values.types import OBJECT, STRING, DotNetType

_PORTS = {
    "http": 80,
    "https": 443,
    "ftp": 21,
    "ldap": 389,
    "mailto": 25,
    "ws": 80,
    "wss": 443,
    "telnet": 23,
    "news": 119,
    "nntp": 119,
    "gopher": 70,
    "net.tcp": 808,
}
_ABSOLUTE = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?P<rest>.*)", re.DOTALL)
_PARTS = re.compile(r"(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?P<fragment>#.*)?", re.DOTALL)
_AUTHORITY = re.compile(r"(?:(?P<user>[^@]*)@)?(?P<host>\[[^\]]*\]|[^:]*)(?::(?P<port>[0-9]*))?")
_SAFE = "!#$&'()*+,/:;=?@[]~%"
_HIERARCHIC = frozenset(("http", "https", "ftp", "ws", "wss", "net.tcp", "file", "ldap", "gopher", "telnet", "nntp"))


class Uri:
    """An address: taken apart when it is absolute, kept as text when relative."""

    __slots__ = (
        "fragment",
        "has_authority",
        "host",
        "original",
        "path",
        "port",
        "ps_members",
        "query",
        "scheme",
        "user",
    )

    def __init__(self, text: str) -> None:
        self.original = text
        self.scheme = self.user = self.host = self.path = self.query = self.fragment = ""
        self.port = -1
        self.has_authority = False
        self.ps_members: dict[str, object] | None = None
        found = _ABSOLUTE.fullmatch(text.strip())
        if re.match(r"[A-Za-z][:|](?![\\/])", text):
            raise invalid("Invalid URI: A Dos path must be rooted, for example, 'c:\\'.")
        if re.match(r"\\\\[^\\]|[A-Za-z][:|][\\/]", text):
            self._read_file(text)
        elif found is not None and len(found["scheme"]) > 1:
            self._read(found["scheme"].lower(), found["rest"])
        else:
            self.path = text

    def _read_file(self, text: str) -> None:
        self.scheme, self.has_authority = "file", True
        path = text.replace("\\", "/")
        if path.startswith("//"):
            self.host, _, rest = path[2:].partition("/")
            path = "/" + rest
        else:
            path = "/" + path
        self.path = quote(path, safe=_SAFE.replace("#", "").replace("?", "").replace("%", ""))

    def _read(self, scheme: str, rest: str) -> None:
        self.scheme = scheme
        if rest.startswith("//"):
            self.has_authority = True
            authority, slash, tail = _split_authority(rest[2:])
            self._read_authority(authority)
            rest = slash + tail
        found = _PARTS.fullmatch(rest)
        assert found is not None
        self.path = quote(_without_dots(found["path"]) if self.has_authority else found["path"], safe=_SAFE)
        if self.has_authority and not self.path:
            self.path = "/"
        self.query = quote(found["query"] or "", safe=_SAFE)
        self.fragment = quote(found["fragment"] or "", safe=_SAFE)
        if scheme == "mailto" and "@" in self.path:
            self.user, _, self.host = self.path.partition("@")
            self.path = ""
        if self.port < 0:
            self.port = _PORTS.get(scheme, -1)

    def _read_authority(self, authority: str) -> None:
        found = _AUTHORITY.fullmatch(authority)
        if found is None or (found["port"] and int(found["port"]) > 65535):
            raise invalid("Invalid URI: Invalid port specified.")
        if not found["host"] and self.scheme in _HIERARCHIC and self.scheme != "file":
            raise invalid("Invalid URI: The hostname could not be parsed.")
        self.user = found["user"] or ""
        self.host = (found["host"] or "").lower()
        self.port = int(found["port"]) if found["port"] else -1

    @property
    def is_absolute(self) -> bool:
        return bool(self.scheme)

    @property
    def authority(self) -> str:
        shown = self.port >= 0 and self.port != _PORTS.get(self.scheme)
        return f"{self.host}:{self.port}" if shown else self.host

    @property
    def absolute(self) -> str:
        """AbsoluteUri."""
        if self.scheme == "mailto" and self.host:
            return f"mailto:{self.user}@{self.host}{self.query}{self.fragment}"
        user = f"{self.user}@" if self.user else ""
        head = f"{self.scheme}://{user}{self.authority}" if self.has_authority else f"{self.scheme}:"
        return f"{head}{self.path}{self.query}{self.fragment}"

    def __str__(self) -> str:
        if not self.is_absolute:
            return self.original
        return re.sub(r"(?:%[0-9A-Fa-f]{2})+", _readable, self.absolute)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Uri) and (self.is_absolute, str(self)) == (other.is_absolute, str(other))

    def __hash__(self) -> int:
        return hash(str(self))


def _readable(found: re.Match[str]) -> str:
    """What ToString() shows of escaped characters: those that mean something in an address stay escaped."""
    text = unquote(found.group(), errors="replace")
    return "".join(quote(char, safe="") if char in "%#?/\\@:" or not char.isprintable() else char for char in text)


def _split_authority(text: str) -> tuple[str, str, str]:
    found = re.search(r"[/?#\\]", text)
    if found is None:
        return text, "", ""
    sign = "/" if found.group() == "\\" else found.group()
    return text[: found.start()], sign, text[found.end() :]


def _without_dots(path: str) -> str:
    """The path with `.` and `..` taken out."""
    kept: list[str] = []
    pieces = path.replace("\\", "/").split("/")
    for place, piece in enumerate(pieces):
        is_last = place == len(pieces) - 1
        if piece == "..":
            if len(kept) > 1:
                kept.pop()
            kept.extend([""] if is_last else [])
        elif piece != "." or is_last:
            kept.append("" if piece == "." else piece)
    return "/".join(kept)


def invalid(message: str) -> ClrException:
    return ClrException("System.UriFormatException", message)


URI = DotNetType.declare("System.Uri", OBJECT, python=Uri)
BUILDER_NAME = "System.UriBuilder"
_ABSOLUTE_KIND, _RELATIVE_KIND = 1, 2


@URI.constructor("uri new(string uriString)", "uri new(string uriString, System.UriKind uriKind)")
def make_uri(text: str | None, kind: EnumValue | None = None) -> Uri:
    if text is None:
        raise argument_null("uriString")
    wanted = _ABSOLUTE_KIND if kind is None else kind.value
    if wanted == _ABSOLUTE_KIND and not text:
        raise invalid("Invalid URI: The URI is empty.")
    made = Uri(text)
    if wanted == _ABSOLUTE_KIND and not made.is_absolute:
        raise invalid("Invalid URI: The format of the URI could not be determined.")
    if wanted == _RELATIVE_KIND and made.is_absolute:
        raise invalid("A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.")
    return made


@URI.constructor("uri new(uri baseUri, string relativeUri)", "uri new(uri baseUri, uri relativeUri)")
def combine(base: Uri | None, relative: Any) -> Uri:
    from urllib.parse import urljoin

    if base is None:
        raise argument_null("baseUri")
    if not base.is_absolute:
        raise ClrException(
            "System.ArgumentOutOfRangeException",
            "This operation is not supported for a relative URI. (Parameter 'baseUri')",
        )
    text = relative.original if isinstance(relative, Uri) else relative
    return Uri(text) if Uri(text).is_absolute else Uri(urljoin(base.absolute, text))


def _declare(name: str, type_text: str, read: Any) -> None:
    def get(this: Uri) -> Any:
        if not this.is_absolute:
            raise invalid_operation("This operation is not supported for a relative URI.")
        return read(this)

    URI.property(name, type_text)(get)


def _host_type(this: Uri) -> EnumValue:
    from umshell.values.dotnet.enum_tables import UriHostNameType

    if this.host.startswith("["):
        kind = "IPv6"
    elif re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}", this.host):
        kind = "IPv4"
    else:
        kind = "Dns" if this.host else "Basic"
    found: EnumValue = UriHostNameType[kind]
    return found


def _segments(this: Uri) -> Any:
    return TypedArray(STRING, re.findall(r"[^/]*/|[^/]+", this.path))


def _local_path(this: Uri) -> str:
    path = unquote(this.path)
    if this.scheme != "file":
        return path
    if this.host:
        return f"\\\\{this.host}{path}".replace("/", "\\")
    return path[1:].replace("/", "\\") if re.match(r"/[A-Za-z]:", path) else path


_declare("AbsolutePath", "string", lambda this: this.path)
_declare("AbsoluteUri", "string", lambda this: this.absolute)
_declare("LocalPath", "string", _local_path)
_declare("Authority", "string", lambda this: this.authority)
_declare("HostNameType", "System.UriHostNameType", _host_type)
_declare("IsDefaultPort", "bool", lambda this: this.port == _PORTS.get(this.scheme, -1))
_declare("IsFile", "bool", lambda this: this.scheme == "file")
_declare("IsLoopback", "bool", lambda this: this.host in ("localhost", "127.0.0.1", "[::1]", "loopback"))
_declare("PathAndQuery", "string", lambda this: this.path + this.query)
_declare("Segments", "string[]", _segments)
_declare("IsUnc", "bool", lambda this: this.scheme == "file" and bool(this.host))
_declare("Host", "string", lambda this: this.host)
_declare("Port", "int", lambda this: this.port)
_declare("Query", "string", lambda this: this.query)
_declare("Fragment", "string", lambda this: this.fragment)
_declare("Scheme", "string", lambda this: this.scheme)
URI.property("OriginalString", "string")(lambda this: this.original)
_declare("DnsSafeHost", "string", lambda this: this.host.strip("[]"))
_declare("IdnHost", "string", lambda this: this.host.strip("[]"))
URI.property("IsAbsoluteUri", "bool")(lambda this: this.is_absolute)
URI.property("UserEscaped", "bool")(lambda this: False)
_declare("UserInfo", "string", lambda this: this.user)
URI.method("ToString", "string ToString()")(str)
URI.method("Equals", "bool Equals(System.Object comparand)")(lambda this, other: this == other)
URI.method("IsBaseOf", "bool IsBaseOf(uri uri)")(
    lambda this, other: other.absolute.startswith(this.absolute.rpartition("/")[0] + "/")
)
URI.method("IsWellFormedOriginalString", "bool IsWellFormedOriginalString()")(lambda this: well_formed(this.original))


@URI.method("GetLeftPart", "string GetLeftPart(System.UriPartial part)")
def left_part(this: Uri, part: EnumValue) -> str:
    authority = f"{this.scheme}://{this.authority}" if this.has_authority else ""
    scheme = f"{this.scheme}://" if this.has_authority else f"{this.scheme}:"
    return (scheme, authority, authority + this.path, authority + this.path + this.query)[part.value]


@URI.static_method("EscapeDataString", "static string EscapeDataString(string stringToEscape)")
def escape_data(text: str | None) -> str:
    if text is None:
        raise argument_null("stringToEscape")
    return quote(text, safe="~")


@URI.static_method("EscapeUriString", "static string EscapeUriString(string stringToEscape)")
def escape_uri(text: str) -> str:
    return quote(text, safe=_SAFE.replace("%", ""))


@URI.static_method("UnescapeDataString", "static string UnescapeDataString(string stringToUnescape)")
def unescape_data(text: str | None) -> str:
    if text is None:
        raise argument_null("stringToUnescape")
    return unquote(text, errors="strict")


@URI.static_method(
    "TryCreate", "static bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)"
)  # fmt: skip
def try_create(text: str | None, kind: EnumValue, result: PSReference) -> bool:
    try:
        result.Value = None if text is None else make_uri(text, kind)
    except ClrException:
        result.Value = None
    return result.Value is not None


def well_formed(text: str) -> bool:
    return bool(Uri(text).is_absolute) and not re.search(r"[\s<>\"{}|\\^`]", text)


@URI.static_method(
    "IsWellFormedUriString", "static bool IsWellFormedUriString(string uriString, System.UriKind uriKind)"
)  # fmt: skip
def is_well_formed(text: str, kind: EnumValue) -> bool:
    try:
        made = make_uri(text, kind)
    except ClrException:
        return False
    return not made.is_absolute or well_formed(text)


@URI.static_method("CheckSchemeName", "static bool CheckSchemeName(string schemeName)")
def check_scheme(name: str) -> bool:
    return re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*", name or "") is not None


@URI.static_method("CheckHostName", "static System.UriHostNameType CheckHostName(string name)")
def check_host(name: str) -> EnumValue:
    from umshell.values.dotnet.enum_tables import UriHostNameType

    if not re.fullmatch(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.?|\[?[0-9a-fA-F:]+\]?", name or ""):
        unknown: EnumValue = UriHostNameType["Unknown"]
        return unknown
    return _host_type(Uri(f"x://{name}"))


for _name, _value in (("UriSchemeHttp", "http"), ("UriSchemeHttps", "https"), ("UriSchemeFile", "file"),
                      ("UriSchemeFtp", "ftp"), ("UriSchemeMailto", "mailto"), ("SchemeDelimiter", "://")):  # fmt: skip
    URI.static_property(_name, "string", _value)
URI.known_missing(
    "MakeRelativeUri()",
    "GetComponents()",
    "::HexEscape()",
    "::HexUnescape()",
    "::IsHexDigit()",
    "::FromHex()",
    "::Compare()",
)


# UriBuilder


class UriBuilder:
    """An address put together from its parts."""

    __slots__ = ("Fragment", "Host", "Password", "Path", "Port", "Query", "Scheme", "UserName", "ps_members")

    def __init__(self, text: str = "http://localhost/") -> None:
        uri = Uri(text if _ABSOLUTE.match(text) else f"http://{text}")
        self.Scheme, self.Host, self.Path = uri.scheme, uri.host, uri.path
        self.Port, self.Query, self.Fragment = uri.port, uri.query, uri.fragment
        self.UserName, _, self.Password = uri.user.partition(":")
        self.ps_members: dict[str, object] | None = None

    def __str__(self) -> str:
        user = f"{self.UserName}{':' + self.Password if self.Password else ''}@" if self.UserName else ""
        port = f":{self.Port}" if self.Port >= 0 and self.Port != _PORTS.get(self.Scheme) else ""
        path = self.Path if self.Path.startswith("/") else f"/{self.Path}"
        query = self.Query if not self.Query or self.Query[0] == "?" else f"?{self.Query}"
        fragment = self.Fragment if not self.Fragment or self.Fragment[0] == "#" else f"#{self.Fragment}"
        return f"{self.Scheme}://{user}{self.Host}{port}{path}{query}{fragment}"


BUILDER = DotNetType.declare(BUILDER_NAME, OBJECT, python=UriBuilder)
BUILDER.constructor(f"{BUILDER_NAME} new()", f"{BUILDER_NAME} new(string uri)")(UriBuilder)
BUILDER.constructor(f"{BUILDER_NAME} new(uri uri)")(lambda uri: UriBuilder(uri.absolute))


@BUILDER.constructor(
    f"{BUILDER_NAME} new(string schemeName, string hostName)",
    f"{BUILDER_NAME} new(string scheme, string host, int portNumber)",
    f"{BUILDER_NAME} new(string scheme, string host, int port, string pathValue)",
)
def make_builder(scheme: str, host: str, port: int = -1, path: str = "/") -> UriBuilder:
    made = UriBuilder()
    made.Scheme, made.Host, made.Path = scheme, host, path
    made.Port = _PORTS.get(scheme, -1) if port < 0 else port
    return made


for _name in ("Fragment", "Host", "Password", "Path", "Query", "Scheme", "UserName"):
    BUILDER.field(_name, "string")
BUILDER.field("Port", "int")
BUILDER.property("Uri", "uri")(lambda this: Uri(str(this)))
BUILDER.method("ToString", "string ToString()")(str)
