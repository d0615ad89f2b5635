"""The account that a mailbox belongs to: a part of a recipient's row."""

from __future__ import annotations

from typing import Any

from umshell.errors import ClrException
from umshell.store.columns import Boolean, Parsed, Text, Values
from umshell.store.mailbox_holds import LocalTimestamp
from umshell.values.exchange.geo_coordinates import GeoCoordinates
from umshell.values.psobject import unwrap

ROOMS = ("RoomMailbox", "LinkedRoomMailbox")
RESOURCES = (*ROOMS, "EquipmentMailbox")
LINKED = ("LinkedMailbox", "LinkedRoomMailbox", "LinkedUser")


def certificate(value: Any) -> str:
    """The bytes of a certificate as base64, from bytes or from such a text."""
    from base64 import b64decode, b64encode

    base = unwrap(value)
    raw = getattr(base, "RawData", base)
    try:
        if isinstance(raw, int):
            raise TypeError
        return b64encode(b64decode(raw, validate=True) if isinstance(raw, str) else bytes(raw)).decode()
    except (TypeError, ValueError):
        raise ClrException("System.FormatException", "it must be the bytes of a certificate, or base64.") from None


class AccountColumns:
    """Logon, certificates, and what people know the user by."""

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

    RecipientTypeDetails: Any

    @property
    def RoomMailboxAccountEnabled(self) -> bool | None:
        if self.RecipientTypeDetails not in ROOMS:
            return None
        return not self.AccountDisabled

    @property
    def UserAccountControl(self) -> str:
        return "AccountDisabled, NormalAccount" if self.AccountDisabled else "NormalAccount"

    @property
    def ExchangeUserAccountControl(self) -> str:
        return "AccountDisabled" if self.AccountDisabled else "None"
