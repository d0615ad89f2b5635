"""Closures: script blocks that keep the variables of the scope in which they were made."""

from umshell.runtime.modules import PSModuleInfo
from umshell.runtime.script_block import ScriptBlock
from umshell.runtime.variables import UNSET, new_cell

_COUNT = [0]


def new_closure(block: ScriptBlock) -> ScriptBlock:
    """The block in a module of its own that holds copies of the local variables."""
    context = block.context
    _COUNT[0] += 1
    module = PSModuleInfo(context, f"__DynamicModule_{_COUNT[0]}")
    state = module.state
    for name, cell in context.scope.variables.items():
        if name not in context.all_scope and cell.value is not UNSET and name not in ("_", "this"):
            state.top.variables[name] = new_cell(cell.value)
    return block.bound_to(state)
