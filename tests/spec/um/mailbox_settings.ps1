# What administrators set of mailboxes besides Unified Messaging.

#### Quotas, limits and holds
## source: reference Set-Mailbox
Set-Mailbox tony -UseDatabaseQuotaDefaults $false -IssueWarningQuota 1900MB -ProhibitSendQuota 2GB -MaxSendSize 10MB
Set-Mailbox tony -LitigationHoldEnabled $true -RetainDeletedItemsFor 30.00:00:00 -SingleItemRecoveryEnabled $true
Get-Mailbox tony | Format-List UseDatabaseQuotaDefaults, IssueWarningQuota, ProhibitSend*, MaxSendSize, LitigationHold*, RetainDeletedItemsFor, SingleItem*
#|
#| UseDatabaseQuotaDefaults  : False
#| IssueWarningQuota         : 1.855 GB (1,992,294,400 bytes)
#| ProhibitSendQuota         : 2 GB (2,147,483,648 bytes)
#| ProhibitSendReceiveQuota  : Unlimited
#| MaxSendSize               : 10 MB (10,485,760 bytes)
#| LitigationHoldEnabled     : True
#| LitigationHoldDate        : 1/2/2020 3:04:05 AM
#| LitigationHoldOwner       : administrator@contoso.com
#| LitigationHoldDuration    : Unlimited
#| RetainDeletedItemsFor     : 30.00:00:00
#| SingleItemRecoveryEnabled : True
#~ Mailbox tony: UseDatabaseQuotaDefaults True -> False
#~ Mailbox tony: IssueWarningQuota Unlimited -> 1.855 GB (1,992,294,400 bytes)
#~ Mailbox tony: ProhibitSendQuota Unlimited -> 2 GB (2,147,483,648 bytes)
#~ Mailbox tony: MaxSendSize Unlimited -> 10 MB (10,485,760 bytes)
#~ Mailbox tony: LitigationHoldDate (nothing) -> 01/02/2020 03:04:05
#~ Mailbox tony: LitigationHoldOwner (nothing) -> administrator@contoso.com
#~ Mailbox tony: RetainDeletedItemsFor 14.00:00:00 -> 30.00:00:00
#~ Mailbox tony: SingleItemRecoveryEnabled False -> True
#~ Mailbox tony: LitigationHoldEnabled False -> True

#### Forwarding and delegates name recipients that exist
## source: reference Set-Mailbox
Set-Mailbox tony -ForwardingAddress kim -DeliverToMailboxAndForward $true -GrantSendOnBehalfTo pat, lee
Set-Mailbox tony -GrantSendOnBehalfTo @{Remove='contoso.com/Users/Pat Coleman'}
Get-Mailbox tony | Format-List ForwardingAddress, DeliverToMailboxAndForward, GrantSendOnBehalfTo
Set-Mailbox tony -ForwardingAddress nobody
Set-Mailbox tony -AcceptMessagesOnlyFrom nobody
Set-Mailbox tony -ForwardingAddress $null
(Get-Mailbox tony).ForwardingAddress -eq $null
#|
#| ForwardingAddress          : contoso.com/Users/Kim Akers
#| DeliverToMailboxAndForward : True
#| GrantSendOnBehalfTo        : {contoso.com/Users/Lee Gu}
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 6A1DD93E,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [NotSpecified] line 4
#|   | The operation couldn't be performed because object 'nobody' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 6A1DD93E,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [NotSpecified] line 5
#|   | The operation couldn't be performed because object 'nobody' couldn't be found on 'DC1.contoso.com'.
#| True
#~ Mailbox tony: ForwardingAddress (nothing) -> contoso.com/Users/Kim Akers
#~ Mailbox tony: DeliverToMailboxAndForward False -> True
#~ Mailbox tony: GrantSendOnBehalfTo (nothing) -> contoso.com/Users/Pat Coleman, contoso.com/Users/Lee Gu
#~ Mailbox tony: GrantSendOnBehalfTo contoso.com/Users/Pat Coleman, contoso.com/Users/Lee Gu -> contoso.com/Users/Lee Gu
#~ Mailbox tony: ForwardingAddress contoso.com/Users/Kim Akers -> (nothing)

#### Policies are names; new mailboxes have those of the organization
## source: inferred
Set-Mailbox tony -RetentionPolicy 'Two Years' -RoleAssignmentPolicy Restricted
Get-Mailbox tony | Format-List RetentionPolicy, RoleAssignmentPolicy, SharingPolicy
(New-Mailbox 'Room 5' -Alias room5 -Room -ResourceCapacity 12 -RetentionPolicy Rooms -Force) | Format-List RecipientTypeDetails, ResourceCapacity, RetentionPolicy, RoleAssignmentPolicy
#|
#| RetentionPolicy      : Two Years
#| RoleAssignmentPolicy : Restricted
#| SharingPolicy        : Default Sharing Policy
#|
#|
#| RecipientTypeDetails : RoomMailbox
#| ResourceCapacity     : 12
#| RetentionPolicy      : Rooms
#| RoleAssignmentPolicy : Default Role Assignment Policy
#~ Mailbox tony: RetentionPolicy (nothing) -> Two Years
#~ Mailbox tony: RoleAssignmentPolicy Default Role Assignment Policy -> Restricted
#~ + Mailbox room5

#### Values out of range are refused
## source: reference Set-Mailbox, SCLJunkThreshold, MaxSendSize
Set-Mailbox tony -SCLJunkThreshold 10
Set-Mailbox tony -MaxSendSize 3GB
Set-Mailbox tony -ProhibitSendQuota 3TB
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 1
#|   | The value '10' of the property SCLJunkThreshold is not valid: it must be from 0 to 9.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 2
#|   | The value '3 GB (3,221,225,472 bytes)' of the property MaxSendSize is not valid: it must be from 0 to 2147483647 bytes.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 3
#|   | The value '3 TB (3,298,534,883,328 bytes)' of the property ProhibitSendQuota is not valid: it must be from 0 to 2199023254528 bytes.

#### A mailbox becomes a shared one and a user's again
## source: reference Set-Mailbox, Type
Set-Mailbox tony -Type Shared; (Get-Mailbox tony).RecipientTypeDetails
Set-Mailbox tony -Type Regular; (Get-Mailbox tony).RecipientTypeDetails
#| SharedMailbox
#| UserMailbox
#~ Mailbox tony: AccountDisabled False -> True
#~ Mailbox tony: RecipientTypeDetails UserMailbox -> SharedMailbox
#~ Mailbox tony: RecipientTypeDetails SharedMailbox -> UserMailbox

#### Filters know the settings
## source: reference Get-Mailbox, Filter
Set-Mailbox kim -AuditEnabled $true
Get-Mailbox -Filter 'AuditEnabled -eq $true -and LitigationHoldEnabled -eq $false' | ForEach-Object Name
#| Kim Akers
#~ Mailbox kim: AuditEnabled False -> True

#### A parameter that Exchange does not have
## source: inferred
Set-User tony -Nonsense 5
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.RecipientTasks.SetUser [InvalidArgument] line 1
#|   | A parameter cannot be found that matches parameter name 'Nonsense'.

#### A user's further numbers, and the lines that a caller is known by
## source: reference Set-User, UMCallingLineIds
Set-User tony -UMCallingLineIds +14255550177 -OtherTelephone 555-1, 555-2 -Pager 99 -WebPage http://contoso.com
Get-User tony | Format-List UMCallingLineIds, OtherTelephone, Pager, WebPage
Set-User tony -UMCallingLineIds abc
#|
#| UMCallingLineIds : {+14255550177}
#| OtherTelephone   : {555-1, 555-2}
#| Pager            : 99
#| WebPage          : http://contoso.com
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] D0738BE1,Microsoft.Exchange.Management.RecipientTasks.SetUser [InvalidData] line 3
#|   | The value 'abc' of the property UMCallingLineIds is not valid: it must be fewer than 128 digits, with a + before them or not.
#~ User tony: Pager (nothing) -> 99
#~ User tony: WebPage (nothing) -> http://contoso.com
#~ User tony: OtherTelephone (nothing) -> 555-1, 555-2
#~ User tony: UMCallingLineIds (nothing) -> +14255550177

#### A caller is known by a calling line
## source: reference Set-User, UMCallingLineIds
## organization: contoso-um
Set-User tony -UMCallingLineIds +15550001111
(Start-UMCall +14255550100 'Redmond GW1' -From 15550001111).Steps[-2..-1] | ForEach-Object { "$_" }
(Start-UMCall +14255550100 'Redmond GW1' -From 15550001112).Result
#| UMDialPlan 'Redmond': DefaultLanguage = en-US: Outlook Voice Access answers with the standard greeting in this language.
#| UMMailbox 'contoso.com/Users/Tony Smith': UMCallingLineIds = +15550001111: 15550001111 is Tony Smith, who is asked for the PIN.
#| Outlook Voice Access asks for extension and PIN
#~ User tony: UMCallingLineIds (nothing) -> +15550001111

#### An address acts as the text that a remote session gives
## source: inferred
$address = (Get-Mailbox tony).PrimarySmtpAddress
$address.Split('@')[0]; $address.Domain; $address.ToUpper(); $address.Substring(0, 4); $address.EndsWith('.com'); $address.Replace('tony', 'kim')
$address.Substring(99)
#| tony
#| contoso.com
#| TONY@CONTOSO.COM
#| tony
#| True
#| kim@contoso.com
#| ERROR: ArgumentOutOfRangeException [NotSpecified] line 3
#|   | Exception calling "Substring" with "1" argument(s): "Index and length must refer to a location within the string.
#|   | Parameter name: length"

#### A mailbox keeps an alias and a database
## source: inferred
Set-Mailbox kim -Alias ''
Set-Mailbox kim -Database $null
Get-Mailbox kim | Format-List Alias, Database
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 1
#|   | The value '' of the property Alias is not valid: a mailbox has one.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 2
#|   | The value '' of the property Database is not valid: a mailbox has one.
#|
#| Alias    : kim
#| Database : EX1-DB2
