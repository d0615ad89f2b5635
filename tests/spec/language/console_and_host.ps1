# The window of the session, as [Console] and $Host.UI.RawUI show it, and the keys that are pressed there.

#### Any key
## source: inferred
## answers: y
Write-Host 'Press any key'
$key = $Host.UI.RawUI.ReadKey('NoEcho,IncludeKeyDown')
$key.Character
$key.VirtualKeyCode
#| Press any key
#| PROMPT: ReadLine << y
#| y
#| 89

#### A key that is only waited for
## source: inferred
## answers: q
[Console]::ReadKey($true).Key
#| PROMPT: ReadLine << q
#| Q

#### What is set is read back, by both
## source: inferred
$Host.UI.RawUI.WindowTitle = 'Report'
[Console]::Title
[Console]::ForegroundColor = 'Cyan'
$Host.UI.RawUI.ForegroundColor
[Console]::ResetColor()
$Host.UI.RawUI.ForegroundColor
$size = $Host.UI.RawUI.BufferSize
$size.Width = 200
$Host.UI.RawUI.BufferSize = $size
[Console]::BufferWidth
[Console]::WindowWidth -eq $Host.UI.RawUI.WindowSize.Width
#| Report
#| Cyan
#| Gray
#| 200
#| True

#### The console's writers
## source: inferred
[Console]::Out.WriteLine('{0:D3}', 7)
[Console]::Error.WriteLine('failed')
$writer = New-Object System.IO.StringWriter
[Console]::SetOut($writer)
[Console]::WriteLine('kept')
$writer.ToString().Trim()
#| 007
#| failed
#| kept

#### The colours of messages
## source: inferred
$Host.PrivateData.ErrorForegroundColor = 'Green'
$Host.PrivateData.ErrorForegroundColor
$Host.PrivateData.VerboseForegroundColor
#| Green
#| Yellow
