# The Windows services of the Exchange servers: starting them is what makes settings take effect.

#### The services of Unified Messaging
## source: reference 1.10.1
Get-Service MSExchangeUM*
Get-Service -DisplayName '*Call Router' | Format-List Name, Status, StartType, CanStop
Get-ExchangeServer | ForEach-Object { (Get-Service MSExchangeUM -ComputerName $_.Fqdn).MachineName }
@(Get-Service).Count

#### Stopping, starting, restarting
## source: inferred
Stop-Service MSExchangeUM -PassThru
Stop-Service MSExchangeUM
Start-Service MSExchangeUM
"$((Get-Service MSExchangeUM).Status)"
Get-Service MSExchangeUM | Restart-Service
Restart-Service MSExchangeUM, MSExchangeUMCR -WhatIf
'MSExchangeUM' | Stop-Service
"$((Get-Service MSExchangeUM).Status)"

#### Services that do not exist
## source: inferred
Get-Service MSExchangeVM
Restart-Service MSExchangeVM
Get-Service -DisplayName 'Nothing'
Get-Service MSExchangeUM -ComputerName EX9
Get-Service Nothing*

#### A disabled service does not start
## source: inferred
Set-Service MSExchangeUM -StartupType Disabled -Status Stopped
Start-Service MSExchangeUM
Set-Service MSExchangeUM -StartupType Automatic
Start-Service MSExchangeUM
"$((Get-Service MSExchangeUM).Status)"

#### Its start is an event
## source: reference 3.5
Restart-Service MSExchangeUM
Get-EventLog Application -Newest 1 | Format-List EventID, EntryType, Category, Message
