# Shows what a cleanup would remove; -Really removes it.
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
Param([Switch]$Really)

$WhatIfPreference = -not $Really

# Gateways without a hunt group carry no calls
$idle = Get-UMIPGateway | Where-Object { $_.HuntGroups.Count -eq 0 }
$idle | Remove-UMIPGateway -Confirm:$false

# Policies that nobody uses, but never the default one of a plan
$used = Get-UMMailbox | ForEach-Object { "$($_.UMMailboxPolicy)" } | Sort-Object -Unique
$free = Get-UMMailboxPolicy | Where-Object { $used -notcontains $_.Name -and $_.Name -notlike '* Default Policy' }
foreach ($policy in $free) {
    if ($PSCmdlet.ShouldProcess($policy.Name, 'Remove policy')) { Remove-UMMailboxPolicy $policy.Name -Confirm:$false }
}

# Attendants that are switched off
Get-UMAutoAttendant | ? { $_.Status -eq 'Disabled' } | Sort-Object Name | Remove-UMAutoAttendant -Confirm:$false

"Policies in use: {0}; attendants left: {1}" -f @($used).Count, @(Get-UMAutoAttendant).Count
