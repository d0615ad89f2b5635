"""The account that a mailbox belongs to, and what special mailboxes are there for: a part of a recipient's row."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from typing import Any

from umshell.errors import ClrException
from umshell.store.columns import Boolean, Parsed, Text, Values
from umshell.store.mailbox_holds import LocalTimestamp
from umshell.values.exchange.geo_coordinates import GeoCoordinates
from umshell.values.psobject import unwrap

RESOURCES = ("RoomMailbox", "EquipmentMailbox", "LinkedRoomMailbox")
LINKED = ("LinkedMailbox", "LinkedRoomMailbox", "LinkedUser")


def certificate(value: Any) -> str:
    """The bytes of a certificate as base64, from bytes or from such a text."""
    base = unwrap(value)
    raw = getattr(base, "RawData", base)
    try:
        if isinstance(raw, int):
            raise TypeError
        return b64encode(b64decode(raw, validate=True) if isinstance(raw, str) else bytes(raw)).decode()
    except (NotBase64, TypeError, ValueError):
        raise ClrException("System.FormatException", "it must be the bytes of a certificate, or base64.") from None


class AccountColumns:
    """Logon, certificates, resources, and the duties of arbitration and public folder mailboxes."""

    AccountDisabled: Any = Boolean(False, packed=True)
    ResetPasswordOnNextLogon: Any = Boolean(False, packed=True)
    StsRefreshTokensValidFrom: Any = LocalTimestamp(packed=True)
    ImmutableId: Any = Text(packed=True)
    CertificateSubject: Any = Values(packed=True)
    UserCertificate: Any = Values(certificate, packed=True)
    UserSMimeCertificate: Any = Values(certificate, packed=True)
    GeoCoordinates: Any = Parsed(GeoCoordinates.parse, packed=True)
    HasPicture: Any = Boolean(False, packed=True)
    HasSpokenName: Any = Boolean(False, packed=True)
    ResourceCustom: Any = Values(packed=True)
    PersistedCapabilities: Any = Values(packed=True)
    QueryBaseDN: Any = Text(packed=True)
    DefaultPublicFolderMailbox: Any = Text(packed=True)
    IsRootPublicFolderMailbox: Any = Boolean(False, packed=True)
    IsExcludedFromServingHierarchy: Any = Boolean(False, packed=True)
    IsHierarchyReady: Any = Boolean(True, packed=True)
    IsHierarchySyncEnabled: Any = Boolean(True, packed=True)

    RecipientTypeDetails: Any

    @property
    def RoomMailboxAccountEnabled(self) -> bool | None:
        if self.RecipientTypeDetails not in ("RoomMailbox", "LinkedRoomMailbox"):
            return None
        return not self.AccountDisabled

    @property
    def UserAccountControl(self) -> str:
        return "AccountDisabled, NormalAccount" if self.AccountDisabled else "NormalAccount"

    @property
    def ExchangeUserAccountControl(self) -> str:
        return "AccountDisabled" if self.AccountDisabled else "None"
