# A module: two functions and an alias are exported, the rest is its own.
$count = 0

function Resolve-Plan([string]$Name) { $script:count++; Get-UMDialPlan $Name -ErrorAction Stop }

function Get-PlanSummary {
<#
.SYNOPSIS
    One line for each dial plan.
.EXAMPLE
    Get-PlanSummary Oslo
#>
    param([Parameter(ValueFromRemainingArguments = $true)][string[]]$Name)
    foreach ($each in $Name) {
        $plan = Resolve-Plan $each
        New-Object PSObject -Property @{ Plan = $plan.Name; Digits = $plan.NumberOfDigitsInExtension; Kind = "$($plan.URIType)" } |
            Select-Object Plan, Kind, Digits
    }
}

function Get-PlanLookupCount { $count }

New-Alias planinfo Get-PlanSummary
Export-ModuleMember -Function Get-PlanSummary, Get-PlanLookupCount -Alias planinfo
