"""Values that literals make, and small steps of expressions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from umshell.errors import PSError
from umshell.runtime.variables import Variable
from umshell.values import members, operators, overloads
from umshell.values.collections import Hashtable, OrderedDictionary
from umshell.values.conversion import to_string
from umshell.values.dictionaries import Dictionary
from umshell.values.dotnet_type import DotNetType
from umshell.values.object_conversion import to_custom_object
from umshell.values.psobject import AUTOMATION_NULL as NOTHING
from umshell.values.psobject import MISSING, PSObject
from umshell.values.reference import PSReference
from umshell.values.table_keys import folded_key_of

if TYPE_CHECKING:
    from umshell.runtime.session_state import Scope


_STEPS = 2**31 - 1
_CALL_LIST = (
    "The function or command was called as if it were a method. Parameters should be separated by spaces. For "
    "information about parameters, see the about_Parameters Help topic."
)
_USING = (
    "A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or "
    "InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the "
    "script block is invoked on a remote computer."
)


def make_hashtable(parts: Sequence[Any]) -> Hashtable:
    """@{ } of keys and values, one after the other."""
    made = Hashtable()
    made.capacity = len(parts) // 2
    _fill(made, parts)
    return made


def make_ordered(parts: Sequence[Any]) -> OrderedDictionary:
    """[ordered]@{ }."""
    made = OrderedDictionary()
    _fill(made, parts)
    return made


def _fill(made: Any, parts: Sequence[Any]) -> None:
    for index in range(0, len(parts), 2):
        key = parts[index]
        if key is None:
            raise PSError("InvalidNullKey", "A null key is not allowed in a hash literal.", "InvalidOperation")
        if made.contains(key):
            text = to_string(key)
            raise PSError("DuplicateKeyInHashLiteral", f"Duplicate keys '{text}' are not allowed in hash literals.",
                          "InvalidOperation", text)  # fmt: skip
        made.set_item(key, parts[index + 1])


def make_custom_object(parts: Sequence[Any], type_name: str) -> Any:
    """[pscustomobject]@{ } whose keys are computed."""
    return to_custom_object(make_ordered(parts))


def void(_value: Any) -> Any:
    """[void]value."""
    return NOTHING


def reference_to(scope: "Scope", modifier: str | None, name: str) -> PSReference:
    """[ref]$x: writing its Value writes the variable that a reader sees."""
    cell = (scope if modifier in (None, "variable") else scope.named(modifier)).find(name)
    if cell is None:
        raise PSError("NonExistingVariableReference", "[ref] cannot be applied to a variable that does not exist.")

    def read() -> Any:
        return cell.value

    def write(value: Any) -> None:
        cell.value = value

    return PSReference(None, read, write)


def one_element(value: Any) -> list[Any]:
    """, value."""
    return [value]


def number_of(value: Any) -> Any:
    """The value of $x++: null counts as 0."""
    return 0 if value is None else value


def as_key(index: Any) -> Any:
    """An index that was cast to [object]: a number among them is a key, not a place."""
    return PSObject(index) if type(index) is int else index


def index_list(index: Any) -> list[Any]:
    """The indexes of target[index]: an array has several."""
    return index if type(index) is list else [index]


def get_element(target: Any, index: Any) -> Any:
    """target[index]; text in a table of a script is looked up at once."""
    if type(target) is Hashtable and type(index) is str and target.fold is folded_key_of:
        entry = target.entries.get(index.lower())
        return None if entry is None else entry[1]
    return members.get_index(target, index if type(index) is list else [index])


def set_element(target: Any, index: Any, value: Any) -> None:
    """target[index] = value."""
    cls = type(target)
    if cls is Hashtable and type(index) is str and target.fold is folded_key_of:
        entry = target.entries.get(index.lower())
        if entry is None:
            target.set_item(index, value)
        else:
            entry[1] = value
            target.version += 1
    elif cls is list and type(index) is int and 0 <= index < len(target):
        target[index] = value
    else:
        members.set_index(target, index if type(index) is list else [index], value)


def step_element(target: Any, index: Any, step: int) -> None:
    """target[index]++ and target[index]--."""
    if type(target) is Hashtable and type(index) is str and target.fold is folded_key_of:
        entry = target.entries.get(index.lower())
        if entry is not None and type(number := entry[1]) is int and -_STEPS < number < _STEPS:
            entry[1] = number + step
            target.version += 1
            return
    old = get_element(target, index)
    set_element(target, index, operators.increment(old) if step > 0 else operators.decrement(old))


def set_parameterized(target: Any, name: str, arguments: list[Any], value: Any) -> None:
    """target.Item(arguments) = value; only the indexer is such a property here."""
    if name.lower() != "item":
        message = f"'{name}' is not a property with parameters that can be set."
        raise PSError("ParameterizedPropertyAssignmentException", message, "InvalidOperation", name)
    members.set_index(target, arguments, value)


def member_text(value: Any) -> str:
    """A computed member name."""
    return to_string(value)


def get_computed(target: Any, name: Any) -> Any:
    """value.$name and value.1: of a table the key as it is, of all else a name."""
    if isinstance(target, Dictionary) and not isinstance(name, str) and target.contains(name):
        return target.get_item(name)
    return members.get_member(target, to_string(name))


def type_before_colons(value: Any) -> Any:
    """What stands before ::, a type or the type of a value by its name."""
    if isinstance(value, DotNetType):
        return value
    return value


def invoke_member_value(target: Any, member: Any, arguments: list[Any]) -> Any:
    """value.(expression)(arguments)."""
    return members.invoke_method(target, to_string(member), arguments)


def match_into(cell: Variable, left: Any, right: Any) -> Any:
    """-match: its groups go into $Matches."""
    return _into(cell, operators.match(left, right))


def cmatch_into(cell: Variable, left: Any, right: Any) -> Any:
    return _into(cell, operators.match(left, right, case_sensitive=True))


def notmatch_into(cell: Variable, left: Any, right: Any) -> Any:
    return _into(cell, operators.notmatch(left, right))


def cnotmatch_into(cell: Variable, left: Any, right: Any) -> Any:
    return _into(cell, operators.notmatch(left, right, case_sensitive=True))


def _into(cell: Variable, found: tuple[Any, Any]) -> Any:
    result, groups = found
    if groups is not None:
        cell.value = matches_table(groups)
    return result


def matches_table(groups: dict[Any, Any]) -> Hashtable:
    """$Matches: the groups of a match by number or name."""
    made = Hashtable()
    made.entries = {key.lower() if type(key) is str else key: [key, text] for key, text in groups.items()}
    return made


def range_items(first: Any, last: Any) -> Any:
    """The numbers of first..last, one by one."""
    if type(first) is int and type(last) is int:
        return range(first, last + 1) if first <= last else range(first, last - 1, -1)
    return operators.range_(first, last)


def read_drive(scope: "Scope", drive: str, name: str) -> Any:
    """$drive:name."""
    found = scope.context.drives.get(drive.lower())
    if found is None:
        return None
    value = found.get(name)
    return None if value is MISSING else value


def not_a_method(scope: "Scope", value: Any) -> Any:
    """The argument of f(1, 2), which strict mode 2 refuses."""
    if scope.strict() >= 2:
        raise PSError("StrictModeFunctionCallWithParens", _CALL_LIST)
    return value


def using_variable(scope: "Scope", name: str) -> Any:
    """$using:name, which only a block for another session may ask for."""
    if not scope.context.using_allowed:
        raise PSError("UsingWithoutInvokeCommand", _USING)
    return scope.read(name)


def write_drive(scope: "Scope", drive: str, name: str, value: Any) -> None:
    """$drive:name = value."""
    from umshell.runtime.drives import drive_missing

    found = scope.context.drives.get(drive.lower())
    if found is None:
        raise drive_missing(drive)
    found.set(name, value)


def invoke_as(type_: DotNetType, target: Any, name: str, arguments: list[Any]) -> Any:
    """([type]$x).name(arguments): of a class of a script its own method, though the object's class overrides it."""
    group = type_.find_method(name) if type_.extension is not None else None
    if group is None or target is None:
        return members.invoke_method(target, name, arguments)
    return overloads.call(group, (target,), arguments)
