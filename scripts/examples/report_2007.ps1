# A script in the manner of 2007: param at the top, $args, trap, long pipelines, positional everything.
trap [Exception] {
    write-host ("ERROR: " + $_.Exception.GetType().FullName.Split(".")[-1])
    continue
}

function global:Pad($s, [int]$n) { $s = "$s"; if ($s.length -gt $n) { $s = $s.substring(0, $n) } ; return $s.padright($n) }

$plans = get-umdialplan | sort-object -property Name
$head = (pad "Dial plan" 12) + (pad "Digits" 8) + (pad "Policies" 10) + "Gateways"
$head
"-" * $head.length
foreach ($p in $plans)
{
    $policies = @(get-ummailboxpolicy | where-object { $_.UMDialPlan -eq $p.Name })
    $groups = @(get-umhuntgroup | where-object { $_.UMDialPlan -eq $p.Name })
    $gateways = $groups | foreach-object { $_.UMIPGateway } | sort-object | get-unique
    [string]::join("", ((pad $p.Name 12), (pad $p.NumberOfDigitsInExtension 8), (pad $policies.Count 10), [string]::join(";", [string[]]@($gateways))))
}
get-umdialplan "Gone" -erroraction stop | out-null
$total = 0
get-ummailbox | foreach { $total = $total + 1 }
write-output ("total: " + $total)
if ($args.length -gt 0) { "arguments: " + $args.length }
