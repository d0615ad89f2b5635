"""Finds grammar/ and state/, in a checkout or in a wheel."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_folder(name: str) -> Path:
    """The folder of that name: inside the package in a wheel, beside it in a checkout."""
    packaged = _PACKAGE / "_data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


def grammar_path(name: str) -> Path:
    """A grammar file."""
    return data_folder("grammar") / name


def state_path(*parts: str) -> Path:
    """A file or folder of what a store is made of."""
    return data_folder("state").joinpath(*parts)


def cache_folder() -> Path:
    """Where what can be made again is kept for the user; UMSHELL_CACHE names another place."""
    named = os.environ.get("UMSHELL_CACHE")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "umshell" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "umshell"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "umshell"


def read_cache(name: str) -> bytes | None:
    """What is kept under a name; None when there is nothing to be read."""
    try:
        return (cache_folder() / name).read_bytes()
    except OSError:
        return None


def write_cache(name: str, content: bytes) -> None:
    """Keeps something under a name, whole or not at all; without a writable place nothing is kept."""
    folder = cache_folder()
    temporary = folder / f"{name}.{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        temporary.replace(folder / name)
    except OSError:
        temporary.unlink(missing_ok=True)
