"""Types of the network that scripts configure or use for text: ServicePointManager, WebUtility, HttpUtility."""

from __future__ import annotations

import html
import re
from typing import Any
from urllib.parse import quote_plus, unquote_plus

from umshell.values.collections import GenericList, OrderedDictionary
from umshell.values.dotnet.failures import argument_null, not_here
from umshell.values.enums import EnumValue
from umshell.values.types import OBJECT, STRING, DotNetType

# ServicePointManager: settings of connections that are never made; they are kept, so that scripts can read them back

MANAGER = DotNetType.declare("System.Net.ServicePointManager", OBJECT, abstract=True)
_SETTINGS: dict[str, Any] = {}


def _declare_setting(name: str, type_text: str, default: Any) -> None:
    MANAGER.static_property(name, type_text, setter=lambda value: _SETTINGS.__setitem__(name, value))(
        lambda: _SETTINGS.get(name, default() if callable(default) else default)
    )


def _protocol() -> EnumValue:
    from umshell.values.dotnet.enum_tables import SecurityProtocolType

    found: EnumValue = SecurityProtocolType.Tls12
    return found


_declare_setting("SecurityProtocol", "System.Net.SecurityProtocolType", _protocol)
_declare_setting("ServerCertificateValidationCallback", "System.Object", None)
_declare_setting("CheckCertificateRevocationList", "bool", False)
_declare_setting("DefaultConnectionLimit", "int", 2)
_declare_setting("Expect100Continue", "bool", True)


# Text for the web


def _declare_web_text(type_: DotNetType) -> None:
    type_.static_method("HtmlEncode", "static string HtmlEncode(string value)")(
        lambda value: None if value is None else html.escape(value).replace("&#x27;", "&#39;")
    )
    type_.static_method("HtmlDecode", "static string HtmlDecode(string value)")(
        lambda value: None if value is None else html.unescape(value)
    )
    type_.static_method("UrlEncode", "static string UrlEncode(string str)")(
        lambda text: None if text is None else _url_encoded(text, type_.name == "HttpUtility")
    )
    type_.static_method("UrlDecode", "static string UrlDecode(string str)")(
        lambda text: None if text is None else unquote_plus(text)
    )


def _url_encoded(text: str, lower: bool) -> str:
    encoded = quote_plus(text, safe="!()*-._").replace("~", "%7E")
    return re.sub("%[0-9A-F]{2}", lambda found: found.group().lower(), encoded) if lower else encoded


WEB_UTILITY = DotNetType.declare("System.Net.WebUtility", OBJECT, abstract=True)
HTTP_UTILITY = DotNetType.declare("System.Web.HttpUtility", OBJECT, abstract=True)
_declare_web_text(WEB_UTILITY)
_declare_web_text(HTTP_UTILITY)
HTTP_UTILITY.known_missing(
    "::ParseQueryString()", "::JavaScriptStringEncode()", "::UrlPathEncode()", "::HtmlAttributeEncode()"
)


# Collections of text


class StringCollection(GenericList):
    """System.Collections.Specialized.StringCollection."""

    def __init__(self) -> None:
        super().__init__(STRING)

    @property
    def dotnet_type(self) -> DotNetType:
        return STRINGS


STRINGS = DotNetType.declare(
    "System.Collections.Specialized.StringCollection", OBJECT, python=StringCollection,
    interfaces=("System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable"),
)  # fmt: skip
STRINGS.constructor("System.Collections.Specialized.StringCollection new()")(StringCollection)
STRINGS.property("Count", "int")(len)
STRINGS.method("Clear", "void Clear()")(lambda this: this.clear())
STRINGS.method("Contains", "bool Contains(string value)")(lambda this, value: value in this)
STRINGS.method("IndexOf", "int IndexOf(string value)")(lambda this, value: this.index(value) if value in this else -1)


@STRINGS.method("Add", "int Add(string value)")
def add_string(this: StringCollection, value: str) -> int:
    this.append(value)
    return len(this) - 1


@STRINGS.method("AddRange", "void AddRange(string[] value)")
def add_strings(this: StringCollection, values: list[str] | None) -> None:
    if values is None:
        raise argument_null("value")
    this.extend(values)


@STRINGS.method("Remove", "void Remove(string value)")
def remove_string(this: StringCollection, value: str) -> None:
    if value in this:
        this.remove(value)


class NameValueCollection(OrderedDictionary):
    """System.Collections.Specialized.NameValueCollection: several values of a name are joined by commas."""

    dotnet_name = "System.Collections.Specialized.NameValueCollection"
    __slots__ = ()


NAMES = DotNetType.declare(
    NameValueCollection.dotnet_name, OBJECT, python=NameValueCollection,
    interfaces=("System.Collections.ICollection", "System.Collections.IEnumerable"),
)  # fmt: skip
NAMES.constructor(f"{NameValueCollection.dotnet_name} new()")(NameValueCollection)
NAMES.property("Count", "int")(len)
NAMES.property("AllKeys", "string[]")(lambda this: this.keys())
NAMES.property("Keys", "string[]")(lambda this: this.keys())
NAMES.indexer("Item", "string", "string name")(lambda this, name: this.get_item(name))
NAMES.indexer_setter(lambda this, name, value: this.set_item(name, value))
NAMES.method("Get", "string Get(string name)")(lambda this, name: this.get_item(name))
NAMES.method("Set", "void Set(string name, string value)")(lambda this, name, value: this.set_item(name, value))
NAMES.method("Remove", "void Remove(string name)")(lambda this, name: this.remove(name) and None)
NAMES.method("Clear", "void Clear()")(lambda this: this.clear())


@NAMES.method("Add", "void Add(string name, string value)")
def add_named(this: NameValueCollection, name: str, value: str) -> None:
    present = this.get_item(name)
    this.set_item(name, value if present is None else f"{present},{value}")


# What would leave the machine

CLIENT = DotNetType.declare("System.Net.WebClient", OBJECT)


@CLIENT.constructor("System.Net.WebClient new()")
def make_client() -> Any:
    raise not_here("System.Net.WebClient (umshell reaches no network)")
