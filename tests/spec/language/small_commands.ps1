# Get-TimeZone, Format-Hex, Export-Alias and other small commands.

#### Bytes of a text
## source: inferred
'Hello World' | Format-Hex
#|
#|            00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F
#|
#| 00000000   48 65 6C 6C 6F 20 57 6F 72 6C 64                 Hello World

#### Bytes of a file, and of characters with two bytes
## source: inferred
Set-Content x.txt 'This is a longer line' -Encoding ASCII -NoNewline
(Format-Hex x.txt).Count
(Format-Hex x.txt)[1].Offset
'ab' | Format-Hex -Encoding Unicode | ForEach-Object { "$($_.Bytes)" }
10000 | Format-Hex | ForEach-Object { "$($_.Bytes)" }
10000 | Format-Hex -Raw | ForEach-Object { "$($_.Bytes)" }
#| 2
#| 16
#| 97 0 98 0
#| 16 39
#| 16 39 0 0

#### Aliases to a file and back
## source: inferred
Set-Alias now Get-Date -Description 'the time'
Export-Alias aliases.csv now
(Get-Content aliases.csv)[-1]
Export-Alias aliases.ps1 now -As Script
(Get-Content aliases.ps1)[-1]
Import-Alias aliases.csv
Remove-Item alias:now
Import-Alias aliases.csv
(Get-Alias now).Description
#| "now","Get-Date","the time","None"
#| set-alias -Name:"now" -Value:"Get-Date" -Description:"the time" -Option:"None"
#| ERROR: AliasAlreadyExists,Microsoft.PowerShell.Commands.ImportAliasCommand [ResourceExists] line 6
#|   | The alias is not allowed, because an alias with the name 'now' already exists.
#| the time

#### Aliases that are not there, lines that are none
## source: inferred
Export-Alias aliases.csv nosuch
Set-Content bad.csv 'a,b'
try { Import-Alias bad.csv } catch { $_.FullyQualifiedErrorId }
#| ERROR: AliasNotFound,Microsoft.PowerShell.Commands.ExportAliasCommand [ObjectNotFound] line 1
#|   | Cannot find alias because alias 'nosuch' does not exist.
#| ImportAliasFileFormatError,Microsoft.PowerShell.Commands.ImportAliasCommand

#### Time zones
## source: inferred
(Get-TimeZone -Id 'Romance Standard Time').BaseUtcOffset.Hours
(Get-TimeZone 'Pacific Standard*').Id
Get-TimeZone nowhere
Get-TimeZone -Id nowhere
#| 1
#| Pacific Standard Time
#| ERROR: TimeZoneNotFound,Microsoft.PowerShell.Commands.GetTimeZoneCommand [InvalidArgument] line 3
#|   | The time zone name 'nowhere' was not found on the local computer.
#| ERROR: TimeZoneNotFound,Microsoft.PowerShell.Commands.GetTimeZoneCommand [InvalidArgument] line 4
#|   | The time zone ID 'nowhere' was not found on the local computer.

#### The execution policy, and a temporary file
## source: inferred
Get-ExecutionPolicy
(Get-ExecutionPolicy -List | Where-Object Scope -eq Process).ExecutionPolicy
$file = New-TemporaryFile
$file.Length
$file.Extension
#| RemoteSigned
#| Undefined
#| 0
#| .tmp

#### Strict for the whole session
## source: inferred
Set-PSDebug -Strict
function Get-Nothing { $nothing }
Get-Nothing
Set-PSDebug -Off
Get-Nothing
#| ERROR: VariableIsUndefined [InvalidOperation] line 2
#|   | The variable '$nothing' cannot be retrieved because it has not been set.

#### A completer is taken
## source: inferred
Register-ArgumentCompleter -CommandName Get-Site -ParameterName Name -ScriptBlock { param($command, $parameter, $word) 'Lyon' }
[System.Management.Automation.CompletionResult]::new('Lyon').ToolTip
#| Lyon

#### Get-ChildItem -Attributes: alternatives, together, not
## source: inferred
$null = New-Item -ItemType Directory sub
Set-Content plain.txt 1
Set-Content fixed.txt 1
Set-ItemProperty fixed.txt IsReadOnly $true
(Get-ChildItem -Attributes Directory).Name
(Get-ChildItem -Attributes !Directory).Name -join ' '
(Get-ChildItem -Attributes Directory, ReadOnly).Name -join ' '
(Get-ChildItem -Attributes !Directory+!ReadOnly).Name
Set-ItemProperty fixed.txt IsReadOnly $false
#| sub
#| fixed.txt plain.txt
#| sub fixed.txt
#| plain.txt

#### Group-Object: names of groups leave null out and put lists in braces
## source: inferred
$all = [pscustomobject]@{ a = 'x'; b = $null }, [pscustomobject]@{ a = $null; b = 'y' }, [pscustomobject]@{ a = 1, 2; b = 'z' }
$all | Group-Object a, b | ForEach-Object Name
(Get-Date '2020-01-02' | Group-Object).Name
('a', 'a' | Group-Object -NoElement).Group.Count
'a', 'a' | Group-Object | ConvertTo-Json -Compress
#| x
#| y
#| {1, 2}, z
#| 1/2/2020 12:00:00 AM
#| 0
#| {"Values":["a"],"Count":2,"Group":["a","a"],"Name":"a"}

#### New-Object ends at a property that does not exist
## source: inferred
try { New-Object System.Text.StringBuilder -Property @{ Nosuch = 1 } } catch { $_.FullyQualifiedErrorId }
#| InvalidOperationException,Microsoft.PowerShell.Commands.NewObjectCommand

#### Hashes
## source: inferred
$bytes = [Text.Encoding]::UTF8.GetBytes('abc')
$hash = [System.Security.Cryptography.SHA256]::Create().ComputeHash($bytes)
[BitConverter]::ToString($hash).Replace('-', '').Substring(0, 16)
$md5 = New-Object System.Security.Cryptography.MD5CryptoServiceProvider
-join ($md5.ComputeHash($bytes) | ForEach-Object { $_.ToString('x2') })
#| BA7816BF8F01CFEA
#| 900150983cd24fb0d6963f7d28e17f72

#### Folders come before files
## source: inferred
$null = New-Item -ItemType Directory beta, alpha
Set-Content b.txt 1
Set-Content a.txt 1
(Get-ChildItem).Name -join ' '
(Get-Item *).Name -join ' '
#| alpha beta a.txt b.txt
#| alpha beta a.txt b.txt

#### Get-ChildItem: wildcards and recursion
## source: inferred
$null = New-Item -ItemType Directory sub/deep
Set-Content a.txt 1
Set-Content sub/b.txt 1
Set-Content sub/deep/c.txt 1
(Get-ChildItem *).Name -join ' '
(Get-ChildItem *.txt -Recurse).Name -join ' '
(Get-ChildItem c.txt -Recurse).Name
(Get-ChildItem -Recurse).Name -join ' '
(Get-ChildItem -Recurse -Include *.txt).Name -join ' '
(Get-ChildItem -Recurse -Filter *.txt).Name -join ' '
(Get-ChildItem -Recurse -Exclude *.txt).Name -join ' '
(Get-ChildItem s* -Recurse).Name -join ' '
(Get-ChildItem -Recurse -Depth 1).Name -join ' '
(Get-ChildItem -Recurse -Name) -join ' ' -replace '\\', '/'
#| sub a.txt
#| c.txt b.txt a.txt
#| c.txt
#| sub a.txt deep b.txt c.txt
#| c.txt b.txt a.txt
#| a.txt b.txt c.txt
#| sub deep
#| deep c.txt b.txt
#| sub a.txt deep b.txt
#| sub a.txt sub/deep sub/b.txt sub/deep/c.txt

#### ConvertFrom-StringData: escapes, and lines without a name
## source: inferred
(ConvertFrom-StringData 'p=C:\\Users').p
(ConvertFrom-StringData 'a = b=c ').a
try { ConvertFrom-StringData '=x' } catch { $_.FullyQualifiedErrorId; "$_" }
#| C:\Users
#| b=c
#| InvalidOperation,Microsoft.PowerShell.Commands.ConvertFromStringDataCommand
#| Data line '=x' is not in 'name=value' format.
