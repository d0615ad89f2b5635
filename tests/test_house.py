"""Holds for the project as a whole: sizes, first lines, names, one function a node, lists that are true."""

import ast
import importlib
import inspect
import re
from pathlib import Path

import pytest

from tests import spec_file

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "umshell"
MODULES = sorted(PACKAGE.rglob("*.py"))
LINES = 400
LONGER = {  # one class a node; families with fifty parameters
    "language/ast.py",
    "cmdlets/um/auto_attendant.py",
    "cmdlets/um/dial_plan.py",
    "cmdlets/um/mailbox_policy.py",
}
FUNCTION_LINES = 40
VAGUE_NAMES = {"utils", "helpers", "common", "misc"}


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    docstring = ast.get_docstring(tree)
    assert docstring, "its first line says what it is for"
    assert docstring.split("\n")[0].endswith((".", ":")), "its first line is a sentence"
    assert path.stem not in VAGUE_NAMES, "its name is its subject"
    assert _name(path) in LONGER or text.count("\n") <= LINES, f"it has {text.count(chr(10))} lines"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_function_is_long(path: Path) -> None:
    functions = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    long = {node.name: _length(node) for node in functions if _length(node) > FUNCTION_LINES}
    assert not long


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_every_node_has_its_compile_function() -> None:
    compiled = {
        match
        for path in (PACKAGE / "compiler").glob("*.py")
        for match in re.findall(r"^\s*def compile_(\w+)", path.read_text("utf-8"), re.MULTILINE)
    }
    missing = [name for name in _concrete_nodes() if _snake(name) not in compiled]
    assert not missing


def _concrete_nodes() -> list[str]:
    """Statements and expressions that a script can hold; what they are made of is compiled with them."""
    module = importlib.import_module("umshell.language.ast")
    classes = [item for _, item in inspect.getmembers(module, inspect.isclass) if item.__module__ == module.__name__]
    kinds = (module.Statement, module.Expression)
    return [
        item.__name__
        for item in classes
        if issubclass(item, kinds)
        and item not in kinds
        and not any(issubclass(c, item) and c is not item for c in classes)
    ]


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def test_the_lists_of_cases_name_cases_that_exist() -> None:
    keys = {case.key for case in spec_file.all_cases()} | {tree.key for tree in spec_file.all_trees()}
    assert spec_file.not_yet() <= keys
    assert spec_file.known_differences().keys() <= keys


def test_the_titles_of_a_spec_file_differ() -> None:
    for path in spec_file.spec_files():
        titles = [case.title for case in spec_file.SpecFile(path).cases]
        assert len(titles) == len(set(titles)), path


def test_our_own_cases_name_their_source() -> None:
    nameless = [
        case.key
        for case in spec_file.all_cases()
        if case.area in spec_file.OWN_AREAS and not case.directives.get("source")
    ]
    assert not nameless


def test_the_coverage_is_fresh() -> None:
    report = importlib.import_module("coverage_report")
    assert report.TARGET.read_text("utf-8") == report.report(), "run scripts/coverage"
    assert report.MISSING_PARAMETERS.read_text("utf-8") == report.missing_parameters(), "run scripts/coverage"


def test_the_project_speaks_of_itself_alone() -> None:
    ours = ("*.md", "*.toml", "scripts/*", "umshell/**/*.py", "tests/*.py", "state/**/*", "grammar/*", ".ci/*")
    paths = [path for pattern in ours for path in ROOT.glob(pattern) if path.is_file() and path.suffix != ".pyc"]
    words = re.compile(r"(?:^|[\s\"'(])/(?:home|root|work|tmp)/\w")
    assert not [path for path in paths if path != Path(__file__) and words.search(path.read_text("utf-8"))]
