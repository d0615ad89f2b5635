"""Drives a pipeline: prepares and begins all commands, pushes each object through at once, ends all."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from umshell.errors import FlowControl, StopUpstream

if TYPE_CHECKING:
    from umshell.runtime.session_state import Scope

Out = Callable[[Any], None]


class PipelineFailure(FlowControl):
    """An error of a later command on its way to the pipeline: the commands before it do not see it."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


class CommandProcessor:
    """One command of a pipeline, as the pipeline processor drives it."""

    scope: "Scope"  # of the caller
    out: Out  # where its output goes
    begun = False
    had_errors = False  # $? is false behind it
    catches_errors = True  # whether its code would take an error of a later command for its own

    def prepare(self, expects_input: bool) -> None:
        """Binds the command line."""

    def begin(self) -> None:
        """Runs the begin block."""

    def process(self, item: Any) -> None:
        """Takes one object of the pipeline."""

    def process_once(self) -> None:
        """Runs the process block of a command that has no input."""

    def end(self) -> None:
        """Runs the end block."""

    def dispose(self) -> None:
        """Runs the clean block, whatever happened."""

    def send_to(self, out: Out) -> None:
        """Says where output goes from now on."""
        self.out = out

    def receiver(self) -> Out:
        """The quickest function that takes one object; asked for when all commands have begun."""
        return self.process


def _early(following: CommandProcessor) -> Out:
    """Where output goes while commands begin: the next one may not have begun."""

    def out(item: Any) -> None:
        try:
            if not following.begun:
                following.begun = True
                following.begin()
            following.process(item)
        except Exception as error:
            raise PipelineFailure(error) from error

    return out


def _guarded(push: Out) -> Out:
    """Keeps an error of a later command from the code of an earlier one."""

    def out(item: Any) -> None:
        try:
            push(item)
        except Exception as error:
            raise PipelineFailure(error) from error

    return out


class PipelineProcessor:
    """A pipeline of command processors, in order."""

    def __init__(self, scope: "Scope", processors: list[CommandProcessor]) -> None:
        self.scope = scope
        self.processors = processors

    def run(self, out: Out, items: Iterable[Any] | None = None) -> None:
        """Runs the whole pipeline; `items` is what is piped into the first command, None when nothing is."""
        context = self.scope.context
        processors = self.processors
        if context.capture_pipeline is not None:
            capture, context.capture_pipeline = context.capture_pipeline, None
            capture(self)
            return
        try:
            first = self._begin(out, items is not None)
            push = self.connect(out)
            if first:
                self._end_from(first)
            else:
                self._feed(push, items)
        except PipelineFailure as failure:
            raise failure.error from failure.error.__cause__
        finally:
            for processor in processors:
                processor.dispose()
        context.success = not any(processor.had_errors for processor in processors)

    def start(self, out: Out, expects_input: bool) -> None:
        """Binds all command lines, then runs all begin blocks, from left to right."""
        processors = self.processors
        for number, processor in enumerate(processors):
            last = number + 1 == len(processors)
            processor.send_to(out if last else _early(processors[number + 1]))
            processor.prepare(expects_input or number > 0)
        for processor in processors:
            if not processor.begun:
                processor.begun = True
                processor.begin()

    def _begin(self, out: Out, expects_input: bool) -> int:
        """Starts the pipeline; the number of the first command that goes on: a later one may have seen enough."""
        try:
            self.start(out, expects_input)
        except StopUpstream as stop:
            return self._stopped_at(stop)
        except PipelineFailure as failure:
            if isinstance(failure.error, StopUpstream):
                return self._stopped_at(failure.error)
            raise
        return 0

    def connect(self, out: Out) -> Out:
        """Joins each command to the next; the function that takes what is piped in."""
        last = len(self.processors) - 1
        for number in range(last, -1, -1):
            processor = self.processors[number]
            processor.send_to(_guarded(out) if number < last and processor.catches_errors else out)
            out = processor.receiver()
        return out

    def _feed(self, push: Out, items: Iterable[Any] | None) -> None:
        first = 0
        try:
            if items is None:
                self.processors[0].process_once()
            else:
                for item in items:
                    push(item)
        except StopUpstream as stop:
            first = self._stopped_at(stop)
        self._end_from(first)

    def _end_from(self, first: int) -> None:
        """Ends the commands; one that needs no more input ends those before it."""
        number = first
        while number < len(self.processors):
            try:
                self.processors[number].end()
                number += 1
            except StopUpstream as stop:
                number = max(self._stopped_at(stop), number + 1)

    def _stopped_at(self, stop: StopUpstream) -> int:
        for number, processor in enumerate(self.processors):
            if processor is stop.processor:
                return number
        raise stop
