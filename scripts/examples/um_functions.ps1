# Functions for other scripts: . .\um_functions.ps1
$Script:UMCache = @{}

function Get-DialPlanOf {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, ValueFromPipeline = $true, ValueFromPipelineByPropertyName = $true)]
        [Alias('Alias', 'UMMailbox')]
        [string]$Identity
    )
    process {
        $mailbox = Get-UMMailbox $Identity -ErrorAction SilentlyContinue
        if (-not $mailbox) { Write-Error "$Identity is not enabled for Unified Messaging."; return }
        $name = [string]$mailbox.UMDialPlan
        if (-not $UMCache.ContainsKey($name)) {
            Write-Verbose "Reading the plan $name"
            $UMCache[$name] = Get-UMDialPlan $name
        }
        $UMCache[$name]
    }
}

function Test-Extension([string]$Extension, $Plan) {
    if ($Extension -notmatch '^\d+$') { return $false }
    $Extension.Length -eq $Plan.NumberOfDigitsInExtension
}

filter ConvertTo-Dialable { "+{0}{1}" -f $_.CountryOrRegionCode, ('0' * $_.NumberOfDigitsInExtension) }

Set-Alias dpo Get-DialPlanOf
