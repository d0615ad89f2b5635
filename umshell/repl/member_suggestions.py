"""Members behind a dot or two colons, keys behind a bracket: of what an expression can be known to be."""

from collections.abc import Iterable

from umshell.repl.cursor_place import Place
from umshell.repl.inference import Inference, Shape, types_of
from umshell.repl.match import Match, sorted_texts, starting_with
from umshell.shell import Shell
from umshell.values.collections import Hashtable
from umshell.values.dotnet_type import DotNetType
from umshell.values.members import members_of
from umshell.values.psobject import MISSING, PSCustomObject, unwrap
from umshell.values.types import OBJECT, find_type, type_of

_ACCESSORS = ("get_", "set_", "add_", "remove_", "op_")


def member_matches(place: Place, shell: Shell) -> Iterable[Match]:
    """Properties, then methods, of the value before the dot."""
    return _starting(place.word, members_of_shape(Inference(shell, place).of_text(place.target)))


def static_matches(place: Place, shell: Shell) -> Iterable[Match]:
    """Static properties, then static methods, of the type before the colons."""
    found = Inference(shell, place).of_text(place.target).value
    return _starting(place.word, _static_members(found)) if isinstance(found, DotNetType) else []


def whole_type_matches(place: Place, shell: Shell) -> Iterable[Match]:
    """The same behind a type that has no colons yet: they are put in."""
    found = find_type(place.target.strip("[]"))
    members = [] if found is None else _static_members(found)
    return [Match(member.kind, f"::{member.text}", member.label) for member in members]


def index_matches(place: Place, shell: Shell) -> Iterable[Match]:
    """The keys of the table before the bracket."""
    table = Inference(shell, place).of_text(place.target).value
    keys = [key for key, _ in table.items() if isinstance(key, str)] if isinstance(table, Hashtable) else []
    mark = place.quote or "'"
    return [Match("Text", f"{mark}{key}{mark}", key) for key in starting_with(place.word, keys)]


def compared_matches(place: Place, shell: Shell) -> Iterable[Match]:
    """The members of the enumeration that something is compared with."""
    enums = [each for each in types_of(Inference(shell, place).of_text(place.target)) if each.is_enum]
    names = [str(name) for each in enums for name in each.enum_class.names()]
    mark = place.quote or "'"
    return [Match("ParameterValue", f"{mark}{name}{mark}", name) for name in starting_with(place.word, names)]


def piped_members(place: Place, shell: Shell) -> list[Match]:
    """Members of what is piped to the command."""
    return members_of_shape(Inference(shell, place).piped(place.upstream))


def property_matches_of(members: Iterable[Match], word: str) -> list[Match]:
    """Those of the members that are properties and begin with a word."""
    return [match for match in _starting(word, members) if match.kind == "Property"]


def members_of_shape(shape: Shape) -> list[Match]:
    """Members of a value, or of the types that it can be of, or those whose names are known."""
    if shape.value is None:
        return []
    if shape.value is not MISSING:
        return _members_of_value(shape.value)
    found = [match for type_ in shape.types for match in _members_of_type(type_)]
    if shape.names:
        found += [Match("Property", name, name) for name in shape.names] + _members_of_type(OBJECT)
    indexers = {indexer.name for type_ in shape.types if (indexer := type_.find_indexer()) is not None}
    properties = {match.text for match in found if match.kind == "Property"}
    methods = {match.text.rstrip("(") for match in found if match.kind == "Method"} - indexers
    return [*_by_name(properties, methods), *map(_method, sorted_texts(indexers))]


def _members_of_value(value: object) -> list[Match]:
    """Properties by name, methods by name, then what PowerShell adds."""
    members = [(each.Name, str(each.MemberType)) for each in members_of(value)]
    type_ = type_of(unwrap(value))
    indexer = type_.find_indexer()
    indexers = {name for name, kind in members if kind == "ParameterizedProperty"}
    indexers |= {indexer.name} if indexer else set()
    properties, methods = _elsewhere(type_, static=False)
    properties |= {name for name, kind in members if kind.endswith("Property")} - indexers
    methods |= {name for name, kind in members if kind.endswith("Method")}
    return [*_by_name(properties, methods), *map(_method, sorted_texts(indexers)), *_added(value)]


def _added(value: object) -> Iterable[Match]:
    """What PowerShell adds: the methods of lists, the keys of hash tables."""
    if isinstance(value, list):
        item = [_method("Item")] if type_of(value).is_array else []
        return [*item, _method("Where"), _method("ForEach")]
    if isinstance(value, Hashtable):
        return [Match("Property", str(key), str(key)) for key, _ in value.items() if isinstance(key, str)]
    return []


def _members_of_type(type_: DotNetType) -> list[Match]:
    """Members of a type; where a value of it is at hand, with all that was added to them."""
    if type_.default is not None:
        return _members_of_value(type_.default)
    if type_.python_class is PSCustomObject:
        return _members_of_value(PSCustomObject())
    lineage = type_.lineage()
    properties, methods = _elsewhere(type_, static=False)
    properties |= {info.name for owner in lineage for info in owner.properties.values()}
    methods |= {group.name for owner in lineage for group in owner.methods.values()} | {"GetType"}
    indexer = type_.find_indexer()
    indexers = {indexer.name} if indexer else set()
    return [*_by_name(properties - indexers, methods), *map(_method, indexers)]


def _static_members(type_: DotNetType) -> list[Match]:
    lineage = type_.lineage()
    properties, methods = _elsewhere(type_, static=True)
    properties |= {info.name for owner in lineage for info in owner.static_properties.values()}
    if type_.is_enum:
        properties |= {str(name) for name in type_.enum_class.names()}
    methods |= {group.name for owner in lineage for group in owner.static_methods.values()}
    if type_.constructors_in_line():
        methods.add("new")
    return _by_name(properties, methods)


def _elsewhere(type_: DotNetType, static: bool) -> tuple[set[str], set[str]]:
    """Properties and methods that .NET has: here they say that they are missing."""
    marked = [name for owner in type_.lineage() for name in owner.missing.values()]
    names = {name.removeprefix("::") for name in marked if name.startswith("::") == static}
    methods = {name for name in names if name.endswith("()")}
    return names - methods, {name.removesuffix("()") for name in methods}


def _by_name(properties: set[str], methods: set[str]) -> list[Match]:
    """Properties, then methods without those behind properties and operators, each sorted."""
    return [
        *(Match("Property", name, name) for name in sorted_texts(properties)),
        *(_method(name) for name in sorted_texts(methods) if not name.startswith(_ACCESSORS)),
    ]


def _method(name: str) -> Match:
    return Match("Method", f"{name}(", f"{name}()")


def _starting(word: str, members: Iterable[Match]) -> list[Match]:
    members = list(members)
    wanted = set(starting_with(word, (match.text for match in members)))
    return [match for match in members if match.text in wanted]
