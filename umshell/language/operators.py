"""Operators by name and precedence: which token kind each is, which binds tighter."""

from functools import lru_cache
from typing import Any

from umshell.language import ast
from umshell.language.source import Source

SYMBOLS = {"+": "Plus", "*": "Multiply", "/": "Divide", "%": "Rem", "..": "DotDot", "??": "QuestionQuestion"}
DASHES = "-–—―"
PLAIN = {
    "is": "Is",
    "isnot": "IsNot",
    "as": "As",
    "f": "Format",
    "and": "And",
    "or": "Or",
    "xor": "Xor",
    "band": "Band",
    "bor": "Bor",
    "bxor": "Bxor",
    "join": "Join",
    "shl": "Shl",
    "shr": "Shr",
    "not": "Not",
    "bnot": "Bnot",
}
COMPARISONS = (
    "eq",
    "ne",
    "ge",
    "gt",
    "lt",
    "le",
    "like",
    "notlike",
    "match",
    "notmatch",
    "replace",
    "contains",
    "notcontains",
    "in",
    "notin",
    "split",
)
LEVELS = {
    **dict.fromkeys(("And", "Or", "Xor"), 1),
    **dict.fromkeys(("Band", "Bor", "Bxor"), 2),
    "QuestionQuestion": 4,
    **dict.fromkeys(("Plus", "Minus"), 5),
    **dict.fromkeys(("Multiply", "Divide", "Rem"), 6),
    "Format": 7,
    "DotDot": 8,
}
COMPARISON_LEVEL = 3

STREAMS = {"*": "All", "1": "Output", "2": "Error", "3": "Warning", "4": "Verbose", "5": "Debug", "6": "Information"}

make_binary = ast.maker(ast.BinaryExpression)


@lru_cache(maxsize=512)
def binary_kind(text: str) -> tuple[str, int]:
    """The kind of a binary operator and how tight it binds."""
    name = SYMBOLS.get(text) or ("Minus" if text in DASHES else named_kind(text[1:].lower()))
    return name, LEVELS.get(name, COMPARISON_LEVEL)


def named_kind(word: str) -> str:
    if word in PLAIN:
        return PLAIN[word]
    if word in COMPARISONS:
        return f"I{word}"
    return word[0].upper() + word[1:]


@lru_cache(maxsize=64)
def unary_kind(text: str) -> str:
    """The kind of an operator before its operand."""
    if len(text) == 2 and text[1] in DASHES:
        return "MinusMinus"
    symbols = {"!": "Exclaim", "+": "Plus", "++": "PlusPlus", **dict.fromkeys(DASHES, "Minus")}
    return symbols.get(text) or named_kind(text[1:].lower())


def redirection_streams(text: str) -> tuple[str, str]:
    """The streams in 2>&1, 2>, >."""
    return STREAMS.get(text[0], "Output"), STREAMS.get(text[-1], "Output")


def join_operands(source: Source, text: str, starts: list[int], ends: list[int], row: list[Any]) -> Any:
    """Operands and operators in a row become a tree: what binds tighter first, equals from left to right."""
    operands = [row[0]]
    pending: list[tuple[str, int, int]] = []
    for index in range(1, len(row), 2):
        token = row[index]
        kind, level = binary_kind(text[starts[token] : ends[token]])
        while pending and pending[-1][1] >= level:
            join_last(source, operands, *pending.pop(), starts, ends)
        pending.append((kind, level, token))
        operands.append(row[index + 1])
    while pending:
        join_last(source, operands, *pending.pop(), starts, ends)
    return operands[0]


def join_last(
    source: Source, operands: list[Any], kind: str, level: int, token: int, starts: list[int], ends: list[int]
) -> None:
    """The last two operands become one."""
    right = operands.pop()
    left = operands[-1]
    operands[-1] = make_binary(source, left.start, right.end, left, kind, right, starts[token], ends[token])
