"""The status of gateways, auto attendants and UM services: what their Enable- and Disable- commands do with it."""

from typing import Any

from umshell.store.refusals import AlreadyInState


def change_status(task: Any, doing: str, item: Any, status: str) -> bool:
    """Gives an object another status, and tells whether it did.

    One that it has already is an error in strict mode, else a warning (2.9.2).
    """
    if item.Status.name == status:
        refusal = AlreadyInState(noun=item.noun, identity=item.Name, state=status)
        if task.strict:
            raise refusal
        task.write_warning(refusal.message)
        return False
    if not task.confirm(doing, item):
        return False
    item.Status = type(item.Status)[status]
    task.record.change(item)
    return True


def status_to_disable(item: Any, *, immediate: bool) -> str:
    """Without Immediate the calls in progress finish first (1.5.7); what is disabled takes no calls again."""
    return "Disabled" if immediate or item.Status.name == "Disabled" else "NoNewCalls"
