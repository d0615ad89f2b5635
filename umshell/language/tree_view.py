"""A tree as indented text: a node a line, named as in PowerShell, with what the node itself holds."""

from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256
from typing import Any

from umshell.language import ast
from umshell.values.integers import BigInteger, Byte, Int16, Int64, SByte, UInt16, UInt32, UInt64

TYPE_NAMES: dict[type, str] = {
    bool: "Boolean",
    int: "Int32",
    float: "Double",
    Decimal: "Decimal",
    str: "String",
    **{cls: cls.__name__ for cls in (BigInteger, Byte, Int16, Int64, SByte, UInt16, UInt32, UInt64)},
}


def quoted(text: str) -> str:
    """A text in single quotes on one line."""
    escaped = text.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n").replace("\r", "\\r")
    return (
        "'" + "".join(f"\\x{ord(character):02x}" if ord(character) < 32 else character for character in escaped) + "'"
    )


def number_text(value: Any) -> str:
    if isinstance(value, float):
        return double_text(value)
    return str(int(value)) if isinstance(value, int) and not isinstance(value, bool) else str(value)


def double_text(value: float) -> str:
    """A double as .NET writes it with as many digits as it needs."""
    if value == int(value) and abs(value) < 1e15:
        return f"-{abs(int(value))}" if str(value).startswith("-") else str(int(value))
    text = repr(value).replace("e", "E")
    if "E" not in text:
        return text
    mantissa, _, exponent = text.partition("E")
    sign, digits = exponent[0] if exponent[0] in "+-" else "+", exponent.lstrip("+-").zfill(2)
    return f"{mantissa.removesuffix('.0')}E{sign}{digits}"


def details(node: ast.Node) -> str:
    """What a node itself holds."""
    describe = DETAILS.get(type(node))
    return describe(node) if describe else ""


def flags(**named: bool) -> str:
    return "".join(f" {name}" for name, is_set in named.items() if is_set)


def labeled(node: Any) -> str:
    return f" :{node.label}" if node.label else ""


DETAILS: dict[type, Any] = {
    ast.NamedBlock: lambda node: f" {node.block_kind}" + flags(unnamed=node.unnamed),
    ast.Attribute: lambda node: f" {node.type_name.full_name}",
    ast.TypeConstraint: lambda node: f" {node.type_name.full_name}",
    ast.TypeExpression: lambda node: f" {node.type_name.full_name}",
    ast.NamedAttributeArgument: lambda node: f" {node.argument_name}" + flags(omitted=node.expression_omitted),
    ast.TypeDefinition: lambda node: f" {node.kind} {node.name}",
    ast.UsingStatement: lambda node: f" {node.using_statement_kind}",
    ast.PropertyMember: lambda node: f" {node.name}" + flags(static=node.is_static, hidden=node.is_hidden),
    ast.FunctionMember: lambda node: f" {node.name}" + flags(static=node.is_static, hidden=node.is_hidden),
    ast.FunctionDefinition: lambda node: f" {node.name}" + flags(filter=node.is_filter, workflow=node.is_workflow),
    ast.DataStatement: lambda node: f" {node.variable}" if node.variable else "",
    ast.BlockStatement: lambda node: f" {node.kind}",
    ast.SwitchStatement: lambda node: labeled(node) + switch_flags(node.flags),
    ast.ForEachStatement: lambda node: labeled(node) + flags(Parallel=node.parallel),
    ast.ForStatement: labeled,
    ast.WhileStatement: labeled,
    ast.DoWhileStatement: labeled,
    ast.DoUntilStatement: labeled,
    ast.CatchClause: lambda node: flags(all=not node.catch_types),
    ast.AssignmentStatement: lambda node: f" {node.operator}",
    ast.Command: lambda node: f" {node.invocation_operator}" if node.invocation_operator else "",
    ast.CommandParameter: lambda node: f" -{node.parameter_name}",
    ast.FileRedirection: lambda node: f" {node.from_stream}" + flags(append=node.append),
    ast.MergingRedirection: lambda node: f" {node.from_stream}->{node.to_stream}",
    ast.BinaryExpression: lambda node: f" {node.operator}",
    ast.UnaryExpression: lambda node: f" {node.token_kind}",
    ast.MemberExpression: lambda node: flags(static=node.static, nullConditional=node.null_conditional),
    ast.InvokeMemberExpression: lambda node: flags(static=node.static, nullConditional=node.null_conditional),
    ast.IndexExpression: lambda node: flags(nullConditional=node.null_conditional),
    ast.VariableExpression: lambda node: f" {'@' if node.splatted else '$'}{node.variable_path.user_path}",
    ast.ConstantExpression: lambda node: f" {TYPE_NAMES[type(node.value)]} {number_text(node.value)}",
    ast.StringConstantExpression: lambda node: f" {node.string_constant_type} {quoted(node.value)}",
    ast.ExpandableStringExpression: lambda node: f" {node.string_constant_type} {quoted(node.value)}",
}


def switch_flags(value: ast.SwitchFlags) -> str:
    names = [flag.name for flag in ast.SwitchFlags if value & flag]
    return f" {', '.join(str(name) for name in names)}" if names else ""


def children(node: ast.Node) -> Iterator[ast.Node]:
    """The nodes directly below a node, in PowerShell's order."""
    fields = CHILD_FIELDS.get(type(node))
    if fields is None:
        fields = CHILD_FIELDS[type(node)] = child_fields(type(node))
    for name in fields:
        yield from nodes_in(getattr(node, name))


def child_fields(cls: type[ast.Node]) -> tuple[str, ...]:
    return tuple(name for name in cls.__dataclass_fields__ if name not in ("source", "start", "end"))


CHILD_FIELDS: dict[type, tuple[str, ...]] = {
    ast.FunctionMember: ("attributes", "return_type", "function_definition"),
    ast.PropertyMember: ("property_type", "attributes", "initial_value"),
    ast.NamedBlock: ("traps", "statements"),
    ast.StatementBlock: ("traps", "statements"),
    ast.DataStatement: ("body",),
    ast.Parameter: ("attributes", "name", "default_value"),
    ast.SwitchStatement: ("condition", "clauses", "default"),
    ast.ForEachStatement: ("variable", "condition", "body"),
    ast.InvokeMemberExpression: ("expression", "member", "arguments"),
    ast.BaseCtorInvokeMemberExpression: ("expression", "member", "arguments"),
    ast.Command: ("command_elements", "redirections"),
    ast.DoWhileStatement: ("condition", "body"),
    ast.DoUntilStatement: ("condition", "body"),
    ast.Attribute: ("positional_arguments", "named_arguments"),
    ast.TypeConstraint: (),
    ast.TypeExpression: (),
}


def nodes_in(value: Any) -> Iterator[ast.Node]:
    if isinstance(value, ast.Node):
        if not isinstance(value, ast.TypeName):
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from nodes_in(item)


def tree_lines(tree: ast.Node, positions: bool = False) -> Iterator[str]:
    """The lines of a tree; with positions each ends with @line:column."""
    pending: list[tuple[ast.Node, int]] = [(tree, 0)]
    while pending:
        node, depth = pending.pop()
        line = f"{'  ' * depth}{type(node).__name__}{details(node)}"
        if positions:
            row, column = node.source.position(node.start)
            line += f" @{row}:{column}"
        yield line
        below = [(child, depth + 1) for child in children(node)]
        pending.extend(reversed(below))


def tree_sha256(tree: ast.Node) -> str:
    """The hash of a tree's lines."""
    return sha256("".join(f"{line}\n" for line in tree_lines(tree)).encode("utf-8")).hexdigest()


def node_count(tree: ast.Node) -> int:
    return sum(1 for _ in tree_lines(tree))
