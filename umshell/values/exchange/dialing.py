"""What a dial plan says of numbers: groups of dialing rules, number formats, key mappings; and languages."""

from __future__ import annotations

import re
from typing import Any, Self

from umshell.errors import ClrException
from umshell.values.dotnet_type import DotNetType

GROUP_COLUMNS = ("Name", "NumberMask", "DialedNumber", "Comment")
_MASK = r"\+?[0-9]*(x*|\*)"
_DIALED = r"\+?[0-9]*(x*|\*)"


def _invalid(text: str, why: str) -> ClrException:
    return ClrException("System.FormatException", f"'{text}' is not valid: {why}.")


class DialGroupEntry:
    """A dialing rule: `group,mask,dialed number,comment`; several with one name make a group."""

    __slots__ = ("Comment", "DialedNumber", "Name", "NumberMask")

    def __init__(self, name: str, mask: str, dialed: str, comment: str = "") -> None:
        self.Name = name
        self.NumberMask = mask
        self.DialedNumber = dialed
        self.Comment = comment

    @classmethod
    def parse(cls, text: str) -> DialGroupEntry:
        parts = [part.strip() for part in text.split(",", 3)]
        if len(parts) < 3 or len(text) >= 128:
            raise _invalid(text, "a dialing rule is group,mask,dialed number[,comment] of less than 128 characters")
        return cls(*parts)._checked(text)

    @classmethod
    def of(cls, value: Any) -> DialGroupEntry:
        """From a rule, its text, or an object with its columns (a row of a CSV file)."""
        if isinstance(value, cls):
            return value
        read = getattr(value, "get", None)
        if read is None:
            return cls.parse(str(value))
        return cls.parse(",".join(str(read(column) or "") for column in GROUP_COLUMNS))

    def _checked(self, text: str) -> DialGroupEntry:
        if not self.Name or len(self.Name) > 32:
            raise _invalid(text, "the group's name has 1 to 32 characters")
        if not self.NumberMask or not re.fullmatch(_MASK, self.NumberMask):
            raise _invalid(text, "the mask has digits, then an x for each further digit or one *")
        if not self.DialedNumber or not re.fullmatch(_DIALED, self.DialedNumber):
            raise _invalid(text, "the dialed number has digits, then an x for each digit taken over or one *")
        if "x" in self.DialedNumber and self.DialedNumber.count("x") != self.NumberMask.count("x"):
            raise _invalid(text, "mask and dialed number do not have the same count of x")
        return self

    def dialed_for(self, number: str) -> str | None:
        """What is dialed for a number that the mask fits, else None."""
        head = self.NumberMask.rstrip("x*")
        rest = number[len(head) :]
        if not number.startswith(head) or not (
            self.NumberMask.endswith("*") or len(rest) == self.NumberMask.count("x")
        ):
            return None
        if self.DialedNumber == "*":
            return number
        fixed = self.DialedNumber.rstrip("x*")
        return fixed if fixed == self.DialedNumber else fixed + rest

    def __str__(self) -> str:
        return ",".join((self.Name, self.NumberMask, self.DialedNumber, self.Comment))

    def __eq__(self, other: object) -> bool:
        return str(self).lower() == str(other).lower()

    def __hash__(self) -> int:
        return hash(str(self).lower())


class NumberFormat:
    """Prefix digits, then an `x` for each digit taken from the directory: `901133xxxxxxxxx`."""

    __slots__ = ("text",)
    _form = r"\+?[0-9]*x+"
    _why = "a number format has prefix digits, then an x for each digit of the number"

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def parse(cls, text: str) -> Self:
        if not re.fullmatch(cls._form, text.strip()):
            raise _invalid(text, cls._why)
        return cls(text.strip())

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return str(other) == self.text

    def __hash__(self) -> int:
        return hash(self.text)


class UMNumberingPlanFormat(NumberFormat):
    """A form of numbers that a plan numbers its users by: `+1425xxxxxxx`."""

    __slots__ = ()
    _form = r"\+?[0-9]*x*"
    _why = "a numbering plan format has digits and x, and may begin with +"


def numbering_plan_format(value: object) -> UMNumberingPlanFormat:
    """A form of numbers, from one or from its text."""
    return value if isinstance(value, UMNumberingPlanFormat) else UMNumberingPlanFormat.parse(str(value))


class CustomMenuKeyMapping:
    """What a key of an auto attendant's menu does: `key,name,extension[,attendant[,file]]`."""

    __slots__ = ("AutoAttendantName", "Description", "Extension", "Key", "PromptFileName")

    def __init__(self, key: str, name: str, extension: str, attendant: str, file: str) -> None:
        self.Key = key
        self.Description = name
        self.Extension = extension
        self.AutoAttendantName = attendant
        self.PromptFileName = file

    @classmethod
    def parse(cls, text: str) -> CustomMenuKeyMapping:
        parts = [part.strip() for part in text.split(",")]
        parts += [""] * (5 - len(parts))
        if len(parts) > 5 or parts[0] not in (*"123456789", "-"):
            raise _invalid(text, "a key mapping is key,name,extension[,attendant[,file]] with a key from 1 to 9")
        if not 1 <= len(parts[1]) <= 64:
            raise _invalid(text, "the name of a key mapping has 1 to 64 characters")
        if not any(parts[2:]):
            raise _invalid(text, "a key leads to an extension, an auto attendant or a file")
        return cls(*parts)

    def __str__(self) -> str:
        parts = (self.Key, self.Description, self.Extension, self.AutoAttendantName, self.PromptFileName)
        return ",".join(parts).rstrip(",") if any(parts[2:]) else ",".join(parts)

    def __eq__(self, other: object) -> bool:
        return str(self).lower() == str(other).lower()

    def __hash__(self) -> int:
        return hash(str(self).lower())


class UMLanguage:
    """A language of prompts by its culture: `en-US`."""

    __slots__ = ("Name",)
    _form = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}"

    def __init__(self, name: str) -> None:
        self.Name = name

    @classmethod
    def parse(cls, text: str) -> UMLanguage:
        stripped = text.strip()
        if not re.fullmatch(cls._form, stripped):
            raise _invalid(text, "a language is named by its culture, as en-US")
        language, *rest = stripped.split("-")
        return cls("-".join([language.lower(), *(p.upper() if len(p) == 2 else p.capitalize() for p in rest)]))

    def __str__(self) -> str:
        return self.Name

    def __eq__(self, other: object) -> bool:
        return str(other).lower() == self.Name.lower()

    def __hash__(self) -> int:
        return hash(self.Name.lower())


def um_language(value: object) -> UMLanguage:
    """A language, from one or from the name of its culture."""
    return value if isinstance(value, UMLanguage) else UMLanguage.parse(str(value))


GROUP = DotNetType.declare("Microsoft.Exchange.Data.DialGroupEntry", python=DialGroupEntry)
FORMAT = DotNetType.declare("Microsoft.Exchange.Data.NumberFormat", python=NumberFormat)
PLAN_FORMAT = DotNetType.declare("Microsoft.Exchange.Data.UMNumberingPlanFormat", python=UMNumberingPlanFormat)
MAPPING = DotNetType.declare("Microsoft.Exchange.Data.CustomMenuKeyMapping", python=CustomMenuKeyMapping)
LANGUAGE = DotNetType.declare("Microsoft.Exchange.Data.UMLanguage", python=UMLanguage)

GROUP.static_method("Parse", "static DialGroupEntry Parse(string line)")(DialGroupEntry.parse)
GROUP.constructor("DialGroupEntry new(string line)")(DialGroupEntry.parse)
FORMAT.static_method("Parse", "static NumberFormat Parse(string numberFormat)")(NumberFormat.parse)
FORMAT.constructor("NumberFormat new(string numberFormat)")(NumberFormat.parse)
PLAN_FORMAT.constructor("UMNumberingPlanFormat new(string format)")(UMNumberingPlanFormat.parse)
MAPPING.static_method("Parse", "static CustomMenuKeyMapping Parse(string line)")(CustomMenuKeyMapping.parse)
MAPPING.constructor("CustomMenuKeyMapping new(string line)")(CustomMenuKeyMapping.parse)
LANGUAGE.static_method("Parse", "static UMLanguage Parse(string language)")(UMLanguage.parse)
LANGUAGE.constructor("UMLanguage new(string language)")(UMLanguage.parse)

for _name in GROUP_COLUMNS:
    GROUP.field(_name, "string", read_only=True)
for _name in ("Key", "Description", "Extension", "AutoAttendantName", "PromptFileName"):
    MAPPING.field(_name, "string", read_only=True)
LANGUAGE.field("Name", "string", read_only=True)
LANGUAGE.property("DisplayName", "string")(lambda this: this.Name)
