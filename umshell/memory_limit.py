"""Limits the memory of the process, so that a script that allocates without end meets an error and not the machine."""

from pathlib import Path

_MEBIBYTE = 1024 * 1024
_PAGE_FILE = Path("/proc/self/statm")
_RESERVED = 640 * _MEBIBYTE  # the stack of the thread in which a session runs, and what its start-up needs
_GRANT = 8 * _MEBIBYTE
_grants = [_GRANT] * 16  # what is left to give out


class NoMemoryLimit(Exception):
    """This system does not let a process limit itself."""


def limit_memory(mebibytes: int) -> None:
    """Lets the process have that much memory beyond what it has now. Raises NoMemoryLimit where that cannot be set.

    An allocation beyond it is a MemoryError, which scripts see as System.OutOfMemoryException.
    """
    try:
        import resource  # POSIX only
    except ImportError as error:
        raise NoMemoryLimit from error
    limit = _address_space() + _RESERVED + mebibytes * _MEBIBYTE
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def grant_reserve() -> None:
    """Gives a script that met the limit what handling the error needs; returns nothing, and ends after some times."""
    if _grants:
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        if soft != resource.RLIM_INFINITY:
            resource.setrlimit(resource.RLIMIT_AS, (soft + _grants.pop(), hard))


def _address_space() -> int:
    """The address space that the process has, in bytes; nothing where the system does not tell."""
    try:
        import resource

        return int(_PAGE_FILE.read_text().split()[0]) * resource.getpagesize()
    except (OSError, ImportError):
        return 0
