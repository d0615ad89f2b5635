#### An assignment leaves $? as its command made it; an expression makes it true
## source: about_Automatic_Variables
$x = Get-Item nope -ErrorAction SilentlyContinue
$?
$x = 1
$?
$x += Get-Item nope -ErrorAction SilentlyContinue
$?
$x = $y = Get-Item nope -ErrorAction SilentlyContinue
if (-not $?) { 'failed' }
$a, $b = Get-Item . -ErrorAction SilentlyContinue
$?
#| False
#| True
#| False
#| failed
#| True

#### A preference variable as the value of a switch
## source: about_CommonParameters; scripts that hand -Verbose:$VerbosePreference on
function Get-Word { [CmdletBinding()] param() Write-Verbose 'seen'; 'word' }
Get-Word -Verbose:$VerbosePreference
$VerbosePreference = 'Continue'
Get-Word -Verbose:$VerbosePreference
#| word
#| VERBOSE: seen
#| word

#### The functions of a module under a prefix keep their parameters
## source: Import-Module (Prefix)
Set-Content words.psm1 'function Get-Word { param([string]$Letter = "a", [int]$Count = 2) $Letter * $Count }'
Import-Module ./words.psm1 -Prefix My
Get-MyWord -Letter b -Count 3
(Get-Command Get-MyWord).Parameters.Keys -join ' '
#| bbb
#| Letter Count

#### A function says that it gives a type which exists only elsewhere
## source: about_Functions_OutputTypeAttribute; scripts that name types of Windows
function Get-Word {
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingWriteHost', '')]
    [CmdletBinding()]
    [OutputType([Microsoft.Win32.RegistryKey], [string])]
    param([string]$Letter)
    "$Letter!"
}
Get-Word a
#| a!

#### Types of Exchange are known before a command has used them
## source: Exchange Management Shell: the snap-in loads its assemblies
"$([Microsoft.Exchange.Data.Directory.SystemConfiguration.UMUriType]::SipName)"
([Microsoft.Exchange.Data.SmtpAddress]'kim@contoso.com').Domain
#| SipName
#| contoso.com
