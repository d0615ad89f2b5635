"""Commands on modules: New-, Import-, Get- and Remove-Module, Export-ModuleMember."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

from umshell.errors import PSError
from umshell.runtime import script_block
from umshell.runtime.built_in_modules import BUILT_IN, is_built_in, is_recorded
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.module_loading import Choice, Exports, bring_in, load_file, load_manifest, run_body, take_out
from umshell.runtime.modules import PSModuleInfo
from umshell.runtime.script_files import find_file
from umshell.runtime.variables import SPELLINGS, Variable
from umshell.values.psobject import PSCodeProperty, PSCustomObject, PSScriptMethod
from umshell.values.wildcard import WildcardPattern

_CORE = "Microsoft.PowerShell.Core"
_COMMANDS = "Microsoft.PowerShell.Commands."


def _not_found(name: str) -> PSError:
    message = (
        f"The specified module '{name}' was not loaded because no valid module file was found in any module directory."
    )
    return PSError("Modules_ModuleNotFound", message, "ResourceUnavailable", name, "System.IO.FileNotFoundException")


@cmdlet(
    "Import",
    "Module",
    default_set="Name",
    aliases=("ipmo",),
    class_name=_COMMANDS + "ImportModuleCommand",
    module=_CORE,
)
class ImportModule(Cmdlet):
    """Loads a module of script and makes what it exports visible in the session."""

    Global: Annotated[SwitchParameter, Parameter()] = ABSENT
    Prefix: Annotated[str, Parameter()] = ""
    Name: Annotated[list[str] | None, Parameter(position=0, mandatory=True, sets=("Name",), from_pipeline=True)] = None
    Assembly: Annotated[list[object] | None, Parameter(position=0, mandatory=True, sets=("Assembly",))] = None
    ModuleInfo: Annotated[
        list[PSModuleInfo] | None, Parameter(position=0, mandatory=True, sets=("ModuleInfo",), from_pipeline=True)
    ] = None
    Function: Annotated[list[str] | None, Parameter()] = None
    Cmdlet: Annotated[list[str] | None, Parameter(inert=True)] = None
    Variable: Annotated[list[str] | None, Parameter()] = None
    Alias: Annotated[list[str] | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    AsCustomObject: Annotated[SwitchParameter, Parameter()] = ABSENT
    MinimumVersion: Annotated[object, Parameter(aliases=("Version",), inert=True)] = None
    MaximumVersion: Annotated[str | None, Parameter(inert=True)] = None
    RequiredVersion: Annotated[object, Parameter(inert=True)] = None
    ArgumentList: Annotated[list[object] | None, Parameter(aliases=("Args",))] = None
    DisableNameChecking: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    NoClobber: Annotated[SwitchParameter, Parameter(aliases=("NoOverwrite",), inert=True)] = ABSENT
    Scope: Annotated[str | None, Parameter(inert=True)] = None

    def process(self) -> Iterator[object]:
        for module in self._modules():
            bring_in(module, self._target(), self.Prefix, Choice(self.Function, self.Alias, self.Variable))
            if self.AsCustomObject:
                yield _as_object(module)
            elif self.PassThru:
                yield module

    def _target(self) -> Any:
        """Modules are for the whole session, or for the module that imports them."""
        state = self.runtime.scope.state
        return self.context.global_scope if self.Global else state.top

    def _modules(self) -> Iterator[PSModuleInfo]:
        for given in self.ModuleInfo or ():
            self.context.modules[given.Name.lower()] = given
            yield given
        for name in self.Name or ():
            found = self._load(name)
            if found is not None:
                yield found

    def _load(self, name: str) -> PSModuleInfo | None:
        if is_built_in(name):
            return self._known(name)
        known = self.context.modules.get(name.lower())
        if known is not None and not self.Force:
            return known  # type: ignore[no-any-return]
        path = module_path(self.context, name)
        if path is None:
            self.write_error(_not_found(name))
            return None
        known = self.context.modules.get(path.stem.lower())
        if known is not None and known.Path == str(path) and not self.Force:
            return known  # type: ignore[no-any-return]
        if known is not None and known.Path == str(path):
            take_out(known, self.context.global_scope)  # -Force: also what an import with another prefix brought in
        module = self._loaded(path)
        if module is None:
            return None
        self.context.modules[module.Name.lower()] = module
        return module

    def _known(self, name: str) -> PSModuleInfo:
        """A module that needs no loading; from now on Get-Module shows it."""
        doing = "reach outside: they are recorded and not run" if is_recorded(name) else "are there already"
        self.write_verbose(f"The commands of module '{name}' {doing}.")
        module = PSModuleInfo(self.context, BUILT_IN[name.lower()])
        found: PSModuleInfo = self.context.modules.setdefault(name.lower(), module)
        return found

    def _loaded(self, path: Path) -> PSModuleInfo | None:
        if path.suffix.lower() != ".psd1":
            return load_file(self.context, path, self.ArgumentList or ())
        module, missing = load_manifest(self.context, path)
        if missing is None:
            return module
        self.write_error(_not_found(missing))
        return None


def module_path(context: Any, name: str) -> Path | None:
    """The script file of a module, given by path or by name."""
    for candidate in (
        name,
        f"{name}.psd1",
        f"{name}.psm1",
        f"{name}/{Path(name).name}.psd1",
        f"{name}/{Path(name).name}.psm1",
    ):
        if candidate.lower().endswith((".psm1", ".psd1", ".ps1")):
            found = find_file(context, candidate)
            if found is not None:
                return found
    return None


def _reader(cell: Variable) -> Callable[[Any], Any]:
    return lambda _this: cell.value


def _as_object(module: PSModuleInfo) -> PSCustomObject:
    """The exported functions as methods of an object."""
    made = PSCustomObject()
    made.extra = {
        info.Name.lower(): PSScriptMethod(info.Name, info.ScriptBlock)  # type: ignore[attr-defined]
        for info in module.functions.values()
    }
    for name, cell in module.variables.items():
        spelled = SPELLINGS.get(name, name)
        made.extra[name] = PSCodeProperty(spelled, _reader(cell))
    return made


@cmdlet(
    "New",
    "Module",
    default_set="ScriptBlock",
    aliases=("nmo",),
    class_name=_COMMANDS + "NewModuleCommand",
    module=_CORE,
)
class NewModule(Cmdlet):
    """Makes a module of a block; what it exports is visible at once."""

    Name: Annotated[str | None, Parameter(position=0, mandatory=True, sets=("Name",), from_pipeline=True)] = None
    ScriptBlock: Annotated[
        script_block.ScriptBlock | None,
        Parameter(position=0, mandatory=True, sets=("ScriptBlock",)),
        Parameter(position=1, mandatory=True, sets=("Name",)),
    ] = None
    Function: Annotated[list[str] | None, Parameter()] = None
    Cmdlet: Annotated[list[str] | None, Parameter(inert=True)] = None
    ReturnResult: Annotated[SwitchParameter, Parameter()] = ABSENT
    AsCustomObject: Annotated[SwitchParameter, Parameter()] = ABSENT
    ArgumentList: Annotated[list[object] | None, Parameter(aliases=("Args",))] = None

    def end(self) -> Iterator[object]:
        count = sum(1 for name in self.context.modules if name.startswith("__dynamicmodule_")) + 1
        module = PSModuleInfo(self.context, self.Name or f"__DynamicModule_{count}")
        assert self.ScriptBlock is not None
        if self.Function:
            module.exports = Exports()
            module.exports.functions = self.Function
        written = run_body(module, self.ScriptBlock, self.ArgumentList or ())
        if self.ReturnResult:
            bring_in(module, self.runtime.scope.state.top)
            yield from written
        elif self.AsCustomObject:
            yield _as_object(module)
        else:
            bring_in(module, self.runtime.scope.state.top)
            yield module


@cmdlet("Export", "ModuleMember", class_name=_COMMANDS + "ExportModuleMemberCommand", module=_CORE)
class ExportModuleMember(Cmdlet):
    """Names what the module around it exports."""

    Function: Annotated[
        list[str] | None, Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True)
    ] = None
    Cmdlet: Annotated[list[str] | None, Parameter(from_pipeline_by_property_name=True, inert=True)] = None
    Variable: Annotated[list[str] | None, Parameter(from_pipeline_by_property_name=True)] = None
    Alias: Annotated[list[str] | None, Parameter(from_pipeline_by_property_name=True)] = None

    def process(self) -> None:
        module = self.runtime.scope.state.module
        if module is None:
            raise PSError(
                "Modules_CanOnlyExecuteExportModuleMemberInsideAModule",
                "The Export-ModuleMember cmdlet can only be called from inside a module.",
                "InvalidOperation",
            )
        exports = module.exports = module.exports or Exports()
        exports.functions += self.Function or []
        exports.variables += self.Variable or []
        exports.aliases += self.Alias or []


@cmdlet(
    "Get", "Module", default_set="Loaded", aliases=("gmo",), class_name=_COMMANDS + "GetModuleCommand", module=_CORE
)
class GetModule(Cmdlet):
    """The modules that are loaded."""

    Name: Annotated[list[str] | None, Parameter(position=0, from_pipeline=True)] = None
    FullyQualifiedName: Annotated[list[object] | None, Parameter(inert=True)] = None
    All: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ListAvailable: Annotated[SwitchParameter, Parameter(sets=("Available",))] = ABSENT
    Refresh: Annotated[SwitchParameter, Parameter(sets=("Available",), inert=True)] = ABSENT

    def process(self) -> Iterator[object]:
        patterns = [WildcardPattern(name) for name in self.Name or ("*",)]
        modules: Iterable[PSModuleInfo] = self.context.modules.values()
        if self.ListAvailable:
            modules = [PSModuleInfo(self.context, name) for name in sorted(BUILT_IN.values(), key=str.lower)]
        for module in list(modules):
            if any(pattern.matches(module.Name) for pattern in patterns):
                yield module


@cmdlet(
    "Remove", "Module", default_set="name", aliases=("rmo",), supports_should_process=True,
    class_name=_COMMANDS + "RemoveModuleCommand", module=_CORE,
)  # fmt: skip
class RemoveModule(Cmdlet):
    """Takes a module out of the session, with what it brought in."""

    Name: Annotated[list[str] | None, Parameter(position=0, mandatory=True, sets=("name",), from_pipeline=True)] = None
    ModuleInfo: Annotated[
        list[PSModuleInfo] | None, Parameter(position=0, mandatory=True, sets=("ModuleInfo",), from_pipeline=True)
    ] = None
    Force: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT

    def process(self) -> None:
        for module in [*(self.ModuleInfo or ()), *self._named()]:
            if self.should_process(module.Name):
                take_out(module, self.context.global_scope)
                self.context.modules.pop(module.Name.lower(), None)

    def _named(self) -> Iterator[PSModuleInfo]:
        for name in self.Name or ():
            pattern = WildcardPattern(name)
            found = [module for module in self.context.modules.values() if pattern.matches(module.Name)]
            if not found:
                message = (
                    "No modules were removed. Verify that the specification of modules to remove is correct and those "
                    "modules exist in the runspace."
                )
                self.write_error(PSError("Modules_NoModulesRemoved", message, "ResourceUnavailable"))
            yield from found
