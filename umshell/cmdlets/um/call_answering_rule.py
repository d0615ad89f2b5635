"""Call answering rules: what a user's mailbox does with certain callers."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.um.mailbox import check_enabled
from umshell.cmdlets.um.tasks import GetTask, NewTask, ObjectTask, RemoveTask, SetTask, check_free, cmdlet
from umshell.runtime.cmdlet import Parameter
from umshell.store.ad_object import key_of
from umshell.store.identity import IdParameter, find, not_found
from umshell.store.refusals import DataValidation, TooManyRules
from umshell.store.um import call_answering_rule, mailbox
from umshell.store.um.call_answering_rule import MOST_RULES
from umshell.values.exchange import schedules
from umshell.values.exchange.multi_valued import MultiValuedProperty


class MailboxRules:
    """The part that all five share: whose rules are meant, and finding one of them."""

    Mailbox: Any = None
    store: Any

    def owner(self) -> mailbox.UMMailbox:
        """The mailbox that is named, or that of the person who runs the command (1.1.10)."""
        if self.Mailbox is None:
            found: Any = find(self.store, mailbox.UMMailbox, self.store.person)
        else:
            found = find(self.store, mailbox.UMMailbox, self.Mailbox)
        check_enabled(found)
        return found  # type: ignore[no-any-return]

    def rule(self, identity: IdParameter[Any]) -> call_answering_rule.UMCallAnsweringRule:
        """A rule by its GUID, or by its name within the mailbox."""
        cls = call_answering_rule.UMCallAnsweringRule
        guid = identity.guid or identity.text.strip("{}").lower()
        found = self.store.get(cls, guid) if len(guid) == 36 else None
        if found is None or (self.Mailbox is not None and found.Mailbox.guid != self.owner().guid):
            found = self.store.first(cls, Mailbox=self.owner().guid, name_key=key_of(identity.text))
        if found is None:
            raise not_found(self.store, identity)
        return found  # type: ignore[no-any-return]


@cmdlet("New", "UMCallAnsweringRule", supports_should_process=True)
class NewUMCallAnsweringRule(MailboxRules, NewTask[call_answering_rule.UMCallAnsweringRule]):
    """Makes a call answering rule in a UM mailbox."""

    since = 2013

    Name: Annotated[str, Parameter(mandatory=True)]
    CallerIds: Annotated[MultiValuedProperty | None, Parameter()] = None
    CallersCanInterruptGreeting: Annotated[bool | None, Parameter()] = None
    CheckAutomaticReplies: Annotated[bool | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    ExtensionsDialed: Annotated[MultiValuedProperty | None, Parameter()] = None
    KeyMappings: Annotated[MultiValuedProperty | None, Parameter()] = None
    Mailbox: Annotated[IdParameter[mailbox.UMMailbox] | None, Parameter()] = None
    Priority: Annotated[int | None, Parameter()] = None
    ScheduleStatus: Annotated[int | None, Parameter()] = None
    TimeOfDay: Annotated[schedules.TimeOfDay | None, Parameter()] = None

    not_copied = frozenset(("Mailbox",))

    def check_name(self, name: str) -> None:
        """Rules are no objects of the directory: any character will do."""

    def create(self) -> call_answering_rule.UMCallAnsweringRule:
        owner = self.owner()
        rules = self.store.select(call_answering_rule.UMCallAnsweringRule, Mailbox=owner.guid)
        if len(rules) >= MOST_RULES:
            raise TooManyRules(identity=owner.Name, limit=MOST_RULES)
        values = {} if self.Priority is not None else {"Priority": _free_priority(rules)}
        made: call_answering_rule.UMCallAnsweringRule = self.new(Mailbox=owner, **values)
        check_rule(self.store, made, owner)
        return made

    def check_free(self, item: call_answering_rule.UMCallAnsweringRule) -> None:
        check_free(self.store, item, Mailbox=item.Mailbox.guid)


def _free_priority(rules: list[Any]) -> int:
    """The last place that no rule has."""
    taken = {rule.Priority for rule in rules}
    return max(set(range(1, MOST_RULES + 1)) - taken)


@cmdlet("Get", "UMCallAnsweringRule")
class GetUMCallAnsweringRule(MailboxRules, GetTask[call_answering_rule.UMCallAnsweringRule]):
    """Shows the call answering rules of a UM mailbox, the first one first."""

    since = 2013

    Identity: Annotated[
        IdParameter[call_answering_rule.UMCallAnsweringRule] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Mailbox: Annotated[IdParameter[mailbox.UMMailbox] | None, Parameter()] = None

    def conditions(self) -> dict[str, Any]:
        return {"Mailbox": self.owner().guid}

    def named(self, identity: IdParameter[Any]) -> Any:
        return self.rule(identity)

    def all_objects(self) -> Iterator[Any]:
        rules = self.store.select(call_answering_rule.UMCallAnsweringRule, **self.conditions())
        yield from sorted(rules, key=lambda rule: rule.Priority)


@cmdlet("Set", "UMCallAnsweringRule", supports_should_process=True)
class SetUMCallAnsweringRule(MailboxRules, SetTask[call_answering_rule.UMCallAnsweringRule]):
    """Changes a call answering rule."""

    since = 2013

    Identity: Annotated[
        IdParameter[call_answering_rule.UMCallAnsweringRule],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    CallerIds: Annotated[MultiValuedProperty | None, Parameter()] = None
    CallersCanInterruptGreeting: Annotated[bool | None, Parameter()] = None
    CheckAutomaticReplies: Annotated[bool | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    ExtensionsDialed: Annotated[MultiValuedProperty | None, Parameter()] = None
    KeyMappings: Annotated[MultiValuedProperty | None, Parameter()] = None
    Mailbox: Annotated[IdParameter[mailbox.UMMailbox] | None, Parameter()] = None
    Name: Annotated[str | None, Parameter()] = None
    Priority: Annotated[int | None, Parameter()] = None
    ScheduleStatus: Annotated[int | None, Parameter()] = None
    TimeOfDay: Annotated[schedules.TimeOfDay | None, Parameter()] = None

    not_copied = frozenset(("Mailbox",))

    def find_scoped(self, identity: Any, **options: Any) -> Any:
        return self.rule(identity)

    def check_rename(self, item: call_answering_rule.UMCallAnsweringRule) -> None:
        check_free(self.store, item, Mailbox=item.Mailbox.guid)

    def change(self, item: call_answering_rule.UMCallAnsweringRule) -> None:
        owner: Any = self.store.get(mailbox.UMMailbox, item.Mailbox.guid)
        check_rule(self.store, item, owner)


@cmdlet("Remove", "UMCallAnsweringRule", supports_should_process=True, confirm_impact="High")
class RemoveUMCallAnsweringRule(MailboxRules, RemoveTask[call_answering_rule.UMCallAnsweringRule]):
    """Removes a call answering rule."""

    since = 2013

    Identity: Annotated[
        IdParameter[call_answering_rule.UMCallAnsweringRule],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Mailbox: Annotated[IdParameter[mailbox.UMMailbox] | None, Parameter()] = None

    def find_scoped(self, identity: Any, **options: Any) -> Any:
        return self.rule(identity)


class RuleStateTask(MailboxRules, ObjectTask[call_answering_rule.UMCallAnsweringRule]):
    """Switches a rule on or off."""

    Identity: Any

    def switch(self, doing: str, on: bool) -> None:
        """Gives the rule the state; one that it has already changes nothing."""
        item = self.rule(self.Identity)
        if self.confirm(doing, item):
            item.Enabled = on
            self.record.change(item)


@cmdlet("Enable", "UMCallAnsweringRule", supports_should_process=True)
class EnableUMCallAnsweringRule(RuleStateTask):
    """Lets a call answering rule hold."""

    since = 2013

    Identity: Annotated[
        IdParameter[call_answering_rule.UMCallAnsweringRule],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Mailbox: Annotated[IdParameter[mailbox.UMMailbox] | None, Parameter()] = None

    def execute(self) -> None:
        self.switch("Enabling", True)


@cmdlet("Disable", "UMCallAnsweringRule", supports_should_process=True, confirm_impact="High")
class DisableUMCallAnsweringRule(RuleStateTask):
    """Sets a call answering rule aside."""

    since = 2013

    Identity: Annotated[
        IdParameter[call_answering_rule.UMCallAnsweringRule],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Mailbox: Annotated[IdParameter[mailbox.UMMailbox] | None, Parameter()] = None

    def execute(self) -> None:
        self.switch("Disabling", False)


def check_rule(store: Any, item: call_answering_rule.UMCallAnsweringRule, owner: mailbox.UMMailbox) -> None:
    """A priority belongs to one rule of the mailbox, and the extensions are those of its user."""
    other = store.first(call_answering_rule.UMCallAnsweringRule, Mailbox=owner.guid, Priority=item.Priority)
    if other is not None and (item.id is None or other.guid != item.guid):
        detail = f"the rule '{other.Name}' has it already."
        raise DataValidation(property="Priority", value=item.Priority, detail=detail, identity=item.Name)
    item.check_rules()
    known = {str(extension) for extension in owner.Extensions}
    for extension in item.ExtensionsDialed:
        if str(extension) not in known:
            detail = f"the user '{owner.Name}' has no such extension."
            raise DataValidation(property="ExtensionsDialed", value=extension, detail=detail, identity=item.Name)
