"""System.Char: one character that is no text."""


class Char(str):
    """One UTF-16 code unit (a character beyond the first plane is kept whole)."""

    __slots__ = ()

    @property
    def code(self) -> int:
        return ord(self)

    def __repr__(self) -> str:
        return f"Char({str.__repr__(self)})"
