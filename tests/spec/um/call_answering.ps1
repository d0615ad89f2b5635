# Call answering: what a user's mailbox does with a call, and the user's rules for it.
## organization: contoso-um

#### A message, a missed call, the operator
## source: reference 3.4, 1.7.4
(Start-UMCall 5000 'Redmond GW2' -From 1003 -Diversion 1002).Result
(Start-UMCall 5000 'Redmond GW2' -From 1003 -Diversion 1002 -NoMessage).Result
Set-UMMailbox kim -MissedCallNotificationEnabled $false
(Start-UMCall 5000 'Redmond GW2' -From 1003 -Diversion 1002 -NoMessage).Result
(Start-UMCall 5000 'Redmond GW2' -From 1003 -Diversion 1002 -Keys 0).Result
Set-UMMailbox kim -OperatorNumber 1003
(Start-UMCall 5000 'Redmond GW2' -From 1003 -Diversion 1002 -Keys 0).Result
#| Voice message for Kim Akers
#| Missed call for Kim Akers
#| Missed call for Kim Akers, not told
#| Transferred to 0000
#| Transferred to 1003
#~ UMMailbox kim: MissedCallNotificationEnabled True -> False
#~ UMMailbox kim: OperatorNumber (nothing) -> 1003

#### Callers without a number
## source: inferred
Set-UMMailbox kim -AnonymousCallersCanLeaveMessages $false
(Start-UMCall 5000 'Redmond GW2' -Diversion 1002).Result
(Start-UMCall 5000 'Redmond GW2' -From 1003 -Diversion 1002).Result
#| Missed call for Kim Akers
#| Voice message for Kim Akers
#~ UMMailbox kim: AnonymousCallersCanLeaveMessages True -> False

#### The lamp lights if gateway and policy let it
## source: reference 3.4.4
(Start-UMCall 5000 'Redmond GW2' -Diversion 1002).Steps[-1].Decision
Set-UMIPGateway 'Redmond GW2' -MessageWaitingIndicatorAllowed $false
(Start-UMCall 5000 'Redmond GW2' -Diversion 1002).Steps[-1] | ForEach-Object { "$_" }
#| SIP NOTIFY to the gateway: the lamp lights.
#| UMIPGateway 'Redmond GW2': MessageWaitingIndicatorAllowed = False: No SIP NOTIFY is sent: the lamp stays dark.
#~ UMIPGateway Redmond GW2: MessageWaitingIndicatorAllowed True -> False

#### A fax goes to a fax server, if plan, policy and user take faxes
## source: inferred
(Start-UMCall 5000 'Redmond GW2' -Diversion 1002 -Fax).Result
Set-UMMailboxPolicy 'Redmond Default Policy' -FaxServerURI 'sip:fax.contoso.com:5060;transport=tcp'
Start-UMCall 5000 'Redmond GW2' -Diversion 1002 -Fax | Format-List Accepted, CallType, Result
Set-UMDialPlan Redmond -FaxEnabled $false
Start-UMCall 5000 'Redmond GW2' -Diversion 1002 -Fax | Format-List Accepted, Response, Result
#| No fax server is configured.
#|
#| Accepted : True
#| CallType : Fax
#| Result   : Fax for Kim Akers
#|
#|
#| Accepted : False
#| Response : 488 Not Acceptable Here
#| Result   : Kim Akers gets no faxes.
#~ UMMailboxPolicy Redmond Default Policy: FaxServerURI (nothing) -> sip:fax.contoso.com:5060;transport=tcp
#~ UMDialPlan Redmond: FaxEnabled True -> False

#### A rule holds when all its conditions do; the first one by priority applies
## source: reference 1.1.10
New-UMCallAnsweringRule -Mailbox pat -Name Boss -Priority 1 -CallerIds '1,1001,,' -KeyMappings '1,1,Assistant,,,,,1002,' | Out-Null
New-UMCallAnsweringRule -Mailbox pat -Name Busy -Priority 2 -ScheduleStatus 4 -KeyMappings '1,3,Anybody,,,,,1002,' | Out-Null
$call = Start-UMCall 5000 'Redmond GW2' -From 1002 -Diversion 1003 -ScheduleStatus Busy -Keys 3
$call.Steps | Where-Object Object -eq UMCallAnsweringRule | ForEach-Object { "$_" }
$call.Result
(Start-UMCall 5000 'Redmond GW2' -From 1001 -Diversion 1003 -ScheduleStatus Busy -Keys 1).Result
(Start-UMCall 5000 'Redmond GW2' -From 1002 -Diversion 1003 -Keys 1).Result
#| UMCallAnsweringRule 'Boss': CallerIds = 1,1001,,: The rule does not apply: 1002 is none of its callers.
#| UMCallAnsweringRule 'Busy': Priority = 2: The first rule whose conditions hold applies.
#| UMCallAnsweringRule 'Busy': CallersCanInterruptGreeting: The greeting of the rule is played.
#| UMCallAnsweringRule 'Busy': KeyMappings = 1,3,Anybody,,,,,1002,: Key 3, 'Anybody': transfer to 1002.
#| Transferred to 1002
#| Transferred to 1002
#| Voice message for Pat Coleman
#~ + UMCallAnsweringRule Boss
#~ + UMCallAnsweringRule Busy

#### Times of the day and days of the week
## source: reference PS:New-UMCallAnsweringRule
New-UMCallAnsweringRule -Mailbox pat -Name Tuesday -TimeOfDay '3,4,8:00,12:00' -KeyMappings '1,1,Anybody,,,,,1002,' | Out-Null
(Start-UMCall 5000 'Redmond GW2' -Diversion 1003 -Keys 1 -At '2020-01-07 09:00').Result
(Start-UMCall 5000 'Redmond GW2' -Diversion 1003 -Keys 1 -At '2020-01-07 13:00').Result
(Start-UMCall 5000 'Redmond GW2' -Diversion 1003 -Keys 1 -At '2020-01-08 09:00').Result
Set-UMCallAnsweringRule Tuesday -Mailbox pat -TimeOfDay '1,0,,' -Confirm:$false
(Start-UMCall 5000 'Redmond GW2' -Diversion 1003 -Keys 1 -At '2020-01-08 09:00').Result
(Start-UMCall 5000 'Redmond GW2' -Diversion 1003 -Keys 1 -At '2020-01-11 09:00').Result
#| Transferred to 1002
#| Voice message for Pat Coleman
#| Voice message for Pat Coleman
#| Transferred to 1002
#| Voice message for Pat Coleman
#~ + UMCallAnsweringRule Tuesday
#~ UMCallAnsweringRule Tuesday: TimeOfDay 3,4,8:00,12:00 -> 1,0,,

#### Automatic replies and the extension dialed
## source: reference PS:New-UMCallAnsweringRule
New-UMCallAnsweringRule -Mailbox pat -Name Away -CheckAutomaticReplies $true -ExtensionsDialed 1003 -KeyMappings '1,1,Anybody,,,,,1002,' | Out-Null
(Start-UMCall 5000 'Redmond GW2' -Diversion 1003 -Keys 1).Result
(Start-UMCall 5000 'Redmond GW2' -Diversion 1003 -Keys 1 -AutomaticReplies).Result
#| Voice message for Pat Coleman
#| Transferred to 1002
#~ + UMCallAnsweringRule Away

#### Find me rings one number after the other, then the caller may leave a message
## source: reference PS:New-UMCallAnsweringRule
New-UMCallAnsweringRule -Mailbox pat -Name Urgent -KeyMappings '5,2,Urgent,1001,20,1002,20,,' | Out-Null
(Start-UMCall 5000 'Redmond GW2' -Diversion 1003 -Keys 2).Result
$call = Start-UMCall 5000 'Redmond GW2' -Diversion 1003 -Keys 2 -Busy
$call.Steps | Where-Object Property -eq KeyMappings | ForEach-Object Value
$call.Steps | Where-Object { $_.Decision -match 'find me|rings' } | ForEach-Object Decision
$call.Result
#| Transferred to 1001
#| 5,2,Urgent,1001,20,1002,20,,
#| 5,2,Urgent,1001,20,1002,20,,
#| Key 2, 'Urgent': find me at 1001.
#| The gateway rings 1001: it is busy or nobody answers.
#| Key 2, 'Urgent': find me at 1002.
#| The gateway rings 1002: it is busy or nobody answers.
#| Voice message for Pat Coleman
#~ + UMCallAnsweringRule Urgent

#### Rules are used only if plan, policy and user allow them
## source: reference 1.4.11, 1.7.4
New-UMCallAnsweringRule -Mailbox pat -Name Any -KeyMappings '1,1,Anybody,,,,,1002,' | Out-Null
(Start-UMCall 5000 'Redmond GW2' -Diversion 1003 -Keys 1).Result
Set-UMMailboxPolicy 'Redmond Default Policy' -AllowCallAnsweringRules $false
$call = Start-UMCall 5000 'Redmond GW2' -Diversion 1003 -Keys 1
$call.Steps | Where-Object Property -like *Rules* | ForEach-Object { "$_" }
$call.Result
#| Transferred to 1002
#| UMMailboxPolicy 'Redmond Default Policy': AllowCallAnsweringRules = False: Call answering rules are not used.
#| Voice message for Pat Coleman
#~ + UMCallAnsweringRule Any
#~ UMMailboxPolicy Redmond Default Policy: AllowCallAnsweringRules True -> False

#### A transfer that nobody takes comes back to that user's voice mail
## source: inferred
Set-UMMailbox kim -OperatorNumber 1003
$call = Start-UMCall 5000 'Redmond GW2' -From 1001 -Diversion 1002 -Keys 0 -Busy
$call.Result
"$($call.Mailbox)"
#| Voice message for Pat Coleman
#| contoso.com/Users/Pat Coleman
#~ UMMailbox kim: OperatorNumber (nothing) -> 1003

#### Who has no extension left gets no voice mail
## source: reference 1.9.4
Set-Mailbox kim -EmailAddresses @{ Remove = 'EUM:1002;phone-context=Redmond.contoso.com' }
(Get-UMMailbox kim).UMEnabled
(Start-UMCall 5000 'Redmond GW2' -Diversion 1002).Result
#| True
#| No user of the dial plan 'Redmond' has the number 1002.
#~ Mailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com
