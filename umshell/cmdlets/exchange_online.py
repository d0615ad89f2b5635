"""The preludes of scripts for Exchange Online: they succeed, and say with -Verbose what they are."""

from typing import Annotated

from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet


@cmdlet("Connect", "ExchangeOnline", class_name="Connect-ExchangeOnline", module="ExchangeOnlineManagement")
class ConnectExchangeOnline(Cmdlet):
    """Pretends to connect to Exchange Online: its commands are those of this shell."""

    ConnectionUri: Annotated[str | None, Parameter(position=0)] = None
    AzureADAuthorizationEndpointUri: Annotated[str | None, Parameter(position=1)] = None
    ExchangeEnvironmentName: Annotated[str | None, Parameter(position=2)] = None
    PSSessionOption: Annotated[object, Parameter(position=3)] = None
    DelegatedOrganization: Annotated[str | None, Parameter(position=4)] = None
    Prefix: Annotated[str | None, Parameter(position=5)] = None
    CommandName: Annotated[list[str] | None, Parameter(position=6)] = None
    FormatTypeName: Annotated[list[str] | None, Parameter(position=7)] = None
    UserPrincipalName: Annotated[str | None, Parameter()] = None
    Credential: Annotated[object, Parameter()] = None
    Organization: Annotated[str | None, Parameter()] = None
    AppId: Annotated[str | None, Parameter()] = None
    AccessToken: Annotated[str | None, Parameter()] = None
    Certificate: Annotated[object, Parameter()] = None
    CertificateFilePath: Annotated[str | None, Parameter()] = None
    CertificatePassword: Annotated[object, Parameter()] = None
    CertificateThumbprint: Annotated[str | None, Parameter()] = None
    Device: Annotated[SwitchParameter, Parameter()] = ABSENT
    InlineCredential: Annotated[SwitchParameter, Parameter()] = ABSENT
    ManagedIdentity: Annotated[SwitchParameter, Parameter()] = ABSENT
    ManagedIdentityAccountId: Annotated[str | None, Parameter()] = None
    BypassMailboxAnchoring: Annotated[SwitchParameter, Parameter()] = ABSENT
    DisableWAM: Annotated[SwitchParameter, Parameter()] = ABSENT
    EnableErrorReporting: Annotated[SwitchParameter, Parameter()] = ABSENT
    LoadCmdletHelp: Annotated[SwitchParameter, Parameter()] = ABSENT
    LogDirectoryPath: Annotated[str | None, Parameter()] = None
    LogLevel: Annotated[str | None, Parameter()] = None
    PageSize: Annotated[int | None, Parameter()] = None
    ShowBanner: Annotated[SwitchParameter, Parameter()] = ABSENT
    ShowProgress: Annotated[bool | None, Parameter()] = None
    SkipLoadingCmdletHelp: Annotated[SwitchParameter, Parameter()] = ABSENT
    SkipLoadingFormatData: Annotated[SwitchParameter, Parameter()] = ABSENT
    TrackPerformance: Annotated[bool | None, Parameter()] = None
    UseMultithreading: Annotated[bool | None, Parameter()] = None
    UseRPSSession: Annotated[SwitchParameter, Parameter()] = ABSENT

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

    ConnectionId: Annotated[list[str] | None, Parameter()] = None
    ModulePrefix: Annotated[list[str] | None, Parameter()] = None

    def process(self) -> None:
        if self.should_process(
            "Running this cmdlet clears all active sessions created using Connect-ExchangeOnline.",
            "Disconnect-ExchangeOnline",
        ):
            self.write_verbose("The connection to Exchange Online was pretended; nothing was disconnected.")
