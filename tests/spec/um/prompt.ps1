# Prompts of dial plans and auto attendants.

#### Imported, then exported
## source: reference Import-UMPrompt, Export-UMPrompt
## organization: contoso-um
Import-UMPrompt -UMDialPlan Redmond -PromptFileName hello.wav -PromptFileData (82, 73, 70, 70)
$prompt = Export-UMPrompt -UMDialPlan Redmond -PromptFileName HELLO.wav
$prompt.AudioData -join ' '
$prompt.AudioData.GetType().Name
#| 82 73 70 70
#| Byte[]
#~ UMDialPlan Redmond: Prompt (nothing) -> hello.wav

#### One of the same name is replaced
## source: inferred
## organization: contoso-um
Import-UMPrompt -UMAutoAttendant 'Redmond Sales' -PromptFileName hello.wav -PromptFileData (1, 2)
Import-UMPrompt -UMAutoAttendant 'Redmond Sales' -PromptFileName hello.wav -PromptFileData (3, 4)
(Export-UMPrompt -UMAutoAttendant 'Redmond Sales' -PromptFileName hello.wav).AudioData -join ' '
#| 3 4
#~ UMAutoAttendant Redmond Sales: Prompt (nothing) -> hello.wav
#~ UMAutoAttendant Redmond Sales: Prompt (nothing) -> hello.wav

#### Sound files only
## source: um-behaviour 2.3
## organization: contoso-um
Import-UMPrompt -UMDialPlan Redmond -PromptFileName hello.mp3 -PromptFileData (1, 2)
Export-UMPrompt -UMDialPlan Redmond -PromptFileName nothing.wav
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PromptFileNotValidException] 2B718E01,Microsoft.Exchange.Management.Tasks.UM.ImportUMPrompt [InvalidArgument] line 1
#|   | The prompt file 'hello.mp3' is not valid: its name must end with .wav or .wma.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PromptNotFoundException] 5FFD441D,Microsoft.Exchange.Management.Tasks.UM.ExportUMPrompt [ObjectNotFound] line 2
#|   | The prompt file 'nothing.wav' was not imported for 'Redmond'.

#### A prompt file goes in and comes back
## source: reference Import-UMPrompt, Export-UMPrompt
## organization: contoso-um
[System.IO.File]::WriteAllBytes("$PWD\hello.wav", [byte[]](82, 73, 70, 70, 1, 2))
Import-UMPrompt -UMDialPlan Oslo -PromptFileName 'hello.wav' -PromptFileData ([System.IO.File]::ReadAllBytes("$PWD\hello.wav"))
$prompt = Export-UMPrompt -PromptFileName 'hello.wav' -UMDialPlan Oslo
$prompt.AudioData -join ' '
Export-UMPrompt -PromptFileName 'other.wav' -UMDialPlan Oslo
Set-UMDialPlan Oslo -WelcomeGreetingEnabled $true -WelcomeGreetingFilename hello.wav
#| 82 73 70 70 1 2
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PromptNotFoundException] 5FFD441D,Microsoft.Exchange.Management.Tasks.UM.ExportUMPrompt [ObjectNotFound] line 5
#|   | The prompt file 'other.wav' was not imported for 'Oslo'.
#~ UMDialPlan Oslo: Prompt (nothing) -> hello.wav
#~ UMDialPlan Oslo: WelcomeGreetingEnabled False -> True
#~ UMDialPlan Oslo: WelcomeGreetingFilename (nothing) -> hello.wav

#### A prompt comes from a stream too
## source: Import-UMPrompt PromptFileStream
## organization: contoso-um
[System.IO.File]::WriteAllBytes("$PWD\hello.wav", [byte[]](1..9))
$stream = [System.IO.File]::OpenRead("$PWD\hello.wav")
Import-UMPrompt -UMDialPlan Redmond -PromptFileName hello.wav -PromptFileStream $stream
$stream.Close()
"$((Export-UMPrompt -UMDialPlan Redmond -PromptFileName HELLO.wav).AudioData)"
Import-UMPrompt -UMDialPlan Redmond -PromptFileName hello.wav -PromptFileStream 'hello.wav'
#| 1 2 3 4 5 6 7 8 9
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PromptFileNotValidException] 2B718E01,Microsoft.Exchange.Management.Tasks.UM.ImportUMPrompt [InvalidArgument] line 6
#|   | The prompt file 'hello.wav' is not valid: PromptFileStream is not a stream that can be read.
#~ UMDialPlan Redmond: Prompt (nothing) -> hello.wav
