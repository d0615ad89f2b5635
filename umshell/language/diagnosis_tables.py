"""What parse errors are about: what is missing behind a symbol, what opens, what ends a pipeline."""

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
    "ParserError",
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

WITHOUT_ATTRIBUTES = {
    "break",
    "continue",
    "data",
    "define",
    "do",
    "exit",
    "filter",
    "for",
    "foreach",
    "from",
    "function",
    "if",
    "return",
    "switch",
    "throw",
    "trap",
    "try",
    "using",
    "var",
    "while",
    "workflow",
    "parallel",
    "sequence",
}

STATEMENT_STARTS = BLOCK_OPENERS | {
    "_DOLLAR_PAREN",
    "_AT_PAREN",
    "_LPAREN_FOR",
    "_FOR_SEPARATOR",
    "_RETURN",
    "_THROW",
    "_EXIT",
}

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

PIPELINE_STARTS = {"_LPAREN", "_LPAREN_CONDITION", "_IN", "ASSIGN", "_EQUALS"}

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

ATTRIBUTES = {"attributes", "attribute", "attribute_base", "constraint", "type_constraint", "long_type_constraint"}

EXPRESSION_OPENERS = {"METHOD", "_LPAREN_CALL", "INDEX_OPEN", "_LPAREN_PARAMETERS", "ATTRIBUTE_OPEN"}
