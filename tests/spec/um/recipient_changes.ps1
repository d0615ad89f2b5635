# Changing mailboxes and users: addresses, extensions, keypad maps; mailboxes that come and go.

#### A secondary extension as an address
## source: um-behaviour 1.9.3
## organization: contoso-um
$mailbox = Get-Mailbox kim
$mailbox.EmailAddresses += 'eum:1052;phone-context=Redmond.contoso.com'
Set-Mailbox kim -EmailAddresses $mailbox.EmailAddresses
(Get-UMMailbox kim).Extensions -join ' '
#| 1002 1052
#~ Mailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com, eum:1052;phone-context=Redmond.contoso.com

#### A secondary extension of another plan
## source: um-behaviour 1.9.3, 1.9.10
## organization: contoso-um
Set-Mailbox kim -SecondaryAddress 0152 -SecondaryDialPlan Oslo
(Get-UMMailbox kim).UMAddresses -join ' '
Set-Mailbox pat -SecondaryAddress 0152 -SecondaryDialPlan Oslo
Set-Mailbox pat -SecondaryAddress 15 -SecondaryDialPlan Oslo
Set-Mailbox pat -SecondaryAddress 0153
#| EUM:1002;phone-context=Redmond.contoso.com eum:0152;phone-context=Oslo.contoso.com
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ExtensionNotUniqueException] EB9523CD,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 3
#|   | The extension '0152' is already assigned to another user in the dial plan 'Oslo'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ExtensionLengthException] 6582287A,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 4
#|   | The extension '15' is not valid: the dial plan 'Oslo' has extensions of 4 digits.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] F3904109,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 5
#|   | SecondaryAddress and SecondaryDialPlan are given together.
#~ Mailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com, eum:0152;phone-context=Oslo.contoso.com

#### Removing the primary promotes the one added after it
## source: um-behaviour 1.9.4
## organization: contoso-um
Set-Mailbox kim -EmailAddresses @{ Add = 'eum:1052;phone-context=Redmond.contoso.com', 'eum:1053;phone-context=Redmond.contoso.com' }
Set-Mailbox kim -EmailAddresses @{ Remove = 'EUM:1002;phone-context=Redmond.contoso.com' }
(Get-UMMailbox kim).UMAddresses -join ' '
#| EUM:1052;phone-context=Redmond.contoso.com eum:1053;phone-context=Redmond.contoso.com
#~ Mailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com, eum:1052;phone-context=Redmond.contoso.com, eum:1053;phone-context=Redmond.contoso.com
#~ Mailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com, eum:1052;phone-context=Redmond.contoso.com, eum:1053;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com, EUM:1052;phone-context=Redmond.contoso.com, eum:1053;phone-context=Redmond.contoso.com

#### Without extensions the user stays enabled
## source: um-behaviour 1.9.4
## organization: contoso-um
$mailbox = Get-Mailbox kim
$mailbox.EmailAddresses.Remove('EUM:1002;phone-context=Redmond.contoso.com')
Set-Mailbox kim -EmailAddresses $mailbox.EmailAddresses
Get-UMMailbox kim | Format-List UMEnabled, Extensions, PhoneNumber, CallAnsweringRulesExtensions
#| True
#|
#| UMEnabled                    : True
#| Extensions                   : {}
#| PhoneNumber                  :
#| CallAnsweringRulesExtensions : {}
#~ Mailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com

#### An address in place of another, by its number
## source: um-behaviour 1.9.5
## organization: contoso-um
$mailbox = Get-Mailbox kim
$mailbox.EmailAddresses.Item(1).ProxyAddressString
$mailbox.EmailAddresses.RemoveAt(1)
$mailbox.EmailAddresses += 'EUM:1062;phone-context=Redmond.contoso.com'
Set-Mailbox kim -EmailAddresses $mailbox.EmailAddresses
(Get-UMMailbox kim).Extensions -join ' '
#| EUM:1002;phone-context=Redmond.contoso.com
#| 1062
#~ Mailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com, EUM:1062;phone-context=Redmond.contoso.com

#### Another plan in the address is not repaired
## source: um-behaviour 1.9.6
## organization: contoso-um
Set-Mailbox kim -EmailAddresses 'SMTP:kim@contoso.com', 'EUM:1002;phone-context=Oslo.contoso.com'
"$((Get-UMMailbox kim).UMDialPlan)"
#| Redmond
#~ Mailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com, EUM:1002;phone-context=Oslo.contoso.com

#### An address belongs to one mailbox
## source: inferred
## organization: contoso-um
Set-Mailbox kim -EmailAddresses @{ Add = 'tony@contoso.com' }
Set-Mailbox kim -EmailAddresses @{ Add = 'eum:1001;phone-context=Redmond.contoso.com' }
Set-Mailbox kim -EmailAddresses @{ Add = 'SMTP:kim2@contoso.com' }
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-AddressNotUniqueException] 33297EE2,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 1
#|   | The proxy address 'smtp:tony@contoso.com' is already used by 'Tony Smith'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-AddressNotUniqueException] 33297EE2,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 2
#|   | The proxy address 'eum:1001;phone-context=Redmond.contoso.com' is already used by 'Tony Smith'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 3
#|   | The value 'SMTP:kim2@contoso.com' of the property EmailAddresses is not valid: there are two primary SMTP addresses.

#### The primary address
## source: reference Set-Mailbox, PrimarySmtpAddress
Set-Mailbox lee -PrimarySmtpAddress lee.gu@contoso.com
(Get-Mailbox lee.gu@contoso.com).EmailAddresses -join ' '
(Get-Mailbox lee@contoso.com).Alias
#| SMTP:lee.gu@contoso.com smtp:lee@contoso.com
#| lee
#~ Mailbox lee: EmailAddresses SMTP:lee@contoso.com -> SMTP:lee.gu@contoso.com, smtp:lee@contoso.com
#~ Mailbox lee: WindowsEmailAddress lee@contoso.com -> lee.gu@contoso.com

#### Keypad maps
## source: um-behaviour 1.9.9
## organization: contoso-um
Set-User kim -FirstName Kimberly -CreateDTMFMap $true
(Get-User kim).UMDtmfMap -join ' '
Set-User kim -UMDtmfMap 'emailAddress:546', 'lastNameFirstName:25377546'
Set-User kim -UMDtmfMap 'shoe:44'
#| emailAddress:546 lastNameFirstName:2537754623759 firstNameLastName:5462375925377 reversedPhone:20105555241
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] D0738BE1,Microsoft.Exchange.Management.RecipientTasks.SetUser [InvalidData] line 4
#|   | The value 'shoe:44' of the property UMDtmfMap is not valid: an entry has the form kind:digits, where kind is one of emailAddress, lastNameFirstName, firstNameLastName.
#~ User kim: UMDtmfMap emailAddress:546, lastNameFirstName:25377546, firstNameLastName:54625377, reversedPhone:20105555241 -> emailAddress:546, lastNameFirstName:2537754623759, firstNameLastName:5462375925377, reversedPhone:20105555241
#~ User kim: FirstName Kim -> Kimberly
#~ User kim: UMDtmfMap emailAddress:546, lastNameFirstName:2537754623759, firstNameLastName:5462375925377, reversedPhone:20105555241 -> emailAddress:546, lastNameFirstName:25377546

#### Telephone numbers are those of the user
## source: um-behaviour 2.6.3
## organization: contoso-um
Set-User sean -Phone '+1 425 555 0123'
(Enable-UMMailbox sean -UMMailboxPolicy 'Redmond Default Policy').Extensions
#| 0123
#~ User sean: Phone (nothing) -> +1 425 555 0123
#~ UMMailbox sean: UMEnabled False -> True
#~ UMMailbox sean: UMDialPlan (nothing) -> Redmond
#~ UMMailbox sean: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox sean: UMDtmfMap (nothing) -> emailAddress:7326, lastNameFirstName:24247326, firstNameLastName:73262424, reversedPhone:32105555241
#~ UMMailbox sean: EmailAddresses SMTP:sean@contoso.com -> SMTP:sean@contoso.com, EUM:0123;phone-context=Redmond.contoso.com

#### A mailbox is made, found, renamed and removed
## source: reference New-Mailbox, Remove-Mailbox
$password = ConvertTo-SecureString 'Pa$$word1' -AsPlainText -Force
New-Mailbox -Name 'Zoe Park' -UserPrincipalName zoe@contoso.com -Password $password | Format-List Name, Alias, PrimarySmtpAddress, Database
Set-Mailbox zoe -Name 'Zoe Parker'
(Get-Mailbox 'Zoe Parker').DistinguishedName
Remove-Mailbox zoe -Confirm:$false
Get-Mailbox zoe
New-Mailbox -Name 'Tony Smith' -UserPrincipalName tony2@contoso.com -Password $password
#|
#| Name               : Zoe Park
#| Alias              : zoe
#| PrimarySmtpAddress : zoe@contoso.com
#| Database           : EX1-DB1
#|
#| CN=Zoe Parker,CN=Users,DC=contoso,DC=com
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 4458F8AC,Microsoft.Exchange.Management.RecipientTasks.GetMailbox [NotSpecified] line 6
#|   | The operation couldn't be performed because object 'zoe' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ADObjectAlreadyExistsException] A0A78FCC,Microsoft.Exchange.Management.RecipientTasks.NewMailbox [NotSpecified] line 7
#|   | The object 'CN=Tony Smith,CN=Users,DC=contoso,DC=com' already exists on 'DC1.contoso.com'.
#~ + Mailbox zoe
#~ Mailbox zoe: Name Zoe Park -> Zoe Parker
#~ - Mailbox zoe

#### A room of its own
## source: reference New-Mailbox, Room
New-Mailbox 'Room 2' -Room | Format-List RecipientTypeDetails, IsResource
#|
#| RecipientTypeDetails : RoomMailbox
#| IsResource           : True
#~ + Mailbox Room2

#### A user gets a mailbox and loses it
## source: reference Enable-Mailbox, Disable-Mailbox
(Enable-Mailbox uma).PrimarySmtpAddress.ToString()
Enable-Mailbox uma
Disable-Mailbox uma -Confirm:$false
(Get-User uma).RecipientType
#| uma@contoso.com
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] F5A3D270,Microsoft.Exchange.Management.RecipientTasks.EnableMailbox [InvalidArgument] line 2
#|   | The recipient 'Uma Visitor' is a UserMailbox; a user without a mailbox is needed here.
#| User
#~ Mailbox uma: RecipientTypeDetails User -> UserMailbox
#~ Mailbox uma: EmailAddresses (nothing) -> SMTP:uma@contoso.com
#~ Mailbox uma: WindowsEmailAddress (nothing) -> uma@contoso.com
#~ Mailbox uma: LegacyExchangeDN (nothing) -> /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=5d93ad359a9640c7b2afa4dd8a32d3e6-Uma Visitor
#~ Mailbox uma: ExchangeGuid (nothing) -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox uma: Database (nothing) -> EX1-DB1
#~ Mailbox Uma Visitor: Alias uma -> (nothing)
#~ Mailbox Uma Visitor: RecipientTypeDetails UserMailbox -> User
#~ Mailbox Uma Visitor: EmailAddresses SMTP:uma@contoso.com -> (nothing)
#~ Mailbox Uma Visitor: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=5d93ad359a9640c7b2afa4dd8a32d3e6-Uma Visitor -> (nothing)
#~ Mailbox Uma Visitor: ExchangeGuid 270e0325-f206-47df-b974-2f5b5da1096e -> (nothing)
#~ Mailbox Uma Visitor: Database EX1-DB1 -> (nothing)
