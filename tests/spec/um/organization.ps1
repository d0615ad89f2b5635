# What the organization consists of.

#### Domains, lists, databases, controllers
## source: reference Get-AcceptedDomain, Get-AddressList, Get-MailboxDatabase, Get-DomainController
Get-AcceptedDomain | ForEach-Object { "$($_.DomainName) $($_.DomainType) $($_.Default)" }
Get-AddressList | ForEach-Object { "$($_.Identity)" }
Get-MailboxDatabase -Server EX1 | ForEach-Object { "$($_.Name) on $($_.Server)" }
Get-DomainController | ForEach-Object DnsHostName
(Get-OrganizationConfig).Name
#| contoso.com Authoritative True
#| \All Users
#| \All Rooms
#| EX1-DB1 on EX1
#| EX1-DB2 on EX1
#| DC1.contoso.com
#| Contoso

#### Servers by role
## source: reference Get-MailboxServer, Get-ClientAccessService
Get-MailboxServer | ForEach-Object Name
(Get-ClientAccessService EX2).Fqdn
#| EX1
#| EX2
#| EX2.contoso.com

#### Whether databases are mounted is told on demand
## source: reference Get-MailboxDatabase
"$((Get-MailboxDatabase EX1-DB1).Mounted)|$((Get-MailboxDatabase EX1-DB1 -Status).Mounted)"
#| |True

#### What transport keeps of mail for a database
## source: reference Get-MailboxDatabase, DumpsterStatistics
(Get-MailboxDatabase EX1-DB1).DumpsterStatistics -eq $null
(Get-MailboxDatabase EX1-DB1 -DumpsterStatistics).DumpsterStatistics | Format-Table Server, NumberOfItems
(Get-MailboxDatabase -IncludePreExchange2013).Count
#| True
#|
#| Server NumberOfItems
#| ------ -------------
#| EX1                0
#| EX2                0
#|
#| 3

#### Address lists below a container
## source: reference Get-AddressList, Container
Get-AddressList -Container \ | ForEach-Object Name
@(Get-AddressList -Container '\All Users').Count
Get-AddressList -Container '\Nobody'
#| All Users
#| All Rooms
#| 0
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 9A5AF88A,Microsoft.Exchange.Management.SystemConfigurationTasks.GetAddressList [NotSpecified] line 3
#|   | The operation couldn't be performed because object '\Nobody' couldn't be found on 'DC1.contoso.com'.

#### The account that servers share for clients
## source: reference Get-ClientAccessService, IncludeAlternateServiceAccountCredentialStatus
Get-ClientAccessService
Get-ClientAccessServer EX1 | Format-List Name, AutoDiscoverServiceInternalUri, AlternateServiceAccountConfiguration
Get-ClientAccessServer EX1 -IncludeAlternateServiceAccountCredentialStatus | Format-List AlternateServiceAccountConfiguration
(Get-ClientAccessService EX1 -IncludeAlternateServiceAccountCredentialPassword).AlternateServiceAccountConfiguration.EffectiveCredentials.Count
"$((Get-ClientAccessService EX1 -IncludeAlternateServiceAccountCredentialStatus).AlternateServiceAccountConfiguration)"
"$((Get-ClientAccessServer EX1 -IncludeAlternateServiceAccountCredentialPassword).AlternateServiceAccountConfiguration)"
#|
#| Name
#| ----
#| EX1
#| EX2
#|
#|
#| Name                                 : EX1
#| AutoDiscoverServiceInternalUri       : https://EX1.contoso.com/Autodiscover/Autodiscover.xml
#| AlternateServiceAccountConfiguration :
#|
#|
#| AlternateServiceAccountConfiguration : Latest: <Not set>, Previous: <Not set>
#|
#| 0
#| Latest: <Not set>, Previous: <Not set>
#| Latest: <Not set>, Previous: <Not set>
