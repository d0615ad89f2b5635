"""Compiled scripts are kept by their text, and a cache that is broken or cannot be written is as good as none."""

from pathlib import Path

import pytest

from umshell.compiler import code_cache
from umshell.language.source import Source


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("UMSHELL_CACHE", str(tmp_path))
    monkeypatch.setattr(code_cache, "keeps_files", True)
    return tmp_path / "scripts"


def compile_script(text: str) -> str:
    return code_cache.block_code(Source(text, "a.ps1")).text


def test_a_script_is_compiled_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_script("'once'")
    assert len(list(folder.iterdir())) == 1
    monkeypatch.setattr(code_cache, "_compile", None)
    assert compile_script("'once'") == "'once'"


@pytest.mark.parametrize("content", [b"", b"nonsense", code_cache.FORMAT + b"\0\1\2", code_cache.FORMAT + b"N"])
def test_a_broken_file_is_ignored(folder: Path, content: bytes) -> None:
    compile_script("'broken'")
    (file,) = folder.iterdir()
    file.write_bytes(content)
    assert compile_script("'broken'") == "'broken'"
    assert file.read_bytes() != content


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("UMSHELL_CACHE", str(blocked))
    assert compile_script("'blocked'") == "'blocked'"


def test_the_folder_does_not_grow_without_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code_cache, "_MOST_FILES", 4)
    for number in range(8):
        compile_script(f"'{number}'")
    assert len(list(folder.iterdir())) <= 4


def test_another_script_with_the_same_checksum_is_not_taken(folder: Path) -> None:
    compile_script("'one'")
    (file,) = folder.iterdir()
    content = file.read_bytes()
    file.write_bytes(content.replace(b"'one'", b"'two'", 1))
    assert compile_script("'one'") == "'one'"
    assert file.read_bytes() == content
