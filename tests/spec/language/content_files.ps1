# Get-Content, Set-Content and Add-Content: bytes, names of encodings, folders.

#### Bytes are written and read as they are
## source: reference Set-Content (5.1)
Set-Content -Path d.bin -Value ([byte[]](65, 66)) -Encoding Byte
Add-Content d.bin ([byte[]](67)) -Encoding Byte
Get-Content d.bin
Get-Content d.bin -Encoding Byte -TotalCount 1
(Get-Content d.bin -Encoding Byte -ReadCount 0).Count
@(Get-Content d.bin -Encoding Byte -Tail 1 -ReadCount 2)[0]
#| ABC
#| 65
#| 3
#| 67

#### What is no byte cannot be written as one
## source: inferred
Set-Content d.bin 'x' -Encoding Byte
#| ERROR: ProviderContentWriteError,Microsoft.PowerShell.Commands.SetContentCommand [WriteError] line 1
#|   | Cannot proceed with byte encoding. When using byte encoding the content must be of type byte.

#### A folder cannot be written
## source: inferred
New-Item d -ItemType Directory | Out-Null
try { Set-Content d x -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category }
#| GetContentWriterUnauthorizedAccessError,Microsoft.PowerShell.Commands.SetContentCommand
#| PermissionDenied

#### An encoding that does not exist
## source: reference Out-File (5.1)
'x' | Out-File a.txt -Encoding foo
#| ERROR: ParameterArgumentValidationError,Microsoft.PowerShell.Commands.OutFileCommand [InvalidData] line 1
#|   | Cannot validate argument on parameter 'Encoding'. The argument "foo" does not belong to the set "unknown,string,unicode,bigendianunicode,utf8,utf7,utf32,ascii,default,oem" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.

#### A table of a data file
## source: reference Import-PowerShellDataFile
Set-Content d.psd1 '@{ A = 1; B = "x" }'
(Import-PowerShellDataFile d.psd1).B
Import-PowerShellDataFile missing.psd1
#| x
#| ERROR: PathNotFound,Import-PowerShellDataFile [ObjectNotFound] line 3
#|   | Cannot find path '<work>/missing.psd1' because it does not exist.

#### The hash of a file
## source: reference Get-FileHash
Set-Content a.txt 'abc' -NoNewline
(Get-FileHash a.txt).Hash
(Get-FileHash a.txt -Algorithm MD5).Hash
#| BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD
#| 900150983CD24FB0D6963F7D28E17F72

#### Values of properties of a file
## source: reference Get-ItemPropertyValue
Set-Content a.txt 'abc' -NoNewline
Get-ItemPropertyValue a.txt -Name Name, Length
#| a.txt
#| 3

#### Shortened names mean the parameters of the command before those of its provider
## source: reference about_Parameters
New-Item d -ItemType Directory | Out-Null
Set-Content d/a.txt 1, 2
gci -r | % Name
@(gc d/a.txt -r 0).Count
#| d
#| a.txt
#| 1

#### Test-Path without a path
## source: inferred
Test-Path $null
Test-Path ''
#| ERROR: NullPathNotPermitted,Microsoft.PowerShell.Commands.TestPathCommand [InvalidArgument] line 1
#|   | Value cannot be null. (Parameter 'The provided Path argument was null or an empty collection.')
#| False

#### -Force makes the folders of a new file
## source: reference New-Item
(New-Item a/b.txt -ItemType File -Force).Name
Test-Path a -PathType Container
#| b.txt
#| True
