# Select, Sort, Group, Measure, ForEach-Object: arguments they refuse, keys twice, commands that write while they begin.

#### Counts below zero
## source: inferred
1..3 | select -First -1
1..3 | select -Index -1
#| ERROR: ParameterArgumentValidationError,Microsoft.PowerShell.Commands.SelectObjectCommand [InvalidData] line 1
#|   | Cannot validate argument on parameter 'First'. The -1 argument is less than the minimum allowed range of 0. Supply an argument that is greater than or equal to 0 and then try the command again.
#| ERROR: ParameterArgumentValidationError,Microsoft.PowerShell.Commands.SelectObjectCommand [InvalidData] line 2
#|   | Cannot validate argument on parameter 'Index'. The -1 argument is less than the minimum allowed range of 0. Supply an argument that is greater than or equal to 0 and then try the command again.

#### What is no property
## source: inferred
1 | select 5
1 | select ''
1 | select @{ n = 5; e = { 1 } }
1 | select @{ n = 'x'; e = 5 }
1 | sort @{ e = '' }
1 | group 5
#| ERROR: DictionaryKeyUnknownType,Microsoft.PowerShell.Commands.SelectObjectCommand [InvalidArgument] line 1
#|   | Cannot convert System.Int32 to one of the following types {System.String, System.Management.Automation.ScriptBlock}.
#| ERROR: ExpressionEmptyString2,Microsoft.PowerShell.Commands.SelectObjectCommand [InvalidArgument] line 2
#|   | An empty string value is not allowed.
#| ERROR: DictionaryKeyIllegalValue2,Microsoft.PowerShell.Commands.SelectObjectCommand [InvalidArgument] line 3
#|   | The "n" key has a type, System.Int32, that is not valid; expected type is System.String.
#| ERROR: DictionaryKeyIllegalValue1,Microsoft.PowerShell.Commands.SelectObjectCommand [InvalidArgument] line 4
#|   | The "e" key has a type, System.Int32, that is not valid; expected types are {System.String, System.Management.Automation.ScriptBlock}.
#| ERROR: ExpressionEmptyString1,Microsoft.PowerShell.Commands.SortObjectCommand [InvalidArgument] line 5
#|   | The "expression" key cannot have an empty string value.
#| ERROR: DictionaryKeyUnknownType,Microsoft.PowerShell.Commands.GroupObjectCommand [InvalidArgument] line 6
#|   | Cannot convert System.Int32 to one of the following types {System.String, System.Management.Automation.ScriptBlock}.

#### Enough is enough, also for a command that writes in its begin block
## source: inferred
function f { begin { 1; 2; 3 } process { 'p' } end { 'e' } }
f | select -First 2
[pscustomobject]@{ A = 1 } | ConvertTo-Html | select -First 2
'after'
#| 1
#| 2
#| <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
#| <html xmlns="http://www.w3.org/1999/xhtml">
#| after

#### Groups that cannot be a table
## source: inferred
1 | group Foo -AsHashTable
('a', 'A' | group -CaseSensitive -AsHashTable -AsString).Count
#| ERROR: The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again.,Microsoft.PowerShell.Commands.GroupObjectCommand [InvalidArgument] line 1
#|   | The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again.
#| 2

#### A property that no object has
## source: inferred
1 | measure -Property Nope
#| ERROR: GenericMeasurePropertyNotFound,Microsoft.PowerShell.Commands.MeasureObjectCommand [InvalidArgument] line 1
#|   | The property "Nope" cannot be found in the input for any objects.

#### Reading a property under -WhatIf
## source: inferred
'abc' | ForEach-Object Length -WhatIf
#| What if: Performing the operation "Retrieve the value for property 'Length'" on target "InputObject: abc".

#### A script property that only reads
## source: inferred
$o = [pscustomobject]@{ A = 1 } | Add-Member ScriptProperty B { 5 } -PassThru
$o.B = 6
#| ERROR: SetWithoutSetterFromScriptProperty [NotSpecified] line 2
#|   | Set accessor for property "B" is unavailable.

#### Constructors by the name that was asked for
## source: inferred
New-Object int 5
New-Object decimal 1.5
#| ERROR: CannotFindAppropriateCtor,Microsoft.PowerShell.Commands.NewObjectCommand [ObjectNotFound] line 1
#|   | A constructor was not found. Cannot find an appropriate constructor for type int.
#| 1.5

#### Verbs
## source: reference Get-Verb
Get-Verb g* | % Verb
(Get-Verb Use).Group
#| Get
#| Group
#| Grant
#| Other

#### What Get-TypeData knows
## source: inferred
Update-TypeData -TypeName My.T -MemberType ScriptProperty -MemberName X -Value { 1 }
(Get-TypeData My.T).Members.Keys
#| X
