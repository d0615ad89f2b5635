"""Tokens: what the modes make of the same characters in different places."""

import re

import pytest

from umshell.language.lexer import Lexer
from umshell.language.parser import driver
from umshell.language.source import Source
from umshell.resources import grammar_path


def tokens(text: str) -> list[tuple[str, str]]:
    lexer = Lexer(Source(text), driver().modes, 0, len(text), "script_start")
    lexer.run()
    return [
        (token, text[start:end])
        for token, start, end in zip(lexer.types, lexer.starts, lexer.ends, strict=True)
        if token != "$END"
    ]


def texts(text: str) -> list[str]:
    return [found for _, found in tokens(text)]


ARGUMENTS = [
    ("echo $a [0]", ["echo", "$a", "[0]"]),
    ('echo "a"b', ["echo", '"a"', "b"]),
    ('echo a"b c"d', ["echo", 'a"b c"d']),
    ("echo $(1)a", ["echo", "$(", "1", ")", "a"]),
    ("echo a$(1)", ["echo", "a$(1)"]),
    ("echo $a.b/c", ["echo", "$a", ".b", "/c"]),
    ("echo $a/b", ["echo", "$a/b"]),
    ("echo $a=b", ["echo", "$a", "=b"]),
    ("echo 1..3", ["echo", "1..3"]),
    ("echo -1", ["echo", "-1"]),
    ("echo -a.b", ["echo", "-a", ".b"]),
    ('echo -a"b"', ["echo", '-a"b"']),
    ("foo#x", ["foo#x"]),
    ("foo>x", ["foo>x"]),
    ("foo > x 2>&1", ["foo", ">", "x", "2>&1"]),
    ("10.1.1.1", ["10.1", ".", "1.1"]),
    ("7z a", ["7z", "a"]),
]


@pytest.mark.parametrize(("text", "expected"), ARGUMENTS)
def test_words_of_commands(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


KINDS = [
    ("if (1) {2}", "_IF"),
    ("gci | foreach {1}", "PLAIN_NAME"),
    ("[int]$x", "TYPE"),
    ("[Parameter()]$x", "ATTRIBUTE_OPEN"),
    (":outer while (1) {}", "LABEL"),
    (":outer", "COMMAND_NAME"),
    ("-not 1", "UNARY"),
    ("-foo 1", "COMMAND_NAME"),
    ("-5", "NUMBER"),
    ("@splat", "SPECIAL_VARIABLE"),
    ("param ($a)", "_PARAM"),
    ("param", "PLAIN_NAME"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_first_token_of_a_statement(text: str, kind: str) -> None:
    assert tokens(text)[0][0] == kind


def test_newlines_count_where_statements_stand() -> None:
    assert [kind for kind, _ in tokens("$a\n\n# c\n$b")] == ["VARIABLE", "_TERMINATOR", "VARIABLE"]
    assert [kind for kind, _ in tokens("(\n1\n)")] == ["_LPAREN", "NUMBER", "_RPAREN"]
    assert [kind for kind, _ in tokens("f |\n g")] == ["PLAIN_NAME", "_PIPE", "COMMAND_NAME"]


def test_the_parentheses_in_a_string_are_counted_whatever_stands_between() -> None:
    assert texts('"a $("(" + ")") b"') == ['"a $("(" + ")") b"']
    deep = f'"{"$(" + "(" * 9 + "1" + ")" * 9 + ")"}"'
    assert texts(deep) == [deep]


def test_a_brace_behind_a_member_is_its_argument() -> None:
    assert [kind for kind, _ in tokens("$a.f{1}")][2] == "_LCURLY_CALL"
    assert [kind for kind, _ in tokens("foo $a.f {1}")][3] == "_LCURLY_SCRIPT"


def test_no_possessive_group_looks_ahead() -> None:
    """Before 3.11.5 Python's re matches such groups wrongly, except for atomic ones."""
    patterns = grammar_path("powershell.lark").read_text("utf-8")
    assert not re.search(r"\(\?:[^()]*\(\?[!=][^()]*\)[^()]*\)[*+?]\+", patterns)
