"""ServerVersion: the version of a server in its parts; prints as `Version 15.1 (Build 2507.6)`."""

from __future__ import annotations

import re
from functools import total_ordering

from umshell.values.exchange.limits import format_error, own_conversion
from umshell.values.psobject import PSTypedObject
from umshell.values.types import type_of_class
from umshell.values.value_text import to_string

_FORM = re.compile(r"Version (\d+)(?:\.(\d+))?(?: \(Build (\d+)\.(\d+)\))?", re.IGNORECASE)


@total_ordering
class ServerVersion(PSTypedObject):
    """What AdminDisplayVersion gives: scripts ask it for `Major`, match its text, or hold it against `Version 15`."""

    TypeNames = ("Microsoft.Exchange.Data.ServerVersion", "System.Object")
    PropertyNames = ("Major", "Minor", "Build", "Revision", "FilePatchLevelDescription")

    def __init__(self, text: str) -> None:
        found = _FORM.fullmatch(text.strip())
        if found is None:
            raise format_error(text, "ServerVersion")
        self.Major, self.Minor, self.Build, self.Revision = (int(part or 0) for part in found.groups())
        self.FilePatchLevelDescription = ""

    def __str__(self) -> str:
        return f"Version {self.Major}.{self.Minor} (Build {self.Build}.{self.Revision})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ServerVersion | str) and str(self).lower() == str(other).lower()

    def __lt__(self, other: ServerVersion) -> bool:
        return self._parts() < other._parts()

    def __hash__(self) -> int:
        return hash(str(self))

    def _parts(self) -> tuple[int, ...]:
        return self.Major, self.Minor, self.Build, self.Revision


_VERSION = type_of_class(ServerVersion)
_VERSION.interfaces += ("System.IComparable",)
own_conversion(_VERSION, lambda value: ServerVersion(to_string(value)))
