"""Assignments to variables, members, elements and lists of them; compound ones; ++ and --."""

import ast
from collections.abc import Callable

from umshell.compiler.compiler import Compiler
from umshell.compiler.expressions import pure_expression, type_reference
from umshell.compiler.members import member_name, read_member, static_target
from umshell.compiler.operators import STEPS, arithmetic, compound
from umshell.compiler.value import Value
from umshell.compiler.variables import assign_variable, compile_variable_expression, is_plain_variable, variable_cell
from umshell.language import ast as tree

Assign = Callable[[ast.expr], list[ast.stmt]]

_COMPOUND = {
    "PlusEquals": "Plus", "MinusEquals": "Minus", "MultiplyEquals": "Multiply", "DivideEquals": "Divide",
    "RemainderEquals": "Rem",
}  # fmt: skip


def compile_assignment_statement(node: tree.AssignmentStatement, compiler: Compiler) -> list[ast.stmt]:
    """left operator right."""
    if node.operator == "Equals":
        return [*_assign(node.left, node.right, compiler), *_status(node, compiler)]
    made, old, assign = _place(node.left, compiler)
    if node.operator == "QuestionQuestionEquals":
        return [*made, *_unless_set(old, node, assign, compiler)]
    old = _added_to(node, old, compiler)
    right = compiler.statement_value(node.right)
    right = compiler.something(right) if right.nothing else right
    return [
        *made,
        *assign(compiler.settled(compound(_COMPOUND[node.operator], old, right, compiler))),
        *_status(node, compiler),
    ]


def _status(node: tree.AssignmentStatement, compiler: Compiler) -> list[ast.stmt]:
    """What an expression gives sets $?; after commands it stays what they made of it."""
    right: tree.Statement = node.right
    while isinstance(right, tree.AssignmentStatement):
        right = right.right
    is_pure = isinstance(right, tree.CommandExpression) or (
        isinstance(right, tree.Pipeline) and pure_expression(right) is not None
    )
    return compiler.succeeded() if is_pure else []


def _unless_set(old: Value, node: tree.AssignmentStatement, assign: Assign, compiler: Compiler) -> list[ast.stmt]:
    """left ??= right."""
    value = compiler.statement_value(node.right)
    value = compiler.something(value) if value.nothing else value
    test = compiler.py.compare(compiler.settled(old), "is", compiler.py.constant(None))
    return [compiler.py.when(test, assign(compiler.settled(value)))]


def _assign(left: tree.Expression, right: tree.Statement, compiler: Compiler) -> list[ast.stmt]:
    """left = right; a variable also remembers that a command wrote nothing."""
    py = compiler.py
    value = compiler.statement_value(right)
    if value.nothing and is_plain_variable(left):
        assert isinstance(left, tree.VariableExpression)
        name = compiler.block.temporary()
        cell = variable_cell(left, compiler)
        stored = assign_variable(left, py.name(name), compiler)
        test = py.compare(py.keep(name, value.code), "is", "NOTHING")
        return [py.when(test, [py.do(py.call("assign_nothing", cell))], stored)]
    return assign_to(left, compiler.settled(compiler.something(value) if value.nothing else value), compiler)


def assign_to(left: tree.Expression, value: ast.expr, compiler: Compiler) -> list[ast.stmt]:
    """Statements that give a target a value, which is evaluated before what the target is made of."""
    if isinstance(left, tree.VariableExpression):
        return assign_variable(left, value, compiler)
    if isinstance(left, tree.ParenExpression):
        inner = left.pipeline
        while isinstance(inner, tree.Pipeline):
            inner = inner.pipeline_elements[0]
        if isinstance(inner, tree.CommandExpression):
            return assign_to(inner.expression, value, compiler)
    return _TARGETS[type(left)](left, value, compiler)


def _to_list(left: tree.ArrayLiteral, value: ast.expr, compiler: Compiler) -> list[ast.stmt]:
    """$a, $b = value: the last one takes all that is left."""
    py = compiler.py
    name = compiler.block.unique("shares")
    made = [py.assign(name, py.call("shares", value, py.constant(len(left.elements))))]
    for number, element in enumerate(left.elements):
        made += assign_to(element, py.item(name, py.constant(number)), compiler)
    return made


def _to_member(left: tree.MemberExpression, value: ast.expr, compiler: Compiler) -> list[ast.stmt]:
    py = compiler.py
    function, target = (
        ("set_static", static_target(left.expression, compiler))
        if left.static
        else ("set_member", compiler.expression(left.expression))
    )
    name = compiler.block.temporary()
    return [py.assign(name, value), py.do(py.call(function, target, member_name(left.member, compiler), name))]


def _to_element(left: tree.IndexExpression, value: ast.expr, compiler: Compiler) -> list[ast.stmt]:
    py = compiler.py
    name = compiler.block.temporary()
    target = compiler.expression(left.target)
    kept = value if isinstance(value, ast.Constant) else py.name(name)
    made = [] if kept is value else [py.assign(name, value)]
    if isinstance(left.index, tree.ArrayLiteral):
        return [*made, py.do(py.call("set_index", target, _indexes(left.index, compiler), kept))]
    return [*made, py.do(py.call("set_element", target, compiler.expression(left.index), kept))]


def _indexes(node: tree.Expression, compiler: Compiler) -> ast.expr:
    if isinstance(node, tree.ArrayLiteral):
        return compiler.py.list_of([compiler.expression(element) for element in node.elements])
    return compiler.py.call("index_list", compiler.expression(node))


def _to_typed(left: tree.AttributedExpression, value: ast.expr, compiler: Compiler) -> list[ast.stmt]:
    """[type][attribute()]$x = value: the variable keeps its type and validation."""
    py = compiler.py
    attributes: list[tree.AttributeBase] = []
    target: tree.Expression = left
    while isinstance(target, tree.AttributedExpression):
        attributes.append(target.attribute)
        target = target.child
    if not isinstance(target, tree.VariableExpression):
        reference = type_reference(attributes[-1].type_name, compiler)
        return assign_to(target, py.method(reference, "convert", value), compiler)
    specs = py.tuple_of([compiler.attribute_spec(attribute) for attribute in attributes])
    compiler.spell(target.variable_path.name)
    cell = variable_cell(target, compiler)
    spelled = py.constant(target.variable_path.name)
    kept = compiler.block.temporary()
    return [py.assign(kept, value), py.do(py.call("constrain_variable", "scope", cell, spelled, specs, kept))]


def _to_parameterized(left: tree.InvokeMemberExpression, value: ast.expr, compiler: Compiler) -> list[ast.stmt]:
    """value.Item(key) = value: a property with parameters."""
    py = compiler.py
    name = compiler.block.temporary()
    arguments = py.list_of([compiler.expression(argument) for argument in left.arguments])
    owner, member = compiler.expression(left.expression), member_name(left.member, compiler)
    return [py.assign(name, value), py.do(py.call("set_parameterized", owner, member, arguments, name))]


_TARGETS: dict[type, Callable[..., list[ast.stmt]]] = {
    tree.ArrayLiteral: _to_list,
    tree.MemberExpression: _to_member,
    tree.InvokeMemberExpression: _to_parameterized,
    tree.IndexExpression: _to_element,
    tree.ConvertExpression: _to_typed,
    tree.AttributedExpression: _to_typed,
}


def _place(left: tree.Expression, compiler: Compiler) -> tuple[list[ast.stmt], Value, Assign]:
    """A target that is read and written: statements that evaluate its parts once, its value, how to assign it."""
    py = compiler.py
    if isinstance(left, tree.MemberExpression) and not left.static:
        owner, member = compiler.block.unique("owner"), compiler.block.unique("member")
        made = [
            py.assign(owner, compiler.expression(left.expression)),
            py.assign(member, member_name(left.member, compiler)),
        ]
        old: ast.expr = py.call("get_member", owner, member)
        if isinstance(left.member, tree.StringConstantExpression):
            old = read_member(Value(py.name(owner)), left.member.value, compiler)
        return made, Value(old), lambda value: [py.do(py.call("set_member", owner, member, value))]
    if isinstance(left, tree.IndexExpression) and not isinstance(left.index, tree.ArrayLiteral):
        owner, index = compiler.block.unique("owner"), compiler.block.unique("index")
        made = [py.assign(owner, compiler.expression(left.target)), py.assign(index, compiler.expression(left.index))]
        old = py.call("get_element", owner, index)
        return made, Value(old), lambda value: [py.do(py.call("set_element", owner, index, value))]
    if isinstance(left, tree.IndexExpression):
        owner, indexes = compiler.block.unique("owner"), compiler.block.unique("indexes")
        made = [py.assign(owner, compiler.expression(left.target)), py.assign(indexes, _indexes(left.index, compiler))]
        old = py.call("get_index", owner, indexes)
        return made, Value(old), lambda value: [py.do(py.call("set_index", owner, indexes, value))]
    if isinstance(left, tree.VariableExpression):
        return [], _old_value(left, compiler), lambda value: assign_variable(left, value, compiler)
    if isinstance(left, tree.ConvertExpression):
        return [], compiler.operand(left.child), lambda value: assign_to(left, value, compiler)
    return [], compiler.operand(left), lambda value: assign_to(left, value, compiler)


def _old_value(left: tree.VariableExpression, compiler: Compiler) -> Value:
    """The value of a variable that is about to change."""
    if is_plain_variable(left):
        variable_cell(left, compiler)  # the block owns it now, so that its old value is read from the cell
    return compile_variable_expression(left, compiler)


def _added_to(node: tree.AssignmentStatement, old: Value, compiler: Compiler) -> Value:
    """`$x += 1` in a function does not look at the scopes around, `$x++` does."""
    left = node.left
    if not is_plain_variable(left) or compiler.block.is_literal or old.settle is None:
        return old
    assert isinstance(left, tree.VariableExpression)
    if left.variable_path.scope is not None:
        return old
    name = compiler.spell(left.variable_path.name)
    py = compiler.py
    return Value(old.code, settle=lambda: py.method("scope", "read_for_change", py.constant(name)))


def step_statement(node: tree.UnaryExpression, compiler: Compiler) -> list[ast.stmt]:
    """$x++ as a statement: nothing is written."""
    target = node.child
    if isinstance(target, tree.IndexExpression) and not isinstance(target.index, tree.ArrayLiteral):
        py = compiler.py
        step = py.constant(1 if "Plus" in node.token_kind else -1)
        owner, index = compiler.expression(target.target), compiler.expression(target.index)
        return [py.do(py.call("step_element", owner, index, step))]
    made, old, assign = _place(node.child, compiler)
    return [*made, *assign(_stepped(node, old, compiler))]


def _stepped(node: tree.UnaryExpression, old: Value, compiler: Compiler) -> ast.expr:
    py = compiler.py
    plus = "Plus" in node.token_kind
    one = Value(py.constant(1), "int", constant=1)
    return compiler.settled(
        arithmetic("Plus" if plus else "Minus", old, one, compiler, "increment" if plus else "decrement")
    )


def _step(node: tree.UnaryExpression, compiler: Compiler) -> Value:
    """$x++ and ++$x as values."""
    py = compiler.py
    before = node.token_kind.startswith("Postfix")

    def make() -> list[ast.stmt]:
        made, old, assign = _place(node.child, compiler)
        name = compiler.block.unique("old")
        kept = [*made, py.assign(name, compiler.settled(old))]
        new = _stepped(node, Value(py.name(name)), compiler)
        if before:
            return [*kept, *assign(new), py.give(py.call("number_of", name))]
        changed = compiler.block.unique("new")
        return [*kept, py.assign(changed, new), *assign(py.name(changed)), py.give(py.name(changed))]

    return Value(py.call(compiler.part(make), py.constant(None)))


for _kind in ("PlusPlus", "MinusMinus", "PostfixPlusPlus", "PostfixMinusMinus"):
    STEPS[_kind] = _step


def assignment_value(node: tree.AssignmentStatement, compiler: Compiler) -> Value:
    """($x = 5): the value that was assigned."""
    py = compiler.py
    if node.operator != "Equals":
        return _compound_value(node, compiler)

    def make() -> list[ast.stmt]:
        value = compiler.statement_value(node.right)
        name = compiler.block.unique("assigned")
        settled = compiler.settled(compiler.something(value) if value.nothing else value)
        return [
            py.assign(name, settled),
            *assign_to(node.left, py.name(name), compiler),
            _given(node.left, name, compiler),
        ]

    return Value(py.call(compiler.part(make), py.constant(None)))


def _given(left: tree.Expression, name: str, compiler: Compiler) -> ast.stmt:
    """The value of an assignment: what the target has now where that is a variable."""
    while isinstance(left, tree.AttributedExpression):
        left = left.child
    if is_plain_variable(left):
        assert isinstance(left, tree.VariableExpression)
        return compiler.py.give(compiler.py.attribute(variable_cell(left, compiler), "value"))
    return compiler.py.give(compiler.py.name(name))


def _compound_value(node: tree.AssignmentStatement, compiler: Compiler) -> Value:
    def make() -> list[ast.stmt]:
        return [*compile_assignment_statement(node, compiler), compiler.py.give(compiler.expression(node.left))]

    return Value(compiler.py.call(compiler.part(make), compiler.py.constant(None)))
