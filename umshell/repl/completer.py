"""Hands suggestions to the line editor."""

from collections.abc import Iterator

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from umshell.repl.suggestions import suggest
from umshell.shell import Shell


class SuggestionCompleter(Completer):
    """What Tab offers."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        found = suggest(document.text, document.cursor_position, self.shell)
        for match in found.matches:
            yield Completion(match.text, start_position=found.start - document.cursor_position, display=match.label)
