"""Loads modules: from script files, from blocks; what they export becomes visible to who imports them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from umshell.language.source import Source, decode
from umshell.runtime.call import Call
from umshell.runtime.command_info import DECLARED, AliasInfo, FunctionInfo
from umshell.runtime.function_processor import FunctionProcessor
from umshell.runtime.modules import PSModuleInfo
from umshell.runtime.output import to_array
from umshell.runtime.parse_errors import compiled
from umshell.runtime.script_block import ScriptBlock
from umshell.runtime.script_files import find_file
from umshell.runtime.session_state import Scope
from umshell.runtime.variables import UNSET
from umshell.values.collections import Hashtable
from umshell.values.conversion import convert, to_string
from umshell.values.types import find_type
from umshell.values.wildcard import WildcardPattern

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext


class Exports:
    """What Export-ModuleMember named; without it all functions and aliases."""

    def __init__(self) -> None:
        self.functions: list[str] = []
        self.aliases: list[str] = []
        self.variables: list[str] = []


def load_manifest(context: "ExecutionContext", path: Path) -> tuple[PSModuleInfo, str | None]:
    """The module that a .psd1 file describes; and the root module when its file is not there."""
    block = ScriptBlock(compiled(context, Source(decode(path.read_bytes()), str(path))), context.session_state)
    written = block.invoke(())
    table: Any = written[0] if written else Hashtable()
    root = to_string(table.get_item("RootModule") or table.get_item("ModuleToProcess") or "")
    found = find_file(context, str(path.parent / root)) if root else None
    if root and found is None:
        return PSModuleInfo(context, path.stem, str(path)), root
    module = PSModuleInfo(context, path.stem, str(path)) if found is None else load_file(context, found)
    module.Name, module.Path = path.stem, str(path)
    module.ModuleType = "Script" if root else "Manifest"
    _describe(module, table)
    return module, None


def _describe(module: PSModuleInfo, table: Any) -> None:
    """Version and texts of a manifest, and what it lets out of the module."""
    version = table.get_item("ModuleVersion")
    version_type = find_type("version")
    if version is not None and version_type is not None:
        module.Version = convert(version, version_type)
    module.Description = to_string(table.get_item("Description") or "")
    module.Author = to_string(table.get_item("Author") or "")
    for key, exported in (("FunctionsToExport", module.functions), ("AliasesToExport", module.aliases)):
        patterns = table.get_item(key)
        if patterns is not None:
            wanted = [to_string(each) for each in to_array(patterns)]
            for name, info in list(exported.items()):
                if not _fits(info.Name, wanted):
                    del exported[name]


def load_file(context: "ExecutionContext", path: Path, arguments: Iterable[Any] = ()) -> PSModuleInfo:
    """The module of a .psm1 file: it is run once in a session state of its own."""
    module = PSModuleInfo(context, path.stem, str(path))
    block = ScriptBlock(compiled(context, Source(decode(path.read_bytes()), str(path))), module.state)
    run_body(module, block, arguments)
    return module


def run_body(module: PSModuleInfo, block: ScriptBlock, arguments: Iterable[Any] = ()) -> list[Any]:
    """Runs the body of a module inside it; what it wrote."""
    state = module.state
    written: list[Any] = []
    processor = FunctionProcessor(state.top, block.bound_to(state).info, Call.of_values(arguments), dotted=True)
    processor.send_to(written.append)
    processor.prepare(False)
    processor.begin()
    processor.process_once()
    processor.end()
    processor.dispose()
    collect_exports(module)
    return written


def collect_exports(module: PSModuleInfo) -> None:
    """Finds what a module exports, now that it has run."""
    top, exports = module.state.top, module.exports
    functions, aliases = top.functions or {}, top.aliases or {}
    if exports is None:
        module.functions, module.aliases = dict(functions), dict(aliases)
        return
    module.functions = {k: v for k, v in functions.items() if _fits(v.Name, exports.functions)}
    module.aliases = {k: v for k, v in aliases.items() if _fits(v.Name, exports.aliases)}
    module.variables = {
        name: cell for name, cell in top.variables.items()
        if cell.value is not UNSET and _fits(name, exports.variables)
    }  # fmt: skip


def _fits(name: str, patterns: Iterable[str]) -> bool:
    return any(WildcardPattern(pattern).matches(name) for pattern in patterns)


class Choice:
    """Which exports an import wants: patterns for each kind; where none of a kind is given, all of it, or nothing when
    another kind was chosen.
    """

    def __init__(
        self,
        functions: Sequence[str] | None = None,
        aliases: Sequence[str] | None = None,
        variables: Sequence[str] | None = None,
    ) -> None:
        self._patterns = {"function": functions, "alias": aliases, "variable": variables}
        self._chosen = any(patterns is not None for patterns in self._patterns.values())

    def takes(self, kind: str, name: str) -> bool:
        """Whether an export comes in."""
        patterns = self._patterns[kind]
        if patterns is None:
            return not self._chosen
        return any(WildcardPattern(text).matches(name) for text in patterns)


def bring_in(module: PSModuleInfo, scope: Scope, prefix: str = "", choice: Choice | None = None) -> None:
    """Makes the exports of a module visible in a scope."""
    choice = choice or Choice()
    module.prefix = prefix
    for info in module.functions.values():
        if choice.takes("function", info.Name):
            scope.set_function(_renamed(info, prefix))
    for alias in module.aliases.values():
        if choice.takes("alias", alias.Name):
            scope.set_alias(AliasInfo(alias.Name, alias.definition))
    scope.variables.update({name: cell for name, cell in module.variables.items() if choice.takes("variable", name)})


def _renamed(info: Any, prefix: str) -> Any:
    if not prefix:
        return info
    made: FunctionInfo = object.__new__(type(info))
    made.__dict__.update(info.__dict__)
    made.Name = with_prefix(info.Name, prefix)
    if info.__dict__.get("_declare") is not None:
        made.declare_later(lambda: made.__dict__.update({name: getattr(info, name) for name in DECLARED}))
    return made


def with_prefix(name: str, prefix: str) -> str:
    """Get-Thing with the prefix My: Get-MyThing."""
    verb, dash, noun = name.partition("-")
    return f"{verb}-{prefix}{noun}" if dash else prefix + name


def take_out(module: PSModuleInfo, scope: Scope) -> None:
    """Takes away what a module brought in."""
    for info in module.functions.values():
        _remove(scope.functions, with_prefix(info.Name, module.prefix) if module.prefix else info.Name)
    for alias in module.aliases.values():
        _remove(scope.aliases, alias.Name)
    for name in module.variables:
        scope.variables.pop(name, None)
    scope.context.commands_changed()


def _remove(table: Any, name: str) -> None:
    if table:
        table.pop(name.lower(), None)
