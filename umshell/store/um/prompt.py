"""UMPrompt: the greetings and announcements that were imported for dial plans and auto attendants."""

from typing import TYPE_CHECKING, Any

from umshell.store.ad_object import ADObject, Row, key_of
from umshell.store.columns import Column, Link, Text
from umshell.store.refusals import PromptNotFound
from umshell.values.psobject import PSTypedObject

if TYPE_CHECKING:
    from umshell.store.database import Store


class Blob(Column):
    """Bytes as they are."""

    sql = "blob"


class Prompt(Row, table="UMPromptFile"):
    """A sound file of a dial plan or an auto attendant, by its name."""

    UMDialPlan: Any = Link("UMDialPlan", cascade=True)
    UMAutoAttendant: Any = Link("UMAutoAttendant", cascade=True)
    Name: Any = Text(required=True)
    name_key: Any = Text(required=True)
    data: Any = Blob(b"", required=True)
    unique = (("UMDialPlan", "name_key"), ("UMAutoAttendant", "name_key"))
    hidden = ("id", "name_key")


class UMPrompt(PSTypedObject):
    """What Export-UMPrompt gives."""

    TypeNames = ("Microsoft.Exchange.Management.Tasks.UM.UMPrompt", "System.Object")
    PropertyNames = ("AudioData", "Name", "Identity", "IsValid", "ObjectState")

    def __init__(self, name: str, data: object, identity: object) -> None:
        self.AudioData = data
        self.Name = name
        self.Identity = identity
        self.IsValid = True
        self.ObjectState = "Unchanged"


def check_prompt(store: "Store", file_name: str | None, owner: ADObject, **link: str) -> None:
    """A greeting's file has been imported for the object that is to play it (2.3)."""
    if file_name and store.first(Prompt, name_key=key_of(file_name), **link) is None:
        raise PromptNotFound(identity=file_name, owner=owner.identity_text)
