# The accounts of mailboxes: disabled, linked to other forests, passwords, rooms that sign in, certificates.

#### Nobody signs in to a mailbox that is no person's
## source: reference New-Mailbox, AccountDisabled
New-Mailbox Max -AccountDisabled -UserPrincipalName max@contoso.com | Format-List RecipientTypeDetails, AccountDisabled, ExchangeUserAccountControl
'Shared', 'Equipment' | ForEach-Object { $kind = @{ $_ = $true }; (New-Mailbox "One $_" @kind).AccountDisabled }
(Get-User tony).UserAccountControl
(Get-User max).UserAccountControl
(Get-Mailbox room1).RoomMailboxAccountEnabled
#|
#| RecipientTypeDetails       : UserMailbox
#| AccountDisabled            : True
#| ExchangeUserAccountControl : AccountDisabled
#|
#| True
#| True
#| NormalAccount
#| AccountDisabled, NormalAccount
#| False
#~ + Mailbox max
#~ + Mailbox OneShared
#~ + Mailbox OneEquipment

#### A linked mailbox
## source: reference New-Mailbox, LinkedMasterAccount, LinkedDomainController, LinkedCredential
$credential = New-Object System.Management.Automation.PSCredential 'FABRIKAM\admin', (ConvertTo-SecureString 'secret' -AsPlainText -Force)
New-Mailbox 'Ann Beebe' -LinkedMasterAccount ann@fabrikam.com -LinkedDomainController dc1.fabrikam.com -LinkedCredential $credential | Format-List RecipientTypeDetails, IsLinked, LinkedMasterAccount, AccountDisabled
New-Mailbox 'Ben Smith' -LinkedMasterAccount 'CN=Ben,OU=Sales,DC=fabrikam,DC=com' -LinkedDomainController dc1.fabrikam.com | ForEach-Object LinkedMasterAccount
New-Mailbox 'Cy Lee' -LinkedMasterAccount tony -LinkedDomainController dc1.contoso.com
New-Mailbox 'Cy Lee' -LinkedMasterAccount cy -LinkedDomainController dc1
New-Mailbox 'Room 6' -LinkedRoom -LinkedMasterAccount 'FABRIKAM\room6' -LinkedDomainController dc1.fabrikam.com | Format-List RecipientTypeDetails, IsResource, IsLinked, LinkedMasterAccount
#|
#| RecipientTypeDetails : LinkedMailbox
#| IsLinked             : True
#| LinkedMasterAccount  : FABRIKAM\ann
#| AccountDisabled      : True
#|
#| FABRIKAM\Ben
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-LinkedAccountNotForeignException] 5B64A66A,Microsoft.Exchange.Management.RecipientTasks.NewMailbox [InvalidArgument] line 4
#|   | The account 'tony' can't be linked: 'dc1.contoso.com' is a domain controller of this organization.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 82342254,Microsoft.Exchange.Management.RecipientTasks.NewMailbox [InvalidData] line 5
#|   | The value 'dc1' of the property LinkedDomainController is not valid: it must be the full name of a domain controller.
#|
#| RecipientTypeDetails : LinkedRoomMailbox
#| IsResource           : True
#| IsLinked             : True
#| LinkedMasterAccount  : FABRIKAM\room6
#~ + Mailbox AnnBeebe
#~ + Mailbox BenSmith
#~ + Mailbox Room6

#### A linked mailbox takes voice mail
## source: um-behaviour 1.9.11, which reads LinkedMasterAccount from Get-UMMailbox
## organization: contoso-um
New-Mailbox 'Ann Beebe' -LinkedMasterAccount ann -LinkedDomainController dc1.fabrikam.com | Out-Null
Enable-UMMailbox AnnBeebe -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1099 | Format-List LinkedMasterAccount, Extensions
#|
#| LinkedMasterAccount : FABRIKAM\ann
#| Extensions          : {1099}
#~ + Mailbox AnnBeebe
#~ UMMailbox AnnBeebe: UMEnabled False -> True
#~ UMMailbox AnnBeebe: UMDialPlan (nothing) -> Redmond
#~ UMMailbox AnnBeebe: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox AnnBeebe: UMDtmfMap (nothing) -> emailAddress:26623323, lastNameFirstName:23323266, firstNameLastName:26623323
#~ UMMailbox AnnBeebe: EmailAddresses SMTP:AnnBeebe@contoso.com -> SMTP:AnnBeebe@contoso.com, EUM:1099;phone-context=Redmond.contoso.com

#### A user gets a linked mailbox
## source: reference Enable-Mailbox, LinkedMasterAccount, LinkedRoom
Enable-Mailbox uma -LinkedMasterAccount 'FABRIKAM\uma' -LinkedDomainController dc1.fabrikam.com | Format-List RecipientTypeDetails, LinkedMasterAccount
Disable-Mailbox uma -Confirm:$false
Enable-Mailbox uma -LinkedRoom -LinkedMasterAccount 'FABRIKAM\uma' -LinkedDomainController dc1.fabrikam.com -Archive | Format-List RecipientTypeDetails, LinkedMasterAccount, ArchiveState
#|
#| RecipientTypeDetails : LinkedMailbox
#| LinkedMasterAccount  : FABRIKAM\uma
#|
#|
#| RecipientTypeDetails : LinkedRoomMailbox
#| LinkedMasterAccount  : FABRIKAM\uma
#| ArchiveState         : Local
#~ Mailbox uma: AccountDisabled False -> True
#~ Mailbox uma: RecipientTypeDetails User -> LinkedMailbox
#~ Mailbox uma: EmailAddresses (nothing) -> SMTP:uma@contoso.com
#~ Mailbox uma: WindowsEmailAddress (nothing) -> uma@contoso.com
#~ Mailbox uma: LegacyExchangeDN (nothing) -> /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=5d93ad359a9640c7b2afa4dd8a32d3e6-Uma Visitor
#~ Mailbox uma: ExchangeGuid (nothing) -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox uma: Database (nothing) -> EX1-DB1
#~ Mailbox uma: LinkedMasterAccount (nothing) -> FABRIKAM\uma
#~ Mailbox Uma Visitor: Alias uma -> (nothing)
#~ Mailbox Uma Visitor: RecipientTypeDetails LinkedMailbox -> User
#~ Mailbox Uma Visitor: EmailAddresses SMTP:uma@contoso.com -> (nothing)
#~ Mailbox Uma Visitor: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=5d93ad359a9640c7b2afa4dd8a32d3e6-Uma Visitor -> (nothing)
#~ Mailbox Uma Visitor: ExchangeGuid 270e0325-f206-47df-b974-2f5b5da1096e -> (nothing)
#~ Mailbox Uma Visitor: Database EX1-DB1 -> (nothing)
#~ Mailbox Uma Visitor: LinkedMasterAccount FABRIKAM\uma -> (nothing)
#~ Mailbox uma: ArchiveDatabase (nothing) -> EX1-DB1
#~ Mailbox uma: ArchiveGuid 00000000-0000-0000-0000-000000000000 -> 274a506a-b859-455e-ac9b-b4c42dfb0cad
#~ Mailbox uma: ArchiveName (nothing) -> In-Place Archive -Uma Visitor
#~ Mailbox uma: Alias (nothing) -> uma
#~ Mailbox uma: RecipientTypeDetails User -> LinkedRoomMailbox
#~ Mailbox uma: EmailAddresses (nothing) -> SMTP:uma@contoso.com
#~ Mailbox uma: LegacyExchangeDN (nothing) -> /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=2381fc669fcb479a910a09a4ea4da3af-Uma Visitor
#~ Mailbox uma: ExchangeGuid (nothing) -> b00f99f7-e7c0-4ec7-bac3-88413710767e
#~ Mailbox uma: Database (nothing) -> EX1-DB1
#~ Mailbox uma: LinkedMasterAccount (nothing) -> FABRIKAM\uma

#### Linking a mailbox, and linking it no more
## source: reference Set-Mailbox, Set-User, LinkedMasterAccount
Set-Mailbox kim -LinkedMasterAccount kim -LinkedDomainController dc1.fabrikam.com
Get-Mailbox kim | Format-List RecipientTypeDetails, LinkedMasterAccount
Set-Mailbox kim -MessageCopyForSentAsEnabled $true
Set-User kim -LinkedMasterAccount $null
Get-User kim | Format-List RecipientTypeDetails, IsLinked, LinkedMasterAccount
Set-User kim -LinkedMasterAccount kim
Set-User uma -LinkedMasterAccount 'FABRIKAM\uma' -LinkedDomainController dc1.fabrikam.com
(Get-User uma).RecipientTypeDetails
#|
#| RecipientTypeDetails : LinkedMailbox
#| LinkedMasterAccount  : FABRIKAM\kim
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] 029F201C,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 3
#|   | The recipient 'Kim Akers' is a LinkedMailbox; a mailbox that is not linked is needed here.
#|
#| RecipientTypeDetails : UserMailbox
#| IsLinked             : False
#| LinkedMasterAccount  :
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] 6B33801B,Microsoft.Exchange.Management.RecipientTasks.SetUser [InvalidArgument] line 6
#|   | LinkedMasterAccount needs the LinkedDomainController of the account's forest.
#| LinkedUser
#~ Mailbox kim: AccountDisabled False -> True
#~ Mailbox kim: RecipientTypeDetails UserMailbox -> LinkedMailbox
#~ Mailbox kim: LinkedMasterAccount (nothing) -> FABRIKAM\kim
#~ User kim: RecipientTypeDetails LinkedMailbox -> UserMailbox
#~ User kim: LinkedMasterAccount FABRIKAM\kim -> (nothing)
#~ User uma: AccountDisabled False -> True
#~ User uma: RecipientTypeDetails User -> LinkedUser
#~ User uma: LinkedMasterAccount (nothing) -> FABRIKAM\uma

#### Passwords: who changes one knows the one before, who resets one need not
## source: reference Set-Mailbox, OldPassword, NewPassword, Password
function Secure($text) { if ($text) { ConvertTo-SecureString $text -AsPlainText -Force } else { New-Object securestring } }
New-Mailbox Zoe -UserPrincipalName zoe@contoso.com -Password (Secure 'Pa$$word1') | Out-Null
Set-Mailbox zoe -OldPassword (Secure 'wrong') -NewPassword (Secure 'Pa$$word2')
Set-Mailbox zoe -OldPassword (Secure 'Pa$$word1') -NewPassword (Secure 'Pa$$word2')
Set-Mailbox zoe -OldPassword (Secure 'Pa$$word1') -NewPassword (Secure 'Pa$$word3')
Set-Mailbox zoe -Password (Secure 'Pa$$word4')
Set-Mailbox zoe -OldPassword (Secure 'Pa$$word4') -NewPassword (Secure 'Pa$$word5')
Set-Mailbox zoe -NewPassword (Secure 'Pa$$word6')
Set-Mailbox zoe -Password (Secure '')
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PasswordNotValidException] ECC9F8E1,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 3
#|   | The password for 'Zoe' is not valid: it is not the present one.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PasswordNotValidException] ECC9F8E1,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 5
#|   | The password for 'Zoe' is not valid: it is not the present one.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] F3904109,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 8
#|   | OldPassword and NewPassword are given together.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PasswordNotValidException] ECC9F8E1,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 9
#|   | The password for 'Zoe' is not valid: it is empty.
#~ + Mailbox zoe
#~ Mailbox zoe: Password ****** -> ******
#~ Mailbox zoe: Password ****** -> ******
#~ Mailbox zoe: Password ****** -> ******

#### A password that has to be changed
## source: reference Set-Mailbox, ResetPasswordOnNextLogon
Set-Mailbox kim -ResetPasswordOnNextLogon $true
(Get-User kim).ResetPasswordOnNextLogon
Set-User kim -ResetPasswordOnNextLogon $false
(Get-Mailbox kim).ResetPasswordOnNextLogon
#| True
#| False
#~ Mailbox kim: ResetPasswordOnNextLogon False -> True
#~ User kim: ResetPasswordOnNextLogon True -> False

#### A room that signs in
## source: reference New-Mailbox, Set-Mailbox, EnableRoomMailboxAccount, RoomMailboxPassword
$password = ConvertTo-SecureString 'Pa$$word1' -AsPlainText -Force
New-Mailbox 'Room 3' -Room -EnableRoomMailboxAccount $true -RoomMailboxPassword $password | Format-List RecipientTypeDetails, RoomMailboxAccountEnabled, AccountDisabled
New-Mailbox 'Room 4' -Room | Format-List RoomMailboxAccountEnabled, AccountDisabled
New-Mailbox 'Room 5' -Room -EnableRoomMailboxAccount $true
Set-Mailbox Room4 -EnableRoomMailboxAccount $true
Set-Mailbox Room4 -EnableRoomMailboxAccount $true -RoomMailboxPassword $password
Set-Mailbox Room4 -EnableRoomMailboxAccount $false
Set-Mailbox Room4 -EnableRoomMailboxAccount $true
(Get-Mailbox Room4).RoomMailboxAccountEnabled
Set-Mailbox kim -EnableRoomMailboxAccount $true
#|
#| RecipientTypeDetails      : RoomMailbox
#| RoomMailboxAccountEnabled : True
#| AccountDisabled           : False
#|
#|
#| RoomMailboxAccountEnabled : False
#| AccountDisabled           : True
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PasswordNotValidException] B016F55A,Microsoft.Exchange.Management.RecipientTasks.NewMailbox [InvalidArgument] line 4
#|   | The password for 'Room 5' is not valid: an account that is enabled needs a RoomMailboxPassword.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PasswordNotValidException] ECC9F8E1,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 5
#|   | The password for 'Room 4' is not valid: an account that is enabled needs a RoomMailboxPassword.
#| True
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] 029F201C,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 10
#|   | The recipient 'Kim Akers' is a UserMailbox; a room mailbox is needed here.
#~ + Mailbox Room3
#~ + Mailbox Room4
#~ Mailbox Room4: AccountDisabled True -> False
#~ Mailbox Room4: Password ****** -> ******
#~ Mailbox Room4: AccountDisabled False -> True
#~ Mailbox Room4: AccountDisabled True -> False

#### What a resource has of its own
## source: reference Set-Mailbox, ResourceCustom
Set-Mailbox room1 -ResourceCustom Projector, Phone
Set-Mailbox room1 -ResourceCustom @{Remove = 'Phone'}
(Get-Mailbox room1).ResourceCustom
Set-Mailbox kim -ResourceCustom Projector
#| Projector
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] 029F201C,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 4
#|   | The recipient 'Kim Akers' is a UserMailbox; a room or equipment mailbox is needed here.
#~ Mailbox room1: ResourceCustom (nothing) -> Projector, Phone
#~ Mailbox room1: ResourceCustom Projector, Phone -> Projector

#### Certificates, as bytes or as base64
## source: reference Set-Mailbox, UserCertificate, UserSMimeCertificate; Set-User, CertificateSubject
Set-Mailbox kim -UserCertificate @(, [byte[]](48, 130, 1, 10)) -UserSMimeCertificate 'AQID'
Get-Mailbox kim | Format-List UserCertificate, UserSMimeCertificate
Set-Mailbox kim -UserCertificate 'no certificate'
Set-User kim -CertificateSubject 'CN=Kim Akers, O=Contoso'
(Get-User kim).CertificateSubject
#|
#| UserCertificate      : {MIIBCg==}
#| UserSMimeCertificate : {AQID}
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 3
#|   | The value 'no certificate' of the property UserCertificate is not valid: it must be the bytes of a certificate, or base64.
#| CN=Kim Akers, O=Contoso
#~ Mailbox kim: UserCertificate (nothing) -> MIIBCg==
#~ Mailbox kim: UserSMimeCertificate (nothing) -> AQID
#~ User kim: CertificateSubject (nothing) -> CN=Kim Akers, O=Contoso

#### Identifiers of federation, tokens and coordinates
## source: reference Set-Mailbox, ImmutableId, StsRefreshTokensValidFrom; Set-User, GeoCoordinates
Set-Mailbox kim -ImmutableId kim@mail.contoso.com -StsRefreshTokensValidFrom '1/2/2020 9:00 AM'
Get-Mailbox kim | Format-List ImmutableId, StsRefreshTokensValidFrom
(New-Mailbox 'Shared 1' -Shared -ImmutableId shared@mail.contoso.com -RemotePowerShellEnabled $false).ImmutableId
(Get-User 'Shared 1').RemotePowerShellEnabled
Set-User kim -GeoCoordinates '47.644125;-122.122411;161.432'
(Get-User kim).GeoCoordinates | ForEach-Object { "$_ at $($_.Altitude)" }
Set-User kim -GeoCoordinates '47,5;-122,25'
(Get-User kim).GeoCoordinates.Longitude
Set-User kim -GeoCoordinates '97;0'
#|
#| ImmutableId               : kim@mail.contoso.com
#| StsRefreshTokensValidFrom : 1/2/2020 9:00:00 AM
#|
#| shared@mail.contoso.com
#| False
#| 47.644125;-122.122411;161.432 at 161.432
#| -122.25
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.RecipientTasks.SetUser [InvalidArgument] line 9
#|   | Cannot bind parameter 'GeoCoordinates'. Cannot convert value "97;0" to type "Microsoft.Exchange.Data.GeoCoordinates". Error: "'97;0' is not a valid value of the type GeoCoordinates: latitude;longitude or latitude;longitude;altitude."
#~ Mailbox kim: StsRefreshTokensValidFrom (nothing) -> 01/02/2020 09:00:00
#~ Mailbox kim: ImmutableId (nothing) -> kim@mail.contoso.com
#~ + Mailbox Shared1
#~ User kim: GeoCoordinates (nothing) -> 47.644125;-122.122411;161.432
#~ User kim: GeoCoordinates 47.644125;-122.122411;161.432 -> 47.5;-122.25

#### A picture and a spoken name that are not there
## source: reference Set-Mailbox, RemovePicture, RemoveSpokenName
Get-Mailbox kim | Format-List HasPicture, HasSpokenName
Set-Mailbox kim -RemovePicture -RemoveSpokenName
#|
#| HasPicture    : False
#| HasSpokenName : False
#|
#| WARNING: The command completed successfully but no settings of 'contoso.com/Users/Kim Akers' have been modified.

#### A foreign account is named by its distinguished name, with a comma in it
## source: reference Set-User, LinkedMasterAccount (DN)
Set-User kim -LinkedMasterAccount 'CN=Doe\, Jane,OU=Sales,DC=fabrikam,DC=com' -LinkedDomainController dc1.fabrikam.com
(Get-User kim).LinkedMasterAccount
#| FABRIKAM\Doe, Jane
#~ User kim: AccountDisabled False -> True
#~ User kim: RecipientTypeDetails UserMailbox -> LinkedMailbox
#~ User kim: LinkedMasterAccount (nothing) -> FABRIKAM\Doe, Jane
