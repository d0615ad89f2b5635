"""System.StringComparer, whose values are in text_comparison, and the comparers of System.Collections."""

from __future__ import annotations

from typing import Any

from umshell.values.dotnet.objects import hash_code
from umshell.values.dotnet.ordering import default_compare
from umshell.values.dotnet.text_comparison import StringComparer
from umshell.values.types import OBJECT, DotNetType

_INTERFACES = ("System.Collections.IComparer", "System.Collections.IEqualityComparer")
COMPARER = DotNetType.declare(
    "System.StringComparer", OBJECT, python=StringComparer, abstract=True, interfaces=_INTERFACES
)
for _name, _is_ordinal, _ignore_case in (
    ("InvariantCulture", False, False), ("InvariantCultureIgnoreCase", False, True), ("CurrentCulture", False, False),
    ("CurrentCultureIgnoreCase", False, True), ("Ordinal", True, False), ("OrdinalIgnoreCase", True, True),
):  # fmt: skip
    COMPARER.static_property(_name, "System.StringComparer", StringComparer(_is_ordinal, _ignore_case))
COMPARER.method("Compare", "int Compare(string x, string y)")(StringComparer.compare)
COMPARER.method("Equals", "bool Equals(string x, string y)")(StringComparer.equals)
COMPARER.method("GetHashCode", "int GetHashCode(string obj)")(
    lambda this, text: hash_code(text.lower() if this.ignore_case else text)
)


class CaseInsensitiveComparer(StringComparer):
    """System.Collections.CaseInsensitiveComparer."""

    dotnet_name = "System.Collections.CaseInsensitiveComparer"
    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(False, True)


class DefaultComparer:
    """System.Collections.Comparer."""

    dotnet_name = "System.Collections.Comparer"

    def __init__(self) -> None:
        self.ps_members: dict[str, Any] | None = None

    def compare(self, left: Any, right: Any) -> int:
        return default_compare(left, right)


CASE_INSENSITIVE = DotNetType.declare(
    CaseInsensitiveComparer.dotnet_name, OBJECT, python=CaseInsensitiveComparer, interfaces=_INTERFACES
)
CASE_INSENSITIVE.constructor(f"{CaseInsensitiveComparer.dotnet_name} new()")(CaseInsensitiveComparer)
CASE_INSENSITIVE.static_property("Default", CaseInsensitiveComparer.dotnet_name)(CaseInsensitiveComparer)
CASE_INSENSITIVE.method("Compare", "int Compare(System.Object a, System.Object b)")(StringComparer.compare)
DEFAULT = DotNetType.declare(DefaultComparer.dotnet_name, OBJECT, python=DefaultComparer, interfaces=_INTERFACES[:1])
for _name in ("Default", "DefaultInvariant"):
    DEFAULT.static_property(_name, DefaultComparer.dotnet_name)(DefaultComparer)
DEFAULT.method("Compare", "int Compare(System.Object a, System.Object b)")(DefaultComparer.compare)
