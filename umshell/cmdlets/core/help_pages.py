"""CommandHelp: what Get-Help gives, with the properties that scripts read, and the page that 5.1 shows of it."""

import tomllib
from collections.abc import Iterator
from functools import cache

from umshell.cmdlets.core.command_syntax import parameters_of, set_names, set_syntax
from umshell.cmdlets.core.comment_help import CommentHelp, comment_help
from umshell.resources import state_path
from umshell.runtime.command_info import CommandInfo, FunctionInfo
from umshell.runtime.parameter_metadata import NO_POSITION, ParameterMetadata, ParameterSetMetadata
from umshell.values.dotnet_type import DotNetType
from umshell.values.psobject import PSCustomObject, PSTypedObject

_INDENT = "    "
_PROMPT = "PS C:\\>"
_COMMON = (
    "This cmdlet supports the common parameters: Verbose, Debug,",
    "ErrorAction, ErrorVariable, WarningAction, WarningVariable,",
    "OutBuffer, PipelineVariable, and OutVariable. For more information, see",
    "about_CommonParameters (https:/go.microsoft.com/fwlink/?LinkID=113216).",
)


class CommandHelp(PSTypedObject):
    """The help of one command."""

    TypeNames = ("MamlCommandHelpInfo", "HelpInfo", "System.Object")
    PropertyNames = (
        "Name", "Category", "Synopsis", "Component", "Role", "Functionality", "ModuleName", "Syntax", "description",
        "parameters", "examples", "alertSet", "relatedLinks",
    )  # fmt: skip
    ReadOnlyNames = frozenset(PropertyNames)

    def __init__(self, info: CommandInfo, wants: str = "Default") -> None:
        self.info = info
        self.wants = wants  # Default, Detailed, Full or Examples
        found = comment_help(info.ScriptBlock.code) if isinstance(info, FunctionInfo) else None
        self.comments = found or CommentHelp()
        self.Name = info.Name
        self.Category = str(info.CommandType)
        self.ModuleName = info.ModuleName
        self.Synopsis = self.comments.synopsis or info.synopsis or self.syntax()[0]

    def syntax(self) -> list[str]:
        """A line for each parameter set."""
        return [set_syntax(self.info, each, type_name) for each in set_names(self.info)]

    def _section(self, name: str) -> str | None:
        return self.comments.sections.get(name)

    @property
    def Component(self) -> str | None:
        return self._section("component")

    @property
    def Role(self) -> str | None:
        return self._section("role")

    @property
    def Functionality(self) -> str | None:
        return self._section("functionality")

    @property
    def Syntax(self) -> PSCustomObject:
        return PSCustomObject({"syntaxItem": self.syntax()})

    @property
    def description(self) -> list[PSCustomObject]:
        text = self.comments.description or inert_note(self.info)
        return [PSCustomObject({"Text": text})] if text else []

    @property
    def parameters(self) -> PSCustomObject:
        return PSCustomObject({"parameter": [self.parameter(each) for each in own_parameters(self.info)]})

    def parameter(self, parameter: ParameterMetadata) -> "ParameterHelp":
        """The help of one of its parameters."""
        return ParameterHelp(self.info, parameter, self.text_of(parameter))

    def text_of(self, parameter: ParameterMetadata) -> str:
        """What is said of a parameter."""
        text = self.comments.parameters.get(parameter.lower) or parameter.help_text
        return text or ("Accepted without effect." if parameter.inert else "")

    @property
    def examples(self) -> PSCustomObject:
        rows = [
            PSCustomObject({"title": title_of(number), "code": code, "remarks": [PSCustomObject({"Text": text})]})
            for number, (code, text) in enumerate(self.example_rows(), 1)
        ]
        return PSCustomObject({"example": rows})

    def example_rows(self) -> list[tuple[str, str]]:
        """The code of each example and what it does."""
        written = [text.partition("\n") for text in self.comments.examples]
        if written:
            return [(code, text.strip("\n")) for code, _, text in written]
        return [(each["code"], each["text"]) for each in examples_of(self.info.Name)]

    @property
    def alertSet(self) -> PSCustomObject | None:
        notes = self._section("notes")
        return None if notes is None else PSCustomObject({"alert": [PSCustomObject({"Text": notes})]})

    @property
    def relatedLinks(self) -> PSCustomObject:
        return PSCustomObject({"navigationLink": [PSCustomObject({"uri": link}) for link in self.comments.links]})

    def __str__(self) -> str:
        return "\n".join(_page(self))


class ParameterHelp(PSTypedObject):
    """The help of one parameter."""

    TypeNames = ("MamlCommandHelpInfo#parameter", "System.Object")
    PropertyNames = (
        "description", "defaultValue", "parameterValue", "name", "type", "aliases", "required", "position",
        "pipelineInput", "globbing",
    )  # fmt: skip
    ReadOnlyNames = frozenset(PropertyNames)

    def __init__(self, info: CommandInfo, parameter: ParameterMetadata, text: str) -> None:
        data = _data_of(info, parameter)
        self.description = [PSCustomObject({"Text": text})] if text else []
        self.defaultValue = ""
        self.parameterValue = type_name(parameter.ParameterType)
        self.name = parameter.Name
        self.type = PSCustomObject({"name": self.parameterValue})
        self.aliases = ", ".join(parameter.Aliases)
        self.required = str(data.IsMandatory).lower()
        self.position = "named" if data.Position == NO_POSITION else str(data.Position + 1)
        self.pipelineInput = _piped(data)
        self.globbing = str(parameter.supports_wildcards).lower()
        self._text = text
        self._is_switch = parameter.is_switch

    def lines(self, with_table: bool) -> Iterator[str]:
        """How a page shows it."""
        yield f"-{self.name} [<SwitchParameter>]" if self._is_switch else f"-{self.name} <{self.parameterValue}>"
        yield from (_INDENT + line for line in self._text.split("\n"))
        if with_table:
            yield ""
            yield f"{_INDENT}Required?                    {self.required}"
            yield f"{_INDENT}Position?                    {self.position}"
            yield f"{_INDENT}Default value                {self.defaultValue}"
            yield f"{_INDENT}Accept pipeline input?       {self.pipelineInput}"
            yield f"{_INDENT}Accept wildcard characters?  {self.globbing}"
        yield ""

    def __str__(self) -> str:
        return "\n".join(["", *(line.rstrip() for line in self.lines(with_table=True)), ""])


def type_name(type_: DotNetType) -> str:
    """A type as help writes it: by its own short name."""
    return type_.name.partition("`")[0]


@cache
def _examples() -> dict[str, list[dict[str, str]]]:
    """The examples of each command: `code`, what it does, and the organization that it needs."""
    table = tomllib.loads(state_path("help", "examples.toml").read_text("utf-8"))
    return {name.lower(): entries for name, entries in table.items()}


def examples_of(name: str) -> list[dict[str, str]]:
    """The examples of a command; none for one that has none."""
    return _examples().get(name.lower(), [])


def own_parameters(info: CommandInfo) -> list[ParameterMetadata]:
    """The parameters that help tells of."""
    return [each for each in info.declared_parameters() if not each.DontShow]


def inert_note(info: CommandInfo) -> str:
    """What of a command's parameters has no effect here."""
    inert = [each.Name for each in own_parameters(info) if each.inert]
    return f"Accepted without effect: {', '.join(inert)}." if inert else ""


def title_of(number: int) -> str:
    """What stands above an example."""
    return f"-------------------------- EXAMPLE {number} --------------------------"


def _piped(data: ParameterSetMetadata) -> str:
    kinds = [
        "ByValue" if data.ValueFromPipeline else "",
        "ByPropertyName" if data.ValueFromPipelineByPropertyName else "",
    ]
    piped = ", ".join(kind for kind in kinds if kind)
    return f"true ({piped})" if piped else "false"


def _data_of(info: CommandInfo, parameter: ParameterMetadata) -> ParameterSetMetadata:
    """The parameter as it is in the first set that has it."""
    for name in set_names(info):
        for each, data in parameters_of(info, name):
            if each is parameter:
                return data
    return next(iter(parameter.sets.values()))


# The page


def _page(help_: CommandHelp) -> Iterator[str]:
    yield from _section("NAME", help_.Name, 0)
    yield from _section("SYNOPSIS", help_.Synopsis, 1)
    if help_.wants == "Examples":
        yield from _example_lines(help_)
        return
    yield from _section("SYNTAX", "\n\n".join(help_.syntax()), 1)
    description = help_.description
    yield from _section("DESCRIPTION", description[0].properties["Text"] if description else "", 1)
    if help_.wants in ("Detailed", "Full"):
        yield from _parameter_lines(help_)
        if help_.wants == "Full":
            yield from _full_lines(help_)
        yield from _example_lines(help_)
    if help_.wants in ("Default", "Full"):
        yield from _section("RELATED LINKS", "\n".join(help_.comments.links), 0 if help_.comments.links else 1)
    if help_.wants != "Full":
        yield from _remarks(help_)


def _section(title: str, text: str, blank: int) -> Iterator[str]:
    yield title
    if text:
        yield from (_INDENT + line if line else "" for line in text.split("\n"))
        yield ""
    yield from ("" for _ in range(blank))


def _parameter_lines(help_: CommandHelp) -> Iterator[str]:
    yield "PARAMETERS"
    for parameter in own_parameters(help_.info):
        lines = help_.parameter(parameter).lines(help_.wants == "Full")
        yield from ((_INDENT + line).rstrip() for line in lines)
    if help_.info.uses_cmdlet_binding:
        yield f"{_INDENT}<CommonParameters>"
        yield from (_INDENT * 2 + line for line in _COMMON)
        yield ""


def _full_lines(help_: CommandHelp) -> Iterator[str]:
    for title in ("INPUTS", "OUTPUTS"):
        yield from _section(title, help_.comments.sections.get(title.lower(), ""), 0 if title.lower() in
                            help_.comments.sections else 1)  # fmt: skip
    notes = help_.comments.sections.get("notes")
    if notes:
        yield "NOTES"
        yield ""
        yield ""
        yield from (_INDENT * 2 + line for line in notes.split("\n"))
        yield ""


def _example_lines(help_: CommandHelp) -> Iterator[str]:
    for number, (code, text) in enumerate(help_.example_rows(), 1):
        yield _INDENT + title_of(number)
        yield ""
        yield f"{_INDENT}{_PROMPT}{code.removeprefix('PS>').removeprefix(_PROMPT).strip()}"
        yield ""
        yield from (_INDENT + line if line else "" for line in text.split("\n"))
        yield ""
        yield ""


def _remarks(help_: CommandHelp) -> Iterator[str]:
    yield "REMARKS"
    yield f'{_INDENT}To see the examples, type: "get-help {help_.Name} -examples".'
    yield f'{_INDENT}For more information, type: "get-help {help_.Name} -detailed".'
    yield f'{_INDENT}For technical information, type: "get-help {help_.Name} -full".'
    if help_.comments.links:
        yield f'{_INDENT}For online help, type: "get-help {help_.Name} -online"'
    yield ""
