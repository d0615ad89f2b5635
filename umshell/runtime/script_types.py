"""What a class or enum is declared with."""

from collections.abc import Callable
from typing import Any

from umshell.runtime.block_code import AttributeSpec, BlockCode


class PropertySpec:
    """A property of a class, or a value of an enum."""

    __slots__ = ("attributes", "initial", "is_hidden", "is_static", "name", "place", "type_name")

    def __init__(
        self,
        name: str,
        type_name: str | None,
        flags: tuple[bool, bool],
        attributes: tuple[AttributeSpec, ...],
        initial: Callable[[Any], Any] | None,
        place: tuple[int, int, int, int] = (0, 0, 0, 0),  # its own and its initial value's
    ) -> None:
        self.name = name
        self.type_name = type_name
        self.is_static, self.is_hidden = flags
        self.attributes = attributes
        self.initial = initial
        self.place = place


class MethodSpec:
    """A method or constructor of a class."""

    __slots__ = ("calls_base", "code", "is_constructor", "is_hidden", "is_static", "name", "return_type")

    def __init__(
        self, name: str, return_type: str | None, flags: tuple[bool, bool, bool, bool], code: BlockCode
    ) -> None:
        self.name = name
        self.return_type = return_type
        self.is_static, self.is_hidden, self.is_constructor, self.calls_base = flags
        self.code = code


class TypeSpec:
    """A class or an enum."""

    __slots__ = ("attributes", "bases", "is_enum", "methods", "name", "place", "properties")

    def __init__(
        self,
        name: str,
        is_enum: bool,
        place: tuple[int, int],
        bases: tuple[tuple[str, int, int], ...],  # as written, and where they stand
        attributes: tuple[AttributeSpec, ...],
        properties: tuple[PropertySpec, ...],
        methods: tuple[MethodSpec, ...] = (),
    ) -> None:
        self.name = name
        self.is_enum = is_enum
        self.place = place
        self.bases = bases
        self.attributes = attributes
        self.properties = properties
        self.methods = methods
