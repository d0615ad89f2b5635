"""A small driver over Lark's tables: what Lark's own parser does, without its costs."""

import re
from typing import Any

from umshell.language.ast_builder import Reading
from umshell.language.lexer import compile_modes, mode_patterns
from umshell.language.reductions import load_functions
from umshell.language.tables import RawTables

LEAF = 1 << 20


class UnexpectedToken(Exception):
    """A token that cannot come in the state reached; the stacks tell where the parse was."""

    def __init__(self, states: list[int], values: list[Any], index: int) -> None:
        super().__init__(index)
        self.states = states
        self.values = values
        self.index = index


class Targets(dict[str, tuple[int, tuple[Any, ...]]]):
    """Where a symbol leads on top of a state, for each next token: the state that is reached when all rules with one child are
    reduced, and what those of them build that do more than pass the child on."""

    __slots__ = ("below", "driver", "state")

    def __init__(self, driver: "Driver", below: int, state: int) -> None:
        self.driver = driver
        self.below = below
        self.state = state

    def __missing__(self, token: str) -> tuple[int, tuple[Any, ...]]:
        raw = self.driver.raw
        reached = self.state
        builders: list[Any] = []
        while (action := raw.states[reached].get(token, 0)) < 0:
            origin, _, length, _, passes = raw.rules[~action]
            if length != 1 or origin in ROOTS:
                break
            if not passes:
                builders.append(self.driver.functions[~action])
            reached = raw.gotos[self.below][origin]
        self[token] = found = (reached, tuple(builders))
        return found


ROOTS = ("script", "fragment")


class Driver:
    """Lark's tables, ready to run."""

    def __init__(self, raw: RawTables) -> None:
        self.raw = raw
        self.modes = compile_modes({name: re.compile(pattern).match for name, pattern in mode_patterns(raw.terminals).items()})
        self.functions = load_functions(raw.reductions, raw.rules, start_of)
        self.leaves: list[tuple[Any, Targets]] = []
        self.gotos = [{name: self.targets(number, target) for name, target in row.items()} for number, row in enumerate(raw.gotos)]
        self.actions = self.with_leaves()
        self.symbols = self.state_symbols()
        self.rules = [(shape[2], shape[0], function) for shape, function in zip(raw.rules, self.functions, strict=True)]

    def state_symbols(self) -> dict[int, str]:
        """The symbol that leads to each state."""
        found: dict[int, str] = {}
        for actions, gotos in zip(self.raw.states, self.raw.gotos, strict=True):
            found.update((target, token) for token, target in actions.items() if target >= 0)
            found.update((target, name) for name, target in gotos.items())
        return found

    def completed(self, states: list[int], values: list[Any]) -> tuple[list[str], list[Any]]:
        """The symbols of a stack with their values, after every reduction that is sure whatever the next token is."""
        states, values = list(states), list(values)
        while True:
            row = self.raw.states[states[-1]]
            rules = set(row.values())
            if len(rules) != 1 or (rule := next(iter(rules))) >= 0:
                return [self.symbols[state] for state in states[1:]], values
            origin, _, length, _, _ = self.raw.rules[~rule]
            if not length or origin in ("script", "fragment"):
                return [self.symbols[state] for state in states[1:]], values
            kept = values[-length:]
            del states[-length:], values[-length:]
            states.append(self.raw.gotos[states[-1]][origin])
            values.append(kept[-1] if length == 1 else kept)

    def targets(self, below: int, state: int) -> "Targets":
        return Targets(self, below, state)

    def with_leaves(self) -> list[dict[str, int]]:
        """A token that becomes a node by itself is shifted and reduced in one step."""
        rows: list[dict[str, int]] = []
        for number, row in enumerate(self.raw.states):
            made = {}
            for token, action in row.items():
                made[token] = self.leaf(number, action) if action >= 0 else action
            rows.append(made)
        return rows

    def leaf(self, below: int, target: int) -> int:
        reductions = set(self.raw.states[target].values())
        if len(reductions) != 1 or self.raw.gotos[target]:
            return target
        rule = next(iter(reductions))
        if rule >= 0:
            return target
        origin, _, length, _, passes = self.raw.rules[~rule]
        if length != 1 or passes or origin.startswith("_"):
            return target
        self.leaves.append((self.functions[~rule], self.gotos[below][origin]))
        return LEAF + len(self.leaves) - 1

    def run(self, reading: Reading, start: str) -> Any:
        """Parses the tokens of a reading."""
        actions, rules, gotos, leaves = self.actions, self.rules, self.gotos, self.leaves
        types = reading.types
        state = self.raw.starts[start]
        states = [state]
        values: list[Any] = []
        index = 0
        token = types[0]
        while True:
            try:
                action = actions[state][token]
            except KeyError:
                raise UnexpectedToken(states, values, index) from None
            if action >= LEAF:
                build, targets = leaves[action - LEAF]
                index += 1
                value = build(reading, index - 1, index)
                token = types[index]
            elif action >= 0:
                state = action
                states.append(state)
                values.append(index)
                index += 1
                token = types[index]
                continue
            else:
                length, origin, build = rules[~action]
                if length == 1:
                    value = build(reading, values.pop(), index)
                    del states[-1]
                elif length:
                    value = build(reading, values[-length:], index)
                    del values[-length:], states[-length:]
                else:
                    value = build(reading, (), index)
                if origin in ROOTS:
                    return value
                targets = gotos[states[-1]][origin]
            state, builders = targets[token]
            for build in builders:
                value = build(reading, value, index)
            states.append(state)
            values.append(value)


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
