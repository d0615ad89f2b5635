# Mail that is recorded, archives within the folder, keys of the registry.

#### A message is made and recorded
## source: inferred
'x' | Set-Content report.txt
$message = New-Object System.Net.Mail.MailMessage
$message.From = 'admin@contoso.com'
$message.To.Add('tony@contoso.com,kim@contoso.com')
$message.Subject = 'Report'
$message.IsBodyHtml = $true
$message.Attachments.Add((New-Object System.Net.Mail.Attachment('report.txt')))
"$($message.To.Count) $($message.Attachments[0].Name) $($message.From.Host) $($message.Priority)"
$client = New-Object System.Net.Mail.SmtpClient('smtp.contoso.com')
$client.Port
$client.Send($message)
try { $client.Send((New-Object System.Net.Mail.MailMessage)) } catch { $_.Exception.InnerException.Message }
#| 2 report.txt contoso.com Normal
#| 25
#| A from address must be specified.

#### An archive of a folder and back
## source: inferred
New-Item -ItemType Directory site/sub | Out-Null
'a' | Set-Content site/a.txt
'b' | Set-Content site/sub/b.txt
Compress-Archive site site.zip
Compress-Archive site/* flat
Expand-Archive site.zip out
Expand-Archive flat.zip
(Get-ChildItem out -Recurse -File).Name
(Get-ChildItem out).Name
(Get-ChildItem flat).Name
Compress-Archive site site.zip
#| a.txt
#| b.txt
#| site
#| sub
#| a.txt
#| ERROR: ArchiveFileExists,Compress-Archive [PermissionDenied] line 11
#|   | The archive file <work>/site.zip already exists. Use the -Update parameter to update the existing archive file or use the -Force parameter to overwrite the existing archive file.

#### Files of an archive are not overwritten unasked
## source: inferred
'a' | Set-Content a.txt
Compress-Archive a.txt a.zip
Expand-Archive a.zip out
'c' | Set-Content c.txt
Compress-Archive c.txt a.zip -Update
try { Expand-Archive a.zip out -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
Expand-Archive a.zip out -Force
(Get-ChildItem out).Name
Compress-Archive nowhere x.zip
#| ExpandArchiveFileExists,Expand-Archive
#| a.txt
#| c.txt
#| ERROR: ArchiveCmdletPathNotFound,Compress-Archive [InvalidArgument] line 9
#|   | The path 'nowhere' either does not exist or is not a valid file system path.

#### ZipFile
## source: inferred
Add-Type -AssemblyName System.IO.Compression.FileSystem
New-Item -ItemType Directory site | Out-Null
'a' | Set-Content site/a.txt
[System.IO.Compression.ZipFile]::CreateFromDirectory("$PWD/site", "$PWD/site.zip")
$archive = [System.IO.Compression.ZipFile]::OpenRead("$PWD/site.zip")
$archive.Entries.FullName
$archive.Dispose()
[System.IO.Compression.ZipFile]::ExtractToDirectory("$PWD/site.zip", "$PWD/out")
Test-Path out/a.txt
#| a.txt
#| True

#### Keys that scripts look at
## source: inferred
(Get-ItemProperty HKLM:\SOFTWARE\Microsoft\ExchangeServer\v15\Setup).MsiInstallPath
Test-Path HKLM:\SOFTWARE\Microsoft\ExchangeServer\v14\Setup
Get-ItemPropertyValue 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' -Name CurrentBuild
(Get-ItemProperty 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\PowerShell\3\PowerShellEngine').PSChildName
(Get-ChildItem HKLM:\SOFTWARE\Microsoft\ExchangeServer\v15).PSChildName
Get-ItemProperty HKLM:\SOFTWARE\Nowhere
#| C:\Program Files\Microsoft\Exchange Server\V15\
#| False
#| 17763
#| PowerShellEngine
#| Setup
#| ERROR: PathNotFound,Microsoft.PowerShell.Commands.GetItemPropertyCommand [ObjectNotFound] line 6
#|   | Cannot find path 'HKLM:\SOFTWARE\Nowhere' because it does not exist.

#### The registry stays as it is
## source: inferred
Set-ItemProperty HKLM:\SOFTWARE\Microsoft\PowerShell\3\PowerShellEngine -Name x -Value 1
New-Item HKLM:\SOFTWARE\Contoso
#| ERROR: System.Security.SecurityException,Microsoft.PowerShell.Commands.SetItemPropertyCommand [PermissionDenied] line 1
#|   | Requested registry access is not allowed.
#| ERROR: System.Security.SecurityException,Microsoft.PowerShell.Commands.NewItemCommand [PermissionDenied] line 2
#|   | Requested registry access is not allowed.
