"""Number types of .NET that Python lacks; Int32 is `int` itself and Double is `float`."""


class _SizedInteger(int):
    """An integer of .NET whose type is not Int32; arithmetic on it gives plain Python integers."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({int(self)})"


class Byte(_SizedInteger):
    """System.Byte."""

    __slots__ = ()


class SByte(_SizedInteger):
    """System.SByte."""

    __slots__ = ()


class Int16(_SizedInteger):
    """System.Int16."""

    __slots__ = ()


class UInt16(_SizedInteger):
    """System.UInt16."""

    __slots__ = ()


class UInt32(_SizedInteger):
    """System.UInt32."""

    __slots__ = ()


class Int64(_SizedInteger):
    """System.Int64."""

    __slots__ = ()


class UInt64(_SizedInteger):
    """System.UInt64."""

    __slots__ = ()


class BigInteger(_SizedInteger):
    """System.Numerics.BigInteger, which has no bounds."""

    __slots__ = ()


class Single(float):
    """System.Single; its value is always one that four bytes can hold."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Single({float(self)!r})"


INT32_MIN = -0x80000000
INT32_MAX = 0x7FFFFFFF
INT64_MIN = -0x8000000000000000
INT64_MAX = 0x7FFFFFFFFFFFFFFF
UINT32_MAX = 0xFFFFFFFF
UINT64_MAX = 0xFFFFFFFFFFFFFFFF

BOUNDS: dict[type[int], tuple[int, int]] = {
    int: (INT32_MIN, INT32_MAX),
    Int64: (INT64_MIN, INT64_MAX),
    Byte: (0, 0xFF),
    SByte: (-0x80, 0x7F),
    Int16: (-0x8000, 0x7FFF),
    UInt16: (0, 0xFFFF),
    UInt32: (0, UINT32_MAX),
    UInt64: (0, UINT64_MAX),
}
