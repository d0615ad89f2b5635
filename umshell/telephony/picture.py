"""The picture of an organization in the form that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from umshell.telephony.map_mermaid import as_mermaid
from umshell.telephony.map_svg import as_svg
from umshell.telephony.map_text import as_text
from umshell.telephony.topology import topology

if TYPE_CHECKING:
    from umshell.store.database import Store

FORMATS = {"text": as_text, "mermaid": as_mermaid, "svg": as_svg}


def draw(store: Store, form: str = "text", *, with_users: bool = True) -> str:
    """The picture as a text."""
    return FORMATS[form](topology(store, with_users=with_users))
