# What databases keep of mailboxes that were disabled or removed.

#### A disabled mailbox stays in its database
## source: reference Get-MailboxStatistics, Filter
Disable-Mailbox kim -Confirm:$false
Get-MailboxStatistics -Database EX1-DB2 -Filter 'DisconnectDate -ne $null' | Format-List DisplayName, DisconnectDate, DisconnectReason, MailboxTypeDetail, Database
(Get-MailboxStatistics -Server EX1 -Filter "DisplayName -like 'K*'").DisconnectReason
Get-MailboxStatistics -Server EX2 -Filter 'DisconnectDate -ne $null'
Get-MailboxStatistics -Database EX1-DB2 -Filter 'Nonsense -eq 5'
#|
#| DisplayName       : Kim Akers
#| DisconnectDate    : 1/2/2020 3:04:05 AM
#| DisconnectReason  : Disabled
#| MailboxTypeDetail : UserMailbox
#| Database          : EX1-DB2
#|
#| Disabled
#| ERROR: ParameterBindingFailed,Microsoft.Exchange.Management.MapiTasks.GetMailboxStatistics [WriteError] line 5
#|   | Cannot bind parameter 'Filter' to the target. Exception setting "Filter": ""Nonsense" is not a recognized filterable property. For a complete list of filterable properties see the command help.
#|   | "Nonsense -eq 5" at position 1."
#~ Mailbox Kim Akers: Alias kim -> (nothing)
#~ Mailbox Kim Akers: RecipientTypeDetails UserMailbox -> User
#~ Mailbox Kim Akers: EmailAddresses SMTP:kim@contoso.com -> (nothing)
#~ Mailbox Kim Akers: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=7803f28eab1e478d8fe741125ed139aa-Kim Akers -> (nothing)
#~ Mailbox Kim Akers: ExchangeGuid c098d4e2-8908-4932-8025-5e2657d1ec78 -> (nothing)
#~ Mailbox Kim Akers: Database EX1-DB2 -> (nothing)

#### A mailbox that is gone for good
## source: reference Remove-Mailbox, Permanent
Remove-Mailbox kim -Confirm:$false
Remove-Mailbox pat -Permanent $true -Confirm:$false
'EX1', 'EX2' | ForEach-Object { Get-MailboxStatistics -Server $_ -Filter 'DisconnectDate -ne $null' } | ForEach-Object DisplayName
#| Kim Akers
#~ - Mailbox kim
#~ - Mailbox pat

#### A mailbox without a user is purged
## source: reference Remove-Mailbox, Database, StoreMailboxIdentity
$guid = (Get-Mailbox kim).ExchangeGuid
Remove-Mailbox kim -Confirm:$false
Get-MailboxStatistics -Database EX1-DB2 -StoreMailboxIdentity $guid | ForEach-Object DisplayName
Remove-Mailbox -Database EX1-DB1 -StoreMailboxIdentity $guid -Confirm:$false
Remove-Mailbox -Database EX1-DB2 -StoreMailboxIdentity $guid -WhatIf
Remove-Mailbox -Database EX1-DB2 -StoreMailboxIdentity $guid -Confirm:$false
Get-MailboxStatistics -Database EX1-DB2 -StoreMailboxIdentity $guid
Remove-Mailbox -Database EX1-DB2 -StoreMailboxIdentity $guid -Confirm:$false
#| Kim Akers
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 764E2D7A,Microsoft.Exchange.Management.RecipientTasks.RemoveMailbox [NotSpecified] line 4
#|   | The operation couldn't be performed because object 'c098d4e2-8908-4932-8025-5e2657d1ec78' couldn't be found on 'DC1.contoso.com'.
#| What if: Removing the mailbox "c098d4e2-8908-4932-8025-5e2657d1ec78" from "EX1-DB2".
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 1B579FA1,Microsoft.Exchange.Management.MapiTasks.GetMailboxStatistics [NotSpecified] line 7
#|   | The operation couldn't be performed because object 'c098d4e2-8908-4932-8025-5e2657d1ec78' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 764E2D7A,Microsoft.Exchange.Management.RecipientTasks.RemoveMailbox [NotSpecified] line 8
#|   | The operation couldn't be performed because object 'c098d4e2-8908-4932-8025-5e2657d1ec78' couldn't be found on 'DC1.contoso.com'.
#~ - Mailbox kim
#~ MailboxDatabase EX1-DB2: DisconnectedMailbox Kim Akers -> (nothing)

#### All that is left of removed mailboxes, purged as scripts do
## source: reference Remove-Mailbox, StoreMailboxIdentity
Enable-Mailbox kim -Archive | Out-Null
Remove-Mailbox kim -Confirm:$false
$left = @(Get-MailboxStatistics -Server EX1 | Where-Object { $_.DisconnectReason -eq 'Disabled' })
$left | ForEach-Object { "$($_.DisplayName) $($_.IsArchiveMailbox)" }
$left | ForEach-Object { Remove-Mailbox -Database $_.Database -StoreMailboxIdentity $_.MailboxGuid -Confirm:$false }
@(Get-MailboxStatistics -Server EX1 -Filter 'DisconnectDate -ne $null').Count
#| Kim Akers False
#| In-Place Archive -Kim Akers True
#| 0
#~ Mailbox kim: ArchiveDatabase (nothing) -> EX1-DB2
#~ Mailbox kim: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveName (nothing) -> In-Place Archive -Kim Akers
#~ - Mailbox kim
#~ MailboxDatabase EX1-DB2: DisconnectedMailbox Kim Akers -> (nothing)
#~ MailboxDatabase EX1-DB2: DisconnectedMailbox In-Place Archive -Kim Akers -> (nothing)

#### Removed recipients can still be seen
## source: reference Get-Recipient, IncludeSoftDeletedRecipients
Remove-Mailbox kim -Confirm:$false
Disable-Mailbox pat -Confirm:$false
Get-Recipient kim@contoso.com
Get-Recipient kim@contoso.com -IncludeSoftDeletedRecipients | Format-List Name, Alias, RecipientTypeDetails, PrimarySmtpAddress, DistinguishedName
(Get-Recipient -RecipientTypeDetails UserMailbox -IncludeSoftDeletedRecipients).Count - (Get-Recipient -RecipientTypeDetails UserMailbox).Count
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 7420CADA,Microsoft.Exchange.Management.RecipientTasks.GetRecipient [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'kim@contoso.com' couldn't be found on 'DC1.contoso.com'.
#|
#| Name                 : Kim Akers
#| Alias                : kim
#| RecipientTypeDetails : UserMailbox
#| PrimarySmtpAddress   : kim@contoso.com
#| DistinguishedName    : CN=Kim Akers,OU=Soft Deleted Objects,DC=contoso,DC=com
#|
#| 1
#~ - Mailbox kim
#~ Mailbox Pat Coleman: Alias pat -> (nothing)
#~ Mailbox Pat Coleman: RecipientTypeDetails UserMailbox -> User
#~ Mailbox Pat Coleman: EmailAddresses SMTP:pat@contoso.com -> (nothing)
#~ Mailbox Pat Coleman: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=aa888cad89e74f3da61d2a3db4d26abe-Pat Coleman -> (nothing)
#~ Mailbox Pat Coleman: ExchangeGuid fc5f7f83-42a2-4a7f-a29b-56f5651af770 -> (nothing)
#~ Mailbox Pat Coleman: Database EX2-DB1 -> (nothing)

#### A mailbox that was disabled forgets what was set of it
## source: reference Disable-Mailbox
Set-Mailbox kim -IssueWarningQuota 1GB -RetentionPolicy 'Two Years' -MaxSafeSenders 20 -SimpleDisplayName Kim
Disable-Mailbox kim -Confirm:$false
Enable-Mailbox kim | Format-List IssueWarningQuota, RetentionPolicy, MaxSafeSenders, SimpleDisplayName
#|
#| IssueWarningQuota : Unlimited
#| RetentionPolicy   :
#| MaxSafeSenders    :
#| SimpleDisplayName : Kim
#~ Mailbox kim: MaxSafeSenders (nothing) -> 20
#~ Mailbox kim: IssueWarningQuota Unlimited -> 1 GB (1,073,741,824 bytes)
#~ Mailbox kim: RetentionPolicy (nothing) -> Two Years
#~ Mailbox kim: SimpleDisplayName (nothing) -> Kim
#~ Mailbox Kim Akers: MaxSafeSenders 20 -> (nothing)
#~ Mailbox Kim Akers: IssueWarningQuota 1 GB (1,073,741,824 bytes) -> Unlimited
#~ Mailbox Kim Akers: RetentionPolicy Two Years -> (nothing)
#~ Mailbox Kim Akers: Alias kim -> (nothing)
#~ Mailbox Kim Akers: RecipientTypeDetails UserMailbox -> User
#~ Mailbox Kim Akers: EmailAddresses SMTP:kim@contoso.com -> (nothing)
#~ Mailbox Kim Akers: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=7803f28eab1e478d8fe741125ed139aa-Kim Akers -> (nothing)
#~ Mailbox Kim Akers: ExchangeGuid c098d4e2-8908-4932-8025-5e2657d1ec78 -> (nothing)
#~ Mailbox Kim Akers: Database EX1-DB2 -> (nothing)
#~ Mailbox kim: Alias (nothing) -> kim
#~ Mailbox kim: RecipientTypeDetails User -> UserMailbox
#~ Mailbox kim: EmailAddresses (nothing) -> SMTP:kim@contoso.com
#~ Mailbox kim: LegacyExchangeDN (nothing) -> /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=5d93ad359a9640c7b2afa4dd8a32d3e6-Kim Akers
#~ Mailbox kim: ExchangeGuid (nothing) -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: Database (nothing) -> EX1-DB1

#### A removed mailbox that had no address is shown without one
## source: inferred
Set-Mailbox kim -EmailAddresses $null
Remove-Mailbox kim -Confirm:$false
Get-Recipient kim -IncludeSoftDeletedRecipients | Format-List Name, PrimarySmtpAddress, EmailAddresses
#|
#| Name               : Kim Akers
#| PrimarySmtpAddress :
#| EmailAddresses     : {}
#~ Mailbox kim: EmailAddresses SMTP:kim@contoso.com -> (nothing)
#~ - Mailbox kim

#### Statistics name their mailboxes, with a display name or without
## source: reference Get-MailboxStatistics; inferred: what is piped from it is named by its MailboxGuid
Set-Mailbox kim -DisplayName $null
Get-MailboxStatistics kim | Get-Mailbox | Format-Table Name
(Get-MailboxStatistics -Database EX1-DB2 -StoreMailboxIdentity 'Kim Akers').MailboxGuid -eq (Get-Mailbox kim).ExchangeGuid
#|
#| Name
#| ----
#| Kim Akers
#|
#| True
#~ Mailbox kim: DisplayName Kim Akers -> (nothing)
