"""Wildcard patterns as scripts use them: System.Management.Automation.WildcardPattern."""

from typing import Any

from umshell.values.dotnet_type import DotNetType
from umshell.values.wildcard import WildcardPattern, contains_wildcards, escape, unescape

PATTERN = DotNetType.declare("System.Management.Automation.WildcardPattern", python=WildcardPattern)
_IGNORE_CASE = 2


@PATTERN.constructor("wildcardpattern new(string pattern)")
def new_pattern(pattern: str) -> WildcardPattern:
    return WildcardPattern(pattern, ignore_case=False)


@PATTERN.constructor("wildcardpattern new(string pattern, System.Object options)")
def new_pattern_with_options(pattern: str, options: Any) -> WildcardPattern:
    return _with_options(pattern, options)


def _with_options(pattern: str, options: Any) -> WildcardPattern:
    ignore_case = "ignorecase" in str(options).lower() or (isinstance(options, int) and bool(options & _IGNORE_CASE))
    return WildcardPattern(pattern, ignore_case)


@PATTERN.method("IsMatch", "bool IsMatch(string input)")
def is_match(this: WildcardPattern, text: str) -> bool:
    return this.matches(text)


@PATTERN.static_method("Get", "static wildcardpattern Get(string pattern, System.Object options)")
def get(pattern: str, options: Any) -> WildcardPattern:
    return _with_options(pattern, options)


@PATTERN.static_method("Escape", "static string Escape(string pattern)")
def escape_text(pattern: str) -> str:
    return escape(pattern)


@PATTERN.static_method("Unescape", "static string Unescape(string pattern)")
def unescape_text(pattern: str) -> str:
    return unescape(pattern)


@PATTERN.static_method("ContainsWildcardCharacters", "static bool ContainsWildcardCharacters(string pattern)")
def contains(pattern: str) -> bool:
    return contains_wildcards(pattern)
