"""UMHuntGroup: which called numbers of a gateway belong to which dial plan."""

from typing import Any

from umshell.store.ad_object import CONFIG_TAIL, ADObject, computed, type_names
from umshell.store.column_checks import up_to
from umshell.store.columns import Link, Text
from umshell.values.exchange.directory import escape_rdn

DEFAULT_NAME = "Default"


class UMHuntGroup(ADObject, table="UMHuntGroup"):
    """A hunt group, below its gateway."""

    TypeNames = type_names("UMHuntGroup")
    PropertyNames = ("PilotIdentifier", "UMDialPlan", "UMIPGateway", *CONFIG_TAIL)
    object_class = ("top", "msExchUMHuntGroup")
    exchange_version = "0.1 (8.0.535.0)"
    noun = "UM hunt group"
    unique = (("UMIPGateway", "name_key"), ("UMIPGateway", "pilot_key"))
    hidden = (*ADObject.hidden, "pilot_key")

    PilotIdentifier: Any = Text(None, up_to(256))
    pilot_key: Any = Text("-", required=True)
    UMDialPlan: Any = Link("UMDialPlan", required=True)
    UMIPGateway: Any = Link("UMIPGateway", required=True)

    @computed
    def DistinguishedName(self) -> str:
        return f"CN={escape_rdn(self.Name)},{self.UMIPGateway.DistinguishedName}"

    @property
    def identity_text(self) -> str:
        return f"{self.UMIPGateway.Name}\\{self.Name}"


def pilot_key(pilot: str | None) -> str:
    """The form in which pilots are compared; `-` for the group that takes every call."""
    return (pilot or "-").lower().removeprefix("sip:")
