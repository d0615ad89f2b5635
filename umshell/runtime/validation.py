"""The checks that a cmdlet's declaration names: Range(1, 20), Length(1, 64), ValueSet("A", "B"), Pattern("^x"), … ."""

from umshell.values.dotnet.validators import (
    ElementValidator,
    ValidateCount,
    ValidateLength,
    ValidateNotNull,
    ValidateNotNullOrEmpty,
    ValidatePattern,
    ValidateRange,
    ValidateScript,
    ValidateSet,
    Validator,
)

Range = ValidateRange
Length = ValidateLength
ValueSet = ValidateSet
Pattern = ValidatePattern
Count = ValidateCount
NotNull = ValidateNotNull
NotNullOrEmpty = ValidateNotNullOrEmpty
Script = ValidateScript

__all__ = [
    "Count",
    "ElementValidator",
    "Length",
    "NotNull",
    "NotNullOrEmpty",
    "Pattern",
    "Range",
    "Script",
    "Validator",
    "ValueSet",
]
