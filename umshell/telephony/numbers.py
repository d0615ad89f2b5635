"""The parties of a call as headers name them, and what of them a dial plan can take for one of its users."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from umshell.store.um.enums import UMURIType

_ANGLED = re.compile(r"<([^>]*)>")
_SEPARATORS = re.compile(r"[\s().-]")
_NUMBER = re.compile(r"\+?[0-9]+")
_USER = re.compile(r"[A-Za-z0-9_.!~*'()&=+$,;?/%-]+")


class Party(NamedTuple):
    """A number or a SIP address: `1001`, `+14255550100`, `tel:1001`, `sip:1001@192.0.2.10:5060`, `tony@contoso.com`."""

    user: str
    host: str

    @property
    def is_number(self) -> bool:
        return _NUMBER.fullmatch(self.user) is not None

    @property
    def address(self) -> str:
        """The SIP address; of a number that came with a host, the number alone."""
        return self.user if self.is_number or not self.host else f"{self.user}@{self.host}"

    def __str__(self) -> str:
        return self.address


def read_party(text: str) -> Party | None:
    """The party that a header names; None when none can be read from it."""
    angled = _ANGLED.search(text)
    inner = (angled[1] if angled else text).strip().strip('"')
    scheme, colon, rest = inner.partition(":")
    if colon and scheme.lower() in ("sip", "sips", "tel"):
        inner = rest
    user, at, host = inner.partition(";")[0].partition("@")
    plain = _SEPARATORS.sub("", user)
    if _NUMBER.fullmatch(plain):
        user = plain
    if not _USER.fullmatch(user) or (at and not host):
        return None
    return Party(user, host.partition(":")[0].lower())


def values_in(plan: Any, party: Party) -> list[str]:
    """The EUM values by which a plan may know the party; none when its form does not fit the plan (3.4.1)."""
    digits = plan.NumberOfDigitsInExtension
    if party.is_number:
        if len(party.user) == digits and party.user.isdigit():
            return [party.user]
        own = [party.user] if plan.URIType is UMURIType.E164 and party.user.startswith("+") else []
        return own + [text for text in (_by_format(plan, party.user),) if text is not None]
    return [party.address] if plan.URIType is UMURIType.SipName and party.host else []


def _by_format(plan: Any, number: str) -> str | None:
    """The extension in a number that has one of the plan's numbering formats: `+1425555xxxx`."""
    for each in plan.NumberingPlanFormats:
        text = str(each)
        fixed = text.rstrip("x")
        if number.startswith(fixed) and len(number) == len(text) >= plan.NumberOfDigitsInExtension:
            return number[-plan.NumberOfDigitsInExtension :]
    return None


def user_part(number: str) -> str:
    """The part before the @, without the scheme."""
    head, at, _ = number.partition("@")
    return head.rpartition(":")[2] if at else number


def same_number(first: str, second: str) -> bool:
    """Whether two texts name one party, whatever their form."""
    one, other = read_party(first), read_party(second)
    if one is None or other is None:
        return first.lower() == second.lower()
    if one.is_number and other.is_number:
        return one.user.lstrip("+") == other.user.lstrip("+")
    return one.address.lower() == other.address.lower()
