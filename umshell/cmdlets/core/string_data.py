"""ConvertFrom-StringData: lines of name=value as a hashtable."""

import re
from collections.abc import Iterator
from typing import Annotated

from umshell.errors import PSError
from umshell.runtime.cmdlet import Cmdlet, Parameter, cmdlet
from umshell.values.collections import Hashtable
from umshell.values.regular_expressions import unescape


@cmdlet("ConvertFrom", "StringData", default_set="Default",
        class_name="Microsoft.PowerShell.Commands.ConvertFromStringDataCommand")  # fmt: skip
class ConvertFromStringData(Cmdlet):
    """Turns lines of the form name=value into a hashtable."""

    StringData: Annotated[str, Parameter(position=0, mandatory=True, from_pipeline=True, allow_empty_string=True)]

    def process(self) -> Iterator[Hashtable]:
        yield string_data(self.StringData)


def string_data(text: str) -> Hashtable:
    """The table of a text. Raises PSError for a line without `=` and for a name that repeats."""
    table = Hashtable()
    for line in re.split(r"\r?\n", text):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        name, equals, value = stripped.partition("=")
        if not (equals and name):
            raise _refused("InvalidOperation", f"Data line '{line}' is not in 'name=value' format.")
        name = name.strip()
        if table.contains(name):
            raise _refused("InvalidOperation", f"Data item '{name}' in line '{line}' is already defined.")
        table.set_item(name, unescape(value.strip()))
    return table


def _refused(error_id: str, message: str) -> PSError:
    return PSError(error_id, message, error_id, exception="System.Management.Automation.PSInvalidOperationException")
