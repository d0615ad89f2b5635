"""The user's folders are where platformdirs, which costs a start too much, would put them."""

import platformdirs
import pytest

from umshell.folders import cache_folder, data_folder


def test_the_folders_are_those_of_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("UMSHELL_DATA", "UMSHELL_CACHE"):
        monkeypatch.delenv(name, raising=False)
    assert data_folder() == platformdirs.user_data_path("umshell", appauthor=False)
    assert cache_folder() == platformdirs.user_cache_path("umshell", appauthor=False)


def test_the_environment_names_other_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UMSHELL_DATA", "elsewhere")
    assert str(data_folder()) == "elsewhere"
