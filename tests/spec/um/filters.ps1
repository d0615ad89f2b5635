#### A filter that is none fails as the parameter is bound: try and catch see it without -ErrorAction Stop
## source: um-behaviour 6.4.2; sentences as quoted in public by administrators
## organization: contoso-um
try { Get-Mailbox -Filter "Shoe -eq 44" } catch { $_.Exception.Message; $_.CategoryInfo.Category; $_.FullyQualifiedErrorId }
try { Get-User -Filter "Department -eq 'Sales' -and Shoe -eq 44" } catch { $_.Exception.Message }
try { Get-UMMailbox -Filter "Alias -eq " } catch { $_.Exception.Message }
try { Get-Recipient -Filter "Alias equals 'tony'" } catch { $_.Exception.Message }
try { Get-CASMailbox -Filter "(Alias -eq 'tony'" } catch { $_.Exception.GetType().FullName }
#| Cannot bind parameter 'Filter' to the target. Exception setting "Filter": ""Shoe" is not a recognized filterable property. For a complete list of filterable properties see the command help.
#| "Shoe -eq 44" at position 1."
#| WriteError
#| ParameterBindingFailed,Microsoft.Exchange.Management.RecipientTasks.GetMailbox
#| Cannot bind parameter 'Filter' to the target. Exception setting "Filter": ""Shoe" is not a recognized filterable property. For a complete list of filterable properties see the command help.
#| "Department -eq 'Sales' -and Shoe -eq 44" at position 29."
#| Cannot bind parameter 'Filter' to the target. Exception setting "Filter": "Invalid filter syntax. For a description of the filter parameter syntax see the command help.
#| "Alias -eq " at position 11."
#| Cannot bind parameter 'Filter' to the target. Exception setting "Filter": "Invalid filter syntax. For a description of the filter parameter syntax see the command help.
#| "Alias equals 'tony'" at position 7."
#| System.Management.Automation.ParameterBindingException

#### A filter in braces sees no variables; one in double quotes does
## source: um-behaviour 6.4.2
## organization: contoso-um
$department = 'Sales'
(Get-User -Filter "Department -eq '$department'").Count
(Get-User -Filter { Department -eq 'Sales' }).Count
Get-User -Filter { Department -eq $department }
#| 6
#| 6
#| ERROR: ParameterBindingFailed,Microsoft.Exchange.Management.RecipientTasks.GetUser [WriteError] line 4
#|   | Cannot bind parameter 'Filter' to the target. Exception setting "Filter": "Invalid filter syntax. For a description of the filter parameter syntax see the command help.
#|   | " Department -eq $department " at position 17."

#### Operators, brackets, constants and nothing
## source: um-behaviour 6.4.2
## organization: contoso-um
(Get-Mailbox -Filter "(Alias -like 't*') -and -not (Office -eq 'Paris')").Alias
(Get-Mailbox -Filter { (Alias -eq 'TONY') -or ((Alias -eq 'kim') -and (UMEnabled -eq $true)) }).Alias -join ' '
(Get-Mailbox -Filter 'CustomAttribute1 -ne $null').Count
Set-Mailbox kim -CustomAttribute1 'x''y'
(Get-Mailbox -Filter "CustomAttribute1 -eq 'x''y'").Alias
(Get-Mailbox -Filter { CustomAttribute1 -eq "x'y" }).Alias
(Get-Mailbox -Filter "HiddenFromAddressListsEnabled -eq 'True'").Count
#| tony
#| terry
#| tony kim
#| 0
#| kim
#| kim
#| 0
#~ Mailbox kim: CustomAttribute1 (nothing) -> x'y
