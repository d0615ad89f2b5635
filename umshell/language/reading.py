"""What a builder can ask of the text that is being parsed: its tokens by number, what was found so far."""

from collections.abc import Callable
from typing import Any

from umshell.language import ast
from umshell.language.checks import Findings
from umshell.language.source import Source


class Reading:
    """What a builder can ask of the text that is being parsed: its tokens by number."""

    __slots__ = ("classes", "ends", "findings", "nested", "source", "starts", "text", "types")

    def __init__(
        self,
        source: Source,
        types: list[str],
        starts: list[int],
        ends: list[int],
        nested: Callable[..., Any],
        findings: Findings,
    ) -> None:
        self.source = source
        self.findings = findings
        self.classes: list[ast.TypeDefinition] = []
        self.text = source.text
        self.types = types
        self.starts = starts
        self.ends = ends
        self.nested = nested

    def token_text(self, token: int) -> str:
        return self.text[self.starts[token] : self.ends[token]]


Children = list[Any]
