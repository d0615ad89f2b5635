# Mailboxes, users, recipients, servers.

#### Mailboxes by alias and address
## source: um-behaviour 1.2
(Get-Mailbox tony).PrimarySmtpAddress.ToString()
(Get-Mailbox kim@contoso.com).Alias
Get-Mailbox nobody
#| tony@contoso.com
#| kim
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 4458F8AC,Microsoft.Exchange.Management.RecipientTasks.GetMailbox [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'nobody' couldn't be found on 'DC1.contoso.com'.

#### UMEnabled on a mailbox
## source: um-behaviour 1.9.11
## organization: contoso-um
Get-Mailbox -Filter 'UMEnabled -eq $true' | ForEach-Object { "$($_.Alias) $($_.UMEnabled) $($_.EmailAddresses -join ' ')" }
#| tony True SMTP:tony@contoso.com EUM:1001;phone-context=Redmond.contoso.com
#| kim True SMTP:kim@contoso.com EUM:1002;phone-context=Redmond.contoso.com
#| pat True SMTP:pat@contoso.com EUM:1003;phone-context=Redmond.contoso.com
#| eva True SMTP:eva@contoso.com EUM:50110;phone-context=Berlin.contoso.com eum:eva@contoso.com;phone-context=Berlin.contoso.com
#| jane True SMTP:jane@contoso.com SIP:jane@contoso.com EUM:0115;phone-context=Oslo.contoso.com eum:+4722550115;phone-context=Oslo.contoso.com

#### By server, by type, by unit
## source: reference Get-Mailbox
Get-Mailbox -Server EX2 | ForEach-Object Alias
Get-Mailbox -RecipientTypeDetails RoomMailbox | ForEach-Object Name
Get-Mailbox -OrganizationalUnit contoso.com/Users -ResultSize 1 | ForEach-Object Name
@(Get-Mailbox -Arbitration).Count
#| pat
#| alice
#| david
#| gabriele
#| jane
#| mary
#| peter
#| terry
#| Conference Room 1
#| Administrator
#| WARNING: More than 1 results are available. To see them, give a larger ResultSize or Unlimited.
#| 0

#### Databases and servers are piped in, one after another
## source: reference Get-Mailbox, Database, Server
(Get-MailboxDatabase | Get-Mailbox).Count
Get-MailboxServer | Get-Mailbox | Group-Object ServerName | ForEach-Object { "$($_.Name) $($_.Count)" }
(Get-MailboxDatabase | Get-MailboxStatistics).Count
Get-MailboxDatabase | Get-User -ErrorAction SilentlyContinue
#| 26
#| EX1 18
#| EX2 8
#| 26

#### Users without a mailbox are users only
## source: inferred
(Get-User uma).RecipientTypeDetails
Get-Recipient uma
(Get-Recipient tony).RecipientType
#| User
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 7420CADA,Microsoft.Exchange.Management.RecipientTasks.GetRecipient [NotSpecified] line 2
#|   | The operation couldn't be performed because object 'uma' couldn't be found on 'DC1.contoso.com'.
#| UserMailbox

#### Names that begin with a text
## source: reference Get-Recipient, Anr
Get-Recipient -Anr pa | ForEach-Object Name
#| Pat Coleman
#| Aaron Painter
#| Ian Palangio

#### Servers and their roles
## source: reference Get-ExchangeServer
Get-ExchangeServer | Sort-Object Name | ForEach-Object { "$($_.Fqdn): $($_.ServerRole)" }
(Get-ExchangeServer EX1).IsUnifiedMessagingServer
(Get-ExchangeServer EX1 -Status).CurrentDomainControllers
#| EX1.contoso.com: Cafe, Mailbox, ClientAccess, UnifiedMessaging, HubTransport
#| EX2.contoso.com: Cafe, Mailbox, ClientAccess, UnifiedMessaging, HubTransport
#| True
#| DC1.contoso.com

#### Recipients of one database, by its name and piped in
## source: reference Get-Recipient, Database (DatabaseSet)
(Get-Recipient -Database EX1-DB1).Count
(Get-MailboxDatabase | Get-Recipient).Count
(Get-Recipient -Database EX1-DB1 -Filter "Name -like 'K*'").Name
#| 10
#| 26
#| Karin Lamb
