"""SecureString, PSCredential and NetworkCredential, and how scripts get at the text inside."""

from __future__ import annotations

from typing import Any

from umshell.errors import ClrException
from umshell.values.char import Char
from umshell.values.dotnet.failures import argument_null, invalid_operation, out_of_range
from umshell.values.types import OBJECT, VALUE_TYPE, DotNetType

_AUTOMATION = "System.Management.Automation."


class SecureString:
    """Text that no view, export or message shows."""

    dotnet_name = "System.Security.SecureString"
    __slots__ = ("_letters", "is_read_only", "ps_members")

    def __init__(self, text: str = "") -> None:
        self._letters = list(text)
        self.is_read_only = False
        self.ps_members: dict[str, object] | None = None

    def reveal(self) -> str:
        """The text, for whoever must have it."""
        return "".join(self._letters)

    def change(self) -> list[str]:
        if self.is_read_only:
            raise invalid_operation("Instance is read-only.")
        return self._letters

    def __len__(self) -> int:
        return len(self._letters)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return "SecureString(…)"

    def __str__(self) -> str:
        return self.dotnet_name


SECURE = DotNetType.declare(SecureString.dotnet_name, OBJECT, python=SecureString, interfaces=("System.IDisposable",))
SECURE.constructor("securestring new()")(SecureString)
SECURE.property("Length", "int")(len)
SECURE.method("Clear", "void Clear()")(lambda this: this.change().clear())
SECURE.method("AppendChar", "void AppendChar(char c)")(lambda this, char: this.change().append(str(char)))
SECURE.method("Dispose", "void Dispose()")(lambda this: None)
SECURE.method("IsReadOnly", "bool IsReadOnly()")(lambda this: this.is_read_only)
SECURE.method("MakeReadOnly", "void MakeReadOnly()")(lambda this: setattr(this, "is_read_only", True))
SECURE.method("Copy", "securestring Copy()")(lambda this: SecureString(this.reveal()))


def _place(this: SecureString, index: int, most: int) -> int:
    if not 0 <= index <= most:
        raise out_of_range(
            "Index was out of range. Must be non-negative and less than the size of the collection.", "index"
        )
    return index


@SECURE.method("InsertAt", "void InsertAt(int index, char c)")
def insert_at(this: SecureString, index: int, char: Char) -> None:
    this.change().insert(_place(this, index, len(this)), str(char))


@SECURE.method("RemoveAt", "void RemoveAt(int index)")
def remove_at(this: SecureString, index: int) -> None:
    del this.change()[_place(this, index, len(this) - 1)]


@SECURE.method("SetAt", "void SetAt(int index, char c)")
def set_at(this: SecureString, index: int, char: Char) -> None:
    this.change()[_place(this, index, len(this) - 1)] = str(char)


# Credentials


class NetworkCredential:
    """System.Net.NetworkCredential: the password in clear."""

    dotnet_name = "System.Net.NetworkCredential"
    __slots__ = ("Domain", "Password", "UserName", "ps_members")

    def __init__(self, user_name: str = "", password: Any = "", domain: str = "") -> None:
        self.UserName = user_name
        self.Password = password.reveal() if isinstance(password, SecureString) else password
        self.Domain = domain
        self.ps_members: dict[str, object] | None = None


NETWORK = DotNetType.declare(NetworkCredential.dotnet_name, OBJECT, python=NetworkCredential)
for _password in ("string password", "securestring password"):
    NETWORK.constructor(
        f"System.Net.NetworkCredential new(string userName, {_password})",
        f"System.Net.NetworkCredential new(string userName, {_password}, string domain)",
    )(NetworkCredential)
NETWORK.constructor("System.Net.NetworkCredential new()")(NetworkCredential)
NETWORK.field("UserName", "string")
NETWORK.field("Password", "string")
NETWORK.property("SecurePassword", "securestring", lambda this, value: setattr(this, "Password", value.reveal()))(
    lambda this: SecureString(this.Password)
)
NETWORK.field("Domain", "string")


class PSCredential:
    """A user's name and password."""

    dotnet_name = _AUTOMATION + "PSCredential"
    __slots__ = ("Password", "UserName", "ps_members")

    def __init__(self, user_name: str | None, password: SecureString | None) -> None:
        self.UserName = user_name
        self.Password = password
        self.ps_members: dict[str, object] | None = None

    def network_credential(self) -> NetworkCredential:
        """A name with a domain before it is split; one with an @ is a user principal name and stays whole."""
        domain, _, user = (self.UserName or "").rpartition("\\")
        return NetworkCredential(user, self.Password, domain)


CREDENTIAL = DotNetType.declare(PSCredential.dotnet_name, OBJECT, python=PSCredential)


@CREDENTIAL.constructor("pscredential new(string userName, securestring password)")
def make_credential(user_name: str | None, password: SecureString | None) -> PSCredential:
    if not user_name:
        message = 'Cannot process argument because the value of argument "userName" is not valid. Change the value of the "userName" argument and run the operation again.'  # noqa: E501
        raise ClrException(_AUTOMATION + "PSArgumentException", message)
    if password is None:
        message = 'Cannot process argument because the value of argument "password" is null. Change the value of argument "password" to a non-null value.'  # noqa: E501
        raise ClrException(_AUTOMATION + "PSArgumentNullException", message)
    return PSCredential(user_name, password)


CREDENTIAL.field("UserName", "string", read_only=True)
CREDENTIAL.field("Password", "securestring", read_only=True)
CREDENTIAL.method("GetNetworkCredential", "System.Net.NetworkCredential GetNetworkCredential()")(
    PSCredential.network_credential
)
CREDENTIAL.static_property("Empty", "pscredential")(lambda: PSCredential(None, None))
CREDENTIAL.static_method("op_Explicit", "static System.Net.NetworkCredential op_Explicit(pscredential credential)")(
    PSCredential.network_credential
)


# Marshal: the usual way from a SecureString to its text


class Pointer:
    """System.IntPtr: stands for text that was taken out of a SecureString; anything else is zero."""

    dotnet_name = "System.IntPtr"
    __slots__ = ("text",)

    def __init__(self, text: str | None = None) -> None:
        self.text = text

    def __str__(self) -> str:
        return "0" if self.text is None else str(id(self) & 0x7FFFFFFF)


POINTER = DotNetType.declare("System.IntPtr", VALUE_TYPE, python=Pointer)
POINTER.default = Pointer()
POINTER.static_property("Zero", "System.IntPtr", Pointer())
POINTER.static_property("Size", "int", 8)
POINTER.method("ToString", "string ToString()")(str)
MARSHAL = DotNetType.declare("System.Runtime.InteropServices.Marshal", OBJECT, abstract=True)


def take_out(secure: SecureString | None) -> Pointer:
    if secure is None:
        raise argument_null("s")
    return Pointer(secure.reveal())


for _name in ("SecureStringToBSTR", "SecureStringToGlobalAllocUnicode", "SecureStringToGlobalAllocAnsi",
              "SecureStringToCoTaskMemUnicode"):  # fmt: skip
    MARSHAL.static_method(_name, f"static System.IntPtr {_name}(securestring s)")(take_out)
for _name in ("PtrToStringAuto", "PtrToStringBSTR", "PtrToStringUni", "PtrToStringAnsi"):
    MARSHAL.static_method(_name, f"static string {_name}(System.IntPtr ptr)")(lambda pointer: pointer.text)
for _name in ("ZeroFreeBSTR", "FreeBSTR", "ZeroFreeGlobalAllocUnicode", "ZeroFreeGlobalAllocAnsi", "FreeHGlobal",
              "ZeroFreeCoTaskMemUnicode"):  # fmt: skip
    MARSHAL.static_method(_name, f"static void {_name}(System.IntPtr s)")(lambda pointer: None)
MARSHAL.static_method("ReleaseComObject", "static int ReleaseComObject(System.Object o)")(lambda value: 0)
MARSHAL.static_method("FinalReleaseComObject", "static int FinalReleaseComObject(System.Object o)")(lambda value: 0)
MARSHAL.known_missing(
    "::Copy()", "::AllocHGlobal()", "::SizeOf()", "::PtrToStructure()", "::StructureToPtr()", "::GetActiveObject()"
)
