# Before a migration: everything into one XML file, and back, to see what differs.
#   .\inventory.ps1 -Export before.xml      .\inventory.ps1 -Compare before.xml
[CmdletBinding(DefaultParameterSetName = 'Export')]
param(
    [Parameter(ParameterSetName = 'Export', Position = 0)][string]$Export = 'inventory.xml',
    [Parameter(ParameterSetName = 'Compare', Mandatory = $true)][string]$Compare
)

function Get-Inventory {
    $inventory = New-Object PSObject
    $inventory | Add-Member NoteProperty Taken (Get-Date)
    $inventory | Add-Member NoteProperty Plans @(Get-UMDialPlan | Sort-Object Name | Select-Object Name, URIType, NumberOfDigitsInExtension, VoIPSecurity)
    $inventory | Add-Member NoteProperty Gateways @(Get-UMIPGateway | Sort-Object Name | Select-Object Name, Address, Status, Port)
    $inventory | Add-Member NoteProperty HuntGroups @(Get-UMHuntGroup | Sort-Object Name, UMIPGateway | Select-Object Name, PilotIdentifier, UMDialPlan)
    $inventory | Add-Member NoteProperty People @(Get-UMMailbox | Sort-Object DisplayName | Select-Object DisplayName, UMMailboxPolicy, Extensions)
    $inventory
}

if ($PSCmdlet.ParameterSetName -eq 'Export') {
    Get-Inventory | Export-Clixml -Path $Export -Depth 4
    "Saved: {0} plans, {1} gateways, {2} hunt groups, {3} people" -f (& { $i = Import-Clixml $Export; $i.Plans.Count, $i.Gateways.Count, $i.HuntGroups.Count, $i.People.Count })
    return
}

$old = Import-Clixml $Compare
$new = Get-Inventory
foreach ($part in 'Plans', 'Gateways', 'People') {
    $key = if ($part -eq 'People') { 'DisplayName' } else { 'Name' }
    $difference = @(Compare-Object @($old.$part) @($new.$part) -Property $key)
    "$part`: $($difference.Count) difference(s)"
    $difference | ForEach-Object { '  {0} {1}' -f $(if ($_.SideIndicator -eq '=>') { 'new    ' } else { 'missing' }), $_.$key }
}
