"""Compiled statements by dialect, kept between runs, so that SQLAlchemy is imported only when one is new."""

import marshal
import os
import sys
from pathlib import Path

from umshell.folders import read_cache, write_cache

_FORMAT = 1


def fingerprint() -> str:
    """Changes with every module that a statement's text depends on."""
    folder = Path(__file__).parent
    parts = [f"{_FORMAT}:{sys.version_info[:2]}"]
    for directory in (folder, folder / "um"):
        with os.scandir(directory) as entries:
            found = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py")]
        parts += [f"{name}:{stat.st_mtime_ns}:{stat.st_size}" for name, stat in sorted(found, key=lambda item: item[0])]
    return "|".join(parts)


class SqlCache:
    """The texts of one dialect's statements."""

    def __init__(self, dialect: str) -> None:
        self.dialect = dialect
        self.name = f"statements-{dialect}.marshal"
        self.fingerprint = fingerprint()
        self.texts: dict[tuple[str, ...], str] = self._load()
        self.is_new = False

    def _load(self) -> dict[tuple[str, ...], str]:
        try:
            found = marshal.loads(read_cache(self.name) or b"")
            return found["texts"] if found["fingerprint"] == self.fingerprint else {}
        except (ValueError, EOFError, TypeError, KeyError):
            return {}

    def text(self, key: tuple[str, ...]) -> str:
        """The text of a statement, compiled if it is not known yet."""
        found = self.texts.get(key)
        if found is None:
            from umshell.store.statements import compile_statement

            found = self.texts[key] = compile_statement(self.dialect, key[0], key[1:])
            self.is_new = True
        return found

    def save(self) -> None:
        """Keeps what was compiled, beside what others compiled meanwhile."""
        if self.is_new:
            merged = {**self._load(), **self.texts}
            write_cache(self.name, marshal.dumps({"fingerprint": self.fingerprint, "texts": merged}))
            self.is_new = False
