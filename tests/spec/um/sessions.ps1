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
