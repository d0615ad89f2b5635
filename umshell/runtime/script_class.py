"""ScriptClass: what the runtime knows of a class that a script declared: how objects are made, how methods run."""

from collections.abc import Sequence
from typing import Any

from umshell.errors import ClrException
from umshell.runtime.block_code import ParameterSpec
from umshell.runtime.function_processor import CALL_DEPTH_LIMIT, call_depth_error
from umshell.runtime.jumps import MethodReturn
from umshell.runtime.script_types import MethodSpec, PropertySpec
from umshell.runtime.session_state import Scope
from umshell.runtime.type_reference import type_not_found
from umshell.runtime.variables import Variable, VariableInfo, constrained_cell, new_cell
from umshell.values import overloads
from umshell.values.construction import construct
from umshell.values.conversion import convert
from umshell.values.dotnet_type import DotNetType
from umshell.values.psobject import AUTOMATION_NULL
from umshell.values.type_members import MethodGroup, Overload
from umshell.values.types import OBJECT, STRING, display_name, find_type


def _discard(_value: Any) -> None:
    return


def type_named(name: str | None) -> DotNetType:
    """A type that a declaration names; object where it names none."""
    if name is None:
        return OBJECT
    found = find_type(name)
    if found is None:
        raise type_not_found(name)
    return found


class ScriptObject:
    """An object of a class of a script that derives from nothing."""

    ps_members: dict[str, Any] | None = None

    def __str__(self) -> str:
        return type(self).__name__


class ScriptClass:
    """Properties, methods and constructors as declared, and the scope in which they were."""

    def __init__(self, scope: Scope, type_: DotNetType, base: DotNetType, interfaces: Sequence[DotNetType]) -> None:
        self.scope = scope
        self.type = type_
        self.base = base
        self.interfaces = interfaces
        self.properties: list[tuple[PropertySpec, DotNetType, Sequence[Any]]] = []
        self.hidden: set[str] = set()
        self.static_values: dict[str, Any] = {}
        self.constructors = MethodGroup("new", True)
        self.static_constructor: MethodSpec | None = None  # until it has run

    def start(self) -> None:
        """Runs the static constructor, once, before the class is first used."""
        if self.static_constructor is not None:
            first, self.static_constructor = self.static_constructor, None
            self._run(first, None, (), (), ())

    @property
    def base_class(self) -> "ScriptClass | None":
        """The class above it, when a script declared that too."""
        found = self.base.extension
        return found if isinstance(found, ScriptClass) else None

    # Objects

    def create(self, args: Sequence[Any]) -> Any:
        """[name]::new(args)."""
        self.start()
        python: Any = self.type.python_class
        this = python.__new__(python)
        if isinstance(this, ClrException):
            ClrException.__init__(this, self.type.full_name)
        self.initialize(this)
        self.construct(this, args)
        return this

    def initialize(self, this: Any) -> None:
        """Gives all properties their first values, those of the base class first."""
        if self.base_class is not None:
            self.base_class.initialize(this)
        for spec, type_, _ in self.properties:
            if not spec.is_static:
                value = first_value(type_)
                if spec.initial is not None:
                    value = convert(spec.initial(self.method_scope(this)), type_)
                this.__dict__[spec.name.lower()] = value

    def construct(self, this: Any, args: Sequence[Any]) -> None:
        """Runs the constructor that fits on an object that is there already."""
        if self.constructors.overloads:
            overloads.call(self.constructors, (this,), args)
        elif args:
            raise overloads.no_overload("new", len(args))
        else:
            self.construct_base(this, ())

    def construct_base(self, this: Any, args: Sequence[Any]) -> None:
        """: base(args)."""
        if self.base_class is not None:
            self.base_class.construct(this, args)
        elif isinstance(this, ClrException):
            _construct_exception(this, args)
        elif self.base is not OBJECT:
            made = construct(self.base, args)
            _take_over(this, made)

    def method_scope(self, this: Any) -> Scope:
        """A scope in which $this is the object; the caller's variables are not seen."""
        frame = Scope(self.scope.state, self.scope, {})
        frame.script_class = self
        if this is not None:
            frame.variables["this"] = new_cell(this)
        return frame

    # Methods

    def overload(self, spec: MethodSpec) -> Overload:
        """A method as the values call it."""
        parameters = spec.code.parameters(self.scope)
        types = [parameter_type(parameter) for parameter in parameters]
        listed = ", ".join(f"{display_name(t)} {p.name}" for t, p in zip(types, parameters, strict=True))
        if spec.is_constructor:
            returned, name = self.type.full_name, "new"
        elif spec.return_type is None or spec.return_type.lower() == "void":
            returned, name = "void", spec.name
        else:
            returned, name = display_name(type_named(spec.return_type)), spec.name
        text = f"{'static ' if spec.is_static else ''}{returned} {name}({listed})"
        function = self._static(spec, parameters, types) if spec.is_static else self._instance(spec, parameters, types)
        return Overload(text, function, self.type)

    def _instance(self, spec: MethodSpec, parameters: Sequence[ParameterSpec], types: Sequence[DotNetType]) -> Any:
        def call(this: Any, *args: Any) -> Any:
            return self._run(spec, this, parameters, types, args)

        return call

    def _static(self, spec: MethodSpec, parameters: Sequence[ParameterSpec], types: Sequence[DotNetType]) -> Any:
        def call(*args: Any) -> Any:
            self.start()
            return self._run(spec, None, parameters, types, args)

        return call

    def _run(
        self,
        spec: MethodSpec,
        this: Any,
        parameters: Sequence[ParameterSpec],
        types: Sequence[DotNetType],
        args: Sequence[Any],
    ) -> Any:
        """Runs the body of a method; what it writes is lost, what it returns is converted."""
        frame = self.method_scope(this)
        for parameter, type_, value in zip(parameters, types, args, strict=False):
            frame.variables[parameter.name.lower()] = _parameter_cell(parameter.name, type_, value)
        if spec.is_constructor and not spec.calls_base:
            self.construct_base(this, ())
        result = self._in_scope(frame, spec)
        if spec.is_constructor or (spec.return_type or "").lower() == "void":
            return AUTOMATION_NULL
        return result if spec.return_type is None else convert(result, type_named(spec.return_type))

    def _in_scope(self, frame: Scope, spec: MethodSpec) -> Any:
        context, state = frame.context, frame.state
        body = spec.code.body
        if body is None:
            return None
        if context.call_depth >= CALL_DEPTH_LIMIT:
            raise call_depth_error()
        before = state.current, context.state
        context.call_depth += 1
        state.current, context.state = frame, state
        try:
            return body(frame, _discard)
        except MethodReturn as flow:
            return flow.value
        finally:
            context.call_depth -= 1
            state.current, context.state = before


def first_value(type_: DotNetType) -> Any:
    """What a property of a class is before anything is assigned."""
    return type_.default if type_.is_value_type else None


def parameter_type(parameter: ParameterSpec) -> DotNetType:
    found = next((spec.name for spec in parameter.attributes if spec.is_type), None)
    return type_named(found)


def _parameter_cell(name: str, type_: DotNetType, value: Any) -> Variable:
    if type_ is OBJECT:
        return new_cell(value)
    info = VariableInfo(name)
    info.convert = lambda new: convert(new, type_)
    return constrained_cell(info, "" if value is None and type_ is STRING else value)


def _construct_exception(this: ClrException, args: Sequence[Any]) -> None:
    """The constructors of System.Exception: (), (message), (message, inner)."""
    this.Message = convert(args[0], STRING) if args else f"Exception of type '{this.type_name}' was thrown."
    this.args = (this.Message,)
    if len(args) > 1:
        this.InnerException = args[1]


def _take_over(this: Any, made: Any) -> None:
    """An object of a class that derives from one of .NET becomes what the base constructor made."""
    if isinstance(made, list):
        this[:] = made
    for name in {slot for cls in type(made).__mro__ for slot in getattr(cls, "__slots__", ())}:
        if hasattr(made, name) and name not in ("__dict__", "__weakref__"):
            setattr(this, name, getattr(made, name))
    this.__dict__.update(getattr(made, "__dict__", {}))
