# The events of Unified Messaging in the log Application, as both cmdlets show them.

#### As a table, the newest first
## source: reference 3.5
New-UMIPGateway A -Address 192.0.2.98 | Out-Null
New-UMIPGateway B -Address 192.0.2.99 | Out-Null
Get-EventLog -LogName Application -Source 'MSExchange Unified Messaging'
#|
#|    Index Time          EntryType   Source                 InstanceID Message
#|    ----- ----          ---------   ------                 ---------- -------
#|        2 Jan 02 03:04  Warning     MSExchange Unifie...   2147746880 The UM IP gateway 'B' (192.0...
#|        1 Jan 02 03:04  Warning     MSExchange Unifie...   2147746880 The UM IP gateway 'A' (192.0...
#~ + UMIPGateway A
#~ + UMIPGateway B

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
#| 3 1400 Warning 2147747192
#| 2 1000 Information 1074004968
#| 1 1088 Warning 2147746880
#| 1000
#| 1400
#| 1
#| 1
#| 3
#| ERROR: GetEventLogNoEntriesFound,Microsoft.PowerShell.Commands.GetEventLogCommand [ObjectNotFound] line 9
#|   | No matches found
#| 0
#~ + UMIPGateway A
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running

#### Logs that are not there, and events that are not there
## source: inferred
Get-EventLog Applications
Get-EventLog Application
Get-EventLog System -Newest 3
Get-EventLog Application -ComputerName EX9
Get-EventLog -List | ForEach-Object Log
#| ERROR: System.InvalidOperationException,Microsoft.PowerShell.Commands.GetEventLogCommand [NotSpecified] line 1
#|   | The event log 'Applications' on computer '.' does not exist.
#| ERROR: GetEventLogNoEntriesFound,Microsoft.PowerShell.Commands.GetEventLogCommand [ObjectNotFound] line 2
#|   | No matches found
#| ERROR: GetEventLogNoEntriesFound,Microsoft.PowerShell.Commands.GetEventLogCommand [ObjectNotFound] line 3
#|   | No matches found
#| ERROR: ComputerNotFound,Microsoft.PowerShell.Commands.GetEventLogCommand [ObjectNotFound] line 4
#|   | The computer 'EX9' is not available: the organization has no such server.
#| Application
#| Security
#| System

#### The log of another server
## source: reference 3.2.2
Get-Service -ComputerName EX2 MSExchangeUM | Restart-Service
@(Get-EventLog Application -ErrorAction SilentlyContinue).Count
Get-EventLog Application -ComputerName EX2 | Format-List MachineName, EventID, Message
#| 0
#|
#| MachineName : EX2.contoso.com
#| EventID     : 1000
#| Message     : The UM worker process on EX2 has started and listens on port 5065.
#~ ExchangeServer EX2: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX2: MSExchangeUM Status Stopped -> Running

#### As Get-WinEvent shows them
## source: reference 3.5
New-UMIPGateway A -Address 192.0.2.98 | Out-Null
Get-WinEvent -LogName Application
Get-WinEvent -ProviderName 'MSExchange Unified Messaging' -MaxEvents 1 | Format-List Id, LevelDisplayName, Level, TaskDisplayName, ProviderName, LogName, MachineName, Message
#|
#|    ProviderName: MSExchange Unified Messaging
#|
#| TimeCreated                      Id LevelDisplayName Message
#| -----------                      -- ---------------- -------
#| 1/2/2020 3:04:05 AM            1088 Warning          The UM IP gateway 'A' (192.0.2.98, port 5060...
#|
#|
#| Id               : 1088
#| LevelDisplayName : Warning
#| Level            : 3
#| TaskDisplayName  : UMCore
#| ProviderName     : MSExchange Unified Messaging
#| LogName          : Application
#| MachineName      : EX1.contoso.com
#| Message          : The UM IP gateway 'A' (192.0.2.98, port 5060) has not answered a SIP OPTIONS
#|                    request: there is no host with this address. Make sure that the device is
#|                    reachable and switched on, and that the configuration of the gateway is right.
#~ + UMIPGateway A

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
#| 1088 1000 1400
#| 1400 1088
#| 1000
#| 1400
#| ERROR: NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand [ObjectNotFound] line 7
#|   | No events were found that match the specified selection criteria.
#| ERROR: NullNotAllowedInHashtable,Microsoft.PowerShell.Commands.GetWinEventCommand [InvalidArgument] line 8
#|   | The following is not a valid property of a filter: colour.
#| ERROR: NoMatchingLogsFound,Microsoft.PowerShell.Commands.GetWinEventCommand [ObjectNotFound] line 9
#|   | There is not an event log on the localhost computer that matches "Nothing".
#| Application 3
#| Security 0
#| System 0
#| MSExchange Unified Messaging
#~ + UMIPGateway A
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running

#### How much is written
## source: reference 3.5.2
Get-EventLogLevel 'MSExchange Unified Messaging\UM*'
Get-EventLogLevel 'MSExchange Unified Messaging\*' | Set-EventLogLevel -Level Expert
Get-EventLogLevel 'EX1\MSExchange Unified Messaging\UMCore' | Format-List Identity, EventLevel
Set-EventLogLevel 'MSExchange Unified Messaging\UMCore' -Level Low
"$((Get-EventLogLevel 'MSExchange Unified Messaging\UMCore').EventLevel)"
@(Get-EventLogLevel -Server EX2 | Where-Object EventLevel -eq Lowest).Count
Set-EventLogLevel 'MSExchange Unified Messaging\Nothing' -Level Low
Set-EventLogLevel 'MSExchange Unified Messaging\UMCore' -Level Loud
#|
#| Identity                                                               EventLevel
#| --------                                                               ----------
#| EX1\MSExchange Unified Messaging\UMWorkerProcess                       Lowest
#| EX1\MSExchange Unified Messaging\UMCore                                Lowest
#| EX1\MSExchange Unified Messaging\UMManagement                          Lowest
#| EX1\MSExchange Unified Messaging\UMService                             Lowest
#| EX1\MSExchange Unified Messaging\UMClientAccess                        Lowest
#| EX1\MSExchange Unified Messaging\UMCallData                            Lowest
#| EX1\MSExchange Unified Messaging\UMCallRouter                          Lowest
#|
#|
#| Identity   : EX1\MSExchange Unified Messaging\UMCore
#| EventLevel : Expert
#|
#| Low
#| 8
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] D4598D64,Microsoft.Exchange.Management.SystemConfigurationTasks.SetEventLogLevel [NotSpecified] line 7
#|   | The operation couldn't be performed because object 'MSExchange Unified Messaging\Nothing' couldn't be found on 'EX1'.
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.SystemConfigurationTasks.SetEventLogLevel [InvalidArgument] line 8
#|   | Cannot bind parameter 'Level'. Cannot convert value "Loud" to type "Microsoft.Exchange.Diagnostics.ExEventLog+EventLevel". Error: "Unable to match the identifier name Loud to a valid enumerator name. Specify one of the following enumerator names and try again:
#|   | Lowest, Low, Medium, High, Expert"
#~ ExchangeServer EX1: EventLevel UMWorkerProcess Lowest -> Expert
#~ ExchangeServer EX1: EventLevel UMCore Lowest -> Expert
#~ ExchangeServer EX1: EventLevel UMManagement Lowest -> Expert
#~ ExchangeServer EX1: EventLevel UMService Lowest -> Expert
#~ ExchangeServer EX1: EventLevel UMClientAccess Lowest -> Expert
#~ ExchangeServer EX1: EventLevel UMCallData Lowest -> Expert
#~ ExchangeServer EX1: EventLevel MWI General Lowest -> Expert
#~ ExchangeServer EX1: EventLevel UMCallRouter Lowest -> Expert
#~ ExchangeServer EX1: EventLevel UMCore Expert -> Low

#### A changed prompt is an event
## source: reference 3.5
## organization: contoso-um
Import-UMPrompt -UMDialPlan Redmond -PromptFileName hello.wav -PromptFileData ([byte[]](82, 73, 70, 70))
Get-EventLog Application -Newest 1 | Format-List EventID, Category, Message
#|
#| EventID  : 1094
#| Category : UMManagement
#| Message  : The custom prompt 'hello.wav' of 'Redmond' was changed.
#~ UMDialPlan Redmond: Prompt (nothing) -> hello.wav

#### Queries
## source: inferred
New-UMIPGateway A -Address 192.0.2.98 | Out-Null
Restart-Service MSExchangeUM
(Get-WinEvent -LogName Application -FilterXPath "*[System[(EventID=1088 or EventID=1400) and Provider[@Name='MSExchange Unified Messaging']]]").Id -join ' '
(Get-WinEvent -LogName Application -FilterXPath '*[System[Level=4 and TimeCreated[timediff(@SystemTime) <= 86400000]]]').Id -join ' '
(Get-WinEvent -LogName Application -FilterXPath '*' -MaxEvents 1).Id
Get-WinEvent -LogName Application -FilterXPath '*[EventData[Data=1]]'
#| 1400 1088
#| 1000
#| 1400
#| ERROR: System.Diagnostics.Eventing.Reader.EventLogException,Microsoft.PowerShell.Commands.GetWinEventCommand [NotSpecified] line 6
#|   | The query '*[EventData[Data=1]]' is not one that is understood here: terms of System, with and, or and ( ).
#~ + UMIPGateway A
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running

#### A query list
## source: inferred
New-UMIPGateway A -Address 192.0.2.98 | Out-Null
Restart-Service MSExchangeUM
$list = @'
<QueryList>
  <Query Id="0" Path="Application">
    <Select>*[System[Provider[@Name='MSExchange Unified Messaging'] and (EventID=1088)]]</Select>
    <Select Path="Application">*[System[Level=4]]</Select>
  </Query>
</QueryList>
'@
(Get-WinEvent -FilterXml $list).Id -join ' '
(Get-WinEvent -FilterXml ([xml]$list) -MaxEvents 1).Id
Get-WinEvent -FilterXml '<QueryList><Query Path="System"><Select>*</Select></Query></QueryList>'
Get-WinEvent -FilterXml '<QueryList><Query Path="Application"><Select>*</Select><Suppress>*</Suppress></Query></QueryList>'
Get-WinEvent -FilterXml '<QueryList>'
#| 1000 1088
#| 1000
#| ERROR: NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand [ObjectNotFound] line 13
#|   | No events were found that match the specified selection criteria.
#| ERROR: System.Diagnostics.Eventing.Reader.EventLogException,Microsoft.PowerShell.Commands.GetWinEventCommand [NotSpecified] line 14
#|   | The query '<Query Path="Application"><Select>*</Select><Suppress>*</Suppress></Query>' is not one that is understood here: Select, without Suppress.
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.PowerShell.Commands.GetWinEventCommand [InvalidArgument] line 15
#|   | Cannot bind parameter 'FilterXml'. Cannot convert value "<QueryList>" to type "System.Xml.XmlDocument". Error: "Unexpected end of file has occurred. The following elements are not closed: QueryList. Line 1, position 12."
#~ + UMIPGateway A
#~ ExchangeServer EX1: MSExchangeUM Status Running -> Stopped
#~ ExchangeServer EX1: MSExchangeUM Status Stopped -> Running

#### A query whose terms make no expression is refused
## source: differs: of XPath, terms of System are understood
'Level=4', '(Level=4 or Level=3) and EventID=1000', 'Level=4)', '(Level=4', 'Level=4 and', 'Level=4 EventID=1000', '' | ForEach-Object {
    try { $null = Get-WinEvent -LogName Application -FilterXPath "*[System[$_]]" -ErrorAction Stop } catch { "$_" }
}
#| No events were found that match the specified selection criteria.
#| No events were found that match the specified selection criteria.
#| The query '*[System[Level=4)]]' is not one that is understood here: terms of System, with and, or and ( ).
#| The query '*[System[(Level=4]]' is not one that is understood here: terms of System, with and, or and ( ).
#| The query '*[System[Level=4 and]]' is not one that is understood here: terms of System, with and, or and ( ).
#| The query '*[System[Level=4 EventID=1000]]' is not one that is understood here: terms of System, with and, or and ( ).
#| The query '*[System[]]' is not one that is understood here: terms of System, with and, or and ( ).
