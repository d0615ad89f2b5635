# Get-Date: the display hint that its objects carry, parts out of the month, formats, what a date's list shows.

#### A date shows its properties in the order of .NET, after those that PowerShell adds
## source: reference Get-Date
[datetime]'2020-01-02 03:04:05' | Select-Object *
#|
#| DateTime    : Thursday, January 2, 2020 3:04:05 AM
#| Date        : 1/2/2020 12:00:00 AM
#| Day         : 2
#| DayOfWeek   : Thursday
#| DayOfYear   : 2
#| Hour        : 3
#| Kind        : Unspecified
#| Millisecond : 0
#| Minute      : 4
#| Month       : 1
#| Second      : 5
#| Ticks       : 637135310450000000
#| TimeOfDay   : 03:04:05
#| Year        : 2020

#### A day beyond the month's end goes on into the next month
## source: inferred
(Get-Date '2020-01-15' -Month 2 -Day 30).ToString('yyyy-MM-dd')
(Get-Date '2020-01-31' -Month 2).ToString('yyyy-MM-dd')
#| 2020-03-01
#| 2020-02-29

#### The display hint
## source: reference Get-Date
Get-Date '2020-01-02 03:04' -DisplayHint Date
Get-Date '2020-01-02 03:04' -DisplayHint Time
(Get-Date '2020-01-02' -DisplayHint Date).DisplayHint
Get-Date '2020-01-02' -DisplayHint Foo
#|
#| Thursday, January 2, 2020
#| 3:04:00 AM
#| Date
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.PowerShell.Commands.GetDateCommand [InvalidArgument] line 4
#|   | Cannot bind parameter 'DisplayHint'. Cannot convert value "Foo" to type "Microsoft.PowerShell.Commands.DisplayHintType". Error: "Unable to match the identifier name Foo to a valid enumerator name. Specify one of the following enumerator names and try again:
#|   | Date, Time, DateTime"

#### A format that is none
## source: inferred
Get-Date '2020-01-02' -Format q
#| ERROR: System.FormatException,Microsoft.PowerShell.Commands.GetDateCommand [NotSpecified] line 1
#|   | Input string was not in a correct format.

#### Formats for names of files
## source: reference Get-Date
Get-Date '2020-01-02 03:04:05' -Format FileDate
Get-Date '2020-01-02 03:04:05' -Format FileDateTime
#| 20200102
#| 20200102T0304050000

#### A date with a display hint is a date for methods and in cells
## source: inferred
$d = Get-Date '2020-01-02' -DisplayHint Date
[datetime]::Compare($d, $d)
([datetime]'2020-01-03').Subtract($d).Days
[pscustomobject]@{ D = $d }
#| 0
#| 1
#|
#| D
#| -
#| 1/2/2020 12:00:00 AM

#### What Get-Date gives says how it is shown
## source: inferred
(Get-Date '2020-01-02').DisplayHint
(Get-Date '2020-01-02' | Get-Member -MemberType NoteProperty).Name
([datetime]'2020-01-02').DisplayHint
#| DateTime
#| DisplayHint

#### Dates in files of text and of commas, and in pages, are written in the manner of the culture
## source: inferred
$date = [datetime]'2020-01-02 03:04:05'
Set-Content note.txt $date
Add-Content note.txt (Get-Date $date)
Get-Content note.txt
[pscustomobject]@{ When = $date; Size = 1.5; Span = [timespan]'1:00' } | ConvertTo-Csv -NoTypeInformation
([pscustomobject]@{ When = (Get-Date $date) } | ConvertTo-Html -Fragment) -match '2020'
"$date"
#| 1/2/2020 3:04:05 AM
#| 1/2/2020 3:04:05 AM
#| "When","Size","Span"
#| "1/2/2020 3:04:05 AM","1.5","01:00:00"
#| <tr><td>1/2/2020 3:04:05 AM</td></tr>
#| 01/02/2020 03:04:05
