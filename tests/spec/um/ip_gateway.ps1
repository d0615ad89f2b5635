# UM IP gateways: addresses, status, default hunt groups.

#### A new gateway is enabled and has the documented defaults
## source: um-behaviour 1.5.2
New-UMIPGateway GW1 -Address 192.0.2.10 |
    Format-List Address, Status, OutcallsAllowed, MessageWaitingIndicatorAllowed, Simulator, Port, IPAddressFamily, HuntGroups
#|
#| Address                        : 192.0.2.10
#| Status                         : Enabled
#| OutcallsAllowed                : True
#| MessageWaitingIndicatorAllowed : True
#| Simulator                      : False
#| Port                           : 5060
#| IPAddressFamily                : IPv4Only
#| HuntGroups                     : {}
#~ + UMIPGateway GW1

#### With a dial plan there is a default hunt group, without one there is none
## source: um-behaviour 1.5.3, C1
## organization: contoso-um
New-UMIPGateway GW1 -Address 192.0.2.11 -UMDialPlan Redmond | Out-Null
New-UMIPGateway GW2 -Address 192.0.2.12 | Out-Null
Get-UMHuntGroup 'GW1\*' | Format-List Name, Identity, PilotIdentifier, UMDialPlan
(Get-UMIPGateway GW2).HuntGroups.Count
#|
#| Name            : Default
#| Identity        : GW1\Default
#| PilotIdentifier :
#| UMDialPlan      : Redmond
#|
#| 0
#~ + UMIPGateway GW1
#~ + UMHuntGroup GW1\Default
#~ + UMIPGateway GW2

#### An unknown plan leaves no gateway behind
## source: inferred
New-UMIPGateway GW1 -Address 192.0.2.11 -UMDialPlan Nowhere
@(Get-UMIPGateway).Count
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 11088816,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'Nowhere' couldn't be found on 'DC1.contoso.com'.
#| 0

#### Names and addresses are unique
## source: um-behaviour 2.2.1, 2.4
## organization: contoso-um
New-UMIPGateway 'oslo gw' -Address 192.0.2.99
New-UMIPGateway Other -Address 192.0.2.30
New-UMIPGateway Other -Address GW2.contoso.com
Set-UMIPGateway 'Oslo GW' -Address 192.0.2.10
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ADObjectAlreadyExistsException] E45A2F42,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway [NotSpecified] line 1
#|   | The object 'CN=oslo gw,CN=UM IPGateway Container,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com' already exists on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-AddressAlreadyInUseException] 0C31D1C8,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway [InvalidArgument] line 2
#|   | The address '192.0.2.30' is already used by the UM IP gateway 'Oslo GW'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-AddressAlreadyInUseException] 0C31D1C8,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway [InvalidArgument] line 3
#|   | The address 'GW2.contoso.com' is already used by the UM IP gateway 'Redmond GW2'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-AddressAlreadyInUseException] AAE74F0F,Microsoft.Exchange.Management.Tasks.UM.SetUMIPGateway [InvalidArgument] line 4
#|   | The address '192.0.2.10' is already used by the UM IP gateway 'Redmond GW1'.

#### An address is a literal or a name
## source: um-behaviour 2.4
New-UMIPGateway A -Address 192.0.2.300
New-UMIPGateway B -Address 'no name'
New-UMIPGateway C -Address 2001:db8::1
New-UMIPGateway C -Address 2001:db8::1 -IPAddressFamily Any | Format-List Address, IPAddressFamily
New-UMIPGateway D -Address 'fe80::1%11' -IPAddressFamily IPv6Only | Format-List Address
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway [InvalidArgument] line 1
#|   | Cannot bind parameter 'Address'. Cannot convert value "192.0.2.300" to type "Microsoft.Exchange.Data.UMSmartHost". Error: "'192.0.2.300' is neither an IP address nor a fully qualified domain name."
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway [InvalidArgument] line 2
#|   | Cannot bind parameter 'Address'. Cannot convert value "no name" to type "Microsoft.Exchange.Data.UMSmartHost". Error: "'no name' is neither an IP address nor a fully qualified domain name."
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 3B170E0C,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway [InvalidData] line 3
#|   | The value '2001:db8::1' of the property Address is not valid: an IPv6 address needs the IPAddressFamily IPv6Only or Any.
#|
#| Address         : 2001:db8::1
#| IPAddressFamily : Any
#|
#|
#| Address : fe80::1%11
#~ + UMIPGateway C
#~ + UMIPGateway D

#### What only Set- has is unknown to New-
## source: um-behaviour 2.11
New-UMIPGateway -Identity A -Address 192.0.2.10
New-UMIPGateway A -Address 192.0.2.10 -Port 5061
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway [InvalidArgument] line 1
#|   | A parameter cannot be found that matches parameter name 'Identity'.
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway [InvalidArgument] line 2
#|   | A parameter cannot be found that matches parameter name 'Port'.

#### Ports
## source: um-behaviour 2.4
## organization: contoso-um
Set-UMIPGateway 'Oslo GW' -Port 5061
Set-UMIPGateway 'Oslo GW' -Port 65536
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 9DC190CB,Microsoft.Exchange.Management.Tasks.UM.SetUMIPGateway [InvalidData] line 2
#|   | The value '65536' of the property Port is not valid: it must be from 0 to 65535.
#~ UMIPGateway Oslo GW: Port 5060 -> 5061

#### Disable waits for calls unless it is to happen at once
## source: um-behaviour 1.5.7
## organization: contoso-um
Disable-UMIPGateway 'Oslo GW' -Confirm:$false
"$((Get-UMIPGateway 'Oslo GW').Status)"
Disable-UMIPGateway 'Oslo GW' -Immediate $true -Confirm:$false
"$((Get-UMIPGateway 'Oslo GW').Status)"
Enable-UMIPGateway 'Oslo GW'
"$((Get-UMIPGateway 'Oslo GW').Status)"
#| NoNewCalls
#| Disabled
#| Enabled
#~ UMIPGateway Oslo GW: Status Enabled -> NoNewCalls
#~ UMIPGateway Oslo GW: Status NoNewCalls -> Disabled
#~ UMIPGateway Oslo GW: Status Disabled -> Enabled

#### Enabling what is enabled is a warning
## source: um-behaviour 2.9.2
## organization: contoso-um
Enable-UMIPGateway 'Oslo GW'
#| WARNING: The UM IP gateway 'Oslo GW' is already Enabled.

#### A status is given by name or number
## source: um-behaviour 8
## organization: contoso-um
Set-UMIPGateway 'Oslo GW' -Status 2 -OutcallsAllowed $false
"$((Get-UMIPGateway 'Oslo GW').Status)"
Set-UMIPGateway 'Oslo GW' -Status Off
#| NoNewCalls
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.SetUMIPGateway [InvalidArgument] line 3
#|   | Cannot bind parameter 'Status'. Cannot convert value "Off" to type "Microsoft.Exchange.Data.Directory.SystemConfiguration.GatewayStatus". Error: "Unable to match the identifier name Off to a valid enumerator name. Specify one of the following enumerator names and try again:
#|   | Enabled, Disabled, NoNewCalls"
#~ UMIPGateway Oslo GW: OutcallsAllowed True -> False
#~ UMIPGateway Oslo GW: Status Enabled -> NoNewCalls

#### Simulators are shown when asked for
## source: um-behaviour 1.5.8
## organization: contoso-um
Set-UMIPGateway 'Oslo GW' -Simulator $true
Get-UMIPGateway | ForEach-Object Name
Get-UMIPGateway -IncludeSimulator | ForEach-Object Name
#| Redmond GW1
#| Redmond GW2
#| Berlin SBC
#| Redmond GW1
#| Redmond GW2
#| Berlin SBC
#| Oslo GW
#~ UMIPGateway Oslo GW: Simulator False -> True

#### A switch takes no argument
## source: um-behaviour 2.11
## organization: contoso-um
Get-UMIPGateway -IncludeSimulator $true
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] C8C0A5A6,Microsoft.Exchange.Management.Tasks.UM.GetUMIPGateway [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'True' couldn't be found on 'DC1.contoso.com'.

#### An address is no identity
## source: um-behaviour 1.2
## organization: contoso-um
Get-UMIPGateway 192.0.2.30
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] C8C0A5A6,Microsoft.Exchange.Management.Tasks.UM.GetUMIPGateway [NotSpecified] line 1
#|   | The operation couldn't be performed because object '192.0.2.30' couldn't be found on 'DC1.contoso.com'.

#### A gateway takes its hunt groups with it
## source: um-behaviour 2.8
## organization: contoso-um
Remove-UMIPGateway 'Redmond GW2' -Confirm:$false
Get-UMHuntGroup | ForEach-Object { "$($_.Identity)" }
#| Redmond GW1\Default
#| Berlin SBC\Default
#| Oslo GW\Default
#~ - UMHuntGroup Redmond GW2\Voice access
#~ - UMHuntGroup Redmond GW2\Reception
#~ - UMIPGateway Redmond GW2

#### Gateways flow to Disable
## source: um-behaviour 6.2.3
## organization: contoso-um
Get-UMIPGateway R* | Disable-UMIPGateway -Immediate:$true -Confirm:$false
Get-UMIPGateway | ForEach-Object { "$($_.Name): $($_.Status)" }
#| Redmond GW1: Disabled
#| Redmond GW2: Disabled
#| Berlin SBC: Enabled
#| Oslo GW: Enabled
#~ UMIPGateway Redmond GW1: Status Enabled -> Disabled
#~ UMIPGateway Redmond GW2: Status Enabled -> Disabled

#### Secured plans want names
## source: um-behaviour 2.4.1
## organization: contoso-um
New-UMIPGateway X -Address 192.0.2.77 -UMDialPlan Berlin | Out-Null
#| WARNING: The dial plan 'Berlin' has the VoIP security SIPSecured; the UM IP gateway 'X' needs a fully qualified domain name as its address.
#~ + UMIPGateway X
#~ + UMHuntGroup X\Default

#### A rename is possible here
## source: um-behaviour 1.5.13, C5
## organization: contoso-um
Set-UMIPGateway 'Oslo GW' -Name 'Oslo SBC'
Get-UMHuntGroup 'Oslo SBC\Default' | ForEach-Object { "$($_.Identity)"; $_.DistinguishedName }
#| Oslo SBC\Default
#| CN=Default,CN=Oslo SBC,CN=UM IPGateway Container,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
#~ UMIPGateway Oslo SBC: Name Oslo GW -> Oslo SBC

#### Disable asks for each gateway, and A answers for all
## source: um-behaviour 6.1.2
## organization: contoso-um
## answers: A
Get-UMIPGateway | Disable-UMIPGateway
Get-UMIPGateway | ForEach-Object { "$($_.Status)" }
#| PROMPT: Confirm / Are you sure you want to perform this action?
#| Disabling UM IP gateway "Redmond GW1". / [&Yes] [Yes to &All] [&No] [No to A&ll] [&Suspend] default 0 << A
#| NoNewCalls
#| NoNewCalls
#| NoNewCalls
#| NoNewCalls
#~ UMIPGateway Redmond GW1: Status Enabled -> NoNewCalls
#~ UMIPGateway Redmond GW2: Status Enabled -> NoNewCalls
#~ UMIPGateway Berlin SBC: Status Enabled -> NoNewCalls
#~ UMIPGateway Oslo GW: Status Enabled -> NoNewCalls

#### Address, family, status and simulator
## source: reference Set-UMIPGateway
## organization: contoso-um
Set-UMIPGateway -Identity 'Oslo GW' -Address 10.20.30.40
Set-UMIPGateway -Identity 'Oslo GW' -Address 10.20.30.41 -Status Disabled -OutcallsAllowed $false
Set-UMIPGateway -Identity 'Oslo GW' -Address fe80::1c2d:3e4f:1%7 -IPAddressFamily Any -Status Enabled -OutcallsAllowed $true
Set-UMIPGateway -Identity 'Redmond GW1' -Simulator $true
Get-UMIPGateway | Format-Table Name, Address, IPAddressFamily, Status -AutoSize
Get-UMIPGateway -IncludeSimulator | Measure-Object | ForEach-Object Count
#|
#| Name        Address                IPAddressFamily  Status
#| ----        -------                ---------------  ------
#| Redmond GW2 gw2.contoso.com               IPv4Only Enabled
#| Berlin SBC  sbc.berlin.contoso.com        IPv4Only Enabled
#| Oslo GW     fe80::1c2d:3e4f:1%7                Any Enabled
#|
#| 4
#~ UMIPGateway Oslo GW: Address 192.0.2.30 -> 10.20.30.40
#~ UMIPGateway Oslo GW: Address 10.20.30.40 -> 10.20.30.41
#~ UMIPGateway Oslo GW: OutcallsAllowed True -> False
#~ UMIPGateway Oslo GW: Status Enabled -> Disabled
#~ UMIPGateway Oslo GW: Address 10.20.30.41 -> fe80::1c2d:3e4f:1%7
#~ UMIPGateway Oslo GW: OutcallsAllowed False -> True
#~ UMIPGateway Oslo GW: Status Disabled -> Enabled
#~ UMIPGateway Oslo GW: IPAddressFamily IPv4Only -> Any
#~ UMIPGateway Redmond GW1: Simulator False -> True

#### A gateway is made by its name; -Identity is no parameter
## source: reference New-UMIPGateway; um-behaviour 2.11
New-UMIPGateway -Identity Harbour -Address 10.1.2.3
New-UMIPGateway -Name Harbour -Address fe80::aa:1%3 -IPAddressFamily Any | Format-List Name, Address, IPAddressFamily
New-UMIPGateway -Name Tower -Address tower.contoso.com -Port 5061
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway [InvalidArgument] line 1
#|   | A parameter cannot be found that matches parameter name 'Identity'.
#|
#| Name            : Harbour
#| Address         : fe80::aa:1%3
#| IPAddressFamily : Any
#|
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway [InvalidArgument] line 3
#|   | A parameter cannot be found that matches parameter name 'Port'.
#~ + UMIPGateway Harbour

#### Disabling asks, drops calls only when told to, and can be undone
## source: reference Disable-UMIPGateway, Enable-UMIPGateway
## organization: contoso-um
## answers: y,n
Disable-UMIPGateway -Identity 'Redmond GW1'
Disable-UMIPGateway -Identity 'Redmond GW2' -Immediate $true
Disable-UMIPGateway -Identity 'Redmond GW2' -Immediate $true -Confirm:$false
Get-UMIPGateway 'Redmond*' | Format-Table Name, Status -AutoSize
Get-UMIPGateway 'Redmond*' | Enable-UMIPGateway
(Get-UMIPGateway 'Redmond GW1').Status
#| PROMPT: Confirm / Are you sure you want to perform this action?
#| Disabling UM IP gateway "Redmond GW1". / [&Yes] [Yes to &All] [&No] [No to A&ll] [&Suspend] default 0 << y
#| PROMPT: Confirm / Are you sure you want to perform this action?
#| Disabling UM IP gateway "Redmond GW2". / [&Yes] [Yes to &All] [&No] [No to A&ll] [&Suspend] default 0 << n
#|
#| Name            Status
#| ----            ------
#| Redmond GW1 NoNewCalls
#| Redmond GW2   Disabled
#|
#| Enabled
#~ UMIPGateway Redmond GW1: Status Enabled -> NoNewCalls
#~ UMIPGateway Redmond GW2: Status Enabled -> Disabled
#~ UMIPGateway Redmond GW1: Status NoNewCalls -> Enabled
#~ UMIPGateway Redmond GW2: Status Disabled -> Enabled

#### Disabling what is disabled does not let it finish calls again
## source: um-behaviour 1.5.7, 2.9.2
## organization: contoso-um
Disable-UMIPGateway 'Oslo GW' -Immediate $true -Confirm:$false
Disable-UMIPGateway 'Oslo GW' -Confirm:$false
(Get-UMIPGateway 'Oslo GW').Status
#| WARNING: The UM IP gateway 'Oslo GW' is already Disabled.
#| Disabled
#~ UMIPGateway Oslo GW: Status Enabled -> Disabled

#### No port is port 0, as for any number
## source: PowerShell's conversion of $null; um-behaviour 2.4
## organization: contoso-um
Set-UMIPGateway 'Oslo GW' -Port $null
(Get-UMIPGateway 'Oslo GW').Port
#| 0
#~ UMIPGateway Oslo GW: Port 5060 -> 0

#### An IP address in place of the name is warned of too, where a plan is secured
## source: Set-UMIPGateway Address; um-behaviour 2.4.1
## organization: contoso-um
Set-UMIPGateway 'Berlin SBC' -Address 192.0.2.40
Set-UMIPGateway 'Berlin SBC' -Address sbc.berlin.contoso.com
Set-UMIPGateway 'Oslo GW' -Address 192.0.2.31
#| WARNING: The dial plan 'Berlin' has the VoIP security SIPSecured; the UM IP gateway 'Berlin SBC' needs a fully qualified domain name as its address.
#~ UMIPGateway Berlin SBC: Address sbc.berlin.contoso.com -> 192.0.2.40
#~ UMIPGateway Berlin SBC: Address 192.0.2.40 -> sbc.berlin.contoso.com
#~ UMIPGateway Oslo GW: Address 192.0.2.30 -> 192.0.2.31

#### Nothing but name, address, family and plan can be given to a new gateway
## source: um-behaviour 1.5.1, 2.11
foreach ($name in 'Identity', 'Port', 'Status', 'OutcallsAllowed', 'MessageWaitingIndicatorAllowed', 'Simulator', 'GlobalCallRoutingScheme') {
    $given = @{ $name = 1 }
    try { New-UMIPGateway Lobby -Address 10.1.1.9 @given -ErrorAction Stop } catch { "${name}: $($_.FullyQualifiedErrorId)" }
}
New-UMIPGateway -Name Lobby -Address 10.1.1.9 | ForEach-Object { $_.PSObject.Properties.Name -join ' ' }
#| Identity: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway
#| Port: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway
#| Status: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway
#| OutcallsAllowed: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway
#| MessageWaitingIndicatorAllowed: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway
#| Simulator: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway
#| GlobalCallRoutingScheme: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMIPGateway
#| Address OutcallsAllowed Status Port Simulator IPAddressFamily DelayedSourcePartyInfoEnabled MessageWaitingIndicatorAllowed HuntGroups GlobalCallRoutingScheme ForwardingAddress NumberOfDigitsInExtension AdminDisplayName ExchangeVersion Name DistinguishedName Identity Guid ObjectCategory ObjectClass WhenChanged WhenCreated WhenChangedUTC WhenCreatedUTC OrganizationId Id OriginatingServer IsValid ObjectState
#~ + UMIPGateway Lobby

#### The forms of a gateway's address, and those that are none
## source: um-behaviour 1.5.6, 1.5.10, 2.4
$number = 0
foreach ($address in '10.1.1.1', 'gw.contoso.com', 'gw', 'fe80::1%11', '10.1.1.256', '', 'two words', 'gw.contoso.com:5060', 'http://gw') {
    try {
        $gateway = New-UMIPGateway "Gateway $((++$number))" -Address $address -IPAddressFamily IPv4Only -ErrorAction Stop
        "$($gateway.Address.ToString()): $($gateway.Address.IsIPAddress)"
    } catch { "${address}: $($_.CategoryInfo.Reason)" }
}
New-UMIPGateway V6 -Address fe80::1%11 -IPAddressFamily Any | Format-List Address, IPAddressFamily
#| 10.1.1.1: True
#| gw.contoso.com: False
#| gw: False
#| fe80::1%11: DataValidationException
#| 10.1.1.256: ParameterBindingException
#| : ParameterBindingException
#| two words: ParameterBindingException
#| gw.contoso.com:5060: ParameterBindingException
#| http://gw: ParameterBindingException
#|
#| Address         : fe80::1%11
#| IPAddressFamily : Any
#~ + UMIPGateway Gateway 1
#~ + UMIPGateway Gateway 2
#~ + UMIPGateway Gateway 3
#~ + UMIPGateway V6

#### A gateway of several plans, a plan with several gateways
## source: um-behaviour 1.1.2, 1.1.6, 1.1.8
New-UMDialPlan HQ -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | Out-Null
New-UMDialPlan Branch -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | Out-Null
'North', 'South' | ForEach-Object { New-UMIPGateway $_ -Address "$_.contoso.com" | Out-Null }
New-UMHuntGroup Main -UMIPGateway North -UMDialPlan HQ -PilotIdentifier 5000 | Out-Null
New-UMHuntGroup Branch -UMIPGateway North -UMDialPlan Branch -PilotIdentifier 6000 | Out-Null
New-UMHuntGroup Main -UMIPGateway South -UMDialPlan HQ -PilotIdentifier 5000 | Out-Null
Get-UMDialPlan | Format-Table Name, UMIPGateway
Get-UMIPGateway | ForEach-Object { "$($_.Name): $($_.HuntGroups)" }
(Get-UMIPGateway North).HuntGroups | Where-Object { $_.UMDialPlan.Name -eq 'Branch' } | Remove-UMHuntGroup -Confirm:$false
Get-UMDialPlan | Format-Table Name, UMIPGateway
#|
#| Name   UMIPGateway
#| ----   -----------
#| HQ     {North, South}
#| Branch {North}
#|
#| North: North\Main North\Branch
#| South: South\Main
#|
#| Name   UMIPGateway
#| ----   -----------
#| HQ     {North, South}
#| Branch {}
#~ + UMDialPlan HQ
#~ + UMMailboxPolicy HQ Default Policy
#~ + UMDialPlan Branch
#~ + UMMailboxPolicy Branch Default Policy
#~ + UMIPGateway North
#~ + UMIPGateway South
#~ + UMHuntGroup North\Main
#~ + UMHuntGroup North\Branch
#~ + UMHuntGroup South\Main
#~ - UMHuntGroup North\Branch
