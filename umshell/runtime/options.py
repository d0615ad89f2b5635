"""What a session was asked for: the options of the command line, as the runtime and the cmdlets read them."""

from typing import NamedTuple

EXCHANGE_VERSIONS = ("2010", "2013", "2016")
TRANSCRIPT_WIDTH = 100


class Options(NamedTuple):
    """Options of a session; the defaults are those of the command line."""

    store: str | None = None
    """Path or URL of the store; the user's own where it is None."""
    organization: str | None = None
    """The sample organization that a new store is made with; contoso where it is None."""
    exchange: str = "2016"
    strict: bool = False
    """Only what Exchange has: no extension of ours, no leniency."""
    dry_run: bool = False
    """Everything happens in a transaction that is rolled back."""
    transcript: bool = False
    """Prints the form that spec cases compare: fixed clock and ids, `/` in paths, no colours."""
    width: int | None = None
    """Columns of the output; those of the terminal where it is None."""
    allowed_paths: tuple[str, ...] = ()
    """Folders that scripts reach besides the working folder and their own."""
    answers_file: str | None = None
    """What commands that would reach outside answer instead."""
    debug: bool = False
    """Shows the Python traceback of a defect."""
    timeout: float | None = None
    """Seconds after which the run is stopped."""

    @property
    def columns(self) -> int | None:
        """The width that was asked for: a transcript has a width of its own."""
        return self.width or (TRANSCRIPT_WIDTH if self.transcript else None)
