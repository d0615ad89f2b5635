# Holds, retention, and the logging of what is done in a mailbox.

#### When a litigation hold began, and who began it
## source: reference Set-Mailbox, LitigationHoldDate, LitigationHoldOwner
Set-Mailbox kim -LitigationHoldEnabled $true
Get-Mailbox kim | Format-List LitigationHold*
Set-Mailbox kim -LitigationHoldEnabled $false
Get-Mailbox kim | Format-List LitigationHold*
Set-Mailbox pat -LitigationHoldEnabled $true -LitigationHoldDate '12/24/2019 5:00 PM' -LitigationHoldOwner 'Legal Department'
Get-Mailbox pat | Format-List LitigationHold*
#|
#| LitigationHoldEnabled  : True
#| LitigationHoldDate     : 1/2/2020 3:04:05 AM
#| LitigationHoldOwner    : administrator@contoso.com
#| LitigationHoldDuration : Unlimited
#|
#|
#| LitigationHoldEnabled  : False
#| LitigationHoldDate     :
#| LitigationHoldOwner    :
#| LitigationHoldDuration : Unlimited
#|
#|
#| LitigationHoldEnabled  : True
#| LitigationHoldDate     : 12/24/2019 5:00:00 PM
#| LitigationHoldOwner    : Legal Department
#| LitigationHoldDuration : Unlimited
#~ Mailbox kim: LitigationHoldDate (nothing) -> 01/02/2020 03:04:05
#~ Mailbox kim: LitigationHoldOwner (nothing) -> administrator@contoso.com
#~ Mailbox kim: LitigationHoldEnabled False -> True
#~ Mailbox kim: LitigationHoldDate 01/02/2020 03:04:05 -> (nothing)
#~ Mailbox kim: LitigationHoldOwner administrator@contoso.com -> (nothing)
#~ Mailbox kim: LitigationHoldEnabled True -> False
#~ Mailbox pat: LitigationHoldDate (nothing) -> 12/24/2019 17:00:00
#~ Mailbox pat: LitigationHoldOwner (nothing) -> Legal Department
#~ Mailbox pat: LitigationHoldEnabled False -> True

#### A mailbox on hold goes only when told so
## source: reference Disable-Mailbox, Remove-Mailbox, IgnoreLegalHold
Set-Mailbox kim -LitigationHoldEnabled $true
Set-Mailbox pat -LitigationHoldEnabled $true
Disable-Mailbox kim -Confirm:$false
Remove-Mailbox pat -Confirm:$false
Disable-Mailbox kim -IgnoreLegalHold -Confirm:$false
Remove-Mailbox pat -IgnoreLegalHold -Confirm:$false
(Get-User kim).RecipientTypeDetails
Get-User pat
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-MailboxOnHoldException] 9FCD2B5F,Microsoft.Exchange.Management.RecipientTasks.DisableMailbox [InvalidOperation] line 3
#|   | The mailbox 'Kim Akers' is on litigation hold: what is kept for it would be lost. Use IgnoreLegalHold to go on all the same.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-MailboxOnHoldException] D716B673,Microsoft.Exchange.Management.RecipientTasks.RemoveMailbox [InvalidOperation] line 4
#|   | The mailbox 'Pat Coleman' is on litigation hold: what is kept for it would be lost. Use IgnoreLegalHold to go on all the same.
#| User
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 334FBDC7,Microsoft.Exchange.Management.RecipientTasks.GetUser [NotSpecified] line 8
#|   | The operation couldn't be performed because object 'pat' couldn't be found on 'DC1.contoso.com'.
#~ Mailbox kim: LitigationHoldDate (nothing) -> 01/02/2020 03:04:05
#~ Mailbox kim: LitigationHoldOwner (nothing) -> administrator@contoso.com
#~ Mailbox kim: LitigationHoldEnabled False -> True
#~ Mailbox pat: LitigationHoldDate (nothing) -> 01/02/2020 03:04:05
#~ Mailbox pat: LitigationHoldOwner (nothing) -> administrator@contoso.com
#~ Mailbox pat: LitigationHoldEnabled False -> True
#~ Mailbox Kim Akers: LitigationHoldDate 01/02/2020 03:04:05 -> (nothing)
#~ Mailbox Kim Akers: LitigationHoldOwner administrator@contoso.com -> (nothing)
#~ Mailbox Kim Akers: LitigationHoldEnabled True -> False
#~ Mailbox Kim Akers: Alias kim -> (nothing)
#~ Mailbox Kim Akers: RecipientTypeDetails UserMailbox -> User
#~ Mailbox Kim Akers: EmailAddresses SMTP:kim@contoso.com -> (nothing)
#~ Mailbox Kim Akers: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=7803f28eab1e478d8fe741125ed139aa-Kim Akers -> (nothing)
#~ Mailbox Kim Akers: ExchangeGuid c098d4e2-8908-4932-8025-5e2657d1ec78 -> (nothing)
#~ Mailbox Kim Akers: Database EX1-DB2 -> (nothing)
#~ - Mailbox pat

#### A retention hold has a beginning and an end
## source: reference Set-Mailbox, StartDateForRetentionHold, EndDateForRetentionHold
Set-Mailbox kim -RetentionHoldEnabled $true -StartDateForRetentionHold 1/10/2020 -EndDateForRetentionHold '1/20/2020 5:00 PM'
Get-Mailbox kim | Format-List *RetentionHold*
Set-Mailbox kim -EndDateForRetentionHold 1/1/2020
Set-Mailbox pat -StartDateForRetentionHold 1/10/2020
Set-Mailbox kim -EndDateForRetentionHold $null
(Get-Mailbox kim).EndDateForRetentionHold -eq $null
#|
#| RetentionHoldEnabled      : True
#| EndDateForRetentionHold   : 1/20/2020 5:00:00 PM
#| StartDateForRetentionHold : 1/10/2020 12:00:00 AM
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] F3904109,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 3
#|   | EndDateForRetentionHold must not be before StartDateForRetentionHold.
#| WARNING: StartDateForRetentionHold has no effect while RetentionHoldEnabled is false.
#| True
#~ Mailbox kim: StartDateForRetentionHold (nothing) -> 01/10/2020 00:00:00
#~ Mailbox kim: EndDateForRetentionHold (nothing) -> 01/20/2020 17:00:00
#~ Mailbox kim: RetentionHoldEnabled False -> True
#~ Mailbox pat: StartDateForRetentionHold (nothing) -> 01/10/2020 00:00:00
#~ Mailbox kim: EndDateForRetentionHold 01/20/2020 17:00:00 -> (nothing)

#### All of messaging records management, removed
## source: reference Set-Mailbox, RemoveManagedFolderAndPolicy
Set-Mailbox kim -RetentionPolicy 'Two Years' -RetentionHoldEnabled $true -StartDateForRetentionHold 1/10/2020 -RetentionComment Leave
Set-Mailbox kim -RemoveManagedFolderAndPolicy
Get-Mailbox kim | Format-List RetentionPolicy, RetentionComment, RetentionHoldEnabled, StartDateForRetentionHold
#|
#| RetentionPolicy           :
#| RetentionComment          :
#| RetentionHoldEnabled      : False
#| StartDateForRetentionHold :
#~ Mailbox kim: StartDateForRetentionHold (nothing) -> 01/10/2020 00:00:00
#~ Mailbox kim: RetentionHoldEnabled False -> True
#~ Mailbox kim: RetentionComment (nothing) -> Leave
#~ Mailbox kim: RetentionPolicy (nothing) -> Two Years
#~ Mailbox kim: StartDateForRetentionHold 01/10/2020 00:00:00 -> (nothing)
#~ Mailbox kim: RetentionHoldEnabled True -> False
#~ Mailbox kim: RetentionComment Leave -> (nothing)
#~ Mailbox kim: RetentionPolicy Two Years -> (nothing)

#### Deleted items and the calendar's log
## source: reference Set-Mailbox, RetainDeletedItemsUntilBackup, CalendarVersionStoreDisabled
Set-Mailbox kim -UseDatabaseRetentionDefaults $false -RetainDeletedItemsUntilBackup $true -CalendarVersionStoreDisabled $true
Get-Mailbox kim | Format-List RetainDeletedItemsUntilBackup, CalendarVersionStoreDisabled
#|
#| RetainDeletedItemsUntilBackup : True
#| CalendarVersionStoreDisabled  : True
#~ Mailbox kim: RetainDeletedItemsUntilBackup False -> True
#~ Mailbox kim: CalendarVersionStoreDisabled False -> True
#~ Mailbox kim: UseDatabaseRetentionDefaults True -> False

#### What is logged, by who does it
## source: reference Set-Mailbox, AuditAdmin, AuditDelegate, AuditOwner
Get-Mailbox kim | Format-List AuditAdmin, AuditDelegate, AuditOwner
Set-Mailbox kim -AuditEnabled $true -AuditAdmin Copy, HardDelete -AuditDelegate @{Add = 'Move'; Remove = 'Create'} -AuditOwner MailboxLogin
Get-Mailbox kim | Format-List AuditAdmin, AuditDelegate, AuditOwner
Set-Mailbox kim -AuditOwner None
(Get-Mailbox kim).AuditOwner.Count
Set-Mailbox kim -AuditDelegate MailboxLogin
Set-Mailbox kim -AuditAdmin Sleep
#|
#| AuditAdmin    : {Update, Move, MoveToDeletedItems, SoftDelete...}
#| AuditDelegate : {Update, SoftDelete, HardDelete, SendAs...}
#| AuditOwner    : {}
#|
#|
#| AuditAdmin    : {Copy, HardDelete}
#| AuditDelegate : {Update, SoftDelete, HardDelete, SendAs...}
#| AuditOwner    : {MailboxLogin}
#|
#| 0
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 6
#|   | The value 'MailboxLogin' of the property AuditDelegate is not valid: it must be one of None, Create, FolderBind, HardDelete, Move, MoveToDeletedItems, SoftDelete, Update, SendAs, SendOnBehalf.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 7
#|   | The value 'Sleep' of the property AuditAdmin is not valid: Requested value 'Sleep' was not found.
#~ Mailbox kim: AuditAdmin Update, Move, MoveToDeletedItems, SoftDelete, HardDelete, FolderBind, SendAs, SendOnBehalf, Create -> Copy, HardDelete
#~ Mailbox kim: AuditDelegate Update, SoftDelete, HardDelete, SendAs, Create -> Update, SoftDelete, HardDelete, SendAs, Move
#~ Mailbox kim: AuditOwner (nothing) -> MailboxLogin
#~ Mailbox kim: AuditEnabled False -> True
#~ Mailbox kim: AuditOwner MailboxLogin -> (nothing)

#### No span of time is negative, or longer than seconds can be counted
## source: inferred, as IrmLogMaxAge
Set-Mailbox kim -RetainDeletedItemsFor -1
Set-Mailbox kim -AuditLogAgeLimit 24856
Set-Mailbox kim -LitigationHoldDuration -1
Set-Mailbox kim -LitigationHoldDuration Unlimited -RetainDeletedItemsFor 0
(Get-Mailbox kim).RetainDeletedItemsFor.ToString()
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 1
#|   | The value '-1.00:00:00' of the property RetainDeletedItemsFor is not valid: it must be from 00:00:00 to 24855.03:14:07.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 2
#|   | The value '24856.00:00:00' of the property AuditLogAgeLimit is not valid: it must be from 00:00:00 to 24855.03:14:07.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 3
#|   | The value '-1.00:00:00' of the property LitigationHoldDuration is not valid: it must be from 00:00:00 to 24855.03:14:07.
#| 00:00:00
#~ Mailbox kim: RetainDeletedItemsFor 14.00:00:00 -> 00:00:00

#### The first and the last of all dates
## source: inferred
Set-Mailbox kim -LitigationHoldEnabled $true -LitigationHoldDate ([datetime]::MinValue)
(Get-Mailbox kim).LitigationHoldDate.Year
Set-Mailbox kim -LitigationHoldDate ([datetime]::MaxValue)
(Get-Mailbox kim).LitigationHoldDate.Year
#| 1
#| 9999
#~ Mailbox kim: LitigationHoldDate (nothing) -> 01/01/0001 00:00:00
#~ Mailbox kim: LitigationHoldOwner (nothing) -> administrator@contoso.com
#~ Mailbox kim: LitigationHoldEnabled False -> True
#~ Mailbox kim: LitigationHoldDate 01/01/0001 00:00:00 -> 12/31/9999 23:59:59
