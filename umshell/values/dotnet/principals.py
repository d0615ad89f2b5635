"""Who runs the session, as the model has it: WindowsIdentity, WindowsPrincipal, NTAccount."""

from __future__ import annotations

import re
from typing import Any

from umshell.values.dotnet.environment import read_variable
from umshell.values.dotnet.failures import argument
from umshell.values.types import OBJECT, DotNetType

_PRINCIPAL = "System.Security.Principal."
_GROUPS = ("BUILTIN\\Administrators", "CONTOSO\\Organization Management", "CONTOSO\\UM Management")


class WindowsIdentity:
    """The administrator of the model."""

    dotnet_name = _PRINCIPAL + "WindowsIdentity"

    def __init__(self) -> None:
        domain, user = read_variable("USERDOMAIN") or "CONTOSO", read_variable("USERNAME") or "Administrator"
        self.Name = f"{domain}\\{user}"
        self.ps_members: dict[str, object] | None = None

    def __str__(self) -> str:
        return self.dotnet_name


class WindowsPrincipal:
    """What that administrator may do: everything that the model knows."""

    dotnet_name = _PRINCIPAL + "WindowsPrincipal"

    def __init__(self, identity: WindowsIdentity) -> None:
        self.Identity = identity
        self.ps_members: dict[str, object] | None = None


IDENTITY = DotNetType.declare(WindowsIdentity.dotnet_name, OBJECT, python=WindowsIdentity)
IDENTITY.static_method("GetCurrent", f"static {_PRINCIPAL}WindowsIdentity GetCurrent()")(WindowsIdentity)
IDENTITY.property("AuthenticationType", "string")(lambda this: "Kerberos")
IDENTITY.property("IsAuthenticated", "bool")(lambda this: True)
IDENTITY.property("IsSystem", "bool")(lambda this: False)
IDENTITY.field("Name", "string", read_only=True)
IDENTITY.known_missing("Groups", "User", "Token", "Impersonate()", "Claims")
PRINCIPAL = DotNetType.declare(WindowsPrincipal.dotnet_name, OBJECT, python=WindowsPrincipal)
PRINCIPAL.constructor(f"{_PRINCIPAL}WindowsPrincipal new({_PRINCIPAL}WindowsIdentity ntIdentity)")(WindowsPrincipal)
PRINCIPAL.field("Identity", _PRINCIPAL + "WindowsIdentity", read_only=True)
PRINCIPAL.method("IsInRole", f"bool IsInRole({_PRINCIPAL}WindowsBuiltInRole role)")(
    lambda this, role: role.name in ("Administrator", "User")
)
PRINCIPAL.method("IsInRole", "bool IsInRole(string role)")(
    lambda this, role: role.lower() in [name.lower() for group in _GROUPS for name in (group, group.partition("\\")[2])]
)


# Names and identifiers of accounts


class SecurityIdentifier:
    """A SID, `S-1-5-21-…`."""

    dotnet_name = _PRINCIPAL + "SecurityIdentifier"
    __slots__ = ("Value", "ps_members")

    def __init__(self, text: str) -> None:
        if not re.fullmatch(r"[sS]-1-[0-9]+(?:-[0-9]+){1,15}", text or ""):
            raise argument("Value was invalid.", "sddlForm")
        self.Value = text.upper()
        self.ps_members: dict[str, Any] | None = None

    @classmethod
    def of_bytes(cls, data: list[int], offset: int = 0) -> SecurityIdentifier:
        raw = bytes(data[offset:])
        if len(raw) < 8 or len(raw) < 8 + 4 * raw[1]:
            raise argument("The SID in binary form is too short.", "binaryForm")
        parts = [int.from_bytes(raw[8 + 4 * place : 12 + 4 * place], "little") for place in range(raw[1])]
        return cls(f"S-1-{int.from_bytes(raw[2:8], 'big')}-" + "-".join(map(str, parts)))

    def __str__(self) -> str:
        return self.Value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SecurityIdentifier) and self.Value == other.Value

    def __hash__(self) -> int:
        return hash(self.Value)


class NTAccount:
    """An account by name, `CONTOSO\\tony`."""

    dotnet_name = _PRINCIPAL + "NTAccount"
    __slots__ = ("Value", "ps_members")

    def __init__(self, *names: str) -> None:
        self.Value = "\\".join(names)
        self.ps_members: dict[str, Any] | None = None

    def __str__(self) -> str:
        return self.Value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NTAccount) and self.Value.lower() == other.Value.lower()

    def __hash__(self) -> int:
        return hash(self.Value.lower())


REFERENCE = DotNetType.declare(_PRINCIPAL + "IdentityReference", OBJECT, abstract=True)
SID = DotNetType.declare(SecurityIdentifier.dotnet_name, REFERENCE, python=SecurityIdentifier)
ACCOUNT = DotNetType.declare(NTAccount.dotnet_name, REFERENCE, python=NTAccount)
SID.constructor(f"{_PRINCIPAL}SecurityIdentifier new(string sddlForm)")(SecurityIdentifier)
SID.constructor(f"{_PRINCIPAL}SecurityIdentifier new(byte[] binaryForm, int offset)")(SecurityIdentifier.of_bytes)
ACCOUNT.constructor(
    f"{_PRINCIPAL}NTAccount new(string name)", f"{_PRINCIPAL}NTAccount new(string domainName, string accountName)"
)(NTAccount)
REFERENCE.field("Value", "string", read_only=True)
REFERENCE.method("ToString", "string ToString()")(str)
REFERENCE.method("Equals", "bool Equals(System.Object o)")(lambda this, other: this == other)
REFERENCE.known_missing(
    "Translate()", "IsValidTargetType()", "AccountDomainSid", "BinaryLength", "IsWellKnown()", "GetBinaryForm()"
)
