"""Which mistake it is: from where the parse stands and the token it met to PowerShell's id, sentence and place.

The symbols on the parser's stack say what was read last and what is still open. What was read last decides (a keyword without its
parenthesis); when that is complete in itself, what is open around it does (a parenthesis that is not closed).
"""

from typing import NamedTuple

from umshell.language import ast
from umshell.language.ast_builder import Reading
from umshell.language.literals import DASHES
from umshell.language.problems import Problem

KEYWORD, TEXT, NOTHING, COMMA, EQUALS = "keyword", "text", "nothing", "comma", "equals"

# What is missing directly behind a symbol, and what the sentence names.
BEHIND: dict[str, tuple[str, str]] = {
    "_IF": ("MissingOpenParenthesisInIfStatement", TEXT),
    "_ELSE_IF": ("MissingOpenParenthesisInIfStatement", TEXT),
    "_ELSE": ("MissingStatementBlockAfterElse", NOTHING),
    "_FOREACH": ("MissingOpenParenthesisAfterKeyword", KEYWORD),
    "_FOR": ("MissingOpenParenthesisAfterKeyword", KEYWORD),
    "_WHILE": ("MissingOpenParenthesisAfterKeyword", TEXT),
    "_UNTIL": ("MissingOpenParenthesisAfterKeyword", KEYWORD),
    "_DO": ("MissingLoopStatement", KEYWORD),
    "_LPAREN": ("ExpectedExpression", NOTHING),
    "_LPAREN_FOREACH": ("MissingVariableNameAfterForeach", NOTHING),
    "_IN": ("MissingForeachExpression", NOTHING),
    "_SWITCH": ("PipelineValueRequired", NOTHING),
    "switch_options": ("PipelineValueRequired", NOTHING),
    "SWITCH_FILE": ("MissingFilenameOption", NOTHING),
    "FOREACH_LIMIT": ("MissingThrottleLimit", NOTHING),
    "_LCURLY_SWITCH": ("MissingSwitchConditionExpression", NOTHING),
    "DEFAULT": ("MissingSwitchStatementClause", NOTHING),
    "_TRY": ("MissingTryStatementBlock", NOTHING),
    "_CATCH": ("MissingCatchHandlerBlock", NOTHING),
    "_FINALLY": ("MissingFinallyStatementBlock", NOTHING),
    "_TYPE_SEPARATOR": ("MissingTypeLiteralToken", NOTHING),
    "_TRAP": ("MissingTrapStatement", NOTHING),
    "_DATA": ("MissingStatementBlockForDataSection", NOTHING),
    "data_commands": ("MissingStatementBlockForDataSection", NOTHING),
    "DATA_COMMANDS": ("MissingValueForSupportedCommandInDataSectionStatement", NOTHING),
    "BLOCK_NAME": ("MissingNamedStatementBlock", KEYWORD),
    "BLOCK_KEYWORD": ("MissingStatementAfterKeyword", TEXT),
    "FUNCTION": ("MissingNameAfterKeyword", TEXT),
    "FUNCTION_NAME": ("MissingFunctionBody", NOTHING),
    "parameter_list": ("MissingFunctionBody", NOTHING),
    "METHOD_DECLARATION": ("MissingMethodParameterList", NOTHING),
    "BASE": ("MissingMethodParameterList", NOTHING),
    "base_call": ("MissingFunctionBody", NOTHING),
    "_CLASS": ("MissingNameAfterKeyword", TEXT),
    "_ENUM": ("MissingNameAfterKeyword", TEXT),
    "_USING": ("MissingUsingStatementDirective", NOTHING),
    "_LATE_USING": ("MissingUsingStatementDirective", NOTHING),
    "USING_KIND": ("MissingUsingItemName", NOTHING),
    "USING_EQUALS": ("MissingNamespaceAlias", NOTHING),
    "BINARY": ("ExpectedValueExpression", TEXT),
    "ASSIGN": ("ExpectedValueExpression", TEXT),
    "_QUESTION": ("ExpectedValueExpression", TEXT),
    "UNARY": ("MissingExpressionAfterOperator", TEXT),
    "_UNARY_COMMA": ("MissingExpressionAfterOperator", TEXT),
    "_COMMA": ("MissingExpressionAfterToken", TEXT),
    "_ARGUMENT_COMMA": ("MissingExpression", TEXT),
    "ACCESS": ("MissingPropertyName", NOTHING),
    "INDEX_OPEN": ("MissingArrayIndexExpression", NOTHING),
    "METHOD": ("MissingEndParenthesisInMethodCall", NOTHING),
    "_LPAREN_CALL": ("MissingEndParenthesisInMethodCall", NOTHING),
    "PARAMETER_COLON": ("ParameterRequiresArgument", TEXT),
    "REDIRECT": ("MissingFileSpecification", NOTHING),
    "_LPAREN_PARAMETERS": ("MissingEndParenthesisInFunctionParameterList", NOTHING),
    "_TYPE_OPEN": ("MissingTypename", NOTHING),
    "_GENERIC_OPEN": ("MissingTypename", NOTHING),
    "ATTRIBUTE_OPEN": ("MissingEndParenthesisInExpression", NOTHING),
}

# What more text at the end cannot mend.
FINAL = {
    "UnexpectedToken",
    "MissingArgument",
    "ParameterRequiresArgument",
    "MissingFileSpecification",
    "ExpressionsMustBeFirstInPipeline",
    "MissingNamedBlocks",
    "MissingEqualsInHashLiteral",
    "EndSquareBracketExpectedAtEndOfAttribute",
    "ReservedKeywordNotAllowed",
    "RedirectionNotSupported",
}

# What ends a pipeline without a word.
PIPELINE_ENDS = {"_TERMINATOR", "_FOR_SEPARATOR", "_RPAREN", "_RCURLY", "$END", "CHAIN", "_AMPERSAND"}

BLOCK_OPENERS = {"_LCURLY_BLOCK", "_LCURLY_SCRIPT", "_LCURLY_BODY", "_LCURLY_CALL"}
OPENERS = BLOCK_OPENERS | {
    "_LPAREN",
    "_LPAREN_CONDITION",
    "_LPAREN_FOR",
    "_LPAREN_FOREACH",
    "_LPAREN_PARAMETERS",
    "_LPAREN_CALL",
    "METHOD",
    "INDEX_OPEN",
    "ATTRIBUTE_OPEN",
    "_DOLLAR_PAREN",
    "_AT_PAREN",
    "_AT_CURLY",
    "_LCURLY_SWITCH",
    "_LCURLY_CLASS",
    "_LCURLY_ENUM",
    "_TYPE_OPEN",
    "_TYPE_LBRACKET",
    "_GENERIC_OPEN",
}
STATEMENT_KEYWORDS = {"_IF", "_ELSE_IF", "_WHILE", "_UNTIL", "_FOR", "_FOREACH", "_SWITCH"}


class Place(NamedTuple):
    """Where an error is reported: its extent."""

    start: int
    end: int


class Diagnosis:
    """One failed parse: the symbols on the stack with their values, and the token that could not come."""

    def __init__(self, reading: Reading, symbols: list[str], values: list[object], index: int) -> None:
        self.reading = reading
        self.symbols = symbols
        self.values = values
        self.index = index
        self.token = reading.types[index]
        self.top = symbols[-1] if symbols else ""

    # places

    def token_place(self) -> Place:
        start, end = self.reading.starts[self.index], self.reading.ends[self.index]
        return Place(start + 1, end + 1) if self.token == "$END" else Place(start, end)

    def before_token(self) -> Place:
        start = max(self.token_place().start - 1, 0)
        return Place(start, start)

    def behind_last(self) -> Place:
        end = self.reading.ends[self.index - 1] if self.index else 0
        return Place(end, end)

    def behind_last_argument(self) -> Place:
        """Behind the last argument of an attribute; a name alone does not count."""
        index = self.index - 1
        while self.reading.types[index] == "ATTRIBUTE_NAME":
            index -= 1
        end = self.reading.ends[index]
        return Place(end, end)

    def next_line_place(self) -> Place:
        """The token, or when it is a newline the one behind."""
        start = self.reading.starts[self.index]
        if self.token == "_TERMINATOR" and not self.reading.text.startswith(";", start):
            return Diagnosis(self.reading, self.symbols, self.values, self.index + 1).token_place()
        return self.token_place()

    def repeats(self, *rules: str) -> bool:
        """Whether the last symbol stands for a repetition inside one of the rules."""
        return self.top.startswith("__") and self.top.lstrip("_").startswith(rules)

    def place_of(self, depth: int) -> Place:
        """The token at a depth of the stack."""
        token = self.values[depth]
        assert isinstance(token, int)
        return Place(self.reading.starts[token], self.reading.ends[token])

    def behind(self, depth: int) -> Place:
        end = self.place_of(depth).end
        return Place(end, end)

    def text_of(self, depth: int) -> str:
        place = self.place_of(depth)
        return self.reading.text[place.start : place.end]

    def token_text(self) -> str:
        return self.reading.text[self.reading.starts[self.index] : self.reading.ends[self.index]]

    # problems

    def problem(self, error_id: str, place: Place, *arguments: str, seen: Place | None = None) -> Problem:
        incomplete = error_id not in FINAL and self.nothing_follows((seen or place).end)
        return Problem(self.reading.source, error_id, place.start, place.end, *arguments, incomplete=incomplete)

    def nothing_follows(self, offset: int) -> bool:
        """Only blanks and comments stand behind an offset: no token does."""
        return self.reading.starts[-1] <= offset or not any(start >= offset for start in self.reading.starts[self.index : -1])

    def unexpected(self) -> Problem:
        return self.problem("UnexpectedToken", self.token_place(), self.token_text())

    def opener(self) -> int:
        """The depth of the innermost open bracket; -1 when none is open."""
        return next((depth for depth in range(len(self.symbols) - 1, -1, -1) if self.symbols[depth] in OPENERS), -1)

    def keyword(self, below: int) -> int:
        """The depth of the keyword whose statement is being read."""
        return next((depth for depth in range(below, -1, -1) if self.symbols[depth] in STATEMENT_KEYWORDS), 0)


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
    if case.token == "UNEXPECTED" and case.token_text() == "<":
        return case.problem("RedirectionNotSupported", case.token_place(), "<")
    return None


WITHOUT_ATTRIBUTES = set(
    "break continue data define do exit filter for foreach from function if return switch throw trap try using var while workflow"
    " parallel sequence".split()
)


def misplaced_attribute(case: Diagnosis) -> Problem | None:
    """Attributes that nothing follows which could have them."""
    opener = case.opener()
    if case.top != "attribute" or opener >= 0 and case.symbols[opener] in ("_LPAREN_PARAMETERS", "_LCURLY_CLASS"):
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


STATEMENT_STARTS = BLOCK_OPENERS | {"_DOLLAR_PAREN", "_AT_PAREN", "_LPAREN_FOR", "_FOR_SEPARATOR", "_RETURN", "_THROW", "_EXIT"}
STATEMENT_NAMES = {
    "if_statement",
    "closed_statement",
    "statement",
    "__statements_plus_0",
    "parameter_block",
    "param_block",
    "attributed_param_block",
    "_statements",
    "_TERMINATOR",
    "using_statement",
    "",
}


def at_statement_start(case: Diagnosis) -> bool:
    top = case.top
    if top == "statement_block":
        return case.symbols[-2] not in ("_TRY", "_DO")
    return top.endswith(("_statement", "_definition", "_assignment", "catch_clause", "background_pipeline")) or case.repeats("try", "if", "statements", "script") or top in STATEMENT_STARTS or top in STATEMENT_NAMES


def statement_start(case: Diagnosis) -> Problem | None:
    """Where a statement or pipeline could begin: a pipe is an empty element, closing tokens are what is around them."""
    if case.token in ("_PIPE", "_CONTINUED_PIPE") and (at_statement_start(case) or case.top in PIPELINE_STARTS):
        return case.problem("EmptyPipeElement", case.token_place())
    if at_statement_start(case):
        return unclosed(case)
    return None


PIPELINE_STARTS = {"_LPAREN", "_LPAREN_CONDITION", "_IN", "ASSIGN", "_EQUALS"}


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
    found = BEHIND.get(top)
    if found is None:
        return None
    error_id, named = found
    if named == NOTHING:
        return case.problem(error_id, case.behind_last())
    text = case.text_of(-1)
    return case.problem(error_id, case.behind_last(), text.lower() if named == KEYWORD else text)


OPERAND_STARTS = {
    "VARIABLE",
    "SINGLE_QUOTED",
    "DOUBLE_QUOTED",
    "EXPANDABLE",
    "SINGLE_HERE",
    "DOUBLE_HERE",
    "NUMBER",
    "_LPAREN",
    "_DOLLAR_PAREN",
    "_AT_PAREN",
    "_AT_CURLY",
    "_LCURLY_SCRIPT",
    "TYPE",
    "_TYPE_OPEN",
    "ATTRIBUTE_OPEN",
    "UNARY",
    "_UNARY_COMMA",
}


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
    if depth >= 0 and case.symbols[depth] in BLOCK_OPENERS or "_COLON" in case.symbols[-4:]:
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
    if before == "_CATCH" or (before == "_TYPE_SEPARATOR" and "_CATCH" in case.symbols):
        return case.problem("MissingCatchHandlerBlock", case.behind_last())
    if before == "_TRAP":
        return case.problem("MissingTrapStatement", case.behind_last())
    if before == "_DATA":
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


ATTRIBUTES = {"attributes", "attribute", "attribute_base", "constraint", "type_constraint", "long_type_constraint"}


def in_declaration(case: Diagnosis) -> Problem | None:
    """Parameters, classes and enums."""
    opener = case.opener()
    bracket = case.symbols[opener] if opener >= 0 else ""
    if bracket == "_LPAREN_PARAMETERS":
        if case.top in ATTRIBUTES or case.repeats("attributes"):
            return case.problem("InvalidFunctionParameter", case.behind_last())
        return None
    if case.top == "NAME" and case.symbols[-2] in ("_CLASS", "_ENUM") or case.top == "base_types":
        kind = "class" if "_CLASS" in case.symbols[-3:] else "enum"
        return case.problem("MissingTypeBody", case.behind_last(), kind)
    if bracket in ("_LCURLY_CLASS", "_LCURLY_ENUM"):
        return in_members(case, opener)
    return None


def in_members(case: Diagnosis, opener: int) -> Problem:
    depth = len(case.symbols) - 1
    if case.top in ("member_modifiers", "member_modifier") or case.repeats("member_modifiers"):
        if case.values[depth]:
            return case.problem("IncompleteMemberDefinition", case.behind_last())
    inside = depth > opener and not case.top.startswith(("__", "_T")) and case.top not in ("class_member", "function_member")
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


EXPRESSION_OPENERS = {"METHOD", "_LPAREN_CALL", "INDEX_OPEN", "_LPAREN_PARAMETERS", "ATTRIBUTE_OPEN"}


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
