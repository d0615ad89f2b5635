"""Where a caller may be transferred: extensions, users of the plan, and numbers by dialing rules and their groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.telephony.users import user_of

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.telephony.trace import Trace

IN_COUNTRY, INTERNATIONAL = "InCountryOrRegion", "International"


def is_extension(plan: Any, number: str) -> bool:
    """Whether a number has the form of the plan's extensions."""
    return number.isdigit() and len(number) == plan.NumberOfDigitsInExtension


def dialed_number(store: Store, trace: Trace, number: str, holder: Any, *, configured: bool = False) -> str | None:
    """What is dialed for a number that a plan, an attendant or a policy lets callers reach; None when it does not.

    A number that an administrator configured (a menu's key, the operator) needs no permission within the plan.
    """
    plan = trace.plan
    if is_extension(plan, number):
        return _extension(store, trace, number, holder, configured)
    return _outside(trace, number, holder)


def _extension(store: Store, trace: Trace, number: str, holder: Any, configured: bool) -> str | None:
    if configured:
        trace.tell(trace.plan, "NumberOfDigitsInExtension", f"{number} is an extension of the dial plan.")
        return number
    if holder.AllowExtensions:
        trace.tell(holder, "AllowExtensions", f"Any extension may be reached, so {number} too.")
        return number
    if holder.AllowDialPlanSubscribers and user_of(store, trace.plan, [number]) is not None:
        trace.tell(holder, "AllowDialPlanSubscribers", f"{number} is a user of the dial plan, who may be reached.")
        return number
    name = "AllowExtensions" if holder.AllowDialPlanSubscribers else "AllowDialPlanSubscribers"
    trace.tell(holder, name, f"The extension {number} may not be reached.")
    return None


def _outside(trace: Trace, number: str, holder: Any) -> str | None:
    """A number outside the plan needs a rule of a group that the holder allows (1.7.6)."""
    kind, forms = number_forms(trace.plan, number)
    allowed = [str(name).lower() for name in getattr(holder, f"Allowed{kind}Groups")]
    fitting = [(rule, _dialed(rule, forms)) for rule in getattr(trace.plan, f"Configured{kind}Groups")]
    for rule, dialed in fitting:
        if dialed is None:
            continue
        trace.tell(trace.plan, f"Configured{kind}Groups", f"The rule fits {number}: {dialed} is dialed.", rule)
        if rule.Name.lower() in allowed:
            trace.tell(holder, f"Allowed{kind}Groups", f"The group '{rule.Name}' is allowed.")
            return dialed
        trace.tell(holder, f"Allowed{kind}Groups", f"The group '{rule.Name}' is not allowed.")
    if not any(dialed for _, dialed in fitting):
        trace.tell(trace.plan, f"Configured{kind}Groups", f"No rule fits {number}.")
    return None


def _dialed(rule: Any, forms: list[str]) -> str | None:
    """What a rule makes of the first form of the number that its mask fits."""
    return next((text for text in map(rule.dialed_for, forms) if text is not None), None)


def number_forms(plan: Any, number: str) -> tuple[str, list[str]]:
    """Whether a number is of the plan's country or abroad, and the forms in which rules may name it, the best first.

    Codes for the outside line, for abroad and for other areas belong to what is dialed, so a mask is held against
    the number without them first; the form with + is for masks that begin with it.
    """
    country, abroad = plan.CountryOrRegionCode or "", plan.InternationalAccessCode or ""
    national, outside = plan.NationalNumberPrefix or "", plan.OutsideLineAccessCode or ""
    if number.startswith("+"):
        if country and number.startswith(f"+{country}"):
            rest = number[1 + len(country) :]
            return IN_COUNTRY, _unique(rest, national + rest, number)
        return INTERNATIONAL, _unique(number[1:], abroad + number[1:], number)
    plain = number[len(outside) :] if outside and number.startswith(outside) else number
    if abroad and plain.startswith(abroad):
        return INTERNATIONAL, _unique(plain[len(abroad) :], plain, number)
    return IN_COUNTRY, _unique(number, plain)


def _unique(*forms: str) -> list[str]:
    return list(dict.fromkeys(forms))
