# Call records and reports of an organization in which nobody has called yet.

#### No calls
## source: um-behaviour 3.6.6, 3.6.7
## organization: contoso-um
@(Get-UMActiveCalls).Count
@(Get-UMActiveCalls -DialPlan Redmond).Count
@(Get-UMCallDataRecord -Mailbox kim).Count
@(Get-UMCallSummaryReport -GroupBy Day).Count
Get-UMCallSummaryReport -GroupBy Total | Format-List Date, TotalCalls
#| 0
#| 0
#| 0
#| 0
#|
#| Date       : ---
#| TotalCalls : 0

#### Unknown names are refused
## source: um-behaviour 2.1.1
## organization: contoso-um
Get-UMActiveCalls -DialPlan Nowhere
Get-UMCallSummaryReport -GroupBy Total -UMIPGateway Nowhere
Get-UMCallDataRecord -Mailbox nobody
Get-UMCallSummaryReport -GroupBy Week
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 3BF1C332,Microsoft.Exchange.Management.Tasks.UM.GetUMActiveCalls [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'Nowhere' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 3E257FE8,Microsoft.Exchange.Management.Tasks.UM.GetUMCallSummaryReport [NotSpecified] line 2
#|   | The operation couldn't be performed because object 'Nowhere' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] C174D000,Microsoft.Exchange.Management.Tasks.UM.GetUMCallDataRecord [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'nobody' couldn't be found on 'DC1.contoso.com'.
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.GetUMCallSummaryReport [InvalidArgument] line 4
#|   | Cannot bind parameter 'GroupBy'. Cannot convert value "Week" to type "Microsoft.Exchange.Data.GroupBy". Error: "Unable to match the identifier name Week to a valid enumerator name. Specify one of the following enumerator names and try again:
#|   | Day, Month, Total"

#### A day's calls go to a stream as a CSV file
## source: Export-UMCallDataRecord; um-behaviour 3.6.7
## organization: contoso-um
$file = [System.IO.File]::Create("$PWD\calls.csv")
Export-UMCallDataRecord -Date 1/2/2020 -ClientStream $file
$file.Close()
(Get-Content calls.csv) -split ',' | Select-Object -First 4
$memory = New-Object System.IO.MemoryStream
Export-UMCallDataRecord -Date 1/2/2020 -ClientStream $memory -UMDialPlan Redmond -WhatIf
$memory.Length
Export-UMCallDataRecord -Date 1/2/2020 -ClientStream $memory -UMDialPlan Redmond
$memory.Length -gt 0
Export-UMCallDataRecord -Date 1/2/2020 -ClientStream calls.csv
#| Date
#| Duration
#| AudioCodec
#| DialPlan
#| What if: Performing the operation "Export-UMCallDataRecord" on target "2020-01-02".
#| 0
#| True
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] BA8CDDE1,Microsoft.Exchange.Management.Tasks.UM.ExportUMCallDataRecord [InvalidArgument] line 10
#|   | ClientStream is not a stream that can be written.
