"""Methods of text on values that a remote session hands over as text: scripts for one call them on an SmtpAddress."""

from __future__ import annotations

from typing import Any

from umshell.errors import ClrException
from umshell.values.dotnet_type import DotNetType


def act_as_text(type_: DotNetType) -> None:
    """Declares the methods of System.String that scripts use on addresses."""
    type_.method("Split", "string[] Split(params char[] separator)")(_split)
    type_.method("Substring", "string Substring(int startIndex)", "string Substring(int startIndex, int length)")(_part)
    type_.method("Replace", "string Replace(string oldValue, string newValue)")(
        lambda this, old, new: str(this).replace(old, new)
    )
    type_.method("IndexOf", "int IndexOf(string value)")(lambda this, text: str(this).find(text))
    type_.method("Contains", "bool Contains(string value)")(lambda this, text: text in str(this))
    type_.method("StartsWith", "bool StartsWith(string value)")(lambda this, text: str(this).startswith(text))
    type_.method("EndsWith", "bool EndsWith(string value)")(lambda this, text: str(this).endswith(text))
    type_.method("ToLower", "string ToLower()")(lambda this: str(this).lower())
    type_.method("ToUpper", "string ToUpper()")(lambda this: str(this).upper())
    type_.method("Trim", "string Trim()")(lambda this: str(this).strip())


def _split(this: Any, separators: Any) -> list[str]:
    from umshell.values.dotnet.strings import split  # loaded with the first member of a string

    return split(str(this), separators)


def _part(this: Any, start: int, length: int | None = None) -> str:
    text = str(this)
    end = len(text) if length is None else start + length
    if start < 0 or end < start or end > len(text):
        message = "Index and length must refer to a location within the string.\r\nParameter name: length"
        raise ClrException("System.ArgumentOutOfRangeException", message)
    return text[start:end]
