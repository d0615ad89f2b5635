# The picture of an organization. An extension of umshell.
## organization: contoso-um

#### As text
## source: reference 1.1
Get-UMMap
#| Dial plan Redmond (TelExtn, 4 digits)
#| |-- gateway Redmond GW1 (192.0.2.10, Enabled)
#| |   `-- hunt group Default (every call)
#| |-- gateway Redmond GW2 (gw2.contoso.com, Enabled)
#| |   |-- hunt group Voice access (pilot 5000)
#| |   `-- hunt group Reception (pilot 5100)
#| |-- auto attendant Redmond Reception (Enabled, 5100)
#| |   `-- key 1: auto attendant Redmond Sales (Disabled, 5200)  - - broken: the auto attendant is disabled
#| |-- auto attendant Redmond Sales (Disabled, 5200)
#| |-- policy Redmond Default Policy (2 users)
#| |   |-- Kim Akers (1002)
#| |   `-- Pat Coleman (1003)
#| `-- policy Redmond Executives (1 user)
#|     `-- Tony Smith (1001)
#| Dial plan Berlin (SipName, 5 digits, SIPSecured)
#| |-- gateway Berlin SBC (sbc.berlin.contoso.com, Enabled)
#| |   `-- hunt group Default (every call)
#| |-- policy Berlin Default Policy (1 user)
#| |   `-- Eva Corets (50110)
#| |-- server EX1 (Dual)
#| `-- server EX2 (Dual)
#| Dial plan Oslo (E164, 4 digits)
#| |-- gateway Oslo GW (192.0.2.30, Enabled)
#| |   `-- hunt group Default (every call)
#| `-- policy Oslo Default Policy (1 user)
#|     `-- Jane Dow (0115)
#| Broken links: 1
#|   Redmond Reception - - > Redmond Sales: the auto attendant is disabled

#### Broken links are dashed and named
## source: reference 1.1.4, 1.4.8, 1.9.4
New-UMIPGateway Lonely -Address 192.0.2.99 | Out-Null
Set-UMIPGateway 'Berlin SBC' -Port 5060
Disable-UMIPGateway 'Oslo GW' -Confirm:$false
Set-UMNetworkHost gw2.contoso.com -AnswersOptions $false
Get-UMMap -NoUsers
#| Dial plan Redmond (TelExtn, 4 digits)
#| |-- gateway Redmond GW1 (192.0.2.10, Enabled)
#| |   `-- hunt group Default (every call)
#| |-- gateway Redmond GW2 (gw2.contoso.com, Enabled)
#| |   |-- hunt group Voice access (pilot 5000)  - - broken: the host 'gw2.contoso.com' gives no answer
#| |   `-- hunt group Reception (pilot 5100)  - - broken: the host 'gw2.contoso.com' gives no answer
#| |-- auto attendant Redmond Reception (Enabled, 5100)
#| |   `-- key 1: auto attendant Redmond Sales (Disabled, 5200)  - - broken: the auto attendant is disabled
#| |-- auto attendant Redmond Sales (Disabled, 5200)
#| |-- policy Redmond Default Policy (2 users)
#| `-- policy Redmond Executives (1 user)
#| Dial plan Berlin (SipName, 5 digits, SIPSecured)
#| |-- gateway Berlin SBC (sbc.berlin.contoso.com, Enabled)
#| |   `-- hunt group Default (every call)  - - broken: SIPSecured needs port 5061, not 5060
#| |-- policy Berlin Default Policy (1 user)
#| |-- server EX1 (Dual)
#| `-- server EX2 (Dual)
#| Dial plan Oslo (E164, 4 digits)
#| |-- gateway Oslo GW (192.0.2.30, NoNewCalls)
#| |   `-- hunt group Default (every call)  - - broken: the gateway is NoNewCalls
#| `-- policy Oslo Default Policy (1 user)
#| Gateway Lonely (192.0.2.99, Enabled)
#| `-- Lonely: no hunt group  - - broken: without a hunt group it handles no call
#| Broken links: 6
#|   Redmond GW2 - - > Voice access: the host 'gw2.contoso.com' gives no answer
#|   Redmond GW2 - - > Reception: the host 'gw2.contoso.com' gives no answer
#|   Default - - > Berlin: SIPSecured needs port 5061, not 5060
#|   Oslo GW - - > Default: the gateway is NoNewCalls
#|   Lonely - - > Lonely: no hunt group: without a hunt group it handles no call
#|   Redmond Reception - - > Redmond Sales: the auto attendant is disabled
#~ + UMIPGateway Lonely
#~ UMIPGateway Berlin SBC: Port 5061 -> 5060
#~ UMIPGateway Oslo GW: Status Enabled -> NoNewCalls
#~ UMNetworkHost gw2.contoso.com: AnswersOptions True -> False

#### As Mermaid
## source: reference 1.1
Get-UMMap Mermaid -NoUsers
#| flowchart LR
#|     n1{{"Redmond<br/>TelExtn, 4 digits"}}
#|     n2{{"Berlin<br/>SipName, 5 digits, SIPSecured"}}
#|     n3{{"Oslo<br/>E164, 4 digits"}}
#|     n4[/"Redmond GW1<br/>192.0.2.10, Enabled"/]
#|     n5(["Default<br/>every call"])
#|     n6[/"Redmond GW2<br/>gw2.contoso.com, Enabled"/]
#|     n7(["Voice access<br/>pilot 5000"])
#|     n8(["Reception<br/>pilot 5100"])
#|     n9[/"Berlin SBC<br/>sbc.berlin.contoso.com, Enabled"/]
#|     n10(["Default<br/>every call"])
#|     n11[/"Oslo GW<br/>192.0.2.30, Enabled"/]
#|     n12(["Default<br/>every call"])
#|     n13("Redmond Reception<br/>Enabled, 5100")
#|     n14("Redmond Sales<br/>Disabled, 5200")
#|     n15["Redmond Default Policy<br/>2 users"]
#|     n16["Redmond Executives<br/>1 user"]
#|     n17["Berlin Default Policy<br/>1 user"]
#|     n18["Oslo Default Policy<br/>1 user"]
#|     n19[("EX1<br/>Dual")]
#|     n20[("EX2<br/>Dual")]
#|     n4 --> n5
#|     n5 --> n1
#|     n6 --> n7
#|     n7 --> n1
#|     n6 --> n8
#|     n8 --> n1
#|     n9 --> n10
#|     n10 --> n2
#|     n11 --> n12
#|     n12 --> n3
#|     n1 --> n13
#|     n13 -.->|"key 1: the auto attendant is disabled"| n14
#|     n1 --> n14
#|     n1 --> n15
#|     n1 --> n16
#|     n2 --> n17
#|     n3 --> n18
#|     n2 --> n19
#|     n2 --> n20

#### As SVG
## source: reference 1.1
$svg = [xml](Get-UMMap svg)
$svg.svg.title
@($svg.svg.g).Count
@($svg.svg.path | Where-Object stroke-dasharray).Count
@($svg.svg.text.'#text')
#| Unified Messaging
#| 25
#| 1
#| key 1: the auto attendant is disabled

#### Nothing to draw
## source: inferred
## organization: contoso
Get-UMMap
#| There is no dial plan and no gateway.
