"""Get-ChildItem -Attributes: an expression over the attributes of files, such as `!Directory+Hidden,ReadOnly`."""

from typing import Any

from umshell.values.conversion import convert, to_string
from umshell.values.dotnet.enum_tables import FileAttributes
from umshell.values.types import enum_type_of

_TYPE = enum_type_of(FileAttributes)
_HIDDEN = 2


class AttributeFilter:
    """Alternatives behind commas, each of attributes joined by plus signs, some of them negated.

    Raises PSError for a name that is no attribute.
    """

    def __init__(self, expression: Any) -> None:
        text = ",".join(map(to_string, expression)) if isinstance(expression, list) else to_string(expression)
        self._alternatives = [[_term(term) for term in part.split("+")] for part in text.split(",")]
        self.names_hidden = any(bits & _HIDDEN for part in self._alternatives for bits, _wanted in part)

    def matches(self, attributes: int) -> bool:
        """Whether a file with these attributes is meant."""
        return any(all(bool(attributes & bits) == wanted for bits, wanted in part) for part in self._alternatives)


def _term(text: str) -> tuple[int, bool]:
    name = text.strip()
    wanted = not name.startswith("!")
    return int(convert(name.lstrip("!").strip(), _TYPE).value), wanted
