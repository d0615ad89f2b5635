"""Operators: inline Python for whole numbers, truth and plain text, functions of the values for all else."""

import ast
from collections.abc import Callable

from umshell.compiler.compiler import Compiler
from umshell.compiler.value import Value
from umshell.language import ast as tree

_LOW, _HIGH = -(2**31), 2**31 - 1

# TokenKind of an operator → function in the module's names; a leading I or C says whether case counts.
_FUNCTIONS = {
    "Plus": "add", "Minus": "subtract", "Multiply": "multiply", "Divide": "divide", "Rem": "remainder",
    "Format": "format_", "Band": "band", "Bor": "bor", "Bxor": "bxor", "Shl": "shl", "Shr": "shr", "Xor": "xor",
    "Is": "is_", "IsNot": "isnot", "As": "as_", "Join": "join", "DotDot": "range_",
}  # fmt: skip
_CASED = {
    "eq": "eq", "ne": "ne", "gt": "gt", "ge": "ge", "lt": "lt", "le": "le", "like": "like", "notlike": "notlike",
    "match": "match", "notmatch": "notmatch", "contains": "contains", "notcontains": "notcontains", "in": "in_",
    "notin": "notin", "replace": "replace", "split": "split",
}  # fmt: skip
_COMPARISONS = {"Ieq": "==", "Ine": "!=", "Igt": ">", "Ige": ">=", "Ilt": "<", "Ile": "<="}
_COMPARISONS |= {"C" + key[1:]: value for key, value in _COMPARISONS.items()}
_ARITHMETIC = {"Plus": "+", "Minus": "-", "Multiply": "*"}


def compile_binary_expression(node: tree.BinaryExpression, compiler: Compiler) -> Value:
    """left operator right. A long row of operands is a flat row in Python too."""
    spine: list[tree.BinaryExpression] = []
    current: tree.Expression = node
    while isinstance(current, tree.BinaryExpression):
        spine.append(current)
        current = current.left
    if node.operator in ("And", "Or"):
        return _logical(node, compiler)
    left = compiler.operand(current)
    if len(spine) < 12:
        for part in reversed(spine):
            left = _apply(part, left, compiler)
        return left
    return _row(left, spine, compiler)


def _row(left: Value, spine: list[tree.BinaryExpression], compiler: Compiler) -> Value:
    """(t := a, t := t + b, t := t + c, …)[-1]."""
    py = compiler.py
    name = compiler.block.temporary()
    steps = [py.keep(name, compiler.settled(left))]
    for part in reversed(spine):
        saved = compiler.block.temporaries
        result = _apply(part, Value(py.name(name)), compiler)
        steps.append(py.keep(name, compiler.settled(result)))
        compiler.block.temporaries = saved
    return Value(py.last(steps))


def _logical(node: tree.BinaryExpression, compiler: Compiler) -> Value:
    """-and and -or, of one level from left to right: a row of the same operator is one expression of Python."""
    operands: list[tree.Expression] = []
    current: tree.Expression = node
    while isinstance(current, tree.BinaryExpression) and current.operator == node.operator:
        operands.append(current.right)
        current = current.left
    operands.append(current)
    truths = [compiler.truth(compiler.operand(operand)) for operand in reversed(operands)]
    make = compiler.py.both if node.operator == "And" else compiler.py.either
    return Value(make(*truths), "bool")


def compound(operator: str, left: Value, right: Value, compiler: Compiler) -> Value:
    """The operator of `$x += 1` and its kin."""
    if operator in _ARITHMETIC:
        return arithmetic(operator, left, right, compiler)
    if operator == "Rem":
        return _remainder(left, right, compiler)
    return _called(operator, compiler.settled(left), compiler.settled(right), compiler)


def _apply(node: tree.BinaryExpression, left: Value, compiler: Compiler) -> Value:
    """One operator, its left operand compiled."""
    operator = node.operator
    special = _SPECIAL.get(operator)
    if special is not None:
        return special(node, left, compiler)
    right = compiler.operand(node.right)
    if operator in _ARITHMETIC:
        return arithmetic(operator, left, right, compiler)
    if operator == "Rem":
        return _remainder(left, right, compiler)
    if operator in _COMPARISONS:
        return _comparison(operator, left, right, compiler)
    return _called(operator, compiler.settled(left), compiler.settled(right), compiler)


def _called(operator: str, left: ast.expr, right: ast.expr, compiler: Compiler) -> Value:
    """The operator as a function."""
    plain = _FUNCTIONS.get(operator)
    if plain is not None:
        return Value(compiler.py.call(plain, left, right), "bool" if operator in ("Xor", "Is", "IsNot") else None)
    name = _CASED[operator[1:].lower()]
    if operator[0] == "C":
        name = "c" + name.rstrip("_")
    return Value(compiler.py.call(name, left, right))


class _Operands:
    """Both operands, kept under names where they are looked at twice."""

    def __init__(self, left: Value, right: Value, compiler: Compiler) -> None:
        self.compiler = compiler
        self.values = (left, right)
        self.names = [None if v.is_constant else compiler.block.temporary() for v in self.values]

    def kept(self, side: int) -> ast.expr:
        """The operand where it is evaluated."""
        name, value = self.names[side], self.values[side]
        return value.code if name is None else self.compiler.py.keep(name, value.code)

    def again(self, side: int) -> ast.expr:
        """The operand as it came, evaluated already."""
        name, value = self.names[side], self.values[side]
        return self.compiler.py.constant(value.constant) if name is None else self.compiler.py.name(name)

    def settled(self, side: int) -> ast.expr:
        """The operand for a function."""
        name, value = self.names[side], self.values[side]
        return self.again(side) if name is None else self.compiler.settled_name(name, value)


def _whole_numbers(operands: _Operands, compiler: Compiler) -> ast.expr:
    """The test for two whole numbers; it evaluates both operands whatever the first is."""
    py = compiler.py
    left, right = operands.values
    if right.is_constant:
        return py.type_is(operands.kept(0), "int")
    if left.is_constant:
        return py.type_is(operands.kept(1), "int")
    others = [py.call("type", operands.kept(1)), py.name("int")]
    return py.place(ast.Compare(py.call("type", operands.kept(0)), [ast.Is(), ast.Is()], others))


def arithmetic(operator: str, left: Value, right: Value, compiler: Compiler, slow: str | None = None) -> Value:
    """+ - * of whole numbers inline while the result fits."""
    py = compiler.py
    function = slow or _FUNCTIONS[operator]
    if left.kind == "str" and right.kind == "str" and operator == "Plus":
        return Value(py.binary(compiler.settled(left), "+", compiler.settled(right)), "str")
    if not _may_be_int(left) or not _may_be_int(right):
        return Value(py.call(function, compiler.settled(left), compiler.settled(right)))
    operands = _Operands(left, right, compiler)
    tests = [_whole_numbers(operands, compiler)]
    result = compiler.block.temporary()
    made = py.keep(result, py.binary(operands.again(0), _ARITHMETIC[operator], operands.again(1)))
    tests.append(_fits(made, operator, right, compiler))
    call = py.call(function, *([operands.settled(0)] if slow else [operands.settled(0), operands.settled(1)]))
    return Value(py.choose(py.both(*tests), py.name(result), call))


def _fits(result: ast.expr, operator: str, right: Value, compiler: Compiler) -> ast.expr:
    """The test that a result is a whole number of 32 bits; a step by a constant can leave them on one side only."""
    py = compiler.py
    if operator != "Multiply" and right.is_constant and isinstance(right.constant, int):
        upwards = (right.constant >= 0) == (operator == "Plus")
        return py.compare(result, "<=" if upwards else ">=", py.constant(_HIGH if upwards else _LOW))
    return py.between(_LOW, result, _HIGH)


def _is_negative(value: Value) -> bool:
    return isinstance(value.constant, int) and value.constant < 0


def _may_be_int(value: Value) -> bool:
    return type(value.constant) is int if value.is_constant else value.kind in (None, "int")


def _remainder(left: Value, right: Value, compiler: Compiler) -> Value:
    """% of whole numbers that are not negative; Python's agrees with PowerShell's there."""
    py = compiler.py
    if not _may_be_int(left) or not _may_be_int(right) or _is_negative(left) or _is_negative(right):
        return Value(py.call("remainder", compiler.settled(left), compiler.settled(right)))
    operands = _Operands(left, right, compiler)
    tests = [_whole_numbers(operands, compiler)]
    if not left.is_constant:
        tests.append(py.compare(operands.again(0), ">=", py.constant(0)))
    if not (right.is_constant and isinstance(right.constant, int) and right.constant > 0):
        tests.append(py.compare(operands.again(1), ">", py.constant(0)))
    fast = py.binary(operands.again(0), "%", operands.again(1))
    slow = py.call("remainder", operands.settled(0), operands.settled(1))
    return Value(py.choose(py.both(*tests), fast, slow))


def _comparison(operator: str, left: Value, right: Value, compiler: Compiler) -> Value:
    """-eq and its kin: inline for whole numbers, and for plain text compared with a constant."""
    py = compiler.py
    function = _CASED[operator[1:].lower()]
    if operator[0] == "C":
        function = "c" + function
    if right.is_constant and type(right.constant) is str and operator in ("Ieq", "Ine") and left.kind in (None, "str"):
        return _equals_text(left, right, operator, compiler)
    if not _may_be_int(left) or not _may_be_int(right):
        return Value(py.call(function, compiler.settled(left), compiler.settled(right)))
    operands = _Operands(left, right, compiler)
    tests = [_whole_numbers(operands, compiler)]
    fast = py.compare(operands.again(0), _COMPARISONS[operator], operands.again(1))
    slow = py.call(function, operands.settled(0), operands.settled(1))
    return _either(py.both(*tests), fast, slow, compiler)


def _either(test: ast.expr, fast: ast.expr, slow: ast.expr, compiler: Compiler) -> Value:
    """A comparison whose quick form gives a truth already."""
    py = compiler.py

    def truth() -> ast.expr:
        return py.choose(test, fast, py.call("to_bool", slow))

    return Value(py.choose(test, fast, slow), truth=truth)


def _equals_text(left: Value, right: Value, operator: str, compiler: Compiler) -> Value:
    """$x -eq 'text': of ASCII text, case does not count and nothing is ignored."""
    py = compiler.py
    text = str(right.constant)
    function = _CASED[operator[1:].lower()]
    if not text.isascii() or "\0" in text:
        return Value(py.call(function, compiler.settled(left), right.code))
    name = compiler.block.temporary()
    test = py.both(py.type_is(py.keep(name, left.code), "str"), py.method(name, "isascii"))
    same = py.compare(py.method(name, "lower"), "==" if operator == "Ieq" else "!=", py.constant(text.lower()))
    return _either(test, same, py.call(function, compiler.settled_name(name, left), right.code), compiler)


def _match(node: tree.BinaryExpression, left: Value, compiler: Compiler) -> Value:
    """-match fills $Matches."""
    py = compiler.py
    function = "c" if node.operator[0] == "C" else ""
    function += "notmatch" if node.operator.lower().endswith("notmatch") else "match"
    pattern = compiler.expression(node.right)
    cell = compiler.block.cell("matches")
    return Value(py.call(f"{function}_into", cell, compiler.settled(left), pattern))


def _range(node: tree.BinaryExpression, left: Value, compiler: Compiler) -> Value:
    """1..5: a list; a loop goes over it without making it."""
    py = compiler.py
    first, last = compiler.settled(left), compiler.expression(node.right)
    return Value(py.call("range_", first, last), "list", items=py.call("range_items", first, last))


def _type_operator(node: tree.BinaryExpression, left: Value, compiler: Compiler) -> Value:
    """-is, -isnot, -as: a type in brackets is found once."""
    function = _FUNCTIONS[node.operator]
    kind = None if node.operator == "As" else "bool"
    return Value(compiler.py.call(function, compiler.settled(left), compiler.expression(node.right)), kind)


def _coalesce(node: tree.BinaryExpression, left: Value, compiler: Compiler) -> Value:
    """left ?? right."""
    py = compiler.py
    name = compiler.block.temporary()
    test = py.compare(py.keep(name, compiler.settled(left)), "is not", py.constant(None))
    return Value(py.choose(test, name, compiler.expression(node.right)))


_SPECIAL: dict[str, Callable[[tree.BinaryExpression, Value, Compiler], Value]] = {
    "Imatch": _match, "Cmatch": _match, "Inotmatch": _match, "Cnotmatch": _match, "DotDot": _range,
    "Is": _type_operator, "IsNot": _type_operator, "As": _type_operator, "QuestionQuestion": _coalesce,
}  # fmt: skip


def compile_ternary_expression(node: tree.TernaryExpression, compiler: Compiler) -> Value:
    """condition ? if_true : if_false."""
    test = compiler.truth(compiler.operand(node.condition))
    return Value(compiler.py.choose(test, compiler.expression(node.if_true), compiler.expression(node.if_false)))


def compile_unary_expression(node: tree.UnaryExpression, compiler: Compiler) -> Value:
    """An operator with one operand; ++ and -- stand with the assignments."""
    py, kind = compiler.py, node.token_kind
    if kind in _STEPS:
        return _STEPS[kind](node, compiler)
    operand = compiler.operand(node.child)
    if kind in ("Not", "Exclaim"):
        return Value(py.invert(compiler.truth(operand)), "bool")
    if kind == "Minus" and operand.is_constant and type(operand.constant) is int and operand.constant > _LOW:
        return Value(py.constant(-operand.constant), "int", constant=-operand.constant)
    return Value(py.call(_UNARY[kind], compiler.settled(operand)))


_UNARY = {
    "Minus": "negate", "Plus": "plus", "Bnot": "bnot", "Join": "unary_join", "Isplit": "unary_split",
    "Csplit": "unary_split", "Comma": "one_element",
}  # fmt: skip

# ++ and -- before and behind a variable: filled by the module of assignments.
_STEPS: dict[str, Callable[[tree.UnaryExpression, Compiler], Value]] = {}
STEPS = _STEPS
