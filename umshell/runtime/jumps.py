"""break, continue, return and exit that leave Python functions."""

from typing import Any

from umshell.errors import BreakFlow, ContinueFlow, ExitFlow, ReturnFlow
from umshell.values.conversion import convert, to_string
from umshell.values.types import INT32

LOOP_FLOW = (BreakFlow, ContinueFlow)


class MethodReturn(ReturnFlow):
    """`return` out of a nested block of a method, with the method's value."""

    def __init__(self, value: Any) -> None:
        super().__init__()
        self.value = value


class StoppedFlow(ExitFlow):
    """The run was stopped from outside: Ctrl-C or a timeout."""


def leaves_loop(flow: BreakFlow | ContinueFlow, label: str | None) -> bool:
    """Whether a loop ends by a break that reaches it; a jump to another loop goes on."""
    if flow.label is not None and (label is None or flow.label.lower() != label.lower()):
        raise flow
    return isinstance(flow, BreakFlow)


def label_text(value: Any) -> str | None:
    """The label of break and continue."""
    return None if value is None else to_string(value)


def exit_flow(value: Any) -> ExitFlow:
    """exit value."""
    return ExitFlow(exit_code(value))


def exit_code(value: Any) -> int:
    """The number that a value is as an exit code."""
    if type(value) is int:
        return value
    try:
        return int(convert(value, INT32))
    except Exception:  # PowerShell leaves 0 for what is no number
        return 0
