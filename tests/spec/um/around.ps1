# The commands around Unified Messaging that scripts look things up with, or prepare the organization with.

#### Client access: what changes, what does not
## source: cmdlets.json Set-CASMailbox
Get-CASMailbox tony | Format-Table
Set-CASMailbox tony -ActiveSyncEnabled $false -PopEnabled $false -ImapMessagesRetrievalMimeFormat HtmlOnly -EwsBlockList @{Add='a','b'}
Get-CASMailbox tony | Format-List ActiveSyncEnabled, PopEnabled, ImapEnabled, ImapMessagesRetrievalMimeFormat, EwsBlockList
Get-CASMailbox -Filter 'PopEnabled -eq $false' | ForEach-Object Name
Set-CASMailbox kim -PopEnabled $true
Set-CASMailbox uma -PopEnabled $true
#|
#| Name                           ActiveSyncEnabled OWAEnabled PopEnabled ImapEnabled MapiEnabled
#| ----                           ----------------- ---------- ---------- ----------- -----------
#| Tony Smith                     True              True       True       True        True
#|
#|
#| ActiveSyncEnabled               : False
#| PopEnabled                      : False
#| ImapEnabled                     : True
#| ImapMessagesRetrievalMimeFormat : HtmlOnly
#| EwsBlockList                    : {a, b}
#|
#| Tony Smith
#| WARNING: The command completed successfully but no settings of 'contoso.com/Users/Kim Akers' have been modified.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] DFF13010,Microsoft.Exchange.Management.RecipientTasks.SetCASMailbox [InvalidArgument] line 6
#|   | The recipient 'Uma Visitor' is a User; a mailbox is needed here.
#~ CASMailbox tony: ActiveSyncEnabled True -> False
#~ CASMailbox tony: PopEnabled True -> False
#~ CASMailbox tony: ImapMessagesRetrievalMimeFormat BestBodyFormat -> HtmlOnly
#~ CASMailbox tony: EwsBlockList (nothing) -> a, b

#### Organizational units
## source: cmdlets.json Get-OrganizationalUnit
Get-OrganizationalUnit -IncludeContainers | Format-List Name, CanonicalName, Type, DistinguishedName
Get-OrganizationalUnit contoso.com/Users -IncludeContainers | ForEach-Object Name
Get-OrganizationalUnit 'OU=Domain Controllers,DC=contoso,DC=com' | ForEach-Object Name
Get-OrganizationalUnit contoso.com -SingleNodeOnly | ForEach-Object Name
Get-OrganizationalUnit nowhere
Get-OrganizationalUnit -SearchText exch | ForEach-Object Name
#|
#| Name              : Domain Controllers
#| CanonicalName     : contoso.com/Domain Controllers
#| Type              : OrganizationalUnit
#| DistinguishedName : OU=Domain Controllers,DC=contoso,DC=com
#|
#| Name              : Microsoft Exchange Security Groups
#| CanonicalName     : contoso.com/Microsoft Exchange Security Groups
#| Type              : OrganizationalUnit
#| DistinguishedName : OU=Microsoft Exchange Security Groups,DC=contoso,DC=com
#|
#| Name              : Users
#| CanonicalName     : contoso.com/Users
#| Type              : Container
#| DistinguishedName : CN=Users,DC=contoso,DC=com
#|
#| Users
#| Domain Controllers
#| Domain Controllers
#| Microsoft Exchange Security Groups
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 8243634D,Microsoft.Exchange.Management.RecipientTasks.GetOrganizationalUnit [NotSpecified] line 5
#|   | The operation couldn't be performed because object 'nowhere' couldn't be found on 'DC1.contoso.com'.
#| Microsoft Exchange Security Groups

#### What holds for the organization
## source: cmdlets.json Set-OrganizationConfig
Get-OrganizationConfig | Format-List Name, UMAvail*, MapiHttp*, DistinguishedName
Set-OrganizationConfig -MailTipsAllTipsEnabled $false -UMAvailableLanguages en-US,de-DE
Set-OrganizationConfig -MailTipsAllTipsEnabled $false
Set-OrganizationConfig -SCLJunkThreshold 12
Get-OrganizationConfig | Format-List MailTipsAllTipsEnabled, UMAvailableLanguages
#|
#| Name                 : Contoso
#| UMAvailableLanguages : {}
#| MapiHttpEnabled      : True
#| DistinguishedName    : CN=Contoso,CN=Microsoft
#|                        Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
#|
#| WARNING: The command completed successfully but no settings of 'Contoso' have been modified.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 9D8D7C83,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [InvalidData] line 4
#|   | The value '12' of the property SCLJunkThreshold is not valid: it must be from 0 to 9.
#|
#| MailTipsAllTipsEnabled : False
#| UMAvailableLanguages   : {en-US, de-DE}
#~ OrganizationConfig Contoso: MailTipsAllTipsEnabled True -> False
#~ OrganizationConfig Contoso: UMAvailableLanguages (nothing) -> en-US, de-DE

#### Where web services are
## source: cmdlets.json Get-WebServicesVirtualDirectory
Get-WebServicesVirtualDirectory
Get-WebServicesVirtualDirectory -Server EX2 -ShowMailboxVirtualDirectories | ForEach-Object { "$($_.Identity)" }
Get-WebServicesVirtualDirectory 'EX1\EWS (Default Web Site)' | ForEach-Object InternalUrl
#|
#| Name                       Server          InternalUrl
#| ----                       ------          -----------
#| EWS (Default Web Site)     EX1             https://ex1.contoso.com/EWS/Exchange.asmx
#| EWS (Default Web Site)     EX2             https://ex2.contoso.com/EWS/Exchange.asmx
#| EX2\EWS (Default Web Site)
#| EX2\EWS (Exchange Back End)
#| https://ex1.contoso.com/EWS/Exchange.asmx

#### What mailboxes hold
## source: cmdlets.json Get-MailboxStatistics
Enable-UMMailbox tony -UMMailboxPolicy (New-UMDialPlan P -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | ForEach-Object { 'P Default Policy' }) -Extensions '1234' | Out-Null
Get-MailboxStatistics tony | Format-List DisplayName, ItemCount, Database
(Get-Mailbox | Get-MailboxStatistics).Count
(Get-MailboxStatistics -Database EX2-DB1).Count
(Get-MailboxStatistics -Server EX2).Count
Get-MailboxStatistics uma
#|
#| DisplayName : Tony Smith
#| ItemCount   : 1
#| Database    : EX1-DB1
#|
#| 26
#| 8
#| 8
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] 14AD94A9,Microsoft.Exchange.Management.MapiTasks.GetMailboxStatistics [InvalidArgument] line 6
#|   | The recipient 'Uma Visitor' is a User; a mailbox is needed here.
#~ + UMDialPlan P
#~ + UMMailboxPolicy P Default Policy
#~ UMMailbox tony: UMEnabled False -> True
#~ UMMailbox tony: UMDialPlan (nothing) -> P
#~ UMMailbox tony: UMMailboxPolicy (nothing) -> P Default Policy
#~ UMMailbox tony: UMDtmfMap (nothing) -> emailAddress:8669, lastNameFirstName:764848669, firstNameLastName:866976484, reversedPhone:10105555241
#~ UMMailbox tony: EmailAddresses SMTP:tony@contoso.com -> SMTP:tony@contoso.com, EUM:1234;phone-context=P.contoso.com

#### Services that roles need
## source: cmdlets.json Test-ServiceHealth
Test-ServiceHealth | Format-Table Role, RequiredServicesRunning
(Test-ServiceHealth EX2)[2] | Format-List
#|
#| Role                          RequiredServicesRunning
#| ----                          -----------------------
#| Mailbox Server Role                              True
#| Client Access Server Role                        True
#| Unified Messaging Server Role                    True
#|
#|
#| Role                    : Unified Messaging Server Role
#| RequiredServicesRunning : True
#| ServicesRunning         : {MSExchangeUM}
#| ServicesNotRunning      : {}

#### Permissions on a dial plan
## source: cmdlets.json Add-ADPermission
New-UMDialPlan P -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | Out-Null
Add-ADPermission P -User RTCUniversalServerAdmins -AccessRights ReadProperty,WriteProperty
Add-ADPermission P -User tony -AccessRights ReadProperty -Deny | Out-Null
Add-ADPermission P -User tony -AccessRights ReadProperty -Deny
Get-UMDialPlan P | Get-ADPermission | Format-Table User, AccessRights, Deny
Get-ADPermission P -User tony | ForEach-Object User
Get-ADPermission P -Owner | Format-List Owner
Add-ADPermission P -Owner kim | Format-List Owner
Get-ADPermission P -Owner | ForEach-Object Owner
Remove-ADPermission P -User tony -AccessRights ReadProperty -Deny -Confirm:$false
Remove-ADPermission P -User tony -AccessRights ReadProperty -Deny -Confirm:$false
(Get-ADPermission P).Count
Get-ADPermission P | Remove-ADPermission -Confirm:$false
(Get-ADPermission P).Count
Get-ADPermission nobody
#|
#| Identity             User                             Deny  Inherited
#| --------             ----                             ----  ---------
#| P                    CONTOSO\RTCUniversalServerAdmins False False
#| WARNING: The appropriate access control entry is already present on the object "CN=P,CN=UM DialPlan Container,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com" for account "CONTOSO\tony".
#|
#|
#| User                             AccessRights                   Deny
#| ----                             ------------                   ----
#| CONTOSO\RTCUniversalServerAdmins {ReadProperty, WriteProperty} False
#| CONTOSO\tony                     {ReadProperty}                 True
#|
#| CONTOSO\tony
#|
#| Owner : CONTOSO\Domain Admins
#|
#|
#| Owner : CONTOSO\kim
#|
#| CONTOSO\kim
#| WARNING: Can't remove the access control entry on the object "CN=P,CN=UM DialPlan Container,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com" for account "CONTOSO\tony" because the ACE isn't present.
#| 1
#| 0
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] E72690BF,Microsoft.Exchange.Management.RecipientTasks.GetADPermission [NotSpecified] line 15
#|   | The operation couldn't be performed because object 'nobody' couldn't be found on 'DC1.contoso.com'.
#~ + UMDialPlan P
#~ + UMMailboxPolicy P Default Policy
#~ UMDialPlan P: permission of CONTOSO\RTCUniversalServerAdmins (nothing) -> ReadProperty, WriteProperty
#~ UMDialPlan P: permission of CONTOSO\tony (nothing) -> deny ReadProperty
#~ UMDialPlan P: owner (nothing) -> CONTOSO\kim
#~ UMDialPlan P: permission of CONTOSO\tony deny ReadProperty -> (nothing)
#~ UMDialPlan P: permission of CONTOSO\RTCUniversalServerAdmins ReadProperty, WriteProperty -> (nothing)

#### Roles
## source: um-behaviour 6.6.1
Get-ManagementRole UM*
Get-ManagementRole -Cmdlet Enable-UMMailbox | ForEach-Object Name
Get-ManagementRole -Cmdlet New-UMDialPlan -CmdletParameters Nonsense | ForEach-Object Name
Get-ManagementRole 'UM Prompts' | ForEach-Object RoleEntries
Get-ManagementRole Nope
#|
#| Name                                     RoleType
#| ----                                     --------
#| UM Mailboxes                             UMMailboxes
#| UM Prompts                               UMPrompts
#| UM Mailboxes
#| Export-UMPrompt
#| Get-UMAutoAttendant
#| Get-UMDialPlan
#| Import-UMPrompt
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] C4B12FB8,Microsoft.Exchange.Management.RbacTasks.GetManagementRole [NotSpecified] line 5
#|   | The operation couldn't be performed because object 'Nope' couldn't be found on 'DC1.contoso.com'.

#### Who has roles
## source: um-behaviour 6.6.1
Get-ManagementRoleAssignment -Role 'UM Mailboxes' -Delegating $false | Format-Table Name, RoleAssigneeType
Get-ManagementRoleAssignment -RoleAssignee 'UM Management' | ForEach-Object Name
Get-ManagementRoleAssignment -Role MyVoiceMail -RoleAssigneeType RoleAssignmentPolicy | ForEach-Object RoleAssigneeName
Get-RoleGroupMember 'Organization Management' | ForEach-Object Name
Get-RoleGroupMember 'UM Management'
Get-RoleGroupMember nope
#|
#| Name                                 RoleAssigneeType
#| ----                                 ----------------
#| UM Mailboxes-Organization Management        RoleGroup
#| UM Mailboxes-UM Management                  RoleGroup
#|
#| UM Mailboxes-UM Management
#| UM Prompts-UM Management
#| Unified Messaging-UM Management
#| Default Role Assignment Policy
#| Administrator
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] A7FDCE60,Microsoft.Exchange.Management.RbacTasks.GetRoleGroupMember [NotSpecified] line 6
#|   | The operation couldn't be performed because object 'nope' couldn't be found on 'DC1.contoso.com'.

#### What roles let change
## source: reference Get-ManagementRoleAssignment, RecipientWriteScope, ConfigWriteScope
Get-ManagementRoleAssignment -RecipientWriteScope None -Delegating $false | ForEach-Object Name
Get-ManagementRoleAssignment -RecipientWriteScope Self -ConfigWriteScope OrganizationConfig | Format-List Name, RecipientWriteScope, ConfigWriteScope
@(Get-ManagementRoleAssignment -ConfigWriteScope CustomConfigScope).Count
@(Get-ManagementRoleAssignment -RoleAssignee 'UM Management' -Exclusive $false).Count
@(Get-ManagementRoleAssignment -RoleAssignee 'UM Management' -Exclusive $true).Count
Get-ManagementRoleAssignment -RoleAssignee 'UM Management' -RecipientWriteScope Everybody
#| View-Only Configuration-Organization Management
#| View-Only Recipients-Organization Management
#| View-Only Configuration-View-Only Organization Management
#| View-Only Recipients-View-Only Organization Management
#| View-Only Recipients-Help Desk
#|
#| Name                : MyVoiceMail-Default Role Assignment Policy
#| RecipientWriteScope : Self
#| ConfigWriteScope    : OrganizationConfig
#|
#| 0
#| 3
#| 0
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.RbacTasks.GetManagementRoleAssignment [InvalidArgument] line 6
#|   | Cannot bind parameter 'RecipientWriteScope'. Cannot convert value "Everybody" to type "Microsoft.Exchange.Data.Directory.SystemConfiguration.RecipientWriteScopeType". Error: "Unable to match the identifier name Everybody to a valid enumerator name. Specify one of the following enumerator names and try again:
#|   | None, NotApplicable, Organization, MyGAL, Self, MyDirectReports, OU, CustomRecipientScope, MyDistributionGroups, MyExecutive, ExclusiveRecipientScope, MailboxICanDelegate"

#### Scopes that there are not
## source: reference Get-ManagementRoleAssignment, CustomRecipientWriteScope
Get-ManagementRoleAssignment -CustomRecipientWriteScope Sales
Get-ManagementRoleAssignment -CustomConfigWriteScope 'Redmond Servers'
Get-ManagementRoleAssignment -ExclusiveRecipientWriteScope Board
Get-ManagementRoleAssignment -ExclusiveConfigWriteScope Vault
Get-ManagementRoleAssignment -RecipientOrganizationalUnitScope contoso.com/Nowhere
Get-ManagementRoleAssignment -RecipientOrganizationalUnitScope contoso.com/Users
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 9DFFAC74,Microsoft.Exchange.Management.RbacTasks.GetManagementRoleAssignment [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'Sales' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 9DFFAC74,Microsoft.Exchange.Management.RbacTasks.GetManagementRoleAssignment [NotSpecified] line 2
#|   | The operation couldn't be performed because object 'Redmond Servers' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 9DFFAC74,Microsoft.Exchange.Management.RbacTasks.GetManagementRoleAssignment [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'Board' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 9DFFAC74,Microsoft.Exchange.Management.RbacTasks.GetManagementRoleAssignment [NotSpecified] line 4
#|   | The operation couldn't be performed because object 'Vault' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 9DFFAC74,Microsoft.Exchange.Management.RbacTasks.GetManagementRoleAssignment [NotSpecified] line 5
#|   | The operation couldn't be performed because object 'contoso.com/Nowhere' couldn't be found on 'DC1.contoso.com'.

#### Who can change an object
## source: reference Get-ManagementRoleAssignment, WritableRecipient, WritableServer, WritableDatabase
Get-ManagementRoleAssignment -WritableServer EX1 -RoleAssignee 'UM Management' | ForEach-Object Name
Get-ManagementRoleAssignment -WritableDatabase EX1-DB1 -Role Databases -GetEffectiveUsers | ForEach-Object { "$($_.RoleAssigneeName): $($_.EffectiveUserName)" }
Get-ManagementRoleAssignment -WritableRecipient tony -RecipientWriteScope Self | ForEach-Object Name
Set-Mailbox tony -RoleAssignmentPolicy Restricted
@(Get-ManagementRoleAssignment -WritableRecipient tony -RecipientWriteScope Self).Count
@(Get-ManagementRoleAssignment -WritableRecipient tony -Role 'View-Only Recipients').Count
Get-ManagementRoleAssignment -WritableServer EX9
#| UM Mailboxes-UM Management
#| UM Prompts-UM Management
#| Unified Messaging-UM Management
#| Organization Management: Administrator
#| MyVoiceMail-Default Role Assignment Policy
#| 0
#| 0
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 9DFFAC74,Microsoft.Exchange.Management.RbacTasks.GetManagementRoleAssignment [NotSpecified] line 7
#|   | The operation couldn't be performed because object 'EX9' couldn't be found on 'DC1.contoso.com'.
#~ Mailbox tony: RoleAssignmentPolicy Default Role Assignment Policy -> Restricted

#### Remote mailboxes: there are none
## source: cmdlets.json Get-RemoteMailbox
Get-RemoteMailbox
Get-RemoteMailbox tony
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 703E547C,Microsoft.Exchange.Management.RecipientTasks.GetRemoteMailbox [NotSpecified] line 2
#|   | The operation couldn't be performed because object 'tony' couldn't be found on 'DC1.contoso.com'.

#### Assignments of roles that are piped in, and one that there is not
## source: reference Get-ManagementRoleAssignment, Role (pipeline input)
Get-ManagementRole 'UM*' | Get-ManagementRoleAssignment -Delegating $false | ForEach-Object Name
Get-ManagementRoleAssignment 'UM Mailboxes-UM Management' | Get-ManagementRoleAssignment | ForEach-Object Role
Get-ManagementRoleAssignment 'UM Mailboxes-Nobody'
#| UM Mailboxes-Organization Management
#| UM Mailboxes-UM Management
#| UM Prompts-Organization Management
#| UM Prompts-UM Management
#| UM Mailboxes
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 9DFFAC74,Microsoft.Exchange.Management.RbacTasks.GetManagementRoleAssignment [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'UM Mailboxes-Nobody' couldn't be found on 'DC1.contoso.com'.
