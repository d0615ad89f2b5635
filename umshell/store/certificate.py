"""ExchangeCertificate: the certificates of the servers, and the services that use them."""

from __future__ import annotations

import hashlib
from typing import Any

from umshell.store.ad_object import ADObject
from umshell.store.column_checks import up_to
from umshell.store.columns import Boolean, Integer, Link, Parsed, Text, Timestamp, Values
from umshell.store.refusals import DataValidation
from umshell.values.dates import DateTime
from umshell.values.enums import EnumValue
from umshell.values.exchange.directory import ADObjectId
from umshell.values.exchange.multi_valued import MultiValuedProperty

_NAMESPACE = "Microsoft.Exchange.Management.SystemConfigurationTasks."
KEY_SIZES = (1024, 2048, 4096)
# Services that use one certificate at a time; SMTP chooses among several by the names in them.
SINGLE = ("IMAP", "POP", "UM", "IIS", "Federation", "UMCallRouter")


class AllowedServices(
    EnumValue,
    members=(
        ("None", 0), ("IMAP", 1), ("POP", 2), ("UM", 4), ("IIS", 8), ("SMTP", 16), ("Federation", 32),
        ("UMCallRouter", 64),
    ),
    full_name=_NAMESPACE + "AllowedServices",
    flags=True,
):  # fmt: skip
    """What a certificate is used for, several at once."""


def services_of(text: str) -> EnumValue:
    """The services in a text."""
    return AllowedServices.parse(text, ignore_case=True)


def services_from(number: int) -> EnumValue:
    """The services whose flags a number has."""
    return AllowedServices.parse(str(number))


def thumbprint_of(guid: str) -> str:
    """The forty figures that name a certificate."""
    return hashlib.sha1(guid.encode(), usedforsecurity=False).hexdigest().upper()


def common_name(subject: str) -> str:
    """The name in a subject: `CN=EX1, O=Contoso` → `EX1`."""
    for part in subject.split(","):
        key, _, value = part.strip().partition("=")
        if key.strip().upper() == "CN":
            return value.strip()
    return ""


class ExchangeCertificate(ADObject, table="ExchangeCertificate"):
    """A certificate in a server's store; it is named by its thumbprint."""

    TypeNames = (
        _NAMESPACE + "ExchangeCertificate",
        "System.Security.Cryptography.X509Certificates.X509Certificate2",
        "System.Security.Cryptography.X509Certificates.X509Certificate",
        "System.Object",
    )
    PropertyNames = (
        "AccessRules", "CertificateDomains", "FriendlyName", "HasPrivateKey", "Identity", "IsSelfSigned", "Issuer",
        "NotAfter", "NotBefore", "PrivateKeyExportable", "PublicKeySize", "RootCAType", "SerialNumber", "Services",
        "Status", "Subject", "SubjectKeyIdentifier", "Thumbprint",
    )  # fmt: skip
    noun = "certificate"
    unique = (("Server", "name_key"),)

    Server: Any = Link("ExchangeServer", required=True, cascade=True)
    Subject: Any = Text(required=True)
    Issuer: Any = Text(required=True)
    CertificateDomains: Any = Values()
    FriendlyName: Any = Text("Microsoft Exchange", up_to(63), required=True)
    Services: Any = Parsed(services_of, "None", required=True)
    PublicKeySize: Any = Integer(2048, required=True)
    PrivateKeyExportable: Any = Boolean(False, required=True)
    SubjectKeyIdentifier: Any = Text()
    not_before: Any = Timestamp(required=True)
    not_after: Any = Timestamp(required=True)

    @property
    def DistinguishedName(self) -> str:
        return f"CN={self.Name}"

    @property
    def identity_text(self) -> str:
        return f"{self.Server.Name}\\{self.Name}"

    @property
    def Identity(self) -> ADObjectId:
        return ADObjectId("", self.Name, self.guid, self.identity_text)

    @property
    def IsSelfSigned(self) -> bool:
        return bool(self.Issuer == self.Subject)

    @property
    def NotBefore(self) -> DateTime:
        found: DateTime = self.not_before.to_local()
        return found

    @property
    def NotAfter(self) -> DateTime:
        found: DateTime = self.not_after.to_local()
        return found

    @property
    def SerialNumber(self) -> str:
        return self.guid.replace("-", "").upper()

    Thumbprint = property(lambda self: self.Name)
    HasPrivateKey = property(lambda self: True)
    AccessRules = property(lambda self: MultiValuedProperty())
    RootCAType = property(lambda self: "None" if self.IsSelfSigned else "Enterprise")
    Status = property(lambda self: "Valid")

    def serves(self, service: str) -> bool:
        """Whether a service uses the certificate."""
        return bool(self.Services.has_flag(AllowedServices[service]))

    def names(self, host: str) -> bool:
        """Whether the certificate is that of a host: by its subject."""
        return common_name(self.Subject).lower() == host.lower()

    def check_rules(self) -> None:
        """A key of a size that is made, and a subject that has a name."""
        if self.PublicKeySize not in KEY_SIZES:
            self._refuse("KeySize", self.PublicKeySize, f"it is one of {', '.join(map(str, KEY_SIZES))}.")
        if not common_name(self.Subject):
            self._refuse("SubjectName", self.Subject, "it has the form CN=<name>, …")

    def _refuse(self, name: str, value: object, detail: str) -> None:
        raise DataValidation(property=name, value=value, detail=detail, identity=self.Subject)
