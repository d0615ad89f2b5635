"""What -split does with text: delimiters as patterns, as plain text, as script blocks."""

from typing import Any

from umshell.values import hooks, regex_cache
from umshell.values.arrays import TypedArray
from umshell.values.conversion import convert, to_bool, to_string
from umshell.values.conversion_errors import ConversionError
from umshell.values.operator_errors import bad_operator_argument, wrapped_clr_error
from umshell.values.types import INT32, SCRIPT_BLOCK, STRING, type_of

_NAMES = {
    "simplematch": 1, "regexmatch": 2, "cultureinvariant": 4, "ignorepatternwhitespace": 8, "multiline": 16,
    "singleline": 32, "ignorecase": 64, "explicitcapture": 128,
}  # fmt: skip
_SIMPLE, _REGEX, _IGNORE_CASE = 1, 2, 64
_REGEX_OPTIONS = {4: 512, 8: 32, 16: 2, 32: 16, 64: 1, 128: 4}
_SPECIAL = frozenset("\\*+?|{[()^$.# \t\n\f\r\v")


def split_texts(texts: list[str], operands: list[Any], case_sensitive: bool) -> Any:
    """The pieces of all texts in one array."""
    delimiter = operands[0]
    if len(operands) == 1 and type(delimiter) is str and len(delimiter) == 1 and is_plain(delimiter, case_sensitive):
        return _strings([piece for text in texts for piece in text.split(delimiter)])
    count = _count(operands[1]) if len(operands) > 1 else 0
    if delimiter is not None and type_of(delimiter) is SCRIPT_BLOCK:
        return _strings([piece for text in texts for piece in _by_block(text, delimiter, count)])
    options = _options(operands[2] if len(operands) > 2 else None, case_sensitive)
    pattern = _pattern(to_string(delimiter), options)
    return _strings([piece for text in texts for piece in _by_pattern(pattern, text, count)])


def is_plain(delimiter: str, case_sensitive: bool) -> bool:
    """Whether one character stands for itself alone."""
    return delimiter not in _SPECIAL and (case_sensitive or not delimiter.isalpha())


def _count(value: Any) -> int:
    try:
        return int(convert(value, INT32))
    except ConversionError as error:
        raise wrapped_clr_error("System.Management.Automation.PSInvalidCastException", error.message) from error


def _strings(pieces: list[str]) -> Any:
    return TypedArray(STRING, pieces)


def _options(value: Any, case_sensitive: bool) -> int:
    if value is None:
        return _REGEX | (0 if case_sensitive else _IGNORE_CASE)
    number = _option_number(value)
    if number & _SIMPLE and number & ~(_SIMPLE | _IGNORE_CASE):
        raise bad_operator_argument("-split", "SimpleMatch")
    return number if case_sensitive else number | _IGNORE_CASE


def _option_number(value: Any) -> int:
    if isinstance(value, int):
        return int(value)
    number = 0
    for name in to_string(value).split(","):
        known = _NAMES.get(name.strip().lower())
        if known is None:
            names = ", ".join(("SimpleMatch", "RegexMatch", "CultureInvariant", "IgnorePatternWhitespace", "Multiline",
                               "Singleline", "IgnoreCase", "ExplicitCapture"))  # fmt: skip
            message = (
                f'Cannot convert value "{name}" to type "System.Management.Automation.SplitOptions". Error: "Unable to '
                f"match the identifier name {name} to a valid enumerator name. Specify one of the following enumerator "
                f'names and try again:\n{names}"'
            )
            raise wrapped_clr_error("System.Management.Automation.PSInvalidCastException", message)
        number |= known
    return number


def _pattern(text: str, options: int) -> Any:
    flags = sum(flag for option, flag in _REGEX_OPTIONS.items() if options & option)
    return regex_cache.split_pattern(_escaped(text) if options & _SIMPLE else text, flags)


def _escaped(text: str) -> str:
    return "".join("\\" + character if character in _SPECIAL else character for character in text)


def _by_pattern(pattern: Any, text: str, count: int) -> list[str]:
    if count >= 0:
        pieces: list[str] = pattern.split(text, count)
        return pieces
    return _from_the_end(pattern, text, -count)


def _from_the_end(pattern: Any, text: str, count: int) -> list[str]:
    """A negative count: that many pieces from the end, the rest stays together in front."""
    if count == 1:
        return [text]
    matches = list(pattern.finditer(text))[-(count - 1) :]
    pieces: list[str] = []
    place = 0
    for found in matches:
        pieces.append(text[place : found.start()])
        pieces.extend(caught for index in pattern.indexes[1:] if (caught := found.group(index)) is not None)
        place = found.end()
    return [*pieces, text[place:]]


def _by_block(text: str, block: Any, count: int) -> list[str]:
    from umshell.values.char import Char

    pieces: list[str] = []
    start = 0
    for place, character in enumerate(text):
        if count > 0 and len(pieces) >= count - 1:
            break
        unit = Char(character)
        if to_bool(hooks.invoke_script_block(block, [unit, text, place], underscore=str(unit))):
            pieces.append(text[start:place])
            start = place + 1
    return [*pieces, text[start:]]


def split_at_space(texts: list[str]) -> Any:
    """Unary -split: at runs of white space; text of spaces only gives one empty piece."""
    pieces: list[str] = []
    for text in texts:
        pieces.extend(text.split() or [""])
    return _strings(pieces)
