"""All parameters of a command, prepared for binding: found by name, by position, by set."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from umshell.errors import PSError
from umshell.runtime.common_parameters import common_parameters
from umshell.runtime.parameter_metadata import ALL_FLAGS, ALL_SETS, NO_POSITION, ParameterMetadata

if TYPE_CHECKING:
    from umshell.runtime.command_info import CommandInfo


class AmbiguousName(Exception):
    """The beginning of a name that fits several parameters."""

    def __init__(self, candidates: list[str]) -> None:
        super().__init__(candidates)
        self.candidates = candidates


class ParameterTable:
    """The parameters of a command: own ones, dynamic ones, common ones, in this order."""

    def __init__(
        self,
        parameters: Sequence[ParameterMetadata],
        default_set: str | None = None,
        set_names: Iterable[str] = (),
    ) -> None:
        self.parameters = tuple(parameters)
        self.by_name = {parameter.lower: parameter for parameter in self.parameters}
        self.by_alias = {alias.lower(): parameter for parameter in self.parameters for alias in parameter.aliases}
        self.set_names = list(set_names)
        self.provider_names: frozenset[str] = frozenset()  # of parameters that give way when a name is shortened
        self.default_flag = self._add_set(default_set) if default_set and default_set != ALL_SETS else 0
        for parameter in self.parameters:
            self._number_sets(parameter)
        self.all_flags = (1 << len(self.set_names)) - 1
        self.mandatory = tuple(parameter for parameter in self.parameters if parameter.is_mandatory_somewhere)
        self.from_pipeline = tuple(parameter for parameter in self.parameters if parameter.takes_pipeline_input())
        self.positional = self._positional()
        self.remaining = tuple(
            parameter
            for parameter in self.parameters
            if any(data.ValueFromRemainingArguments for data in parameter.sets.values())
        )
        self._matches: dict[str, ParameterMetadata | AmbiguousName | None] = {}

    @classmethod
    def of_command(cls, info: "CommandInfo") -> "ParameterTable":
        """The table of a command without its dynamic parameters."""
        own = list(info.declared_parameters())
        if info.CommandType != "Cmdlet":
            _refuse_shared_aliases(own)
        if info.uses_cmdlet_binding:
            _refuse_common_names(info, own)
            own += _without(common_parameters(info.supports_should_process, info.supports_paging), own)
        table = cls(own, info.default_set)
        table.provider_names = getattr(getattr(info, "cmdlet_class", None), "provider_parameters", frozenset())
        return table

    def extended(self, dynamic: Sequence[ParameterMetadata]) -> "ParameterTable":
        """The table with dynamic parameters, for one call; the numbers of the sets stay."""
        own = [parameter for parameter in self.parameters if not parameter.is_common]
        common = [parameter for parameter in self.parameters if parameter.is_common]
        made = ParameterTable([*own, *dynamic, *common], None, self.set_names)
        made.default_flag = self.default_flag
        return made

    def _add_set(self, name: str) -> int:
        lower = name.lower()
        for number, known in enumerate(self.set_names):
            if known.lower() == lower:
                return 1 << number
        self.set_names.append(name)
        return 1 << (len(self.set_names) - 1)

    def _number_sets(self, parameter: ParameterMetadata) -> None:
        flags = 0
        for name, data in parameter.sets.items():
            data.flag = 0 if name == ALL_SETS else self._add_set(name)
            flags |= data.flag
        parameter.set_flags = flags

    def _positional(self) -> tuple[tuple[int, tuple[ParameterMetadata, ...]], ...]:
        found: dict[int, list[ParameterMetadata]] = {}
        for parameter in self.parameters:
            for data in parameter.sets.values():
                if data.Position == NO_POSITION or data.ValueFromRemainingArguments:
                    continue
                place = found.setdefault(data.Position, [])
                if parameter not in place:
                    place.append(parameter)
        return tuple((position, tuple(found[position])) for position in sorted(found))

    def set_name(self, flags: int) -> str:
        """The name of a set; that of all sets when the flags are no single one."""
        if flags == ALL_FLAGS or not flags or flags & (flags - 1):
            return ALL_SETS
        return self.set_names[flags.bit_length() - 1]

    def find(self, name: str) -> ParameterMetadata | None:
        """The parameter that a name or its beginning means; None when there is none, AmbiguousName when several fit."""
        found = self._matches.get(name, self)
        if found is self:
            found = self._matches[name] = self._match(name.lower())
        if isinstance(found, AmbiguousName):
            raise found
        return found  # type: ignore[return-value]

    def _match(self, lower: str) -> "ParameterMetadata | AmbiguousName | None":
        exact = self.by_name.get(lower) or self.by_alias.get(lower)
        if exact is not None:
            return exact
        found = [parameter for parameter in self.parameters if parameter.lower.startswith(lower)]
        for alias, parameter in self.by_alias.items():
            if alias.startswith(lower) and parameter not in found:
                found.append(parameter)
        if len(found) > 1:
            own = [parameter for parameter in found if not parameter.is_common]
            own = [parameter for parameter in own if parameter.Name not in self.provider_names] or own
            if len(own) != 1:
                return AmbiguousName([parameter.Name for parameter in found])
            found = own
        return found[0] if found else None


def _refuse_common_names(info: "CommandInfo", own: Sequence[ParameterMetadata]) -> None:
    """An advanced function cannot have a parameter of its own with the name of a common one."""
    if info.CommandType == "Cmdlet":
        return
    common = {parameter.lower for parameter in common_parameters(info.supports_should_process, info.supports_paging)}
    for parameter in own:
        if parameter.lower in common:
            message = f"A parameter with the name '{parameter.Name}' was defined multiple times for the command."
            raise _metadata_error("ParameterNameAlreadyExistsForCommand", message)


def _refuse_shared_aliases(own: Sequence[ParameterMetadata]) -> None:
    """An alias is the name of no other parameter and no other's alias."""
    owners: dict[str, str] = {parameter.lower: parameter.Name for parameter in own}
    taken: set[str] = set()
    for parameter in own:
        for alias in parameter.Aliases:
            lower = alias.lower()
            if lower in owners:
                message = (
                    f"The parameter '{owners[lower]}' cannot be specified because it conflicts with the parameter "
                    f"alias of the same name for parameter '{parameter.Name}'."
                )
                raise _metadata_error("ParameterNameConflictsWithAlias", message)
            if lower in taken:
                message = (
                    "The parameter alias cannot be specified because an alias with the name "
                    f"'{alias}' was already defined multiple times for the command."
                )
                raise _metadata_error("AliasParameterNameAlreadyExistsForCommand", message)
            taken.add(lower)


def _metadata_error(error_id: str, message: str) -> PSError:
    exception = "System.Management.Automation.MetadataException"
    return PSError(error_id, message, "MetadataError", exception=exception)


def _without(common: Sequence[ParameterMetadata], own: Sequence[ParameterMetadata]) -> list[ParameterMetadata]:
    """The common parameters but for those that the command declares itself."""
    names = {parameter.lower for parameter in own}
    return [parameter for parameter in common if parameter.lower not in names]
