"""Get-/Set-CASMailbox: what clients may do with mailboxes."""

from typing import Annotated

from umshell.cmdlets.recipient import fits_type
from umshell.cmdlets.recipient_changes import SetRecipientTask, check_primaries, make_primary
from umshell.cmdlets.recipient_tasks import GetRecipientTask
from umshell.cmdlets.um.tasks import cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store import client_access_columns
from umshell.store.client_access_columns import MimeTextFormat
from umshell.store.identity import IdParameter
from umshell.store.mailbox import CASMailbox
from umshell.store.refusals import RecipientTypeNotExpected
from umshell.values.exchange.addresses import ProxyAddressCollection, SmtpAddress
from umshell.values.exchange.limits import Unlimited
from umshell.values.exchange.multi_valued import MultiValuedProperty

_TASKS = "Microsoft.Exchange.Management.RecipientTasks."


@cmdlet("Get", "CASMailbox", namespace=_TASKS, default_set="Identity")
class GetCASMailbox(GetRecipientTask[CASMailbox]):
    """Shows what clients may do with mailboxes."""

    Identity: Annotated[
        IdParameter[CASMailbox] | None,
        Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    ActiveSyncDebugLogging: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ActiveSyncSuppressReadReceipt: Annotated[SwitchParameter, Versioned(since=2016, inert=True)] = ABSENT
    Anr: Annotated[str | None, Parameter(sets=("AnrSet",))] = None
    Credential: Annotated[object, Parameter(inert=True)] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Filter: Annotated[str | None, Parameter()] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Monitoring: Annotated[SwitchParameter, Versioned(since=2013)] = ABSENT
    OrganizationalUnit: Annotated[str | None, Parameter()] = None
    ProtocolSettings: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ReadFromDomainController: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ReadIsOptimizedForAccessibility: Annotated[SwitchParameter, Versioned(since=2016, inert=True)] = ABSENT
    RecalculateHasActiveSyncDevicePartnership: Annotated[SwitchParameter, Versioned(since=2013, inert=True)] = ABSENT
    RecipientTypeDetails: Annotated[list[str] | None, Parameter()] = None
    ResultSize: Annotated[Unlimited | None, Parameter()] = None
    SortBy: Annotated[str | None, Parameter()] = None

    sort_names = ("Name", "DisplayName", "ServerLegacyDN")

    def keeps(self, item: CASMailbox) -> bool:
        return item.has_mailbox and fits_type(self, item)


@cmdlet("Set", "CASMailbox", namespace=_TASKS, supports_should_process=True)
class SetCASMailbox(SetRecipientTask[CASMailbox]):
    """Changes what clients may do with a mailbox."""

    Identity: Annotated[
        IdParameter[CASMailbox],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    ActiveSyncAllowedDeviceIDs: Annotated[MultiValuedProperty | None, Parameter()] = None
    ActiveSyncBlockedDeviceIDs: Annotated[MultiValuedProperty | None, Parameter()] = None
    ActiveSyncDebugLogging: Annotated[bool | None, Parameter()] = None
    ActiveSyncEnabled: Annotated[bool | None, Parameter()] = None
    ActiveSyncMailboxPolicy: Annotated[str | None, Parameter()] = None
    ActiveSyncSuppressReadReceipt: Annotated[bool | None, Versioned(since=2016)] = None
    DisplayName: Annotated[str | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    ECPEnabled: Annotated[bool | None, Parameter()] = None
    EmailAddresses: Annotated[ProxyAddressCollection | None, Parameter()] = None
    EwsAllowEntourage: Annotated[bool | None, Parameter()] = None
    EwsAllowList: Annotated[MultiValuedProperty | None, Parameter()] = None
    EwsAllowMacOutlook: Annotated[bool | None, Parameter()] = None
    EwsAllowOutlook: Annotated[bool | None, Parameter()] = None
    EwsApplicationAccessPolicy: Annotated[client_access_columns.EwsApplicationAccessPolicy | None, Parameter()] = None
    EwsBlockList: Annotated[MultiValuedProperty | None, Parameter()] = None
    EwsEnabled: Annotated[bool | None, Parameter()] = None
    HasActiveSyncDevicePartnership: Annotated[bool | None, Versioned(until=2010, inert=True)] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ImapEnabled: Annotated[bool | None, Parameter()] = None
    ImapEnableExactRFC822Size: Annotated[bool | None, Parameter()] = None
    ImapForceICalForCalendarRetrievalOption: Annotated[bool | None, Versioned(since=2013)] = None
    ImapMessagesRetrievalMimeFormat: Annotated[MimeTextFormat | None, Parameter()] = None
    ImapSuppressReadReceipt: Annotated[bool | None, Parameter()] = None
    ImapUseProtocolDefaults: Annotated[bool | None, Parameter()] = None
    IsOptimizedForAccessibility: Annotated[bool | None, Versioned(since=2016)] = None
    MAPIBlockOutlookNonCachedMode: Annotated[bool | None, Parameter()] = None
    MAPIBlockOutlookExternalConnectivity: Annotated[bool | None, Versioned(since=2013)] = None
    MAPIBlockOutlookRpcHttp: Annotated[bool | None, Parameter()] = None
    MAPIBlockOutlookVersions: Annotated[str | None, Parameter()] = None
    MAPIEnabled: Annotated[bool | None, Parameter()] = None
    MapiHttpEnabled: Annotated[bool | None, Versioned(since=2013)] = None
    Name: Annotated[str | None, Parameter()] = None
    OWAEnabled: Annotated[bool | None, Parameter()] = None
    OWAforDevicesEnabled: Annotated[bool | None, Versioned(since=2013)] = None
    OwaMailboxPolicy: Annotated[str | None, Parameter()] = None
    PopEnabled: Annotated[bool | None, Parameter()] = None
    PopEnableExactRFC822Size: Annotated[bool | None, Parameter()] = None
    PopForceICalForCalendarRetrievalOption: Annotated[bool | None, Versioned(since=2013)] = None
    PopMessagesRetrievalMimeFormat: Annotated[MimeTextFormat | None, Parameter()] = None
    PopSuppressReadReceipt: Annotated[bool | None, Parameter()] = None
    PopUseProtocolDefaults: Annotated[bool | None, Parameter()] = None
    PrimarySmtpAddress: Annotated[SmtpAddress | None, Parameter()] = None
    PublicFolderClientAccess: Annotated[bool | None, Versioned(since=2016)] = None
    ResetAutoBlockedDevices: Annotated[SwitchParameter, Versioned(since=2013, inert=True)] = ABSENT
    SamAccountName: Annotated[str | None, Parameter()] = None
    ShowGalAsDefaultView: Annotated[bool | None, Parameter()] = None

    def change(self, item: CASMailbox) -> None:
        if not item.has_mailbox:
            raise RecipientTypeNotExpected(identity=item.Name, found=item.RecipientTypeDetails, wanted="a mailbox")
        if self.PrimarySmtpAddress is not None:
            make_primary(item, str(self.PrimarySmtpAddress))
        if "EmailAddresses" in self.bound:
            item.EmailAddresses = item.EmailAddresses.promoted()
            check_primaries(item)
        super().change(item)
