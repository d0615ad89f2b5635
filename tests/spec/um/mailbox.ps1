# UM mailboxes and their PINs.

#### Enabling gives an extension, a plan and a policy
## source: um-behaviour 1.9.1, 1.9.2, 2.6.10
## organization: contoso-um
Enable-UMMailbox lee@contoso.com -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1044 -PIN 60418 |
    Format-List Name, UMEnabled, Extensions, UMAddresses, UMDialPlan, UMMailboxPolicy, UMDtmfMap, PhoneNumber
#|
#| Name            : Lee Gu
#| UMEnabled       : True
#| Extensions      : {1044}
#| UMAddresses     : {EUM:1044;phone-context=Redmond.contoso.com}
#| UMDialPlan      : Redmond
#| UMMailboxPolicy : Redmond Default Policy
#| UMDtmfMap       : {emailAddress:533, lastNameFirstName:48533, firstNameLastName:53348,
#|                   reversedPhone:40105555241}
#| PhoneNumber     : 1044
#~ UMMailbox lee: UMEnabled False -> True
#~ UMMailbox lee: UMDialPlan (nothing) -> Redmond
#~ UMMailbox lee: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox lee: UMDtmfMap (nothing) -> emailAddress:533, lastNameFirstName:48533, firstNameLastName:53348, reversedPhone:40105555241
#~ UMMailbox lee: EmailAddresses SMTP:lee@contoso.com -> SMTP:lee@contoso.com, EUM:1044;phone-context=Redmond.contoso.com

#### Disabling keeps the UM properties unless told otherwise
## source: reference Disable-UMMailbox, KeepProperties; um-behaviour 1.9.8
## organization: contoso-um
Set-UMMailbox kim -OperatorNumber 4444 -FaxEnabled $false
Disable-UMMailbox kim@contoso.com -Confirm:$false
Enable-UMMailbox kim -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1002 | Format-List OperatorNumber, FaxEnabled
Disable-UMMailbox kim -KeepProperties $false -Confirm:$false
Enable-UMMailbox kim -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1002 | Format-List OperatorNumber, FaxEnabled
#|
#| OperatorNumber : 4444
#| FaxEnabled     : False
#|
#|
#| OperatorNumber :
#| FaxEnabled     : True
#~ UMMailbox kim: FaxEnabled True -> False
#~ UMMailbox kim: OperatorNumber (nothing) -> 4444
#~ UMMailbox kim: UMEnabled True -> False
#~ UMMailbox kim: UMDialPlan Redmond -> (nothing)
#~ UMMailbox kim: UMMailboxPolicy Redmond Default Policy -> (nothing)
#~ UMMailbox kim: UMDtmfMap emailAddress:546, lastNameFirstName:25377546, firstNameLastName:54625377, reversedPhone:20105555241 -> (nothing)
#~ UMMailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com
#~ UMMailbox kim: UMEnabled False -> True
#~ UMMailbox kim: UMDialPlan (nothing) -> Redmond
#~ UMMailbox kim: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox kim: UMDtmfMap (nothing) -> emailAddress:546, lastNameFirstName:25377546, firstNameLastName:54625377, reversedPhone:20105555241
#~ UMMailbox kim: EmailAddresses SMTP:kim@contoso.com -> SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com
#~ UMMailbox kim: PIN ****** -> ******
#~ UMMailbox kim: UMEnabled True -> False
#~ UMMailbox kim: UMDialPlan Redmond -> (nothing)
#~ UMMailbox kim: UMMailboxPolicy Redmond Default Policy -> (nothing)
#~ UMMailbox kim: UMDtmfMap emailAddress:546, lastNameFirstName:25377546, firstNameLastName:54625377, reversedPhone:20105555241 -> (nothing)
#~ UMMailbox kim: FaxEnabled False -> True
#~ UMMailbox kim: OperatorNumber 4444 -> (nothing)
#~ UMMailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com
#~ UMMailbox kim: UMEnabled False -> True
#~ UMMailbox kim: UMDialPlan (nothing) -> Redmond
#~ UMMailbox kim: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox kim: UMDtmfMap (nothing) -> emailAddress:546, lastNameFirstName:25377546, firstNameLastName:54625377, reversedPhone:20105555241
#~ UMMailbox kim: EmailAddresses SMTP:kim@contoso.com -> SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com

#### An unknown mailbox is an error
## source: inferred
Disable-UMMailbox nobody@contoso.com -Confirm:$false
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] C94B0488,Microsoft.Exchange.Management.Tasks.UM.DisableUMMailbox [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'nobody@contoso.com' couldn't be found on 'DC1.contoso.com'.

#### A mailbox is found by all its names
## source: um-behaviour 1.2
## organization: contoso-um
$tony = Get-UMMailbox tony
$forms = 'Tony Smith', 'tony', $tony.DistinguishedName, 'contoso.com/Users/Tony Smith', 'CONTOSO\tony', 'tony@contoso.com',
    "$($tony.Guid)", $tony.LegacyExchangeDN, 'smtp:tony@contoso.com'
foreach ($form in $forms) { (Get-UMMailbox $form).Name }
#| Tony Smith
#| Tony Smith
#| Tony Smith
#| Tony Smith
#| Tony Smith
#| Tony Smith
#| Tony Smith
#| Tony Smith
#| Tony Smith

#### A user who is not enabled is not found
## source: um-behaviour 2.6.12
## organization: contoso-um
Get-UMMailbox lee
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] E372F9EA,Microsoft.Exchange.Management.Tasks.UM.GetUMMailbox [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'lee' couldn't be found on 'DC1.contoso.com'.

#### Already enabled
## source: um-behaviour 2.1.8
## organization: contoso-um
Enable-UMMailbox tony -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1999
try { Enable-UMMailbox tony -UMMailboxPolicy 'Redmond Default Policy' -ErrorAction Stop }
catch { $_.Exception.Message -like '*is already enabled for Unified Messaging*' }
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-UserAlreadyUmEnabledException] 44F5F7BA,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidOperation] line 1
#|   | The user 'Tony Smith' is already enabled for Unified Messaging.
#| True

#### Extensions: length, digits, uniqueness in the plan
## source: um-behaviour 2.6.2
## organization: contoso-um
Enable-UMMailbox lee -UMMailboxPolicy 'Redmond Default Policy' -Extensions 12
Enable-UMMailbox lee -UMMailboxPolicy 'Redmond Default Policy' -Extensions 12a4
Enable-UMMailbox lee -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1002
Enable-UMMailbox lee -UMMailboxPolicy 'Oslo Default Policy' -Extensions 1002 -SIPResourceIdentifier +4722550104 | ForEach-Object { $_.Extensions }
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ExtensionLengthException] CC9AFC93,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 1
#|   | The extension '12' is not valid: the dial plan 'Redmond' has extensions of 4 digits.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ExtensionLengthException] CC9AFC93,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The extension '12a4' is not valid: the dial plan 'Redmond' has extensions of 4 digits.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ExtensionNotUniqueException] 657EB20E,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 3
#|   | The extension '1002' is already assigned to another user in the dial plan 'Redmond'.
#| 1002
#~ UMMailbox lee: UMEnabled False -> True
#~ UMMailbox lee: UMDialPlan (nothing) -> Oslo
#~ UMMailbox lee: UMMailboxPolicy (nothing) -> Oslo Default Policy
#~ UMMailbox lee: UMDtmfMap (nothing) -> emailAddress:533, lastNameFirstName:48533, firstNameLastName:53348, reversedPhone:40105555241
#~ UMMailbox lee: EmailAddresses SMTP:lee@contoso.com -> SMTP:lee@contoso.com, EUM:1002;phone-context=Oslo.contoso.com, eum:+4722550104;phone-context=Oslo.contoso.com

#### An extension is derived from the telephone number
## source: um-behaviour 2.6.3, 2.1.9
## organization: contoso-um
(Enable-UMMailbox lee -UMMailboxPolicy 'Redmond Default Policy').Extensions
Enable-UMMailbox sean -UMMailboxPolicy 'Redmond Default Policy'
#| 0104
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ExtensionNotDerivedException] 85B82A1B,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | An extension number can't be generated for the user 'Sean Chai'. Use the Extensions parameter to give one.
#~ UMMailbox lee: UMEnabled False -> True
#~ UMMailbox lee: UMDialPlan (nothing) -> Redmond
#~ UMMailbox lee: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox lee: UMDtmfMap (nothing) -> emailAddress:533, lastNameFirstName:48533, firstNameLastName:53348, reversedPhone:40105555241
#~ UMMailbox lee: EmailAddresses SMTP:lee@contoso.com -> SMTP:lee@contoso.com, EUM:0104;phone-context=Redmond.contoso.com

#### Two extensions at once
## source: um-behaviour 2.6.3
## organization: contoso-um
(Enable-UMMailbox lee -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1044, 1045).UMAddresses
#|
#| AddressString      : 1044;phone-context=Redmond.contoso.com
#| ProxyAddressString : EUM:1044;phone-context=Redmond.contoso.com
#| Prefix             : EUM
#| IsPrimaryAddress   : True
#| PrefixString       : EUM
#|
#| AddressString      : 1045;phone-context=Redmond.contoso.com
#| ProxyAddressString : eum:1045;phone-context=Redmond.contoso.com
#| Prefix             : EUM
#| IsPrimaryAddress   : False
#| PrefixString       : eum
#~ UMMailbox lee: UMEnabled False -> True
#~ UMMailbox lee: UMDialPlan (nothing) -> Redmond
#~ UMMailbox lee: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox lee: UMDtmfMap (nothing) -> emailAddress:533, lastNameFirstName:48533, firstNameLastName:53348, reversedPhone:40105555241
#~ UMMailbox lee: EmailAddresses SMTP:lee@contoso.com -> SMTP:lee@contoso.com, EUM:1044;phone-context=Redmond.contoso.com, eum:1045;phone-context=Redmond.contoso.com

#### What a SIP URI plan demands
## source: um-behaviour 1.4.7, 2.6.4
## organization: contoso-um
Enable-UMMailbox frank -UMMailboxPolicy 'Berlin Default Policy' -Extensions 50111
Enable-UMMailbox frank -UMMailboxPolicy 'Berlin Default Policy' -Extensions 50111 -SIPResourceIdentifier sip:frank@contoso.com
Enable-UMMailbox frank -UMMailboxPolicy 'Berlin Default Policy' -Extensions 50111 -SIPResourceIdentifier frank@contoso.com | Format-List UMAddresses, SIPResourceIdentifier
(Enable-UMMailbox karin -UMMailboxPolicy 'Berlin Default Policy' -Extensions 50116).SIPResourceIdentifier
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-SipResourceIdentifierNeededException] 50774169,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 1
#|   | The dial plan 'Berlin' has the URI type SipName: the user 'Frank Miller' needs a SIPResourceIdentifier.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-SipResourceIdentifierNotValidException] 5D964F90,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The SIPResourceIdentifier 'sip:frank@contoso.com' is not valid for the URI type SipName: it must have the form user@domain.
#|
#| UMAddresses           : {EUM:50111;phone-context=Berlin.contoso.com,
#|                         eum:frank@contoso.com;phone-context=Berlin.contoso.com}
#| SIPResourceIdentifier : frank@contoso.com
#|
#| karin@contoso.com
#~ UMMailbox frank: UMEnabled False -> True
#~ UMMailbox frank: UMDialPlan (nothing) -> Berlin
#~ UMMailbox frank: UMMailboxPolicy (nothing) -> Berlin Default Policy
#~ UMMailbox frank: UMDtmfMap (nothing) -> emailAddress:37265, lastNameFirstName:64553737265, firstNameLastName:37265645537, reversedPhone:11105550394
#~ UMMailbox frank: EmailAddresses SMTP:frank@contoso.com -> SMTP:frank@contoso.com, EUM:50111;phone-context=Berlin.contoso.com, eum:frank@contoso.com;phone-context=Berlin.contoso.com
#~ UMMailbox karin: UMEnabled False -> True
#~ UMMailbox karin: UMDialPlan (nothing) -> Berlin
#~ UMMailbox karin: UMMailboxPolicy (nothing) -> Berlin Default Policy
#~ UMMailbox karin: UMDtmfMap (nothing) -> emailAddress:52746, lastNameFirstName:526252746, firstNameLastName:527465262, reversedPhone:6110552274
#~ UMMailbox karin: EmailAddresses SMTP:karin@contoso.com, SIP:karin@contoso.com -> SMTP:karin@contoso.com, SIP:karin@contoso.com, EUM:50116;phone-context=Berlin.contoso.com, eum:karin@contoso.com;phone-context=Berlin.contoso.com

#### What an E.164 plan demands
## source: um-behaviour 1.4.7, 2.6.4
## organization: contoso-um
Enable-UMMailbox karin -UMMailboxPolicy 'Oslo Default Policy' -Extensions '0116'
Enable-UMMailbox karin -UMMailboxPolicy 'Oslo Default Policy' -Extensions '0116' -SIPResourceIdentifier 4722550116
(Enable-UMMailbox karin -UMMailboxPolicy 'Oslo Default Policy' -Extensions '0116' -SIPResourceIdentifier +4722550116).UMAddresses
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-SipResourceIdentifierNeededException] 50774169,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 1
#|   | The dial plan 'Oslo' has the URI type E164: the user 'Karin Lamb' needs a SIPResourceIdentifier.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-SipResourceIdentifierNotValidException] 5D964F90,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The SIPResourceIdentifier '4722550116' is not valid for the URI type E164: it must have the form +14255550123.
#|
#| AddressString      : 0116;phone-context=Oslo.contoso.com
#| ProxyAddressString : EUM:0116;phone-context=Oslo.contoso.com
#| Prefix             : EUM
#| IsPrimaryAddress   : True
#| PrefixString       : EUM
#|
#| AddressString      : +4722550116;phone-context=Oslo.contoso.com
#| ProxyAddressString : eum:+4722550116;phone-context=Oslo.contoso.com
#| Prefix             : EUM
#| IsPrimaryAddress   : False
#| PrefixString       : eum
#~ UMMailbox karin: UMEnabled False -> True
#~ UMMailbox karin: UMDialPlan (nothing) -> Oslo
#~ UMMailbox karin: UMMailboxPolicy (nothing) -> Oslo Default Policy
#~ UMMailbox karin: UMDtmfMap (nothing) -> emailAddress:52746, lastNameFirstName:526252746, firstNameLastName:527465262, reversedPhone:6110552274
#~ UMMailbox karin: EmailAddresses SMTP:karin@contoso.com, SIP:karin@contoso.com -> SMTP:karin@contoso.com, SIP:karin@contoso.com, EUM:0116;phone-context=Oslo.contoso.com, eum:+4722550116;phone-context=Oslo.contoso.com

#### A telephone extension plan takes no SIP identifier
## source: um-behaviour 2.6.4
## organization: contoso-um
Enable-UMMailbox lee -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1044 -SIPResourceIdentifier lee@contoso.com
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-SipResourceIdentifierNotAllowedException] 3A697F41,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 1
#|   | A SIPResourceIdentifier can't be given for 'Lee Gu': the dial plan 'Redmond' has the URI type TelExtn.

#### Rooms and users without a mailbox are refused
## source: inferred
## organization: contoso-um
Enable-UMMailbox room1 -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1044
Enable-UMMailbox uma -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1044
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotSupportedException] DB63C975,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 1
#|   | The recipient 'Conference Room 1' is a RoomMailbox; only user mailboxes can be enabled for Unified Messaging.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotSupportedException] DB63C975,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The recipient 'Uma Visitor' is a User; only user mailboxes can be enabled for Unified Messaging.

#### A policy is needed, and one only
## source: um-behaviour 2.6.1, 1.7.3
## organization: contoso-um
Enable-UMMailbox lee -UMMailboxPolicy Nowhere -Extensions 1044
Enable-UMMailbox lee -UMMailboxPolicy (Get-UMMailboxPolicy -UMDialPlan Redmond).Name -Extensions 1044
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 53928CDA,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'Nowhere' couldn't be found on 'DC1.contoso.com'.
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | Cannot bind parameter 'UMMailboxPolicy'. Cannot convert value "System.Object[]" to type "Microsoft.Exchange.Configuration.Tasks.MailboxPolicyIdParameter". Error: "An object of that type is not the identity of a UMMailboxPolicy."

#### -ValidateOnly checks and changes nothing
## source: um-behaviour 2.6.6
## organization: contoso-um
Enable-UMMailbox lee -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1044 -ValidateOnly
Enable-UMMailbox lee -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1001 -ValidateOnly
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ExtensionNotUniqueException] 657EB20E,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The extension '1001' is already assigned to another user in the dial plan 'Redmond'.

#### PINs: length, digits, patterns, the extension
## source: um-behaviour 2.6.5, 2.7.1
## organization: contoso-um
foreach ($pin in '1234', 'abcde', '12345', '54321', '77777', '1044', '21044', '104455') {
    Enable-UMMailbox lee -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1044 -PIN $pin
}
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PinNotValidException] 35CA91A1,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The PIN for 'Lee Gu' is not valid: it must have 5 to 24 digits.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PinNotValidException] 35CA91A1,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The PIN for 'Lee Gu' is not valid: it must have digits only.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PinNotValidException] 35CA91A1,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The PIN for 'Lee Gu' is not valid: it is a common pattern: repeated or consecutive digits.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PinNotValidException] 35CA91A1,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The PIN for 'Lee Gu' is not valid: it is a common pattern: repeated or consecutive digits.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PinNotValidException] 35CA91A1,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The PIN for 'Lee Gu' is not valid: it is a common pattern: repeated or consecutive digits.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PinNotValidException] 35CA91A1,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The PIN for 'Lee Gu' is not valid: it must have 5 to 24 digits.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PinNotValidException] 35CA91A1,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The PIN for 'Lee Gu' is not valid: it must not be the end of the extension or contain the extension.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PinNotValidException] 35CA91A1,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | The PIN for 'Lee Gu' is not valid: it must not be the end of the extension or contain the extension.

#### Common patterns can be allowed
## source: um-behaviour 2.7.1
## organization: contoso-um
Set-UMMailboxPolicy 'Redmond Default Policy' -AllowCommonPatterns $true
(Enable-UMMailbox lee -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1044 -PIN 77777).Name
#| Lee Gu
#~ UMMailboxPolicy Redmond Default Policy: AllowCommonPatterns False -> True
#~ UMMailbox lee: UMEnabled False -> True
#~ UMMailbox lee: UMDialPlan (nothing) -> Redmond
#~ UMMailbox lee: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox lee: UMDtmfMap (nothing) -> emailAddress:533, lastNameFirstName:48533, firstNameLastName:53348, reversedPhone:40105555241
#~ UMMailbox lee: EmailAddresses SMTP:lee@contoso.com -> SMTP:lee@contoso.com, EUM:1044;phone-context=Redmond.contoso.com

#### A PIN can't be used again soon
## source: um-behaviour 2.7.2
## organization: contoso-um
Set-UMMailboxPIN kim -Pin 58231
Set-UMMailboxPIN kim -Pin 60418 | Out-Null
Set-UMMailboxPIN kim -Pin 58231
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PinNotValidException] 5464975F,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPIN [InvalidArgument] line 1
#|   | The PIN for 'Kim Akers' is not valid: it is one of the last 5 PINs of the user.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PinNotValidException] 5464975F,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPIN [InvalidArgument] line 3
#|   | The PIN for 'Kim Akers' is not valid: it is one of the last 5 PINs of the user.
#~ UMMailbox kim: PIN ****** -> ******

#### The PIN object tells no PIN
## source: um-behaviour 1.9.12, 2.7.5
## organization: contoso-um
Get-UMMailboxPIN kim
Set-UMMailboxPIN kim -Pin 60418 -LockedOut $true | Format-List
Set-UMMailboxPIN kim -PINExpired $false | Format-List PinExpired, LockedOut
#|
#| UserID                                        PinExpired FirstTimeUser LockedOut
#| ------                                        ---------- ------------- ---------
#| contoso.com/Users/Kim Akers                   False      True          False
#|
#|
#| UserID        : contoso.com/Users/Kim Akers
#| PinExpired    : True
#| FirstTimeUser : True
#| LockedOut     : True
#| ObjectState   : New
#| IsValid       : True
#| Identity      : contoso.com/Users/Kim Akers
#|
#|
#| PinExpired : False
#| LockedOut  : False
#~ UMMailbox kim: PIN ****** -> ******
#~ UMMailbox kim: PIN ****** -> ******

#### Errors of Get-UMMailboxPIN can be warnings
## source: reference Get-UMMailboxPin, IgnoreErrors
## organization: contoso-um
Get-UMMailboxPIN lee
Get-UMMailboxPIN lee -IgnoreErrors
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-UserNotUmEnabledException] BBC30273,Microsoft.Exchange.Management.Tasks.UM.GetUMMailboxPIN [InvalidOperation] line 1
#|   | The user 'Lee Gu' is not enabled for Unified Messaging.
#| WARNING: The user 'Lee Gu' is not enabled for Unified Messaging.

#### Not enabled: Set, Disable and the PIN refuse
## source: um-behaviour 2.6.11
## organization: contoso-um
Set-UMMailbox lee -FaxEnabled $false
Disable-UMMailbox lee -Confirm:$false
Set-UMMailboxPIN lee
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-UserNotUmEnabledException] A03AEF61,Microsoft.Exchange.Management.Tasks.UM.SetUMMailbox [InvalidOperation] line 1
#|   | The user 'Lee Gu' is not enabled for Unified Messaging.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-UserNotUmEnabledException] 0EDB4D4E,Microsoft.Exchange.Management.Tasks.UM.DisableUMMailbox [InvalidOperation] line 2
#|   | The user 'Lee Gu' is not enabled for Unified Messaging.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-UserNotUmEnabledException] 75DDF85F,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPIN [InvalidOperation] line 3
#|   | The user 'Lee Gu' is not enabled for Unified Messaging.

#### Another policy of the same plan
## source: um-behaviour 1.9.7
## organization: contoso-um
Set-UMMailbox kim -UMMailboxPolicy 'Redmond Executives'
"$((Get-UMMailbox kim).UMMailboxPolicy)"
Set-UMMailbox kim -UMMailboxPolicy 'Oslo Default Policy'
#| Redmond Executives
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-OtherDialPlanException] 4A58372E,Microsoft.Exchange.Management.Tasks.UM.SetUMMailbox [InvalidArgument] line 3
#|   | The UM mailbox policy 'Oslo Default Policy' belongs to the dial plan 'Oslo'; one of the dial plan 'Redmond' is needed.
#~ UMMailbox kim: UMMailboxPolicy Redmond Default Policy -> Redmond Executives

#### Settings of a mailbox
## source: reference Set-UMMailbox
## organization: contoso-um
Set-UMMailbox kim -UMSMSNotificationOption VoiceMailAndMissedCalls -CallAnsweringAudioCodec G711 -TUIAccessToEmailEnabled $false `
    -AllowUMCallsFromNonUsers None -OperatorNumber 12x
Set-UMMailbox kim -UMSMSNotificationOption VoiceMailAndMissedCalls -CallAnsweringAudioCodec G711 -TUIAccessToEmailEnabled $false `
    -AllowUMCallsFromNonUsers None
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 2B165B6C,Microsoft.Exchange.Management.Tasks.UM.SetUMMailbox [InvalidData] line 1
#|   | The value '12x' of the property OperatorNumber is not valid: it must have 1 to 20 digits and nothing else.
#~ UMMailbox kim: TUIAccessToEmailEnabled True -> False
#~ UMMailbox kim: UMSMSNotificationOption None -> VoiceMailAndMissedCalls
#~ UMMailbox kim: AllowUMCallsFromNonUsers SearchEnabled -> None
#~ UMMailbox kim: CallAnsweringAudioCodec (nothing) -> G711

#### Filters
## source: um-behaviour 6.4.2
## organization: contoso-um
Get-UMMailbox -Filter "UMDialPlan -eq 'Redmond' -and Name -like '*i*'" | ForEach-Object Name
Get-UMMailbox -Filter { Office -eq 'Oslo' -or Office -eq 'Berlin' } | ForEach-Object Name
$policy = (Get-UMMailboxPolicy 'Redmond Executives').DistinguishedName
Get-UMMailbox -Filter "UMMailboxPolicy -eq '$policy'" | ForEach-Object Name
Get-UMMailbox -Filter "Shoe -eq 44"
#| Tony Smith
#| Kim Akers
#| Eva Corets
#| Jane Dow
#| Tony Smith
#| ERROR: ParameterBindingFailed,Microsoft.Exchange.Management.Tasks.UM.GetUMMailbox [WriteError] line 5
#|   | Cannot bind parameter 'Filter' to the target. Exception setting "Filter": ""Shoe" is not a recognized filterable property. For a complete list of filterable properties see the command help.
#|   | "Shoe -eq 44" at position 1."

#### Order, size and names by beginning
## source: um-behaviour 6.4.1, 6.4.3
## organization: contoso-um
Get-UMMailbox -SortBy DisplayName | ForEach-Object Name
Get-UMMailbox -ResultSize 2 | ForEach-Object Name
Get-UMMailbox -ResultSize Unlimited | Measure-Object | ForEach-Object Count
Get-UMMailbox -Anr ki | ForEach-Object Name
#| Eva Corets
#| Jane Dow
#| Kim Akers
#| Pat Coleman
#| Tony Smith
#| Tony Smith
#| Kim Akers
#| WARNING: More than 2 results are available. To see them, give a larger ResultSize or Unlimited.
#| 5
#| Kim Akers

#### Disable asks first
## source: um-behaviour 6.1.1
## organization: contoso-um
## answers: N
Disable-UMMailbox kim
(Get-UMMailbox kim).UMEnabled
#| PROMPT: Confirm / Are you sure you want to perform this action?
#| Disabling UM mailbox "contoso.com/Users/Kim Akers". / [&Yes] [Yes to &All] [&No] [No to A&ll] [&Suspend] default 0 << N
#| True

#### All at once
## source: um-behaviour 6.2.3
## organization: contoso-um
Get-UMMailbox -ResultSize Unlimited | Disable-UMMailbox -Confirm:$false
@(Get-UMMailbox).Count
#| 0
#~ UMMailbox tony: UMEnabled True -> False
#~ UMMailbox tony: UMDialPlan Redmond -> (nothing)
#~ UMMailbox tony: UMMailboxPolicy Redmond Executives -> (nothing)
#~ UMMailbox tony: UMDtmfMap emailAddress:8669, lastNameFirstName:764848669, firstNameLastName:866976484, reversedPhone:10105555241 -> (nothing)
#~ UMMailbox tony: EmailAddresses SMTP:tony@contoso.com, EUM:1001;phone-context=Redmond.contoso.com -> SMTP:tony@contoso.com
#~ UMMailbox kim: UMEnabled True -> False
#~ UMMailbox kim: UMDialPlan Redmond -> (nothing)
#~ UMMailbox kim: UMMailboxPolicy Redmond Default Policy -> (nothing)
#~ UMMailbox kim: UMDtmfMap emailAddress:546, lastNameFirstName:25377546, firstNameLastName:54625377, reversedPhone:20105555241 -> (nothing)
#~ UMMailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com
#~ UMMailbox pat: UMEnabled True -> False
#~ UMMailbox pat: UMDialPlan Redmond -> (nothing)
#~ UMMailbox pat: UMMailboxPolicy Redmond Default Policy -> (nothing)
#~ UMMailbox pat: UMDtmfMap emailAddress:728, lastNameFirstName:2653626728, firstNameLastName:7282653626, reversedPhone:30105555241 -> (nothing)
#~ UMMailbox pat: EmailAddresses SMTP:pat@contoso.com, EUM:1003;phone-context=Redmond.contoso.com -> SMTP:pat@contoso.com
#~ UMMailbox eva: UMEnabled True -> False
#~ UMMailbox eva: UMDialPlan Berlin -> (nothing)
#~ UMMailbox eva: UMMailboxPolicy Berlin Default Policy -> (nothing)
#~ UMMailbox eva: UMDtmfMap emailAddress:382, lastNameFirstName:267387382, firstNameLastName:382267387, reversedPhone:01105550394 -> (nothing)
#~ UMMailbox eva: EmailAddresses SMTP:eva@contoso.com, EUM:50110;phone-context=Berlin.contoso.com, eum:eva@contoso.com;phone-context=Berlin.contoso.com -> SMTP:eva@contoso.com
#~ UMMailbox jane: UMEnabled True -> False
#~ UMMailbox jane: UMDialPlan Oslo -> (nothing)
#~ UMMailbox jane: UMMailboxPolicy Oslo Default Policy -> (nothing)
#~ UMMailbox jane: UMDtmfMap emailAddress:5263, lastNameFirstName:3695263, firstNameLastName:5263369, reversedPhone:5110552274 -> (nothing)
#~ UMMailbox jane: EmailAddresses SMTP:jane@contoso.com, SIP:jane@contoso.com, EUM:0115;phone-context=Oslo.contoso.com, eum:+4722550115;phone-context=Oslo.contoso.com -> SMTP:jane@contoso.com, SIP:jane@contoso.com

#### Rows of a CSV file bind by name
## source: um-behaviour 6.2.3
## organization: contoso-um
"Identity,Extensions`nlee@contoso.com,1044`nsean,1045" | ConvertFrom-Csv |
    ForEach-Object { Enable-UMMailbox -Identity $_.Identity -Extensions $_.Extensions -UMMailboxPolicy 'Redmond Default Policy' } |
    Format-Table Name, Extensions -AutoSize
#|
#| Name      Extensions
#| ----      ----------
#| Lee Gu    {1044}
#| Sean Chai {1045}
#~ UMMailbox lee: UMEnabled False -> True
#~ UMMailbox lee: UMDialPlan (nothing) -> Redmond
#~ UMMailbox lee: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox lee: UMDtmfMap (nothing) -> emailAddress:533, lastNameFirstName:48533, firstNameLastName:53348, reversedPhone:40105555241
#~ UMMailbox lee: EmailAddresses SMTP:lee@contoso.com -> SMTP:lee@contoso.com, EUM:1044;phone-context=Redmond.contoso.com
#~ UMMailbox sean: UMEnabled False -> True
#~ UMMailbox sean: UMDialPlan (nothing) -> Redmond
#~ UMMailbox sean: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox sean: UMDtmfMap (nothing) -> emailAddress:7326, lastNameFirstName:24247326, firstNameLastName:73262424
#~ UMMailbox sean: EmailAddresses SMTP:sean@contoso.com -> SMTP:sean@contoso.com, EUM:1045;phone-context=Redmond.contoso.com

#### IgnoreDefaultScope wants a distinguished name
## source: um-behaviour 2.6.8
## organization: contoso-um
Disable-UMMailbox kim -IgnoreDefaultScope -Confirm:$false
Disable-UMMailbox (Get-UMMailbox kim).DistinguishedName -IgnoreDefaultScope -DomainController DC1 -Confirm:$false
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] 50C69CBF,Microsoft.Exchange.Management.Tasks.UM.DisableUMMailbox [InvalidArgument] line 1
#|   | With IgnoreDefaultScope the identity must be a distinguished name.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] 50C69CBF,Microsoft.Exchange.Management.Tasks.UM.DisableUMMailbox [InvalidArgument] line 2
#|   | The parameters IgnoreDefaultScope and DomainController can't be used together.

#### Enabling with a PIN of one's own, and with a SIP address where the plan has none
## source: reference Enable-UMMailbox
## organization: contoso-um
Enable-UMMailbox -Identity nils@contoso.com -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1717 -PIN 8351904 -NotifyEmail administrator@contoso.com -PINExpired $true
Enable-UMMailbox -Identity olga@contoso.com -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1718 -PIN 8351904 -SIPResourceIdentifier 'olga@contoso.com' -PINExpired $true
Enable-UMMailbox -Identity olga@contoso.com -UMMailboxPolicy 'Berlin Default Policy' -Extensions 17180 -PIN 8351904 -SIPResourceIdentifier 'olga@contoso.com' -PINExpired $true
(Get-UMMailbox olga).UMAddresses | ForEach-Object { "$_" }
#|
#| Name                             UMMailboxPolicy                      Extensions
#| ----                             ---------------                      ----------
#| Nils Berg                        Redmond Default Policy               {1717}
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-SipResourceIdentifierNotAllowedException] 3A697F41,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [InvalidArgument] line 2
#|   | A SIPResourceIdentifier can't be given for 'Olga Kozlov': the dial plan 'Redmond' has the URI type TelExtn.
#| Olga Kozlov                      Berlin Default Policy                {17180}
#| EUM:17180;phone-context=Berlin.contoso.com
#| eum:olga@contoso.com;phone-context=Berlin.contoso.com
#|
#~ UMMailbox nils: UMEnabled False -> True
#~ UMMailbox nils: UMDialPlan (nothing) -> Redmond
#~ UMMailbox nils: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox nils: UMDtmfMap (nothing) -> emailAddress:6457, lastNameFirstName:23746457, firstNameLastName:64572374, reversedPhone:91100027433
#~ UMMailbox nils: EmailAddresses SMTP:nils@contoso.com -> SMTP:nils@contoso.com, EUM:1717;phone-context=Redmond.contoso.com
#~ UMMailbox olga: UMEnabled False -> True
#~ UMMailbox olga: UMDialPlan (nothing) -> Berlin
#~ UMMailbox olga: UMMailboxPolicy (nothing) -> Berlin Default Policy
#~ UMMailbox olga: UMDtmfMap (nothing) -> emailAddress:6542, lastNameFirstName:5695686542, firstNameLastName:6542569568, reversedPhone:02100027433
#~ UMMailbox olga: EmailAddresses SMTP:olga@contoso.com -> SMTP:olga@contoso.com, EUM:17180;phone-context=Berlin.contoso.com, eum:olga@contoso.com;phone-context=Berlin.contoso.com

#### Telephone settings, and taking them away from all
## source: reference Set-UMMailbox, Disable-UMMailbox, Get-UMMailbox
## organization: contoso-um
Set-UMMailbox -Identity kim@contoso.com -CallAnsweringAudioCodec Gsm -CallAnsweringRulesEnabled $false -FaxEnabled $false -UMSMSNotificationOption VoiceMailAndMissedCalls
Set-UMMailbox -Identity kim@contoso.com -TUIAccessToCalendarEnabled $false -TUIAccessToEmailEnabled $false
Get-UMMailbox -Identity kim@contoso.com | Format-List CallAnsweringAudioCodec, FaxEnabled, UMSMSNotificationOption, TUIAccessTo*
Get-UMMailbox -ResultSize 2 | ForEach-Object Name
Get-UMMailbox -SortBy DisplayName -ResultSize Unlimited | ForEach-Object DisplayName
Get-UMMailbox -Filter "UMMailboxPolicy -eq '$((Get-UMMailboxPolicy 'Redmond Executives').DistinguishedName)'" | ForEach-Object Name
Get-UMMailbox -ResultSize Unlimited | Disable-UMMailbox -Confirm:$false
(Get-UMMailbox | Measure-Object).Count
#|
#| CallAnsweringAudioCodec    : Gsm
#| FaxEnabled                 : False
#| UMSMSNotificationOption    : VoiceMailAndMissedCalls
#| TUIAccessToCalendarEnabled : False
#| TUIAccessToEmailEnabled    : False
#|
#| Tony Smith
#| Kim Akers
#| WARNING: More than 2 results are available. To see them, give a larger ResultSize or Unlimited.
#| Eva Corets
#| Jane Dow
#| Kim Akers
#| Pat Coleman
#| Tony Smith
#| Tony Smith
#| 0
#~ UMMailbox kim: FaxEnabled True -> False
#~ UMMailbox kim: UMSMSNotificationOption None -> VoiceMailAndMissedCalls
#~ UMMailbox kim: CallAnsweringRulesEnabled True -> False
#~ UMMailbox kim: CallAnsweringAudioCodec (nothing) -> Gsm
#~ UMMailbox kim: TUIAccessToCalendarEnabled True -> False
#~ UMMailbox kim: TUIAccessToEmailEnabled True -> False
#~ UMMailbox tony: UMEnabled True -> False
#~ UMMailbox tony: UMDialPlan Redmond -> (nothing)
#~ UMMailbox tony: UMMailboxPolicy Redmond Executives -> (nothing)
#~ UMMailbox tony: UMDtmfMap emailAddress:8669, lastNameFirstName:764848669, firstNameLastName:866976484, reversedPhone:10105555241 -> (nothing)
#~ UMMailbox tony: EmailAddresses SMTP:tony@contoso.com, EUM:1001;phone-context=Redmond.contoso.com -> SMTP:tony@contoso.com
#~ UMMailbox kim: UMEnabled True -> False
#~ UMMailbox kim: UMDialPlan Redmond -> (nothing)
#~ UMMailbox kim: UMMailboxPolicy Redmond Default Policy -> (nothing)
#~ UMMailbox kim: UMDtmfMap emailAddress:546, lastNameFirstName:25377546, firstNameLastName:54625377, reversedPhone:20105555241 -> (nothing)
#~ UMMailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com
#~ UMMailbox pat: UMEnabled True -> False
#~ UMMailbox pat: UMDialPlan Redmond -> (nothing)
#~ UMMailbox pat: UMMailboxPolicy Redmond Default Policy -> (nothing)
#~ UMMailbox pat: UMDtmfMap emailAddress:728, lastNameFirstName:2653626728, firstNameLastName:7282653626, reversedPhone:30105555241 -> (nothing)
#~ UMMailbox pat: EmailAddresses SMTP:pat@contoso.com, EUM:1003;phone-context=Redmond.contoso.com -> SMTP:pat@contoso.com
#~ UMMailbox eva: UMEnabled True -> False
#~ UMMailbox eva: UMDialPlan Berlin -> (nothing)
#~ UMMailbox eva: UMMailboxPolicy Berlin Default Policy -> (nothing)
#~ UMMailbox eva: UMDtmfMap emailAddress:382, lastNameFirstName:267387382, firstNameLastName:382267387, reversedPhone:01105550394 -> (nothing)
#~ UMMailbox eva: EmailAddresses SMTP:eva@contoso.com, EUM:50110;phone-context=Berlin.contoso.com, eum:eva@contoso.com;phone-context=Berlin.contoso.com -> SMTP:eva@contoso.com
#~ UMMailbox jane: UMEnabled True -> False
#~ UMMailbox jane: UMDialPlan Oslo -> (nothing)
#~ UMMailbox jane: UMMailboxPolicy Oslo Default Policy -> (nothing)
#~ UMMailbox jane: UMDtmfMap emailAddress:5263, lastNameFirstName:3695263, firstNameLastName:5263369, reversedPhone:5110552274 -> (nothing)
#~ UMMailbox jane: EmailAddresses SMTP:jane@contoso.com, SIP:jane@contoso.com, EUM:0115;phone-context=Oslo.contoso.com, eum:+4722550115;phone-context=Oslo.contoso.com -> SMTP:jane@contoso.com, SIP:jane@contoso.com

#### PINs: shown, made, given, locked, unlocked
## source: reference Get-UMMailboxPIN, Set-UMMailboxPIN
## organization: contoso-um
Get-UMMailboxPin -Identity pat@contoso.com
Set-UMMailboxPIN -Identity pat@contoso.com
Set-UMMailboxPIN -Identity pat@contoso.com -PIN 7194063 -PinExpired $false | Format-List PinExpired, LockedOut
Set-UMMailboxPIN -Identity pat@contoso.com -LockedOut $true | Format-List LockedOut
Get-UMMailbox -Anr pat | Get-UMMailboxPIN | ForEach-Object LockedOut
Set-UMMailboxPIN -Identity pat@contoso.com -LockedOut $false | Format-List LockedOut
#|
#| UserID                                        PinExpired FirstTimeUser LockedOut
#| ------                                        ---------- ------------- ---------
#| contoso.com/Users/Pat Coleman                 False      True          False
#| contoso.com/Users/Pat Coleman                 True       True          False
#|
#|
#| PinExpired : False
#| LockedOut  : False
#|
#|
#| LockedOut : True
#|
#| True
#|
#| LockedOut : False
#|
#~ UMMailbox pat: PIN ****** -> ******
#~ UMMailbox pat: PIN ****** -> ******
#~ UMMailbox pat: PIN ****** -> ******
#~ UMMailbox pat: PIN ****** -> ******

#### Filters by date, by policy, by an address
## source: um-behaviour 6.4.2; reference Get-UMMailbox (Filter)
## organization: contoso-um
Get-UMMailbox -Filter "WhenCreated -gt '1/1/2018'" | Measure-Object | ForEach-Object Count
Get-UMMailbox -Filter "WhenChanged -ge '1/1/2020'" | Measure-Object | ForEach-Object Count
Set-UMMailbox pat -OperatorNumber 4040
Get-UMMailbox -Filter "WhenChanged -ge '1/1/2020'" | ForEach-Object Name
Get-UMMailbox -Filter "OperatorNumber -eq '4040' -and WhenCreated -lt '1/1/2020'" | ForEach-Object Name
Get-UMMailbox -Filter { UMAddresses -like '*1002;*' } | ForEach-Object Name
Get-UMMailbox -Filter "WhenCreated -gt 'the day before'"
#| 5
#| 0
#| Pat Coleman
#| Pat Coleman
#| Kim Akers
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-FilterNotValidException] 975EC9A6,Microsoft.Exchange.Management.Tasks.UM.GetUMMailbox [InvalidArgument] line 7
#|   | The value "the day before" could not be converted to type System.DateTime.
#|   | "the day before" at position 1.
#~ UMMailbox pat: OperatorNumber (nothing) -> 4040

#### A UM mailbox has exactly one policy
## source: um-behaviour 1.1, 1.9.7
## organization: contoso-um
Set-UMMailbox kim -UMMailboxPolicy $null
Set-UMMailbox kim -UMMailboxPolicy 'Nowhere'
(Get-UMMailbox kim).UMMailboxPolicy.Name
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 2B165B6C,Microsoft.Exchange.Management.Tasks.UM.SetUMMailbox [InvalidData] line 1
#|   | The value '' of the property UMMailboxPolicy is not valid: a UM-enabled mailbox has exactly one policy.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] EC6C2F69,Microsoft.Exchange.Management.Tasks.UM.SetUMMailbox [NotSpecified] line 2
#|   | The operation couldn't be performed because object 'Nowhere' couldn't be found on 'DC1.contoso.com'.
#| Redmond Default Policy

#### Voice mail in the cloud has no PIN here until there is a policy
## source: Enable-UMMailbox, EnableCloudVoiceMail; inferred
## organization: contoso-um
Enable-UMMailbox holly -EnableCloudVoiceMail | Out-Null
Set-UMMailboxPIN holly
Set-UMMailbox holly -UMMailboxPolicy 'Redmond Default Policy'
(Get-UMMailbox holly).UMDialPlan.Name
Set-UMMailboxPIN holly | Format-List PinExpired, LockedOut
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PinNotValidException] 5464975F,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPIN [InvalidArgument] line 2
#|   | The PIN for 'Holly Holt' is not valid: there is no UM mailbox policy: voice mail is kept in the cloud.
#| Redmond
#|
#| PinExpired : True
#| LockedOut  : False
#~ UMMailbox holly: UMEnabled False -> True
#~ UMMailbox holly: CloudVoiceMailEnabled False -> True
#~ UMMailbox holly: UMDialPlan (nothing) -> Redmond
#~ UMMailbox holly: UMMailboxPolicy (nothing) -> Redmond Default Policy
