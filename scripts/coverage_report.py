"""What of the documented commands umshell has: cmdlet by parameter by version, as the text of COVERAGE.md."""

import json
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from umshell.cmdlets.families import find_cmdlet
from umshell.cmdlets.um.versions import as_version_has_it
from umshell.runtime.command_info import CmdletInfo

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "tests" / "reference" / "cmdlets.json"
CHOICES = ROOT / "tests" / "reference" / "choices.toml"
TARGET = ROOT / "COVERAGE.md"
MISSING_PARAMETERS = ROOT / "state" / "missing-parameters.json"
VERSIONS = (2010, 2013, 2016)
HONORED, INERT, MISSING, ABSENT = "honored", "inert", "missing", "–"

RESERVED = "Reserved for internal use, as the documentation says"
NOTHING_THERE = "What it steers does not exist here"
ONE_CONTROLLER = "The organization has one domain controller"
CLOUD = "Functional only in the cloud, as the documentation says"
NO_OLD_OBJECTS = "No object here was written by an older version"
INERT_REASONS = {
    "DomainController": ONE_CONTROLLER,
    "ReadFromDomainController": ONE_CONTROLLER,
    "IgnoreDefaultScope": "There is one scope; it wants a distinguished name and no DomainController",
    "Organization": RESERVED,
    "SharedUMDialPlan": RESERVED,
    "ExportAsWav": RESERVED,
    "AttributesToClear": RESERVED,
    "IncludeCorrupted": RESERVED,
    "SkipDualWrite": RESERVED,
    "AccountDisabled": f"{CLOUD}: Set-Mailbox; New-Mailbox honors it",
    "PermanentlyClearPreviousMailboxInfo": CLOUD,
    "RecipientAdministrativeUnitScope": CLOUD,
    "ForceUpgrade": NO_OLD_OBJECTS,
    "ApplyMandatoryProperties": NO_OLD_OBJECTS,
    "Credential": "Nobody is asked who they are",
    "LinkedCredential": "Nobody is asked who they are",
    "AccountPartition": "The organization has one partition",
    "MonitoringContext": "There is no monitoring that it could be told to",
}

HEAD = """# Coverage

Which documented parameters of Exchange umshell has, in each version that it speaks. Written by `scripts/coverage`.

- **honored**: it has the documented effect
- **inert**: it is accepted without effect, since what it steers does not exist here (domain controllers, scopes, …)
- **missing**: using it is an error that says so
- **–**: that version of Exchange does not have it
"""


@dataclass
class Coverage:
    """One command: the state of each of its parameters in each version."""

    name: str
    is_um: bool
    exists: bool
    states: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def counts(self) -> Counter[str]:
        """How many parameters are honored, inert and missing, over all versions that have them."""
        return Counter(_worst(states) for states in self.states.values())


def _worst(states: tuple[str, ...]) -> str:
    return next((state for state in (MISSING, INERT, HONORED) if state in states), ABSENT)


@cache
def coverage() -> tuple[Coverage, ...]:
    """All commands of the reference, those of Unified Messaging first."""
    cmdlets = json.loads(REFERENCE.read_text("utf-8"))["cmdlets"]
    ordered = sorted(cmdlets.items(), key=lambda item: (not item[1]["um"], item[0]))
    return tuple(_covered(name, entry) for name, entry in ordered)


def _covered(name: str, entry: dict[str, Any]) -> Coverage:
    whole = find_cmdlet(name)
    found = Coverage(name, entry["um"], whole is not None)
    infos = {version: as_version_has_it(whole, version, strict=True) for version in VERSIONS}
    documented = {parameter["name"]: parameter["applicable"] for parameter in entry["parameters"]}
    for parameter in entry.get("historical_parameters") or []:
        documented.setdefault(parameter["name"], parameter["applicable"])
    for parameter, applicable in documented.items():
        versions = [version for version in VERSIONS if f"Exchange Server {version}" in applicable]
        if versions:
            states = (_state(infos[each], parameter) if each in versions else ABSENT for each in VERSIONS)
            found.states[parameter] = tuple(states)
    return found


def _state(info: CmdletInfo | None, parameter: str) -> str:
    known = {} if info is None else {name.lower(): each for name, each in info.parameters.items()}
    metadata = known.get(parameter.lower())
    if metadata is None:
        return MISSING
    return INERT if metadata.inert else HONORED


def report() -> str:
    """The text of COVERAGE.md."""
    found = coverage()
    sections = [_section(each) for each in found if each.exists]
    parts = [HEAD, _summary(found), _inert(found), _inferred(), _not_modelled(), *sections, _lacking(found)]
    return "\n".join(part for part in parts if part)


def missing_parameters() -> str:
    """The text of the file from which the binder knows what is missing: names by command."""
    found = {each.name: sorted(name for name, states in each.states.items() if MISSING in states)
             for each in coverage() if each.exists}  # fmt: skip
    return json.dumps({name: names for name, names in found.items() if names}, indent=1) + "\n"


def _summary(found: Sequence[Coverage]) -> str:
    lines = ["## In numbers\n", "| | commands | honored | inert | missing |", "|---|---|---|---|---|"]
    for title, group in (
        ("Unified Messaging", [each for each in found if each.is_um]),
        ("beside it", [each for each in found if not each.is_um]),
    ):
        there = [each for each in group if each.exists]
        counts = sum((each.counts() for each in there), Counter[str]())
        numbers = " | ".join(str(counts[state]) for state in (HONORED, INERT, MISSING))
        lines.append(f"| {title} | {len(there)} of {len(group)} | {numbers} |")
    return "\n".join(lines) + "\n\nParameters are counted for the commands that exist here.\n"


def _inert(found: Sequence[Coverage]) -> str:
    """The parameters that do nothing, and why."""
    names = {name for each in found for name, states in each.states.items() if INERT in states}
    lines = [f"| {name} | {INERT_REASONS.get(name, NOTHING_THERE)} |" for name in sorted(names)]
    return "\n".join(["## Accepted without effect\n", "| parameter | reason |", "|---|---|", *lines, ""])


def _inferred() -> str:
    rows = [f"| {each['what']} | {each['choice']} |" for each in _choices()["inferred"]]
    title = "## Chosen where the sources are silent (`inferred`)\n"
    return "\n".join([title, "| left open | chosen |", "|---|---|", *rows, ""])


def _not_modelled() -> str:
    rows = [f"| {each['rule']} | {each['reason']} |" for each in _choices()["not_modelled"]]
    return "\n".join(["## Not modelled\n", "| rule | reason |", "|---|---|", *rows, ""])


def _choices() -> dict[str, list[dict[str, str]]]:
    return tomllib.loads(CHOICES.read_text("utf-8"))


def _section(each: Coverage) -> str:
    lines = [f"## {each.name}\n", f"| parameter | {' | '.join(map(str, VERSIONS))} |", "|---|---|---|---|"]
    lines += [f"| {name} | {' | '.join(states)} |" for name, states in each.states.items()]
    return "\n".join(lines) + "\n"


def _lacking(found: Sequence[Coverage]) -> str:
    names = [f"`{each.name}`" for each in found if not each.exists]
    return f"## Not here\n\n{', '.join(names)}.\n" if names else ""
