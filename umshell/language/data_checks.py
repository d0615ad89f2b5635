"""The restricted language of data sections."""

from typing import Any

from umshell.language import ast
from umshell.language.checks import Findings
from umshell.language.flow_checks import nodes_below

ALLOWED_VARIABLES = ("psculture", "psuiculture", "true", "false", "null")
VARIABLES_TEXT = "$PSCulture, $PSUICulture, $true, $false, $null"
REFUSED: dict[type, str] = {
    ast.ScriptBlock: "ScriptBlockNotSupportedInDataSection",
    ast.ScriptBlockExpression: "ScriptBlockNotSupportedInDataSection",
    ast.ParamBlock: "ParameterDeclarationNotSupportedInDataSection",
    ast.Attribute: "AttributeNotSupportedInDataSection",
    ast.FunctionDefinition: "FunctionDeclarationNotSupportedInDataSection",
    ast.TrapStatement: "TrapStatementNotSupportedInDataSection",
    ast.SwitchStatement: "SwitchStatementNotSupportedInDataSection",
    ast.DataStatement: "DataSectionStatementNotSupportedInDataSection",
    ast.ForEachStatement: "ForeachStatementNotSupportedInDataSection",
    ast.DoWhileStatement: "DoWhileStatementNotSupportedInDataSection",
    ast.DoUntilStatement: "DoWhileStatementNotSupportedInDataSection",
    ast.ForStatement: "ForWhileStatementNotSupportedInDataSection",
    ast.WhileStatement: "ForWhileStatementNotSupportedInDataSection",
    ast.TryStatement: "TryStatementNotSupportedInDataSection",
    ast.BreakStatement: "FlowControlStatementNotSupportedInDataSection",
    ast.ContinueStatement: "FlowControlStatementNotSupportedInDataSection",
    ast.ReturnStatement: "FlowControlStatementNotSupportedInDataSection",
    ast.ExitStatement: "FlowControlStatementNotSupportedInDataSection",
    ast.ThrowStatement: "FlowControlStatementNotSupportedInDataSection",
    ast.AssignmentStatement: "AssignmentStatementNotSupportedInDataSection",
    ast.MergingRedirection: "RedirectionNotSupportedInDataSection",
    ast.FileRedirection: "RedirectionNotSupportedInDataSection",
    ast.MemberExpression: "PropertyReferenceNotSupportedInDataSection",
    ast.InvokeMemberExpression: "MethodCallNotSupportedInDataSection",
    ast.IndexExpression: "ArrayReferenceNotSupportedInDataSection",
}
REFUSED_OPERATORS = {
    "DotDot": "..",
    "Format": "-f",
    "Join": "-join",
    "Imatch": "-match",
    "Inotmatch": "-notmatch",
    "Ireplace": "-replace",
    "Isplit": "-split",
    "Cmatch": "-cmatch",
    "Cnotmatch": "-cnotmatch",
    "Creplace": "-creplace",
    "Csplit": "-csplit",
    "As": "-as",
    "PlusPlus": "++",
    "MinusMinus": "--",
    "PostfixPlusPlus": "++",
    "PostfixMinusMinus": "--",
}
SIMPLE_TYPES = {
    "bool",
    "boolean",
    "byte",
    "char",
    "datetime",
    "decimal",
    "double",
    "float",
    "single",
    "int",
    "int16",
    "int32",
    "int64",
    "long",
    "sbyte",
    "short",
    "string",
    "uint",
    "uint16",
    "uint32",
    "uint64",
    "ulong",
    "ushort",
    "dbnull",
}


def check_data_section(findings: Findings, node: ast.DataStatement) -> None:
    """Everything in a data section must be of the restricted language."""
    names = [command.value for command in node.commands_allowed if isinstance(command, ast.StringConstantExpression)]
    allowed = (
        None
        if len(names) < len(node.commands_allowed)
        else {"convertfrom-stringdata", *(name.lower() for name in names)}
    )
    pending: list[ast.Node] = [node.body]
    while pending:
        current = pending.pop()
        check_node(findings, current, allowed)
        if not isinstance(current, ast.DataStatement):  # its own check looks into it
            pending.extend(reversed(nodes_below(current)))


def check_node(findings: Findings, node: Any, allowed: set[str] | None) -> None:
    refused = REFUSED.get(type(node))
    if refused is not None:
        findings.add(node, refused)
    elif type(node) is ast.VariableExpression:
        if node.variable_path.user_path.lower() not in ALLOWED_VARIABLES:
            findings.add(node, "VariableReferenceNotSupportedInDataSection", VARIABLES_TEXT)
    elif type(node) is ast.Command:
        check_command(findings, node, allowed)
    elif type(node) is ast.BinaryExpression and node.operator in REFUSED_OPERATORS:
        place = node.error_position
        findings.add_at(
            node.source, place.start, place.end, "OperatorNotSupportedInDataSection", REFUSED_OPERATORS[node.operator]
        )
    elif type(node) is ast.UnaryExpression and node.token_kind in REFUSED_OPERATORS:
        findings.add(node, "OperatorNotSupportedInDataSection", REFUSED_OPERATORS[node.token_kind])
    elif type(node) in (ast.TypeConstraint, ast.TypeExpression):
        check_type(findings, node)


def check_command(findings: Findings, node: ast.Command, allowed: set[str] | None) -> None:
    if node.invocation_operator == "Dot":
        findings.add(node, "DotSourcingNotSupportedInDataSection")
        return
    if allowed is None:
        return
    first = node.command_elements[0]
    if not isinstance(first, ast.StringConstantExpression):
        if node.invocation_operator == "Ampersand":
            findings.add(node, "OperatorNotSupportedInDataSection", "&")
        else:
            findings.add(node, "CmdletNotInAllowedListForDataSection", node.text)
    elif first.value.lower() not in allowed:
        findings.add(node, "CmdletNotInAllowedListForDataSection", first.value)


def check_type(findings: Findings, node: Any) -> None:
    name = node.type_name.full_name
    simple = name.lower().removeprefix("system.").removesuffix("[]")
    if simple not in SIMPLE_TYPES:
        findings.add(node, "TypeNotAllowedInDataSection", name)
