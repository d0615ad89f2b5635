# UM mailbox policies: what users may do, and the rules for their PINs.

#### The defaults of a policy
## source: um-behaviour 1.7.4
New-UMDialPlan Paris -NumberOfDigits 4 -CountryOrRegionCode 33 | Out-Null
Get-UMMailboxPolicy | Format-List MinPINLength, PINLifetime, PINHistoryCount, AllowCommonPatterns, LogonFailuresBeforePINReset,
    MaxLogonAttempts, MaxGreetingDuration, AllowFax, AllowPinlessVoiceMailAccess, ProtectAuthenticatedVoiceMail, UMDialPlan
#|
#| MinPINLength                  : 6
#| PINLifetime                   : 60.00:00:00
#| PINHistoryCount               : 5
#| AllowCommonPatterns           : False
#| LogonFailuresBeforePINReset   : 5
#| MaxLogonAttempts              : 15
#| MaxGreetingDuration           : 5
#| AllowFax                      : True
#| AllowPinlessVoiceMailAccess   : False
#| ProtectAuthenticatedVoiceMail : None
#| UMDialPlan                    : Paris
#~ + UMDialPlan Paris
#~ + UMMailboxPolicy Paris Default Policy

#### Name and plan are needed
## source: um-behaviour 1.7.1, 2.11
## organization: contoso-um
New-UMMailboxPolicy Lync -UMDialPlan Redmond | ForEach-Object { "$($_.Name) of $($_.UMDialPlan)" }
New-UMMailboxPolicy Other -UMDialPlan Redmond -AllowedInCountryOrRegionGroups Local
#| Lync of Redmond
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.NewUMMailboxPolicy [InvalidArgument] line 2
#|   | A parameter cannot be found that matches parameter name 'AllowedInCountryOrRegionGroups'.
#~ + UMMailboxPolicy Lync

#### Policies of one plan
## source: um-behaviour 1.7.3
## organization: contoso-um
Get-UMMailboxPolicy -UMDialPlan Redmond | ForEach-Object Name
#| Redmond Default Policy
#| Redmond Executives

#### Days are stored as a span
## source: um-behaviour 2.5.1
## organization: contoso-um
Set-UMMailboxPolicy 'Oslo Default Policy' -PINLifetime 90
"$((Get-UMMailboxPolicy 'Oslo Default Policy').PINLifetime)"
Set-UMMailboxPolicy 'Oslo Default Policy' -PINLifetime 45.00:00:00
Set-UMMailboxPolicy 'Oslo Default Policy' -PINLifetime Unlimited
(Get-UMMailboxPolicy 'Oslo Default Policy').PINLifetime.IsUnlimited
Set-UMMailboxPolicy 'Oslo Default Policy' -PINLifetime 1000
#| 90.00:00:00
#| True
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 6
#|   | The value '1000.00:00:00' of the property PINLifetime is not valid: it must be from 1 to 999 days.
#~ UMMailboxPolicy Oslo Default Policy: PINLifetime 60.00:00:00 -> 90.00:00:00
#~ UMMailboxPolicy Oslo Default Policy: PINLifetime 90.00:00:00 -> 45.00:00:00
#~ UMMailboxPolicy Oslo Default Policy: PINLifetime 45.00:00:00 -> Unlimited

#### A lifetime of no days means unlimited
## source: um-behaviour C11
## organization: contoso-um
Set-UMMailboxPolicy 'Oslo Default Policy' -PINLifetime 0
"$((Get-UMMailboxPolicy 'Oslo Default Policy').PINLifetime)"
#| WARNING: A PINLifetime of 0 days is taken as Unlimited: PINs never expire.
#| Unlimited
#~ UMMailboxPolicy Oslo Default Policy: PINLifetime 60.00:00:00 -> Unlimited

#### Bounds
## source: um-behaviour 2.5
## organization: contoso-um
Set-UMMailboxPolicy 'Oslo Default Policy' -MinPINLength 3
Set-UMMailboxPolicy 'Oslo Default Policy' -MinPINLength 25
Set-UMMailboxPolicy 'Oslo Default Policy' -PINHistoryCount 0
Set-UMMailboxPolicy 'Oslo Default Policy' -MaxLogonAttempts 1000
Set-UMMailboxPolicy 'Oslo Default Policy' -MaxGreetingDuration 11
Set-UMMailboxPolicy 'Oslo Default Policy' -UMEnabledText ('x' * 513)
Set-UMMailboxPolicy 'Oslo Default Policy' -VoiceMailPreviewPartnerMaxDeliveryDelay 299
Set-UMMailboxPolicy 'Oslo Default Policy' -VoiceMailPreviewPartnerMaxMessageDuration 59
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 1
#|   | The value '3' of the property MinPINLength is not valid: it must be from 4 to 24 digits.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 2
#|   | The value '25' of the property MinPINLength is not valid: it must be from 4 to 24 digits.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 3
#|   | The value '0' of the property PINHistoryCount is not valid: it must be from 1 to 20.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 4
#|   | The value '1000' of the property MaxLogonAttempts is not valid: it must be from 1 to 999.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 5
#|   | The value '11' of the property MaxGreetingDuration is not valid: it must be from 1 to 10 minutes.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 6
#|   | The value 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' of the property UMEnabledText is not valid: it must have at most 512 characters.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 7
#|   | The value '299' of the property VoiceMailPreviewPartnerMaxDeliveryDelay is not valid: it must be at least 300 seconds.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 8
#|   | The value '59' of the property VoiceMailPreviewPartnerMaxMessageDuration is not valid: it must be at least 60 seconds.

#### A PIN is reset before the mailbox is locked
## source: um-behaviour 2.5, C12
## organization: contoso-um
Set-UMMailboxPolicy 'Oslo Default Policy' -LogonFailuresBeforePINReset 15
Set-UMMailboxPolicy 'Oslo Default Policy' -LogonFailuresBeforePINReset 15 -MaxLogonAttempts Unlimited
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 1
#|   | The value '15' of the property LogonFailuresBeforePINReset is not valid: it must be less than MaxLogonAttempts.
#~ UMMailboxPolicy Oslo Default Policy: MaxLogonAttempts 15 -> Unlimited
#~ UMMailboxPolicy Oslo Default Policy: LogonFailuresBeforePINReset 5 -> 15

#### Only groups of the plan can be allowed
## source: um-behaviour 2.5, 1.7.6
## organization: contoso-um
Set-UMMailboxPolicy 'Redmond Default Policy' -AllowedInternationalGroups Europe
Set-UMMailboxPolicy 'Oslo Default Policy' -AllowedInternationalGroups Europe
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 2
#|   | The value 'Europe' of the property AllowedInternationalGroups is not valid: the dial plan 'Oslo' has no such group in ConfiguredInternationalGroups.
#~ UMMailboxPolicy Redmond Default Policy: AllowedInternationalGroups (nothing) -> Europe

#### A policy in use stays, and stays with its plan
## source: um-behaviour 2.8, 1.7.2
## organization: contoso-um
Remove-UMMailboxPolicy 'Oslo Default Policy' -Confirm:$false
Set-UMMailboxPolicy 'Oslo Default Policy' -UMDialPlan Redmond
Disable-UMMailbox jane -Confirm:$false
Set-UMMailboxPolicy 'Oslo Default Policy' -UMDialPlan Redmond
Remove-UMMailboxPolicy 'Oslo Default Policy' -Confirm:$false
(Get-UMDialPlan Oslo).UMMailboxPolicies.Count
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-MailboxPolicyInUseException] 01C42B60,Microsoft.Exchange.Management.Tasks.UM.RemoveUMMailboxPolicy [WriteError] line 1
#|   | The UM mailbox policy 'Oslo Default Policy' is used by UM-enabled mailboxes: 'Jane Dow'.
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DialPlanChangeNotSupportedException] 5CC9838E,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidOperation] line 2
#|   | The UM mailbox policy 'Oslo Default Policy' can't move to another dial plan while mailboxes use it: 'Jane Dow'.
#| 0
#~ UMMailbox jane: UMEnabled True -> False
#~ UMMailbox jane: UMDialPlan Oslo -> (nothing)
#~ UMMailbox jane: UMMailboxPolicy Oslo Default Policy -> (nothing)
#~ UMMailbox jane: UMDtmfMap emailAddress:5263, lastNameFirstName:3695263, firstNameLastName:5263369, reversedPhone:5110552274 -> (nothing)
#~ UMMailbox jane: EmailAddresses SMTP:jane@contoso.com, SIP:jane@contoso.com, EUM:0115;phone-context=Oslo.contoso.com, eum:+4722550115;phone-context=Oslo.contoso.com -> SMTP:jane@contoso.com, SIP:jane@contoso.com
#~ UMMailboxPolicy Oslo Default Policy: UMDialPlan Oslo -> Redmond
#~ - UMMailboxPolicy Oslo Default Policy

#### A word in place of a parameter
## source: um-behaviour 2.11
## organization: contoso-um
Set-UMMailboxPolicy 'Oslo Default Policy' ProtectAuthenticatedVoiceMail -All
#| ERROR: AmbiguousParameter,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidArgument] line 1
#|   | Parameter cannot be processed because the parameter name 'All' is ambiguous. Possible matches include: -AllowAutomaticSpeechRecognition -AllowCallAnsweringRules -AllowCommonPatterns -AllowDialPlanSubscribers -AllowedInCountryOrRegionGroups -AllowedInternationalGroups -AllowExtensions -AllowFax -AllowMessageWaitingIndicator -AllowMissedCallNotifications -AllowPinlessVoiceMailAccess -AllowPlayOnPhone -AllowSMSNotification -AllowSubscriberAccess -AllowTUIAccessToCalendar -AllowTUIAccessToDirectory -AllowTUIAccessToEmail -AllowTUIAccessToPersonalContacts -AllowVoiceMailAnalysis -AllowVoiceMailPreview -AllowVoiceResponseToOtherMessageTypes.

#### Protection options
## source: um-behaviour 2.5
## organization: contoso-um
Set-UMMailboxPolicy 'Oslo Default Policy' -ProtectAuthenticatedVoiceMail private
#~ UMMailboxPolicy Oslo Default Policy: ProtectAuthenticatedVoiceMail None -> Private

#### PINs, texts and dialing groups of a policy
## source: reference Set-UMMailboxPolicy, New-UMMailboxPolicy, Get-UMMailboxPolicy
## organization: contoso-um
New-UMMailboxPolicy -Name 'Redmond Guests' -UMDialPlan Redmond
Set-UMMailboxPolicy -Identity 'Redmond Guests' -LogonFailuresBeforePINReset 4 -MaxLogonAttempts 9 -MinPINLength 7 -PINHistoryCount 8 -PINLifetime 45 -ResetPINText 'Your PIN is a new one.'
Set-UMMailboxPolicy -Identity 'Redmond Guests' -AllowDialPlanSubscribers $true -AllowedInCountryOrRegionGroups Local,'Long distance' -AllowedInternationalGroups Europe -AllowExtensions $true
Get-UMMailboxPolicy 'Redmond Guests' | Format-List MinPINLength, PINLifetime, MaxLogonAttempts, LogonFailuresBeforePINReset, PINHistoryCount, ResetPINText, Allowed*Groups
Get-UMMailboxPolicy -UMDialPlan Redmond | ForEach-Object Name
Set-UMMailboxPolicy 'Redmond Guests' -PINLifetime Unlimited
(Get-UMMailboxPolicy 'Redmond Guests').PINLifetime
Set-UMMailboxPolicy 'Redmond Guests' ProtectAuthenticatedVoiceMail -All
Set-UMMailboxPolicy 'Redmond Guests' -MinPasswordLength 5
#|
#| Name                                     UMDialPlan                       MinPINLength
#| ----                                     ----------                       ------------
#| Redmond Guests                           Redmond                          6
#|
#|
#| MinPINLength                   : 7
#| PINLifetime                    : 45.00:00:00
#| MaxLogonAttempts               : 9
#| LogonFailuresBeforePINReset    : 4
#| PINHistoryCount                : 8
#| ResetPINText                   : Your PIN is a new one.
#| AllowedInCountryOrRegionGroups : {Local, Long distance}
#| AllowedInternationalGroups     : {Europe}
#|
#| Redmond Default Policy
#| Redmond Executives
#| Redmond Guests
#|
#| ERROR: AmbiguousParameter,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidArgument] line 8
#|   | Parameter cannot be processed because the parameter name 'All' is ambiguous. Possible matches include: -AllowAutomaticSpeechRecognition -AllowCallAnsweringRules -AllowCommonPatterns -AllowDialPlanSubscribers -AllowedInCountryOrRegionGroups -AllowedInternationalGroups -AllowExtensions -AllowFax -AllowMessageWaitingIndicator -AllowMissedCallNotifications -AllowPinlessVoiceMailAccess -AllowPlayOnPhone -AllowSMSNotification -AllowSubscriberAccess -AllowTUIAccessToCalendar -AllowTUIAccessToDirectory -AllowTUIAccessToEmail -AllowTUIAccessToPersonalContacts -AllowVoiceMailAnalysis -AllowVoiceMailPreview -AllowVoiceResponseToOtherMessageTypes.
#| ERROR: NamedParameterNotFound,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidArgument] line 9
#|   | A parameter cannot be found that matches parameter name 'MinPasswordLength'.
#| IsUnlimited Value
#| ----------- -----
#|        True 
#|
#~ + UMMailboxPolicy Redmond Guests
#~ UMMailboxPolicy Redmond Guests: MaxLogonAttempts 15 -> 9
#~ UMMailboxPolicy Redmond Guests: PINLifetime 60.00:00:00 -> 45.00:00:00
#~ UMMailboxPolicy Redmond Guests: PINHistoryCount 5 -> 8
#~ UMMailboxPolicy Redmond Guests: MinPINLength 6 -> 7
#~ UMMailboxPolicy Redmond Guests: ResetPINText (nothing) -> Your PIN is a new one.
#~ UMMailboxPolicy Redmond Guests: LogonFailuresBeforePINReset 5 -> 4
#~ UMMailboxPolicy Redmond Guests: AllowedInCountryOrRegionGroups (nothing) -> Local, Long distance
#~ UMMailboxPolicy Redmond Guests: AllowedInternationalGroups (nothing) -> Europe
#~ UMMailboxPolicy Redmond Guests: PINLifetime 45.00:00:00 -> Unlimited

#### A group that the plan lost hinders no other setting
## source: um-behaviour 1.7.6, 2.5
## organization: contoso-um
Set-UMDialPlan Redmond -AllowedInCountryOrRegionGroups $null -ConfiguredInCountryOrRegionGroups $null
Set-UMMailboxPolicy 'Redmond Default Policy' -MinPINLength 7
Set-UMMailboxPolicy 'Redmond Default Policy' -AllowedInCountryOrRegionGroups @{Remove='Local'}
Set-UMMailboxPolicy 'Redmond Default Policy' -AllowedInCountryOrRegionGroups $null
Get-UMMailboxPolicy 'Redmond Default Policy' | Format-List MinPINLength, AllowedInCountryOrRegionGroups
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 3
#|   | The value 'Long distance' of the property AllowedInCountryOrRegionGroups is not valid: the dial plan 'Redmond' has no such group in ConfiguredInCountryOrRegionGroups.
#|
#| MinPINLength                   : 7
#| AllowedInCountryOrRegionGroups : {}
#~ UMDialPlan Redmond: AllowedInCountryOrRegionGroups Local -> (nothing)
#~ UMDialPlan Redmond: ConfiguredInCountryOrRegionGroups Local,425xxxxxxx,9425xxxxxxx,Local calls, Long distance,1xxxxxxxxxx,91xxxxxxxxxx,In the country -> (nothing)
#~ UMMailboxPolicy Redmond Default Policy: MinPINLength 5 -> 7
#~ UMMailboxPolicy Redmond Default Policy: AllowedInCountryOrRegionGroups Local, Long distance -> (nothing)

#### A policy that goes to another plan takes no group there that the plan does not have
## source: um-behaviour 1.7.2, 2.5
## organization: contoso-um
New-UMMailboxPolicy Guests -UMDialPlan Redmond | Out-Null
Set-UMMailboxPolicy Guests -AllowedInCountryOrRegionGroups Local
Set-UMMailboxPolicy Guests -UMDialPlan Oslo
Set-UMMailboxPolicy Guests -UMDialPlan Oslo -AllowedInCountryOrRegionGroups $null
(Get-UMMailboxPolicy Guests).UMDialPlan.Name
#| ERROR: [Server=EX1,RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM] [FailureCategory=Cmdlet-DataValidationException] 864E9099,Microsoft.Exchange.Management.Tasks.UM.SetUMMailboxPolicy [InvalidData] line 3
#|   | The value 'Local' of the property AllowedInCountryOrRegionGroups is not valid: the dial plan 'Oslo' has no such group in ConfiguredInCountryOrRegionGroups.
#| Oslo
#~ + UMMailboxPolicy Guests
#~ UMMailboxPolicy Guests: AllowedInCountryOrRegionGroups (nothing) -> Local
#~ UMMailboxPolicy Guests: UMDialPlan Redmond -> Oslo
#~ UMMailboxPolicy Guests: AllowedInCountryOrRegionGroups Local -> (nothing)
