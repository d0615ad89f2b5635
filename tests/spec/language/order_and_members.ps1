# Sort-Object with equal keys, Compare-Object's order and window, Add-Member's errors, aliases' names, variables of PowerShell's own.

#### Equal keys of many objects come as the sort of .NET leaves them
## source: inferred
(1..20 | Sort-Object { $_ % 3 }) -join ' '
(1..16 | Sort-Object { $_ % 3 }) -join ' '
#| 18 3 15 6 12 9 1 16 13 10 7 4 19 11 8 14 5 17 2 20
#| 3 6 9 12 15 1 4 7 10 13 16 2 5 8 11 14

#### Of three objects the equal ones change places where the first goes last
## source: inferred
$all = [pscustomobject]@{ N = 'smith'; I = 1 }, [pscustomobject]@{ N = 'smith'; I = 2 }, [pscustomobject]@{ N = 'smyth'; I = 3 }
($all | Sort-Object N -Descending | ForEach-Object I) -join ' '
($all | Sort-Object N | ForEach-Object I) -join ' '
($all | Sort-Object N -Descending -Unique | ForEach-Object I) -join ' '
#| 3 2 1
#| 1 2 3
#| 3 2

#### Objects that lack a further key come last among those equal so far
## source: inferred
$all = @{ a = 1; b = 2 }, @{ a = 1 }, @{ a = 1; b = 1 }, @{ c = 1 } | ForEach-Object { [pscustomobject]$_ }
$all | Sort-Object a, b | ForEach-Object { "$($_.a)/$($_.b)/$($_.c)" }
#| 1/1/
#| 1/2/
#| 1//
#| //1

#### Compare-Object: pairs come as they meet
## source: inferred
Compare-Object a, b, c c, b, d -IncludeEqual | ForEach-Object { "$($_.InputObject) $($_.SideIndicator)" }
#| b ==
#| c ==
#| d =>
#| a <=

#### Compare-Object: a window lets the oldest go
## source: inferred
Compare-Object (1..15) (15..1) -SyncWindow 6 | ForEach-Object { "$($_.InputObject) $($_.SideIndicator)" }
#| 15 =>
#| 1 <=
#| 1 =>
#| 15 <=

#### Compare-Object: -ExcludeDifferent without equals
## source: inferred
(Compare-Object 1, 2 2, 3 -ExcludeDifferent | Measure-Object).Count
(Compare-Object 1, 2 2, 3 -ExcludeDifferent -IncludeEqual:$false | Measure-Object).Count
#| 1
#| 0

#### Add-Member: values that do not suit the member
## source: inferred
$o = New-Object psobject
try { $o | Add-Member ScriptMethod m 'text' } catch { $_.FullyQualifiedErrorId; "$_" }
try { $o | Add-Member ScriptMethod m $null } catch { $_.FullyQualifiedErrorId; "$_" }
try { $o | Add-Member ScriptProperty p $null } catch { $_.FullyQualifiedErrorId; "$_" }
try { $o | Add-Member NoteProperty n 1 2 } catch { $_.FullyQualifiedErrorId; "$_" }
try { $o | Add-Member Method n 1 } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category }
@($o.PSObject.Properties).Count
#| ConvertToFinalInvalidCastException,Microsoft.PowerShell.Commands.AddMemberCommand
#| Cannot convert the "text" value of type "System.String" to type "System.Management.Automation.ScriptBlock".
#| Value1ShouldNotBeNull,Microsoft.PowerShell.Commands.AddMemberCommand
#| The Value parameter should not be null for a member of type "ScriptMethod". Specify a non-null value for the Value parameter when adding members of this type.
#| Value1AndValue2AreNotBothNull,Microsoft.PowerShell.Commands.AddMemberCommand
#| Both Value and SecondValue parameters should not be null for a member of type "ScriptProperty". Specify a non-null value for one of the two parameters.
#| Value2ShouldNotBeSpecified,Microsoft.PowerShell.Commands.AddMemberCommand
#| The SecondValue parameter is not necessary for a member of type "NoteProperty", and should not be specified. Do not specify the SecondValue parameter when you add members of this type.
#| CannotAddMemberType,Microsoft.PowerShell.Commands.AddMemberCommand
#| InvalidOperation
#| 0

#### An alias of an alias shows the command at the end
## source: inferred
Set-Alias first Get-Date
Set-Alias second first
Set-Alias My-Alias Get-Date
(Get-Alias second).DisplayName
(Get-Alias second).Definition
(Get-Alias second).ResolvedCommandName
(Get-Alias My-Alias).DisplayName
#| second -> Get-Date
#| first
#| Get-Date
#| My-Alias

#### Modules can be removed through the pipeline
## source: inferred
New-Module -Name Short { function Get-Short { 1 } } | Import-Module
Get-Module Short | Remove-Module
@(Get-Module Short).Count
Get-Command Get-Short -ErrorAction SilentlyContinue
#| 0

#### -Force with another prefix takes the former names away
## source: inferred
Set-Content part.psm1 'function Get-Part { "part" }'
Import-Module ./part.psm1
Get-Part
Import-Module ./part.psm1 -Prefix Own -Force
Get-OwnPart
[bool](Get-Command Get-Part -ErrorAction SilentlyContinue)
#| part
#| part
#| False

#### Where() and ForEach() of null are empty; the mode may be a number
## source: inferred
$null.Where({ $true }).Count
$null.ForEach({ 'x' }).Count
(1..5).Where({ $_ -gt 2 }, 1)
(1..5).Where({ $_ -gt 2 }, 'Last')
try { (1, 2).Where({ $true }, 'none') } catch { $_.Exception.Message.Split("`n")[0].Trim() }
#| 0
#| 0
#| 3
#| 5
#| Cannot convert value "none" to type "System.Management.Automation.WhereOperatorSelectionMode". Error: "Unable to match the identifier name none to a valid enumerator name. Specify one of the following enumerator names and try again:

#### Variables of PowerShell's own that a script cannot write
## source: inferred
try { $? = 1 } catch { "$_" }
try { $ExecutionContext = 1 } catch { "$_" }
try { & { $PID = 1 } } catch { "$_" }
(Get-Variable '?').Value
#| Cannot overwrite variable ? because it is read-only or constant.
#| Cannot overwrite variable ExecutionContext because it is read-only or constant.
#| Cannot overwrite variable PID because it is read-only or constant.
#| True

#### $PSScriptRoot is what the block gave it
## source: inferred
function Use-Root { $PSScriptRoot = 'C:\Scripts'; "$PSScriptRoot\list.csv" }
Use-Root
#| C:\Scripts\list.csv

#### A scope that does not exist
## source: inferred
try { Get-Variable x -Scope 99 } catch { $_.FullyQualifiedErrorId; "$_" }
#| ArgumentOutOfRange,Microsoft.PowerShell.Commands.GetVariableCommand
#| The scope number '99' exceeds the number of active scopes. (Parameter 'scopeID')
#| Actual value was 99.

#### Records are told apart by their types
## source: inferred
& { Write-Output out; Write-Warning warn; Write-Verbose verb -Verbose; Write-Error err; Write-Host host } *>&1 | ForEach-Object {
    if ($_ -is [System.Management.Automation.WarningRecord]) { "warning $_" }
    elseif ($_ -is [System.Management.Automation.VerboseRecord]) { "verbose $_" }
    elseif ($_ -is [System.Management.Automation.ErrorRecord]) { "error $_" }
    elseif ($_ -is [System.Management.Automation.InformationRecord]) { "information $_" }
    else { "output $_" }
}
#| output out
#| warning warn
#| verbose verb
#| error err
#| information host

#### Types of commands in parameters
## source: inferred
function Show-Name([System.Management.Automation.CommandInfo]$Command) { $Command.Name }
Show-Name (Get-Command Get-Date)
try { Show-Name 5 } catch { "$_" }
(Get-Variable PWD) -is [psvariable]
('a' | Select-String a) -is [Microsoft.PowerShell.Commands.MatchInfo]
@([System.Management.Automation.Internal.AutomationNull]::Value).Count
#| Get-Date
#| Cannot process argument transformation on parameter 'Command'. Cannot convert the "5" value of type "System.Int32" to type "System.Management.Automation.CommandInfo".
#| True
#| True
#| 0

#### Select-Object marks custom objects as selected, by their class
## source: inferred
$o = [pscustomobject]@{ a = 1 }
($o | Select-Object -First 1).PSTypeNames -join ' '
$o.PSTypeNames[0]
($o | Select-Object * | Select-Object a).PSTypeNames.Count
$typed = [pscustomobject]@{ PSTypeName = 'My.Type'; a = 1 }
($typed | Select-Object a).PSTypeNames[0]
($typed | Select-Object -Last 1).PSTypeNames[1]
(Get-Date | Select-Object Year).PSTypeNames[0]
#| Selected.System.Management.Automation.PSCustomObject System.Management.Automation.PSCustomObject System.Object
#| Selected.System.Management.Automation.PSCustomObject
#| 3
#| Selected.System.Management.Automation.PSCustomObject
#| My.Type
#| Selected.System.DateTime

#### Select-Object -Unique without properties takes custom objects for equal
## source: inferred
([pscustomobject]@{ a = 1 }, [pscustomobject]@{ a = 2 } | Select-Object -Unique).a
([pscustomobject]@{ a = 1 }, [pscustomobject]@{ a = 2 } | Select-Object a -Unique).a
#| 1
#| 1
#| 2

#### Measure-Object: text that is numbers is compared as numbers
## source: inferred
$rows = "Name,Size`na,9`nb,10`nc,100" | ConvertFrom-Csv
$found = $rows | Measure-Object Size -Minimum -Maximum -Sum
"$($found.Minimum) $($found.Maximum) $($found.Sum) $($found.Maximum.GetType().Name)"
(1, '2', 'x' | Measure-Object -Maximum).Maximum
('b', 'B' | Measure-Object -Maximum).Maximum -ceq 'B'
("a`nb`n`n" | Measure-Object -Line).Lines
#| 9 100 119 Double
#| x
#| True
#| 3
