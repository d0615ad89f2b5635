"""A command as text with its bound parameters, for the record of changes."""

import re
from collections.abc import Mapping
from typing import Any

_PLAIN = re.compile(r"[a-zA-Z0-9._\-+@:\\/]+|@\{.*", re.DOTALL).fullmatch
_UNTOLD = frozenset(("ErrorVariable", "WarningVariable", "OutVariable", "OutBuffer", "PipelineVariable"))


def command_text(name: str, bound: Mapping[str, Any], secrets: frozenset[str]) -> str:
    """`New-UMDialPlan -Name Paris -NumberOfDigitsInExtension 4`; secrets are masked."""
    parts = [name]
    for parameter, value in bound.items():
        if parameter in _UNTOLD:
            continue
        parts.append(f"-{parameter} ******" if parameter in secrets else f"-{parameter}{_argument(value)}")
    return " ".join(parts)


def _argument(value: Any) -> str:
    if type(value).__name__ == "SwitchParameter":
        return "" if value else ":$false"
    return " " + value_text(value)


def value_text(value: Any) -> str:
    """A value as one would write it in a script."""
    if type(value) is int:
        return str(value)
    if value is None or value is True or value is False:
        return {None: "$null", True: "$true", False: "$false"}[value]
    if isinstance(value, (list, tuple)):
        return ",".join(map(value_text, value)) if value else "@()"
    text = str(value)
    return text if _PLAIN(text) else "'" + text.replace("'", "''") + "'"
