"""Interfaces and delegates of .NET: names to test with -is and to cast script blocks to."""

from __future__ import annotations

from functools import partial
from typing import Any

from umshell.values import hooks
from umshell.values.conversion_errors import no_conversion
from umshell.values.psobject import unwrap
from umshell.values.types import OBJECT, SCRIPT_BLOCK, DotNetType, type_of

_PLAIN = (
    "System.IComparable", "System.ICloneable", "System.IConvertible", "System.IFormattable", "System.IDisposable",
    "System.IFormatProvider", "System.IAsyncResult", "System.ICustomFormatter",
    "System.Collections.IEnumerable", "System.Collections.ICollection", "System.Collections.IList",
    "System.Collections.IDictionary", "System.Collections.IEnumerator", "System.Collections.IDictionaryEnumerator",
    "System.Collections.IComparer", "System.Collections.IEqualityComparer",
    "System.Collections.Specialized.IOrderedDictionary", "System.Xml.XPath.IXPathNavigable",
)  # fmt: skip
_GENERIC = (
    "IEnumerable`1", "ICollection`1", "IList`1", "IReadOnlyList`1", "IReadOnlyCollection`1", "ISet`1", "IEnumerator`1",
    "IComparer`1", "IEqualityComparer`1", "IDictionary`2", "IReadOnlyDictionary`2",
)  # fmt: skip
_DELEGATES = (
    "System.Action", "System.Action`1", "System.Action`2", "System.Action`3", "System.Func`1", "System.Func`2",
    "System.Func`3", "System.Func`4", "System.Predicate`1", "System.Comparison`1", "System.Converter`2",
    "System.EventHandler", "System.Text.RegularExpressions.MatchEvaluator",
)  # fmt: skip
DELEGATE = DotNetType.declare("System.Delegate", OBJECT, abstract=True)
MULTICAST = DotNetType.declare("System.MulticastDelegate", DELEGATE, abstract=True)


class ScriptDelegate:
    """A script block as a delegate: a function for methods, an object with Invoke for scripts."""

    __slots__ = ("block", "dotnet_type", "ps_members")

    def __init__(self, block: Any, type_: DotNetType) -> None:
        self.block = block
        self.dotnet_type = type_
        self.ps_members: dict[str, Any] | None = None

    def __call__(self, *arguments: Any) -> Any:
        return hooks.invoke_script_block(self.block, list(arguments), underscore=arguments[0] if arguments else None)


def to_delegate(value: Any, type_: DotNetType) -> Any:
    """`[Predicate[object]]{ … }`."""
    block = unwrap(value)
    if type_of(block) is not SCRIPT_BLOCK:
        raise no_conversion(value, type_)
    return ScriptDelegate(block, type_)


DELEGATE.method("Invoke", "System.Object Invoke(params System.Object[] args)")(lambda this, arguments: this(*arguments))
DELEGATE.method("DynamicInvoke", "System.Object DynamicInvoke(params System.Object[] args)")(
    lambda this, arguments: this(*arguments)
)


def _parameters(name: str) -> tuple[str, ...]:
    count = int(name.partition("`")[2] or 0)
    return ("T",) if count == 1 else tuple(f"T{place + 1}" for place in range(count))


for _name in _PLAIN:
    DotNetType.declare(_name, OBJECT, interface=True)
for _name in _GENERIC:
    DotNetType.declare(f"System.Collections.Generic.{_name}", OBJECT, interface=True, parameters=_parameters(_name))
for _name in _DELEGATES:
    _delegate = DotNetType.declare(_name, MULTICAST, parameters=_parameters(_name))
    _delegate.converter = partial(to_delegate, type_=_delegate)
