"""UMCallRecord: the calls that were made, from which reports are made."""

from typing import Any

from umshell.store.ad_object import Row
from umshell.store.columns import Boolean, Column, Integer, Link, Text


class Real(Column):
    """A number with a fraction."""

    sql = "real"


class UMCallRecord(Row, table="UMCallRecord"):
    """One call: when, from whom to whom, over what, how it ended and how it sounded."""

    time: Any = Text(required=True, index=True)
    Duration: Any = Integer(0, required=True)
    CallType: Any = Text("None", required=True)
    CallingNumber: Any = Text()
    CalledNumber: Any = Text()
    DiversionNumber: Any = Text()
    DialPlan: Any = Text()
    Gateway: Any = Text()
    Server: Any = Text()
    Recipient: Any = Link("Recipient", cascade=True)
    AudioCodec: Any = Text()
    is_active: Any = Boolean(False, required=True)
    was_accepted: Any = Boolean(True, required=True)
    NMOS: Any = Real()
    NMOSDegradation: Any = Real()
    PercentagePacketLoss: Any = Real()
    Jitter: Any = Real()
    RoundTripMilliseconds: Any = Real()
    BurstLossDurationMilliseconds: Any = Real()
