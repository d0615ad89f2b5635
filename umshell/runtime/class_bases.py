"""What a class of a script derives from: which types may be bases, and what they ask of the class."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from umshell.errors import ClrException
from umshell.language.problems import ParseError, Problem
from umshell.language.source import Source
from umshell.runtime.parse_errors import as_ps_error
from umshell.runtime.script_class import ScriptClass, ScriptObject, type_named
from umshell.runtime.script_types import TypeSpec
from umshell.values.construction import construct
from umshell.values.dotnet_type import DotNetType
from umshell.values.types import OBJECT

Place = tuple[str, int, int]  # a base's name as written and where it stands

_SEALED = frozenset(
    [
        "System.String", "System.Version", "System.Text.StringBuilder", "System.Security.SecureString",
        "System.Management.Automation.PSCredential", "System.Math", "System.Convert", "System.Environment",
        "System.Console", "System.GC", "System.Activator", "System.DBNull", "System.IO.File", "System.IO.Directory",
        "System.IO.Path", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.Management.Automation.PSVariable",
    ]
)  # fmt: skip
# the methods of interfaces that a class must bring along: what .NET looks for, in the order in which it is declared
_ASKED = {
    "System.IComparable": ("CompareTo",),
    "System.ICloneable": ("Clone",),
    "System.IDisposable": ("Dispose",),
    "System.IFormattable": ("ToString",),
    "System.Collections.IEnumerable": ("GetEnumerator",),
    "System.Collections.IEnumerator": ("MoveNext", "get_Current", "Reset"),
    "System.Collections.IComparer": ("Compare",),
    "System.Collections.IEqualityComparer": ("Equals", "GetHashCode"),
    "System.Collections.Generic.IComparer`1": ("Compare",),
    "System.Collections.Generic.IEqualityComparer`1": ("Equals", "GetHashCode"),
}
_PARAMETERS = {"Equals": 2, "GetHashCode": 1, "ToString": 2}  # those of a name that every object has with others


class Bases(NamedTuple):
    """The base class and the interfaces of a class."""

    base: DotNetType
    interfaces: list[DotNetType]


def read_bases(source: Source, bases: Sequence[Place]) -> Bases:
    """The types that are named behind the colon; all that is wrong with them is reported at once."""
    base, interfaces, problems = OBJECT, [], []
    for position, (name, start, end) in enumerate(bases):
        found = type_named(name)
        error = _refusal(found, first=position == 0)
        if error is not None:
            problems.append(Problem(source, error, start, end, name if error == "SubtypeArray" else found.name))
        elif found.is_interface:
            interfaces.append(found)
        else:
            base = found
    if problems:
        raise as_ps_error(ParseError(problems))
    return Bases(base, interfaces)


def _refusal(found: DotNetType, *, first: bool) -> str | None:
    """Why a type cannot be a base: the first may be a class, all others must be interfaces."""
    if found.is_array:
        return "SubtypeArray"
    if found.is_interface:
        return None
    if not first:
        return "InterfaceNameExpected"
    if found.is_generic_definition:
        return "SubtypeUnclosedGeneric"
    return "SealedBaseClass" if found.is_value_type or found.full_name in _SEALED else None


def check_promises(source: Source, spec: TypeSpec, script_class: ScriptClass) -> None:
    """A class has the methods of its interfaces, and a constructor where its base asks for arguments."""
    above, type_ = script_class.base_class, script_class.type
    if above is not None and _needs_arguments(above) and not script_class.constructors.overloads:
        _refuse(source, spec.place, "BaseClassNoDefaultCtor", above.type.name)
    for interface in script_class.interfaces:
        for name in _ASKED.get((interface.generic_definition or interface).full_name, ()):
            if not _has_method(type_, name):
                _refuse(source, spec.place, "TypeCreationError", type_.name, _not_implemented(name, type_))


def _refuse(source: Source, place: tuple[int, int], error_id: str, *arguments: str) -> None:
    raise as_ps_error(ParseError([Problem(source, error_id, *place, *arguments)]))


def _needs_arguments(above: ScriptClass) -> bool:
    texts = [overload.text for overload in above.constructors.overloads]
    return bool(texts) and not any(text.endswith("()") for text in texts)


def _has_method(type_: DotNetType, name: str) -> bool:
    """Whether a class has a method of that name; of a name that all objects have, one with so many parameters."""
    if name.startswith("get_") and type_.find_property(name[4:]) is not None:
        return True
    group = type_.find_method(name)
    if group is None:
        return False
    count = _PARAMETERS.get(name)
    return count is None or any(_count(overload.text) == count for overload in group.overloads)


def _count(signature: str) -> int:
    """How many parameters a method has."""
    return 0 if signature.endswith("()") else signature.count(",") + 1


def _not_implemented(method: str, type_: DotNetType) -> str:
    assembly = "PowerShell Class Assembly, Version=1.0.0.1, Culture=neutral, PublicKeyToken=null"
    return f"Method '{method}' in type '{type_.name}' from assembly '{assembly}' does not have an implementation."


def python_base(base: DotNetType) -> type:
    """The Python class that objects of a class derive from."""
    if "system.exception" in base.ancestor_names() or base.full_name == "System.Exception":
        return base.python_class if base.extension else ClrException  # type: ignore[return-value]
    if base is OBJECT:
        return ScriptObject
    found: Any = base.load().python_class
    if found is None and any(overload.text.endswith("new()") for overload in base.constructors_in_line()):
        found = type(construct(base, ()))  # a class that several types share
    return found or ScriptObject
