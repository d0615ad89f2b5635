"""Commands on variables: Get-, Set-, New-, Clear- and Remove-Variable."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from umshell.errors import PSError
from umshell.runtime import session_state
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.ps_variable import PSVariable, ScopedItemOptions
from umshell.runtime.variables import (
    UNSET,
    Variable,
    VariableInfo,
    constrain_cell,
    force_value,
    info_of,
    not_writable,
    spelling_of,
)
from umshell.values.conversion import to_string
from umshell.values.psobject import AUTOMATION_NULL
from umshell.values.wildcard import WildcardPattern

_UNAUTHORIZED = "System.Management.Automation.SessionStateUnauthorizedAccessException"


class VariableCommand(Cmdlet):
    """What the commands on variables share: the scope, and the names that patterns stand for."""

    Name: Any = None
    Scope: str | None = None
    Include: list[str] | None = None
    Exclude: list[str] | None = None

    @property
    def scope(self) -> session_state.Scope:
        """The scope that -Scope means; the caller's own without it."""
        current = self.context.scope
        return current if self.Scope is None else current.named(self.Scope)

    def found(self, name: str) -> Iterator[tuple[str, Variable, session_state.Scope]]:
        """Spelled name, cell and scope of each variable that a name or a pattern stands for.

        A plain name that finds none is a non-terminating error.
        """
        scopes = [self.scope] if self.Scope is not None else list(self.context.scope.chain())
        seen: set[str] = set()
        pattern = WildcardPattern(name) if WildcardPattern.contains_wildcard(name) else None
        for scope in scopes:
            for spelled, cell in self._candidates(scope, name, pattern):
                if spelled.lower() not in seen and self._wanted(spelled) and _visible(cell, scope is scopes[0]):
                    seen.add(spelled.lower())
                    yield spelled, cell, scope
        if not seen and pattern is None:
            automatic = self.scope.automatic_cell(name)
            if automatic is None:
                self.write_error(not_found(name))
            else:
                yield spelling_of(name.lower(), automatic), automatic, self.scope

    def _candidates(
        self, scope: session_state.Scope, name: str, pattern: WildcardPattern | None
    ) -> Iterator[tuple[str, Variable]]:
        if pattern is None:
            cell = scope.variables.get(name.lower())
            if cell is not None and cell.value is not UNSET:
                yield spelling_of(name.lower(), cell), cell
            return
        for spelled, cell in scope.own_variables():
            if pattern.matches(spelled):
                yield spelled, cell

    def _wanted(self, name: str) -> bool:
        return passes(name, self.Include, self.Exclude)


def passes(
    name: str, include: Sequence[str] | None, exclude: Sequence[str] | None, filter_text: str | None = None
) -> bool:
    """Whether -Include, -Exclude and -Filter let a name through."""
    if filter_text and not WildcardPattern(filter_text).matches(name):
        return False
    if include and not any(WildcardPattern(text).matches(name) for text in include):
        return False
    return not any(WildcardPattern(text).matches(name) for text in exclude or ())


def _visible(cell: Variable, own_scope: bool) -> bool:
    info = info_of(cell)
    return own_scope or info is None or not info.is_private


def not_found(name: str) -> PSError:
    """The error of a variable that does not exist."""
    return PSError(
        "VariableNotFound", f"Cannot find a variable with the name '{name}'.", "ObjectNotFound", name,
        "System.Management.Automation.ItemNotFoundException",
    )  # fmt: skip


@cmdlet(
    "Get",
    "Variable",
    output_types=("System.Management.Automation.PSVariable",),
    aliases=("gv",),
    class_name="Microsoft.PowerShell.Commands.GetVariableCommand",
)
class GetVariable(VariableCommand):
    """Shows variables and their values."""

    Name: Annotated[
        list[str] | None, Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True)
    ] = None
    ValueOnly: Annotated[SwitchParameter, Parameter()] = ABSENT
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    Scope: Annotated[str | None, Parameter()] = None

    def process(self) -> Iterator[Any]:
        for name in self.Name or ["*"]:
            found = list(self.found(name))
            for spelled, cell, _scope in sorted(found, key=lambda each: each[0].lower()):
                yield cell.value if self.ValueOnly else PSVariable(spelled, cell)


@cmdlet("Set", "Variable", aliases=("sv", "set"), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.SetVariableCommand")  # fmt: skip
class SetVariable(VariableCommand):
    """Gives variables a value; makes those that do not exist."""

    Name: Annotated[list[str], Parameter(position=0, mandatory=True, from_pipeline_by_property_name=True)]
    Value: Annotated[object, Parameter(position=1, from_pipeline=True, from_pipeline_by_property_name=True)] = (
        AUTOMATION_NULL
    )
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    Description: Annotated[str | None, Parameter()] = None
    Option: Annotated[ScopedItemOptions | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    Visibility: Annotated[str | None, Parameter()] = None
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Scope: Annotated[str | None, Parameter()] = None

    def begin(self) -> None:
        self._values: list[Any] = []

    def process(self) -> Iterator[Any]:
        """Piped values are collected; a value that was given is set at once."""
        if self.expects_input and "Name" in self.bound and self.Value is not AUTOMATION_NULL:
            self._values.append(self.Value)
            return
        if not self.expects_input:
            yield from self._set_all(None if self.Value is AUTOMATION_NULL else self.Value)

    def end(self) -> Iterator[Any]:
        if self.expects_input:
            values = self._values
            yield from self._set_all(values[0] if len(values) == 1 else values or None)

    def _set_all(self, value: Any) -> Iterator[Any]:
        for name in self.Name:
            for spelled in self._targets(name):
                if self.should_process(f"Name: {spelled} Value: {to_string(value)}", "Set variable"):
                    yield from self._try_set(spelled, value)

    def _targets(self, name: str) -> list[str]:
        if WildcardPattern.contains_wildcard(name):
            return [spelled for spelled, _cell, _scope in self.found(name)]
        return [name] if self._wanted(name) else []

    def _try_set(self, name: str, value: Any) -> Iterator[Any]:
        scope = self.scope
        cell = scope.variables.get(name.lower())
        try:
            cell = self._write(scope, name, cell, value)
        except PSError as error:
            self.write_error(error)
            return
        if self.PassThru:
            yield PSVariable(name, cell)

    def _write(self, scope: session_state.Scope, name: str, cell: Variable | None, value: Any) -> Variable:
        exists = cell is not None and cell.value is not UNSET
        info = info_of(cell) if cell is not None and exists else None
        if info is not None and ("Constant" in info.options or ("ReadOnly" in info.options and not self.Force)):
            raise not_writable(name)
        if exists and "Constant" in self._options():
            raise _cannot_be_constant(name)
        if cell is not None and info is not None and self.Force and "ReadOnly" in info.options:
            force_value(cell, value)
        else:
            scope.set(name, value)
        cell = scope.cell(name.lower())
        self._describe(cell, name)
        return cell

    def _options(self) -> frozenset[str]:
        return option_names(self.Option)

    def _describe(self, cell: Variable, name: str) -> None:
        if self.Option is not None or self.Description is not None or self.Visibility is not None:
            describe(cell, name, self.context.all_scope, self._options() if self.Option is not None else None,
                     self.Description, self.Visibility)  # fmt: skip


def option_names(option: Any) -> frozenset[str]:
    """The names in an -Option: ReadOnly, Constant, Private, AllScope."""
    if option is None:
        return frozenset()
    return frozenset(part for part in to_string(option).replace(" ", "").split(",") if part != "None")


def describe(
    cell: Variable, name: str, all_scope: dict[str, Variable], options: frozenset[str] | None, description: str | None,
    visibility: str | None,
) -> None:  # fmt: skip
    """Gives a variable options and a description."""
    info = info_of(cell) or VariableInfo(name)
    if options is not None:
        info.options = options
    if description is not None:
        info.description = description
    if visibility is not None:
        info.visibility = visibility
    constrain_cell(cell, info)
    if "AllScope" in info.options:
        all_scope[name.lower()] = cell


def _cannot_be_constant(name: str) -> PSError:
    return PSError(
        "VariableCannotBeMadeConstant",
        f"Existing variable {name} cannot be made constant. Variables can be made constant only at creation time.",
        "WriteError",
        name,
        _UNAUTHORIZED,
    )


@cmdlet("New", "Variable", aliases=("nv",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.NewVariableCommand")  # fmt: skip
class NewVariable(VariableCommand):
    """Makes a variable."""

    Name: Annotated[str, Parameter(position=0, mandatory=True, from_pipeline_by_property_name=True)]
    Value: Annotated[object, Parameter(position=1, from_pipeline=True, from_pipeline_by_property_name=True)] = None
    Description: Annotated[str | None, Parameter()] = None
    Option: Annotated[ScopedItemOptions | None, Parameter()] = None
    Visibility: Annotated[str | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Scope: Annotated[str | None, Parameter()] = None

    def process(self) -> Iterator[Any]:
        name = self.Name
        if not self.should_process(f"Name: {name} Value: {to_string(self.Value)}", "New variable"):
            return
        scope = self.scope
        try:
            self._refuse_existing(scope, name)
        except PSError as error:
            self.write_error(error)
            return
        cell = scope.define(name, self.Value)
        options = option_names(self.Option)
        if options or self.Description or self.Visibility:
            describe(cell, name, self.context.all_scope, options, self.Description, self.Visibility)
        if self.PassThru:
            yield PSVariable(name, cell)

    def _refuse_existing(self, scope: session_state.Scope, name: str) -> None:
        existing = scope.variables.get(name.lower())
        if existing is None or existing.value is UNSET:
            return
        info = info_of(existing)
        if not self.Force:
            raise PSError(
                "VariableAlreadyExists", f"A variable with name '{name}' already exists.", "ResourceExists", name,
                "System.Management.Automation.SessionStateException",
            )  # fmt: skip
        if info is not None and "Constant" in info.options:
            raise not_writable(name)
        if info is not None:
            info.options = frozenset()


@cmdlet("Clear", "Variable", aliases=("clv",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.ClearVariableCommand")  # fmt: skip
class ClearVariable(VariableCommand):
    """Takes the value of variables away; they stay."""

    Name: Annotated[list[str], Parameter(position=0, mandatory=True, from_pipeline_by_property_name=True)]
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Scope: Annotated[str | None, Parameter()] = None

    def process(self) -> Iterator[Any]:
        for name in self.Name:
            for spelled, cell, _scope in list(self.found(name)):
                if self.should_process(f"Name: {spelled}", "Clear variable"):
                    yield from self._clear(spelled, cell)

    def _clear(self, name: str, cell: Variable) -> Iterator[Any]:
        info = info_of(cell)
        options = info.options if info else frozenset()
        if "Constant" in options or ("ReadOnly" in options and not self.Force):
            self.write_error(not_writable(name))
            return
        force_value(cell, None)
        if self.PassThru:
            yield PSVariable(name, cell)


@cmdlet("Remove", "Variable", aliases=("rv",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.RemoveVariableCommand")  # fmt: skip
class RemoveVariable(VariableCommand):
    """Takes variables away."""

    Name: Annotated[list[str], Parameter(position=0, mandatory=True, from_pipeline_by_property_name=True)]
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    Scope: Annotated[str | None, Parameter()] = None

    def process(self) -> None:
        for name in self.Name:
            for spelled, cell, scope in list(self.found(name)):
                if self.should_process(f"Name: {spelled}", "Remove variable"):
                    self._remove(spelled, cell, scope)

    def _remove(self, name: str, cell: Variable, scope: session_state.Scope) -> None:
        info = info_of(cell)
        options = info.options if info else frozenset()
        if "Constant" in options or ("ReadOnly" in options and not self.Force):
            self.write_error(
                PSError(
                    "VariableNotRemovable",
                    f"Cannot remove variable {name} because it is constant or read-only. If the variable is read-only, "
                    "try the operation again specifying the Force option.",
                    "WriteError",
                    name,
                    _UNAUTHORIZED,
                )
            )
            return
        scope.remove(name)
