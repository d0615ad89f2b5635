"""From reductions to nodes: which function or template builds for each rule or alias of the grammar.

A function gets the reading (source and tokens), where its node starts and ends, and its children: nodes,
numbers of tokens, None for what is optional and absent.
"""

from collections.abc import Callable
from typing import Any

from umshell.language import (
    ast,
    build_classes,
    build_commands,
    build_declarations,
    build_expressions,
    build_members,
    build_statements,
    build_strings,
    build_switch,
    build_types,
)
from umshell.language.literals import double_quoted, single_quoted

Builder = Callable[..., Any]

BUILDING = (
    build_strings,
    build_statements,
    build_switch,
    build_declarations,
    build_classes,
    build_commands,
    build_expressions,
    build_members,
    build_types,
)

# Rules whose value is no node, but a list or tuple for the rule above.
WITHOUT_NODES = {
    "attributes",
    "base_types",
    "data_commands",
    "end_of_parameters",
    "for_each_options",
    "for_header",
    "member_modifiers",
    "method_types",
    "named_blocks",
    "parameter_list",
    "switch_clause",
    "switch_options",
    "verbatim_argument",
}

# Nodes whose fields are plain expressions of the text, of start and end, and of the children: {children} is the tuple
# of all, {child0} the first.
SIMPLE_NODES: dict[str, tuple[type[ast.Node], tuple[str, ...]]] = {
    "variable_expression": (
        ast.VariableExpression,
        ("known_variables.get(c.text[start:end]) or plain_variable(c, start, end)", "False"),
    ),
    "bare_word": (ast.StringConstantExpression, ("c.text[start:end]", "'BareWord'")),
    "command_parameter": (ast.CommandParameter, ("c.text[start + 1 : end]", "None")),
    "double_quoted_string": (ast.StringConstantExpression, ("double_quoted(c.text[start:end])", "'DoubleQuoted'")),
    "single_quoted_string": (ast.StringConstantExpression, ("single_quoted(c.text[start:end])", "'SingleQuoted'")),
    "number_expression": (ast.ConstantExpression, ("number_value(c, start, end)",)),
    "command_expression": (ast.CommandExpression, ("{child0}", "()")),
    "pipeline": (ast.Pipeline, ("{children}", "False")),
    "array_literal": (ast.ArrayLiteral, ("{children}",)),
    "paren_expression": (ast.ParenExpression, ("{child0}",)),
    "script_block_expression": (ast.ScriptBlockExpression, ("{child0}",)),
    "type_constraint": (ast.TypeConstraint, ("written_type(c.source, start + 1, end - 1)",)),
    "type_expression": (ast.TypeExpression, ("{child0}.type_name",)),
}

USED_BY_SIMPLE_NODES: dict[str, Any] = {
    "double_quoted": double_quoted,
    "known_variables": build_strings.known_variables,
    "number_value": build_strings.number_value,
    "plain_variable": build_strings.plain_variable,
    "single_quoted": single_quoted,
    "written_type": build_types.written_type,
}


def builder_of(name: str) -> Builder | None:
    """The function that builds for a rule: one of those above, or that of the node of the same name."""
    for module in BUILDING:
        found: Builder | None = module.__dict__.get(name)
        if callable(found) and getattr(found, "__module__", None) == module.__name__:
            return found
    cls = getattr(ast, "".join(part.capitalize() for part in name.split("_")), None)
    if cls is None:
        return None
    make = ast.maker(cls)
    return lambda reading, start, end, children: make(reading.source, start, end, *children)
