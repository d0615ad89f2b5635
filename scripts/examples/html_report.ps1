<#
.SYNOPSIS
    Writes the dial plans and the people of each into um_report.htm.
.PARAMETER Title
    The heading of the page.
#>
Param ( [String] $Title = 'Unified Messaging' )

$css = @'
<style>
 body  { font-family: Calibri, sans-serif; font-size: 10pt; }
 table { border-collapse: collapse; }
 th    { background: #003366; color: white; padding: 2px 8px; }
 td    { border: 1px solid #cccccc; padding: 2px 8px; }
 .warn { color: #cc0000; font-weight: bold; }
</style>
'@

$PlanTable = Get-UMDialPlan | Sort-Object Name |
    Select-Object Name,
        @{ Label = 'Addresses'; Expression = { $_.URIType } },
        @{ Label = 'Digits';    Expression = { $_.NumberOfDigitsInExtension } },
        @{ Label = 'Security';  Expression = { $_.VoIPSecurity } },
        @{ Label = 'Policies';  Expression = { ($_.UMMailboxPolicies | ForEach-Object { "$_" } | Sort-Object) -join '<br>' } } |
    ConvertTo-Html -Fragment -PreContent '<h2>Dial plans</h2>'

$People = foreach ($plan in (Get-UMDialPlan | Sort-Object Name)) {
    $members = Get-UMMailbox -ResultSize Unlimited | Where-Object { "$($_.UMDialPlan)" -eq $plan.Name } | Sort-Object DisplayName
    "<h3>$($plan.Name)</h3>"
    if (-not $members) { '<p class="warn">Nobody uses this plan.</p>'; continue }
    $members | ConvertTo-Html DisplayName, UMMailboxPolicy, @{ n = 'Ext'; e = { [string]$_.Extensions[0] } } -Fragment
}

ConvertTo-Html -Head $css -Title $Title -Body (@("<h1>$Title</h1>") + ($PlanTable -replace '&lt;br&gt;', '<br>') + $People) |
    Out-File um_report.htm -Encoding utf8

$file = Get-Item um_report.htm
$text = Get-Content $file.FullName -Raw
'{0}: {1} tables, {2} warnings' -f $file.Name, [regex]::Matches($text, '<table').Count, ([regex]'class="warn"').Matches($text).Count
($text -split "`r?`n" | Select-String '<td>').Count
