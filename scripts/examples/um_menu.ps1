# A menu for the help desk: look a person up, reset a PIN, leave.
function Show-Menu {
    Write-Host ''
    Write-Host ('=' * 30)
    Write-Host '  Voice mail help desk'
    Write-Host ('=' * 30)
    Write-Host '  1: Look somebody up'
    Write-Host '  2: Reset a PIN'
    Write-Host '  3: Who is locked out?'
    Write-Host '  Q: Leave'
}

function Find-Person($text) {
    $found = @(Get-UMMailbox -ErrorAction SilentlyContinue | where { $_.DisplayName -match [regex]::Escape($text) })
    if ($found.Count -eq 0) { Write-Warning "Nobody here is called '$text'."; return }
    $found | sort DisplayName | fl DisplayName, @{n='Extensions'; e={$_.Extensions -join ', '}}, UMMailboxPolicy, UMEnabled
}

:menu while ($true) {
    Show-Menu
    $choice = (Read-Host 'Your choice').Trim()
    switch -regex ($choice) {
        '^1$' { Find-Person (Read-Host 'Part of the name') }
        '^2$' {
            $who = Read-Host 'Whose PIN'
            try {
                $before = Get-UMMailboxPIN $who -ErrorAction Stop
                Set-UMMailboxPIN $who -PinExpired $true -ErrorAction Stop | Out-Null
                "The PIN of $($before.UserID) was reset and must be changed at the next call."
            }
            catch { Write-Host "That did not work: $($_.CategoryInfo.Category)" -ForegroundColor Red }
        }
        '^3$' {
            $locked = @(Get-UMMailbox | Get-UMMailboxPIN | ? { $_.LockedOut })
            if ($locked) { $locked | ft UserID, LockedOut } else { 'Nobody.' }
        }
        '^[qx]' { break menu }
        default { Write-Host "There is no '$choice' in the menu." }
    }
}
'Good bye.'
