"""The prompt of the console: its text, its keys, and several lines where one does not end."""

from collections.abc import Callable

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app_session
from prompt_toolkit.filters import Condition, has_completions
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.lexers import PygmentsLexer
from prompt_toolkit.output import Output
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.shortcuts import CompleteStyle

from umshell.folders import user_data_folder
from umshell.language.parser import IncompleteInput, ParseError, parse
from umshell.language.source import Source
from umshell.repl.completer import SuggestionCompleter
from umshell.repl.highlighting import STYLE, ConsoleLexer
from umshell.shell import Shell

CONTINUATION = ">> "


def line_reader(shell: Shell) -> Callable[[], str]:
    """What reads the next input from the terminal, line editor and all."""
    session = prompt_session(shell, _history())
    return lambda: session.prompt(prompt_text(shell))


def prompt_session(shell: Shell, history: History) -> PromptSession[str]:
    """The line editor: history, highlighting, completion, Enter that knows whether the input ends."""
    return PromptSession(
        history=history,
        lexer=PygmentsLexer(ConsoleLexer),
        style=STYLE,
        completer=SuggestionCompleter(shell),
        complete_while_typing=False,
        complete_style=CompleteStyle.MULTI_COLUMN,
        multiline=True,
        prompt_continuation=CONTINUATION,
        key_bindings=key_bindings(),
        output=terminal(),
    )


def terminal() -> Output:
    """The terminal, never asked where its cursor stands: a late answer would be read as one to a script's question."""
    output = get_app_session().output
    if isinstance(output, Vt100_Output):
        output.enable_cpr = False
    return output


def prompt_text(shell: Shell) -> FormattedText:
    """The text before the cursor: `[PS] <folder>>`, or what the user's own prompt function gives."""
    return FormattedText([("class:prompt", shell.prompt())])


def is_complete(text: str) -> bool:
    """Whether Enter ends the input: several lines end with an empty one; a mistake ends, since it is to be reported."""
    *before, last = text.split("\n")
    if before and last.strip():
        return False
    try:
        parse(Source(text))
    except IncompleteInput:
        return False
    except ParseError:
        return True
    return True


def key_bindings() -> KeyBindings:
    """Enter runs complete input and goes on to the next line of incomplete one; Alt-Enter always goes on."""
    bindings = KeyBindings()

    @Condition
    def input_is_complete() -> bool:
        from prompt_toolkit.application import get_app

        return is_complete(get_app().current_buffer.text)

    @bindings.add("enter", filter=input_is_complete & ~has_completions)
    def _run(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    @bindings.add("escape", "enter")
    def _next_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return bindings


def _history() -> History:
    folder = user_data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # a home folder that cannot be written costs the history, not the console
        return InMemoryHistory()
    return FileHistory(str(folder / "history"))
