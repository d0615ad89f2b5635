# The tree of a script, as scripts that look at scripts see it.

#### The tree of a block
## source: inferred
$block = { $size = 1; Get-Item foo; & { Get-Date } }
$block.Ast.GetType().Name
$block.Ast.Extent.Text
$block.Ast.EndBlock.Statements.Count
$block.Ast.EndBlock.Statements[0].Left.VariablePath.UserPath
#| ScriptBlockAst
#| { $size = 1; Get-Item foo; & { Get-Date } }
#| 3
#| size

#### Finding nodes
## source: inferred
$block = { $size = 1; Get-Item foo; & { Get-Date } }
$isCommand = { $args[0] -is [System.Management.Automation.Language.CommandAst] }
$block.Ast.FindAll($isCommand, $true) | ForEach-Object { $_.GetCommandName() }
'--'
$block.Ast.FindAll($isCommand, $false) | ForEach-Object { $_.GetCommandName() }
'--'
"$($block.Ast.Find({ param($node) $node -is [System.Management.Automation.Language.AssignmentStatementAst] }, $true))"
#| Get-Item
#| Get-Date
#| --
#| Get-Item
#| --
#| $size = 1

#### The functions of a text
## source: inferred
$tokens = $errors = $null
$tree = [System.Management.Automation.Language.Parser]::ParseInput('function f($a, $b) { 1 }; filter g { 2 }', [ref]$tokens, [ref]$errors)
$errors.Count
$functions = $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $true)
$functions.Name
$functions[0].Parameters.Name.VariablePath.UserPath
$functions[1].IsFilter
$functions[0].Body.Extent.Text
#| 0
#| f
#| g
#| a
#| b
#| True
#| { 1 }

#### The block of a function knows its definition
## source: inferred
function Get-Site { param($Name) $Name }
(Get-Command Get-Site).ScriptBlock.Ast.Name
(Get-Command Get-Site).ScriptBlock.Ast.Body.ParamBlock.Parameters.Count
#| Get-Site
#| 1
