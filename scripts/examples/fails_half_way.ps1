# Moves an office to new gateways; something is wrong with the third one, and the script must stop there and say what it left.
$ErrorActionPreference = 'Stop'
$made = New-Object System.Collections.ArrayList

function Add-Gateway {
    param([string]$Name, [string]$Address, [string]$Plan)
    $gateway = New-UMIPGateway -Name $Name -Address $Address -UMDialPlan $Plan
    [void]$made.Add($gateway.Name)
    Write-Host "  made $($gateway.Name)"
}

try {
    Write-Host 'New gateways:'
    Add-Gateway 'Oslo GW2' 192.0.2.32 'Oslo'
    Add-Gateway 'Oslo GW3' 192.0.2.33 'Oslo'
    Add-Gateway 'Oslo GW4' 192.0.2.34 'Osloo'
    Add-Gateway 'Oslo GW5' 192.0.2.35 'Oslo'
}
finally {
    Write-Host "Left behind: $($made -join ', ')"
}
'This line is not reached.'
