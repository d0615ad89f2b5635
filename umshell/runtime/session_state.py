"""Scopes and session states: where variables, functions and aliases live, and where they are seen."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from umshell.errors import PSError
from umshell.runtime.variables import (
    SPELLINGS,
    UNSET,
    EmptyVariable,
    Variable,
    VariableInfo,
    constrain_cell,
    constrained_cell,
    force_value,
    info_of,
    new_cell,
    remove,
)

if TYPE_CHECKING:
    from umshell.runtime.command_info import AliasInfo, CommandInfo
    from umshell.runtime.execution_context import ExecutionContext


class Scope:
    """One level of the dynamic chain of scopes, and the invocation that it belongs to.

    A dot-sourced block has a Scope of its own that shares the dictionaries of its caller's.
    """

    parent: "Scope | None" = None
    functions: "dict[str, CommandInfo] | None" = None
    aliases: "dict[str, AliasInfo] | None" = None
    types: "dict[str, Any] | None" = None  # classes and enums that a function or block declared
    is_script: bool = False  # what $script: means
    strict_version: int | None = None  # Set-StrictMode in this scope
    # the invocation
    arguments: Any = None  # $args; None in an advanced function, which sees its caller's
    bound: Any = None  # $PSBoundParameters
    cmdlet: Any = None  # $PSCmdlet
    streams: Any = None  # of a planned call: where its messages go
    out: Any = None  # of a planned call: where its output goes
    input: Any = None  # $input: an iterator of what is piped in
    site: Any = None  # the CallSite of the invocation
    command: Any = None  # the CommandInfo that runs here
    invocation: Any = None  # $MyInvocation, when it has been made
    script_class: Any = None  # the class whose method runs here
    around: "Scope | None" = None  # of a dot-sourced block: the scope that it shares

    def __init__(self, state: "SessionState", parent: "Scope | None", variables: dict[str, Variable]) -> None:
        self.state = state
        self.parent = parent
        self.variables = variables

    @property
    def context(self) -> "ExecutionContext":
        """The session."""
        return self.state.context

    # Variables: names are in lower case

    def cell(self, name: str) -> Variable:
        """The cell of the name in this scope; made, unset, when there is none."""
        found = self.variables.get(name)
        return found if found is not None else self._make(name)

    def _make(self, name: str) -> Variable:
        shared = self.context.all_scope.get(name)
        made = new_cell() if shared is None else shared
        self.variables[name] = made
        return made

    def find(self, name: str) -> Variable | None:
        """The cell that a reader in this scope sees."""
        scope: Scope | None = self
        while scope is not None:
            cell = scope.variables.get(name)
            if cell is not None and cell.value is not UNSET and (scope is self or not _is_private(cell)):
                return cell
            scope = scope.parent
        return None

    def read(self, name: str) -> Any:
        """The value that a reader in this scope sees; null or an error of strict mode when there is none."""
        scope: Scope | None = self
        while scope is not None:
            cell = scope.variables.get(name)
            if cell is not None and (value := cell.value) is not UNSET and (scope is self or not _is_private(cell)):
                return value
            scope = scope.parent
        return self._read_special(name)

    def read_text(self, name: str) -> Any:
        """The value inside a string, where strict mode 1 does not look."""
        found = self.find(name)
        return found.value if found is not None else self._read_special(name, in_string=True)

    def read_for_change(self, name: str) -> Any:
        """The old value of `$name += x` where the scope has none: in a function null, whatever is around it."""
        if self.around is not None or self.parent is None or self.command is None:
            return self.read(name)
        return None

    def _read_special(self, name: str, in_string: bool = False) -> Any:
        special = self.context.automatic.get(name)
        if special is not None:
            return special(self)
        version = self.strict()
        if version >= (2 if in_string else 1):
            raise unset_variable(SPELLINGS.get(name, name))
        return None

    def strict(self) -> int:
        """The version given to Set-StrictMode that holds here: 0 when it is off."""
        scope: Scope | None = self
        while scope is not None:
            if scope.strict_version is not None:
                return scope.strict_version
            scope = scope.parent
        return 0

    def get(self, name: str, default: Any = None) -> Any:
        """The value that a reader sees, or the default: for the runtime's own use, in any case of the name."""
        lower = name.lower()
        found = self.find(lower)
        if found is not None:
            return found.value
        special = self.context.automatic.get(lower)
        return default if special is None else special(self)

    def set(self, name: str, value: Any) -> None:
        """Writes the variable of this scope."""
        lower = name.lower()
        if lower != name:
            SPELLINGS.setdefault(lower, name)
        self.cell(lower).value = value

    def define(self, name: str, value: Any, info: VariableInfo | None = None) -> Variable:
        """Puts a new variable into this scope in place of an old one; compiled code that holds the cell sees it."""
        lower = name.lower()
        SPELLINGS.setdefault(lower, name)
        cell = self.variables.get(lower)
        if cell is None:
            cell = self.variables[lower] = new_cell(value)
        if info is not None:
            object.__setattr__(cell, "info", info)
            cell.__class__ = constrained_cell(info).__class__
        force_value(cell, value)
        return cell

    def remove(self, name: str) -> bool:
        """Takes a variable away from this scope; whether there was one."""
        cell = self.variables.get(name.lower())
        if cell is None or cell.value is UNSET:
            return False
        remove(cell)
        return True

    def own_variables(self) -> Iterator[tuple[str, Variable]]:
        """Spelled name and cell of each variable of this scope that is set."""
        for name, cell in list(self.variables.items()):
            if cell.value is not UNSET:
                info = info_of(cell)
                yield info.name if info else SPELLINGS.get(name, name), cell

    def read_private(self, name: str) -> Any:
        """The value of `$private:name`: of this scope alone."""
        cell = self.variables.get(name)
        return None if cell is None or cell.value is UNSET else cell.value

    def set_private(self, name: str, value: Any) -> None:
        """Writes a variable that called functions do not see."""
        cell = self.cell(name)
        info = info_of(cell)
        info = VariableInfo(SPELLINGS.get(name, name)) if info is None else info.own()
        info.options |= {"Private"}
        constrain_cell(cell, info)
        cell.value = value

    def automatic(self, name: str) -> Any:
        """The value of an automatic variable that hangs on the invocation, or what the script gave it here."""
        cell = self.variables.get(name)
        if cell is not None and cell.value is not UNSET:
            return cell.value
        return self.context.automatic[name](self)

    def automatic_cell(self, name: str) -> Variable | None:
        """A cell with the value that an automatic variable has for a reader here."""
        read = self.context.automatic.get(name.lower())
        return None if read is None else new_cell(read(self))

    # Dot-sourcing

    @property
    def dotted(self) -> bool:
        """Whether the scope shares the variables of the one around it."""
        return self.around is not None

    def dot(self) -> "Scope":
        """A scope for a dot-sourced block: another invocation with the same variables, functions and aliases."""
        made = Scope(self.state, self.parent, self.variables)
        owner = made.around = self.owner()
        owner.functions = {} if owner.functions is None else owner.functions
        owner.aliases = {} if owner.aliases is None else owner.aliases
        made.functions, made.aliases = owner.functions, owner.aliases
        made.is_script = self.is_script
        made.strict_version = owner.strict_version
        made.cmdlet = self.cmdlet
        return made

    def owner(self) -> "Scope":
        """The scope itself, or the one that a dot-sourced block shares."""
        return self if self.around is None else self.around

    # Scopes by number and name

    def up(self, levels: int) -> "Scope":
        """The scope that many levels above; dot-sourced blocks do not count."""
        scope: Scope = self
        for _ in range(levels):
            if scope.parent is None:
                raise PSError(
                    "ArgumentOutOfRange",
                    f"The scope number '{levels}' exceeds the number of active scopes. (Parameter 'scopeID')\n"
                    f"Actual value was {levels}.",
                    "InvalidArgument",
                    levels,
                    "System.Management.Automation.PSArgumentOutOfRangeException",
                )
            scope = scope.parent
        return scope

    def script_scope(self) -> "Scope":
        """What $script: means here."""
        scope: Scope = self
        while scope.parent is not None and not scope.is_script:
            scope = scope.parent
        return scope

    def global_scope(self) -> "Scope":
        """The outermost scope."""
        return self.context.global_scope

    def named(self, name: str) -> "Scope":
        """The scope of a modifier or of -Scope: global, script, local, private or a number."""
        lower = name.lower()
        if lower == "global":
            return self.context.global_scope
        if lower == "script":
            return self.script_scope()
        if lower in ("local", "private"):
            return self
        if lower.isdigit():
            return self.up(int(lower))
        raise PSError(
            "Argument",
            'Cannot process argument because the value of argument "scopeID" is not valid. Change the value of the '
            '"scopeID" argument and run the operation again.',
            "InvalidArgument",
            name,
            "System.Management.Automation.PSArgumentException",
        )

    def read_in(self, modifier: str, name: str) -> Any:
        """The value of `$modifier:name`: of that scope, then of the scopes around it."""
        return self.named(modifier).read(name)

    # Types of scripts, functions and aliases: names are in lower case

    def set_type(self, name: str, type_: Any) -> None:
        """Declares a class or enum: for the session where a script does, else for this scope and what it calls."""
        owner = self.owner()
        if owner.is_script or owner.parent is None:
            self.context.script_types[name] = type_
            return
        self.context.scoped_types.add(name)
        owner.types = {**(owner.types or {}), name: type_}

    def find_type(self, name: str) -> Any:
        """The class or enum of that name that scripts and the blocks around declared."""
        if name in self.context.scoped_types:
            scope: Scope | None = self
            while scope is not None:
                owner = scope.owner()
                if owner.types is not None and name in owner.types:
                    return owner.types[name]
                scope = scope.parent
        return self.context.script_types.get(name)

    def find_function(self, name: str) -> "CommandInfo | None":
        scope: Scope | None = self
        while scope is not None:
            if scope.functions is not None and (found := scope.functions.get(name)) is not None:
                return found
            scope = scope.parent
        return None

    def find_alias(self, name: str) -> "AliasInfo | None":
        scope: Scope | None = self
        while scope is not None:
            if scope.aliases is not None and (found := scope.aliases.get(name)) is not None:
                return found
            scope = scope.parent
        return None

    def written_alias(self, name: str) -> "AliasInfo | None":
        """The alias that is replaced when one of that name is set here: this scope's own, or one of all scopes."""
        own = (self.owner().aliases or {}).get(name)
        if own is not None:
            return own
        found = self.find_alias(name)
        return found if found is not None and "AllScope" in found.Options else None

    def set_function(self, info: "CommandInfo") -> None:
        """Defines a function in this scope."""
        owner = self.owner()
        if owner.functions is None:
            owner.functions = {}
        owner.functions[info.Name.lower()] = info
        self.context.commands_changed()

    def set_alias(self, info: "AliasInfo") -> None:
        """Defines an alias in this scope, or where one of all scopes stands."""
        replaced = self.written_alias(info.Name.lower())
        owner = self.owner() if replaced is None else self._holder(replaced)
        if owner.aliases is None:
            owner.aliases = {}
        owner.aliases[info.Name.lower()] = info
        info.resolve = self.resolve_alias
        self.context.commands_changed()

    def _holder(self, info: "AliasInfo") -> "Scope":
        """The scope in which an alias stands."""
        return next(scope for scope in self.chain() if scope.aliases and info in scope.aliases.values())

    def resolve_alias(self, name: str) -> "CommandInfo | None":
        """The command behind an alias, as this scope sees it."""
        from umshell.runtime.command_discovery import find_command

        return find_command(self, name)

    def chain(self) -> "Iterator[Scope]":
        """This scope and those around it, to the global one."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.parent

    def raw(self, name: str) -> Any:
        """The value for a place that unrolls it: AUTOMATION_NULL when a command that wrote nothing gave it."""
        found = self.find(name)
        if found is not None and found.__class__ is EmptyVariable:
            return self.context.nothing
        return self.read(name) if found is None else found.value


def _is_private(cell: Variable) -> bool:
    info = info_of(cell)
    return info is not None and info.is_private


def unset_variable(name: str) -> PSError:
    """The error of strict mode for a variable that was never set."""
    return PSError(
        "VariableIsUndefined",
        f"The variable '${name}' cannot be retrieved because it has not been set.",
        "InvalidOperation",
        name,
    )


class DirectScope(Scope):
    """The scope of a direct call: made quickly, it knows only what differs from call to call."""

    __init__ = object.__init__
    arguments: Any = ()

    @property
    def command(self) -> Any:
        """The function that the place of the call stands for."""
        return self.site.info


class SessionState:
    """The state of the session, or of a module: its top scope, and the innermost of its scopes that runs."""

    def __init__(self, context: "ExecutionContext", parent: Scope | None = None, module: Any = None) -> None:
        self.context = context
        self.module = module
        self.top = Scope(self, parent, {})
        self.top.is_script = True
        self.current = self.top
