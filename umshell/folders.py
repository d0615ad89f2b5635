"""The user's own folders for data and caches, as platforms have them; platformdirs itself costs a start too much."""

import os
import sys
from contextlib import suppress
from pathlib import Path


def user_data_folder() -> Path:
    """Where stores live; UMSHELL_DATA names another place."""
    named = os.environ.get("UMSHELL_DATA")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "umshell"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "umshell"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "umshell"


def user_cache_folder() -> Path | None:
    """Where what can be made again is kept; UMSHELL_CACHE names another place, an empty one turns caches off."""
    named = os.environ.get("UMSHELL_CACHE")
    if named is not None:
        return Path(named) if named else None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "umshell" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "umshell"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "umshell"


def read_cache(name: str) -> bytes | None:
    """What is kept under a name; None when there is nothing to be read."""
    folder = user_cache_folder()
    try:
        return None if folder is None else (folder / name).read_bytes()
    except OSError:
        return None


def write_cache(name: str, content: bytes) -> None:
    """Keeps something under a name, whole or not at all; without a writable place nothing is kept."""
    folder = user_cache_folder()
    if folder is None:
        return
    path = folder / name
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
