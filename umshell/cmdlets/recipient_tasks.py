"""What the commands that show recipients share: filters, sizes, order, organizational units."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, ClassVar, TypeVar

from umshell.cmdlets.filter_parameter import read_filter
from umshell.cmdlets.um.tasks import GetTask, Task
from umshell.store.ad_object import computed, key_of
from umshell.store.recipient import Recipient
from umshell.store.refusals import DataValidation, ParametersConflict
from umshell.values.exchange.directory import canonical_name

_T = TypeVar("_T", bound=Recipient)
_I = TypeVar("_I")
DEFAULT_SIZE = 1000


class GetRecipientTask(GetTask[_T]):
    """Shows recipients: the parameters Anr, Filter, OrganizationalUnit, ResultSize and SortBy do the same in all."""

    sort_names: ClassVar[tuple[str, ...]] = ("Name", "DisplayName")
    computed_anew = (*GetTask.computed_anew, "_tests")

    def begin(self) -> None:
        self._filter = read_filter(getattr(self, "Filter", None))

    def _write_found(self, identity: Any) -> None:
        found: Iterable[Any] = ()
        self._check_unit()
        if identity is None or identity.is_empty:
            found = self._sorted(self.all_objects())
        elif identity.has_wildcard:
            found = self._sorted(item for item in self.matching_objects(identity) if self._is_wanted(item))
        else:
            self.write(self.named(identity))
            return
        self._write_limited(found)

    def _check_unit(self) -> None:
        """Refuses an organizational unit that the domain does not have."""
        unit = getattr(self, "OrganizationalUnit", None)
        if unit is not None:
            from umshell.cmdlets.organizational_units import container_named

            container_named(self.store, str(unit))

    def matching_objects(self, identity: Any) -> Iterator[Any]:
        """The recipients whose names a pattern fits."""
        from umshell.store.identity import matching

        return matching(self.store, self.object_class, identity)

    def all_objects(self) -> Iterator[Any]:
        anr = getattr(self, "Anr", None)
        if anr is not None:
            yield from self._wanted(self._by_anr(anr))
            return
        pushed = None if self._filter is None else self._filter.pushed_down(self.store)
        pages = self.store.pages(self.object_class, **self._conditions) if pushed is None else [self._made(pushed)]
        for page in pages:
            yield from self._wanted(page)

    def _by_anr(self, text: str) -> list[Any]:
        low = key_of(text.lstrip("="))
        return self._made(self.store.rows("recipients_by_anr", params=(low, low + "\U0010ffff")))

    def _made(self, rows: Iterable[Any]) -> list[Any]:
        return self.object_class.of_rows(self.store.directory, rows)

    def _wanted(self, items: list[Any]) -> list[Any]:
        """The recipients that are to be shown, of a page of them."""
        for test in self._tests:
            items = [item for item in items if test(item)]
        return items

    def _is_wanted(self, item: Any) -> bool:
        return all(test(item) for test in self._tests)

    @computed
    def _tests(self) -> list[Callable[[Any], bool]]:
        """What a recipient must pass: only what the command and its parameters ask."""
        columns = self.object_class.by_name
        tests = [_has_stored(columns[name].index, value) for name, value in self._conditions.items()]
        if type(self).keeps is not GetTask.keeps:
            tests.append(self.keeps)
        unit = getattr(self, "OrganizationalUnit", None)
        if unit is not None:
            tests.append(lambda item: _is_in(item, unit))
        if self._filter is not None and not self._filter.is_answered:
            tests.append(self._filter.matches)
        return tests

    def _sorted(self, items: Iterable[Any]) -> Iterable[Any]:
        name = getattr(self, "SortBy", None)
        if name is None:
            return items
        spelled = next((each for each in self.sort_names if each.lower() == name.lower()), None)
        if spelled is None:
            detail = f"The value '{name}' of SortBy is not one of {', '.join(self.sort_names)}."
            raise ParametersConflict(detail=detail, identity=name)
        return sorted(items, key=lambda item: key_of(str(getattr(item, spelled) or "")))

    def _write_limited(self, items: Iterable[Any]) -> None:
        self.write_all(limited(self, items, self._default_size()))

    def _default_size(self) -> int | None:
        """No limit until 2013, 1000 since 2016 (5.2.3)."""
        return DEFAULT_SIZE if self.exchange >= 2016 else None


def _has_stored(index: int, value: Any) -> Callable[[Any], bool]:
    return lambda item: bool(item.row[index] == value)


def limited(task: Task, items: Iterable[_I], default: int | None) -> Iterator[_I]:
    """At most ResultSize objects, with a warning when there are more (6.4.3)."""
    given = getattr(task, "ResultSize", None)
    size = default if given is None else given.value
    if size is not None and (not isinstance(size, int) or size < 0):
        detail = "it must be Unlimited or a number of objects."
        raise DataValidation(property="ResultSize", value=size, detail=detail, identity=None)
    rest = iter(items)
    yield from islice(rest, size)
    if size is not None and next(rest, None) is not None:
        task.write_warning(
            f"More than {size} results are available. To see them, give a larger ResultSize or Unlimited."
        )


def _is_in(item: Recipient, unit: str) -> bool:
    """Whether a recipient stands in an organizational unit or below it."""
    wanted = canonical_name(unit) if "=" in unit else unit
    wanted = wanted.strip("/").lower()
    path = item.OrganizationalUnit.lower()
    return path == wanted or path.startswith(wanted + "/") or item.unit.lower() == wanted
