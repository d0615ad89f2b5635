"""All types that a script block declares: they know each other, in whatever order they are written."""

from collections.abc import Iterator, Sequence

from umshell.language.source import Source
from umshell.runtime.class_definition import begin_class, finish_class
from umshell.runtime.enum_definition import define_enum
from umshell.runtime.script_types import TypeSpec
from umshell.runtime.session_state import Scope


def define_types(scope: Scope, source: Source, specs: Sequence[TypeSpec]) -> None:
    """Makes enums, then the names of all classes, then what is in them."""
    for spec in specs:
        if spec.is_enum:
            define_enum(scope, source, spec)
    begun = [(spec, begin_class(scope, source, spec)) for spec in bases_first(specs)]
    for spec, script_class in begun:
        finish_class(script_class, source, spec)


def bases_first(specs: Sequence[TypeSpec]) -> Iterator[TypeSpec]:
    """The classes, each behind those that it derives from."""
    waiting = {spec.name.lower(): spec for spec in specs if not spec.is_enum}
    while waiting:
        ready = [
            spec for spec in waiting.values() if not any(name.lower() in waiting for name, _, _ in spec.bases)
        ] or [*waiting.values()]  # a circle: the first that is made misses its base
        for spec in ready:
            del waiting[spec.name.lower()]
        yield from ready
