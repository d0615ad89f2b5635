# A first site: a dial plan, a gateway, and one person who reaches her voice mail by telephone.
param([Parameter(Mandatory = $true)][string]$Site, [int]$Digits = 4, [string]$Person = 'kim@contoso.com')
New-UMDialPlan $Site -NumberOfDigitsInExtension $Digits -CountryOrRegionCode 33
New-UMIPGateway "$Site-GW1" -Address 192.0.2.20 -UMDialPlan $Site | Out-Null
Enable-UMMailbox $Person -UMMailboxPolicy "$Site Default Policy" -Extensions 1001 | Out-Null
Get-UMMailbox | Format-Table DisplayName, UMMailboxPolicy, Extensions -AutoSize
