"""-Property arguments: names, wildcards, script blocks and hashtables, as functions of an object."""

from collections.abc import Sequence
from typing import Any

from umshell.errors import PSError
from umshell.formatting.column_parameters import checked_entries, refuse_empty, unknown_type
from umshell.runtime.cmdlet import Cmdlet
from umshell.runtime.execution_context import ExecutionContext
from umshell.runtime.script_block import ScriptBlock
from umshell.values import members
from umshell.values.collections import Dictionary
from umshell.values.conversion import to_bool
from umshell.values.psobject import AUTOMATION_NULL, MISSING, PSCustomObject, unwrap
from umshell.values.wildcard import WildcardPattern

SELECT_KEYS = ("expression", "label")
SORT_KEYS = ("expression", "ascending", "descending")
EXPRESSION_KEYS = ("expression",)


class PropertyExpression:
    """One -Property argument: its label if it has one, and how it is computed from an object."""

    __slots__ = ("block", "context", "label", "name", "options", "pattern")

    def __init__(self, context: ExecutionContext, value: str | ScriptBlock, label: str | None = None) -> None:
        self.context = context
        self.label = label
        self.block = value if isinstance(value, ScriptBlock) else None
        self.name = value if isinstance(value, str) else value.text
        has_wildcard = self.block is None and WildcardPattern.contains_wildcard(self.name)
        self.pattern = WildcardPattern(self.name) if has_wildcard else None
        self.options: dict[str, Any] = {}

    def names_of(self, value: Any) -> list[str]:
        """The properties of an object that a wildcard stands for; otherwise the name itself."""
        if self.pattern is None:
            return [self.name]
        return [name for name in members.property_names(value) if self.pattern.matches(name)]

    def values_of(self, value: Any) -> list[Any]:
        """A value for each property that the expression names; MISSING where the object has none."""
        if self.block is not None:
            return [self.compute(value)]
        return [read_property(value, name) for name in self.names_of(value)]

    def compute(self, value: Any) -> Any:
        """What the script block gives for an object; several results are an array. Raises PSError."""
        assert self.block is not None
        context = self.context
        context.try_depth += 1  # an error of the block is the caller's to report
        try:
            return collapse(self.block.invoke(underscore=value, scope=context.scope))
        finally:
            context.try_depth -= 1


def collapse(results: list[Any]) -> Any:
    """A list of results as one value: nothing, the one, or an array."""
    if not results:
        return AUTOMATION_NULL
    return results[0] if len(results) == 1 else results


def read_property(value: Any, name: str) -> Any:
    """A property of an object, quickly for custom objects; MISSING when it has none."""
    if type(value) is PSCustomObject:
        found = value.properties.get(name, MISSING)
        if found is not MISSING:
            return found
    return members.read_property(value, name)


def property_expressions(
    context: ExecutionContext, arguments: Sequence[Any] | None, keys: Sequence[str]
) -> list[PropertyExpression]:
    """The expressions of a -Property argument; `keys` are those that a hashtable may have."""
    return [_expression(context, unwrap(argument), keys) for argument in arguments or ()]


def _expression(context: ExecutionContext, argument: Any, keys: Sequence[str]) -> PropertyExpression:
    if isinstance(argument, Dictionary):
        return _from_hashtable(context, argument, keys)
    if isinstance(argument, ScriptBlock):
        return PropertyExpression(context, argument)
    if not isinstance(argument, str):
        raise unknown_type(argument)
    refuse_empty(argument, of_table=False)
    return PropertyExpression(context, str(argument))


def _from_hashtable(context: ExecutionContext, table: Dictionary, keys: Sequence[str]) -> PropertyExpression:
    entries = checked_entries(table, keys)
    if "expression" not in entries:
        raise PSError(
            "DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.", "InvalidArgument",
            exception="System.NotSupportedException",
        )  # fmt: skip
    expression = entries["expression"]
    if isinstance(expression, str):
        refuse_empty(expression, of_table=True)
    made = PropertyExpression(context, expression, entries.get("label"))
    made.options = {key: to_bool(entries[key]) for key in ("ascending", "descending") if key in entries}
    return made


def keys_of(command: Cmdlet, expressions: Sequence[PropertyExpression], value: Any) -> list[Any]:
    """What an object is sorted or grouped by: the object itself without expressions; one that fails gives nothing.

    The failure is a non-terminating error of the command.
    """
    if not expressions:
        return [value]
    keys: list[Any] = []
    for expression in expressions:
        try:
            keys += expression.values_of(value)
        except PSError as error:
            command.write_error(PSError("ExpressionEvaluation", error.message, "InvalidResult", value))
            keys.append(None)
    return keys
