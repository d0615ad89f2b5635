"""The names that compiled scripts use: the globals of every module that the compiler makes."""

from decimal import Decimal
from functools import partial
from typing import Any

from umshell.errors import BreakFlow, ContinueFlow, PSError, ReturnFlow
from umshell.runtime import (
    automatic_variables,
    call_site,
    error_flow,
    jumps,
    literals,
    output,
    redirection,
    script_types,
    switching,
    variables,
)
from umshell.runtime.block_code import AttributeSpec, BlockCode, ParameterSpec
from umshell.runtime.class_definition import construct_base
from umshell.runtime.command_rows import run_rows
from umshell.runtime.direct_call import forget_commands
from umshell.runtime.function_processor import call_depth_error
from umshell.runtime.functions import define_function
from umshell.runtime.requirements import check_requirements
from umshell.runtime.script_block import ScriptBlock
from umshell.runtime.session_state import DirectScope
from umshell.runtime.type_definitions import define_types
from umshell.runtime.type_reference import TypeReference
from umshell.runtime.typed_variables import constrain_variable
from umshell.runtime.using import use
from umshell.values import integers, members, operators
from umshell.values.conversion import to_bool, to_string
from umshell.values.method_calls import invoke_with_one
from umshell.values.psobject import AUTOMATION_NULL, PSCustomObject

_CASED = (
    "eq",
    "ne",
    "gt",
    "ge",
    "lt",
    "le",
    "like",
    "notlike",
    "contains",
    "notcontains",
    "in",
    "notin",
    "replace",
    "split",
)


def _operators() -> dict[str, Any]:
    """The operators by name; those that look at case a second time with c before."""
    found = {name: value for name, value in vars(operators).items() if callable(value)}
    for name in _CASED:
        function = found.get(name) or found[name + "_"]
        found["c" + name] = partial(function, case_sensitive=True)
    return found


def no_background_jobs() -> Exception:
    """The error of `command &`."""
    return PSError("NotSupported", "Background jobs are not supported here.", "NotImplemented")


def spell(names: dict[str, str]) -> None:
    """Remembers how variables are spelled."""
    for lower, spelled in names.items():
        variables.SPELLINGS.setdefault(lower, spelled)


# Names that are one object each.
_SINGLE: dict[str, Any] = {
    "UNSET": variables.UNSET,
    "NOTHING": AUTOMATION_NULL,
    "LOOP_FLOW": jumps.LOOP_FLOW,
    "BreakFlow": BreakFlow,
    "ContinueFlow": ContinueFlow,
    "ReturnFlow": ReturnFlow,
    "MethodReturn": jumps.MethodReturn,
    "PSCustomObject": PSCustomObject,
    "Decimal": Decimal,
    "text": to_string,
    "to_bool": to_bool,
    "BlockCode": BlockCode,
    "ParameterSpec": ParameterSpec,
    "AttributeSpec": AttributeSpec,
    "PropertySpec": script_types.PropertySpec,
    "MethodSpec": script_types.MethodSpec,
    "TypeSpec": script_types.TypeSpec,
    "ScriptBlock": ScriptBlock,
    "TypeReference": TypeReference,
    "CallSite": call_site.CallSite,
    "PipelineSite": call_site.PipelineSite,
    "script_place": automatic_variables.script_place,
    "constrain_variable": constrain_variable,
    "define_function": define_function,
    "define_types": define_types,
    "construct_base": construct_base,
    "use": use,
    "check_requirements": check_requirements,
    "no_background_jobs": no_background_jobs,
    "spell": spell,
    "invoke_with_one": invoke_with_one,
    "run_rows": run_rows,
    "Variable": variables.Variable,
    "DirectScope": DirectScope,
    "call_depth_error": call_depth_error,
    "forget_commands": forget_commands,
}

# Functions under their own names.
_FUNCTIONS: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (jumps, ("leaves_loop", "label_text", "exit_flow")),
    (error_flow, ("fail", "run_traps", "Trap", "thrown", "rethrow", "choose_catch")),
    (variables, ("raw_value", "force_value", "assign_nothing", "empty_value")),
    (output, ("value_written", "list_written", "unrolled_value", "text_written", "to_array", "write",
        "foreach_items", "pipe_items", "shares")),
    (switching, ("switch_items", "switch_enumerator", "foreach_enumerator", "switch_fits", "file_lines")),
    (redirection, ("run_redirected", "value_redirected")),
    (literals, ("to_custom_object", "make_hashtable", "make_ordered", "make_custom_object", "void", "reference_to",
        "one_element", "number_of", "index_list", "as_key", "member_text", "get_element", "set_element",
        "step_element", "set_parameterized", "get_computed", "using_variable", "not_a_method", "invoke_as",
        "type_before_colons", "invoke_member_value", "match_into", "cmatch_into", "notmatch_into",
        "cnotmatch_into", "range_items", "read_drive", "write_drive")),
    (members, ("get_member", "set_member", "get_static", "set_static", "invoke_method", "invoke_static",
        "get_index", "set_index")),
    (integers, ("Byte", "SByte", "Int16", "UInt16", "UInt32", "Int64", "UInt64", "BigInteger", "Single")),
)  # fmt: skip


def _make() -> dict[str, Any]:
    """All names."""
    found = {name: getattr(module, name) for module, names in _FUNCTIONS for name in names}
    return _operators() | found | _SINGLE


NAMES = _make()
