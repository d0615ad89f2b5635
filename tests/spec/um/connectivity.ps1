# Test-UMConnectivity.
## organization: contoso-um

#### A local test needs a gateway object with the computer's own address
## source: reference 3.6.2
Test-UMConnectivity
New-UMIPGateway Self -Address EX1.contoso.com | Out-Null
Test-UMConnectivity
Test-UMConnectivity -CallRouter | Format-List EntireOperationSuccess
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-LocalGatewayNotFoundException] 6C53BF6D,Microsoft.Exchange.Management.Tasks.UM.TestUMConnectivity [ObjectNotFound] line 1
#|   | Test calls are placed by a UM IP gateway whose address is the computer itself; there is none with the address 'EX1.contoso.com'.
#|
#| UmserverAcceptingCallAnsweringMessages : True
#| TotalQueuedMessages                    : 0
#| CurrCalls                              : 0
#| UmIPAddress                            : 192.0.2.1
#| EntireOperationSuccess                 : True
#| ReasonForFailure                       :
#| Latency                                : 0
#|
#|
#| EntireOperationSuccess : True
#~ + UMIPGateway Self

#### The timeout
## source: reference C15
New-UMIPGateway Self -Address EX1.contoso.com | Out-Null
(Test-UMConnectivity -Timeout 60).EntireOperationSuccess
(Test-UMConnectivity -Timeout 5).EntireOperationSuccess
Test-UMConnectivity -Timeout 1801
#| True
#| WARNING: A timeout of 5 seconds is short; 60 to 1800 are documented.
#| True
#| ERROR: ParameterArgumentValidationError,Microsoft.Exchange.Management.Tasks.UM.TestUMConnectivity [InvalidData] line 4
#|   | Cannot validate argument on parameter 'Timeout'. The 1801 argument is greater than the maximum allowed range of 1800. Supply an argument that is less than or equal to 1800 and then try the command again.
#~ + UMIPGateway Self

#### A stopped service
## source: reference 3.6.3
New-UMIPGateway Self -Address EX1.contoso.com | Out-Null
Stop-Service MSExchangeUM
Test-UMConnectivity
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-TestCallFailedException] 202F2AED,Microsoft.Exchange.Management.Tasks.UM.TestUMConnectivity [ConnectionError] line 3
#|   | The task encountered an error while making a call. Details: Unable to establish a connection. The service MSExchangeUM does not run.
#~ + UMIPGateway Self
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped

#### From end to end
## source: reference 3.6.1, 3.6.4
Test-UMConnectivity -UMIPGateway 'Redmond GW1' -Phone +14255550100 | Format-List EntireOperationSuccess, ReasonForFailure
Test-UMConnectivity -UMIPGateway 'Redmond GW2' -Phone 7777 | Format-List EntireOperationSuccess, ReasonForFailure
Test-UMConnectivity -ListenPort 5060 -UMIPGateway 'Redmond GW1'
#|
#| EntireOperationSuccess : True
#| ReasonForFailure       :
#|
#|
#| EntireOperationSuccess : False
#| ReasonForFailure       : No hunt group of the gateway 'Redmond GW2' takes 7777.
#|
#| ERROR: MissingMandatoryParameter,Microsoft.Exchange.Management.Tasks.UM.TestUMConnectivity [InvalidArgument] line 3
#|   | Cannot process command because of one or more missing mandatory parameters: Phone.

#### Signing in
## source: reference 3.6.1
New-UMIPGateway Self -Address EX1.contoso.com | Out-Null
Test-UMConnectivity -TUILogon $true -Phone 1002 -PIN 58231 -UMDialPlan Redmond | Format-List EntireOperationSuccess, ReasonForFailure
Test-UMConnectivity -TUILogon $true -Phone 1002 -PIN 99999 -UMDialPlan Redmond | Format-List EntireOperationSuccess, ReasonForFailure
Test-UMConnectivity -TUILogon $true -Phone 1999 -PIN 99999 -UMDialPlan Redmond
Test-UMConnectivity -TUILogonAll $true
Test-UMConnectivity -ResetPIN $true
#|
#| EntireOperationSuccess : True
#| ReasonForFailure       :
#|
#|
#| EntireOperationSuccess : False
#| ReasonForFailure       : The PIN of Kim Akers is wrong
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DD715CB8,Microsoft.Exchange.Management.Tasks.UM.TestUMConnectivity [InvalidData] line 4
#|   | The value '1999' of the property Phone is not valid: no user of the dial plan 'Redmond' has it.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-TestMailboxNotFoundException] 37884EC7,Microsoft.Exchange.Management.Tasks.UM.TestUMConnectivity [ObjectNotFound] line 5
#|   | There is no UM-enabled test mailbox to sign in to: the organization has none.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-TestMailboxNotFoundException] 37884EC7,Microsoft.Exchange.Management.Tasks.UM.TestUMConnectivity [ObjectNotFound] line 6
#|   | There is no UM-enabled test mailbox to sign in to: the organization has none.
#~ + UMIPGateway Self

#### Secured calls and media
## source: reference 1.4.8, 3.3.1
New-UMIPGateway Self -Address EX1.contoso.com | Out-Null
(Test-UMConnectivity -Secured $true -MediaSecured $true).EntireOperationSuccess
Test-UMConnectivity -MediaSecured $true
Test-UMConnectivity -UMIPGateway 'Berlin SBC' -Phone 50110 -Secured $true -MediaSecured $true | Format-List EntireOperationSuccess, ReasonForFailure
Test-UMConnectivity -UMIPGateway 'Redmond GW1' -Phone 5000 -Secured $true | Format-List EntireOperationSuccess, ReasonForFailure
#| True
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-TestCallFailedException] 202F2AED,Microsoft.Exchange.Management.Tasks.UM.TestUMConnectivity [ConnectionError] line 3
#|   | The task encountered an error while making a call. Details: Unable to establish a connection. Secured media need a secured call.
#|
#| EntireOperationSuccess : False
#| ReasonForFailure       : The dial plan 'Berlin' has the VoIP security SIPSecured: the media do not
#|                          fit.
#|
#|
#| EntireOperationSuccess : False
#| ReasonForFailure       : The dial plan 'Redmond' needs TCP, the call came over TLS.
#~ + UMIPGateway Self

#### The digits that a test call sends take their time
## source: reference 3.6.1
Test-UMConnectivity -UMIPGateway 'Redmond GW1' -Phone 1002 -From 1001 -DiagDtmfSequence 12 -DiagDtmfDurationInMilisecs 500 -DiagInterDtmfGapInMilisecs 1000 -DiagInitialSilenceInMilisecs 5000 | Out-Null
"$((Get-UMCallDataRecord -Mailbox kim).Duration)"
#| 00:00:07

#### The ports of a test: one that is free to listen on, one that a service takes calls on
## source: reference Test-UMConnectivity (ListenPort, RemotePort)
New-UMIPGateway Self -Address EX1.contoso.com | Out-Null
(Test-UMConnectivity -RemotePort 5060 -ListenPort 9001).EntireOperationSuccess
(Test-UMConnectivity -RemotePort 5062).EntireOperationSuccess
Test-UMConnectivity -RemotePort 5070
Test-UMConnectivity -ListenPort 5061
Set-UMCallRouterSettings EX1 -SipTcpListeningPort 5070 -WarningAction SilentlyContinue
(Test-UMConnectivity -RemotePort 5070).EntireOperationSuccess
#| True
#| True
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-TestCallFailedException] 202F2AED,Microsoft.Exchange.Management.Tasks.UM.TestUMConnectivity [ConnectionError] line 4
#|   | The task encountered an error while making a call. Details: Unable to establish a connection. Nothing takes TCP calls on port 5070.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-TestCallFailedException] 202F2AED,Microsoft.Exchange.Management.Tasks.UM.TestUMConnectivity [ConnectionError] line 5
#|   | The task encountered an error while making a call. Details: Unable to establish a connection. The port 5061 is in use.
#| True
#~ + UMIPGateway Self
#~ UMCallRouterSettings EX1\UMCallRouter: SipTcpListeningPort 5060 -> 5070

#### Nothing is done to test mailboxes that are not to be touched
## source: reference Test-UMConnectivity (ResetPIN, TUILogonAll)
New-UMIPGateway Self -Address EX1.contoso.com | Out-Null
(Test-UMConnectivity -TUILogonAll $false).EntireOperationSuccess
(Test-UMConnectivity -ResetPIN $false).EntireOperationSuccess
#| True
#| True
#~ + UMIPGateway Self
