"""Which mistake it is: from where the parse stands and the token it met to PowerShell's id, sentence and place.

The symbols on the parser's stack say what was read last and what is still open. What was read last decides (a keyword
without its parenthesis); when that is complete in itself, what is open around it does (a parenthesis not closed).
"""

from umshell.language import ast
from umshell.language.diagnosis_case import Diagnosis, Place
from umshell.language.diagnosis_tables import (
    ATTRIBUTES,
    BEHIND,
    BLOCK_OPENERS,
    EXPRESSION_OPENERS,
    KEYWORD,
    NOTHING,
    OPERAND_STARTS,
    PIPELINE_ENDS,
    PIPELINE_STARTS,
    STATEMENT_NAMES,
    STATEMENT_STARTS,
    WITHOUT_ATTRIBUTES,
)
from umshell.language.literals import DASHES
from umshell.language.problems import Problem
from umshell.language.reading import Reading


def diagnose(reading: Reading, symbols: list[str], values: list[object], index: int) -> Problem:
    """The parse error of a token that cannot come."""
    case = Diagnosis(reading, symbols, values, index)
    return (
        misplaced_token(case)
        or misplaced_attribute(case)
        or statement_start(case)
        or behind_top(case)
        or behind_parenthesis(case)
        or behind_block(case)
        or in_declaration(case)
        or in_type(case)
        or in_pipeline(case)
        or unclosed(case)
    )


def misplaced_token(case: Diagnosis) -> Problem | None:
    """Tokens that are refused wherever they stand."""
    if case.token == "RESERVED":
        return case.problem("ReservedKeywordNotAllowed", case.token_place(), case.token_text().lower())
    if case.token == "CONFIGURATION":
        return misplaced_configuration(case)
    if case.token == "UNEXPECTED" and case.token_text() == "<":
        return case.problem("RedirectionNotSupported", case.token_place(), "<")
    return None


NO_CONFIGURATIONS = (
    "System.IO.DirectoryNotFoundException: Unable to find DSC schema store at /etc/opt/omi/conf/dsc/configuration. "
    "Please ensure PS DSC for Linux is installed."
)


def misplaced_configuration(case: Diagnosis) -> Problem:
    """Configurations need a store of schemas that is not here; PowerShell says so at the configuration's name."""
    types = case.reading.types
    index = next(index for index in range(case.index + 1, len(types)) if types[index] != "_TERMINATOR")
    name = Diagnosis(case.reading, case.symbols, case.values, index)
    if name.token in ("_LCURLY_SCRIPT", "$END"):
        end = case.token_place().end
        return case.problem("MissingConfigurationName", Place(end, end))
    return case.problem("ParserError", name.token_place(), NO_CONFIGURATIONS)


def misplaced_attribute(case: Diagnosis) -> Problem | None:
    """Attributes that nothing follows which could have them."""
    opener = case.opener()
    if case.top != "attribute" or (opener >= 0 and case.symbols[opener] in ("_LPAREN_PARAMETERS", "_LCURLY_CLASS")):
        return None
    first = len(case.symbols) - 1
    if case.token_text().lower() in WITHOUT_ATTRIBUTES:
        while first and case.symbols[first - 1] == "attribute":
            first -= 1
    node = case.values[first]
    while isinstance(node, list):  # reduced for the diagnosis only: its first token begins it
        node = node[0]
    if isinstance(node, ast.Attribute):
        return case.problem("UnexpectedAttribute", Place(node.start, node.end), node.type_name.full_name)
    assert isinstance(node, int)
    start, end = case.reading.starts[node], case.reading.ends[node]
    name = case.reading.text[start:end].strip("[( \t")
    return case.problem("UnexpectedAttribute", Place(start, case.behind_last().end), name)


def at_statement_start(case: Diagnosis) -> bool:
    top = case.top
    if top == "statement_block":
        return case.symbols[-2] not in ("_TRY", "_DO")
    return (
        top.endswith(("_statement", "_definition", "_assignment", "catch_clause", "background_pipeline"))
        or case.repeats("try", "if", "statements", "script")
        or top in STATEMENT_STARTS
        or top in STATEMENT_NAMES
    )


def statement_start(case: Diagnosis) -> Problem | None:
    """Where a statement or pipeline could begin: a pipe is an empty element, closing tokens are what is around them."""
    if case.token in ("_PIPE", "_CONTINUED_PIPE") and (at_statement_start(case) or case.top in PIPELINE_STARTS):
        return case.problem("EmptyPipeElement", case.token_place())
    if at_statement_start(case):
        return unclosed(case)
    return None


def behind_top(case: Diagnosis) -> Problem | None:
    """What is missing behind the symbol that was read last."""
    top = case.top
    if top in ("_PIPE", "_CONTINUED_PIPE", "_pipe"):
        return behind_pipe(case)
    if top == "CHAIN":
        return behind_chain(case)
    if top == "INVOKE":
        return case.problem("MissingExpression", case.place_of(-1), case.text_of(-1))
    if top == "_EQUALS":
        return behind_equals(case)
    if top == "_COLON":
        return behind_colon(case)
    if top == "_SEPARATOR":
        return behind_separator(case)
    if top == "_LPAREN_CONDITION":
        return behind_condition_opening(case)
    if top == "switch_options" and case.values[-1]:
        return None if case.token == "ignored" else case.problem("PipelineValueRequired", case.behind_last())
    if case.repeats("switch_options"):
        return case.problem("PipelineValueRequired", case.behind_last())
    found = BEHIND.get(top)
    if found is None:
        return None
    error_id, named = found
    if named == NOTHING:
        return case.problem(error_id, case.behind_last())
    text = case.text_of(-1)
    return case.problem(error_id, case.behind_last(), text.lower() if named == KEYWORD else text)


def behind_pipe(case: Diagnosis) -> Problem:
    if case.token in OPERAND_STARTS:
        return case.problem("ExpressionsMustBeFirstInPipeline", case.token_place())
    return case.problem("EmptyPipeElement", case.behind_last())


def behind_chain(case: Diagnosis) -> Problem:
    text = case.text_of(-1)
    if case.token == "$END":
        return case.problem("EmptyPipelineChainElement", case.behind_last(), text)
    place = Place(case.place_of(-1).start, case.token_place().end)
    return case.problem("EmptyPipelineChainElement", place, text)


def behind_equals(case: Diagnosis) -> Problem:
    """An equals sign gives a default, a value or an argument: the symbol before it says which."""
    before = case.symbols[-2]
    if case.token == "_SEPARATOR":
        return case.problem("MissingArgument", case.token_place())
    if before == "ATTRIBUTE_NAME":
        return case.problem("MissingExpressionInNamedArgument", case.behind_last())
    if before == "NAME":
        return case.problem("ExpectedValueExpression", case.behind_last(), "=")
    if before == "VARIABLE":
        return case.problem("MissingPropertyTerminator", Place(case.place_of(-2).end, case.place_of(-2).end))
    if "attributes" in case.symbols[-3:]:
        return case.problem("MissingExpressionAfterToken", case.behind_last(), "=")
    return case.problem("MissingStatementInHashLiteral", case.behind_last())


def behind_colon(case: Diagnosis) -> Problem:
    if case.symbols[-2] in ("NAME",):
        return case.problem("TypeNameExpected", case.behind_last())
    if case.symbols[-2] == "parameter_list":
        return case.problem("MissingBaseCtorCall", case.behind_last())
    return case.problem("ExpectedValueExpression", case.behind_last(), ":")


def behind_separator(case: Diagnosis) -> Problem:
    depth = case.opener()
    if (depth >= 0 and case.symbols[depth] in BLOCK_OPENERS) or "_COLON" in case.symbols[-4:]:
        return case.problem("TypeNameExpected", case.behind_last())
    return case.problem("MissingExpressionAfterToken", case.behind_last(), ",")


def behind_condition_opening(case: Diagnosis) -> Problem:
    depth = case.keyword(len(case.symbols) - 1)
    keyword = case.symbols[depth]
    if keyword in ("_IF", "_ELSE_IF"):
        return case.problem("IfStatementMissingCondition", case.behind_last(), case.text_of(depth))
    if keyword == "_SWITCH":
        return case.problem("PipelineValueRequired", case.behind_last())
    return case.problem("MissingExpressionAfterKeyword", case.behind_last(), case.text_of(depth).lower())


def behind_parenthesis(case: Diagnosis) -> Problem | None:
    """A statement's parenthesis is closed and its block is missing."""
    if case.top != "_RPAREN":
        return None
    opener = case.opener()
    if opener >= 0 and case.symbols[opener] == "ATTRIBUTE_OPEN":
        return case.problem("EndSquareBracketExpectedAtEndOfAttribute", case.behind_last())
    if opener < 0 or case.symbols[opener] not in ("_LPAREN_CONDITION", "_LPAREN_FOR", "_LPAREN_FOREACH"):
        return None
    depth = case.keyword(len(case.symbols) - 1)
    keyword, text = case.symbols[depth], case.text_of(depth)
    if keyword in ("_IF", "_ELSE_IF"):
        return case.problem("MissingStatementBlock", case.place_of(-1), text)
    if keyword == "_FOREACH":
        return case.problem("MissingForeachStatement", case.behind_last())
    if keyword == "_SWITCH":
        return case.problem("MissingCurlyBraceInSwitchStatement", case.behind_last())
    return case.problem("MissingLoopStatement", case.behind_last(), text.lower())


def behind_block(case: Diagnosis) -> Problem | None:
    """A block is complete and what has to follow it is missing."""
    before = case.symbols[-2] if len(case.symbols) > 1 else ""
    if case.top == "statement_block" and before == "_TRY":
        return case.problem("MissingCatchOrFinally", case.behind_last())
    if case.top == "statement_block" and before == "_DO":
        return case.problem("MissingWhileOrUntilInDoWhile", case.behind_last())
    if case.top == "named_block" or case.repeats("named_blocks"):
        if case.token in ("_RPAREN", "_RCURLY", "$END"):
            return unclosed(case)
        return case.problem("MissingNamedBlocks", case.token_place(), case.token_text())
    if before == "_CATCH" or case.repeats("catch_clause") or (before == "_TYPE_SEPARATOR" and "_CATCH" in case.symbols):
        return case.problem("MissingCatchHandlerBlock", case.behind_last())
    if before == "_TRAP":
        return case.problem("MissingTrapStatement", case.behind_last())
    if before == "_DATA" or "DATA_COMMANDS" in case.symbols[-4:-1]:
        return case.problem("MissingStatementBlockForDataSection", case.behind_last())
    return in_switch(case)


def in_switch(case: Diagnosis) -> Problem | None:
    opener = case.opener()
    if opener < 0 or case.symbols[opener] != "_LCURLY_SWITCH":
        return None
    if not case.repeats("switch") and case.top not in ("switch_clause", "_LCURLY_SWITCH"):
        return case.problem("MissingSwitchStatementClause", case.behind_last())
    if case.token == "$END":
        return case.problem("MissingEndCurlyBrace", case.place_of(opener), seen=case.token_place())
    return case.problem("MissingSwitchConditionExpression", case.behind_last())


def in_declaration(case: Diagnosis) -> Problem | None:
    """Parameters, classes and enums."""
    opener = case.opener()
    bracket = case.symbols[opener] if opener >= 0 else ""
    if bracket == "_LPAREN_PARAMETERS":
        if case.top in ATTRIBUTES or case.repeats("attributes"):
            return case.problem("InvalidFunctionParameter", case.behind_last())
        return None
    if (case.top == "NAME" and case.symbols[-2] in ("_CLASS", "_ENUM")) or case.top == "base_types":
        kind = "class" if "_CLASS" in case.symbols[-3:] else "enum"
        return case.problem("MissingTypeBody", case.behind_last(), kind)
    if bracket in ("_LCURLY_CLASS", "_LCURLY_ENUM"):
        return in_members(case, opener)
    return None


def in_members(case: Diagnosis, opener: int) -> Problem:
    depth = len(case.symbols) - 1
    in_modifiers = case.top in ("member_modifiers", "member_modifier") or case.repeats("member_modifiers")
    if in_modifiers and case.values[depth]:
        return case.problem("IncompleteMemberDefinition", case.behind_last())
    inside = (
        depth > opener and not case.top.startswith(("__", "_T")) and case.top not in ("class_member", "function_member")
    )
    if inside and case.top not in ("member_modifiers", "_LCURLY_CLASS", "_LCURLY_ENUM"):
        return case.problem("MissingPropertyTerminator", case.behind_last())
    return case.problem("MissingEndCurlyBrace", case.behind(opener), seen=case.token_place())


def in_type(case: Diagnosis) -> Problem | None:
    """Inside the brackets of a type."""
    opener = case.opener()
    if opener < 0 or case.symbols[opener] not in ("_TYPE_OPEN", "_TYPE_LBRACKET", "_GENERIC_OPEN"):
        return None
    if case.top in ("_TYPE_LBRACKET", "TYPE_COMMA"):
        if case.token == "$END":
            return case.problem("MissingTypename", case.behind_last())
        return case.unexpected()
    return case.problem("EndSquareBracketExpectedAtEndOfAttribute", case.before_token())


def in_pipeline(case: Diagnosis) -> Problem | None:
    """Something follows a complete expression or command that ends neither."""
    opener = case.opener()
    bracket = case.symbols[opener] if opener >= 0 else ""
    if case.token == "_ARGUMENT_COMMA":
        return case.problem("MissingArgument", case.token_place())
    if bracket == "_AT_CURLY" and (case.top in ("_AT_CURLY", "_TERMINATOR") or case.repeats("hash")):
        return unclosed(case)
    key = missing_equals(case, opener) if bracket == "_AT_CURLY" else None
    if key is not None:
        return key
    if case.token == "UNEXPECTED" and case.token_text()[:1] in DASHES and case.token_text()[1:2].isalpha():
        return case.unexpected()
    if bracket in EXPRESSION_OPENERS or case.token in PIPELINE_ENDS:
        return None
    if bracket == "_LPAREN_FOREACH" and "_IN" not in case.symbols[opener:]:
        return case.problem("MissingInInForeach", case.behind_last())
    return case.unexpected()


def missing_equals(case: Diagnosis, opener: int) -> Problem | None:
    """A key of a hash table without its equals sign."""
    inner = case.symbols[opener + 1 :]
    last_equals = max((index for index, symbol in enumerate(inner) if symbol == "_EQUALS"), default=-1)
    last_end = max((index for index, symbol in enumerate(inner) if symbol == "_TERMINATOR"), default=-1)
    top_is_entry = case.top.startswith(("__", "_hash")) or case.top == "_AT_CURLY" or case.top == "_TERMINATOR"
    if last_equals > last_end or top_is_entry:
        return None
    return case.problem("MissingEqualsInHashLiteral", case.behind_last())


def unclosed(case: Diagnosis) -> Problem:
    """What is open should have been closed."""
    opener = case.opener()
    bracket = case.symbols[opener] if opener >= 0 else ""
    if bracket in BLOCK_OPENERS:
        if case.token not in ("_RPAREN", "_RCURLY", "$END", "CHAIN", "_AMPERSAND", "_TERMINATOR"):
            return case.unexpected()
        return case.problem("MissingEndCurlyBrace", case.place_of(opener), seen=case.token_place())
    if bracket == "_LPAREN":
        return case.problem("MissingEndParenthesisInExpression", case.behind_last())
    if bracket in ("_LPAREN_CONDITION", "_LPAREN_FOR", "_LPAREN_FOREACH"):
        return unclosed_header(case, opener)
    if bracket in ("_DOLLAR_PAREN", "_AT_PAREN"):
        return case.problem("MissingEndParenthesisInSubexpression", case.token_place())
    if bracket == "_AT_CURLY":
        return case.problem("MissingEndCurlyBrace", case.behind(opener), seen=case.token_place())
    if bracket == "ATTRIBUTE_OPEN":
        return case.problem("MissingEndParenthesisInExpression", case.behind_last_argument())
    closing = {
        "METHOD": "MissingEndParenthesisInMethodCall",
        "_LPAREN_CALL": "MissingEndParenthesisInMethodCall",
        "INDEX_OPEN": "MissingEndSquareBracket",
        "_LPAREN_PARAMETERS": "MissingEndParenthesisInFunctionParameterList",
    }.get(bracket)
    return case.problem(closing, case.behind_last()) if closing else case.unexpected()


def unclosed_header(case: Diagnosis, opener: int) -> Problem:
    depth = case.keyword(opener)
    keyword, text = case.symbols[depth], case.text_of(depth)
    if keyword == "_FOREACH":
        if "_IN" not in case.symbols[opener:]:
            return case.problem("MissingInInForeach", case.behind_last())
        return case.problem("MissingEndParenthesisAfterForeach", case.behind_last())
    if keyword == "_SWITCH":
        return case.problem("MissingEndParenthesisInSwitchStatement", case.behind_last())
    if keyword in ("_IF", "_ELSE_IF"):
        return case.problem("MissingEndParenthesisAfterStatement", case.next_line_place(), text)
    return case.problem("MissingEndParenthesisAfterStatement", case.behind_last(), text.lower())
