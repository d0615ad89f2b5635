"""Routing as data: what the trace of a call holds, in the versions of Exchange; and what a call leaves behind."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.store_world import run, shell_store
from umshell.store.database import Store
from umshell.store.event_log import LoggedEvent
from umshell.store.um.call_record import UMCallRecord
from umshell.telephony.calling import data_of, hang_up, lines_of, place_call
from umshell.telephony.routing import route
from umshell.telephony.trace import CallRequest
from umshell.values.dates import DateTime

NOON = DateTime.of(2020, 1, 6, 20)


@pytest.fixture
def store() -> Iterator[Store]:
    made = shell_store("contoso-um")
    yield made
    made.close()


def call(**values: object) -> CallRequest:
    given: dict[str, object] = {"to": "5000", "time": NOON, "gateway": "Redmond GW2", **values}
    return CallRequest(**given)  # type: ignore[arg-type]


def test_routing_alone_changes_nothing(store: Store) -> None:
    trace = route(store, call(diversion="1002"))
    assert trace.is_accepted
    assert store.count(UMCallRecord) == 0


def test_every_step_names_an_object_and_a_property_of_it(store: Store) -> None:
    for request in (call(), call(diversion="1002"), call(to="5100", keys=["2"]), call(to="7000")):
        trace = route(store, request)
        assert trace.steps
        for step in trace.steps:
            assert step.noun
            assert step.name
            assert step.property
            assert step.decision.endswith((".", "*"))


def test_a_call_leaves_a_record_and_events(store: Store) -> None:
    place_call(store, call(to="7000"))
    record = store.first(UMCallRecord)
    assert record is not None
    assert (record.Gateway, record.was_accepted, record.CallType) == ("Redmond GW2", False, "None")
    newest = next(store.newest(LoggedEvent))
    assert newest.event_id == 1021


def test_an_ignored_call_leaves_nothing(store: Store) -> None:
    events = store.count(LoggedEvent)
    place_call(store, call(gateway=None, address="192.0.2.250"))
    assert (store.count(UMCallRecord), store.count(LoggedEvent)) == (0, events)


def test_calls_in_progress_end(store: Store) -> None:
    place_call(store, call(), holds=True)
    assert store.count(UMCallRecord, is_active=True) == 1
    assert hang_up(store) == 1
    assert store.count(UMCallRecord, is_active=True) == 0


def test_in_2010_every_plan_needs_a_server(store: Store) -> None:
    """Reference 5.2.5: there is no call router, and the server takes calls of the plans it is linked to."""
    store.exchange = 2010
    trace = route(store, call())
    assert not trace.is_accepted
    assert trace.steps[0].property == "MSExchangeUM"
    berlin = route(store, call(to="50110", gateway="Berlin SBC"))
    assert berlin.is_accepted


def test_attendants_in_a_circle_end_the_call(store: Store) -> None:
    script = """
Enable-UMAutoAttendant 'Redmond Sales'
$menu = @{ BusinessHoursKeyMappingEnabled = $true; BusinessHoursKeyMapping = '-,Back,,Redmond Reception' }
Set-UMAutoAttendant 'Redmond Sales' @menu
Set-UMAutoAttendant 'Redmond Reception' -BusinessHoursKeyMapping '-,Sales,,Redmond Sales'
(Start-UMCall 5100 'Redmond GW2' -At '2020-01-06 20:00').Result
"""
    lines, errors = run(script, store)
    assert not errors
    assert lines[-1] == "Disconnected: the auto attendants led from one to the next 10 times"


def test_the_trace_as_text_and_as_json(store: Store) -> None:
    trace = route(store, call(diversion="1002"))
    data = json.loads(json.dumps(data_of(trace)))
    assert data["accepted"]
    assert data["mailbox"] == "Kim Akers"
    assert data["steps"][0] == {
        "noun": "ExchangeServer", "name": "EX1", "property": "MSExchangeUMCR", "value": "Running",
        "decision": "The service runs and takes the call.",
    }  # fmt: skip
    lines = list(lines_of(trace))
    assert lines[0] == "  1. ExchangeServer 'EX1': MSExchangeUMCR = Running"
    assert lines[-1] == "Result:   Voice message for Kim Akers"


def test_a_dry_run_keeps_no_call() -> None:
    lines, errors = run("(Start-UMCall 5000 'Redmond GW2').Accepted", organization="contoso-um", dry_run=True)
    assert (lines, errors) == (["True"], [])


NUMBERS = st.one_of(
    st.sampled_from(["5000", "5100", "1001", "1002", "+14255550100", "sip:eva@contoso.com", "+4722550115", "50110"]),
    st.text("0123456789+@:;<>.abcsip", max_size=20),
    st.text(max_size=12),
)
KEYS = st.lists(st.one_of(st.sampled_from(["0", "1", "2", "*", "#", "1002", "kim", "4255550123"]), st.text(max_size=6)))
GATEWAYS = st.sampled_from(["Redmond GW1", "Redmond GW2", "Berlin SBC", "Oslo GW"])


@pytest.fixture(scope="module")
def shared_store() -> Iterator[Store]:
    made = shell_store("contoso-um")
    yield made
    made.close()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(to=NUMBERS, caller=NUMBERS, diversion=st.none() | NUMBERS, gateway=GATEWAYS, keys=KEYS, answers=st.booleans())
def test_every_call_has_an_end(
    shared_store: Store, to: str, caller: str, diversion: str | None, gateway: str, keys: list[str], answers: bool
) -> None:
    """Whatever the headers hold and the caller presses, the trace says what became of the call."""
    request = call(
        to=to, caller=caller, diversion=diversion, gateway=gateway, keys=keys, pins=keys[:2], is_answered=answers
    )
    trace = route(shared_store, request)
    assert trace.outcome
    assert trace.is_accepted == (trace.response == "200 OK")
    json.dumps(data_of(trace))
