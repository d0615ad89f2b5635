"""What a switch statement goes over, and when a clause fits."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from umshell.errors import ClrException, PSError
from umshell.language.source import decode
from umshell.runtime.input_enumerator import InputEnumerator
from umshell.runtime.literals import matches_table
from umshell.runtime.output import to_array
from umshell.runtime.script_block import ScriptBlock
from umshell.runtime.variables import Variable
from umshell.values import operators
from umshell.values.conversion import enumerate_value, to_bool, to_string
from umshell.values.psobject import AUTOMATION_NULL
from umshell.values.wildcard import WildcardPattern

if TYPE_CHECKING:
    from umshell.runtime.session_state import Scope

# The flags of a switch statement, as the tree numbers them (SwitchFlags); the tree is not needed by cached scripts.
_REGEX = 2
_WILDCARD = 4
_CASE = 16


def switch_items(value: Any) -> Iterable[Any]:
    """The elements of the condition; null is one."""
    if value is AUTOMATION_NULL:
        return ()
    if type(value) is list:
        return list(value)
    items = None if value is None else enumerate_value(value)
    return (value,) if items is None else items


def foreach_enumerator(scope: "Scope", value: Any) -> Iterator[Any]:
    """The elements for foreach, with the running enumerator in $foreach."""
    return _enumerating(scope, "foreach", [] if value is None else to_array(value))


def switch_enumerator(scope: "Scope", value: Any) -> Iterator[Any]:
    """The elements for switch, with the running enumerator in $switch."""
    return _enumerating(scope, "switch", list(switch_items(value)))


def _enumerating(scope: "Scope", name: str, items: list[Any]) -> Iterator[Any]:
    cell = scope.cell(name)
    before = cell.value
    enumerator = InputEnumerator(items)
    cell.value = enumerator
    try:
        while enumerator.MoveNext():
            yield enumerator.Current
    finally:
        cell.value = before


def file_lines(scope: "Scope", value: Any) -> list[str]:
    """The lines of the file of switch -File."""
    path = to_string(value)
    try:
        data = scope.context.files.for_reading(path).read_bytes()
    except ClrException as error:
        raise PSError("FileReadError", error.Message, "ReadError", path, error) from None
    except OSError:
        shown = scope.context.files.full_path(path)
        raise PSError(
            "PathNotFound", f"Cannot find path '{shown}' because it does not exist.", "ObjectNotFound", str(shown),
            "System.Management.Automation.ItemNotFoundException",
        ) from None  # fmt: skip
    return decode(data).splitlines()


def switch_fits(matches: Variable | None, flags: int, item: Any, clause: Any) -> bool:
    """Whether a clause fits an element: a block is asked, all else is compared as text."""
    if type(clause) is ScriptBlock:
        return to_bool(clause.per_item_value(clause.context.scope)(item))
    sensitive = bool(flags & _CASE)
    if (flags & _REGEX and flags & _WILDCARD == 0) or (flags & _REGEX and flags & _WILDCARD):
        return _fits_regex(matches, item, clause, sensitive)
    if flags & _WILDCARD:
        return WildcardPattern(to_string(clause), not sensitive).matches(to_string(item))
    if item is None or clause is None:
        return _fits_null(item, clause)
    left, right = to_string(item), to_string(clause)
    return to_bool(operators.eq(left, right, case_sensitive=sensitive))


def _fits_null(item: Any, clause: Any) -> bool:
    """null fits null, and the empty text of a variable."""
    return item is None and (clause is None or clause == "")


def _fits_regex(matches: Variable | None, item: Any, clause: Any, sensitive: bool) -> bool:
    result, groups = operators.match(to_string(item), clause, case_sensitive=sensitive)
    if groups is not None and matches is not None:
        matches.value = matches_table(groups)
    return bool(result)
