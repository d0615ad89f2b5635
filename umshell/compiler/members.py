"""Members and elements: properties, methods and indexes, of objects and of types."""

import ast

from umshell.compiler.compiler import Compiler
from umshell.compiler.expressions import pure_expression, type_reference
from umshell.compiler.value import Value
from umshell.language import ast as tree


def compile_member_expression(node: tree.MemberExpression, compiler: Compiler) -> Value:
    """value.Name and [type]::Name; of a custom object the property is taken at once."""
    py = compiler.py
    if node.static:
        return Value(
            py.call("get_static", static_target(node.expression, compiler), member_name(node.member, compiler))
        )
    value = compiler.operand(node.expression)
    if node.null_conditional:
        return _unless_null(
            value, lambda name: py.call("get_member", name, member_name(node.member, compiler)), compiler
        )
    if not isinstance(node.member, tree.StringConstantExpression):
        return Value(py.call("get_computed", compiler.settled(value), compiler.expression(node.member)))
    return Value(read_member(value, node.member.value, compiler))


def read_member(value: Value, member: str, compiler: Compiler) -> ast.expr:
    """Code for a property of known name."""
    py = compiler.py
    name = compiler.block.temporary()
    properties = py.attribute(name, "properties")
    test = py.both(
        py.type_is(py.keep(name, value.code), "PSCustomObject"), py.compare(py.constant(member), "in", properties)
    )
    slow = py.call("get_member", compiler.settled_name(name, value), py.constant(member))
    return py.choose(test, py.item(py.attribute(name, "properties"), py.constant(member)), slow)


def _unless_null(value: Value, make: object, compiler: Compiler) -> Value:
    """value?.Name."""
    py = compiler.py
    name = compiler.block.temporary()
    test = py.compare(py.keep(name, compiler.settled(value)), "is", py.constant(None))
    return Value(py.choose(test, py.constant(None), make(py.name(name))), nothing=True)  # type: ignore[operator]


def member_name(node: tree.Expression, compiler: Compiler) -> ast.expr:
    """The name of a member: a word, or what an expression gives as text."""
    if isinstance(node, tree.StringConstantExpression):
        return compiler.py.constant(node.value)
    return compiler.py.call("member_text", compiler.expression(node))


def static_target(node: tree.Expression, compiler: Compiler) -> ast.expr:
    """The type before `::`."""
    if isinstance(node, tree.TypeExpression):
        return compiler.py.method(type_reference(node.type_name, compiler), "get")
    return compiler.py.call("type_before_colons", compiler.expression(node))


def compile_invoke_member_expression(node: tree.InvokeMemberExpression, compiler: Compiler) -> Value:
    """value.Name(arguments) and [type]::Name(arguments)."""
    py = compiler.py
    compiler.block.jumps += 1
    values = [compiler.expression(argument) for argument in node.arguments]
    arguments = py.list_of(values)
    if node.static:
        target = static_target(node.expression, compiler)
        name = member_name(node.member, compiler)
        return Value(py.call("invoke_static", target, name, arguments), nothing=True)
    value = compiler.operand(node.expression)
    if node.null_conditional:
        return _unless_null(
            value, lambda kept: py.call("invoke_method", kept, member_name(node.member, compiler), arguments), compiler
        )
    target = compiler.settled(value)
    cast = _cast_before(node.expression)
    if cast is not None:
        reference = py.method(type_reference(cast, compiler), "get")
        return Value(
            py.call("invoke_as", reference, target, member_name(node.member, compiler), arguments), nothing=True
        )
    if isinstance(node.member, tree.StringConstantExpression) and len(values) == 1:
        return Value(py.call("invoke_with_one", target, member_name(node.member, compiler), values[0]), nothing=True)
    if isinstance(node.member, tree.StringConstantExpression) or not _is_block(node.member):
        return Value(py.call("invoke_method", target, member_name(node.member, compiler), arguments), nothing=True)
    return Value(py.call("invoke_member_value", target, compiler.expression(node.member), arguments), nothing=True)


def _cast_before(node: tree.Expression) -> tree.TypeName | None:
    """The type of ([Type]$x).Method(): a class of a script runs its own method then, not the overriding one."""
    while isinstance(node, tree.ParenExpression):
        pure = pure_expression(node.pipeline)
        if pure is None:
            return None
        node = pure
    is_cast = isinstance(node, tree.ConvertExpression) and isinstance(node.child, tree.VariableExpression)
    return node.attribute.type_name if is_cast else None  # type: ignore[attr-defined]


def _is_block(node: tree.Expression) -> bool:
    return not isinstance(node, tree.StringConstantExpression | tree.ExpandableStringExpression)


def compile_base_ctor_invoke_member_expression(node: tree.BaseCtorInvokeMemberExpression, compiler: Compiler) -> Value:
    """: base(arguments), the first statement of a constructor."""
    py = compiler.py
    arguments = py.list_of([compiler.expression(argument) for argument in node.arguments])
    return Value(py.call("construct_base", "scope", arguments), nothing=True)


def compile_index_expression(node: tree.IndexExpression, compiler: Compiler) -> Value:
    """target[index]; an element of a plain array is taken at once."""
    py = compiler.py
    target = compiler.operand(node.target)
    if isinstance(node.index, tree.ArrayLiteral):
        indexes = py.list_of([compiler.expression(element) for element in node.index.elements])
        return Value(py.call("get_index", compiler.settled(target), indexes))
    if node.null_conditional:
        return _unless_null(
            target,
            lambda kept: py.call("get_index", kept, py.call("index_list", compiler.expression(node.index))),
            compiler,
        )
    if _is_object_cast(node.index):
        key = py.call("as_key", compiler.expression(node.index))
        return Value(py.call("get_index", compiler.settled(target), py.list_of([key])))
    return Value(_element(target, compiler.operand(node.index), compiler))


def _is_object_cast(node: tree.Expression) -> bool:
    """[object]5 is a key of an ordered table, 5 its place."""
    if not isinstance(node, tree.ConvertExpression):
        return False
    return node.type.type_name.full_name.lower() in ("object", "system.object")


def _element(target: Value, index: Value, compiler: Compiler) -> ast.expr:
    """array[number] inline, all else by the values."""
    py = compiler.py
    array = compiler.block.temporary()
    if index.kind == "str":
        return py.call("get_element", compiler.settled(target), index.code)
    if index.is_constant and type(index.constant) is int and index.constant >= 0:
        return _element_at(array, target, index.constant, compiler)
    number = compiler.block.temporary()
    size = py.call("len", array)
    # & and not `and`: both are evaluated, whatever the first is
    types = py.binary(
        py.type_is(py.keep(array, target.code), "list"), "&", py.type_is(py.keep(number, index.code), "int")
    )
    bounds = py.place(ast.Compare(py.minus(size), [ast.LtE(), ast.Lt()], [py.name(number), py.call("len", array)]))
    slow = py.call("get_element", compiler.settled_name(array, target), compiler.settled_name(number, index))
    return py.choose(py.both(types, bounds), py.item(array, number), slow)


def _element_at(array: str, target: Value, number: int, compiler: Compiler) -> ast.expr:
    """array[0] and its like."""
    py = compiler.py
    inside = py.compare(py.call("len", array), ">", py.constant(number))
    test = py.both(py.type_is(py.keep(array, target.code), "list"), inside)
    slow = py.call("get_index", compiler.settled_name(array, target), py.list_of([py.constant(number)]))
    return py.choose(test, py.item(array, py.constant(number)), slow)
