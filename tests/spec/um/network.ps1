# The modelled network: hosts that answer SIP or do not, and the peers that servers trust. Extensions of umshell.

#### Hosts are made, shown, changed and removed
## source: differs Exchange has no such objects; the organization's own table stands for DNS and the devices
New-UMNetworkHost gw7.contoso.com -Addresses 192.0.2.70, 2001:DB8:0::7 | Format-List Name, Addresses, AnswersOptions, SipResponse, Transports
Set-UMNetworkHost gw7.contoso.com -AnswersOptions $false -Addresses @{ Remove = '192.0.2.70' }
Get-UMNetworkHost gw7* | Format-Table Name, Addresses, AnswersOptions
Remove-UMNetworkHost GW7.contoso.com -Confirm:$false
Get-UMNetworkHost gw7.contoso.com
#|
#| Name           : gw7.contoso.com
#| Addresses      : {192.0.2.70, 2001:DB8:0::7}
#| AnswersOptions : True
#| SipResponse    : 200
#| Transports     : {TCP, TLS}
#|
#|
#| Name            Addresses       AnswersOptions
#| ----            ---------       --------------
#| gw7.contoso.com {2001:DB8:0::7}          False
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 28A9E641,Umshell.Commands.GetUMNetworkHost [NotSpecified] line 5
#|   | The operation couldn't be performed because object 'gw7.contoso.com' couldn't be found on 'DC1.contoso.com'.
#~ + UMNetworkHost gw7.contoso.com
#~ UMNetworkHost gw7.contoso.com: Addresses 192.0.2.70, 2001:DB8:0::7 -> 2001:DB8:0::7
#~ UMNetworkHost gw7.contoso.com: AnswersOptions True -> False
#~ - UMNetworkHost gw7.contoso.com

#### What can't be a host is refused
## source: differs Exchange has no such objects
New-UMNetworkHost 'no host'
New-UMNetworkHost a.contoso.com -Addresses 192.0.2.300
New-UMNetworkHost a.contoso.com 192.0.2.70 -SipResponse 7
New-UMNetworkHost a.contoso.com 192.0.2.70 -Transports SCTP
New-UMNetworkHost gw1.contoso.com 192.0.2.70
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] CDE71B9B,Umshell.Commands.NewUMNetworkHost [InvalidData] line 1
#|   | The value 'no host' of the property Name is not valid: it is neither a host name nor an IP address.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] CDE71B9B,Umshell.Commands.NewUMNetworkHost [InvalidData] line 2
#|   | The value '192.0.2.300' of the property Addresses is not valid: '192.0.2.300' is no IP address.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] CDE71B9B,Umshell.Commands.NewUMNetworkHost [InvalidData] line 3
#|   | The value '7' of the property SipResponse is not valid: it must be from 200 to 699.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] CDE71B9B,Umshell.Commands.NewUMNetworkHost [InvalidData] line 4
#|   | The value 'SCTP' of the property Transports is not valid: 'SCTP' is none of TCP, TLS, UDP.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ADObjectAlreadyExistsException] 72AB3371,Umshell.Commands.NewUMNetworkHost [NotSpecified] line 5
#|   | The object 'CN=gw1.contoso.com' already exists on 'DC1.contoso.com'.

#### A new gateway becomes a trusted peer; names are resolved now
## source: reference 3.1, 3.2.5
New-UMIPGateway GW1 -Address gw1.contoso.com | Out-Null
New-UMIPGateway GW2 -Address 192.0.2.99 | Out-Null
Get-UMSipPeer | Format-Table Host, Addresses, Origin, UMIPGateway
@(Get-EventLog Application -Source 'MSExchange Unified Messaging').EventID
#|
#| Host            Addresses    Origin                      UMIPGateway
#| ----            ---------    ------                      -----------
#| gw1.contoso.com {192.0.2.10} UMIPGateway                 GW1
#| 192.0.2.99      {192.0.2.99} UMIPGateway                 GW2
#| EX1.contoso.com {192.0.2.1}  WebServicesVirtualDirectory
#| EX2.contoso.com {192.0.2.2}  WebServicesVirtualDirectory
#|
#| 1088
#~ + UMIPGateway GW1
#~ + UMIPGateway GW2

#### A gateway that gives no answer to SIP OPTIONS is an event of the server, right after it was made
## source: reference 3.2.1, C2
New-UMIPGateway GW1 -Address 192.0.2.99 | Out-Null
Get-EventLog -LogName Application -Source 'MSExchange Unified Messaging' -Newest 1 | Format-List EventID, EntryType, Category, MachineName, Message
#|
#| EventID     : 1088
#| EntryType   : Warning
#| Category    : UMCore
#| MachineName : EX1.contoso.com
#| Message     : The UM IP gateway 'GW1' (192.0.2.99, port 5060) has not answered a SIP OPTIONS
#|               request: there is no host with this address. Make sure that the device is reachable
#|               and switched on, and that the configuration of the gateway is right.
#~ + UMIPGateway GW1

#### A name without an address gives no answer either
## source: reference 3.2.1
New-UMIPGateway GW1 -Address nowhere.contoso.com | Out-Null
(Get-EventLog Application -Newest 1).Message
#| The UM IP gateway 'GW1' (nowhere.contoso.com, port 5060) has not answered a SIP OPTIONS request: the name 'nowhere.contoso.com' has no address. Make sure that the device is reachable and switched on, and that the configuration of the gateway is right.
#~ + UMIPGateway GW1

#### A device that asks for authentication, or listens on UDP alone, counts as silent
## source: reference 3.2.4
New-UMNetworkHost auth.contoso.com 192.0.2.71 -SipResponse 407 | Out-Null
New-UMNetworkHost udp.contoso.com 192.0.2.72 -Transports UDP | Out-Null
New-UMIPGateway A -Address auth.contoso.com | Out-Null
New-UMIPGateway B -Address udp.contoso.com | Out-Null
Get-EventLog Application | ForEach-Object { "$($_.EventID) $($_.ReplacementStrings[3])" }
#| 1088 the host 'udp.contoso.com' does not listen on TCP.
#| 1088 the host 'auth.contoso.com' asks for digest authentication (407).
#~ + UMNetworkHost auth.contoso.com
#~ + UMNetworkHost udp.contoso.com
#~ + UMIPGateway A
#~ + UMIPGateway B

#### The port says over which transport the gateway is asked
## source: reference 1.4.8, 3.2.3
New-UMNetworkHost tls.contoso.com 192.0.2.71 -Transports TLS | Out-Null
New-UMIPGateway A -Address tls.contoso.com | Out-Null
@(Get-EventLog Application).Count
Set-UMIPGateway A -Port 5061
@(Get-EventLog Application).Count
Test-UMSipPeer A | Format-List Transport, Response, Succeeded
#| 1
#| 1
#|
#| Transport : TLS
#| Response  : 200
#| Succeeded : True
#~ + UMNetworkHost tls.contoso.com
#~ + UMIPGateway A
#~ UMIPGateway A: Port 5060 -> 5061

#### A change of a gateway and enabling it probe too, a change of nothing does not
## source: reference 3.2.1, 3.2.6
New-UMIPGateway GW1 -Address 192.0.2.99 | Out-Null
Set-UMIPGateway GW1 -OutcallsAllowed $false
Set-UMIPGateway GW1 -OutcallsAllowed $false
Disable-UMIPGateway GW1 -Immediate $true -Confirm:$false
Enable-UMIPGateway GW1
@(Get-EventLog Application -Source *Unified*).EventID -join ' '
#| WARNING: The command completed successfully but no settings of 'GW1' have been modified.
#| 1088 1088 1088
#~ + UMIPGateway GW1
#~ UMIPGateway GW1: OutcallsAllowed True -> False
#~ UMIPGateway GW1: Status Enabled -> Disabled
#~ UMIPGateway GW1: Status Disabled -> Enabled

#### Two peers with one address are an event, not an error
## source: reference 3.2.5
New-UMNetworkHost alias.contoso.com 192.0.2.20 | Out-Null
New-UMIPGateway A -Address gw2.contoso.com | Out-Null
New-UMIPGateway B -Address alias.contoso.com | Format-List Name, Address
Get-EventLog Application | Format-List EventID, Message
#|
#| Name    : B
#| Address : alias.contoso.com
#|
#|
#| EventID : 1175
#| Message : The SIP peers 'gw2.contoso.com' and 'alias.contoso.com' have the same IP address
#|           192.0.2.20. Calls from this address can be attributed to one of them only.
#~ + UMNetworkHost alias.contoso.com
#~ + UMIPGateway A
#~ + UMIPGateway B

#### A change of the network is not seen until the service is restarted
## source: reference 3.2.6, C3
New-UMIPGateway A -Address gw2.contoso.com | Out-Null
Set-UMNetworkHost gw2.contoso.com -Addresses 192.0.2.21
"$((Get-UMSipPeer | Where-Object Host -eq gw2.contoso.com).Addresses)"
Restart-Service MSExchangeUMCR
"$((Get-UMSipPeer | Where-Object Host -eq gw2.contoso.com).Addresses)"
Restart-Service MSExchangeUM
"$((Get-UMSipPeer | Where-Object Host -eq gw2.contoso.com).Addresses)"
"$((Get-UMSipPeer EX2 | Where-Object Host -eq gw2.contoso.com).Addresses)"
#| 192.0.2.20
#| 192.0.2.20
#| 192.0.2.21
#| 192.0.2.20
#~ + UMIPGateway A
#~ UMNetworkHost gw2.contoso.com: Addresses 192.0.2.20 -> 192.0.2.21
#~ ExchangeServer EX1: MSExchangeUMCR Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUMCR Status Stopped -> Running
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running

#### Disabling and enabling the gateway makes every server ask anew
## source: reference 3.2.6, C3
New-UMIPGateway A -Address gw2.contoso.com | Out-Null
Set-UMNetworkHost gw2.contoso.com -Addresses 192.0.2.21
Disable-UMIPGateway A -Confirm:$false
Enable-UMIPGateway A
Get-ExchangeServer | ForEach-Object { "$((Get-UMSipPeer $_.Name | Where-Object Host -eq gw2.contoso.com).Addresses)" }
#| 192.0.2.21
#| 192.0.2.21
#~ + UMIPGateway A
#~ UMNetworkHost gw2.contoso.com: Addresses 192.0.2.20 -> 192.0.2.21
#~ UMIPGateway A: Status Enabled -> NoNewCalls
#~ UMIPGateway A: Status NoNewCalls -> Enabled

#### Of a host with both kinds of addresses the gateway's family says which are used
## source: reference 1.5.10
New-UMNetworkHost both.contoso.com -Addresses 192.0.2.70, 2001:db8::7 | Out-Null
New-UMIPGateway A -Address both.contoso.com | Out-Null
"$((Get-UMSipPeer | Where-Object Host -eq both.contoso.com).Addresses)"
Set-UMIPGateway A -IPAddressFamily Any
"$((Get-UMSipPeer | Where-Object Host -eq both.contoso.com).Addresses)"
#| 192.0.2.70
#| 2001:db8::7 192.0.2.70
#~ + UMNetworkHost both.contoso.com
#~ + UMIPGateway A
#~ UMIPGateway A: IPAddressFamily IPv4Only -> Any

#### The periodic probes write another event
## source: reference 3.2.2, C2
New-UMIPGateway GW1 -Address gw1.contoso.com | Out-Null
Test-UMSipPeer | Format-Table UMIPGateway, Address, Response, Succeeded
Set-UMNetworkHost gw1.contoso.com -AnswersOptions $false
Test-UMSipPeer GW1 -Quiet
Get-EventLog Application | Format-List EventID, Message
#|
#| UMIPGateway Address    Response Succeeded
#| ----------- -------    -------- ---------
#| GW1         192.0.2.10      200      True
#|
#| False
#|
#| EventID : 1400
#| Message : The UM IP gateway 'GW1' (gw1.contoso.com, port 5060) no longer answers SIP OPTIONS
#|           requests: the host 'gw1.contoso.com' gives no answer.
#~ + UMIPGateway GW1
#~ UMNetworkHost gw1.contoso.com: AnswersOptions True -> False

#### Nothing is asked while the service is stopped
## source: reference 3.2.6
Get-Service -ComputerName EX1, EX2 MSExchangeUM | Stop-Service
New-UMIPGateway GW1 -Address 192.0.2.99 | Out-Null
Test-UMSipPeer
Get-EventLog Application
#| WARNING: The service MSExchangeUM on 'EX1' does not run: nothing is sent.
#| ERROR: GetEventLogNoEntriesFound,Microsoft.PowerShell.Commands.GetEventLogCommand [ObjectNotFound] line 4
#|   | No matches found
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX2: MSExchangeUM Status Running -> Stopped
#~ + UMIPGateway GW1

#### A simulation asks nobody
## source: reference 6.1
New-UMIPGateway GW1 -Address 192.0.2.99 -WhatIf
Get-EventLog Application
#| What if: Creating UM IP gateway "GW1".
#| ERROR: GetEventLogNoEntriesFound,Microsoft.PowerShell.Commands.GetEventLogCommand [ObjectNotFound] line 2
#|   | No matches found

#### Scripts ask the modelled network for addresses too
## source: differs the real network is never asked
[System.Net.Dns]::GetHostAddresses('gw2.contoso.com') | ForEach-Object { "$_" }
[System.Net.Dns]::GetHostEntry('EX1.contoso.com').AddressList | ForEach-Object { "$_" }
New-UMNetworkHost new.contoso.com 192.0.2.66 | Out-Null
"$([System.Net.Dns]::GetHostAddresses('new.contoso.com'))"
try { [System.Net.Dns]::GetHostAddresses('nowhere.contoso.com') } catch { $_.Exception.GetBaseException().Message }
#| 192.0.2.20
#| 192.0.2.1
#| 192.0.2.66
#| No such host is known.
#~ + UMNetworkHost new.contoso.com

#### As they look without a Format- command
## source: inferred
New-UMIPGateway GW1 -Address gw1.contoso.com | Out-Null
Get-UMNetworkHost gw*
$peers = Get-UMSipPeer; $peers | Select-Object -First 2 | Out-String -Width 120
Test-UMSipPeer | Out-String -Width 120
#|
#| Name                             Addresses                        AnswersOptions Transports
#| ----                             ---------                        -------------- ----------
#| gw1.contoso.com                  {192.0.2.10}                     True           {TCP, TLS}
#| gw2.contoso.com                  {192.0.2.20}                     True           {TCP, TLS}
#| gw3.contoso.com                  {192.0.2.30}                     True           {TCP, TLS}
#|
#| Host                             Addresses                        UMIPGateway              Origin
#| ----                             ---------                        -----------              ------
#| gw1.contoso.com                  {192.0.2.10}                     GW1                      UMIPGateway
#| EX1.contoso.com                  {192.0.2.1}                                               WebServicesVirtualDirectory
#|
#|
#|
#| UMIPGateway              Address              Response Succeeded Reason
#| -----------              -------              -------- --------- ------
#| GW1                      192.0.2.10           200      True
#~ + UMIPGateway GW1

#### A gateway by another name of a server has the server's address
## source: um-behaviour 3.2.5
New-UMNetworkHost um.contoso.com -Addresses 192.0.2.2 | Out-Null
New-UMIPGateway A -Address um.contoso.com | Out-Null
New-UMIPGateway B -Address EX1.contoso.com | Out-Null
New-UMIPGateway C -Address 192.0.2.2 | Out-Null
Get-EventLog Application -Source 'MSExchange Unified Messaging' | ForEach-Object { "$($_.EventID) $($_.Message)" }
#| 1175 The SIP peers 'um.contoso.com' and '192.0.2.2' have the same IP address 192.0.2.2. Calls from this address can be attributed to one of them only.
#| 1175 The SIP peers 'EX2.contoso.com' and 'um.contoso.com' have the same IP address 192.0.2.2. Calls from this address can be attributed to one of them only.
#~ + UMNetworkHost um.contoso.com
#~ + UMIPGateway A
#~ + UMIPGateway B
#~ + UMIPGateway C
