"""From reductions to nodes: classes and enums."""

from typing import Any

from umshell.language import ast
from umshell.language.ast import make
from umshell.language.build_strings import variable_path
from umshell.language.checks import refuse, refuse_node
from umshell.language.literals import unescape
from umshell.language.reading import Children, Reading


def class_definition(reading: Reading, start: int, end: int, children: Children) -> Any:
    name, bases, *members = children
    text = reading.token_text(name)
    members = [finish_constructor(member, text) for member in members]
    return known_class(
        reading, make.TypeDefinition(reading.source, start, end, (), "class", text, bases or (), tuple(members))
    )


def known_class(reading: Reading, definition: ast.TypeDefinition) -> ast.TypeDefinition:
    reading.classes.append(definition)
    return definition


def finish_constructor(member: Any, class_name: str) -> Any:
    """A method of the class's own name is a constructor; its first statement calls the base's."""
    if type(member) is not ast.FunctionMember or member.is_static or member.name.lower() != class_name.lower():
        return member
    function = member.function_definition
    body = with_base_call(function.body)
    function = make.FunctionDefinition(
        function.source, function.start, function.end, False, False, function.name, function.parameters, body
    )
    return make.FunctionMember(
        member.source,
        member.start,
        member.end,
        member.name,
        member.attributes,
        member.return_type,
        False,
        member.is_hidden,
        True,
        function,
    )


def with_base_call(body: ast.ScriptBlock) -> ast.ScriptBlock:
    block = body.end_block
    if block is None or not block.unnamed or has_base_call(block):
        return body
    call = base_call(body, body.start, body.start, [])
    return with_first_statement(body, call)


def has_base_call(block: ast.NamedBlock) -> bool:
    first = block.statements[0] if block.statements else None
    return type(first) is ast.CommandExpression and type(first.expression) is ast.BaseCtorInvokeMemberExpression


def base_call(place: Any, start: int, end: int, children: Children) -> Any:
    arguments = tuple(child for child in children if not isinstance(child, int))
    this = make.VariableExpression(place.source, start, start, variable_path("this"), False)
    member = make.StringConstantExpression(place.source, start, start, ".ctor", "BareWord")
    call = make.BaseCtorInvokeMemberExpression(place.source, start, end, this, member, False, False, (), arguments)
    return make.CommandExpression(place.source, start, end, call, ())


def with_first_statement(body: ast.ScriptBlock, statement: Any) -> ast.ScriptBlock:
    block = body.end_block
    assert block is not None
    statements = (statement, *block.statements)
    end_block = make.NamedBlock(block.source, block.start, block.end, "End", True, statements, block.traps)
    made: ast.ScriptBlock = make.ScriptBlock(
        body.source, body.start, body.end, (), body.param_block, None, None, None, end_block, None, None
    )
    return made


def enum_definition(reading: Reading, start: int, end: int, children: Children) -> Any:
    name, bases, *members = children
    definition = make.TypeDefinition(
        reading.source, start, end, (), "enum", reading.token_text(name), bases or (), tuple(members)
    )
    return known_class(reading, definition)


def attributed_type_definition(reading: Reading, start: int, end: int, children: Children) -> Any:
    first, definition = children
    attributes = (first, *definition.attributes)
    return make.TypeDefinition(
        reading.source,
        start,
        end,
        attributes,
        definition.kind,
        definition.name,
        definition.base_types,
        definition.members,
    )


def base_types(reading: Reading, start: int, end: int, children: Children) -> Any:
    return tuple(make.TypeConstraint(reading.source, name.start, name.end, name) for name in children)


def member_modifiers(reading: Reading, start: int, end: int, children: Children) -> Any:
    seen: set[str] = set()
    for modifier in children:
        if isinstance(modifier, int):
            text, place = reading.token_text(modifier), (reading.starts[modifier], reading.ends[modifier])
            if text.lower() in seen:
                raise refuse(reading.source, "DuplicateQualifier", *place, text)
            seen.add(text.lower())
        elif type(modifier) is ast.TypeConstraint:
            if "[" in seen:
                raise refuse_node(modifier, "TooManyTypes")
            seen.add("[")
    return children


def modifiers_of(reading: Reading, modifiers: Children) -> tuple[Any, Any, bool, bool]:
    """Attributes, type, static, hidden."""
    words = {reading.token_text(modifier).lower() for modifier in modifiers if isinstance(modifier, int)}
    nodes = [modifier for modifier in modifiers if not isinstance(modifier, int)]
    attributes = tuple(node for node in nodes if type(node) is ast.Attribute)
    constraint = next((node for node in nodes if type(node) is ast.TypeConstraint), None)
    return attributes, constraint, "static" in words, "hidden" in words


def first_offset(reading: Reading, modifiers: Children, token: int) -> int:
    if not modifiers:
        return reading.starts[token]
    first = modifiers[0]
    return reading.starts[first] if isinstance(first, int) else int(first.start)


def property_member(reading: Reading, start: int, end: int, children: Children) -> Any:
    modifiers, token, value = children
    found = modifiers_of(reading, modifiers)
    text = reading.token_text(token)
    name = unescape(text[2:-1]) if text.startswith("${") else text[1:]
    return make.PropertyMember(reading.source, first_offset(reading, modifiers, token), end, name, *found, value)


def function_member(reading: Reading, start: int, end: int, children: Children) -> Any:
    modifiers, token, parameters, base, body = children
    name = reading.token_text(token)
    found = modifiers_of(reading, modifiers)
    if base is not None:
        body = with_first_statement(body, base)
    function = make.FunctionDefinition(reading.source, reading.starts[token], end, False, False, name, parameters, body)
    return make.FunctionMember(
        reading.source, first_offset(reading, modifiers, token), end, name, *found, False, function
    )


def enum_member(reading: Reading, start: int, end: int, children: Children) -> Any:
    return make.PropertyMember(
        reading.source, start, end, reading.token_text(children[0]), (), None, True, False, children[1]
    )
