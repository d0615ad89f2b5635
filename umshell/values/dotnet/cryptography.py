"""Hashes and random bytes of System.Security.Cryptography; nothing here encrypts."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterable
from typing import Any

from umshell.errors import ClrException
from umshell.values.arrays import TypedArray
from umshell.values.dotnet.failures import argument_null
from umshell.values.dotnet.streams import Stream
from umshell.values.integers import Byte
from umshell.values.randomness import randomness
from umshell.values.types import BYTE, OBJECT, DotNetType

_PREFIX = "System.Security.Cryptography."
_BYTES = "byte[] buffer"
# algorithm → the names of its classes behind its own
_ALGORITHMS = {
    "MD5": ("MD5CryptoServiceProvider",),
    "SHA1": ("SHA1CryptoServiceProvider", "SHA1Managed"),
    "SHA256": ("SHA256CryptoServiceProvider", "SHA256Managed"),
    "SHA384": ("SHA384CryptoServiceProvider", "SHA384Managed"),
    "SHA512": ("SHA512CryptoServiceProvider", "SHA512Managed"),
}


class HashAlgorithm:
    """One algorithm; with a key it signs."""

    def __init__(self, name: str, type_: DotNetType, key: bytes | None = None) -> None:
        self.name = name.lower()
        self.dotnet_type = type_
        self.key = key
        self.Hash: Any = None
        self.ps_members: dict[str, object] | None = None

    def compute(self, data: bytes) -> Any:
        """The hash of some bytes, which is kept as well."""
        if self.key is not None:
            digest = hmac.new(self.key, data, self.name).digest()
        else:
            digest = hashlib.new(self.name, data, usedforsecurity=False).digest()
        self.Hash = _array(digest)
        return self.Hash

    @property
    def size(self) -> int:
        return hashlib.new(self.name, usedforsecurity=False).digest_size * 8


def _array(data: Iterable[int]) -> Any:
    return TypedArray(BYTE, [Byte(number) for number in data])


ALGORITHM = DotNetType.declare(_PREFIX + "HashAlgorithm", OBJECT, abstract=True, interfaces=("System.IDisposable",))
KEYED = DotNetType.declare(_PREFIX + "KeyedHashAlgorithm", ALGORITHM, abstract=True)
ALGORITHM.property("Hash", "byte[]")(lambda this: this.Hash)
ALGORITHM.property("HashSize", "int")(lambda this: this.size)
ALGORITHM.method("Clear", "void Clear()")(lambda this: None)
ALGORITHM.method("Dispose", "void Dispose()")(lambda this: None)
ALGORITHM.known_missing("TransformBlock()", "TransformFinalBlock()", "Initialize()")


@ALGORITHM.method("ComputeHash", f"byte[] ComputeHash({_BYTES})")
def compute_hash(this: HashAlgorithm, data: list[int] | None) -> Any:
    if data is None:
        raise argument_null("buffer")
    return this.compute(bytes(data))


@ALGORITHM.method("ComputeHash", "byte[] ComputeHash(System.IO.Stream inputStream)")
def compute_hash_of_stream(this: HashAlgorithm, stream: Stream) -> Any:
    return this.compute(stream.opened().read())


def _declare_plain(name: str, type_: DotNetType) -> None:
    type_.constructor(f"{type_.full_name} new()")(lambda: HashAlgorithm(name, type_))


def _declare_hash(name: str, classes: tuple[str, ...]) -> None:
    base = DotNetType.declare(_PREFIX + name, ALGORITHM, abstract=True)
    made = [DotNetType.declare(_PREFIX + each, base) for each in classes]
    base.static_method("Create", f"static {_PREFIX}{name} Create()")(lambda: HashAlgorithm(name, made[0]))
    for type_ in made:
        _declare_plain(name, type_)
    signed = DotNetType.declare(f"{_PREFIX}HMAC{name}", KEYED)
    signed.constructor(f"{_PREFIX}HMAC{name} new(byte[] key)")(
        lambda key: HashAlgorithm(name, signed, bytes(key or b""))
    )
    signed.constructor(f"{_PREFIX}HMAC{name} new()")(lambda: HashAlgorithm(name, signed, randomness.bytes(64)))


for _name, _classes in _ALGORITHMS.items():
    _declare_hash(_name, _classes)
KEYED.property("Key", "byte[]", lambda this, value: setattr(this, "key", bytes(value)))(lambda this: _array(this.key))


@ALGORITHM.static_method("Create", f"static {_PREFIX}HashAlgorithm Create(string hashName)")
def create(name: str) -> HashAlgorithm | None:
    """An algorithm by its name; nothing for a name that is none."""
    plain = name.upper().replace("-", "").rpartition(".")[2]
    found = next((each for each in _ALGORITHMS if plain == each or plain in map(str.upper, _ALGORITHMS[each])), None)
    if found is None:
        return None
    from umshell.values.types import named_type

    return HashAlgorithm(found, named_type(_PREFIX + _ALGORITHMS[found][0]))


# Random bytes


class RandomNumberGenerator:
    """Fills arrays with bytes by chance, or by the seed of the session."""

    dotnet_name = _PREFIX + "RNGCryptoServiceProvider"

    def __init__(self) -> None:
        self.ps_members: dict[str, object] | None = None

    def fill(self, data: list[Any], draw: Callable[[], int]) -> None:
        """Overwrites all bytes of an array."""
        if data is None:
            raise argument_null("data")
        for position in range(len(data)):
            data[position] = Byte(draw())


GENERATOR = DotNetType.declare(
    _PREFIX + "RandomNumberGenerator", OBJECT, abstract=True, interfaces=("System.IDisposable",)
)
PROVIDER = DotNetType.declare(RandomNumberGenerator.dotnet_name, GENERATOR, python=RandomNumberGenerator)
PROVIDER.constructor(f"{RandomNumberGenerator.dotnet_name} new()")(RandomNumberGenerator)
GENERATOR.static_method("Create", f"static {GENERATOR.full_name} Create()")(RandomNumberGenerator)
GENERATOR.method("GetBytes", "void GetBytes(byte[] data)")(
    lambda this, data: this.fill(data, lambda: randomness.below(256))
)
GENERATOR.method("GetNonZeroBytes", "void GetNonZeroBytes(byte[] data)")(
    lambda this, data: this.fill(data, lambda: 1 + randomness.below(255))
)
GENERATOR.method("Dispose", "void Dispose()")(lambda this: None)


@GENERATOR.static_method("GetInt32", "static int GetInt32(int fromInclusive, int toExclusive)")
def get_int32(low: int, high: int) -> int:
    if low >= high:
        message = "Range of random number does not contain at least one possibility."
        raise ClrException("System.ArgumentException", message)
    return low + randomness.below(high - low)
