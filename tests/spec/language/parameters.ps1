# Parameters that a function makes itself, and what attributes are made of.

#### A dynamic parameter does not lose its value to a position
## source: inferred
function Get-Site {
    [CmdletBinding()]
    param($Name)
    dynamicparam {
        $attributes = New-Object 'System.Collections.ObjectModel.Collection[System.Attribute]'
        $attributes.Add((New-Object System.Management.Automation.ParameterAttribute))
        $attributes.Add((New-Object System.Management.Automation.ValidateSetAttribute('Small', 'Large')))
        $size = New-Object System.Management.Automation.RuntimeDefinedParameter('Size', [string], $attributes)
        $parameters = New-Object System.Management.Automation.RuntimeDefinedParameterDictionary
        $parameters.Add('Size', $size)
        $parameters
    }
    process { "$Name $($PSBoundParameters['Size'])" }
}
Get-Site -Size Small Lyon
Get-Site Lyon -Size Large
Get-Site -Size Huge
(Get-Command Get-Site).Parameters['Size'].IsDynamic
#| Lyon Small
#| Lyon Large
#| ERROR: ParameterArgumentValidationError,Get-Site [InvalidData] line 17
#|   | Cannot validate argument on parameter 'Size'. The argument "Huge" does not belong to the set "Small,Large" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.
#| True

#### The value behind an unknown name goes to $args
## source: inferred
function Get-Site($Name) { "$Name|$args" }
Get-Site -Size Small Lyon
#| Lyon|-Size Small

#### Attributes are made like other objects
## source: inferred
[ValidateSet]::new('a', 'b').ValidValues
[ValidateRange]::new(1, 5).MaxRange
[Alias]::new('n', 'nm').AliasNames
([Parameter]@{ Mandatory = $true; Position = 2 }).Position
#| a
#| b
#| 5
#| n
#| nm
#| 2

#### What an invocation tells of its parameters
## source: inferred
function Get-Site { param($Name) $MyInvocation.BoundParameters['Name']; $MyInvocation.UnboundArguments }
Get-Site Lyon 5
try { Get-Item nowhere -ErrorAction Stop } catch { $_.InvocationInfo.BoundParameters.Count; $_.InvocationInfo.MyCommand.Name }
#| Lyon
#| 5
#| 0
#| Get-Item

#### -match of Where-Object fills $Matches
## source: inferred
[pscustomobject]@{ Name = 'abc' } | Where-Object Name -match '(?<middle>b)' | ForEach-Object { $Matches['middle'] }
#| b

#### An assembly that nobody knows
## source: inferred
Add-Type -AssemblyName System.Windows.Forms, No.Such.Assembly
#| ERROR: ASSEMBLY_NOT_FOUND,Microsoft.PowerShell.Commands.AddTypeCommand [ObjectNotFound] line 1
#|   | Cannot add type. The assembly 'No.Such.Assembly' could not be found.

#### -OutVariable adds to what there is
## source: inferred
$out = 1, 2
$null = Write-Output 3 4 -OutVariable +out
$out -join ' '
$out.GetType().Name
Get-Item nosuch -ErrorAction SilentlyContinue -ErrorVariable problems
Get-Item nosuch2 -ErrorAction SilentlyContinue -ErrorVariable +problems
$problems.Count
#| 1 2 3 4
#| ArrayList
#| 2

#### Variables of dynamicparam are seen in begin, process and end
## source: inferred
function Show-Chosen {
    [CmdletBinding()] param()
    dynamicparam {
        $attribute = New-Object System.Management.Automation.ParameterAttribute
        $attribute.Mandatory = $true
        $set = New-Object System.Management.Automation.ValidateSetAttribute 'one', 'two'
        $attributes = New-Object System.Collections.ObjectModel.Collection[System.Attribute]
        $attributes.Add($attribute)
        $attributes.Add($set)
        $made = New-Object System.Management.Automation.RuntimeDefinedParameter 'Choice', ([string]), $attributes
        $all = New-Object System.Management.Automation.RuntimeDefinedParameterDictionary
        $all.Add('Choice', $made)
        $all
    }
    begin { "begin $($made.Name)" }
    end { "end $($PSBoundParameters.Choice) $($made.Value)" }
}
Show-Chosen -Choice two
(Get-Command Show-Chosen).Parameters.Keys -contains 'Choice'
try { Show-Chosen -Choice three } catch { $_.FullyQualifiedErrorId }
#| begin Choice
#| end two two
#| True
#| ParameterArgumentValidationError,Show-Chosen
