"""Holds the command table against the documented one: names, types, sets, positions, pipeline, enums, versions."""

import json
from functools import cache
from typing import Any

import pytest

from tests.spec_file import SPEC
from umshell.cmdlets.families import command_names, find_cmdlet
from umshell.cmdlets.um.versions import as_version_has_it
from umshell.runtime.parameter_metadata import ALL_SETS, ParameterMetadata
from umshell.store.ad_object import TABLES
from umshell.store.schema import metadata

VERSIONS = {"Exchange Server 2010": 2010, "Exchange Server 2013": 2013, "Exchange Server 2016": 2016}
TYPES = {
    "Boolean": "System.Boolean", "Int32": "System.Int32", "String": "System.String", "Fqdn": "System.String",
    "SwitchParameter": "System.Management.Automation.SwitchParameter",
}  # fmt: skip
# The documentation contradicts itself here; what was chosen, and where the conflict is written down.
CONFLICTS = {
    ("New-UMDialPlan", "CountryOrRegionCode"): "mandatory in strict mode only (um-behaviour C4)",
}
# Retired parameters that came back as parameters of the version that had them.
RETIRED = {"Organization", "SharedUMDialPlan"}
NOT_HERE = {"Confirm", "WhatIf"}


@cache
def reference() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SPEC.parent / "reference" / "cmdlets.json").read_text("utf-8"))
    return loaded


def _versions(names: list[str] | None) -> list[int]:
    return [VERSIONS[name] for name in names or () if name in VERSIONS]


def _um_names() -> list[str]:
    return [name for name, entry in reference()["cmdlets"].items() if entry["um"]]


def _here(names: list[str]) -> list[str]:
    return [name for name in names if find_cmdlet(name.lower()) is not None]


def _parameters(name: str, version: int) -> dict[str, ParameterMetadata]:
    info = as_version_has_it(find_cmdlet(name.lower()), version, True)
    assert info is not None
    return {parameter.Name: parameter for parameter in info.declared_parameters()}


def _documented(entry: dict[str, Any], version: int) -> list[dict[str, Any]]:
    return [
        parameter
        for parameter in entry["parameters"]
        if parameter["name"] not in NOT_HERE
        and (not parameter.get("applicable") or version in _versions(parameter["applicable"]))
    ]


def test_every_um_command_is_there() -> None:
    assert not set(_um_names()) - set(_here(_um_names()))


def test_no_um_command_was_invented() -> None:
    documented = {name.lower() for name in _um_names()}
    ours = {name for name in command_names() if name.partition("-")[2].startswith("UM")}
    for name in ours:
        info: Any = find_cmdlet(name.lower())
        assert (name.lower() in documented) != getattr(info.cmdlet_class, "is_extension", False), name


@pytest.mark.parametrize("name", _here(list(reference()["cmdlets"])))
def test_versions_have_the_command_or_not(name: str) -> None:
    applicable = _versions(reference()["cmdlets"][name]["applicable"])
    for version in VERSIONS.values():
        found = as_version_has_it(find_cmdlet(name.lower()), version, True)
        assert (found is not None) == (version in applicable), version


@pytest.mark.parametrize("name", _here(_um_names()))
@pytest.mark.parametrize("version", VERSIONS.values())
def test_names_in_their_order(name: str, version: int) -> None:
    entry = reference()["cmdlets"][name]
    if version not in _versions(entry["applicable"]):
        return
    retired = {parameter["name"] for parameter in entry.get("historical_parameters") or ()}
    ours = [each for each in _parameters(name, version) if each not in retired | RETIRED]
    assert ours == [parameter["name"] for parameter in _documented(entry, version)]


@pytest.mark.parametrize("name", [name for name in _here(list(reference()["cmdlets"])) if name not in _um_names()])
def test_the_others_have_all_of_theirs_in_that_order(name: str) -> None:
    entry = reference()["cmdlets"][name]
    version = max(_versions(entry["applicable"]))
    documented = [each["name"].lower() for each in _documented(entry, version) if each["applicable"]]
    ours = [each.lower() for each in _parameters(name, version)]
    assert [each for each in ours if each in documented] == documented


@pytest.mark.parametrize("name", _here(list(reference()["cmdlets"])))
def test_types_sets_positions_and_pipeline(name: str) -> None:
    entry = reference()["cmdlets"][name]
    version = max(_versions(entry["applicable"]))
    ours = _parameters(name, version)
    for documented in _documented(entry, version):
        parameter = ours.get(documented["name"])
        if parameter is not None:
            _compare_type(documented, parameter)
            _compare_sets(name, entry, documented, parameter)


def _compare_type(documented: dict[str, Any], parameter: ParameterMetadata) -> None:
    wanted = TYPES.get(documented["type"])
    found = parameter.ParameterType
    if (documented["default"] or {}).get("value") == "$null" and found.generic_arguments:
        found = found.generic_arguments[0]  # a page that gives $null for a value means a type that has it
    assert wanted is None or found.full_name == wanted, parameter.Name
    enumeration = reference()["enum_types"].get(documented["type"])
    if enumeration is not None and parameter.ParameterType.enum_class is not None:
        assert list(parameter.ParameterType.enum_class.members) == enumeration["values"], parameter.Name


def _compare_sets(name: str, entry: dict[str, Any], documented: dict[str, Any], parameter: ParameterMetadata) -> None:
    for declared in entry["parameter_sets"]:
        for place in declared["parameters"]:
            if place["name"] != parameter.Name:
                continue
            data = parameter.sets.get(ALL_SETS) or parameter.sets.get(declared["name"])
            if data is None:
                assert not entry["um"], (parameter.Name, declared["name"])  # others leave out sets of the service
                continue
            if (name, parameter.Name) not in CONFLICTS:
                assert data.IsMandatory == place["mandatory"], (parameter.Name, declared["name"])
            position = "named" if data.Position < 0 else data.Position + 1
            assert position == place["position"], (parameter.Name, declared["name"])
            assert data.ValueFromPipeline == documented["pipeline_input"].startswith("True"), parameter.Name


@pytest.mark.parametrize("name", _here(_um_names()))
def test_ranges_and_lengths_are_those_of_the_properties(name: str) -> None:
    """Values out of range are refused by the property, not by the binder (um-behaviour 2.1.7)."""
    metadata()
    table = TABLES.get({"UMService": "UMServer", "UMMailbox": "Recipient"}.get(noun := name.partition("-")[2], noun))
    for documented in reference()["cmdlets"][name]["parameters"]:
        column = None if table is None else table.by_name.get(documented["name"])
        if column is None or not isinstance(documented.get("range"), dict):
            continue
        minimum, maximum = documented["range"].get("min"), documented["range"].get("max")
        bounds = [check.bounds for check in column.checks if hasattr(check, "bounds")]
        if isinstance(minimum, int) and documented["name"] not in ("IrmLogMaxDirectorySize", "IrmLogMaxFileSize"):
            wanted = (minimum, 998 if documented["name"] == "LogonFailuresBeforePINReset" else maximum)
            assert wanted in bounds, documented["name"]


def test_reserved_and_scoping_parameters_alone_are_inert() -> None:
    allowed = {
        "DomainController", "IgnoreDefaultScope", "ForceUpgrade", "Organization", "Credential", "MonitoringContext",
        "AccountPartition", "ReadFromDomainController", "SharedUMDialPlan", "ExportAsWav",
        # Calls are modelled without their sound.
        "DiagDtmfDurationInMilisecs", "DiagInitialSilenceInMilisecs", "DiagInterDtmfDiffGapInMilisecs",
        "DiagInterDtmfGapInMilisecs", "MediaSecured",
    }  # fmt: skip
    for name in _here(_um_names()):
        info = find_cmdlet(name.lower())
        assert info is not None
        assert {each.Name for each in info.declared_parameters() if each.inert} <= allowed, name
