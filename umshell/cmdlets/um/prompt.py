"""UM prompts: greetings and announcements of dial plans and auto attendants, as sound files."""

from typing import Annotated, Any, NoReturn

from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.runtime.cmdlet import Parameter
from umshell.store.ad_object import key_of
from umshell.store.identity import IdParameter
from umshell.store.refusals import PromptFileNotValid, PromptNotFound
from umshell.store.um import auto_attendant, dial_plan
from umshell.store.um.prompt import Prompt, UMPrompt
from umshell.values.arrays import TypedArray
from umshell.values.integers import Byte
from umshell.values.types import BYTE

_ENDINGS = (".wav", ".wma")
_LARGEST = 5 * 1024 * 1024


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
        stream: Any = self.PromptFileStream
        read = getattr(stream, "read_all", None) or getattr(stream, "read", None)
        if read is None:
            self._refuse("PromptFileStream is not a stream that can be read.")
        return bytes(read())

    def _store(self, item: Any, link: dict[str, Any], data: bytes) -> None:
        key = key_of(self.PromptFileName)
        self.record.remove_rows("UMPromptFile", name_key=key, **link)
        column = next(iter(link))
        row = Prompt.new(
            self.store.directory, Name=self.PromptFileName, name_key=key, data=data, **{column: item.Identity}
        )
        self.record.add_row(row)
        self.record.tell(item, "Prompt", None, self.PromptFileName)

    def _refuse(self, detail: str) -> NoReturn:
        raise PromptFileNotValid(identity=self.PromptFileName, detail=detail)


@cmdlet("Export", "UMPrompt", default_set="AACustomGreeting", supports_should_process=True)
class ExportUMPrompt(PromptTask):
    """Gives the sound file of a dial plan or an auto attendant."""

    PromptFileName: Annotated[str, Parameter(mandatory=True)]
    UMAutoAttendant: Annotated[
        IdParameter[auto_attendant.UMAutoAttendant] | None, Parameter(sets=("AACustomGreeting",), mandatory=True)
    ] = None
    UMDialPlan: Annotated[
        IdParameter[dial_plan.UMDialPlan] | None, Parameter(sets=("DPCustomGreeting",), mandatory=True)
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def execute(self) -> None:
        item, link = self.owner()
        found = self.store.first(Prompt, name_key=key_of(self.PromptFileName), **link)
        if found is None:
            raise PromptNotFound(identity=self.PromptFileName, owner=item.Name)
        if self.should_process_text(f'Exporting the prompt "{found.Name}" of "{item.Name}".', "", ""):
            data = TypedArray(BYTE, [Byte(each) for each in bytes(found.data)])
            self.output(UMPrompt(found.Name, data, item.Identity))
