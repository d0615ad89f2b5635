# Contoso with Unified Messaging: three dial plans, one of each URI type, with what belongs to them. Runs on contoso.
$ErrorActionPreference = 'Stop'

# Redmond: telephone extensions of four digits, two gateways, an auto attendant
New-UMDialPlan -Name 'Redmond' -NumberOfDigitsInExtension 4 -URIType TelExtn -CountryOrRegionCode 1 -AccessTelephoneNumbers '+14255550100' | Out-Null
Set-UMDialPlan -Identity 'Redmond' -OperatorExtension 0000 -OutsideLineAccessCode 9 -InternationalAccessCode 011 -NationalNumberPrefix 1 `
    -ConfiguredInCountryOrRegionGroups 'Local,425xxxxxxx,9425xxxxxxx,Local calls', 'Long distance,1xxxxxxxxxx,91xxxxxxxxxx,In the country' `
    -ConfiguredInternationalGroups 'Europe,*,9011*,Abroad'
Set-UMDialPlan -Identity 'Redmond' -AllowedInCountryOrRegionGroups 'Local'
New-UMIPGateway -Name 'Redmond GW1' -Address 192.0.2.10 -UMDialPlan 'Redmond' | Out-Null
New-UMIPGateway -Name 'Redmond GW2' -Address gw2.contoso.com | Out-Null
New-UMHuntGroup -Name 'Voice access' -UMIPGateway 'Redmond GW2' -UMDialPlan 'Redmond' -PilotIdentifier 5000 | Out-Null
New-UMHuntGroup -Name 'Reception' -UMIPGateway 'Redmond GW2' -UMDialPlan 'Redmond' -PilotIdentifier 5100 | Out-Null
Set-UMMailboxPolicy -Identity 'Redmond Default Policy' -MinPINLength 5 -AllowedInCountryOrRegionGroups 'Local', 'Long distance'
New-UMMailboxPolicy -Name 'Redmond Executives' -UMDialPlan 'Redmond' | Out-Null
Set-UMMailboxPolicy -Identity 'Redmond Executives' -MinPINLength 8 -PINLifetime 30 -AllowedInternationalGroups 'Europe'
New-UMAutoAttendant -Name 'Redmond Reception' -UMDialPlan 'Redmond' -PilotIdentifierList 5100 -Status Enabled | Out-Null
New-UMAutoAttendant -Name 'Redmond Sales' -UMDialPlan 'Redmond' -PilotIdentifierList 5200 | Out-Null
Set-UMAutoAttendant -Identity 'Redmond Reception' -TimeZoneName 'Pacific Time' -BusinessHoursKeyMappingEnabled $true `
    -BusinessHoursKeyMapping '1,Sales,,Redmond Sales', '2,Support,1024' -OperatorExtension 0000 `
    -BusinessHoursSchedule 'Mon.8:00 AM-Mon.5:00 PM', 'Tue.8:00 AM-Tue.5:00 PM', 'Wed.8:00 AM-Wed.5:00 PM', 'Thu.8:00 AM-Thu.5:00 PM', 'Fri.8:00 AM-Fri.5:00 PM'

# Berlin: SIP addresses, linked to both servers
New-UMDialPlan -Name 'Berlin' -NumberOfDigitsInExtension 5 -URIType SipName -VoIPSecurity SIPSecured -CountryOrRegionCode 49 | Out-Null
New-UMIPGateway -Name 'Berlin SBC' -Address sbc.berlin.contoso.com -UMDialPlan 'Berlin' | Out-Null
Set-UMIPGateway -Identity 'Berlin SBC' -Port 5061
Get-UMService | Set-UMService -DialPlans @{ Add = 'Berlin' } -UMStartupMode Dual -WarningAction SilentlyContinue
Get-UMCallRouterSettings | Set-UMCallRouterSettings -DialPlans 'Berlin' -UMStartupMode Dual -WarningAction SilentlyContinue

foreach ($server in 'EX1', 'EX2') {
    $certificate = Get-ExchangeCertificate -Server $server | Where-Object { $_.FriendlyName -eq 'Contoso telephony' }
    Enable-ExchangeCertificate -Server $server -Thumbprint $certificate.Thumbprint -Services UM, UMCallRouter -WarningAction SilentlyContinue
}
Get-Service -ComputerName EX1, EX2 -Name MSExchangeUM, MSExchangeUMCR | Restart-Service

# Oslo: E.164 numbers
New-UMDialPlan -Name 'Oslo' -NumberOfDigitsInExtension 4 -URIType E164 -CountryOrRegionCode 47 | Out-Null
New-UMIPGateway -Name 'Oslo GW' -Address 192.0.2.30 -UMDialPlan 'Oslo' | Out-Null

# People
$people = @(
    @{ Identity = 'tony@contoso.com'; UMMailboxPolicy = 'Redmond Executives'; Extensions = '1001'; PIN = '39482716' }
    @{ Identity = 'kim@contoso.com'; UMMailboxPolicy = 'Redmond Default Policy'; Extensions = '1002'; PIN = '58231' }
    @{ Identity = 'pat@contoso.com'; UMMailboxPolicy = 'Redmond Default Policy'; Extensions = '1003'; PIN = '70415' }
    @{ Identity = 'eva@contoso.com'; UMMailboxPolicy = 'Berlin Default Policy'; Extensions = '50110'; PIN = '602918'; SIPResourceIdentifier = 'eva@contoso.com' }
    @{ Identity = 'jane@contoso.com'; UMMailboxPolicy = 'Oslo Default Policy'; Extensions = '0115'; PIN = '748203'; SIPResourceIdentifier = '+4722550115' }
)
foreach ($person in $people) { Enable-UMMailbox @person -PINExpired $false | Out-Null }
New-UMCallAnsweringRule -Mailbox 'kim@contoso.com' -Name 'Out of office' -ScheduleStatus 8 -CallersCanInterruptGreeting $true | Out-Null
