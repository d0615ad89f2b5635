# Limits of mailboxes: sizes, counts, depths.

#### Limits that count, as the statistics show them
## source: reference Set-Mailbox, MailboxMessagesPerFolderCountReceiveQuota
Get-MailboxStatistics kim | Format-List *CountWarningQuota, *CountReceiveQuota, *DepthWarningQuota, *DepthReceiveQuota, ExtendedProperties*
Set-Mailbox kim -MailboxMessagesPerFolderCountWarningQuota 900 -MailboxMessagesPerFolderCountReceiveQuota 1000
Set-Mailbox kim -DumpsterMessagesPerFolderCountWarningQuota 1900 -DumpsterMessagesPerFolderCountReceiveQuota 2000
Set-Mailbox kim -FolderHierarchyChildrenCountWarningQuota 90 -FolderHierarchyChildrenCountReceiveQuota 100
Set-Mailbox kim -FolderHierarchyDepthWarningQuota 9 -FolderHierarchyDepthReceiveQuota 10
Set-Mailbox kim -FoldersCountWarningQuota 190 -FoldersCountReceiveQuota 200 -ExtendedPropertiesCountQuota 300
Get-MailboxStatistics kim | Format-List *CountWarningQuota, *CountReceiveQuota, *DepthWarningQuota, *DepthReceiveQuota, ExtendedProperties*
#|
#| MailboxMessagesPerFolderCountWarningQuota  : 900000
#| DumpsterMessagesPerFolderCountWarningQuota : 2750000
#| FolderHierarchyChildrenCountWarningQuota   : 9000
#| FoldersCountWarningQuota                   :
#| MailboxMessagesPerFolderCountReceiveQuota  : 1000000
#| DumpsterMessagesPerFolderCountReceiveQuota : 3000000
#| FolderHierarchyChildrenCountReceiveQuota   : 10000
#| FoldersCountReceiveQuota                   :
#| FolderHierarchyDepthWarningQuota           : 250
#| FolderHierarchyDepthReceiveQuota           : 300
#| ExtendedPropertiesCountQuota               : 16384
#|
#|
#| MailboxMessagesPerFolderCountWarningQuota  : 900
#| DumpsterMessagesPerFolderCountWarningQuota : 1900
#| FolderHierarchyChildrenCountWarningQuota   : 90
#| FoldersCountWarningQuota                   : 190
#| MailboxMessagesPerFolderCountReceiveQuota  : 1000
#| DumpsterMessagesPerFolderCountReceiveQuota : 2000
#| FolderHierarchyChildrenCountReceiveQuota   : 100
#| FoldersCountReceiveQuota                   : 200
#| FolderHierarchyDepthWarningQuota           : 9
#| FolderHierarchyDepthReceiveQuota           : 10
#| ExtendedPropertiesCountQuota               : 300
#~ Mailbox kim: MailboxMessagesPerFolderCountWarningQuota (nothing) -> 900
#~ Mailbox kim: MailboxMessagesPerFolderCountReceiveQuota (nothing) -> 1000
#~ Mailbox kim: DumpsterMessagesPerFolderCountWarningQuota (nothing) -> 1900
#~ Mailbox kim: DumpsterMessagesPerFolderCountReceiveQuota (nothing) -> 2000
#~ Mailbox kim: FolderHierarchyChildrenCountWarningQuota (nothing) -> 90
#~ Mailbox kim: FolderHierarchyChildrenCountReceiveQuota (nothing) -> 100
#~ Mailbox kim: FolderHierarchyDepthWarningQuota (nothing) -> 9
#~ Mailbox kim: FolderHierarchyDepthReceiveQuota (nothing) -> 10
#~ Mailbox kim: FoldersCountWarningQuota (nothing) -> 190
#~ Mailbox kim: FoldersCountReceiveQuota (nothing) -> 200
#~ Mailbox kim: ExtendedPropertiesCountQuota (nothing) -> 300

#### Limits of system messages, beyond 32 bits
## source: cmdlets.json Set-Mailbox, SystemMessageSizeShutoffQuota
Set-Mailbox kim -SystemMessageSizeWarningQuota 4000000000 -SystemMessageSizeShutoffQuota 5000000000
Get-MailboxStatistics kim | Format-List SystemMessage*
#|
#| SystemMessageSizeWarningQuota : 4000000000
#| SystemMessageSizeShutoffQuota : 5000000000
#~ Mailbox kim: SystemMessageSizeWarningQuota (nothing) -> 4000000000
#~ Mailbox kim: SystemMessageSizeShutoffQuota (nothing) -> 5000000000

#### A warning comes before the limit
## source: reference Set-Mailbox, MailboxMessagesPerFolderCountWarningQuota
Set-Mailbox kim -MailboxMessagesPerFolderCountReceiveQuota 1000
Set-Mailbox kim -MailboxMessagesPerFolderCountWarningQuota -5
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 1
#|   | The value '900000' of the property MailboxMessagesPerFolderCountWarningQuota is not valid: it must be at most MailboxMessagesPerFolderCountReceiveQuota, which is 1000.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 2
#|   | The value '-5' of the property MailboxMessagesPerFolderCountWarningQuota is not valid: it must be at least 0.

#### The log of the calendar, rules and lists of senders
## source: reference Set-Mailbox, CalendarLoggingQuota, RulesQuota, MaxSafeSenders, MaxBlockedSenders
Get-Mailbox kim | Format-List CalendarLoggingQuota, RulesQuota, Max*Senders
Set-Mailbox kim -CalendarLoggingQuota 4GB -RulesQuota 64KB -MaxSafeSenders 100 -MaxBlockedSenders 200
Get-Mailbox kim | Format-List CalendarLoggingQuota, RulesQuota, Max*Senders
Set-Mailbox kim -RulesQuota 1MB
Set-Mailbox kim -RecoverableItemsQuota 2GB
#|
#| CalendarLoggingQuota : 6 GB (6,442,450,944 bytes)
#| RulesQuota           : 256 KB (262,144 bytes)
#| MaxSafeSenders       :
#| MaxBlockedSenders    :
#|
#|
#| CalendarLoggingQuota : 4 GB (4,294,967,296 bytes)
#| RulesQuota           : 64 KB (65,536 bytes)
#| MaxSafeSenders       : 100
#| MaxBlockedSenders    : 200
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 4
#|   | The value '1 MB (1,048,576 bytes)' of the property RulesQuota is not valid: it must be from 32768 to 262144 bytes.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 5
#|   | The value '4 GB (4,294,967,296 bytes)' of the property CalendarLoggingQuota is not valid: it must be at most RecoverableItemsQuota, which is 2 GB (2,147,483,648 bytes).
#~ Mailbox kim: MaxSafeSenders (nothing) -> 100
#~ Mailbox kim: MaxBlockedSenders (nothing) -> 200
#~ Mailbox kim: CalendarLoggingQuota 6 GB (6,442,450,944 bytes) -> 4 GB (4,294,967,296 bytes)
#~ Mailbox kim: RulesQuota 256 KB (262,144 bytes) -> 64 KB (65,536 bytes)
