"""$PSDefaultParameterValues: what the user wants bound where a call says nothing."""

from typing import TYPE_CHECKING, Any

from umshell.runtime.argument import Argument
from umshell.runtime.binding_errors import BindingError
from umshell.runtime.parameter_conversion import is_script_block
from umshell.runtime.parameter_metadata import ParameterMetadata
from umshell.values import conversion
from umshell.values.collections import Dictionary
from umshell.values.wildcard import WildcardPattern

if TYPE_CHECKING:
    from umshell.runtime.parameter_binder import ParameterBinder

_VARIABLE = "psdefaultparametervalues"
_ABOUT = (
    "For information about the correct format, see about_Parameters_Default_Values at "
    "https://go.microsoft.com/fwlink/?LinkId=228266."
)


def default_table(context: Any) -> Dictionary | None:
    """The table of defaults, when there is one with entries and it is not disabled."""
    cell = context.scope.find(_VARIABLE)
    table = None if cell is None else cell.value
    if not isinstance(table, Dictionary) or not table.entries:
        return None
    return None if _is_disabled(table) else table


def _is_disabled(table: Dictionary) -> bool:
    return any(_is_switch(key) and conversion.to_bool(value) for key, value in table.items())


def _is_switch(key: Any) -> bool:
    return isinstance(key, str) and key.strip().lower() == "disabled"


class DefaultValues:
    """The defaults that are meant for one call."""

    def __init__(self, binder: "ParameterBinder", table: Dictionary) -> None:
        self.binder = binder
        self.found: dict[ParameterMetadata, Any] = {}
        self.conflicts: set[ParameterMetadata] = set()
        self.warned: set[str] = set()
        self._read(table)

    def _read(self, table: Dictionary) -> None:
        """Exact keys first, then those with wildcards; keys of no valid form are thrown out."""
        bad: list[str] = []
        keys: list[tuple[bool, str, str, Any]] = []
        for key, value in table.items():
            if not isinstance(key, str) or _is_switch(key):
                continue
            parts = split_key(key)
            if parts is None:
                bad.append(key)
            else:
                keys.append(("*" in key or "?" in key or "[" in key, *parts, value))
        for _, command, name, value in sorted(keys, key=lambda entry: entry[0]):
            if self._means_command(command):
                self._take(command, name, value)
        self._refuse(table, bad)

    def _means_command(self, command: str) -> bool:
        info = self.binder.info
        if WildcardPattern(command).matches(info.Name):
            return True
        alias = self.binder.context.scope.find_alias(command.lower())
        return alias is not None and alias.definition.lower() == info.Name.lower()

    def _take(self, command: str, name: str, value: Any) -> None:
        matches = self._matches(name)
        if len(matches) > 1:
            text = (
                "The following name or alias defined in $PSDefaultParameterValues for this cmdlet resolves to multiple "
                f"parameters: {name}. The default has been ignored."
            )
            self._warn(f"{command}:{name}", text)
        elif matches:
            self._add(matches[0], command, name, value)

    def _matches(self, name: str) -> list[ParameterMetadata]:
        table = self.binder.table
        exact = table.by_name.get(name.lower()) or table.by_alias.get(name.lower())
        if exact is not None:
            return [exact]
        if not any(sign in name for sign in "*?["):
            return []
        pattern = WildcardPattern(name)
        return [p for p in table.parameters if pattern.matches(p.Name) or any(map(pattern.matches, p.aliases))]

    def _add(self, parameter: ParameterMetadata, command: str, name: str, value: Any) -> None:
        if parameter not in self.found:
            self.found[parameter] = value
        elif self.found[parameter] != value:
            text = (
                "Multiple different default values are defined in $PSDefaultParameterValues for the parameter matching "
                f"the following name or alias: {name}. These defaults have been ignored."
            )
            self._warn(f"{command}:{name}", text)
            self.conflicts.add(parameter)

    def _refuse(self, table: Dictionary, bad: list[str]) -> None:
        if not bad:
            return
        for key in bad:
            table.remove(key)
        names = ", ".join(bad)
        text = (
            f"The keys '{names}' do not have valid formats."
            if len(bad) > 1
            else (f"The key '{names}' does not have a valid format.")
        )
        self.binder.runtime.write_warning(f"{text} {_ABOUT}")

    def _warn(self, key: str, text: str) -> None:
        if key.lower() not in self.warned:
            self.warned.add(key.lower())
            self.binder.runtime.write_warning(text)

    def bind(self) -> list[str]:
        """Binds what is unbound and still possible; the names. A default that does not fit is only warned about."""
        binder, names = self.binder, []
        for parameter, value in self.found.items():
            if parameter in self.conflicts or parameter not in binder.unbound:
                continue
            if not parameter.in_all_sets and not parameter.set_flags & binder.flags:
                continue
            if self._bind_one(parameter, value):
                names.append(parameter.Name)
        return names

    def _bind_one(self, parameter: ParameterMetadata, value: Any) -> bool:
        if is_script_block(value):
            results = value.invoke((self.binder.invocation,))
            if not results:
                return False
            value = results[0] if len(results) == 1 else results
        try:
            return self.binder.bind_parameter(parameter, Argument(parameter.Name, value, has_colon=True), delay=True)
        except BindingError as error:
            shown = "null" if value is None else conversion.to_string(value)
            text = f"The binding of default value '{shown}' to parameter '{parameter.Name}' failed: {error.message}"
            self._warn(parameter.Name, text)
            return False


def split_key(key: str) -> tuple[str, str] | None:
    """Command and parameter of a key `Command:Parameter`, each perhaps in quotes; None where it is none."""
    command, colon, name = key.strip().partition(":")
    command, name = _unquoted(command), _unquoted(name)
    return (command, name) if colon and command and name else None


def _unquoted(text: str) -> str:
    text = text.strip()
    return text[1:-1].strip() if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" else text
