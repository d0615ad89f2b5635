"""The operators on text: -f, -join, -split in its forms, -replace, -like and -match."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from umshell.errors import ClrException
from umshell.values import regex_cache
from umshell.values.arrays import TypedArray
from umshell.values.composite_format import composite_format
from umshell.values.conversion import is_enumerable, to_string, to_text_culture
from umshell.values.operator_errors import bad_operator_argument, runtime_error
from umshell.values.psobject import PSCustomObject, unwrap
from umshell.values.splitting import is_plain, split_at_space, split_texts
from umshell.values.types import SCRIPT_BLOCK, STRING, type_of
from umshell.values.value_text import element_text, iterate
from umshell.values.wildcard import wildcard

if TYPE_CHECKING:
    from umshell.values.regular_expressions import NetPattern

Match = tuple[Any, "dict[object, str] | None"]


def format_(template: Any, arguments: Any) -> str:
    """`template -f arguments`."""
    text = template if type(template) is str else to_string(template)
    values = list(iterate(arguments)) if is_enumerable(arguments) else [arguments]
    try:
        return composite_format(text, values)
    except ClrException as error:
        raise runtime_error("FormatError", f"Error formatting a string: {error.Message}.", error) from error


def join(left: Any, right: Any) -> str:
    """`left -join right`."""
    if not is_enumerable(left):
        return to_string(left)
    return to_string(right).join([_join_text(item) for item in iterate(left)])


def _join_text(item: Any) -> str:
    if type(item) is str:
        return item
    # The ToString() of a custom object is empty, unless it was given one of its own.
    return "" if type(item) is PSCustomObject and not item.extra else to_text_culture(item)


def unary_join(value: Any) -> str:
    """`-join value`."""
    return join(value, "")


def like(left: Any, right: Any, case_sensitive: bool = False) -> Any:
    """`left -like right`."""
    matches = _wildcard_of(right, case_sensitive)
    if type(left) is not str and is_enumerable(left):
        return [text for item in iterate(left) if matches(text := element_text(item))]
    return matches(left if type(left) is str else to_string(left))


def notlike(left: Any, right: Any, case_sensitive: bool = False) -> Any:
    """`left -notlike right`."""
    matches = _wildcard_of(right, case_sensitive)
    if type(left) is not str and is_enumerable(left):
        return [text for item in iterate(left) if not matches(text := element_text(item))]
    return not matches(left if type(left) is str else to_string(left))


def _wildcard_of(pattern: Any, case_sensitive: bool) -> Callable[[str], bool]:
    return wildcard(pattern if type(pattern) is str else to_string(pattern), not case_sensitive).matches


def match(left: Any, right: Any, case_sensitive: bool = False) -> Match:
    """`left -match right`: the result, and what $Matches becomes (None: it stays)."""
    pattern = regex_cache.pattern_of(right, case_sensitive)
    if type(left) is str or not is_enumerable(left):
        found = pattern.search(left if type(left) is str else to_string(left))
        return (False, None) if found is None else (True, pattern.matches_table(found))
    return [item for item in iterate(left) if pattern.search(element_text(item)) is not None], None


def notmatch(left: Any, right: Any, case_sensitive: bool = False) -> Match:
    """`left -notmatch right`."""
    pattern = regex_cache.pattern_of(right, case_sensitive)
    if type(left) is str or not is_enumerable(left):
        found = pattern.search(left if type(left) is str else to_string(left))
        return (True, None) if found is None else (False, pattern.matches_table(found))
    return [item for item in iterate(left) if pattern.search(element_text(item)) is None], None


def replace(left: Any, right: Any, case_sensitive: bool = False) -> Any:
    """`left -replace right`: a pattern, or a pattern and what takes the place of its matches."""
    pattern_value, replacement = _replace_operands(right, case_sensitive)
    if type(pattern_value) is str and type(replacement) is str:
        key = (pattern_value, replacement, case_sensitive)
        write = _REPLACERS.get(key) or _remember_replacer(key)
    else:
        write = _replacer(regex_cache.replace_pattern_of(pattern_value, case_sensitive), replacement)
    if type(left) is str or not is_enumerable(left):
        return write(left if type(left) is str else to_string(left))
    return [write(to_string(item)) for item in iterate(left)]


def _replace_operands(right: Any, case_sensitive: bool) -> tuple[Any, Any]:
    if type(right) is str:
        return right, ""
    if type(right) is list and len(right) == 2:
        return right[0], right[1]
    right = unwrap(right)
    if not is_enumerable(right):
        return right, ""
    items = list(iterate(right))
    if len(items) > 2:
        operator = "-creplace" if case_sensitive else "-replace"
        message = f"The {operator} operator allows only two elements to follow it, not {len(items)}."
        raise runtime_error("BadReplaceArgument", message)
    return (items[0] if items else ""), (items[1] if len(items) > 1 else "")


_REPLACERS: dict[tuple[str, str, bool], Callable[[str], str]] = {}
_MOST_REPLACERS = 1000


def _remember_replacer(key: tuple[str, str, bool]) -> Callable[[str], str]:
    if len(_REPLACERS) >= _MOST_REPLACERS:
        _REPLACERS.clear()
    write = _REPLACERS[key] = _text_replacer(regex_cache.replace_pattern_of(key[0], key[2]), key[1])
    return write


def _replacer(pattern: Any, replacement: Any) -> Callable[[str], str]:
    if type(replacement) is str:
        return _text_replacer(pattern, replacement)
    replacement = unwrap(replacement)
    if replacement is not None and type_of(replacement) is SCRIPT_BLOCK:
        return lambda text: pattern.replace_by(text, regex_cache.evaluator(pattern, replacement, text))
    return _text_replacer(pattern, to_string(replacement))


def _text_replacer(pattern: "NetPattern", replacement: str) -> Callable[[str], str]:
    if "$" not in replacement and "\\" not in replacement:
        return partial(pattern.python.sub, replacement)
    return lambda text: pattern.replace(text, replacement)


# Splitting


def split(left: Any, right: Any, case_sensitive: bool = False) -> Any:
    """`left -split right`: a delimiter, then the most pieces and the options."""
    if type(left) is str and type(right) is str and len(right) == 1 and is_plain(right, case_sensitive):
        return TypedArray(STRING, left.split(right))
    right = unwrap(right)
    operands = list(iterate(right)) if is_enumerable(right) else [right]
    if not operands:
        raise bad_operator_argument("-split", "")
    if type(left) is str or not is_enumerable(left):
        texts = [left if type(left) is str else to_string(left)]
    else:
        texts = [to_string(item) for item in iterate(left)]
    return split_texts(texts, operands, case_sensitive)


def unary_split(value: Any) -> Any:
    """`-split value`: at white space, without the empty ends."""
    value = unwrap(value)
    texts = [to_string(item) for item in iterate(value)] if is_enumerable(value) else [to_string(value)]
    return split_at_space(texts)
