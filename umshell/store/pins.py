"""How PINs are kept: as keyed hashes, with the key in a file beside the store."""

import os
from pathlib import Path

_SAMPLES = b"the key of samples, no secret"


class PinKey:
    """The key of one store."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    @classmethod
    def beside(cls, path: Path) -> "PinKey":
        """The key of a store's file; made with it when it does not exist."""
        place = path.with_name(path.name + ".key")
        try:
            return cls(place.read_bytes())
        except FileNotFoundError:
            return cls(_made(place))

    @classmethod
    def of_samples(cls) -> "PinKey":
        """The key of transcripts and sample organizations, which is no secret."""
        return cls(_SAMPLES)

    def hash_for(self, owner: str, pin: str) -> str:
        """The hash of a PIN of one mailbox; without the key it tells nothing, however short the PIN."""
        return _hash(self._key, owner, pin)

    def is_among(self, owner: str, pin: str, hashes: list[str]) -> bool:
        """Whether one of the hashes is that of the PIN: made with this key, or when a sample organization was made."""
        return bool(hashes and {_hash(self._key, owner, pin), _hash(_SAMPLES, owner, pin)}.intersection(hashes))


def _hash(key: bytes, owner: str, pin: str) -> str:
    import hmac

    return hmac.digest(key, f"{owner}:{pin}".encode(), "sha256").hex()


def _made(place: Path) -> bytes:
    key = os.urandom(32)
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = place.with_name(f"{place.name}.{os.getpid()}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(key)
    try:
        os.link(temporary, place)  # another process may have made it meanwhile: then that one holds
    except FileExistsError:
        pass
    except OSError:
        os.replace(temporary, place)
    temporary.unlink(missing_ok=True)
    return place.read_bytes()
