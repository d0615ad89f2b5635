"""What of Exchange's parameters is not modelled: the error of using one says so."""

import json
from functools import cache
from typing import Any

from umshell.resources import state_path


@cache
def _missing() -> dict[str, list[str]]:
    read: dict[str, list[str]] = json.loads(state_path("missing-parameters.json").read_text("utf-8"))
    return read


def missing_parameter(command: Any, name: str) -> str | None:
    """The documented parameter of a command that a name or its beginning stands for, if it is missing here."""
    wanted = name.lower()
    names = () if command is None else _missing().get(command.Name, ())
    found = [each for each in names if each.lower().startswith(wanted)]
    return found[0] if len(found) == 1 or any(each.lower() == wanted for each in found) else None
