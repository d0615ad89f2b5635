"""What could come next: inputs with the cursor at ^, and what is offered there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umshell.repl.suggestions import suggest
from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.shell import Shell
from umshell.store.opening import IN_MEMORY

SESSION = """
$site = [pscustomobject]@{ Name = 'Lyon'; Digits = 4 }
$sites = @($site)
$settings = @{ Owner = 'kim' }
$opened = [datetime]'2020-01-02'
function Set-Site { param([ValidateSet('Lyon','Oslo','Rome')][string[]]$Name, [DayOfWeek]$Day, [switch]$Force, $Rest) }
function Open-Gate { param($Color, [ArgumentCompleter({ param($c, $p, $word) 'wide', 'way' -like "$word*" })]$Width) }
Register-ArgumentCompleter -CommandName Open-Gate -ParameterName Color -ScriptBlock {
    param($command, $parameter, $word) 'amber', 'green' | Where-Object { $_ -like "$word*" }
}
New-UMDialPlan 'Lyon DP' -NumberOfDigitsInExtension 4 | Out-Null
New-UMIPGateway gw1 -Address 10.0.0.1 | Out-Null
"""
ROWS = [
    # commands and words of the language
    ("Set-Si^", "Set-Site"),
    ("x; Set-Si^", "Set-Site"),
    ("if ($true) { Set-Si^", "Set-Site"),
    ("Get-Command Set-Si^", "Set-Site"),
    ("fore^", "foreach ForEach-Object"),
    ("using ^", "assembly module namespace type"),
    ("switch -R^", "-Regex"),
    # parameters and their values
    ("Set-Site -F^", "-Force"),
    ("Set-Site -wv^", ""),
    ("Get-Date -ea^", "-ea"),
    ("Set-Site -Name ^", "Lyon Oslo Rome"),
    ("Set-Site Lyon, R^", "Rome"),
    ("Set-Site -Name 'R^", "'Rome'"),
    ("Set-Site Lyon S^", "Saturday Sunday"),
    ("Set-Site -Force:^", "$true $false"),
    ("Set-UMIPGateway -Status N^", "NoNewCalls"),
    ("Open-Gate -Color ^", "amber green"),
    ("Open-Gate g^", "green"),
    ("Open-Gate -Width wi^", "wide"),
    # names in the store
    ("Get-UMDialPlan ^", "'Lyon DP'"),
    ("New-UMHuntGroup x -UMIPGateway g^", "gw1"),
    ("Enable-UMMailbox ton^", "'Tony Smith'"),
    # variables
    ("$sit^", "$site $sites"),
    ("$global:sit^", "$global:site $global:sites"),
    ("${sit^", "${site} ${sites}"),
    ('"in $sit^', "$site $sites"),
    ("Set-Site @sett^", "@settings"),
    ("$mine = 1; $min^", "$mine"),
    ("function f { param([int]$First) $Fir^", "$First"),
    ("$env:USERD^", "$env:USERDNSDOMAIN $env:USERDOMAIN"),
    # members
    ("$site.D^", "Digits"),
    ("$sites[0].D^", "Digits"),
    ("$settings.Own^", "Owner"),
    ("$settings['^", "'Owner'"),
    ("'a'.Sub^", "Substring("),
    ("'a'.ToUpper().Sub^", "Substring("),
    ("(Get-Date).AddDays(1).Hou^", "Hour"),
    ("$d = Get-Date; $d.Hou^", "Hour"),
    ("foreach ($each in $sites) { $each.D^", "Digits"),
    ("$sites | ForEach-Object { $_.D^", "Digits"),
    ("$sites | Where-Object { $_.Name -eq 'x' -and $_.D^", "Digits"),
    ("$sites | Sort-Object Name | Select-Object D^", "Digits"),
    ("$sites | Select-Object Name, ^", "Digits"),
    ("(Get-UMDialPlan).URI^", "URIType"),
    ("Get-UMDialPlan | Where-Object { $_.URI^", "URIType"),
    ("try { 1 } catch { $_.Exc^", "Exception"),
    ("([pscustomobject]@{ Town = 1 }).T^", "Town ToString("),
    ("[datetime]::Tod^", "Today"),
    ("[DayOfWeek]::M^", "Monday"),
    ("$opened.DayOfWeek -eq 'Mo^", "'Monday'"),
    # types
    ("[hasht^", "hashtable"),
    ("New-Object System.Collections.Arr^", "System.Collections.ArrayList"),
    ("[System.Collections.Gen^", "System.Collections.Generic"),
    # keys of tables
    ("Select-Object @{ ^", "Name Expression"),
    ("Sort-Object @{ Expression = 'x'; D^", "Descending"),
    ("$p = @{ F^ }; Set-Site @p", "Force"),
    # operators
    ("1 -is^", "-is -isnot -isplit"),
]


@pytest.fixture(scope="module")
def shell() -> Shell:
    made = Shell(SilentHost(), Options(store=IN_MEMORY, transcript=True))
    made.run(SESSION)
    return made


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_what_is_offered(shell: Shell, text: str, expected: str) -> None:
    found = suggest(text.replace("^", "", 1), text.index("^"), shell)
    assert " ".join(match.text for match in found.matches) == expected


def test_what_is_replaced(shell: Shell) -> None:
    found = suggest("Set-Site -Name Ly -Force", 17, shell)
    assert (found.start, found.length) == (15, 2)


def test_where_nothing_can_come_nothing_is_replaced(shell: Shell) -> None:
    assert (suggest("1 | ", 4, shell).start, suggest("1 | ", 4, shell).matches) == (-1, [])


def test_paths_go_on_as_far_as_scripts_see_them(
    shell: Shell, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("work")
    (folder / "sites.csv").touch()
    (folder / "more").mkdir()
    monkeypatch.chdir(folder)
    seeing = Shell(SilentHost(), Options(store=IN_MEMORY, transcript=True))
    assert [match.label for match in suggest("Import-Csv ./", 13, seeing).matches] == ["more", "sites.csv"]
    assert suggest("Import-Csv ../", 14, seeing).matches == []


def test_looking_runs_nothing(shell: Shell) -> None:
    shell.run(
        "$watch = [pscustomobject]@{ A = 1 } | Add-Member ScriptProperty B { $global:ran = $true; 'x' } -PassThru"
    )
    for text in ("$watch.B.", "$watch.", "(Set-Variable ran 1).", "$(Set-Variable ran 1).", "[guid]::NewGuid()."):
        suggest(text, len(text), shell)
    assert shell.context.global_scope.get("ran") is None


@given(st.text(alphabet="$@{}()[]'\"`|;.:-#&%,= \nabGet-UMDialPlan_1", max_size=60), st.integers(0, 60))
@settings(max_examples=300, deadline=None)
def test_no_text_is_a_mistake(shell: Shell, text: str, cursor: int) -> None:
    suggest(text, min(cursor, len(text)), shell)
