"""The preludes of scripts for Exchange Online: they succeed, and say with -Verbose what they are."""

from typing import Annotated

from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet


@cmdlet("Connect", "ExchangeOnline", class_name="Connect-ExchangeOnline", module="ExchangeOnlineManagement")
class ConnectExchangeOnline(Cmdlet):
    """Pretends to connect to Exchange Online: its commands are those of this shell."""

    ConnectionUri: Annotated[str | None, Parameter(position=0, inert=True)] = None
    AzureADAuthorizationEndpointUri: Annotated[str | None, Parameter(position=1, inert=True)] = None
    ExchangeEnvironmentName: Annotated[str | None, Parameter(position=2, inert=True)] = None
    PSSessionOption: Annotated[object, Parameter(position=3, inert=True)] = None
    DelegatedOrganization: Annotated[str | None, Parameter(position=4, inert=True)] = None
    Prefix: Annotated[str | None, Parameter(position=5)] = None
    CommandName: Annotated[list[str] | None, Parameter(position=6, inert=True)] = None
    FormatTypeName: Annotated[list[str] | None, Parameter(position=7, inert=True)] = None
    UserPrincipalName: Annotated[str | None, Parameter(inert=True)] = None
    Credential: Annotated[object, Parameter(inert=True)] = None
    Organization: Annotated[str | None, Parameter(inert=True)] = None
    AppId: Annotated[str | None, Parameter(inert=True)] = None
    AccessToken: Annotated[str | None, Parameter(inert=True)] = None
    Certificate: Annotated[object, Parameter(inert=True)] = None
    CertificateFilePath: Annotated[str | None, Parameter(inert=True)] = None
    CertificatePassword: Annotated[object, Parameter(inert=True)] = None
    CertificateThumbprint: Annotated[str | None, Parameter(inert=True)] = None
    Device: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    InlineCredential: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ManagedIdentity: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ManagedIdentityAccountId: Annotated[str | None, Parameter(inert=True)] = None
    BypassMailboxAnchoring: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    DisableWAM: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    EnableErrorReporting: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    LoadCmdletHelp: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    LogDirectoryPath: Annotated[str | None, Parameter(inert=True)] = None
    LogLevel: Annotated[str | None, Parameter(inert=True)] = None
    PageSize: Annotated[int | None, Parameter(inert=True)] = None
    ShowBanner: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ShowProgress: Annotated[bool | None, Parameter(inert=True)] = None
    SkipLoadingCmdletHelp: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    SkipLoadingFormatData: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    TrackPerformance: Annotated[bool | None, Parameter(inert=True)] = None
    UseMultithreading: Annotated[bool | None, Parameter(inert=True)] = None
    UseRPSSession: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT

    def process(self) -> None:
        if self.Prefix:
            self.context.command_prefixes.append(self.Prefix.lower())
        self.write_verbose("The connection to Exchange Online is pretended: its commands run here.")


@cmdlet(
    "Disconnect", "ExchangeOnline", class_name="Disconnect-ExchangeOnline", module="ExchangeOnlineManagement",
    supports_should_process=True, confirm_impact="High",
)  # fmt: skip
class DisconnectExchangeOnline(Cmdlet):
    """Ends the pretended connections to Exchange Online."""

    ConnectionId: Annotated[list[str] | None, Parameter(inert=True)] = None
    ModulePrefix: Annotated[list[str] | None, Parameter(inert=True)] = None

    def process(self) -> None:
        if self.should_process(
            "Running this cmdlet clears all active sessions created using Connect-ExchangeOnline.",
            "Disconnect-ExchangeOnline",
        ):
            self.write_verbose("The connection to Exchange Online was pretended; nothing was disconnected.")
