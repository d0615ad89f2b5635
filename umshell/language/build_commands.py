"""From reductions to nodes: pipelines, commands, redirections."""

from typing import Any

from umshell.language import ast
from umshell.language.ast import make
from umshell.language.checks import Findings, refuse, refuse_node
from umshell.language.operators import redirection_streams
from umshell.language.reading import Children, Reading


def pipeline_chain(reading: Reading, start: int, end: int, children: Children) -> Any:
    left, operator, right = children
    kind = "AndAnd" if reading.token_text(operator) == "&&" else "OrOr"
    return make.PipelineChain(reading.source, start, end, left, right, kind, False)


def background_pipeline(reading: Reading, start: int, end: int, children: Children) -> Any:
    chain = children[0]
    if type(chain) is ast.Pipeline:
        return make.Pipeline(reading.source, start, chain.end, chain.pipeline_elements, True)
    return make.PipelineChain(
        reading.source, start, chain.end, chain.lhs_pipeline_chain, chain.rhs_pipeline, chain.operator, True
    )


def redirected_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    check_redirections(tuple(children[1:]))
    return make.CommandExpression(reading.source, start, end, children[0], tuple(children[1:]))


REDIRECTIONS = (ast.FileRedirection, ast.MergingRedirection)


ARRANGED = frozenset((*REDIRECTIONS, tuple))


def command(reading: Reading, start: int, end: int, children: Children, operator: str | None = None) -> Any:
    redirections: tuple[Any, ...] = ()
    if reading.findings.splatted:
        take_splatted(reading.findings, children)
    if not ARRANGED.isdisjoint(map(type, children)):
        children, redirections = arrange_elements(children)
    return make.Command(reading.source, start, end, operator, tuple(children), redirections)


def take_splatted(findings: Findings, elements: Children) -> None:
    """Splatted variables are for the commands in whose elements they stand, alone."""
    for element in elements:
        if type(element) is ast.VariableExpression:
            findings.take(element)
        elif type(element) is ast.UsingExpression:
            findings.take(element.sub_expression)
        elif type(element) is ast.ArrayLiteral:
            for inner in element.elements:
                if type(inner) is ast.VariableExpression and findings.take(inner):
                    findings.add(inner, "SplattingNotPermittedInArgumentList", inner.variable_path.user_path)


def arrange_elements(children: Children) -> tuple[Children, tuple[Any, ...]]:
    """The elements without the redirections; behind -- what looks like a parameter is a word."""
    elements: Children = []
    after_dashes = False
    for child in children:
        if type(child) is tuple and len(child) == 1 and not after_dashes:
            after_dashes = True
            elements.append(child[0])
        elif type(child) is tuple:
            elements.extend(
                word for part in child for word in (as_words(part) if type(part) is ast.CommandParameter else [part])
            )
        elif type(child) is ast.CommandParameter and after_dashes:
            elements.extend(as_words(child))
        elif type(child) not in REDIRECTIONS:
            elements.append(child)
    redirections = tuple(child for child in children if type(child) in REDIRECTIONS)
    check_redirections(redirections)
    return elements, redirections


def check_redirections(redirections: tuple[Any, ...]) -> None:
    streams: set[str] = set()
    for redirection in redirections:
        if redirection.from_stream in streams:
            named = redirection.from_stream.lower()
            raise refuse_node(
                redirection, "StreamAlreadyRedirected", f"{named} stream" if named != "all" else "all streams"
            )
        streams.add(redirection.from_stream)


def as_words(parameter: ast.CommandParameter) -> Children:
    argument = parameter.argument
    end = parameter.end
    if argument is not None:
        end = parameter.start + parameter.text.index(":") + 1
    word = make.StringConstantExpression(
        parameter.source, parameter.start, end, parameter.source.text[parameter.start : end], "BareWord"
    )
    return [word] if argument is None else [word, argument]


def invoked_command(reading: Reading, start: int, end: int, children: Children) -> Any:
    operator = "Dot" if reading.text[reading.starts[children[0]]] == "." else "Ampersand"
    return command(reading, start, end, children[1:], operator)


def end_of_parameters(reading: Reading, start: int, end: int, children: Children) -> Any:
    return (make.CommandParameter(reading.source, start, end, "-", None),)


def command_parameter_with_argument(reading: Reading, start: int, end: int, children: Children) -> Any:
    token, argument = children
    name = reading.text[reading.starts[token] + 1 : reading.ends[token] - 1]
    return make.CommandParameter(reading.source, start, end, name, argument)


def verbatim_argument(reading: Reading, start: int, end: int, children: Children) -> Any:
    text = reading.text[start:end]
    rest = text[3:].lstrip()
    mark = make.StringConstantExpression(reading.source, start, start + 3, text[:3], "BareWord")
    return mark, make.StringConstantExpression(reading.source, end - len(rest), end, rest, "BareWord")


def merging_redirection(reading: Reading, start: int, end: int, children: Children) -> Any:
    text = reading.text[start:end]
    from_stream, to_stream = redirection_streams(text)
    if to_stream != "Output" or from_stream == "Output":
        raise refuse(reading.source, "RedirectionNotSupported", start, end, text)
    return make.MergingRedirection(reading.source, start, end, from_stream, to_stream)


def file_redirection(reading: Reading, start: int, end: int, children: Children) -> Any:
    token, location = children
    text = reading.token_text(token)
    return make.FileRedirection(reading.source, start, end, redirection_streams(text)[0], text.endswith(">>"), location)
