"""Commands on aliases: Get-, Set- and New-Alias."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.core.variables import option_names, passes
from umshell.errors import PSError
from umshell.runtime import session_state
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.command_info import AliasInfo
from umshell.runtime.drives import alias_not_writable, is_protected_alias
from umshell.runtime.ps_variable import ScopedItemOptions
from umshell.values.wildcard import WildcardPattern


def all_aliases(scope: session_state.Scope) -> dict[str, AliasInfo]:
    """Every alias that the scope sees, by name in lower case."""
    found: dict[str, AliasInfo] = {}
    for each in scope.chain():
        for name, info in (each.aliases or {}).items():
            found.setdefault(name, info)
    return found


class AliasCommand(Cmdlet):
    """What the commands on aliases share: the scope that -Scope means."""

    Scope: str | None = None

    @property
    def scope(self) -> session_state.Scope:
        current = self.context.scope
        return current if self.Scope is None else current.named(self.Scope)


@cmdlet("Get", "Alias",
        output_types=("System.Management.Automation.AliasInfo",), default_set="Default", aliases=("gal",),
        class_name="Microsoft.PowerShell.Commands.GetAliasCommand")  # fmt: skip
class GetAlias(AliasCommand):
    """Shows aliases and what they stand for."""

    Name: Annotated[list[str] | None, Parameter(position=0, sets=("Default",), from_pipeline=True,
                                                from_pipeline_by_property_name=True)] = None  # fmt: skip
    Exclude: Annotated[list[str] | None, Parameter()] = None
    Scope: Annotated[str | None, Parameter()] = None
    Definition: Annotated[list[str] | None, Parameter(sets=("Definition",))] = None

    def process(self) -> Iterator[AliasInfo]:
        scope = self.scope
        aliases = all_aliases(scope) if self.Scope is None else dict(scope.aliases or {})
        if self.Definition is not None:
            for definition in self.Definition:
                yield from self._matching(aliases, definition, by_definition=True)
            return
        for name in self.Name or ["*"]:
            yield from self._matching(aliases, name, by_definition=False)

    def _matching(self, aliases: dict[str, AliasInfo], text: str, *, by_definition: bool) -> Iterator[AliasInfo]:
        pattern = WildcardPattern(text)
        found = [
            info for info in aliases.values()
            if pattern.matches(info.Definition if by_definition else info.Name)
            and passes(info.Name, None, self.Exclude)
        ]  # fmt: skip
        if not found and not WildcardPattern.contains_wildcard(text):
            self._report_missing(text, "definition" if by_definition else "name")
        yield from sorted(found, key=lambda info: info.Name.lower())

    def _report_missing(self, text: str, kind: str) -> None:
        self.write_error(
            PSError(
                "ItemNotFoundException",
                f"This command cannot find a matching alias because an alias with the {kind} '{text}' does not exist.",
                "ObjectNotFound",
                text,
                "System.Management.Automation.ItemNotFoundException",
            )
        )


class WriteAliasCommand(AliasCommand):
    """What Set-Alias and New-Alias share."""

    Name: str = ""
    Value: str = ""
    Description: str = ""
    Option: Any = None
    PassThru: SwitchParameter = ABSENT
    Force: SwitchParameter = ABSENT

    def _existing(self) -> AliasInfo | None:
        return self.scope.written_alias(self.Name.lower())

    def _write(self) -> Iterator[AliasInfo]:
        options = ", ".join(sorted(option_names(self.Option))) or "None"
        info = AliasInfo(self.Name, self.Value, options, self.Description or "")
        self.scope.set_alias(info)
        if self.PassThru:
            yield info


@cmdlet("Set", "Alias", aliases=("sal",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.SetAliasCommand")  # fmt: skip
class SetAlias(WriteAliasCommand):
    """Makes or changes an alias."""

    Name: Annotated[str, Parameter(position=0, mandatory=True, from_pipeline_by_property_name=True)]
    Value: Annotated[str, Parameter(position=1, mandatory=True, from_pipeline_by_property_name=True)]
    Description: Annotated[str, Parameter()] = ""
    Option: Annotated[ScopedItemOptions | None, Parameter()] = None
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Scope: Annotated[str | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[AliasInfo]:
        if not self.should_process(f"Name: {self.Name} Value: {self.Value}", "Set Alias"):
            return
        existing = self._existing()
        if existing is not None and is_protected_alias(existing, bool(self.Force)):
            self.write_error(alias_not_writable(self.Name))
            return
        yield from self._write()


@cmdlet("New", "Alias", aliases=("nal",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.NewAliasCommand")  # fmt: skip
class NewAlias(WriteAliasCommand):
    """Makes an alias."""

    Name: Annotated[str, Parameter(position=0, mandatory=True, from_pipeline_by_property_name=True)]
    Value: Annotated[str, Parameter(position=1, mandatory=True, from_pipeline_by_property_name=True)]
    Description: Annotated[str, Parameter()] = ""
    Option: Annotated[ScopedItemOptions | None, Parameter()] = None
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Scope: Annotated[str | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[AliasInfo]:
        if not self.should_process(f"Name: {self.Name} Value: {self.Value}", "New Alias"):
            return
        existing = self._existing()
        if existing is not None and not self.Force:
            self.write_error(
                PSError(
                    "AliasAlreadyExists",
                    f"The alias is not allowed, because an alias with the name '{self.Name}' already exists.",
                    "ResourceExists",
                    self.Name,
                    "System.Management.Automation.SessionStateException",
                )
            )
            return
        if existing is not None and is_protected_alias(existing, force=True):
            self.write_error(alias_not_writable(self.Name))
            return
        yield from self._write()
