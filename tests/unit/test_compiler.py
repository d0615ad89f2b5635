"""The compiler: Python that stays flat, quick ways that give what the long ways give, places as in the script."""

import pytest

from umshell.compiler.code_cache import block_code
from umshell.compiler.code_module import python_source
from umshell.compiler.compiler import EXPRESSIONS, OTHERS, STATEMENTS
from umshell.compiler.table import node_classes
from umshell.language.ast import ArrayTypeName, GenericTypeName
from umshell.language.parser import parse
from umshell.language.source import Source
from umshell.runtime.options import Options
from umshell.runtime.script_runner import run_script
from umshell.runtime.silent_host import SilentHost
from umshell.shell import Shell


@pytest.fixture
def shell() -> Shell:
    return Shell(SilentHost(), Options(store=":memory:", transcript=True))


def evaluate(shell: Shell, text: str) -> object:
    """What the text writes, as the value of an assignment."""
    written: list[object] = []
    run_script(shell.context, text, out=written.append)
    assert not shell.context.errors
    return written[0] if len(written) == 1 else written


def python_of(text: str) -> str:
    return python_source(parse(Source(text)))


def test_every_node_has_its_function() -> None:
    known = {*EXPRESSIONS, *STATEMENTS, *OTHERS, GenericTypeName, ArrayTypeName}
    assert [cls.__name__ for cls in node_classes() if cls not in known] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2147483647 + 1", 2147483648.0),
        ("-2147483648 - 1", -2147483649.0),
        ("65536 * 65536", 4294967296.0),
        ("-7 % 3", -1),
        ("7 % -3", 1),
        ("$n = 2147483647; $n++; $n", 2147483648.0),
        ("$n = -2147483648; $n--; $n", -2147483649.0),
        ("$t = 'a'; $t += 1; $t", "a1"),
        ("'ABC' -eq 'abc'", True),
        ("'ABC' -ceq 'abc'", False),
        ("$a = 1, 2, 3; $a[-1]", 3),
        ("$null -eq $nothing", True),
        ("$h = @{}; $h['K']++; $h['k']", 1),
        ("$o = [pscustomobject]@{ A = 1 }; $o.a += 2; $o.A", 3),
    ],
)
def test_quick_ways_agree_with_the_long_ones(shell: Shell, text: str, value: object) -> None:
    found = evaluate(shell, text)
    assert found == value
    assert type(found) is type(value)


def test_long_rows_of_operands_are_flat(shell: Shell) -> None:
    assert evaluate(shell, " + ".join(["1"] * 5000)) == 5000
    assert evaluate(shell, " -and ".join(["$true"] * 5000)) is True


def test_statements_nest_deeper_than_python_allows(shell: Shell) -> None:
    depth = 30
    opened = "foreach ($i in 1) { try { if ($true) { " * depth
    assert evaluate(shell, f"$({opened} 'inside' {'} } catch { } }' * depth})") == "inside"


def test_loops_over_ranges_make_no_array() -> None:
    assert "range_items(1, 5)" in python_of("foreach ($i in 1..5) { $i }")


def test_functions_of_one_value_give_it() -> None:
    assert "'give':" in python_of("function Get-Twice($n) { $n * 2 }")
    assert "'give':" not in python_of("function Get-Both($n) { $n; $n * 2 }")


def test_rows_of_plain_commands_are_data() -> None:
    row = "\n".join(f"Get-Thing {number}" for number in range(10))
    assert python_of(row).count("CallSite") == 0
    assert "run_rows" in python_of(row)


def test_errors_in_rows_stand_at_their_own_line(shell: Shell) -> None:
    shell.run("\n".join(f"Get-Nothing {number}" for number in range(10)))
    lines = [record.InvocationInfo.ScriptLineNumber for record in reversed(shell.context.errors)]
    assert lines == list(range(1, 11))


def test_a_block_knows_its_text() -> None:
    code = block_code(Source("$b = { 'x' }"))
    assert code.text == "$b = { 'x' }"


def test_out_null_at_the_end_is_left_out_unless_it_is_another_command(shell: Shell) -> None:
    run = "Write-Output 1 2 -OutVariable kept | Out-Null; [string]::Join(' ', $kept); $?"
    assert evaluate(shell, run) == ["1 2", True]
    assert evaluate(shell, "Get-Item nosuch -ErrorAction Ignore | Out-Null; $?") is False
    assert evaluate(shell, 'function Out-Null { process { "mine $_" } }; Write-Output 3 | Out-Null') == "mine 3"


def test_rows_of_plain_commands_notice_new_commands(shell: Shell) -> None:
    lines = ["Write-Output 1", "Set-Alias -Name Write-Output -Value Write-Host", *["Write-Output 2"] * 8]
    assert evaluate(shell, "\n".join(lines)) == 1
