"""ServerVersion: the version of a server in its parts; prints as `Version 15.1 (Build 2507.6)`."""

import re

from umshell.values.psobject import PSTypedObject

_FORM = re.compile(r"Version (\d+)\.(\d+) \(Build (\d+)\.(\d+)\)")


class ServerVersion(PSTypedObject):
    """What AdminDisplayVersion gives: scripts ask it for `Major`, or match its text."""

    TypeNames = ("Microsoft.Exchange.Data.ServerVersion", "System.Object")
    PropertyNames = ("Major", "Minor", "Build", "Revision", "FilePatchLevelDescription")

    def __init__(self, text: str) -> None:
        found = _FORM.match(text)
        assert found is not None, "a server's build is written in this form"
        self.Major, self.Minor, self.Build, self.Revision = map(int, found.groups())
        self.FilePatchLevelDescription = ""

    def __str__(self) -> str:
        return f"Version {self.Major}.{self.Minor} (Build {self.Build}.{self.Revision})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ServerVersion | str) and str(self).lower() == str(other).lower()

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, ServerVersion):
            return str(self).lower() < str(other).lower()
        return self._parts() < other._parts()

    def __hash__(self) -> int:
        return hash(str(self))

    def _parts(self) -> tuple[int, ...]:
        return self.Major, self.Minor, self.Build, self.Revision
