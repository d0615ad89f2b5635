"""Compiled scripts: made once, kept in the user's cache folder by the hash of their text."""

import marshal
import os
import sys
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from types import CodeType
from typing import Any

from umshell.folders import user_cache_folder
from umshell.language.source import Source
from umshell.runtime.block_code import BlockCode
from umshell.runtime.code_names import NAMES

FORMAT = b"umshell 1 "  # counts up when compiled scripts change their form
_SMALLEST = 2000  # characters; shorter texts are compiled faster than a file is opened


def block_code(source: Source) -> BlockCode:
    """The script block of a source; ParseError when it has none."""
    return load(_code(source), source)


def load(code: CodeType, source: Source) -> BlockCode:
    """Runs the module of a compiled script."""
    names: dict[str, Any] = dict(NAMES)
    names["SOURCE"] = source
    exec(code, names)
    main: BlockCode = names["MAIN"]
    return main


def _code(source: Source) -> CodeType:
    if len(source.text) < _SMALLEST:
        return _compiled_text(source.text, source.path)
    path = _cache_path(source)
    found = _read(path)
    if found is None:
        found = _compile(source)
        _write(path, found)
    return found


@lru_cache(maxsize=512)
def _compiled_text(text: str, path: str | None) -> CodeType:
    return _compile(Source(text, path))


def _compile(source: Source) -> CodeType:
    from umshell.compiler.code_module import compile_module
    from umshell.language.parser import parse

    return compile_module(parse(source))


def _cache_path(source: Source) -> Path | None:
    folder = user_cache_folder()
    if folder is None:
        return None
    text = f"{sys.version}\0{source.path}\0{source.text}".encode("utf-8", "surrogatepass")
    return folder / "scripts" / sha256(FORMAT + text).hexdigest()


def _read(path: Path | None) -> CodeType | None:
    """A kept script; anything that is none is as good as nothing."""
    if path is None:
        return None
    try:
        data = path.read_bytes()
        if not data.startswith(FORMAT):
            return None
        found = marshal.loads(data[len(FORMAT) :])
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return found if isinstance(found, CodeType) else None


def _write(path: Path | None, code: CodeType) -> None:
    """Keeps a script; a cache that cannot be written is no error."""
    if path is None:
        return
    temporary = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(FORMAT + marshal.dumps(code))
        os.replace(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
