"""A .NET type: its names, its place among types, and the tables of the members that exist here."""

import builtins
import importlib
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from umshell.values.psobject import MISSING
from umshell.values.type_members import Indexer, MethodGroup, Overload, PropertyInfo

_F = TypeVar("_F", bound=Callable[..., Any])

REGISTRY: "dict[str, DotNetType]" = {}  # full name in lower case → type
BY_CLASS: "dict[type, DotNetType]" = {}  # Python class → type, where all its instances are of one type


def _split_name(full_name: str, with_brackets: bool) -> tuple[str, str]:
    """Namespace and short name; an array's name has its brackets, a generic type's has not."""
    head = full_name.partition("[")[0]
    namespace, _, name = head.rpartition(".")
    short = name.rpartition("+")[2]
    return namespace, short + full_name[len(head) :] if with_brackets else short


class DotNetType:
    """A type as a script sees it: `[int]`, `[System.Text.StringBuilder]`, `[string[]]`."""

    def __init__(
        self,
        full_name: str,
        base: "DotNetType | None" = None,
        *,
        python: type | None = None,
        interfaces: Sequence[str] = (),
        accelerators: Sequence[str] = (),
        family: str | None = None,
        element_type: "DotNetType | None" = None,
        rank: int = 1,
        parameters: Sequence[str] = (),
        value_type: bool = False,
        interface: bool = False,
        abstract: bool = False,
        enum: Any = None,
    ) -> None:
        self.full_name = full_name
        self.namespace, self.name = _split_name(full_name, with_brackets=element_type is not None)
        self.base = base
        self.python_class = python
        self.interfaces = tuple(interfaces)
        self.accelerators = tuple(accelerators)
        self.family = family
        self.element_type = element_type
        self.rank = rank
        self.parameters = tuple(parameters)  # names of the type parameters of a generic definition
        self.generic_definition: DotNetType | None = None
        self.generic_arguments: tuple[DotNetType, ...] = ()
        self.is_value_type: bool = value_type or enum is not None or (base is not None and base.is_value_type)
        self.is_interface = interface
        self.is_abstract = abstract or interface
        self.enum_class = enum
        self.default: Any = None  # what a value type is before anything is assigned
        self._make_tables()

    def _make_tables(self) -> None:
        self.properties: dict[str, PropertyInfo] = {}
        self.methods: dict[str, MethodGroup] = {}
        self.static_properties: dict[str, PropertyInfo] = {}
        self.static_methods: dict[str, MethodGroup] = {}
        self.constructors: list[Overload] = []
        self.item: Indexer | None = None
        # what .NET has and is not here: name in lower case, behind :: if static → as written
        self.missing: dict[str, str] = {}
        self.converter: Callable[[Any], Any] | None = None  # a conversion of its own, tried before the usual ones
        # what shows other properties than .NET's own
        self.adapter: Any = None if self.base is None else self.base.adapter
        self.extension: Any = None  # what the runtime keeps with a class that a script declared
        self._constructed: dict[tuple[DotNetType, ...], DotNetType] = {}
        self._property_cache: dict[str, PropertyInfo | None] = {}
        self._method_cache: dict[str, MethodGroup | None] = {}
        self._ancestors: frozenset[str] | None = None

    # Declaring

    @classmethod
    def declare(cls, full_name: str, base: "DotNetType | None" = None, **options: Any) -> "DotNetType":
        """Makes a type known by its full name, its accelerators and its Python class."""
        made = cls(full_name, base if base is not None else REGISTRY.get("system.object"), **options)
        REGISTRY[full_name.lower()] = made
        if made.python_class is not None and not made.parameters:
            BY_CLASS.setdefault(made.python_class, made)
        return made

    def property(
        self, name: str, type_text: str, setter: Callable[[Any, Any], None] | None = None
    ) -> Callable[[_F], _F]:
        """Declares an instance property; the decorated function is its getter."""

        def register(getter: _F) -> _F:
            self._add_property(self.properties, PropertyInfo(name, type_text, getter, setter))
            return getter

        return register

    def setter(self, name: str) -> Callable[[_F], _F]:
        """Declares how a property that exists already is set."""

        def register(setter: _F) -> _F:
            self.properties[name.lower()].setter = setter
            return setter

        return register

    def field(self, name: str, type_text: str, attribute: str | None = None, read_only: bool = False) -> None:
        """Declares a property that is a Python attribute of the same name, or of the one given."""
        key = attribute or name

        def get(this: Any) -> Any:
            return getattr(this, key)

        def put(this: Any, value: Any) -> None:
            setattr(this, key, value)

        self._add_property(self.properties, PropertyInfo(name, type_text, get, None if read_only else put))

    def static_property(
        self, name: str, type_text: str, value: Any = MISSING, setter: Callable[[Any], None] | None = None
    ) -> Callable[[_F], _F]:
        """Declares a static property: a constant value, or the decorated function of no arguments."""

        def register(getter: _F) -> _F:
            self._add_property(self.static_properties, PropertyInfo(name, type_text, getter, setter))
            return getter

        if value is not MISSING:
            register(lambda: value)
        return register

    def method(self, name: str, *signatures: str) -> Callable[[_F], _F]:
        """Declares overloads of an instance method: function(this, *converted arguments)."""
        return self._method_decorator(self.methods, name, signatures, False)

    def static_method(self, name: str, *signatures: str) -> Callable[[_F], _F]:
        """Declares overloads of a static method: function(*converted arguments)."""
        return self._method_decorator(self.static_methods, name, signatures, True)

    def constructor(self, *signatures: str) -> Callable[[_F], _F]:
        """Declares constructors ("datetime new(long ticks)"): function(*converted arguments) → object.

        Of a generic definition the function takes the constructed type first.
        """

        def register(function: _F) -> _F:
            self.constructors.extend(Overload(text, function, self) for text in signatures)
            return function

        return register

    def indexer(self, name: str, type_text: str, parameters: str) -> Callable[[_F], _F]:
        """Declares what `$x[index]` reads: function(this, *converted indexes)."""

        def register(getter: _F) -> _F:
            self.item = Indexer(name, type_text, parameters, getter)
            self._property_cache.clear()
            return getter

        return register

    def indexer_setter(self, function: _F) -> _F:
        """Declares what `$x[index] = value` does: function(this, *converted indexes, value)."""
        assert self.item is not None
        self.item.setter = function
        return function

    def known_missing(self, *names: str) -> None:
        """Names members that .NET has and that do not exist here: using one is an error that says so.

        `Name` is a property, `Name()` a method, `::Name` and `::Name()` are static.
        """
        self.missing.update((name.removesuffix("()").lower(), name) for name in names)

    def _add_property(self, table: dict[str, PropertyInfo], info: PropertyInfo) -> None:
        info.declaring_type = self
        table[info.name.lower()] = info
        self._property_cache.clear()

    def _method_decorator(
        self, table: dict[str, MethodGroup], name: str, signatures: Sequence[str], static: bool
    ) -> Callable[[_F], _F]:
        def register(function: _F) -> _F:
            group = table.setdefault(name.lower(), MethodGroup(name, static))
            group.overloads.extend(Overload(text, function, self) for text in signatures)
            group.plans.clear()
            self._method_cache.clear()
            return function

        return register

    # Looking up

    def load(self) -> "DotNetType":
        """Makes sure that the module with the members has been imported."""
        family = self.family
        if family is not None:
            self.family = None
            importlib.import_module(family)
        if self.generic_definition is not None:
            self.generic_definition.load()
        return self

    def lineage(self) -> "list[DotNetType]":
        """The type itself and its bases, nearest first; a constructed type is followed by its definition."""
        found: list[DotNetType] = []
        current: DotNetType | None = self
        while current is not None:
            found.append(current.load())
            if current.generic_definition is not None:
                found.append(current.generic_definition)
            current = current.base
        return found

    def find_property(self, name: str) -> PropertyInfo | None:
        """The instance property of that name in any case, also from a base type."""
        cached = self._property_cache.get(name, MISSING)
        if cached is MISSING:
            cached = self._search(name.lower(), "properties")
            self._property_cache[name] = cached
        found: PropertyInfo | None = cached
        return found

    def find_method(self, name: str) -> MethodGroup | None:
        """The instance method of that name in any case; overloads of base types are among the group's."""
        cached = self._method_cache.get(name, MISSING)
        if cached is MISSING:
            cached = self._own(self._merge(name.lower(), "methods"))
            self._method_cache[name] = cached
        found: MethodGroup | None = cached
        return found

    def find_static_property(self, name: str) -> PropertyInfo | None:
        found: PropertyInfo | None = self._search(name.lower(), "static_properties")
        return found

    def find_static_method(self, name: str) -> MethodGroup | None:
        key = "\0" + name
        cached = self._method_cache.get(key, MISSING)
        if cached is MISSING:
            cached = self._own(self._merge(name.lower(), "static_methods"))
            self._method_cache[key] = cached
        found: MethodGroup | None = cached
        return found

    def find_indexer(self) -> Indexer | None:
        """The indexer of the type or of its nearest base that has one."""
        return next((owner.item for owner in self.lineage() if owner.item is not None), None)

    def is_known_missing(self, name: str) -> bool:
        """Whether .NET has the member although it does not exist here."""
        lower = name.lower()
        return any(lower in owner.missing or f"::{lower}" in owner.missing for owner in self.lineage())

    def _search(self, lower: str, table: str) -> Any:
        for owner in self.lineage():
            found = getattr(owner, table).get(lower)
            if found is not None:
                return found
        return None

    def _own(self, group: MethodGroup | None) -> MethodGroup | None:
        """The group with the type parameters of its signatures filled in."""
        if group is None:
            return group
        constructed = {owner.generic_definition: owner for owner in self._chain() if owner.generic_definition}
        if not constructed:
            return group
        made = MethodGroup(group.name, group.is_static)
        for overload in group.overloads:
            owner = constructed.get(overload.declaring_type)
            made.overloads.append(overload if owner is None else Overload(overload.text, overload.function, owner))
        return made

    def _chain(self) -> "list[DotNetType]":
        """The type and its bases."""
        found: list[DotNetType] = []
        current: DotNetType | None = self
        while current is not None:
            found.append(current)
            current = current.base
        return found

    def _merge(self, lower: str, table: str) -> MethodGroup | None:
        groups = [found for owner in self.lineage() if (found := getattr(owner, table).get(lower)) is not None]
        if len(groups) < 2:
            return groups[0] if groups else None
        merged = MethodGroup(groups[0].name, groups[0].is_static)
        seen: set[str] = set()
        for group in groups:
            merged.overloads.extend(o for o in group.overloads if _parameters_of(o.text) not in seen)
            seen.update(_parameters_of(overload.text) for overload in group.overloads)
        return merged

    def constructors_in_line(self) -> list[Overload]:
        """Constructors of the type, or of the definition that it was made of; they are not inherited."""
        self.load()
        if self.generic_definition is not None and not self.constructors:
            return self.generic_definition.constructors
        return self.constructors

    # Relations

    @builtins.property
    def is_enum(self) -> bool:
        return self.enum_class is not None

    @builtins.property
    def is_array(self) -> bool:
        return self.element_type is not None

    @builtins.property
    def is_generic_definition(self) -> bool:
        return bool(self.parameters)

    def make_generic(self, arguments: "tuple[DotNetType, ...]") -> "DotNetType":
        """The type with its parameters filled in; always the same one."""
        made = self._constructed.get(arguments)
        if made is None:
            inner = ",".join(argument.full_name for argument in arguments)
            made = DotNetType(self.full_name, self.base, python=self.python_class, interfaces=self.interfaces)
            made.full_name = f"{self.full_name}[{inner}]"
            made.generic_definition, made.generic_arguments = self, arguments
            made.is_value_type = self.is_value_type
            made.converter = self.converter
            self._constructed[arguments] = made
        return made

    def ancestor_names(self) -> frozenset[str]:
        """Full names in lower case of the type, its bases and all interfaces."""
        if self._ancestors is None:
            names = {"system.object"}
            current: DotNetType | None = self
            while current is not None:
                names.add(current.full_name.lower())
                names.update(interface.lower() for interface in current.interfaces)
                current = current.base
            self._ancestors = frozenset(names)
        return self._ancestors

    def is_assignable_to(self, other: "DotNetType") -> bool:
        """Whether a value of this type is one of the other as well."""
        return self is other or other.full_name.lower() in self.ancestor_names()

    def __str__(self) -> str:
        return self.full_name

    def __repr__(self) -> str:
        return f"DotNetType({self.full_name})"


def _parameters_of(signature: str) -> str:
    inner = signature.partition("(")[2].rpartition(")")[0]
    return ",".join(" ".join(part.split()[:-1]) for part in inner.split(","))
