"""The attributes that check an argument after its conversion: [ValidateRange()], [ValidateSet()], … ."""

from collections.abc import Callable
from typing import Any

from umshell.errors import PSError
from umshell.values import conversion, hooks
from umshell.values.dotnet_type import BY_CLASS
from umshell.values.types import OBJECT, DotNetType, find_type, type_of

_NAMESPACE = "System.Management.Automation."
ATTRIBUTE = DotNetType.declare("System.Attribute", OBJECT, abstract=True)
CMDLET_METADATA = DotNetType.declare(_NAMESPACE + "Internal.CmdletMetadataAttribute", ATTRIBUTE, abstract=True)
VALIDATE_ARGUMENTS = DotNetType.declare(_NAMESPACE + "ValidateArgumentsAttribute", CMDLET_METADATA, abstract=True)
VALIDATE_ENUMERATED = DotNetType.declare(
    _NAMESPACE + "ValidateEnumeratedArgumentsAttribute", VALIDATE_ARGUMENTS, abstract=True
)

EMPTY_COLLECTION = (
    "The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection "
    "that does not contain any null values and then try the command again."
)


class Validator:
    """A check of an argument: failure() is the sentence that says what is wrong with it, or None."""

    ps_members: dict[str, Any] | None = None
    runs_script = False  # its check is a script block or a method of a script's class
    yields = False  # a positional value that fails it may still go to another parameter of the position

    def failure(self, value: Any) -> str | None:
        raise NotImplementedError

    def __call__(self, value: Any) -> None:
        """Raises the sentence as an error."""
        message = self.failure(value)
        if message is not None:
            raise validation_failure(message)


def validation_failure(message: str) -> PSError:
    """The error of an argument that fails a check."""
    name = _NAMESPACE + "ValidationMetadataException"
    return PSError("ValidationMetadataException", message, "MetadataError", exception=name)


class ElementValidator(Validator):
    """A check of each element of a collection, or of a single value."""

    def failure(self, value: Any) -> str | None:
        if value is None:
            return EMPTY_COLLECTION
        if type(value) is str or type(value) is int:
            return self.element_failure(value)
        elements = conversion.enumerate_value(value)
        if elements is None:
            return self.element_failure(value)
        return next((message for element in elements if (message := self.element_failure(element)) is not None), None)

    def element_failure(self, element: Any) -> str | None:
        raise NotImplementedError


TOO_SMALL_RANGE = (
    "The specified maximum range cannot be accepted because it is less than the specified minimum range. "
    "Update the ValidateRange attribute for the parameter."
)
TOO_SMALL_LENGTH = (
    "The specified maximum character length of the argument is shorter than the specified minimum argument character "
    "length. Update the ValidateLength attribute for the parameter."
)
TOO_SMALL_COUNT = (
    "The specified maximum number of arguments for a parameter is fewer than the specified minimum number of "
    "arguments. Update the ValidateCount attribute for the parameter."
)


def _reversed(error_id: str, message: str) -> PSError:
    """The error of a declaration whose upper bound is below its lower one."""
    exception = "System.Management.Automation.ValidationMetadataException"
    return PSError(error_id, message, "MetadataError", exception=exception)


class ValidateRange(ElementValidator):
    """[ValidateRange(1, 20)]"""

    def __init__(self, min_range: Any, max_range: Any) -> None:
        self.MinRange = min_range
        self.MaxRange = max_range
        if type(min_range) is type(max_range) and _less(max_range, min_range):
            raise _reversed("MaxRangeSmallerThanMinRange", TOO_SMALL_RANGE)

    def element_failure(self, element: Any) -> str | None:
        low, high = self.MinRange, self.MaxRange
        if type(element) is not type(low):
            try:
                element = conversion.convert(element, type_of(low))
            except PSError:
                return self._wrong_type(element)
        if _less(element, low):
            return (
                f"The {_text(element)} argument is less than the minimum allowed range of {_text(low)}. Supply an "
                f"argument that is greater than or equal to {_text(low)} and then try the command again."
            )
        if _less(high, element):
            return (
                f"The {_text(element)} argument is greater than the maximum allowed range of {_text(high)}. Supply an "
                f"argument that is less than or equal to {_text(high)} and then try the command again."
            )
        return None

    def _wrong_type(self, element: Any) -> str:
        wanted = type_of(self.MinRange).name
        return (
            f'The argument cannot be validated because its type "{type_of(element).name}" is not the same type '
            f"({wanted}) as the maximum and minimum limits of the parameter. Make sure the argument is of type "
            f"{wanted} and then try the command again."
        )


class ValidateLength(ElementValidator):
    """[ValidateLength(1, 64)]"""

    def __init__(self, min_length: int, max_length: int) -> None:
        if max_length < min_length:
            raise _reversed("ValidateLengthMaxLengthSmallerThanMinLength", TOO_SMALL_LENGTH)
        self.MinLength = min_length
        self.MaxLength = max_length

    def element_failure(self, element: Any) -> str | None:
        if not isinstance(element, str):
            return (
                "The ValidateLength attribute cannot be applied to a parameter that is not a string or string[] "
                "parameter. Make the parameter a string or string[] parameter."
            )
        length = len(element)
        if length < self.MinLength:
            return (
                f"The character length ({length}) of the argument is too short. Specify an argument with a length that "
                f'is greater than or equal to "{self.MinLength}", and then try the command again.'
            )
        if length > self.MaxLength:
            return (
                f"The character length of the {length} argument is too long. Shorten the character length of the "
                f'argument so it is fewer than or equal to "{self.MaxLength}" characters, and then try the command '
                "again."
            )
        return None


class ValidateSet(ElementValidator):
    """[ValidateSet('Low', 'High')]"""

    def __init__(self, *values: str, ignore_case: bool = True) -> None:
        self.ValidValues = [str(value) for value in values]
        self.IgnoreCase = ignore_case
        self.ErrorMessage: str | None = None
        self._exact = frozenset(self.ValidValues)
        self._folded = frozenset(value.lower() for value in self.ValidValues)

    def element_failure(self, element: Any) -> str | None:
        if element in self._exact if type(element) is str else False:
            return None
        text = conversion.to_string(element)
        if (text.lower() in self._folded) if self.IgnoreCase else (text in self._exact):
            return None
        values = ",".join(self.ValidValues)
        if self.ErrorMessage:
            return self.ErrorMessage.replace("{0}", text).replace("{1}", values)
        return (
            f'The argument "{text}" does not belong to the set "{values}" specified by the ValidateSet attribute. '
            "Supply an argument that is in the set and then try the command again."
        )


class ValidatePattern(ElementValidator):
    r"""[ValidatePattern('^\d+$')]"""

    IGNORE_CASE = 1

    def __init__(self, pattern: str, options: int = IGNORE_CASE) -> None:
        self.RegexPattern = pattern
        self.Options: Any = options
        self.ErrorMessage: str | None = None
        self._compiled: Any = None

    def element_failure(self, element: Any) -> str | None:
        text = conversion.to_string(element)
        if self._compiled is None:
            self._compiled = _compile(self.RegexPattern, self.Options)
        if self._compiled.search(text) is not None:
            return None
        if self.ErrorMessage:
            return self.ErrorMessage.replace("{0}", text).replace("{1}", self.RegexPattern)
        return (
            f'The argument "{text}" does not match the "{self.RegexPattern}" pattern. Supply an argument that matches '
            f'"{self.RegexPattern}" and try the command again.'
        )


class ValidateScript(ElementValidator):
    """[ValidateScript({ $_ -gt 5 })]"""

    runs_script = True

    def __init__(self, script_block: Any) -> None:
        self.ScriptBlock = script_block
        self.ErrorMessage: str | None = None

    def element_failure(self, element: Any) -> str | None:
        if element is None:
            return EMPTY_COLLECTION
        if conversion.to_bool(hooks.invoke_script_block(self.ScriptBlock, (), underscore=element)):
            return None
        text, script = conversion.to_string(element), str(self.ScriptBlock)
        if self.ErrorMessage:
            return self.ErrorMessage.replace("{0}", text).replace("{1}", script)
        return (
            f'The "{script}" validation script for the argument with value "{text}" did not return a result of True. '
            "Determine why the validation script failed, and then try the command again."
        )


class ValidateCount(Validator):
    """[ValidateCount(1, 5)]"""

    def __init__(self, min_length: int, max_length: int) -> None:
        if max_length < min_length:
            raise _reversed("ValidateRangeMaxLengthSmallerThanMinLength", TOO_SMALL_COUNT)
        self.MinLength = min_length
        self.MaxLength = max_length

    def failure(self, value: Any) -> str | None:
        elements = None if value is None else conversion.enumerate_value(value)
        if value is not None and elements is None:
            return (
                "The ValidateCount attribute cannot be applied to a non-array parameter. Either remove the attribute "
                "from the parameter or make the parameter an array parameter."
            )
        count = 0 if elements is None else sum(1 for _ in elements)
        if count < self.MinLength:
            return (
                f"The number of provided arguments ({count}) is fewer than the minimum number of allowed arguments "
                f"({self.MinLength}). Provide more than {self.MinLength} arguments, and then try the command again."
            )
        if count > self.MaxLength:
            return (
                f"The number of provided arguments ({count}) exceeds the maximum number of allowed arguments "
                f"({self.MaxLength}). Provide fewer than {self.MaxLength} arguments, and then try the command again."
            )
        return None


class ValidateNotNull(Validator):
    """[ValidateNotNull()]"""

    def failure(self, value: Any) -> str | None:
        if value is None:
            return (
                "The argument is null. Provide a valid value for the argument, and then try running the command again."
            )
        elements = None if type(value) is str else conversion.enumerate_value(value)
        if elements is not None and any(element is None for element in elements):
            return (
                "The argument has a null value, or an element of the argument collection contains a null value. "
                "Provide a collection that does not contain any null values, and then try the command again."
            )
        return None


class ValidateNotNullOrEmpty(Validator):
    """[ValidateNotNullOrEmpty()]"""

    def failure(self, value: Any) -> str | None:
        if value is None or value == "":
            return (
                "The argument is null or empty. Provide an argument that is not null or empty, and then try the "
                "command again."
            )
        if isinstance(value, str):
            return None
        elements = conversion.enumerate_value(value)
        if elements is None:
            return None
        empty = True
        for element in elements:
            empty = False
            if element is None or element == "":
                return EMPTY_COLLECTION
        return EMPTY_COLLECTION if empty else None


class ValidateDrive(Validator):
    """[ValidateDrive('C', 'Function')]"""

    def __init__(self, *drives: str) -> None:
        self.ValidRootDrives = [str(drive) for drive in drives]

    def failure(self, value: Any) -> str | None:
        if not isinstance(value, str):
            return "The path argument is invalid. Supply a path argument that is a string type."
        drive, colon, _ = value.partition(":")
        if not colon:
            return "The path argument has no root drive.  Supply a full path argument with a root drive."
        if drive.lower() in (valid.lower() for valid in self.ValidRootDrives):
            return None
        drives = " ".join(self.ValidRootDrives)
        return (
            f"The path argument drive {drive} does not belong to the set of approved drives: {drives}. Supply a path "
            "argument with an approved drive."
        )


def _text(value: Any) -> str:
    return conversion.to_text_culture(value)


def _less(left: Any, right: Any) -> bool:
    if type(left) is int and type(right) is int:
        return bool(left < right)
    from umshell.values import operators

    return bool(operators.lt(left, right))


def _compile(pattern: str, options: Any) -> Any:
    """The pattern; options as a number, an enumeration value or the names of its members."""
    from umshell.values.regular_expressions import compile_pattern

    if isinstance(options, str):
        type_ = find_type("System.Text.RegularExpressions.RegexOptions")
        assert type_ is not None
        options = conversion.convert(options, type_)
    return compile_pattern(pattern, int(options))


_LIST = "System.Collections.Generic.IList[string]"
_DECLARED: tuple[tuple[type, DotNetType, dict[str, str]], ...] = (
    (ValidateRange, VALIDATE_ENUMERATED, {"MinRange": "System.Object", "MaxRange": "System.Object"}),
    (ValidateLength, VALIDATE_ENUMERATED, {"MinLength": "int", "MaxLength": "int"}),
    (ValidateSet, VALIDATE_ENUMERATED, {"ValidValues": _LIST, "IgnoreCase": "bool", "ErrorMessage": "string"}),
    (
        ValidatePattern,
        VALIDATE_ENUMERATED,
        {
            "RegexPattern": "string",
            "Options": "System.Text.RegularExpressions.RegexOptions",
            "ErrorMessage": "string",
        },
    ),
    (ValidateScript, VALIDATE_ENUMERATED, {"ScriptBlock": "scriptblock", "ErrorMessage": "string"}),
    (ValidateCount, VALIDATE_ARGUMENTS, {"MinLength": "int", "MaxLength": "int"}),
    (ValidateNotNull, VALIDATE_ARGUMENTS, {}),
    (ValidateNotNullOrEmpty, VALIDATE_ARGUMENTS, {}),
    (ValidateDrive, VALIDATE_ARGUMENTS, {"ValidRootDrives": _LIST}),
)
for _class, _base, _fields in _DECLARED:
    _type = DotNetType.declare(f"{_NAMESPACE}{_class.__name__}Attribute", _base, python=_class)
    for _field, _type_text in _fields.items():
        _type.field(_field, _type_text)

_PAIR = "(int minLength, int maxLength)"
_CONSTRUCTORS: tuple[tuple[type, str, Callable[..., Any]], ...] = (
    (ValidateRange, "(System.Object minRange, System.Object maxRange)", ValidateRange),
    (ValidateLength, _PAIR, ValidateLength),
    (ValidateCount, _PAIR, ValidateCount),
    (ValidateSet, "(params string[] validValues)", lambda values: ValidateSet(*values)),
    (ValidatePattern, "(string regexPattern)", ValidatePattern),
    (ValidateScript, "(scriptblock scriptBlock)", ValidateScript),
    (ValidateDrive, "(params string[] validRootDrives)", lambda drives: ValidateDrive(*drives)),
    (ValidateNotNull, "()", ValidateNotNull),
    (ValidateNotNullOrEmpty, "()", ValidateNotNullOrEmpty),
)
for _class, _parameters, _make in _CONSTRUCTORS:
    _type = BY_CLASS[_class]
    _type.constructor(f"{_type.full_name} new{_parameters}")(_make)
