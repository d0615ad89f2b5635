"""The lexer's modes: which terminals can come at a place, and where each of them leads."""

from typing import NamedTuple

GO, WORD, OPEN, CLOSE, END_LINE, COMMA, RESUME, ATTRIBUTE, HASH, CALL_BLOCK, PASS, UNARY_COMMAS, TERMINATE, END = range(14)


class Frame(NamedTuple):
    """What an open bracket means for what stands in it."""

    closer: str
    closing_token: str
    after_statement: str = ""
    on_line_end: str = "skip"
    line_token: str = "_TERMINATOR"
    line_mode: str = ""
    comma_token: str = "_COMMA"
    comma_mode: str = "operand"
    closers_after_line: str = ""


FRAMES = {
    "script": Frame("", "", "statement", "end", line_mode="statement"),
    "statements": Frame("}", "_RCURLY", "statement", "end", line_mode="statement"),
    "sub_expression": Frame(")", "_RPAREN", "statement", "end", line_mode="statement"),
    "paren": Frame(")", "_RPAREN", "paren_end", line_mode="statement", closers_after_line=")"),
    "for": Frame(")", "_RPAREN", "for_end", "for", "_FOR_SEPARATOR", "for_part", closers_after_line=")"),
    "call": Frame(")", "_RPAREN", comma_token="_SEPARATOR", comma_mode="operand_or_close", line_mode="statement", closers_after_line="),"),
    "index": Frame("]", "_RBRACKET", line_mode="statement", closers_after_line="]"),
    "parameters": Frame(
        ")", "_RPAREN", comma_token="_SEPARATOR", comma_mode="parameter", line_mode="statement", closers_after_line="),"
    ),
    "attribute": Frame(
        ")",
        "_RPAREN",
        comma_token="_SEPARATOR",
        comma_mode="attribute_argument",
        line_mode="statement",
        closers_after_line="),",
    ),
    "attribute_bracket": Frame("]", "_RBRACKET"),
    "hash": Frame("}", "_RCURLY", "hash_end", "end", line_mode="hash_key"),
    "switch": Frame("}", "_RCURLY", "clause", "end", line_mode="clause"),
    "class": Frame("}", "_RCURLY", "class_member", "end", line_mode="class_member"),
    "enum": Frame("}", "_RCURLY", "enum_member", "end", line_mode="enum_member"),
    "type": Frame("]", "_RBRACKET", comma_token="ASSEMBLY", comma_mode="type_end"),
    "generic": Frame("]", "_TYPE_RBRACKET", comma_token="TYPE_COMMA", comma_mode="type_argument"),
    "qualified": Frame("]", "_TYPE_RBRACKET", comma_token="ASSEMBLY", comma_mode="type_end"),
}


class Entry(NamedTuple):
    """A terminal that can come: what is done then, the mode behind it, the bracket's frame and the mode behind the bracket."""

    terminal: str
    mode: str = ""
    operation: int = GO
    frame: str = ""
    after: str = ""


class Mode(NamedTuple):
    """What is skipped before a token, what must stand directly at the place, what can come behind blanks, which words are keywords.

    In a command nothing is reached through a dot with a blank behind it.
    """

    skip: str
    entries: tuple[Entry, ...]
    adjacent: tuple[Entry, ...] = ()
    keywords: str = ""
    in_command: bool = False


def opened(terminal: str, frame: str, mode: str, after: str) -> Entry:
    return Entry(terminal, mode, OPEN, frame, after)


def strings(after: str) -> tuple[Entry, ...]:
    terminals = ("SINGLE_QUOTED", "DOUBLE_QUOTED", "EXPANDABLE", "DOUBLE_HERE", "SINGLE_HERE")
    return tuple(Entry(terminal, after) for terminal in terminals)


def brackets(after: str) -> tuple[Entry, ...]:
    return (
        opened("_LPAREN", "paren", "pipeline_inside", after),
        opened("_DOLLAR_PAREN", "sub_expression", "statement", after),
        opened("_AT_PAREN", "sub_expression", "statement", after),
        Entry("_AT_CURLY", "hash_first_key", HASH, "hash", after),
        opened("_LCURLY_SCRIPT", "statements", "block_start", after),
    )


def types(after: str, after_attribute: str) -> tuple[Entry, ...]:
    return (
        Entry("TYPE", after),
        Entry("ATTRIBUTE_OPEN", "attribute_argument", ATTRIBUTE, "attribute", after_attribute),
        opened("_TYPE_OPEN", "type", "type_start", after),
    )


def operands(after: str = "after_operand", after_attribute: str = "operand", after_type: str = "after_type") -> tuple[Entry, ...]:
    return (
        Entry("VARIABLE", after),
        *strings(after),
        *brackets(after),
        *types(after_type, after_attribute),
        Entry("NUMBER", after),
        Entry("SPECIAL_VARIABLE", after),
        Entry("UNARY", "operand" if after == "after_operand" else "key_operand"),
    )


UNARY_COMMA = Entry("_UNARY_COMMA", "operand", UNARY_COMMAS)

ENDS = (
    Entry("_RPAREN", operation=CLOSE),
    Entry("_RCURLY", operation=CLOSE),
    Entry("_CONTINUED_PIPE", "pipeline_next"),
    Entry("_TERMINATOR", operation=END_LINE),
    Entry("_PIPE", "pipeline_next"),
    Entry("CHAIN", "pipeline_next"),
    Entry("_AMPERSAND", operation=RESUME),
    Entry("$END", operation=END),
)


def access(family: str) -> tuple[Entry, ...]:
    """What must stand directly behind a value to reach into it."""
    after = f"after_{family}"
    return (
        Entry("MEMBER", after),
        Entry("METHOD", "operand_or_close", OPEN, "call", after),
        Entry("ACCESS", f"member_of_{family}"),
        opened("_GENERIC_OPEN", "generic", "type_argument", f"call_of_{family}"),
        opened("INDEX_OPEN", "index", "operand", after),
    )


def member_modes(family: str) -> dict[str, Mode]:
    call = f"call_of_{family}"
    return {
        f"member_of_{family}": Mode(
            "LINES",
            (
                Entry("NAME", call),
                Entry("VARIABLE", call),
                Entry("SPECIAL_VARIABLE", call),
                *strings(call),
                opened("_LPAREN", "paren", "pipeline_inside", call),
                opened("_DOLLAR_PAREN", "sub_expression", "statement", call),
                Entry("NUMBER", call),
                Entry("$END", operation=END),
            ),
        ),
        call: Mode(
            "",
            (),
            (
                opened("_LPAREN_CALL", "call", "operand_or_close", f"after_{family}"),
                opened("_LCURLY_CALL", "statements", "block_start", f"after_{family}"),
                Entry("", f"after_{family}", PASS),
            ),
        ),
    }


CALL_BLOCKS = (Entry("_LCURLY_CALL", operation=CALL_BLOCK),)

REDIRECTIONS = (Entry("MERGE", "after_redirection"), Entry("REDIRECT", "redirection_file"))

OPERATORS = (
    Entry("ASSIGN", "assigned"),
    *ENDS[:4],
    Entry("POSTFIX", "after_operand"),
    Entry("BINARY", "operand"),
    Entry("_COMMA", operation=COMMA),
    *ENDS[4:],
    Entry("_RBRACKET", operation=CLOSE),
    *REDIRECTIONS,
    Entry("_QUESTION", "operand"),
    Entry("_COLON", "operand"),
)


def argument_items(after: str, after_word: str) -> tuple[Entry, ...]:
    return (
        Entry("PLAIN_WORD", after_word),
        Entry("ARGUMENT_VARIABLE", after),
        *strings(after),
        *brackets(after),
        Entry("SPECIAL_ARGUMENT", after),
        Entry("ARGUMENT_NUMBER", after_word),
        Entry("BARE_WORD", after_word),
        Entry("GENERIC_WORD", after_word),
    )


ARGUMENTS = (
    Entry("PARAMETER", "argument"),
    *ENDS[:4],
    Entry("MERGE", "argument"),
    Entry("REDIRECT", "argument_value"),
    Entry("VERBATIM", "argument"),
    Entry("DASHES", "argument"),
    Entry("PARAMETER_COLON", "argument_value"),
    *ENDS[4:],
    Entry("_ARGUMENT_COMMA", "argument_after_comma"),
    *argument_items("after_argument", "argument"),
)


def argument_family(name: str, skip: str, following: tuple[Entry, ...]) -> dict[str, Mode]:
    """The modes for a place where one argument is expected: the argument, and what can come behind it."""
    after = f"after_{name}"
    return {
        name: Mode(skip, (*argument_items(after, after), *ENDS)),
        after: Mode(skip, following, (*access(name), *CALL_BLOCKS), in_command=True),
        **member_modes(name),
    }


COMMANDS = (Entry("INVOKE", "invoked"), Entry("COMMAND_NAME", "argument", WORD), Entry("COMMAND_WORD", "argument"))


def statement_mode(skip: str, keywords: str, after_attribute: str = "attributed_statement", after_type: str = "after_type") -> Mode:
    starts = (*operands("after_operand", after_attribute, after_type)[1:], UNARY_COMMA, Entry("LABEL", "statement"))
    frequent = (Entry("PLAIN_NAME", "argument", WORD), Entry("VARIABLE", "after_operand"), Entry("_RCURLY", operation=CLOSE))
    return Mode(skip, (*frequent, *starts, *COMMANDS, *ENDS), keywords=keywords)


def block_mode(after: str) -> Mode:
    return Mode("LINES", (opened("_LCURLY_BLOCK", "statements", "statement", after), Entry("$END", operation=END)))


def condition_mode(after: str) -> Mode:
    return Mode("LINES", (opened("_LPAREN_CONDITION", "paren", "pipeline_inside", after), Entry("$END", operation=END)))


SWITCH_OPTIONS = (
    Entry("SWITCH_FILE", "switch_file"),
    Entry("SWITCH_FLAG", "switch_option"),
    opened("_LPAREN_CONDITION", "paren", "pipeline_inside", "switch_open"),
    opened("_LCURLY_SWITCH", "switch", "clause", ""),
)
FOREACH_OPTIONS = (
    Entry("FOREACH_LIMIT", "foreach_limit"),
    Entry("FOREACH_FLAG", "foreach_option"),
    opened("_LPAREN_FOREACH", "paren", "foreach_variable", "loop_block"),
)
END_OF_TEXT = Entry("$END", operation=END)
FUNCTION_BODY = opened("_LCURLY_BODY", "statements", "block_start", "")
PARAMETERS_CLOSE = Entry("_RPAREN", operation=CLOSE)

KEY_OPERANDS = operands("after_key", "key_operand", "after_key_type")
AFTER_KEY = (Entry("_EQUALS", "assigned"), Entry("POSTFIX", "after_key"), *ENDS)

MODES: dict[str, Mode] = {
    # statements
    "script_start": statement_mode("LINES_AND_SEMICOLONS", "script", "attributed_param", "type_before_param"),
    "block_start": statement_mode("LINES_AND_SEMICOLONS", "block", "attributed_param", "type_before_param"),
    "body_start": statement_mode("LINES_AND_SEMICOLONS", "body"),
    "statement": statement_mode("LINES_AND_SEMICOLONS", "statement"),
    "assigned": statement_mode("LINES", "statement"),
    "named_block": Mode("LINES_AND_SEMICOLONS", (Entry("COMMAND_NAME", "argument", WORD), *ENDS), keywords="named"),
    "type_before_param": Mode("", (), (Entry("PARAM_AHEAD", "block_start", PASS), Entry("", "after_type", PASS))),
    "attributed_statement": Mode(
        "LINES",
        (*operands(after_attribute="attributed_statement"), Entry("COMMAND_NAME", "argument", WORD), END_OF_TEXT),
        keywords="attributed",
    ),
    "attributed_param": Mode(
        "LINES",
        (*operands(after_attribute="attributed_param"), Entry("COMMAND_NAME", "argument", WORD), END_OF_TEXT),
        keywords="attributed_param",
    ),
    # headers and blocks of statements
    "if_condition": condition_mode("if_block"),
    "loop_condition": condition_mode("loop_block"),
    "last_condition": condition_mode(""),
    "if_block": block_mode("after_if"),
    "loop_block": block_mode(""),
    "try_block": block_mode("after_try"),
    "do_block": block_mode("after_do"),
    "clause_block": block_mode("clause"),
    "named_block_body": block_mode("named_block"),
    "after_if": Mode("LINES", (Entry("COMMAND_NAME", "", WORD), Entry("", operation=PASS)), keywords="after_if"),
    "after_try": Mode("LINES", (Entry("COMMAND_NAME", "", WORD), Entry("", operation=PASS)), keywords="after_try"),
    "after_do": Mode("LINES", (Entry("COMMAND_NAME", "argument", WORD), *ENDS), keywords="after_do"),
    "paren_end": Mode("LINES", ENDS),
    "for_open": Mode("LINES", (opened("_LPAREN_FOR", "for", "for_part", "loop_block"), END_OF_TEXT)),
    "for_part": Mode("LINES", (*operands(), UNARY_COMMA, *COMMANDS, *ENDS)),
    "for_end": Mode("BLANKS", ENDS),
    "foreach_option": Mode("LINES", (*FOREACH_OPTIONS, END_OF_TEXT)),
    "foreach_variable": Mode("LINES", (Entry("ARGUMENT_VARIABLE", "foreach_in"), Entry("SPECIAL_ARGUMENT", "foreach_in"), END_OF_TEXT)),
    "foreach_in": Mode("LINES", (Entry("COMMAND_NAME", "argument", WORD), END_OF_TEXT), keywords="foreach_in"),
    "switch_option": Mode("LINES", (*SWITCH_OPTIONS, END_OF_TEXT)),
    "switch_open": Mode("LINES", (opened("_LCURLY_SWITCH", "switch", "clause", ""), END_OF_TEXT)),
    "trap_type": Mode("LINES", (*types("loop_block", "loop_block"), *block_mode("").entries)),
    "catch_type": Mode("LINES", (*types("catch_next", "catch_next"), *block_mode("after_try").entries)),
    "catch_next": Mode("LINES", (Entry("_TYPE_SEPARATOR", "catch_type"), *block_mode("after_try").entries)),
    "data_name": Mode("LINES", (Entry("NAME", "data_commands"), Entry("DATA_COMMANDS", "data_command"), *block_mode("").entries)),
    "data_commands": Mode("LINES", (Entry("DATA_COMMANDS", "data_command"), *block_mode("").entries)),
    "label": Mode("BLANKS", (Entry("NAME", "after_redirection"), *operands(), *ENDS, Entry("", "statement", TERMINATE))),
    # declarations
    "function_name": Mode("LINES", (Entry("FUNCTION_NAME", "function_parameters"), END_OF_TEXT)),
    "function_parameters": Mode(
        "LINES", (opened("_LPAREN_PARAMETERS", "parameters", "parameter", "function_body"), FUNCTION_BODY, END_OF_TEXT)
    ),
    "function_body": Mode("LINES", (FUNCTION_BODY, END_OF_TEXT)),
    "param_open": Mode("LINES", (opened("_LPAREN_PARAMETERS", "parameters", "parameter", "body_start"), END_OF_TEXT)),
    "parameter": Mode(
        "LINES", (
            Entry("VARIABLE", "parameter_default"),
            Entry("SPECIAL_VARIABLE", "parameter_default"),
            *types("parameter", "parameter"),
            PARAMETERS_CLOSE,
            END_OF_TEXT,
        ),
    ),
    "parameter_default": Mode(
        "LINES", (Entry("_EQUALS", "operand_or_close"), Entry("_COMMA", operation=COMMA), PARAMETERS_CLOSE, END_OF_TEXT)
    ),
    "attribute_argument": Mode(
        "LINES", (*operands(), Entry("ATTRIBUTE_NAME", "attribute_value"), PARAMETERS_CLOSE, END_OF_TEXT)
    ),
    "attribute_value": Mode(
        "LINES", (Entry("_EQUALS", "operand_or_close"), Entry("_COMMA", operation=COMMA), PARAMETERS_CLOSE, END_OF_TEXT)
    ),
    "attribute_end": Mode("LINES", (Entry("_RBRACKET", operation=CLOSE), END_OF_TEXT)),
    "class_name": Mode("LINES", (Entry("NAME", "class_open"), END_OF_TEXT)),
    "class_open": Mode(
        "LINES", (Entry("_COLON", "class_base"), opened("_LCURLY_CLASS", "class", "class_member", ""), END_OF_TEXT)
    ),
    "class_base": Mode("LINES", (Entry("TYPE_NAME", "class_base_end"), END_OF_TEXT)),
    "class_base_end": Mode(
        "LINES",
        (
            opened("_TYPE_LBRACKET", "generic", "type_argument", "class_base_end"),
            Entry("_SEPARATOR", "class_base"),
            opened("_LCURLY_CLASS", "class", "class_member", ""),
            END_OF_TEXT,
        ),
    ),
    "class_member": Mode(
        "LINES_AND_SEMICOLONS",
        (
            Entry("VARIABLE", "property_value"),
            *types("class_member", "class_member"),
            Entry("MODIFIER", "class_member"),
            Entry("METHOD_DECLARATION", "method_parameters"),
            Entry("_RCURLY", operation=CLOSE),
            END_OF_TEXT,
        ),
    ),
    "property_value": Mode(
        "BLANKS",
        (
            Entry("_EQUALS", "operand_or_close"),
            Entry("_TERMINATOR", operation=END_LINE),
            Entry("_RCURLY", operation=CLOSE),
            END_OF_TEXT,
        ),
    ),
    "method_parameters": Mode(
        "LINES", (opened("_LPAREN_PARAMETERS", "parameters", "parameter", "method_body"), END_OF_TEXT)
    ),
    "method_body": Mode(
        "LINES",
        (
            opened("_LCURLY_BODY", "statements", "block_start", "class_member"),
            Entry("_COLON", "base_name"),
            END_OF_TEXT,
        ),
    ),
    "base_name": Mode("LINES", (Entry("BASE", "base_call"), END_OF_TEXT)),
    "base_call": Mode("LINES", (opened("_LPAREN_CALL", "call", "operand_or_close", "method_body"), END_OF_TEXT)),
    "enum_name": Mode("LINES", (Entry("NAME", "enum_open"), END_OF_TEXT)),
    "enum_open": Mode(
        "LINES", (Entry("_COLON", "enum_base"), opened("_LCURLY_ENUM", "enum", "enum_member", ""), END_OF_TEXT)
    ),
    "enum_base": Mode("LINES", (Entry("TYPE_NAME", "enum_open"), END_OF_TEXT)),
    "enum_member": Mode(
        "LINES_AND_SEMICOLONS", (Entry("NAME", "property_value"), Entry("_RCURLY", operation=CLOSE), END_OF_TEXT)
    ),
    "using_kind": Mode("BLANKS", (Entry("USING_KIND", "using_item"), *ENDS)),
    "late_using_kind": Mode("BLANKS", (Entry("USING_KIND", "late_using_item"), *ENDS)),
    # pipelines and commands
    "pipeline": Mode("BLANKS", (*operands(), UNARY_COMMA, *COMMANDS, *ENDS)),
    "pipeline_inside": Mode("LINES", (*operands(), UNARY_COMMA, *COMMANDS, *ENDS)),
    "pipeline_next": Mode("LINES", (*operands(), UNARY_COMMA, *COMMANDS, *ENDS)),
    "invoked": Mode("BLANKS", (*argument_items("after_argument", "argument"), *ENDS)),
    "argument": Mode("BLANKS", ARGUMENTS),
    "after_argument": Mode("BLANKS", ARGUMENTS, (*access("argument"), *CALL_BLOCKS), in_command=True),
    "argument_value": Mode("BLANKS", (*argument_items("after_argument", "argument"), *ENDS)),
    "argument_after_comma": Mode("LINES", (*argument_items("after_argument", "argument"), *ENDS)),
    **member_modes("argument"),
    **argument_family("redirection_file", "BLANKS", (*REDIRECTIONS, *ENDS)),
    "after_redirection": Mode("BLANKS", (*REDIRECTIONS, *ENDS)),
    **argument_family("switch_file", "LINES", SWITCH_OPTIONS),
    **argument_family("foreach_limit", "LINES", FOREACH_OPTIONS),
    **argument_family("data_command", "LINES", (Entry("_ARGUMENT_COMMA", "data_command"), *block_mode("").entries)),
    **argument_family("using_item", "BLANKS", (Entry("USING_EQUALS", "using_item"), Entry("_TERMINATOR", "script_start"), *ENDS)),
    **argument_family("late_using_item", "BLANKS", (Entry("USING_EQUALS", "late_using_item"), *ENDS)),
    **argument_family("clause_value", "LINES", block_mode("clause").entries),
    "clause": Mode(
        "LINES_AND_SEMICOLONS",
        (
            Entry("DEFAULT", "clause_block"),
            *argument_items("after_clause_value", "after_clause_value"),
            Entry("_RCURLY", operation=CLOSE),
            END_OF_TEXT,
        ),
    ),
    # expressions
    "operand": Mode("LINES", (*operands(), UNARY_COMMA, *ENDS)),
    "operand_or_close": Mode("LINES", (*operands(), *ENDS)),
    "after_operand": Mode("BLANKS", OPERATORS, (*access("operand"), *CALL_BLOCKS)),
    "after_type": Mode("BLANKS", (*operands(), *OPERATORS), access("operand")[:3]),
    **member_modes("operand"),
    "hash_first_key": Mode("LINES", (Entry("NAME", "after_key"), *KEY_OPERANDS, *ENDS)),
    "hash_key": Mode(
        "LINES_AND_SEMICOLONS", (Entry("NAME", "after_key"), *KEY_OPERANDS, *ENDS)
    ),
    "key_operand": Mode("LINES", (*KEY_OPERANDS, *ENDS)),
    "after_key": Mode("BLANKS", AFTER_KEY, (*access("key"), *CALL_BLOCKS)),
    "after_key_type": Mode("BLANKS", (*KEY_OPERANDS, *AFTER_KEY), access("key")[:3]),
    **member_modes("key"),
    "hash_end": Mode("BLANKS", ENDS),
    # types
    "type_start": Mode("LINES", (Entry("TYPE_NAME", "type_end"), END_OF_TEXT)),
    "type_argument": Mode(
        "LINES",
        (
            Entry("TYPE_NAME", "type_end"),
            opened("_TYPE_LBRACKET", "qualified", "type_start", "type_end"),
            Entry("TYPE_COMMA", "type_argument"),
            Entry("_RBRACKET", operation=CLOSE),
            END_OF_TEXT,
        ),
    ),
    "type_end": Mode(
        "BLANKS",
        (
            opened("_TYPE_LBRACKET", "generic", "type_argument", "type_end"),
            Entry("ASSEMBLY", operation=COMMA),
            Entry("_RBRACKET", operation=CLOSE),
            END_OF_TEXT,
        ),
    ),
}

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
BLOCK_NAMES = {
    name: ("BLOCK_NAME", "named_block_body") for name in ("begin", "process", "end", "clean", "dynamicparam")
}
PARAM_KEYWORD = {"param": ("_PARAM", "param_open")}
TYPE_KEYWORDS = {word: STATEMENT_KEYWORDS[word] for word in ("class", "enum")}

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
