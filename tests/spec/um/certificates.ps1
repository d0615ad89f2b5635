# Certificates of the servers, which UM services need for TLS; and components that are taken out of service.

#### A UM service takes a certificate only when it starts with TLS
## source: um-behaviour 2.10.1
$certificate = Get-ExchangeCertificate | Where-Object { -not $_.IsSelfSigned }
Enable-ExchangeCertificate $certificate.Thumbprint -Services UM
Set-UMService EX1 -UMStartupMode Dual -WarningAction SilentlyContinue
Enable-ExchangeCertificate $certificate.Thumbprint -Services UM
(Get-UMService EX1).UMCertificateThumbprint -eq $certificate.Thumbprint
"$((Get-ExchangeCertificate $certificate.Thumbprint).Services)"
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-CertificateNeedsSecureModeException] 2C4C6B89,Microsoft.Exchange.Management.SystemConfigurationTasks.EnableExchangeCertificate [InvalidArgument] line 2
#|   | The certificate '3166785C4FB4F9E4A1BBA0324EEF359B39FCD09E' can't be used by the service UM of the server 'EX1' while its startup mode is TCP. Set it to TLS or Dual first.
#| WARNING: The service UM of the server 'EX1' uses the certificate when it is restarted.
#| True
#| UM
#~ UMServer EX1: UMStartupMode TCP -> Dual
#~ ExchangeCertificate EX1\3166785C4FB4F9E4A1BBA0324EEF359B39FCD09E: Services None -> UM
#~ UMServer EX1: UMCertificateThumbprint (nothing) -> 3166785C4FB4F9E4A1BBA0324EEF359B39FCD09E

#### The same for the call router; a self-signed certificate is warned of
## source: um-behaviour 2.10.1, 2.10.2
Set-UMCallRouterSettings -UMStartupMode TLS -WarningAction SilentlyContinue
$certificate = Get-ExchangeCertificate | Where-Object IsSelfSigned
$certificate | Enable-ExchangeCertificate -Services UMCallRouter
(Get-UMCallRouterSettings EX1).UMCertificateThumbprint -eq $certificate.Thumbprint
Set-UMCallRouterSettings -UMCertificateThumbprint 12
#| WARNING: The service UMCallRouter of the server 'EX1' uses the certificate when it is restarted.
#| WARNING: The certificate '555D33AF7C7955AE476916A27C8E3A6224D1F6EF' is self-signed: Lync does not accept it.
#| True
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMCallRouterSettings [InvalidArgument] line 5
#|   | A parameter cannot be found that matches parameter name 'UMCertificateThumbprint'.
#~ UMCallRouterSettings EX1\UMCallRouter: UMStartupMode TCP -> TLS
#~ ExchangeCertificate EX1\555D33AF7C7955AE476916A27C8E3A6224D1F6EF: Services IMAP, POP, IIS, SMTP -> IMAP, POP, IIS, SMTP, UMCallRouter
#~ UMCallRouterSettings EX1\UMCallRouter: UMCertificateThumbprint (nothing) -> 555D33AF7C7955AE476916A27C8E3A6224D1F6EF

#### A new certificate: its names, and the services that it takes from others
## source: cmdlets.json New-ExchangeCertificate, Enable-ExchangeCertificate
$new = New-ExchangeCertificate -Server EX2 -Services None -IncludeServerFQDN -DomainName um.contoso.com -SubjectName 'CN=um.contoso.com, O=Contoso'
"$($new.CertificateDomains)"
$new.IsSelfSigned
$new.Thumbprint.Length
Enable-ExchangeCertificate $new.Thumbprint -Server EX2 -Services POP, IMAP
Get-ExchangeCertificate -Server EX2 | ForEach-Object { "$($_.Subject): $($_.Services)" }
Get-ExchangeCertificate EX2\ -DomainName UM.contoso.com | ForEach-Object FriendlyName
#| um.contoso.com EX2.contoso.com
#| True
#| 40
#| CN=EX2: IIS, SMTP
#| CN=EX2.contoso.com, OU=Telephony, O=Contoso, C=US: None
#| CN=um.contoso.com, O=Contoso: IMAP, POP
#| Microsoft Exchange
#~ + ExchangeCertificate EX2\19D85EE96D099642FD2373E1C5391A2DA3663D8B
#~ ExchangeCertificate EX2\19D85EE96D099642FD2373E1C5391A2DA3663D8B: Services None -> IMAP, POP
#~ ExchangeCertificate EX2\B62CF048540FB9DD0E939EFE59CFB0BE11E015A5: Services IMAP, POP, IIS, SMTP -> IIS, SMTP

#### What is no certificate
## source: inferred
Get-ExchangeCertificate 1234
New-ExchangeCertificate -KeySize 1000 -Services None
New-ExchangeCertificate -SubjectName mail -Services None
New-ExchangeCertificate -GenerateRequest
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-CertificateNotFoundException] 83D7F076,Microsoft.Exchange.Management.SystemConfigurationTasks.GetExchangeCertificate [ObjectNotFound] line 1
#|   | The certificate with the thumbprint '1234' wasn't found on the server 'EX1'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 62B0AD5D,Microsoft.Exchange.Management.SystemConfigurationTasks.NewExchangeCertificate [InvalidData] line 2
#|   | The value '1000' of the property KeySize is not valid: it is one of 1024, 2048, 4096.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 62B0AD5D,Microsoft.Exchange.Management.SystemConfigurationTasks.NewExchangeCertificate [InvalidData] line 3
#|   | The value 'mail' of the property SubjectName is not valid: it has the form CN=<name>, …
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-CertificateRequestNotSupportedException] 35EBE2E9,Microsoft.Exchange.Management.SystemConfigurationTasks.NewExchangeCertificate [NotImplemented] line 4
#|   | Requests to certification authorities aren't made: leave -GenerateRequest out for a self-signed one.

#### A component is out of service until nobody wants it so
## source: um-behaviour 1.10.8
Set-ServerComponentState EX1 -Component UMCallRouter -State Inactive -Requester Maintenance
Set-ServerComponentState EX1 -Component umcallrouter -State Inactive -Requester Functional
Set-ServerComponentState EX1 -Component UMCallRouter -State Active -Requester Functional
Get-ServerComponentState EX1 -Component UMCallRouter
(Get-ServerComponentState EX1 -Component UMCallRouter).LocalStates | ForEach-Object { "$($_.Requester) $($_.State)" }
Set-ServerComponentState EX1 -Component UMCallRouter -State Active -Requester Maintenance
"$((Get-ServerComponentState EX1 -Component UMCallRouter).State)"
#|
#| Server                                   Component                                State
#| ------                                   ---------                                -----
#| EX1.contoso.com                          UMCallRouter                             Inactive
#| Maintenance Inactive
#| Functional Active
#| Active
#~ ExchangeServer EX1: UMCallRouter (Maintenance) Active -> Inactive
#~ ExchangeServer EX1: UMCallRouter (Functional) Active -> Inactive
#~ ExchangeServer EX1: UMCallRouter (Functional) Inactive -> Active
#~ ExchangeServer EX1: UMCallRouter (Maintenance) Inactive -> Active

#### The whole server
## source: um-behaviour 1.10.8
Set-ServerComponentState EX2 -Component ServerWideOffline -State Inactive -Requester Maintenance
Get-ServerComponentState EX2 | Where-Object { $_.Component -in 'UnifiedMessaging', 'HubTransport', 'Monitoring' } | ForEach-Object { "$($_.Component) $($_.State) $($_.ServerWideOfflineIsOffline)" }
Set-ServerComponentState EX2 -Component Telephone -State Inactive -Requester Maintenance
Set-ServerComponentState EX2 -Component UMCallRouter -State Inactive -Requester Me
#| HubTransport Inactive True
#| Monitoring Active True
#| UnifiedMessaging Inactive True
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 6664A37B,Microsoft.Exchange.Management.SystemConfigurationTasks.SetServerComponentState [InvalidData] line 3
#|   | The value 'Telephone' of the property Component is not valid: the components are ServerWideOffline, HubTransport, FrontendTransport, Monitoring, RecoveryActionsEnabled, AutoDiscoverProxy, ActiveSyncProxy, EcpProxy, EwsProxy, ImapProxy, OabProxy, OwaProxy, PopProxy, PushNotificationsProxy, RpsProxy, RwsProxy, RpcProxy, UMCallRouter, UnifiedMessaging, XropProxy, HttpProxyAvailabilityGroup, ForwardSyncDaemon, ProvisioningRps, MapiProxy, EdgeTransport, HighAvailability, SharedCache, MailboxDeliveryProxy, RoutingUpdates, RestProxy, DefaultProxy, Lsass, RoutingService, E4EProxy, CafeLAMv2, LogExportProvider.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 6664A37B,Microsoft.Exchange.Management.SystemConfigurationTasks.SetServerComponentState [InvalidData] line 4
#|   | The value 'Me' of the property Requester is not valid: the requesters are HealthAPI, Maintenance, Sidelined, Functional, Deployment.
#~ ExchangeServer EX2: ServerWideOffline (Maintenance) Active -> Inactive

#### Certificates by the names that they hold for
## source: cmdlets.json Get-ExchangeCertificate DomainName
(Get-ExchangeCertificate -DomainName ex1.contoso.com, nowhere.contoso.com).Count
@(Get-ExchangeCertificate -DomainName nowhere.contoso.com).Count
@(Get-ExchangeCertificate -DomainName @{ Add = 'ex1.contoso.com' }).Count
#| 2
#| 0
#| 0
