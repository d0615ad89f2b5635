"""What clients may do with a mailbox: a part of a recipient's row, which Set-CASMailbox changes."""

from __future__ import annotations

from typing import Any

from umshell.store.columns import Boolean, Enumeration, Text, Values
from umshell.store.um.mailbox_columns import UMMailboxColumns
from umshell.values.enums import EnumValue


class MimeTextFormat(
    EnumValue,
    members=(
        "TextOnly", "HtmlOnly", "HtmlAndTextAlternative", "TextEnrichedOnly", "TextEnrichedAndTextAlternative",
        "BestBodyFormat", "Tnef",
    ),
    full_name="Microsoft.Exchange.Data.Directory.MimeTextFormat",
):  # fmt: skip
    """In which form POP3 and IMAP4 clients get messages."""


class EwsApplicationAccessPolicy(
    EnumValue,
    members=("EnforceAllowList", "EnforceBlockList"),
    full_name="Microsoft.Exchange.Data.Directory.EwsApplicationAccessPolicy",
):
    """Whether applications are let in by a list, or kept out by one."""


class ClientAccessColumns(UMMailboxColumns):
    """The client access properties of a recipient."""

    ActiveSyncEnabled: Any = Boolean(True)
    ActiveSyncMailboxPolicy: Any = Text("Default")
    ActiveSyncAllowedDeviceIDs: Any = Values()
    ActiveSyncBlockedDeviceIDs: Any = Values()
    ActiveSyncDebugLogging: Any = Boolean(False)
    ActiveSyncSuppressReadReceipt: Any = Boolean(False)
    ECPEnabled: Any = Boolean(True)
    OWAEnabled: Any = Boolean(True)
    OWAforDevicesEnabled: Any = Boolean(True)
    OwaMailboxPolicy: Any = Text("Default")
    MAPIEnabled: Any = Boolean(True)
    MapiHttpEnabled: Any = Boolean()
    MAPIBlockOutlookNonCachedMode: Any = Boolean(False)
    MAPIBlockOutlookExternalConnectivity: Any = Boolean(False)
    MAPIBlockOutlookRpcHttp: Any = Boolean(False)
    MAPIBlockOutlookVersions: Any = Text()
    PopEnabled: Any = Boolean(True)
    PopUseProtocolDefaults: Any = Boolean(True)
    PopMessagesRetrievalMimeFormat: Any = Enumeration(MimeTextFormat, "BestBodyFormat")
    PopEnableExactRFC822Size: Any = Boolean(False)
    PopForceICalForCalendarRetrievalOption: Any = Boolean(False)
    PopSuppressReadReceipt: Any = Boolean(False)
    ImapEnabled: Any = Boolean(True)
    ImapUseProtocolDefaults: Any = Boolean(True)
    ImapMessagesRetrievalMimeFormat: Any = Enumeration(MimeTextFormat, "BestBodyFormat")
    ImapEnableExactRFC822Size: Any = Boolean(False)
    ImapForceICalForCalendarRetrievalOption: Any = Boolean(False)
    ImapSuppressReadReceipt: Any = Boolean(False)
    EwsEnabled: Any = Boolean(True)
    EwsAllowOutlook: Any = Boolean()
    EwsAllowMacOutlook: Any = Boolean(True)
    EwsAllowEntourage: Any = Boolean(True)
    EwsApplicationAccessPolicy: Any = Enumeration(EwsApplicationAccessPolicy)
    EwsAllowList: Any = Values()
    EwsBlockList: Any = Values()
    ShowGalAsDefaultView: Any = Boolean(True)
    PublicFolderClientAccess: Any = Boolean(False)
    IsOptimizedForAccessibility: Any = Boolean(False)
