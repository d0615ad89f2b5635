# Calls set_limits.ps1 well and badly.
$script = Join-Path $PSScriptRoot 'set_limits.ps1'
& $script 'Redmond Default Policy' -MinPINLength 6 -Lifetime 45.00:00:00
& $script 'Redmond Default Policy', 'Oslo Default Policy' -Min 7 -WhatIf
foreach ($bad in @(
        { & $script 'Redmond Default Policy' -MinPINLength 3 },
        { & $script 'Redmond Default Policy' -Lifetime soon },
        { & $script Nowhere },
        { & $script 'Redmond Default Policy' -Groups Local, Long, Other, Fourth },
        { & $script 'Redmond Default Policy' -Colour red })) {
    try { & $bad } catch { '{0}: {1}' -f ($_.FullyQualifiedErrorId -split ',')[0], $_.Exception.Message }
}
