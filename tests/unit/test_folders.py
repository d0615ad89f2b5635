"""The user's folders are where platformdirs, which costs a start too much, would put them."""

from pathlib import Path

import platformdirs
import pytest

from umshell.folders import read_cache, user_cache_folder, user_data_folder, write_cache


def test_the_folders_are_those_of_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("UMSHELL_DATA", "UMSHELL_CACHE"):
        monkeypatch.delenv(name, raising=False)
    assert user_data_folder() == platformdirs.user_data_path("umshell", appauthor=False)
    assert user_cache_folder() == platformdirs.user_cache_path("umshell", appauthor=False)


def test_the_environment_names_other_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UMSHELL_DATA", "elsewhere")
    assert user_data_folder() == Path("elsewhere")


def test_what_is_kept_comes_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("UMSHELL_CACHE", str(tmp_path / "cache"))
    assert read_cache("name") is None
    write_cache("name", b"content")
    assert read_cache("name") == b"content"


def test_an_empty_name_turns_caches_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UMSHELL_CACHE", "")
    write_cache("name", b"content")
    assert (user_cache_folder(), read_cache("name")) == (None, None)
