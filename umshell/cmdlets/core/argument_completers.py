"""Register-ArgumentCompleter: script blocks that offer the values of parameters in the console."""

from typing import Annotated

from umshell.runtime import script_block
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet


@cmdlet("Register", "ArgumentCompleter", default_set="NativeSet", module="Microsoft.PowerShell.Core",
        class_name="Microsoft.PowerShell.Commands.RegisterArgumentCompleterCommand")  # fmt: skip
class RegisterArgumentCompleter(Cmdlet):
    """Lets a script block offer the values of a parameter; programs are not run here, so that theirs wait unasked."""

    CommandName: Annotated[
        list[str] | None, Parameter(mandatory=True, sets=("NativeSet",)), Parameter(sets=("PowerShellSet",))
    ] = None
    ParameterName: Annotated[str | None, Parameter(mandatory=True, sets=("PowerShellSet",))] = None
    ScriptBlock: Annotated[script_block.ScriptBlock | None, Parameter(mandatory=True, allow_null=True)] = None
    Native: Annotated[SwitchParameter, Parameter(sets=("NativeSet",))] = ABSENT

    def end(self) -> None:
        """A completer counts for a parameter of some commands, or of all; null takes it away."""
        parameter = (self.ParameterName or "").strip().lower()
        if self.Native or not parameter:
            return
        for command in self.CommandName or [""]:
            key = (command.strip().lower(), parameter)
            if self.ScriptBlock is None:
                self.context.argument_completers.pop(key, None)
            else:
                self.context.argument_completers[key] = self.ScriptBlock
