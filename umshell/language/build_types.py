"""From reductions to nodes: the names of types."""

from typing import Any

from umshell.language import ast
from umshell.language.ast import make
from umshell.language.checks import refuse
from umshell.language.reading import Children, Reading
from umshell.language.source import Source


def written_type(source: Source, start: int, end: int) -> Any:
    """The type named by source[start:end]: a name with any number of array brackets."""
    text = source.text
    while text[start] in " \t":
        start += 1
    bracket = text.find("[", start, end)
    last = end if bracket < 0 else bracket
    name = text[start:last].rstrip()
    made = make.TypeName(source, start, start + len(name), name.replace("``", "`"), None)
    while bracket >= 0:
        closing = text.index("]", bracket)
        rank = closing - bracket
        made = array_of(source, start, closing + 1, made, rank)
        bracket = text.find("[", closing, end)
    return made


LONGEST_TYPE_NAME = 2000


def array_of(source: Source, start: int, end: int, element: Any, rank: int) -> Any:
    if rank > 32:
        raise refuse(source, "ArrayHasTooManyDimensions", end - rank, end - 1, rank)
    if len(element.name) > LONGEST_TYPE_NAME:
        raise refuse(source, "ScriptTooComplicated", start, end)
    commas = "," * (rank - 1)
    return make.ArrayTypeName(source, start, end, f"{element.name}[{commas}]", element.assembly_name, element, rank)


def long_type_constraint(reading: Reading, start: int, end: int, children: Children) -> Any:
    return make.TypeConstraint(reading.source, start, end, children[0])


def type_name(reading: Reading, start: int, end: int, children: Children) -> Any:
    return make.TypeName(reading.source, start, end, reading.text[start:end].replace("``", "`"), None)


def array_type_name(reading: Reading, start: int, end: int, children: Children) -> Any:
    token, *commas = children
    element = type_name(reading, reading.starts[token], reading.ends[token], [])
    return array_of(reading.source, start, end, element, len(commas) + 1)


def nested_array_type_name(reading: Reading, start: int, end: int, children: Children) -> Any:
    element, *commas = children
    return array_of(reading.source, start, end, element, len(commas) + 1)


def generic_type_name(reading: Reading, start: int, end: int, children: Children) -> Any:
    token, *rest = children
    arguments = tuple(child for child in rest if not isinstance(child, int))
    element = type_name(reading, reading.starts[token], reading.ends[token], [])
    name = f"{element.name}[{','.join(argument.full_name for argument in arguments)}]"
    if len(name) > LONGEST_TYPE_NAME:
        raise refuse(reading.source, "ScriptTooComplicated", start, end)
    return make.GenericTypeName(reading.source, start, end, name, None, element, arguments)


def assembly_type_name(reading: Reading, start: int, end: int, children: Children) -> Any:
    inner, token = children
    assembly = ", ".join(part.strip() for part in reading.token_text(token)[1:].split(","))
    assembly = "=".join(part.strip() for part in assembly.split("="))
    return in_assembly(reading.source, start, end, inner, assembly)


def in_assembly(source: Source, start: int, end: int, inner: Any, assembly: str) -> Any:
    if type(inner) is ast.ArrayTypeName:
        return make.ArrayTypeName(source, start, end, inner.name, assembly, inner.element_type, inner.rank)
    if type(inner) is ast.GenericTypeName:
        return make.GenericTypeName(source, start, end, inner.name, assembly, inner.type_name, inner.generic_arguments)
    return make.TypeName(source, start, end, inner.name, assembly)
