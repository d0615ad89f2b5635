"""Group-Object: objects with equal keys together, as group objects or as a hashtable."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from umshell.cmdlets.core.plain_keys import plain_row
from umshell.cmdlets.core.property_expressions import EXPRESSION_KEYS, keys_of, property_expressions
from umshell.cmdlets.core.sorting import keys_equal
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values.collections import ArrayList, Collection, Hashtable, key_of
from umshell.values.conversion import to_text_culture
from umshell.values.psobject import AUTOMATION_NULL, MISSING, PSTypedObject, unwrap
from umshell.values.value_text import is_enumerable, iterate

_KEY_TWICE = (
    "The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value "
    "for the property, and then try again."
)


def _name_of(value: Any) -> str:
    """A key in the name of its group: as text of the culture, a collection in braces."""
    if is_enumerable(unwrap(value)):
        return "{" + ", ".join(to_text_culture(each) for each in iterate(unwrap(value))) + "}"
    return to_text_culture(value)


class GroupInfo(PSTypedObject):
    """A group: how many objects, the text and the values of their keys, and the objects."""

    TypeNames: ClassVar[tuple[str, ...]] = ("Microsoft.PowerShell.Commands.GroupInfo", "System.Object")
    PropertyNames = ("Values", "Count", "Group", "Name")
    ReadOnlyNames = frozenset(PropertyNames)

    def __init__(self, name: str, values: list[Any]) -> None:
        self.Name = name
        self.Values = ArrayList(values)
        self.Group = Collection()
        self.Count = 0

    def add(self, value: Any) -> None:
        """One more object."""
        self.Count += 1
        self.Group.append(value)


class GroupInfoNoElement(GroupInfo):
    """A group that does not keep its objects."""

    TypeNames = (
        "Microsoft.PowerShell.Commands.GroupInfoNoElement", "Microsoft.PowerShell.Commands.GroupInfo", "System.Object",
    )  # fmt: skip

    def add(self, value: Any) -> None:
        self.Count += 1


@cmdlet(
    "Group",
    "Object",
    output_types=("Microsoft.PowerShell.Commands.GroupInfo",),
    aliases=("group",),
    class_name="Microsoft.PowerShell.Commands.GroupObjectCommand",
)
class GroupObject(Cmdlet):
    """Groups objects that have the same value of properties."""

    NoElement: Annotated[SwitchParameter, Parameter()] = ABSENT
    AsHashTable: Annotated[SwitchParameter, Parameter(sets=("HashTable",), aliases=("AHT",))] = ABSENT
    AsString: Annotated[SwitchParameter, Parameter(sets=("HashTable",))] = ABSENT
    InputObject: Annotated[object, Parameter(from_pipeline=True)] = None
    Property: Annotated[list[object] | None, Parameter(position=0)] = None
    Culture: Annotated[str | None, Parameter(inert=True)] = None
    CaseSensitive: Annotated[SwitchParameter, Parameter()] = ABSENT

    def begin(self) -> None:
        self._check_parameters()
        self._expressions = property_expressions(self.context, self.Property, EXPRESSION_KEYS)
        self._groups: list[tuple[list[Any], GroupInfo]] = []
        self._kind: Any = None  # of all keys so far, while they are alike and plain
        self._by_row: dict[Any, GroupInfo] = {}

    def _check_parameters(self) -> None:
        if self.AsString and not self.AsHashTable:
            raise self._refused("the AsString parameter requires that you specify the AsHashtable parameter.")
        if self.AsHashTable and not self.AsString and len(self.Property or ()) > 1:
            raise self._refused(
                "using the AsHashTable parameter with more than one property requires adding the AsString parameter."
            )

    @staticmethod
    def _refused(reason: str) -> PSError:
        return PSError(
            "ArgumentException", f"The command cannot be run because {reason}", "InvalidArgument",
            exception="System.ArgumentException",
        )  # fmt: skip

    def process(self) -> None:
        value = self.InputObject
        if value is None or value is AUTOMATION_NULL:
            return
        self._group_of(self._keys_of(value)).add(value)

    def _keys_of(self, value: Any) -> list[Any]:
        keys = keys_of(self, self._expressions, value)
        return [None if key is AUTOMATION_NULL else key for key in keys] if self._expressions else keys

    def _group_of(self, keys: list[Any]) -> GroupInfo:
        """The group of these keys; as long as all are plain and of one kind, a dictionary finds it."""
        kind, row = plain_row(keys, case_sensitive=bool(self.CaseSensitive))
        if not self._groups:
            self._kind = kind
        elif kind != self._kind:
            self._kind = None
        if self._kind is None:
            return self._find_group(keys)
        group = self._by_row.get(row)
        if group is None:
            group = self._by_row[row] = self._new_group(keys)
        return group

    def _find_group(self, keys: list[Any]) -> GroupInfo:
        for known, group in self._groups:
            if keys_equal(known, keys, bool(self.CaseSensitive)):
                return group
        return self._new_group(keys)

    def _new_group(self, keys: list[Any]) -> GroupInfo:
        values = [None if key is MISSING else key for key in keys]
        name = ", ".join(_name_of(value) for value in values if value is not None)
        group = (GroupInfoNoElement if self.NoElement else GroupInfo)(name, values)
        self._groups.append((keys, group))
        return group

    def end(self) -> Iterator[Any]:
        if self.AsHashTable:
            if self._groups:
                yield from self._as_table()
            return
        for _keys, group in self._groups:
            yield group

    def _as_table(self) -> Iterator[Hashtable]:
        """The groups by key; two groups with one key, or one without a key, make no table."""
        table = Hashtable(key_of) if self.CaseSensitive else Hashtable()
        for _keys, group in self._groups:
            key = group.Name if self.AsString else unwrap(group.Values[0])
            if key is None or table.contains(key):
                self.write_error(PSError(_KEY_TWICE, _KEY_TWICE, "InvalidArgument", exception="System.Exception"))
                return
            table.set_item(key, group.Group)
        yield table
