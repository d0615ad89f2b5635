"""The preludes of Exchange scripts: remote sessions and snap-ins, which succeed and say with -Verbose what they are."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values.exchange.multi_valued import elements_of
from umshell.values.psobject import PSTypedObject
from umshell.values.wildcard import WildcardPattern

_SESSIONS = "pretended_sessions"
_SNAPINS = "snapins"
_COMMANDS = "Microsoft.PowerShell.Commands."
EXCHANGE_SNAPINS = {
    "Microsoft.Exchange.Management.PowerShell.Admin": "Exchange 2007",
    "Microsoft.Exchange.Management.PowerShell.E2010": "Exchange 2010",
    "Microsoft.Exchange.Management.PowerShell.SnapIn": "Exchange 2013 and later",
    "Microsoft.Exchange.Management.PowerShell.Support": "Exchange support",
    "Microsoft.Exchange.Management.PowerShell.Setup": "Exchange setup",
}


class PSSession(PSTypedObject):
    """A session that is pretended: its commands are those of the shell itself."""

    TypeNames = ("System.Management.Automation.Runspaces.PSSession", "System.Object")
    PropertyNames = (
        "State", "IdleTimeout", "OutputBufferingMode", "ComputerType", "ComputerName", "ContainerId", "VMName", "VMId",
        "ConfigurationName", "InstanceId", "Id", "Name", "Availability", "ApplicationPrivateData", "Runspace",
    )  # fmt: skip

    def __init__(self, number: int, name: str, computer: str, configuration: str) -> None:
        self.Id = number
        self.Name = name
        self.ComputerName = computer
        self.ComputerType = "RemoteMachine"
        self.State = "Opened"
        self.ConfigurationName = configuration
        self.Availability = "Available"
        self.IdleTimeout = 900000
        self.OutputBufferingMode = "None"
        self.ContainerId = self.VMName = self.VMId = self.ApplicationPrivateData = self.Runspace = None
        self.InstanceId = f"00000000-0000-0000-0000-{number:012}"

    def __str__(self) -> str:
        return f"[PSSession]{self.Name}"


class ImportedModule(PSTypedObject):
    """What Import-PSSession gives: the module that implicit remoting would have made."""

    TypeNames = ("System.Management.Automation.PSModuleInfo", "System.Object")
    PropertyNames = ("Name", "ModuleType", "Version", "Description", "ExportedCommands")

    def __init__(self, name: str, computer: str) -> None:
        self.Name = name
        self.ModuleType = "Script"
        self.Version = "1.0"
        self.Description = f"Implicit remoting for http://{computer}/PowerShell/"
        self.ExportedCommands: list[str] = []

    def __str__(self) -> str:
        return self.Name


class PSSnapIn(PSTypedObject):
    """A snap-in by name."""

    TypeNames = ("System.Management.Automation.PSSnapInInfo", "System.Object")
    PropertyNames = ("Name", "PSVersion", "Description")

    def __init__(self, name: str) -> None:
        self.Name = name
        self.PSVersion = "1.0"
        self.Description = f"Admin Tasks for the Exchange Server ({EXCHANGE_SNAPINS[name]})"

    def __str__(self) -> str:
        return self.Name


def sessions_of(command: Cmdlet) -> list[PSSession]:
    """The sessions that were made and not removed."""
    found: Any = command.context.services.setdefault(_SESSIONS, [])
    return found  # type: ignore[no-any-return]


@cmdlet("New", "PSSession", aliases=("nsn",), default_set="ComputerName", class_name=_COMMANDS + "NewPSSessionCommand")
class NewPSSession(Cmdlet):
    """Pretends a session with a remote server: the commands of this shell are already those of Exchange."""

    ComputerName: Annotated[list[str] | None, Parameter(position=0, sets=("ComputerName",), aliases=("Cn",))] = None
    ConnectionUri: Annotated[list[str] | None, Parameter(sets=("Uri",), mandatory=True, aliases=("URI", "CU"))] = None
    Credential: Annotated[object, Parameter(inert=True)] = None
    Name: Annotated[list[str] | None, Parameter()] = None
    ConfigurationName: Annotated[str, Parameter()] = "Microsoft.PowerShell"
    Authentication: Annotated[str | None, Parameter(inert=True)] = None
    AllowRedirection: Annotated[SwitchParameter, Parameter(sets=("Uri",), inert=True)] = ABSENT
    SessionOption: Annotated[object, Parameter(inert=True)] = None
    CertificateThumbprint: Annotated[str | None, Parameter(inert=True)] = None
    ApplicationName: Annotated[str | None, Parameter(sets=("ComputerName",), inert=True)] = None
    Port: Annotated[int, Parameter(sets=("ComputerName",), inert=True)] = 0
    UseSSL: Annotated[SwitchParameter, Parameter(sets=("ComputerName",), inert=True)] = ABSENT
    ThrottleLimit: Annotated[int, Parameter(inert=True)] = 0
    EnableNetworkAccess: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT

    def process(self) -> Iterator[object]:
        sessions = sessions_of(self)
        names = self.Name or []
        for position, computer in enumerate(self._computers()):
            number = 1 + max((session.Id for session in sessions), default=0)
            name = names[position] if position < len(names) else f"Session{number}"
            session = PSSession(number, name, computer, self.ConfigurationName)
            sessions.append(session)
            self.write_verbose(
                f"The session with '{computer}' is pretended: nothing is connected, its commands run here."
            )
            yield session

    def _computers(self) -> list[str]:
        if self.ConnectionUri:
            return [host_of(uri) for uri in self.ConnectionUri]
        return self.ComputerName or ["localhost"]


def host_of(uri: str) -> str:
    """The host of an address such as http://ex1.contoso.com/PowerShell/."""
    return uri.partition("://")[2].partition("/")[0].partition(":")[0] or uri


@cmdlet("Get", "PSSession", aliases=("gsn",), class_name=_COMMANDS + "GetPSSessionCommand")
class GetPSSession(Cmdlet):
    """Shows the pretended sessions."""

    ComputerName: Annotated[list[str] | None, Parameter(position=0)] = None
    Name: Annotated[list[str] | None, Parameter()] = None
    Id: Annotated[list[int] | None, Parameter()] = None
    ConfigurationName: Annotated[str | None, Parameter()] = None

    def process(self) -> Iterator[object]:
        for session in sessions_of(self):
            texts = ((self.Name, session.Name), (self.ComputerName, session.ComputerName))
            if all(not wanted or any(WildcardPattern(w).matches(text) for w in wanted) for wanted, text in texts) and (
                not self.Id or session.Id in self.Id
            ):
                yield session


@cmdlet("Import", "PSSession", aliases=("ipsn",), class_name=_COMMANDS + "ImportPSSessionCommand")
class ImportPSSession(Cmdlet):
    """Pretends to import the commands of a session, which exist here already."""

    Session: Annotated[object, Parameter(position=0, mandatory=True)]
    CommandName: Annotated[list[str] | None, Parameter(position=1, aliases=("Name",), inert=True)] = None
    FormatTypeName: Annotated[list[str] | None, Parameter(position=2, inert=True)] = None
    Prefix: Annotated[str | None, Parameter()] = None
    DisableNameChecking: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    AllowClobber: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ArgumentList: Annotated[list[object] | None, Parameter(aliases=("Args",), inert=True)] = None
    CommandType: Annotated[str | None, Parameter(inert=True)] = None
    Module: Annotated[list[str] | None, Parameter(aliases=("PSSnapin",), inert=True)] = None
    Certificate: Annotated[object, Parameter(inert=True)] = None

    def process(self) -> Iterator[object]:
        session: Any = self.Session
        if not isinstance(session, PSSession):
            raise PSError(
                "InvalidSession", "Import-PSSession needs a session that New-PSSession made.", "InvalidArgument"
            )
        if self.Prefix:
            self.context.command_prefixes.append(self.Prefix.lower())
        self.write_verbose(f"The commands of '{session.ComputerName}' are those of this shell; nothing was imported.")
        yield ImportedModule(f"tmp_{session.Id:08x}.umshell", session.ComputerName)


@cmdlet(
    "Remove", "PSSession", aliases=("rsn",), default_set="Id", supports_should_process=True,
    class_name=_COMMANDS + "RemovePSSessionCommand",
)  # fmt: skip
class RemovePSSession(Cmdlet):
    """Ends pretended sessions."""

    Id: Annotated[list[int] | None, Parameter(position=0, sets=("Id",), mandatory=True)] = None
    Session: Annotated[
        object, Parameter(position=0, sets=("Session",), mandatory=True, from_pipeline=True, allow_null=True)
    ] = None
    Name: Annotated[list[str] | None, Parameter(sets=("Name",), mandatory=True)] = None
    ComputerName: Annotated[list[str] | None, Parameter(sets=("ComputerName",), mandatory=True, aliases=("Cn",))] = None

    def process(self) -> None:
        given = elements_of(self.Session)
        sessions = sessions_of(self)
        for session in [each for each in sessions if each in given or self._is_named(each)]:
            if self.should_process(f"{session.Name} ({session.ComputerName})"):
                session.State = "Closed"
                sessions.remove(session)

    def _is_named(self, session: PSSession) -> bool:
        if self.Id and session.Id in self.Id:
            return True
        texts = ((self.Name, session.Name), (self.ComputerName, session.ComputerName))
        return any(wanted and any(WildcardPattern(w).matches(text) for w in wanted) for wanted, text in texts)


@cmdlet("Add", "PSSnapin", aliases=("asnp",), class_name=_COMMANDS + "AddPSSnapinCommand")
class AddPSSnapin(Cmdlet):
    """Adds a snap-in of Exchange, whose commands exist here already."""

    Name: Annotated[list[str], Parameter(position=0, mandatory=True, from_pipeline_by_property_name=True)]
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[object]:
        added: Any = self.context.services.setdefault(_SNAPINS, [])
        for name in self.Name:
            spelled = next((each for each in EXCHANGE_SNAPINS if WildcardPattern(name).matches(each)), None)
            if spelled is None:
                message = (
                    f"No snap-ins have been registered for Windows PowerShell version 5. '{name}' is not one of "
                    "Exchange, and others are not known here."
                )
                self.write_error(PSError("AddPSSnapInRead", message, "InvalidArgument", name))
                continue
            if spelled not in added:
                added.append(spelled)
            self.write_verbose(f"The commands of the snap-in '{spelled}' are part of this shell.")
            if self.PassThru:
                yield PSSnapIn(spelled)


@cmdlet("Get", "PSSnapin", aliases=("gsnp",), class_name=_COMMANDS + "GetPSSnapinCommand")
class GetPSSnapin(Cmdlet):
    """Shows the snap-ins of Exchange that were added, or all that are known."""

    Name: Annotated[list[str] | None, Parameter(position=0)] = None
    Registered: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[object]:
        added: Any = self.context.services.setdefault(_SNAPINS, [])
        names = list(EXCHANGE_SNAPINS) if self.Registered else added
        for wanted in self.Name or ["*"]:
            found = [name for name in names if WildcardPattern(wanted).matches(name)]
            if not found and "*" not in wanted:
                message = f"No Windows PowerShell snap-ins matching the pattern '{wanted}' were found."
                self.write_error(PSError("GetPSSnapInRead", message, "InvalidArgument", wanted))
            yield from map(PSSnapIn, found)


@cmdlet(
    "Remove",
    "PSSnapin",
    aliases=("rsnp",),
    supports_should_process=True,
    class_name=_COMMANDS + "RemovePSSnapinCommand",
)
class RemovePSSnapin(Cmdlet):
    """Takes a snap-in off the list; its commands stay."""

    Name: Annotated[list[str], Parameter(position=0, mandatory=True, from_pipeline_by_property_name=True)]
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> None:
        added: Any = self.context.services.setdefault(_SNAPINS, [])
        for name in self.Name:
            for each in [each for each in added if WildcardPattern(name).matches(each)]:
                if self.should_process(each):
                    added.remove(each)


@cmdlet("Connect", "ExchangeServer", class_name="Connect-ExchangeServer")
class ConnectExchangeServer(Cmdlet):
    """Pretends to connect to a server, as RemoteExchange.ps1 does."""

    ServerFqdn: Annotated[str | None, Parameter(position=0, inert=True)] = None
    Auto: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Prompt: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ClientApplication: Annotated[str | None, Parameter(inert=True)] = None
    Forest: Annotated[str | None, Parameter(inert=True)] = None
    User: Annotated[str | None, Parameter(inert=True)] = None
    AllowClobber: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    CommandName: Annotated[list[str] | None, Parameter(inert=True)] = None
    FormatTypeName: Annotated[list[str] | None, Parameter(inert=True)] = None

    def process(self) -> None:
        self.write_verbose("The shell is connected to its organization already; nothing was connected.")
