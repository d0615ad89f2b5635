"""Comment-based help: .SYNOPSIS, .PARAMETER, .EXAMPLE and their like in a script's or function's comments."""

import re
from typing import Any

_BLOCK = re.compile(r"<#(.*?)#>", re.DOTALL)
_LINES = re.compile(r"(?:^[ \t]*#[^\n]*\n?)+", re.MULTILINE)
_KEYWORD = re.compile(r"^[ \t#]*\.([A-Za-z]+)[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_KNOWN = frozenset(
    {
        "synopsis", "description", "parameter", "example", "inputs", "outputs", "notes", "link", "component", "role",
        "functionality", "forwardhelptargetname", "forwardhelpcategory", "externalhelp",
    }
)  # fmt: skip


class CommentHelp:
    """What the comments of a command say: a text for each keyword, parameters and examples by themselves."""

    def __init__(self) -> None:
        self.sections: dict[str, str] = {}
        self.parameters: dict[str, str] = {}
        self.examples: list[str] = []
        self.links: list[str] = []

    @property
    def synopsis(self) -> str:
        return self.sections.get("synopsis", "")

    @property
    def description(self) -> str:
        return self.sections.get("description", "")

    def add(self, keyword: str, argument: str, text: str) -> None:
        """One section as it was found."""
        if keyword == "parameter":
            self.parameters[argument.lower()] = text
        elif keyword == "example":
            self.examples.append(text)
        elif keyword == "link":
            self.links.append(text)
        else:
            self.sections[keyword] = text


def comment_help(code: Any) -> CommentHelp | None:
    """The help in the comments of a compiled block: at its start, at its end, or right before its function."""
    source = code.source.text
    inside = code.text
    before = source[: code.declaration[0]]
    candidates = [*_comments(inside), *(_comments(before)[-1:] if _touches(before) else [])]
    for comment in candidates:
        found = _parse(comment)
        if found is not None:
            return found
    return None


def _comments(text: str) -> list[str]:
    blocks = [(match.start(), match[1]) for match in _BLOCK.finditer(text)]
    without = _BLOCK.sub(lambda match: " " * len(match[0]), text)
    lines = [(match.start(), match[0]) for match in _LINES.finditer(without)]
    return [comment for _place, comment in sorted(blocks + lines)]


def _touches(before: str) -> bool:
    """Whether a comment ends right above, with no more than one blank line between."""
    text = before.rstrip()
    last = text.rpartition("\n")[2].lstrip()
    return before.count("\n", len(text)) <= 2 and (text.endswith("#>") or last.startswith("#"))


def _parse(comment: str) -> CommentHelp | None:
    keywords = [match for match in _KEYWORD.finditer(comment) if match[1].lower() in _KNOWN]
    if not keywords:
        return None
    found = CommentHelp()
    for place, match in enumerate(keywords):
        end = keywords[place + 1].start() if place + 1 < len(keywords) else len(comment)
        found.add(match[1].lower(), match[2], _dedented(comment[match.end() : end]))
    return found


def _dedented(text: str) -> str:
    lines = [
        re.sub(r"^[ \t]*#[ \t]?", "", line) if line.lstrip().startswith("#") else line for line in text.split("\n")
    ]
    lines = [line.rstrip() for line in lines]
    while lines and not lines[0].strip():
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return "\n".join(line[margin:] for line in lines)
