"""A small driver over Lark's tables: what Lark's own parser does, without its costs."""

from typing import Any, NamedTuple

from umshell.language.lexer import compile_modes
from umshell.language.reading import Reading
from umshell.language.reductions import load_functions
from umshell.language.tables import RawTables

ROOTS = ("script", "fragment")
SHIFT, LEAF, REDUCE, EMPTY = range(4)


class NoWay(Exception):
    """The number of a token that cannot come."""


def no_way(reading: Reading, token: int, following: int) -> None:
    raise NoWay(token)


class UnexpectedToken(Exception):
    """A token that cannot come in the state reached; the stacks tell where the parse was."""

    def __init__(self, states: list[int], values: list[Any], index: int) -> None:
        super().__init__(index)
        self.states = states
        self.values = values
        self.index = index


class Rule(NamedTuple):
    """A reduction; where it only adds to a list the length is -1, where the whole is read there is no origin."""

    length: int
    origin: str | None
    build: Any


class Row(dict[str, Any]):
    """A state: what to do for each token, and where each symbol leads on top of it; found out when first asked for.

    For a token that is the operation and, for a shift, the next row or the rule that the token ends, for a leaf what
    builds it and its targets, for a reduction the rule.
    """

    __slots__ = ("driver", "number")

    def __init__(self, driver: "Driver", number: int) -> None:
        self.driver = driver
        self.number = number

    def __missing__(self, name: str) -> Any:
        driver, raw = self.driver, self.driver.raw
        target = raw.gotos[self.number].get(name)
        if target is not None:
            found: Any = Targets(driver, self.number, target)
        else:
            action = raw.states[self.number].get(name)
            if action is None:
                return LEAF, no_way, None
            found = self.shift(action) if action >= 0 else self.reduction(~action)
        self[name] = found
        return found

    def shift(self, target: int) -> tuple[int, Any, Any]:
        """A token that is the last of a rule, or becomes a node by itself, is shifted and reduced in one step."""
        driver, raw = self.driver, self.driver.raw
        reductions = set(raw.states[target].values())
        rule = next(iter(reductions)) if len(reductions) == 1 and not raw.gotos[target] else 0
        if rule >= 0:
            return SHIFT, driver.rows[target], None
        origin, _, length, _, passes, _ = raw.rules[~rule]
        if length == 1 and not passes and not origin.startswith("_"):
            return LEAF, driver.functions[~rule], self[origin]
        return SHIFT, None, driver.rules[~rule]

    def reduction(self, rule: int) -> tuple[int, Any, Any]:
        made = self.driver.rules[rule]
        return (REDUCE, None, made) if made.length else (EMPTY, made.build, made.origin)


class Targets(dict[str, tuple[Row, tuple[Any, ...], Rule | None]]):
    """Where a symbol leads on top of a state, for each next token.

    That is the state that is reached when all rules with one child are reduced, what those of them build that do more
    than pass the child on, and the longer rule, if any, whose last child stands there then.
    """

    __slots__ = ("below", "driver", "state")

    def __init__(self, driver: "Driver", below: int, state: int) -> None:
        self.driver = driver
        self.below = below
        self.state = state

    def __missing__(self, token: str) -> tuple[Row, tuple[Any, ...], Rule | None]:
        raw, rule = self.driver.raw, None
        reached = self.state
        builders: list[Any] = []
        while (action := raw.states[reached].get(token, 0)) < 0:
            origin, _, length, _, passes, _ = raw.rules[~action]
            if length != 1 or origin in ROOTS:
                rule = self.driver.rules[~action] if length else None
                break
            if not passes:
                builders.append(self.driver.functions[~action])
            reached = raw.gotos[self.below][origin]
        self[token] = found = (self.driver.rows[reached], tuple(builders), rule)
        return found


class Driver:
    """Lark's tables, ready to run."""

    def __init__(self, raw: RawTables) -> None:
        self.raw = raw
        self.modes = compile_modes(raw.patterns)
        self.functions = load_functions(raw.reductions, raw.rules, start_of)
        self.rows = [Row(self, number) for number in range(len(raw.states))]
        self.rules = [
            Rule(-1 if shape[5] else shape[2], None if shape[0] in ROOTS else shape[0], function)
            for shape, function in zip(raw.rules, self.functions, strict=True)
        ]

    def state_symbols(self) -> dict[int, str]:
        """The symbol that leads to each state."""
        found: dict[int, str] = {}
        for actions, gotos in zip(self.raw.states, self.raw.gotos, strict=True):
            found.update((target, token) for token, target in actions.items() if target >= 0)
            found.update((target, name) for name, target in gotos.items())
        return found

    def completed(self, states: list[int], values: list[Any]) -> tuple[list[str], list[Any]]:
        """The symbols of a stack with their values, after every reduction that is sure whatever the next token is."""
        states, values, symbols = list(states), list(values), self.state_symbols()
        while True:
            row = self.raw.states[states[-1]]
            rules = set(row.values())
            if len(rules) != 1 or (rule := next(iter(rules))) >= 0:
                return [symbols[state] for state in states[1:]], values
            origin, _, length, _, _, _ = self.raw.rules[~rule]
            if not length or origin in ("script", "fragment"):
                return [symbols[state] for state in states[1:]], values
            kept = values[-length:]
            del states[-length:], values[-length:]
            states.append(self.raw.gotos[states[-1]][origin])
            values.append(kept[-1] if length == 1 else kept)

    def run(self, reading: Reading, start: str) -> Any:
        """Parses the tokens of a reading."""
        rows, values = [self.rows[self.raw.starts[start]]], list[Any]()
        try:
            return read_tokens(reading, rows, values)
        except NoWay as way:
            raise UnexpectedToken([row.number for row in rows], values, way.args[0]) from None


def read_tokens(reading: Reading, rows: list[Row], values: list[Any]) -> Any:
    """What the tokens become; rows and values are the stacks, the last child of a rule is in hand and not on them."""
    types, index = reading.types, 0
    row, token = rows[0], types[0]
    while True:
        operation, build, then = row[token]
        builders: Any = ()
        if operation == LEAF:
            value = build(reading, index, index := index + 1)
            token = types[index]
            row, builders, rule = then[token]
        elif operation == SHIFT:
            value, row, rule = index, build, then
            token = types[index := index + 1]
        elif operation == REDUCE:
            del rows[-1]
            value, rule = values.pop(), then
        else:
            value = build(reading, (), index)
            row, builders, rule = row[then][token]
        while True:
            for build in builders:
                value = build(reading, value, index)
            if rule is None:
                rows.append(row)
                values.append(value)
                break
            length, origin, build = rule
            if length == 2:
                value = build(reading, values.pop(), value, index)
                del rows[-1]
            elif length < 0:
                values[-1].append(value)
                row = rows[-1]
                break
            else:
                value = reduced(reading, length, build, rows, values, value, index)
            if origin is None:
                return value
            row, builders, rule = rows[-1][origin][token]


def reduced(
    reading: Reading, length: int, build: Any, rows: list[Row], values: list[Any], last: Any, index: int
) -> Any:
    """What a rule with one child, or with more than two, builds."""
    if length == 1:
        return build(reading, last, index)
    kept = values[1 - length :]
    del values[1 - length :], rows[1 - length :]
    if length == 3:
        return build(reading, *kept, last, index)
    return build(reading, [*kept, last], index)


def start_of(reading: Reading, child: Any, index: int) -> int:
    """Where a child begins: a node, or a list of them; an empty one stands where the next token is."""
    while type(child) is list:
        if not child:
            return reading.starts[index]
        child = child[0]
    if type(child) is int:
        return reading.starts[child]
    start = getattr(child, "start", None)
    return reading.starts[index] if start is None else start
