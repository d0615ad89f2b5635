"""ShouldProcess and ShouldContinue: -WhatIf, -Confirm and the questions in between."""

from typing import TYPE_CHECKING

from umshell.runtime import questions
from umshell.values import conversion

if TYPE_CHECKING:
    from umshell.runtime.command_runtime import CommandRuntime

IMPACTS = ("None", "Low", "Medium", "High")
_QUESTION = "Are you sure you want to perform this action?"


def operation_text(action: str, target: str) -> str:
    """What is done, as -WhatIf and -Verbose say it."""
    return f'Performing the operation "{action}" on target "{target}".'


def should_process(runtime: "CommandRuntime", description: str, question: str = "", caption: str = "") -> bool:
    """Whether it may be done; tells or asks as the preferences of the call want it."""
    if runtime.answered == questions.YES_TO_ALL:
        return True
    if runtime.answered == questions.NO_TO_ALL:
        return False
    if only_tells(runtime):
        runtime.context.host.write(f"What if: {description}")
        return False
    if not _asks(runtime):
        runtime.write_verbose(description)
        return True
    text = question or f"{_QUESTION}\n{description}"
    answer = questions.ask(runtime.context.host, caption, text, questions.SHOULD_PROCESS)
    if answer in (questions.YES_TO_ALL, questions.NO_TO_ALL):
        runtime.answered = answer
    return answer in (questions.YES, questions.YES_TO_ALL)


def should_continue(runtime: "CommandRuntime", query: str, caption: str) -> bool:
    """Asks whatever the preferences are."""
    return questions.ask(runtime.context.host, caption, query, questions.SHOULD_CONTINUE) == questions.YES


def should_continue_all(runtime: "CommandRuntime", query: str, caption: str, all_so_far: str) -> tuple[bool, str]:
    """The form with Yes to All and No to All; what was answered for all goes back to the caller."""
    if all_so_far:
        return all_so_far == questions.YES_TO_ALL, all_so_far
    answer = questions.ask(runtime.context.host, caption, query, questions.SHOULD_CONTINUE_ALL)
    for_all = answer if answer in (questions.YES_TO_ALL, questions.NO_TO_ALL) else ""
    return answer in (questions.YES, questions.YES_TO_ALL), for_all


def acts_unasked(runtime: "CommandRuntime") -> bool:
    """Whether the command does what it does at once: it is one that changes something, and nobody is asked before."""
    if not runtime.info.supports_should_process or runtime.answered == questions.NO_TO_ALL or only_tells(runtime):
        return False
    return runtime.answered == questions.YES_TO_ALL or not _asks(runtime)


def only_tells(runtime: "CommandRuntime") -> bool:
    """Whether -WhatIf, or its preference, holds."""
    bound = runtime.bound.get("WhatIf")
    if bound is not None:
        return bool(bound)
    return conversion.to_bool(runtime.scope.get("WhatIfPreference"))


def _asks(runtime: "CommandRuntime") -> bool:
    threshold = IMPACTS.index(_threshold(runtime))
    return threshold != 0 and threshold <= IMPACTS.index(runtime.info.confirm_impact)


def _threshold(runtime: "CommandRuntime") -> str:
    bound = runtime.bound.get("Confirm")
    if bound is not None:
        return "Low" if bound else "None"
    name = runtime.context.preference("ConfirmPreference", runtime.scope)
    return name if name in IMPACTS else "High"
