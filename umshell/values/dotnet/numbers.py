"""Members of the number types and of Boolean: Parse, TryParse, ToString, limits."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from umshell.errors import ClrException
from umshell.values import integers
from umshell.values.culture import culture_of
from umshell.values.dotnet import decimals, number_styles  # noqa: F401  decimals declares members
from umshell.values.dotnet.convertible import declare_convertible
from umshell.values.dotnet.failures import argument, argument_null, bad_format, bad_number, clr
from umshell.values.dotnet.numbers_elsewhere import elsewhere
from umshell.values.dotnet.objects import hash_code
from umshell.values.enums import EnumValue
from umshell.values.integers import BOUNDS
from umshell.values.number_format import format_number
from umshell.values.number_text import as_single
from umshell.values.reference import PSReference
from umshell.values.types import (
    BIG_INTEGER,
    BOOLEAN,
    BYTE,
    DECIMAL,
    DOUBLE,
    INT16,
    INT32,
    INT64,
    SBYTE,
    SINGLE,
    UINT16,
    UINT32,
    UINT64,
    DotNetType,
)

_PROVIDER = "System.IFormatProvider provider"
_STYLES = "System.Globalization.NumberStyles style"
_TYPES = {
    "byte": BYTE, "sbyte": SBYTE, "int16": INT16, "uint16": UINT16, "int": INT32, "uint32": UINT32, "int64": INT64,
    "uint64": UINT64, "float": SINGLE, "double": DOUBLE, "decimal": DECIMAL, "bigint": BIG_INTEGER,
}  # fmt: skip
_NAMES = {type_: name for name, type_ in _TYPES.items()}
DECIMAL_MAX = Decimal((1 << 96) - 1)

Reader = Callable[[str, int, Any], Any]


def overflow_of(type_: DotNetType) -> ClrException:
    """What a number outside the range of a type raises."""
    kinds = {"Byte": "an unsigned byte", "SByte": "a signed byte", "Decimal": "a Decimal", "Single": "a Single"}
    kind = kinds.get(type_.name, f"{'an' if type_.name[0] == 'I' else 'a'} {type_.name}")
    return clr("OverflowException", f"Value was either too large or too small for {kind}.")


def _integer_reader(type_: DotNetType) -> tuple[Reader, int]:
    cls = type_.python_class
    assert cls is not None
    bits = (BOUNDS[cls][1] - BOUNDS[cls][0]).bit_length() if cls in BOUNDS else 0
    signed = cls in BOUNDS and BOUNDS[cls][0] < 0

    def read(text: str, style: int, provider: Any) -> Any:
        number = number_styles.read_integer(text, style, provider, bits)
        if number is None:
            return None
        if style & number_styles.HEX and not signed and number < 0:
            number += 1 << bits
        if cls in BOUNDS and not BOUNDS[cls][0] <= number <= BOUNDS[cls][1]:
            raise overflow_of(type_)
        return cls(number)

    return read, number_styles.INTEGER_STYLE


def _reader_of(type_: DotNetType) -> tuple[Reader, int]:
    if type_ is DOUBLE:
        return number_styles.read_double, number_styles.FLOAT_STYLE
    if type_ is SINGLE:
        return _read_single, number_styles.FLOAT_STYLE
    if type_ is DECIMAL:
        return _read_decimal, number_styles.NUMBER_STYLE
    return _integer_reader(type_)


def _read_single(text: str, style: int, provider: Any) -> Any:
    number = number_styles.read_double(text, style, provider)
    return None if number is None else as_single(number)


def _read_decimal(text: str, style: int, provider: Any) -> Decimal | None:
    number = number_styles.read_decimal(text, style, provider)
    if number is None and number_styles.read_double(text, style, provider) is not None:
        raise overflow_of(DECIMAL)
    return number


def _declare_parsing(type_: DotNetType, name: str) -> None:
    read, usual = _reader_of(type_)

    def parse(text: str | None, style: EnumValue | None = None, provider: Any = None) -> Any:
        if text is None:
            raise argument_null("s")
        number = read(text, usual if style is None else style.value, provider)
        if number is None:
            raise bad_number(text)
        return number

    def try_parse(text: str | None, style: EnumValue | None, provider: Any, result: PSReference) -> bool:
        try:
            number = None if text is None else read(text, usual if style is None else style.value, provider)
        except ClrException:
            number = None
        result.Value = type_.default if number is None else number
        return number is not None

    type_.static_method("Parse", f"static {name} Parse(string s)", f"static {name} Parse(string s, {_STYLES})")(parse)
    type_.static_method("Parse", f"static {name} Parse(string s, {_STYLES}, {_PROVIDER})")(parse)
    type_.static_method("Parse", f"static {name} Parse(string s, {_PROVIDER})")(
        lambda text, provider: parse(text, None, provider)
    )
    type_.static_method("TryParse", f"static bool TryParse(string s, [ref] {name} result)")(
        lambda text, result: try_parse(text, None, None, result)
    )
    type_.static_method("TryParse", f"static bool TryParse(string s, {_STYLES}, {_PROVIDER}, [ref] {name} result)")(
        try_parse
    )


def _declare_text(type_: DotNetType) -> None:
    def to_text(this: Any, format: Any = None, provider: Any = None) -> str:
        culture = None if provider is None else culture_of(provider)
        return format_number(this, format or "G", culture)

    type_.method("ToString", "string ToString()", "string ToString(string format)")(to_text)
    type_.method("ToString", f"string ToString({_PROVIDER})")(lambda this, provider: to_text(this, None, provider))
    type_.method("ToString", f"string ToString(string format, {_PROVIDER})")(to_text)


def _declare_comparison(type_: DotNetType, name: str) -> None:
    cls = type_.python_class

    def compare_to(this: Any, other: Any) -> int:
        if other is None:
            return 1
        if type(other) is not cls:
            raise argument(f"Object must be of type {type_.name}.")
        return int(this > other) - int(this < other)

    type_.method("CompareTo", f"int CompareTo({name} value)", "int CompareTo(System.Object value)")(compare_to)
    type_.method("Equals", f"bool Equals({name} obj)", "bool Equals(System.Object obj)")(
        lambda this, other: type(other) is cls and bool(this == other)
    )
    type_.method("GetHashCode", "int GetHashCode()")(hash_code)
    type_.method("GetTypeCode", "System.TypeCode GetTypeCode()")(lambda this: _type_code(type_))
    if type_ is not BIG_INTEGER:
        type_.known_missing(*elsewhere(type_))
        declare_convertible(type_)


def _type_code(type_: DotNetType) -> EnumValue:
    from umshell.values.dotnet.enum_tables import TypeCode

    found: EnumValue | None = TypeCode.find(type_.name)
    return TypeCode.Object if found is None else found


for _name, _type in _TYPES.items():
    _declare_parsing(_type, _name)
    _declare_text(_type)
    _declare_comparison(_type, _name)
    _class = _type.python_class
    if _class in BOUNDS:
        _type.static_property("MaxValue", _name, _class(BOUNDS[_class][1]))
        _type.static_property("MinValue", _name, _class(BOUNDS[_class][0]))

DOUBLE.static_property("MaxValue", "double", 1.7976931348623157e308)
DOUBLE.static_property("MinValue", "double", -1.7976931348623157e308)
DOUBLE.static_property("Epsilon", "double", 5e-324)
SINGLE.static_property("MaxValue", "float", integers.Single(3.4028234663852886e38))
SINGLE.static_property("MinValue", "float", integers.Single(-3.4028234663852886e38))
SINGLE.static_property("Epsilon", "float", integers.Single(1.401298464324817e-45))
for _type, _make in ((DOUBLE, float), (SINGLE, integers.Single)):
    _name = _NAMES[_type]
    _type.static_property("NaN", _name, _make("nan"))
    _type.static_property("PositiveInfinity", _name, _make("inf"))
    _type.static_property("NegativeInfinity", _name, _make("-inf"))
    _type.static_method("IsNaN", f"static bool IsNaN({_name} d)")(lambda d: d != d)
    _type.static_method("IsInfinity", f"static bool IsInfinity({_name} d)")(lambda d: abs(d) == float("inf"))
    _type.static_method("IsFinite", f"static bool IsFinite({_name} d)")(lambda d: d == d and abs(d) != float("inf"))
    _type.static_method("IsPositiveInfinity", f"static bool IsPositiveInfinity({_name} d)")(lambda d: d == float("inf"))
    _type.static_method("IsNegativeInfinity", f"static bool IsNegativeInfinity({_name} d)")(
        lambda d: d == float("-inf")
    )
    _type.static_method("IsNegative", f"static bool IsNegative({_name} d)")(lambda d: d < 0 or str(d)[0] == "-")

DECIMAL.static_property("MaxValue", "decimal", DECIMAL_MAX)
DECIMAL.static_property("MinValue", "decimal", -DECIMAL_MAX)
DECIMAL.static_property("Zero", "decimal", Decimal(0))
DECIMAL.static_property("One", "decimal", Decimal(1))
DECIMAL.static_property("MinusOne", "decimal", Decimal(-1))

for _name, _value in (("Zero", 0), ("One", 1), ("MinusOne", -1)):
    BIG_INTEGER.static_property(_name, "bigint", integers.BigInteger(_value))
BIG_INTEGER.property("Sign", "int")(lambda this: (this > 0) - (this < 0))
BIG_INTEGER.property("IsZero", "bool")(lambda this: this == 0)
BIG_INTEGER.property("IsOne", "bool")(lambda this: this == 1)
BIG_INTEGER.property("IsEven", "bool")(lambda this: this % 2 == 0)
BIG_INTEGER.static_method("Pow", "static bigint Pow(bigint value, int exponent)")(
    lambda value, exponent: value**exponent
)
BIG_INTEGER.static_method("Abs", "static bigint Abs(bigint value)")(abs)


# Boolean

BOOLEAN.static_property("TrueString", "string", "True")
BOOLEAN.static_property("FalseString", "string", "False")


def read_boolean(text: str) -> bool | None:
    """True or False in any case; None for every other text."""
    return {"true": True, "false": False}.get(text.strip("\0 \t\n\v\f\r").lower())


@BOOLEAN.static_method("Parse", "static bool Parse(string value)")
def parse_boolean(text: str | None) -> bool:
    if text is None:
        raise argument_null("value")
    found = read_boolean(text)
    if found is None:
        raise bad_format(f"String '{text}' was not recognized as a valid Boolean.")
    return found


@BOOLEAN.static_method("TryParse", "static bool TryParse(string value, [ref] bool result)")
def try_parse_boolean(text: str | None, result: PSReference) -> bool:
    found = None if text is None else read_boolean(text)
    result.Value = bool(found)
    return found is not None


@BOOLEAN.method("ToString", "string ToString()", f"string ToString({_PROVIDER})")
def boolean_text(this: bool, _provider: object = None) -> str:
    return "True" if this else "False"


@BOOLEAN.method("CompareTo", "int CompareTo(System.Object obj)", "int CompareTo(bool value)")
def compare_boolean(this: bool, other: Any) -> int:
    if other is None:
        return 1
    if type(other) is not bool:
        raise argument("Object must be of type Boolean.")
    return int(this) - int(other)


@BOOLEAN.method("Equals", "bool Equals(System.Object obj)", "bool Equals(bool obj)")
def boolean_equals(this: bool, other: Any) -> bool:
    return this is other


@BOOLEAN.method("GetHashCode", "int GetHashCode()")
def boolean_hash(this: bool) -> int:
    return int(this)


declare_convertible(BOOLEAN)
BOOLEAN.known_missing("TryFormat()")


@BOOLEAN.method("GetTypeCode", "System.TypeCode GetTypeCode()")
def boolean_type_code(this: bool) -> EnumValue:
    return _type_code(BOOLEAN)
