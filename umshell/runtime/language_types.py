"""[System.Management.Automation.Language.Parser]: text parsed for a script that looks at scripts."""

from typing import Any

from umshell.errors import ClrException
from umshell.language.problems import ParseError, Problem
from umshell.language.source import Extent, Source, decode
from umshell.values import hooks
from umshell.values.dotnet_type import DotNetType
from umshell.values.psobject import PSTypedObject
from umshell.values.types import OBJECT

_PREFIX = "System.Management.Automation.Language."


class ScriptExtent(PSTypedObject):
    """Where a piece of a script stands."""

    TypeNames = (_PREFIX + "InternalScriptExtent", "System.Object")
    PropertyNames = (
        "File", "StartScriptPosition", "EndScriptPosition", "StartLineNumber", "StartColumnNumber", "EndLineNumber",
        "EndColumnNumber", "Text", "StartOffset", "EndOffset",
    )  # fmt: skip

    def __init__(self, extent: Extent) -> None:
        self.File = extent.path
        self.StartScriptPosition = self.EndScriptPosition = None
        self.StartLineNumber, self.StartColumnNumber = extent.start_line, extent.start_column
        self.EndLineNumber, self.EndColumnNumber = extent.end_line, extent.end_column
        self.Text = extent.text
        self.StartOffset, self.EndOffset = extent.start, extent.end

    def __str__(self) -> str:
        return self.Text


class ParserError(PSTypedObject):
    """One parse error."""

    TypeNames = (_PREFIX + "ParseError", "System.Object")
    PropertyNames = ("Extent", "ErrorId", "Message", "IncompleteInput")

    def __init__(self, problem: Problem) -> None:
        self.Extent = ScriptExtent(problem.extent)
        self.ErrorId = problem.error_id
        self.Message = problem.message
        self.IncompleteInput = problem.incomplete

    def __str__(self) -> str:
        return self.Message


class ScriptBlockAst(PSTypedObject):
    """The tree of a script, of which its extent is shown."""

    TypeNames = (_PREFIX + "ScriptBlockAst", _PREFIX + "Ast", "System.Object")
    PropertyNames = ("Extent", "Parent")

    def __init__(self, source: Source) -> None:
        self.Extent = ScriptExtent(Extent(source, 0, len(source.text)))
        self.Parent = None

    def __str__(self) -> str:
        return self.Extent.Text


PARSER = DotNetType.declare(_PREFIX + "Parser", OBJECT)


def _parse(source: Source, tokens: Any, errors: Any) -> Any:
    """The tree; of a text with errors the extent alone."""
    from umshell.runtime.syntax_tree import tree_of  # the parser is not needed by scripts that are cached

    tokens.Value, errors.Value = [], []
    try:
        return tree_of(source)
    except ParseError as error:
        errors.Value = [ParserError(problem) for problem in error.errors]
        return ScriptBlockAst(source)


@PARSER.static_method(
    "ParseInput",
    f"{_PREFIX}ScriptBlockAst ParseInput(string input, [ref] System.Object tokens, [ref] System.Object errors)",
)
def parse_input(text: str, tokens: Any, errors: Any) -> Any:
    return _parse(Source(text), tokens, errors)


@PARSER.static_method(
    "ParseFile",
    f"{_PREFIX}ScriptBlockAst ParseFile(string fileName, [ref] System.Object tokens, [ref] System.Object errors)",
)
def parse_file(path: str, tokens: Any, errors: Any) -> Any:
    gate = hooks.files()
    if gate is None:
        raise ClrException("System.UnauthorizedAccessException", f"Access to the path '{path}' is denied.")
    return _parse(Source(decode(gate.for_reading(path).read_bytes()), path), tokens, errors)
