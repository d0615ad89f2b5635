# UM services and call routers of the servers.

#### The services of all servers, and one by any of its names
## source: um-behaviour 1.2, 1.10.2
Get-UMService | Format-List Name, UMStartupMode, MaxCallsAllowed, IPAddressFamily, IrmLogMaxAge, IrmLogMaxDirectorySize, IrmLogMaxFileSize
(Get-UMService EX1.contoso.com).Name
(Get-UMService (Get-ExchangeServer EX2).ExchangeLegacyDN).Name
(Get-UMService (Get-UMService EX1).DistinguishedName).Name
#|
#| Name                   : EX1
#| UMStartupMode          : TCP
#| MaxCallsAllowed        : 100
#| IPAddressFamily        : Any
#| IrmLogMaxAge           : 30.00:00:00
#| IrmLogMaxDirectorySize : 250 MB (262,144,000 bytes)
#| IrmLogMaxFileSize      : 10 MB (10,485,760 bytes)
#|
#| Name                   : EX2
#| UMStartupMode          : TCP
#| MaxCallsAllowed        : 100
#| IPAddressFamily        : Any
#| IrmLogMaxAge           : 30.00:00:00
#| IrmLogMaxDirectorySize : 250 MB (262,144,000 bytes)
#| IrmLogMaxFileSize      : 10 MB (10,485,760 bytes)
#|
#| EX1
#| EX2
#| EX1

#### Call routers are given by server; without one all are shown
## source: um-behaviour C21, 1.10.3
Get-UMCallRouterSettings | ForEach-Object { "$($_.Identity) $($_.UMStartupMode) $($_.SipTcpListeningPort)" }
(Get-UMCallRouterSettings EX2).ServerName
Get-ExchangeServer EX1 | Get-UMCallRouterSettings | ForEach-Object ServerName
#| EX1\UMCallRouter TCP 5060
#| EX2\UMCallRouter TCP 5060
#| EX2
#| EX1

#### A change of the startup mode takes a restart
## source: um-behaviour 1.10.3
Set-UMService EX1 -UMStartupMode Dual
Set-UMCallRouterSettings -UMStartupMode TLS
#| WARNING: The startup mode takes effect when the service 'Microsoft Exchange Unified Messaging' on the server 'EX1' is restarted; TLS and Dual need a certificate.
#| WARNING: The startup mode takes effect when the service 'Microsoft Exchange Unified Messaging Call Router' on the server 'EX1' is restarted; TLS and Dual need a certificate.
#~ UMServer EX1: UMStartupMode TCP -> Dual
#~ UMCallRouterSettings EX1\UMCallRouter: UMStartupMode TCP -> TLS

#### Only SIP URI plans can be linked to servers
## source: um-behaviour 1.10.4
## organization: contoso-um
Set-UMService EX1 -DialPlans Redmond
New-UMDialPlan Rome -NumberOfDigits 4 -CountryOrRegionCode 39 -URIType SipName | Out-Null
Set-UMService EX1 -DialPlans @{ Add = 'Rome' }
(Get-UMService EX1).DialPlans -join ', '
(Get-UMDialPlan Rome).UMServers -join ', '
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DialPlanTypeNotSupportedException] 5698734A,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidArgument] line 1
#|   | The dial plan 'Redmond' has the URI type TelExtn; the server 'EX1' can be linked to SIP URI dial plans only.
#| Berlin, Rome
#| EX1
#~ + UMDialPlan Rome
#~ + UMMailboxPolicy Rome Default Policy
#~ UMServer EX1: DialPlans Berlin -> Berlin, Rome

#### Read, add, write
## source: um-behaviour 6.3.2
## organization: contoso-um
New-UMDialPlan Rome -NumberOfDigits 4 -CountryOrRegionCode 39 -URIType SipName | Out-Null
$service = Get-UMService EX2
$service.DialPlans += 'Rome'
Set-UMService EX2 -DialPlans $service.DialPlans
(Get-UMService EX2).DialPlans -join ', '
#| Berlin, Rome
#~ + UMDialPlan Rome
#~ + UMMailboxPolicy Rome Default Policy
#~ UMServer EX2: DialPlans Berlin -> Berlin, Rome

#### Sizes and schedules
## source: um-behaviour 1.10.7
Set-UMService EX1 -IrmLogMaxFileSize 300MB
Set-UMService EX1 -IrmLogMaxFileSize 300MB -IrmLogMaxDirectorySize Unlimited
Set-UMService EX1 -GrammarGenerationSchedule 'Mon.1:00 AM-Mon.1:30 AM', 'Mon.3:00 AM-Mon.3:30 AM'
Set-UMService EX1 -GrammarGenerationSchedule 'Monday.01:07-Monday.1:40 AM'
(Get-UMService EX1).GrammarGenerationSchedule -join ' '
Set-UMService EX1 -IrmLogMaxAge 12.00:00:00 -SIPAccessService pool.contoso.com:5061
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 6C1423B5,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidData] line 1
#|   | The value '300 MB (314,572,800 bytes)' of the property IrmLogMaxFileSize is not valid: it must not exceed IrmLogMaxDirectorySize.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 6C1423B5,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidData] line 3
#|   | The value 'Mon.1:00 AM-Mon.1:30 AM Mon.3:00 AM-Mon.3:30 AM' of the property GrammarGenerationSchedule is not valid: there can be one start time a day.
#| Mon.1:00 AM-Mon.1:30 AM
#~ UMServer EX1: IrmLogMaxDirectorySize 250 MB (262,144,000 bytes) -> Unlimited
#~ UMServer EX1: IrmLogMaxFileSize 10 MB (10,485,760 bytes) -> 300 MB (314,572,800 bytes)
#~ UMServer EX1: GrammarGenerationSchedule Sun.2:00 AM-Sun.2:30 AM, Mon.2:00 AM-Mon.2:30 AM, Tue.2:00 AM-Tue.2:30 AM, Wed.2:00 AM-Wed.2:30 AM, Thu.2:00 AM-Thu.2:30 AM, Fri.2:00 AM-Fri.2:30 AM, Sat.2:00 AM-Sat.2:30 AM -> Mon.1:00 AM-Mon.1:30 AM
#~ UMServer EX1: IrmLogMaxAge 30.00:00:00 -> 12.00:00:00
#~ UMServer EX1: SIPAccessService (nothing) -> pool.contoso.com:5061

#### The address family must be configurable
## source: um-behaviour 1.10.5
Set-UMService EX1 -IPAddressFamily IPv4Only -IPAddressFamilyConfigurable $false
Set-UMService EX1 -IPAddressFamily IPv6Only
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 6C1423B5,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidData] line 2
#|   | The value 'IPv6Only' of the property IPAddressFamily is not valid: IPAddressFamilyConfigurable is false.
#~ UMServer EX1: IPAddressFamily Any -> IPv4Only
#~ UMServer EX1: IPAddressFamilyConfigurable True -> False

#### A dash before the value
## source: um-behaviour 2.11
Set-UMService EX1 -UMStartUpMode -Dual
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidArgument] line 1
#|   | Cannot bind parameter 'UMStartupMode'. Cannot convert value "-Dual" to type "Microsoft.Exchange.Data.Directory.SystemConfiguration.UMStartupMode". Error: "Unable to match the identifier name -Dual to a valid enumerator name. Specify one of the following enumerator names and try again:
#|   | TCP, TLS, Dual"

#### Later servers can't be enabled or disabled
## source: um-behaviour 2.9.4
Enable-UMService EX1
Disable-UMService EX1 -Confirm:$false
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ServerVersionNotSupportedException] 09EBACBA,Microsoft.Exchange.Management.Tasks.UM.EnableUMService [InvalidOperation] line 1
#|   | The server 'EX1' runs Exchange 2013 or later: its UM service can't be enabled or disabled. Use Set-ServerComponentState instead.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ServerVersionNotSupportedException] 3CE90C21,Microsoft.Exchange.Management.Tasks.UM.DisableUMService [InvalidOperation] line 2
#|   | The server 'EX1' runs Exchange 2013 or later: its UM service can't be enabled or disabled. Use Set-ServerComponentState instead.

#### Unknown servers
## source: um-behaviour 2.1.1
Get-UMService EX9
Get-ExchangeServer EX9
Get-UMCallRouterSettings EX9
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] A4708133,Microsoft.Exchange.Management.Tasks.UM.GetUMService [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'EX9' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 248FB59C,Microsoft.Exchange.Management.SystemConfigurationTasks.GetExchangeServer [NotSpecified] line 2
#|   | The operation couldn't be performed because object 'EX9' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 1932B664,Microsoft.Exchange.Management.Tasks.UM.GetUMCallRouterSettings [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'EX9' couldn't be found on 'DC1.contoso.com'.

#### Service and call router settings as the pages write them
## source: reference Set-UMService, Set-UMCallRouterSettings, Get-UMService
## organization: contoso-um
Set-UMService -Identity EX2 -IPAddressFamily IPv4Only -UMStartupMode TLS
Set-UMService -Identity EX2 -DialPlans $null
Set-UMService -Identity EX2 -DialPlans Berlin -MaxCallsAllowed 60 -SipAccessService pool7.contoso.com:5061 -UMStartupMode Dual
Get-UMService -Identity EX2 | Format-List Name, IPAddressFamily, UMStartupMode, DialPlans, MaxCallsAllowed, SIPAccessService
Set-UMCallRouterSettings -DialPlans Berlin -IPAddressFamily Any -Server EX1.contoso.com -UMStartupMode TLS
Set-UMCallRouterSettings -DialPlans $null -Server EX1.contoso.com
Get-UMCallRouterSettings -Server EX1 | Format-List Name, UMStartupMode, DialPlans
Set-UMService EX2 -UMStartUpMode -Dual
Disable-UMService -Identity EX2 -Immediate $true -Confirm:$false
#| WARNING: The startup mode takes effect when the service 'Microsoft Exchange Unified Messaging' on the server 'EX2' is restarted; TLS and Dual need a certificate.
#| WARNING: The startup mode takes effect when the service 'Microsoft Exchange Unified Messaging' on the server 'EX2' is restarted; TLS and Dual need a certificate.
#|
#| Name             : EX2
#| IPAddressFamily  : IPv4Only
#| UMStartupMode    : Dual
#| DialPlans        : {Berlin}
#| MaxCallsAllowed  : 60
#| SIPAccessService : pool7.contoso.com:5061
#|
#| WARNING: The startup mode takes effect when the service 'Microsoft Exchange Unified Messaging Call Router' on the server 'EX1' is restarted; TLS and Dual need a certificate.
#|
#| Name          : EX1
#| UMStartupMode : TLS
#| DialPlans     : {}
#|
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidArgument] line 8
#|   | Cannot bind parameter 'UMStartupMode'. Cannot convert value "-Dual" to type "Microsoft.Exchange.Data.Directory.SystemConfiguration.UMStartupMode". Error: "Unable to match the identifier name -Dual to a valid enumerator name. Specify one of the following enumerator names and try again:
#|   | TCP, TLS, Dual"
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ServerVersionNotSupportedException] 3CE90C21,Microsoft.Exchange.Management.Tasks.UM.DisableUMService [InvalidOperation] line 9
#|   | The server 'EX2' runs Exchange 2013 or later: its UM service can't be enabled or disabled. Use Set-ServerComponentState instead.
#~ UMServer EX2: UMStartupMode Dual -> TLS
#~ UMServer EX2: IPAddressFamily Any -> IPv4Only
#~ UMServer EX2: DialPlans Berlin -> (nothing)
#~ UMServer EX2: MaxCallsAllowed 100 -> 60
#~ UMServer EX2: UMStartupMode TLS -> Dual
#~ UMServer EX2: SIPAccessService (nothing) -> pool7.contoso.com:5061
#~ UMServer EX2: DialPlans (nothing) -> Berlin
#~ UMCallRouterSettings EX1\UMCallRouter: UMStartupMode Dual -> TLS
#~ UMCallRouterSettings EX1\UMCallRouter: DialPlans Berlin -> (nothing)

#### A start each night, also where the intervals run into the next day
## source: reference Set-UMServer, Set-UMService (GrammarGenerationSchedule); um-behaviour 1.10.7
Set-UMService EX1 -GrammarGenerationSchedule 0.03:30-1.04:00,1.03:30-1.04:00,2.03:30-2.04:00
(Get-UMService EX1).GrammarGenerationSchedule | ForEach-Object { "$_" }
Set-UMService EX1 -GrammarGenerationSchedule 0.03:30-0.04:00,0.06:00-0.06:30
#| Sun.3:30 AM-Mon.4:00 AM
#| Mon.3:30 AM-Mon.4:00 AM
#| Tue.3:30 AM-Tue.4:00 AM
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 6C1423B5,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidData] line 3
#|   | The value 'Sun.3:30 AM-Sun.4:00 AM Sun.6:00 AM-Sun.6:30 AM' of the property GrammarGenerationSchedule is not valid: there can be one start time a day.
#~ UMServer EX1: GrammarGenerationSchedule Sun.2:00 AM-Sun.2:30 AM, Mon.2:00 AM-Mon.2:30 AM, Tue.2:00 AM-Tue.2:30 AM, Wed.2:00 AM-Wed.2:30 AM, Thu.2:00 AM-Thu.2:30 AM, Fri.2:00 AM-Fri.2:30 AM, Sat.2:00 AM-Sat.2:30 AM -> Sun.3:30 AM-Mon.4:00 AM, Mon.3:30 AM-Mon.4:00 AM, Tue.3:30 AM-Tue.4:00 AM

#### A name behind a name is its value, at every call
## source: um-behaviour 2.11 (Set-UMService ... -UMStartUpMode -Dual)
foreach ($server in 'EX1', 'EX2', 'EX1') {
    try { Set-UMService $server -UMStartUpMode -Dual } catch { $_.FullyQualifiedErrorId }
}
(Get-UMService EX1).UMStartupMode
#| CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.SetUMService
#| CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.SetUMService
#| CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.SetUMService
#| TCP

#### The log of protected messages: age, sizes and place
## source: cmdlets.json Set-UMService IrmLogMaxAge, IrmLogMaxFileSize, IrmLogPath
Set-UMService EX1 -IrmLogMaxAge 24855.03:14:07 -IrmLogMaxFileSize 1B -IrmLogPath D:\Logs
Get-UMService EX1 | Format-List IrmLogMaxAge, IrmLogMaxFileSize, IrmLogPath
Set-UMService EX1 -IrmLogMaxAge 24855.03:14:08
Set-UMService EX1 -IrmLogMaxAge -1.00:00:00
Set-UMService EX1 -IrmLogMaxFileSize 0
Set-UMService EX1 -IrmLogMaxDirectorySize 0
Set-UMService EX1 -IrmLogPath Logs
Set-UMService EX1 -IrmLogMaxAge 00:00:00 -IrmLogPath $null
Get-UMService EX1 | Format-List IrmLogMaxAge, IrmLogPath
#|
#| IrmLogMaxAge      : 24855.03:14:07
#| IrmLogMaxFileSize : 1 B (1 bytes)
#| IrmLogPath        : D:\Logs
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 6C1423B5,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidData] line 3
#|   | The value '24855.03:14:08' of the property IrmLogMaxAge is not valid: it must be from 00:00:00 to 24855.03:14:07.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 6C1423B5,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidData] line 4
#|   | The value '-1.00:00:00' of the property IrmLogMaxAge is not valid: it must be from 00:00:00 to 24855.03:14:07.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 6C1423B5,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidData] line 5
#|   | The value '0 B (0 bytes)' of the property IrmLogMaxFileSize is not valid: it must be at least 1 byte.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 6C1423B5,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidData] line 6
#|   | The value '0 B (0 bytes)' of the property IrmLogMaxDirectorySize is not valid: it must be at least 1 byte.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 6C1423B5,Microsoft.Exchange.Management.Tasks.UM.SetUMService [InvalidData] line 7
#|   | The value 'Logs' of the property IrmLogPath is not valid: it must be a full path of a local drive.
#|
#| IrmLogMaxAge : 00:00:00
#| IrmLogPath   :
#~ UMServer EX1: IrmLogPath C:\Program Files\Microsoft\Exchange Server\V15\Logging\IRMLogs -> D:\Logs
#~ UMServer EX1: IrmLogMaxAge 30.00:00:00 -> 24855.03:14:07
#~ UMServer EX1: IrmLogMaxFileSize 10 MB (10,485,760 bytes) -> 1 B (1 bytes)
#~ UMServer EX1: IrmLogPath D:\Logs -> (nothing)
#~ UMServer EX1: IrmLogMaxAge 24855.03:14:07 -> 00:00:00

#### The family of addresses that was never set is that of the version
## source: um-behaviour 1.10.5, 5.2.4
Set-UMService EX1 -IPAddressFamily Any
Set-UMService EX1 -IPAddressFamily IPv6Only
Get-UMService | ForEach-Object { "$($_.Name) $($_.IPAddressFamily) $($_.SipTcpListeningPort)" }
#| WARNING: The command completed successfully but no settings of 'EX1' have been modified.
#| EX1 IPv6Only 5062
#| EX2 Any 5062
#~ UMServer EX1: IPAddressFamily Any -> IPv6Only

#### The site and the version of a server have parts
## source: objects.json ADObjectId; scripts shipped with Exchange read Site.ObjectGuid, inventory scripts AdminDisplayVersion.Major
$server = Get-ExchangeServer EX1
"$($server.Site) $($server.Site.Name) $($server.Site.ObjectGuid.ToString().Length)"
$server.AdminDisplayVersion
"$($server.AdminDisplayVersion)"
$server.AdminDisplayVersion -match '^Version 15\.1'
(Get-ExchangeServer | Where-Object { $_.AdminDisplayVersion.Major -ge 15 }).Count
Get-ExchangeServer | Group-Object AdminDisplayVersion -NoElement
Get-ExchangeServer EX1 | Format-List Name, Site, AdminDisplayVersion
#| contoso.com/Configuration/Sites/Default-First-Site-Name Default-First-Site-Name 36
#|
#| Major                     : 15
#| Minor                     : 1
#| Build                     : 2507
#| Revision                  : 6
#| FilePatchLevelDescription :
#|
#| Version 15.1 (Build 2507.6)
#| True
#| 2
#| Values : {Version 15.1 (Build 2507.6)}
#| Count  : 2
#| Group  : {}
#| Name   : Version 15.1 (Build 2507.6)
#|
#|
#| Name                : EX1
#| Site                : contoso.com/Configuration/Sites/Default-First-Site-Name
#| AdminDisplayVersion : Version 15.1 (Build 2507.6)

#### Versions of servers are held against each other, and against texts
## source: inferred: scripts compare AdminDisplayVersion with texts such as 'Version 15'
$version = (Get-ExchangeServer EX1).AdminDisplayVersion
$version -gt 'Version 14'
$version -ge 'Version 15.1 (Build 2507.6)'
$version -lt 'Version 8.3 (Build 83.6)'
$version -gt (Get-ExchangeServer EX2).AdminDisplayVersion
(Get-ExchangeServer | Where-Object AdminDisplayVersion -lt 'Version 15.2').Count
$version -gt 'newer'
#| True
#| True
#| False
#| False
#| 2
#| ERROR: ComparisonFailure [InvalidOperation] line 7
#|   | Could not compare "Version 15.1 (Build 2507.6)" to "newer". Error: "Cannot convert value "newer" to type "Microsoft.Exchange.Data.ServerVersion". Error: "'newer' is not a valid value of the type ServerVersion.""
