"""Types of the network that scripts configure: ServicePointManager, WebClient; and StringCollection."""

from __future__ import annotations

from typing import Any

from umshell.values.collections import GenericList
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
_declare_setting("CertificatePolicy", "System.Object", None)
_declare_setting("CheckCertificateRevocationList", "bool", False)
_declare_setting("DefaultConnectionLimit", "int", 2)
_declare_setting("Expect100Continue", "bool", True)


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


# What would leave the machine

CLIENT = DotNetType.declare("System.Net.WebClient", OBJECT)


@CLIENT.constructor("System.Net.WebClient new()")
def make_client() -> Any:
    raise not_here("System.Net.WebClient (umshell reaches no network)")
