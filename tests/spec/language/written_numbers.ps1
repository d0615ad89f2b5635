# Numbers written as arguments of functions without types: -f, Write-Host and [string] take them as they were written.

#### An untyped parameter
## source: reference about_Parsing; values/number_literals.ps1
function Show($Value) { '{0}' -f $Value; "$Value"; $Value + 1; [string]$Value; Write-Host $Value; $Value.GetType().Name }
Show 0x10
Show 16
#| 0x10
#| 16
#| 17
#| 0x10
#| 0x10
#| Int32
#| 16
#| 16
#| 17
#| 16
#| 16
#| Int32

#### The arguments of a function without parameters
## source: reference about_Parsing; syntax/argument_mode.ps1
function Show { '{0} {1}' -f $args; foreach ($value in $args) { "[$value]" }; $args[0] * 2 }
Show 1kb 1.50
#| 1kb 1.50
#| [1024]
#| [1.5]
#| 2048

#### Advanced functions and script blocks
## source: inferred
function Show { [CmdletBinding()] param($Value) '{0}' -f $Value; $Value -eq 5120 }
Show 5kb
Show -Value:5kb
& { param($n) '{0}' -f $n; $n / 2 } 010
#| 5kb
#| True
#| 5kb
#| True
#| 010
#| 5
