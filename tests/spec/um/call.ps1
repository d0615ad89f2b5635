# Calls: their path to a gateway, a hunt group, a dial plan and what answers there; or why they are refused.
## organization: contoso-um

#### The path of a call to a user's voice mail, step by step
## source: reference 3.4
$call = Start-UMCall +14255550100 'Redmond GW1' -From +15550001111 -Diversion 1001
$call.Steps | ForEach-Object { "$_" }
$call | Format-List To, From, Diversion, Accepted, Response, Result, CallType, UMIPGateway, UMHuntGroup, UMDialPlan, Mailbox, Server, Events
#| ExchangeServer 'EX1': MSExchangeUMCR = Running: The service runs and takes the call.
#| UMCallRouterSettings 'EX1\UMCallRouter': SipTcpListeningPort = 5060: The INVITE arrives over TCP.
#| UMIPGateway 'Redmond GW1': Address = 192.0.2.10: 192.0.2.10 is a trusted SIP peer.
#| UMIPGateway 'Redmond GW1': Status = Enabled: The gateway takes calls.
#| UMHuntGroup 'Redmond GW1\Default': PilotIdentifier: Without a pilot identifier it takes every call.
#| UMHuntGroup 'Redmond GW1\Default': UMDialPlan = Redmond: The call belongs to this dial plan.
#| UMDialPlan 'Redmond': VoIPSecurity = Unsecured: It goes with TCP.
#| UMDialPlan 'Redmond': URIType = TelExtn: Every server answers for dial plans of this type.
#| UMDialPlan 'Redmond': PhoneContext = Redmond.contoso.com: The call was diverted from 1001, a number of this dial plan.
#| UMMailbox 'contoso.com/Users/Tony Smith': EmailAddresses = EUM:1001;phone-context=Redmond.contoso.com: It is the number of Tony Smith.
#| UMMailbox 'contoso.com/Users/Tony Smith': ServerName = EX1: The call router redirects to the server of the mailbox.
#| UMServer 'EX1': SipTcpListeningPort = 5062: 302 Moved Temporarily to EX1.contoso.com, over TCP.
#| ExchangeServer 'EX1': MSExchangeUM = 5065: 302 Moved Temporarily to port 5065 of the worker process, which answers.
#| UMMailbox 'contoso.com/Users/Tony Smith': UMMailboxPolicy = Redmond Executives: What the policy allows holds for the call.
#| UMMailboxPolicy 'Redmond Executives': MaxGreetingDuration = 5: The greeting of the user is played.
#| UMDialPlan 'Redmond': MaxRecordingDuration = 20: Tony Smith gets a voice message of at most these minutes.
#| UMDialPlan 'Redmond': AudioCodec = Mp3: The message is stored in this format.
#| UMIPGateway 'Redmond GW1': MessageWaitingIndicatorAllowed = True: SIP NOTIFY to the gateway: the lamp lights.
#|
#| To          : +14255550100
#| From        : +15550001111
#| Diversion   : 1001
#| Accepted    : True
#| Response    : 200 OK
#| Result      : Voice message for Tony Smith
#| CallType    : Call Answering Voice Message
#| UMIPGateway : Redmond GW1
#| UMHuntGroup : Redmond GW1\Default
#| UMDialPlan  : Redmond
#| Mailbox     : contoso.com/Users/Tony Smith
#| Server      : EX1
#| Events      : {}

#### The diversion names the user in the form of the plan's URI type
## source: reference 3.4.1
(Start-UMCall 5000 'Redmond GW2' -Diversion 'tel:1002').Result
(Start-UMCall 5000 'Redmond GW2' -Diversion '<sip:1003@192.0.2.20:5060>;reason=no-answer').Result
(Start-UMCall 22550100 'Oslo GW' -Diversion 'tel:+4722550115').Result
(Start-UMCall 22550100 'Oslo GW' -Diversion 0115).Result
(Start-UMCall 50000 'Berlin SBC' -Diversion 'sip:eva@contoso.com:5060').Result
(Start-UMCall 50000 'Berlin SBC' -Diversion 50110).Result
#| Voice message for Kim Akers
#| Voice message for Pat Coleman
#| Voice message for Jane Dow
#| Voice message for Jane Dow
#| Voice message for Eva Corets
#| Voice message for Eva Corets

#### A diversion that does not fit the plan is an event, and the call is not answered
## source: reference 3.4.1
Start-UMCall +14255550100 'Redmond GW1' -Diversion 10011 | Format-List Accepted, Response, Result, Events
Start-UMCall +14255550100 'Redmond GW1' -Diversion kim@contoso.com | Format-List Accepted, Response, Result, Events
Get-EventLog Application -Newest 1 -Message *kim* | Format-List EventID, EntryType, Message
#|
#| Accepted : False
#| Response : 404 Not Found
#| Result   : The Diversion header '10011' does not fit the dial plan 'Redmond'.
#| Events   : {1109}
#|
#|
#| Accepted : False
#| Response : 404 Not Found
#| Result   : The Diversion header 'kim@contoso.com' does not fit the dial plan 'Redmond'.
#| Events   : {1109}
#|
#|
#| EventID   : 1109
#| EntryType : Warning
#| Message   : The extension 'kim@contoso.com' in the Diversion header of a call from anonymous does
#|             not fit the UM dial plan 'Redmond', whose URI type is TelExtn with 4 digits.

#### A diversion from which no number can be read is two events
## source: reference 3.4.1
Start-UMCall +14255550100 'Redmond GW1' -Diversion 'sip:@' | Format-List Accepted, Response, Result, Events
#|
#| Accepted : False
#| Response : 400 Bad Request
#| Result   : No number can be read from the Diversion header 'sip:@'.
#| Events   : {1152, 1021}

#### A diversion from somebody unknown
## source: inferred
Start-UMCall +14255550100 'Redmond GW1' -Diversion 1999 | Format-List Accepted, Response, Result, Events
#|
#| Accepted : False
#| Response : 404 Not Found
#| Result   : No user of the dial plan 'Redmond' has the number 1999.
#| Events   : {1021}

#### A numbering plan format turns a long number into an extension
## source: reference 3.4.1
Set-UMDialPlan Redmond -NumberingPlanFormats '+1425555xxxx'
(Start-UMCall +14255550100 'Redmond GW1' -Diversion +14255551002).Result
#| Voice message for Kim Akers
#~ UMDialPlan Redmond: NumberingPlanFormats (nothing) -> +1425555xxxx

#### Called at the access number or the pilot, Outlook Voice Access answers
## source: reference 3.4.2
$call = Start-UMCall 5000 'Redmond GW2' -From 1002
$call.Steps | Select-Object -Skip 8 | ForEach-Object { "$_" }
$call.Result
(Start-UMCall +14255550100 'Redmond GW1' -From +15550001111).Result
#| UMHuntGroup 'Redmond GW2\Voice access': PilotIdentifier = 5000: Called without a diversion: Outlook Voice Access answers.
#| UMServer 'EX1': SipTcpListeningPort = 5062: 302 Moved Temporarily to EX1.contoso.com, over TCP.
#| ExchangeServer 'EX1': MSExchangeUM = 5065: 302 Moved Temporarily to port 5065 of the worker process, which answers.
#| UMDialPlan 'Redmond': DefaultLanguage = en-US: Outlook Voice Access answers with the standard greeting in this language.
#| UMMailbox 'contoso.com/Users/Kim Akers': EmailAddresses = EUM:1002;phone-context=Redmond.contoso.com: 1002 is Kim Akers, who is asked for the PIN.
#| Outlook Voice Access asks Kim Akers for the PIN
#| Outlook Voice Access asks for extension and PIN

#### Signing in by PIN
## source: reference 3.4, 3.5
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 58231).Result
(Start-UMCall 5000 'Redmond GW2' -Keys 1003 -PIN 70415).Result
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 11111).Result
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 11111, 22222, 33333).Result
Get-EventLog Application -Source *Unified* | Where-Object EventID -ne 1000 | ForEach-Object { "$($_.EventID) $($_.Message)" }
#| Kim Akers is in the mailbox
#| Pat Coleman is in the mailbox
#| The PIN of Kim Akers is wrong
#| Disconnected after too many failures
#| 1013 The caller 1002 was disconnected after 3 failures within one call.
#| 1036 The caller anonymous has signed in to the mailbox of Pat Coleman.
#| 1036 The caller 1002 has signed in to the mailbox of Kim Akers.

#### Too many wrong PINs reset it, then lock the mailbox
## source: reference 3.5.3, 1.7.4
Set-UMMailboxPolicy 'Redmond Default Policy' -LogonFailuresBeforePINReset 2 -MaxLogonAttempts 4
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 11111, 11111).Result
Get-UMMailboxPIN kim | Format-List PinExpired, LockedOut
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 11111, 11111).Result
Get-UMMailboxPIN kim | Format-List PinExpired, LockedOut
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 58231).Result
#| The PIN of Kim Akers is wrong
#|
#| PinExpired : True
#| LockedOut  : False
#|
#| The mailbox of Kim Akers is locked
#|
#| PinExpired : True
#| LockedOut  : True
#|
#| The mailbox of Kim Akers is locked
#~ UMMailboxPolicy Redmond Default Policy: MaxLogonAttempts 15 -> 4
#~ UMMailboxPolicy Redmond Default Policy: LogonFailuresBeforePINReset 5 -> 2

#### A PIN that a raised minimum finds too short has to be changed
## source: reference 2.7.4
Set-UMMailboxPIN kim -PIN 582314 -PINExpired $false
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 582314).Steps[-1] | ForEach-Object { "$_" }
Set-UMMailboxPolicy 'Redmond Default Policy' -MinPINLength 8
(Get-UMMailboxPIN kim).PinExpired
$call = Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 582314
$call.Steps[-1] | ForEach-Object { "$_" }
$call.Result
(Get-UMMailboxPIN kim).PinExpired
#|
#| UserID                                        PinExpired FirstTimeUser LockedOut
#| ------                                        ---------- ------------- ---------
#| contoso.com/Users/Kim Akers                   False      True          False
#| UMMailbox 'contoso.com/Users/Kim Akers': UMMailboxPolicy = Redmond Default Policy: The PIN is right.
#| False
#| UMMailboxPolicy 'Redmond Default Policy': MinPINLength = 8: The PIN is right, but too short by now: a new one must be chosen.
#| Kim Akers is in the mailbox
#| True
#~ UMMailbox kim: PIN ****** -> ******
#~ UMMailboxPolicy Redmond Default Policy: MinPINLength 5 -> 8

#### Who may not use Outlook Voice Access
## source: reference 1.7.4
Set-UMMailbox kim -SubscriberAccessEnabled $false
$call = Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 58231
$call.Steps[-1] | ForEach-Object { "$_" }
$call.Result
#| UMMailbox 'contoso.com/Users/Kim Akers': SubscriberAccessEnabled = False: Outlook Voice Access is not allowed.
#| Kim Akers may not use Outlook Voice Access
#~ UMMailbox kim: SubscriberAccessEnabled True -> False

#### An address that is no gateway's is ignored
## source: reference 3.2.4
Start-UMCall 5000 -Address 192.0.2.200 | Format-List Accepted, Response, Result, Events
Start-UMCall 5000 -Address 192.0.2.20 | Format-List Accepted, Response, UMIPGateway
#|
#| Accepted : False
#| Response :
#| Result   : Ignored: 192.0.2.200 is no trusted SIP peer of EX1.
#| Events   : {}
#|
#|
#| Accepted    : True
#| Response    : 200 OK
#| UMIPGateway : Redmond GW2

#### A device that moved is not recognised until its name is resolved anew
## source: reference 3.2.6
Set-UMNetworkHost gw2.contoso.com -Addresses 192.0.2.21
$call = Start-UMCall 5000 'Redmond GW2'
$call.Steps[-1] | ForEach-Object { "$_" }
$call | Format-List Accepted, Response, Result
Restart-Service MSExchangeUM
(Start-UMCall 5000 'Redmond GW2').Accepted
#| UMIPGateway 'Redmond GW2': Address = gw2.contoso.com: The call comes from 192.0.2.21; known is 192.0.2.20.
#|
#| Accepted : False
#| Response :
#| Result   : Ignored: 192.0.2.21 is no trusted SIP peer of EX1.
#|
#| True
#~ UMNetworkHost gw2.contoso.com: Addresses 192.0.2.20 -> 192.0.2.21
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running

#### Of two gateways with one address the calls are attributed to one
## source: reference 3.2.5
New-UMNetworkHost other.contoso.com 192.0.2.20 | Out-Null
New-UMIPGateway Other -Address other.contoso.com -UMDialPlan Oslo | Out-Null
"$((Start-UMCall 5000 Other).UMIPGateway)"
#| Redmond GW2
#~ + UMNetworkHost other.contoso.com
#~ + UMIPGateway Other
#~ + UMHuntGroup Other\Default

#### A gateway takes calls only while it is enabled
## source: reference 1.5.7, 3.4
Disable-UMIPGateway 'Redmond GW2' -Confirm:$false
Start-UMCall 5000 'Redmond GW2' | Format-List Accepted, Response, Result, Events
Set-UMIPGateway 'Redmond GW2' -Status Disabled
(Start-UMCall 5000 'Redmond GW2').Result
Enable-UMIPGateway 'Redmond GW2'
(Start-UMCall 5000 'Redmond GW2').Accepted
#|
#| Accepted : False
#| Response : 403 Forbidden
#| Result   : The UM IP gateway 'Redmond GW2' is NoNewCalls.
#| Events   : {1021}
#|
#| The UM IP gateway 'Redmond GW2' is Disabled.
#| True
#~ UMIPGateway Redmond GW2: Status Enabled -> NoNewCalls
#~ UMIPGateway Redmond GW2: Status NoNewCalls -> Disabled
#~ UMIPGateway Redmond GW2: Status Disabled -> Enabled

#### Without a hunt group a gateway handles no call
## source: reference 1.1.4, 1.6.4
Remove-UMHuntGroup 'Redmond GW1\Default' -Confirm:$false
Start-UMCall +14255550100 'Redmond GW1' | Format-List Accepted, Response, Result, Events
#|
#| Accepted : False
#| Response : 404 Not Found
#| Result   : No hunt group of the gateway 'Redmond GW1' takes +14255550100.
#| Events   : {1021}
#~ - UMHuntGroup Redmond GW1\Default

#### The hunt group is found by its pilot, the called or the diverting number; no pilot takes all
## source: reference 1.5.5, 1.6.2, 3.4
"$((Start-UMCall 5100 'Redmond GW2').UMHuntGroup)"
"$((Start-UMCall 'sip:5000@contoso.com' 'Redmond GW2').UMHuntGroup)"
"$((Start-UMCall 7000 'Redmond GW2' -Diversion 5100).UMHuntGroup)"
Start-UMCall 7000 'Redmond GW2' | Format-List Accepted, Response, Result
New-UMHuntGroup Rest -UMDialPlan Oslo -UMIPGateway 'Redmond GW2' | Out-Null
"$((Start-UMCall 7000 'Redmond GW2').UMDialPlan)"
#| Redmond GW2\Reception
#| Redmond GW2\Voice access
#| Redmond GW2\Reception
#|
#| Accepted : False
#| Response : 404 Not Found
#| Result   : No hunt group of the gateway 'Redmond GW2' takes 7000.
#|
#| Oslo
#~ + UMHuntGroup Redmond GW2\Rest

#### A secured plan needs TLS, an unsecured one does not take it
## source: reference 1.4.8, 3.3.1
Start-UMCall 5000 'Redmond GW2' -Transport TLS | Format-List Accepted, Response, Result
Start-UMCall 50110 'Berlin SBC' -Transport TCP | Format-List Accepted, Response, Result
Start-UMCall 50110 'Berlin SBC' | Format-List Accepted, Response, Result
#|
#| Accepted : False
#| Response : 403 Forbidden
#| Result   : The dial plan 'Redmond' needs TCP, the call came over TLS.
#|
#|
#| Accepted : False
#| Response : 403 Forbidden
#| Result   : The dial plan 'Berlin' needs TLS, the call came over TCP.
#|
#|
#| Accepted : True
#| Response : 200 OK
#| Result   : Voice message for Eva Corets

#### The startup mode counts from the next start of the service
## source: reference 3.3.3, 1.10.3
Set-UMCallRouterSettings -UMStartupMode TCP -WarningAction SilentlyContinue
(Start-UMCall 50110 'Berlin SBC').Result
Restart-Service MSExchangeUMCR
(Start-UMCall 50110 'Berlin SBC').Result
Set-UMCallRouterSettings -UMStartupMode TLS -WarningAction SilentlyContinue
Restart-Service MSExchangeUMCR
(Start-UMCall 50110 'Berlin SBC').Result
(Start-UMCall 5000 'Redmond GW2').Result
#| Voice message for Eva Corets
#| No connection: the server does not listen on TLS.
#| Voice message for Eva Corets
#| No connection: the server does not listen on TCP.
#~ UMCallRouterSettings EX1\UMCallRouter: UMStartupMode Dual -> TCP
#~ ExchangeServer EX1: MSExchangeUMCR Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUMCR Status Stopped -> Running
#~ UMCallRouterSettings EX1\UMCallRouter: UMStartupMode TCP -> TLS
#~ ExchangeServer EX1: MSExchangeUMCR Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUMCR Status Stopped -> Running

#### A SIP URI plan is answered by the servers that are linked to it
## source: reference 1.1.12, 1.10.4
Set-UMService EX1 -DialPlans $null
$call = Start-UMCall 50000 'Berlin SBC' -Diversion 50110
$call.Steps[-1] | ForEach-Object { "$_" }
$call.Result
Set-UMService EX2 -DialPlans $null
(Start-UMCall 50000 'Berlin SBC' -Diversion 50110).Result
#| UMMailbox 'contoso.com/Users/Eva Corets': ServerName = EX1: The UM service of this server can't take the call.
#| The UM service on EX1, where the mailbox is, takes no calls of it.
#| No UM service runs that takes calls of the dial plan 'Berlin'.
#~ UMServer EX1: DialPlans Berlin -> (nothing)
#~ UMServer EX2: DialPlans Berlin -> (nothing)

#### Stopped services take no calls
## source: reference 3.3, 3.4
Stop-Service MSExchangeUM
(Start-UMCall 5000 'Redmond GW2' -Diversion 1001).Result
"$((Start-UMCall 5000 'Redmond GW2').Server)"
Stop-Service MSExchangeUMCR
Start-UMCall 5000 'Redmond GW2' | Format-List Accepted, Response, Result
"$((Start-UMCall 5000 'Redmond GW2' -Server EX2).Server)"
#| The UM service on EX1, where the mailbox is, takes no calls of it.
#| EX2
#|
#| Accepted : False
#| Response :
#| Result   : No connection: the service MSExchangeUMCR on EX1 is stopped.
#|
#| EX2
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUMCR Status Running -> Stopped

#### Components out of service take no calls
## source: reference 1.10.8
Set-ServerComponentState EX1 -Component UMCallRouter -State Inactive -Requester Maintenance
Start-UMCall 5000 'Redmond GW2' | Format-List Accepted, Response, Result
Set-ServerComponentState EX1 -Component UMCallRouter -State Active -Requester Maintenance
Set-ServerComponentState EX1 -Component UnifiedMessaging -State Inactive -Requester Maintenance
"$((Start-UMCall 5000 'Redmond GW2').Server)"
#|
#| Accepted : False
#| Response : 503 Service Unavailable
#| Result   : The component UMCallRouter of EX1 is out of service.
#|
#| EX2
#~ ExchangeServer EX1: UMCallRouter (Maintenance) Active -> Inactive
#~ ExchangeServer EX1: UMCallRouter (Maintenance) Inactive -> Active
#~ ExchangeServer EX1: UnifiedMessaging (Maintenance) Active -> Inactive

#### As many calls as the service may have
## source: reference 1.10.6
Get-UMService | Set-UMService -MaxCallsAllowed 1
(Start-UMCall 5000 'Redmond GW2' -Hold).Accepted
(Start-UMCall 5000 'Redmond GW2').Result
#| True
#| The UM service on EX1 has as many calls as it may have.
#~ UMServer EX1: MaxCallsAllowed 100 -> 1
#~ UMServer EX2: MaxCallsAllowed 100 -> 1

#### Calls in progress, and their end
## source: reference 3.6.6, 1.5.7
Start-UMCall 5000 'Redmond GW2' -From 1002 -Hold | Out-Null
Start-UMCall +14255550100 'Redmond GW1' -From 1003 -Hold | Out-Null
Get-UMActiveCalls | Format-Table GatewayId, DialPlan, DialedNumber, CallType, CallingNumber
@(Get-UMActiveCalls -IPGateway 'Redmond GW1').Count
Disable-UMIPGateway 'Redmond GW1' -Confirm:$false
@(Get-UMActiveCalls).Count
Set-UMIPGateway 'Redmond GW1' -Status Enabled
Disable-UMIPGateway 'Redmond GW1' -Immediate $true -Confirm:$false
@(Get-UMActiveCalls).Count
Stop-UMCall
@(Get-UMActiveCalls).Count
#|
#| GatewayId   DialPlan DialedNumber CallType          CallingNumber
#| ---------   -------- ------------ --------          -------------
#| Redmond GW2 Redmond  5000         Subscriber Access 1002
#| Redmond GW1 Redmond  +14255550100 Subscriber Access 1003
#|
#| 1
#| 2
#| 1
#| 0
#~ UMIPGateway Redmond GW1: Status Enabled -> NoNewCalls
#~ UMIPGateway Redmond GW1: Status NoNewCalls -> Enabled
#~ UMIPGateway Redmond GW1: Status Enabled -> Disabled

#### Calls feed records and reports
## source: reference 3.6.7
Start-UMCall +14255550100 'Redmond GW1' -From +15550001111 -Diversion 1002 -Duration 45 | Out-Null
Start-UMCall +14255550100 'Redmond GW1' -From +15550001111 -Diversion 1002 -NoMessage | Out-Null
Start-UMCall 5000 'Redmond GW2' -From 1002 | Out-Null
Start-UMCall 5100 'Redmond GW2' | Out-Null
Start-UMCall 7000 'Redmond GW2' | Out-Null
Get-UMCallDataRecord -Mailbox kim | Format-Table CallType, CallingNumber, CalledNumber, Duration, DialPlan, Gateway
Get-UMCallSummaryReport -GroupBy Total | Format-List VoiceMessages, MissedCalls, OutlookVoiceAccess, AutoAttendant, FailedOrRejected, TotalCalls
(Get-UMCallSummaryReport -GroupBy Day -UMIPGateway 'Redmond GW2').TotalCalls
#|
#| CallType                     CallingNumber CalledNumber Duration DialPlan Gateway
#| --------                     ------------- ------------ -------- -------- -------
#| Call Answering Voice Message +15550001111  +14255550100 00:00:45 Redmond  Redmond GW1
#| Call Answering Missed Call   +15550001111  +14255550100 00:00:30 Redmond  Redmond GW1
#|
#|
#| VoiceMessages      : 1
#| MissedCalls        : 1
#| OutlookVoiceAccess : 1
#| AutoAttendant      : 1
#| FailedOrRejected   : 1
#| TotalCalls         : 5
#|
#| 3

#### A gateway that names the caller late
## source: reference 1.5.9
Set-UMIPGateway 'Redmond GW2' -DelayedSourcePartyInfoEnabled $true
(Start-UMCall 5000 'Redmond GW2').Steps | Where-Object Property -like Delayed* | ForEach-Object { "$_" }
@((Start-UMCall 5000 'Redmond GW2' -From 1002).Steps | Where-Object Property -like Delayed*).Count
#| UMIPGateway 'Redmond GW2': DelayedSourcePartyInfoEnabled = True: The INVITE names neither caller nor diversion: the call is taken after a delay.
#| 0
#~ UMIPGateway Redmond GW2: DelayedSourcePartyInfoEnabled False -> True

#### A secondary extension in another plan: the policy of the user's own plan, the rules of the plan called
## source: reference 1.9.3, 1.9.10
Set-Mailbox kim -SecondaryAddress 0202 -SecondaryDialPlan Oslo
$call = Start-UMCall 22550100 'Oslo GW' -Diversion 0202
$call.Result
"$($call.UMDialPlan) $($call.Steps | Where-Object Property -eq UMMailboxPolicy | ForEach-Object Value)"
#| Voice message for Kim Akers
#| Oslo Redmond Default Policy
#~ Mailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com, eum:0202;phone-context=Oslo.contoso.com

#### A mailbox whose primary address lies in another plan
## source: reference 1.9.6
Set-Mailbox kim -EmailAddresses 'SMTP:kim@contoso.com', 'EUM:0202;phone-context=Oslo.contoso.com'
(Start-UMCall 22550100 'Oslo GW' -Diversion 0202).Result
(Start-UMCall 5000 'Redmond GW2' -Diversion 1002).Result
#| Voice message for Kim Akers
#| No user of the dial plan 'Redmond' has the number 1002.
#~ Mailbox kim: EmailAddresses SMTP:kim@contoso.com, EUM:1002;phone-context=Redmond.contoso.com -> SMTP:kim@contoso.com, EUM:0202;phone-context=Oslo.contoso.com

#### Play on Phone goes out by a gateway of the user's plan that may place calls
## source: reference 3.4.4
$call = Start-UMCall 1003 -PlayOnPhone kim
$call.Steps | ForEach-Object { "$_" }
$call | Format-List Accepted, Result, CallType, UMIPGateway, Server
(Start-UMCall 12065550123 -PlayOnPhone kim).Result
(Start-UMCall 01133170550105 -PlayOnPhone kim).Result
(Start-UMCall 1003 -PlayOnPhone kim -Busy).Result
Set-UMIPGateway 'Redmond GW1' -OutcallsAllowed $false
"$((Start-UMCall 1003 -PlayOnPhone kim).UMIPGateway)"
Disable-UMIPGateway 'Redmond GW2' -Confirm:$false
(Start-UMCall 1003 -PlayOnPhone kim).Result
Set-UMMailbox kim -PlayOnPhoneEnabled $false
(Start-UMCall 1003 -PlayOnPhone kim).Result
Start-UMCall 1003 -PlayOnPhone lee
(Get-UMCallSummaryReport -GroupBy Total).Outbound
#| UMMailbox 'contoso.com/Users/Kim Akers': UMDialPlan = Redmond: The call goes out by the user's own dial plan.
#| UMMailboxPolicy 'Redmond Default Policy': AllowExtensions = True: Any extension may be reached, so 1003 too.
#| UMIPGateway 'Redmond GW1': OutcallsAllowed = True: The gateway places the call to 1003.
#|
#| Accepted    : True
#| Result      : Plays to 1003
#| CallType    : PlayOnPhone
#| UMIPGateway : Redmond GW1
#| Server      : EX1
#|
#| Plays to 912065550123
#| Kim Akers may not call 01133170550105.
#| Nobody answers at 1003
#| Redmond GW2
#| No gateway of the dial plan 'Redmond' places calls.
#| Kim Akers may not use Play on Phone.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-UserNotUmEnabledException] BF78FD79,Umshell.Commands.StartUMCall [InvalidOperation] line 13
#|   | The user 'Lee Gu' is not enabled for Unified Messaging.
#| 3
#~ UMIPGateway Redmond GW1: OutcallsAllowed True -> False
#~ UMIPGateway Redmond GW2: Status Enabled -> NoNewCalls
#~ UMMailbox kim: PlayOnPhoneEnabled True -> False

#### A user who is called without a detour
## source: inferred
(Start-UMCall 1002 'Redmond GW1').Result
(Start-UMCall eva@contoso.com 'Berlin SBC').Result
(Start-UMCall 1999 'Redmond GW1').Result
#| Voice message for Kim Akers
#| Voice message for Eva Corets
#| Outlook Voice Access asks for extension and PIN

#### The address of a SIP URI plan: its phone context, or the first label of it as a pilot
## source: reference 3.4.3, 1.6.2, 1.4.5
(Start-UMCall 'sip:Berlin.contoso.com@contoso.com' 'Berlin SBC').Steps | Where-Object Property -eq PhoneContext | ForEach-Object Decision
Remove-UMHuntGroup 'Berlin SBC\Default' -Confirm:$false
New-UMHuntGroup Lync -UMIPGateway 'Berlin SBC' -UMDialPlan Berlin -PilotIdentifier Berlin | Out-Null
"$((Start-UMCall 'sip:Berlin.contoso.com@contoso.com' 'Berlin SBC').UMHuntGroup)"
#| The address of the dial plan itself: Outlook Voice Access answers.
#| Berlin SBC\Lync
#~ - UMHuntGroup Berlin SBC\Default
#~ + UMHuntGroup Berlin SBC\Lync

#### Without a certificate no TLS call is taken, whatever the startup mode
## source: reference 3.3.4, 2.10.3
## organization: contoso
New-UMDialPlan Rome -NumberOfDigitsInExtension 4 -CountryOrRegionCode 39 -URIType SipName -VoIPSecurity Secured | Out-Null
New-UMIPGateway 'Rome SBC' -Address sbc.berlin.contoso.com -UMDialPlan Rome | Out-Null
Set-UMIPGateway 'Rome SBC' -Port 5061
Get-UMService | Set-UMService -DialPlans Rome -UMStartupMode TLS -WarningAction SilentlyContinue
Get-UMCallRouterSettings | Set-UMCallRouterSettings -DialPlans Rome -UMStartupMode TLS -WarningAction SilentlyContinue
Get-Service -ComputerName EX1, EX2 MSExchangeUM* | Restart-Service
$call = Start-UMCall 5000 'Rome SBC'
$call.Steps[-1] | ForEach-Object { "$_" }
$call.Result
foreach ($server in 'EX1', 'EX2') {
    $certificate = Get-ExchangeCertificate -Server $server | Where-Object FriendlyName -eq 'Contoso telephony'
    Enable-ExchangeCertificate -Server $server -Thumbprint $certificate.Thumbprint -Services UM, UMCallRouter -WarningAction SilentlyContinue
}
(Start-UMCall 5000 'Rome SBC').Result
Get-Service -ComputerName EX1, EX2 MSExchangeUM* | Restart-Service
(Start-UMCall 5000 'Rome SBC').Result
#| UMCallRouterSettings 'EX1\UMCallRouter': UMCertificateThumbprint: Without a certificate no TLS call is taken.
#| No connection: the server has no certificate for TLS.
#| No connection: the server has no certificate for TLS.
#| Outlook Voice Access asks for extension and PIN
#~ + UMDialPlan Rome
#~ + UMMailboxPolicy Rome Default Policy
#~ + UMIPGateway Rome SBC
#~ + UMHuntGroup Rome SBC\Default
#~ UMIPGateway Rome SBC: Port 5060 -> 5061
#~ UMServer EX1: UMStartupMode TCP -> TLS
#~ UMServer EX1: DialPlans (nothing) -> Rome
#~ UMServer EX2: UMStartupMode TCP -> TLS
#~ UMServer EX2: DialPlans (nothing) -> Rome
#~ UMCallRouterSettings EX1\UMCallRouter: UMStartupMode TCP -> TLS
#~ UMCallRouterSettings EX1\UMCallRouter: DialPlans (nothing) -> Rome
#~ UMCallRouterSettings EX2\UMCallRouter: UMStartupMode TCP -> TLS
#~ UMCallRouterSettings EX2\UMCallRouter: DialPlans (nothing) -> Rome
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running
#~ ExchangeServer EX1: MSExchangeUMCR Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUMCR Status Stopped -> Running
#~ ExchangeServer EX2: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX2: MSExchangeUM Status Stopped -> Running
#~ ExchangeServer EX2: MSExchangeUMCR Status Running -> Stopped
#~ ExchangeServer EX2: MSExchangeUMCR Status Stopped -> Running
#~ ExchangeCertificate EX1\3166785C4FB4F9E4A1BBA0324EEF359B39FCD09E: Services None -> UM, UMCallRouter
#~ UMServer EX1: UMCertificateThumbprint (nothing) -> 3166785C4FB4F9E4A1BBA0324EEF359B39FCD09E
#~ UMCallRouterSettings EX1\UMCallRouter: UMCertificateThumbprint (nothing) -> 3166785C4FB4F9E4A1BBA0324EEF359B39FCD09E
#~ ExchangeCertificate EX2\BBE42A33879E2D2653605BBE9B67040F8051ED33: Services None -> UM, UMCallRouter
#~ UMServer EX2: UMCertificateThumbprint (nothing) -> BBE42A33879E2D2653605BBE9B67040F8051ED33
#~ UMCallRouterSettings EX2\UMCallRouter: UMCertificateThumbprint (nothing) -> BBE42A33879E2D2653605BBE9B67040F8051ED33
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running
#~ ExchangeServer EX1: MSExchangeUMCR Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUMCR Status Stopped -> Running
#~ ExchangeServer EX2: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX2: MSExchangeUM Status Stopped -> Running
#~ ExchangeServer EX2: MSExchangeUMCR Status Running -> Stopped
#~ ExchangeServer EX2: MSExchangeUMCR Status Stopped -> Running

#### As it looks without a Format- command
## source: inferred
Start-UMCall 5000 'Redmond GW2' -From 1002
#|
#| To          : 5000
#| From        : 1002
#| Diversion   :
#| Accepted    : True
#| Response    : 200 OK
#| Result      : Outlook Voice Access asks Kim Akers for the PIN
#| CallType    : Subscriber Access
#| UMIPGateway : Redmond GW2
#| UMHuntGroup : Redmond GW2\Voice access
#| UMDialPlan  : Redmond
#| Mailbox     :
#| Server      : EX1
#| Events      : {}

#### A PIN that was reset is another one, and the first sign-in is over once
## source: um-behaviour 2.7.3, 1.9.12
Set-UMMailboxPolicy 'Redmond Default Policy' -LogonFailuresBeforePINReset 2
(Get-UMMailboxPIN kim).FirstTimeUser
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 58231).Result
(Get-UMMailboxPIN kim).FirstTimeUser
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 11111, 11111, 58231).Steps | ForEach-Object Decision | Select-Object -Last 4
#| True
#| Kim Akers is in the mailbox
#| False
#| The PIN is wrong, for the 2nd time.
#| The PIN is reset: the user gets a mail with a new one.
#| The PIN is wrong, for the 3rd time.
#| The caller is disconnected.
#~ UMMailboxPolicy Redmond Default Policy: LogonFailuresBeforePINReset 5 -> 2

#### Who was unlocked may fail again as often as before
## source: um-behaviour 2.7.3, Set-UMMailboxPIN LockedOut
Set-UMMailboxPolicy 'Redmond Default Policy' -LogonFailuresBeforePINReset 1 -MaxLogonAttempts 2
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 11111, 11112).Result
Set-UMMailboxPIN kim -LockedOut $false -PIN 83920 -PINExpired $false | Format-List LockedOut
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 11111).Result
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 11112).Result
#| The mailbox of Kim Akers is locked
#|
#| LockedOut : False
#|
#| The PIN of Kim Akers is wrong
#| The mailbox of Kim Akers is locked
#~ UMMailboxPolicy Redmond Default Policy: MaxLogonAttempts 15 -> 2
#~ UMMailboxPolicy Redmond Default Policy: LogonFailuresBeforePINReset 5 -> 1
#~ UMMailbox kim: PIN ****** -> ******

#### A PIN that is older than the policy allows has to be changed
## source: um-behaviour 1.7.4, 2.7.4
## organization: contoso-um
Set-UMMailboxPIN kim -Pin 70815 -PINExpired $false | Format-List PinExpired
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 70815 -At '2/28/2020').Steps | Select-Object -Last 2 | ForEach-Object { "$_" }
(Start-UMCall 5000 'Redmond GW2' -From 1002 -PIN 70815 -At '3/10/2020').Steps | Select-Object -Last 2 | ForEach-Object { "$_" }
Get-UMMailboxPIN kim | Format-List PinExpired
#|
#| PinExpired : False
#|
#| UMMailbox 'contoso.com/Users/Kim Akers': SubscriberAccessEnabled = True: Outlook Voice Access is allowed.
#| UMMailbox 'contoso.com/Users/Kim Akers': UMMailboxPolicy = Redmond Default Policy: The PIN is right.
#| UMMailbox 'contoso.com/Users/Kim Akers': SubscriberAccessEnabled = True: Outlook Voice Access is allowed.
#| UMMailboxPolicy 'Redmond Default Policy': PINLifetime = 60.00:00:00: The PIN is right, but too old: a new one must be chosen.
#|
#| PinExpired : True
#~ UMMailbox kim: PIN ****** -> ******
