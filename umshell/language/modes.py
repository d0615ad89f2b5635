"""The lexer's modes: which terminals can come at a place, and where each of them leads."""

from umshell.language.mode_parts import (
    AFTER_KEY,
    ARGUMENTS,
    CALL_BLOCKS,
    CLOSE,
    COMMA,
    COMMANDS,
    END_LINE,
    END_OF_TEXT,
    ENDS,
    FOREACH_OPTIONS,
    FUNCTION_BODY,
    KEY_OPERANDS,
    OPERATORS,
    PARAMETERS_CLOSE,
    PASS,
    REDIRECTIONS,
    SWITCH_OPTIONS,
    TERMINATE,
    UNARY_COMMA,
    WORD,
    Entry,
    Mode,
    access,
    argument_family,
    argument_items,
    block_mode,
    condition_mode,
    member_modes,
    opened,
    operands,
    statement_mode,
    types,
)

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
    "foreach_variable": Mode(
        "LINES", (Entry("ARGUMENT_VARIABLE", "foreach_in"), Entry("SPECIAL_ARGUMENT", "foreach_in"), END_OF_TEXT)
    ),
    "foreach_in": Mode("LINES", (Entry("COMMAND_NAME", "argument", WORD), END_OF_TEXT), keywords="foreach_in"),
    "switch_option": Mode("LINES", (*SWITCH_OPTIONS, END_OF_TEXT)),
    "switch_open": Mode("LINES", (opened("_LCURLY_SWITCH", "switch", "clause", ""), END_OF_TEXT)),
    "trap_type": Mode("LINES", (*types("loop_block", "loop_block"), *block_mode("").entries)),
    "catch_type": Mode("LINES", (*types("catch_next", "catch_next"), *block_mode("after_try").entries)),
    "catch_next": Mode("LINES", (Entry("_TYPE_SEPARATOR", "catch_type"), *block_mode("after_try").entries)),
    "data_name": Mode(
        "LINES", (Entry("NAME", "data_commands"), Entry("DATA_COMMANDS", "data_command"), *block_mode("").entries)
    ),
    "data_commands": Mode("LINES", (Entry("DATA_COMMANDS", "data_command"), *block_mode("").entries)),
    "label": Mode(
        "BLANKS", (Entry("NAME", "after_redirection"), *operands(), *ENDS, Entry("", "statement", TERMINATE))
    ),
    # declarations
    "function_name": Mode("LINES", (Entry("FUNCTION_NAME", "function_parameters"), END_OF_TEXT)),
    "function_parameters": Mode(
        "LINES", (opened("_LPAREN_PARAMETERS", "parameters", "parameter", "function_body"), FUNCTION_BODY, END_OF_TEXT)
    ),
    "function_body": Mode("LINES", (FUNCTION_BODY, END_OF_TEXT)),
    "param_open": Mode("LINES", (opened("_LPAREN_PARAMETERS", "parameters", "parameter", "body_start"), END_OF_TEXT)),
    "parameter": Mode(
        "LINES",
        (
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
    **argument_family(
        "using_item", "BLANKS", (Entry("USING_EQUALS", "using_item"), Entry("_TERMINATOR", "script_start"), *ENDS)
    ),
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
    "hash_key": Mode("LINES_AND_SEMICOLONS", (Entry("NAME", "after_key"), *KEY_OPERANDS, *ENDS)),
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
