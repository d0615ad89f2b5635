"""Calls of .NET methods: the choice among overloads, the conversion of arguments, PowerShell's errors."""

from collections.abc import Callable, Sequence
from copy import copy
from typing import Any

from umshell.errors import ClrException, PSError
from umshell.values import conversion, hooks, integers
from umshell.values.arrays import TypedArray
from umshell.values.char import Char
from umshell.values.conversion_errors import ConversionError
from umshell.values.conversion_rank import ASSIGNABLE, LANGUAGE, NULL_TO_VALUE, WIDENING, conversion_rank, type_rank
from umshell.values.dotnet_type import BY_CLASS, DotNetType
from umshell.values.psobject import AUTOMATION_NULL, AutomationNull, PSObject, unwrap
from umshell.values.reference import PSReference
from umshell.values.signatures import Parameter, Signature, resolve_type, signature_of
from umshell.values.type_members import MethodGroup, Overload
from umshell.values.types import OBJECT, PSOBJECT, SCRIPT_BLOCK, type_of
from umshell.values.value_text import is_enumerable, iterate, to_string

METHOD_INVOCATION = "System.Management.Automation.MethodInvocationException"
METHOD_EXCEPTION = "System.Management.Automation.MethodException"

Step = Callable[[Any], Any]


class Plan:
    """What to do for arguments of certain types: the overload, a conversion for each argument, one for the result."""

    __slots__ = ("carries_members", "expand", "finish", "function", "name", "overload", "plain", "signature")

    def __init__(self, overload: Overload, signature: Signature, expand: bool, plain: bool) -> None:
        self.overload = overload
        self.function = overload.function
        self.signature = signature
        self.expand = expand  # further arguments become the elements of a params array
        self.plain = plain  # the arguments are of the right types already
        self.name = ""
        self.carries_members = True
        self.finish = result_conversion(signature.return_text, overload.declaring_type)

    def for_class(self, name: str, carries_members: bool) -> "Plan":
        """The plan as one class of objects uses it: under which name, and whether an object can hide the method."""
        made = copy(self)
        made.name = name
        made.carries_members = carries_members
        return made


def call(group: MethodGroup, this: tuple[Any, ...], args: Sequence[Any]) -> Any:
    """Calls the best overload; `this` holds the object, or nothing where the method is static."""
    count = len(args)
    key = () if count == 0 else (type(args[0]),) if count == 1 else tuple(map(type, args))
    plan = group.plans.get(key)
    if plan is None:
        plan = _plan(group.name, group.overloads, args)
        if all(cls in BY_CLASS or cls is type(None) for cls in key):
            group.plans[key] = plan
    bound = args if plan.plain else bind(group.name, plan, args)
    try:
        result = plan.function(*this, *bound)
    except ClrException as error:
        raise invocation_failed(group.name, count, error) from error
    finish = plan.finish
    return result if finish is None else finish(result)


def invocation_failed(name: str, count: int, error: ClrException) -> PSError:
    """What a script sees of an exception inside a .NET method."""
    message = f'Exception calling "{name}" with "{count}" argument(s): "{error.Message}"'
    wrapped = ClrException(METHOD_INVOCATION, message, error)
    return PSError(error.short_type_name, message, "NotSpecified", exception=wrapped)


# Choosing


def _plan(name: str, overloads: Sequence[Overload], args: Sequence[Any]) -> Plan:
    candidates = [c for overload in overloads for c in _candidates(overload, len(args))]
    if not candidates:
        raise no_overload(name, len(args))
    if len(candidates) == 1:
        overload, signature, expand = candidates[0]
        return _made_plan(overload, signature, expand, args)
    ranked = []
    for overload, signature, expand in candidates:
        ranks = _ranks(signature, expand, args)
        if ranks is not None:
            ranked.append((ranks, overload, signature, expand))
    if not ranked:
        raise no_overload(name, len(args))
    best = ranked[0]
    for other in ranked[1:]:
        if _compare(other, best) > 0:
            best = other
    if any(other is not best and _is_tie(other, best) for other in ranked):
        raise _ambiguous(name, len(args))
    return _made_plan(best[1], best[2], best[3], args)


def _candidates(overload: Overload, count: int) -> list[tuple[Overload, Signature, bool]]:
    signature = signature_of(overload)
    if signature.most >= 0:
        return [(overload, signature, False)] if signature.least <= count <= signature.most else []
    found = []
    if count == len(signature.parameters):
        found.append((overload, signature, False))
    if count >= signature.least:
        found.append((overload, signature, True))
    return found


def _made_plan(overload: Overload, signature: Signature, expand: bool, args: Sequence[Any]) -> Plan:
    plain = not expand and all(
        parameter.kind == "value" and (BY_CLASS.get(type(arg)) is parameter.type or _is_object(parameter, arg))
        for parameter, arg in zip(signature.parameters, args, strict=False)
    )
    return Plan(overload, signature, expand, plain)


def _is_object(parameter: Parameter, arg: Any) -> bool:
    return parameter.type is OBJECT and type(arg) is not AutomationNull


def _ranks(signature: Signature, expand: bool, args: Sequence[Any]) -> list[int] | None:
    ranks = []
    fixed = len(signature.parameters) - 1 if expand else len(signature.parameters)
    for place, arg in enumerate(args):
        if place < fixed:
            rank = parameter_rank(signature.parameters[place], arg)
        else:
            rank = conversion_rank(arg, signature.element_type)
        if not rank:
            return None
        ranks.append(rank)
    return ranks


def parameter_rank(parameter: Parameter, arg: Any) -> int:
    """How well an argument fits a parameter."""
    if parameter.kind == "value":
        return conversion_rank(arg, parameter.type)
    if parameter.kind == "reference":
        return LANGUAGE if isinstance(arg, PSReference) else 0
    if parameter.kind == "delegate":
        return LANGUAGE if _is_script_block(arg) or callable(arg) else 0
    if arg is None:
        return LANGUAGE
    if parameter.kind == "table":
        return LANGUAGE if "system.collections.idictionary" in type_of(arg).ancestor_names() else 0
    if not is_enumerable(arg):
        return conversion_rank(arg, parameter.type)
    element = parameter.type.element_type
    return ASSIGNABLE if element in (OBJECT, type_of(arg).element_type) else LANGUAGE


Ranked = tuple[list[int], Overload, Signature, bool]


def _compare(left: Ranked, right: Ranked) -> int:
    """Above zero when the left one is better: earlier arguments weigh more."""
    weight = len(left[0])
    balance = 0
    for place, (mine, other) in enumerate(zip(left[0], right[0], strict=True)):
        balance += (weight - place) * ((mine > other) - (mine < other))
    if not balance:
        balance = _fitting(left, right)
    if balance:
        return balance
    if left[3] != right[3]:
        return -1 if left[3] else 1
    return _more_special(left[2], right[2])


def _fitting(left: Ranked, right: Ranked) -> int:
    """Equal ranks: the more special type where nothing is lost, the more general one where something may be."""
    balance, weight = 0, len(left[0])
    for place, (mine, other) in enumerate(zip(left[0], right[0], strict=True)):
        if min(mine, other) < NULL_TO_VALUE or (mine >= WIDENING) != (other >= WIDENING):
            continue
        mine_type, other_type = _type_at(left, place), _type_at(right, place)
        forward, backward = type_rank(mine_type, other_type), type_rank(other_type, mine_type)
        step = (forward < backward) - (forward > backward)
        balance += (weight - place) * (-step if mine >= WIDENING else step)
    return balance


def _type_at(ranked: Ranked, place: int) -> DotNetType:
    signature, expand = ranked[2], ranked[3]
    fixed = len(signature.parameters) - expand
    return signature.parameters[place].type if place < fixed else signature.element_type


def _is_tie(left: Ranked, right: Ranked) -> bool:
    mine, other = left[2].parameters, right[2].parameters
    return [p.type for p in mine] != [p.type for p in other] and _compare(left, right) == 0


def _ambiguous(name: str, count: int) -> PSError:
    message = f'Multiple ambiguous overloads found for "{name}" and the argument count: "{count}".'
    exception = ClrException(METHOD_EXCEPTION, message)
    return PSError("MethodCountCouldNotFindBest", message, "NotSpecified", exception=exception)


def _more_special(left: Signature, right: Signature) -> int:
    balance = 0
    for mine, other in zip(left.parameters, right.parameters, strict=False):
        if mine.type is not other.type:
            balance += mine.type.is_assignable_to(other.type) - other.type.is_assignable_to(mine.type)
    return balance


def no_overload(name: str, count: int) -> PSError:
    shown = ".ctor" if name == "new" else name
    message = f'Cannot find an overload for "{shown}" and the argument count: "{count}".'
    exception = ClrException(METHOD_EXCEPTION, message)
    return PSError("MethodCountCouldNotFindBest", message, "NotSpecified", exception=exception)


# Binding


def bind(name: str, plan: Plan, args: Sequence[Any]) -> list[Any]:
    """The arguments as the planned overload wants them."""
    signature = plan.signature
    fixed = signature.parameters[:-1] if plan.expand else signature.parameters
    bound = [_argument(name, parameter, arg) for parameter, arg in zip(fixed, args, strict=False)]
    if plan.expand:
        last = signature.parameters[-1]
        rest = [_converted(name, last, signature.element_type, arg) for arg in args[len(fixed) :]]
        bound.append(rest if signature.element_type is OBJECT else TypedArray(signature.element_type, rest))
    return bound


def _argument(name: str, parameter: Parameter, arg: Any) -> Any:
    if parameter.kind == "value":
        return _converted(name, parameter, parameter.type, arg)
    if parameter.kind == "reference":
        return arg if isinstance(arg, PSReference) else PSReference(arg)
    arg = unwrap(arg)
    if parameter.kind == "delegate":
        return as_delegate(arg)
    if parameter.kind == "table" or arg is None:
        return arg
    return _sequence(name, parameter, arg)


def _sequence(name: str, parameter: Parameter, arg: Any) -> Any:
    element = parameter.type.element_type or OBJECT
    if is_enumerable(arg) or "system.collections.ienumerable" in type_of(arg).ancestor_names():
        if element is OBJECT or getattr(arg, "element_type", None) is element:
            return arg
        if not isinstance(arg, str):
            return [_converted(name, parameter, element, item) for item in iterate(arg)]
    return _converted(name, parameter, parameter.type, arg)


def _converted(name: str, parameter: Parameter, type_: DotNetType, arg: Any) -> Any:
    try:
        made = conversion.convert(arg, type_)
    except ConversionError as error:
        raise argument_failed(name, parameter, arg, error, type_) from error
    # A method gets the value alone, without what was added to it.
    return made.base if type(made) is PSObject and type_ is not OBJECT and type_ is not PSOBJECT else made


def argument_failed(name: str, parameter: Parameter, arg: Any, error: PSError, type_: DotNetType) -> PSError:
    """`Cannot convert argument "x", with value: "1", for "F" to type "T": "…"`."""
    shown = ".ctor" if name == "new" else name
    message = (
        f'Cannot convert argument "{parameter.name}", with value: "{to_string(arg)}", for "{shown}" to type '
        f'"{type_.full_name}": "{error.message}"'
    )
    exception = ClrException(METHOD_EXCEPTION, message, error.exception.InnerException or error.exception)
    return PSError("MethodArgumentConversionInvalidCastArgument", message, "NotSpecified", exception=exception)


def _is_script_block(value: Any) -> bool:
    return type_of(value) is SCRIPT_BLOCK


def as_delegate(value: Any) -> Any:
    """A script block as a Python function; what is one already stays."""
    if value is None or not _is_script_block(value):
        return value

    def run_block(*arguments: Any) -> Any:
        return hooks.invoke_script_block(value, list(arguments), underscore=arguments[0] if arguments else None)

    return run_block


# Results

_RESULT_CLASSES: dict[str, type] = {
    "long": integers.Int64,
    "ulong": integers.UInt64,
    "uint": integers.UInt32,
    "short": integers.Int16,
    "ushort": integers.UInt16,
    "byte": integers.Byte,
    "sbyte": integers.SByte,
    "bigint": integers.BigInteger,
    "float": integers.Single,
    "single": integers.Single,
    "double": float,
    "char": Char,
}
_FINISHERS: dict[tuple[str, DotNetType | None], Step | None] = {}


def result_conversion(text: str, owner: DotNetType) -> Step | None:
    """What makes a plain Python result one of the declared type; None where nothing is to be done."""
    key = (text, owner if owner.generic_definition is not None else None)
    if key not in _FINISHERS:
        _FINISHERS[key] = _made_finisher(text, owner)
    return _FINISHERS[key]


def _made_finisher(text: str, owner: DotNetType) -> Step | None:
    lower = text.lower()
    if lower in ("void", "system.void"):
        return _nothing
    cls = _RESULT_CLASSES.get(lower)
    if cls is not None:
        return _class_finisher(cls)
    if lower.endswith("[]") and lower not in ("system.object[]", "object[]"):
        return _array_finisher(text[:-2], owner)
    return None


def _nothing(_result: Any) -> Any:
    return AUTOMATION_NULL


def _class_finisher(cls: type) -> Step:
    def finish(result: Any) -> Any:
        return result if result is None or type(result) is cls else cls(result)

    return finish


def _array_finisher(element_text: str, owner: DotNetType) -> Step:
    inner = result_conversion(element_text, owner)

    def finish(result: Any) -> Any:
        if type(result) is not list:
            return result
        element = resolve_type(element_text, owner)
        return TypedArray(element, result if inner is None else map(inner, result))

    return finish
