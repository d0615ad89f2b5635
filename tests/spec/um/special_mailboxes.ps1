# Mailboxes that are nobody's: for arbitration, logs, searches and public folders.

#### Arbitration mailboxes are seen and changed only when they are asked for
## source: reference New-Mailbox, Set-Mailbox, Remove-Mailbox, Disable-Mailbox, Arbitration
New-Mailbox Arbiter -Arbitration | Format-List RecipientTypeDetails, AccountDisabled, UserPrincipalName
New-Mailbox Arbiter2 -Arbitration | Out-Null
Get-Mailbox Arbiter
Get-Mailbox -Arbitration | ForEach-Object Name
Set-Mailbox Arbiter -DisplayName 'Approval'
Set-Mailbox Arbiter -Arbitration -DisplayName 'Approval'
Set-User Arbiter -Office Attic
Set-User Arbiter -Arbitration -Office Attic
(Get-User Arbiter -Arbitration).Office
Set-Mailbox kim -Arbitration -DisplayName 'Approval'
Disable-Mailbox Arbiter -Confirm:$false
Disable-Mailbox Arbiter -Arbitration -Confirm:$false
Remove-Mailbox Arbiter2 -Confirm:$false
#|
#| RecipientTypeDetails : ArbitrationMailbox
#| AccountDisabled      : True
#| UserPrincipalName    : Arbiter@contoso.com
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 4458F8AC,Microsoft.Exchange.Management.RecipientTasks.GetMailbox [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'Arbiter' couldn't be found on 'DC1.contoso.com'.
#| Arbiter
#| Arbiter2
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 6A1DD93E,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [NotSpecified] line 5
#|   | The operation couldn't be performed because object 'Arbiter' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] A0DE051A,Microsoft.Exchange.Management.RecipientTasks.SetUser [NotSpecified] line 7
#|   | The operation couldn't be performed because object 'Arbiter' couldn't be found on 'DC1.contoso.com'.
#| Attic
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 6A1DD93E,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [NotSpecified] line 10
#|   | The operation couldn't be performed because object 'kim' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] E6B0CB60,Microsoft.Exchange.Management.RecipientTasks.DisableMailbox [NotSpecified] line 11
#|   | The operation couldn't be performed because object 'Arbiter' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 764E2D7A,Microsoft.Exchange.Management.RecipientTasks.RemoveMailbox [NotSpecified] line 13
#|   | The operation couldn't be performed because object 'Arbiter2' couldn't be found on 'DC1.contoso.com'.
#~ + Mailbox Arbiter
#~ + Mailbox Arbiter2
#~ Mailbox Arbiter: DisplayName Arbiter -> Approval
#~ User Arbiter: Office (nothing) -> Attic
#~ Mailbox Arbiter: Alias Arbiter -> (nothing)
#~ Mailbox Arbiter: RecipientTypeDetails ArbitrationMailbox -> User
#~ Mailbox Arbiter: EmailAddresses SMTP:Arbiter@contoso.com -> (nothing)
#~ Mailbox Arbiter: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=5d93ad359a9640c7b2afa4dd8a32d3e6-Arbiter -> (nothing)
#~ Mailbox Arbiter: ExchangeGuid 270e0325-f206-47df-b974-2f5b5da1096e -> (nothing)
#~ Mailbox Arbiter: Database EX1-DB1 -> (nothing)

#### The last arbitration mailbox, and one that makes address books
## source: reference Remove-Mailbox, RemoveLastArbitrationMailboxAllowed, RemoveArbitrationMailboxWithOABsAllowed
New-Mailbox Arbiter -Arbitration | Out-Null
Set-Mailbox Arbiter -Arbitration -OABGen $true
Remove-Mailbox Arbiter -Arbitration -Confirm:$false
Remove-Mailbox Arbiter -Arbitration -RemoveArbitrationMailboxWithOABsAllowed -Confirm:$false
Remove-Mailbox Arbiter -Arbitration -RemoveArbitrationMailboxWithOABsAllowed -RemoveLastArbitrationMailboxAllowed -Confirm:$false
@(Get-Mailbox -Arbitration).Count
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ArbitrationMailboxHasOABsException] 5BF168E5,Microsoft.Exchange.Management.RecipientTasks.RemoveMailbox [InvalidOperation] line 3
#|   | The arbitration mailbox 'Arbiter' makes offline address books (OABGen). Use RemoveArbitrationMailboxWithOABsAllowed to go on all the same.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-LastArbitrationMailboxException] 9838E845,Microsoft.Exchange.Management.RecipientTasks.RemoveMailbox [InvalidOperation] line 4
#|   | 'Arbiter' is the last arbitration mailbox of the organization: without one there is no moderation. Use RemoveLastArbitrationMailboxAllowed to go on all the same.
#| 0
#~ + Mailbox Arbiter
#~ Mailbox Arbiter: PersistedCapabilities (nothing) -> OrganizationCapabilityOABGen
#~ - Mailbox Arbiter

#### The same, disabled
## source: reference Disable-Mailbox, DisableLastArbitrationMailboxAllowed, DisableArbitrationMailboxWithOABsAllowed
New-Mailbox Arbiter -Arbitration | Out-Null
Set-Mailbox Arbiter -Arbitration -OABGen $true
Disable-Mailbox Arbiter -Arbitration -Confirm:$false
Disable-Mailbox Arbiter -Arbitration -DisableArbitrationMailboxWithOABsAllowed -Confirm:$false
Disable-Mailbox Arbiter -Arbitration -DisableArbitrationMailboxWithOABsAllowed -DisableLastArbitrationMailboxAllowed -Confirm:$false
(Get-User Arbiter).RecipientTypeDetails
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ArbitrationMailboxHasOABsException] 862DFAF0,Microsoft.Exchange.Management.RecipientTasks.DisableMailbox [InvalidOperation] line 3
#|   | The arbitration mailbox 'Arbiter' makes offline address books (OABGen). Use DisableArbitrationMailboxWithOABsAllowed to go on all the same.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-LastArbitrationMailboxException] 50389098,Microsoft.Exchange.Management.RecipientTasks.DisableMailbox [InvalidOperation] line 4
#|   | 'Arbiter' is the last arbitration mailbox of the organization: without one there is no moderation. Use DisableLastArbitrationMailboxAllowed to go on all the same.
#| User
#~ + Mailbox Arbiter
#~ Mailbox Arbiter: PersistedCapabilities (nothing) -> OrganizationCapabilityOABGen
#~ Mailbox Arbiter: PersistedCapabilities OrganizationCapabilityOABGen -> (nothing)
#~ Mailbox Arbiter: Alias Arbiter -> (nothing)
#~ Mailbox Arbiter: RecipientTypeDetails ArbitrationMailbox -> User
#~ Mailbox Arbiter: EmailAddresses SMTP:Arbiter@contoso.com -> (nothing)
#~ Mailbox Arbiter: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=5d93ad359a9640c7b2afa4dd8a32d3e6-Arbiter -> (nothing)
#~ Mailbox Arbiter: ExchangeGuid 270e0325-f206-47df-b974-2f5b5da1096e -> (nothing)
#~ Mailbox Arbiter: Database EX1-DB1 -> (nothing)

#### What arbitration mailboxes are there for
## source: reference Set-Mailbox, UMGrammar, UMDataStorage, OABGen
New-Mailbox Arbiter -Arbitration | Out-Null
New-Mailbox Arbiter2 -Arbitration | Out-Null
Set-Mailbox Arbiter -Arbitration -UMGrammar $true -UMDataStorage $true -OABGen $true -GMGen $true -ClientExtensions $true
(Get-Mailbox Arbiter -Arbitration).PersistedCapabilities | Sort-Object
Set-Mailbox Arbiter -Arbitration -OABGen $false -GMGen $false
Set-Mailbox Arbiter2 -Arbitration -MessageTracking $true -Management $true -OMEncryption $true -OMEncryptionStore $true -PstProvider $true -Migration $true
(Get-Mailbox Arbiter2 -Arbitration).PersistedCapabilities | Sort-Object
Set-Mailbox Arbiter2 -Arbitration -UMDataStorage $true
Set-Mailbox Arbiter2 -Arbitration -UMGrammar $true
Set-Mailbox kim -UMGrammar $true
#| OrganizationCapabilityClientExtensions
#| OrganizationCapabilityGMGen
#| OrganizationCapabilityOABGen
#| OrganizationCapabilityUMDataStorage
#| OrganizationCapabilityUMGrammar
#| OrganizationCapabilityManagement
#| OrganizationCapabilityMessageTracking
#| OrganizationCapabilityMigration
#| OrganizationCapabilityOfficeMessageEncryption
#| OrganizationCapabilityOfficeMessageEncryptionStore
#| OrganizationCapabilityPstProvider
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DutyAlreadyAssignedException] 273F691C,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 8
#|   | UMDataStorage belongs to one arbitration mailbox; 'Arbiter' has it already.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] 029F201C,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 10
#|   | The recipient 'Kim Akers' is a UserMailbox; an arbitration mailbox is needed here.
#~ + Mailbox Arbiter
#~ + Mailbox Arbiter2
#~ Mailbox Arbiter: PersistedCapabilities (nothing) -> OrganizationCapabilityClientExtensions, OrganizationCapabilityGMGen, OrganizationCapabilityOABGen, OrganizationCapabilityUMDataStorage, OrganizationCapabilityUMGrammar
#~ Mailbox Arbiter: PersistedCapabilities OrganizationCapabilityClientExtensions, OrganizationCapabilityGMGen, OrganizationCapabilityOABGen, OrganizationCapabilityUMDataStorage, OrganizationCapabilityUMGrammar -> OrganizationCapabilityClientExtensions, OrganizationCapabilityUMDataStorage, OrganizationCapabilityUMGrammar
#~ Mailbox Arbiter2: PersistedCapabilities (nothing) -> OrganizationCapabilityManagement, OrganizationCapabilityMessageTracking, OrganizationCapabilityMigration, OrganizationCapabilityOfficeMessageEncryption, OrganizationCapabilityOfficeMessageEncryptionStore, OrganizationCapabilityPstProvider
#~ Mailbox Arbiter2: PersistedCapabilities OrganizationCapabilityManagement, OrganizationCapabilityMessageTracking, OrganizationCapabilityMigration, OrganizationCapabilityOfficeMessageEncryption, OrganizationCapabilityOfficeMessageEncryptionStore, OrganizationCapabilityPstProvider -> OrganizationCapabilityManagement, OrganizationCapabilityMessageTracking, OrganizationCapabilityMigration, OrganizationCapabilityOfficeMessageEncryption, OrganizationCapabilityOfficeMessageEncryptionStore, OrganizationCapabilityPstProvider, OrganizationCapabilityUMGrammar

#### Migration mailboxes are arbitration mailboxes with that duty
## source: reference New-Mailbox, Get-Mailbox, Remove-Mailbox, Migration
New-Mailbox Arbiter -Arbitration | Out-Null
New-Mailbox Mover -Arbitration -Migration | Format-List RecipientTypeDetails, PersistedCapabilities
Get-Mailbox -Migration | ForEach-Object Name
Get-Mailbox -Arbitration | ForEach-Object Name
Remove-Mailbox Arbiter -Migration -Confirm:$false
Remove-Mailbox Mover -Migration -Confirm:$false
#|
#| RecipientTypeDetails  : ArbitrationMailbox
#| PersistedCapabilities : {OrganizationCapabilityMigration}
#|
#| Mover
#| Arbiter
#| Mover
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 764E2D7A,Microsoft.Exchange.Management.RecipientTasks.RemoveMailbox [NotSpecified] line 5
#|   | The operation couldn't be performed because object 'Arbiter' couldn't be found on 'DC1.contoso.com'.
#~ + Mailbox Arbiter
#~ + Mailbox Mover
#~ - Mailbox Mover

#### Logs, searches and reviews
## source: reference New-Mailbox, AuditLog, AuxAuditLog, Discovery, SupervisoryReviewPolicy
(New-Mailbox Log1 -AuditLog -UserPrincipalName log1@contoso.com).RecipientTypeDetails
(New-Mailbox Log2 -AuxAuditLog).RecipientTypeDetails
(New-Mailbox Review -SupervisoryReviewPolicy).RecipientTypeDetails
(New-Mailbox Search -Discovery).RecipientTypeDetails
Get-Mailbox -AuditLog | ForEach-Object Name
Get-Mailbox -SupervisoryReviewPolicy | ForEach-Object Name
Get-User -SupervisoryReviewPolicy | ForEach-Object Name
(Get-Mailbox Search).RecipientTypeDetails
Set-Mailbox Log1 -MaxSafeSenders 1
Set-Mailbox Log1 -AuditLog -MaxSafeSenders 1
Set-Mailbox Log2 -AuxAuditLog -MaxSafeSenders 1
Set-Mailbox Search -Type Shared
Remove-Mailbox Log1 -AuditLog -Confirm:$false
Remove-Mailbox Log2 -AuxAuditLog -Confirm:$false
Remove-Mailbox Review -Confirm:$false
Remove-Mailbox Review -SupervisoryReviewPolicy -Confirm:$false
#| AuditLogMailbox
#| AuxAuditLogMailbox
#| SupervisoryReviewPolicyMailbox
#| DiscoveryMailbox
#| Log1
#| Review
#| Review
#| DiscoveryMailbox
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 6A1DD93E,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [NotSpecified] line 9
#|   | The operation couldn't be performed because object 'Log1' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] 029F201C,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 12
#|   | The recipient 'Search' is a DiscoveryMailbox; a user, room, equipment or shared mailbox is needed here.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 764E2D7A,Microsoft.Exchange.Management.RecipientTasks.RemoveMailbox [NotSpecified] line 15
#|   | The operation couldn't be performed because object 'Review' couldn't be found on 'DC1.contoso.com'.
#~ + Mailbox log1
#~ + Mailbox Log2
#~ + Mailbox Review
#~ + Mailbox Search
#~ Mailbox log1: MaxSafeSenders (nothing) -> 1
#~ Mailbox Log2: MaxSafeSenders (nothing) -> 1
#~ - Mailbox log1
#~ - Mailbox Log2
#~ - Mailbox Review

#### Users get special mailboxes
## source: reference Enable-Mailbox, Arbitration, Discovery, PublicFolder, AuditLog
(Enable-Mailbox uma -Arbitration).RecipientTypeDetails
Disable-Mailbox uma -Arbitration -DisableLastArbitrationMailboxAllowed -Confirm:$false
(Enable-Mailbox uma -Discovery).RecipientTypeDetails
Disable-Mailbox uma -Confirm:$false
(Enable-Mailbox uma -AuditLog).RecipientTypeDetails
#| ArbitrationMailbox
#| DiscoveryMailbox
#| AuditLogMailbox
#~ Mailbox uma: AccountDisabled False -> True
#~ Mailbox uma: RecipientTypeDetails User -> ArbitrationMailbox
#~ Mailbox uma: EmailAddresses (nothing) -> SMTP:uma@contoso.com
#~ Mailbox uma: WindowsEmailAddress (nothing) -> uma@contoso.com
#~ Mailbox uma: LegacyExchangeDN (nothing) -> /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=5d93ad359a9640c7b2afa4dd8a32d3e6-Uma Visitor
#~ Mailbox uma: ExchangeGuid (nothing) -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ Mailbox uma: Database (nothing) -> EX1-DB1
#~ Mailbox Uma Visitor: Alias uma -> (nothing)
#~ Mailbox Uma Visitor: RecipientTypeDetails ArbitrationMailbox -> User
#~ Mailbox Uma Visitor: EmailAddresses SMTP:uma@contoso.com -> (nothing)
#~ Mailbox Uma Visitor: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=5d93ad359a9640c7b2afa4dd8a32d3e6-Uma Visitor -> (nothing)
#~ Mailbox Uma Visitor: ExchangeGuid 270e0325-f206-47df-b974-2f5b5da1096e -> (nothing)
#~ Mailbox Uma Visitor: Database EX1-DB1 -> (nothing)
#~ Mailbox uma: Alias (nothing) -> uma
#~ Mailbox uma: RecipientTypeDetails User -> DiscoveryMailbox
#~ Mailbox uma: EmailAddresses (nothing) -> SMTP:uma@contoso.com
#~ Mailbox uma: LegacyExchangeDN (nothing) -> /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=2381fc669fcb479a910a09a4ea4da3af-Uma Visitor
#~ Mailbox uma: ExchangeGuid (nothing) -> b00f99f7-e7c0-4ec7-bac3-88413710767e
#~ Mailbox uma: Database (nothing) -> EX1-DB1
#~ Mailbox Uma Visitor: Alias uma -> (nothing)
#~ Mailbox Uma Visitor: RecipientTypeDetails DiscoveryMailbox -> User
#~ Mailbox Uma Visitor: EmailAddresses SMTP:uma@contoso.com -> (nothing)
#~ Mailbox Uma Visitor: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=2381fc669fcb479a910a09a4ea4da3af-Uma Visitor -> (nothing)
#~ Mailbox Uma Visitor: ExchangeGuid b00f99f7-e7c0-4ec7-bac3-88413710767e -> (nothing)
#~ Mailbox Uma Visitor: Database EX1-DB1 -> (nothing)
#~ Mailbox uma: Alias (nothing) -> uma
#~ Mailbox uma: RecipientTypeDetails User -> AuditLogMailbox
#~ Mailbox uma: EmailAddresses (nothing) -> SMTP:uma@contoso.com
#~ Mailbox uma: LegacyExchangeDN (nothing) -> /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=6e5e6cc432934fd5bb20b788df7135f0-Uma Visitor
#~ Mailbox uma: ExchangeGuid (nothing) -> 274a506a-b859-455e-ac9b-b4c42dfb0cad
#~ Mailbox uma: Database (nothing) -> EX1-DB1

#### Public folder mailboxes: the first has the hierarchy
## source: reference New-Mailbox, PublicFolder, IsExcludedFromServingHierarchy
New-Mailbox Folders1 -PublicFolder | Format-List RecipientTypeDetails, IsRootPublicFolderMailbox
New-Mailbox Folders2 -PublicFolder -IsExcludedFromServingHierarchy $true | Format-List IsRootPublicFolderMailbox, IsExcludedFromServingHierarchy
"$((Get-OrganizationConfig).RootPublicFolderMailbox)" -eq (Get-Mailbox Folders1 -PublicFolder).ExchangeGuid
Get-Mailbox Folders1
Set-Mailbox Folders1 -IsHierarchyReady $false
Set-Mailbox Folders1 -PublicFolder -IsHierarchyReady $false -IsHierarchySyncEnabled $false -IsExcludedFromServingHierarchy $true
Get-Mailbox -PublicFolder | Format-Table Name, IsHierarchyReady, IsHierarchySyncEnabled, IsExcludedFromServingHierarchy
Set-Mailbox kim -IsExcludedFromServingHierarchy $true
Set-Mailbox kim -DefaultPublicFolderMailbox Folders2
(Get-Mailbox kim).DefaultPublicFolderMailbox
Set-Mailbox kim -DefaultPublicFolderMailbox tony
Set-User Folders1 -PublicFolder -Office Attic
Remove-Mailbox Folders1 -PublicFolder -Confirm:$false
Remove-Mailbox Folders2 -PublicFolder -Confirm:$false
Disable-Mailbox Folders1 -PublicFolder -Confirm:$false
"$((Get-OrganizationConfig).RootPublicFolderMailbox)"
#|
#| RecipientTypeDetails      : PublicFolderMailbox
#| IsRootPublicFolderMailbox : True
#|
#|
#| IsRootPublicFolderMailbox      : False
#| IsExcludedFromServingHierarchy : True
#|
#| True
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 4458F8AC,Microsoft.Exchange.Management.RecipientTasks.GetMailbox [NotSpecified] line 4
#|   | The operation couldn't be performed because object 'Folders1' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 6A1DD93E,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [NotSpecified] line 5
#|   | The operation couldn't be performed because object 'Folders1' couldn't be found on 'DC1.contoso.com'.
#|
#| Name     IsHierarchyReady IsHierarchySyncEnabled IsExcludedFromServingHierarchy
#| ----     ---------------- ---------------------- ------------------------------
#| Folders1            False                  False                           True
#| Folders2             True                   True                           True
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] 029F201C,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 8
#|   | The recipient 'Kim Akers' is a UserMailbox; a public folder mailbox is needed here.
#| contoso.com/Users/Folders2
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] 029F201C,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 11
#|   | The recipient 'Tony Smith' is a UserMailbox; a public folder mailbox is needed here.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RootPublicFolderMailboxInUseException] 01181AFC,Microsoft.Exchange.Management.RecipientTasks.RemoveMailbox [InvalidOperation] line 13
#|   | 'Folders1' holds the hierarchy of all public folders: it can't go while there are other public folder mailboxes.
#| 00000000-0000-0000-0000-000000000000
#~ + Mailbox Folders1
#~ Mailbox Folders1: IsRootPublicFolderMailbox False -> True
#~ OrganizationConfig Contoso: RootPublicFolderMailbox 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e
#~ + Mailbox Folders2
#~ Mailbox Folders1: IsExcludedFromServingHierarchy False -> True
#~ Mailbox Folders1: IsHierarchyReady True -> False
#~ Mailbox Folders1: IsHierarchySyncEnabled True -> False
#~ Mailbox kim: DefaultPublicFolderMailbox (nothing) -> contoso.com/Users/Folders2
#~ User Folders1: Office (nothing) -> Attic
#~ - Mailbox Folders2
#~ OrganizationConfig Contoso: RootPublicFolderMailbox 270e0325-f206-47df-b974-2f5b5da1096e -> 00000000-0000-0000-0000-000000000000
#~ Mailbox Folders1: IsRootPublicFolderMailbox True -> False
#~ Mailbox Folders1: IsExcludedFromServingHierarchy True -> False
#~ Mailbox Folders1: IsHierarchyReady False -> True
#~ Mailbox Folders1: IsHierarchySyncEnabled False -> True
#~ Mailbox Folders1: Alias Folders1 -> (nothing)
#~ Mailbox Folders1: RecipientTypeDetails PublicFolderMailbox -> User
#~ Mailbox Folders1: EmailAddresses SMTP:Folders1@contoso.com -> (nothing)
#~ Mailbox Folders1: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=5d93ad359a9640c7b2afa4dd8a32d3e6-Folders1 -> (nothing)
#~ Mailbox Folders1: ExchangeGuid 270e0325-f206-47df-b974-2f5b5da1096e -> (nothing)
#~ Mailbox Folders1: Database EX1-DB1 -> (nothing)

#### Public folders that are held for a migration
## source: reference New-Mailbox, Enable-Mailbox, HoldForMigration
New-Mailbox Folders1 -PublicFolder -HoldForMigration | Out-Null
(Get-OrganizationConfig).RootPublicFolderMailbox | Format-List LockedForMigration, CanUpdate
New-Mailbox Folders2 -PublicFolder -HoldForMigration
Remove-Mailbox Folders1 -PublicFolder -Permanent $true -Confirm:$false
Enable-Mailbox uma -PublicFolder -HoldForMigration | ForEach-Object RecipientTypeDetails
(Get-OrganizationConfig).RootPublicFolderMailbox.LockedForMigration
#|
#| LockedForMigration : True
#| CanUpdate          : False
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] AF4F4CB2,Microsoft.Exchange.Management.RecipientTasks.NewMailbox [InvalidArgument] line 3
#|   | HoldForMigration is for the first public folder mailbox; there is one already.
#| PublicFolderMailbox
#| True
#~ + Mailbox Folders1
#~ Mailbox Folders1: IsRootPublicFolderMailbox False -> True
#~ OrganizationConfig Contoso: RootPublicFolderMailbox 00000000-0000-0000-0000-000000000000 -> 270e0325-f206-47df-b974-2f5b5da1096e (locked for migration)
#~ OrganizationConfig Contoso: RootPublicFolderMailbox 270e0325-f206-47df-b974-2f5b5da1096e (locked for migration) -> 00000000-0000-0000-0000-000000000000
#~ - Mailbox Folders1
#~ Mailbox uma: AccountDisabled False -> True
#~ Mailbox uma: RecipientTypeDetails User -> PublicFolderMailbox
#~ Mailbox uma: EmailAddresses (nothing) -> SMTP:uma@contoso.com
#~ Mailbox uma: WindowsEmailAddress (nothing) -> uma@contoso.com
#~ Mailbox uma: LegacyExchangeDN (nothing) -> /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=274a506ab859455eac9bb4c42dfb0cad-Uma Visitor
#~ Mailbox uma: ExchangeGuid (nothing) -> 2381fc66-9fcb-479a-910a-09a4ea4da3af
#~ Mailbox uma: Database (nothing) -> EX1-DB1
#~ Mailbox uma: IsRootPublicFolderMailbox False -> True
#~ OrganizationConfig Contoso: RootPublicFolderMailbox 00000000-0000-0000-0000-000000000000 -> 2381fc66-9fcb-479a-910a-09a4ea4da3af (locked for migration)

#### Where the users of a mailbox look for names
## source: cmdlets.json Set-Mailbox, QueryBaseDN
Set-Mailbox kim -QueryBaseDN 'contoso.com/Users'
(Get-Mailbox kim).QueryBaseDN
Set-Mailbox kim -QueryBaseDN nowhere
#| CN=Users,DC=contoso,DC=com
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 6A1DD93E,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'nowhere' couldn't be found on 'DC1.contoso.com'.
#~ Mailbox kim: QueryBaseDN (nothing) -> CN=Users,DC=contoso,DC=com

#### What is enabled anew after it was disabled has no duties
## source: inferred
New-Mailbox Arbiter -Arbitration | Out-Null
Set-Mailbox Arbiter -Arbitration -UMGrammar $true
Disable-Mailbox Arbiter -Arbitration -DisableLastArbitrationMailboxAllowed -Confirm:$false
(Enable-Mailbox Arbiter -Arbitration).PersistedCapabilities.Count
Set-Mailbox 'Conference Room 1' -ResourceCustom Projector
Disable-Mailbox 'Conference Room 1' -Confirm:$false
(Enable-Mailbox 'Conference Room 1').ResourceCustom.Count
#| 0
#| 0
#~ + Mailbox Arbiter
#~ Mailbox Arbiter: PersistedCapabilities (nothing) -> OrganizationCapabilityUMGrammar
#~ Mailbox Arbiter: PersistedCapabilities OrganizationCapabilityUMGrammar -> (nothing)
#~ Mailbox Arbiter: Alias Arbiter -> (nothing)
#~ Mailbox Arbiter: RecipientTypeDetails ArbitrationMailbox -> User
#~ Mailbox Arbiter: EmailAddresses SMTP:Arbiter@contoso.com -> (nothing)
#~ Mailbox Arbiter: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=5d93ad359a9640c7b2afa4dd8a32d3e6-Arbiter -> (nothing)
#~ Mailbox Arbiter: ExchangeGuid 270e0325-f206-47df-b974-2f5b5da1096e -> (nothing)
#~ Mailbox Arbiter: Database EX1-DB1 -> (nothing)
#~ Mailbox Arbiter: Alias (nothing) -> Arbiter
#~ Mailbox Arbiter: RecipientTypeDetails User -> ArbitrationMailbox
#~ Mailbox Arbiter: EmailAddresses (nothing) -> SMTP:Arbiter@contoso.com
#~ Mailbox Arbiter: LegacyExchangeDN (nothing) -> /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=274a506ab859455eac9bb4c42dfb0cad-Arbiter
#~ Mailbox Arbiter: ExchangeGuid (nothing) -> 2381fc66-9fcb-479a-910a-09a4ea4da3af
#~ Mailbox Arbiter: Database (nothing) -> EX1-DB1
#~ Mailbox room1: ResourceCustom (nothing) -> Projector
#~ Mailbox Conference Room 1: ResourceCustom Projector -> (nothing)
#~ Mailbox Conference Room 1: Alias room1 -> (nothing)
#~ Mailbox Conference Room 1: RecipientTypeDetails RoomMailbox -> User
#~ Mailbox Conference Room 1: EmailAddresses SMTP:room1@contoso.com -> (nothing)
#~ Mailbox Conference Room 1: LegacyExchangeDN /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=d555c79819254539851d0668896a4f0e-Conference Room 1 -> (nothing)
#~ Mailbox Conference Room 1: ExchangeGuid 72488bfc-5aa5-43fd-a132-9b1a99d0d217 -> (nothing)
#~ Mailbox Conference Room 1: Database EX1-DB1 -> (nothing)
#~ Mailbox room1: Alias (nothing) -> room1
#~ Mailbox room1: RecipientTypeDetails User -> UserMailbox
#~ Mailbox room1: EmailAddresses (nothing) -> SMTP:room1@contoso.com
#~ Mailbox room1: LegacyExchangeDN (nothing) -> /o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=7e7a132000514102beb6b12fa95d87e3-Conference Room 1
#~ Mailbox room1: ExchangeGuid (nothing) -> 6e5e6cc4-3293-4fd5-bb20-b788df7135f0
#~ Mailbox room1: Database (nothing) -> EX1-DB1
