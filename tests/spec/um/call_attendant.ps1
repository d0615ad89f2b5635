# Auto attendants with callers: hours, holidays, menus, the operator, and whom callers may reach.
## organization: contoso-um

#### Business hours are those of the attendant's own time zone
## source: reference 1.8.6, 3.4
$call = Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 16:30' -Keys 2
$call.Steps | Where-Object Object -eq UMAutoAttendant | ForEach-Object { "$($_.Property): $($_.Decision)" }
$call.Result
$call = Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 15:30' -Keys 2
$call.Steps | Where-Object Object -eq UMAutoAttendant | ForEach-Object { "$($_.Property): $($_.Decision)" }
$call.Result
#| PilotIdentifierList: 5100 is a number of the auto attendant.
#| TimeZone: There it is Mon 1/6/2020 8:30 AM.
#| BusinessHoursSchedule: It is within business hours.
#| BusinessHoursWelcomeGreetingEnabled: The standard greeting is played.
#| BusinessHoursKeyMapping: Key 2: 'Support' at 1024.
#| Transferred to 1024
#| PilotIdentifierList: 5100 is a number of the auto attendant.
#| TimeZone: There it is Mon 1/6/2020 7:30 AM.
#| BusinessHoursSchedule: It is after business hours.
#| AfterHoursWelcomeGreetingEnabled: The standard greeting is played.
#| AfterHoursKeyMapping: The key 2 leads nowhere.
#| The caller hears the menu of Redmond Reception

#### A holiday closes the whole day
## source: reference 1.8.5
Set-UMAutoAttendant 'Redmond Reception' -HolidaySchedule 'New Year,newyear.wav,1/1/2020,1/2/2020'
$call = Start-UMCall 5100 'Redmond GW2' -At '2020-01-02 18:00' -Keys 2
($call.Steps | Where-Object Property -eq HolidaySchedule).Decision
$call.Result
(Start-UMCall 5100 'Redmond GW2' -At '2020-01-03 18:00' -Keys 2).Result
#| It is the holiday 'New Year': newyear.wav is played.
#| The caller hears the menu of Redmond Reception
#| Transferred to 1024
#~ UMAutoAttendant Redmond Reception: HolidaySchedule (nothing) -> New Year,newyear.wav,1/1/2020,1/2/2020

#### A key leads to another attendant, if that is enabled
## source: reference 1.8.1, 1.8.4
(Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 18:00' -Keys 1).Result
Enable-UMAutoAttendant 'Redmond Sales'
(Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 18:00' -Keys 1).Result
#| Disconnected: the auto attendant 'Redmond Sales' is disabled
#| The caller hears the menu of Redmond Sales
#~ UMAutoAttendant Redmond Sales: Status Disabled -> Enabled

#### A disabled attendant is not reached by its number
## source: reference 1.8.1
New-UMHuntGroup Sales -UMIPGateway 'Redmond GW2' -UMDialPlan Redmond -PilotIdentifier 5200 | Out-Null
(Start-UMCall 5200 'Redmond GW2').Result
Enable-UMAutoAttendant 'Redmond Sales'
(Start-UMCall 5200 'Redmond GW2').Result
#| Outlook Voice Access asks for extension and PIN
#| The caller hears the menu of Redmond Sales
#~ + UMHuntGroup Redmond GW2\Sales
#~ UMAutoAttendant Redmond Sales: Status Disabled -> Enabled

#### Keys work only while the menu is in use
## source: reference 1.8.4
Set-UMAutoAttendant 'Redmond Reception' -BusinessHoursKeyMappingEnabled $false
$call = Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 18:00' -Keys 2
$call.Steps[-2, -1] | ForEach-Object { "$_" }
$call.Result
#| UMAutoAttendant 'Redmond Reception': BusinessHoursKeyMappingEnabled = False: The keys of the menu are not in use.
#| UMAutoAttendant 'Redmond Reception': BusinessHoursKeyMapping = 1,Sales,,Redmond Sales, 2,Support,1024: The key 2 leads nowhere.
#| The caller hears the menu of Redmond Reception
#~ UMAutoAttendant Redmond Reception: BusinessHoursKeyMappingEnabled True -> False

#### A file is played, then the menu comes again; a dash stands for no key
## source: reference 1.8.4
Set-UMAutoAttendant 'Redmond Reception' -BusinessHoursKeyMapping '3,Directions,,,directions.wav', '-,Operator,1003'
$call = Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 18:00' -Keys 3
$call.Steps | Where-Object Property -eq BusinessHoursKeyMapping | ForEach-Object Decision
$call.Result
#| Key 3: directions.wav is played.
#| No key is pressed: 'Operator' at 1003.
#| Transferred to 1003
#~ UMAutoAttendant Redmond Reception: BusinessHoursKeyMapping 1,Sales,,Redmond Sales, 2,Support,1024 -> 3,Directions,,,directions.wav, -,Operator,1003

#### The operator is reached in the hours that allow it: the attendant's own, or the plan's
## source: reference 1.8.4
(Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 18:00' -Keys 0).Result
Set-UMAutoAttendant 'Redmond Reception' -BusinessHoursTransferToOperatorEnabled $true -OperatorExtension 1002
(Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 18:00' -Keys 0).Result
(Start-UMCall 5100 'Redmond GW2' -At '2020-01-05 18:00' -Keys 0).Result
Set-UMAutoAttendant 'Redmond Reception' -OperatorExtension $null
(Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 18:00' -Keys 0).Result
#| The caller hears the menu of Redmond Reception
#| Transferred to 1002
#| The caller hears the menu of Redmond Reception
#| Transferred to 0000
#~ UMAutoAttendant Redmond Reception: OperatorExtension 0000 -> 1002
#~ UMAutoAttendant Redmond Reception: BusinessHoursTransferToOperatorEnabled False -> True
#~ UMAutoAttendant Redmond Reception: OperatorExtension 1002 -> (nothing)

#### Too many failures end the call
## source: reference 1.4.11
Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 18:00' -Keys 7, 8, 9 | Format-List Accepted, Result, Events
#|
#| Accepted : True
#| Result   : Disconnected after too many failures
#| Events   : {1013}

#### Speech and keys: the fallback
## source: reference 1.8.8
Enable-UMAutoAttendant 'Redmond Sales'
Set-UMAutoAttendant 'Redmond Reception' -SpeechEnabled $true -DTMFFallbackAutoAttendant 'Redmond Sales'
$call = Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 18:00' -Keys 5
$call.Steps | Where-Object Property -eq DTMFFallbackAutoAttendant | ForEach-Object { "$_" }
$call.Result
#| UMAutoAttendant 'Redmond Reception': DTMFFallbackAutoAttendant = Redmond Sales: A caller with keys goes on to this attendant.
#| The caller hears the menu of Redmond Sales
#~ UMAutoAttendant Redmond Sales: Status Disabled -> Enabled
#~ UMAutoAttendant Redmond Reception: SpeechEnabled False -> True
#~ UMAutoAttendant Redmond Reception: DTMFFallbackAutoAttendant (nothing) -> Redmond Sales

#### Extensions that a caller types: users of the plan, any extension, nobody
## source: reference 1.8, 3.4.4
$at = @{ At = '2020-01-06 18:00' }
(Start-UMCall 5100 'Redmond GW2' @at -Keys 1002).Result
(Start-UMCall 5100 'Redmond GW2' @at -Keys 1777).Result
Set-UMAutoAttendant 'Redmond Reception' -AllowExtensions $true
(Start-UMCall 5100 'Redmond GW2' @at -Keys 1777).Result
Set-UMAutoAttendant 'Redmond Reception' -AllowExtensions $false -AllowDialPlanSubscribers $false
(Start-UMCall 5100 'Redmond GW2' @at -Keys 1002).Result
Set-UMAutoAttendant 'Redmond Reception' -CallSomeoneEnabled $false
(Start-UMCall 5100 'Redmond GW2' @at -Keys 1002).Result
#| Transferred to 1002
#| The caller hears the menu of Redmond Reception
#| Transferred to 1777
#| The caller hears the menu of Redmond Reception
#| The caller hears the menu of Redmond Reception
#~ UMAutoAttendant Redmond Reception: AllowExtensions False -> True
#~ UMAutoAttendant Redmond Reception: AllowDialPlanSubscribers True -> False
#~ UMAutoAttendant Redmond Reception: AllowExtensions True -> False
#~ UMAutoAttendant Redmond Reception: CallSomeoneEnabled True -> False

#### Numbers outside need a rule of the plan, in a group that is allowed
## source: reference 1.7.6, 1.9.10
$at = @{ At = '2020-01-06 18:00' }
$call = Start-UMCall 5100 'Redmond GW2' @at -Keys 4255550123
$call.Steps | Select-Object -Last 2 -Skip 1 | ForEach-Object { "$_" }
$call.Events
Set-UMAutoAttendant 'Redmond Reception' -AllowedInCountryOrRegionGroups Local
$call = Start-UMCall 5100 'Redmond GW2' @at -Keys 4255550123
$call.Steps | Select-Object -Last 3 | ForEach-Object { "$_" }
$call.Result
(Start-UMCall 5100 'Redmond GW2' @at -Keys 12065550123).Result
(Start-UMCall 5100 'Redmond GW2' @at -Keys 2065550123).Steps[-2].Decision
Set-UMAutoAttendant 'Redmond Reception' -AllowedInternationalGroups Europe -BusinessHoursKeyMapping '1,Paris,+33170550105'
(Start-UMCall 5100 'Redmond GW2' @at -Keys 1).Result
#| UMDialPlan 'Redmond': ConfiguredInCountryOrRegionGroups = Local,425xxxxxxx,9425xxxxxxx,Local calls: The rule fits 4255550123: 94255550123 is dialed.
#| UMAutoAttendant 'Redmond Reception': AllowedInCountryOrRegionGroups: The group 'Local' is not allowed.
#| 1136
#| UMDialPlan 'Redmond': ConfiguredInCountryOrRegionGroups = Local,425xxxxxxx,9425xxxxxxx,Local calls: The rule fits 4255550123: 94255550123 is dialed.
#| UMAutoAttendant 'Redmond Reception': AllowedInCountryOrRegionGroups = Local: The group 'Local' is allowed.
#| UMIPGateway 'Redmond GW2': Address = gw2.contoso.com: The gateway transfers the call to 94255550123, where it is answered.
#| Transferred to 94255550123
#| The caller hears the menu of Redmond Reception
#| No rule fits 2065550123.
#| Transferred to 901133170550105
#~ UMAutoAttendant Redmond Reception: AllowedInCountryOrRegionGroups (nothing) -> Local
#~ UMAutoAttendant Redmond Reception: AllowedInternationalGroups (nothing) -> Europe
#~ UMAutoAttendant Redmond Reception: BusinessHoursKeyMapping 1,Sales,,Redmond Sales, 2,Support,1024 -> 1,Paris,+33170550105

#### A transfer does not need outgoing calls to be allowed
## source: reference 3.4.4
Set-UMIPGateway 'Redmond GW2' -OutcallsAllowed $false
(Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 18:00' -Keys 2).Result
#| Transferred to 1024
#~ UMIPGateway Redmond GW2: OutcallsAllowed True -> False

#### Outlook Voice Access: who has not signed in calls by the plan, who has by the policy
## source: reference 1.7.6, 1.9.10
(Start-UMCall 5000 'Redmond GW2' -Keys 1003).Result
(Start-UMCall 5000 'Redmond GW2' -Keys 4255550123).Result
(Start-UMCall 5000 'Redmond GW2' -Keys 12065550123).Result
(Start-UMCall 5000 'Redmond GW2' -Keys 1002, 12065550123 -PIN 58231).Result
(Start-UMCall 5000 'Redmond GW2' -Keys 0).Result
#| Transferred to 1003
#| Transferred to 94255550123
#| 12065550123 may not be called
#| Transferred to 912065550123
#| Transferred to 0000

#### Names are spelled on the keypad, as the plan says
## source: reference 1.9.9, 1.4.11
$at = @{ At = '2020-01-06 18:00' }
$call = Start-UMCall 5100 'Redmond GW2' @at -Keys 25377
$call.Steps | Where-Object Property -eq UMDtmfMap | ForEach-Object { "$_" }
$call.Result
(Start-UMCall 5100 'Redmond GW2' @at -Keys coleman).Result
(Start-UMCall 5100 'Redmond GW2' @at -Keys kim).Result
Set-UMDialPlan Redmond -DialByNamePrimary FirstLast -DialByNameSecondary LastFirst
(Start-UMCall 5100 'Redmond GW2' @at -Keys kim).Result
Set-UMMailbox kim -AllowUMCallsFromNonUsers None
(Start-UMCall 5100 'Redmond GW2' @at -Keys kim).Steps | Where-Object Property -eq ContactScope | ForEach-Object { "$_" }
Set-UMAutoAttendant 'Redmond Reception' -NameLookupEnabled $false
(Start-UMCall 5100 'Redmond GW2' @at -Keys pat).Steps | Where-Object Property -like Name* | ForEach-Object { "$_" }
(Start-UMCall 5000 'Redmond GW2' -Keys pat).Result
#| UMMailbox 'contoso.com/Users/Kim Akers': UMDtmfMap = emailAddress:546, lastNameFirstName:25377546, firstNameLastName:54625377, reversedPhone:20105555241: 25377 spells Kim Akers.
#| Transferred to 1002
#| Transferred to 1003
#| Transferred to 1002
#| Transferred to 1002
#| UMAutoAttendant 'Redmond Reception': ContactScope = DialPlan: Nobody's name is spelled 546.
#| UMAutoAttendant 'Redmond Reception': NameLookupEnabled = False: Nobody can be called by name.
#| Transferred to 1003
#~ UMDialPlan Redmond: DialByNamePrimary LastFirst -> FirstLast
#~ UMDialPlan Redmond: DialByNameSecondary SMTPAddress -> LastFirst
#~ UMMailbox kim: AllowUMCallsFromNonUsers SearchEnabled -> None
#~ UMAutoAttendant Redmond Reception: NameLookupEnabled True -> False

#### A name of several leaves the choice to the caller; the scope says among whom
## source: reference 1.9.9, 1.8
$at = @{ At = '2020-01-06 18:00' }
Enable-UMMailbox lee -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1004 -PIN 392817 | Out-Null
Set-User lee -LastName Smithson -CreateDTMFMap $true
(Start-UMCall 5100 'Redmond GW2' @at -Keys smith).Steps | Where-Object Property -like Matched* | ForEach-Object { "$_" }
(Start-UMCall 5100 'Redmond GW2' @at -Keys corets).Result
Set-UMAutoAttendant 'Redmond Reception' -ContactScope GlobalAddressList
(Start-UMCall 5100 'Redmond GW2' @at -Keys corets).Steps | Where-Object Property -eq UMDtmfMap | ForEach-Object { "$_" }
#| UMAutoAttendant 'Redmond Reception': MatchedNameSelectionMethod = InheritFromDialPlan: The caller must choose among Lee Gu, Tony Smith.
#| The caller hears the menu of Redmond Reception
#| UMMailbox 'contoso.com/Users/Eva Corets': UMDtmfMap = emailAddress:382, lastNameFirstName:267387382, firstNameLastName:382267387, reversedPhone:01105550394: 267387 spells Eva Corets.
#~ UMMailbox lee: UMEnabled False -> True
#~ UMMailbox lee: UMDialPlan (nothing) -> Redmond
#~ UMMailbox lee: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox lee: UMDtmfMap (nothing) -> emailAddress:533, lastNameFirstName:48533, firstNameLastName:53348, reversedPhone:40105555241
#~ UMMailbox lee: EmailAddresses SMTP:lee@contoso.com -> SMTP:lee@contoso.com, EUM:1004;phone-context=Redmond.contoso.com
#~ User lee: UMDtmfMap emailAddress:533, lastNameFirstName:48533, firstNameLastName:53348, reversedPhone:40105555241 -> emailAddress:533, lastNameFirstName:76484766533, firstNameLastName:53376484766, reversedPhone:40105555241
#~ User lee: LastName Gu -> Smithson
#~ UMAutoAttendant Redmond Reception: ContactScope DialPlan -> GlobalAddressList
