# UM dial plans: making, showing, changing and removing the root of everything.

#### A new plan has the documented defaults
## source: reference New-UMDialPlan; um-behaviour 1.4.2, 1.4.5
New-UMDialPlan -Name Paris -NumberOfDigitsInExtension 4 -CountryOrRegionCode 33 |
    Format-List Name, URIType, VoIPSecurity, FaxEnabled, DefaultLanguage, PhoneContext, NumberOfDigitsInExtension, CountryOrRegionCode
#|
#| Name                      : Paris
#| URIType                   : TelExtn
#| VoIPSecurity              : Unsecured
#| FaxEnabled                : True
#| DefaultLanguage           : en-US
#| PhoneContext              : Paris.contoso.com
#| NumberOfDigitsInExtension : 4
#| CountryOrRegionCode       : 33
#~ + UMDialPlan Paris
#~ + UMMailboxPolicy Paris Default Policy

#### A default policy comes with the plan
## source: um-behaviour 1.4.3
New-UMDialPlan Paris -NumberOfDigits 4 -CountryOrRegionCode 33 | Out-Null
(Get-UMDialPlan Paris).UMMailboxPolicies | ForEach-Object { "$_" }
(Get-UMMailboxPolicy 'Paris Default Policy').UMDialPlan.Name
#| Paris Default Policy
#| Paris
#~ + UMDialPlan Paris
#~ + UMMailboxPolicy Paris Default Policy

#### No policy when it is not wanted
## source: reference New-UMDialPlan, GenerateUMMailboxPolicy
New-UMDialPlan Paris -NumberOfDigits 4 -CountryOrRegionCode 33 -GenerateUMMailboxPolicy $false | Out-Null
@(Get-UMMailboxPolicy).Count
#| 0
#~ + UMDialPlan Paris

#### With a generated policy the name is limited to 49 characters
## source: um-behaviour 1.4.4
New-UMDialPlan ('x' * 50) -NumberOfDigits 4 -CountryOrRegionCode 33
New-UMDialPlan ('x' * 50) -NumberOfDigits 4 -CountryOrRegionCode 33 -GenerateUMMailboxPolicy $false | Format-Wide
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DefaultPolicyCreationException] FE44B94F,Microsoft.Exchange.Management.Tasks.UM.NewUMDialPlan [InvalidArgument] line 1
#|   | The default UM mailbox policy of the dial plan 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' can't be generated: the name of the dial plan is too long; at most 49 characters are possible.
#|
#| xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
#~ + UMDialPlan xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx

#### A policy of the generated name must not exist
## source: um-behaviour 2.2.5
## organization: contoso-um
New-UMMailboxPolicy 'Lyon Default Policy' -UMDialPlan Redmond | Out-Null
New-UMDialPlan Lyon -NumberOfDigits 4 -CountryOrRegionCode 33
@(Get-UMDialPlan).Count
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DefaultPolicyCreationException] FE44B94F,Microsoft.Exchange.Management.Tasks.UM.NewUMDialPlan [InvalidArgument] line 2
#|   | The default UM mailbox policy of the dial plan 'Lyon' can't be generated: a policy with the name 'Lyon Default Policy' already exists.
#| 3
#~ + UMMailboxPolicy Lyon Default Policy

#### A name is taken in any case
## source: um-behaviour 2.2.4
## organization: contoso-um
New-UMDialPlan REDMOND -NumberOfDigits 4 -CountryOrRegionCode 1
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ADObjectAlreadyExistsException] 78B745B9,Microsoft.Exchange.Management.Tasks.UM.NewUMDialPlan [NotSpecified] line 1
#|   | The object 'CN=REDMOND,CN=UM DialPlan Container,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com' already exists on 'DC1.contoso.com'.

#### Digits of an extension go from 1 to 20
## source: um-behaviour 2.3, 2.1.7
New-UMDialPlan A -NumberOfDigits 0 -CountryOrRegionCode 33
New-UMDialPlan B -NumberOfDigits 21 -CountryOrRegionCode 33
New-UMDialPlan C -NumberOfDigits 20 -CountryOrRegionCode 33 | Format-Wide
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 5579C815,Microsoft.Exchange.Management.Tasks.UM.NewUMDialPlan [InvalidData] line 1
#|   | The value '0' of the property NumberOfDigitsInExtension is not valid: it must be from 1 to 20 digits.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 5579C815,Microsoft.Exchange.Management.Tasks.UM.NewUMDialPlan [InvalidData] line 2
#|   | The value '21' of the property NumberOfDigitsInExtension is not valid: it must be from 1 to 20 digits.
#|
#| C
#~ + UMDialPlan C
#~ + UMMailboxPolicy C Default Policy

#### A name has up to 64 characters, and some are warned of
## source: um-behaviour 2.2.1, 2.2.2
New-UMDialPlan ('y' * 65) -NumberOfDigits 4 -CountryOrRegionCode 33 -GenerateUMMailboxPolicy $false
New-UMDialPlan 'A/B' -NumberOfDigits 4 -CountryOrRegionCode 33 | Format-Wide
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 5579C815,Microsoft.Exchange.Management.Tasks.UM.NewUMDialPlan [InvalidData] line 1
#|   | The value 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy' of the property Name is not valid: it must have 1 to 64 characters.
#| WARNING: The name 'A/B' should be another one: it contains characters that are not allowed: /
#|
#| A/B
#~ + UMDialPlan A/B
#~ + UMMailboxPolicy A/B Default Policy

#### The country code has one to four digits
## source: um-behaviour 2.3
New-UMDialPlan A -NumberOfDigits 4 -CountryOrRegionCode 33x
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 5579C815,Microsoft.Exchange.Management.Tasks.UM.NewUMDialPlan [InvalidData] line 1
#|   | The value '33x' of the property CountryOrRegionCode is not valid: it must have 1 to 4 digits and nothing else.

#### The country code may be left out unless the mode is strict
## source: um-behaviour 1.4.1, C4
New-UMDialPlan A -NumberOfDigits 4 | Format-Wide
#|
#| A
#~ + UMDialPlan A
#~ + UMMailboxPolicy A Default Policy

#### A plan is found by name, distinguished name and GUID
## source: um-behaviour 1.2
## organization: contoso-um
$plan = Get-UMDialPlan redmond
$plan.DistinguishedName
(Get-UMDialPlan $plan.DistinguishedName).Name
(Get-UMDialPlan $plan.Guid).Name
(Get-UMDialPlan "$($plan.Guid)").Name
(Get-UMDialPlan $plan.Identity).Name
(Get-UMDialPlan $plan).Name
#| CN=Redmond,CN=UM DialPlan Container,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
#| Redmond
#| Redmond
#| Redmond
#| Redmond
#| Redmond

#### Nothing or $null as identity shows all
## source: um-behaviour 1.2.1
## organization: contoso-um
@(Get-UMDialPlan).Count
@(Get-UMDialPlan $null).Count
#| 3
#| 3

#### A star at the end or the start matches names on Get- only
## source: um-behaviour 1.2.4
## organization: contoso-um
Get-UMDialPlan R* | ForEach-Object Name
Get-UMDialPlan *o | ForEach-Object Name
Set-UMDialPlan R* -OperatorExtension 1111
#| Redmond
#| Oslo
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 4F1DE64B,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'R*' couldn't be found on 'DC1.contoso.com'.

#### An unknown plan is a non-terminating error
## source: um-behaviour 2.1.1, 2.1.2
Get-UMDialPlan Nowhere
$null -eq (Get-UMDialPlan -Identity Nowhere -ErrorAction SilentlyContinue)
try { Get-UMDialPlan Nowhere -ErrorAction Stop } catch { $_.Exception.GetType().Name; $_.CategoryInfo.Reason }
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 3BA32A07,Microsoft.Exchange.Management.Tasks.UM.GetUMDialPlan [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'Nowhere' couldn't be found on 'DC1.contoso.com'.
#| True
#| ManagementObjectNotFoundException
#| ManagementObjectNotFoundException

#### What Set- changes is recorded property by property
## source: inferred
## organization: contoso-um
Set-UMDialPlan Oslo -OperatorExtension 1234 -MaxCallDuration 60 -AccessTelephoneNumbers '+4722550100', '+4722550101'
#~ UMDialPlan Oslo: AccessTelephoneNumbers (nothing) -> +4722550100, +4722550101
#~ UMDialPlan Oslo: MaxCallDuration 30 -> 60
#~ UMDialPlan Oslo: OperatorExtension (nothing) -> 1234

#### A Set that changes nothing leaves WhenChanged as it was
## source: inferred
## organization: contoso-um
$before = (Get-UMDialPlan Oslo).WhenChanged
Set-UMDialPlan Oslo -MaxCallDuration 30
(Get-UMDialPlan Oslo).WhenChanged -eq $before
#| WARNING: The command completed successfully but no settings of 'Oslo' have been modified.
#| True

#### Values of a list are replaced, cleared, added and removed
## source: um-behaviour 6.3.1
## organization: contoso-um
Set-UMDialPlan Oslo -AccessTelephoneNumbers 1, 2
Set-UMDialPlan Oslo -AccessTelephoneNumbers @{ add = 3, 4; Remove = 1 }
(Get-UMDialPlan Oslo).AccessTelephoneNumbers -join ' '
Set-UMDialPlan Oslo -AccessTelephoneNumbers @{ Remove = 99 }
Set-UMDialPlan Oslo -AccessTelephoneNumbers $null
(Get-UMDialPlan Oslo).AccessTelephoneNumbers.Count
#| 2 3 4
#| WARNING: The command completed successfully but no settings of 'Oslo' have been modified.
#| 0
#~ UMDialPlan Oslo: AccessTelephoneNumbers (nothing) -> 1, 2
#~ UMDialPlan Oslo: AccessTelephoneNumbers 1, 2 -> 2, 3, 4
#~ UMDialPlan Oslo: AccessTelephoneNumbers 2, 3, 4 -> (nothing)

#### The table form makes no sense for a new object
## source: um-behaviour 6.3.3
New-UMDialPlan A -NumberOfDigits 4 -CountryOrRegionCode 33 -AccessTelephoneNumbers @{ Add = 1 }
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 5579C815,Microsoft.Exchange.Management.Tasks.UM.NewUMDialPlan [InvalidData] line 1
#|   | The value '@{Add=1}' of the property AccessTelephoneNumbers is not valid: a new object has no values to change.

#### Read, change, write
## source: um-behaviour 6.3.2
## organization: contoso-um
$plan = Get-UMDialPlan Redmond
$plan.AccessTelephoneNumbers += '+14255550199'
Set-UMDialPlan Redmond -AccessTelephoneNumbers $plan.AccessTelephoneNumbers
(Get-UMDialPlan Redmond).AccessTelephoneNumbers -join ' '
#| +14255550100 +14255550199
#~ UMDialPlan Redmond: AccessTelephoneNumbers +14255550100 -> +14255550100, +14255550199

#### Durations and counts have their bounds
## source: um-behaviour 2.3
## organization: contoso-um
Set-UMDialPlan Oslo -MaxCallDuration 9
Set-UMDialPlan Oslo -MaxCallDuration 121
Set-UMDialPlan Oslo -MaxRecordingDuration 101
Set-UMDialPlan Oslo -MaxRecordingDuration 30
Set-UMDialPlan Oslo -RecordingIdleTimeout 11
Set-UMDialPlan Oslo -LogonFailuresBeforeDisconnect 21
Set-UMDialPlan Oslo -InputFailuresBeforeDisconnect 0
Set-UMDialPlan Oslo -OutsideLineAccessCode 9x
Set-UMDialPlan Oslo -InternationalAccessCode 00119
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 1
#|   | The value '9' of the property MaxCallDuration is not valid: it must be from 10 to 120 minutes.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 2
#|   | The value '121' of the property MaxCallDuration is not valid: it must be from 10 to 120 minutes.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 3
#|   | The value '101' of the property MaxRecordingDuration is not valid: it must be from 1 to 100 minutes.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 4
#|   | The value '30' of the property MaxRecordingDuration is not valid: it must be less than MaxCallDuration.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 5
#|   | The value '11' of the property RecordingIdleTimeout is not valid: it must be from 2 to 10 seconds.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 6
#|   | The value '21' of the property LogonFailuresBeforeDisconnect is not valid: it must be from 1 to 20.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 7
#|   | The value '0' of the property InputFailuresBeforeDisconnect is not valid: it must be from 1 to 20.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 8
#|   | The value '9x' of the property OutsideLineAccessCode is not valid: it must have 1 to 16 digits and nothing else.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 9
#|   | The value '00119' of the property InternationalAccessCode is not valid: it must have 1 to 4 digits and nothing else.

#### The two ways to dial by name differ
## source: um-behaviour 2.3.3
## organization: contoso-um
Set-UMDialPlan Oslo -DialByNamePrimary SMTPAddress
Set-UMDialPlan Oslo -DialByNamePrimary SMTPAddress -DialByNameSecondary None
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 1
#|   | The value 'SMTPAddress' of the property DialByNameSecondary is not valid: it must differ from DialByNamePrimary.
#~ UMDialPlan Oslo: DialByNamePrimary LastFirst -> SMTPAddress
#~ UMDialPlan Oslo: DialByNameSecondary SMTPAddress -> None

#### A contact scope may need another property
## source: um-behaviour 2.3.2
## organization: contoso-um
Set-UMDialPlan Oslo -ContactScope AddressList
Set-UMDialPlan Oslo -ContactScope AddressList -ContactAddressList 'All Users'
(Get-UMDialPlan Oslo).ContactAddressList.Name
Set-UMDialPlan Oslo -ContactScope AutoAttendantLink
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] 84F0634A,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 1
#|   | The ContactScope AddressList needs the property ContactAddressList.
#| All Users
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] 84F0634A,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 4
#|   | The ContactScope AutoAttendantLink needs the property UMAutoAttendant.
#~ UMDialPlan Oslo: ContactScope DialPlan -> AddressList
#~ UMDialPlan Oslo: ContactAddressList (nothing) -> \All Users

#### The default auto attendant is one of the plan's own
## source: um-behaviour 2.3.1
## organization: contoso-um
Set-UMDialPlan Oslo -UMAutoAttendant 'Redmond Reception'
Set-UMDialPlan Redmond -UMAutoAttendant 'Redmond Reception'
"$((Get-UMDialPlan Redmond).UMAutoAttendant)"
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-OtherDialPlanException] A7030660,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 1
#|   | The UM auto attendant 'Redmond Reception' belongs to the dial plan 'Redmond'; one of the dial plan 'Oslo' is needed.
#| Redmond Reception
#~ UMDialPlan Redmond: UMAutoAttendant (nothing) -> Redmond Reception

#### Dialing rules are texts or rows of a CSV file
## source: um-behaviour 2.3, 6.3.5
## organization: contoso-um
Set-UMDialPlan Oslo -ConfiguredInCountryOrRegionGroups 'Local,22xxxxxx,022xxxxxx,Near', 'Anywhere,*,*,*'
$rules = "Name,NumberMask,DialedNumber,Comment`nMobile,9xxxxxxx,09xxxxxxx,Cell" | ConvertFrom-Csv
Set-UMDialPlan Oslo -ConfiguredInternationalGroups $rules
(Get-UMDialPlan Oslo).ConfiguredInCountryOrRegionGroups | Select-Object Name, NumberMask, DialedNumber, Comment | Format-Table -AutoSize
(Get-UMDialPlan Oslo).ConfiguredInternationalGroups -join ';'
Set-UMDialPlan Oslo -ConfiguredInCountryOrRegionGroups 'Local,22xxxxxx,022xx,Counts differ'
#|
#| Name     NumberMask DialedNumber Comment
#| ----     ---------- ------------ -------
#| Local    22xxxxxx   022xxxxxx    Near
#| Anywhere *          *            *
#|
#| Mobile,9xxxxxxx,09xxxxxxx,Cell
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 6
#|   | The value 'Local,22xxxxxx,022xx,Counts differ' of the property ConfiguredInCountryOrRegionGroups is not valid: mask and dialed number do not have the same count of x.
#~ UMDialPlan Oslo: ConfiguredInCountryOrRegionGroups (nothing) -> Local,22xxxxxx,022xxxxxx,Near, Anywhere,*,*,*
#~ UMDialPlan Oslo: ConfiguredInternationalGroups (nothing) -> Mobile,9xxxxxxx,09xxxxxxx,Cell

#### Only configured groups can be allowed
## source: um-behaviour 2.3
## organization: contoso-um
Set-UMDialPlan Redmond -AllowedInCountryOrRegionGroups 'local', 'Long distance'
Set-UMDialPlan Redmond -AllowedInCountryOrRegionGroups 'Moon'
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 2
#|   | The value 'Moon' of the property AllowedInCountryOrRegionGroups is not valid: the dial plan 'Redmond' has no such group in ConfiguredInCountryOrRegionGroups.
#~ UMDialPlan Redmond: AllowedInCountryOrRegionGroups Local -> local, Long distance

#### A greeting must have been imported
## source: um-behaviour 2.3
## organization: contoso-um
Set-UMDialPlan Redmond -WelcomeGreetingFilename welcome.wav
Import-UMPrompt -UMDialPlan Redmond -PromptFileName welcome.wav -PromptFileData (1, 2, 3)
Set-UMDialPlan Redmond -WelcomeGreetingFilename welcome.wav -WelcomeGreetingEnabled $true
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PromptNotFoundException] EF05391C,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [ObjectNotFound] line 1
#|   | The prompt file 'welcome.wav' was not imported for 'Redmond'.
#~ UMDialPlan Redmond: Prompt (nothing) -> welcome.wav
#~ UMDialPlan Redmond: WelcomeGreetingEnabled False -> True
#~ UMDialPlan Redmond: WelcomeGreetingFilename (nothing) -> welcome.wav

#### URI type and digits can't be changed
## source: um-behaviour 1.4.9
## organization: contoso-um
Set-UMDialPlan Oslo -URIType TelExtn
Set-UMDialPlan Oslo -NumberOfDigitsInExtension 5
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 1
#|   | A parameter cannot be found that matches parameter name 'URIType'.
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 2
#|   | A parameter cannot be found that matches parameter name 'NumberOfDigitsInExtension'.

#### Security can be changed; gateways with addresses are warned of
## source: um-behaviour 1.4.9, 2.4.1
## organization: contoso-um
Set-UMDialPlan Oslo -VoIPSecurity Secured
#| WARNING: The UM IP gateway 'Oslo GW' has an IP address; the VoIP security Secured of the dial plan 'Oslo' needs a fully qualified domain name.
#~ UMDialPlan Oslo: VoIPSecurity Unsecured -> Secured

#### A new name leaves the phone context as it was
## source: um-behaviour 1.4.5
## organization: contoso-um
Set-UMDialPlan Oslo -Name Bergen
Get-UMDialPlan Bergen | Format-List Name, PhoneContext, DistinguishedName
Set-UMDialPlan Bergen -Name Redmond
#|
#| Name              : Bergen
#| PhoneContext      : Oslo.contoso.com
#| DistinguishedName : CN=Bergen,CN=UM DialPlan Container,CN=Contoso,CN=Microsoft
#|                     Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ADObjectAlreadyExistsException] 127EE51C,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [NotSpecified] line 3
#|   | The object 'CN=Redmond,CN=UM DialPlan Container,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com' already exists on 'DC1.contoso.com'.
#~ UMDialPlan Bergen: Name Oslo -> Bergen

#### A plan can't be removed at once: its policy blocks it
## source: um-behaviour 2.8, 2.8.1
New-UMDialPlan Paris -NumberOfDigits 4 -CountryOrRegionCode 33 | Out-Null
Remove-UMDialPlan Paris -Confirm:$false
Remove-UMMailboxPolicy 'Paris Default Policy' -Confirm:$false
Remove-UMDialPlan Paris -Confirm:$false
@(Get-UMDialPlan).Count
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DialPlanAssociatedWithPolicyException] FAF5CFEE,Microsoft.Exchange.Management.Tasks.UM.RemoveUMDialPlan [WriteError] line 2
#|   | The UM dial plan 'Paris' can't be removed: the UM mailbox policies 'Paris Default Policy' belong to it.
#| 0
#~ + UMDialPlan Paris
#~ + UMMailboxPolicy Paris Default Policy
#~ - UMMailboxPolicy Paris Default Policy
#~ - UMDialPlan Paris

#### What blocks the removal of a plan, in order
## source: um-behaviour 2.8, 2.1.10, 2.8.1
## organization: contoso-um
Remove-UMDialPlan Berlin -Confirm:$false
Set-UMService EX1 -DialPlans $null
Set-UMService EX2 -DialPlans $null
Set-UMCallRouterSettings EX1 -DialPlans $null
Set-UMCallRouterSettings EX2 -DialPlans $null
Remove-UMDialPlan Berlin -Confirm:$false
Remove-UMIPGateway 'Berlin SBC' -Confirm:$false
Remove-UMDialPlan Berlin -Confirm:$false
Get-UMMailbox | Where-Object { $_.UMDialPlan.Name -eq 'Berlin' } | Disable-UMMailbox -Confirm:$false
Remove-UMDialPlan Berlin -Confirm:$false
Get-UMMailboxPolicy -UMDialPlan Berlin | Remove-UMMailboxPolicy -Confirm:$false
New-UMAutoAttendant Empfang -UMDialPlan Berlin | Out-Null
Remove-UMDialPlan Berlin -Confirm:$false
Remove-UMAutoAttendant Empfang -Confirm:$false
Remove-UMDialPlan Berlin -Confirm:$false
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DialPlanAssociatedWithServerException] 10AE4BEE,Microsoft.Exchange.Management.Tasks.UM.RemoveUMDialPlan [WriteError] line 1
#|   | The UM dial plan 'Berlin' can't be removed: it is linked to the server(s) 'EX1', 'EX2'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DialPlanAssociatedWithIPGatewayException] 8C41B2EA,Microsoft.Exchange.Management.Tasks.UM.RemoveUMDialPlan [WriteError] line 6
#|   | The UM dial plan 'Berlin' can't be removed: hunt groups link it to the UM IP gateway(s) 'Berlin SBC'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DialPlanAssociatedWithUserException] 0BC1A9CE,Microsoft.Exchange.Management.Tasks.UM.RemoveUMDialPlan [WriteError] line 8
#|   | The UM dial plan 'Berlin' can't be removed. There are UM users who are associated by their UM mailbox policy with the dial plan.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DialPlanAssociatedWithPolicyException] FAF5CFEE,Microsoft.Exchange.Management.Tasks.UM.RemoveUMDialPlan [WriteError] line 10
#|   | The UM dial plan 'Berlin' can't be removed: the UM mailbox policies 'Berlin Default Policy' belong to it.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DialPlanAssociatedWithAutoAttendantException] 9BD3AF8C,Microsoft.Exchange.Management.Tasks.UM.RemoveUMDialPlan [WriteError] line 13
#|   | The UM dial plan 'Berlin' can't be removed: the UM auto attendants 'Empfang' belong to it.
#~ UMServer EX1: DialPlans Berlin -> (nothing)
#~ UMServer EX2: DialPlans Berlin -> (nothing)
#~ UMCallRouterSettings EX1\UMCallRouter: DialPlans Berlin -> (nothing)
#~ UMCallRouterSettings EX2\UMCallRouter: DialPlans Berlin -> (nothing)
#~ - UMHuntGroup Berlin SBC\Default
#~ - UMIPGateway Berlin SBC
#~ UMMailbox eva: UMEnabled True -> False
#~ UMMailbox eva: UMDialPlan Berlin -> (nothing)
#~ UMMailbox eva: UMMailboxPolicy Berlin Default Policy -> (nothing)
#~ UMMailbox eva: UMDtmfMap emailAddress:382, lastNameFirstName:267387382, firstNameLastName:382267387, reversedPhone:01105550394 -> (nothing)
#~ UMMailbox eva: EmailAddresses SMTP:eva@contoso.com, EUM:50110;phone-context=Berlin.contoso.com, eum:eva@contoso.com;phone-context=Berlin.contoso.com -> SMTP:eva@contoso.com
#~ - UMMailboxPolicy Berlin Default Policy
#~ + UMAutoAttendant Empfang
#~ - UMAutoAttendant Empfang
#~ - UMDialPlan Berlin

#### -WhatIf says what would happen and does nothing
## source: um-behaviour 6.1.4
## organization: contoso-um
New-UMDialPlan Paris -NumberOfDigits 4 -CountryOrRegionCode 33 -WhatIf
Set-UMDialPlan Oslo -MaxCallDuration 60 -WhatIf
Remove-UMMailboxPolicy 'Oslo Default Policy' -WhatIf
New-UMDialPlan Oslo -NumberOfDigits 4 -CountryOrRegionCode 33 -WhatIf
#| What if: Creating UM dial plan "Paris".
#| What if: Setting UM dial plan "Oslo".
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-MailboxPolicyInUseException] 01C42B60,Microsoft.Exchange.Management.Tasks.UM.RemoveUMMailboxPolicy [WriteError] line 3
#|   | The UM mailbox policy 'Oslo Default Policy' is used by UM-enabled mailboxes: 'Jane Dow'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ADObjectAlreadyExistsException] 78B745B9,Microsoft.Exchange.Management.Tasks.UM.NewUMDialPlan [NotSpecified] line 4
#|   | The object 'CN=Oslo,CN=UM DialPlan Container,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com' already exists on 'DC1.contoso.com'.

#### Remove asks first
## source: um-behaviour 6.1.1, 6.1.2
## answers: N, Y
New-UMDialPlan Paris -NumberOfDigits 4 -CountryOrRegionCode 33 -GenerateUMMailboxPolicy $false | Out-Null
Remove-UMDialPlan Paris
@(Get-UMDialPlan).Count
Remove-UMDialPlan Paris
@(Get-UMDialPlan).Count
#| PROMPT: Confirm / Are you sure you want to perform this action?
#| Removing UM dial plan "Paris". / [&Yes] [Yes to &All] [&No] [No to A&ll] [&Suspend] default 0 << N
#| 1
#| PROMPT: Confirm / Are you sure you want to perform this action?
#| Removing UM dial plan "Paris". / [&Yes] [Yes to &All] [&No] [No to A&ll] [&Suspend] default 0 << Y
#| 0
#~ + UMDialPlan Paris
#~ - UMDialPlan Paris

#### A plan flows from New to Set
## source: um-behaviour 6.2.3
New-UMDialPlan Paris -NumberOfDigits 4 -CountryOrRegionCode 33 | Set-UMDialPlan -OperatorExtension 0000
(Get-UMDialPlan Paris).OperatorExtension
(Get-UMDialPlan Paris).PhoneContext
#| 0000
#| Paris.contoso.com
#~ + UMDialPlan Paris
#~ + UMMailboxPolicy Paris Default Policy
#~ UMDialPlan Paris: OperatorExtension (nothing) -> 0000

#### A list with one failing element goes on
## source: um-behaviour 6.2.7
## organization: contoso-um
'Oslo', 'Nowhere', 'Redmond' | Set-UMDialPlan -MaxCallDuration 45
Get-UMDialPlan | ForEach-Object { "$($_.Name) $($_.MaxCallDuration)" }
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 4F1DE64B,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'Nowhere' couldn't be found on 'DC1.contoso.com'.
#| Redmond 45
#| Berlin 30
#| Oslo 45
#~ UMDialPlan Oslo: MaxCallDuration 30 -> 45
#~ UMDialPlan Redmond: MaxCallDuration 30 -> 45

#### A plan, a SIP plan and an E.164 plan, each with its digits
## source: reference New-UMDialPlan
New-UMDialPlan -Name Lisbon -NumberOfDigitsInExtension 3
New-UMDialPlan -Name Porto -URIType SipName -NumberOfDigitsInExtension 6
New-UMDialPlan -Name Faro -URIType E164 -NumberOfDigitsInExtension 6 -VoIPSecurity Unsecured
#|
#| Name                             URIType    VoIPSecurity NumberOfDigitsInExtension
#| ----                             -------    ------------ -------------------------
#| Lisbon                           TelExtn    Unsecured    3
#| Porto                            SipName    Unsecured    6
#| Faro                             E164       Unsecured    6
#|
#~ + UMDialPlan Lisbon
#~ + UMMailboxPolicy Lisbon Default Policy
#~ + UMDialPlan Porto
#~ + UMMailboxPolicy Porto Default Policy
#~ + UMDialPlan Faro
#~ + UMMailboxPolicy Faro Default Policy

#### Access code, greeting and dialing groups from a CSV text
## source: reference Set-UMDialPlan
## organization: contoso-um
Set-UMDialPlan -Identity Oslo -OutsideLineAccessCode 0
Set-UMDialPlan -Identity Oslo -WelcomeGreetingEnabled $true -WelcomeGreetingFilename hello.wav
$groups = 'Name,NumberMask,DialedNumber,Comment', 'near,22xxxxxx,022xxxxxx,town', 'far,*,*,' | ConvertFrom-Csv
Set-UMDialPlan -Identity Oslo -ConfiguredInCountryOrRegionGroups $groups
Set-UMDialPlan -Identity Oslo -AllowedInCountryOrRegionGroups 'near, far'
Set-UMDialPlan -Identity Oslo -AllowedInCountryOrRegionGroups near, far
Get-UMDialPlan -Identity Oslo | Format-List OutsideLineAccessCode, ConfiguredInCountryOrRegionGroups, AllowedInCountryOrRegionGroups
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PromptNotFoundException] EF05391C,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [ObjectNotFound] line 2
#|   | The prompt file 'hello.wav' was not imported for 'Oslo'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 5
#|   | The value 'near, far' of the property AllowedInCountryOrRegionGroups is not valid: the dial plan 'Oslo' has no such group in ConfiguredInCountryOrRegionGroups.
#|
#| OutsideLineAccessCode             : 0
#| ConfiguredInCountryOrRegionGroups : {near,22xxxxxx,022xxxxxx,town, far,*,*,}
#| AllowedInCountryOrRegionGroups    : {near, far}
#|
#~ UMDialPlan Oslo: OutsideLineAccessCode (nothing) -> 0
#~ UMDialPlan Oslo: ConfiguredInCountryOrRegionGroups (nothing) -> near,22xxxxxx,022xxxxxx,town, far,*,*,
#~ UMDialPlan Oslo: AllowedInCountryOrRegionGroups (nothing) -> near, far

#### The whole life of a plan through the pipeline
## source: um-behaviour 6.2.3, 6.4.1
## organization: contoso-um
Get-UMDialPlan | Where-Object { $_.URIType -eq 'SipName' } | Set-UMDialPlan -MaxCallDuration 45
'Redmond', 'Oslo' | Get-UMDialPlan | Select-Object Name, MaxCallDuration
Get-UMDialPlan B* | ForEach-Object { "$($_.Name): $($_.MaxCallDuration)" }
(Get-UMDialPlan -Identity Berlin).PhoneContext
New-UMDialPlan Madrid -NumberOfDigits 4 -CountryOrRegionCode 34 | Set-UMDialPlan -AccessTelephoneNumbers 911, 912
$plan = Get-UMDialPlan Madrid
$plan.AccessTelephoneNumbers += '913'
Set-UMDialPlan Madrid -AccessTelephoneNumbers $plan.AccessTelephoneNumbers
Set-UMDialPlan Madrid -AccessTelephoneNumbers @{ Remove = '911'; Add = '914', '913' }
(Get-UMDialPlan Madrid).AccessTelephoneNumbers -join ' '
Get-UMMailboxPolicy -UMDialPlan Madrid | Remove-UMMailboxPolicy -Confirm:$false
Get-UMDialPlan Mad* | Remove-UMDialPlan -Confirm:$false
$null -eq (Get-UMDialPlan Madrid -ErrorAction SilentlyContinue)
#|
#| Name    MaxCallDuration
#| ----    ---------------
#| Redmond              30
#| Oslo                 30
#| Berlin: 45
#| Berlin.contoso.com
#| 912 913 914
#| True
#|
#~ UMDialPlan Berlin: MaxCallDuration 30 -> 45
#~ + UMDialPlan Madrid
#~ + UMMailboxPolicy Madrid Default Policy
#~ UMDialPlan Madrid: AccessTelephoneNumbers (nothing) -> 911, 912
#~ UMDialPlan Madrid: AccessTelephoneNumbers 911, 912 -> 911, 912, 913
#~ UMDialPlan Madrid: AccessTelephoneNumbers 911, 912, 913 -> 912, 913, 914
#~ - UMMailboxPolicy Madrid Default Policy
#~ - UMDialPlan Madrid

#### A refusal can be caught by its class
## source: um-behaviour 2.1.1, 6.2.5
try {
    Get-UMDialPlan Atlantis -ErrorAction Stop
} catch [Microsoft.Exchange.Data.DataValidationException] {
    'data'
} catch [Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException] {
    "not found: $($_.CategoryInfo.Reason)"
}
#| not found: ManagementObjectNotFoundException

#### Pilot numbers of a plan have the E.164 form
## source: Set-UMDialPlan PilotIdentifierList; um-behaviour 2.3
## organization: contoso-um
Set-UMDialPlan Oslo -PilotIdentifierList '+4722550100', '+4722550200'
Set-UMDialPlan Oslo -PilotIdentifierList @{Add='+4722550300'; Remove='+4722550100'}
(Get-UMDialPlan Oslo).PilotIdentifierList -join ' '
Set-UMDialPlan Oslo -PilotIdentifierList 'reception'
Set-UMDialPlan Oslo -PilotIdentifierList '+1234567890123456'
#| +4722550200 +4722550300
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 4
#|   | The value 'reception' of the property PilotIdentifierList is not valid: it must be an E.164 number: + and up to 15 digits.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 5
#|   | The value '+1234567890123456' of the property PilotIdentifierList is not valid: it must be an E.164 number: + and up to 15 digits.
#~ UMDialPlan Oslo: PilotIdentifierList (nothing) -> +4722550100, +4722550200
#~ UMDialPlan Oslo: PilotIdentifierList +4722550100, +4722550200 -> +4722550200, +4722550300

#### No count is 0, as for any number
## source: PowerShell's conversion of $null; um-behaviour 2.3
## organization: contoso-um
Set-UMDialPlan Oslo -MaxCallDuration $null
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3FB068B0,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidData] line 1
#|   | The value '0' of the property MaxCallDuration is not valid: it must be from 10 to 120 minutes.

#### An Outlook Voice Access number belongs to one plan
## source: um-behaviour 1.1.13
New-UMDialPlan HQ -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 -AccessTelephoneNumbers 7000, 7001 | Out-Null
New-UMDialPlan Branch -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 -AccessTelephoneNumbers 7001 | Format-List AccessTelephoneNumbers
Set-UMDialPlan Branch -AccessTelephoneNumbers 7002
Set-UMDialPlan Branch -AccessTelephoneNumbers @{Add='7000'}
Set-UMDialPlan HQ -AccessTelephoneNumbers 7001 -WarningAction SilentlyContinue
#| WARNING: The number '7001' should be another one: it leads to the dial plan 'HQ' already.
#|
#| AccessTelephoneNumbers : {7001}
#|
#| WARNING: The number '7000' should be another one: it leads to the dial plan 'HQ' already.
#~ + UMDialPlan HQ
#~ + UMMailboxPolicy HQ Default Policy
#~ + UMDialPlan Branch
#~ + UMMailboxPolicy Branch Default Policy
#~ UMDialPlan Branch: AccessTelephoneNumbers 7001 -> 7002
#~ UMDialPlan Branch: AccessTelephoneNumbers 7002 -> 7002, 7000
#~ UMDialPlan HQ: AccessTelephoneNumbers 7000, 7001 -> 7001

#### What other objects say of a plan cannot be set on it
## source: um-behaviour 1.1.3, 1.4.9, 2.1.5
New-UMDialPlan HQ -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | Out-Null
foreach ($name in 'UMServers', 'UMMailboxPolicies', 'UMAutoAttendants', 'UMIPGateway', 'PhoneContext', 'URIType', 'NumberOfDigitsInExtension') {
    $given = @{ $name = 5 }
    try { Set-UMDialPlan HQ @given -ErrorAction Stop } catch { "${name}: $($_.FullyQualifiedErrorId)" }
}
#| UMServers: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan
#| UMMailboxPolicies: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan
#| UMAutoAttendants: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan
#| UMIPGateway: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan
#| PhoneContext: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan
#| URIType: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan
#| NumberOfDigitsInExtension: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan
#~ + UMDialPlan HQ
#~ + UMMailboxPolicy HQ Default Policy

#### The properties of a plan, in their order, and its place in the directory
## source: um-behaviour 1.3.1, 1.3.4, 1.3.5, 1.3.6, 1.4.12
$plan = New-UMDialPlan HQ -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1
$plan.PSObject.Properties.Name -join ' '
$plan.DistinguishedName
"$($plan.Identity) $($plan.Id) $($plan.Identity.Rdn) $($plan.Identity.Depth) $($plan.Identity.IsRelativeDn) $($plan.Identity.Parent.Name)"
"$($plan.ExchangeVersion) [$($plan.AdminDisplayName)] [$($plan.OrganizationId)] $($plan.OriginatingServer) $($plan.IsValid) $($plan.ObjectState)"
$plan.Identity.ObjectGuid -eq $plan.Guid
#| NumberOfDigitsInExtension LogonFailuresBeforeDisconnect AccessTelephoneNumbers FaxEnabled InputFailuresBeforeDisconnect OutsideLineAccessCode DialByNamePrimary DialByNameSecondary AudioCodec AvailableLanguages DefaultLanguage VoIPSecurity MaxCallDuration MaxRecordingDuration RecordingIdleTimeout PilotIdentifierList UMServers UMMailboxPolicies UMAutoAttendants WelcomeGreetingEnabled AutomaticSpeechRecognitionEnabled PhoneContext WelcomeGreetingFilename InfoAnnouncementFilename OperatorExtension DefaultOutboundCallingLineId Extension MatchedNameSelectionMethod InfoAnnouncementEnabled InternationalAccessCode NationalNumberPrefix InCountryOrRegionNumberFormat InternationalNumberFormat CallSomeoneEnabled ContactScope ContactAddressList ContactRecipientContainer SendVoiceMsgEnabled UMAutoAttendant AllowDialPlanSubscribers AllowExtensions AllowedInCountryOrRegionGroups AllowedInternationalGroups ConfiguredInCountryOrRegionGroups LegacyPromptPublishingPoint ConfiguredInternationalGroups UMIPGateway URIType SubscriberType GlobalCallRoutingScheme TUIPromptEditingEnabled CallAnsweringRulesEnabled SipResourceIdentifierRequired FDSPollingInterval EquivalentDialPlanPhoneContexts NumberingPlanFormats AllowHeuristicADCallingLineIdResolution CountryOrRegionCode AdminDisplayName ExchangeVersion Name DistinguishedName Identity Guid ObjectCategory ObjectClass WhenChanged WhenCreated WhenChangedUTC WhenCreatedUTC OrganizationId Id OriginatingServer IsValid ObjectState
#| CN=HQ,CN=UM DialPlan Container,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
#| HQ HQ CN=HQ 6 False UM DialPlan Container
#| 0.10 (14.0.100.0) [] [] DC1.contoso.com True Unchanged
#| True
#~ + UMDialPlan HQ
#~ + UMMailboxPolicy HQ Default Policy

#### The names that parameters had in older versions are unknown
## source: um-behaviour 2.11, 5.2.7
New-UMDialPlan HQ -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | Out-Null
foreach ($name in 'ConfiguredInCountryGroups', 'AllowedInCountryGroups') {
    $given = @{ $name = 'a,1,1' }
    try { Set-UMDialPlan HQ @given -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
}
Set-UMMailboxPolicy 'HQ Default Policy' -MinPasswordLength 5
Set-UMService EX1 -ExternalHostFqdn sip.contoso.com
Copy-UMCustomPrompt -Path C:\Greeting.wav
#| NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan
#| NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidArgument] line 6
#|   | A parameter cannot be found that matches parameter name 'MinPasswordLength'.
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidArgument] line 7
#|   | A parameter cannot be found that matches parameter name 'ExternalHostFqdn'.
#| ERROR: CommandNotRun,Copy-UMCustomPrompt [ResourceUnavailable] line 8
#|   | Copy-UMCustomPrompt belongs to Exchange, but not to what is modelled of it: it was recorded and not run. --answers-file can say what it gives.
#~ + UMDialPlan HQ
#~ + UMMailboxPolicy HQ Default Policy

#### The shortest names of parameters, and those that stand for several
## source: um-behaviour 2.1.5, 2.1.6, 2.6.9, 2.11
New-UMDialPlan HQ -NumberofDigits 5 -Country 1 -Generate $false | Format-Table Name, NumberOfDigitsInExtension
Set-UMDialPlan -id HQ -MaxCall 50 -Audio Wma
Set-UMDialPlan HQ -Max 50
Set-UMDialPlan HQ -AudioCodec mp4
Set-UMDialPlan HQ -MaxCallDuration long
Set-UMDialPlan HQ 50
Set-UMDialPlan HQ -Nonsense 50
#|
#| Name NumberOfDigitsInExtension
#| ---- -------------------------
#| HQ                           5
#|
#| ERROR: AmbiguousParameter,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 3
#|   | Parameter cannot be processed because the parameter name 'Max' is ambiguous. Possible matches include: -MaxCallDuration -MaxRecordingDuration.
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 4
#|   | Cannot bind parameter 'AudioCodec'. Cannot convert value "mp4" to type "Microsoft.Exchange.Data.Directory.SystemConfiguration.AudioCodecEnum". Error: "Unable to match the identifier name mp4 to a valid enumerator name. Specify one of the following enumerator names and try again:
#|   | G711, Wma, Gsm, Mp3"
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 5
#|   | Cannot bind parameter 'MaxCallDuration'. Cannot convert value "long" to type "System.Int32". Error: "The input string 'long' was not in a correct format."
#| ERROR: PositionalParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 6
#|   | A positional parameter cannot be found that accepts argument '50'.
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 7
#|   | A parameter cannot be found that matches parameter name 'Nonsense'.
#~ + UMDialPlan HQ
#~ UMDialPlan HQ: AudioCodec Mp3 -> Wma
#~ UMDialPlan HQ: MaxCallDuration 30 -> 50

#### A plan without anything else to do with Unified Messaging
## source: um-behaviour 1.1.1, 2.9.1
New-UMMailboxPolicy P -UMDialPlan Nope
New-UMAutoAttendant A -UMDialPlan Nope
New-UMIPGateway G -Address 10.0.0.9 -UMDialPlan Nope
New-UMIPGateway G -Address 10.0.0.9 | Out-Null
New-UMHuntGroup H -UMIPGateway G -UMDialPlan Nope
Enable-UMMailbox tony -UMMailboxPolicy Nope -Extensions 4001
@(Get-Command Enable-UMDialPlan, Disable-UMDialPlan, Enable-UMHuntGroup, Disable-UMMailboxPolicy -ErrorAction SilentlyContinue).Count
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] BE73A019,Microsoft.Exchange.Management.Tasks.UM.NewUMMailboxPolicy [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'Nope' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 91E0C0C8,Microsoft.Exchange.Management.Tasks.UM.NewUMAutoAttendant [NotSpecified] line 2
#|   | The operation couldn't be performed because object 'Nope' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 11088816,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'Nope' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] D0D32F49,Microsoft.Exchange.Management.Tasks.UM.NewUMHuntGroup [NotSpecified] line 5
#|   | The operation couldn't be performed because object 'Nope' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 53928CDA,Microsoft.Exchange.Management.Tasks.UM.EnableUMMailbox [NotSpecified] line 6
#|   | The operation couldn't be performed because object 'Nope' couldn't be found on 'DC1.contoso.com'.
#| 0
#~ + UMIPGateway G
