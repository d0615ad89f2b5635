"""Read-Host, Get-Credential and secure strings: what a person types, and what must not be shown."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.host import FieldDescription
from umshell.values.conversion import to_string
from umshell.values.dotnet.security import PSCredential, SecureString
from umshell.values.psobject import unwrap
from umshell.values.types import STRING, find_type


@cmdlet("Read", "Host", default_set="AsString", class_name="Microsoft.PowerShell.Commands.ReadHostCommand")
class ReadHost(Cmdlet):
    """Reads a line that is typed."""

    Prompt: Annotated[object, Parameter(position=0, remaining=True, allow_null=True)] = None
    AsSecureString: Annotated[SwitchParameter, Parameter()] = ABSENT

    def begin(self) -> Iterator[Any]:
        if self.Prompt is None:
            yield (
                SecureString(self.context.host.read_secret()) if self.AsSecureString else self.context.host.read_line()
            )
            return
        prompt = to_string(self.Prompt)
        kind = find_type("securestring") if self.AsSecureString else STRING
        answer = self.context.host.prompt("", "", [FieldDescription(prompt, kind, prompt)])[prompt]
        if self.AsSecureString:
            yield answer if isinstance(answer, SecureString) else SecureString(to_string(answer))
        else:
            yield to_string(answer)


@cmdlet("Get", "Credential", default_set="CredentialSet",
        class_name="Microsoft.PowerShell.Commands.GetCredentialCommand")  # fmt: skip
class GetCredential(Cmdlet):
    """Asks for a user name and a password."""

    Credential: Annotated[object, Parameter(position=0, sets=("CredentialSet",))] = None
    Message: Annotated[str | None, Parameter(mandatory=True, sets=("MessageSet",))] = None
    UserName: Annotated[str | None, Parameter(position=0, sets=("MessageSet",))] = None

    def begin(self) -> Iterator[PSCredential]:
        given = unwrap(self.Credential)
        if isinstance(given, PSCredential):
            yield given
            return
        name = self.UserName or (to_string(given) if given is not None else "")
        yield self._ask(name)

    def _ask(self, name: str) -> PSCredential:
        host = self.context.host
        caption = "Windows PowerShell credential request"
        message = self.Message or "Enter your credentials."
        if not name:
            name = to_string(host.prompt(caption, message, [FieldDescription("User", STRING, "User")])["User"])
        label = f"Password for user {name}"
        answer = host.prompt("", "", [FieldDescription(label, find_type("securestring"), label)])[label]
        password = answer if isinstance(answer, SecureString) else SecureString(to_string(answer))
        return PSCredential(name, password)


@cmdlet("ConvertTo", "SecureString", default_set="Secure",
        class_name="Microsoft.PowerShell.Commands.ConvertToSecureStringCommand")  # fmt: skip
class ConvertToSecureString(Cmdlet):
    """Makes a secure string of plain text, or of what ConvertFrom-SecureString gave."""

    String: Annotated[str, Parameter(position=0, mandatory=True, from_pipeline=True)]
    AsPlainText: Annotated[SwitchParameter, Parameter(position=1, sets=("PlainText",))] = ABSENT
    Force: Annotated[SwitchParameter, Parameter(position=2, sets=("PlainText",))] = ABSENT
    SecureKey: Annotated[object, Parameter(position=1, sets=("Secure",), inert=True)] = None
    Key: Annotated[object, Parameter(sets=("Open",), inert=True)] = None

    def process(self) -> Iterator[SecureString]:
        if self.AsPlainText:
            if not self.Force:
                raise PSError(
                    "ImportSecureString_ForceRequired",
                    "The system cannot protect plain text input. To suppress this warning and convert the plain text "
                    "to a SecureString, reissue the command specifying the Force parameter. For more information ,"
                    "type: get-help ConvertTo-SecureString.",
                    "InvalidArgument",
                    exception="System.ArgumentException",
                )
            yield SecureString(self.String)
            return
        try:
            yield SecureString(bytes.fromhex(self.String).decode("utf-16-le"))
        except ValueError as error:
            raise PSError(
                "ImportSecureString_InvalidArgument", "Input string was not in a correct format.", "InvalidArgument",
                exception="System.FormatException",
            ) from error  # fmt: skip


@cmdlet("ConvertFrom", "SecureString", default_set="Secure",
        class_name="Microsoft.PowerShell.Commands.ConvertFromSecureStringCommand")  # fmt: skip
class ConvertFromSecureString(Cmdlet):
    """Gives a secure string as text that ConvertTo-SecureString reads again; it is encoded, not encrypted."""

    SecureString: Annotated[SecureString, Parameter(position=0, mandatory=True, from_pipeline=True)]
    SecureKey: Annotated[object, Parameter(position=1, sets=("Secure",), inert=True)] = None
    Key: Annotated[object, Parameter(sets=("Open",), inert=True)] = None

    def process(self) -> Iterator[str]:
        yield self.SecureString.reveal().encode("utf-16-le").hex()
