"""The commands and parameters of the three versions of Exchange, and what strict mode leaves out."""

from pathlib import Path

import pytest

from umshell.replay import replay
from umshell.runtime.options import Options
from umshell.runtime.transcript_host import TranscriptHost
from umshell.shell import Shell
from umshell.store.opening import IN_MEMORY

ATTENDANT = """
New-UMDialPlan P -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | Out-Null
New-UMAutoAttendant A -UMDialPlan P -Status Enabled | Out-Null
"""


def transcript(folder: Path, text: str, exchange: str, *, strict: bool = False) -> str:
    """What a script writes in a version of Exchange."""
    script = folder / "script.ps1"
    script.write_text(text, encoding="utf-8")
    host = TranscriptHost()
    options = Options(store=IN_MEMORY, transcript=True, exchange=exchange, strict=strict)
    shell = Shell(host=host, options=options)
    try:
        replay(shell, script)
        return str(host.text)
    finally:
        shell.close()


@pytest.mark.parametrize(
    ("command", "versions"),
    [
        ("Get-UMServer", {"2010"}),
        ("Get-UMService", {"2013", "2016"}),
        ("Get-UMCallRouterSettings", {"2013", "2016"}),
        ("Get-ServerComponentState EX1", {"2013", "2016"}),
        ("Get-UMDialPlan", {"2010", "2013", "2016"}),
    ],
)
@pytest.mark.parametrize("version", ["2010", "2013", "2016"])
def test_a_command_is_there_in_its_versions(tmp_path: Path, command: str, versions: set[str], version: str) -> None:
    assert ("CommandNotFoundException" not in transcript(tmp_path, command, version)) == (version in versions)


def test_errors_of_2010_have_no_prefix(tmp_path: Path) -> None:
    assert "FailureCategory" not in transcript(tmp_path, "Get-UMDialPlan nobody", "2010")
    assert "FailureCategory" in transcript(tmp_path, "Get-UMDialPlan nobody", "2013")


def test_2010_exports_what_an_attendant_says(tmp_path: Path) -> None:
    script = ATTENDANT + "(Export-UMPrompt -UMAutoAttendant A -BusinessHours).Name"
    assert "BusinessHours.wav" in transcript(tmp_path, script, "2010")
    assert "NamedParameterNotFound" in transcript(tmp_path, script, "2016")


def test_an_imported_greeting_is_exported_in_place_of_words(tmp_path: Path) -> None:
    script = ATTENDANT + (
        "Import-UMPrompt -UMAutoAttendant A -PromptFileName hi.wav -PromptFileData ([byte[]](1,2,3))\n"
        "Set-UMAutoAttendant A -BusinessHoursWelcomeGreetingFilename hi.wav "
        "-BusinessHoursWelcomeGreetingEnabled $true\n"
        '"$((Export-UMPrompt -UMAutoAttendant A -BusinessHoursWelcomeGreeting).AudioData)"\n'
        "(Export-UMPrompt -UMAutoAttendant A -BusinessHoursWelcomeGreeting -TestBusinessName B).AudioData.Count -gt 3"
    )
    assert transcript(tmp_path, script, "2010").split("\n")[:2] == ["1 2 3", "True"]


def test_extensions_are_unknown_in_strict_mode(tmp_path: Path) -> None:
    script = "Set-UMHuntGroup X -Name Y"
    assert "CommandNotFoundException" in transcript(tmp_path, script, "2016", strict=True)
    assert "CommandNotFoundException" not in transcript(tmp_path, script, "2016")


@pytest.mark.parametrize(
    ("version", "command", "shown"),
    [
        ("2010", "Get-UMServer EX1", "5060 5061 IPv4Only"),
        ("2013", "Get-UMService EX1", "5062 5063 IPv4Only"),
        ("2016", "Get-UMService EX1", "5062 5063 Any"),
    ],
)
def test_what_was_never_set_is_the_default_of_the_version(
    tmp_path: Path, version: str, command: str, shown: str
) -> None:
    values = '"$($_.SipTcpListeningPort) $($_.SipTlsListeningPort) $($_.IPAddressFamily)"'
    assert shown in transcript(tmp_path, f"{command} | ForEach-Object {{ {values} }}", version)


E164 = """
New-UMDialPlan A -URIType E164 -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 {options} | Out-Null
(Enable-UMMailbox tony -UMMailboxPolicy 'A Default Policy' -Extensions 1001).Extensions
"""


def test_2010_asks_for_an_e164_number_only_where_the_plan_says_so(tmp_path: Path) -> None:
    required = E164.format(options="-SipResourceIdentifierRequired $true")
    assert "needs a SIPResourceIdentifier" in transcript(tmp_path, required, "2010")
    assert transcript(tmp_path, E164.format(options=""), "2010").strip() == "1001"
    assert "needs a SIPResourceIdentifier" in transcript(tmp_path, E164.format(options=""), "2013")


GATEWAY = """
New-UMDialPlan A -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 -AccessTelephoneNumbers 5000 | Out-Null
New-UMIPGateway G -Address 192.0.2.10 -UMDialPlan A | Out-Null
"""


def test_a_server_of_2010_takes_calls_while_it_is_enabled(tmp_path: Path) -> None:
    script = GATEWAY + (
        "Set-UMServer EX1 -DialPlans A -SipTcpListeningPort 5070\n"
        "$call = Start-UMCall 5000 G -Hold\n"
        "$call.Accepted\n"
        "$call.Steps | Where-Object Property -eq SipTcpListeningPort | Select-Object -First 1 -ExpandProperty Value\n"
        "Disable-UMServer EX1 -Confirm:$false\n"
        "(Start-UMCall 5000 G).Accepted\n"
        "@(Get-UMActiveCalls).Count\n"
        "Disable-UMServer EX1 -Immediate $true -Confirm:$false\n"
        "@(Get-UMActiveCalls).Count\n"
        "Disable-UMServer EX1 -Confirm:$false\n"
        "(Get-UMServer EX1).Status"
    )
    lines = transcript(tmp_path, script, "2010").split("\n")
    warning = "WARNING: The UM service of the server 'EX1' is already Disabled."
    assert lines[:7] == ["True", "5070", "False", "1", "0", warning, "Disabled"]


def test_strict_mode_wants_the_gateway_of_a_hunt_group(tmp_path: Path) -> None:
    script = GATEWAY + "Remove-UMHuntGroup Default -Confirm:$false"
    assert "ManagementObjectNotFound" in transcript(tmp_path, script, "2016", strict=True)
    assert "ManagementObjectNotFound" not in transcript(tmp_path, script, "2016")


def test_strict_mode_refuses_an_access_number_of_another_plan(tmp_path: Path) -> None:
    plan = "New-UMDialPlan {} -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 -AccessTelephoneNumbers 7000\n"
    script = plan.format("HQ") + plan.format("Branch")
    assert "it leads to the dial plan 'HQ' already" in transcript(tmp_path, script, "2016", strict=True)
    assert "DataValidation" not in transcript(tmp_path, script, "2016")


def test_an_attendant_of_2010_forwards_all_calls_to_its_default_mailbox(tmp_path: Path) -> None:
    script = """
New-UMDialPlan HQ -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | Out-Null
New-UMDialPlan Branch -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | Out-Null
Get-UMServer | Set-UMServer -DialPlans HQ
New-UMIPGateway North -Address 10.5.5.5 -UMDialPlan HQ | Out-Null
Enable-UMMailbox tony -UMMailboxPolicy 'HQ Default Policy' -Extensions 4001 | Out-Null
Enable-UMMailbox kim -UMMailboxPolicy 'Branch Default Policy' -Extensions 4002 | Out-Null
New-UMAutoAttendant Front -UMDialPlan HQ -PilotIdentifierList 7900 -Status Enabled | Out-Null
Set-UMAutoAttendant Front -DefaultMailbox kim -ForwardCallsToDefaultMailbox $true
Set-UMAutoAttendant Front -DefaultMailbox tony -ForwardCallsToDefaultMailbox $true
(Start-UMCall 7900 North).Result
Set-UMAutoAttendant Front -ForwardCallsToDefaultMailbox $false -StarOutToDialPlanEnabled $true
(Start-UMCall 7900 North -Keys '*').Result
"""  # um-behaviour 1.8.9
    lines = transcript(tmp_path, script, "2010")
    assert "The mailbox 'Kim Akers' belongs to the dial plan 'Branch'" in lines
    assert "Voice message for Tony Smith" in lines
    assert "Outlook Voice Access asks for extension and PIN" in lines
