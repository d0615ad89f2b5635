"""The commands `network`, `call` and `map`, as a person types them."""

import json
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from umshell.cli import main

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def umshell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs the command on an organization of its own."""
    monkeypatch.setenv("UMSHELL_STORE", str(tmp_path / "store.sqlite"))

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["--organization", "contoso-um", *arguments])

    return run


def test_the_network_is_shown_and_changed(umshell: Callable[..., Result]) -> None:
    assert umshell("network", "add", "gw9.contoso.com", "192.0.2.90", "192.0.2.91", "--no-answer").exit_code == 0
    listed = umshell("network", "list").stdout
    assert "gw9.contoso.com        {192.0.2.90, 192.0.2.91}          False" in listed
    assert umshell("network", "change", "gw9.contoso.com", "--answer", "--transport", "TLS").exit_code == 0
    assert "{TLS}" in umshell("network", "list").stdout
    assert umshell("network", "remove", "gw9.contoso.com").exit_code == 0
    assert "gw9" not in umshell("network", "list").stdout


def test_what_is_wrong_is_said(umshell: Callable[..., Result]) -> None:
    result = umshell("network", "add", "gw9.contoso.com", "192.0.2.900")
    assert result.exit_code == 1
    assert "'192.0.2.900' is no IP address" in result.output
    assert umshell("network", "remove", "nowhere.contoso.com").exit_code == 1


def test_peers_and_probes(umshell: Callable[..., Result]) -> None:
    assert "gw2.contoso.com        {192.0.2.20}" in umshell("network", "peers").stdout
    umshell("network", "change", "gw2.contoso.com", "--no-answer")
    probed = umshell("network", "probe", "Redmond GW2").stdout
    assert "False the host 'gw2.contoso.com' gives no answer." in probed


def test_a_call_is_traced(umshell: Callable[..., Result]) -> None:
    """The exit code says whether the call was answered."""
    numbers = ("--to", "+14255550100", "--from", "1002", "--diversion", "1001")
    result = umshell("call", *numbers, "--gateway", "Redmond GW1")
    assert result.exit_code == 0
    assert result.stdout.split("\n")[0] == "  1. ExchangeServer 'EX1': MSExchangeUMCR = Running"
    assert "Result:   Voice message for Tony Smith\n" in result.stdout
    refused = umshell("call", "--to", "7000", "--gateway", "Redmond GW2")
    assert refused.exit_code == 1
    assert "Response: 404 Not Found\n" in refused.stdout


def test_a_call_as_json(umshell: Callable[..., Result]) -> None:
    arguments = ("--to", "5100", "--gateway", "Redmond GW2", "--at", "2020-01-06T20:00", "--keys", "2", "--json")
    data = json.loads(umshell("call", *arguments).stdout)
    assert (data["result"], data["call_type"], data["events"]) == ("Transferred to 1024", "Auto Attendant", [1073])


def test_calls_in_progress_are_ended(umshell: Callable[..., Result]) -> None:
    umshell("call", "--to", "5000", "--gateway", "Redmond GW2", "--hold")
    assert umshell("-c", "@(Get-UMActiveCalls).Count").stdout == "1\n"
    assert umshell("call", "--hang-up").stdout == "Calls ended: 1\n"
    assert umshell("-c", "@(Get-UMActiveCalls).Count").stdout == "0\n"


def test_a_dry_run_leaves_no_call(umshell: Callable[..., Result]) -> None:
    assert umshell("call", "--dry-run", "--to", "5000", "--gateway", "Redmond GW2").exit_code == 0
    assert umshell("-c", "(Get-UMCallSummaryReport -GroupBy Total).TotalCalls").stdout == "0\n"


def test_a_call_needs_a_number_and_a_time_that_is_one(umshell: Callable[..., Result]) -> None:
    assert umshell("call", "--gateway", "Redmond GW2").exit_code == 2
    assert umshell("call", "--to", "5000", "--gateway", "Redmond GW2", "--at", "tea time").exit_code == 2


def test_the_map_in_three_forms(umshell: Callable[..., Result], tmp_path: Path) -> None:
    assert "Dial plan Redmond (TelExtn, 4 digits)\n" in umshell("map").stdout
    assert umshell("map", "--format", "mermaid").stdout.startswith("flowchart LR\n")
    picture = tmp_path / "map.svg"
    umshell("map", "--format", "svg", "--output", str(picture))
    root = ElementTree.parse(picture).getroot()
    dashed = [path for path in root.iter(f"{SVG}path") if path.get("stroke-dasharray")]
    assert root.tag == f"{SVG}svg"
    assert len(dashed) == 1


@pytest.mark.parametrize("name", ["New-UMNetworkHost", "Get-UMSipPeer", "Start-UMCall", "Get-UMMap"])
def test_extensions_are_unknown_in_strict_mode(umshell: Callable[..., Result], name: str) -> None:
    assert f"The term '{name}' is not recognized" in umshell("--strict", "-c", name).output
