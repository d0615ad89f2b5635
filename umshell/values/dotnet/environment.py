"""System.Environment: the machine of the organization's model, never the one umshell runs on."""

from __future__ import annotations

import re
import time
from typing import Any

from umshell.values import hooks
from umshell.values.collections import Hashtable, key_of
from umshell.values.dotnet.failures import argument_null, not_here
from umshell.values.dotnet.versions import Version
from umshell.values.enums import EnumValue
from umshell.values.integers import Int64
from umshell.values.psobject import MISSING
from umshell.values.types import OBJECT, DotNetType

ENVIRONMENT = DotNetType.declare("System.Environment", OBJECT, abstract=True)
NEW_LINE = "\r\n"
_OS_VERSION = (10, 0, 17763, 0)
_HOME = r"C:\Users\Administrator"
_FOLDERS = {
    "ApplicationData": _HOME + r"\AppData\Roaming",
    "LocalApplicationData": _HOME + r"\AppData\Local",
    "CommonApplicationData": r"C:\ProgramData",
    "Desktop": _HOME + r"\Desktop",
    "DesktopDirectory": _HOME + r"\Desktop",
    "MyDocuments": _HOME + r"\Documents",
    "Personal": _HOME + r"\Documents",
    "UserProfile": _HOME,
    "ProgramFiles": r"C:\Program Files",
    "ProgramFilesX86": r"C:\Program Files (x86)",
    "CommonProgramFiles": r"C:\Program Files\Common Files",
    "System": r"C:\Windows\system32",
    "Windows": r"C:\Windows",
    "SystemX86": r"C:\Windows\SysWOW64",
    "Startup": _HOME + r"\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Startup",
}


def read_variable(name: str) -> str | None:
    """An environment variable of the session; None where there is none."""
    drive = hooks.environment()
    found = MISSING if drive is None else drive.get(name)
    return None if found is MISSING else str(found)


class OperatingSystem:
    """System.OperatingSystem."""

    __slots__ = ("ps_members",)

    def __init__(self) -> None:
        self.ps_members: dict[str, object] | None = None

    def __str__(self) -> str:
        return f"Microsoft Windows NT {'.'.join(map(str, _OS_VERSION))}"


OPERATING_SYSTEM = DotNetType.declare("System.OperatingSystem", OBJECT, python=OperatingSystem)


def _named(variable: str, otherwise: str) -> Any:
    return lambda: read_variable(variable) or otherwise


def _tick_count() -> int:
    return int(time.monotonic() * 1000) & 0x7FFFFFFF


ENVIRONMENT.static_property("CommandLine", "string", "powershell.exe")
ENVIRONMENT.static_property("CurrentDirectory", "string", setter=lambda path: set_current_directory(path))(
    lambda: current_directory()
)
ENVIRONMENT.static_property("CurrentManagedThreadId", "int", 1)
ENVIRONMENT.static_property("ExitCode", "int", 0)
ENVIRONMENT.static_property("HasShutdownStarted", "bool", False)
ENVIRONMENT.static_property("Is64BitOperatingSystem", "bool", True)
ENVIRONMENT.static_property("Is64BitProcess", "bool", True)
ENVIRONMENT.static_property("MachineName", "string")(_named("COMPUTERNAME", "EX1"))
ENVIRONMENT.static_property("NewLine", "string", NEW_LINE)
ENVIRONMENT.static_property("OSVersion", "System.OperatingSystem")(OperatingSystem)
ENVIRONMENT.static_property("ProcessorCount", "int", 2)
ENVIRONMENT.static_property("SystemDirectory", "string", r"C:\Windows\system32")
ENVIRONMENT.static_property("TickCount", "int")(_tick_count)
ENVIRONMENT.static_property("UserDomainName", "string")(_named("USERDOMAIN", "CONTOSO"))
ENVIRONMENT.static_property("UserInteractive", "bool", True)
ENVIRONMENT.static_property("UserName", "string")(_named("USERNAME", "Administrator"))
ENVIRONMENT.static_property("Version", "version")(lambda: Version(4, 0, 30319, 42000))
ENVIRONMENT.static_property("WorkingSet", "long", Int64(0))
ENVIRONMENT.static_property("StackTrace", "string", "")


def current_directory() -> str:
    gate = hooks.files()
    return "" if gate is None else str(gate.location)


def set_current_directory(path: str) -> None:
    gate = hooks.files()
    if gate is None:
        raise not_here("A current directory without a session")
    gate.location = gate.for_reading(path)


@ENVIRONMENT.static_method(
    "GetEnvironmentVariable", "static string GetEnvironmentVariable(string variable)",
    "static string GetEnvironmentVariable(string variable, System.EnvironmentVariableTarget target)",
)  # fmt: skip
def get_variable(name: str | None, _target: EnumValue | None = None) -> str | None:
    if name is None:
        raise argument_null("variable")
    return read_variable(name)


@ENVIRONMENT.static_method(
    "SetEnvironmentVariable", "static void SetEnvironmentVariable(string variable, string value)",
    "static void SetEnvironmentVariable(string variable, string value, System.EnvironmentVariableTarget target)",
)  # fmt: skip
def set_variable(name: str | None, value: str | None, _target: EnumValue | None = None) -> None:
    """Whatever the target, the variable ends with the session."""
    if name is None:
        raise argument_null("variable")
    drive = hooks.environment()
    if drive is not None:
        drive.set(name, value)


@ENVIRONMENT.static_method(
    "GetEnvironmentVariables", "static System.Collections.IDictionary GetEnvironmentVariables()",
    "static System.Collections.IDictionary GetEnvironmentVariables(System.EnvironmentVariableTarget target)",
)  # fmt: skip
def get_variables(_target: EnumValue | None = None) -> Hashtable:
    found = Hashtable(key_of)
    drive = hooks.environment()
    for name in () if drive is None else drive.names():
        found.set_item(name, drive.get(name))
    return found


@ENVIRONMENT.static_method(
    "ExpandEnvironmentVariables", "static string ExpandEnvironmentVariables(string name)"
)  # fmt: skip
def expand_variables(text: str | None) -> str:
    if text is None:
        raise argument_null("name")
    return re.sub("%([^%]+)%", lambda found: read_variable(found[1]) or found[0], text)


@ENVIRONMENT.static_method("GetFolderPath", "static string GetFolderPath(System.Environment+SpecialFolder folder)")
def get_folder_path(folder: EnumValue) -> str:
    return _FOLDERS.get(folder.name, "")


@ENVIRONMENT.static_method("GetCommandLineArgs", "static string[] GetCommandLineArgs()")
def get_command_line() -> list[str]:
    return ["powershell.exe"]


@ENVIRONMENT.static_method("GetLogicalDrives", "static string[] GetLogicalDrives()")
def get_logical_drives() -> list[str]:
    return ["C:\\"]


@ENVIRONMENT.static_method("Exit", "static void Exit(int exitCode)")
def leave(code: int) -> None:
    from umshell.errors import ExitFlow

    raise ExitFlow(code)


ENVIRONMENT.known_missing(
    "::FailFast()", "::CpuUsage", "::IsPrivilegedProcess", "::ProcessId", "::ProcessPath", "::SystemPageSize",
    "::TickCount64",
)  # fmt: skip
OPERATING_SYSTEM.property("Platform", "System.PlatformID")(lambda this: _platform())
OPERATING_SYSTEM.property("ServicePack", "string")(lambda this: "")
OPERATING_SYSTEM.property("Version", "version")(lambda this: Version(*_OS_VERSION))
OPERATING_SYSTEM.property("VersionString", "string")(str)
OPERATING_SYSTEM.method("ToString", "string ToString()")(str)


def _platform() -> EnumValue:
    from umshell.values.dotnet.enum_tables import PlatformID

    found: EnumValue = PlatformID.Win32NT
    return found
