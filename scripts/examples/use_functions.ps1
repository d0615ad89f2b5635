# Dot-sources the functions beside it and uses them.
$here = Split-Path -Parent $MyInvocation.MyCommand.Definition
. (Join-Path $here 'um_functions.ps1')

'tony@contoso.com', 'kim@contoso.com', 'eva@contoso.com', 'lee@contoso.com' | Get-DialPlanOf -Verbose -ErrorAction SilentlyContinue -ErrorVariable missing |
    Format-Table Name, URIType -AutoSize
"Missing: $($missing -join '; ')"
"In the cache: $(($UMCache.Keys | Sort-Object) -join ', ')"

$plan = dpo tony@contoso.com
foreach ($extension in '1234', '12', '12x4') {
    '{0,-6} {1}' -f $extension, $(if (Test-Extension $extension $plan) { 'fits' } else { 'does not fit' })
}
$plan | ConvertTo-Dialable
