# What holds for the whole organization, and can be changed.

#### Sign-in by federation
## source: reference Set-OrganizationConfig, AdfsIssuer, AdfsAudienceUris
Set-OrganizationConfig -AdfsIssuer https://adfs.contoso.com/adfs/ls -AdfsAudienceUris https://mail.contoso.com/owa, https://mail.contoso.com/ecp -AdfsSignCertificateThumbprints 88970C64278A15D642934DC2961D9CCA5E28DA6B -AdfsEncryptCertificateThumbprint 77970C64278A15D642934DC2961D9CCA5E28DA6B
Set-OrganizationConfig -AdfsAuthenticationConfiguration '<Configuration />' -OAuth2ClientProfileEnabled $true -ActivityBasedAuthenticationTimeoutWithSingleSignOnEnabled $false
Get-OrganizationConfig | Format-List Adfs*, OAuth2*, *SingleSignOn*
Set-OrganizationConfig -AdfsIssuer adfs.contoso.com
Set-OrganizationConfig -AdfsIssuer https://adfs.contoso.com/adfs/ls -AdfsAuthenticationConfiguration '<Configuration />'
#|
#| AdfsAuthenticationConfiguration                           : <Configuration />
#| AdfsIssuer                                                : https://adfs.contoso.com/adfs/ls
#| AdfsAudienceUris                                          : {https://mail.contoso.com/owa,
#|                                                             https://mail.contoso.com/ecp}
#| AdfsSignCertificateThumbprints                            : {88970C64278A15D642934DC2961D9CCA5E28DA6
#|                                                             B}
#| AdfsEncryptCertificateThumbprint                          : 77970C64278A15D642934DC2961D9CCA5E28DA6B
#| OAuth2ClientProfileEnabled                                : True
#| ActivityBasedAuthenticationTimeoutWithSingleSignOnEnabled : False
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 9D8D7C83,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [InvalidData] line 4
#|   | The value 'adfs.contoso.com' of the property AdfsIssuer is not valid: it must be a URL such as https://contoso.com.
#| ERROR: AmbiguousParameterSet,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [InvalidArgument] line 5
#|   | Parameter set cannot be resolved using the specified named parameters.
#~ OrganizationConfig Contoso: AdfsIssuer (nothing) -> https://adfs.contoso.com/adfs/ls
#~ OrganizationConfig Contoso: AdfsAudienceUris (nothing) -> https://mail.contoso.com/owa, https://mail.contoso.com/ecp
#~ OrganizationConfig Contoso: AdfsSignCertificateThumbprints (nothing) -> 88970C64278A15D642934DC2961D9CCA5E28DA6B
#~ OrganizationConfig Contoso: AdfsEncryptCertificateThumbprint (nothing) -> 77970C64278A15D642934DC2961D9CCA5E28DA6B
#~ OrganizationConfig Contoso: AdfsAuthenticationConfiguration (nothing) -> <Configuration />
#~ OrganizationConfig Contoso: OAuth2ClientProfileEnabled False -> True
#~ OrganizationConfig Contoso: ActivityBasedAuthenticationTimeoutWithSingleSignOnEnabled True -> False

#### Public folders
## source: reference Set-OrganizationConfig, DefaultPublicFolderAgeLimit, PublicFoldersEnabled
Set-OrganizationConfig -DefaultPublicFolderAgeLimit 90.00:00:00 -DefaultPublicFolderDeletedItemRetention 60 -DefaultPublicFolderMovedItemRetention 14
Set-OrganizationConfig -DefaultPublicFolderIssueWarningQuota 1GB -DefaultPublicFolderProhibitPostQuota 2GB -DefaultPublicFolderMaxItemSize 20MB
Set-OrganizationConfig -PublicFoldersEnabled Remote -RemotePublicFolderMailboxes kim, pat
Get-OrganizationConfig | Format-List DefaultPublicFolder*, PublicFoldersEnabled, RemotePublic*
Set-OrganizationConfig -DefaultPublicFolderAgeLimit $null -PublicFoldersEnabled None
Set-OrganizationConfig -RemotePublicFolderMailboxes nobody
Set-OrganizationConfig -DefaultPublicFolderMaxItemSize 3TB
#|
#| DefaultPublicFolderAgeLimit             : 90.00:00:00
#| DefaultPublicFolderIssueWarningQuota    : 1 GB (1,073,741,824 bytes)
#| DefaultPublicFolderProhibitPostQuota    : 2 GB (2,147,483,648 bytes)
#| DefaultPublicFolderMaxItemSize          : 20 MB (20,971,520 bytes)
#| DefaultPublicFolderDeletedItemRetention : 60.00:00:00
#| DefaultPublicFolderMovedItemRetention   : 14.00:00:00
#| PublicFoldersEnabled                    : Remote
#| RemotePublicFolderMailboxes             : {contoso.com/Users/Kim Akers, contoso.com/Users/Pat
#|                                           Coleman}
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 06D41CB8,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [NotSpecified] line 6
#|   | The operation couldn't be performed because object 'nobody' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 9D8D7C83,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [InvalidData] line 7
#|   | The value '3 TB (3,298,534,883,328 bytes)' of the property DefaultPublicFolderMaxItemSize is not valid: it must be from 0 to 2199023254529 bytes.
#~ OrganizationConfig Contoso: DefaultPublicFolderAgeLimit (nothing) -> 90.00:00:00
#~ OrganizationConfig Contoso: DefaultPublicFolderDeletedItemRetention 30.00:00:00 -> 60.00:00:00
#~ OrganizationConfig Contoso: DefaultPublicFolderMovedItemRetention 7.00:00:00 -> 14.00:00:00
#~ OrganizationConfig Contoso: DefaultPublicFolderIssueWarningQuota Unlimited -> 1 GB (1,073,741,824 bytes)
#~ OrganizationConfig Contoso: DefaultPublicFolderProhibitPostQuota Unlimited -> 2 GB (2,147,483,648 bytes)
#~ OrganizationConfig Contoso: DefaultPublicFolderMaxItemSize Unlimited -> 20 MB (20,971,520 bytes)
#~ OrganizationConfig Contoso: PublicFoldersEnabled Local -> Remote
#~ OrganizationConfig Contoso: RemotePublicFolderMailboxes (nothing) -> contoso.com/Users/Kim Akers, contoso.com/Users/Pat Coleman
#~ OrganizationConfig Contoso: DefaultPublicFolderAgeLimit 90.00:00:00 -> (nothing)
#~ OrganizationConfig Contoso: PublicFoldersEnabled Remote -> None

#### Public folders on their way to another place
## source: reference Set-OrganizationConfig, PublicFoldersLockedForMigration
Set-OrganizationConfig -PublicFoldersLockedForMigration $true -PublicFolderMailboxesLockedForNewConnections $true
Set-OrganizationConfig -PublicFolderMigrationComplete $true -PublicFolderMailboxesMigrationComplete $true -PublicFolderShowClientControl $true
Get-OrganizationConfig | Format-List PublicFolder*
#|
#| PublicFoldersLockedForMigration              : True
#| PublicFolderMigrationComplete                : True
#| PublicFolderContentReplicationDisabled       : False
#| PublicFolderMailboxesLockedForNewConnections : True
#| PublicFolderMailboxesMigrationComplete       : True
#| PublicFolderShowClientControl                : True
#| PublicFoldersEnabled                         : Local
#~ OrganizationConfig Contoso: PublicFoldersLockedForMigration False -> True
#~ OrganizationConfig Contoso: PublicFolderMailboxesLockedForNewConnections False -> True
#~ OrganizationConfig Contoso: PublicFolderMigrationComplete False -> True
#~ OrganizationConfig Contoso: PublicFolderMailboxesMigrationComplete False -> True
#~ OrganizationConfig Contoso: PublicFolderShowClientControl False -> True

#### Moves to and from the cloud
## source: reference Set-OrganizationConfig, MaxConcurrentMigrations
Set-OrganizationConfig -MaxConcurrentMigrations 12 -IsExcludedFromOnboardMigration $true -IsExcludedFromOffboardMigration $true -IsFfoMigrationInProgress $true -ACLableSyncedObjectEnabled $true
Get-OrganizationConfig | Format-List MaxConcurrent*, IsExcluded*, IsFfo*, ACL*
Set-OrganizationConfig -MaxConcurrentMigrations unlimited
"$((Get-OrganizationConfig).MaxConcurrentMigrations)"
#|
#| MaxConcurrentMigrations         : 12
#| IsExcludedFromOnboardMigration  : True
#| IsExcludedFromOffboardMigration : True
#| IsFfoMigrationInProgress        : True
#| ACLableSyncedObjectEnabled      : True
#|
#| Unlimited
#~ OrganizationConfig Contoso: ACLableSyncedObjectEnabled False -> True
#~ OrganizationConfig Contoso: IsExcludedFromOffboardMigration False -> True
#~ OrganizationConfig Contoso: IsExcludedFromOnboardMigration False -> True
#~ OrganizationConfig Contoso: IsFfoMigrationInProgress False -> True
#~ OrganizationConfig Contoso: MaxConcurrentMigrations Unlimited -> 12
#~ OrganizationConfig Contoso: MaxConcurrentMigrations 12 -> Unlimited

#### What the web client offers
## source: reference Set-OrganizationConfig, LinkPreviewEnabled
Set-OrganizationConfig -AsyncSendEnabled $false -ConnectorsEnabled $false -ConnectorsActionableMessagesEnabled $false -SmtpActionableMessagesEnabled $false -LinkPreviewEnabled $false
Set-OrganizationConfig -EnableDownloadDomains $true -IsAgendaMailEnabled $false -LeanPopoutEnabled $true -RefreshSessionEnabled $true -UnblockUnsafeSenderPromptEnabled $false
Set-OrganizationConfig -SiteMailboxCreationURL https://sites.contoso.com/new -WACDiscoveryEndpoint https://oos.contoso.com/hosting/discovery
Get-OrganizationConfig | Format-List AsyncSend*, Connectors*, SmtpAction*, LinkPreview*, EnableDownload*, IsAgenda*, LeanPopout*, RefreshSession*, Unblock*, SiteMailbox*, WAC*
#|
#| AsyncSendEnabled                    : False
#| ConnectorsEnabled                   : False
#| ConnectorsActionableMessagesEnabled : False
#| SmtpActionableMessagesEnabled       : False
#| LinkPreviewEnabled                  : False
#| EnableDownloadDomains               : True
#| IsAgendaMailEnabled                 : False
#| LeanPopoutEnabled                   : True
#| RefreshSessionEnabled               : True
#| UnblockUnsafeSenderPromptEnabled    : False
#| SiteMailboxCreationURL              : https://sites.contoso.com/new
#| WACDiscoveryEndpoint                : https://oos.contoso.com/hosting/discovery
#~ OrganizationConfig Contoso: AsyncSendEnabled True -> False
#~ OrganizationConfig Contoso: ConnectorsEnabled True -> False
#~ OrganizationConfig Contoso: ConnectorsActionableMessagesEnabled True -> False
#~ OrganizationConfig Contoso: SmtpActionableMessagesEnabled True -> False
#~ OrganizationConfig Contoso: LinkPreviewEnabled True -> False
#~ OrganizationConfig Contoso: EnableDownloadDomains False -> True
#~ OrganizationConfig Contoso: IsAgendaMailEnabled True -> False
#~ OrganizationConfig Contoso: LeanPopoutEnabled False -> True
#~ OrganizationConfig Contoso: RefreshSessionEnabled False -> True
#~ OrganizationConfig Contoso: UnblockUnsafeSenderPromptEnabled True -> False
#~ OrganizationConfig Contoso: SiteMailboxCreationURL (nothing) -> https://sites.contoso.com/new
#~ OrganizationConfig Contoso: WACDiscoveryEndpoint (nothing) -> https://oos.contoso.com/hosting/discovery

#### Switches
## source: cmdlets.json Set-OrganizationConfig, UseIcsSyncStateStreaming
Set-OrganizationConfig -EmptyAddressBookForNonExchangeUsers -EnableAuthAdminReadSession -EnableOrgWidePermissionOnScopedRoles -UseIcsSyncStateStreaming
Get-OrganizationConfig | Format-List EmptyAddressBook*, EnableAuth*, EnableOrgWide*, UseIcs*
Set-OrganizationConfig -UseIcsSyncStateStreaming:$false
(Get-OrganizationConfig).UseIcsSyncStateStreaming
#|
#| EmptyAddressBookForNonExchangeUsers  : True
#| EnableAuthAdminReadSession           : True
#| EnableOrgWidePermissionOnScopedRoles : True
#| UseIcsSyncStateStreaming             : True
#|
#| False
#~ OrganizationConfig Contoso: UseIcsSyncStateStreaming False -> True
#~ OrganizationConfig Contoso: EmptyAddressBookForNonExchangeUsers False -> True
#~ OrganizationConfig Contoso: EnableAuthAdminReadSession False -> True
#~ OrganizationConfig Contoso: EnableOrgWidePermissionOnScopedRoles False -> True
#~ OrganizationConfig Contoso: UseIcsSyncStateStreaming True -> False

#### Names of groups
## source: reference Set-OrganizationConfig, DistributionGroupNamingPolicy
Set-OrganizationConfig -DistributionGroupNamingPolicy 'DL_<GroupName>' -DistributionGroupNameBlockedWordsList secret, payroll
Get-OrganizationConfig | Format-List DistributionGroup*
Set-OrganizationConfig -DistributionGroupNamingPolicy 'DL_'
#|
#| DistributionGroupDefaultOU            :
#| DistributionGroupNameBlockedWordsList : {secret, payroll}
#| DistributionGroupNamingPolicy         : DL_<GroupName>
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 9D8D7C83,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [InvalidData] line 3
#|   | The value 'DL_' of the property DistributionGroupNamingPolicy is not valid: it must contain <GroupName> once.
#~ OrganizationConfig Contoso: DistributionGroupNameBlockedWordsList (nothing) -> secret, payroll
#~ OrganizationConfig Contoso: DistributionGroupNamingPolicy (nothing) -> DL_<GroupName>

#### What the organization says of itself
## source: reference Set-OrganizationConfig, Industry
Set-OrganizationConfig -Industry Retail -OrganizationSummary 'Sells bicycles', 'Repairs them' -HierarchicalAddressBookRoot kim -ManagedFolderHomepage http://folders.contoso.com -MitigationsEnabled $false -DataClassifications Internal
Get-OrganizationConfig | Format-List Industry, OrganizationSummary, HierarchicalAddressBookRoot, ManagedFolderHomepage, MitigationsEnabled, DataClassifications
Set-OrganizationConfig -Industry Bicycles
Set-OrganizationConfig -HierarchicalAddressBookRoot $null
(Get-OrganizationConfig).HierarchicalAddressBookRoot -eq $null
Set-OrganizationConfig -HierarchicalAddressBookRoot nobody
#|
#| Industry                    : Retail
#| OrganizationSummary         : {Sells bicycles, Repairs them}
#| HierarchicalAddressBookRoot : contoso.com/Users/Kim Akers
#| ManagedFolderHomepage       : http://folders.contoso.com
#| MitigationsEnabled          : False
#| DataClassifications         : Internal
#|
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [InvalidArgument] line 3
#|   | Cannot bind parameter 'Industry'. Cannot convert value "Bicycles" to type "Microsoft.Exchange.Data.Directory.IndustryType". Error: "Unable to match the identifier name Bicycles to a valid enumerator name. Specify one of the following enumerator names and try again:
#|   | NotSpecified, Agriculture, Finance, BusinessServicesConsulting, Communications, ComputerRelatedProductsServices, Construction, Education, EngineeringArchitecture, Government, Healthcare, Hospitality, Legal, Manufacturing, MediaMarketingAdvertising, Mining, NonProfit, PersonalServices, PrintingPublishing, RealEstate, Retail, Transportation, Utilities, Wholesale, Other"
#| True
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 06D41CB8,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [NotSpecified] line 6
#|   | The operation couldn't be performed because object 'nobody' couldn't be found on 'DC1.contoso.com'.
#~ OrganizationConfig Contoso: DataClassifications (nothing) -> Internal
#~ OrganizationConfig Contoso: HierarchicalAddressBookRoot (nothing) -> contoso.com/Users/Kim Akers
#~ OrganizationConfig Contoso: Industry NotSpecified -> Retail
#~ OrganizationConfig Contoso: ManagedFolderHomepage (nothing) -> http://folders.contoso.com
#~ OrganizationConfig Contoso: MitigationsEnabled True -> False
#~ OrganizationConfig Contoso: OrganizationSummary (nothing) -> Sells bicycles, Repairs them
#~ OrganizationConfig Contoso: HierarchicalAddressBookRoot contoso.com/Users/Kim Akers -> (nothing)

#### How mail is written
## source: reference Set-OrganizationConfig, ByteEncoderTypeFor7BitCharsets
Set-OrganizationConfig -ByteEncoderTypeFor7BitCharsets 13 -PreferredInternetCodePageForShiftJis 50221 -RequiredCharsetCoverage 80
Get-OrganizationConfig | Format-List ByteEncoder*, Preferred*, RequiredCharset*
Set-OrganizationConfig -ByteEncoderTypeFor7BitCharsets 3
Set-OrganizationConfig -RequiredCharsetCoverage 101
#|
#| ByteEncoderTypeFor7BitCharsets       : 13
#| PreferredInternetCodePageForShiftJis : 50221
#| RequiredCharsetCoverage              : 80
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 9D8D7C83,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [InvalidData] line 3
#|   | The value '3' of the property ByteEncoderTypeFor7BitCharsets is not valid: it must be one of 0, 1, 2, 5, 6, 13, 14.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 9D8D7C83,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [InvalidData] line 4
#|   | The value '101' of the property RequiredCharsetCoverage is not valid: it must be from 0 to 100.
#~ OrganizationConfig Contoso: ByteEncoderTypeFor7BitCharsets 0 -> 13
#~ OrganizationConfig Contoso: PreferredInternetCodePageForShiftJis 0 -> 50221
#~ OrganizationConfig Contoso: RequiredCharsetCoverage 100 -> 80

#### The recipient that system messages come from
## source: reference Set-OrganizationConfig, MicrosoftExchangeRecipientEmailAddressPolicyEnabled
Get-OrganizationConfig | ForEach-Object MicrosoftExchangeRecipientEmailAddresses | ForEach-Object ProxyAddressString
Set-OrganizationConfig -MicrosoftExchangeRecipientPrimarySmtpAddress system@contoso.com
Set-OrganizationConfig -MicrosoftExchangeRecipientEmailAddressPolicyEnabled $false -MicrosoftExchangeRecipientPrimarySmtpAddress system@contoso.com -MicrosoftExchangeRecipientReplyRecipient kim
Get-OrganizationConfig | Format-List MicrosoftExchangeRecipientEmailAddressPolicyEnabled, MicrosoftExchangeRecipientPrimarySmtpAddress, MicrosoftExchangeRecipientReplyRecipient
Set-OrganizationConfig -MicrosoftExchangeRecipientEmailAddresses 'SMTP:postman@contoso.com', 'smtp:system@contoso.com'
(Get-OrganizationConfig).MicrosoftExchangeRecipientPrimarySmtpAddress.ToString()
Set-OrganizationConfig -MicrosoftExchangeRecipientEmailAddressPolicyEnabled $true
Get-OrganizationConfig | ForEach-Object MicrosoftExchangeRecipientEmailAddresses | ForEach-Object ProxyAddressString
#| SMTP:MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.com
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] 70027A74,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [InvalidArgument] line 2
#|   | MicrosoftExchangeRecipientPrimarySmtpAddress can't be set while MicrosoftExchangeRecipientEmailAddressPolicyEnabled is true.
#|
#| MicrosoftExchangeRecipientEmailAddressPolicyEnabled : False
#| MicrosoftExchangeRecipientPrimarySmtpAddress        : system@contoso.com
#| MicrosoftExchangeRecipientReplyRecipient            : contoso.com/Users/Kim Akers
#|
#| postman@contoso.com
#| SMTP:MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.com
#| smtp:postman@contoso.com
#| smtp:system@contoso.com
#~ OrganizationConfig Contoso: MicrosoftExchangeRecipientEmailAddresses (nothing) -> SMTP:system@contoso.com, smtp:MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.com
#~ OrganizationConfig Contoso: MicrosoftExchangeRecipientEmailAddressPolicyEnabled True -> False
#~ OrganizationConfig Contoso: MicrosoftExchangeRecipientReplyRecipient (nothing) -> contoso.com/Users/Kim Akers
#~ OrganizationConfig Contoso: MicrosoftExchangeRecipientEmailAddresses SMTP:system@contoso.com, smtp:MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.com -> SMTP:postman@contoso.com, smtp:system@contoso.com
#~ OrganizationConfig Contoso: MicrosoftExchangeRecipientEmailAddresses SMTP:postman@contoso.com, smtp:system@contoso.com -> SMTP:MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.com, smtp:postman@contoso.com, smtp:system@contoso.com
#~ OrganizationConfig Contoso: MicrosoftExchangeRecipientEmailAddressPolicyEnabled False -> True

#### System messages come from one SMTP address
## source: inferred
Set-OrganizationConfig -MicrosoftExchangeRecipientEmailAddressPolicyEnabled $false -MicrosoftExchangeRecipientEmailAddresses 'X500:/o=Contoso/cn=System'
Set-OrganizationConfig -MicrosoftExchangeRecipientEmailAddressPolicyEnabled $false -MicrosoftExchangeRecipientEmailAddresses $null
Set-OrganizationConfig -MicrosoftExchangeRecipientEmailAddressPolicyEnabled $false -MicrosoftExchangeRecipientEmailAddresses SMTP:a@contoso.com, SMTP:b@contoso.com
"$((Get-OrganizationConfig).MicrosoftExchangeRecipientPrimarySmtpAddress)"
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 9D8D7C83,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [InvalidData] line 1
#|   | The value 'X500:/o=Contoso/cn=System' of the property MicrosoftExchangeRecipientEmailAddresses is not valid: it must have one primary SMTP address.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 9D8D7C83,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [InvalidData] line 2
#|   | The value '' of the property MicrosoftExchangeRecipientEmailAddresses is not valid: it must have one primary SMTP address.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 9D8D7C83,Microsoft.Exchange.Management.SystemConfigurationTasks.SetOrganizationConfig [InvalidData] line 3
#|   | The value 'SMTP:a@contoso.com SMTP:b@contoso.com' of the property MicrosoftExchangeRecipientEmailAddresses is not valid: it must have one primary SMTP address.
#| MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.com
