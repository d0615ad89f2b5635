"""Start-Transcript and Stop-Transcript: a file that takes what the console shows."""

from collections.abc import Iterator
from typing import IO, Annotated, Any

from umshell.cmdlets.core.file_access import encoding_of, files_of, open_for_writing, shown_path
from umshell.cmdlets.core.output import refuse_existing
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.execution_context import ExecutionContext
from umshell.values.dates import DateTime

_FRAME = "*" * 22


class Recording:
    """An open transcript; it listens to what the host writes."""

    def __init__(self, path: str, file: IO[str]) -> None:
        self.path = path
        self._file = file

    def write(self, text: str) -> None:
        """Text as the host showed it."""
        self._file.write(text)

    def frame(self, *lines: str) -> None:
        """Lines between two rows of stars."""
        self._file.write("\n".join([_FRAME, *lines, _FRAME, ""]))

    def close(self) -> None:
        self._file.close()


def recording_of(context: ExecutionContext) -> Recording | None:
    """The transcript that is open in the session."""
    found = context.services.get("recording")
    return found if isinstance(found, Recording) else None


def _listeners(context: ExecutionContext) -> list[Any]:
    """Who hears what the host writes. Raises PSError for a host that cannot be recorded."""
    listeners = getattr(context.host, "listeners", None)
    if listeners is None:
        raise PSError(
            "NotSupported", "This host does not support transcription.", "NotImplemented",
            exception="System.Management.Automation.PSNotSupportedException",
        )  # fmt: skip
    return listeners  # type: ignore[no-any-return]


@cmdlet("Start", "Transcript", default_set="ByPath", supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.StartTranscriptCommand")  # fmt: skip
class StartTranscript(Cmdlet):
    """Begins to write what the console shows into a file."""

    Path: Annotated[str | None, Parameter(position=0, sets=("ByPath",))] = None
    LiteralPath: Annotated[str | None, Parameter(position=0, sets=("ByLiteralPath",), aliases=("PSPath",))] = None
    OutputDirectory: Annotated[str | None, Parameter(position=0, sets=("ByOutputDirectory",))] = None
    Append: Annotated[SwitchParameter, Parameter()] = ABSENT
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    NoClobber: Annotated[SwitchParameter, Parameter(aliases=("NoOverwrite",))] = ABSENT
    IncludeInvocationHeader: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT

    def begin(self) -> Iterator[str]:
        if recording_of(self.context) is not None:
            raise PSError(
                "AlreadyTranscribing",
                "Transcription has already been started. Use the stop-transcript command to stop transcription.",
                "NotSpecified", exception="System.Management.Automation.PSInvalidOperationException",
            )  # fmt: skip
        path = self._target()
        if not self.should_process(path):
            return
        refuse_existing(self.context, path, bool(self.NoClobber and not self.Append))
        encoding = encoding_of(None, "utf8nobom")
        file = open_for_writing(
            self.context, path, encoding, "CannotStartTranscription", append=bool(self.Append), force=bool(self.Force)
        )
        recording = Recording(shown_path(self.context, path), file)
        _listeners(self.context).append(recording)
        self.context.services["recording"] = recording
        recording.frame("Windows PowerShell transcript start", f"Start time: {_stamp()}", "Host Application: umshell")
        yield f"Transcript started, output file is {recording.path}"

    def _target(self) -> str:
        named = self.LiteralPath or self.Path
        if named:
            return named
        folder = self.OutputDirectory or str(files_of(self.context).location)
        return f"{folder}/PowerShell_transcript.{_stamp()}.txt"


@cmdlet("Stop", "Transcript", class_name="Microsoft.PowerShell.Commands.StopTranscriptCommand")
class StopTranscript(Cmdlet):
    """Ends the transcript."""

    def begin(self) -> Iterator[str]:
        recording = recording_of(self.context)
        if recording is None:
            raise PSError(
                "InvalidOperation", "An error occurred stopping transcription: The host is not currently transcribing.",
                "InvalidOperation", exception="System.Management.Automation.PSInvalidOperationException",
            )  # fmt: skip
        self.context.host.flush()
        _listeners(self.context).remove(recording)
        self.context.services["recording"] = None
        recording.frame("Windows PowerShell transcript end", f"End time: {_stamp()}")
        recording.close()
        yield f"Transcript stopped, output file is {recording.path}"


def _stamp() -> str:
    return DateTime.now().to_text("yyyyMMddHHmmss")
