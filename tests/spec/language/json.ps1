# ConvertFrom-Json: what it reads beyond strict JSON, and what it says of text that is none.

#### Single quotes, and names without quotes
## source: inferred
$o = "{a: 1, 'b': 'x', c: [1, {d: null}]}" | ConvertFrom-Json
"$($o.a) $($o.b) $($o.c[0])"
#| 1 x 1

#### Text that is no JSON
## source: inferred
'[1,2' | ConvertFrom-Json
'{bad' | ConvertFrom-Json
'no' | ConvertFrom-Json
'"open' | ConvertFrom-Json
#| ERROR: System.ArgumentException,Microsoft.PowerShell.Commands.ConvertFromJsonCommand [NotSpecified] line 1
#|   | Invalid array passed in, ',' expected. (4): [1,2
#| ERROR: System.ArgumentException,Microsoft.PowerShell.Commands.ConvertFromJsonCommand [NotSpecified] line 2
#|   | Invalid object passed in, ':' or '}' expected. (4): {bad
#| ERROR: System.ArgumentException,Microsoft.PowerShell.Commands.ConvertFromJsonCommand [NotSpecified] line 3
#|   | Invalid JSON primitive: no.
#| ERROR: System.ArgumentException,Microsoft.PowerShell.Commands.ConvertFromJsonCommand [NotSpecified] line 4
#|   | Unterminated string passed in. (5): "open

#### Keys that differ in case only, and one without a name
## source: inferred
'{"a":1,"A":2}' | ConvertFrom-Json
'{"":1}' | ConvertFrom-Json
#| ERROR: DuplicateKeysInJsonString,Microsoft.PowerShell.Commands.ConvertFromJsonCommand [InvalidOperation] line 1
#|   | Cannot convert the JSON string because a dictionary that was converted from the string contains the duplicated keys 'a' and 'A'.
#| ERROR: EmptyKeyInJsonString,Microsoft.PowerShell.Commands.ConvertFromJsonCommand [InvalidOperation] line 2
#|   | The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.

#### What types are given stands beside the value, as 5.1 writes it
## source: inferred
[ordered]@{ When = Get-Date '2020-01-02'; Plain = [datetime]'2020-01-02' } | ConvertTo-Json
, @(1, 2) | ConvertTo-Json -Compress
ConvertTo-Json @(1, 2) -Compress
#| {
#|     "When":  {
#|                  "value":  "\/Date(1577923200000)\/",
#|                  "DisplayHint":  2,
#|                  "DateTime":  "Thursday, January 2, 2020 12:00:00 AM"
#|              },
#|     "Plain":  "\/Date(1577923200000)\/"
#| }
#| {"value":[1,2],"Count":2}
#| [1,2]
