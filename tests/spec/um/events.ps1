# The events of Unified Messaging in the log Application, as both cmdlets show them.

#### As a table, the newest first
## source: reference 3.5
New-UMIPGateway A -Address 192.0.2.98 | Out-Null
New-UMIPGateway B -Address 192.0.2.99 | Out-Null
Get-EventLog -LogName Application -Source 'MSExchange Unified Messaging'

#### What Get-EventLog chooses by
## source: reference 3.5
New-UMIPGateway A -Address 192.0.2.98 | Out-Null
Restart-Service MSExchangeUM
Get-EventLog Application | ForEach-Object { "$($_.Index) $($_.EventID) $($_.EntryType) $($_.InstanceId)" }
(Get-EventLog Application -EntryType Information).EventID
(Get-EventLog Application -EntryType Warning, Error -Newest 1).EventID
(Get-EventLog Application -InstanceId 2147746880).Index
(Get-EventLog Application -Message '*192.0.2.98*' -Index 1).Index
(Get-EventLog Application -After '2020-01-02 03:04:04' -Before '2020-01-02 03:04:06').Count
(Get-EventLog Application -After '2020-01-03').Count

#### Logs that are not there, and events that are not there
## source: inferred
Get-EventLog Applications
Get-EventLog Application
Get-EventLog System -Newest 3
Get-EventLog Application -ComputerName EX9
Get-EventLog -List | ForEach-Object Log

#### The log of another server
## source: reference 3.2.2
Get-Service -ComputerName EX2 MSExchangeUM | Restart-Service
@(Get-EventLog Application -ErrorAction SilentlyContinue).Count
Get-EventLog Application -ComputerName EX2 | Format-List MachineName, EventID, Message

#### As Get-WinEvent shows them
## source: reference 3.5
New-UMIPGateway A -Address 192.0.2.98 | Out-Null
Get-WinEvent -LogName Application
Get-WinEvent -ProviderName 'MSExchange Unified Messaging' -MaxEvents 1 | Format-List Id, LevelDisplayName, Level, TaskDisplayName, ProviderName, LogName, MachineName, Message

#### What Get-WinEvent chooses by
## source: reference 3.5
New-UMIPGateway A -Address 192.0.2.98 | Out-Null
Restart-Service MSExchangeUM
(Get-WinEvent Application -Oldest).Id -join ' '
(Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = '*Unified*'; Id = 1088, 1400 }).Id -join ' '
(Get-WinEvent -FilterHashtable @{ LogName = 'Application'; Level = 4 }).Id
(Get-WinEvent -FilterHashtable @{ LogName = 'Application'; StartTime = '2020-01-02'; Data = '192.0.2.98' } -MaxEvents 1).Id
Get-WinEvent -FilterHashtable @{ LogName = 'Application'; Level = 1 }
Get-WinEvent -FilterHashtable @{ LogName = 'Application'; Colour = 'red' }
Get-WinEvent -LogName Nothing
Get-WinEvent -ListLog * | ForEach-Object { "$($_.LogName) $($_.RecordCount)" }
(Get-WinEvent -ListProvider *Exchange*).Name
