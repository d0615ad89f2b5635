"""A user name given where a credential is wanted: the password is asked for."""

from typing import TYPE_CHECKING, Any

from umshell.errors import ClrException, PSError
from umshell.runtime.prompting import CannotAsk
from umshell.values import conversion
from umshell.values.types import type_of

if TYPE_CHECKING:
    from umshell.runtime.argument_binding import ArgumentBinding

CAPTION = "Windows PowerShell credential request"
MESSAGE = "Enter your credentials."
_CREDENTIAL = "System.Management.Automation.PSCredential"


def to_credential(binder: "ArgumentBinding", value: Any) -> Any:
    """A credential as it is; for a name, or for nothing, one that the host asks for."""
    if value is not None and type_of(value).full_name == _CREDENTIAL:
        return value
    user = None if value is None else conversion.to_string(value)
    try:
        return binder.context.host.prompt_for_credential(CAPTION, MESSAGE, user)
    except CannotAsk:
        exception = ClrException(
            "System.Management.Automation.Host.HostException", "A command that prompts the user failed."
        )
        raise PSError("HostException", exception.Message, "InvalidOperation", exception=exception) from None
