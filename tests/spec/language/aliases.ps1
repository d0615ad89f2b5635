# Aliases that must stay, and aliases of all scopes.

#### A read-only alias goes by force alone, a constant one never
## source: inferred
Set-Alias now Get-Date -Option ReadOnly
Remove-Item alias:now
Remove-Item alias:now -Force
Test-Path alias:now
New-Alias then Get-Date -Option Constant
Remove-Item alias:then -Force
#| ERROR: AliasNotRemovable,Microsoft.PowerShell.Commands.RemoveItemCommand [WriteError] line 2
#|   | Alias was not removed because alias now is constant or read-only.
#| False
#| ERROR: AliasNotRemovable,Microsoft.PowerShell.Commands.RemoveItemCommand [WriteError] line 6
#|   | Alias was not removed because alias then is constant or read-only.

#### The drive keeps to it as well
## source: inferred
Set-Alias now Get-Date -Option ReadOnly
Set-Item alias:now Get-Item
(Get-Alias now).Definition
#| ERROR: AliasNotWritable,Microsoft.PowerShell.Commands.SetItemCommand [WriteError] line 2
#|   | Alias is not writeable because alias now is read-only or constant and cannot be written to.
#| Get-Date

#### Aliases of all scopes are written where they stand
## source: inferred
function Set-Names { Set-Alias cd Get-Item; Set-Alias % Get-Item; Set-Alias own Get-Item }
Set-Names
(Get-Alias cd).Definition
Test-Path alias:own
(Get-Alias %).Options
#| ERROR: AliasNotWritable,Microsoft.PowerShell.Commands.SetAliasCommand [WriteError] line 1
#|   | Alias is not writeable because alias % is read-only or constant and cannot be written to.
#| Get-Item
#| False
#| ReadOnly, AllScope

#### A protected variable stays when its item is removed
## source: inferred
Set-Variable site Paris -Option ReadOnly
Remove-Item variable:site
$site
#| ERROR: VariableNotRemovable,Microsoft.PowerShell.Commands.RemoveItemCommand [WriteError] line 2
#|   | Cannot remove variable site because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.
#| Paris

#### The sets of a parameter
## source: inferred
function Get-Site {
    param([Parameter(ParameterSetName = 'Name')]$Name, [Parameter(ParameterSetName = 'Id', Mandatory)]$Id, $Full)
}
$parameters = (Get-Command Get-Site).Parameters
$parameters['Name'].ParameterSets.Keys
$parameters['Full'].ParameterSets.Keys
$parameters['Id'].ParameterSets['Id'].IsMandatory
$parameters['Id'].ParameterSets.ContainsKey('Name')
#| Name
#| __AllParameterSets
#| True
#| False
