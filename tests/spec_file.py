"""Reads spec files into cases, compares transcripts to the letter, and rewrites the expectations of our own cases."""

import difflib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

SPEC = Path(__file__).parent / "spec"
RECORDED_AREAS = ("syntax", "values", "functions", "errors", "binding", "cmdlets", "formatting", "dotnet")
OWN_AREAS = ("language", "um")
AREAS = RECORDED_AREAS + OWN_AREAS
DIRECTIVES = ("answers", "prelude", "dialect", "organization", "source")
NOTHING = "(nothing)"

_DIRECTIVE = re.compile(rf"## ({'|'.join(DIRECTIVES)}):\s?(.*)")
_BLANK_LINES = re.compile(r"blank line|empty line")


@dataclass
class Case:
    """One script and what a user would see of it."""

    path: Path
    title: str
    directives: dict[str, str] = field(default_factory=dict)
    code: str = ""
    expected: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    first_line: int = 0
    """The line of the title in the file, counted from zero."""
    transcript_lines: tuple[int, int] = (0, 0)
    """From which line up to which the file holds what is expected."""

    @property
    def file(self) -> str:
        return self.path.relative_to(SPEC).as_posix()

    @property
    def area(self) -> str:
        return self.file.partition("/")[0]

    @property
    def key(self) -> str:
        """What names the case in the lists: file and title."""
        return f"{self.file}: {self.title}"

    @property
    def needs_rewriting(self) -> bool:
        """Recorded where 7 differs from 5.1 in more than blank lines: no test until written anew for 5.1."""
        dialect = self.directives.get("dialect", "")
        return dialect.startswith("7") and not _BLANK_LINES.search(dialect)

    @property
    def answers(self) -> list[str]:
        text = self.directives.get("answers")
        return [] if text is None else [answer.strip() for answer in text.split(",")]

    @property
    def prelude(self) -> Path | None:
        name = self.directives.get("prelude")
        return self.path.parent / name if name else None

    @property
    def organization(self) -> str:
        return self.directives.get("organization", "contoso")


class SpecFile:
    """One subject: a head that holds for all its cases, and the cases."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.lines = path.read_bytes().decode("utf-8").split("\n")

    @cached_property
    def cases(self) -> list[Case]:
        starts = [number for number, line in enumerate(self.lines) if line.startswith("#### ")]
        defaults = _directives(self.lines[: starts[0]] if starts else [])
        return [
            self._read_case(start, end, defaults)
            for start, end in zip(starts, [*starts[1:], len(self.lines)], strict=True)
        ]

    def _read_case(self, start: int, end: int, defaults: dict[str, str]) -> Case:
        at = start + 1
        directives = dict(defaults)
        while at < end and (match := _DIRECTIVE.match(self.lines[at])):
            directives[match[1]] = match[2]
            at += 1
        transcript = next((n for n in range(at, end) if self.lines[n].startswith(("#|", "#~"))), None)
        if transcript is None:
            transcript = _without_blank_end(self.lines, at, end)
        last = _without_blank_end(self.lines, transcript, end)
        return Case(
            path=self.path,
            title=self.lines[start][5:],
            directives=directives,
            code="".join(line + "\n" for line in self.lines[at:transcript]),
            expected=[_content(line) for line in self.lines[transcript:last] if line.startswith("#|")],
            changes=[_content(line) for line in self.lines[transcript:last] if line.startswith("#~")],
            first_line=start,
            transcript_lines=(transcript, last),
        )

    def rewrite(self, results: dict[str, tuple[list[str], list[str]]]) -> None:
        """Writes what cases gave, by title, in place of what was expected of them."""
        if self.path.relative_to(SPEC).parts[0] in RECORDED_AREAS:
            raise ValueError(f"{self.path} was recorded from PowerShell; its expectations stay")
        for case in reversed(self.cases):
            if case.title in results:
                transcript, changes = results[case.title]
                start, end = case.transcript_lines
                shown = [f"#| {line}".rstrip() for line in transcript] or ([] if changes else [f"#|{NOTHING}"])
                self.lines[start:end] = shown + [f"#~ {line}" for line in changes]
        self.path.write_bytes("\n".join(self.lines).encode("utf-8"))


def _directives(lines: list[str]) -> dict[str, str]:
    return {match[1]: match[2] for line in lines if (match := _DIRECTIVE.match(line))}


def _without_blank_end(lines: list[str], start: int, end: int) -> int:
    while end > start and not lines[end - 1].strip():
        end -= 1
    return end


def _content(line: str) -> str:
    return "" if line == f"#|{NOTHING}" else line[3:]


# Comparing


def normal_lines(lines: list[str]) -> list[str]:
    """Lines as they are compared: no spaces at their ends, no blank ones at the end, one parse error."""
    lines = [line.rstrip() for line in lines]
    while lines and not lines[-1]:
        lines.pop()
    parse_errors = [number for number, line in enumerate(lines) if line.startswith("PARSE ERROR: ")]
    return lines[: parse_errors[1]] if len(parse_errors) > 1 else lines


def split_transcript(text: str) -> list[str]:
    """The lines of a run's output."""
    return text.replace("\r\n", "\n").split("\n")


def difference(expected: list[str], actual: list[str]) -> str:
    """A readable diff of two lists of lines; empty where they are equal."""
    expected, actual = normal_lines(expected), normal_lines(actual)
    if expected == actual:
        return ""
    lines = difflib.ndiff(expected, actual)
    return "\n".join(line.rstrip("\n") for line in lines)


# Finding


def spec_files() -> list[Path]:
    """Every file with cases, in the order of the areas."""
    return [path for area in AREAS for path in sorted((SPEC / area).rglob("*.ps1")) if _has_cases(path)]


def _has_cases(path: Path) -> bool:
    return b"\n#### " in path.read_bytes()


def all_cases() -> Iterator[Case]:
    for path in spec_files():
        yield from SpecFile(path).cases


def known_differences() -> dict[str, str]:
    """Cases in which umshell differs on purpose, each with its reason."""
    path = SPEC / "known_differences.toml"
    entries = tomllib.loads(path.read_text("utf-8")).get("difference", []) if path.exists() else []
    return {entry["case"]: entry["reason"] for entry in entries}


def not_yet() -> set[str]:
    """What fails today, by file and title."""
    path = SPEC / "not_yet.txt"
    if not path.exists():
        return set()
    lines = path.read_text("utf-8").split("\n")
    return {line for line in lines if line and not line.startswith("#")}


# Trees


@dataclass
class Tree:
    """The syntax tree of one case, as PowerShell's own parser gave it."""

    path: Path
    case: Case
    expected: list[str]

    @property
    def key(self) -> str:
        return f"trees/{self.path.name}: {self.case.title}"


def all_trees() -> Iterator[Tree]:
    """The tree of every case that has one."""
    for path in sorted((SPEC / "trees").glob("*.trees")):
        yield from trees(path)


def trees(path: Path) -> Iterator[Tree]:
    """The trees of one file, each with the case it belongs to."""
    area, _, subject = path.stem.partition("_")
    cases = {case.title: case for case in SpecFile(SPEC / area / f"{subject}.ps1").cases}
    for title, lines in _blocks(path):
        yield Tree(path, cases[title], lines)


def _blocks(path: Path) -> Iterator[tuple[str, list[str]]]:
    title: str | None = None
    lines: list[str] = []
    for line in path.read_bytes().decode("utf-8").split("\n"):
        if line.startswith("#### "):
            if title is not None:
                yield title, normal_lines(lines)
            title, lines = line[5:], []
        else:
            lines.append(line)
    if title is not None:
        yield title, normal_lines(lines)
