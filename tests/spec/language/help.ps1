# Help from comments, as a page and as an object.

#### The page of a function
## source: inferred
function Get-Site {
    <#
    .SYNOPSIS
    Shows sites.
    .DESCRIPTION
    All of them, or one.
    .PARAMETER Name
    The name of one.
    .EXAMPLE
    Get-Site -Name Lyon
    Shows Lyon.
    .LINK
    http://contoso.com
    #>
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Name, [switch]$Full)
}
Get-Help Get-Site
#|
#| NAME
#|     Get-Site
#|
#| SYNOPSIS
#|     Shows sites.
#|
#|
#| SYNTAX
#|     Get-Site [[-Name] <String>] [-Full] [<CommonParameters>]
#|
#|
#| DESCRIPTION
#|     All of them, or one.
#|
#|
#| RELATED LINKS
#|     http://contoso.com
#|
#| REMARKS
#|     To see the examples, type: "get-help Get-Site -examples".
#|     For more information, type: "get-help Get-Site -detailed".
#|     For technical information, type: "get-help Get-Site -full".
#|     For online help, type: "get-help Get-Site -online"

#### What scripts read of it
## source: inferred
# .SYNOPSIS
# Shows sites.
# .PARAMETER Name
# The name of one.
# .EXAMPLE
# Get-Site Lyon
# Shows Lyon.
function Get-Site { param([Parameter(Mandatory)][string]$Name) }
function Get-Other { param($Name) }
$help = Get-Help Get-Site
$help.Synopsis
$help.parameters.parameter[0].name
$help.parameters.parameter[0].required
$help.parameters.parameter[0].description.Text
$help.examples.example[0].code
(Get-Help Get-Other).Synopsis
#| Shows sites.
#| Name
#| true
#| The name of one.
#| Get-Site Lyon
#| Get-Other [[-Name] <Object>]
