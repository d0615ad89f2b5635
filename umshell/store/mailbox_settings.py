"""Quotas, forwarding, holds and policies of a mailbox: a part of a recipient's row, which Set-Mailbox changes.

The policies are names: their objects are outside of what is modelled.
"""

from __future__ import annotations

from typing import Any

from umshell.store.client_access_columns import ClientAccessColumns
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
    between,
)
from umshell.values.exchange.addresses import proxy_address
from umshell.values.exchange.limits import EnhancedTimeSpan

_LARGEST_QUOTA = 2_199_023_254_528  # bytes
_LARGEST_MESSAGE = 2_147_483_647  # bytes
_DAY = EnhancedTimeSpan.parse("1.00:00:00").ticks


def _days(count: int) -> EnhancedTimeSpan:
    return EnhancedTimeSpan(count * _DAY)


class MailboxSettings(ClientAccessColumns):
    """What administrators set of a mailbox besides Unified Messaging and client access."""

    UseDatabaseQuotaDefaults: Any = Boolean(True)
    IssueWarningQuota: Any = UnlimitedSize(None, between(0, _LARGEST_QUOTA, "bytes"))
    ProhibitSendQuota: Any = UnlimitedSize(None, between(0, _LARGEST_QUOTA, "bytes"))
    ProhibitSendReceiveQuota: Any = UnlimitedSize(None, between(0, _LARGEST_QUOTA, "bytes"))
    RecoverableItemsQuota: Any = UnlimitedSize(None, between(0, _LARGEST_QUOTA, "bytes"))
    RecoverableItemsWarningQuota: Any = UnlimitedSize(None, between(0, _LARGEST_QUOTA, "bytes"))
    MaxSendSize: Any = UnlimitedSize(None, between(0, _LARGEST_MESSAGE, "bytes"))
    MaxReceiveSize: Any = UnlimitedSize(None, between(0, _LARGEST_MESSAGE, "bytes"))
    RecipientLimits: Any = UnlimitedInteger()
    UseDatabaseRetentionDefaults: Any = Boolean(True)
    RetainDeletedItemsFor: Any = Span(_days(14))
    SingleItemRecoveryEnabled: Any = Boolean(False)
    LitigationHoldEnabled: Any = Boolean(False)
    LitigationHoldDuration: Any = UnlimitedSpan()
    RetentionHoldEnabled: Any = Boolean(False)
    RetentionComment: Any = Text()
    RetentionUrl: Any = Text()
    RetentionPolicy: Any = Text()
    AuditEnabled: Any = Boolean(False)
    AuditLogAgeLimit: Any = Span(_days(90))
    ForwardingAddress: Any = Text()
    ForwardingSmtpAddress: Any = Parsed(proxy_address)
    DeliverToMailboxAndForward: Any = Boolean(False)
    GrantSendOnBehalfTo: Any = Values()
    AcceptMessagesOnlyFrom: Any = Values()
    RejectMessagesFrom: Any = Values()
    RequireSenderAuthenticationEnabled: Any = Boolean(False)
    ModerationEnabled: Any = Boolean(False)
    ModeratedBy: Any = Values()
    EmailAddressPolicyEnabled: Any = Boolean(True)
    MessageTrackingReadStatusEnabled: Any = Boolean(True)
    CalendarRepairDisabled: Any = Boolean(False)
    AntispamBypassEnabled: Any = Boolean(False)
    SCLJunkEnabled: Any = Boolean()
    SCLJunkThreshold: Any = Integer(None, between(0, 9))
    AddressBookPolicy: Any = Text()
    OfflineAddressBook: Any = Text()
    RoleAssignmentPolicy: Any = Text("Default Role Assignment Policy")
    SharingPolicy: Any = Text("Default Sharing Policy")
    ThrottlingPolicy: Any = Text()
    Languages: Any = Values()
    ResourceCapacity: Any = Integer()
    SimpleDisplayName: Any = Text()
    ExtensionCustomAttribute1: Any = Values()
    ExtensionCustomAttribute2: Any = Values()
    ExtensionCustomAttribute3: Any = Values()
    ExtensionCustomAttribute4: Any = Values()
    ExtensionCustomAttribute5: Any = Values()
