"""UMPrompt: the greetings and announcements that were imported for dial plans and auto attendants."""

import io
from typing import TYPE_CHECKING, Any

from umshell.store.ad_object import ADObject, Row, key_of
from umshell.store.columns import Column, Link, Text
from umshell.store.refusals import PromptNotFound
from umshell.values.exchange.dialing import CustomMenuKeyMapping
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


def spoken_words(attendant: Any, what: str, business_name: str | None, mappings: Any) -> str:
    """What an auto attendant says of itself: its greeting, menu, hours or location."""
    name = business_name or attendant.BusinessName or attendant.Name
    if what == "BusinessLocation":
        return str(attendant.BusinessLocation or name)
    if what == "BusinessHours":
        return ", ".join(map(str, attendant.BusinessHoursSchedule))
    hours = "AfterHours" if what.startswith("AfterHours") else "BusinessHours"
    words = f"Welcome to {name}."
    if what.endswith("AndMenu"):
        menu = [CustomMenuKeyMapping.parse(str(each)) for each in mappings or getattr(attendant, f"{hours}KeyMapping")]
        words += "".join(f" For {entry.Description}, press {entry.Key}." for entry in menu)
    return words


def silence(seconds: float) -> bytes:
    """A sound file of the telephone's quality in which nothing is heard."""
    content = io.BytesIO()
    import wave

    with wave.open(content, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(int(seconds * 8000) * 2))
    return content.getvalue()
