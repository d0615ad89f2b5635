#requires -version 3
# Checks its parameters with everything that PowerShell has for that.
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory, Position = 0, HelpMessage = 'The policy to change')]
    [ValidateNotNullOrEmpty()]
    [ValidateScript({ if (Get-UMMailboxPolicy $_ -ErrorAction SilentlyContinue) { $true } else { throw "There is no policy '$_'." } })]
    [string[]]$Policy,

    [ValidateRange(4, 24)][int]$MinPINLength,
    [ValidatePattern('^\d{1,3}\.\d{2}:\d{2}:\d{2}$')][string]$Lifetime,
    [ValidateSet('None', 'VoiceMail', 'All')][string]$Protect = 'None',
    [ValidateCount(0, 3)][ValidateLength(3, 40)][string[]]$Groups,
    [Alias('Tries')][ValidateScript({ $_ -ge $script:least })][int]$Attempts = 5
)
begin { $script:least = 1; $settings = @{} }
process {
    if ($PSBoundParameters.ContainsKey('MinPINLength')) { $settings.MinPINLength = $MinPINLength }
    if ($Lifetime) { $settings.PINLifetime = $Lifetime }
    if ($Groups) { $settings.AllowedInCountryOrRegionGroups = $Groups }
    $settings.MaxLogonAttempts = [Math]::Max($Attempts * 2, 10)
    foreach ($name in $Policy) {
        if ($PSCmdlet.ShouldProcess($name, "Set $(($settings.Keys | Sort-Object) -join ', ')")) {
            Set-UMMailboxPolicy -Identity $name @settings
        }
    }
}
end {
    Get-UMMailboxPolicy | Where-Object { $Policy -contains $_.Name } | Sort-Object Name |
        Format-Table Name, MinPINLength, PINLifetime, MaxLogonAttempts -AutoSize
}
