"""The example scripts do in a fresh organization what their README says, in that order, however they are encoded."""

import csv
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from umshell.replay import replay
from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.runtime.transcript_host import TranscriptHost
from umshell.shell import Shell
from umshell.store.changes import last_change

EXAMPLES = Path(__file__).resolve().parent.parent / "scripts" / "examples"
Encode = Callable[[str], bytes]
_SMART = {"'": "\u2019", '"': "\u201d"}


def plain(text: str) -> bytes:
    return text.encode("utf-8")


def utf16_with_crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("utf-16")


def typographic(text: str) -> bytes:
    """En-dashes before parameters and operators, smart quotes around strings."""
    dashed = text.replace(" -", " \u2013")
    return "".join(_SMART.get(character, character) for character in dashed).encode("utf-8")


@dataclass
class Samples:
    """The examples in a folder of their own, a working folder, and a store."""

    folder: Path
    work: Path
    store: str

    def run(self, name: str, *arguments: str) -> tuple[int, list[str]]:
        """Exit code and transcript of a script."""
        host = TranscriptHost()
        shell = Shell(host, Options(store=self.store))
        code = replay(shell, self.folder / name, arguments)
        shell.close()
        return code, host.text.split("\n")

    def names(self, command: str, **parameters: object) -> list[str]:
        """The identities of what a Get- command finds."""
        return [str(found.Identity) for found in self.objects(command, **parameters)]

    def objects(self, command: str, **parameters: object) -> list[Any]:
        """What a Get- command finds."""
        shell = Shell(SilentHost(), Options(store=self.store))
        found = shell.invoke(command, **parameters)
        shell.close()
        return found

    def state(self) -> tuple[object, ...]:
        """All that would show a change: the last one recorded, and when each object was changed."""
        shell = Shell(SilentHost(), Options(store=self.store))
        nouns = ("UMDialPlan", "UMIPGateway", "UMHuntGroup", "UMMailboxPolicy")
        times = [(str(each.Identity), each.WhenChanged) for noun in nouns for each in shell.invoke(f"Get-{noun}")]
        found = (last_change(shell.store), *times)
        shell.close()
        return found


@pytest.fixture(params=[plain, utf16_with_crlf, typographic], ids=lambda encode: encode.__name__)
def samples(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Samples]:
    folder, work = tmp_path / "scripts", tmp_path / "work"
    shutil.copytree(EXAMPLES, folder)
    work.mkdir()
    for path in folder.glob("*.ps1"):
        path.write_bytes(request.param(path.read_text("utf-8")))
    before = Path.cwd()
    os.chdir(work)
    yield Samples(folder, work, str(tmp_path / "samples.sqlite"))
    os.chdir(before)


def test_the_samples_do_what_their_readme_says(samples: Samples) -> None:
    connects_gateways(samples)
    provisions_sites(samples)
    enables_people(samples)
    reports_nightly(samples)
    rolls_sites_back(samples)
    refuses_what_is_broken(samples)
    stops_half_way(samples)


def connects_gateways(samples: Samples) -> None:
    code, lines = samples.run("connect_gateway.ps1")
    assert code == 0
    assert [line for line in lines if line][-1] in (
        "3 hunt groups on plan 'Lyon DP'",
        "3 hunt groups on plan \u2019Lyon DP\u2019",
    )
    (plan,) = samples.objects("Get-UMDialPlan")
    assert (plan.Name, plan.NumberOfDigitsInExtension, str(plan.URIType)) == ("Lyon DP", 5, "TelExtn")
    assert plan.CountryOrRegionCode == "33"
    assert list(plan.AccessTelephoneNumbers) == ["+33472000100", "+33472000101"]
    assert plan.OperatorExtension == "00000"
    assert samples.names("Get-UMMailboxPolicy") == ["Lyon DP Default Policy"]
    gateways = {gateway.Name: str(gateway.Address) for gateway in samples.objects("Get-UMIPGateway")}
    assert gateways == {"Lyon GW1": "192.0.2.10", "Lyon GW2": "gw2.lyon.contoso.com"}
    expected = ["Lyon GW1\\Pilot 10200", "Lyon GW1\\Pilot 10201", "Lyon GW2\\Voice access"]
    assert sorted(samples.names("Get-UMHuntGroup")) == expected
    before = samples.state()
    code, lines = samples.run("connect_gateway.ps1")
    assert code == 1
    assert any("TERMINATING" in line and "NewUMIPGateway" in line for line in lines)
    assert samples.state() == before


def provisions_sites(samples: Samples) -> None:
    code, lines = samples.run("provision_sites.ps1")
    assert code == 0
    assert "3 site(s) made" in lines
    assert any(line.startswith("Bad failed: ") for line in lines)
    counts = dict(line.split() for line in lines if line.startswith(("ERROR ", "INFO ")))
    assert counts == {"ERROR": "1", "INFO": "3"}
    assert sorted(samples.names("Get-UMDialPlan")) == ["Berlin", "Lyon DP", "Oslo", "Paris"]
    gateways = ["Berlin-GW1", "Oslo-GW1", "Paris-GW1", "Paris-GW2"]
    assert [name for name in sorted(samples.names("Get-UMIPGateway")) if "-" in name] == gateways
    groups = {str(group.UMIPGateway) for group in samples.objects("Get-UMHuntGroup")}
    assert set(gateways) <= groups
    for policy in samples.objects("Get-UMMailboxPolicy"):
        if policy.Name != "Lyon DP Default Policy":
            assert (policy.MinPINLength, str(policy.PINLifetime)) == (5, "90.00:00:00")


def enables_people(samples: Samples) -> None:
    code, _ = samples.run("enable_people.ps1")
    assert code == 0
    enabled = {box.DisplayName: list(box.Extensions) for box in samples.objects("Get-UMMailbox")}
    assert sorted(map(tuple, enabled.values())) == [("1001",), ("1002",)]
    with (samples.work / "result.csv").open(encoding="utf-8-sig", newline="") as file:
        results = [row["Result"] for row in csv.DictReader(file)]
    assert [result.partition(":")[0] for result in results] == [
        "enabled",
        "enabled",
        "not found",
        "refused",
        "refused",
    ]


def reports_nightly(samples: Samples) -> None:
    before = samples.state()
    code, lines = samples.run("nightly_report.ps1")
    assert code == 0
    assert any(line.startswith("4 plan(s), 6 gateway(s) reported on ") for line in lines)
    assert samples.state() == before
    with (samples.work / "um-report.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["Plan"]: row for row in csv.DictReader(file)}
    assert sorted(rows) == ["Berlin", "Lyon DP", "Oslo", "Paris"]
    assert rows["Lyon DP"]["Pilots"] == "10100; 10200; 10201"
    assert rows["Paris"]["Users"] == "2"
    assert "<title>Unified Messaging</title>" in _text(samples.work / "um-report.html")


def rolls_sites_back(samples: Samples) -> None:
    code, lines = samples.run("provision_sites.ps1", "-Rollback")
    assert code == 0
    assert sorted(samples.names("Get-UMDialPlan")) == ["Lyon DP", "Paris"]
    assert sorted(samples.names("Get-UMMailboxPolicy")) == ["Lyon DP Default Policy", "Paris Default Policy"]
    assert sorted(samples.names("Get-UMIPGateway")) == ["Lyon GW1", "Lyon GW2"]
    assert len([line for line in lines if line.startswith("ERROR: ")]) == 2


def refuses_what_is_broken(samples: Samples) -> None:
    before = samples.state()
    code, lines = samples.run("broken.ps1")
    assert code == 1
    assert lines[0].startswith("PARSE ERROR: ")
    assert samples.state() == before


def stops_half_way(samples: Samples) -> None:
    code, _ = samples.run("stopped.ps1")
    assert code != 0
    plans = samples.names("Get-UMDialPlan")
    assert {"First", "Second"} <= set(plans)
    assert "Third" not in plans
    assert "Gone" not in samples.names("Get-UMIPGateway")


def _text(path: Path) -> str:
    data = path.read_bytes()
    return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
