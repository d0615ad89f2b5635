# Call answering rules, kept in the mailbox.

#### A rule is enabled and comes last
## source: reference New-UMCallAnsweringRule
## organization: contoso-um
New-UMCallAnsweringRule -Name Customers -Mailbox pat -CallerIds '1,4255550100,,', '1,4255550123,,' -CallersCanInterruptGreeting $true |
    Format-List Name, Priority, Enabled, CallerIds, CallersCanInterruptGreeting, CheckAutomaticReplies
#|
#| Name                        : Customers
#| Priority                    : 9
#| Enabled                     : True
#| CallerIds                   : {1,4255550100,,, 1,4255550123,,}
#| CallersCanInterruptGreeting : True
#| CheckAutomaticReplies       : False
#~ + UMCallAnsweringRule Customers

#### Rules come in the order of their priority
## source: reference New-UMCallAnsweringRule, Priority
## organization: contoso-um
New-UMCallAnsweringRule -Name Late -Mailbox pat -Priority 5 | Out-Null
New-UMCallAnsweringRule -Name First -Mailbox pat -Priority 1 | Out-Null
Get-UMCallAnsweringRule -Mailbox pat | Format-Table Name, Priority -AutoSize
New-UMCallAnsweringRule -Name Again -Mailbox pat -Priority 5
New-UMCallAnsweringRule -Name Beyond -Mailbox pat -Priority 10
#|
#| Name  Priority
#| ----  --------
#| First        1
#| Late         5
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] B347A6E7,Microsoft.Exchange.Management.Tasks.UM.NewUMCallAnsweringRule [InvalidData] line 4
#|   | The value '5' of the property Priority is not valid: the rule 'Late' has it already.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] B347A6E7,Microsoft.Exchange.Management.Tasks.UM.NewUMCallAnsweringRule [InvalidData] line 5
#|   | The value '10' of the property Priority is not valid: it must be from 1 to 9.
#~ + UMCallAnsweringRule Late
#~ + UMCallAnsweringRule First

#### Without a mailbox it is that of the person who runs the command
## source: um-behaviour 1.1.10
## organization: contoso-um
Get-UMCallAnsweringRule
Enable-UMMailbox administrator -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1099 | Out-Null
New-UMCallAnsweringRule -Name Mine | ForEach-Object Name
Get-UMCallAnsweringRule | ForEach-Object Name
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-UserNotUmEnabledException] 763B7ADD,Microsoft.Exchange.Management.Tasks.UM.GetUMCallAnsweringRule [InvalidOperation] line 1
#|   | The user 'Administrator' is not enabled for Unified Messaging.
#| Mine
#| Mine
#~ UMMailbox administrator: UMEnabled False -> True
#~ UMMailbox administrator: UMDialPlan (nothing) -> Redmond
#~ UMMailbox administrator: UMMailboxPolicy (nothing) -> Redmond Default Policy
#~ UMMailbox administrator: UMDtmfMap (nothing) -> emailAddress:2364647872867, lastNameFirstName:2364647872867, firstNameLastName:2364647872867
#~ UMMailbox administrator: EmailAddresses SMTP:administrator@contoso.com -> SMTP:administrator@contoso.com, EUM:1099;phone-context=Redmond.contoso.com
#~ + UMCallAnsweringRule Mine

#### Key mappings and schedules
## source: reference New-UMCallAnsweringRule, KeyMappings, TimeOfDay, ScheduleStatus
## organization: contoso-um
New-UMCallAnsweringRule -Name Busy -Mailbox pat -ScheduleStatus 12 -TimeOfDay '3,4,8:00,12:00' `
    -KeyMappings '1,1,Receptionist,,,,,45678,', '5,2,Urgent Issues,23,45671,50,45672,,' | Format-List ScheduleStatus, TimeOfDay, KeyMappings
New-UMCallAnsweringRule -Name Bad -Mailbox pat -ScheduleStatus 16
New-UMCallAnsweringRule -Name Bad -Mailbox pat -KeyMappings '1,1,A,,,,,1,', '1,1,B,,,,,2,'
New-UMCallAnsweringRule -Name Bad -Mailbox pat -ExtensionsDialed 9999
New-UMCallAnsweringRule -Name Good -Mailbox pat -ExtensionsDialed 1003 | ForEach-Object Name
#|
#| ScheduleStatus : 12
#| TimeOfDay      : 3,4,8:00,12:00
#| KeyMappings    : {1,1,Receptionist,,,,,45678,, 5,2,Urgent Issues,23,45671,50,45672,,}
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] B347A6E7,Microsoft.Exchange.Management.Tasks.UM.NewUMCallAnsweringRule [InvalidData] line 3
#|   | The value '16' of the property ScheduleStatus is not valid: it must be from 0 to 15.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] B347A6E7,Microsoft.Exchange.Management.Tasks.UM.NewUMCallAnsweringRule [InvalidData] line 4
#|   | The value '1,1,A,,,,,1, 1,1,B,,,,,2,' of the property KeyMappings is not valid: two key mappings have the same key.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] B347A6E7,Microsoft.Exchange.Management.Tasks.UM.NewUMCallAnsweringRule [InvalidData] line 5
#|   | The value '9999' of the property ExtensionsDialed is not valid: the user 'Pat Coleman' has no such extension.
#| Good
#~ + UMCallAnsweringRule Busy
#~ + UMCallAnsweringRule Good

#### Set, disable, enable, remove
## source: um-behaviour 1.2
## organization: contoso-um
Set-UMCallAnsweringRule 'Out of office' -Mailbox kim -CheckAutomaticReplies $true -Name Away
Disable-UMCallAnsweringRule Away -Mailbox kim -Confirm:$false
$rule = Get-UMCallAnsweringRule -Mailbox kim
$rule.Enabled
Enable-UMCallAnsweringRule $rule.Identity
Remove-UMCallAnsweringRule -Identity Away -Mailbox kim -Confirm:$false
Get-UMCallAnsweringRule Away -Mailbox kim
#| False
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] CDC9DC2D,Microsoft.Exchange.Management.Tasks.UM.GetUMCallAnsweringRule [NotSpecified] line 7
#|   | The operation couldn't be performed because object 'Away' couldn't be found on 'DC1.contoso.com'.
#~ UMCallAnsweringRule Away: Name Out of office -> Away
#~ UMCallAnsweringRule Away: CheckAutomaticReplies False -> True
#~ UMCallAnsweringRule Away: Enabled True -> False
#~ UMCallAnsweringRule Away: Enabled False -> True
#~ - UMCallAnsweringRule Away

#### Nine rules are enough
## source: um-behaviour 1.1.10
## organization: contoso-um
1..10 | ForEach-Object { New-UMCallAnsweringRule -Name "Rule $_" -Mailbox pat | Out-Null }
@(Get-UMCallAnsweringRule -Mailbox pat).Count
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-TooManyRulesException] 211835BF,Microsoft.Exchange.Management.Tasks.UM.NewUMCallAnsweringRule [LimitsExceeded] line 1
#|   | The mailbox 'Pat Coleman' has 9 call answering rules already.
#| 9
#~ + UMCallAnsweringRule Rule 1
#~ + UMCallAnsweringRule Rule 2
#~ + UMCallAnsweringRule Rule 3
#~ + UMCallAnsweringRule Rule 4
#~ + UMCallAnsweringRule Rule 5
#~ + UMCallAnsweringRule Rule 6
#~ + UMCallAnsweringRule Rule 7
#~ + UMCallAnsweringRule Rule 8
#~ + UMCallAnsweringRule Rule 9

#### Only UM mailboxes have rules
## source: inferred
## organization: contoso-um
New-UMCallAnsweringRule -Name A -Mailbox lee
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-UserNotUmEnabledException] 77F975D7,Microsoft.Exchange.Management.Tasks.UM.NewUMCallAnsweringRule [InvalidOperation] line 1
#|   | The user 'Lee Gu' is not enabled for Unified Messaging.

#### Rules with callers, schedule, keys and time of day
## source: reference New-UMCallAnsweringRule, Set-UMCallAnsweringRule
## organization: contoso-um
New-UMCallAnsweringRule -Mailbox tony -Name Travel -Priority 2
New-UMCallAnsweringRule -Name Clients -CallerIds '1,4255550177,,','1,4255550178,,' -Priority 3 -CallersCanInterruptGreeting $true -Mailbox tony
New-UMCallAnsweringRule -Name Away -Priority 4 -Mailbox tony@contoso.com -ScheduleStatus 0x8
New-UMCallAnsweringRule -Name Busy -Priority 5 -Mailbox tony -ScheduleStatus 0x4 -KeyMappings '1,1,Desk,,,,,40404,','5,2,Pressing,31313,31,30303,40,,'
New-UMCallAnsweringRule -Name Stray -Priority 6 -Mailbox tony -ScheduleStatus 0x4 - -KeyMappings '1,1,Desk,,,,,40404,'
Set-UMCallAnsweringRule -Identity Travel -Mailbox tony -TimeOfDay '1,0,,'
Set-UMCallAnsweringRule -Identity Travel -Mailbox tony -TimeOfDay '3,4,9:30,11:00'
Get-UMCallAnsweringRule -Mailbox tony | Format-Table Name, Priority, ScheduleStatus, Enabled -AutoSize
Get-UMCallAnsweringRule -Identity Busy -Mailbox tony | Format-List Name, KeyMappings, CallerIds
Disable-UMCallAnsweringRule -Identity Busy -Mailbox tony -WhatIf
Disable-UMCallAnsweringRule -Identity Busy -Mailbox tony -Confirm:$false
Disable -UMCallAnsweringRule -Identity Busy -Mailbox tony
Enable-UMCallAnsweringRule -Identity Busy -Mailbox tony
Get-UMCallAnsweringRule -Mailbox tony | Remove-UMCallAnsweringRule -Confirm:$false
Get-UMCallAnsweringRule -Identity Busy
#|
#| Name                                     Enabled Priority
#| ----                                     ------- --------
#| Travel                                   True    2
#| Clients                                  True    3
#| Away                                     True    4
#| Busy                                     True    5
#| ERROR: PositionalParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMCallAnsweringRule [InvalidArgument] line 5
#|   | A positional parameter cannot be found that accepts argument '-'.
#|
#|
#| Name    Priority ScheduleStatus Enabled
#| ----    -------- -------------- -------
#| Travel         2                   True
#| Clients        3                   True
#| Away           4 8                 True
#| Busy           5 4                 True
#|
#|
#| Name        : Busy
#| KeyMappings : {1,1,Desk,,,,,40404,, 5,2,Pressing,31313,31,30303,40,,}
#| CallerIds   : {}
#|
#| What if: Disabling call answering rule "Busy".
#| ERROR: CommandNotFoundException [ObjectNotFound] line 12
#|   | The term 'Disable' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-UserNotUmEnabledException] 763B7ADD,Microsoft.Exchange.Management.Tasks.UM.GetUMCallAnsweringRule [InvalidOperation] line 15
#|   | The user 'Administrator' is not enabled for Unified Messaging.
#~ + UMCallAnsweringRule Travel
#~ + UMCallAnsweringRule Clients
#~ + UMCallAnsweringRule Away
#~ + UMCallAnsweringRule Busy
#~ UMCallAnsweringRule Travel: TimeOfDay (nothing) -> 1,0,,
#~ UMCallAnsweringRule Travel: TimeOfDay 1,0,, -> 3,4,9:30,11:00
#~ UMCallAnsweringRule Busy: Enabled True -> False
#~ UMCallAnsweringRule Busy: Enabled False -> True
#~ - UMCallAnsweringRule Travel
#~ - UMCallAnsweringRule Clients
#~ - UMCallAnsweringRule Away
#~ - UMCallAnsweringRule Busy

#### A pattern and a GUID stay within the mailbox
## source: um-behaviour 1.2, 1.2.4
## organization: contoso-um
New-UMCallAnsweringRule -Mailbox pat -Name 'Out to lunch' | Out-Null
New-UMCallAnsweringRule -Mailbox pat -Name 'Busy' -ScheduleStatus 4 | Out-Null
Get-UMCallAnsweringRule Out* -Mailbox pat | ForEach-Object Name
Get-UMCallAnsweringRule *o* -Mailbox kim | ForEach-Object Name
$rule = Get-UMCallAnsweringRule 'Busy' -Mailbox pat
(Get-UMCallAnsweringRule $rule.Identity).Name
(Get-UMCallAnsweringRule $rule.Identity -Mailbox pat).Name
Get-UMCallAnsweringRule $rule.Identity -Mailbox kim
#| Out to lunch
#| Out of office
#| Busy
#| Busy
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] CDC9DC2D,Microsoft.Exchange.Management.Tasks.UM.GetUMCallAnsweringRule [NotSpecified] line 8
#|   | The operation couldn't be performed because object '39bb01e3-d6e8-4e07-8b3c-b7599650a36d' couldn't be found on 'DC1.contoso.com'.
#~ + UMCallAnsweringRule Out to lunch
#~ + UMCallAnsweringRule Busy

#### Hours of one's own are days and times
## source: New-UMCallAnsweringRule TimeOfDay; inferred
## organization: contoso-um
New-UMCallAnsweringRule -Mailbox pat -Name A -TimeOfDay '3,127,8:00 AM,12:30 PM' | Format-List Name, TimeOfDay
New-UMCallAnsweringRule -Mailbox pat -Name B -TimeOfDay '3,0,8:00,12:00'
New-UMCallAnsweringRule -Mailbox pat -Name B -TimeOfDay '3,Tuesday,8:00,12:00'
New-UMCallAnsweringRule -Mailbox pat -Name B -TimeOfDay '3,4,25:00,26:00'
#|
#| Name      : A
#| TimeOfDay : 3,127,8:00 AM,12:30 PM
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] B347A6E7,Microsoft.Exchange.Management.Tasks.UM.NewUMCallAnsweringRule [InvalidData] line 2
#|   | The value '3,0,8:00,12:00' of the property TimeOfDay is not valid: '0' is no sum of days: 1 for Sunday, 2 for Monday, to 64 for Saturday.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] B347A6E7,Microsoft.Exchange.Management.Tasks.UM.NewUMCallAnsweringRule [InvalidData] line 3
#|   | The value '3,Tuesday,8:00,12:00' of the property TimeOfDay is not valid: 'Tuesday' is no sum of days: 1 for Sunday, 2 for Monday, to 64 for Saturday.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] B347A6E7,Microsoft.Exchange.Management.Tasks.UM.NewUMCallAnsweringRule [InvalidData] line 4
#|   | The value '3,4,25:00,26:00' of the property TimeOfDay is not valid: '25:00' is no time of day.
#~ + UMCallAnsweringRule A
