# Imports the module beside it.
Import-Module "$PSScriptRoot\UMTools.psm1" -Force
Get-PlanSummary Redmond Oslo
planinfo Berlin | Format-List
"$(Get-PlanLookupCount) plans were looked up"
if (Get-Command Resolve-Plan -ErrorAction SilentlyContinue) { 'Resolve-Plan leaked' } else { 'Resolve-Plan stays inside' }
try { Get-PlanSummary Nowhere } catch { "No such plan: $($_.CategoryInfo.Reason)" }
(Get-Module UMTools).ExportedFunctions.Keys | Sort-Object
(Get-Help Get-PlanSummary) -split "`r?`n" | Where-Object { $_ -match 'One line' } | ForEach-Object { $_.Trim() }
Remove-Module UMTools
[bool](Get-Command Get-PlanSummary -ErrorAction SilentlyContinue)
