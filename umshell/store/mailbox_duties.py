"""What mailboxes that are no person's are there for, and who is served by them: a part of a recipient's row."""

from __future__ import annotations

from typing import Any

from umshell.store.columns import Boolean, Text, Values


class DutyColumns:
    """Of resources, of arbitration mailboxes and of those with public folders."""

    ResourceCustom: Any = Values(packed=True)
    PersistedCapabilities: Any = Values(packed=True)
    QueryBaseDN: Any = Text(packed=True)
    DefaultPublicFolderMailbox: Any = Text(packed=True)
    IsRootPublicFolderMailbox: Any = Boolean(False, packed=True)
    IsExcludedFromServingHierarchy: Any = Boolean(False, packed=True)
    IsHierarchyReady: Any = Boolean(True, packed=True)
    IsHierarchySyncEnabled: Any = Boolean(True, packed=True)
