# Classes that name each other, classes that derive from types of .NET, and classes of functions.

#### Classes may name each other in whatever order they are written
## source: inferred
class Site { [Person]$Owner; Site([Person]$owner) { $this.Owner = $owner } [Person[]] People() { return @($this.Owner) } }
class Person : Being { [string]$Name = 'Tony'; [Site] Found() { return [Site]::new($this) } }
class Being { [int]$Age = 40 }
$site = [Person]::new().Found()
$site.Owner.Name
$site.People().Age
#| Tony
#| 40

#### A class that is a list
## source: inferred
class Names : System.Collections.Generic.List[string] {
    Names([string[]]$names) : base($names) { }
    [string] Joined() { return $this -join '+' }
}
$names = [Names]::new(@('a', 'b'))
$names.Add('c')
$names.Joined()
$names.Count
$names -is [System.Collections.Generic.List[string]]
foreach ($name in $names) { "<$name>" }
#| a+b+c
#| 3
#| True
#| <a>
#| <b>
#| <c>

#### Classes that are other collections
## source: inferred
class Totals : System.Collections.Generic.Dictionary[string, int] {
    [int] Sum() { return ($this.Values | Measure-Object -Sum).Sum }
}
$totals = [Totals]::new()
$totals['a'] = 2
$totals.Add('b', 3)
$totals.Sum()
class Twice : System.Collections.Stack { [void] Two([object]$item) { $this.Push($item); $this.Push($item) } }
$stack = [Twice]::new()
$stack.Two(4)
$stack.Count
$stack.Pop()
#| 5
#| 2
#| 4

#### CompareTo makes objects comparable
## source: inferred
class Size : IComparable {
    [int]$Value
    Size([int]$value) { $this.Value = $value }
    [int] CompareTo([object]$other) { return $this.Value - $other.Value }
    [string] ToString() { return "S$($this.Value)" }
}
"$([Size]::new(3), [Size]::new(1), [Size]::new(2) | Sort-Object)"
[Size]::new(3) -gt [Size]::new(1)
[Size]::new(3) -lt [Size]::new(1)
#| S1 S2 S3
#| True
#| False

#### An interface without its method
## source: inferred
class Size : IDisposable { [void] Close() { } }
#| TERMINATING: TypeCreationError [ParserError] line 1
#|   | At case.ps1:1 char:1
#|   | + class Size : IDisposable { [void] Close() { } }
#|   | + ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
#|   | Error during creation of type "Size". Error message:
#|   | Method 'Dispose' in type 'Size' from assembly 'PowerShell Class Assembly, Version=1.0.0.1, Culture=neutral, PublicKeyToken=null' does not have an implementation.

#### A base that is sealed, and one that is no interface
## source: inferred
class Size : int, System.Collections.ArrayList { }
#| TERMINATING: SealedBaseClass [ParserError] line 1
#|   | At case.ps1:1 char:14
#|   | + class Size : int, System.Collections.ArrayList { }
#|   | +              ~~~
#|   | Cannot inherit from sealed class 'Int32'.
#|   |
#|   | At case.ps1:1 char:19
#|   | + class Size : int, System.Collections.ArrayList { }
#|   | +                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
#|   | 'ArrayList': Interface name expected.

#### A base that asks for arguments
## source: inferred
class Person { Person([string]$name) { } }
class Caller : Person { }
#| TERMINATING: BaseClassNoDefaultCtor [ParserError] line 2
#|   | At case.ps1:2 char:1
#|   | + class Caller : Person { }
#|   | + ~~~~~~~~~~~~~~~~~~~~~~~~~
#|   | Base class 'Person' does not contain a parameterless constructor.

#### A class of a function is seen there and in what it calls
## source: inferred
function Get-Inner { class Inner { [int]$Value = 7 }; [Inner]::new().Value; Get-Other }
function Get-Other { [Inner]::new().Value + 1 }
Get-Inner
try { [Inner]::new() } catch { $_.FullyQualifiedErrorId }
#| 7
#| 8
#| TypeNotFound
