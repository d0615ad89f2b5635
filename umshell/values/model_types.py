"""Types of objects that commands and the session make, found by the names that scripts write."""

from collections.abc import Iterator

from umshell.values import hooks
from umshell.values.dotnet_type import REGISTRY, DotNetType
from umshell.values.psobject import PSTypedObject


def find_model_type(lower: str) -> DotNetType | None:
    """The type of a full name in lower case: of a class of such objects, or of what some of them derive from."""
    from umshell.values.types import load_type, type_of_class

    hooks.import_type(lower)
    loaded = load_type(lower)
    if loaded is not None:
        return loaded
    above = None
    for each in _all_classes(PSTypedObject):
        own, *bases = each.TypeNames
        if own.lower() == lower:
            return REGISTRY.setdefault(lower, type_of_class(each))
        above = above or next((name for name in bases if name.lower() == lower), None)
    return None if above is None else DotNetType.declare(above, abstract=True)


def _all_classes(cls: type[PSTypedObject]) -> Iterator[type[PSTypedObject]]:
    for each in cls.__subclasses__():
        if "TypeNames" in each.__dict__:
            yield each
        yield from _all_classes(each)
