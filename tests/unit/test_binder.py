"""The binder: names, positions, sets, conversion, pipeline objects, plans."""

from typing import Annotated, Any

import pytest

from umshell.errors import PSError
from umshell.runtime.argument import Argument, CallShape
from umshell.runtime.block_code import AttributeSpec, ParameterSpec
from umshell.runtime.cmdlet import Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.command_info import CommandInfo, FunctionInfo
from umshell.runtime.function_parameters import read_attributes, read_parameters
from umshell.runtime.invocation_info import InvocationInfo
from umshell.runtime.parameter_binder import ParameterBinder
from umshell.runtime.splatting import splat, splatted_name
from umshell.runtime.validation import Length, Range
from umshell.values.dictionaries import Hashtable
from umshell.values.psobject import PSCustomObject
from umshell.values.switch_parameter import ABSENT, PRESENT


class _Scope:
    def __init__(self) -> None:
        self.cell: Any = None

    def find(self, _name: str) -> Any:
        return self.cell


class _Host:
    def __init__(self, answers: dict[str, str]) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def prompt(self, caption: str, message: str, fields: Any) -> dict[str, Any]:
        self.asked = [f"{field.Name} ({field.type_name})" for field in fields]
        return {field.Name: self.answers[field.Name] for field in fields}


class _Context:
    def __init__(self, **answers: str) -> None:
        self.scope = _Scope()
        self.host = _Host(answers)


class _Errors:
    """Takes the place of a command runtime: what is written as a non-terminating error."""

    def __init__(self) -> None:
        self.ids: list[str] = []

    def write_error(self, record: Any) -> None:
        self.ids.append(record.FullyQualifiedErrorId)


def attribute(name: str, *positional: Any, **named: Any) -> AttributeSpec:
    return AttributeSpec(name, False, positional=positional, named=named)


def parameter(name: str, type_name: str | None = None, *attributes: AttributeSpec) -> ParameterSpec:
    types = (AttributeSpec(type_name, True),) if type_name else ()
    return ParameterSpec(name, (*attributes, *types))


def function(*parameters: ParameterSpec, binding: dict[str, Any] | None = None) -> FunctionInfo:
    info = FunctionInfo("f", None)
    if binding is not None:
        read_attributes((attribute("CmdletBinding", **binding),), info)
    declared = read_parameters(parameters, info)
    info._declared = declared
    return info


def words(*values: Any) -> list[Argument]:
    """Arguments as a script writes them: text that begins with a dash is a name."""
    return [Argument(v[1:]) if isinstance(v, str) and v.startswith("-") else Argument(None, v) for v in values]


def binder_of(info: CommandInfo, expects_input: bool = False, **answers: str) -> ParameterBinder:
    invocation = InvocationInfo(info, None, info.Name)
    invocation.ExpectingInput = expects_input
    binder = ParameterBinder(info, _Context(**answers), invocation)
    binder.runtime = _Errors()  # type: ignore[assignment]
    return binder


def bind(info: CommandInfo, *values: Any, **answers: str) -> dict[str, Any]:
    binder = binder_of(info, False, **answers)
    binder.bind_command_line(words(*values))
    return binder.values


def failure(info: CommandInfo, *values: Any) -> str:
    with pytest.raises(PSError) as caught:
        bind(info, *values)
    return str(caught.value.record.FullyQualifiedErrorId)


NAMES = function(
    parameter("Title", None, attribute("Alias", "NameOf", "tt")), parameter("Name"), parameter("NameList"), binding={}
)


@pytest.mark.parametrize(
    ("written", "name"),
    [("-Name", "Name"), ("-name", "Name"), ("-NameO", "Title"), ("-NameL", "NameList"), ("-tt", "Title")],
)
def test_names(written: str, name: str) -> None:
    assert bind(NAMES, written, "x") == {name: "x"}


@pytest.mark.parametrize(
    ("values", "error"),
    [
        (("-Na", 1), "AmbiguousParameter,f"),
        (("-Nope", 1), "NamedParameterNotFound,f"),
        (("-Name",), "MissingArgument,f"),
        (("-Name", "-Title", 1), "MissingArgument,f"),
        (("-Name", 1, "-Name", 2), "ParameterAlreadyBound,f"),
        ((1, 2, 3, 4), "PositionalParameterNotFound,f"),
    ],
)
def test_names_that_do_not_fit(values: tuple[Any, ...], error: str) -> None:
    assert failure(NAMES, *values) == error


def test_an_unknown_dash_word_is_a_value() -> None:
    assert bind(NAMES, "-Name", "-x") == {"Name": "-x"}


def test_common_parameters() -> None:
    found = bind(NAMES, "-Verbose", "-ea", "SilentlyContinue", "-ErrorV", "problems")
    assert found["Verbose"] is PRESENT
    assert (str(found["ErrorAction"]), found["ErrorVariable"]) == ("SilentlyContinue", "problems")
    assert failure(NAMES, "-WhatIf") == "NamedParameterNotFound,f"
    assert failure(NAMES, "-ErrorAction", "Loud") == "CannotConvertArgumentNoMessage,f"


def test_positions() -> None:
    info = function(
        parameter("a", None, attribute("Parameter", Position=1)),
        parameter("b", None, attribute("Parameter", Position=0)),
        parameter("c"),
    )
    assert bind(info, 1, 2) == {"b": 1, "a": 2}
    assert bind(info, "-b", 9, 1) == {"b": 9, "a": 1}
    assert failure(info, 1, 2, 3) == "PositionalParameterNotFound,f"


def test_simple_functions_keep_the_rest_in_args() -> None:
    info = function(parameter("a"), parameter("s", "switch"))
    binder = binder_of(info)
    binder.bind_command_line(words(1, "-Foo", 2, "-s", 3))
    assert binder.values == {"s": PRESENT, "a": 1}
    assert [splatted_name(value) or value for value in binder.unbound_arguments] == ["Foo", 2, 3]
    again = list(splat(list(binder.unbound_arguments)))
    assert [argument.name or argument.value for argument in again] == ["Foo", 2, 3]


def test_remaining_arguments() -> None:
    info = function(parameter("n", "int[]", attribute("Parameter", ValueFromRemainingArguments=True)))
    assert bind(info, 1, "2", 3) == {"n": [1, 2, 3]}
    assert bind(info, [4, 5]) == {"n": [4, 5]}
    assert failure(info, 1, "x") == "ParameterArgumentTransformationError,f"


SETS = function(
    parameter("Name", None, attribute("Parameter", ParameterSetName="ByName", Position=0)),
    parameter("Id", None, attribute("Parameter", ParameterSetName="ById")),
    parameter("Both"),
    binding={"DefaultParameterSetName": "ByName"},
)


@pytest.mark.parametrize(
    ("values", "chosen"), [((), "ByName"), (("a",), "ByName"), (("-Id", 1), "ById"), (("-Both", 1), "ByName")]
)
def test_sets(values: tuple[Any, ...], chosen: str) -> None:
    binder = binder_of(SETS)
    binder.bind_command_line(words(*values))
    assert binder.parameter_set == chosen


def test_sets_that_do_not_go_together() -> None:
    assert failure(SETS, "-Name", 1, "-Id", 1) == "AmbiguousParameterSet,f"


def test_a_set_without_missing_parameters_is_taken() -> None:
    info = function(
        parameter("x", None, attribute("Parameter", ParameterSetName="A", Mandatory=True)),
        parameter("y", None, attribute("Parameter", ParameterSetName="B")),
        parameter("z"),
        binding={},
    )
    binder = binder_of(info)
    binder.bind_command_line(words("-z", 1))
    assert binder.parameter_set == "B"


MANDATORY = function(
    parameter("Name", "string", attribute("Parameter", Mandatory=True)),
    parameter("Digits", "int", attribute("Parameter", Mandatory=True)),
)


def test_mandatory_parameters_are_asked_for() -> None:
    binder = binder_of(MANDATORY, Name="Lyon", Digits="5")
    binder.bind_command_line([])
    assert binder.context.host.asked == ["Name (String)", "Digits (Int32)"]
    assert binder.values == {"Name": "Lyon", "Digits": 5}


@pytest.mark.parametrize(
    ("type_name", "value", "error"),
    [
        ("string", "", "EmptyString"),
        ("string", None, "EmptyString"),
        (None, None, "Null"),
        ("string[]", [], "EmptyArray"),
        ("string[]", ["a", ""], "EmptyString"),
        ("string[]", ["a", None], "Null"),
    ],
)
def test_mandatory_parameters_refuse(type_name: str | None, value: Any, error: str) -> None:
    info = function(parameter("p", type_name, attribute("Parameter", Mandatory=True)))
    assert failure(info, value) == f"ParameterArgumentValidationError{error}NotAllowed,f"


def test_mandatory_parameters_that_allow() -> None:
    info = function(
        parameter("a", None, attribute("Parameter", Mandatory=True), attribute("AllowNull")),
        parameter("b", "string", attribute("Parameter", Mandatory=True), attribute("AllowEmptyString")),
        parameter("c", "string[]", attribute("Parameter", Mandatory=True), attribute("AllowEmptyCollection")),
    )
    assert bind(info, None, "", []) == {"a": None, "b": "", "c": []}


@pytest.mark.parametrize(
    ("type_name", "value", "error"),
    [
        ("bool", "true", "ParameterArgumentTransformationError,f"),
        ("int", "x", "ParameterArgumentTransformationError,f"),
        ("string", [1], "ParameterArgumentTransformationError,f"),
        ("datetime", None, "ParameterArgumentTransformationError,f"),
    ],
)
def test_values_of_wrong_types(type_name: str, value: Any, error: str) -> None:
    assert failure(function(parameter("p", type_name), binding={}), "-p", value) == error


def test_a_number_keeps_its_spelling_for_text() -> None:
    info = function(parameter("s", "string"), parameter("o"))
    binder = binder_of(info)
    binder.bind_command_line([Argument(None, 16, text="0x10"), Argument(None, 42, text="0042")])
    untyped = binder.values["o"]
    assert binder.values["s"] == "0x10"
    assert (untyped.base, untyped.text) == (42, "0042")


def test_switches() -> None:
    info = function(parameter("On", "switch"), parameter("x"))
    assert bind(info, "-On", 5) == {"On": PRESENT, "x": 5}
    binder = binder_of(info)
    binder.bind_command_line([Argument("On", False, has_colon=True)])
    assert binder.values == {"On": ABSENT}


def test_splatting() -> None:
    table = Hashtable()
    table.set_item("Ti", "a")
    table.set_item("Verbose", True)
    binder = binder_of(NAMES)
    binder.bind_command_line([*splat(table), Argument(None, "b")])
    assert binder.values == {"Title": "a", "Verbose": PRESENT, "Name": "b"}


def piped(info: CommandInfo, *items: Any, arguments: tuple[Any, ...] = (), planned: bool = True) -> list[Any]:
    """What is bound for each object; the ids of errors stand in between."""
    binder = binder_of(info, expects_input=True)
    if planned:
        binder.bind_call(CallShape(()), [])
    else:
        binder.bind_command_line(words(*arguments))
    seen: list[Any] = []
    for item in items:
        if binder.bind_pipeline_object(item):
            seen.append(dict(binder.values))
        else:
            seen.append(binder.runtime.ids[-1])  # type: ignore[attr-defined]
    return seen


BY_PROPERTY = function(
    parameter(
        "Identity", "string", attribute("Parameter", ValueFromPipelineByPropertyName=True), attribute("Alias", "Id")
    ),
    parameter("Size", "int", attribute("Parameter", ValueFromPipelineByPropertyName=True)),
)


@pytest.mark.parametrize("planned", [True, False])
def test_by_property_name(planned: bool) -> None:
    items = [
        PSCustomObject({"Identity": "a", "Size": "1"}),
        PSCustomObject({"id": 5}),
        PSCustomObject({"Other": 1}),
        PSCustomObject({"Size": "x"}),
        "text",
    ]
    assert piped(BY_PROPERTY, *items, planned=planned) == [
        {"Identity": "a", "Size": 1},
        {"Identity": "5"},
        "InputObjectNotBound,f",
        "ParameterArgumentTransformationError,f",
        "InputObjectNotBound,f",
    ]


BOTH_WAYS = function(
    parameter(
        "Identity",
        "string",
        attribute("Parameter", Mandatory=True, ValueFromPipeline=True, ValueFromPipelineByPropertyName=True),
    ),
)


@pytest.mark.parametrize("planned", [True, False])
def test_by_value_and_by_property(planned: bool) -> None:
    items = ["a", PSCustomObject({"Identity": "b"}), PSCustomObject({"Identity": 5}), "", None, ["a", "b"]]
    empty = "ParameterArgumentValidationErrorEmptyStringNotAllowed,f"
    found = [{"Identity": text} for text in ("a", "b", "@{Identity=5}")]
    assert piped(BOTH_WAYS, *items, planned=planned) == [*found, empty, empty, "InputObjectNotBound,f"]


def test_two_sets_by_type() -> None:
    info = function(
        parameter("Text", "string", attribute("Parameter", ValueFromPipeline=True, ParameterSetName="Text")),
        parameter("Number", "int", attribute("Parameter", ValueFromPipeline=True, ParameterSetName="Number")),
        binding={"DefaultParameterSetName": "Text"},
    )
    assert piped(info, "abc", 5) == [{"Text": "abc"}, {"Number": 5}]


def test_what_was_taken_back_is_told() -> None:
    binder = binder_of(BY_PROPERTY, expects_input=True)
    binder.bind_call(CallShape(()), [])
    told: list[Any] = []
    binder.assign = lambda name, value: told.append((name, value))
    binder.restore = told.append
    for item in (PSCustomObject({"Identity": "a", "Size": 1}), PSCustomObject({"Identity": "b"})):
        binder.bind_pipeline_object(item)
    assert told == [("Identity", "a"), ("Size", 1), "Size", ("Identity", "b")]


def test_plans_bind_as_the_binder_does() -> None:
    shape = CallShape(
        (
            (None, None, None, None, True, False),
            ("Digits", None, None, "-Digits", False, False),
            (None, None, None, None, True, False),
        )
    )
    for planned in (False, True, True):
        binder = binder_of(MANDATORY)
        binder.bind_call(shape, ["Lyon", "5"])
        assert binder.values == {"Name": "Lyon", "Digits": 5}
        assert (binder.plan is not None) is planned
    with pytest.raises(PSError) as caught:
        binder_of(MANDATORY).bind_call(shape, ["", 5])
    assert caught.value.error_id == "ParameterArgumentValidationErrorEmptyStringNotAllowed,f"


@cmdlet("Get", "Thing", supports_should_process=True, class_name="Things.GetThing", default_set="Identity")
class GetThing(Cmdlet):
    """Shows things."""

    Identity: Annotated[str | None, Parameter(position=0, sets=("Identity",), validate=(Length(1, 8),))] = None
    Anr: Annotated[str | None, Parameter(sets=("AnrSet",))] = None
    Count: Annotated[int, Parameter(validate=(Range(1, 20),), aliases=("Number",))] = 5
    Names: Annotated[list[str] | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT


def test_declared_cmdlets() -> None:
    info = GetThing.info
    assert bind(info, "a", "-Number", "7", "-Names", "x", "-Force") == {
        "Count": 7, "Names": ["x"], "Force": PRESENT, "Identity": "a",
    }  # fmt: skip
    assert list(info.parameters)[:5] == ["Identity", "Anr", "Count", "Names", "Force"]
    assert list(info.parameters)[-2:] == ["WhatIf", "Confirm"]
    assert failure(info, "-Count", "x") == "CannotConvertArgumentNoMessage,Things.GetThing"
    assert failure(info, "-Count", 21) == "ParameterArgumentValidationError,Things.GetThing"
    assert failure(info, "-Identity", [1]) == "CannotConvertArgument,Things.GetThing"
    assert failure(info, "-Identity", "a", "-Anr", "b") == "AmbiguousParameterSet,Things.GetThing"


def test_the_model_of_a_command_is_strict() -> None:
    model = GetThing.info.model
    made = model(Identity="a", Count=7, Force=True)
    assert (made.Identity, made.Count, made.Force) == ("a", 7, PRESENT)
    assert made.model_fields_set == {"Identity", "Count", "Force"}
    for wrong in ({"Count": "7"}, {"Count": 21}, {"Nope": 1}, {"Force": "yes"}, {"Names": ["a", 1]}):
        with pytest.raises(ValueError):
            model(**wrong)
