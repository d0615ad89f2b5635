"""Classes of scripts: types made when the script that declares them starts."""

from collections.abc import Sequence
from typing import Any

from umshell.errors import ClrException, PSError
from umshell.language.problems import ParseError, Problem
from umshell.language.source import Source
from umshell.runtime import class_bases
from umshell.runtime.block_code import ParameterSpec
from umshell.runtime.function_parameters import read_parameter
from umshell.runtime.parse_errors import as_ps_error
from umshell.runtime.script_class import ScriptClass, first_value, parameter_type, type_named
from umshell.runtime.script_types import MethodSpec, PropertySpec, TypeSpec
from umshell.runtime.session_state import Scope
from umshell.values import members
from umshell.values.conversion import convert
from umshell.values.dotnet_type import DotNetType
from umshell.values.type_members import MethodGroup, Overload, PropertyInfo
from umshell.values.types import INT32, display_name


def begin_class(scope: Scope, source: Source, spec: TypeSpec) -> ScriptClass:
    """class name : bases, without its members: other classes may name it from now on."""
    read = class_bases.read_bases(source, spec.bases)
    _refuse_duplicates(source, spec.properties)
    type_ = DotNetType(spec.name, read.base, interfaces=[found.full_name for found in read.interfaces])
    python = type(spec.name, (class_bases.python_base(read.base),), {"dotnet_type": type_, "ps_members": None})
    type_.python_class = python
    script_class = ScriptClass(scope, type_, *read)
    type_.extension = script_class
    scope.set_type(spec.name.lower(), type_)
    return script_class


def finish_class(script_class: ScriptClass, source: Source, spec: TypeSpec) -> None:
    """The members of a class."""
    type_ = script_class.type
    _refuse_same_methods(source, script_class.scope, spec.methods)
    for member in spec.properties:
        _add_property(script_class, member)
    for method in spec.methods:
        _add_method(script_class, method)
    class_bases.check_promises(source, spec, script_class)
    type_.constructors = _constructors(script_class)
    _add_python_methods(type_)
    _initialize_static(script_class)


def _refuse_duplicates(source: Source, properties: Sequence[PropertySpec]) -> None:
    seen: set[str] = set()
    for spec in properties:
        if spec.name.lower() in seen:
            problem = Problem(source, "MemberAlreadyDefined", *spec.place[:2], spec.name)
            raise as_ps_error(ParseError([problem]))
        seen.add(spec.name.lower())


def _refuse_same_methods(source: Source, scope: Scope, methods: Sequence[MethodSpec]) -> None:
    """No two methods of a name take parameters of the same types; a static constructor is another one."""
    seen: set[tuple[object, ...]] = set()
    for spec in methods:
        types = tuple(parameter_type(parameter).full_name for parameter in spec.code.parameters(scope))
        signature = (spec.name.lower(), spec.is_constructor, types)
        if signature in seen:
            start = spec.code.place[0]
            problem = Problem(source, "MemberAlreadyDefined", start, start + len(spec.name), spec.name)
            raise as_ps_error(ParseError([problem]))
        seen.add(signature)


def _add_property(script_class: ScriptClass, spec: PropertySpec) -> None:
    """A property: writing converts and validates."""
    type_ = type_named(spec.type_name)
    validators = read_parameter(ParameterSpec(spec.name, spec.attributes)).validators if spec.attributes else ()
    script_class.properties.append((spec, type_, validators))
    key = spec.name.lower()
    if spec.is_hidden:
        script_class.hidden.add(key)
    owner = script_class.type
    table = owner.static_properties if spec.is_static else owner.properties
    getter, setter = (
        _static_access(script_class, key, type_, validators) if spec.is_static else _access(key, type_, validators)
    )
    info = PropertyInfo(spec.name, display_name(type_), getter, setter)
    info.declaring_type = owner
    table[key] = info


def _checked(value: Any, type_: DotNetType, validators: Sequence[Any]) -> Any:
    value = convert(value, type_)
    for validator in validators:
        failure = validator.failure(value)
        if failure is not None:
            raise ClrException("System.Management.Automation.ValidationMetadataException", failure)
    return value


def _access(key: str, type_: DotNetType, validators: Sequence[Any]) -> tuple[Any, Any]:
    def read(this: Any) -> Any:
        return this.__dict__.get(key)

    def write(this: Any, value: Any) -> None:
        this.__dict__[key] = _checked(value, type_, validators)

    return read, write


def _static_access(
    script_class: ScriptClass, key: str, type_: DotNetType, validators: Sequence[Any]
) -> tuple[Any, Any]:
    def read() -> Any:
        script_class.start()
        return script_class.static_values.get(key)

    def write(value: Any) -> None:
        script_class.start()
        script_class.static_values[key] = _checked(value, type_, validators)

    return read, write


def _add_method(script_class: ScriptClass, spec: MethodSpec) -> None:
    overload = script_class.overload(spec)
    if spec.is_constructor:
        if not spec.is_static:
            script_class.constructors.overloads.append(overload)
        return
    owner = script_class.type
    if spec.is_static and spec.name.lower() == owner.name.lower():
        script_class.static_constructor = spec
        return
    table = owner.static_methods if spec.is_static else owner.methods
    group = table.setdefault(spec.name.lower(), MethodGroup(spec.name, spec.is_static))
    group.overloads.append(overload)
    if spec.is_hidden:
        script_class.hidden.add(spec.name.lower())


def _constructors(script_class: ScriptClass) -> list[Overload]:
    """The constructors as the values see them: functions that make an object."""

    def create(*args: Any) -> Any:
        return script_class.create(args)

    owner = script_class.type
    if not script_class.constructors.overloads:
        return [Overload(f"{owner.full_name} new()", create, owner)]
    return [Overload(overload.text, create, owner) for overload in script_class.constructors.overloads]


def _add_python_methods(type_: DotNetType) -> None:
    """What Python asks of an object: its text, and whether it equals another, where the class says."""
    python: Any = type_.python_class
    if "tostring" in type_.methods:
        python.__str__ = _text
    if "equals" in type_.methods:
        python.__eq__ = _equals
        python.__hash__ = _identity
    if "compareto" in type_.methods and "system.icomparable" in type_.ancestor_names():
        python.__lt__, python.__gt__ = _precedes, _follows


def _text(this: Any) -> str:
    return str(members.invoke_method(this, "ToString", []))


def _equals(this: Any, other: Any) -> bool:
    return bool(members.invoke_method(this, "Equals", [other]))


def _precedes(this: Any, other: Any) -> bool:
    return int(convert(members.invoke_method(this, "CompareTo", [other]), INT32)) < 0


def _follows(this: Any, other: Any) -> bool:
    return int(convert(members.invoke_method(this, "CompareTo", [other]), INT32)) > 0


def _identity(this: Any) -> int:
    return id(this)


def _initialize_static(script_class: ScriptClass) -> None:
    for spec, type_, _ in script_class.properties:
        if not spec.is_static:
            continue
        value = first_value(type_)
        if spec.initial is not None:
            value = convert(spec.initial(script_class.method_scope(None)), type_)
        script_class.static_values[spec.name.lower()] = value


def construct_base(scope: Scope, arguments: list[Any]) -> Any:
    """: base(arguments), the first thing that a constructor does."""
    script_class: ScriptClass | None = scope.script_class
    if script_class is None:
        raise PSError("NoClass", "There is no constructor around this call.", "InvalidOperation")
    script_class.construct_base(scope.get("this"), arguments)
