"""Redirection: streams of one command that go to files or into its output."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from umshell.errors import PSError
from umshell.runtime.output import value_of
from umshell.runtime.pipeline_processor import CommandProcessor, Out
from umshell.runtime.streams import Streams
from umshell.values.conversion import to_string

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext
    from umshell.runtime.session_state import Scope

_NAMES = {
    "Error": "error", "Warning": "warning", "Verbose": "verbose", "Debug": "debug", "Information": "information",
}  # fmt: skip


def _nowhere(_value: Any) -> None:
    return


class Plan:
    """The redirections of one call: its streams, where its output goes, and the files to be closed."""

    def __init__(
        self, context: "ExecutionContext", redirections: Sequence[Any], files: Sequence[Any], target: Callable[[], Out]
    ) -> None:
        self.context = context
        self.streams: Streams = context.streams.copy()
        self.open: list[Any] = []
        self.output: Out | None = None
        rest = iter(files)
        merged: list[str] = []
        for redirection in redirections:
            if redirection[1] is not None:
                merged += self._streams_of(redirection[0])
            else:
                self._to_file(redirection[0], next(rest), redirection[2])
        for name in merged:
            setattr(self.streams, name, self._into_output(target))

    def _streams_of(self, name: str) -> list[str]:
        return list(_NAMES.values()) if name == "All" else [_NAMES[name]]

    def _to_file(self, stream: str, location: Any, append: bool) -> None:
        write = _nowhere if location is None else self._writer(to_string(location), append)
        if stream in ("Output", "All"):
            self.output = write
        if stream != "Output":
            for name in self._streams_of(stream):
                setattr(self.streams, name, write)

    def _writer(self, path: str, append: bool) -> Out:
        make: Any = self.context.services.get("file_output")
        if make is None:
            raise PSError(
                "RedirectionNotSupported", "Output cannot be redirected to a file here.", "NotImplemented", path
            )
        file = make(self.context, path, append=append)
        self.open.append(file)
        write: Out = file.write
        return write

    def _into_output(self, target: Callable[[], Out]) -> Out:
        def send(record: Any) -> None:
            (self.output or target())(record)

        return send

    def close(self) -> None:
        """Closes the files."""
        for file in self.open:
            file.close()
        self.open.clear()


class Redirected(CommandProcessor):
    """A command with redirections: while it runs, its streams hold; behind its output those around it."""

    def __init__(self, inner: CommandProcessor, redirections: Sequence[Any], files: Sequence[Any]) -> None:
        self.inner = inner
        self.scope = inner.scope
        self.plan = Plan(self.scope.context, redirections, files, lambda: self.out)
        self.invocation = getattr(inner, "invocation", None)

    @property
    def had_errors(self) -> bool:  # type: ignore[override]
        return self.inner.had_errors

    def prepare(self, expects_input: bool) -> None:
        self._with_streams(lambda: self.inner.prepare(expects_input))
        runtime = getattr(self.inner, "runtime", None)
        if hasattr(self.inner, "streams") and runtime is None:
            self.inner.streams = self.plan.streams

    def begin(self) -> None:
        self._with_streams(self.inner.begin)

    def process(self, item: Any) -> None:
        self._with_streams(lambda: self.inner.process(item))

    def process_once(self) -> None:
        self._with_streams(self.inner.process_once)

    def end(self) -> None:
        self._with_streams(self.inner.end)

    def dispose(self) -> None:
        try:
            self._with_streams(self.inner.dispose)
        finally:
            self.plan.close()

    def send_to(self, out: Out) -> None:
        self.out = self._outside(out)
        self.inner.send_to(self.plan.output or self.out)

    def _with_streams(self, step: Callable[[], None]) -> None:
        context = self.scope.context
        before, context.streams = context.streams, self.plan.streams
        try:
            step()
        finally:
            context.streams = before

    def _outside(self, out: Out) -> Out:
        context = self.scope.context
        around = context.streams

        def send(value: Any) -> None:
            inside, context.streams = context.streams, around
            try:
                out(value)
            finally:
                context.streams = inside

        return send


def run_redirected(
    scope: "Scope", part: Callable[[Out], None], redirections: Sequence[Any], files: Sequence[Any], out: Out
) -> None:
    """An expression with redirections: what it writes goes where they say."""
    context = scope.context
    plan = Plan(context, redirections, files, lambda: out)
    before, context.streams = context.streams, plan.streams
    try:
        part(plan.output or out)
    finally:
        context.streams = before
        plan.close()


def value_redirected(
    scope: "Scope", part: Callable[[Out], None], redirections: Sequence[Any], files: Sequence[Any]
) -> Any:
    """The same on the right of an assignment."""
    written: list[Any] = []
    run_redirected(scope, part, redirections, files, written.append)
    return value_of(written)
