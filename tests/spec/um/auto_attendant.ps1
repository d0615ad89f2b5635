# UM auto attendants.

#### A new attendant is disabled, has no speech and no closed hours
## source: um-behaviour 1.8.1, 1.8.6, C17
## organization: contoso-um
New-UMAutoAttendant Support -UMDialPlan Redmond -PilotIdentifierList 5400 |
    Format-List Name, Status, SpeechEnabled, UMDialPlan, BusinessHoursSchedule, Language, TimeZoneName, PilotIdentifierList
#|
#| Name                  : Support
#| Status                : Disabled
#| SpeechEnabled         : False
#| UMDialPlan            : Redmond
#| BusinessHoursSchedule : {Sun.12:00 AM-Sun.12:00 AM}
#| Language              : en-US
#| TimeZoneName          : (UTC) Coordinated Universal Time
#| PilotIdentifierList   : {5400}
#~ + UMAutoAttendant Support

#### Status at creation, then by cmdlets of its own
## source: um-behaviour 1.8.1, 1.8.2
## organization: contoso-um
"$((New-UMAutoAttendant Support -UMDialPlan Redmond -Status Enabled).Status)"
Disable-UMAutoAttendant Support -Confirm:$false
Enable-UMAutoAttendant Support
Enable-UMAutoAttendant Support
Set-UMAutoAttendant Support -Status Enabled
#| Enabled
#| WARNING: The UM auto attendant 'Support' is already Enabled.
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMAutoAttendant [InvalidArgument] line 5
#|   | A parameter cannot be found that matches parameter name 'Status'.
#~ + UMAutoAttendant Support
#~ UMAutoAttendant Support: Status Enabled -> Disabled
#~ UMAutoAttendant Support: Status Disabled -> Enabled

#### Numbers need not have the plan's digits, but belong to one attendant
## source: um-behaviour 1.8.3, C10
## organization: contoso-um
New-UMAutoAttendant A -UMDialPlan Redmond -PilotIdentifierList 54001 | Out-Null
New-UMAutoAttendant B -UMDialPlan Redmond -PilotIdentifierList 5100, 5401
#| WARNING: The number '54001' does not have 4 digits, as extensions of the dial plan 'Redmond' have.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 5D1DD749,Microsoft.Exchange.Management.Tasks.UM.NewUMAutoAttendant [InvalidData] line 2
#|   | The value '5100' of the property PilotIdentifierList is not valid: it leads to the auto attendant 'Redmond Reception' already.
#~ + UMAutoAttendant A

#### Key mappings
## source: um-behaviour 1.8.4
## organization: contoso-um
Set-UMAutoAttendant 'Redmond Sales' -BusinessHoursKeyMapping '1,Sales,,Redmond Reception', '2,Support,1234', '3,Directions,,,map.wav'
(Get-UMAutoAttendant 'Redmond Sales').BusinessHoursKeyMapping | Format-Table Key, Description, Extension, AutoAttendantName, PromptFileName -AutoSize
Set-UMAutoAttendant 'Redmond Sales' -BusinessHoursKeyMapping '0,Operator,1'
Set-UMAutoAttendant 'Redmond Sales' -BusinessHoursKeyMapping '1,A,1', '1,B,2'
Set-UMAutoAttendant 'Redmond Sales' -BusinessHoursKeyMapping '1,A'
#|
#| Key Description Extension AutoAttendantName PromptFileName
#| --- ----------- --------- ----------------- --------------
#| 1   Sales                 Redmond Reception
#| 2   Support     1234
#| 3   Directions                              map.wav
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] A9DDF048,Microsoft.Exchange.Management.Tasks.UM.SetUMAutoAttendant [InvalidData] line 3
#|   | The value '0,Operator,1' of the property BusinessHoursKeyMapping is not valid: a key mapping is key,name,extension[,attendant[,file]] with a key from 1 to 9.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] A9DDF048,Microsoft.Exchange.Management.Tasks.UM.SetUMAutoAttendant [InvalidData] line 4
#|   | The value '1,A,1 1,B,2' of the property BusinessHoursKeyMapping is not valid: the key 1 is mapped twice.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] A9DDF048,Microsoft.Exchange.Management.Tasks.UM.SetUMAutoAttendant [InvalidData] line 5
#|   | The value '1,A' of the property BusinessHoursKeyMapping is not valid: a key leads to an extension, an auto attendant or a file.
#~ UMAutoAttendant Redmond Sales: BusinessHoursKeyMapping (nothing) -> 1,Sales,,Redmond Reception, 2,Support,1234, 3,Directions,,,map.wav

#### Holidays
## source: um-behaviour 1.8.5
## organization: contoso-um
Set-UMAutoAttendant 'Redmond Sales' -HolidaySchedule 'New Year,year.wav,1/1/2021', 'Xmas,xmas.wav,12/24/2020,12/26/2020'
(Get-UMAutoAttendant 'Redmond Sales').HolidaySchedule | ForEach-Object { "$_" }
Set-UMAutoAttendant 'Redmond Sales' -HolidaySchedule 'Xmas,xmas.wav,12/26/2020,12/24/2020'
#| New Year,year.wav,1/1/2021,1/1/2021
#| Xmas,xmas.wav,12/24/2020,12/26/2020
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] A9DDF048,Microsoft.Exchange.Management.Tasks.UM.SetUMAutoAttendant [InvalidData] line 3
#|   | The value 'Xmas,xmas.wav,12/26/2020,12/24/2020' of the property HolidaySchedule is not valid: The holiday 'Xmas,xmas.wav,12/26/2020,12/24/2020' ends before it begins.
#~ UMAutoAttendant Redmond Sales: HolidaySchedule (nothing) -> New Year,year.wav,1/1/2021,1/1/2021, Xmas,xmas.wav,12/24/2020,12/26/2020

#### Business hours lie a quarter of an hour apart
## source: um-behaviour 1.8.6
## organization: contoso-um
Set-UMAutoAttendant 'Redmond Sales' -BusinessHoursSchedule 'Mon.8:00 AM-Mon.12:00 PM', 'Mon.13:00-Mon.17:00'
(Get-UMAutoAttendant 'Redmond Sales').BusinessHoursSchedule -join '; '
Set-UMAutoAttendant 'Redmond Sales' -BusinessHoursSchedule 'Mon.8:00 AM-Mon.12:00 PM', 'Mon.12:00-Mon.17:00'
#| Mon.8:00 AM-Mon.12:00 PM; Mon.1:00 PM-Mon.5:00 PM
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] A9DDF048,Microsoft.Exchange.Management.Tasks.UM.SetUMAutoAttendant [InvalidData] line 3
#|   | The value 'Mon.8:00 AM-Mon.12:00 PM Mon.12:00 PM-Mon.5:00 PM' of the property BusinessHoursSchedule is not valid: Mon.8:00 AM-Mon.12:00 PM is not 15 minutes apart from Mon.12:00 PM-Mon.5:00 PM.
#~ UMAutoAttendant Redmond Sales: BusinessHoursSchedule Sun.12:00 AM-Sun.12:00 AM -> Mon.8:00 AM-Mon.12:00 PM, Mon.1:00 PM-Mon.5:00 PM

#### A time zone by a part of its name
## source: um-behaviour 1.8.7
## organization: contoso-um
Set-UMAutoAttendant 'Redmond Sales' -TimeZoneName Paris
(Get-UMAutoAttendant 'Redmond Sales').TimeZone
Set-UMAutoAttendant 'Redmond Sales' -TimeZoneName Atlantis
Set-UMAutoAttendant 'Redmond Sales' -TimeZoneName America
Set-UMAutoAttendant 'Redmond Sales' -Timezone 'eastern standard time'
#| Romance Standard Time
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] A9DDF048,Microsoft.Exchange.Management.Tasks.UM.SetUMAutoAttendant [InvalidData] line 3
#|   | The value 'Atlantis' of the property TimeZoneName is not valid: no time zone has it in its name.
#~ UMAutoAttendant Redmond Sales: TimeZone UTC -> Romance Standard Time
#~ UMAutoAttendant Redmond Sales: TimeZone Romance Standard Time -> Central America Standard Time
#~ UMAutoAttendant Redmond Sales: TimeZone Central America Standard Time -> Eastern Standard Time

#### The fallback is one of the same plan, and without speech it is not used
## source: um-behaviour 1.8.8
## organization: contoso-um
Set-UMAutoAttendant 'Redmond Sales' -DTMFFallbackAutoAttendant 'Redmond Reception'
Set-UMAutoAttendant 'Redmond Sales' -SpeechEnabled $true
New-UMAutoAttendant Oslo -UMDialPlan Oslo -DTMFFallbackAutoAttendant 'Redmond Reception'
#| WARNING: The auto attendant 'Redmond Sales' has no speech: its fallback is not used.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-OtherDialPlanException] 7191687B,Microsoft.Exchange.Management.Tasks.UM.NewUMAutoAttendant [InvalidArgument] line 3
#|   | The UM auto attendant 'Redmond Reception' belongs to the dial plan 'Redmond'; one of the dial plan 'Oslo' is needed.
#~ UMAutoAttendant Redmond Sales: DTMFFallbackAutoAttendant (nothing) -> Redmond Reception
#~ UMAutoAttendant Redmond Sales: SpeechEnabled False -> True

#### The default attendant of a plan stays
## source: um-behaviour 2.8, C9
## organization: contoso-um
Set-UMDialPlan Redmond -UMAutoAttendant 'Redmond Reception'
Remove-UMAutoAttendant 'Redmond Reception' -Confirm:$false
Set-UMDialPlan Redmond -UMAutoAttendant $null
Remove-UMAutoAttendant 'Redmond Reception' -Confirm:$false
Get-UMAutoAttendant | ForEach-Object Name
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-AutoAttendantInUseException] 01E6E828,Microsoft.Exchange.Management.Tasks.UM.RemoveUMAutoAttendant [WriteError] line 2
#|   | The UM auto attendant 'Redmond Reception' can't be removed: it is the default auto attendant of the dial plan 'Redmond'.
#| Redmond Sales
#~ UMDialPlan Redmond: UMAutoAttendant (nothing) -> Redmond Reception
#~ UMDialPlan Redmond: UMAutoAttendant Redmond Reception -> (nothing)
#~ - UMAutoAttendant Redmond Reception

#### Attendants of one plan
## source: reference Get-UMAutoAttendant, UMDialPlan
## organization: contoso-um
Get-UMAutoAttendant -UMDialPlan Redmond | ForEach-Object Name
@(Get-UMAutoAttendant -UMDialPlan Oslo).Count
#| Redmond Reception
#| Redmond Sales
#| 0

#### A parameter that never existed
## source: um-behaviour 2.11
## organization: contoso-um
New-UMAutoAttendant A -UMDialPlan Redmond -Enabled $false
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMAutoAttendant [InvalidArgument] line 1
#|   | A parameter cannot be found that matches parameter name 'Enabled'.

#### Schedules, holidays and key mappings as scripts write them
## source: reference Set-UMAutoAttendant, New-UMAutoAttendant
## organization: contoso-um
New-UMAutoAttendant -Name Helpdesk -UMDialPlan Oslo -PilotIdentifierList 6600,6601 -SpeechEnabled $true -Status Enabled
New-UMAutoAttendant -Name Keys -UMDialPlan Oslo
Set-UMAutoAttendant -Identity Helpdesk -DTMFFallbackAutoAttendant Keys -OperatorExtension 6699 -AfterHoursTransferToOperatorEnabled $true
Set-UMAutoAttendant -Identity Keys -BusinessHoursSchedule 1.08:30-1.16:15,3.10:00-3.12:00 -HolidaySchedule 'Midsummer,summer.wav,6/21/2014','Works,works.wav,7/1/2014,7/5/2014'
Set-UMAutoAttendant -Identity Keys -BusinessHoursKeyMappingEnabled $true -BusinessHoursKeyMapping '1,Help,,Helpdesk','2,Orders,6602','4,Route,,,route.wav'
Get-UMAutoAttendant Helpdesk | Format-List DTMFFallbackAutoAttendant, OperatorExtension, PilotIdentifierList, Status
(Get-UMAutoAttendant Keys).BusinessHoursSchedule | ForEach-Object { "$_" }
Get-UMAutoAttendant -UMDialPlan Oslo | Disable-UMAutoAttendant -Confirm:$false
Set-UMAutoAttendant Helpdesk -StarOutToDialPlanEnabled $true
New-UMAutoAttendant Late -UMDialPlan Oslo -Enabled $false
#|
#| Name                             UMDialPlan                       SpeechEnabled Status
#| ----                             ----------                       ------------- ------
#| Helpdesk                         Oslo                             True          Enabled
#| Keys                             Oslo                             False         Disabled
#|
#|
#| DTMFFallbackAutoAttendant : Keys
#| OperatorExtension         : 6699
#| PilotIdentifierList       : {6600, 6601}
#| Status                    : Enabled
#|
#| Mon.8:30 AM-Mon.4:15 PM
#| Wed.10:00 AM-Wed.12:00 PM
#| WARNING: The UM auto attendant 'Keys' is already Disabled.
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMAutoAttendant [InvalidArgument] line 9
#|   | A parameter cannot be found that matches parameter name 'StarOutToDialPlanEnabled'.
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMAutoAttendant [InvalidArgument] line 10
#|   | A parameter cannot be found that matches parameter name 'Enabled'.
#~ + UMAutoAttendant Helpdesk
#~ + UMAutoAttendant Keys
#~ UMAutoAttendant Helpdesk: DTMFFallbackAutoAttendant (nothing) -> Keys
#~ UMAutoAttendant Helpdesk: OperatorExtension (nothing) -> 6699
#~ UMAutoAttendant Helpdesk: AfterHoursTransferToOperatorEnabled False -> True
#~ UMAutoAttendant Keys: BusinessHoursSchedule Sun.12:00 AM-Sun.12:00 AM -> Mon.8:30 AM-Mon.4:15 PM, Wed.10:00 AM-Wed.12:00 PM
#~ UMAutoAttendant Keys: HolidaySchedule (nothing) -> Midsummer,summer.wav,6/21/2014,6/21/2014, Works,works.wav,7/1/2014,7/5/2014
#~ UMAutoAttendant Keys: BusinessHoursKeyMapping (nothing) -> 1,Help,,Helpdesk, 2,Orders,6602, 4,Route,,,route.wav
#~ UMAutoAttendant Keys: BusinessHoursKeyMappingEnabled False -> True
#~ UMAutoAttendant Helpdesk: Status Enabled -> Disabled

#### A part of a name may be in several time zones
## source: um-behaviour 1.8.7
## organization: contoso-um
foreach ($name in 'Cairo', 'Nairobi', 'La Paz', 'Mexico City', 'atlantis') {
    Set-UMAutoAttendant 'Redmond Sales' -TimeZoneName $name
    (Get-UMAutoAttendant 'Redmond Sales').TimeZone
}
#| Egypt Standard Time
#| E. Africa Standard Time
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] A9DDF048,Microsoft.Exchange.Management.Tasks.UM.SetUMAutoAttendant [InvalidData] line 2
#|   | The value 'La Paz' of the property TimeZoneName is not valid: 2 time zones have it in their names.
#| E. Africa Standard Time
#| Central Standard Time (Mexico)
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] A9DDF048,Microsoft.Exchange.Management.Tasks.UM.SetUMAutoAttendant [InvalidData] line 2
#|   | The value 'atlantis' of the property TimeZoneName is not valid: no time zone has it in its name.
#| Central Standard Time (Mexico)
#~ UMAutoAttendant Redmond Sales: TimeZone UTC -> Egypt Standard Time
#~ UMAutoAttendant Redmond Sales: TimeZone Egypt Standard Time -> E. Africa Standard Time
#~ UMAutoAttendant Redmond Sales: TimeZone E. Africa Standard Time -> Central Standard Time (Mexico)

#### Key mappings go out to a CSV file and come in from one
## source: H13 create-menu-navigation; um-behaviour 1.8.4
## organization: contoso-um
(Get-UMAutoAttendant 'Redmond Reception').BusinessHoursKeyMapping | Export-Csv keys.csv -NoTypeInformation
Get-Content keys.csv
Set-UMAutoAttendant 'Redmond Sales' -BusinessHoursKeyMapping $(Import-Csv keys.csv)
Set-UMAutoAttendant 'Redmond Sales' -AfterHoursKeyMapping (Get-UMAutoAttendant 'Redmond Sales').BusinessHoursKeyMapping[1]
Set-UMAutoAttendant 'Redmond Sales' -AfterHoursKeyMapping ([pscustomobject]@{ Key = 0; Description = 'Nobody' })
Get-UMAutoAttendant 'Redmond Sales' | Format-List *KeyMapping
#| "Key","Description","Extension","AutoAttendantName","PromptFileName"
#| "1","Sales","","Redmond Sales",""
#| "2","Support","1024","",""
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] A9DDF048,Microsoft.Exchange.Management.Tasks.UM.SetUMAutoAttendant [InvalidData] line 5
#|   | The value '@{Key=0; Description=Nobody}' of the property AfterHoursKeyMapping is not valid: a key mapping is key,name,extension[,attendant[,file]] with a key from 1 to 9.
#|
#| BusinessHoursKeyMapping : {1,Sales,,Redmond Sales, 2,Support,1024}
#| AfterHoursKeyMapping    : {2,Support,1024}
#~ UMAutoAttendant Redmond Sales: BusinessHoursKeyMapping (nothing) -> 1,Sales,,Redmond Sales, 2,Support,1024
#~ UMAutoAttendant Redmond Sales: AfterHoursKeyMapping (nothing) -> 2,Support,1024

#### Whether the announcement is played may be told by a Boolean
## source: H13 enable-an-informational-announcement; objects.json
## organization: contoso-um
Import-UMPrompt -UMAutoAttendant 'Redmond Sales' -PromptFileName news.wav -PromptFileData 1, 2, 3
Set-UMAutoAttendant 'Redmond Sales' -InfoAnnouncementEnabled $true -InfoAnnouncementFilename news.wav
(Get-UMAutoAttendant 'Redmond Sales').InfoAnnouncementEnabled
Set-UMAutoAttendant 'Redmond Sales' -InfoAnnouncementEnabled:$false
Set-UMDialPlan Redmond -InfoAnnouncementEnabled Uninterruptible
Set-UMDialPlan Redmond -InfoAnnouncementEnabled Disabled
#| True
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 6
#|   | Cannot bind parameter 'InfoAnnouncementEnabled'. Cannot convert value "Disabled" to type "Microsoft.Exchange.Data.Directory.SystemConfiguration.InfoAnnouncementEnabledEnum". Error: "Unable to match the identifier name Disabled to a valid enumerator name. Specify one of the following enumerator names and try again:
#|   | True, False, Uninterruptible"
#~ UMAutoAttendant Redmond Sales: Prompt (nothing) -> news.wav
#~ UMAutoAttendant Redmond Sales: InfoAnnouncementFilename (nothing) -> news.wav
#~ UMAutoAttendant Redmond Sales: InfoAnnouncementEnabled False -> True
#~ UMAutoAttendant Redmond Sales: InfoAnnouncementEnabled True -> False
#~ UMDialPlan Redmond: InfoAnnouncementEnabled False -> Uninterruptible
