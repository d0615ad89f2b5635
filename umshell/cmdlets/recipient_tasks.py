"""What the commands that show recipients share: filters, sizes, order, organizational units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, ClassVar, TypeVar

from umshell.cmdlets.um.tasks import GetTask, Task
from umshell.store.ad_object import key_of
from umshell.store.filters import RecipientFilter, parse_filter
from umshell.store.recipient import Recipient
from umshell.store.refusals import ParametersConflict
from umshell.values.exchange.directory import canonical_name

_T = TypeVar("_T", bound=Recipient)
_I = TypeVar("_I")
DEFAULT_SIZE = 1000


class GetRecipientTask(GetTask[_T]):
    """Shows recipients: the parameters Anr, Filter, OrganizationalUnit, ResultSize and SortBy do the same in all."""

    sort_names: ClassVar[tuple[str, ...]] = ("Name", "DisplayName")

    def _write_found(self, identity: Any) -> None:
        found: Iterable[Any] = ()
        self._filter = self._parsed_filter()
        if identity is None or identity.is_empty:
            found = self._sorted(self.all_objects())
        elif identity.has_wildcard:
            found = self._sorted(item for item in self.matching_objects(identity) if self._is_wanted(item))
        else:
            self.write(self.named(identity))
            return
        self._write_limited(found)

    def matching_objects(self, identity: Any) -> Iterator[Any]:
        """The recipients whose names a pattern fits."""
        from umshell.store.identity import matching

        return matching(self.store, self.object_class, identity)

    def all_objects(self) -> Iterator[Any]:
        anr = getattr(self, "Anr", None)
        if anr is not None:
            yield from (item for item in self._by_anr(anr) if self._is_wanted(item))
            return
        pushed = None if self._filter is None else self._filter.pushed_down(self.store)
        pages = self.store.pages(self.object_class, **self.conditions()) if pushed is None else [self._made(pushed)]
        for page in pages:
            yield from (item for item in page if self._is_wanted(item))

    def _by_anr(self, text: str) -> list[Any]:
        low = key_of(text.lstrip("="))
        return self._made(self.store.rows("recipients_by_anr", params=(low, low + "\U0010ffff")))

    def _made(self, rows: Iterable[Any]) -> list[Any]:
        return [self.object_class(self.store.directory, row) for row in rows]

    def _is_wanted(self, item: Any) -> bool:
        if not self._fits(item):
            return False
        unit = getattr(self, "OrganizationalUnit", None)
        if unit is not None and not _is_in(item, unit):
            return False
        return self._filter is None or self._filter.is_answered or self._filter.matches(item)

    def _parsed_filter(self) -> RecipientFilter | None:
        text = getattr(self, "Filter", None)
        return None if text is None else parse_filter(text)

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
        for item in limited(self, items, self._default_size()):
            self.write(item)

    def _default_size(self) -> int | None:
        """No limit until 2013, 1000 since 2016 (5.2.3)."""
        return DEFAULT_SIZE if self.exchange >= 2016 else None


def limited(task: Task, items: Iterable[_I], default: int | None) -> Iterator[_I]:
    """At most ResultSize objects, with a warning when there are more (6.4.3)."""
    given = getattr(task, "ResultSize", None)
    size = default if given is None else given.value
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
