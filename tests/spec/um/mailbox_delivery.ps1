# Who may write to a mailbox, who decides on that, and what becomes of its mail.

#### Senders and members in one list
## source: reference Set-Mailbox, AcceptMessagesOnlyFromSendersOrMembers, RejectMessagesFromSendersOrMembers
Set-Mailbox kim -AcceptMessagesOnlyFromSendersOrMembers tony, pat@contoso.com -RejectMessagesFromSendersOrMembers lee
Get-Mailbox kim | Format-List AcceptMessages*, RejectMessages*
Get-Mailbox -Filter "RejectMessagesFromSendersOrMembers -eq 'contoso.com/Users/Lee Gu'" | ForEach-Object Name
Set-Mailbox kim -AcceptMessagesOnlyFrom @{Remove = 'contoso.com/Users/Tony Smith'}
(Get-Mailbox kim).AcceptMessagesOnlyFromSendersOrMembers
Set-Mailbox kim -AcceptMessagesOnlyFromSendersOrMembers @{Add = 'lee'}
(Get-Mailbox kim).AcceptMessagesOnlyFrom.Count
Set-Mailbox kim -AcceptMessagesOnlyFromSendersOrMembers $null
(Get-Mailbox kim).AcceptMessagesOnlyFrom.Count
Set-Mailbox kim -AcceptMessagesOnlyFromSendersOrMembers tony -AcceptMessagesOnlyFrom pat
Set-Mailbox kim -RejectMessagesFromSendersOrMembers tony -RejectMessagesFromDLMembers pat
#|
#| AcceptMessagesOnlyFrom                 : {contoso.com/Users/Tony Smith, contoso.com/Users/Pat
#|                                          Coleman}
#| AcceptMessagesOnlyFromDLMembers        : {}
#| AcceptMessagesOnlyFromSendersOrMembers : {contoso.com/Users/Tony Smith, contoso.com/Users/Pat
#|                                          Coleman}
#| RejectMessagesFrom                     : {contoso.com/Users/Lee Gu}
#| RejectMessagesFromDLMembers            : {}
#| RejectMessagesFromSendersOrMembers     : {contoso.com/Users/Lee Gu}
#|
#| Kim Akers
#| contoso.com/Users/Pat Coleman
#| 2
#| 0
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] F3904109,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 10
#|   | AcceptMessagesOnlyFromSendersOrMembers and AcceptMessagesOnlyFrom can't be used together.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ParametersConflictException] F3904109,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 11
#|   | RejectMessagesFromSendersOrMembers and RejectMessagesFromDLMembers can't be used together.
#~ Mailbox kim: AcceptMessagesOnlyFrom (nothing) -> contoso.com/Users/Tony Smith, contoso.com/Users/Pat Coleman
#~ Mailbox kim: RejectMessagesFrom (nothing) -> contoso.com/Users/Lee Gu
#~ Mailbox kim: AcceptMessagesOnlyFrom contoso.com/Users/Tony Smith, contoso.com/Users/Pat Coleman -> contoso.com/Users/Pat Coleman
#~ Mailbox kim: AcceptMessagesOnlyFrom contoso.com/Users/Pat Coleman -> contoso.com/Users/Pat Coleman, contoso.com/Users/Lee Gu
#~ Mailbox kim: AcceptMessagesOnlyFrom contoso.com/Users/Pat Coleman, contoso.com/Users/Lee Gu -> (nothing)

#### Groups are needed where members are meant, and there are none
## source: reference Set-Mailbox, AcceptMessagesOnlyFromDLMembers, RejectMessagesFromDLMembers
Set-Mailbox kim -AcceptMessagesOnlyFromDLMembers 'Sales Team'
Set-Mailbox kim -RejectMessagesFromDLMembers tony
Set-Mailbox kim -AcceptMessagesOnlyFromDLMembers $null -MaxSafeSenders 5
(Get-Mailbox kim).AcceptMessagesOnlyFromDLMembers.Count
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 6A1DD93E,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [NotSpecified] line 1
#|   | The operation couldn't be performed because object 'Sales Team' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] 029F201C,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 2
#|   | The recipient 'Tony Smith' is a UserMailbox; a distribution group is needed here.
#| 0
#~ Mailbox kim: MaxSafeSenders (nothing) -> 5

#### Moderation
## source: reference Set-Mailbox, SendModerationNotifications, BypassModerationFromSendersOrMembers, ArbitrationMailbox
New-Mailbox Arbiter -Arbitration | Out-Null
Set-Mailbox kim -ModerationEnabled $true -ModeratedBy tony -SendModerationNotifications Internal -BypassModerationFromSendersOrMembers pat, lee -ArbitrationMailbox Arbiter
Set-Mailbox kim -BypassModerationFromSendersOrMembers @{Remove = 'contoso.com/Users/Lee Gu'}
Get-Mailbox kim | Format-List Moderat*, SendModeration*, Bypass*, ArbitrationMailbox
Set-Mailbox kim -ArbitrationMailbox tony
Set-Mailbox kim -SendModerationNotifications Sometimes
Set-Mailbox kim -ArbitrationMailbox $null
(Get-Mailbox kim).ArbitrationMailbox -eq $null
#|
#| ModeratedBy                          : {contoso.com/Users/Tony Smith}
#| ModerationEnabled                    : True
#| SendModerationNotifications          : Internal
#| BypassModerationFromSendersOrMembers : {contoso.com/Users/Pat Coleman}
#| ArbitrationMailbox                   : contoso.com/Users/Arbiter
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] 029F201C,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 5
#|   | The recipient 'Tony Smith' is a UserMailbox; an arbitration mailbox is needed here.
#| ERROR: CannotConvertArgumentNoMessage,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidArgument] line 6
#|   | Cannot bind parameter 'SendModerationNotifications'. Cannot convert value "Sometimes" to type "Microsoft.Exchange.Data.Directory.TransportModerationNotificationFlags". Error: "Unable to match the identifier name Sometimes to a valid enumerator name. Specify one of the following enumerator names and try again:
#|   | Never, Internal, Always"
#| True
#~ + Mailbox Arbiter
#~ Mailbox kim: BypassModerationFromSendersOrMembers (nothing) -> contoso.com/Users/Pat Coleman, contoso.com/Users/Lee Gu
#~ Mailbox kim: SendModerationNotifications Always -> Internal
#~ Mailbox kim: ArbitrationMailbox (nothing) -> contoso.com/Users/Arbiter
#~ Mailbox kim: ModerationEnabled False -> True
#~ Mailbox kim: ModeratedBy (nothing) -> contoso.com/Users/Tony Smith
#~ Mailbox kim: BypassModerationFromSendersOrMembers contoso.com/Users/Pat Coleman, contoso.com/Users/Lee Gu -> contoso.com/Users/Pat Coleman
#~ Mailbox kim: ArbitrationMailbox contoso.com/Users/Arbiter -> (nothing)

#### A new mailbox that is moderated
## source: reference New-Mailbox, ModeratedBy, SendModerationNotifications, ArbitrationMailbox
New-Mailbox Arbiter -Arbitration | Out-Null
New-Mailbox 'Room 5' -Room -ModerationEnabled $true -ModeratedBy tony, kim -SendModerationNotifications Never -ArbitrationMailbox Arbiter | Format-List Moderat*, SendModeration*, ArbitrationMailbox
New-Mailbox 'Room 6' -Room -ModeratedBy nobody
New-Mailbox 'Room 6' -Room -ArbitrationMailbox kim
#|
#| ModeratedBy                 : {contoso.com/Users/Tony Smith, contoso.com/Users/Kim Akers}
#| ModerationEnabled           : True
#| SendModerationNotifications : Never
#| ArbitrationMailbox          : contoso.com/Users/Arbiter
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-ManagementObjectNotFoundException] 36C2D485,Microsoft.Exchange.Management.RecipientTasks.NewMailbox [NotSpecified] line 3
#|   | The operation couldn't be performed because object 'nobody' couldn't be found on 'DC1.contoso.com'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-RecipientTypeNotExpectedException] 5E402DA7,Microsoft.Exchange.Management.RecipientTasks.NewMailbox [InvalidArgument] line 4
#|   | The recipient 'Kim Akers' is a UserMailbox; an arbitration mailbox is needed here.
#~ + Mailbox Arbiter
#~ + Mailbox Room5

#### MailTips in several languages
## source: reference Set-Mailbox, MailTip, MailTipTranslations
Set-Mailbox kim -MailTip 'On leave until May.' -MailTipTranslations 'ES:De baja hasta mayo.', 'DE:Bis Mai verreist.'
(Get-Mailbox kim).MailTip
(Get-Mailbox kim).MailTipTranslations
Set-Mailbox kim -MailTipTranslations @{Add = 'DE:Bis Juni verreist.'; Remove = 'ES:De baja hasta mayo.'}
(Get-Mailbox kim).MailTipTranslations
Set-Mailbox kim -MailTipTranslations 'Bis Mai verreist.'
Set-Mailbox kim -MailTip ('x' * 176)
#| <html><body>On leave until May.</body></html>
#| ES:<html><body>De baja hasta mayo.</body></html>
#| DE:<html><body>Bis Mai verreist.</body></html>
#| DE:<html><body>Bis Juni verreist.</body></html>
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 6
#|   | The value 'Bis Mai verreist.' of the property MailTipTranslations is not valid: it must have the form culture:text, such as ES:Texto.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 7
#|   | The value 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' of the property MailTip is not valid: it must have at most 175 characters.
#~ Mailbox kim: MailTipTranslations (nothing) -> ES:<html><body>De baja hasta mayo.</body></html>, DE:<html><body>Bis Mai verreist.</body></html>
#~ Mailbox kim: MailTip (nothing) -> <html><body>On leave until May.</body></html>
#~ Mailbox kim: MailTipTranslations ES:<html><body>De baja hasta mayo.</body></html>, DE:<html><body>Bis Mai verreist.</body></html> -> DE:<html><body>Bis Juni verreist.</body></html>

#### Junk mail
## source: reference Set-Mailbox, SCLDeleteThreshold
Set-Mailbox kim -SCLDeleteEnabled $true -SCLDeleteThreshold 9 -SCLRejectEnabled $true -SCLRejectThreshold 7 -SCLQuarantineEnabled $false -SCLQuarantineThreshold 6
Get-Mailbox kim | Format-List SCL*
Set-Mailbox kim -SCLDeleteThreshold 10
Set-Mailbox kim -SCLRejectEnabled $null
(Get-Mailbox kim).SCLRejectEnabled -eq $null
#|
#| SCLDeleteThreshold     : 9
#| SCLDeleteEnabled       : True
#| SCLRejectThreshold     : 7
#| SCLRejectEnabled       : True
#| SCLQuarantineThreshold : 6
#| SCLQuarantineEnabled   : False
#| SCLJunkThreshold       :
#| SCLJunkEnabled         :
#|
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] DEEB2FEF,Microsoft.Exchange.Management.RecipientTasks.SetMailbox [InvalidData] line 3
#|   | The value '10' of the property SCLDeleteThreshold is not valid: it must be from 0 to 9.
#| True
#~ Mailbox kim: SCLDeleteThreshold (nothing) -> 9
#~ Mailbox kim: SCLDeleteEnabled (nothing) -> True
#~ Mailbox kim: SCLRejectThreshold (nothing) -> 7
#~ Mailbox kim: SCLRejectEnabled (nothing) -> True
#~ Mailbox kim: SCLQuarantineThreshold (nothing) -> 6
#~ Mailbox kim: SCLQuarantineEnabled (nothing) -> False
#~ Mailbox kim: SCLRejectEnabled True -> (nothing)

#### What is sent from a mailbox
## source: reference Set-Mailbox, MessageCopyForSentAsEnabled, ExternalOofOptions
Set-Mailbox kim -MessageCopyForSentAsEnabled $true -MessageCopyForSendOnBehalfEnabled $true -ExternalOofOptions InternalOnly -DowngradeHighPriorityMessagesEnabled $true -DisableThrottling $true
Get-Mailbox kim | Format-List MessageCopy*, ExternalOof*, Downgrade*, DisableThrottling
#|
#| MessageCopyForSentAsEnabled          : True
#| MessageCopyForSendOnBehalfEnabled    : True
#| ExternalOofOptions                   : InternalOnly
#| DowngradeHighPriorityMessagesEnabled : True
#| DisableThrottling                    : True
#~ Mailbox kim: ExternalOofOptions External -> InternalOnly
#~ Mailbox kim: MessageCopyForSentAsEnabled False -> True
#~ Mailbox kim: MessageCopyForSendOnBehalfEnabled False -> True
#~ Mailbox kim: DowngradeHighPriorityMessagesEnabled False -> True
#~ Mailbox kim: DisableThrottling False -> True
