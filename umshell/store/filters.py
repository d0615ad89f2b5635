"""-Filter: its language, the test that it is of a recipient, and what of it an index can answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from umshell.errors import ClrException
from umshell.resources import grammar_path
from umshell.store.ad_object import key_of
from umshell.store.columns import Link
from umshell.store.recipient import Recipient
from umshell.store.refusals import FilterNotValid
from umshell.store.um.mailbox import UMMailbox
from umshell.values.dates import DateTime
from umshell.values.exchange.directory import ADObjectId
from umshell.values.wildcard import WildcardPattern

if TYPE_CHECKING:
    from umshell.store.connection import Rows
    from umshell.store.database import Store

_NO_GUID = UUID(int=0)
# Properties that one look-up among the recipients' names answers.
_KEY_FORMS = {
    "name": "name", "alias": "alias", "displayname": "display", "samaccountname": "sam", "userprincipalname": "upn",
    "distinguishedname": "dn", "legacyexchangedn": "legacy",
}  # fmt: skip
_OTHER_NAMES = {
    "whencreated": "WhenCreated", "whenchanged": "WhenChanged", "distinguishedname": "DistinguishedName",
    "guid": "Guid",
    "id": "Identity", "identity": "Identity", "recipienttype": "RecipientType", "servername": "ServerName",
    "serverlegacydn": "ServerLegacyDN", "primarysmtpaddress": "PrimarySmtpAddress", "objectclass": "ObjectClass",
    "emailaddresses": "EmailAddresses", "organizationalunit": "OrganizationalUnit", "umaddresses": "UMAddresses",
    "extensions": "Extensions", "archivestate": "ArchiveState", "useraccountcontrol": "UserAccountControl",
    "acceptmessagesonlyfromsendersormembers": "AcceptMessagesOnlyFromSendersOrMembers",
    "rejectmessagesfromsendersormembers": "RejectMessagesFromSendersOrMembers",
}  # fmt: skip


# The sentences as administrators have quoted them.
_NO_SYNTAX = "Invalid filter syntax. For a description of the filter parameter syntax see the command help."
_SEE_HELP = "For a complete list of filterable properties see the command help."


@dataclass(frozen=True, slots=True)
class Comparison:
    """One property held against one value."""

    name: str
    operator: str
    value: Any

    def matches(self, item: Any) -> bool:
        present = getattr(item, self.name)
        negated = self.operator in ("ne", "notlike")
        values = list(present) if isinstance(present, list) else [present]
        found = any(_holds(self.operator, each, self.value) for each in values) or (
            not values and self._holds_of_none()
        )
        return found != negated

    def _holds_of_none(self) -> bool:
        return self.value is None and self.operator in ("eq", "ne")


class RecipientFilter:
    """A filter that was read."""

    def __init__(self, text: str, test: Callable[[Any], bool], needed: list[Comparison]) -> None:
        self.text = text
        self.matches = test
        self.needed = needed  # comparisons that hold for all that the filter keeps
        self.is_answered = False  # whether the rows of the index are exactly those that fit

    def pushed_down(self, store: Store) -> Rows | None:
        """The rows that an index gives, of which some may not fit; None when all have to be read."""
        for comparison in self.needed:
            if comparison.operator != "eq" or comparison.value is None:
                continue
            form = _KEY_FORMS.get(comparison.name.lower())
            if form is not None:
                return store.rows("recipients_by_key", form, params=(key_of(str(comparison.value)),))
            column = Recipient.by_name.get(comparison.name)
            if isinstance(column, Link) and column.references is not None:
                found = _rows_by_link(store, column, str(comparison.value))
                self.is_answered = found is not None and self.matches == comparison.matches
                return found
        return None


def _rows_by_link(store: Store, column: Link, value: str) -> Rows | None:
    table = column.references or ""
    name = store.directory.name_in_container(table, value) if "=" in value else value
    found = [] if name is None else store.rows("guid_where", table, "name_key", params=(key_of(name),))
    return store.rows("select", "Recipient", column.name, params=found[0]) if found else None


def _holds(operator: str, present: Any, wanted: Any) -> bool:
    if operator in ("like", "notlike"):
        return present is not None and WildcardPattern(str(wanted)).matches(str(present))
    if operator in ("eq", "ne"):
        return _equal(present, wanted)
    if present is None or wanted is None:
        return False
    left, right = _ordered(present, wanted)
    return bool({"gt": left > right, "ge": left >= right, "lt": left < right, "le": left <= right}[operator])


def _equal(present: Any, wanted: Any) -> bool:
    if wanted is None or present is None:
        return (present is None or present == "" or present == _NO_GUID) and wanted is None
    if isinstance(present, bool) or isinstance(wanted, bool):
        return str(present).lower() == str(wanted).lower()
    if isinstance(present, DateTime):
        return present.ticks == _moment(wanted).ticks
    if isinstance(present, ADObjectId):
        return str(wanted).lower() in (present.DistinguishedName.lower(), present.text.lower(), present.guid)
    return str(present).lower() == str(wanted).lower()


def _ordered(present: Any, wanted: Any) -> tuple[Any, Any]:
    if isinstance(present, DateTime):
        return present.ticks, _moment(wanted).ticks
    try:
        return float(str(present)), float(str(wanted))
    except ValueError:
        return str(present).lower(), str(wanted).lower()


def _moment(text: Any) -> DateTime:
    from umshell.values.dates_parse import parse_date

    try:
        return parse_date(str(text))
    except ClrException:
        detail = f'The value "{text}" could not be converted to type System.DateTime.'
        raise FilterNotValid(filter=text, detail=detail, position=1) from None


def parse_filter(text: str, names: Iterable[str] | None = None) -> RecipientFilter:
    """The filter that a text is, of recipients or by the properties named; refused with a reason when it is none."""
    if names is None:
        return RecipientFilter(text, *_of_recipients(text))
    return RecipientFilter(text, *_read(text, {name.lower(): name for name in names}.get))


@lru_cache(maxsize=64)
def _of_recipients(text: str) -> tuple[Callable[[Any], bool], list[Comparison]]:
    """Scripts ask with one filter again and again."""
    return _read(text, _property_name)


def _read(text: str, find: Callable[[str], str | None]) -> tuple[Callable[[Any], bool], list[Comparison]]:
    """The test that a filter is, and the comparisons that hold for all that it keeps."""
    needed: list[Comparison] = []
    return _test(_tree(text), text, needed, find), needed


def _tree(text: str) -> Any:
    import lark

    try:
        return _parser().parse(text)
    except lark.exceptions.LarkError as error:
        raise FilterNotValid(filter=text, detail=_NO_SYNTAX, position=_place(error, text)) from None


@cache
def _parser() -> Any:
    import lark

    return lark.Lark(grammar_path("filter.lark").read_text(encoding="utf-8"), parser="lalr", lexer="contextual")


def _place(error: Any, text: str) -> int:
    """Where reading stopped: before what was not expected there, or behind a text that ends too early."""
    position = getattr(error, "pos_in_stream", None)
    token_type = getattr(getattr(error, "token", None), "type", "")
    return len(text) + 1 if position is None or token_type == "$END" else position + 1


def _test(
    tree: Any, text: str, needed: list[Comparison] | None, find: Callable[[str], str | None]
) -> Callable[[Any], bool]:
    if tree.data == "comparison":
        comparison = _comparison(tree, text, find)
        if needed is not None:
            needed.append(comparison)
        return comparison.matches
    if tree.data == "negation":
        inner = _test(tree.children[0], text, None, find)
        return lambda item: not inner(item)
    both = tree.data == "conjunction"
    parts = [_test(child, text, needed if both else None, find) for child in tree.children]
    return (
        (lambda item: all(part(item) for part in parts)) if both else (lambda item: any(part(item) for part in parts))
    )


def _comparison(tree: Any, text: str, find: Callable[[str], str | None]) -> Comparison:
    name, operator, value = tree.children
    spelled = find(str(name).lower())
    if spelled is None:
        detail = f'"{name}" is not a recognized filterable property. {_SEE_HELP}'
        raise FilterNotValid(filter=text, detail=detail, position=name.start_pos + 1)
    return Comparison(spelled, str(operator)[1:].lower(), _value(value))


def _property_name(name: str) -> str | None:
    return _property_names().get(name.lower())


@cache
def _property_names() -> dict[str, str]:
    """The properties of a filter as they are spelled, by their lower-case names."""
    names = (*UMMailbox.PropertyNames, *Recipient.by_name)
    return {name.lower(): name for name in names if name not in Recipient.hidden} | _OTHER_NAMES


def _value(tree: Any) -> Any:
    raw = str(tree.children[0])
    if tree.data == "text":
        return raw[1:-1].replace(raw[0] * 2, raw[0])
    if tree.data == "constant":
        return {"$true": True, "$false": False, "$null": None}[raw.lower()]
    return raw
