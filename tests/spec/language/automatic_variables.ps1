# Automatic variables through Get-Variable and the drive Variable:.

#### The classic way to the script that called
## source: inferred
function Get-Caller { (Get-Variable MyInvocation -Scope 1).Value.MyCommand.Name }
Get-Caller
(Get-Variable MyInvocation).Value.MyCommand.Name
#| case.ps1
#| case.ps1

#### Others
## source: inferred
function f { (Get-Variable args -ValueOnly) -join ',' }
f 1 2
(Get-Variable PWD -ValueOnly).Path -eq $PWD.Path
Test-Path variable:PWD
(Get-Item variable:PWD).Name
#| 1,2
#| True
#| True
#| PWD
