"""Whether an expression is known before anything runs, as arguments of attributes must be."""

from typing import Any

from umshell.language import ast

CONSTANT_VARIABLES = ("true", "false", "null")
FOLDING = {
    "Multiply",
    "Divide",
    "Rem",
    "Plus",
    "Minus",
    "And",
    "Or",
    "Xor",
    "Band",
    "Bor",
    "Bxor",
    "Shl",
    "Shr",
    "Not",
    "Bnot",
    "Exclaim",
}
SAFE_TYPES = {
    "bool",
    "boolean",
    "byte",
    "char",
    "datetime",
    "decimal",
    "double",
    "float",
    "single",
    "guid",
    "int",
    "int16",
    "int32",
    "int64",
    "long",
    "sbyte",
    "short",
    "string",
    "switch",
    "timespan",
    "uint",
    "uint16",
    "uint32",
    "uint64",
    "ulong",
    "ushort",
    "uri",
    "version",
    "bigint",
    "void",
    "regex",
    "type",
    "array",
    "object",
}


def pure_expression(statement: Any) -> Any:
    """The expression that a pipeline consists of; None when it is more."""
    if type(statement) is ast.CommandExpression:
        return statement.expression
    if type(statement) is ast.Pipeline and len(statement.pipeline_elements) == 1 and not statement.background:
        only = statement.pipeline_elements[0]
        if type(only) is ast.CommandExpression and not only.redirections:
            return only.expression
    return None


def is_constant(node: Any, script_blocks: bool = True) -> bool:
    """Whether an argument of an attribute is known before anything runs."""
    pending = [node]
    while pending:
        current = pending.pop()
        if isinstance(current, ast.ConstantExpression) or type(current) is ast.TypeExpression:
            continue
        if type(current) is ast.ScriptBlockExpression and script_blocks:
            continue
        inner = constant_parts(current)
        if inner is None:
            return False
        pending.extend(inner)
    return True


def constant_parts(node: Any) -> tuple[Any, ...] | None:
    """What must be constant for a node to be it; None when it cannot be."""
    if type(node) is ast.VariableExpression:
        return () if node.variable_path.user_path.lower() in CONSTANT_VARIABLES else None
    if type(node) is ast.ArrayLiteral:
        return node.elements
    if type(node) is ast.BinaryExpression and node.operator in FOLDING:
        return (node.left, node.right)
    if type(node) is ast.UnaryExpression and node.token_kind in FOLDING:
        return (node.child,)
    if (
        type(node) is ast.ConvertExpression
        and node.attribute.type_name.full_name.lower().removeprefix("system.") in SAFE_TYPES
    ):
        return (node.child,)
    if type(node) is ast.ParenExpression:
        inner = pure_expression(node.pipeline)
        return None if inner is None else (inner,)
    if type(node) is ast.SubExpression and len(node.sub_expression.statements) == 1 and not node.sub_expression.traps:
        inner = pure_expression(node.sub_expression.statements[0])
        return None if inner is None else (inner,)
    if type(node) is ast.MemberExpression and node.static and type(node.expression) is ast.TypeExpression:
        return () if isinstance(node.member, ast.StringConstantExpression) else None
    if type(node) is ast.TernaryExpression:
        return (node.condition, node.if_true, node.if_false)
    return None
