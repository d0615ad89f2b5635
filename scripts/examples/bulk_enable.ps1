###############################################################################
# Enables the people of a CSV file for Unified Messaging and keeps a log.
#   .\bulk_enable.ps1 [-CsvFile new_hires.csv] [-Test]
###############################################################################
param(
    [string]$CsvFile = "$(Split-Path -Parent $MyInvocation.MyCommand.Path)\new_hires.csv",
    [switch]$Test
)

$LogFile = '.\bulk_enable.log'
$ok = 0; $bad = 0; $line = 1

Function WriteLog ([string]$Severity, [string]$Text) {
    $entry = "{0}`t{1}`t{2}" -f (Get-Date -Format 'yyyy-MM-dd HH:mm:ss'), $Severity.ToUpper(), $Text
    Add-Content -Path $LogFile -Value $entry
    Switch ($Severity) {
        'error'   { Write-Host $Text -ForegroundColor Red }
        'warning' { Write-Host $Text -ForegroundColor Yellow }
        Default   { Write-Host $Text -ForegroundColor Gray }
    }
}

If (-Not (Test-Path $CsvFile)) { Write-Host "$CsvFile is missing." -ForegroundColor Red; Exit 2 }
WriteLog info "Reading $(Split-Path $CsvFile -Leaf)"

ForEach ($user In (Import-Csv $CsvFile)) {
    $line++
    If ([String]::IsNullOrEmpty($user.Extension)) {
        WriteLog warning "Line ${line}: $($user.Alias) has no extension, skipped"
        Continue
    }
    Try {
        $mailbox = Get-Mailbox -Identity $user.Alias -ErrorAction Stop
        If ($Test) { WriteLog info "Would enable $($mailbox.DisplayName)"; $ok++; Continue }
        $null = Enable-UMMailbox -Identity $mailbox.Identity -UMMailboxPolicy $user.Policy -Extensions $user.Extension -PINExpired:$false -ErrorAction Stop
        WriteLog info "Line ${line}: $($mailbox.DisplayName) has extension $($user.Extension)"
        $ok++
    }
    Catch {
        $bad++
        WriteLog error "Line ${line}: $($user.Alias): $($_.Exception.GetType().Name)"
    }
}

"Enabled: $ok   Failed: $bad"
Get-Content $LogFile | Select-String "`tERROR`t" | Measure-Object | ForEach-Object { "Errors in the log: $($_.Count)" }
