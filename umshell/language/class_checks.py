"""Classes: names that must be known when the text is read, what members may not hold, what methods may not do."""

from typing import Any

from umshell.language import ast
from umshell.language.checks import SYMBOLS, Findings
from umshell.language.constants import is_constant
from umshell.language.dotnet_names import is_known_name
from umshell.language.flow_checks import always_ends, nodes_below

ACCESSIBLE = {
    "lastexitcode",
    "error",
    "stacktrace",
    "outputencoding",
    "nestedpromptlevel",
    "pwd",
    "matches",
    "psapplicationoutputencoding",
    "_",
    "args",
    "this",
    "input",
    "pscmdlet",
    "psboundparameters",
    "myinvocation",
    "psscriptroot",
    "pscommandpath",
    "true",
    "false",
    "null",
    "debugpreference",
    "verbosepreference",
    "erroractionpreference",
    "whatifpreference",
    "warningpreference",
    "informationpreference",
    "confirmpreference",
    "progresspreference",
    "foreach",
    "switch",
    "psitem",
    "executioncontext",
    "host",
    "home",
    "pid",
    "pshome",
    "psversiontable",
    "psculture",
    "psuiculture",
    "shellid",
    "isdotnet",
    "iscoreclr",
    "iswindows",
    "islinux",
    "ismacos",
    "psedition",
    "?",
    "^",
    "$",
}
VOID = ("void", "system.void")


def check_classes(findings: Findings, script: ast.ScriptBlock, definitions: list[ast.TypeDefinition]) -> None:
    """All classes and enums of a script."""
    names = {definition.name.lower() for definition in definitions}
    known_elsewhere = any(using.using_statement_kind in ("Module", "Assembly") for using in script.using_statements)
    namespaces = [
        using.name.value
        for using in script.using_statements
        if using.using_statement_kind == "Namespace" and using.name
    ]
    if script.end_block is not None:
        check_type_names(findings, script.end_block.statements)
    for definition in definitions:
        if definition.kind == "class":
            if not known_elsewhere:
                check_types(findings, definition, names, namespaces)
            check_members(findings, definition)


def check_type_names(findings: Findings, statements: tuple[Any, ...]) -> None:
    """No two types of a script have one name."""
    seen: set[str] = set()
    for definition in statements:
        if isinstance(definition, ast.TypeDefinition):
            if definition.name.lower() in seen:
                findings.add(definition, "MemberAlreadyDefined", definition.name, stage=SYMBOLS)
            seen.add(definition.name.lower())


def check_types(findings: Findings, definition: ast.TypeDefinition, names: set[str], namespaces: list[str]) -> None:
    """Every type that is named in a class must be known."""
    pending: list[Any] = [definition]
    while pending:
        node = pending.pop()
        if isinstance(node, (ast.TypeConstraint, ast.TypeExpression)):
            for type_name in simple_names(node.type_name):
                if not known_type(type_name, names, namespaces):
                    findings.add(type_name, "TypeNotFound", type_name.name, stage=SYMBOLS)
        if isinstance(node, ast.TypeDefinition) and node is not definition:
            continue
        if isinstance(node, ast.Attribute):
            pending.extend(reversed([*node.positional_arguments, *node.named_arguments]))
        else:
            pending.extend(reversed(nodes_below(node)))


def simple_names(type_name: Any) -> list[ast.TypeName]:
    """The names in a type: that of an array's elements, of a generic type's arguments."""
    if isinstance(type_name, ast.ArrayTypeName):
        return simple_names(type_name.element_type)
    if isinstance(type_name, ast.GenericTypeName):
        return [name for argument in type_name.generic_arguments for name in simple_names(argument)]
    return [type_name]


def known_type(type_name: ast.TypeName, names: set[str], namespaces: list[str]) -> bool:
    from umshell.values.types import find_type  # types of .NET are needed here alone, and seldom

    name = type_name.name
    if name.lower() in names or type_name.assembly_name or "." in name or namespaces:
        return True  # a full name, or one in a namespace, may belong to an assembly that is loaded by then
    return is_known_name(name) or find_type(name) is not None


def check_members(findings: Findings, definition: ast.TypeDefinition) -> None:
    """What the members of a class may not hold."""
    properties = {
        member.name.lower(): member for member in definition.members if isinstance(member, ast.PropertyMember)
    }
    check_class_attributes(findings, definition.attributes)
    for member in definition.members:
        check_class_attributes(findings, member.attributes)
        if isinstance(member, ast.FunctionMember):
            check_method(findings, member, properties, definition.name)
        elif isinstance(member, ast.PropertyMember) and member.property_type is not None:
            name = member.property_type.type_name.full_name
            if name.lower() in VOID:
                findings.add(member.property_type, "TypeNotAllowedForProperty", name)


def check_method(findings: Findings, member: ast.FunctionMember, properties: dict[str, Any], class_name: str) -> None:
    function = member.function_definition
    body = function.body
    if body.param_block is not None:
        findings.add(body.param_block, "ParamBlockNotAllowedInMethod")
    end_block = body.end_block
    if end_block is None or not end_block.unnamed:
        first = body.dynamic_param_block or body.begin_block or body.process_block or end_block
        if first is not None:
            findings.add(first, "NamedBlockNotAllowedInMethod")
        return
    if member.is_constructor and member.return_type is not None:
        findings.add(member.return_type, "ConstructorCantHaveReturnType")
    if not is_void(member) and not always_ends(end_block.statements):
        start = function.start
        findings.add_at(member.source, start, start + len(member.name), "MethodHasCodePathNotReturn")
    Method(findings, member, properties, class_name).check()


def is_void(member: ast.FunctionMember) -> bool:
    return member.return_type is None or member.return_type.type_name.full_name.lower() in VOID


class Method:
    """The body of a method: which variables it knows, what it returns."""

    def __init__(
        self, findings: Findings, member: ast.FunctionMember, properties: dict[str, Any], class_name: str
    ) -> None:
        self.findings = findings
        self.member = member
        self.properties = properties
        self.class_name = class_name
        self.known = {
            parameter.name.variable_path.user_path.lower() for parameter in member.function_definition.parameters or ()
        }

    def nodes(self) -> list[ast.Node]:
        """The nodes of the body that belong to the method itself."""
        found: list[ast.Node] = []
        block = self.member.function_definition.body.end_block
        pending: list[ast.Node] = [block] if block is not None else []
        while pending:
            node = pending.pop()
            found.append(node)
            if not isinstance(node, (ast.ScriptBlockExpression, ast.FunctionDefinition, ast.TypeDefinition)):
                pending.extend(reversed(nodes_below(node)))
        return found

    def check(self) -> None:
        nodes = self.nodes()
        for node in nodes:
            self.learn(node)
        for node in nodes:
            if isinstance(node, ast.AssignmentStatement):
                self.check_assignment(node)
            elif isinstance(node, ast.VariableExpression):
                self.check_variable(node)
            elif isinstance(node, ast.ReturnStatement):
                self.check_return(node)

    def learn(self, node: ast.Node) -> None:
        """Variables that are assigned somewhere in the method are local."""
        if isinstance(node, ast.AssignmentStatement):
            self.known.update(variable.variable_path.name.lower() for variable in assigned_variables(node.left))
        elif isinstance(node, ast.ForEachStatement):
            self.known.add(node.variable.variable_path.name.lower())
        elif isinstance(node, ast.UnaryExpression) and isinstance(node.child, ast.VariableExpression):
            if node.token_kind.endswith(("PlusPlus", "MinusMinus")):
                self.known.add(node.child.variable_path.name.lower())
        elif isinstance(node, ast.DataStatement) and node.variable:
            self.known.add(node.variable.lower())
        elif (
            isinstance(node, ast.CommandParameter)
            and node.parameter_name.lower().endswith(("variable", "ov", "ev", "pv", "wv", "iv"))
            and isinstance(node.argument, ast.StringConstantExpression)
        ):
            self.known.add(node.argument.value.lower())

    def check_assignment(self, node: ast.AssignmentStatement) -> None:
        for variable in assigned_variables(node.left):
            path = variable.variable_path
            found = self.properties.get(path.user_path.lower())
            if found is None or path.user_path.lower() in {
                p.name.variable_path.user_path.lower() for p in self.member.function_definition.parameters or ()
            }:
                continue
            if found.is_static:
                self.findings.add(
                    variable,
                    "MissingTypeInStaticPropertyAssignment",
                    f"[{self.class_name}]::",
                    found.name,
                    stage=SYMBOLS,
                )
            else:
                self.findings.add(variable, "MissingThis", "$this.", found.name, stage=SYMBOLS)

    def check_variable(self, node: ast.VariableExpression) -> None:
        path = node.variable_path
        name = path.name.lower()
        if name == "this" and self.member.is_static and path.scope is None:
            self.findings.add(node, "NonStaticMemberAccessInStaticMember", path.user_path)
        if path.drive_name is not None or path.scope in ("global", "script", "using"):
            return
        if name not in self.known and name not in ACCESSIBLE:
            self.findings.add(node, "VariableNotLocal")

    def check_return(self, node: ast.ReturnStatement) -> None:
        if node.pipeline is not None and is_void(self.member):
            self.findings.add(node, "VoidMethodHasReturn")
        elif node.pipeline is None and not is_void(self.member):
            self.findings.add(node, "NonVoidMethodMissingReturnValue")


def assigned_variables(target: Any) -> list[ast.VariableExpression]:
    """The variables that an assignment sets."""
    if isinstance(target, ast.ArrayLiteral):
        return [variable for element in target.elements for variable in assigned_variables(element)]
    while isinstance(target, ast.AttributedExpression):
        target = target.child
    if isinstance(target, ast.ParenExpression):
        return []
    return [target] if isinstance(target, ast.VariableExpression) and target.variable_path.drive_name is None else []


def check_class_attributes(findings: Findings, attributes: tuple[ast.Attribute, ...]) -> None:
    """Attributes in a class take constants only."""
    for attribute in attributes:
        for argument in attribute.positional_arguments:
            if is_constant(argument) and not is_constant(argument, script_blocks=False):
                findings.add(argument, "ParameterAttributeArgumentNeedsToBeConstant")
