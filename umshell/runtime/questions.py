"""The questions that the runtime asks: may this be done, how does it go on."""

from typing import Any

from umshell.runtime.host import Choice

YES, YES_TO_ALL, NO, NO_TO_ALL, HALT, SUSPEND = "Yes", "YesToAll", "No", "NoToAll", "Halt", "Suspend"

_CHOICES = {
    YES: Choice("&Yes", "Continue with only the next step of the operation."),
    YES_TO_ALL: Choice("Yes to &All", "Continue with all the steps of the operation."),
    NO: Choice("&No", "Skip this operation and proceed with the next operation."),
    NO_TO_ALL: Choice("No to A&ll", "Skip this operation and all subsequent operations."),
    HALT: Choice("&Halt Command", "Stop this command."),
    SUSPEND: Choice(
        "&Suspend",
        'Pause the current pipeline and return to the command prompt. Type "exit" to resume the pipeline.',
    ),
}
SHOULD_PROCESS = (YES, YES_TO_ALL, NO, NO_TO_ALL, SUSPEND)
SHOULD_CONTINUE = (YES, NO, SUSPEND)
SHOULD_CONTINUE_ALL = (YES, YES_TO_ALL, NO, NO_TO_ALL, SUSPEND)
GO_ON = (YES, YES_TO_ALL, HALT, SUSPEND)
CAPTION = "Confirm"

_ACTIONS = (
    Choice("&Continue", "Report the error then continue with the next script statement."),
    Choice("S&ilently Continue", "Do not report this error, just continue with the next script statement."),
    Choice("&Break", "Report the error then break."),
    Choice(
        "&Suspend",
        "Pause the current pipeline and return to the command prompt. Type exit to resume operation when you are done.",
    ),
)


def ask(host: Any, caption: str, message: str, answers: tuple[str, ...]) -> str:
    """Asks until the answer is no suspension."""
    choices = [_CHOICES[answer] for answer in answers]
    while True:
        chosen: str = answers[host.prompt_for_choice(caption or CAPTION, message, choices, 0)]
        if chosen != SUSPEND:
            return chosen
        host.enter_nested_prompt()


def ask_about_exception(host: Any, message: str) -> str:
    """What to do about a statement-terminating error under Inquire: Continue, SilentlyContinue or Break."""
    while True:
        chosen = host.prompt_for_choice("Action to take for this exception:", message, _ACTIONS, 0)
        if chosen < len(_ACTIONS) - 1:
            return ("Continue", "SilentlyContinue", "Break")[chosen]
        host.enter_nested_prompt()
