"""Signatures of methods, read from the texts that declare them: `string Substring(int startIndex, int length)`."""

from typing import NamedTuple

from umshell.values.dotnet_type import DotNetType
from umshell.values.type_members import Overload
from umshell.values.types import OBJECT, array_of, find_type

_SEQUENCES = frozenset(
    (
        "system.collections.ienumerable",
        "system.collections.icollection",
        "system.collections.ilist",
        "system.collections.generic.ienumerable",
        "system.collections.generic.icollection",
        "system.collections.generic.ilist",
        "system.collections.generic.ireadonlylist",
        "system.collections.generic.ireadonlycollection",
        "system.collections.generic.iset",
    )
)
_DELEGATES = ("system.func", "system.action", "system.predicate", "system.comparison", "system.converter")


class Parameter(NamedTuple):
    """One parameter: its type, and how arguments reach it."""

    name: str
    type: DotNetType
    kind: str = "value"  # value, sequence, table, delegate, reference
    is_params: bool = False
    default: str | None = None


class Signature(NamedTuple):
    """A parsed overload."""

    return_text: str
    parameters: tuple[Parameter, ...]
    least: int  # arguments that must be given
    most: int  # arguments that can be given; -1 with a params array

    @property
    def element_type(self) -> DotNetType:
        """The type of the further arguments of a params array."""
        found = self.parameters[-1].type.element_type
        return OBJECT if found is None else found


def signature_of(overload: Overload) -> Signature:
    """The parsed signature of an overload; parsed once."""
    found: Signature | None = overload.parsed
    if found is None:
        found = overload.parsed = parse_signature(overload.text, overload.declaring_type)
    return found


def parse_signature(text: str, owner: DotNetType) -> Signature:
    """Reads a signature; names of type parameters mean the arguments of the owner."""
    head, _, rest = text.partition("(")
    return_text = head.rpartition(" ")[0].removeprefix("static ").strip()
    inner = rest.rpartition(")")[0]
    parameters = tuple(_parameter(part, owner) for part in _split(inner))
    has_params = bool(parameters) and parameters[-1].is_params
    least = sum(1 for p in parameters if p.default is None and not p.is_params)
    return Signature(return_text, parameters, least, -1 if has_params else len(parameters))


def _split(text: str) -> list[str]:
    """The parts between commas that stand outside brackets."""
    parts, depth, start = [], 0, 0
    for place, character in enumerate(text):
        depth += (character == "[") - (character == "]")
        if character == "," and depth == 0:
            parts.append(text[start:place])
            start = place + 1
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]


def _parameter(text: str, owner: DotNetType) -> Parameter:
    text, _, default = (part.strip() for part in text.partition("="))
    is_params = text.startswith("params ")
    text = text.removeprefix("params ")
    for mark in ("[ref] ", "ref ", "out ", "[out] "):
        if text.startswith(mark):
            type_text, _, name = text[len(mark) :].rpartition(" ")
            return Parameter(name, resolve_type(type_text, owner), "reference")
    type_text, _, name = text.rpartition(" ")
    if not type_text:
        type_text, name = text, ""
    kind = _kind_of(type_text)
    type_ = sequence_type(type_text, owner) if kind == "sequence" else resolve_type(type_text, owner)
    return Parameter(name, type_, kind, is_params, default or None)


def _kind_of(type_text: str) -> str:
    plain = type_text.partition("[")[0].lower()
    if type_text.endswith("[]"):
        return "value"
    if plain in _SEQUENCES:
        return "sequence"
    if plain.startswith(_DELEGATES) or plain.endswith("matchevaluator"):
        return "delegate"
    if plain in ("system.collections.idictionary", "system.collections.generic.idictionary"):
        return "table"
    return "value"


def sequence_type(type_text: str, owner: DotNetType) -> DotNetType:
    """The array type whose elements a parameter of an interface of lists wants."""
    inner = type_text.partition("[")[2].rpartition("]")[0]
    return array_of(resolve_type(inner, owner) if inner else OBJECT)


def resolve_type(text: str, owner: DotNetType) -> DotNetType:
    """The type that a text in a signature means; Object where it is not known here."""
    definition = owner.generic_definition
    if definition is not None:
        text = _substituted(text, dict(zip(definition.parameters, owner.generic_arguments, strict=False)))
    return find_type(text) or OBJECT


def _substituted(text: str, arguments: dict[str, DotNetType]) -> str:
    for name, argument in arguments.items():
        if name in text:
            pieces = _words(text)
            text = "".join(argument.full_name if piece == name else piece for piece in pieces)
    return text


def _words(text: str) -> list[str]:
    words: list[str] = [""]
    for character in text:
        if character.isalnum() or character in "_.`":
            words[-1] += character
        else:
            words += [character, ""]
    return words
