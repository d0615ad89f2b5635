"""Set-OrganizationConfig: what holds for the whole organization, as far as scripts change it."""

from typing import Annotated, Any

from umshell.cmdlets.um.tasks import SetTask, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store import client_access_columns
from umshell.store.identity import IdParameter
from umshell.store.organization import OrganizationConfig
from umshell.values.exchange.limits import EnhancedTimeSpan
from umshell.values.exchange.multi_valued import MultiValuedProperty

_ADFS = ("AdfsAuthenticationParameter", "AdfsAuthenticationRawConfiguration")
_ON_PREMISES = (*_ADFS, "Identity")


@cmdlet(
    "Set",
    "OrganizationConfig",
    namespace="Microsoft.Exchange.Management.SystemConfigurationTasks.",
    default_set="AdfsAuthenticationRawConfiguration",
    supports_should_process=True,
)
class SetOrganizationConfig(SetTask[OrganizationConfig]):
    """Changes what holds for the whole organization."""

    ActivityBasedAuthenticationTimeoutEnabled: Annotated[bool | None, Parameter()] = None
    ActivityBasedAuthenticationTimeoutInterval: Annotated[EnhancedTimeSpan | None, Parameter()] = None
    AppsForOfficeEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    CustomerFeedbackEnabled: Annotated[bool | None, Parameter(sets=_ON_PREMISES)] = None
    DistributionGroupDefaultOU: Annotated[str | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(sets=_ON_PREMISES, inert=True)] = None
    EwsAllowEntourage: Annotated[bool | None, Parameter()] = None
    EwsAllowList: Annotated[MultiValuedProperty | None, Parameter()] = None
    EwsAllowMacOutlook: Annotated[bool | None, Parameter()] = None
    EwsAllowOutlook: Annotated[bool | None, Parameter()] = None
    EwsApplicationAccessPolicy: Annotated[client_access_columns.EwsApplicationAccessPolicy | None, Parameter()] = None
    EwsBlockList: Annotated[MultiValuedProperty | None, Parameter()] = None
    EwsEnabled: Annotated[bool | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Versioned(sets=("Identity",), until=2010, inert=True)] = ABSENT
    MailTipsAllTipsEnabled: Annotated[bool | None, Parameter()] = None
    MailTipsExternalRecipientsTipsEnabled: Annotated[bool | None, Parameter()] = None
    MailTipsGroupMetricsEnabled: Annotated[bool | None, Parameter()] = None
    MailTipsLargeAudienceThreshold: Annotated[int | None, Parameter()] = None
    MailTipsMailboxSourcedTipsEnabled: Annotated[bool | None, Parameter()] = None
    MapiHttpEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    PublicComputersDetectionEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    ReadTrackingEnabled: Annotated[bool | None, Parameter()] = None
    SCLJunkThreshold: Annotated[int | None, Parameter(sets=_ON_PREMISES)] = None
    UMAvailableLanguages: Annotated[MultiValuedProperty | None, Versioned(sets=_ADFS, since=2013)] = None

    def execute(self) -> None:
        self.Identity: Any = IdParameter[OrganizationConfig](self.store.directory.name)
        super().execute()
