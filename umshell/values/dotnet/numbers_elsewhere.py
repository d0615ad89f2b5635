"""Members that .NET has for its numbers and that are not here: their names alone."""

from umshell.values.types import BYTE, DECIMAL, DOUBLE, INT32, INT64, SINGLE, UINT16, UINT32, UINT64, DotNetType

_INTEGER = (
    "GetByteCount GetShortestBitLength TryFormat TryWriteBigEndian TryWriteLittleEndian WriteBigEndian "
    "WriteLittleEndian"
)
_INTEGER_STATIC = (
    "Clamp CreateChecked CreateSaturating CreateTruncating DivRem IsEvenInteger IsOddInteger IsPow2 LeadingZeroCount "
    "Log2 Max Min PopCount RotateLeft RotateRight Sign TrailingZeroCount"
)
_SIGNED_STATIC = "Abs CopySign IsNegative IsPositive MaxMagnitude MinMagnitude"
_FLOAT = (
    "GetExponentByteCount GetExponentShortestBitLength GetSignificandBitLength GetSignificandByteCount TryFormat "
    "TryWriteExponentBigEndian TryWriteExponentLittleEndian TryWriteSignificandBigEndian "
    "TryWriteSignificandLittleEndian WriteExponentBigEndian WriteExponentLittleEndian WriteSignificandBigEndian "
    "WriteSignificandLittleEndian"
)
_FLOAT_STATIC = (
    "Abs Acos Acosh AcosPi Asin Asinh AsinPi Atan Atan2 Atan2Pi Atanh AtanPi BitDecrement BitIncrement Cbrt Ceiling "
    "Clamp ClampNative ConvertToInteger ConvertToIntegerNative CopySign Cos Cosh CosPi CreateChecked CreateSaturating "
    "CreateTruncating DegreesToRadians Exp Exp10 Exp10M1 Exp2 Exp2M1 ExpM1 Floor FusedMultiplyAdd Hypot "
    "Ieee754Remainder ILogB IsEvenInteger IsInteger IsNormal IsOddInteger IsPositive IsPow2 IsRealNumber IsSubnormal "
    "Lerp Log Log10 Log10P1 Log2 Log2P1 LogP1 Max MaxMagnitude MaxMagnitudeNumber MaxNative MaxNumber Min "
    "MinMagnitude MinMagnitudeNumber MinNative MinNumber MultiplyAddEstimate Pow RadiansToDegrees ReciprocalEstimate "
    "ReciprocalSqrtEstimate RootN Round ScaleB Sign Sin SinCos SinCosPi Sinh SinPi Sqrt Tan Tanh TanPi Truncate"
)
_DECIMAL_STATIC = (
    "Abs Clamp Compare ConvertToInteger ConvertToIntegerNative CopySign CreateChecked CreateSaturating "
    "CreateTruncating FromOACurrency GetBits IsCanonical IsEvenInteger IsInteger IsNegative IsOddInteger IsPositive "
    "Max MaxMagnitude Min MinMagnitude Sign ToByte ToDouble ToInt16 ToInt32 ToInt64 ToOACurrency ToSByte ToSingle "
    "ToUInt16 ToUInt32 ToUInt64 TryGetBits"
)


def elsewhere(type_: DotNetType) -> list[str]:
    """The names, marked as `known_missing` takes them."""
    if type_ in (DOUBLE, SINGLE):
        return [*_marked(_FLOAT, _FLOAT_STATIC), "::E", "::NegativeZero", "::Pi", "::Tau"]
    if type_ is DECIMAL:
        return [*_marked(_FLOAT, _DECIMAL_STATIC), "Scale", "GetObjectData()", "OnDeserialization()"]
    static = _INTEGER_STATIC if type_ in (BYTE, UINT16, UINT32, UINT64) else f"{_INTEGER_STATIC} {_SIGNED_STATIC}"
    return _marked(_INTEGER, f"{static} BigMul" if type_ in (INT32, INT64, UINT32, UINT64) else static)


def _marked(methods: str, static_methods: str) -> list[str]:
    return [f"{name}()" for name in methods.split()] + [f"::{name}()" for name in static_methods.split()]
