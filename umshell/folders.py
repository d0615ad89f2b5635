"""The user's own folder for data, as the platforms have it; platformdirs itself costs a start too much."""

import os
import sys
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
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "umshell" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "umshell"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "umshell"
