# UM hunt groups: children of a gateway that lead to a dial plan.

#### A hunt group has a gateway, a plan and perhaps a pilot
## source: reference New-UMHuntGroup; um-behaviour 1.6.1
## organization: contoso-um
New-UMHuntGroup Sales -UMDialPlan Redmond -UMIPGateway 'Redmond GW2' -PilotIdentifier 5300 |
    Format-List Name, Identity, PilotIdentifier, UMDialPlan, UMIPGateway, DistinguishedName
#|
#| Name              : Sales
#| Identity          : Redmond GW2\Sales
#| PilotIdentifier   : 5300
#| UMDialPlan        : Redmond
#| UMIPGateway       : Redmond GW2
#| DistinguishedName : CN=Sales,CN=Redmond GW2,CN=UM IPGateway Container,CN=Contoso,CN=Microsoft
#|                     Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
#~ + UMHuntGroup Redmond GW2\Sales

#### The plan's gateways follow from its hunt groups
## source: um-behaviour 1.1.2
## organization: contoso-um
(Get-UMDialPlan Oslo).UMIPGateway -join ' '
New-UMHuntGroup Extra -UMDialPlan Oslo -UMIPGateway 'Redmond GW2' | Out-Null
(Get-UMDialPlan Oslo).UMIPGateway -join ', '
#| Oslo GW
#| Redmond GW2, Oslo GW
#~ + UMHuntGroup Redmond GW2\Extra

#### Plan and gateway must exist
## source: um-behaviour 2.1.1
## organization: contoso-um
New-UMHuntGroup A -UMDialPlan Nowhere -UMIPGateway 'Redmond GW2'
New-UMHuntGroup A -UMDialPlan Redmond -UMIPGateway Nowhere
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] D0D32F49,Microsoft.Exchange.Management.Tasks.UM.NewUMHuntGroup [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'Nowhere' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] D0D32F49,Microsoft.Exchange.Management.Tasks.UM.NewUMHuntGroup [NotSpecified] line 2
#|   | The operation couldn't be performed because object 'Nowhere' couldn't be found on 'DC1.contoso.com'.

#### A list is no pilot identifier, a text with a comma is
## source: um-behaviour 1.6.1, C14
## organization: contoso-um
New-UMHuntGroup A -UMDialPlan Redmond -UMIPGateway 'Redmond GW2' -PilotIdentifier 5551234, 55555
New-UMHuntGroup A -UMDialPlan Redmond -UMIPGateway 'Redmond GW2' -PilotIdentifier '5551234,55555' | ForEach-Object PilotIdentifier
#| ERROR: CannotConvertArgument,Microsoft.Exchange.Management.Tasks.UM.NewUMHuntGroup [InvalidArgument] line 1
#|   | Cannot convert 'System.Object[]' to the type 'System.String' required by parameter 'PilotIdentifier'. Specified method is not supported.
#| 5551234,55555
#~ + UMHuntGroup Redmond GW2\A

#### Pilots of one gateway differ, and one group may have none
## source: um-behaviour 2.4
## organization: contoso-um
New-UMHuntGroup Again -UMDialPlan Redmond -UMIPGateway 'Redmond GW2' -PilotIdentifier 5000
New-UMHuntGroup Again -UMDialPlan Redmond -UMIPGateway 'Redmond GW1'
New-UMHuntGroup Again -UMDialPlan Redmond -UMIPGateway 'Redmond GW1' -PilotIdentifier 5000 | Format-Wide
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PilotIdentifierAlreadyInUseException] 1FCBF449,Microsoft.Exchange.Management.Tasks.UM.NewUMHuntGroup [InvalidArgument] line 1
#|   | The UM IP gateway 'Redmond GW2' already has a hunt group with the pilot identifier '5000': 'Voice access'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-PilotIdentifierAlreadyInUseException] 1FCBF449,Microsoft.Exchange.Management.Tasks.UM.NewUMHuntGroup [InvalidArgument] line 2
#|   | The UM IP gateway 'Redmond GW1' already has a hunt group with no pilot identifier: 'Default'.
#|
#| Again
#~ + UMHuntGroup Redmond GW1\Again

#### Names are unique below a gateway only
## source: um-behaviour 2.2.1
## organization: contoso-um
New-UMHuntGroup 'voice ACCESS' -UMDialPlan Redmond -UMIPGateway 'Redmond GW2' -PilotIdentifier 5900
New-UMHuntGroup 'Voice access' -UMDialPlan Redmond -UMIPGateway 'Redmond GW1' -PilotIdentifier 5900 | ForEach-Object { "$($_.Identity)" }
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ADObjectAlreadyExistsException] 2581881D,Microsoft.Exchange.Management.Tasks.UM.NewUMHuntGroup [NotSpecified] line 1
#|   | The object 'CN=voice ACCESS,CN=Redmond GW2,CN=UM IPGateway Container,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com' already exists on 'DC1.contoso.com'.
#| Redmond GW1\Voice access
#~ + UMHuntGroup Redmond GW1\Voice access

#### Get wants gateway\group, Remove takes a bare name when it is unique
## source: um-behaviour 1.2, C13
## organization: contoso-um
Get-UMHuntGroup 'Voice access'
(Get-UMHuntGroup 'redmond gw2\voice access').PilotIdentifier
Remove-UMHuntGroup 'Voice access' -Confirm:$false
Remove-UMHuntGroup Default -Confirm:$false
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 091B02F9,Microsoft.Exchange.Management.Tasks.UM.GetUMHuntGroup [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'Voice access' couldn't be found on 'DC1.contoso.com'.
#| 5000
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectAmbiguousException] 197C5F97,Microsoft.Exchange.Management.Tasks.UM.RemoveUMHuntGroup [NotSpecified] line 4
#|   | The operation couldn't be performed because 'Default' matches multiple entries.
#~ - UMHuntGroup Redmond GW2\Voice access

#### Groups of one plan
## source: um-behaviour 1.6.5
## organization: contoso-um
Get-UMHuntGroup -UMDialPlan Redmond | ForEach-Object { "$($_.Identity)" }
Get-UMHuntGroup -UMDialPlan (Get-UMDialPlan Oslo) | ForEach-Object { "$($_.Identity)" }
#| Redmond GW1\Default
#| Redmond GW2\Voice access
#| Redmond GW2\Reception
#| Oslo GW\Default

#### Removed through the gateway's own list
## source: um-behaviour 1.1.8, 6.2.3
## organization: contoso-um
$gateway = Get-UMIPGateway 'Redmond GW2'
$gateway.HuntGroups | ForEach-Object { $_.UMDialPlan.Name }
$gateway.HuntGroups | Remove-UMHuntGroup -Confirm:$false
(Get-UMIPGateway 'Redmond GW2').HuntGroups.Count
#| Redmond
#| Redmond
#| 0
#~ - UMHuntGroup Redmond GW2\Voice access
#~ - UMHuntGroup Redmond GW2\Reception

#### Removed by its distinguished name
## source: um-behaviour 6.2.3
## organization: contoso-um
$group = Get-UMHuntGroup 'Oslo GW\Default'
Remove-UMHuntGroup -Identity $group.DistinguishedName -Confirm:$false
#~ - UMHuntGroup Oslo GW\Default

#### Several numbers behind one gateway: the default group goes, one per number comes
## source: um-behaviour 1.5.5
## organization: contoso-um
Remove-UMHuntGroup 'Redmond GW1\Default' -Confirm:$false
foreach ($pilot in 6001, 6002) {
    New-UMHuntGroup "Pilot $pilot" -UMDialPlan Redmond -UMIPGateway 'Redmond GW1' -PilotIdentifier "$pilot" | Out-Null
}
(Get-UMIPGateway 'Redmond GW1').HuntGroups | ForEach-Object { "$_ $($_.PilotIdentifier)" }
#| Redmond GW1\Pilot 6001 6001
#| Redmond GW1\Pilot 6002 6002
#~ - UMHuntGroup Redmond GW1\Default
#~ + UMHuntGroup Redmond GW1\Pilot 6001
#~ + UMHuntGroup Redmond GW1\Pilot 6002

#### Set-UMHuntGroup is ours, and says so
## source: differs Exchange has no Set-UMHuntGroup
## organization: contoso-um
Set-UMHuntGroup 'Redmond GW2\Reception' -PilotIdentifier 5101
#| WARNING: Exchange has no Set-UMHuntGroup: there a hunt group is removed and made anew. This cmdlet is an extension of umshell.
#~ UMHuntGroup Redmond GW2\Reception: PilotIdentifier 5100 -> 5101

#### Hunt groups by plan, by gateway and name, and through the gateway
## source: reference Get-UMHuntGroup, New-UMHuntGroup
## organization: contoso-um
New-UMHuntGroup -Name Nights -PilotIdentifier 4711 -UMDialPlan Oslo -UMIPGateway 'Oslo GW'
New-UMHuntGroup -Name Days -PilotIdentifier 4712,4713 -UMDialPlan Oslo -UMIPGateway 'Oslo GW'
Get-UMHuntGroup -UMDialPlan Oslo | Format-Table Name, PilotIdentifier
Get-UMHuntGroup -Identity 'Oslo GW\Nights' | Format-List Name, PilotIdentifier, UMDialPlan, UMIPGateway
Get-UMHuntGroup 'Oslo GW\*' | ForEach-Object { "$($_.Identity)" }
(Get-UMIPGateway 'Oslo GW').HuntGroups | Where-Object { $_.Name -ne 'Default' } | Remove-UMHuntGroup -Confirm:$false
(Get-UMIPGateway 'Oslo GW').HuntGroups.Count
#|
#| Name                     UMIPGateway              UMDialPlan               PilotIdentifier
#| ----                     -----------              ----------               ---------------
#| Nights                   Oslo GW                  Oslo                     4711
#| ERROR: CannotConvertArgument,Microsoft.Exchange.Management.Tasks.UM.NewUMHuntGroup [InvalidArgument] line 2
#|   | Cannot convert 'System.Object[]' to the type 'System.String' required by parameter 'PilotIdentifier'. Specified method is not supported.
#|
#|
#| Name    PilotIdentifier
#| ----    ---------------
#| Default 
#| Nights  4711
#|
#|
#| Name            : Nights
#| PilotIdentifier : 4711
#| UMDialPlan      : Oslo
#| UMIPGateway     : Oslo GW
#|
#| Oslo GW\Default
#| Oslo GW\Nights
#| 1
#~ + UMHuntGroup Oslo GW\Nights
#~ - UMHuntGroup Oslo GW\Nights

#### A hunt group is named by itself, its identity, its GUID and its place; those of its makers too
## source: um-behaviour 1.2, 1.2.2, 1.3.3, 1.3.4
New-UMDialPlan HQ -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | Out-Null
New-UMIPGateway North -Address north.contoso.com | Out-Null
$group = New-UMHuntGroup Main -UMIPGateway (Get-UMIPGateway North) -UMDialPlan (Get-UMDialPlan HQ).DistinguishedName -PilotIdentifier sip:main@contoso.com
$group.DistinguishedName
"$($group.Identity) $($group.Identity.Name) $($group.Identity.Parent.Name)"
foreach ($identity in $group, $group.Identity, $group.Guid, "$($group.Guid)", $group.DistinguishedName, 'NORTH\main', 'North\*', '*\Main') {
    Get-UMHuntGroup $identity | ForEach-Object PilotIdentifier
}
#| CN=Main,CN=North,CN=UM IPGateway Container,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
#| North\Main Main North
#| sip:main@contoso.com
#| sip:main@contoso.com
#| sip:main@contoso.com
#| sip:main@contoso.com
#| sip:main@contoso.com
#| sip:main@contoso.com
#| sip:main@contoso.com
#| sip:main@contoso.com
#~ + UMDialPlan HQ
#~ + UMMailboxPolicy HQ Default Policy
#~ + UMIPGateway North
#~ + UMHuntGroup North\Main

#### A gateway in place of a plan is not found
## source: um-behaviour 6.2.2
New-UMIPGateway North -Address north.contoso.com | Out-Null
Get-UMIPGateway North | Set-UMDialPlan -FaxEnabled $false
Get-UMDialPlan (Get-UMIPGateway North)
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 4F1DE64B,Microsoft.Exchange.Management.Tasks.UM.SetUMDialPlan [NotSpecified] line 2
#|   | The operation couldn't be performed because object 'North' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 3BA32A07,Microsoft.Exchange.Management.Tasks.UM.GetUMDialPlan [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'North' couldn't be found on 'DC1.contoso.com'.
#~ + UMIPGateway North
