"""What modes are made of: entries, frames for open brackets, and groups of entries that many modes share."""

from typing import NamedTuple

GO, WORD, OPEN, CLOSE, END_LINE, COMMA, RESUME, ATTRIBUTE, HASH, CALL_BLOCK, PASS, UNARY_COMMAS, TERMINATE, END = range(
    14
)


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
    "call": Frame(
        ")",
        "_RPAREN",
        comma_token="_SEPARATOR",
        comma_mode="operand_or_close",
        line_mode="statement",
        closers_after_line="),",
    ),
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
    """A terminal that can come: what is done, the mode behind it, a bracket's frame and the mode behind the bracket."""

    terminal: str
    mode: str = ""
    operation: int = GO
    frame: str = ""
    after: str = ""


class Mode(NamedTuple):
    """What is skipped before a token, what can stand directly at the place, what behind blanks, the keywords.

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


def operands(
    after: str = "after_operand", after_attribute: str = "operand", after_type: str = "after_type"
) -> tuple[Entry, ...]:
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
                opened("_LCURLY_SCRIPT", "statements", "block_start", call),
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


ITEMS = argument_items("after_argument", "argument")

ARGUMENTS = (
    Entry("PARAMETER", "argument"),
    *ITEMS[:5],  # they begin with other characters than what stands behind them, and are frequent
    *ENDS[:4],
    Entry("MERGE", "argument"),
    Entry("REDIRECT", "argument_value"),
    Entry("VERBATIM", "argument"),
    Entry("DASHES", "argument"),
    Entry("PARAMETER_COLON", "argument_value"),
    *ENDS[4:],
    Entry("_ARGUMENT_COMMA", "argument_after_comma"),
    *ITEMS[5:],
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


def statement_mode(
    skip: str, keywords: str, after_attribute: str = "attributed_statement", after_type: str = "after_type"
) -> Mode:
    starts = (*operands("after_operand", after_attribute, after_type)[1:], UNARY_COMMA, Entry("LABEL", "statement"))
    frequent = (
        Entry("PLAIN_NAME", "argument", WORD),
        Entry("VARIABLE", "after_operand"),
        Entry("_RCURLY", operation=CLOSE),
    )
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
