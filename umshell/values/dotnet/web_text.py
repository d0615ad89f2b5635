"""Text for the web and for XML: WebUtility, HttpUtility, SecurityElement, and passwords of Membership."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from html.entities import name2codepoint
from typing import Any
from urllib.parse import quote, quote_plus, unquote_plus

from umshell.values.dotnet.failures import argument
from umshell.values.dotnet.name_values import QueryValues
from umshell.values.randomness import randomness
from umshell.values.types import OBJECT, DotNetType

_ENTITY = re.compile(r"&(#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]*);")
_MARKS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_JAVASCRIPT = {
    '"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
    "'": "\\u0027", "<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\x85": "\\u0085",
    "\u2028": "\\u2028", "\u2029": "\\u2029",
}  # fmt: skip
_XML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
_LONGEST_PASSWORD = 128


def html_encoded(text: str) -> str:
    """Marks become entities; letters of Latin-1 and everything beyond the first plane become numbers."""
    return "".join(
        _MARKS.get(c) or (f"&#{ord(c)};" if 160 <= ord(c) < 256 or ord(c) > 0xFFFF else c) for c in text
    )  # fmt: skip


def html_decoded(text: str) -> str:
    """Entities of HTML 4, numbers, and `&apos;`; all else stays."""
    return _ENTITY.sub(_entity, text)


def _entity(found: re.Match[str]) -> str:
    name = found[1]
    if name.startswith("#"):
        number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        return chr(number) if 0 < number <= 0x10FFFF else found[0]
    known = 39 if name == "apos" else name2codepoint.get(name)
    return found[0] if known is None else chr(known)


def _attribute_encoded(text: str) -> str:
    return "".join(_MARKS[c] if c in "&<\"'" else c for c in text)


def url_encoded(text: str, lower: bool = False) -> str:
    """As in a form: blanks become plus signs; HttpUtility writes its digits small."""
    encoded = quote_plus(text, safe="!()*-._").replace("~", "%7E")
    return re.sub("%[0-9A-F]{2}", lambda found: found.group().lower(), encoded) if lower else encoded


def _path_encoded(text: str) -> str:
    """The path alone: what stands behind a question mark stays as it is."""
    path, mark, rest = text.partition("?")
    safe = "".join(chr(code) for code in range(33, 127))
    return re.sub("%[0-9A-F]{2}", lambda found: found.group().lower(), quote(path, safe=safe)) + mark + rest


def _javascript_encoded(text: str) -> str:
    return "".join(_JAVASCRIPT.get(c) or (f"\\u{ord(c):04x}" if c < " " else c) for c in text)


def _declare_text(type_: DotNetType, name: str, parameter: str, function: Callable[[str], str]) -> None:
    type_.static_method(name, f"static string {name}(string {parameter})")(
        lambda text: None if text is None else function(text)
    )


WEB_UTILITY = DotNetType.declare("System.Net.WebUtility", OBJECT, abstract=True)
HTTP_UTILITY = DotNetType.declare("System.Web.HttpUtility", OBJECT)
for _type, _text, _url in ((WEB_UTILITY, "value", "value"), (HTTP_UTILITY, "s", "str")):
    _declare_text(_type, "HtmlEncode", _text, html_encoded)
    _declare_text(_type, "HtmlDecode", _text, html_decoded)
    _declare_text(_type, "UrlDecode", _url, unquote_plus)
_declare_text(WEB_UTILITY, "UrlEncode", "value", url_encoded)
_declare_text(HTTP_UTILITY, "UrlEncode", "str", lambda text: url_encoded(text, lower=True))
_declare_text(HTTP_UTILITY, "UrlPathEncode", "str", _path_encoded)
_declare_text(HTTP_UTILITY, "HtmlAttributeEncode", "s", _attribute_encoded)


@HTTP_UTILITY.static_method(
    "JavaScriptStringEncode", "static string JavaScriptStringEncode(string value)",
    "static string JavaScriptStringEncode(string value, bool addDoubleQuotes)",
)  # fmt: skip
def javascript_string(text: str | None, quoted: bool = False) -> str:
    encoded = _javascript_encoded(text or "")
    return f'"{encoded}"' if quoted else encoded


@HTTP_UTILITY.static_method(
    "ParseQueryString",
    "static System.Collections.Specialized.NameValueCollection ParseQueryString(string query)",
)
def parse_query_string(query: str) -> QueryValues:
    found = QueryValues(url_encoded)
    for part in query.removeprefix("?").split("&") if query.removeprefix("?") else ():
        name, equals, value = part.partition("=")
        found.add(unquote_plus(name) if equals else None, unquote_plus(value if equals else name))
    return found


# XML

SECURITY_ELEMENT = DotNetType.declare("System.Security.SecurityElement", OBJECT)
_declare_text(SECURITY_ELEMENT, "Escape", "str", lambda text: "".join(_XML.get(c, c) for c in text))
SECURITY_ELEMENT.known_missing("::FromString()", "::IsValidText()", "::IsValidTag()", "::IsValidAttributeValue()")


# Passwords

MEMBERSHIP = DotNetType.declare("System.Web.Security.Membership", OBJECT, abstract=True)
_PUNCTUATION = "!@#$%^&*()_-+=[{]};:>|./?"


@MEMBERSHIP.static_method(
    "GeneratePassword", "static string GeneratePassword(int length, int numberOfNonAlphanumericCharacters)"
)
def generate_password(length: int, marks: int) -> str:
    if not 1 <= length <= _LONGEST_PASSWORD:
        raise argument("The specified password length is invalid.", "length")
    if not 0 <= marks <= length:
        message = "The specified number of non-alphanumeric characters is invalid."
        raise argument(message, "numberOfNonAlphanumericCharacters")
    chance = randomness.generator
    characters: list[Any] = [chance.choice(_PUNCTUATION) for _ in range(marks)]
    characters += [chance.choice(string.ascii_letters + string.digits + _PUNCTUATION) for _ in range(length - marks)]
    chance.shuffle(characters)
    return "".join(characters)
