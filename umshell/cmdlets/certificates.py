"""Certificates of the servers: which there are, and which of them their services use."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.um.tasks import GetTask, NewTask, ObjectTask, Task, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.ad_object import key_of
from umshell.store.certificate import (
    SINGLE,
    AllowedServices,
    ExchangeCertificate,
    common_name,
    services_from,
    thumbprint_of,
)
from umshell.store.identity import IdParameter
from umshell.store.organization import AcceptedDomain
from umshell.store.refusals import CertificateNeedsSecureMode, CertificateNotFound, CertificateRequestNotSupported
from umshell.store.server import ExchangeServer
from umshell.store.um.server import UMCallRouterSettings, UMServer
from umshell.values.dates import UTC, DateTime
from umshell.values.enums import EnumValue
from umshell.values.exchange.multi_valued import MultiValuedProperty

_SYSTEM_CONFIGURATION = "Microsoft.Exchange.Management.SystemConfigurationTasks."
_YEARS = 5
_UM_SERVICES: dict[str, Any] = {"UM": UMServer, "UMCallRouter": UMCallRouterSettings}


class CertificateTask(Task):
    """The part that all share: the server that is meant, its certificates, and their use by services."""

    Server: Any = None
    Force: Any = False

    def chosen_server(self) -> ExchangeServer:
        """The server that is named, or the local one."""
        local = self.store.directory.local_server
        found: ExchangeServer = self.find(IdParameter[ExchangeServer](local) if self.Server is None else self.Server)
        return found

    def certificate(self, text: str) -> ExchangeCertificate:
        """A certificate by its thumbprint, with the server's name before it or without."""
        name, _, thumbprint = text.rpartition("\\")
        server = self.find(IdParameter[ExchangeServer](name)) if name else self.chosen_server()
        key = key_of(thumbprint.replace(" ", ""))
        found = self.store.first(ExchangeCertificate, Server=server.guid, name_key=key)
        if found is None:
            raise CertificateNotFound(identity=thumbprint, server=server.Name)
        return found

    def check_services(self, services: EnumValue, item: Any) -> dict[str, Any]:
        """The UM services' settings that change; refused while they start in the mode TCP (2.10.1)."""
        found: dict[str, Any] = {}
        for service, settings in _UM_SERVICES.items():
            if services.has_flag(AllowedServices[service]):
                owner: Any = self.store.first(settings, Server=item.Server.guid)
                found[service] = owner
                if owner.UMStartupMode.name == "TCP":
                    server = item.Server.Name
                    raise CertificateNeedsSecureMode(identity=item.Thumbprint, service=service, server=server)
        return found

    def may_replace(self, services: EnumValue, item: Any) -> bool:
        """Asks before another certificate takes the place of that for SMTP."""
        if self.Force or not services.has_flag(AllowedServices["SMTP"]):
            return True
        for other in self.store.select(ExchangeCertificate, Server=item.Server.guid):
            if other.Name != item.Name and other.serves("SMTP"):
                query = (
                    "Overwrite the existing default SMTP certificate?\n\n"
                    f"Current certificate: '{other.Thumbprint}' (expires {other.NotAfter})\n"
                    f"Replace it with certificate: '{item.Thumbprint}' (expires {item.NotAfter})"
                )
                return self.should_continue(query, "")
        return True

    def use(self, services: EnumValue, item: Any, settings: dict[str, Any]) -> None:
        """Lets services use the certificate: other certificates lose those that use one at a time."""
        for other in self.store.select(ExchangeCertificate, Server=item.Server.guid):
            if other.Name != item.Name:
                lost = [name for name in SINGLE if services.has_flag(AllowedServices[name]) and other.serves(name)]
                other.Services = services_from(other.Services.value - sum(AllowedServices[n].value for n in lost))
                self.record.change(other)
        for service, owner in settings.items():
            owner.UMCertificateThumbprint = item.Thumbprint
            self.record.change(owner)
            self._warn(service, item)

    def _warn(self, service: str, item: Any) -> None:
        server = self.find(IdParameter[ExchangeServer](item.Server.Name))
        self.write_warning(
            f"The service {service} of the server '{server.Name}' uses the certificate when it is restarted."
        )
        if item.IsSelfSigned:
            self.write_warning(f"The certificate '{item.Thumbprint}' is self-signed: Lync does not accept it.")
        elif not item.names(server.Fqdn):
            self.write_warning(f"The certificate '{item.Thumbprint}' doesn't have the subject CN={server.Fqdn}.")


@cmdlet("Get", "ExchangeCertificate", namespace=_SYSTEM_CONFIGURATION, default_set="Thumbprint")
class GetExchangeCertificate(CertificateTask, GetTask[ExchangeCertificate]):
    """Shows the certificates of a server: of the local one unless another is named."""

    Thumbprint: Annotated[
        str | None,
        Parameter(position=0, sets=("Thumbprint",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Identity: Annotated[str | None, Versioned(position=0, sets=("Identity",), since=2013)] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    DomainName: Annotated[list[str] | None, Parameter()] = None
    Instance: Annotated[
        IdParameter[ExchangeCertificate] | None,
        Parameter(sets=("Instance",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Server: Annotated[IdParameter[ExchangeServer] | None, Parameter(sets=("Instance", "Thumbprint"))] = None

    def identity(self) -> None:
        """A certificate is not found as other objects are."""

    def all_objects(self) -> Iterator[Any]:
        named = self.Thumbprint or self.Identity or ""
        if self.Instance is not None:
            yield self.find(self.Instance)
        elif named and not named.endswith("\\"):
            yield self.certificate(named)
        else:
            server = self.find(IdParameter[ExchangeServer](named[:-1])) if named else self.chosen_server()
            yield from filter(self.keeps, self.store.select(ExchangeCertificate, Server=server.guid))

    def keeps(self, item: ExchangeCertificate) -> bool:
        if not self.DomainName:
            return True
        names = {str(name).lower() for name in item.CertificateDomains}
        return any(str(name).lower() in names for name in self.DomainName)


@cmdlet(
    "New",
    "ExchangeCertificate",
    namespace=_SYSTEM_CONFIGURATION,
    default_set="Certificate",
    supports_should_process=True,
)
class NewExchangeCertificate(CertificateTask, NewTask[ExchangeCertificate]):
    """Makes a certificate that its server signs itself; requests to authorities are not made."""

    BinaryEncoded: Annotated[SwitchParameter, Parameter(sets=("Request",))] = ABSENT
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    DomainName: Annotated[list[str] | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    FriendlyName: Annotated[str | None, Parameter()] = None
    GenerateRequest: Annotated[SwitchParameter, Parameter(sets=("Request",))] = ABSENT
    IncludeAcceptedDomains: Annotated[SwitchParameter, Parameter()] = ABSENT
    IncludeAutoDiscover: Annotated[SwitchParameter, Parameter()] = ABSENT
    IncludeServerFQDN: Annotated[SwitchParameter, Parameter()] = ABSENT
    IncludeServerNetBIOSName: Annotated[SwitchParameter, Parameter()] = ABSENT
    Instance: Annotated[
        IdParameter[ExchangeCertificate] | None,
        Parameter(from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    KeySize: Annotated[int, Parameter()] = 2048
    PrivateKeyExportable: Annotated[bool, Parameter()] = False
    RequestFile: Annotated[str | None, Versioned(sets=("Request",), since=2013, until=2013)] = None
    Server: Annotated[IdParameter[ExchangeServer] | None, Parameter()] = None
    Services: Annotated[AllowedServices | None, Parameter(sets=("Certificate",))] = None
    SubjectKeyIdentifier: Annotated[str | None, Parameter()] = None
    SubjectName: Annotated[str | None, Parameter()] = None

    def execute(self) -> None:
        if self.parameter_set == "Request":
            raise CertificateRequestNotSupported(identity=self.SubjectName)
        item = self._made()
        item.check_rules()
        services: EnumValue = item.Services
        settings = self.check_services(services, item)
        if self.confirm("Creating", item) and self.may_replace(services, item):
            self.record.add(item)
            self.use(services, item, settings)
            self.output(item)

    def _made(self) -> ExchangeCertificate:
        server = self.chosen_server()
        model = None if self.Instance is None else self.find(self.Instance)
        subject = self.SubjectName or (model.Subject if model else f"CN={server.Name}")
        now = DateTime(self.store.now, UTC)
        made: ExchangeCertificate = self.new(
            Name=thumbprint_of(self.store.new_guid()), Server=server, Subject=subject, Issuer=subject,
            CertificateDomains=self._domains(server, subject, model), PublicKeySize=self.KeySize,
            Services=self._services(model), not_before=now, not_after=now.add_months(12 * _YEARS),
            FriendlyName=self.FriendlyName or (model.FriendlyName if model else "Microsoft Exchange"),
        )  # fmt: skip
        return made

    def _services(self, model: ExchangeCertificate | None) -> object:
        if self.Services is not None:
            return self.Services
        return model.Services if model else "IMAP, POP, SMTP"

    def _domains(self, server: ExchangeServer, subject: str, model: ExchangeCertificate | None) -> MultiValuedProperty:
        names = [str(name) for name in self.DomainName or ()]
        accepted = [str(domain.DomainName) for domain in self.store.select(AcceptedDomain)]
        names += accepted if self.IncludeAcceptedDomains else ()
        names += [f"autodiscover.{domain}" for domain in accepted] if self.IncludeAutoDiscover else ()
        names += [server.Fqdn] if self.IncludeServerFQDN else ()
        names += [server.Name] if self.IncludeServerNetBIOSName else ()
        if not names:
            names = [str(name) for name in model.CertificateDomains] if model else [server.Name, server.Fqdn]
        unique = {name.lower(): name for name in (*names, common_name(subject)) if name}
        return MultiValuedProperty(unique.values())


@cmdlet(
    "Enable",
    "ExchangeCertificate",
    namespace=_SYSTEM_CONFIGURATION,
    default_set="Thumbprint",
    supports_should_process=True,
)
class EnableExchangeCertificate(CertificateTask, ObjectTask[ExchangeCertificate]):
    """Lets services use a certificate; none is taken from it this way."""

    Thumbprint: Annotated[
        str,
        Parameter(
            position=0, sets=("Thumbprint",), mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True
        ),
    ] = ""
    Identity: Annotated[str | None, Versioned(position=0, sets=("Identity",), since=2013)] = None
    Services: Annotated[AllowedServices, Parameter(mandatory=True)]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    DoNotRequireSsl: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    NetworkServiceAllowed: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Server: Annotated[IdParameter[ExchangeServer] | None, Parameter(sets=("Thumbprint",))] = None

    def execute(self) -> None:
        item: Any = self.certificate(self.Thumbprint or self.Identity or "")
        services: Any = self.Services
        settings = self.check_services(services, item)
        if self.confirm("Enabling", item) and self.may_replace(services, item):
            item.Services = services_from(item.Services.value | services.value)
            self.record.change(item)
            self.use(services, item, settings)
