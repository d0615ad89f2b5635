"""ActionPreference and ConfirmImpact: what preference variables and common parameters hold."""

from umshell.values.enums import EnumValue


class ActionPreference(
    EnumValue,
    members=("SilentlyContinue", "Stop", "Continue", "Inquire", "Ignore", "Suspend"),
    full_name="System.Management.Automation.ActionPreference",
):
    """What a message of a stream does."""

    __slots__ = ()


class ConfirmImpact(
    EnumValue, members=("None", "Low", "Medium", "High"), full_name="System.Management.Automation.ConfirmImpact"
):
    """How weighty a command is."""

    __slots__ = ()
