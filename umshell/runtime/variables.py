"""Variables as cells: what compiled code reads and writes directly, and the kinds of cells that watch their writes."""

from collections.abc import Sequence
from typing import Any, Final

from umshell.errors import ClrException, PSError
from umshell.values.conversion import to_string
from umshell.values.psobject import AUTOMATION_NULL


class Unset:
    """The value of a variable that does not exist (yet): reading goes on in the scopes around."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final[Any] = Unset()

# The spelling of variable names that are not all lower case: lower name → as it was first written.
SPELLINGS: dict[str, str] = {}
_AUTOMATIC = [
    "LASTEXITCODE",
    "Matches",
    "MyInvocation",
    "PSBoundParameters",
    "PSCmdlet",
    "PSCommandPath",
    "PSScriptRoot",
    "PWD",
]


def forget_spellings() -> None:
    """Leaves the spellings of a session that is no more: only those of PowerShell's own variables are known."""
    SPELLINGS.clear()
    SPELLINGS.update((name.lower(), name) for name in _AUTOMATIC)


class Variable:
    """A plain variable. `info` is set only when there is more to know than the value: see `info_of`."""

    __slots__ = ("info", "value")
    info: "VariableInfo"
    value: Any


class VariableInfo:
    """What is known of a variable that is more than a value."""

    __slots__ = (
        "attributes",
        "convert",
        "description",
        "is_local",
        "is_shared",
        "name",
        "options",
        "validators",
        "visibility",
    )

    def __init__(self, name: str) -> None:
        self.name = name
        self.description = ""
        self.options: frozenset[str] = frozenset()
        self.convert: Any = None  # value → converted value, where the variable has a type
        self.validators: Sequence[Any] = ()  # each: (value) -> None, raises PSError
        self.attributes: Sequence[Any] = ()  # as Get-Variable shows them
        self.visibility = "Public"
        self.is_local = False  # of a function: a value that cannot be converted is the error of a cast
        self.is_shared = False  # the same for every call of a function: a change of one variable copies it first

    def own(self) -> "VariableInfo":
        """What is known of this variable alone."""
        if not self.is_shared:
            return self
        made = VariableInfo(self.name)
        made.convert, made.validators, made.attributes = self.convert, self.validators, self.attributes
        made.is_local = self.is_local
        return made

    @property
    def is_private(self) -> bool:
        return "Private" in self.options


def new_cell(value: Any = UNSET) -> Variable:
    """A plain cell."""
    cell = Variable()
    cell.value = value
    return cell


def info_of(cell: Variable) -> VariableInfo | None:
    """What is known of a variable besides its value."""
    return getattr(cell, "info", None)


def spelling_of(lower: str, cell: Variable) -> str:
    """The name of a variable as it was first written."""
    info = info_of(cell)
    return info.name if info else SPELLINGS.get(lower, lower)


_set: Any = vars(Variable)["value"].__set__


class EmptyVariable(Variable):
    """A variable that was given the output of a command that wrote nothing: null, but nothing in a pipeline."""

    __slots__ = ()

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "value":
            object.__setattr__(self, "__class__", Variable)
        object.__setattr__(self, name, value)


class ConstrainedVariable(Variable):
    """A variable with a type, validation or options: every write is converted, validated or refused."""

    __slots__ = ()

    def __setattr__(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, constrain(self.info, value) if name == "value" else value)


class RemovedVariable(Variable):
    """A variable that was removed while compiled code held its cell; a write brings it back to life."""

    __slots__ = ()

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "value":
            object.__setattr__(self, "__class__", Variable)
        object.__setattr__(self, name, value)


class ComputedVariable(Variable):
    """A variable whose value is computed when it is read ($?, $PWD); `info` is a ComputedInfo."""

    __slots__ = ()

    @property
    def value(self) -> Any:
        return self.info.read()  # type: ignore[attr-defined]

    @value.setter
    def value(self, new: Any) -> None:
        self.info.write(new)  # type: ignore[attr-defined]


class ComputedInfo(VariableInfo):
    """How a computed variable is read and written."""

    __slots__ = ("read", "write")

    def __init__(self, name: str, read: Any, write: Any = None) -> None:
        super().__init__(name)
        self.read = read
        self.write = write or self._refuse

    def _refuse(self, _value: Any) -> None:
        raise not_writable(self.name)


def not_writable(name: str) -> PSError:
    """The error of writing to a read-only variable."""
    return PSError(
        "VariableNotWritable",
        f"Cannot overwrite variable {name} because it is read-only or constant.",
        "WriteError",
        name,
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
    )


def constrain(info: VariableInfo, value: Any) -> Any:
    """The value as the variable takes it; an error when it does not."""
    if "ReadOnly" in info.options or "Constant" in info.options:
        raise not_writable(info.name)
    if info.convert is not None:
        value = _converted(info, value)
    for validator in info.validators:
        if validator.failure(value) is not None:
            raise not_valid(info.name, value)
    return value


def _converted(info: VariableInfo, value: Any) -> Any:
    """The value in the type of the variable."""
    try:
        return info.convert(value)
    except PSError as error:
        if info.is_local:
            raise
        exception = ClrException(
            "System.Management.Automation.ArgumentTransformationMetadataException", error.message, error.exception
        )
        raise PSError("RuntimeException", error.message, "MetadataError", None, exception) from error


def not_valid(name: str, value: Any) -> PSError:
    """The error of a value that the validation of a variable refuses."""
    text = "" if value is None else to_string(value)
    return PSError(
        "ValidateSetFailure",
        f"The variable cannot be validated because the value {text} is not a valid value for the {name} variable.",
        "MetadataError",
        None,
        "System.Management.Automation.ValidationMetadataException",
    )


def constrained_cell(info: VariableInfo, value: Any = UNSET) -> Variable:
    """A cell that watches its writes, with a first value that is taken as it is."""
    cell = ConstrainedVariable()
    object.__setattr__(cell, "info", info)
    _set(cell, value)
    return cell


def assign_nothing(cell: Variable) -> None:
    """Gives a variable the output of a command that wrote nothing."""
    cell.value = None
    if cell.__class__ is Variable:
        cell.__class__ = EmptyVariable


def remove(cell: Variable) -> None:
    """Takes the value away, and what the variable was besides."""
    cell.__class__ = RemovedVariable
    _set(cell, UNSET)


def raw_value(cell: Variable) -> Any:
    """The value as it is, UNSET among them."""
    return cell.value


def empty_value(cell: Variable) -> Any:
    """For a variable that is null: NOTHING when a command that wrote nothing gave it."""
    return AUTOMATION_NULL if cell.__class__ is EmptyVariable else None


def force_value(cell: Variable, value: Any) -> None:
    """Writes past type, validation and options."""
    if isinstance(cell, EmptyVariable | RemovedVariable):
        object.__setattr__(cell, "__class__", Variable)
    _set(cell, value)


def constrain_cell(cell: Variable, info: VariableInfo) -> None:
    """Gives an existing cell type, validation or options."""
    object.__setattr__(cell, "info", info)
    cell.__class__ = ConstrainedVariable
