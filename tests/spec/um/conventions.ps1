# What all commands of Unified Messaging have in common: confirmation, positions, pipelines, common parameters.

#### A space in front of the value of a switch
## source: um-behaviour 6.1.3, 2.11
New-UMDialPlan HQ -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 -GenerateUMMailboxPolicy $false | Out-Null
Remove-UMDialPlan HQ -Confirm $false
Get-UMIPGateway -IncludeSimulator $true
@(Get-UMDialPlan).Count
Remove-UMDialPlan HQ -Confirm:$false
@(Get-UMDialPlan).Count
#| ERROR: PositionalParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.RemoveUMDialPlan [InvalidArgument] line 2
#|   | A positional parameter cannot be found that accepts argument 'False'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] C8C0A5A6,Microsoft.Exchange.Management.Tasks.UM.GetUMIPGateway [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'True' couldn't be found on 'DC1.contoso.com'.
#| 1
#| 0
#~ + UMDialPlan HQ
#~ - UMDialPlan HQ

#### Where nobody can answer, a question is an error
## source: um-behaviour 6.1.5
New-UMDialPlan HQ -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 -GenerateUMMailboxPolicy $false | Out-Null
Remove-UMDialPlan HQ
'the rest of the script runs'
Set-UMDialPlan HQ -MaxCallDuration 40 -Confirm
$ConfirmPreference = 'None'
Remove-UMDialPlan HQ
@(Get-UMDialPlan).Count
#| ERROR: InvalidOperation,Microsoft.Exchange.Management.Tasks.UM.RemoveUMDialPlan [InvalidOperation] line 2
#|   | Windows PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.
#| the rest of the script runs
#| ERROR: InvalidOperation,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidOperation] line 4
#|   | Windows PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.
#| 0
#~ + UMDialPlan HQ
#~ - UMDialPlan HQ

#### What stands at the first position, and comes through the pipeline
## source: um-behaviour 6.2.1
foreach ($command in Get-Command *-UM* -CommandType Cmdlet | Where-Object Name -NotLike *UMNetworkHost | Sort-Object Name) {
    $first = @($command.ParameterSets.Parameters | Where-Object Position -EQ 0 | ForEach-Object Name | Select-Object -Unique)
    $piped = @($command.ParameterSets.Parameters | Where-Object { $_.ValueFromPipeline } | ForEach-Object Name | Select-Object -Unique)
    "$($command.Name): $first; $piped"
}
#| Disable-UMAutoAttendant: Identity; Identity
#| Disable-UMCallAnsweringRule: Identity; Identity
#| Disable-UMIPGateway: Identity; Identity
#| Disable-UMMailbox: Identity; Identity
#| Disable-UMService: Identity; Identity
#| Enable-UMAutoAttendant: Identity; Identity
#| Enable-UMCallAnsweringRule: Identity; Identity
#| Enable-UMIPGateway: Identity; Identity
#| Enable-UMMailbox: Identity; Identity
#| Enable-UMService: Identity; Identity
#| Export-UMCallDataRecord: ;
#| Export-UMPrompt: ;
#| Get-UMActiveCalls: ; Server
#| Get-UMAutoAttendant: Identity; Identity
#| Get-UMCallAnsweringRule: Identity; Identity
#| Get-UMCallDataRecord: ;
#| Get-UMCallRouterSettings: Server; Server
#| Get-UMCallSummaryReport: ;
#| Get-UMDialPlan: Identity; Identity
#| Get-UMHuntGroup: Identity; Identity
#| Get-UMIPGateway: Identity; Identity
#| Get-UMMailbox: Identity; Identity
#| Get-UMMailboxPIN: Identity; Identity
#| Get-UMMailboxPolicy: Identity; Identity
#| Get-UMMap: Format;
#| Get-UMService: Identity; Identity
#| Get-UMSipPeer: Server; Server
#| Import-UMPrompt: ;
#| New-UMAutoAttendant: Name;
#| New-UMCallAnsweringRule: ;
#| New-UMDialPlan: Name;
#| New-UMHuntGroup: Name;
#| New-UMIPGateway: Name;
#| New-UMMailboxPolicy: Name;
#| Remove-UMAutoAttendant: Identity; Identity
#| Remove-UMCallAnsweringRule: Identity; Identity
#| Remove-UMDialPlan: Identity; Identity
#| Remove-UMHuntGroup: Identity; Identity
#| Remove-UMIPGateway: Identity; Identity
#| Remove-UMMailboxPolicy: Identity; Identity
#| Set-UMAutoAttendant: Identity; Identity
#| Set-UMCallAnsweringRule: Identity; Identity
#| Set-UMCallRouterSettings: Server; Server
#| Set-UMDialPlan: Identity; Identity
#| Set-UMHuntGroup: Identity; Identity
#| Set-UMIPGateway: Identity; Identity
#| Set-UMMailbox: Identity; Identity
#| Set-UMMailboxPIN: Identity; Identity
#| Set-UMMailboxPolicy: Identity; Identity
#| Set-UMService: Identity; Identity
#| Start-UMCall: To; UMIPGateway
#| Stop-UMCall: UMIPGateway; UMIPGateway
#| Test-UMConnectivity: ;
#| Test-UMSipPeer: UMIPGateway; UMIPGateway

#### Tests for existence
## source: um-behaviour 6.2.4
if ($null -eq (Get-UMDialPlan HQ -ErrorAction SilentlyContinue)) { 'no plan' }
if (-not (Get-UMMailbox tony -ErrorAction Ignore)) { 'no mailbox' }
$plan = Get-UMDialPlan HQ 2>$null
"[$plan] $?"
try { Get-UMMailboxPolicy HQ -ErrorAction Stop; 'there' } catch { $_.CategoryInfo.Reason }
#| no plan
#| no mailbox
#| [] False
#| ManagementObjectNotFoundException

#### Variables for errors, warnings and output
## source: um-behaviour 6.2.6
Get-UMDialPlan Nope -ErrorVariable missing -ErrorAction SilentlyContinue
Get-UMIPGateway Nope -ev +missing -ea SilentlyContinue
$missing | ForEach-Object { $_.InvocationInfo.MyCommand.Name }
New-UMIPGateway 'Gate:way' -Address 10.0.0.3 -WarningVariable told -OutVariable made -WarningAction SilentlyContinue | Out-Null
"$told"
$made | ForEach-Object Name
New-UMDialPlan 'Plan:1' -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 -wv +told -ov +made -wa SilentlyContinue | Out-Null
"$($told.Count) $($made.Name)"
#| Get-UMDialPlan
#| Get-UMIPGateway
#| The name 'Gate:way' should be another one: it contains characters that are not allowed: :
#| Gate:way
#| 2 Gate:way Plan:1
#~ + UMIPGateway Gate:way
#~ + UMDialPlan Plan:1
#~ + UMMailboxPolicy Plan:1 Default Policy

#### One object at a time goes from one command to the next
## source: um-behaviour 6.5.5, 6.4.1
1..3 | ForEach-Object { New-UMDialPlan "Plan$_" -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 -GenerateUMMailboxPolicy ($_ -eq 2) | Out-Null }
Get-UMDialPlan | Remove-UMDialPlan -Confirm:$false
Get-UMDialPlan | ForEach-Object Name
Get-UMDialPlan | Set-UMDialPlan -MaxCallDuration 45 -PassThru
Get-UMDialPlan | Select-Object Name | Set-UMDialPlan -MaxCallDuration 45
'Plan2', 'Nope' | Set-UMDialPlan -MaxRecordingDuration 10
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DialPlanAssociatedWithPolicyException] FAF5CFEE,Microsoft.Exchange.Management.Tasks.UM.RemoveUMDialPlan [WriteError] line 2
#|   | The UM dial plan 'Plan2' can't be removed: the UM mailbox policies 'Plan2 Default Policy' belong to it.
#| Plan2
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 4
#|   | A parameter cannot be found that matches parameter name 'PassThru'.
#| ERROR: InputObjectNotBound,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [InvalidArgument] line 5
#|   | The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 4F1DE64B,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [NotSpecified] line 6
#|   | The operation couldn't be performed because object 'Nope' couldn't be found on 'DC1.contoso.com'.
#~ + UMDialPlan Plan1
#~ + UMDialPlan Plan2
#~ + UMMailboxPolicy Plan2 Default Policy
#~ + UMDialPlan Plan3
#~ - UMDialPlan Plan1
#~ - UMDialPlan Plan3
#~ UMDialPlan Plan2: MaxRecordingDuration 20 -> 10

#### Limits and sizes that are none are refused
## source: inferred
## organization: contoso-um
Get-UMMailbox -ResultSize -1
Get-UMMailbox -ResultSize ([timespan]1)
Set-UMMailboxPolicy 'Redmond Default Policy' -MaxLogonAttempts ([timespan]1)
Set-UMMailboxPolicy 'Redmond Default Policy' -PINLifetime @{ days = 1 }
Set-UMAutoAttendant 'Redmond Reception' -BusinessHoursSchedule 'Mon.08:00-Mon.08:10'
Get-UMMailbox -OrganizationalUnit Nope
(Get-UMMailbox -OrganizationalUnit contoso.com/Users -ResultSize Unlimited).Count
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 24088DEF,Microsoft.Exchange.Management.Tasks.UM.GetUMMailbox [InvalidData] line 1
#|   | The value '-1' of the property ResultSize is not valid: it must be Unlimited or a number of objects.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 24088DEF,Microsoft.Exchange.Management.Tasks.UM.GetUMMailbox [InvalidData] line 2
#|   | The value '00:00:00.0000001' of the property ResultSize is not valid: it must be Unlimited or a number of objects.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 3
#|   | The value '00:00:00.0000001' of the property MaxLogonAttempts is not valid: '00:00:00.0000001' is neither a whole number nor Unlimited.
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidArgument] line 4
#|   | Cannot bind parameter 'PINLifetime'. Cannot convert value "System.Collections.Hashtable" to type "Microsoft.Exchange.Data.Unlimited". Error: "'System.Collections.Hashtable' is not a valid value of the type Unlimited."
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.Tasks.UM.SetUMAutoAttendant [InvalidArgument] line 5
#|   | Cannot bind parameter 'BusinessHoursSchedule'. Cannot convert value "Mon.08:00-Mon.08:10" to type "Microsoft.Exchange.Common.ScheduleInterval[]". Error: "Cannot convert value "Mon.08:00-Mon.08:10" to type "Microsoft.Exchange.Common.ScheduleInterval". Error: "'Mon.08:00-Mon.08:10' is not a valid schedule interval: it lasts at least 15 minutes.""
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] E372F9EA,Microsoft.Exchange.Management.Tasks.UM.GetUMMailbox [NotSpecified] line 6
#|   | The operation couldn't be performed because object 'Nope' couldn't be found on 'DC1.contoso.com'.
#| 5

#### What handles the warnings of a command that is running can change the organization too
## source: inferred
## organization: contoso-um
New-UMDialPlan Lyon -NumberOfDigitsInExtension 4 -CountryOrRegionCode 33 | Out-Null
New-UMIPGateway G1 -Address 10.0.0.1 -UMDialPlan Lyon | Out-Null
Set-UMDialPlan Lyon -VoIPSecurity Secured 3>&1 | ForEach-Object {
    Set-Mailbox tony -Office Paris
    Set-Mailbox nobody -Office Paris
    Set-UMIPGateway G1 -Address gateway1.contoso.com
}
"$((Get-UMDialPlan Lyon).VoIPSecurity) $((Get-UMIPGateway G1).Address)"
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 6A1DD93E,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [NotSpecified] line 5
#|   | The operation couldn't be performed because object 'nobody' couldn't be found on 'DC1.contoso.com'.
#| Secured gateway1.contoso.com
#~ + UMDialPlan Lyon
#~ + UMMailboxPolicy Lyon Default Policy
#~ + UMIPGateway G1
#~ + UMHuntGroup G1\Default
#~ Mailbox tony: Office Redmond -> Paris
#~ UMIPGateway G1: Address 10.0.0.1 -> gateway1.contoso.com
#~ UMDialPlan Lyon: VoIPSecurity Unsecured -> Secured
