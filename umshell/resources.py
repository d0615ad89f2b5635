"""Finds grammar/ and state/, in a checkout or in a wheel."""

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
