"""Mandatory parameters that are not bound: which of them have to be asked for, and the asking."""

from typing import TYPE_CHECKING

from umshell.runtime.parameter_metadata import ALL_FLAGS, ParameterMetadata, ParameterSetMetadata
from umshell.runtime.parameter_sets import count_sets

if TYPE_CHECKING:
    from umshell.runtime.parameter_binder import ParameterBinder


class _SetNeeds:
    """What one set still needs, by how it could come."""

    __slots__ = ("by_property", "by_value", "command_line", "flag", "pipeline")

    def __init__(self, flag: int) -> None:
        self.flag = flag
        self.pipeline: list[ParameterMetadata] = []
        self.by_value = 0
        self.by_property = 0
        self.command_line: list[ParameterMetadata] = []

    @property
    def of_all_sets(self) -> bool:
        return self.flag == ALL_FLAGS

    def add(self, parameter: ParameterMetadata, data: ParameterSetMetadata, expects_input: bool) -> None:
        if expects_input and (data.ValueFromPipeline or data.ValueFromPipelineByPropertyName):
            self.pipeline.append(parameter)
            self.by_value += data.ValueFromPipeline
            self.by_property += data.ValueFromPipelineByPropertyName
        else:
            self.command_line.append(parameter)


def find_missing(binder: "ParameterBinder", set_count: int, expects_input: bool) -> list[ParameterMetadata]:
    """The mandatory parameters that nothing can bind any more; narrows the sets when several are possible."""
    needs: dict[int, _SetNeeds] = {}
    missing: list[ParameterMetadata] = []
    lacking = 0
    unbound = binder.unbound
    for parameter in binder.table.mandatory:
        if parameter not in unbound:
            continue
        for data in parameter.matching_sets(binder.flags):
            if data.IsMandatory:
                flag = data.flag or ALL_FLAGS
                needs.setdefault(flag, _SetNeeds(flag)).add(parameter, data, expects_input)
                lacking |= flag if flag != ALL_FLAGS else 0
                if parameter not in missing:
                    missing.append(parameter)
    if not missing or not expects_input:
        return missing
    return _Choice(binder, needs, lacking & binder.flags, set_count).missing()


class _Choice:
    """The choice among sets when input is still to come."""

    def __init__(self, binder: "ParameterBinder", needs: dict[int, _SetNeeds], lacking: int, set_count: int) -> None:
        self.binder = binder
        self.needs = needs
        self.default = binder.table.default_flag
        self.set_count = set_count
        self.lacking = lacking or binder.flags
        if ALL_FLAGS in needs:
            self.lacking = binder.flags & (binder.table.all_flags or ALL_FLAGS)

    def missing(self) -> list[ParameterMetadata]:
        self._prefer_default_without_needs()
        count = count_sets(self.lacking)
        if count == 0:
            raise self.binder.errors.ambiguous_set()
        if count == 1:
            return self._of_command_line(self.lacking)
        if self.binder.prioritized:
            return []
        if self._latches_on_default():
            self.binder.flags = self.default
            return self._of_command_line(self.default)
        return self._of_unique_taker()

    def _prefer_default_without_needs(self) -> None:
        """The default set needs nothing: the sets that do are out, unless the pipeline may fill one of them."""
        binder, default = self.binder, self.default
        if self.set_count < 2 or not default or default & self.lacking or not default & binder.flags:
            return
        for need in self.needs.values():
            if need.flag & binder.flags and not need.flag & default and not need.of_all_sets and need.pipeline:
                return
        self.lacking = binder.flags & ~self.lacking
        if binder.flags == ALL_FLAGS:
            self.lacking &= binder.table.all_flags
        binder.flags = self.lacking
        if binder.flags != default:
            binder.prioritized = default

    def _of_command_line(self, flags: int) -> list[ParameterMetadata]:
        found = [need for need in self.needs.values() if need.flag & flags or need.of_all_sets]
        return [parameter for need in found for parameter in need.command_line]

    def _latches_on_default(self) -> bool:
        if not self.default or not self.lacking & self.default:
            return False
        others = [n for n in self.needs.values() if not n.of_all_sets and not n.flag & self.default]
        another = any(need.pipeline and not need.command_line for need in others)
        own = self.needs.get(self.default)
        if own is not None and own.by_property and not any(need.by_property for need in others):
            return True
        everywhere = self.needs.get(ALL_FLAGS)
        return not another or (everywhere is not None and bool(everywhere.command_line))

    def _of_unique_taker(self) -> list[ParameterMetadata]:
        candidates = [need for need in self.needs.values() if need.flag & self.lacking and not need.of_all_sets]
        by_value = [need.flag for need in candidates if need.by_value]
        by_property = [need.flag for need in candidates if need.by_property]
        value_flag = by_value[0] if len(by_value) == 1 else 0
        property_flag = by_property[0] if len(by_property) == 1 else 0
        unique = 0
        if by_value and by_property and value_flag == property_flag:
            unique = value_flag
        elif bool(by_value) != bool(by_property):
            unique = value_flag if by_value else property_flag
        if unique:
            return self._latch(unique)
        return self._without_unique_taker(value_flag, len(by_value) > 1 or len(by_property) > 1)

    def _without_unique_taker(self, value_flag: int, several: bool) -> list[ParameterMetadata]:
        lacking = [n for n in self.needs.values() if n.command_line and (n.flag & self.lacking or n.of_all_sets)]
        if not lacking:
            return []
        if value_flag:
            return self._latch(value_flag)
        if not several:
            raise self.binder.errors.ambiguous_set()
        self._ignore(sum(need.flag for need in lacking if not need.of_all_sets))
        if not self.binder.flags:
            raise self.binder.errors.ambiguous_set()
        return []

    def _latch(self, chosen: int) -> list[ParameterMetadata]:
        """Takes a set, but keeps those that need nothing beside it."""
        own = self.needs.get(chosen)
        if own is not None and own.command_line:
            self.binder.flags = chosen
        else:
            self._ignore(sum(n.flag for n in self.needs.values() if not n.of_all_sets and not n.flag & chosen))
            if self.binder.flags != chosen:
                self.binder.prioritized = chosen
        return self._of_command_line(chosen)

    def _ignore(self, flags: int) -> None:
        if flags:
            known = self.binder.table.all_flags if self.binder.flags == ALL_FLAGS else self.binder.flags
            self.binder.flags = known & ~flags
