# Get-Command: names that are none, and a kind that the command is not of.

#### No name
## source: inferred
Get-Command ''
Import-Csv ''
#| ERROR: ParameterArgumentValidationError,Microsoft.PowerShell.Commands.GetCommandCommand [InvalidData] line 1
#|   | Cannot validate argument on parameter 'Name'. The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.
#| ERROR: ParameterArgumentValidationError,Microsoft.PowerShell.Commands.ImportCsvCommand [InvalidData] line 2
#|   | Cannot validate argument on parameter 'Path'. The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.

#### Another kind of command
## source: inferred
function Get-Foo { }
Get-Command Get-Foo -CommandType Cmdlet
(Get-Command Get-Foo -CommandType Function).Name
#| ERROR: CommandNotFoundException,Microsoft.PowerShell.Commands.GetCommandCommand [ObjectNotFound] line 2
#|   | The term 'Get-Foo' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.
#| Get-Foo
