"""Whether an expression can be computed without a scope for commands: with $_ as a plain value."""

from umshell.language import ast as tree

_PLAIN = (tree.ConstantExpression, tree.VariableExpression, tree.TypeExpression)


def is_pure(node: tree.Expression) -> bool:
    """Whether no command, script block, assignment or ++ stands in the expression."""
    pending: list[object] = [node]
    while pending:
        current = pending.pop()
        if isinstance(current, _PLAIN):
            continue
        parts = _parts(current)
        if parts is None:
            return False
        pending.extend(parts)
    return True


def _parts(node: object) -> "tuple[object, ...] | None":
    """What an expression is made of; None when it is of a kind that needs a scope."""
    match node:
        case tree.BinaryExpression():
            return (node.left, node.right)
        case tree.UnaryExpression():
            return None if node.token_kind.endswith(("PlusPlus", "MinusMinus")) else (node.child,)
        case tree.TernaryExpression():
            return (node.condition, node.if_true, node.if_false)
        case tree.ConvertExpression():
            return (node.child,)
        case tree.InvokeMemberExpression():
            return (node.expression, node.member, *node.arguments)
        case tree.MemberExpression():
            return (node.expression, node.member)
        case tree.IndexExpression():
            return (node.target, node.index)
        case tree.ArrayLiteral():
            return node.elements
        case tree.ExpandableStringExpression():
            return node.nested_expressions
        case tree.Hashtable():
            return tuple(part for pair in node.key_value_pairs for part in pair)
        case tree.ParenExpression():
            return (node.pipeline,)
        case tree.SubExpression() | tree.ArrayExpression():
            return None if node.sub_expression.traps else node.sub_expression.statements
        case tree.Pipeline():
            return node.pipeline_elements if len(node.pipeline_elements) == 1 else None
        case tree.CommandExpression():
            return None if node.redirections else (node.expression,)
    return None
