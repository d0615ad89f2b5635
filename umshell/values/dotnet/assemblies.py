"""System.Reflection.Assembly and AppDomain: what scripts load by name; nothing is loaded from files."""

from __future__ import annotations

from typing import Any

from umshell.errors import ClrException
from umshell.values.dotnet.failures import argument_null
from umshell.values.types import OBJECT, DotNetType, find_type

_KNOWN = {
    "mscorlib": "4.0.0.0",
    "system": "4.0.0.0",
    "system.core": "4.0.0.0",
    "system.xml": "4.0.0.0",
    "system.data": "4.0.0.0",
    "system.web": "4.0.0.0",
    "system.net.http": "4.0.0.0",
    "system.windows.forms": "4.0.0.0",
    "system.drawing": "4.0.0.0",
    "system.management.automation": "3.0.0.0",
    "system.directoryservices": "4.0.0.0",
    "microsoft.visualbasic": "10.0.0.0",
    "system.serviceprocess": "4.0.0.0",
    "system.security": "4.0.0.0",
    "system.configuration": "4.0.0.0",
    "presentationframework": "4.0.0.0",
    "presentationcore": "4.0.0.0",
    "windowsbase": "4.0.0.0",
    "system.speech": "4.0.0.0",
    "system.web.extensions": "4.0.0.0",
    "system.io.compression": "4.0.0.0",
    "system.io.compression.filesystem": "4.0.0.0",
}
_TOKEN = "b77a5c561934e089"


class Assembly:
    """An assembly by its name; its types are those that exist here."""

    dotnet_name = "System.Reflection.RuntimeAssembly"

    def __init__(self, name: str) -> None:
        self.name = name
        self.version = _KNOWN.get(name.lower(), "0.0.0.0")
        self.ps_members: dict[str, Any] | None = None

    def __str__(self) -> str:
        return f"{self.name}, Version={self.version}, Culture=neutral, PublicKeyToken={_TOKEN}"


ASSEMBLY = DotNetType.declare("System.Reflection.Assembly", OBJECT, abstract=True)
RUNTIME_ASSEMBLY = DotNetType.declare(Assembly.dotnet_name, ASSEMBLY, python=Assembly)
_OWN = "System.Reflection.Assembly"


def find_assembly(name: str | None) -> Assembly | None:
    """An assembly of .NET that the name means; None where there is none."""
    if name is None:
        raise argument_null("assemblyString")
    short = name.partition(",")[0].strip()
    return Assembly(short) if short.lower() in _KNOWN else None


ASSEMBLY.static_method("LoadWithPartialName", f"static {_OWN} LoadWithPartialName(string partialName)")(find_assembly)


@ASSEMBLY.static_method("Load", f"static {_OWN} Load(string assemblyString)")
def load(name: str) -> Assembly:
    found = find_assembly(name)
    if found is None:
        message = f"Could not load file or assembly '{name}'. The system cannot find the file specified."
        raise ClrException("System.IO.FileNotFoundException", message)
    return found


@ASSEMBLY.static_method("LoadFrom", f"static {_OWN} LoadFrom(string assemblyFile)")
@ASSEMBLY.static_method("LoadFile", f"static {_OWN} LoadFile(string path)")
def load_file(path: str) -> Assembly:
    raise ClrException("System.NotSupportedException", f"umshell loads no assemblies from files: '{path}'.")


ASSEMBLY.static_method("GetExecutingAssembly", f"static {_OWN} GetExecutingAssembly()")(
    lambda: Assembly("System.Management.Automation")
)
ASSEMBLY.property("FullName", "string")(str)
ASSEMBLY.property("Location", "string")(lambda this: "")
ASSEMBLY.property("GlobalAssemblyCache", "bool")(lambda this: True)
ASSEMBLY.property("IsDynamic", "bool")(lambda this: False)
ASSEMBLY.property("ImageRuntimeVersion", "string")(lambda this: "v4.0.30319")
ASSEMBLY.method("GetType", "type GetType(string name)")(lambda this, name: find_type(name))
ASSEMBLY.method("ToString", "string ToString()")(str)
ASSEMBLY.known_missing(
    "GetTypes()", "GetExportedTypes()", "GetName()", "CreateInstance()", "EntryPoint", "GetManifestResourceStream()"
)


class AppDomain:
    """System.AppDomain."""

    dotnet_name = "System.AppDomain"

    def __init__(self) -> None:
        self.ps_members: dict[str, Any] | None = None


DOMAIN = DotNetType.declare(AppDomain.dotnet_name, OBJECT, python=AppDomain)
DOMAIN.static_property("CurrentDomain", AppDomain.dotnet_name)(AppDomain)
DOMAIN.property("FriendlyName", "string")(lambda this: "powershell.exe")
DOMAIN.property("BaseDirectory", "string")(lambda this: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\")
DOMAIN.method("GetAssemblies", f"{_OWN}[] GetAssemblies()")(lambda this: [Assembly(name) for name in _KNOWN])
