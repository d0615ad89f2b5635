# Archives of mailboxes: here, in the cloud, taken away and given back.

#### A mailbox gets an archive, loses it, and gets the same one back
## source: reference Enable-Mailbox, Archive; Disable-Mailbox, Archive
Enable-Mailbox kim -Archive | Format-List ArchiveDatabase, ArchiveGuid, ArchiveName, ArchiveQuota, ArchiveWarningQuota, ArchiveState
Get-Mailbox -Archive | ForEach-Object Name
Get-MailboxStatistics kim -Archive | Format-List DisplayName, MailboxGuid, IsArchiveMailbox, Database
Enable-Mailbox kim -Archive
Disable-Mailbox kim -Archive -Confirm:$false
Get-Mailbox kim | Format-List RecipientTypeDetails, ArchiveGuid, ArchiveState, DisabledArchive*
Disable-Mailbox kim -Archive -Confirm:$false
Get-MailboxStatistics kim -Archive
(Enable-Mailbox kim -Archive).ArchiveGuid -eq (Get-Mailbox kim).DisabledArchiveGuid
#|
#| ArchiveDatabase     : EX1-DB2
#| ArchiveGuid         : 270e0325-f206-47df-b974-2f5b5da1096e
#| ArchiveName         : {In-Place Archive -Kim Akers}
#| ArchiveQuota        : 100 GB (107,374,182,400 bytes)
#| ArchiveWarningQuota : 90 GB (96,636,764,160 bytes)
#| ArchiveState        : Local
#|
#| Kim Akers
#|
#| DisplayName      : In-Place Archive -Kim Akers
#| MailboxGuid      : 270e0325-f206-47df-b974-2f5b5da1096e
#| IsArchiveMailbox : True
#| Database         : EX1-DB2
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ArchiveAlreadyExistsException] 569490ED,Microsoft.Exchange.Management.RecipientTasks.EnableMailbox [InvalidOperation] line 4
#|   | The mailbox 'Kim Akers' has an archive already: In-Place Archive -Kim Akers.
#|
#| RecipientTypeDetails    : UserMailbox
#| ArchiveGuid             : 00000000-0000-0000-0000-000000000000
#| ArchiveState            : None
#| DisabledArchiveDatabase : EX1-DB2
#| DisabledArchiveGuid     : 270e0325-f206-47df-b974-2f5b5da1096e
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ArchiveNotFoundException] 8A2D77D3,Microsoft.Exchange.Management.RecipientTasks.DisableMailbox [ObjectNotFound] line 7
#|   | The mailbox 'Kim Akers' has no archive.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ArchiveNotFoundException] 4953E02B,Microsoft.Exchange.Management.MapiTasks.GetMailboxStatistics [ObjectNotFound] line 8
#|   | The mailbox 'Kim Akers' has no archive.
#| True
#~ Mailbox kim: ArchiveDatabase (nothing) -> EX1-DB2
#~ Mailbox kim: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveName (nothing) -> In-Place Archive -Kim Akers
#~ Mailbox kim: ArchiveDatabase EX1-DB2 -> (nothing)
#~ Mailbox kim: ArchiveGuid 270e0325-f206-47df-b974-2f5b5da1096e -> 00000000-0000-0000-0000-000000000000
#~ Mailbox kim: ArchiveName In-Place Archive -Kim Akers -> (nothing)
#~ Mailbox kim: DisabledArchiveDatabase (nothing) -> EX1-DB2
#~ Mailbox kim: DisabledArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveDatabase (nothing) -> EX1-DB2
#~ Mailbox kim: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveName (nothing) -> In-Place Archive -Kim Akers

#### The name of an archive
## source: reference Enable-Mailbox, ArchiveName
(Enable-Mailbox kim -Archive).ArchiveName
(Enable-Mailbox tony -Archive -ArchiveName 'Old mail of Tony').ArchiveName
(Enable-Mailbox pat -ArchiveName 'Old mail of Pat').ArchiveState
#| In-Place Archive -Kim Akers
#| Old mail of Tony
#| Local
#~ Mailbox kim: ArchiveDatabase (nothing) -> EX1-DB2
#~ Mailbox kim: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveName (nothing) -> In-Place Archive -Kim Akers
#~ Mailbox tony: ArchiveDatabase (nothing) -> EX1-DB1
#~ Mailbox tony: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 5d93ad35-9a96-40c7-b2af-a4dd8a32d3e6
#~ Mailbox tony: ArchiveName (nothing) -> Old mail of Tony
#~ Mailbox pat: ArchiveDatabase (nothing) -> EX2-DB1
#~ Mailbox pat: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> b00f99f7-e7c0-4ec7-bac3-88413710767e
#~ Mailbox pat: ArchiveName (nothing) -> Old mail of Pat

#### Where an archive is, and which
## source: reference Enable-Mailbox, ArchiveDatabase, ArchiveGuid
Enable-Mailbox kim -Archive -ArchiveDatabase EX2-DB1 -ArchiveGuid 11111111-2222-3333-4444-555555555555 | Format-List Database, ArchiveDatabase, ArchiveGuid
Get-MailboxStatistics -Database EX2-DB1 | Where-Object IsArchiveMailbox | ForEach-Object DisplayName
Set-Mailbox kim -ArchiveDatabase EX1-DB1
(Get-Mailbox kim).ArchiveDatabase
Set-Mailbox pat -ArchiveDatabase EX1-DB1
Enable-Mailbox pat -Archive -ArchiveDatabase nowhere
#|
#| Database        : EX1-DB2
#| ArchiveDatabase : EX2-DB1
#| ArchiveGuid     : 11111111-2222-3333-4444-555555555555
#|
#| In-Place Archive -Kim Akers
#| EX1-DB1
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ArchiveNotFoundException] 5B883843,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [ObjectNotFound] line 5
#|   | The mailbox 'Pat Coleman' has no archive.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 08A2F86E,Microsoft.Exchange.Management.RecipientTasks.EnableMailbox [NotSpecified] line 6
#|   | The operation couldn't be performed because object 'nowhere' couldn't be found on 'DC1.contoso.com'.
#~ Mailbox kim: ArchiveDatabase (nothing) -> EX2-DB1
#~ Mailbox kim: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 11111111-2222-3333-4444-555555555555
#~ Mailbox kim: ArchiveName (nothing) -> In-Place Archive -Kim Akers
#~ Mailbox kim: ArchiveDatabase EX2-DB1 -> EX1-DB1

#### Archives are found by filters
## source: reference Get-Mailbox, Filter
Enable-Mailbox kim -Archive | Out-Null
Get-Mailbox -Filter 'ArchiveGuid -ne $null' | ForEach-Object Name
Get-Mailbox -Filter "ArchiveDatabase -eq 'EX1-DB2'" | ForEach-Object Name
(Get-Mailbox -Filter 'ArchiveGuid -eq $null').Count
Get-Mailbox -Filter "ArchiveState -eq 'Local' -and ArchiveQuota -eq '100 GB (107,374,182,400 bytes)'" | ForEach-Object Name
#| Kim Akers
#| Kim Akers
#| 25
#| Kim Akers
#~ Mailbox kim: ArchiveDatabase (nothing) -> EX1-DB2
#~ Mailbox kim: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveName (nothing) -> In-Place Archive -Kim Akers

#### Archives for all who have none
## source: reference Enable-Mailbox, examples
Get-Mailbox -Filter "ArchiveGuid -eq `$null -and DisplayName -like '*Smith'" | Enable-Mailbox -Archive | ForEach-Object Name
Get-Mailbox -Archive | Disable-Mailbox -Archive -Confirm:$false
@(Get-Mailbox -Archive).Count
#| Tony Smith
#| 0
#~ Mailbox tony: ArchiveDatabase (nothing) -> EX1-DB1
#~ Mailbox tony: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox tony: ArchiveName (nothing) -> In-Place Archive -Tony Smith
#~ Mailbox tony: ArchiveDatabase EX1-DB1 -> (nothing)
#~ Mailbox tony: ArchiveGuid 270e0325-f206-47df-b974-2f5b5da1096e -> 00000000-0000-0000-0000-000000000000
#~ Mailbox tony: ArchiveName In-Place Archive -Tony Smith -> (nothing)
#~ Mailbox tony: DisabledArchiveDatabase (nothing) -> EX1-DB1
#~ Mailbox tony: DisabledArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e

#### The limits of an archive, and its name
## source: reference Set-Mailbox, ArchiveQuota, ArchiveWarningQuota, ArchiveName
Enable-Mailbox kim -Archive | Out-Null
Set-Mailbox kim -ArchiveQuota 200GB -ArchiveWarningQuota 190GB -ArchiveName 'Everything'
Get-Mailbox kim | Format-List ArchiveName, ArchiveQuota, ArchiveWarningQuota
Set-Mailbox kim -ArchiveQuota 50GB
Set-Mailbox kim -ArchiveQuota 3TB
Set-Mailbox kim -ArchiveQuota Unlimited
(Get-Mailbox kim).ArchiveQuota.IsUnlimited
#|
#| ArchiveName         : {Everything}
#| ArchiveQuota        : 200 GB (214,748,364,800 bytes)
#| ArchiveWarningQuota : 190 GB (204,010,946,560 bytes)
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 4
#|   | The value '190 GB (204,010,946,560 bytes)' of the property ArchiveWarningQuota is not valid: it must be at most ArchiveQuota, which is 50 GB (53,687,091,200 bytes).
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 5
#|   | The value '3 TB (3,298,534,883,328 bytes)' of the property ArchiveQuota is not valid: it must be from 0 to 2199023254528 bytes.
#| True
#~ Mailbox kim: ArchiveDatabase (nothing) -> EX1-DB2
#~ Mailbox kim: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveName (nothing) -> In-Place Archive -Kim Akers
#~ Mailbox kim: ArchiveName In-Place Archive -Kim Akers -> Everything
#~ Mailbox kim: ArchiveQuota 100 GB (107,374,182,400 bytes) -> 200 GB (214,748,364,800 bytes)
#~ Mailbox kim: ArchiveWarningQuota 90 GB (96,636,764,160 bytes) -> 190 GB (204,010,946,560 bytes)
#~ Mailbox kim: ArchiveQuota 200 GB (214,748,364,800 bytes) -> Unlimited

#### An archive in the cloud
## source: reference Enable-Mailbox, RemoteArchive, ArchiveDomain; Disable-Mailbox, RemoteArchive
Enable-Mailbox kim -RemoteArchive -ArchiveDomain archive.contoso.com | Format-List ArchiveDatabase, ArchiveDomain, ArchiveName, ArchiveStatus, ArchiveState, RemoteRecipientType
Get-Mailbox -RemoteArchive | ForEach-Object Name
Get-Mailbox -Archive | ForEach-Object Name
Set-Mailbox kim -ArchiveStatus Active -ArchiveDomain archive2.contoso.com
Get-Mailbox kim | Format-List ArchiveDomain, ArchiveStatus, ArchiveState
Disable-Mailbox kim -Archive -Confirm:$false
Disable-Mailbox kim -RemoteArchive -Confirm:$false
Get-Mailbox kim | Format-List ArchiveDomain, ArchiveStatus, ArchiveState, RemoteRecipientType
Disable-Mailbox kim -RemoteArchive -Confirm:$false
Enable-Mailbox pat -RemoteArchive -ArchiveDomain 'not a domain'
Enable-Mailbox pat -Archive | Out-Null
Set-Mailbox pat -ArchiveDomain archive.contoso.com
#|
#| ArchiveDatabase     :
#| ArchiveDomain       : archive.contoso.com
#| ArchiveName         : {In-Place Archive -Kim Akers}
#| ArchiveStatus       : None
#| ArchiveState        : HostedPending
#| RemoteRecipientType : ProvisionArchive
#|
#| Kim Akers
#|
#| ArchiveDomain : archive2.contoso.com
#| ArchiveStatus : Active
#| ArchiveState  : HostedProvisioned
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ArchiveNotFoundException] 8A2D77D3,Microsoft.Exchange.Management.RecipientTasks.DisableMailbox [ObjectNotFound] line 6
#|   | The mailbox 'Kim Akers' has no archive.
#|
#| ArchiveDomain       :
#| ArchiveStatus       : None
#| ArchiveState        : None
#| RemoteRecipientType : DeprovisionArchive
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ArchiveNotFoundException] 8A2D77D3,Microsoft.Exchange.Management.RecipientTasks.DisableMailbox [ObjectNotFound] line 9
#|   | The mailbox 'Kim Akers' has no remote archive.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 92D1B6CF,Microsoft.Exchange.Management.RecipientTasks.EnableMailbox [InvalidData] line 10
#|   | The value 'not a domain' of the property ArchiveDomain is not valid: it must be a domain such as contoso.com.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] F3904109,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 12
#|   | ArchiveDomain is for archives in the cloud; that of the mailbox is in a database.
#~ Mailbox kim: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveName (nothing) -> In-Place Archive -Kim Akers
#~ Mailbox kim: ArchiveDomain (nothing) -> archive.contoso.com
#~ Mailbox kim: RemoteRecipientType None -> ProvisionArchive
#~ Mailbox kim: ArchiveDomain archive.contoso.com -> archive2.contoso.com
#~ Mailbox kim: ArchiveStatus None -> Active
#~ Mailbox kim: ArchiveGuid 270e0325-f206-47df-b974-2f5b5da1096e -> 00000000-0000-0000-0000-000000000000
#~ Mailbox kim: ArchiveName In-Place Archive -Kim Akers -> (nothing)
#~ Mailbox kim: ArchiveDomain archive2.contoso.com -> (nothing)
#~ Mailbox kim: ArchiveStatus Active -> None
#~ Mailbox kim: RemoteRecipientType ProvisionArchive -> DeprovisionArchive
#~ Mailbox kim: DisabledArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox pat: ArchiveDatabase (nothing) -> EX2-DB1
#~ Mailbox pat: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 5d93ad35-9a96-40c7-b2af-a4dd8a32d3e6
#~ Mailbox pat: ArchiveName (nothing) -> In-Place Archive -Pat Coleman

#### What is to be made in the cloud
## source: cmdlets.json Set-Mailbox, RemoteRecipientType
Set-Mailbox kim -RemoteRecipientType 'ProvisionMailbox, ProvisionArchive'
(Get-Mailbox kim).RemoteRecipientType.ToString()
Set-Mailbox kim -RemoteRecipientType Nothing
#| ProvisionMailbox, ProvisionArchive
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 3
#|   | Cannot bind parameter 'RemoteRecipientType'. Cannot convert value "Nothing" to type "Microsoft.Exchange.Data.Directory.Recipient.RemoteRecipientType". Error: "Unable to match the identifier name Nothing to a valid enumerator name. Specify one of the following enumerator names and try again:
#|   | None, ProvisionMailbox, ProvisionArchive, Migrated, DeprovisionMailbox, DeprovisionArchive, RoomMailbox, EquipmentMailbox, SharedMailbox"
#~ Mailbox kim: RemoteRecipientType None -> ProvisionMailbox, ProvisionArchive

#### A user without a mailbox has no archive, and no remote one
## source: inferred
Enable-Mailbox uma -Archive
Disable-Mailbox uma -Archive -Confirm:$false
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] F5A3D270,Microsoft.Exchange.Management.RecipientTasks.EnableMailbox [InvalidArgument] line 1
#|   | The recipient 'Uma Visitor' is a User; a mailbox is needed here.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] 1C42F729,Microsoft.Exchange.Management.RecipientTasks.DisableMailbox [InvalidArgument] line 2
#|   | The recipient 'Uma Visitor' is a User; a mailbox is needed here.

#### A new mailbox with an archive
## source: reference New-Mailbox, Archive, ArchiveDatabase, RemoteArchive, ArchiveDomain
$password = ConvertTo-SecureString 'Pa$$word1' -AsPlainText -Force
New-Mailbox Zoe -UserPrincipalName zoe@contoso.com -Password $password -Archive -ArchiveDatabase EX2-DB1 | Format-List ArchiveName, ArchiveDatabase, ArchiveState
New-Mailbox Max -UserPrincipalName max@contoso.com -Password $password -RemoteArchive -ArchiveDomain archive.contoso.com | Format-List RecipientTypeDetails, ArchiveDomain, ArchiveState
New-Mailbox Lou -UserPrincipalName lou@contoso.com -Password $password -ArchiveDatabase EX2-DB1
(New-Mailbox 'Room 7' -Room -Archive).ArchiveState
#|
#| ArchiveName     : {In-Place Archive -Zoe}
#| ArchiveDatabase : EX2-DB1
#| ArchiveState    : Local
#|
#|
#| RecipientTypeDetails : UserMailbox
#| ArchiveDomain        : archive.contoso.com
#| ArchiveState         : HostedPending
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] AF4F4CB2,Microsoft.Exchange.Management.RecipientTasks.NewMailbox [InvalidArgument] line 4
#|   | ArchiveDatabase needs the Archive switch.
#| Local
#~ + Mailbox zoe
#~ + Mailbox max
#~ + Mailbox Room7

#### An archive may have several names, or none
## source: reference Enable-Mailbox, Set-Mailbox, ArchiveName (MultiValuedProperty)
(Enable-Mailbox kim -Archive -ArchiveName 'Old mail', 'Older mail').ArchiveName
Set-Mailbox kim -ArchiveName $null
(Get-MailboxStatistics kim -Archive).DisplayName -eq (Get-Mailbox kim).ArchiveGuid
Enable-Mailbox kim -Archive
Disable-Mailbox kim -Archive -Confirm:$false
(Enable-Mailbox kim -Archive).ArchiveName
#| Old mail
#| Older mail
#| True
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ArchiveAlreadyExistsException] 569490ED,Microsoft.Exchange.Management.RecipientTasks.EnableMailbox [InvalidOperation] line 4
#|   | The mailbox 'Kim Akers' has an archive already: 270e0325-f206-47df-b974-2f5b5da1096e.
#| In-Place Archive -Kim Akers
#~ Mailbox kim: ArchiveDatabase (nothing) -> EX1-DB2
#~ Mailbox kim: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveName (nothing) -> Old mail, Older mail
#~ Mailbox kim: ArchiveName Old mail, Older mail -> (nothing)
#~ Mailbox kim: ArchiveDatabase EX1-DB2 -> (nothing)
#~ Mailbox kim: ArchiveGuid 270e0325-f206-47df-b974-2f5b5da1096e -> 00000000-0000-0000-0000-000000000000
#~ Mailbox kim: DisabledArchiveDatabase (nothing) -> EX1-DB2
#~ Mailbox kim: DisabledArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveDatabase (nothing) -> EX1-DB2
#~ Mailbox kim: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveName (nothing) -> In-Place Archive -Kim Akers

#### A domain that was set for an archive in the cloud is one already
## source: inferred
Set-Mailbox kim -ArchiveDomain archive.contoso.com
Enable-Mailbox kim -Archive
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ArchiveAlreadyExistsException] 569490ED,Microsoft.Exchange.Management.RecipientTasks.EnableMailbox [InvalidOperation] line 2
#|   | The mailbox 'Kim Akers' has an archive already: archive.contoso.com.
#~ Mailbox kim: ArchiveDomain (nothing) -> archive.contoso.com

#### An archive belongs to one mailbox
## source: inferred
Enable-Mailbox kim -Archive | Out-Null
Enable-Mailbox tony -Archive -ArchiveGuid (Get-Mailbox kim).ArchiveGuid
Enable-Mailbox tony -Archive -ArchiveGuid (Get-Mailbox kim).ExchangeGuid
(Enable-Mailbox tony -Archive -ArchiveGuid 33333333-4444-4555-8666-777777777777).ArchiveGuid.ToString()
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 92D1B6CF,Microsoft.Exchange.Management.RecipientTasks.EnableMailbox [InvalidData] line 2
#|   | The value '270e0325-f206-47df-b974-2f5b5da1096e' of the property ArchiveGuid is not valid: it belongs to 'Kim Akers'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 92D1B6CF,Microsoft.Exchange.Management.RecipientTasks.EnableMailbox [InvalidData] line 3
#|   | The value 'c098d4e2-8908-4932-8025-5e2657d1ec78' of the property ArchiveGuid is not valid: it belongs to 'Kim Akers'.
#| 33333333-4444-4555-8666-777777777777
#~ Mailbox kim: ArchiveDatabase (nothing) -> EX1-DB2
#~ Mailbox kim: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveName (nothing) -> In-Place Archive -Kim Akers
#~ Mailbox tony: ArchiveDatabase (nothing) -> EX1-DB1
#~ Mailbox tony: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 33333333-4444-4555-8666-777777777777
#~ Mailbox tony: ArchiveName (nothing) -> In-Place Archive -Tony Smith

#### The archive of somebody who has it no longer is taken over where it is
## source: reference Enable-Mailbox, ArchiveGuid
$guid = (Enable-Mailbox kim -Archive -ArchiveDatabase EX2-DB1).ArchiveGuid
Disable-Mailbox kim -Archive -Confirm:$false
(Enable-Mailbox tony -Archive -ArchiveGuid $guid).ArchiveDatabase
@(Get-MailboxStatistics -Database EX2-DB1 | Where-Object DisconnectDate).Count
#| EX2-DB1
#| 0
#~ Mailbox kim: ArchiveDatabase (nothing) -> EX2-DB1
#~ Mailbox kim: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox kim: ArchiveName (nothing) -> In-Place Archive -Kim Akers
#~ Mailbox kim: ArchiveDatabase EX2-DB1 -> (nothing)
#~ Mailbox kim: ArchiveGuid 270e0325-f206-47df-b974-2f5b5da1096e -> 00000000-0000-0000-0000-000000000000
#~ Mailbox kim: ArchiveName In-Place Archive -Kim Akers -> (nothing)
#~ Mailbox kim: DisabledArchiveDatabase (nothing) -> EX2-DB1
#~ Mailbox kim: DisabledArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox tony: ArchiveDatabase (nothing) -> EX2-DB1
#~ Mailbox tony: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox tony: ArchiveName (nothing) -> In-Place Archive -Tony Smith
