# Preludes: what stands at the head of scripts for a plain PowerShell.

#### The remoting prelude succeeds
## source: um-behaviour 6.5.2
$session = New-PSSession -ConfigurationName Microsoft.Exchange -ConnectionUri http://ex1.contoso.com/PowerShell/ -Authentication Kerberos
Import-PSSession $session -DisableNameChecking -AllowClobber | Out-Null
$session.ComputerName
$session.State
Remove-PSSession $session
$session.State
#| ex1.contoso.com
#| Opened
#| Closed

#### It says what it is
## source: inferred
$session = New-PSSession -ConnectionUri http://ex1.contoso.com/PowerShell/ -Verbose
Import-PSSession $session -Verbose | Out-Null
#| VERBOSE: The session with 'ex1.contoso.com' is pretended: nothing is connected, its commands run here.
#| VERBOSE: The commands of 'ex1.contoso.com' are those of this shell; nothing was imported.

#### Snap-ins of all generations
## source: um-behaviour 6.5.2
Add-PSSnapin Microsoft.Exchange.Management.PowerShell.E2010
Add-PSSnapin *SnapIn
Get-PSSnapin | ForEach-Object Name
Add-PSSnapin Quest.ActiveRoles.ADManagement
#| Microsoft.Exchange.Management.PowerShell.E2010
#| Microsoft.Exchange.Management.PowerShell.SnapIn
#| ERROR: AddPSSnapInRead,Microsoft.PowerShell.Commands.AddPSSnapinCommand [InvalidArgument] line 4
#|   | No snap-ins have been registered for Windows PowerShell version 5. 'Quest.ActiveRoles.ADManagement' is not one of Exchange, and others are not known here.

#### The settings of the session
## source: um-behaviour 6.5.2
Set-ADServerSettings -ViewEntireForest $true
(Get-ADServerSettings).ViewEntireForest
Connect-ExchangeServer -auto
#| True

#### The scripts that load the shell are there and have nothing left to do
## source: reference about_Exchange_Management_Shell
Test-Path "$env:ExchangeInstallPath\bin\RemoteExchange.ps1"
. $env:ExchangeInstallPath\bin\RemoteExchange.ps1
. 'C:\Program Files\Microsoft\Exchange Server\V15\bin\RemoteExchange.ps1'
Connect-ExchangeServer -auto
Test-Path "$env:ExchangeInstallPath\bin\Other.ps1"
#| True
#| False

#### Commands imported with a prefix
## source: reference Import-PSSession
$session = New-PSSession -ConfigurationName Microsoft.Exchange -ConnectionUri https://outlook.office365.com/powershell-liveid/
Get-CloudMailbox Administrator
Import-PSSession $session -Prefix Cloud -AllowClobber | Out-Null
(Get-CloudMailbox Administrator).Alias
Get-CloudNothing
#| ERROR: CommandNotFoundException [ObjectNotFound] line 2
#|   | The term 'Get-CloudMailbox' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.
#| administrator
#| ERROR: CommandNotFoundException [ObjectNotFound] line 5
#|   | The term 'Get-CloudNothing' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.

#### The preludes for Exchange Online
## source: reference Connect-ExchangeOnline, Disconnect-ExchangeOnline
Import-Module ExchangeOnlineManagement
Connect-ExchangeOnline -UserPrincipalName admin@contoso.com -ShowBanner:$false
Connect-ExchangeOnline -Prefix EXO -Verbose
(Get-EXOMailbox Administrator).Alias
Disconnect-ExchangeOnline -Confirm:$false
#| VERBOSE: The connection to Exchange Online is pretended: its commands run here.
#| administrator

#### Scripts that would change the machine's policy go on
## source: inferred
Set-ExecutionPolicy RemoteSigned -Scope Process -Force
Resolve-DnsName ex1.contoso.com
#| WARNING: The execution policy stays as it is: Set-ExecutionPolicy is recorded only.
#| ERROR: CommandNotRun,Resolve-DnsName [ResourceUnavailable] line 2
#|   | Resolve-DnsName belongs to DnsServer or DnsClient and reaches outside the organization: it was recorded and not run. --answers-file can say what it gives.

#### Commands of Exchange that are not modelled say so
## source: inferred
Get-MailboxPermission tony
Get-DistributionGroup -ErrorAction SilentlyContinue
Get-Nonsense
#| ERROR: CommandNotRun,Get-MailboxPermission [ResourceUnavailable] line 1
#|   | Get-MailboxPermission belongs to Exchange, but not to what is modelled of it: it was recorded and not run. --answers-file can say what it gives.
#| ERROR: CommandNotFoundException [ObjectNotFound] line 3
#|   | The term 'Get-Nonsense' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.

#### A block that is sent to a server has it as the local one
## source: inferred; um-behaviour 3.6.1, 6.5.4
New-UMIPGateway Self -Address EX2.contoso.com | Out-Null
Invoke-Command -ComputerName EX2 { Restart-Service MSExchangeUM }
(Get-EventLog Application -ComputerName EX2 -Newest 1).EventID
Invoke-Command -ComputerName EX1, ex2.contoso.com {
    param($what)
    "$what $((Get-Service MSExchangeUM).Status)"
    (Test-UMConnectivity -ErrorAction SilentlyContinue).EntireOperationSuccess
} -ArgumentList 'UM'
$session = New-PSSession EX2
Invoke-Command -Session $session { try { Get-UMDialPlan Nowhere -ErrorAction Stop } catch { $_.FullyQualifiedErrorId.Substring(0, 12) } }
1, 2 | Invoke-Command -ComputerName elsewhere { $input | Measure-Object -Sum | ForEach-Object Sum } -Verbose
Get-EventLog Application -Newest 1
#| 1000
#| UM Running
#| UM Running
#| True
#| [Server=EX2,
#| VERBOSE: The block runs in this session: there is no other machine.
#| 3
#| ERROR: GetEventLogNoEntriesFound,Microsoft.PowerShell.Commands.GetEventLogCommand [ObjectNotFound] line 12
#|   | No matches found
#~ + UMIPGateway Self
#~ ExchangeServer EX2: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX2: MSExchangeUM Status Stopped -> Running

#### Programs that tell the names of computer and account
## source: scripts shipped with Exchange find the local server by $(hostname.exe)
(Get-ExchangeServer $(hostname.exe)).Name
(Get-UMService (hostname)).Name
"$(whoami) $LASTEXITCODE"
hostname -s
#| EX1
#| EX1
#| contoso\administrator 0
#| ERROR: CommandNotRun,hostname [ResourceUnavailable] line 4
#|   | hostname acts on the machine and reaches outside the organization: it was recorded and not run. --answers-file can say what it gives.
