"""System.Version and PowerShell's SemanticVersion."""

from __future__ import annotations

import re
from functools import total_ordering
from typing import Any

from umshell.errors import ClrException
from umshell.values.dotnet.failures import argument, argument_null, bad_number, clr, negative, out_of_range
from umshell.values.integers import Int16
from umshell.values.reference import PSReference
from umshell.values.types import OBJECT, DotNetType


@total_ordering
class Version:
    """Two to four numbers; those not given are -1."""

    __slots__ = ("parts", "ps_members")
    dotnet_name = "System.Version"

    def __init__(self, *parts: int) -> None:
        self.parts = (*parts, *(-1,) * (4 - len(parts)))
        self.ps_members: dict[str, object] | None = None

    @classmethod
    def parse(cls, text: str) -> Version:
        """Version.Parse; raises ArgumentException, FormatException and kin."""
        pieces = text.split(".")
        if not 2 <= len(pieces) <= 4:
            raise argument("Version string portion was too short or too long.", "input")
        return cls(*(_number(piece) for piece in pieces))

    def __str__(self) -> str:
        return ".".join(str(part) for part in self.parts if part >= 0)

    def __repr__(self) -> str:
        return f"Version({self})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and self.parts == other.parts

    def __lt__(self, other: Version) -> bool:
        return self.parts < other.parts

    def __hash__(self) -> int:
        return hash(self.parts)


def _number(piece: str) -> int:
    trimmed = piece.strip()
    if not re.fullmatch(r"[+-]?[0-9]+", trimmed):
        raise bad_number(piece)
    number = int(trimmed)
    if number > 0x7FFFFFFF:
        raise clr("OverflowException", "Value was either too large or too small for an Int32.")
    if number < 0:
        raise negative("input", number)
    return number


VERSION = DotNetType.declare(
    "System.Version", OBJECT, python=Version, interfaces=("System.ICloneable", "System.IComparable")
)


@VERSION.constructor(
    "version new(int major, int minor)", "version new(int major, int minor, int build)",
    "version new(int major, int minor, int build, int revision)",
)  # fmt: skip
def make_version(*parts: int) -> Version:
    for name, part in zip(("major", "minor", "build", "revision"), parts, strict=False):
        if part < 0:
            raise out_of_range(f"{name} ('{part}') must be a non-negative value.", name)
    return Version(*parts)


VERSION.constructor("version new()")(lambda: Version(0, 0))


@VERSION.constructor("version new(string version)")
def make_version_of(text: str | None) -> Version:
    if text is None:
        raise argument_null("version")
    return Version.parse(text)


@VERSION.static_method("Parse", "static version Parse(string input)")
def parse(text: str | None) -> Version:
    if text is None:
        raise argument_null("input")
    return Version.parse(text)


@VERSION.static_method("TryParse", "static bool TryParse(string input, [ref] version result)")
def try_parse(text: str | None, result: PSReference) -> bool:
    try:
        result.Value = Version.parse(text or "")
    except ClrException:
        result.Value = None
        return False
    return True


for _place, _name in enumerate(("Major", "Minor", "Build", "Revision")):
    VERSION.property(_name, "int")(lambda this, place=_place: this.parts[place])
VERSION.property("MajorRevision", "int16")(lambda this: Int16(this.parts[3] >> 16))
VERSION.property("MinorRevision", "int16")(lambda this: Int16(_low_half(this.parts[3])))


def _low_half(number: int) -> int:
    low = number & 0xFFFF
    return low - 0x10000 if low >> 15 else low


@VERSION.method("ToString", "string ToString()", "string ToString(int fieldCount)")
def to_text(this: Version, count: int | None = None) -> str:
    present = [part for part in this.parts if part >= 0]
    if count is None:
        return str(this)
    if not 0 <= count <= len(present):
        raise argument(f"Argument must be between 0 and {len(present)}.", "fieldCount")
    return ".".join(str(part) for part in present[:count])


@VERSION.method("CompareTo", "int CompareTo(System.Object version)", "int CompareTo(version value)")
def compare_to(this: Version, other: Any) -> int:
    if other is None:
        return 1
    if not isinstance(other, Version):
        raise argument("Object must be of type Version.")
    return (this.parts > other.parts) - (this.parts < other.parts)


VERSION.method("Equals", "bool Equals(System.Object obj)", "bool Equals(version obj)")(
    lambda this, other: this == other
)
VERSION.method("Clone", "System.Object Clone()")(lambda this: Version(*(part for part in this.parts if part >= 0)))
VERSION.method("GetHashCode", "int GetHashCode()")(lambda this: hash(this.parts) & 0x7FFFFFFF)
VERSION.known_missing("TryFormat()")


_SEMANTIC = r"([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?"


@total_ordering
class SemanticVersion:
    """Major, minor and patch, with labels for what comes before a release and for a build."""

    __slots__ = ("build", "label", "parts", "ps_members")

    def __init__(self, parts: tuple[int, int, int], label: str | None = None, build: str | None = None) -> None:
        self.parts = parts
        self.label = label
        self.build = build
        self.ps_members: dict[str, object] | None = None

    def __str__(self) -> str:
        text = ".".join(map(str, self.parts))
        return text + (f"-{self.label}" if self.label else "") + (f"+{self.build}" if self.build else "")

    def _key(self) -> tuple[Any, ...]:
        pieces = [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in (self.label or "").split(".") if p]
        return self.parts, self.label is None, pieces

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SemanticVersion) and self._key() == other._key()

    def __lt__(self, other: SemanticVersion) -> bool:
        return self._key() < other._key()

    def __hash__(self) -> int:
        return hash(str(self))


SEMANTIC = DotNetType.declare(
    "System.Management.Automation.SemanticVersion", OBJECT, python=SemanticVersion, interfaces=("System.IComparable",)
)
_OWN = "System.Management.Automation.SemanticVersion"


@SEMANTIC.static_method("Parse", f"static {_OWN} Parse(string version)")
@SEMANTIC.constructor(f"{_OWN} new(string version)")
def parse_semantic(text: str) -> SemanticVersion:
    found = re.fullmatch(_SEMANTIC, text.strip())
    if found is None:
        raise bad_number(text)
    parts = (int(found[1]), int(found[2] or 0), int(found[3] or 0))
    return SemanticVersion(parts, found[4], found[5])


for _place, _name in enumerate(("Major", "Minor", "Patch")):
    SEMANTIC.property(_name, "int")(lambda this, place=_place: this.parts[place])
SEMANTIC.property("PreReleaseLabel", "string")(lambda this: this.label)
SEMANTIC.property("BuildLabel", "string")(lambda this: this.build)
SEMANTIC.method("ToString", "string ToString()")(str)
SEMANTIC.method("CompareTo", f"int CompareTo({_OWN} value)")(lambda this, other: (this > other) - (this < other))
