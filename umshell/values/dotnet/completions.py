"""CompletionResult: one value that a completer of a script offers."""

from __future__ import annotations

from typing import Any

from umshell.values.enums import EnumValue
from umshell.values.types import OBJECT, DotNetType


class CompletionResult:
    """What is put into the line, what a list shows, and what it is."""

    dotnet_name = "System.Management.Automation.CompletionResult"
    __slots__ = ("CompletionText", "ListItemText", "ResultType", "ToolTip", "ps_members")

    def __init__(self, text: str, label: str | None = None, kind: Any = None, tip: str | None = None) -> None:
        self.CompletionText = text
        self.ListItemText = text if label is None else label
        self.ResultType = _text_kind() if kind is None else kind
        self.ToolTip = text if tip is None else tip
        self.ps_members: dict[str, object] | None = None


def _text_kind() -> EnumValue:
    from umshell.values.dotnet.enum_tables import CompletionResultType

    found: EnumValue = CompletionResultType.Text
    return found


RESULT = DotNetType.declare(CompletionResult.dotnet_name, OBJECT, python=CompletionResult)
RESULT.constructor(
    f"{CompletionResult.dotnet_name} new(string completionText)",
    f"{CompletionResult.dotnet_name} new(string completionText, string listItemText,"
    " System.Management.Automation.CompletionResultType resultType, string toolTip)",
)(CompletionResult)
for _name, _type in (
    ("CompletionText", "string"), ("ListItemText", "string"),
    ("ResultType", "System.Management.Automation.CompletionResultType"), ("ToolTip", "string"),
):  # fmt: skip
    RESULT.field(_name, _type, read_only=True)
