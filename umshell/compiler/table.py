"""The table of the language: each class of nodes with the function that compiles it."""

from types import ModuleType

from umshell.compiler import (
    assignments,
    blocks,
    commands,
    declarations,
    expressions,
    flow,
    loops,
    members,
    operators,
    pipelines,
    rows,
    switch_statement,
    variables,
)
from umshell.compiler.compiler import EXPRESSIONS, OTHERS, ROWS, STATEMENTS, function_name
from umshell.language import ast as tree

MODULES: tuple[ModuleType, ...] = (
    assignments, blocks, commands, declarations, expressions, flow, loops, members, operators, pipelines,
    switch_statement, variables,
)  # fmt: skip


def node_classes() -> list[type]:
    """Every class of nodes that a tree can hold."""
    abstract = {base for cls in vars(tree).values() if isinstance(cls, type) for base in cls.__mro__[1:]}
    concrete_bases = {
        tree.MemberExpression,
        tree.InvokeMemberExpression,
        tree.ConstantExpression,
        tree.AttributedExpression,
    }
    return [
        cls for cls in vars(tree).values()
        if isinstance(cls, type) and issubclass(cls, tree.Node) and (cls not in abstract or cls in concrete_bases)
    ]  # fmt: skip


def _fill() -> None:
    functions = {
        name: value for module in MODULES for name, value in vars(module).items() if name.startswith("compile_")
    }
    for node_class in node_classes():
        function = functions.get(function_name(node_class))
        if function is None:
            continue
        if issubclass(node_class, tree.Expression):
            EXPRESSIONS[node_class] = function
        elif issubclass(node_class, tree.Statement | tree.StatementBlock | tree.NamedBlock):
            STATEMENTS[node_class] = function
        else:
            OTHERS[node_class] = function
    OTHERS[tree.TypeDefinition] = declarations.define_types
    ROWS.update(split=rows.split, run=rows.run_row)


_fill()
