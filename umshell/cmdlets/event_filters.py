"""Which events are wanted: by the table of -FilterHashtable, or by the simple forms of an XPath query."""

import re
from collections.abc import Iterator
from typing import Any

from umshell.errors import PSError
from umshell.store.columns import ticks_of
from umshell.store.event_log import LoggedEvent
from umshell.values.conversion import convert
from umshell.values.dates import TICKS_PER_SECOND, DateTime
from umshell.values.types import named_type
from umshell.values.wildcard import WildcardPattern
from umshell.values.xml_nodes import XmlDocument, XmlNode
from umshell.values.xml_writing import outer_xml

LEVELS = {"Critical": 1, "Error": 2, "Warning": 3, "Information": 4}
_SYSTEM = re.compile(r"\*\s*\[\s*System\s*\[(.*)\]\s*\]", re.DOTALL)
_TERM = re.compile(
    r"(?P<name>EventID|Level|EventRecordID)\s*=\s*(?P<number>\d+)"
    r"|Provider\s*\[\s*@Name\s*=\s*['\"](?P<provider>[^'\"]*)['\"]\s*\]"
    r"|TimeCreated\s*\[\s*timediff\(@SystemTime\)\s*<=\s*(?P<age>\d+)\s*\]"
    r"|(?P<word>and|or)\b|(?P<mark>[()])"
)
_MILLISECOND = TICKS_PER_SECOND // 1000


def ticks(value: Any) -> int:
    """A time, or a text that is one, in ticks of universal time."""
    time: Any = convert(value, named_type("System.DateTime"))
    return int(time.to_universal().ticks)


def matches(text: str, patterns: list[str]) -> bool:
    """Whether one of the patterns fits a text."""
    return any(WildcardPattern(pattern).matches(text) for pattern in patterns)


class EventFilter:
    """Which events are wanted, from parameters or from a table of -FilterHashtable."""

    names = ("logname", "providername", "id", "level", "starttime", "endtime", "data", "keywords", "userid", "path")

    def __init__(self, **wanted: Any) -> None:
        self.wanted = {name: value for name, value in wanted.items() if value is not None}

    def fits(self, event: LoggedEvent) -> bool:
        """Whether an event is wanted."""
        wanted = self.wanted
        return (
            _named(event.log, wanted.get("logname"))
            and _named(event.source, wanted.get("providername"))
            and _is_one_of(event.event_id, wanted.get("id"))
            and _is_one_of(LEVELS[event.level], wanted.get("level"))
            and ("starttime" not in wanted or ticks(wanted["starttime"]) <= ticks_of(event.time))
            and ("endtime" not in wanted or ticks_of(event.time) <= ticks(wanted["endtime"]))
            and ("data" not in wanted or any(text in event.inserts for text in map(str, listed(wanted["data"]))))
            and not {"userid", "path"}.intersection(wanted)
        )


def listed(value: Any) -> list[Any]:
    """A value as a list of one, a list as it is."""
    return list(value) if isinstance(value, list) else [value]


def _named(text: str, patterns: Any) -> bool:
    return patterns is None or matches(text, [str(each) for each in listed(patterns)])


def _is_one_of(number: int, wanted: Any) -> bool:
    return wanted is None or number in [int(each) for each in listed(wanted)]


class QueryFilter:
    """A query such as `*[System[(EventID=1088 or EventID=1400) and Provider[@Name='…']]]`."""

    def __init__(self, query: str, logs: list[str]) -> None:
        self.logs = logs
        self.terms = _terms(query)

    def fits(self, event: LoggedEvent) -> bool:
        """Whether an event is wanted."""
        if not _named(event.log, self.logs or None):
            return False
        rest = list(self.terms)
        return not rest or _either(rest, event)


def queries_of(document: XmlDocument) -> list[QueryFilter]:
    """The filters of a query list: `<QueryList><Query Path='…'><Select Path='…'>*</Select></Query></QueryList>`."""
    found = []
    for query in _elements(document, "QueryList", "Query"):
        if any(_elements(query, "Suppress")):
            raise _not_understood(outer_xml(query), "Select, without Suppress")
        for select in _elements(query, "Select"):
            path = _attribute(select, "Path") or _attribute(query, "Path")
            found.append(QueryFilter(select.inner_text, [path] if path else []))
    if not found:
        raise _not_understood(outer_xml(document), "a QueryList with a Query and its Select")
    return found


def _elements(node: XmlNode, name: str, *below: str) -> Iterator[XmlNode]:
    for child in node.children:
        if child.kind == "Element" and child.name == name:
            yield from _elements(child, *below) if below else (child,)


def _attribute(node: XmlNode, name: str) -> str | None:
    return next((each.value for each in node.attributes if each.name == name), None)


def _not_understood(query: str, what: str) -> PSError:
    message = f"The query '{query}' is not one that is understood here: {what}."
    return PSError("System.Diagnostics.Eventing.Reader.EventLogException", message, "NotSpecified", None)


def _terms(query: str) -> list[re.Match[str]]:
    """The terms of a query, none for one that wants everything; refused when they are not of the forms known here."""
    if query.strip() == "*":
        return []
    found = _SYSTEM.fullmatch(query.strip())
    text = found[1].strip() if found else ""
    terms: list[re.Match[str]] = []
    while text:
        term = _TERM.match(text)
        if term is None:
            break
        terms.append(term)
        text = text[term.end() :].strip()
    if text or not _is_expression(terms):
        raise _not_understood(query, "terms of System, with and, or and ( )")
    return terms


def _is_expression(terms: list[re.Match[str]]) -> bool:
    """Whether terms are joined by words and enclosed in pairs of brackets."""
    shape, before = "".join("w" if term["word"] else term["mark"] or "t" for term in terms), ""
    while shape != before:
        shape, before = re.sub(r"\(t\)|twt", "t", shape), shape
    return shape == "t"


def _either(rest: list[re.Match[str]], event: LoggedEvent) -> bool:
    result = _both(rest, event)
    while rest and rest[0]["word"] == "or":
        rest.pop(0)
        result = _both(rest, event) or result
    return result


def _both(rest: list[re.Match[str]], event: LoggedEvent) -> bool:
    result = _one(rest, event)
    while rest and rest[0]["word"] == "and":
        rest.pop(0)
        result = _one(rest, event) and result
    return result


def _one(rest: list[re.Match[str]], event: LoggedEvent) -> bool:
    term = rest.pop(0) if rest else None
    if term is not None and term["mark"] == "(":
        result = _either(rest, event)
        if rest:
            rest.pop(0)
        return result
    return term is not None and _holds(term, event)


def _holds(term: re.Match[str], event: LoggedEvent) -> bool:
    if term["provider"] is not None:
        return bool(event.source.lower() == term["provider"].lower())
    if term["age"] is not None:
        return DateTime.utc_now().ticks - ticks_of(event.time) <= int(term["age"]) * _MILLISECOND
    number = {"EventID": event.event_id, "Level": LEVELS[event.level], "EventRecordID": event.id}.get(term["name"])
    return number is not None and bool(number == int(term["number"]))
