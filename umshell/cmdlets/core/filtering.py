"""Where-Object and ForEach-Object: blocks and comparisons run for each object of a pipeline."""

from collections.abc import Callable, Iterator
from typing import Annotated, Any

from umshell.cmdlets.core.member_calls import member_of
from umshell.cmdlets.core.property_expressions import read_property
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.literals import matches_table
from umshell.runtime.script_block import Out, ScriptBlock
from umshell.runtime.session_state import Scope
from umshell.values import members, operators
from umshell.values.collections import Hashtable, OrderedDictionary
from umshell.values.conversion import to_bool
from umshell.values.psobject import MISSING, unwrap
from umshell.values.wildcard import WildcardPattern

Comparison = Callable[[Any, Any], Any]

_VARIABLES_OF_STREAMS = ("ErrorVariable", "WarningVariable", "InformationVariable")

_OPERATORS: dict[str, tuple[str, bool]] = {
    "EQ": ("eq", False), "CEQ": ("eq", True), "NE": ("ne", False), "CNE": ("ne", True),
    "GT": ("gt", False), "CGT": ("gt", True), "LT": ("lt", False), "CLT": ("lt", True),
    "GE": ("ge", False), "CGE": ("ge", True), "LE": ("le", False), "CLE": ("le", True),
    "Like": ("like", False), "CLike": ("like", True), "NotLike": ("notlike", False), "CNotLike": ("notlike", True),
    "Match": ("match", False), "CMatch": ("match", True), "NotMatch": ("notmatch", False),
    "CNotMatch": ("notmatch", True), "Contains": ("contains", False), "CContains": ("contains", True),
    "NotContains": ("notcontains", False), "CNotContains": ("notcontains", True), "In": ("in_", False),
    "CIn": ("in_", True), "NotIn": ("notin", False), "CNotIn": ("notin", True), "Is": ("is_", False),
    "IsNot": ("isnot", False),
}  # fmt: skip

_SETS = (
    "EqualSet", "CaseSensitiveEqualSet", "NotEqualSet", "CaseSensitiveNotEqualSet", "GreaterThanSet",
    "CaseSensitiveGreaterThanSet", "LessThanSet", "CaseSensitiveLessThanSet", "GreaterOrEqualSet",
    "CaseSensitiveGreaterOrEqualSet", "LessOrEqualSet", "CaseSensitiveLessOrEqualSet", "LikeSet",
    "CaseSensitiveLikeSet", "NotLikeSet", "CaseSensitiveNotLikeSet", "MatchSet", "CaseSensitiveMatchSet",
    "NotMatchSet", "CaseSensitiveNotMatchSet", "ContainsSet", "CaseSensitiveContainsSet", "NotContainsSet",
    "CaseSensitiveNotContainsSet", "InSet", "CaseSensitiveInSet", "NotInSet", "CaseSensitiveNotInSet", "IsSet",
    "IsNotSet",
)  # fmt: skip

_OPERATOR_MISSING = (
    "An operator is required to compare the two specified values. Include a valid operator in the command, and then "
    "try the command again. For example, Get-Process | Where-Object -Property Name -eq Idle"
)
_VALUE_MISSING = (
    "The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, "
    "and then try the command again."
)


def _operator(set_name: str, *aliases: str) -> Parameter:
    return Parameter(sets=(set_name,), mandatory=set_name != "EqualSet", aliases=aliases)


@cmdlet(
    "Where", "Object", default_set="EqualSet", aliases=("where", "?"),
    class_name="Microsoft.PowerShell.Commands.WhereObjectCommand",
)  # fmt: skip
class WhereObject(Cmdlet):
    """Keeps the objects for which a block or a comparison is true."""

    InputObject: Annotated[object, Parameter(from_pipeline=True)] = None
    FilterScript: Annotated[ScriptBlock | None, Parameter(position=0, mandatory=True, sets=("ScriptBlockSet",))] = None
    Property: Annotated[str | None, Parameter(position=0, mandatory=True, sets=_SETS)] = None
    Value: Annotated[object, Parameter(position=1, sets=_SETS)] = None
    EQ: Annotated[SwitchParameter, _operator("EqualSet", "IEQ")] = ABSENT
    CEQ: Annotated[SwitchParameter, _operator("CaseSensitiveEqualSet")] = ABSENT
    NE: Annotated[SwitchParameter, _operator("NotEqualSet", "INE")] = ABSENT
    CNE: Annotated[SwitchParameter, _operator("CaseSensitiveNotEqualSet")] = ABSENT
    GT: Annotated[SwitchParameter, _operator("GreaterThanSet", "IGT")] = ABSENT
    CGT: Annotated[SwitchParameter, _operator("CaseSensitiveGreaterThanSet")] = ABSENT
    LT: Annotated[SwitchParameter, _operator("LessThanSet", "ILT")] = ABSENT
    CLT: Annotated[SwitchParameter, _operator("CaseSensitiveLessThanSet")] = ABSENT
    GE: Annotated[SwitchParameter, _operator("GreaterOrEqualSet", "IGE")] = ABSENT
    CGE: Annotated[SwitchParameter, _operator("CaseSensitiveGreaterOrEqualSet")] = ABSENT
    LE: Annotated[SwitchParameter, _operator("LessOrEqualSet", "ILE")] = ABSENT
    CLE: Annotated[SwitchParameter, _operator("CaseSensitiveLessOrEqualSet")] = ABSENT
    Like: Annotated[SwitchParameter, _operator("LikeSet", "ILike")] = ABSENT
    CLike: Annotated[SwitchParameter, _operator("CaseSensitiveLikeSet")] = ABSENT
    NotLike: Annotated[SwitchParameter, _operator("NotLikeSet", "INotLike")] = ABSENT
    CNotLike: Annotated[SwitchParameter, _operator("CaseSensitiveNotLikeSet")] = ABSENT
    Match: Annotated[SwitchParameter, _operator("MatchSet", "IMatch")] = ABSENT
    CMatch: Annotated[SwitchParameter, _operator("CaseSensitiveMatchSet")] = ABSENT
    NotMatch: Annotated[SwitchParameter, _operator("NotMatchSet", "INotMatch")] = ABSENT
    CNotMatch: Annotated[SwitchParameter, _operator("CaseSensitiveNotMatchSet")] = ABSENT
    Contains: Annotated[SwitchParameter, _operator("ContainsSet", "IContains")] = ABSENT
    CContains: Annotated[SwitchParameter, _operator("CaseSensitiveContainsSet")] = ABSENT
    NotContains: Annotated[SwitchParameter, _operator("NotContainsSet", "INotContains")] = ABSENT
    CNotContains: Annotated[SwitchParameter, _operator("CaseSensitiveNotContainsSet")] = ABSENT
    In: Annotated[SwitchParameter, _operator("InSet", "IIn")] = ABSENT
    CIn: Annotated[SwitchParameter, _operator("CaseSensitiveInSet")] = ABSENT
    NotIn: Annotated[SwitchParameter, _operator("NotInSet", "INotIn")] = ABSENT
    CNotIn: Annotated[SwitchParameter, _operator("CaseSensitiveNotInSet")] = ABSENT
    Is: Annotated[SwitchParameter, _operator("IsSet")] = ABSENT
    IsNot: Annotated[SwitchParameter, _operator("IsNotSet")] = ABSENT

    def begin(self) -> None:
        block = self.FilterScript
        self._keeps = self._property_test() if block is None else self._block_test(block)

    def process(self) -> None:
        if self._keeps(self.InputObject):
            self.write(self.InputObject)

    def per_object(self) -> Callable[[Any], None]:
        """The command as a function of one piped object."""
        keeps, out = self._keeps, self.runtime.out

        def push(value: Any) -> None:
            if keeps(value):
                out(value)

        return push

    def _block_test(self, block: ScriptBlock) -> Callable[[Any], bool]:
        value_of = block.per_item_value(self.context.scope)

        def keeps(item: Any) -> bool:
            value = value_of(item)
            return value if value is True or value is False else to_bool(value)

        return keeps

    def _property_test(self) -> Callable[[Any], bool]:
        name, value = self.Property or "", self.Value
        chosen = next((key for key in _OPERATORS if key in self.bound), None)
        if "Value" not in self.bound:
            if chosen is not None:
                raise PSError("ValueNotSpecifiedForWhereObject", _VALUE_MISSING, "InvalidArgument")
            return lambda item: to_bool(_property_or_key(item, name))
        if chosen is None:
            raise PSError("OperatorNotSpecified", _OPERATOR_MISSING, "InvalidArgument")
        compare = self._comparison(chosen)
        return lambda item: to_bool(compare(_property_or_key(item, name), value))

    def _comparison(self, chosen: str) -> Comparison:
        function_name, case_sensitive = _OPERATORS[chosen]
        function: Any = getattr(operators, function_name)
        if function_name in ("is_", "isnot"):
            return lambda left, right: function(left, _type_word(right))
        if function_name not in ("match", "notmatch"):
            return lambda left, right: function(left, right, case_sensitive=case_sensitive)

        def matches(left: Any, right: Any) -> Any:
            result, groups = function(left, right, case_sensitive=case_sensitive)
            if groups is not None:
                self.context.set_variable("Matches", matches_table(groups))
            return result

        return matches


def _type_word(value: Any) -> Any:
    """`[int]` as an argument is text; the brackets are left off."""
    is_word = isinstance(value, str) and value.startswith("[") and value.endswith("]")
    return value[1:-1] if is_word else value


def _property_or_key(item: Any, name: str) -> Any:
    """A property by its literal name, or the value of a key; None when there is neither."""
    base = unwrap(item)
    if isinstance(base, (Hashtable, OrderedDictionary)) and base.contains(name):
        return base.get_item(name)
    value = read_property(item, name)
    if value is not MISSING:
        return value
    if not WildcardPattern.contains_wildcard(name):
        return None
    pattern = WildcardPattern(name)
    found = [each for each in members.property_names(item) if pattern.matches(each)]
    return read_property(item, found[0]) if len(found) == 1 else None


@cmdlet(
    "ForEach", "Object", default_set="ScriptBlockSet", aliases=("foreach", "%"), supports_should_process=True,
    class_name="Microsoft.PowerShell.Commands.ForEachObjectCommand",
)  # fmt: skip
class ForEachObject(Cmdlet):
    """Runs blocks for each object, or takes one member of each."""

    InputObject: Annotated[object, Parameter(from_pipeline=True)] = None
    Begin: Annotated[ScriptBlock | None, Parameter(sets=("ScriptBlockSet",))] = None
    Process: Annotated[
        list[ScriptBlock] | None,
        Parameter(position=0, mandatory=True, sets=("ScriptBlockSet",), allow_null=True, allow_empty_collection=True),
    ] = None
    End: Annotated[ScriptBlock | None, Parameter(sets=("ScriptBlockSet",))] = None
    RemainingScripts: Annotated[
        list[ScriptBlock] | None,
        Parameter(sets=("ScriptBlockSet",), remaining=True, allow_null=True, allow_empty_collection=True),
    ] = None
    MemberName: Annotated[str | None, Parameter(position=0, mandatory=True, sets=("PropertyAndMethodSet",))] = None
    ArgumentList: Annotated[
        list[object] | None, Parameter(sets=("PropertyAndMethodSet",), remaining=True, aliases=("Args",))
    ] = None

    def begin(self) -> None:
        if self.MemberName is not None:
            return
        self._arrange_blocks()
        scope = self.context.scope
        self._steps = [self._step(block, scope) for block in self._process_blocks if block is not None]
        if self._begin_block is not None:
            self._run_once(self._begin_block)

    def process(self) -> None:
        if self.MemberName is not None:
            self._take_member(self.InputObject)
            return
        out = self.runtime.out
        for step in self._steps:
            step(self.InputObject, out)

    def end(self) -> None:
        if self.MemberName is None and self._end_block is not None:
            self._run_once(self._end_block)

    def per_object(self) -> Callable[[Any], None] | None:
        """The command as a function of one piped object."""
        if self.MemberName is not None:
            return self._take_member
        out = self.runtime.out
        if len(self._steps) != 1:
            return None
        step = self._steps[0]
        return lambda item: step(item, out)

    def _step(self, block: ScriptBlock, scope: Scope) -> Callable[[Any, Out], None]:
        """A block as a function of one object; with -ErrorVariable and its kin it runs with the command's streams."""
        step = block.per_item(scope)
        if self.bound.keys().isdisjoint(_VARIABLES_OF_STREAMS):
            return step
        context, streams = self.context, self.runtime.streams

        def watched(item: Any, out: Out) -> None:
            outer, context.streams = context.streams, streams
            try:
                step(item, out)
            finally:
                context.streams = outer

        return watched

    def _arrange_blocks(self) -> None:
        """The first of two or more blocks is -Begin, the last of three or more is -End, unless these are given."""
        blocks = [*(self.Process or ()), *(self.RemainingScripts or ())]
        self._begin_block, self._end_block = self.Begin, self.End
        if self._end_block is None and len(blocks) > 2:
            self._end_block = blocks.pop()
        if self._begin_block is None and len(blocks) > 1:
            self._begin_block = blocks.pop(0)
        self._process_blocks = blocks

    def _run_once(self, block: ScriptBlock) -> None:
        block.run(self.runtime.out, scope=self.context.scope, new_scope=False)

    def _take_member(self, item: Any) -> None:
        for value in self._member_values(item):
            self.write(value)

    def _member_values(self, item: Any) -> Iterator[Any]:
        assert self.MemberName is not None
        yield from member_of(self, item, self.MemberName, self.ArgumentList)
