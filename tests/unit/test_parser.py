"""parse: trees, errors, incomplete input; the driver against Lark itself; any text in linear time."""

import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark, Token
from lark.lexer import Lexer as LarkLexer

from umshell.language import ast, tables
from umshell.language.checks import Findings
from umshell.language.driver import start_of
from umshell.language.lexer import Lexer
from umshell.language.parser import IncompleteInput, Nested, ParseError, driver, parse
from umshell.language.reading import Reading
from umshell.language.reductions import PLAIN_LENGTHS, load_functions
from umshell.language.source import Source, decode
from umshell.language.tables import translate
from umshell.language.tree_view import tree_lines
from umshell.resources import grammar_path

SCRIPT = r"""
#requires -version 5.1
using namespace System.Text
[CmdletBinding()] param([Parameter(Mandatory)][string]$Path = (Join-Path $PSScriptRoot 'a b'), [switch]$Force)
function Get-It([int[]]$Numbers) { begin { $sum = 0 } process { $sum += $_ } end { "sum: $($sum * 2) of $Numbers[0]" } }
class P : Exception { [string]$Name = 'x'; P([string]$n) : base($n) { $this.Name = $n } [int] Size() { return 1 } }
enum Level { Low = 1; High }
$h = @{ 'a b' = 1; c = if ($true) { 2 } else { 3 }
  d = { param($x) $x.y.z(1, 2)[0]::Foo } }
:outer foreach ($i in 1..3 + 4) {
  while ($i -lt 5 -and -not $done) { $i++; if ($i -eq 4) { break outer } elseif (!$x) { continue } }
}
switch -regex ($h.c) { '^a' { 1 } default { 2 } }
try { Get-Item -Path:$Path 2>&1 | Where-Object { $_.Name -like '*.txt' } > out.txt }
catch [IO.IOException], [Exception] { throw } finally { 1 }
do { $a, $b = 1, (2 + 3) } until ($a -ge 1)
& $cmd @args --% raw | text
$x ? 1 : 2; $y ??= 3; a && b || c
[Dictionary[string, List[int]]]::new()
@"
here $($h['a b']) ${x}
"@
"""


def lines(text: str) -> list[str]:
    return list(tree_lines(parse(text), positions=True))


# The driver is Lark's parser, only faster


class TokenLexer(LarkLexer):
    """Gives Lark the tokens of our lexer; a token's value is its number."""

    __future_interface__ = 2

    def __init__(self, conf: Any) -> None:
        self.seen = 0

    def lex(self, lexer_state: Any, parser_state: Any) -> Any:
        source = Source(lexer_state.text.text)
        lexer = Lexer(source, driver().modes, 0, len(source.text), "script_start")
        lexer.run()
        for number, token in enumerate(lexer.types[:-1]):
            TokenLexer.number = number
            yield Token(token, str(number))
        TokenLexer.number = len(lexer.types) - 1

    number = 0


def stock_lark(**options: Any) -> Any:
    """Lark's own parser for the grammar."""
    grammar = grammar_path("powershell.lark").read_text(encoding="utf-8")
    return Lark(
        grammar, parser="lalr", lexer=TokenLexer, start=["script", "fragment"], maybe_placeholders=True, **options
    )


def lark_tree(text: str) -> ast.Node:
    """The tree that Lark's own parser builds with our functions."""
    parser = stock_lark()
    source = Source(text)
    lexer = Lexer(source, driver().modes, 0, len(text), "script_start")
    lexer.run()
    findings = Findings()
    reading = Reading(source, lexer.types, lexer.starts, lexer.ends, Nested(0, findings), findings)
    raw = translate(parser, {terminal.name: terminal.pattern.to_regexp() for terminal in parser.terminals})
    functions = load_functions(raw.reductions, raw.rules, start_of)
    callbacks = {
        rule: reduction(function, reading, len(rule.expansion))
        for rule, function in zip(parser.rules, functions, strict=True)
    }
    parser.parser.parser.parser.callbacks = callbacks
    tree = parser.parse(text, start="script")
    assert isinstance(tree, ast.ScriptBlock)
    return tree


def reduction(function: Any, reading: Reading, length: int) -> Any:
    def reduce(children: list[Any]) -> Any:
        values = [int(child) if isinstance(child, Token) else child for child in children]
        arguments = values if length in (1, *PLAIN_LENGTHS) else [values]
        return function(reading, *arguments, TokenLexer.number)

    return reduce


def test_lark_builds_the_same_tree() -> None:
    assert list(tree_lines(lark_tree(SCRIPT), positions=True)) == lines(SCRIPT)


def test_the_grammar_has_no_conflict(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG", logger="lark"):
        stock_lark(debug=True)
    assert "conflict" not in caplog.text.lower()


def test_a_foreign_cache_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UMSHELL_CACHE", str(tmp_path))
    cache = tmp_path / tables._CACHE_NAME
    cache.write_bytes(b"not ours")
    made = tables.load_tables()
    kept = cache.read_bytes()
    assert tables.load_tables().states == made.states
    cache.write_bytes(kept[:-100])
    assert len(tables.load_tables().rules) == len(made.rules)


# Trees


def only(text: str) -> Any:
    """The expression that a text consists of."""
    block = parse(text).end_block
    assert block is not None
    statement: Any = block.statements[0]
    return statement.pipeline_elements[0].expression


def test_operators_bind_as_they_should() -> None:
    tree = only("1 + 2 * 3..4 -eq 5 -and $a")
    assert (tree.operator, tree.left.operator, tree.left.left.operator) == ("And", "Ieq", "Plus")
    assert tree.left.left.right.operator == "Multiply"
    assert tree.left.left.right.right.operator == "DotDot"


def test_a_comma_binds_tighter_than_operators_and_a_cast_tighter_than_a_comma() -> None:
    assert isinstance(only("1,2+3,4").left, ast.ArrayLiteral)
    assert isinstance(only("[int[]]'1','2'").elements[0], ast.ConvertExpression)


def test_a_string_is_what_it_is_made_of() -> None:
    string = only('"a$b $($c.d) `$e ""f"""')
    assert [part if isinstance(part, str) else type(part).__name__ for part in string.parts] == [
        "a",
        "VariableExpression",
        " ",
        "SubExpression",
        ' $e "f"',
    ]
    assert string.value == 'a$b $($c.d) $e "f"'


def test_places_inside_a_string_with_doubled_quotes() -> None:
    inner = only('"x $("a" + ""b$c"")"').parts[1].sub_expression.statements[0]
    right = inner.pipeline_elements[0].expression.right
    assert right.extent.start_column == 13


def test_nodes_are_frozen() -> None:
    node = only("$a")
    with pytest.raises(AttributeError):
        node.splatted = True
    assert not hasattr(node, "__dict__")


def test_a_row_of_operators_is_read_without_recursion() -> None:
    node = only("1" + "+1" * 5000)
    depth = 0
    while isinstance(node, ast.BinaryExpression):
        node, depth = node.left, depth + 1
    assert depth == 5000


# Errors


ERRORS = [
    ("if {", "MissingOpenParenthesisInIfStatement", 1, 3),
    ("if () {}", "IfStatementMissingCondition", 1, 5),
    ("if (1 {}", "UnexpectedToken", 1, 7),
    ("if (1\n{}", "MissingEndParenthesisAfterStatement", 2, 1),
    ("foreach ($a of $b) {}", "MissingInInForeach", 1, 12),
    ("(1\n+ 2)", "MissingEndParenthesisInExpression", 1, 3),
    ("$a.f(1 2)", "MissingEndParenthesisInMethodCall", 1, 7),
    ("$a[1", "MissingEndSquareBracket", 1, 5),
    ("1 +", "ExpectedValueExpression", 1, 4),
    ("1, ", "MissingExpressionAfterToken", 1, 3),
    ("f a, ", "MissingExpression", 1, 5),
    ("f | 5", "ExpressionsMustBeFirstInPipeline", 1, 5),
    ("f |", "EmptyPipeElement", 1, 4),
    ("@{a}", "MissingEqualsInHashLiteral", 1, 4),
    ("@{a=}", "MissingStatementInHashLiteral", 1, 5),
    ("@{a=1;A=2}", "DuplicateKeyInHashLiteral", 1, 7),
    ("function {", "MissingNameAfterKeyword", 1, 9),
    ("function f", "MissingFunctionBody", 1, 11),
    ("function f($a,) {}", "MissingExpressionAfterToken", 1, 15),
    ("param([int])", "InvalidFunctionParameter", 1, 12),
    ("try { 1 }", "MissingCatchOrFinally", 1, 10),
    ("try {} finally { return }", "ControlLeavingFinally", 1, 18),
    ("class A { [int] }", "IncompleteMemberDefinition", 1, 16),
    ("class A { f }", "MissingMethodParameterList", 1, 12),
    ("[int", "EndSquareBracketExpectedAtEndOfAttribute", 1, 5),
    ("{ 1 )", "MissingEndCurlyBrace", 1, 1),
    ("1 }", "UnexpectedToken", 1, 3),
    ("'a", "TerminatorExpectedAtEndOfString", 1, 1),
    ('"a $(1"', "IncompleteDollarSubexpressionReference", 1, 4),
    ('"$a: b"', "InvalidVariableReferenceWithDrive", 1, 2),
    ("@'\nx\n '@", "WhitespaceBeforeHereStringFooter", 3, 2),
    ("f 1>&2", "RedirectionNotSupported", 1, 3),
    ("5 = 6", "InvalidLeftHandSide", 1, 1),
    ("(@a)", "SplattingNotPermitted", 1, 2),
    ("99999999999999999999l", "BadNumericConstant", 1, 1),
    ("#requires -version x", "RequiresVersionInvalid", 1, 20),
]


@pytest.mark.parametrize(("text", "error_id", "line", "column"), ERRORS)
def test_an_error_is_named_and_placed(text: str, error_id: str, line: int, column: int) -> None:
    with pytest.raises(ParseError) as caught:
        parse(text)
    first = caught.value.first
    assert (first.error_id, first.line, first.column) == (error_id, line, column)


UNFINISHED = ["if ($a) {", "f |", "'a", '"a', "@'\nx", "@{", "1 +", "(", "function f {", "<# x", "f a,", "while (1)"]


@pytest.mark.parametrize("text", UNFINISHED)
def test_a_console_asks_for_more(text: str) -> None:
    with pytest.raises(IncompleteInput):
        parse(text)


@pytest.mark.parametrize("text", ["1 }", "$a $b", "f | 5 |", "@{a}", "5 = 6"])
def test_what_more_text_cannot_mend(text: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert not isinstance(caught.value, IncompleteInput)


# Files


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_are_decoded(encoding: str) -> None:
    assert decode("Write-Host 'é'\r\n".encode(encoding)) == "Write-Host 'é'\r\n"


def test_line_ends_do_not_matter() -> None:
    assert lines(SCRIPT.replace("here", "x").replace('@"\nx', '@"\nx')) == lines(SCRIPT.replace("here", "x"))
    plain = [line for line in lines("if (1) {\n 2\n}\nelse { 3 }\n") if line]
    assert lines("if (1) {\r\n 2\r\n}\r\nelse { 3 }\r\n") == plain


# Any text

WORDS = """
$a @{ } ( ) [ ] { " ' ` | & ; , . :: -eq - + = 1 2.5 0x1 if else foreach function class param try catch switch
[int] [A()] @' '@ @" "@ $( @( <# #> # --% -Name -Name: word > 2>&1 ?? ? : $using:x @s
"""
PIECES = st.lists(st.sampled_from([*WORDS.split(), "\n"]) | st.text(max_size=3), max_size=40)


@given(PIECES)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_tree_or_errors(pieces: list[str]) -> None:
    try:
        tree = parse(" ".join(pieces))
    except ParseError as error:
        assert error.first.line >= 1
        assert error.first.message
    else:
        assert list(tree_lines(tree))


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_characters_give_a_tree_or_errors(text: str) -> None:
    try:
        parse(text)
    except ParseError as error:
        assert error.errors


REPEATED = [
    *("(", "{", '"$(', "[int]", "[a()]", "-not ", "$a.b[", "@{a=", "1,", "'", '"', "`"),
    *("<# #>#\n", "a|", "if(1){", ":a #\n", "#requires -x\n"),
]


@pytest.mark.parametrize("piece", REPEATED)
def test_time_is_linear(piece: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        with suppress(ParseError):
            parse(piece * count)
        return time.process_time() - start

    seconds(50)
    assert seconds(20000) < 20 * max(seconds(2000), 0.01) * 2


LITERALS = ["1", "-5", "0x10", "1.5", "'a''b'", '"a`tb"', "1kb", "5l", "2.0d", "$true"]


@given(st.lists(st.sampled_from(LITERALS), min_size=1))
@settings(max_examples=50, deadline=None)
def test_literals_parse_again_to_the_same_tree(literals: list[str]) -> None:
    text = ", ".join(literals)
    tree = parse(text)
    assert tree.end_block is not None
    again = parse(tree.end_block.statements[0].text)
    assert list(tree_lines(again)) == list(tree_lines(tree))
