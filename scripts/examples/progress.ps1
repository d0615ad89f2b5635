# Gives everybody of a plan a new extension, one after the other, with a progress bar.
param($PlanName = "Redmond", [int]$First = 1500)
$people = @(Get-UMMailbox | Where { $_.UMDialPlan.Name -eq $PlanName } | Sort DisplayName)
$done = 0
$next = $First
while ($done -lt $people.Count) {
    $person = $people[$done]
    Write-Progress -Activity "New extensions in $PlanName" -Status $person.DisplayName -PercentComplete (100 * $done / $people.Count)
    $taken = $false
    do {
        $candidate = "$next"
        $next++
        $taken = [bool](Get-UMMailbox | Where-Object { $_.Extensions -contains $candidate })
    } until (-not $taken)
    Set-Mailbox $person.Identity -SecondaryAddress $candidate -SecondaryDialPlan $PlanName -ErrorAction SilentlyContinue
    if (-not $?) { Write-Verbose "$($person.DisplayName) keeps the old one" }
    "{0,-14} {1} -> {2}" -f $person.DisplayName, ($person.Extensions -join ','), $candidate
    $done += 1
}
Write-Progress -Activity "New extensions in $PlanName" -Completed
"$done of $($people.Count) done"
