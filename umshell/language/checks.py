"""What PowerShell refuses although its grammar allows it: checks of single nodes, made when they are built."""

import re
from collections.abc import Iterable
from typing import Any

from umshell.language import ast
from umshell.language.constants import is_constant, pure_expression
from umshell.language.problems import IncompleteInput, ParseError, Problem
from umshell.language.source import Source

SYMBOLS, SEMANTICS = 1, 2  # PowerShell resolves names first, then looks at the rest

AUTOMATIC_TYPES = {
    "_": "System.Object",
    "args": "System.Object[]",
    "this": "System.Object",
    "input": "System.Object",
    "pscmdlet": "System.Management.Automation.PSScriptCmdlet",
    "psboundparameters": "System.Management.Automation.PSBoundParametersDictionary",
    "myinvocation": "System.Management.Automation.InvocationInfo",
    "psscriptroot": "System.String",
    "pscommandpath": "System.String",
}
SHORT_NAMES = {"System.Object": ("object",), "System.String": ("string",), "System.Object[]": ("object[]",)}
REFERENCES = ("ref", "psreference", "system.management.automation.psreference")
VOIDS = ("void", "system.void")
ASSIGNABLE = (ast.VariableExpression, ast.MemberExpression, ast.IndexExpression, ast.InvokeMemberExpression)


_NAMESPACE = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*\Z")


class Findings:
    """The problems found so far, the splatted variables that no command has taken yet, and misplaced attributes."""

    __slots__ = ("misplaced", "problems", "splatted")

    def __init__(self) -> None:
        self.problems: list[tuple[int, Problem]] = []
        self.splatted: dict[int, ast.VariableExpression] = {}
        self.misplaced: dict[int, ast.AttributedExpression] = {}

    def expect_command(self, variable: ast.VariableExpression) -> None:
        """A splatted variable was read; a command is to take it."""
        self.splatted[id(variable)] = variable

    def take(self, variable: ast.Node) -> bool:
        """Whether a splatted variable was waiting; now it is no more."""
        return self.splatted.pop(id(variable), None) is not None

    def add(self, node: ast.Node, error_id: str, *arguments: object, stage: int = SEMANTICS) -> None:
        """A problem with a node."""
        self.problems.append((stage, Problem(node.source, error_id, node.start, node.end, *arguments)))

    def add_at(self, source: Source, start: int, end: int, error_id: str, *arguments: object) -> None:
        self.problems.append((SEMANTICS, Problem(source, error_id, start, end, *arguments)))

    def in_order(self) -> list[Problem]:
        """All of them as PowerShell would meet them."""
        for variable in self.splatted.values():
            self.add(variable, "SplattingNotPermitted", variable.variable_path.user_path)
        self.splatted = {}
        return [problem for _, problem in sorted(self.problems, key=lambda found: (found[0], found[1].offset))]


def refuse(
    source: Source, error_id: str, start: int, end: int, *arguments: object, incomplete: bool = False
) -> Exception:
    """The error of something that is refused at once."""
    problem = Problem(source, error_id, start, end, *arguments, incomplete=incomplete)
    return IncompleteInput([problem]) if incomplete else ParseError([problem])


def refuse_node(node: ast.Node, error_id: str, *arguments: object) -> Exception:
    return refuse(node.source, error_id, node.start, node.end, *arguments)


# Assignments


def check_target(findings: Findings, target: Any, simple: bool, error_id: str, *arguments: object) -> None:
    """What is assigned to must be able to take a value."""
    pending = [target]
    while pending:
        node = pending.pop()
        if type(node) is ast.ArrayLiteral and simple:
            pending.extend(reversed(node.elements))
        elif type(node) is ast.ParenExpression:
            inner = pure_expression(node.pipeline)
            if inner is None:
                findings.add(node.pipeline, error_id, *arguments)
            else:
                pending.append(inner)
        elif isinstance(node, ast.AttributedExpression):
            inner = typed_target(findings, node)
            if inner is not None:
                pending.append(inner)
        elif not assignable(node):
            findings.add(node, error_id, *arguments)


def assignable(node: Any) -> bool:
    if type(node) not in ASSIGNABLE:
        return False
    return not getattr(node, "null_conditional", False)


def typed_target(findings: Findings, node: ast.AttributedExpression) -> Any:
    """A target with types or attributes before it; what stands behind them, if that is to be looked at."""
    inner: Any = node
    converts: list[ast.TypeConstraint] = []
    while isinstance(inner, ast.AttributedExpression):
        if type(inner) is ast.ConvertExpression:
            converts.append(inner.attribute)
            if is_named(inner.attribute, VOIDS):
                findings.add(inner.attribute, "VoidTypeConstraintNotAllowed")
        inner = inner.child
    reference = next((constraint for constraint in reversed(converts) if is_named(constraint, REFERENCES)), None)
    if reference is not None and len(converts) > 1:
        findings.add(reference, "ReferenceNeedsToBeByItselfInTypeConstraint")
        return None
    check_automatic(findings, node, inner, converts)
    return inner


def check_automatic(findings: Findings, node: ast.Node, target: Any, converts: list[ast.TypeConstraint]) -> None:
    if type(target) is not ast.VariableExpression or target.variable_path.scope not in (None, "local", "private"):
        return
    name = target.variable_path.name
    expected = AUTOMATIC_TYPES.get(name.lower())
    if expected is None or target.variable_path.drive_name is not None:
        return
    written = converts[-1].type_name.full_name.lower() if converts else ""
    if written not in (expected.lower(), *SHORT_NAMES.get(expected, ())):
        findings.add(node, "AssignmentStatementToAutomaticNotSupported", name, expected)


def is_named(constraint: Any, names: Iterable[str]) -> bool:
    return constraint.type_name.full_name.lower() in names


def check_assignment(findings: Findings, node: ast.AssignmentStatement) -> None:
    if type(node.left) not in ASSIGNABLE or getattr(node.left, "null_conditional", False):
        check_target(findings, node.left, node.operator == "Equals", "InvalidLeftHandSide")


# Expressions


def check_convert(findings: Findings, node: ast.ConvertExpression) -> None:
    name = node.attribute.type_name.full_name.lower()
    if name == "ordered" and type(node.child) is not ast.Hashtable:
        findings.add(node, "OrderedAttributeOnlyOnHashLiteralNode", node.attribute.type_name.full_name)
    elif name in REFERENCES:
        child: Any = node.child
        while isinstance(child, ast.AttributedExpression):
            if type(child) is ast.ConvertExpression and is_named(child.attribute, REFERENCES):
                findings.add(child.attribute, "ReferenceNeedsToBeByItselfInTypeSequence")
                break
            child = child.child


def check_attributed(findings: Findings, node: ast.AttributedExpression) -> None:
    """An attribute stands before a variable, with nothing but types and attributes between."""
    inner: Any = node.child
    while type(inner) is ast.ConvertExpression:
        inner = inner.child
    wrong = (
        id(inner) in findings.misplaced
        if type(inner) is ast.AttributedExpression
        else type(inner) is not ast.VariableExpression
    )
    if wrong:
        findings.misplaced[id(node)] = node
        findings.add(node.attribute, "UnexpectedAttribute", node.attribute.type_name.full_name)


def check_hashtable(findings: Findings, node: ast.Hashtable) -> None:
    keys: set[str] = set()
    for key, _ in node.key_value_pairs:
        if isinstance(key, ast.ConstantExpression):
            text = key.value if isinstance(key.value, str) else number_key(key.value)
            if text.lower() in keys:
                findings.add(key, "DuplicateKeyInHashLiteral", text)
            keys.add(text.lower())


def number_key(value: Any) -> str:
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(int(value)) if isinstance(value, int) else str(value)


# Declarations


def check_parameters(findings: Findings, parameters: Iterable[ast.Parameter]) -> None:
    names: set[str] = set()
    for parameter in parameters:
        name = parameter.name.variable_path.user_path
        if name.lower() in names:
            findings.add(parameter.name, "DuplicateFormalParameter", name)
        names.add(name.lower())
        if parameter.attributes:
            check_parameter_types(findings, parameter)


def check_parameter_types(findings: Findings, parameter: ast.Parameter) -> None:
    for constraint in parameter.attributes:
        if type(constraint) is ast.TypeConstraint:
            if is_named(constraint, VOIDS):
                findings.add(constraint, "VoidTypeConstraintNotAllowed")
            elif is_named(constraint, ("ordered",)):
                findings.add(constraint, "OrderedAttributeOnlyOnHashLiteralNode", constraint.type_name.full_name)


def check_attribute(findings: Findings, node: ast.Attribute) -> None:
    seen: set[str] = set()
    for named in node.named_arguments:
        if named.argument_name in seen:
            raise refuse(
                named.source,
                "DuplicateNamedArgument",
                named.start,
                named.start + len(named.argument_name),
                named.argument_name,
            )
        seen.add(named.argument_name)
        if not named.expression_omitted and not is_constant(named.argument):
            findings.add(named.argument, "ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock")
    for argument in node.positional_arguments:
        if not isinstance(argument, ast.ConstantExpression) and not is_constant(argument):
            findings.add(argument, "ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock")


def check_function(findings: Findings, node: ast.FunctionDefinition) -> None:
    if node.parameters:
        if node.body.param_block is not None:
            findings.add(node.body.param_block, "OnlyOneParameterListAllowed")
        else:
            check_parameters(findings, node.parameters)
    if node.is_workflow:
        findings.add(node, "WorkflowNotSupportedInPowerShellCore")


def check_using_statement(findings: Findings, node: ast.UsingStatement) -> None:
    if node.using_statement_kind in ("Type", "Command") or node.alias is not None:
        findings.add(node, "UsingStatementNotSupported")
    if node.using_statement_kind == "Namespace" and node.name is not None and not _NAMESPACE.match(node.name.value):
        findings.add(node.name, "InvalidNamespaceValue")


# Statements


def check_for_each(findings: Findings, node: ast.ForEachStatement) -> None:
    if node.parallel:
        findings.add(node, "KeywordParameterReservedForFutureUse", "foreach", "parallel")
    if node.throttle_limit is not None:
        findings.add(node, "KeywordParameterReservedForFutureUse", "foreach", "throttlelimit")


def check_switch(findings: Findings, node: ast.SwitchStatement) -> None:
    if node.flags & ast.SwitchFlags.Parallel:
        findings.add(node, "KeywordParameterReservedForFutureUse", "switch", "parallel")


def check_catches(findings: Findings, node: ast.TryStatement) -> None:
    """A catch for everything stands last, one for a derived exception before that for its base."""
    clauses = node.catch_clauses
    for index, first in enumerate(clauses[:-1]):
        for second in clauses[index + 1 :]:
            if not first.catch_types:
                before = max(second.start - 1, 0)
                findings.add_at(node.source, before, before, "EmptyCatchNotLast")
                break
            check_caught_before(findings, first, second)


def check_caught_before(findings: Findings, first: ast.CatchClause, second: ast.CatchClause) -> None:
    for earlier in first.catch_types:
        for later in second.catch_types:
            caught = exception_lineage(later.type_name.full_name)
            base = exception_lineage(earlier.type_name.full_name)
            if caught and base and base[0] in caught:
                findings.add(later, "ExceptionTypeAlreadyCaught", caught[0])


def exception_lineage(name: str) -> list[str]:
    """The full names of a type and its bases; empty when it is not known."""
    from umshell.values.types import find_type  # types of .NET are needed here alone, and seldom

    found: Any = find_type(name)
    lineage: list[str] = []
    while found is not None:
        lineage.append(found.full_name)
        found = found.base
    return lineage
