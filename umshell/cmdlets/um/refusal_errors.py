"""A refusal of the organization as the error record that Exchange would write."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING
from uuid import uuid4

from umshell.errors import ClrException, PSError
from umshell.store.refusals import DataValidation, Refusal
from umshell.values.dates import DateTime

if TYPE_CHECKING:
    from umshell.runtime.command_info import CommandInfo
    from umshell.store.database import Store

_FIXED = "RequestId=00000000-0000-0000-0000-000000000000,TimeStamp=1/2/2020 3:04:05 AM"


def error_of(refusal: Refusal | ClrException, info: CommandInfo, store: Store, exchange: int) -> PSError:
    """The error, non-terminating, with Exchange's id (2.1.2)."""
    found = _as_refusal(refusal)
    full_name = found.exception_class
    exception = ClrException(full_name, found.message)
    error_id = failure_id(full_name.rpartition(".")[2], info.class_name, store, exchange)
    return PSError(error_id, found.message, found.category, found.target, exception)


def _as_refusal(refusal: Refusal | ClrException) -> Refusal:
    if isinstance(refusal, Refusal):
        return refusal
    return DataValidation(property="Value", value="", detail=refusal.Message, identity=None)


def failure_id(exception: str, place: str, store: Store, exchange: int) -> str:
    """What stands before the comma; Exchange 2010 has the eight digits only, which tell class and place."""
    digits = f"{zlib.crc32(f'{exception},{place}'.encode()):08X}"
    if exchange == 2010:
        return digits
    request = _FIXED if store.is_transcript else f"RequestId={uuid4()},TimeStamp={_time()}"
    return f"[Server={store.directory.local_server},{request}] [FailureCategory=Cmdlet-{exception}] {digits}"


def _time() -> str:
    return DateTime.utc_now().to_text("M/d/yyyy h:mm:ss tt")
