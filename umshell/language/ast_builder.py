"""From reductions to nodes: one function for each rule or alias whose children are not already the fields of its node.

A function gets the reading (source and tokens), where its node starts and ends, and its children: nodes, numbers of tokens, None for
what is optional and absent.
"""

from collections.abc import Callable
from typing import Any

from umshell.language import ast, checks
from umshell.language.ast import make
from umshell.language.checks import Findings, refuse, refuse_node
from umshell.language.class_checks import check_classes
from umshell.language.data_checks import check_data_section
from umshell.language.expandable import check_variable
from umshell.language.flow_checks import check_finally
from umshell.language.literals import double_quoted, here_string_bounds, number, single_quoted, unescape
from umshell.language.operators import binary_kind, join_operands, redirection_streams, unary_kind
from umshell.language.source import Source

Children = list[Any]


class Reading:
    """What a builder can ask of the text that is being parsed: its tokens by number."""

    __slots__ = ("classes", "ends", "findings", "nested", "source", "starts", "text", "types")

    def __init__(
        self, source: Source, types: list[str], starts: list[int], ends: list[int], nested: Callable[..., Any], findings: Findings
    ) -> None:
        self.source = source
        self.findings = findings
        self.classes: list[ast.TypeDefinition] = []
        self.text = source.text
        self.types = types
        self.starts = starts
        self.ends = ends
        self.nested = nested

    def token_text(self, token: int) -> str:
        return self.text[self.starts[token] : self.ends[token]]


# Rules whose value is no node, but a list or tuple for the rule above.
WITHOUT_NODES = {
    "attributes",
    "base_types",
    "data_commands",
    "end_of_parameters",
    "for_each_options",
    "for_header",
    "member_modifiers",
    "method_types",
    "named_blocks",
    "parameter_list",
    "switch_clause",
    "switch_options",
    "verbatim_argument",
}

# Nodes whose fields are plain expressions of the text, the children ({children} is the tuple of all, {child0} the first) and start, end.
SIMPLE_NODES: dict[str, tuple[type[ast.Node], tuple[str, ...]]] = {
    "variable_expression": (ast.VariableExpression, ("plain_variable(c, start, end)", "False")),
    "bare_word": (ast.StringConstantExpression, ("c.text[start:end]", "'BareWord'")),
    "command_parameter": (ast.CommandParameter, ("c.text[start + 1 : end]", "None")),
    "double_quoted_string": (ast.StringConstantExpression, ("double_quoted(c.text[start:end])", "'DoubleQuoted'")),
    "single_quoted_string": (ast.StringConstantExpression, ("single_quoted(c.text[start:end])", "'SingleQuoted'")),
    "number_expression": (ast.ConstantExpression, ("number_value(c, start, end)",)),
    "command_expression": (ast.CommandExpression, ("{child0}", "()")),
    "pipeline": (ast.Pipeline, ("{children}", "False")),
    "array_literal": (ast.ArrayLiteral, ("{children}",)),
    "paren_expression": (ast.ParenExpression, ("{child0}",)),
    "script_block_expression": (ast.ScriptBlockExpression, ("{child0}",)),
    "type_constraint": (ast.TypeConstraint, ("written_type(c.source, start + 1, end - 1)",)),
    "type_expression": (ast.TypeExpression, ("{child0}.type_name",)),
}
USED_BY_SIMPLE_NODES = ("number_value", "plain_variable", "double_quoted", "single_quoted", "written_type")

Builder = Callable[[Reading, int, int, Children], Any]


_paths: dict[str, ast.VariablePath] = {}
_plain_variables: dict[str, ast.VariablePath] = {}


def variable_path(name: str) -> ast.VariablePath:
    path = _paths.get(name)
    if path is None:
        path = _paths[name] = ast.VariablePath(name)
    return path


# Leaves


def plain_variable(reading: Reading, start: int, end: int) -> ast.VariablePath:
    """The path of a variable."""
    text = reading.text[start:end]
    path = _plain_variables.get(text)
    if path is None:
        name = unescape(text[2:-1]) if text.startswith("${") else text[1:]
        path = variable_path(name)
        if not path.name:
            check_variable(reading.source, name, path, start, end)
        _plain_variables[text] = path
    return path


def special_variable(reading: Reading, start: int, end: int, children: Children) -> Any:
    """A splatted variable, or one of $using:."""
    text = reading.text[start:end]
    path = plain_variable(reading, start, end)
    if path.scope == "using":
        inner = make.VariableExpression(reading.source, start, end, variable_path(path.name), text[0] == "@")
        return make.UsingExpression(reading.source, start, end, inner)
    made = make.VariableExpression(reading.source, start, end, path, True)
    reading.findings.expect_command(made)
    return made


def number_value(reading: Reading, start: int, end: int) -> Any:
    """The value of a number."""
    value = number(reading.text[start:end])
    if value is None:
        raise refuse(reading.source, "BadNumericConstant", start, end, reading.text[start:end])
    return value


def expandable_string(reading: Reading, start: int, end: int, children: Children) -> Any:
    return reading.nested(reading, start, end, start + 1, end - 1, "DoubleQuoted")


def argument_number(reading: Reading, start: int, end: int, children: Children) -> Any:
    """A number as an argument; one beyond its type is a word there."""
    text = reading.text[start:end]
    value = number(text)
    if value is None:
        return make.StringConstantExpression(reading.source, start, end, text, "BareWord")
    return make.ConstantExpression(reading.source, start, end, value)


def single_quoted_here_string(reading: Reading, start: int, end: int, children: Children) -> Any:
    text = reading.text[start:end]
    first, last = here_string_bounds(text)
    return make.StringConstantExpression(reading.source, start, end, text[first:last], "SingleQuotedHereString")


def double_quoted_here_string(reading: Reading, start: int, end: int, children: Children) -> Any:
    first, last = here_string_bounds(reading.text[start:end])
    return reading.nested(reading, start, end, start + first, start + last, "DoubleQuotedHereString")


def generic_word(reading: Reading, start: int, end: int, children: Children) -> Any:
    return reading.nested(reading, start, end, start, end, "BareWord")


def command_word(reading: Reading, start: int, end: int, children: Children) -> Any:
    word = reading.nested(reading, start, end, start, end, "BareWord")
    return make.StringConstantExpression(reading.source, start, end, word.value, "BareWord")


# Statements


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
    return make.ScriptBlock(reading.source, start, end, tuple(usings), parameters, *(blocks.get(kind) for kind in kinds), None)


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
    return children


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


def switch_options(reading: Reading, start: int, end: int, children: Children) -> Any:
    for token in children:
        if isinstance(token, int) and not flag_names(reading, token):
            raise refuse(
                reading.source, "InvalidSwitchFlag", reading.starts[token], reading.ends[token], reading.token_text(token)[1:].rstrip(":")
            )
    return children


def flag_names(reading: Reading, token: int) -> list[str]:
    written = reading.token_text(token)[1:].rstrip(":").lower()
    return [flag for flag in FLAGS if flag.startswith(written)]


FLAGS = {"regex": 2, "wildcard": 4, "exact": 8, "casesensitive": 16, "parallel": 32, "file": 1}


def switch_flags(reading: Reading, options: Children) -> tuple[ast.SwitchFlags, Any]:
    flags, file = ast.SwitchFlags(0), None
    for option in options:
        if not isinstance(option, int):
            file = option
            continue
        name = flag_names(reading, option)[0]
        if name in ("regex", "wildcard", "exact"):
            flags &= ~(ast.SwitchFlags.Regex | ast.SwitchFlags.Wildcard)
        if name != "exact":
            flags |= ast.SwitchFlags(FLAGS[name])
    return flags, file


def switch_clause(reading: Reading, start: int, end: int, children: Children) -> Any:
    return tuple(children)


def switch_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    label, options, condition, *clauses = children
    flags, file = switch_flags(reading, options)
    check_switch_value(reading, start, file, condition)
    if file is not None:
        expression = make.CommandExpression(reading.source, file.start, file.end, file, ())
        condition = make.Pipeline(reading.source, file.start, file.end, (expression,), False)
    pairs = tuple(clause for clause in clauses if not isinstance(clause[0], int))
    defaults = [clause for clause in clauses if isinstance(clause[0], int)]
    if len(defaults) > 1:
        token = defaults[1][0]
        raise refuse(reading.source, "MultipleSwitchDefaultClauses", reading.starts[token], reading.ends[token])
    default = defaults[0][1] if defaults else None
    made = make.SwitchStatement(reading.source, start, end, label_of(reading, label), flags, condition, pairs, default)
    checks.check_switch(reading.findings, made)
    return made


def check_switch_value(reading: Reading, start: int, file: Any, condition: Any) -> None:
    """A switch looks at a file or at a value."""
    if file is None and condition is None:
        keyword_end = start + len("switch")
        raise refuse(reading.source, "PipelineValueRequired", keyword_end, keyword_end)
    if file is not None and condition is not None:
        opening = reading.text.rindex("(", file.end, condition.start)
        raise refuse(reading.source, "PipelineValueRequired", opening, opening + 1)


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
    if type(left) not in checks.ASSIGNABLE or type(left) is not ast.VariableExpression and left.null_conditional:
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


# Declarations


def using_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    kind, name = children
    return finish_using(reading, start, kind, name, None, name)


def using_alias(reading: Reading, start: int, end: int, children: Children) -> Any:
    kind, name, _, alias = children
    return finish_using(reading, start, kind, name, alias, alias)


def finish_using(reading: Reading, start: int, kind: int, name: Any, alias: Any, last: Any) -> Any:
    written = reading.token_text(kind).capitalize()
    for node in (name, alias):
        if node is not None and type(node) is not ast.StringConstantExpression:
            if written != "Module" or type(node) is not ast.Hashtable:
                raise refuse_node(node, "InvalidValueForUsingItemName", node.text)
    specification = next((node for node in (name, alias) if type(node) is ast.Hashtable), None)
    plain_name = name if type(name) is ast.StringConstantExpression else None
    plain_alias = alias if type(alias) is ast.StringConstantExpression else None
    made = make.UsingStatement(reading.source, start, last.end, written, plain_name, plain_alias, specification)
    if reading.types[kind - 1] == "_LATE_USING":
        raise refuse_node(made, "UsingMustBeAtStartOfScript")
    checks.check_using_statement(reading.findings, made)
    return made


def parameter_list(reading: Reading, start: int, end: int, children: Children) -> Any:
    return tuple(children)


def function_definition(reading: Reading, start: int, end: int, children: Children) -> Any:
    keyword, name, parameters, body = children
    word = reading.token_text(keyword).lower()
    if word == "filter" and body.end_block is not None and body.end_block.unnamed:
        body = as_filter(body)
    made = make.FunctionDefinition(
        reading.source, start, end, word == "filter", word == "workflow", unescape(reading.token_text(name)), parameters or None, body
    )
    checks.check_function(reading.findings, made)
    return made


def as_filter(body: ast.ScriptBlock) -> ast.ScriptBlock:
    """A filter's statements are its process block."""
    block = body.end_block
    assert block is not None
    process = make.NamedBlock(block.source, block.start, block.end, "Process", True, block.statements, block.traps)
    return make.ScriptBlock(
        body.source, body.start, body.end, (), body.param_block, None, None, process, None, None, body.script_requirements
    )


def parameter(reading: Reading, start: int, end: int, children: Children) -> Any:
    attributes, name, default = children
    if type(name) is ast.UsingExpression:
        name = name.sub_expression
    elif name.splatted:
        reading.findings.take(name)
    return make.Parameter(reading.source, start if attributes else name.start, end, attributes, name, default)


def attributes(reading: Reading, start: int, end: int, children: Children) -> Any:
    return tuple(children)


def attribute(reading: Reading, start: int, end: int, children: Children) -> Any:
    opening, *arguments = children
    text = reading.token_text(opening)
    name = text[1:-1].strip()
    name_start = reading.starts[opening] + text.index(name)
    type_name = make.TypeName(reading.source, name_start, name_start + len(name), name, None)
    named = tuple(argument for argument in arguments if type(argument) is ast.NamedAttributeArgument)
    positional = tuple(argument for argument in arguments if type(argument) is not ast.NamedAttributeArgument)
    made = make.Attribute(reading.source, start, end, type_name, positional, named)
    if arguments:
        checks.check_attribute(reading.findings, made)
    return made


def named_attribute_argument(reading: Reading, start: int, end: int, children: Children) -> Any:
    token, expression = children
    omitted = expression is None
    if omitted:
        expression = make.ConstantExpression(reading.source, reading.starts[token], reading.ends[token], True)
    return make.NamedAttributeArgument(reading.source, start, end, reading.token_text(token), expression, omitted)


def class_definition(reading: Reading, start: int, end: int, children: Children) -> Any:
    name, bases, *members = children
    text = reading.token_text(name)
    members = [finish_constructor(member, text) for member in members]
    return known_class(reading, make.TypeDefinition(reading.source, start, end, (), "class", text, bases or (), tuple(members)))


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
        member.source, member.start, member.end, member.name, member.attributes, member.return_type, False, member.is_hidden, True, function
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
    return make.ScriptBlock(body.source, body.start, body.end, (), body.param_block, None, None, None, end_block, None, None)


def enum_definition(reading: Reading, start: int, end: int, children: Children) -> Any:
    name, bases, *members = children
    definition = make.TypeDefinition(reading.source, start, end, (), "enum", reading.token_text(name), bases or (), tuple(members))
    return known_class(reading, definition)


def attributed_type_definition(reading: Reading, start: int, end: int, children: Children) -> Any:
    first, definition = children
    attributes = (first, *definition.attributes)
    return make.TypeDefinition(
        reading.source, start, end, attributes, definition.kind, definition.name, definition.base_types, definition.members
    )


def base_types(reading: Reading, start: int, end: int, children: Children) -> Any:
    return tuple(make.TypeConstraint(reading.source, name.start, name.end, name) for name in children)


def member_modifiers(reading: Reading, start: int, end: int, children: Children) -> Any:
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
    return make.FunctionMember(reading.source, first_offset(reading, modifiers, token), end, name, *found, False, function)


def enum_member(reading: Reading, start: int, end: int, children: Children) -> Any:
    return make.PropertyMember(reading.source, start, end, reading.token_text(children[0]), (), None, True, False, children[1])


# Pipelines and commands


def pipeline_chain(reading: Reading, start: int, end: int, children: Children) -> Any:
    left, operator, right = children
    kind = "AndAnd" if reading.token_text(operator) == "&&" else "OrOr"
    return make.PipelineChain(reading.source, start, end, left, right, kind, False)


def background_pipeline(reading: Reading, start: int, end: int, children: Children) -> Any:
    chain = children[0]
    if type(chain) is ast.Pipeline:
        return make.Pipeline(reading.source, start, chain.end, chain.pipeline_elements, True)
    return make.PipelineChain(
        reading.source, start, chain.end, chain.lhs_pipeline_chain, chain.rhs_pipeline, chain.operator, True
    )


def redirected_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    check_redirections(tuple(children[1:]))
    return make.CommandExpression(reading.source, start, end, children[0], tuple(children[1:]))


REDIRECTIONS = (ast.FileRedirection, ast.MergingRedirection)
ARRANGED = frozenset((*REDIRECTIONS, tuple))


def command(reading: Reading, start: int, end: int, children: Children, operator: str | None = None) -> Any:
    redirections: tuple[Any, ...] = ()
    if reading.findings.splatted:
        take_splatted(reading.findings, children)
    if not ARRANGED.isdisjoint(map(type, children)):
        children, redirections = arrange_elements(children)
    return make.Command(reading.source, start, end, operator, tuple(children), redirections)


def take_splatted(findings: Findings, elements: Children) -> None:
    """Splatted variables are for the commands in whose elements they stand, alone."""
    for element in elements:
        if type(element) is ast.VariableExpression:
            findings.take(element)
        elif type(element) is ast.UsingExpression:
            findings.take(element.sub_expression)
        elif type(element) is ast.ArrayLiteral:
            for inner in element.elements:
                if type(inner) is ast.VariableExpression and findings.take(inner):
                    findings.add(inner, "SplattingNotPermittedInArgumentList", inner.variable_path.user_path)


def arrange_elements(children: Children) -> tuple[Children, tuple[Any, ...]]:
    """The elements without the redirections; behind -- what looks like a parameter is a word."""
    elements: Children = []
    after_dashes = False
    for child in children:
        if type(child) is tuple and len(child) == 1 and not after_dashes:
            after_dashes = True
            elements.append(child[0])
        elif type(child) is tuple:
            elements.extend(word for part in child for word in (as_words(part) if type(part) is ast.CommandParameter else [part]))
        elif type(child) is ast.CommandParameter and after_dashes:
            elements.extend(as_words(child))
        elif type(child) not in REDIRECTIONS:
            elements.append(child)
    redirections = tuple(child for child in children if type(child) in REDIRECTIONS)
    check_redirections(redirections)
    return elements, redirections


def check_redirections(redirections: tuple[Any, ...]) -> None:
    streams: set[str] = set()
    for redirection in redirections:
        if redirection.from_stream in streams:
            named = redirection.from_stream.lower()
            raise refuse_node(redirection, "StreamAlreadyRedirected", f"{named} stream" if named != "all" else "all streams")
        streams.add(redirection.from_stream)


def as_words(parameter: ast.CommandParameter) -> Children:
    argument = parameter.argument
    end = parameter.end
    if argument is not None:
        end = parameter.start + parameter.text.index(":") + 1
    word = make.StringConstantExpression(parameter.source, parameter.start, end, parameter.source.text[parameter.start : end], "BareWord")
    return [word] if argument is None else [word, argument]


def invoked_command(reading: Reading, start: int, end: int, children: Children) -> Any:
    operator = "Dot" if reading.text[reading.starts[children[0]]] == "." else "Ampersand"
    return command(reading, start, end, children[1:], operator)


def end_of_parameters(reading: Reading, start: int, end: int, children: Children) -> Any:
    return (make.CommandParameter(reading.source, start, end, "-", None),)


def command_parameter_with_argument(reading: Reading, start: int, end: int, children: Children) -> Any:
    token, argument = children
    name = reading.text[reading.starts[token] + 1 : reading.ends[token] - 1]
    return make.CommandParameter(reading.source, start, end, name, argument)


def verbatim_argument(reading: Reading, start: int, end: int, children: Children) -> Any:
    text = reading.text[start:end]
    rest = text[3:].lstrip()
    mark = make.StringConstantExpression(reading.source, start, start + 3, text[:3], "BareWord")
    return mark, make.StringConstantExpression(reading.source, end - len(rest), end, rest, "BareWord")


def merging_redirection(reading: Reading, start: int, end: int, children: Children) -> Any:
    text = reading.text[start:end]
    from_stream, to_stream = redirection_streams(text)
    if to_stream != "Output" or from_stream == "Output":
        raise refuse(reading.source, "RedirectionNotSupported", start, end, text)
    return make.MergingRedirection(reading.source, start, end, from_stream, to_stream)


def file_redirection(reading: Reading, start: int, end: int, children: Children) -> Any:
    token, location = children
    text = reading.token_text(token)
    return make.FileRedirection(reading.source, start, end, redirection_streams(text)[0], text.endswith(">>"), location)


# Expressions


def binary_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    return join_operands(reading.source, reading.text, reading.starts, reading.ends, children)


def unary_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    token, child = children
    kind = unary_kind(reading.token_text(token))
    if kind in ("PlusPlus", "MinusMinus"):
        checks.check_target(reading.findings, child, False, "OperatorRequiresVariableOrProperty", "++" if kind == "PlusPlus" else "--")
    return make.UnaryExpression(reading.source, start, end, kind, child)


def postfix_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    child, token = children
    kind = "PostfixPlusPlus" if reading.token_text(token) == "++" else "PostfixMinusMinus"
    if type(child) is not ast.VariableExpression:
        symbol = "++" if kind == "PostfixPlusPlus" else "--"
        checks.check_target(reading.findings, child, False, "OperatorRequiresVariableOrProperty", symbol)
    return make.UnaryExpression(reading.source, start, end, kind, child)


def hashtable(reading: Reading, start: int, end: int, children: Children) -> Any:
    made = make.Hashtable(reading.source, start, end, tuple(zip(children[::2], children[1::2], strict=True)))
    checks.check_hashtable(reading.findings, made)
    return made


def convert_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    constraint, child = children
    made = make.ConvertExpression(reading.source, start, end, constraint, child)
    if constraint.type_name.name.lower() in CHECKED_TYPES:
        checks.check_convert(reading.findings, made)
    return made


CHECKED_TYPES = {"ordered", *checks.REFERENCES}


def attributed_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    made = make.AttributedExpression(reading.source, start, end, *children)
    checks.check_attributed(reading.findings, made)
    return made


def reach(reading: Reading, target: Any, build: Callable[[Any], Any]) -> Any:
    """$using: stands around everything that is reached through its variable."""
    if type(target) is not ast.UsingExpression:
        return build(target)
    inner = build(target.sub_expression)
    return make.UsingExpression(reading.source, inner.start, inner.end, inner)


def member_parts(reading: Reading, token: int) -> tuple[Any, bool, bool]:
    """The name in .name, ::name or ?.name( as a node, whether it is static, whether it is null-conditional."""
    start, end = reading.starts[token], reading.ends[token]
    text = reading.text
    if reading.types[token] == "METHOD":
        end -= 1
    operator = text[start]
    name_start = start + (1 if operator == "." else 2)
    while text[name_start].isspace():
        name_start += 1
    return make.StringConstantExpression(reading.source, name_start, end, text[name_start:end], "BareWord"), operator == ":", operator == "?"


def access_parts(reading: Reading, token: int) -> tuple[bool, bool]:
    operator = reading.token_text(token)
    return operator == "::", operator == "?."


def member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token = children
    name, static, conditional = member_parts(reading, token)
    if type(target) is ast.UsingExpression:
        return reach(reading, target, lambda inner: make.MemberExpression(reading.source, start, end, inner, name, static, conditional))
    return make.MemberExpression(reading.source, start, end, target, name, static, conditional)


def dynamic_member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token, member = children
    parts = access_parts(reading, token)
    return reach(reading, target, lambda inner: make.MemberExpression(reading.source, start, end, inner, member, *parts))


def invoke_member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token = children[:2]
    name, static, conditional = member_parts(reading, token)
    arguments = tuple(children[2:])
    if type(target) is ast.UsingExpression:
        return reach(
            reading, target, lambda inner: make.InvokeMemberExpression(reading.source, start, end, inner, name, static, conditional, (), arguments)
        )
    return make.InvokeMemberExpression(reading.source, start, end, target, name, static, conditional, (), arguments)


def generic_invoke_member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token, types, *arguments = children
    parts = member_parts(reading, token)
    return reach(reading, target, lambda inner: make.InvokeMemberExpression(reading.source, start, end, inner, *parts, types, tuple(arguments)))


def method_types(reading: Reading, start: int, end: int, children: Children) -> Any:
    return tuple(child for child in children if not isinstance(child, int))


def dynamic_invoke_member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token, member, *arguments = children
    parts = access_parts(reading, token)
    return reach(reading, target, lambda inner: make.InvokeMemberExpression(reading.source, start, end, inner, member, *parts, (), tuple(arguments)))


def block_invoke_member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token, block = children
    parts = member_parts(reading, token)
    argument = make.ScriptBlockExpression(reading.source, block.start, block.end, block)
    return reach(reading, target, lambda inner: make.InvokeMemberExpression(reading.source, start, end, inner, *parts, (), (argument,)))


def dynamic_block_invoke_member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token, member, block = children
    parts = access_parts(reading, token)
    argument = make.ScriptBlockExpression(reading.source, block.start, block.end, block)
    return reach(reading, target, lambda inner: make.InvokeMemberExpression(reading.source, start, end, inner, member, *parts, (), (argument,)))


def index_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token, index = children
    conditional = reading.text[reading.starts[token]] == "?"
    return reach(reading, target, lambda inner: make.IndexExpression(reading.source, start, end, inner, index, conditional))


# Types


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
