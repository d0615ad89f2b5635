# Texts in another file, by language.
$Texts = DATA {
    ConvertFrom-StringData @'
    Found = {0} people found
    Nobody = Nobody found
    Farewell = Good bye
'@
}
Import-LocalizedData -BindingVariable Texts -FileName greetings.psd1 -ErrorAction SilentlyContinue

$people = @(Get-UMMailbox | Where-Object { $_.UMDialPlan -like 'Red*' })
if ($people.Count) { $Texts.Found -f $people.Count } else { $Texts.Nobody }
$Texts.Farewell
