# Who may do what with objects of the directory: Get-, Add- and Remove-ADPermission.

#### Permissions on the containers of the directory
## source: cmdlets.json Add-ADPermission (ADRawEntryIdParameter); objects.json: ExchUCUtil.ps1 gives a pool read access to the container of the dial plans
Add-ADPermission -Identity 'UM DialPlan Container' -User RTCUniversalServerAdmins -AccessRights ListChildren, ReadProperty -InheritanceType All
$container = "CN=UM DialPlan Container,$((Get-OrganizationConfig).DistinguishedName)"
Get-ADPermission $container -User RTCUniversalServerAdmins | Format-List Identity, User, AccessRights, InheritanceType, Deny
Get-ADPermission 'UM AutoAttendant Container' | Measure-Object | ForEach-Object Count
Add-ADPermission contoso.com/Users -User tony -AccessRights GenericRead | ForEach-Object { "$($_.Identity): $($_.User)" }
Get-OrganizationalUnit Users -IncludeContainers | Get-ADPermission | ForEach-Object { "$($_.User) $($_.AccessRights)" }
Get-ADPermission $container | Remove-ADPermission -Confirm:$false
@(Get-ADPermission $container).Count
Add-ADPermission 'UM Nothing Container' -User tony -AccessRights GenericRead
#|
#| Identity             User                             Deny  Inherited
#| --------             ----                             ----  ---------
#| contoso.com/Confi... CONTOSO\RTCUniversalServerAdmins False False
#|
#|
#| Identity        : contoso.com/Configuration/Services/Microsoft Exchange/Contoso/UM DialPlan
#|                   Container
#| User            : CONTOSO\RTCUniversalServerAdmins
#| AccessRights    : {ListChildren, ReadProperty}
#| InheritanceType : All
#| Deny            : False
#|
#| 0
#| contoso.com/Users: CONTOSO\tony
#| CONTOSO\tony GenericRead
#| 0
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] ECD403E1,Microsoft.Exchange.Management.RecipientTasks.AddADPermission [NotSpecified] line 9
#|   | The operation couldn't be performed because object 'UM Nothing Container' couldn't be found on 'DC1.contoso.com'.
#~ Container UM DialPlan Container: permission of CONTOSO\RTCUniversalServerAdmins (nothing) -> ListChildren, ReadProperty
#~ Container Users: permission of CONTOSO\tony (nothing) -> GenericRead
#~ Container UM DialPlan Container: permission of CONTOSO\RTCUniversalServerAdmins ListChildren, ReadProperty -> (nothing)

#### The entry of another object as a model, and what is none
## source: cmdlets.json Add-ADPermission Instance
Add-ADPermission tony -User kim -AccessRights ReadProperty | Out-Null
Add-ADPermission holly -Instance (Get-ADPermission tony) | ForEach-Object { "$($_.User) $($_.AccessRights)" }
Add-ADPermission -Instance tony
Remove-ADPermission -Instance (Get-Mailbox tony) -Confirm:$false
#| CONTOSO\kim ReadProperty
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.RecipientTasks.AddADPermission [InvalidArgument] line 3
#|   | Cannot bind parameter 'Instance'. Cannot convert the "tony" value of type "System.String" to type "Microsoft.Exchange.Management.RecipientTasks.ADAcePresentationObject".
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.RecipientTasks.RemoveADPermission [InvalidArgument] line 4
#|   | Cannot bind parameter 'Instance'. Cannot convert the "contoso.com/Users/Tony Smith" value of type "Microsoft.Exchange.Data.Directory.Management.Mailbox" to type "Microsoft.Exchange.Management.RecipientTasks.ADAcePresentationObject".
#~ Recipient tony: permission of CONTOSO\kim (nothing) -> ReadProperty
#~ Recipient holly: permission of CONTOSO\kim (nothing) -> ReadProperty

#### The container of the organization itself is what its configuration names
## source: reference Add-ADPermission, Identity (DN)
Get-OrganizationConfig | Add-ADPermission -User kim -AccessRights ReadProperty | Format-List Identity, User
Get-ADPermission Contoso
#|
#| Identity : contoso.com/Configuration/Services/Microsoft Exchange/Contoso
#| User     : CONTOSO\kim
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectAmbiguousException] 6FB70136,Microsoft.Exchange.Management.RecipientTasks.GetADPermission [NotSpecified] line 2
#|   | The operation couldn't be performed because 'Contoso' matches multiple entries.
#~ Container Contoso: permission of CONTOSO\kim (nothing) -> ReadProperty
