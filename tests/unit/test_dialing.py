"""Numbers: how headers name them, and which forms of them dialing rules are held against."""

from types import SimpleNamespace
from typing import Any

import pytest

from umshell.store.um.enums import UMURIType
from umshell.telephony.dialing import IN_COUNTRY, INTERNATIONAL, number_forms
from umshell.telephony.numbers import read_party, same_number, values_in


def plan(**values: Any) -> Any:
    settings = {
        "CountryOrRegionCode": "1", "InternationalAccessCode": "011", "NationalNumberPrefix": "1",
        "OutsideLineAccessCode": "9", "NumberOfDigitsInExtension": 4, "URIType": UMURIType.TelExtn,
        "NumberingPlanFormats": [],
    }  # fmt: skip
    return SimpleNamespace(**{**settings, **values})


@pytest.mark.parametrize(
    ("text", "address", "is_number"),
    [
        ("1001", "1001", True),
        ("+1 (425) 555-0100", "+14255550100", True),
        ("tel:512345", "512345", True),
        ("sip:512345@10.1.1.1", "512345", True),
        ("sip:tsmith@contoso.com:5060", "tsmith@contoso.com", False),
        ('"Tony" <sip:1001@192.0.2.10;user=phone>;reason=busy', "1001", True),
        ("TEL:+14255550123", "+14255550123", True),
    ],
)
def test_a_party_is_read_from_a_header(text: str, address: str, is_number: bool) -> None:
    """Reference 3.4.1."""
    party = read_party(text)
    assert party is not None
    assert (party.address, party.is_number) == (address, is_number)


@pytest.mark.parametrize("text", ["", "sip:@", "sip:tony@", "<>", "a b@contoso.com"])
def test_from_some_headers_none_is_read(text: str) -> None:
    assert read_party(text) is None


@pytest.mark.parametrize(
    ("uri_type", "text", "values"),
    [
        ("TelExtn", "1001", ["1001"]),
        ("TelExtn", "10011", []),
        ("TelExtn", "tony@contoso.com", []),
        ("TelExtn", "+14255551001", []),
        ("E164", "+14255551001", ["+14255551001"]),
        ("E164", "1001", ["1001"]),
        ("E164", "14255551001", []),
        ("SipName", "sip:tony@contoso.com", ["tony@contoso.com"]),
        ("SipName", "1001", ["1001"]),
        ("SipName", "tony", []),
    ],
)
def test_what_a_plan_knows_a_party_by(uri_type: str, text: str, values: list[str]) -> None:
    """Reference 1.4.7, 3.4.1."""
    party = read_party(text)
    assert party is not None
    assert values_in(plan(URIType=UMURIType[uri_type]), party) == values


def test_a_numbering_format_gives_an_extension() -> None:
    party = read_party("+14255551001")
    assert party is not None
    assert values_in(plan(NumberingPlanFormats=["+1206555xxxx", "+1425555xxxx"]), party) == ["1001"]


@pytest.mark.parametrize(
    ("number", "kind", "forms"),
    [
        ("+14255550123", IN_COUNTRY, ["4255550123", "14255550123", "+14255550123"]),
        ("+33170550105", INTERNATIONAL, ["33170550105", "01133170550105", "+33170550105"]),
        ("4255550123", IN_COUNTRY, ["4255550123"]),
        ("94255550123", IN_COUNTRY, ["94255550123", "4255550123"]),
        ("01133170550105", INTERNATIONAL, ["33170550105", "01133170550105"]),
        ("901133170550105", INTERNATIONAL, ["33170550105", "01133170550105", "901133170550105"]),
    ],
)
def test_the_forms_of_a_number(number: str, kind: str, forms: list[str]) -> None:
    """Reference 1.7.6."""
    assert number_forms(plan(), number) == (kind, forms)


def test_one_number_in_two_forms() -> None:
    assert same_number("tel:+14255550100", "14255550100")
    assert same_number("sip:Tony@Contoso.com", "tony@contoso.com")
    assert not same_number("1001", "1002")
