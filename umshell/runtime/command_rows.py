"""Runs rows of plain commands, which the compiler leaves as data: (start, end, commands) each."""

import marshal
from typing import Any

from umshell.language.source import Extent, Source
from umshell.runtime.call_site import CallSite, PipelineSite
from umshell.runtime.error_flow import as_error, fail, located_at
from umshell.runtime.pipeline_processor import Out
from umshell.runtime.session_state import Scope


def run_rows(scope: Scope, out: Out, source: Source, rows: bytes) -> None:
    """One statement after the other; an error ends its own only."""
    known: dict[str, CallSite] = {}
    for start, end, commands in marshal.loads(rows):
        try:
            _run(scope, out, _sites(source, commands, known), commands)
        except Exception as error:
            fail(scope, located_at(as_error(error), Extent(source, start, end)))


def _sites(source: Source, commands: tuple[Any, ...], known: dict[str, CallSite]) -> list[CallSite]:
    """The places of a statement; each knows already what an earlier one with the same name has looked up."""
    sites = []
    for place, name, slots, _ in commands:
        site = CallSite(source, place, name, None, slots, ())
        earlier = known.get(name, site)
        site.info, site.version = earlier.info, earlier.version
        known[name] = site
        sites.append(site)
    return sites


def _run(scope: Scope, out: Out, sites: list[CallSite], commands: tuple[Any, ...]) -> None:
    if len(sites) == 1:
        sites[0].run(scope, out, *commands[0][3])
    else:
        PipelineSite(tuple(sites)).run(scope, out, *[command[3] for command in commands])
