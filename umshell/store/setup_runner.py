"""Runs the setup script of a sample organization; the shell, which stands above the store, hands in how."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from umshell.store.connection import Connection

RunSetup = Callable[["Connection", Path], None]
_runners: list[RunSetup] = []


def set_setup_runner(run: RunSetup) -> None:
    """Hands in what runs the setup.ps1 of an organization on an open connection."""
    _runners[:] = [run]


def setup_runner() -> RunSetup | None:
    """What was handed in."""
    return _runners[0] if _runners else None
