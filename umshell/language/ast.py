"""Every node of PowerShell's syntax tree, named as there without the ending Ast, its fields in source order."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass
from enum import IntFlag
from typing import Any, TypeVar, dataclass_transform

from umshell.language.source import Extent, Source

_N = TypeVar("_N")


@dataclass_transform(frozen_default=True, eq_default=False)
def node(cls: type[_N]) -> type[_N]:
    """Makes a frozen, slotted dataclass whose instances are compared by identity.

    What freezes it stands in Node, once: dataclass would write the same functions for every class, half of the time of
    an import.
    """
    return dataclass(slots=True, eq=False, repr=False, init=False)(cls)


@node
class Node:
    """A piece of a script: source[start:end]."""

    source: Source
    start: int
    end: int

    def __init__(self, *values: Any, **named: Any) -> None:
        names = [*type(self).__dataclass_fields__]
        if len(values) + len(named) != len(names) or not {*names[len(values) :]} == {*named}:
            raise TypeError(f"{type(self).__name__} takes {', '.join(names)}")
        for name, value in (*zip(names, values, strict=False), *named.items()):
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    @property
    def extent(self) -> Extent:
        """Where the node stands."""
        return Extent(self.source, self.start, self.end)

    @property
    def text(self) -> str:
        """The node as it was written."""
        return self.source.text[self.start : self.end]

    @property
    def line(self) -> int:
        """The line on which the node begins."""
        return self.source.position(self.start)[0]

    def __repr__(self) -> str:
        line, column = self.source.position(self.start)
        return f"<{type(self).__name__} {line}:{column} {self.text[:40]!r}>"


@node
class Statement(Node):
    """What can stand in a block of statements."""


@node
class Expression(Node):
    """What has a value."""


# Names of variables and types


class VariablePath:
    """The name of a variable as written, split into scope or drive and the name itself."""

    __slots__ = ("drive_name", "name", "scope", "user_path")

    SCOPES = ("global", "local", "private", "script", "using", "variable")

    def __init__(self, user_path: str) -> None:
        self.user_path = user_path
        self.scope: str | None = None
        self.drive_name: str | None = None
        self.name = user_path
        qualifier, colon, rest = user_path.partition(":")
        if qualifier.lower() == "variable" and rest.partition(":")[0].lower() in self.SCOPES:
            qualifier, colon, rest = rest.partition(":")
        if colon and qualifier:
            self.name = rest
            if qualifier.lower() in self.SCOPES:
                self.scope = qualifier.lower()
            else:
                self.drive_name = qualifier

    def __repr__(self) -> str:
        return f"VariablePath({self.user_path!r})"


@node
class TypeName(Node):
    """The name of a type, with its assembly if that is named."""

    name: str
    assembly_name: str | None

    @property
    def full_name(self) -> str:
        return f"{self.name},{self.assembly_name}" if self.assembly_name else self.name


@node
class GenericTypeName(TypeName):
    """A type with arguments: Dictionary[string,int]."""

    type_name: TypeName
    generic_arguments: tuple[TypeName, ...]


@node
class ArrayTypeName(TypeName):
    """An array of a type: int[], int[,]."""

    element_type: TypeName
    rank: int


# Blocks


@node
class StatementBlock(Node):
    """Statements between braces or parentheses, and the traps among them."""

    statements: tuple[Statement, ...]
    traps: "tuple[TrapStatement, ...]"


@node
class NamedBlock(Node):
    """begin, process, end, dynamicparam or clean; unnamed when a script block has statements only."""

    block_kind: str
    unnamed: bool
    statements: tuple[Statement, ...]
    traps: "tuple[TrapStatement, ...]"


@node
class AttributeBase(Node):
    """What stands in square brackets before a variable, a parameter or a declaration."""

    type_name: TypeName


@node
class TypeConstraint(AttributeBase):
    """[int] before a variable, a parameter or an expression."""


@node
class NamedAttributeArgument(Node):
    """Mandatory = $true; the expression is $true when it is omitted."""

    argument_name: str
    argument: Expression
    expression_omitted: bool


@node
class Attribute(AttributeBase):
    """[Parameter(Mandatory)]."""

    positional_arguments: tuple[Expression, ...]
    named_arguments: tuple[NamedAttributeArgument, ...]


@node
class Parameter(Node):
    """A parameter of a function, a script block or a method; attributes hold its type constraints too."""

    attributes: tuple[AttributeBase, ...]
    name: "VariableExpression"
    default_value: Expression | None


@node
class ParamBlock(Node):
    """param(...), with the attributes before it."""

    attributes: tuple[Attribute, ...]
    parameters: tuple[Parameter, ...]


class ScriptRequirements:
    """What the #requires lines of a script ask for."""

    __slots__ = ("assemblies", "is_elevation_required", "modules", "ps_editions", "ps_version", "shell_id", "snap_ins")

    def __init__(self) -> None:
        self.ps_version: str | None = None
        self.ps_editions: tuple[str, ...] = ()
        self.modules: tuple[Any, ...] = ()
        self.snap_ins: tuple[str, ...] = ()
        self.assemblies: tuple[str, ...] = ()
        self.shell_id: str | None = None
        self.is_elevation_required = False


@node
class ScriptBlock(Node):
    """A script, the body of a function, or what stands between the braces of a script block."""

    using_statements: "tuple[UsingStatement, ...]"
    param_block: ParamBlock | None
    dynamic_param_block: NamedBlock | None
    begin_block: NamedBlock | None
    process_block: NamedBlock | None
    end_block: NamedBlock | None
    clean_block: NamedBlock | None
    script_requirements: ScriptRequirements | None


# Declarations


@node
class UsingStatement(Statement):
    """using namespace, module, assembly."""

    using_statement_kind: str
    name: "StringConstantExpression | None"
    alias: "StringConstantExpression | None"
    module_specification: "Hashtable | None"


@node
class FunctionDefinition(Statement):
    """function and filter, and the function inside a method; parameters are those before the body."""

    is_filter: bool
    is_workflow: bool
    name: str
    parameters: tuple[Parameter, ...] | None
    body: ScriptBlock


@node
class Member(Node):
    """What stands in a class or an enum."""

    name: str
    attributes: tuple[Attribute, ...]


@node
class PropertyMember(Member):
    """A property of a class, or a value of an enum."""

    property_type: TypeConstraint | None
    is_static: bool
    is_hidden: bool
    initial_value: Expression | None


@node
class FunctionMember(Member):
    """A method or a constructor of a class."""

    return_type: TypeConstraint | None
    is_static: bool
    is_hidden: bool
    is_constructor: bool
    function_definition: FunctionDefinition


@node
class TypeDefinition(Statement):
    """class and enum; kind says which."""

    attributes: tuple[Attribute, ...]
    kind: str
    name: str
    base_types: tuple[TypeConstraint, ...]
    members: tuple[Member, ...]


@node
class DataStatement(Statement):
    """data Name -SupportedCommand X { }."""

    variable: str | None
    commands_allowed: tuple[Expression, ...]
    body: StatementBlock


# Statements


@node
class BlockStatement(Statement):
    """parallel { }, sequence { }: only workflows have them, so every one is refused."""

    kind: str
    body: StatementBlock


@node
class IfStatement(Statement):
    """if, elseif, else; a clause is a condition with its block."""

    clauses: "tuple[tuple[Statement, StatementBlock], ...]"
    else_clause: StatementBlock | None


@node
class LabeledStatement(Statement):
    """What break and continue can name."""

    label: str | None


class SwitchFlags(IntFlag):
    """The flags of a switch statement."""

    File = 1
    Regex = 2
    Wildcard = 4
    Exact = 8
    CaseSensitive = 16
    Parallel = 32


@node
class SwitchStatement(LabeledStatement):
    """switch; a clause is what is compared, with its block."""

    flags: SwitchFlags
    condition: Statement
    clauses: tuple[tuple[Expression, StatementBlock], ...]
    default: StatementBlock | None


@node
class ForEachStatement(LabeledStatement):
    """foreach ($variable in $condition) { }."""

    parallel: bool
    throttle_limit: Expression | None
    variable: "VariableExpression"
    condition: Statement
    body: StatementBlock


@node
class ForStatement(LabeledStatement):
    """for (initializer; condition; iterator) { }."""

    initializer: Statement | None
    condition: Statement | None
    iterator: Statement | None
    body: StatementBlock


@node
class WhileStatement(LabeledStatement):
    """while (condition) { }."""

    condition: Statement
    body: StatementBlock


@node
class DoWhileStatement(LabeledStatement):
    """do { } while (condition)."""

    body: StatementBlock
    condition: Statement


@node
class DoUntilStatement(LabeledStatement):
    """do { } until (condition)."""

    body: StatementBlock
    condition: Statement


@node
class CatchClause(Node):
    """catch, with the exceptions that it is for; none: all."""

    catch_types: tuple[TypeConstraint, ...]
    body: StatementBlock


@node
class TryStatement(Statement):
    """try, catch, finally."""

    body: StatementBlock
    catch_clauses: tuple[CatchClause, ...]
    finally_block: StatementBlock | None


@node
class TrapStatement(Statement):
    """trap [Type] { }."""

    trap_type: TypeConstraint | None
    body: StatementBlock


@node
class BreakStatement(Statement):
    """break, with the label of a loop."""

    label: Expression | None


@node
class ContinueStatement(Statement):
    """continue, with the label of a loop."""

    label: Expression | None


@node
class ReturnStatement(Statement):
    """return."""

    pipeline: Statement | None


@node
class ExitStatement(Statement):
    """exit."""

    pipeline: Statement | None


@node
class ThrowStatement(Statement):
    """throw."""

    pipeline: Statement | None


@node
class AssignmentStatement(Statement):
    """left operator right; the right side is any statement, an expression stands there as CommandExpression."""

    left: Expression
    operator: str
    right: Statement
    error_start: int
    error_end: int

    @property
    def error_position(self) -> Extent:
        """Where the operator stands."""
        return Extent(self.source, self.error_start, self.error_end)


# Pipelines and commands


@node
class PipelineChain(Statement):
    """left && right, left || right; operator is AndAnd or OrOr."""

    lhs_pipeline_chain: Statement
    rhs_pipeline: "Pipeline"
    operator: str
    background: bool


@node
class CommandBase(Statement):
    """An element of a pipeline."""


@node
class Pipeline(Statement):
    """Commands and at most one expression, joined by |."""

    pipeline_elements: tuple[CommandBase, ...]
    background: bool


@node
class Redirection(Node):
    """What goes elsewhere; streams are named Output, Error, Warning, Verbose, Debug, Information, All."""

    from_stream: str


@node
class MergingRedirection(Redirection):
    """2>&1."""

    to_stream: str


@node
class FileRedirection(Redirection):
    """2>> file."""

    append: bool
    location: Expression


@node
class CommandExpression(CommandBase):
    """An expression in the place of a command."""

    expression: Expression
    redirections: tuple[Redirection, ...]


@node
class CommandParameter(Node):
    """-Name or -Name:argument."""

    parameter_name: str
    argument: Expression | None


@node
class Command(CommandBase):
    """Name, parameters, arguments; invocation_operator is Ampersand, Dot or None."""

    invocation_operator: str | None
    command_elements: tuple[Expression | CommandParameter, ...]
    redirections: tuple[Redirection, ...]


# Expressions


@node
class TernaryExpression(Expression):
    """condition ? if_true : if_false."""

    condition: Expression
    if_true: Expression
    if_false: Expression


@node
class BinaryExpression(Expression):
    """left operator right; operators are named as in TokenKind: Plus, Ieq, DotDot."""

    left: Expression
    operator: str
    right: Expression
    error_start: int
    error_end: int

    @property
    def error_position(self) -> Extent:
        """Where the operator stands."""
        return Extent(self.source, self.error_start, self.error_end)


@node
class UnaryExpression(Expression):
    """An operator before or (PostfixPlusPlus, PostfixMinusMinus) behind its operand."""

    token_kind: str
    child: Expression


@node
class AttributedExpression(Expression):
    """[Attribute()]$x."""

    attribute: AttributeBase
    child: Expression


@node
class ConvertExpression(AttributedExpression):
    """[type]$x: a conversion, or the type of a variable that is assigned to."""

    attribute: TypeConstraint

    @property
    def type(self) -> TypeConstraint:
        return self.attribute


@node
class MemberExpression(Expression):
    """expression.member, expression::member."""

    expression: Expression
    member: Expression
    static: bool
    null_conditional: bool


@node
class InvokeMemberExpression(MemberExpression):
    """expression.member(arguments)."""

    generic_type_arguments: tuple[TypeName, ...]
    arguments: tuple[Expression, ...]


@node
class BaseCtorInvokeMemberExpression(InvokeMemberExpression):
    """: base(arguments) of a constructor."""


@node
class IndexExpression(Expression):
    """target[index]."""

    target: Expression
    index: Expression
    null_conditional: bool


@node
class TypeExpression(Expression):
    """[type] as a value."""

    type_name: TypeName


@node
class VariableExpression(Expression):
    """$name, ${name}, @name."""

    variable_path: VariablePath
    splatted: bool


@node
class ConstantExpression(Expression):
    """A number; value is of PowerShell's type for it."""

    value: Any


@node
class StringConstantExpression(ConstantExpression):
    """A string that nothing is put into; of type BareWord, SingleQuoted(HereString), DoubleQuoted(HereString)."""

    value: str
    string_constant_type: str


@node
class ExpandableStringExpression(Expression):
    """A string with variables; value is its text (escapes done, variables as written), parts are what it is made of."""

    value: str
    string_constant_type: str
    parts: tuple[str | Expression, ...]

    @property
    def nested_expressions(self) -> tuple[Expression, ...]:
        return tuple(part for part in self.parts if not isinstance(part, str))


@node
class ScriptBlockExpression(Expression):
    """{ } as a value."""

    script_block: ScriptBlock


@node
class ArrayLiteral(Expression):
    """a, b, c."""

    elements: tuple[Expression, ...]


@node
class Hashtable(Expression):
    """@{ key = value }."""

    key_value_pairs: tuple[tuple[Expression, Statement], ...]


@node
class ArrayExpression(Expression):
    """@( )."""

    sub_expression: StatementBlock


@node
class ParenExpression(Expression):
    """( )."""

    pipeline: Statement


@node
class SubExpression(Expression):
    """$( )."""

    sub_expression: StatementBlock


@node
class UsingExpression(Expression):
    """$using:name."""

    sub_expression: Expression


# Making nodes


NODES = tuple(value for value in globals().values() if isinstance(value, type) and issubclass(value, Node))

for _cls in NODES:
    _cls.__dataclass_params__.frozen = True  # type: ignore[attr-defined]  # they are, by Node


def twin(cls: type) -> type:
    """A class of equal layout that is not frozen: what is made of it is given the frozen class at last."""
    fields = cls.__dataclass_fields__  # type: ignore[attr-defined]
    inherited = {name for base in cls.__mro__[1:] for name in getattr(base, "__slots__", ())}
    names = tuple(name for name in fields if name not in inherited)
    unfrozen = {"__slots__": names, "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, cls.__mro__[1:2], unfrozen)


def maker(cls: type[_N]) -> Callable[..., _N]:
    """A constructor as quick as a plain class's."""
    fields = list(cls.__dataclass_fields__)  # type: ignore[attr-defined]
    lines = [f"def make({', '.join(fields)}):", " made = new(twin)"]
    lines += [f" made.{name} = {name}" for name in fields]
    lines += [" made.__class__ = cls", " return made"]
    namespace: dict[str, Any] = {"new": object.__new__, "twin": twin(cls), "cls": cls}
    exec("\n".join(lines), namespace)  # the only way to the interpreter's quickest attribute stores
    make: Callable[..., _N] = namespace["make"]
    return make


class Makers:
    """The makers of all nodes by the nodes' names, each made when it is first asked for."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        made = maker(globals()[name])
        setattr(self, name, made)
        return made


make = Makers()
