"""Which values a condition takes as true."""

from decimal import Decimal
from typing import Any

from umshell.values.enums import EnumValue
from umshell.values.psobject import AutomationNull, PSCustomObject, PSObject
from umshell.values.switch_parameter import SwitchParameter
from umshell.values.value_text import is_enumerable, iterate


def to_bool(value: Any) -> bool:
    """The value as a condition takes it: empty, zero and null are false, and so is one false element alone."""
    cls = type(value)
    if cls is bool:
        return bool(value)
    if cls is str or cls is int or cls is float:
        return bool(value)
    if value is None or cls is AutomationNull:
        return False
    if cls is PSObject:
        return to_bool(value.base)
    if cls is list:
        return _list_truth(value)
    if cls is PSCustomObject:
        return True
    if cls is SwitchParameter:
        return bool(value.IsPresent)
    return _object_truth(value)


def _object_truth(value: Any) -> bool:
    if isinstance(value, str):
        return value not in ("", "\0")
    if isinstance(value, (int, float, Decimal, SwitchParameter)):
        return bool(value)
    if isinstance(value, EnumValue):
        return value.value != 0
    if isinstance(value, list):
        return _list_truth(value)
    if is_enumerable(value) and hasattr(value, "__len__"):
        return _list_truth(list(iterate(value)))
    return True


def _list_truth(items: list[Any]) -> bool:
    if not items:
        return False
    if len(items) > 1:
        return True
    only = items[0]
    if isinstance(only, list):
        return len(only) > 0
    return to_bool(only)
