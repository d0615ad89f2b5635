# The Windows services of the Exchange servers: starting them is what makes settings take effect.

#### The services of Unified Messaging
## source: reference 1.10.1
Get-Service MSExchangeUM*
Get-Service -DisplayName '*Call Router' | Format-List Name, Status, StartType, CanStop
Get-ExchangeServer | ForEach-Object { (Get-Service MSExchangeUM -ComputerName $_.Fqdn).MachineName }
@(Get-Service).Count
#|
#| Status   Name               DisplayName
#| ------   ----               -----------
#| Running  MSExchangeUM       Microsoft Exchange Unified Messaging
#| Running  MSExchangeUMCR     Microsoft Exchange Unified Messagin...
#|
#|
#| Name      : MSExchangeUMCR
#| Status    : Running
#| StartType : Automatic
#| CanStop   : True
#|
#| EX1.contoso.com
#| EX2.contoso.com
#| 15

#### Stopping, starting, restarting
## source: inferred
Stop-Service MSExchangeUM -PassThru
Stop-Service MSExchangeUM
Start-Service MSExchangeUM
"$((Get-Service MSExchangeUM).Status)"
Get-Service MSExchangeUM | Restart-Service
Restart-Service MSExchangeUM, MSExchangeUMCR -WhatIf
'MSExchangeUM' | Stop-Service
"$((Get-Service MSExchangeUM).Status)"
#|
#| Status   Name               DisplayName
#| ------   ----               -----------
#| Stopped  MSExchangeUM       Microsoft Exchange Unified Messaging
#| Running
#| What if: Performing the operation "Restart-Service" on target "Microsoft Exchange Unified Messaging (MSExchangeUM)".
#| What if: Performing the operation "Restart-Service" on target "Microsoft Exchange Unified Messaging Call Router (MSExchangeUMCR)".
#| Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped

#### Services that do not exist
## source: inferred
Get-Service MSExchangeVM
Restart-Service MSExchangeVM
Get-Service -DisplayName 'Nothing'
Get-Service MSExchangeUM -ComputerName EX9
Get-Service Nothing*
#| ERROR: NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.GetServiceCommand [ObjectNotFound] line 1
#|   | Cannot find any service with service name 'MSExchangeVM'.
#| ERROR: NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.RestartServiceCommand [ObjectNotFound] line 2
#|   | Cannot find any service with service name 'MSExchangeVM'.
#| ERROR: NoServiceFoundForGivenDisplayName,Microsoft.PowerShell.Commands.GetServiceCommand [ObjectNotFound] line 3
#|   | Cannot find any service with display name 'Nothing'.
#| ERROR: GetServiceFailed,Microsoft.PowerShell.Commands.GetServiceCommand [NotSpecified] line 4
#|   | Cannot open Service Control Manager on computer 'EX9': the organization has no such server.

#### A disabled service does not start
## source: inferred
Set-Service MSExchangeUM -StartupType Disabled -Status Stopped
Start-Service MSExchangeUM
Set-Service MSExchangeUM -StartupType Automatic
Start-Service MSExchangeUM
"$((Get-Service MSExchangeUM).Status)"
#| ERROR: CouldNotStartService,Microsoft.PowerShell.Commands.StartServiceCommand [OpenError] line 2
#|   | Service 'Microsoft Exchange Unified Messaging (MSExchangeUM)' cannot be started due to the following error: Cannot start service MSExchangeUM on computer '.': it is disabled.
#| Running
#~ ExchangeServer EX1: MSExchangeUM StartType Automatic -> Disabled
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM StartType Disabled -> Automatic
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running

#### Its start is an event
## source: reference 3.5
Restart-Service MSExchangeUM
Get-EventLog Application -Newest 1 | Format-List EventID, EntryType, Category, Message
#|
#| EventID   : 1000
#| EntryType : Information
#| Category  : UMWorkerProcess
#| Message   : The UM worker process on EX1 has started and listens on port 5065.
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running

#### A service as an object stops, starts and waits
## source: System.ServiceProcess.ServiceController
$service = Get-Service MSExchangeUM
$service.Stop()
$service.Status
$service.WaitForStatus('Stopped', '00:00:30')
$service.Status
try { $service.Stop() } catch { $_.Exception.InnerException.Message }
$service.Start()
$service.Refresh()
$service.Status
try { $service.WaitForStatus('Stopped', (New-TimeSpan -Seconds 5)) } catch { $_.Exception.InnerException.GetType().FullName }
(Get-Service MSExchangeUM -ComputerName EX2).Stop()
(Get-Service MSExchangeUM -ComputerName EX1, EX2).Status -join ' '
#| Running
#| Stopped
#| Cannot stop MSExchangeUM service on computer '.'.
#| Running
#| System.ServiceProcess.TimeoutException
#| Running Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running
#~ ExchangeServer EX2: MSExchangeUM Status Running -> Stopped
