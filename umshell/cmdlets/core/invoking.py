"""Invoke-Command for the session itself and for sessions that are pretended, and Invoke-Expression."""

from typing import Annotated, Any

from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.script_block import ScriptBlock

_IN_PROCESS = "InProcess"
_REMOTE = ("ComputerName", "Session", "Uri")


@cmdlet("Invoke", "Command", default_set=_IN_PROCESS, aliases=("icm",),
        class_name="Microsoft.PowerShell.Commands.InvokeCommandCommand")  # fmt: skip
class InvokeCommand(Cmdlet):
    """Runs a block here; elsewhere means that a server of the organization counts as the local one."""

    Session: Annotated[list[object] | None, Parameter(position=0, sets=("Session",))] = None
    ComputerName: Annotated[list[str] | None, Parameter(position=0, sets=("ComputerName",), aliases=("Cn",))] = None
    ConnectionUri: Annotated[list[str] | None, Parameter(position=0, sets=("Uri",), aliases=("URI", "CU"))] = None
    Credential: Annotated[object, Parameter(sets=("ComputerName", "Uri"), inert=True)] = None
    ConfigurationName: Annotated[str | None, Parameter(sets=("ComputerName", "Uri"), inert=True)] = None
    Authentication: Annotated[str | None, Parameter(sets=("ComputerName", "Uri"), inert=True)] = None
    AllowRedirection: Annotated[SwitchParameter, Parameter(sets=("Uri",), inert=True)] = ABSENT
    SessionOption: Annotated[object, Parameter(sets=("ComputerName", "Uri"), inert=True)] = None
    ThrottleLimit: Annotated[int, Parameter(sets=_REMOTE, inert=True)] = 0
    HideComputerName: Annotated[SwitchParameter, Parameter(sets=_REMOTE, aliases=("HCN",), inert=True)] = ABSENT
    ScriptBlock: Annotated[
        ScriptBlock,
        Parameter(position=0, mandatory=True, sets=(_IN_PROCESS,), aliases=("Command",)),
        Parameter(position=1, mandatory=True, sets=_REMOTE),
    ]
    NoNewScope: Annotated[SwitchParameter, Parameter(sets=(_IN_PROCESS,))] = ABSENT
    InputObject: Annotated[object, Parameter(from_pipeline=True)] = None
    ArgumentList: Annotated[list[object] | None, Parameter(aliases=("Args",))] = None

    def begin(self) -> None:
        self._input: list[Any] = []

    def process(self) -> None:
        if "InputObject" in self.bound or self.expects_input:
            self._input.append(self.InputObject)

    def end(self) -> None:
        before = self.context.using_allowed
        self.context.using_allowed = self.parameter_set != _IN_PROCESS
        try:
            if self.context.using_allowed:
                self._run_elsewhere()
            else:
                self._run()
        finally:
            self.context.using_allowed = before

    def _run(self) -> None:
        options: dict[str, Any] = {"scope": self.context.scope, "new_scope": False} if self.NoNewScope else {}
        self.ScriptBlock.run(self.runtime.out, self.ArgumentList or (), input=iter(self._input), **options)

    def _run_elsewhere(self) -> None:
        """Once for each computer that is named; a server of the organization is the local one meanwhile."""
        from umshell.cmdlets.remote_servers import standing_on

        for computer in self._computers():
            with standing_on(self.context, computer) as server:
                place = "there is no other machine" if server is None else f"its local server is {server} meanwhile"
                self.write_verbose(f"The block runs in this session: {place}.")
                self._run()

    def _computers(self) -> list[str]:
        from umshell.cmdlets.sessions import host_of

        sessions = [str(getattr(session, "ComputerName", "localhost")) for session in self.Session or ()]
        return sessions or self.ComputerName or [host_of(uri) for uri in self.ConnectionUri or ()]


@cmdlet("Invoke", "Expression", aliases=("iex",),
        class_name="Microsoft.PowerShell.Commands.InvokeExpressionCommand")  # fmt: skip
class InvokeExpression(Cmdlet):
    """Runs text as script, in the scope of the caller."""

    Command: Annotated[str, Parameter(position=0, mandatory=True, from_pipeline=True)]

    def process(self) -> None:
        block = self._parsed()
        block.run(self.runtime.out, scope=self.context.scope, new_scope=False)

    def _parsed(self) -> ScriptBlock:
        try:
            return self.context.create_script_block(self.Command)
        except PSError as error:
            error.record.InvocationInfo = None  # the command's own place, not that of the text
            raise
