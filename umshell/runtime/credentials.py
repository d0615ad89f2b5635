"""Makes the PSCredential that a prompt asks for."""

from typing import Any

from umshell.values import members
from umshell.values.types import find_type


def make_credential(user: str, password: str) -> Any:
    """A credential of a name and a password in clear."""
    secure_type = find_type("System.Security.SecureString")
    credential_type = find_type("System.Management.Automation.PSCredential")
    assert secure_type is not None and credential_type is not None
    secure = members.new_object(secure_type, [])
    for character in password:
        members.invoke_method(secure, "AppendChar", [character])
    return members.new_object(credential_type, [user, secure])
