"""IdParameter: any text or object that names one object; and finding that object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from umshell.errors import ClrException
from umshell.store.ad_object import ADObject, Row, key_of
from umshell.store.recipient import Recipient
from umshell.store.refusals import ManagementObjectAmbiguous, ManagementObjectNotFound
from umshell.values.collections import Dictionary
from umshell.values.dotnet_type import DotNetType
from umshell.values.exchange.directory import ADObjectId, split_rdn
from umshell.values.exchange.limits import own_conversion
from umshell.values.psobject import PSCustomObject, PSTypedObject, unwrap
from umshell.values.wildcard import WildcardPattern

if TYPE_CHECKING:
    from umshell.store.database import Store

_T = TypeVar("_T", bound=Row)
_GUID = re.compile(r"\{?([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})\}?")
_TASKS = "Microsoft.Exchange.Configuration.Tasks."
# Databases and servers can be piped in where mailboxes can: what takes these refuses others, and the next takes them.
_TAKEN_BY_KIND = ("Recipient", "MailboxDatabase", "DisconnectedMailbox", "ExchangeServer")
# Of several recipients that a text names, those it names in a stronger form are meant.
_RECIPIENT_FORMS = (
    ("dn", "canonical", "exchangeguid", "legacy", "smtp", "eum", "sip", "upn", "account", "sam", "alias", "x500"),
    ("name",),
    ("display",),
)


class IdParameter(Generic[_T]):
    """What names an object of a class: a text in any of its forms, an identity, or the object itself."""

    __slots__ = ("guid", "source_table", "text")
    target: ClassVar[type[Row]] = Row
    dotnet_type: ClassVar[DotNetType]
    _made: ClassVar[dict[type[Row], type[IdParameter[Any]]]] = {}

    def __class_getitem__(cls, target: Any) -> Any:
        if not isinstance(target, type):
            return cls
        made = cls._made.get(target)
        if made is None:
            made = cls._made[target] = type(
                f"{_id_name(target)}IdParameter", (cls,), {"target": target, "__slots__": ()}
            )
            made.dotnet_type = _declare(made)
        return made

    def __init__(self, value: object) -> None:
        base = unwrap(value)
        self.guid: str = ""
        self.source_table: str | None = None
        if isinstance(base, ADObject):
            if is_of_another_kind(type(base), self.target):
                raise _no_identity(self.target)
            self.guid, self.source_table, base = base.guid, base.table, base.Identity
        elif isinstance(base, PSTypedObject) and isinstance(getattr(base, "Identity", None), ADObjectId):
            base = base.Identity  # type: ignore[attr-defined]
        if isinstance(base, ADObjectId):
            self.guid = self.guid or base.guid
        elif isinstance(base, (PSCustomObject, Dictionary, list)):
            raise _no_identity(self.target)
        self.text = base.DistinguishedName or base.text if isinstance(base, ADObjectId) and not base.text else str(base)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is named: then Get- commands give all objects (1.2.1)."""
        return not self.text and not self.guid

    @property
    def has_wildcard(self) -> bool:
        return not self.guid and "*" in self.text

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"


def is_of_another_kind(given: type[Row], target: type[Row]) -> bool:
    """Whether objects of a class can't name one of another: servers are one kind, as whatever they are looked at."""
    if target.table not in _TAKEN_BY_KIND or given.table == target.table:
        return False
    return not (_is_server(given) and _is_server(target))


def _no_identity(target: type[Row]) -> ClrException:
    text = f"An object of that type is not the identity of a {target.table}."
    return ClrException("System.ArgumentException", text)


def _id_name(target: type[Row]) -> str:
    names = {"UMMailboxPolicy": "MailboxPolicy", "UMMailbox": "Mailbox", "DisconnectedMailbox": "StoreMailbox"}
    return names.get(target.__name__, target.__name__)


def _declare(made: type[IdParameter[Any]]) -> DotNetType:
    declared = DotNetType.declare(_TASKS + made.__name__, python=made)
    short = made.__name__
    declared.constructor(f"{short} new(string identity)", f"{short} new(System.Object identity)")(made)
    own_conversion(declared, made)
    declared.static_method("Parse", f"static {short} Parse(string identity)")(made)
    declared.property("RawIdentity", "string")(lambda this: this.text)
    return declared


def find(store: Store, cls: type[_T], identity: IdParameter[Any] | str, *, bare_names: bool = True) -> _T:
    """The one object that an identity names; refused when there is none, or more than one."""
    wanted = identity if isinstance(identity, IdParameter) else IdParameter[cls](identity)  # type: ignore[valid-type]
    found = candidates(store, cls, wanted, bare_names)
    if not found:
        raise not_found(store, wanted)
    if len(found) > 1:
        raise ManagementObjectAmbiguous(identity=wanted.text)
    return found[0]


def not_found(store: Store, identity: object) -> ManagementObjectNotFound:
    """The refusal of an identity that names nothing."""
    return ManagementObjectNotFound(identity=identity, server=store.directory.domain_controller)


def candidates(store: Store, cls: type[_T], identity: IdParameter[Any], bare_names: bool = True) -> list[_T]:
    """All objects that an identity could mean."""
    if identity.guid and identity.source_table in (None, cls.table):
        return store.select(cls, Guid=identity.guid)
    if identity.source_table not in (None, cls.table) and not _is_server(cls):
        return []
    text = identity.text.strip()
    matched = _GUID.fullmatch(text)
    if matched is not None:
        found = store.select(cls, Guid=matched[1].lower())
        return found or (_recipients(store, cls, text.strip("{}")) if issubclass(cls, Recipient) else [])
    if issubclass(cls, Recipient):
        return _recipients(store, cls, text)
    if cls.table == "UMHuntGroup":
        return _hunt_groups(store, cls, text, bare_names)
    name = _server_name(store, text) if _is_server(cls) else _plain_name(store, cls, text)
    return [] if name is None else store.select(cls, name_key=key_of(name))


def _is_server(cls: type[Row]) -> bool:
    return cls.table in ("ExchangeServer", "UMServer", "UMCallRouterSettings")


def _plain_name(store: Store, cls: type[Row], text: str) -> str | None:
    """A name, or the name that a distinguished name begins with if that stands in the right container."""
    if text[:3].upper() == "CN=" and "," in text:
        return store.directory.name_in_container(cls.table, text)
    return text.lstrip("\\") if cls.table == "AddressList" else text


def _server_name(store: Store, text: str) -> str | None:
    """Of a server: name, FQDN, distinguished name or legacy distinguished name (1.2)."""
    if text[:3].upper() == "CN=":
        rest = text
        while rest and split_rdn(rest)[1].lower() != store.directory.container_of("ExchangeServer").lower():
            rest = split_rdn(rest)[1]
        return split_rdn(rest)[0] if rest else None
    if text.startswith("/o="):
        return text.rpartition("/cn=")[2]
    head, _, domain = text.partition("\\")[0].partition(".")
    return head if not domain or domain.lower() == store.directory.domain.lower() else None


def _hunt_groups(store: Store, cls: type[_T], text: str, bare_names: bool) -> list[_T]:
    """A hunt group by `gateway\\name` or distinguished name; by its bare name where that is allowed (C13)."""
    if text[:3].upper() == "CN=" and "," in text:
        name, parent = split_rdn(text)
        gateway = store.directory.name_in_container("UMIPGateway", parent)
    else:
        gateway, separator, name = text.rpartition("\\")
        if not separator:
            return store.select(cls, name_key=key_of(name)) if bare_names else []
    owners = [] if gateway is None else store.rows("select", "UMIPGateway", "name_key", params=(key_of(gateway),))
    return store.select(cls, UMIPGateway=owners[0][1], name_key=key_of(name)) if owners else []


def _recipients(store: Store, cls: type[_T], text: str) -> list[_T]:
    """Recipients by any of their names, the strongest form first (1.2)."""
    key = key_of(text)
    head, colon, rest = key.partition(":")
    if colon and head in ("smtp", "eum", "sip", "x500"):
        key = rest
    found = store.rows("recipients_by_key", params=(key,))
    if len(found) > 1:
        for forms in _RECIPIENT_FORMS:
            narrowed = store.rows("recipients_by_key", *forms, params=(key,))
            if narrowed:
                found = narrowed
                break
    return [cls(store.directory, row) for row in found]


def matching(store: Store, cls: type[_T], identity: IdParameter[Any]) -> Iterator[_T]:
    """All objects whose name a pattern fits: `*` at an end, of hunt groups on either side of `\\` (1.2.4)."""
    if issubclass(cls, Recipient):
        pattern = key_of(identity.text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace("*", "%")
        yield from (cls(store.directory, row) for row in store.rows("recipients_by_pattern", params=(pattern,)))
        return
    wanted = WildcardPattern(identity.text)
    by_identity = "\\" in identity.text
    for item in store.each(cls):
        if wanted.matches(item.identity_text if by_identity else item.Name):  # type: ignore[attr-defined]
            yield item
