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

    ActiveSyncEnabled: Any = Boolean(True, packed=True)
    ActiveSyncMailboxPolicy: Any = Text("Default", packed=True)
    ActiveSyncAllowedDeviceIDs: Any = Values(packed=True)
    ActiveSyncBlockedDeviceIDs: Any = Values(packed=True)
    ActiveSyncDebugLogging: Any = Boolean(False, packed=True)
    ActiveSyncSuppressReadReceipt: Any = Boolean(False, packed=True)
    ECPEnabled: Any = Boolean(True, packed=True)
    OWAEnabled: Any = Boolean(True, packed=True)
    OWAforDevicesEnabled: Any = Boolean(True, packed=True)
    OwaMailboxPolicy: Any = Text("Default", packed=True)
    MAPIEnabled: Any = Boolean(True, packed=True)
    MapiHttpEnabled: Any = Boolean(packed=True)
    MAPIBlockOutlookNonCachedMode: Any = Boolean(False, packed=True)
    MAPIBlockOutlookExternalConnectivity: Any = Boolean(False, packed=True)
    MAPIBlockOutlookRpcHttp: Any = Boolean(False, packed=True)
    MAPIBlockOutlookVersions: Any = Text(packed=True)
    PopEnabled: Any = Boolean(True, packed=True)
    PopUseProtocolDefaults: Any = Boolean(True, packed=True)
    PopMessagesRetrievalMimeFormat: Any = Enumeration(MimeTextFormat, "BestBodyFormat", packed=True)
    PopEnableExactRFC822Size: Any = Boolean(False, packed=True)
    PopForceICalForCalendarRetrievalOption: Any = Boolean(False, packed=True)
    PopSuppressReadReceipt: Any = Boolean(False, packed=True)
    ImapEnabled: Any = Boolean(True, packed=True)
    ImapUseProtocolDefaults: Any = Boolean(True, packed=True)
    ImapMessagesRetrievalMimeFormat: Any = Enumeration(MimeTextFormat, "BestBodyFormat", packed=True)
    ImapEnableExactRFC822Size: Any = Boolean(False, packed=True)
    ImapForceICalForCalendarRetrievalOption: Any = Boolean(False, packed=True)
    ImapSuppressReadReceipt: Any = Boolean(False, packed=True)
    EwsEnabled: Any = Boolean(True, packed=True)
    EwsAllowOutlook: Any = Boolean(packed=True)
    EwsAllowMacOutlook: Any = Boolean(True, packed=True)
    EwsAllowEntourage: Any = Boolean(True, packed=True)
    EwsApplicationAccessPolicy: Any = Enumeration(EwsApplicationAccessPolicy, packed=True)
    EwsAllowList: Any = Values(packed=True)
    EwsBlockList: Any = Values(packed=True)
    ShowGalAsDefaultView: Any = Boolean(True, packed=True)
    PublicFolderClientAccess: Any = Boolean(False, packed=True)
    IsOptimizedForAccessibility: Any = Boolean(False, packed=True)
