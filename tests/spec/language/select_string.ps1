# Select-String: the lines around, several files, -Quiet and -List, matches searched again.

#### The lines around carry their numbers, and each stands once
## source: inferred
Set-Content t.txt 'one', 'two three', 'four', 'Three two', 'five', 'six', 'seven two'
Select-String two t.txt -Context 1
#|
#|   t.txt:1:one
#| > t.txt:2:two three
#|   t.txt:3:four
#| > t.txt:4:Three two
#|   t.txt:5:five
#|   t.txt:6:six
#| > t.txt:7:seven two

#### The context of each match has all lines, the one to show only those no other shows
## source: inferred
Set-Content t.txt 'one', 'two three', 'four', 'Three two', 'five', 'six', 'seven two'
Select-String 'two|four' t.txt -Context 2 | ForEach-Object {
    $_.Context.PreContext, $_.Context.PostContext, $_.Context.DisplayPreContext, $_.Context.DisplayPostContext |
        ForEach-Object { $all = '' } { $all += "$_ " } { $all }
}
(Select-String four t.txt -Context 0)[0].Context -eq $null
#| one four Three two one
#| one two three Three two five
#| two three four five six  five six
#| five six
#| True

#### Context of text from the pipeline
## source: inferred
'a', 'b', 'a', 'c' | Select-String a -Context 1
#|
#| > a
#|   b
#| > a
#|   c

#### As text a match shows its whole path
## source: inferred
Set-Content t.txt 'one', 'two'
$match = Select-String two t.txt
"$match" -eq "$(Join-Path (Get-Location) t.txt):2:two"
$match.RelativePath((Get-Location).Path)
$match.ToString((Get-Location).Path)
#| True
#| t.txt
#| t.txt:2:two

#### -Quiet answers once, -List once a file
## source: inferred
Set-Content t.txt 'two', 'two'
Set-Content u.txt 'one'
Select-String two t.txt, u.txt -Quiet
Select-String two u.txt, t.txt -Quiet
Select-String none u.txt, t.txt -Quiet
Get-ChildItem *.txt | Select-String two -Quiet
(Select-String two t.txt, u.txt -List).LineNumber
'two', 'two' | Select-String two -Quiet
@('two', 'two' | Select-String two -List).Count
#| True
#| True
#| False
#| True
#| False
#| 1
#| True
#| 2

#### Matches can be searched again
## source: inferred
Set-Content t.txt 'one', 'two three', 'two'
Select-String two t.txt | Select-String three
$again = Select-String two t.txt -Context 1 | Select-String three
$again.Context.PreContext
$again.Context.DisplayPreContext.Count
#|
#| t.txt:2:two three
#| one
#| 0

#### -SimpleMatch and -NotMatch have no matches
## source: inferred
@('a.b' | Select-String . -SimpleMatch)[0].Matches.Count
@('a.b', 'b' | Select-String a -NotMatch)[0].Matches.Count
#| 0
#| 0

#### Null is an empty line
## source: inferred
$null, 'x' | Select-String '^$' | ForEach-Object LineNumber
#| 1
