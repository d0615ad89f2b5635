"""Compiled scripts: made once, kept in the user's cache folder together with their text."""

import gc
import marshal
import os
import sys
from contextlib import suppress
from functools import lru_cache
from types import CodeType
from typing import Any
from zlib import crc32

from umshell import __version__
from umshell.folders import read_cache, user_cache_folder, write_cache
from umshell.language.source import Source
from umshell.runtime.block_code import BlockCode
from umshell.runtime.code_names import NAMES

FORMAT = b"umshell 14 "  # counts up when compiled scripts change their form
_SMALLEST = 2000  # characters of a text without a file; shorter ones are compiled faster than a cache is searched
_MOST_FILES = 400
FOLDER = "scripts"
keeps_files = True  # whether scripts of files are kept; tests run thousands of them once


def block_code(source: Source) -> BlockCode:
    """The script block of a source; ParseError when it has none."""
    return load(_code(source), source)


def load(code: CodeType, source: Source) -> BlockCode:
    """Runs the module of a compiled script."""
    names: dict[str, Any] = dict(NAMES)
    names["SOURCE"] = source
    names["MODULE"] = names
    exec(code, names)
    main: BlockCode = names["MAIN"]
    return main


def _code(source: Source) -> CodeType:
    if not keeps_files or (source.path is None and len(source.text) < _SMALLEST):
        return _compiled_text(source.text, source.path)
    key = _cache_key(source)
    found = _read(key)
    if found is None:
        found = _compile(source)
        _write(key, found)
    return found


@lru_cache(maxsize=512)
def _compiled_text(text: str, path: str | None) -> CodeType:
    return _compile(Source(text, path))


def _compile(source: Source) -> CodeType:
    from umshell.compiler.code_module import compile_module
    from umshell.language.parser import parse

    collecting = gc.isenabled()
    gc.disable()  # everything lives until the end, so that collecting finds nothing and takes half of the time
    try:
        return compile_module(parse(source))
    finally:
        if collecting:
            gc.enable()


def _cache_key(source: Source) -> bytes:
    """All that the code of a script depends on; a file of the cache begins with it."""
    text = f"{__version__}\0{sys.version}\0{source.path}\0{source.text}\0".encode("utf-8", "surrogatepass")
    return FORMAT + text


def _cache_name(key: bytes) -> str:
    """A checksum is enough, since the key is compared, too; hashlib with its OpenSSL would take longer to load."""
    return f"{FOLDER}/{len(key):x}-{crc32(key):08x}"


def _read(key: bytes) -> CodeType | None:
    """A kept script; anything that is none is as good as nothing."""
    data = read_cache(_cache_name(key))
    if data is None or not data.startswith(key):
        return None
    try:
        found = marshal.loads(memoryview(data)[len(key) :])
    except (ValueError, EOFError, TypeError):
        return None
    return found if isinstance(found, CodeType) else None


def _write(key: bytes, code: CodeType) -> None:
    """Keeps a script, and forgets the oldest ones when there are many."""
    write_cache(_cache_name(key), key + marshal.dumps(code))
    folder = user_cache_folder()
    if folder is None or not (folder / FOLDER).is_dir():
        return
    files = list(os.scandir(folder / FOLDER))
    if len(files) > _MOST_FILES:
        files.sort(key=lambda entry: entry.stat().st_mtime)
        for entry in files[: len(files) // 2]:
            with suppress(OSError):
                os.unlink(entry.path)
