"""From reductions to nodes: blocks and statements."""

from typing import Any

from umshell.language import ast, checks
from umshell.language.ast import make
from umshell.language.checks import refuse_node
from umshell.language.class_checks import check_classes
from umshell.language.data_checks import check_data_section
from umshell.language.flow_checks import check_finally
from umshell.language.reading import Children, Reading


def split_traps(statements: Children) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    if ast.TrapStatement not in map(type, statements):
        return tuple(statements), ()
    traps = tuple(statement for statement in statements if type(statement) is ast.TrapStatement)
    return tuple(statement for statement in statements if type(statement) is not ast.TrapStatement), traps


def statement_block(reading: Reading, start: int, end: int, children: Children) -> Any:
    return make.StatementBlock(reading.source, start, end, *split_traps(children))


def inner_block(reading: Reading, start: int, end: int, children: Children) -> Any:
    """The statements between $( or @( and their parenthesis."""
    if children:
        start, end = children[0].start, children[-1].end
    return make.StatementBlock(reading.source, start, end, *split_traps(children))


def sub_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    return make.SubExpression(reading.source, start, end, inner_block(reading, start, end, children))


def array_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    return make.ArrayExpression(reading.source, start, end, inner_block(reading, start, end, children))


def unnamed_block(reading: Reading, start: int, end: int, children: Children) -> Any:
    if children:
        start, end = children[0].start, children[-1].end
    else:
        end = start
    return make.NamedBlock(reading.source, start, end, "End", True, *split_traps(children))


def named_block(reading: Reading, start: int, end: int, children: Children) -> Any:
    kind = reading.token_text(children[0]).capitalize()
    block = children[1]
    return make.NamedBlock(reading.source, start, end, kind, False, block.statements, block.traps)


def named_blocks(reading: Reading, start: int, end: int, children: Children) -> Any:
    return children


def script_block(reading: Reading, start: int, end: int, children: Children) -> Any:
    *usings, parameters, body = children
    blocks = {block.block_kind: block for block in (body if isinstance(body, list) else [body])}
    if isinstance(body, list) and len(blocks) < len(body):
        raise duplicate_block(body)
    kinds = ("Dynamicparam", "Begin", "Process", "End", "Clean")
    return make.ScriptBlock(
        reading.source, start, end, tuple(usings), parameters, *(blocks.get(kind) for kind in kinds), None
    )


def duplicate_block(blocks: Children) -> Exception:
    kinds = [block.block_kind for block in blocks]
    second = next(block for index, block in enumerate(blocks) if block.block_kind in kinds[:index])
    return refuse_node(second, "DuplicateScriptCommandClause", second.block_kind.lower())


def script(reading: Reading, start: int, end: int, children: Children) -> Any:
    made = script_block(reading, 0, len(reading.text), children)
    if reading.classes:
        check_classes(reading.findings, made, reading.classes)
    return made


def fragment(reading: Reading, start: int, end: int, children: Children) -> Any:
    return children[0]


def param_block(reading: Reading, start: int, end: int, children: Children) -> Any:
    checks.check_parameters(reading.findings, children)
    return make.ParamBlock(reading.source, start, end, (), tuple(children))


def attributed_param_block(reading: Reading, start: int, end: int, children: Children) -> Any:
    attribute, block = children
    if type(attribute) is ast.TypeConstraint:
        raise refuse_node(attribute, "TypeNotAllowedBeforeParam", attribute.type_name.full_name)
    attributes = (attribute, *block.attributes)
    return make.ParamBlock(reading.source, block.start, block.end, attributes, block.parameters)


def if_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    clauses = tuple(zip(children[0:-1:2], children[1:-1:2], strict=True))
    return make.IfStatement(reading.source, start, end, clauses, children[-1])


def label_of(reading: Reading, token: int | None) -> str | None:
    return None if token is None else reading.token_text(token)[1:]


def while_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    return make.WhileStatement(reading.source, start, end, label_of(reading, children[0]), *children[1:])


def do_while_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    return make.DoWhileStatement(reading.source, start, end, label_of(reading, children[0]), *children[1:])


def do_until_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    return make.DoUntilStatement(reading.source, start, end, label_of(reading, children[0]), *children[1:])


def for_header(reading: Reading, start: int, end: int, children: Children) -> Any:
    return [*children, None, None][:3]


def for_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    label, header, body = children
    return make.ForStatement(reading.source, start, end, label_of(reading, label), *header, body)


def for_each_options(reading: Reading, start: int, end: int, children: Children) -> Any:
    for token in children:
        if isinstance(token, int) and reading.types[token] == "FOREACH_FLAG":
            check_option(reading, token, "parallel", "InvalidForeachFlag")
    return children


def check_option(reading: Reading, token: int, name: str, error_id: str) -> None:
    """A statement's option must be a beginning of the only name that there is."""
    written = reading.token_text(token)[1:].rstrip(":")
    if not name.startswith(written.lower()):
        raise checks.refuse(reading.source, error_id, reading.starts[token], reading.ends[token], written)


def for_each_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    label, options, variable, condition, body = children
    parallel, limit = False, None
    for option in options:
        if not isinstance(option, int):
            limit = option
        elif reading.types[option] == "FOREACH_FLAG":
            parallel = True
    made = make.ForEachStatement(
        reading.source, start, end, label_of(reading, label), parallel, limit, variable, condition, body
    )
    if options:
        checks.check_for_each(reading.findings, made)
    if variable.splatted:
        reading.findings.take(variable)
    return made


def try_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    body, *catches, last = children
    made = make.TryStatement(reading.source, start, end, body, tuple(catches), last)
    if len(catches) > 1:
        checks.check_catches(reading.findings, made)
    if last is not None:
        check_finally(reading.findings, last)
    return made


def try_finally_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    check_finally(reading.findings, children[1])
    return make.TryStatement(reading.source, start, end, children[0], (), children[1])


def catch_clause(reading: Reading, start: int, end: int, children: Children) -> Any:
    return make.CatchClause(reading.source, start, end, tuple(children[:-1]), children[-1])


def data_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    name, commands, body = children
    variable = None if name is None else reading.token_text(name)
    made = make.DataStatement(reading.source, start, end, variable, tuple(commands or ()), body)
    check_data_section(reading.findings, made)
    return made


def data_commands(reading: Reading, start: int, end: int, children: Children) -> Any:
    check_option(reading, children[0], "supportedcommand", "InvalidParameterForDataSectionStatement")
    return children[1:]


def block_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    token, body = children
    keyword = reading.token_text(token)
    reading.findings.add_at(reading.source, reading.starts[token], reading.ends[token], "UnexpectedKeyword", keyword)
    return make.BlockStatement(reading.source, start, end, keyword, body)


def assignment_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    left, operator, right = children
    if type(right) is ast.Pipeline and not right.background and len(right.pipeline_elements) == 1:
        only = right.pipeline_elements[0]
        if type(only) is ast.CommandExpression:
            right = only
    first, last = reading.starts[operator], reading.ends[operator]
    kind = ASSIGNMENTS[reading.text[first:last][-2:]]
    if type(left) not in checks.ASSIGNABLE or (type(left) is not ast.VariableExpression and left.null_conditional):
        checks.check_target(reading.findings, left, kind == "Equals", "InvalidLeftHandSide")
    return make.AssignmentStatement(reading.source, start, right.end, left, kind, right, first, last)


ASSIGNMENTS = {
    "=": "Equals",
    "+=": "PlusEquals",
    "*=": "MultiplyEquals",
    "/=": "DivideEquals",
    "%=": "RemainderEquals",
    "?=": "QuestionQuestionEquals",
    **{f"{dash}=": "MinusEquals" for dash in "-–—―"},
}
