"""The value types of Exchange: how they are read, how they print, how they compare."""

from typing import Any

import pytest

from umshell.errors import ClrException
from umshell.values.collections import Hashtable
from umshell.values.exchange.addresses import (
    ProxyAddress,
    ProxyAddressCollection,
    SmtpAddress,
    UMSmartHost,
    is_host_name,
)
from umshell.values.exchange.dialing import (
    CustomMenuKeyMapping,
    DialGroupEntry,
    NumberFormat,
    UMLanguage,
    UMNumberingPlanFormat,
)
from umshell.values.exchange.directory import ADObjectId, canonical_name, escape_rdn, split_rdn
from umshell.values.exchange.limits import ByteQuantifiedSize, EnhancedTimeSpan, Unlimited
from umshell.values.exchange.multi_valued import MultiValuedProperty, PropertyChanges, values_or_changes
from umshell.values.exchange.schedules import WHOLE_WEEK, HolidaySchedule, ScheduleInterval, TimeOfDay, schedule_fault
from umshell.values.psobject import PSCustomObject


@pytest.mark.parametrize(
    ("parse", "text", "shown"),
    [
        (Unlimited.parse, "unlimited", "Unlimited"),
        (Unlimited.parse, "15", "15"),
        (Unlimited.parse, "60.00:00:00", "60.00:00:00"),
        (Unlimited.parse, "2GB", "2 GB (2,147,483,648 bytes)"),
        (EnhancedTimeSpan.parse, "90", "90.00:00:00"),
        (EnhancedTimeSpan.parse, "1.02:03:04", "1.02:03:04"),
        (EnhancedTimeSpan.parse, "-00:30:00", "-00:30:00"),
        (ByteQuantifiedSize.parse, "250 MB", "250 MB (262,144,000 bytes)"),
        (ByteQuantifiedSize.parse, "10 MB (10,485,760 bytes)", "10 MB (10,485,760 bytes)"),
        (ByteQuantifiedSize.parse, "1536", "1.5 KB (1,536 bytes)"),
        (ByteQuantifiedSize.parse, "0", "0 B (0 bytes)"),
        (SmtpAddress.parse, " tony@contoso.com ", "tony@contoso.com"),
        (ProxyAddress.parse, "tony@contoso.com", "smtp:tony@contoso.com"),
        (ProxyAddress.parse, "EUM:1;phone-context=A.b", "EUM:1;phone-context=A.b"),
        (UMSmartHost.parse, "[2001:DB8::1]", "2001:DB8::1"),
        (UMSmartHost.parse, "fe80::1%11", "fe80::1%11"),
        (UMSmartHost.parse, "gw-1.contoso.com", "gw-1.contoso.com"),
        (ScheduleInterval.parse, "mon.13:07-mon.14:59", "Mon.1:00 PM-Mon.2:45 PM"),
        (ScheduleInterval.parse, "6.10:00 PM-Sunday.2:00 AM", "Sat.10:00 PM-Sun.2:00 AM"),
        (HolidaySchedule.parse, "Xmas,x.wav,12/24/20,2020-12-26", "Xmas,x.wav,12/24/2020,12/26/2020"),
        (TimeOfDay.parse, "1", "1,,,"),
        (TimeOfDay.parse, "3,62,8:00,17:00", "3,62,8:00,17:00"),
        (DialGroupEntry.parse, "Local,91425xxxxxxx,9xxxxxxx,near, by", "Local,91425xxxxxxx,9xxxxxxx,near, by"),
        (DialGroupEntry.parse, "Any,*,*", "Any,*,*,"),
        (NumberFormat.parse, "901133xxxxxxxxx", "901133xxxxxxxxx"),
        (UMNumberingPlanFormat.parse, "+1425xxxxxxx", "+1425xxxxxxx"),
        (CustomMenuKeyMapping.parse, "3,Directions,,,map.wav", "3,Directions,,,map.wav"),
        (UMLanguage.parse, "ZH-hant-tw", "zh-Hant-TW"),
    ],
)
def test_read_and_printed(parse: Any, text: str, shown: str) -> None:
    assert str(parse(text)) == shown
    assert str(parse(shown)) == shown


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (Unlimited.parse, "many"),
        (EnhancedTimeSpan.parse, "1:2:3:4"),
        (EnhancedTimeSpan.parse, "25:00:00"),
        (ByteQuantifiedSize.parse, "10 miles"),
        (SmtpAddress.parse, "tony"),
        (ProxyAddress.parse, "smtp:tony"),
        (UMSmartHost.parse, "192.0.2.300"),
        (UMSmartHost.parse, "1::2::3"),
        (UMSmartHost.parse, "a..b"),
        (ScheduleInterval.parse, "Mon.8:00 AM"),
        (ScheduleInterval.parse, "T.8:00-Wed.9:00"),
        (ScheduleInterval.parse, "Mon.25:00-Tue.1:00"),
        (HolidaySchedule.parse, "Xmas,x.wav,soon"),
        (HolidaySchedule.parse, "Xmas,x.wav,12/26/2020,12/24/2020"),
        (TimeOfDay.parse, "3,62"),
        (DialGroupEntry.parse, "Local,91425xxx,9xx,count"),
        (DialGroupEntry.parse, "Local,914*25,9*"),
        (DialGroupEntry.parse, "x" * 33 + ",1,1"),
        (NumberFormat.parse, "9011"),
        (CustomMenuKeyMapping.parse, "0,Operator,1"),
        (CustomMenuKeyMapping.parse, "1,A"),
        (UMLanguage.parse, "English"),
    ],
)
def test_refused(parse: Any, text: str) -> None:
    with pytest.raises(ClrException):
        parse(text)


def test_unlimited_is_above_all_numbers() -> None:
    assert Unlimited(5) < Unlimited(6) < Unlimited()
    assert Unlimited() == "Unlimited"
    assert Unlimited(5) == 5
    assert not Unlimited() < Unlimited()


def test_sizes_compare_with_their_texts() -> None:
    assert ByteQuantifiedSize.parse("1GB") > ByteQuantifiedSize.parse("1000MB")
    assert ByteQuantifiedSize.parse("1GB") == "1024MB"


def test_a_value_is_there_once_in_any_case() -> None:
    values = MultiValuedProperty(["a", "B"])
    assert not values.add("b")
    assert "b" in values
    assert values.take("A")
    assert values == ["B"]
    assert values + "c" - "b" == ["c"]


@pytest.mark.parametrize(
    ("present", "table", "wanted"),
    [
        (["a", "b"], [("Add", "c"), ("Remove", "a")], ["b", "c"]),
        (["a"], [("ADD", ["a", "b"])], ["a", "b"]),
        (["a"], [("remove", "z")], ["a"]),
    ],
)
def test_what_a_table_asks_to_change(present: list[str], table: list[tuple[str, Any]], wanted: list[str]) -> None:
    changes = values_or_changes(Hashtable.of(table))
    assert isinstance(changes, PropertyChanges)
    assert changes.applied_to(MultiValuedProperty(present)) == wanted


def test_another_key_is_refused() -> None:
    with pytest.raises(ClrException, match="Added"):
        values_or_changes(Hashtable.of([("Added", "a")]))


def test_a_removed_primary_address_is_followed_by_the_next() -> None:
    addresses = ProxyAddressCollection(["SMTP:a@b.c", "eum:1;phone-context=P", "eum:2;phone-context=P"])
    assert [str(address) for address in addresses.promoted()] == [
        "SMTP:a@b.c", "EUM:1;phone-context=P", "eum:2;phone-context=P",
    ]  # fmt: skip
    assert str(addresses.primary("smtp")) == "SMTP:a@b.c"


def test_distinguished_names() -> None:
    name = 'A, "B" = C'
    distinguished = f"CN={escape_rdn(name)},CN=Users,DC=contoso,DC=com"
    assert split_rdn(distinguished) == (name, "CN=Users,DC=contoso,DC=com")
    assert canonical_name("CN=Tony,OU=Sales,DC=contoso,DC=com") == "contoso.com/Sales/Tony"
    identity = ADObjectId(distinguished, name)
    assert (identity.Parent.Name if identity.Parent else None, identity.Depth) == ("Users", 2)


def test_an_identity_equals_its_texts() -> None:
    identity = ADObjectId("CN=Paris,CN=X", "Paris", "1")
    assert identity == "PARIS"
    assert identity == "cn=paris,cn=x"
    assert identity == ADObjectId("", "other", "1")
    assert identity != ADObjectId("", "Paris", "2")


def test_rows_of_a_file_are_dialing_rules() -> None:
    row = PSCustomObject({"name": "Local", "NumberMask": "9xxx", "DialedNumber": "9xxx", "Comment": None})
    assert str(DialGroupEntry.of(row)) == "Local,9xxx,9xxx,"


@pytest.mark.parametrize(
    ("rule", "number", "dialed"),
    [
        ("A,91425xxxxxxx,9xxxxxxx", "914255550100", "95550100"),
        ("A,91425xxxxxxx,9xxxxxxx", "9142555501", None),
        ("A,011*,9011*", "01133", "901133"),
        ("A,*,*", "123", "123"),
        ("A,0,5000", "0", "5000"),
    ],
)
def test_what_a_rule_dials(rule: str, number: str, dialed: str | None) -> None:
    assert DialGroupEntry.parse(rule).dialed_for(number) == dialed


def test_schedules_keep_their_distance() -> None:
    def fault(*texts: str) -> str | None:
        return schedule_fault([ScheduleInterval.parse(text) for text in texts])

    assert fault("Mon.8:00-Mon.12:00", "Mon.12:15-Mon.17:00") is None
    assert fault("Mon.8:00-Mon.12:00", "Mon.12:00-Mon.17:00") is not None
    assert fault("Sat.22:00-Sun.8:00", "Sun.7:00-Sun.9:00") is not None
    assert schedule_fault([WHOLE_WEEK]) is None


def test_an_interval_may_pass_the_end_of_the_week() -> None:
    night = ScheduleInterval.parse("Sat.22:00-Sun.6:00")
    assert night.covers(0)
    assert night.covers(6 * 24 * 60 + 23 * 60)
    assert not night.covers(12 * 60)


def test_names_of_hosts() -> None:
    assert is_host_name("sbc1.berlin.contoso.com")
    assert not is_host_name("-a.b")
    assert not is_host_name("a b")
