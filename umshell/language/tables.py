"""The parse tables that Lark makes of the grammar, in the form that the driver runs on, kept in the user's cache."""

import marshal
import sys
from types import CodeType
from typing import Any, NamedTuple

from umshell.folders import read_cache, write_cache
from umshell.language import reductions
from umshell.language.lexer import mode_patterns
from umshell.language.patterns import FrozenPattern, freeze
from umshell.language.reductions import RuleShape
from umshell.resources import grammar_path

FORMAT = 1
_CACHE_NAME = f"grammar-{sys.implementation.cache_tag}.bin"


class RawTables(NamedTuple):
    """What is kept: plain data and code only."""

    terminals: dict[str, str]
    states: list[dict[str, int]]
    gotos: list[dict[str, int]]
    rules: list[RuleShape]
    starts: dict[str, int]
    reductions: CodeType
    patterns: dict[str, FrozenPattern]


def cache_key() -> bytes:
    """What the kept tables are good for: this interpreter, the grammar and the files as they are."""
    stats = [path.stat() for path in (grammar_path("powershell.lark"), *reductions.made_from())]
    return repr((FORMAT, sys.version, [(stat.st_size, stat.st_mtime_ns) for stat in stats])).encode()


def load_tables() -> RawTables:
    """The tables from the cache, or else made from the grammar."""
    key = cache_key()
    kept = read_cache(_CACHE_NAME)
    if kept is not None and kept.startswith(key):
        try:
            return RawTables(*marshal.loads(kept[len(key) :]))
        except (ValueError, EOFError, TypeError):
            pass
    made = build_tables(grammar_path("powershell.lark").read_text(encoding="utf-8"))
    write_cache(_CACHE_NAME, key + marshal.dumps(tuple(made)))
    return made


def build_tables(grammar: str) -> RawTables:
    """Has Lark read the grammar and translates its tables."""
    from lark import Lark
    from lark.lexer import Lexer

    class NoLexer(Lexer):  # Lark's lexer is not used, only the terminals
        __future_interface__ = 2

        def __init__(self, conf: Any) -> None:
            self.conf = conf

        def lex(self, lexer_state: Any, parser_state: Any) -> Any:
            raise NotImplementedError

    parser = Lark(grammar, parser="lalr", lexer=NoLexer, start=["script", "fragment"], maybe_placeholders=True)
    terminals = {str(terminal.name): terminal.pattern.to_regexp() for terminal in parser.terminals}
    return translate(parser, terminals)


def translate(parser: Any, terminals: dict[str, str]) -> RawTables:
    """Lark's states: a shift becomes the state's number, a reduction the complement of the rule's."""
    from lark.parsers.lalr_analysis import Shift

    table = parser.parser.parser._parse_table
    rules = list(parser.rules)
    numbers = {rule: index for index, rule in enumerate(rules)}
    states: list[dict[str, int]] = []
    gotos: list[dict[str, int]] = []
    for number in range(len(table.states)):
        actions, targets = {}, {}
        for name, (action, argument) in table.states[number].items():
            if action is not Shift:
                actions[sys.intern(str(name))] = ~numbers[argument]
            elif name.lower() == name and name != "$END":
                targets[str(name)] = argument
            else:
                actions[sys.intern(str(name))] = argument
        states.append(actions)
        gotos.append(targets)
    shapes = [reductions.shape_of(rule) for rule in rules]
    names = [[str(symbol.name) for symbol in rule.expansion] for rule in rules]
    firsts = reductions.first_kinds(shapes, names, set(terminals))
    code = reductions.compile_reductions(shapes, firsts)
    patterns = {name: freeze(text) for name, text in mode_patterns(terminals).items()}
    starts = {str(name): state for name, state in table.start_states.items()}
    return RawTables(terminals, states, gotos, shapes, starts, code, patterns)
