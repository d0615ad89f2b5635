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
