"""Constants, text, collections, parentheses, types and script blocks as values."""

import ast

from umshell.compiler.compiler import Compiler
from umshell.compiler.value import Value
from umshell.compiler.variables import is_plain_variable, unrolled_variable
from umshell.language import ast as tree
from umshell.values.integers import BigInteger, Byte, Int16, Int64, SByte, UInt16, UInt32, UInt64

_KINDS = {int: "int", float: "float", str: "str"}
_INTEGERS = (Byte, SByte, Int16, UInt16, UInt32, Int64, UInt64, BigInteger)


def compile_constant_expression(node: tree.ConstantExpression, compiler: Compiler) -> Value:
    """A number: int and float are Python's own, others are made when the module is loaded."""
    value, py = node.value, compiler.py
    kind = _KINDS.get(type(value))
    if kind is not None:
        return Value(py.constant(value), kind, constant=value)
    if isinstance(value, _INTEGERS):
        made = py.call(type(value).__name__, py.constant(int(value)))
    else:
        made = py.call("Decimal", py.constant(str(value)))
    return Value(py.name(compiler.define("N", made)))


def compile_string_constant_expression(node: tree.StringConstantExpression, compiler: Compiler) -> Value:
    """A string that nothing is put into."""
    return Value(compiler.py.constant(node.value), "str", constant=node.value)


def compile_expandable_string_expression(node: tree.ExpandableStringExpression, compiler: Compiler) -> Value:
    """A string with variables: an f-string of texts."""
    compiler.in_string = True
    parts = [part if isinstance(part, str) else _text(part, compiler) for part in node.parts]
    compiler.in_string = False
    return Value(compiler.py.text(parts), "str")


def _text(node: tree.Expression, compiler: Compiler) -> ast.expr:
    py = compiler.py
    value = _part_of_text(node, compiler)
    if value.kind in ("str", "int"):
        return value.code
    name = compiler.block.temporary()
    first = py.type_is(py.keep(name, value.code), "str")
    test = py.either(first, py.type_is(name, "int"))
    function = "text_written" if isinstance(node, tree.SubExpression) else "text"
    return py.choose(test, name, py.call(function, compiler.settled_name(name, value)))


def _part_of_text(node: tree.Expression, compiler: Compiler) -> Value:
    """What stands in a string; of $( ) with a sole expression its value, not yet unrolled."""
    if not isinstance(node, tree.SubExpression):
        return compiler.operand(node)
    compiler.in_string = False
    pure = sole_expression(node.sub_expression)
    if pure is None:
        value = compiler.operand(node)
    else:
        with compiler.standing_at(node.sub_expression.statements[0]):
            value = unrolled(pure, compiler)
            value = compiler.something(value) if value.nothing else value
    compiler.in_string = True
    return value


def compile_array_literal(node: tree.ArrayLiteral, compiler: Compiler) -> Value:
    """a, b, c."""
    return Value(compiler.py.list_of([compiler.expression(element) for element in node.elements]), "list")


def compile_array_expression(node: tree.ArrayExpression, compiler: Compiler) -> Value:
    """@( ): an array of all that the statements write."""
    py = compiler.py
    block = node.sub_expression
    if not block.statements:
        return Value(py.list_of([]), "list")
    pure = sole_expression(block)
    if pure is not None:
        with compiler.standing_at(block.statements[0]):
            value = unrolled(pure, compiler)
        return Value(value.code if value.kind == "list" else py.call("to_array", value.code), "list")
    return Value(py.call("list_written", compiler.part(lambda: compiler.body(block))), "list")


def compile_sub_expression(node: tree.SubExpression, compiler: Compiler) -> Value:
    """$( ): the value of all that the statements write."""
    block = node.sub_expression
    if not block.statements:
        return Value(compiler.py.name("NOTHING"), nothing=True)
    pure = sole_expression(block)
    if pure is not None:
        with compiler.standing_at(block.statements[0]):
            value = unrolled(pure, compiler)
        if value.kind in ("str", "int", "bool", "float"):
            return value
        return Value(compiler.py.call("unrolled_value", value.code), nothing=True)
    return Value(compiler.py.call("value_written", compiler.part(lambda: compiler.body(block))), nothing=True)


def sole_expression(block: tree.StatementBlock) -> tree.Expression | None:
    """The expression of a block that holds nothing else, if errors of it may end what is around it."""
    if len(block.statements) != 1 or block.traps:
        return None
    found = pure_expression(block.statements[0])
    return None if isinstance(found, tree.UnaryExpression) and found.token_kind in _STEPPING else found


_STEPPING = ("PlusPlus", "MinusMinus", "PostfixPlusPlus", "PostfixMinusMinus")


def pure_expression(node: tree.Statement) -> tree.Expression | None:
    """The expression of a statement that is one, without commands and redirections around it."""
    if isinstance(node, tree.Pipeline):
        if len(node.pipeline_elements) != 1 or node.background:
            return None
        element = node.pipeline_elements[0]
    else:
        element = node  # type: ignore[assignment]
    if isinstance(element, tree.CommandExpression) and not element.redirections:
        return element.expression
    return None


def unrolled(node: tree.Expression, compiler: Compiler) -> Value:
    """An expression where its elements count: NOTHING stays NOTHING."""
    if isinstance(node, tree.VariableExpression) and not node.splatted:
        value = unrolled_variable(node, compiler)
    else:
        value = compiler.raw(node)
    return value if value.settle is None else Value(compiler.settled(value), value.kind)


def compile_paren_expression(node: tree.ParenExpression, compiler: Compiler) -> Value:
    """( ): the value of a pipeline; an assignment between parentheses has its value too."""
    pure = pure_expression(node.pipeline)
    if pure is not None:
        value = compiler.raw(pure)
        return Value(
            value.code, value.kind, settle=value.settle, nothing=value.nothing, truth=value.truth, items=value.items
        )
    return compiler.statement_value(node.pipeline)


def compile_hashtable(node: tree.Hashtable, compiler: Compiler) -> Value:
    """@{ key = value }."""
    return Value(compiler.py.call("make_hashtable", compiler.py.list_of(_pairs(node, compiler))))


def _pairs(node: tree.Hashtable, compiler: Compiler) -> list[ast.expr]:
    """Keys and values, one after the other."""
    found: list[ast.expr] = []
    for key, value in node.key_value_pairs:
        found += (compiler.expression(key), plain_value(value, compiler))
    return found


def plain_value(node: tree.Statement, compiler: Compiler) -> ast.expr:
    """The value of a statement, null where it wrote nothing."""
    value = compiler.statement_value(node)
    return compiler.settled(compiler.something(value) if value.nothing else value)


def compile_type_expression(node: tree.TypeExpression, compiler: Compiler) -> Value:
    """[type] as a value: found when it is first needed."""
    return Value(compiler.py.method(type_reference(node.type_name, compiler), "get"))


def type_reference(node: tree.TypeName, compiler: Compiler) -> str:
    """The name of a TypeReference in the module."""
    text = node.full_name
    found = compiler.types.get(text)
    if found is None:
        found = compiler.types[text] = compiler.define(
            "Y", compiler.py.call("TypeReference", compiler.py.constant(text))
        )
    return found


def compile_convert_expression(node: tree.ConvertExpression, compiler: Compiler) -> Value:
    """[type]value; [ordered] and [pscustomobject] before a hashtable keep its order."""
    py, name = compiler.py, node.attribute.type_name.full_name.lower()
    child = node.child
    if isinstance(child, tree.Hashtable):
        if name == "ordered":
            return Value(py.call("make_ordered", py.list_of(_pairs(child, compiler))))
        if name in ("pscustomobject", "management.automation.pscustomobject", "psobject"):
            return _custom_object(child, name, compiler)
    if name == "ref" and isinstance(child, tree.VariableExpression) and is_plain_variable(child):
        path = child.variable_path
        scope = py.constant(path.scope)
        return Value(py.call("reference_to", "scope", scope, py.constant(compiler.spell(path.name))))
    value = compiler.operand(child)
    if name == "void":
        return Value(py.call("void", compiler.settled(value)), nothing=True)
    if name in ("pscustomobject", "management.automation.pscustomobject"):
        return Value(py.call("to_custom_object", compiler.settled(value)))
    return Value(_cast(name, value, node.attribute.type_name, compiler), _CAST_KINDS.get(name))


_CAST_KINDS = {"bool": "bool", "boolean": "bool"}
_QUICK_CASTS = {"int": "int", "int32": "int", "string": "str", "double": "float", "bool": "bool", "boolean": "bool"}


def _cast(name: str, value: Value, type_name: tree.TypeName, compiler: Compiler) -> ast.expr:
    py = compiler.py
    reference = type_reference(type_name, compiler)
    quick = _QUICK_CASTS.get(name)
    if quick is None:
        return py.method(reference, "convert", compiler.settled(value))
    kept = compiler.block.temporary()
    test = py.type_is(py.keep(kept, value.code), quick)
    return py.choose(test, kept, py.method(reference, "convert", compiler.settled_name(kept, value)))


def _custom_object(node: tree.Hashtable, name: str, compiler: Compiler) -> Value:
    """[pscustomobject]@{ }: with constant keys the object is made at once."""
    py = compiler.py
    keys = [key.value for key, _ in node.key_value_pairs if isinstance(key, tree.StringConstantExpression)]
    named = any(key.lower() == "pstypename" for key in keys)
    if name == "psobject" or len(keys) < len(node.key_value_pairs) or not keys or "" in keys or named:
        return Value(py.call("make_custom_object", py.list_of(_pairs(node, compiler)), py.constant(name)))
    pairs = [(py.constant(k), plain_value(v, compiler)) for k, (_, v) in zip(keys, node.key_value_pairs, strict=True)]
    return Value(py.call("PSCustomObject", py.dict_of(pairs)))


def compile_attributed_expression(node: tree.AttributedExpression, compiler: Compiler) -> Value:
    """[attribute()]$x as a value: the attribute has no effect."""
    return compiler.raw(node.child)


def compile_script_block_expression(node: tree.ScriptBlockExpression, compiler: Compiler) -> Value:
    """{ } as a value."""
    code = compiler.literal_block(node.script_block, node)
    return Value(compiler.py.call("ScriptBlock", code, compiler.py.attribute("scope", "state")))
