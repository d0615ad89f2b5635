# The modelled network: hosts that answer SIP or do not, and the peers that servers trust. Extensions of umshell.

#### Hosts are made, shown, changed and removed
## source: differs Exchange has no such objects; the organization's own table stands for DNS and the devices
New-UMNetworkHost gw7.contoso.com -Addresses 192.0.2.70, 2001:DB8:0::7 | Format-List Name, Addresses, AnswersOptions, SipResponse, Transports
Set-UMNetworkHost gw7.contoso.com -AnswersOptions $false -Addresses @{ Remove = '192.0.2.70' }
Get-UMNetworkHost gw7* | Format-Table Name, Addresses, AnswersOptions
Remove-UMNetworkHost GW7.contoso.com -Confirm:$false
Get-UMNetworkHost gw7.contoso.com

#### What can't be a host is refused
## source: differs Exchange has no such objects
New-UMNetworkHost 'no host'
New-UMNetworkHost a.contoso.com -Addresses 192.0.2.300
New-UMNetworkHost a.contoso.com 192.0.2.70 -SipResponse 7
New-UMNetworkHost a.contoso.com 192.0.2.70 -Transports SCTP
New-UMNetworkHost gw1.contoso.com 192.0.2.70

#### A new gateway becomes a trusted peer; names are resolved now
## source: reference 3.1, 3.2.5
New-UMIPGateway GW1 -Address gw1.contoso.com | Out-Null
New-UMIPGateway GW2 -Address 192.0.2.99 | Out-Null
Get-UMSipPeer | Format-Table Host, Addresses, Origin, UMIPGateway
@(Get-EventLog Application -Source 'MSExchange Unified Messaging').EventID

#### A gateway that gives no answer to SIP OPTIONS is an event of the server, right after it was made
## source: reference 3.2.1, C2
New-UMIPGateway GW1 -Address 192.0.2.99 | Out-Null
Get-EventLog -LogName Application -Source 'MSExchange Unified Messaging' -Newest 1 | Format-List EventID, EntryType, Category, MachineName, Message

#### A name without an address gives no answer either
## source: reference 3.2.1
New-UMIPGateway GW1 -Address nowhere.contoso.com | Out-Null
(Get-EventLog Application -Newest 1).Message

#### A device that asks for authentication, or listens on UDP alone, counts as silent
## source: reference 3.2.4
New-UMNetworkHost auth.contoso.com 192.0.2.71 -SipResponse 407 | Out-Null
New-UMNetworkHost udp.contoso.com 192.0.2.72 -Transports UDP | Out-Null
New-UMIPGateway A -Address auth.contoso.com | Out-Null
New-UMIPGateway B -Address udp.contoso.com | Out-Null
Get-EventLog Application | ForEach-Object { "$($_.EventID) $($_.ReplacementStrings[3])" }

#### The port says over which transport the gateway is asked
## source: reference 1.4.8, 3.2.3
New-UMNetworkHost tls.contoso.com 192.0.2.71 -Transports TLS | Out-Null
New-UMIPGateway A -Address tls.contoso.com | Out-Null
@(Get-EventLog Application).Count
Set-UMIPGateway A -Port 5061
@(Get-EventLog Application).Count
Test-UMSipPeer A | Format-List Transport, Response, Succeeded

#### A change of a gateway and enabling it probe too, a change of nothing does not
## source: reference 3.2.1, 3.2.6
New-UMIPGateway GW1 -Address 192.0.2.99 | Out-Null
Set-UMIPGateway GW1 -OutcallsAllowed $false
Set-UMIPGateway GW1 -OutcallsAllowed $false
Disable-UMIPGateway GW1 -Immediate $true -Confirm:$false
Enable-UMIPGateway GW1
@(Get-EventLog Application -Source *Unified*).EventID -join ' '

#### Two peers with one address are an event, not an error
## source: reference 3.2.5
New-UMNetworkHost alias.contoso.com 192.0.2.20 | Out-Null
New-UMIPGateway A -Address gw2.contoso.com | Out-Null
New-UMIPGateway B -Address alias.contoso.com | Format-List Name, Address
Get-EventLog Application | Format-List EventID, Message

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

#### Disabling and enabling the gateway makes every server ask anew
## source: reference 3.2.6, C3
New-UMIPGateway A -Address gw2.contoso.com | Out-Null
Set-UMNetworkHost gw2.contoso.com -Addresses 192.0.2.21
Disable-UMIPGateway A -Confirm:$false
Enable-UMIPGateway A
Get-ExchangeServer | ForEach-Object { "$((Get-UMSipPeer $_.Name | Where-Object Host -eq gw2.contoso.com).Addresses)" }

#### Of a host with both kinds of addresses the gateway's family says which are used
## source: reference 1.5.10
New-UMNetworkHost both.contoso.com -Addresses 192.0.2.70, 2001:db8::7 | Out-Null
New-UMIPGateway A -Address both.contoso.com | Out-Null
"$((Get-UMSipPeer | Where-Object Host -eq both.contoso.com).Addresses)"
Set-UMIPGateway A -IPAddressFamily Any
"$((Get-UMSipPeer | Where-Object Host -eq both.contoso.com).Addresses)"

#### The periodic probes write another event
## source: reference 3.2.2, C2
New-UMIPGateway GW1 -Address gw1.contoso.com | Out-Null
Test-UMSipPeer | Format-Table UMIPGateway, Address, Response, Succeeded
Set-UMNetworkHost gw1.contoso.com -AnswersOptions $false
Test-UMSipPeer GW1 -Quiet
Get-EventLog Application | Format-List EventID, Message

#### Nothing is asked while the service is stopped
## source: reference 3.2.6
Get-Service -ComputerName EX1, EX2 MSExchangeUM | Stop-Service
New-UMIPGateway GW1 -Address 192.0.2.99 | Out-Null
Test-UMSipPeer
Get-EventLog Application

#### A simulation asks nobody
## source: reference 6.1
New-UMIPGateway GW1 -Address 192.0.2.99 -WhatIf
Get-EventLog Application
