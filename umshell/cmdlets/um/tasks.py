"""GetTask, NewTask, SetTask, RemoveTask: what all cmdlets on stored objects share: identity, transaction, refusals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Generic, TypeVar, get_args, get_origin

from umshell.cmdlets.um.command_text import command_text
from umshell.cmdlets.um.refusal_errors import error_of
from umshell.cmdlets.um.versions import FIRST, LAST
from umshell.errors import ClrException
from umshell.runtime import cmdlet as runtime_cmdlet
from umshell.runtime.cmdlet import Cmdlet
from umshell.store.ad_object import ADObject, Row, computed, key_of
from umshell.store.columns import Integer
from umshell.store.identity import IdParameter, find, matching, not_found
from umshell.store.identity import candidates as find_candidates
from umshell.store.records import CommandLine, Record
from umshell.store.refusals import ADObjectAlreadyExists, DataValidation, ParametersConflict, Refusal
from umshell.store.um.dial_plan import FORBIDDEN_IN_NAMES
from umshell.values.exchange.multi_valued import PropertyChanges
from umshell.values.value_text import to_string

if TYPE_CHECKING:
    from umshell.store.database import Store

_T = TypeVar("_T", bound=ADObject)
_R = TypeVar("_R", bound=Row)
_C = TypeVar("_C", bound="type[Cmdlet]")

MODULE = "Microsoft.Exchange.Management.PowerShell.SnapIn"
_UM = "Microsoft.Exchange.Management.Tasks.UM."
_SECRETS = frozenset(
    (
        "PIN", "Pin", "Password", "NewPassword", "OldPassword", "RoomMailboxPassword", "Credential",
        "LinkedCredential",
    )
)  # fmt: skip


def cmdlet(verb: str, noun: str, *, namespace: str = _UM, **options: Any) -> Callable[[_C], _C]:
    """Declares a cmdlet of Exchange: the runtime's decorator, with Exchange's names of class and module."""

    def declare(cls: _C) -> _C:
        return runtime_cmdlet.cmdlet(verb, noun, class_name=namespace + cls.__name__, module=MODULE, **options)(cls)

    return declare


def in_order_of_names(*first: str) -> Callable[[_C], _C]:
    """Lists the parameters of a command that several classes declare: some first, the rest by their names."""

    def order(cls: _C) -> _C:
        hints = [hint for owner in cls.__mro__ for hint in vars(owner).get("__annotations__", {}).items()]
        rest = {name for name, hint in hints if get_origin(hint) is Annotated} - set(first)
        declared: Any = cls
        declared.parameter_order = (*first, *sorted(rest, key=str.lower))
        return cls

    return order


class Task(Cmdlet):
    """A cmdlet on stored objects. Each record is a transaction; its output leaves after the commit."""

    record: Record
    since: ClassVar[int] = FIRST  # the versions of Exchange that have the command
    until: ClassVar[int] = LAST
    is_extension: ClassVar[bool] = False  # whether it is ours

    # What a task overrides

    not_copied: ClassVar[frozenset[str]] = frozenset()

    def execute(self) -> None:
        """Does the work for one record; a raise takes back what it changed and becomes a non-terminating error."""
        raise NotImplementedError

    # What a task calls

    @computed
    def store(self) -> Store:
        """The organization of the session."""
        found: Any = self.context.services["store"]
        return found  # type: ignore[no-any-return]

    @property
    def strict(self) -> bool:
        """Whether only what Exchange accepts is accepted."""
        return bool(getattr(self.context.options, "strict", False))

    @property
    def exchange(self) -> int:
        """The version of Exchange that is spoken."""
        return int(getattr(self.context.options, "exchange", "2016"))

    def output(self, item: object) -> None:
        """One object of output, after the commit."""
        self._outputs.append(item)

    def find(self, identity: IdParameter[_R] | None, **options: Any) -> _R:
        """The one object that a parameter names."""
        named: Any = identity
        found: _R = find(self.store, named.target, named, **options)
        return found

    def find_to_read(self, identity: IdParameter[_R] | None) -> _R:
        """The same object, which must not be changed: an earlier record may have read it for all."""
        found: _R = self.store.kept.find(identity)  # type: ignore[arg-type]
        return found

    def find_scoped(self, identity: IdParameter[_R] | None, **options: Any) -> _R:
        """The same for a cmdlet's Identity, which -IgnoreDefaultScope narrows to distinguished names (2.6.8)."""
        if getattr(self, "IgnoreDefaultScope", False):
            self._check_default_scope(identity)
        return self.find(identity, **options)

    def _check_default_scope(self, identity: Any) -> None:
        if getattr(self, "DomainController", None) is not None:
            raise ParametersConflict(
                detail="The parameters IgnoreDefaultScope and DomainController can't be used together.",
                identity=identity,
            )
        if not identity.guid and identity.text[:3].upper() not in ("CN=", "OU="):
            raise ParametersConflict(
                detail="With IgnoreDefaultScope the identity must be a distinguished name.", identity=identity
            )

    def assign_bound(self, item: ADObject) -> None:
        """Copies each bound parameter to the property of its name."""
        for name in self.bound:
            if name in item.by_name and name not in self.not_copied:
                value = getattr(self, name)
                assign(item, name, self.find_to_read(value) if isinstance(value, IdParameter) else value)

    def check_name(self, name: str) -> None:
        """Characters that the console refuses: refused here too in strict mode, else only warned of (2.2.2)."""
        if FORBIDDEN_IN_NAMES.isdisjoint(name):
            return
        wrong = " ".join(sorted(FORBIDDEN_IN_NAMES.intersection(name)))
        detail = f"it contains characters that are not allowed: {wrong}"
        if self.strict:
            raise DataValidation(property="Name", value=name, detail=detail, identity=name)
        self.write_warning(f"The name '{name}' should be another one: {detail}")

    def confirm(self, doing: str, item: ADObject, identity: object = None) -> bool:
        """Asks, or tells, as -Confirm and -WhatIf say: `Removing UM IP gateway "X".` (6.1.2)."""
        name = item.identity_text if identity is None else identity
        return self.should_process_text(f'{doing} {item.noun} "{name}".', "", "")

    # How a record runs

    def process(self) -> None:
        self._outputs: list[object] = []
        try:
            with self.store.record(self.command_line) as self.record:
                if self.runtime.acts_unasked():
                    self.record.open()
                self.execute()
        except (Refusal, ClrException) as refusal:
            self.write_refusal(refusal)
            return
        for item in self._outputs:
            self.write(item)

    def write_refusal(self, refusal: Refusal | ClrException) -> None:
        """A refusal as the non-terminating error that Exchange would write."""
        self.write_error(error_of(refusal, self.info, self.store, self.exchange))

    def command_line(self) -> CommandLine:
        """What the record of changes keeps of the command; secrets are masked."""
        invocation = self.invocation
        line = invocation.ScriptLineNumber or None
        return CommandLine(command_text(self.info.Name, self.bound, _SECRETS), invocation.ScriptName, line)


class ObjectTask(Task, Generic[_T]):
    """A task on objects of one class, which its declaration names: `GetTask[UMDialPlan]`."""

    object_class: ClassVar[type[ADObject]] = ADObject

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        for base in getattr(cls, "__orig_bases__", ()):
            found = get_args(base)
            if found and isinstance(found[0], type):
                cls.object_class = found[0]


class GetTask(ObjectTask[_T]):
    """Shows objects: the one that is named, those whose names a pattern fits, or all."""

    bare_names: ClassVar[bool] = True
    computed_anew: ClassVar[tuple[str, ...]] = ("_conditions",)  # they can depend on what is piped in

    def conditions(self) -> dict[str, Any]:
        """Stored values that the objects must have."""
        return {}

    def keeps(self, item: Any) -> bool:
        """Whether an object is shown."""
        return True

    def identity(self) -> IdParameter[Any] | None:
        """What names the object that is shown."""
        return getattr(self, "Identity", None)

    def process(self) -> None:
        for name in self.computed_anew:
            vars(self).pop(name, None)
        try:
            self._write_found(self.identity())
        except (Refusal, ClrException) as refusal:
            self.write_refusal(refusal)

    def _write_found(self, identity: IdParameter[Any] | None) -> None:
        if identity is None or identity.is_empty:
            self.write_all(self.all_objects())
        elif identity.has_wildcard:
            self.write_all(
                self.completed(item for item in matching(self.store, self.object_class, identity) if self._fits(item))
            )
        else:
            self.write_all(self.completed([self.named(identity)]))

    def named(self, identity: IdParameter[Any]) -> Any:
        """The object that is named, if it is one of those that the command shows."""
        found: Any = self.find_scoped(identity, bare_names=self.bare_names)
        if not self._fits(found):
            raise not_found(self.store, identity)
        return found

    def _fits(self, item: ADObject) -> bool:
        for name, value in self._conditions.items():
            if item.stored(name) != value:
                return False
        return self.keeps(item)

    @computed
    def _conditions(self) -> dict[str, Any]:
        return self.conditions()

    def all_objects(self) -> Iterator[Any]:
        """All objects, in the order in which they were made."""
        for page in self.store.pages(self.object_class, **self._conditions):
            yield from self.completed(item for item in page if self.keeps(item))

    def completed(self, items: Iterable[Any]) -> list[Any]:
        """The objects with what other objects' links make."""
        return self.store.complete(list(items))


class NewTask(ObjectTask[_T]):
    """Makes an object."""

    Name: Any

    def create(self) -> _T:
        """The new object, checked."""
        raise NotImplementedError

    def created(self, item: _T) -> None:
        """After the object has been stored: what is made with it."""

    def relate(self, item: _T) -> None:
        """Fills in what other objects' links make."""
        self.store.complete([item])

    def execute(self) -> None:
        self.check_name(self.Name)
        item = self.create()
        self.check_free(item)
        if self.confirm("Creating", item):
            self.record.add(item)
            self.created(item)
            self.relate(item)
            self.output(item)

    def new(self, **values: Any) -> Any:
        """An object with the defaults of its class, the bound parameters and the values given; all are checked."""
        made = self.object_class.new(self.store.directory)
        self.assign_bound(made)
        for name, value in values.items():
            assign(made, name, value)
        return made

    def check_free(self, item: _T) -> None:
        """The name is not taken (2.2.1)."""
        check_free(self.store, item)


class SetTask(ObjectTask[_T]):
    """Changes an object: every bound parameter that is a property of it."""

    Identity: Any

    def change(self, item: _T) -> None:
        """What the parameters do beyond the properties of their names."""

    def stored(self, item: _T) -> None:
        """After the object has been stored: what changes with it. Returns nothing; may change rows beside it."""

    def execute(self) -> None:
        item: Any = self.find_scoped(self.Identity)
        self.assign_bound(item)
        if "Name" in self.bound:
            self.check_rename(item)
        self.change(item)
        check_rules = getattr(item, "check_rules", None)
        if check_rules is not None:
            check_rules()
        if self.confirm("Setting", item, self.Identity.text):
            changed = self.record.change(item)
            self.stored(item)
            if not changed and not self.record.begun:
                self.write_warning(
                    f"The command completed successfully but no settings of '{item.identity_text}' have been modified."
                )

    def check_rename(self, item: _T) -> None:
        """A new name is checked like that of a new object."""
        item.forget_names()
        self.check_name(item.Name)
        check_free(self.store, item)


class RemoveTask(ObjectTask[_T]):
    """Removes an object, if nothing needs it any more."""

    Identity: Any

    def check_removal(self, item: _T) -> None:
        """Refuses while something refers to the object (2.8)."""

    def removing(self, item: _T) -> None:
        """What goes with the object, before it goes itself."""

    def execute(self) -> None:
        item: Any = self.find_scoped(self.Identity)
        self.check_removal(item)
        if self.confirm("Removing", item):
            self.removing(item)
            self.record.remove(item)


def assign(item: ADObject, name: str, value: Any) -> None:
    """Gives a property a value, which is converted and checked; `@{Add=…}` changes the values that are there."""
    column = item.by_name[name]
    if isinstance(value, PropertyChanges) and item.id is None:
        raise DataValidation(
            property=name, value=value, detail="a new object has no values to change.", identity=item.Name
        )
    if value is None and isinstance(column, Integer) and column.default is not None:
        value = 0  # as PowerShell converts $null to a number
    present = getattr(item, name) if isinstance(value, PropertyChanges) else None
    try:
        converted = column.changed(value, present)
    except ClrException as error:
        raise column.refusal(to_string(value), error.Message.rpartition(" is not valid: ")[2], item) from error
    if converted is None and column.required:
        raise column.refusal("", "it can't be empty.", item)
    column.check(converted, item)
    setattr(item, name, converted)


def check_free(store: Store, item: ADObject, **scope: Any) -> None:
    """The name of an object is not taken by another of its kind (2.2.4: in any case)."""
    other = store.guid_where(type(item), name_key=key_of(item.Name), **scope)
    if other is not None and (item.id is None or other != item.guid):
        raise ADObjectAlreadyExists(identity=item.DistinguishedName, server=store.directory.domain_controller)


def named_objects(store: Store, identity: IdParameter[Any]) -> list[Any]:
    """All objects that an identity could mean, without a refusal."""
    return find_candidates(store, identity.target, identity)
