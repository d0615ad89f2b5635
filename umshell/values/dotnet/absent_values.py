"""[AutomationNull]: what a command that writes nothing gives."""

from umshell.values.dotnet_type import DotNetType
from umshell.values.psobject import AUTOMATION_NULL
from umshell.values.types import OBJECT

DotNetType.declare("System.Management.Automation.Internal.AutomationNull", OBJECT, abstract=True).static_property(
    "Value", "psobject", AUTOMATION_NULL
)
