"""UM prompts: greetings and announcements of dial plans and auto attendants, as sound files."""

from typing import Annotated, Any, NoReturn

from umshell.cmdlets.um.client_stream import opened_stream
from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.ad_object import key_of
from umshell.store.identity import IdParameter
from umshell.store.refusals import PromptFileNotValid, PromptNotFound
from umshell.store.um import auto_attendant, dial_plan
from umshell.store.um.prompt import Prompt, UMPrompt, silence, spoken_words
from umshell.telephony.events import PROMPT_CHANGED, write_event
from umshell.values.arrays import TypedArray
from umshell.values.exchange.multi_valued import MultiValuedProperty
from umshell.values.integers import Byte
from umshell.values.types import BYTE

_ENDINGS = (".wav", ".wma")
_LARGEST = 5 * 1024 * 1024
_SECONDS_A_WORD = 0.4


class PromptTask(Task):
    """A prompt is of a dial plan or of an auto attendant."""

    UMAutoAttendant: Any = None
    UMDialPlan: Any = None

    def owner(self) -> tuple[Any, dict[str, Any]]:
        """The object that plays the prompt, and the link to it."""
        if self.UMAutoAttendant is not None:
            found = self.find(self.UMAutoAttendant)
            return found, {"UMAutoAttendant": found.guid}
        found = self.find(self.UMDialPlan)
        return found, {"UMDialPlan": found.guid}


@cmdlet("Import", "UMPrompt", default_set="UploadDialPlanPrompts", supports_should_process=True)
class ImportUMPrompt(PromptTask):
    """Brings a sound file to a dial plan or an auto attendant; one of the same name is replaced."""

    PromptFileData: Annotated[
        list[Byte] | None, Parameter(sets=("UploadDialPlanPrompts", "UploadAutoAttendantPrompts"), mandatory=True)
    ] = None
    PromptFileName: Annotated[str, Parameter(mandatory=True)]
    PromptFileStream: Annotated[
        object,
        Parameter(sets=("UploadAutoAttendantPromptsStream", "UploadDialPlanPromptsStream"), mandatory=True),
    ] = None
    UMAutoAttendant: Annotated[
        IdParameter[auto_attendant.UMAutoAttendant] | None,
        Parameter(sets=("UploadAutoAttendantPrompts", "UploadAutoAttendantPromptsStream"), mandatory=True),
    ] = None
    UMDialPlan: Annotated[
        IdParameter[dial_plan.UMDialPlan] | None,
        Parameter(sets=("UploadDialPlanPrompts", "UploadDialPlanPromptsStream"), mandatory=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def execute(self) -> None:
        item, link = self.owner()
        data = self._data()
        if not self.PromptFileName.lower().endswith(_ENDINGS):
            self._refuse("its name must end with .wav or .wma.")
        if not data or len(data) > _LARGEST:
            self._refuse("it must have 1 byte to 5 MB.")
        if self.should_process_text(f'Importing the prompt "{self.PromptFileName}" for "{item.Name}".', "", ""):
            self._store(item, link, data)

    def _data(self) -> bytes:
        if self.PromptFileData is not None:
            return bytes(int(each) for each in self.PromptFileData)
        stream = opened_stream(self.PromptFileStream)
        if stream is None or not stream.readable():
            self._refuse("PromptFileStream is not a stream that can be read.")
        return stream.read()

    def _store(self, item: Any, link: dict[str, Any], data: bytes) -> None:
        key = key_of(self.PromptFileName)
        self.record.remove_rows("UMPromptFile", name_key=key, **link)
        column = next(iter(link))
        row = Prompt.new(
            self.store.directory, Name=self.PromptFileName, name_key=key, data=data, **{column: item.Identity}
        )
        self.record.add_row(row)
        self.record.tell(item, "Prompt", None, self.PromptFileName)
        server = self.store.directory.local_server
        write_event(self.record, PROMPT_CHANGED, server, file=self.PromptFileName, owner=item.Name)

    def _refuse(self, detail: str) -> NoReturn:
        raise PromptFileNotValid(identity=self.PromptFileName, detail=detail)


_SPOKEN_SETS = (
    "AfterHoursWelcomeGreeting", "AfterHoursWelcomeGreetingAndMenu", "BusinessHours", "BusinessHoursWelcomeGreeting",
    "BusinessHoursWelcomeGreetingAndMenu", "BusinessLocation",
)  # fmt: skip


def _spoken(name: str) -> Versioned:
    return Versioned(sets=(name,), mandatory=True, until=2010)


@cmdlet("Export", "UMPrompt", default_set="AACustomGreeting", supports_should_process=True)
class ExportUMPrompt(PromptTask):
    """Gives the sound file of a dial plan or an auto attendant; in 2010 also what an attendant says of itself."""

    PromptFileName: Annotated[str, Parameter(sets=("AACustomGreeting", "DPCustomGreeting"), mandatory=True)] = ""
    UMAutoAttendant: Annotated[
        IdParameter[auto_attendant.UMAutoAttendant] | None,
        Parameter(sets=("AACustomGreeting", *_SPOKEN_SETS), mandatory=True),
    ] = None
    UMDialPlan: Annotated[
        IdParameter[dial_plan.UMDialPlan] | None, Parameter(sets=("DPCustomGreeting",), mandatory=True)
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    AfterHoursWelcomeGreeting: Annotated[SwitchParameter, _spoken("AfterHoursWelcomeGreeting")] = ABSENT
    AfterHoursWelcomeGreetingAndMenu: Annotated[SwitchParameter, _spoken("AfterHoursWelcomeGreetingAndMenu")] = ABSENT
    BusinessHours: Annotated[SwitchParameter, _spoken("BusinessHours")] = ABSENT
    BusinessHoursWelcomeGreeting: Annotated[SwitchParameter, _spoken("BusinessHoursWelcomeGreeting")] = ABSENT
    BusinessHoursWelcomeGreetingAndMenu: Annotated[SwitchParameter, _spoken("BusinessHoursWelcomeGreetingAndMenu")] = (
        ABSENT
    )
    BusinessLocation: Annotated[SwitchParameter, _spoken("BusinessLocation")] = ABSENT
    TestBusinessName: Annotated[str | None, Versioned(until=2010)] = None
    TestMenuKeyMapping: Annotated[MultiValuedProperty | None, Versioned(until=2010)] = None
    ExportAsWav: Annotated[bool, Versioned(since=2016, inert=True)] = False

    def execute(self) -> None:
        item, link = self.owner()
        name = self.PromptFileName if self.PromptFileName else self._greeting_file(item)
        if not name:
            self._export_spoken(item)
            return
        found = self.store.first(Prompt, name_key=key_of(name), **link)
        if found is None:
            raise PromptNotFound(identity=name, owner=item.Name)
        self._export(item, found.Name, bytes(found.data))

    def _export(self, item: Any, name: str, content: bytes) -> None:
        if self.should_process_text(f'Exporting the prompt "{name}" of "{item.Name}".', "", ""):
            data = TypedArray(BYTE, [Byte(each) for each in content])
            self.output(UMPrompt(name, data, item.Identity))

    def _greeting_file(self, item: Any) -> str | None:
        """The file that is played instead of the words; not where the words are tried out."""
        hours, found, _ = self.parameter_set.partition("WelcomeGreeting")
        if not found or self.TestBusinessName or self.TestMenuKeyMapping:
            return None
        given: str | None = getattr(item, f"{hours}WelcomeGreetingFilename")
        return given if getattr(item, f"{hours}WelcomeGreetingEnabled") else None

    def _export_spoken(self, item: Any) -> None:
        """What the attendant would say: as silence that lasts as long as the words."""
        words = spoken_words(item, self.parameter_set, self.TestBusinessName, self.TestMenuKeyMapping)
        self._export(item, f"{self.parameter_set}.wav", silence(len(words.split()) * _SECONDS_A_WORD))
