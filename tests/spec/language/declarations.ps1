# What declarations of parameters, classes and statements refuse, and what they take.

#### The last item is still there in the end block
## source: inferred
function f { begin { "begin $_" } process { } end { "end $_" } }
1, 2 | f
1, 2 | & { process { } end { "end $_" } }
#| begin
#| end 2
#| end 2

#### Options of ValidatePattern by name
## source: reference about_Functions_Advanced_Parameters
function f { param([ValidatePattern('^x', Options = 'None')]$Value) $Value }
f x
f X
#| x
#| ERROR: ParameterArgumentValidationError,f [InvalidData] line 3
#|   | Cannot validate argument on parameter 'Value'. The argument "X" does not match the "^x" pattern. Supply an argument that matches "^x" and try the command again.

#### Limits the wrong way round
## source: inferred
function f { param([ValidateRange(5, 1)]$Value) $Value }
function g { param([ValidateLength(3, 1)]$Value) $Value }
function h1 { param([ValidateCount(2, 1)]$Value) $Value }
f 3
g x
h1 1
#| ERROR: MaxRangeSmallerThanMinRange [MetadataError] line 4
#|   | The specified maximum range cannot be accepted because it is less than the specified minimum range. Update the ValidateRange attribute for the parameter.
#| ERROR: ValidateLengthMaxLengthSmallerThanMinLength [MetadataError] line 5
#|   | The specified maximum character length of the argument is shorter than the specified minimum argument character length. Update the ValidateLength attribute for the parameter.
#| ERROR: ValidateRangeMaxLengthSmallerThanMinLength [MetadataError] line 6
#|   | The specified maximum number of arguments for a parameter is fewer than the specified minimum number of arguments. Update the ValidateCount attribute for the parameter.

#### An alias that is another parameter's name, or its alias
## source: inferred
function f { param([Alias('b')]$a, $b) "$a" }
function g { param([Alias('x')]$a, [Alias('x')]$b) "$a" }
f 1
g 1
#| ERROR: ParameterNameConflictsWithAlias [MetadataError] line 3
#|   | The parameter 'b' cannot be specified because it conflicts with the parameter alias of the same name for parameter 'a'.
#| ERROR: AliasParameterNameAlreadyExistsForCommand [MetadataError] line 4
#|   | The parameter alias cannot be specified because an alias with the name 'x' was already defined multiple times for the command.

#### A flag that foreach does not have
## source: inferred
foreach -fast ($i in 1) { $i }
#| PARSE ERROR: InvalidForeachFlag line 1 column 9
#|   | The parameter fast is not valid for the foreach statement.

#### A parameter that data does not have
## source: inferred
data -foo x { 1 }
#| PARSE ERROR: InvalidParameterForDataSectionStatement line 1 column 6
#|   | The "foo" parameter of the Data section is not valid. The valid Data section parameter is SupportedCommand.

#### switch with a flag alone
## source: inferred
switch -regex
#| PARSE ERROR: PipelineValueRequired line 1 column 14
#|   | A switch statement must have one of the following:  '-file file_name' or '( expression )'.

#### catch with types alone
## source: inferred
try { } catch [int], [string]
#| PARSE ERROR: MissingCatchHandlerBlock line 1 column 30
#|   | The Catch block is missing its statement block.

#### A qualifier twice
## source: inferred
class C { static static $x }
#| PARSE ERROR: DuplicateQualifier line 1 column 18
#|   | Duplicate 'static' qualifier

#### Two types on a property
## source: inferred
class C { [int] [string] $x }
#| PARSE ERROR: TooManyTypes line 1 column 17
#|   | Only one type may be specified on class members.

#### Two classes of one name
## source: inferred
class C { }
enum c { a }
#| PARSE ERROR: MemberAlreadyDefined line 2 column 1
#|   | The member 'c' is already defined.

#### Definitions of a class's members
## source: inferred
class C { [int]$a; [string[]]$b; [int] Sum([int]$x, [string]$y) { return 1 } Go() { } }
[C]::new() | Get-Member -MemberType Property | ForEach-Object Definition
[C]::new().Sum.OverloadDefinitions
[C]::new().Go.OverloadDefinitions
[C]@{ c = 1 }
#| int a {get;set;}
#| string[] b {get;set;}
#| int Sum(int x, string y)
#| void Go()
#| ERROR: ObjectCreationError [InvalidArgument] line 5
#|   | Cannot create object of type "C". The property 'c' was not found for the 'C' object. The settable properties are: [a <System.Int32>], [b <System.String[]>].

#### A value of an enum that is no number
## source: inferred
enum E { a = 'x' }
#| TERMINATING: CannotConvertValue [ParserError] line 1
#|   | At case.ps1:1 char:14
#|   | + enum E { a = 'x' }
#|   | +              ~~~
#|   | Cannot convert the value to type "int".

#### A value that the type behind an enum cannot hold
## source: inferred
enum E : byte { a = 300 }
#| TERMINATING: EnumeratorValueOutOfBounds [ParserError] line 1
#|   | At case.ps1:1 char:21
#|   | + enum E : byte { a = 300 }
#|   | +                     ~~~
#|   | Enumerator value is either too large or too small for byte.

#### A name twice in an enum
## source: inferred
enum E { a; b; A }
#| TERMINATING: MemberAlreadyDefined [ParserError] line 1
#|   | At case.ps1:1 char:16
#|   | + enum E { a; b; A }
#|   | +                ~
#|   | The member 'A' is already defined.

#### Two methods with the same parameters
## source: inferred
class C { x([int]$a) { } x([int]$b) { } }
#| TERMINATING: MemberAlreadyDefined [ParserError] line 1
#|   | At case.ps1:1 char:37
#|   | + class C { x([int]$a) { } x([int]$b) { } }
#|   | +                                     ~
#|   | The member 'x' is already defined.

#### Overloads of different types, and a static constructor
## source: inferred
class C { static [int]$n; C() { } static C() { [C]::n = 3 } [int] x([int]$a) { return 1 } [int] x([string]$a) { return 2 } }
[C]::new().x('a')
[C]::n
#| 2
#| 3

#### The name that a function was called by
## source: inferred
function Show-It { $MyInvocation.InvocationName }
$name = 'show-it'
Show-It
& Show-It
. Show-It
& $name
Set-Alias si2 Show-It
si2
#| Show-It
#| &
#| .
#| &
#| si2
