"""Limits of a mailbox that its database has no word in: message counts, folders, rules, logs. A part of a row."""

from __future__ import annotations

from typing import Any

from umshell.store.column_checks import between
from umshell.store.columns import Integer, Size, UnlimitedSize
from umshell.store.mailbox_archive import LARGEST_QUOTA

# What holds where nothing was set, as Get-MailboxStatistics shows it.
COUNT_QUOTAS = {
    "MailboxMessagesPerFolderCountWarningQuota": 900_000,
    "MailboxMessagesPerFolderCountReceiveQuota": 1_000_000,
    "DumpsterMessagesPerFolderCountWarningQuota": 2_750_000,
    "DumpsterMessagesPerFolderCountReceiveQuota": 3_000_000,
    "FolderHierarchyChildrenCountWarningQuota": 9_000,
    "FolderHierarchyChildrenCountReceiveQuota": 10_000,
    "FolderHierarchyDepthWarningQuota": 250,
    "FolderHierarchyDepthReceiveQuota": 300,
    "FoldersCountWarningQuota": None,
    "FoldersCountReceiveQuota": None,
    "ExtendedPropertiesCountQuota": 16_384,
    "SystemMessageSizeWarningQuota": None,
    "SystemMessageSizeShutoffQuota": None,
}


class LimitColumns:
    """Those of a recipient."""

    MailboxMessagesPerFolderCountWarningQuota: Any = Integer(None, between(0, None), packed=True)
    MailboxMessagesPerFolderCountReceiveQuota: Any = Integer(None, between(0, None), packed=True)
    DumpsterMessagesPerFolderCountWarningQuota: Any = Integer(None, between(0, None), packed=True)
    DumpsterMessagesPerFolderCountReceiveQuota: Any = Integer(None, between(0, None), packed=True)
    FolderHierarchyChildrenCountWarningQuota: Any = Integer(None, between(0, None), packed=True)
    FolderHierarchyChildrenCountReceiveQuota: Any = Integer(None, between(0, None), packed=True)
    FolderHierarchyDepthWarningQuota: Any = Integer(None, between(0, None), packed=True)
    FolderHierarchyDepthReceiveQuota: Any = Integer(None, between(0, None), packed=True)
    FoldersCountWarningQuota: Any = Integer(None, between(0, None), packed=True)
    FoldersCountReceiveQuota: Any = Integer(None, between(0, None), packed=True)
    ExtendedPropertiesCountQuota: Any = Integer(None, between(0, None), packed=True)
    SystemMessageSizeWarningQuota: Any = Integer(None, between(0, None), packed=True)
    SystemMessageSizeShutoffQuota: Any = Integer(None, between(0, None), packed=True)
    MaxSafeSenders: Any = Integer(None, between(0, None), packed=True)
    MaxBlockedSenders: Any = Integer(None, between(0, None), packed=True)
    CalendarLoggingQuota: Any = UnlimitedSize("6GB", between(0, LARGEST_QUOTA, "bytes"), packed=True)
    RulesQuota: Any = Size("256KB", between(32_768, 262_144, "bytes"), packed=True)

    def count_quota(self, name: str) -> int | None:
        """A limit that counts, the one that holds: the mailbox's own, or everybody's."""
        own = getattr(self, name)
        return COUNT_QUOTAS[name] if own is None else int(own)
