"""using: namespaces and modules that a script names at its head."""

import os.path
from pathlib import Path
from typing import Any

from umshell.errors import PSError
from umshell.language.source import Source
from umshell.runtime.module_loading import bring_in, load_file
from umshell.runtime.script_files import find_file
from umshell.runtime.session_state import Scope


def use(scope: Scope, source: Source, kind: str, name: str | None, specification: Any) -> None:
    """using namespace X, using module X; assemblies are there already."""
    kind = kind.lower()
    if kind == "namespace":
        scope.context.namespaces.append(name or "")
    elif kind == "module":
        _use_module(scope, source, name or "")


def _use_module(scope: Scope, source: Source, name: str) -> None:
    """A module beside the script, or one that is loaded already."""
    context = scope.context
    module = context.modules.get(name.lower())
    if module is None:
        path = _path_of(scope, source, name)
        if path is None:
            raise PSError(
                "ModuleNotFoundDuringParse", f"The specified module '{name}' was not found.", "ParserError", name
            )
        module = load_file(context, path)
        context.modules[module.Name.lower()] = module
    bring_in(module, scope.state.top)


def _path_of(scope: Scope, source: Source, name: str) -> Path | None:
    folder = os.path.dirname(source.path) if source.path else ""
    candidates = [name, f"{name}.psm1"]
    if folder:
        candidates = [os.path.join(folder, each) for each in candidates] + candidates
    return next((found for each in candidates if (found := find_file(scope.context, each)) is not None), None)
