"""HKLM: and HKCU: the few keys of the registry that scripts look at; they can be read and not be changed."""

from typing import TYPE_CHECKING, Any, ClassVar

from umshell.errors import PSError
from umshell.runtime.drives import MODEL_ENVIRONMENT, Drive
from umshell.values.psobject import MISSING, PSCustomObject, PSTypedObject

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext

_HIVES = {"HKLM": "HKEY_LOCAL_MACHINE", "HKCU": "HKEY_CURRENT_USER"}
_PROVIDER = "Microsoft.PowerShell.Core\\Registry"
_CURRENT_VERSION = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"
_MACHINE: dict[str, dict[str, Any]] = {
    _CURRENT_VERSION: {
        "ProductName": "Windows Server 2019 Standard", "CurrentVersion": "6.3", "CurrentBuild": "17763",
        "CurrentBuildNumber": "17763", "ReleaseId": "1809", "SystemRoot": r"C:\Windows",
        "RegisteredOwner": "Windows User", "InstallationType": "Server",
    },
    "SOFTWARE\\Microsoft\\PowerShell\\3\\PowerShellEngine": {
        "PowerShellVersion": "5.1.17763.1", "RuntimeVersion": "v4.0.30319",
        "PSCompatibleVersion": "1.0, 2.0, 3.0, 4.0, 5.0, 5.1",
    },
    "SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full": {
        "Install": 1, "Release": 461814, "Version": "4.7.03190",
    },
    "SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName": {
        "ComputerName": MODEL_ENVIRONMENT["COMPUTERNAME"],
    },
    "SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters": {
        "Hostname": MODEL_ENVIRONMENT["COMPUTERNAME"], "Domain": MODEL_ENVIRONMENT["USERDNSDOMAIN"].lower(),
    },
}  # fmt: skip
_USER: dict[str, dict[str, Any]] = {
    "Environment": {"TEMP": MODEL_ENVIRONMENT["TEMP"], "TMP": MODEL_ENVIRONMENT["TMP"]},
    "Software\\Microsoft\\Windows\\CurrentVersion\\Explorer": {},
}
_EXCHANGE = {"2010": ("v14", 14, 3), "2013": ("v15", 15, 0), "2016": ("v15", 15, 1)}


def _exchange_setup(version: str) -> dict[str, dict[str, Any]]:
    """What the setup of Exchange leaves in the registry."""
    key, major, minor = _EXCHANGE.get(version, _EXCHANGE["2016"])
    path = MODEL_ENVIRONMENT["ExchangeInstallPath"].replace("V15", key.upper())
    values = {"MsiInstallPath": path, "MsiProductMajor": major, "MsiProductMinor": minor}
    return {f"SOFTWARE\\Microsoft\\ExchangeServer\\{key}\\Setup": values}


class RegistryKey(PSTypedObject):
    """A key, as Get-Item gives it."""

    TypeNames = ("Microsoft.Win32.RegistryKey", "System.Object")
    PropertyNames: ClassVar[tuple[str, ...]] = (
        "Name", "Property", "ValueCount", "SubKeyCount", "PSPath", "PSParentPath", "PSChildName", "PSIsContainer",
    )  # fmt: skip
    ReadOnlyNames = frozenset(PropertyNames)
    PSIsContainer = True

    def __init__(self, hive: str, path: str, values: dict[str, Any], children: list[str]) -> None:
        self.Name = f"{hive}\\{path}".rstrip("\\")
        self.Property = list(values)
        self.ValueCount, self.SubKeyCount = len(values), len(children)
        self.PSPath = f"{_PROVIDER}::{self.Name}"
        self.PSParentPath = self.PSPath.rpartition("\\")[0]
        self.PSChildName = self.Name.rpartition("\\")[2]
        self.values = values
        self.children = children

    def __str__(self) -> str:
        return self.Name


class RegistryDrive(Drive):
    """One hive: keys by their path, with backslashes between names."""

    provider = "Registry"
    root = "\\"

    def __init__(self, context: "ExecutionContext", name: str) -> None:
        super().__init__(context)
        self.name = name
        keys = _USER
        if name == "HKLM":
            keys = _MACHINE | _exchange_setup(getattr(context.options, "exchange", "2016"))
        self._spelled: dict[str, str] = {"": ""}
        self._values: dict[str, dict[str, Any]] = {}
        for path, values in keys.items():
            self._values[path.lower()] = values
            parts = path.split("\\")
            for length in range(1, len(parts) + 1):
                above = "\\".join(parts[:length])
                self._spelled.setdefault(above.lower(), above)

    def _key(self, name: str) -> str:
        return name.replace("/", "\\").strip("\\").lower()

    def get(self, name: str) -> Any:
        return self.item(name)

    def item(self, name: str) -> Any:
        key = self._key(name)
        spelled = self._spelled.get(key)
        if spelled is None:
            return MISSING
        return RegistryKey(_HIVES[self.name], spelled, self._values.get(key, {}), self.children(name))

    def properties(self, name: str) -> Any:
        """The values of a key and where it stands, as Get-ItemProperty gives them."""
        key = self.item(name)
        if key is MISSING:
            return MISSING
        place = {"PSPath": key.PSPath, "PSParentPath": key.PSParentPath, "PSChildName": key.PSChildName}
        return PSCustomObject(key.values | place | {"PSDrive": self.name, "PSProvider": _PROVIDER})

    def children(self, name: str) -> list[str]:
        prefix = self._key(name) + "\\" if self._key(name) else ""
        return [
            spelled
            for key, spelled in self._spelled.items()
            if key and key.startswith(prefix) and "\\" not in key[len(prefix) :]
        ]

    def check_writable(self, name: str) -> None:
        raise self._refused(name)

    def set(self, name: str, value: Any) -> None:
        raise self._refused(name)

    def remove(self, name: str, force: bool = False) -> None:
        raise self._refused(name)

    def _refused(self, name: str) -> PSError:
        message = "Requested registry access is not allowed."
        exception = "System.Security.SecurityException"
        return PSError(exception, message, "PermissionDenied", f"{self.name}:\\{name}", exception)

    def names(self) -> list[str]:
        return self.children("")
