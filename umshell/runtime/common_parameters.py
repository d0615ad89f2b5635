"""The parameters that every cmdlet and advanced function has, and what they mean for its preferences."""

from functools import cache
from typing import Any

from umshell.runtime.parameter_metadata import ParameterMetadata
from umshell.values.dotnet.preferences import ActionPreference, ConfirmImpact
from umshell.values.switch_parameter import ABSENT, SWITCH_PARAMETER
from umshell.values.types import INT32, STRING, UINT64, DotNetType, enum_type_of

COMMON: tuple[tuple[str, str, str], ...] = (
    ("Verbose", "vb", "switch"),
    ("Debug", "db", "switch"),
    ("ErrorAction", "ea", "action"),
    ("WarningAction", "wa", "action"),
    ("InformationAction", "infa", "action"),
    ("ErrorVariable", "ev", "string"),
    ("WarningVariable", "wv", "string"),
    ("InformationVariable", "iv", "string"),
    ("OutVariable", "ov", "string"),
    ("OutBuffer", "ob", "int"),
    ("PipelineVariable", "pv", "string"),
)
SHOULD_PROCESS: tuple[tuple[str, str, str], ...] = (("WhatIf", "wi", "switch"), ("Confirm", "cf", "switch"))
PAGING: tuple[tuple[str, str, str], ...] = (
    ("IncludeTotalCount", "", "switch"),
    ("Skip", "", "count"),
    ("First", "", "count"),
)
COMMON_NAMES = frozenset(name for name, _, _ in COMMON + SHOULD_PROCESS)


@cache
def common_parameters(should_process: bool, paging: bool = False) -> tuple[ParameterMetadata, ...]:
    """The metadata of the common parameters, with -WhatIf and -Confirm, -First and -Skip where the command has them."""
    rows = COMMON + (SHOULD_PROCESS if should_process else ()) + (PAGING if paging else ())
    return tuple(_make(*row) for row in rows)


def _make(name: str, alias: str, kind: str) -> ParameterMetadata:
    types: dict[str, DotNetType] = {"switch": SWITCH_PARAMETER, "string": STRING, "int": INT32, "count": UINT64}
    aliases = (alias,) if alias else ()
    made = ParameterMetadata(name, types.get(kind) or enum_type_of(ActionPreference), aliases=aliases)
    made.is_common = True
    if kind == "switch":
        made.default = ABSENT
    return made


def switch_preference(on: Any, when_on: ActionPreference) -> ActionPreference:
    """What -Verbose or -Debug make of their preference."""
    return when_on if on else ActionPreference.SilentlyContinue  # type: ignore[return-value]


def preference_variables(bound: dict[str, Any]) -> dict[str, Any]:
    """The preference variables that the common parameters of a call set inside the function."""
    found: dict[str, Any] = {}
    for name, value in bound.items():
        if name not in COMMON_NAMES:
            continue
        if name == "Verbose":
            found["VerbosePreference"] = switch_preference(value, ActionPreference.Continue)  # type: ignore[arg-type]
        elif name == "Debug":
            found["DebugPreference"] = switch_preference(value, ActionPreference.Inquire)  # type: ignore[arg-type]
        elif name == "ErrorAction":
            found["ErrorActionPreference"] = value
        elif name == "WarningAction":
            found["WarningPreference"] = value
        elif name == "InformationAction":
            found["InformationPreference"] = value
        elif name == "WhatIf":
            found["WhatIfPreference"] = bool(value)
        elif name == "Confirm":
            found["ConfirmPreference"] = ConfirmImpact.Low if value else getattr(ConfirmImpact, "None")
    return found
