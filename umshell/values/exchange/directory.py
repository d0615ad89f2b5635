"""ADObjectId: what identifies an object of the directory, text and object at once; and distinguished names."""

from __future__ import annotations

import uuid

from umshell.values.dotnet_type import DotNetType

_ESCAPED = frozenset(',+"\\<>;=')


def escape_rdn(name: str) -> str:
    """A name as it stands in a distinguished name."""
    if _ESCAPED.isdisjoint(name) and name.strip() == name:
        return name
    escaped = "".join("\\" + character if character in _ESCAPED else character for character in name)
    return escaped if escaped.strip() == escaped else escaped.replace(" ", "\\ ")


def split_rdn(distinguished_name: str) -> tuple[str, str]:
    """The first name of a distinguished name, unescaped and without its `CN=`; and the name of the parent."""
    characters: list[str] = []
    position = 0
    while position < len(distinguished_name):
        character = distinguished_name[position]
        if character == ",":
            break
        if character == "\\" and position + 1 < len(distinguished_name):
            position += 1
            character = distinguished_name[position]
        characters.append(character)
        position += 1
    return "".join(characters).partition("=")[2], distinguished_name[position + 1 :].lstrip()


def canonical_name(distinguished_name: str) -> str:
    """`CN=Tony Smith,CN=Users,DC=contoso,DC=com` as `contoso.com/Users/Tony Smith`."""
    names: list[str] = []
    domain: list[str] = []
    rest = distinguished_name
    while rest:
        is_domain = rest[:3].upper() == "DC="
        name, rest = split_rdn(rest)
        (domain if is_domain else names).append(name)
    return "/".join([".".join(domain), *reversed(names)])


class ADObjectId:
    """The identity of an object; prints as `text`, which is the name of most objects."""

    __slots__ = ("DistinguishedName", "Name", "guid", "text")

    def __init__(self, distinguished_name: str, name: str, guid: str = "", text: str | None = None) -> None:
        self.DistinguishedName = distinguished_name
        self.Name = name
        self.guid = guid
        self.text = name if text is None else text

    @property
    def ObjectGuid(self) -> uuid.UUID:
        return uuid.UUID(self.guid) if self.guid else uuid.UUID(int=0)

    @property
    def Parent(self) -> ADObjectId | None:
        parent = split_rdn(self.DistinguishedName)[1]
        return ADObjectId(parent, split_rdn(parent)[0]) if parent else None

    @property
    def Rdn(self) -> str:
        head = self.DistinguishedName.partition("=")[0]
        return f"{head}={escape_rdn(split_rdn(self.DistinguishedName)[0])}"

    @property
    def Depth(self) -> int:
        depth, rest = 0, self.DistinguishedName
        while rest:
            depth, rest = depth + (rest[:3].upper() != "DC="), split_rdn(rest)[1]
        return depth

    @classmethod
    def parse(cls, text: str) -> ADObjectId:
        """From a distinguished name, a GUID or a bare name."""
        if "=" in text:
            return cls(text, split_rdn(text)[0])
        return cls("", text)

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        if isinstance(other, ADObjectId):
            if self.guid and other.guid:
                return self.guid == other.guid
            return self.text.lower() == other.text.lower()
        return isinstance(other, str) and other.lower() in (self.text.lower(), self.DistinguishedName.lower())

    def __hash__(self) -> int:
        return hash(self.text.lower())

    def __lt__(self, other: object) -> bool:
        return self.text.lower() < str(other).lower()

    def __repr__(self) -> str:
        return f"ADObjectId({self.DistinguishedName!r})"


ID = DotNetType.declare(
    "Microsoft.Exchange.Data.Directory.ADObjectId", python=ADObjectId, interfaces=("System.IComparable",)
)
ID.field("DistinguishedName", "string", read_only=True)
ID.field("Name", "string", read_only=True)
ID.field("ObjectGuid", "guid", read_only=True)
ID.field("Parent", "Microsoft.Exchange.Data.Directory.ADObjectId", read_only=True)
ID.field("Rdn", "string", read_only=True)
ID.field("Depth", "int", read_only=True)
ID.property("IsRelativeDn", "bool")(lambda this: not this.DistinguishedName)
ID.method("ToDNString", "string ToDNString()")(lambda this: this.DistinguishedName)
ID.method("ToGuidOrDNString", "string ToGuidOrDNString()")(lambda this: this.guid or this.DistinguishedName)
ID.method("ToCanonicalName", "string ToCanonicalName()")(lambda this: canonical_name(this.DistinguishedName))


@ID.constructor("ADObjectId new(string distinguishedName)")
def _new(text: str) -> ADObjectId:
    return ADObjectId.parse(text)
