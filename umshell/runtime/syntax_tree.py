"""The tree of a script as scripts see it: $block.Ast and what Parser gives, node by node with PowerShell's names."""

from collections.abc import Iterator
from typing import Any

from umshell.language import ast
from umshell.language.source import Extent, Source
from umshell.language.tree_view import children
from umshell.runtime.language_types import ScriptExtent
from umshell.values import hooks
from umshell.values.dotnet_type import REGISTRY, DotNetType
from umshell.values.psobject import PSCustomObject
from umshell.values.truth import to_bool
from umshell.values.types import OBJECT

_PREFIX = "System.Management.Automation.Language."
# where PowerShell's classes stand below others than the nodes here do
_BASES: dict[str, str] = {
    "ExpressionAst": "CommandElementAst",
    "CommandParameterAst": "CommandElementAst",
    "CommandElementAst": "Ast",
    "AssignmentStatementAst": "PipelineBaseAst",
    "PipelineAst": "PipelineBaseAst",
    "PipelineBaseAst": "StatementAst",
    "WhileStatementAst": "LoopStatementAst",
    "ForStatementAst": "LoopStatementAst",
    "ForEachStatementAst": "LoopStatementAst",
    "DoWhileStatementAst": "LoopStatementAst",
    "DoUntilStatementAst": "LoopStatementAst",
    "LoopStatementAst": "LabeledStatementAst",
}


class SyntaxNode:
    """A node of the tree and the one above it."""

    __slots__ = ("Parent", "dotnet_type", "node", "ps_members")

    def __init__(self, node: ast.Node, parent: "SyntaxNode | None" = None) -> None:
        self.node = node
        self.Parent = parent
        self.dotnet_type = type_of_node(type(node))
        self.ps_members: dict[str, object] | None = None

    @property
    def extent(self) -> Extent:
        """Where it stands; a block between braces has them, too."""
        return self.node.extent

    def below(self) -> "Iterator[SyntaxNode]":
        """The nodes directly below."""
        return (SyntaxNode(each, self) for each in children(self.node))

    def walk(self, nested: bool) -> "Iterator[SyntaxNode]":
        """The node and all below it, from the left; blocks inside only when they are wanted."""
        pending = [self]
        while pending:
            current = pending.pop()
            yield current
            if nested or current is self or not isinstance(current.node, ast.ScriptBlock):
                pending.extend(reversed(list(current.below())))

    def __str__(self) -> str:
        return self.extent.text


def type_of_node(cls: type) -> DotNetType:
    """PowerShell's class of a class of nodes."""
    name = f"{cls.__name__}Ast" if cls is not ast.Node else "Ast"
    found = REGISTRY.get((_PREFIX + name).lower())
    return found if found is not None else _declare(cls, name)


def _declare(cls: type, name: str) -> DotNetType:
    base = _base_named(_BASES[name]) if name in _BASES else OBJECT if cls is ast.Node else type_of_node(cls.__mro__[1])
    made = DotNetType.declare(_PREFIX + name, base)
    inherited = getattr(cls.__mro__[1], "__dataclass_fields__", {})
    for field in getattr(cls, "__dataclass_fields__", {}):
        if field not in inherited and field not in ("source", "start", "end"):
            _declare_field(made, field)
    return made


def _base_named(name: str) -> DotNetType:
    """A class of PowerShell's that no node has by itself."""
    found = REGISTRY.get((_PREFIX + name).lower())
    if found is not None:
        return found
    own = getattr(ast, name.removesuffix("Ast"), None)
    if own is not None:
        return type_of_node(own)
    above = _BASES.get(name)
    return DotNetType.declare(_PREFIX + name, type_of_node(ast.Node) if above is None else _base_named(above))


def _declare_field(type_: DotNetType, field: str) -> None:
    name = "".join(part.capitalize() for part in field.split("_"))
    type_.property(name, "System.Object")(lambda this: _shown(getattr(this.node, field), this))


def _shown(value: Any, parent: SyntaxNode) -> Any:
    """What a field holds, as scripts see it."""
    if isinstance(value, ast.TypeName):
        return _type_name(value)
    if isinstance(value, ast.Node):
        return SyntaxNode(value, parent)
    if isinstance(value, ast.VariablePath):
        return PSCustomObject({"UserPath": value.user_path, "IsDriveQualified": value.drive_name is not None})
    if isinstance(value, tuple):
        if value and isinstance(value[0], tuple):
            return [PSCustomObject({f"Item{n}": _shown(v, parent) for n, v in enumerate(row, 1)}) for row in value]
        return [_shown(each, parent) for each in value]
    return value


def _type_name(value: ast.TypeName) -> PSCustomObject:
    is_array, is_generic = isinstance(value, ast.ArrayTypeName), isinstance(value, ast.GenericTypeName)
    shown = {"FullName": value.full_name, "Name": value.name, "AssemblyName": value.assembly_name}
    return PSCustomObject(shown | {"IsArray": is_array, "IsGeneric": is_generic})


AST = type_of_node(ast.Node)
AST.property("Extent", _PREFIX + "IScriptExtent")(lambda this: ScriptExtent(this.extent))
AST.property("Parent", _PREFIX + "Ast")(lambda this: this.Parent)
AST.method("ToString", "string ToString()")(str)
AST.known_missing("Copy()", "Visit()", "SafeGetValue()")


@AST.method("FindAll", "System.Object FindAll(System.Object predicate, bool searchNestedScriptBlocks)")
def find_all(this: SyntaxNode, predicate: Any, nested: bool) -> list[SyntaxNode]:
    return [each for each in this.walk(nested) if _holds(predicate, each)]


@AST.method("Find", "System.Object Find(System.Object predicate, bool searchNestedScriptBlocks)")
def find(this: SyntaxNode, predicate: Any, nested: bool) -> SyntaxNode | None:
    return next((each for each in this.walk(nested) if _holds(predicate, each)), None)


def _holds(predicate: Any, node: SyntaxNode) -> bool:
    return to_bool(hooks.invoke_script_block(getattr(predicate, "block", predicate), [node]))


for _node_class in ast.NODES:
    if not issubclass(_node_class, ast.TypeName):
        type_of_node(_node_class)


@type_of_node(ast.Command).method("GetCommandName", "string GetCommandName()")
def get_command_name(this: SyntaxNode) -> str | None:
    node: Any = this.node
    first = node.command_elements[0]
    return first.value if isinstance(first, ast.StringConstantExpression) else None


type_of_node(ast.ScriptBlock).method("GetScriptBlock", "scriptblock GetScriptBlock()")(
    lambda this: hooks.create_script_block(this.node.text)
)


def tree_of(source: Source) -> SyntaxNode:
    """The tree of a whole text; ParseError when it is none."""
    from umshell.language.parser import parse

    return SyntaxNode(parse(source))


def tree_at(source: Source, start: int, end: int) -> SyntaxNode:
    """The script block or function that stands there."""
    root, kinds = tree_of(source), (ast.ScriptBlock, ast.FunctionDefinition)
    return next(
        (
            each
            for each in root.walk(True)
            if isinstance(each.node, kinds) and (each.node.start, each.node.end) == (start, end)
        ),
        root,
    )
