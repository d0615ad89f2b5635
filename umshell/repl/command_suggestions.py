"""Commands by the beginning of their name, or by a pattern."""

from umshell.repl.match import Match, sorted_texts
from umshell.shell import Shell
from umshell.values.wildcard import WildcardPattern


def command_matches(word: str, shell: Shell) -> list[Match]:
    """All that can be called; nothing for an empty word."""
    pattern = WildcardPattern(word.replace("`", "``").replace("[", "`[").replace("]", "`]") + "*")
    names = {name.lower(): name for name in shell.command_names() if name[0].isalnum()}
    found = [name for name in names.values() if pattern.matches(name) and shell.is_offered(name)]
    return [Match("Command", name, name) for name in sorted_texts(found)] if word.strip("*") else []
