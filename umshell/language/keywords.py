"""Which words are keywords at which places, the token of each and the mode behind it."""

STATEMENT_KEYWORDS = {
    "if": ("_IF", "if_condition"),
    "switch": ("_SWITCH", "switch_option"),
    "foreach": ("_FOREACH", "foreach_option"),
    "for": ("_FOR", "for_open"),
    "while": ("_WHILE", "loop_condition"),
    "do": ("_DO", "do_block"),
    "function": ("FUNCTION", "function_name"),
    "filter": ("FUNCTION", "function_name"),
    "workflow": ("FUNCTION", "function_name"),
    "return": ("_RETURN", "pipeline"),
    "throw": ("_THROW", "pipeline"),
    "exit": ("_EXIT", "pipeline"),
    "break": ("_BREAK", "label"),
    "continue": ("_CONTINUE", "label"),
    "trap": ("_TRAP", "trap_type"),
    "try": ("_TRY", "try_block"),
    "data": ("_DATA", "data_name"),
    "parallel": ("BLOCK_KEYWORD", "loop_block"),
    "sequence": ("BLOCK_KEYWORD", "loop_block"),
    "class": ("_CLASS", "class_name"),
    "enum": ("_ENUM", "enum_name"),
    "using": ("_LATE_USING", "late_using_kind"),
    "configuration": ("CONFIGURATION", "argument"),
    "from": ("RESERVED", "argument"),
    "define": ("RESERVED", "argument"),
    "var": ("RESERVED", "argument"),
}
BLOCK_NAMES = dict.fromkeys(("begin", "process", "end", "clean", "dynamicparam"), ("BLOCK_NAME", "named_block_body"))
PARAM_KEYWORD = {"param": ("_PARAM", "param_open")}
TYPE_KEYWORDS = {word: STATEMENT_KEYWORDS[word] for word in ("class", "enum", "configuration")}

KEYWORDS: dict[str, dict[str, tuple[str, str]]] = {
    "statement": STATEMENT_KEYWORDS,
    "body": STATEMENT_KEYWORDS | BLOCK_NAMES,
    "block": STATEMENT_KEYWORDS | BLOCK_NAMES | PARAM_KEYWORD,
    "script": STATEMENT_KEYWORDS | BLOCK_NAMES | PARAM_KEYWORD | {"using": ("_USING", "using_kind")},
    "named": BLOCK_NAMES,
    "attributed": TYPE_KEYWORDS,
    "attributed_param": TYPE_KEYWORDS | PARAM_KEYWORD,
    "after_if": {"elseif": ("_ELSE_IF", "if_condition"), "else": ("_ELSE", "loop_block")},
    "after_try": {"catch": ("_CATCH", "catch_type"), "finally": ("_FINALLY", "loop_block")},
    "after_do": {"while": ("_WHILE", "last_condition"), "until": ("_UNTIL", "last_condition")},
    "foreach_in": {"in": ("_IN", "pipeline_inside")},
}
