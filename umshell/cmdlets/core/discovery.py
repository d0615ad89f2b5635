"""Get-Command: which commands there are, and what they look like."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any

from umshell.cmdlets import families
from umshell.cmdlets.core.command_syntax import command_syntax
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.command_discovery import command_not_found, find_command
from umshell.runtime.command_info import AliasInfo, CmdletInfo, CommandInfo
from umshell.runtime.validation import NotNullOrEmpty
from umshell.values.dotnet.enum_tables import CommandTypes
from umshell.values.wildcard import WildcardPattern


@cmdlet(
    "Get",
    "Command",
    default_set="AllCommandSet",
    aliases=("gcm",),
    class_name="Microsoft.PowerShell.Commands.GetCommandCommand",
    output_types=tuple(f"System.Management.Automation.{kind}Info" for kind in ("Alias", "Function", "Cmdlet")),
)
class GetCommand(Cmdlet):
    """Shows the commands that a name stands for."""

    Name: Annotated[
        list[str] | None,
        Parameter(position=0, sets=("AllCommandSet",), from_pipeline=True, from_pipeline_by_property_name=True,
                  validate=(NotNullOrEmpty(),)),
    ] = None  # fmt: skip
    Verb: Annotated[list[str] | None, Parameter(sets=("CmdletSet",), from_pipeline_by_property_name=True)] = None
    Noun: Annotated[list[str] | None, Parameter(sets=("CmdletSet",), from_pipeline_by_property_name=True)] = None
    Module: Annotated[list[str] | None, Parameter(from_pipeline_by_property_name=True, aliases=("PSSnapin",))] = None
    CommandType: Annotated[
        CommandTypes | None, Parameter(sets=("AllCommandSet",), from_pipeline_by_property_name=True, aliases=("Type",))
    ] = None
    TotalCount: Annotated[int, Parameter()] = -1
    Syntax: Annotated[SwitchParameter, Parameter()] = ABSENT
    ArgumentList: Annotated[
        list[object] | None, Parameter(position=1, remaining=True, aliases=("Args",), inert=True)
    ] = None
    All: Annotated[SwitchParameter, Parameter()] = ABSENT
    ListImported: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ParameterName: Annotated[list[str] | None, Parameter()] = None

    def begin(self) -> None:
        self._left = self.TotalCount

    def process(self) -> Iterator[Any]:
        for info in self._found():
            if self._left == 0:
                return
            if self._wanted(info):
                self._left -= 1
                yield command_syntax(info) if self.Syntax else info

    def _found(self) -> Iterator[CommandInfo]:
        if self.parameter_set == "CmdletSet" and (self.Verb or self.Noun):
            yield from self._by_verb_and_noun()
            return
        for name in self.Name or ["*"]:
            yield from self._by_name(name)

    def _by_name(self, name: str) -> Iterator[CommandInfo]:
        if WildcardPattern.contains_wildcard(name):
            pattern = WildcardPattern(name)
            for info in sorted(self._all(), key=lambda each: each.Name.lower()):
                if pattern.matches(info.Name):
                    yield info
            return
        alias = self.context.scope.find_alias(name.lower())
        found = alias or find_command(self.context.scope, name)
        if found is None:
            self.write_error(command_not_found(name))
            return
        if not self._of_wanted_kind(found):
            hidden = find_command(self.context.scope, name, expand_aliases=False) if alias is not None else None
            if hidden is None or not self._of_wanted_kind(hidden):
                self.write_error(command_not_found(name))
                return
            found = hidden
        yield found
        if self.All and alias is not None:
            hidden = find_command(self.context.scope, name, expand_aliases=False)
            if hidden is not None:
                yield hidden

    def _by_verb_and_noun(self) -> Iterator[CommandInfo]:
        verbs = [WildcardPattern(text) for text in self.Verb or ["*"]]
        nouns = [WildcardPattern(text) for text in self.Noun or ["*"]]
        for info in sorted(self._all(), key=lambda each: each.Name.lower()):
            verb, dash, noun = info.Name.partition("-")
            if not dash or isinstance(info, AliasInfo):
                continue
            if any(each.matches(verb) for each in verbs) and any(each.matches(noun) for each in nouns):
                yield info

    def _all(self) -> Iterable[CommandInfo]:
        """Every command that the scope sees."""
        found: dict[tuple[str, str], CommandInfo] = {}
        for scope in self.context.scope.chain():
            for table in (scope.aliases or {}, scope.functions or {}):
                for name, info in table.items():
                    found.setdefault((type(info).__name__, name), info)
        for name in families.command_names():
            known = self.context.find_cmdlet(name.lower())
            if known is not None:
                found.setdefault(("CmdletInfo", name.lower()), known)
        return found.values()

    def _wanted(self, info: CommandInfo) -> bool:
        if not self._of_wanted_kind(info):
            return False
        kinds = self._kinds()
        if not kinds and self.Name is None and isinstance(info, AliasInfo) and not self.All:
            return False
        if self.Module and not any(WildcardPattern(text).matches(info.ModuleName or "") for text in self.Module):
            return False
        return self.ParameterName is None or self._has_parameter(info)

    def _of_wanted_kind(self, info: CommandInfo) -> bool:
        kinds = self._kinds()
        return not kinds or info.CommandType.lower() in kinds

    def _kinds(self) -> set[str]:
        kinds = set() if self.CommandType is None else set(str(self.CommandType).lower().split(", "))
        return set() if "all" in kinds else kinds

    def _has_parameter(self, info: CommandInfo) -> bool:
        if not isinstance(info, CmdletInfo) and not hasattr(info, "ScriptBlock"):
            return False
        names = info.parameters
        return any(WildcardPattern(text).matches(name) for text in self.ParameterName or () for name in names)
