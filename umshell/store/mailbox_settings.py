"""Quotas, forwarding, holds and policies of a mailbox: a part of a recipient's row, which Set-Mailbox changes.

The policies are names: their objects are outside of what is modelled.
"""

from __future__ import annotations

from typing import Any

from umshell.store.client_access_columns import ClientAccessColumns
from umshell.store.column_checks import between, is_countable
from umshell.store.columns import (
    Boolean,
    Integer,
    Parsed,
    Span,
    Text,
    UnlimitedInteger,
    UnlimitedSize,
    UnlimitedSpan,
    Values,
)
from umshell.store.mailbox_account import AccountColumns
from umshell.store.mailbox_archive import LARGEST_QUOTA, ArchiveColumns
from umshell.store.mailbox_auditing import AuditColumns
from umshell.store.mailbox_delivery import DeliveryColumns
from umshell.store.mailbox_duties import DutyColumns
from umshell.store.mailbox_holds import HoldColumns
from umshell.store.mailbox_limits import LimitColumns
from umshell.values.exchange.addresses import proxy_address
from umshell.values.exchange.limits import EnhancedTimeSpan

_LARGEST_MESSAGE = 2_147_483_647  # bytes
_DAY = EnhancedTimeSpan.parse("1.00:00:00").ticks


def _days(count: int) -> EnhancedTimeSpan:
    return EnhancedTimeSpan(count * _DAY)


class MailboxSettings(
    ArchiveColumns, LimitColumns, AuditColumns, HoldColumns, DeliveryColumns, DutyColumns, AccountColumns,
    ClientAccessColumns,
):  # fmt: skip
    """What administrators set of a mailbox besides Unified Messaging and client access."""

    UseDatabaseQuotaDefaults: Any = Boolean(True, packed=True)
    IssueWarningQuota: Any = UnlimitedSize(None, between(0, LARGEST_QUOTA, "bytes"), packed=True)
    ProhibitSendQuota: Any = UnlimitedSize(None, between(0, LARGEST_QUOTA, "bytes"), packed=True)
    ProhibitSendReceiveQuota: Any = UnlimitedSize(None, between(0, LARGEST_QUOTA, "bytes"), packed=True)
    RecoverableItemsQuota: Any = UnlimitedSize(None, between(0, LARGEST_QUOTA, "bytes"), packed=True)
    RecoverableItemsWarningQuota: Any = UnlimitedSize(None, between(0, LARGEST_QUOTA, "bytes"), packed=True)
    MaxSendSize: Any = UnlimitedSize(None, between(0, _LARGEST_MESSAGE, "bytes"), packed=True)
    MaxReceiveSize: Any = UnlimitedSize(None, between(0, _LARGEST_MESSAGE, "bytes"), packed=True)
    RecipientLimits: Any = UnlimitedInteger(packed=True)
    UseDatabaseRetentionDefaults: Any = Boolean(True, packed=True)
    RetainDeletedItemsFor: Any = Span(_days(14), is_countable, packed=True)
    SingleItemRecoveryEnabled: Any = Boolean(False, packed=True)
    LitigationHoldEnabled: Any = Boolean(False, packed=True)
    LitigationHoldDuration: Any = UnlimitedSpan(None, is_countable, packed=True)
    RetentionHoldEnabled: Any = Boolean(False, packed=True)
    RetentionComment: Any = Text(packed=True)
    RetentionUrl: Any = Text(packed=True)
    RetentionPolicy: Any = Text(packed=True)
    AuditEnabled: Any = Boolean(False, packed=True)
    AuditLogAgeLimit: Any = Span(_days(90), is_countable, packed=True)
    ForwardingAddress: Any = Text(packed=True)
    ForwardingSmtpAddress: Any = Parsed(proxy_address, packed=True)
    DeliverToMailboxAndForward: Any = Boolean(False, packed=True)
    GrantSendOnBehalfTo: Any = Values(packed=True)
    AcceptMessagesOnlyFrom: Any = Values(packed=True)
    RejectMessagesFrom: Any = Values(packed=True)
    RequireSenderAuthenticationEnabled: Any = Boolean(False, packed=True)
    ModerationEnabled: Any = Boolean(False, packed=True)
    ModeratedBy: Any = Values(packed=True)
    EmailAddressPolicyEnabled: Any = Boolean(True, packed=True)
    MessageTrackingReadStatusEnabled: Any = Boolean(True, packed=True)
    CalendarRepairDisabled: Any = Boolean(False, packed=True)
    AntispamBypassEnabled: Any = Boolean(False, packed=True)
    SCLJunkEnabled: Any = Boolean(packed=True)
    SCLJunkThreshold: Any = Integer(None, between(0, 9), packed=True)
    AddressBookPolicy: Any = Text(packed=True)
    OfflineAddressBook: Any = Text(packed=True)
    RoleAssignmentPolicy: Any = Text("Default Role Assignment Policy", packed=True)
    SharingPolicy: Any = Text("Default Sharing Policy", packed=True)
    ThrottlingPolicy: Any = Text(packed=True)
    Languages: Any = Values(packed=True)
    ResourceCapacity: Any = Integer(packed=True)
    SimpleDisplayName: Any = Text(packed=True)
    ExtensionCustomAttribute1: Any = Values(packed=True)
    ExtensionCustomAttribute2: Any = Values(packed=True)
    ExtensionCustomAttribute3: Any = Values(packed=True)
    ExtensionCustomAttribute4: Any = Values(packed=True)
    ExtensionCustomAttribute5: Any = Values(packed=True)
