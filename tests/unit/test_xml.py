"""XML trees: reading, writing, paths, and PowerShell's view of nodes."""

from typing import Any

import pytest

from umshell.errors import ClrException
from umshell.values.psobject import MISSING
from umshell.values.xml_adapter import XmlAdapter
from umshell.values.xml_nodes import XmlDocument
from umshell.values.xml_reading import read_children, read_document
from umshell.values.xml_writing import indented_xml, outer_xml
from umshell.values.xpath import evaluate, select


def document(text: str) -> XmlDocument:
    made = XmlDocument()
    read_document(made, text)
    return made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<r><u n='a'>t</u></r>", '<r><u n="a">t</u></r>'),
        ("<r><u/><v></v></r>", "<r><u /><v></v></r>"),
        ("<r>\n  <u/>\n</r>", "<r><u /></r>"),
        ("<r><![CDATA[<b>]]><!-- c --></r>", "<r><![CDATA[<b>]]><!-- c --></r>"),
        ('<?xml version="1.0"?><r a="&lt;&amp;"/>', '<?xml version="1.0"?><r a="&lt;&amp;" />'),
        ('<r xmlns="urn:x" xmlns:p="urn:p"><p:u/></r>', '<r xmlns="urn:x" xmlns:p="urn:p"><p:u /></r>'),
    ],
)
def test_round_trip(text: str, expected: Any) -> None:
    assert outer_xml(document(text)) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<a><b></a>", "The 'b' start tag on line 1 position 5 does not match the end tag of 'a'. Line 1, position 9."),
        ("<a>", "The following elements are not closed: a. Line 1, position 4."),
        ("kari", "Data at the root level is invalid. Line 1, position 1."),
        ("<a>&foo;</a>", "Reference to undeclared entity 'foo'. Line 1, position 5."),
        ("<a x='1' x='2'/>", "'x' is a duplicate attribute name. Line 1, position 10."),
        ("<p:a/>", "'p' is an undeclared prefix. Line 1, position 2."),
        ("", "Root element is missing."),
    ],
)
def test_what_is_not_well_formed(text: str, reason: str) -> None:
    with pytest.raises(ClrException) as caught:
        document(text)
    assert reason in caught.value.Message


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/r/u", ["1", "2", "3"]),
        ("//u[@n='b']", ["2"]),
        ("//u[2]", ["2"]),
        ("//u[last()]", ["3"]),
        ("//u[position() < 3]", ["1", "2"]),
        ("//u[contains(., '3')]", ["3"]),
        ("//u[not(@n)]", ["3"]),
        ("//u[. > 1 and . < 3]", ["2"]),
        ("//u[@n='a']/following-sibling::u[1]", ["2"]),
        ("//v/preceding::u", ["1", "2", "3"]),
        ("//*[local-name()='v']", ["x"]),
        ("//u[1] | //v", ["1", "x"]),
        ("/r/u/@n", ["a", "b"]),
        ("//u[starts-with(@n, 'a')]/..//v", ["x"]),
    ],
)
def test_paths(path: str, expected: Any) -> None:
    tree = document("<r><u n='a'>1</u><u n='b'>2</u><u>3</u><w><v>x</v></w></r>")
    assert [node.inner_text for node in select(tree, path)] == expected


def test_values_of_paths() -> None:
    tree = document("<r><u>1</u><u>2</u></r>")
    assert evaluate(tree, "count(//u)") == 2.0
    assert evaluate(tree, "sum(//u) * 2 - 1") == 5.0
    assert evaluate(tree, "concat('a', string(//u[2]))") == "a2"
    with pytest.raises(ClrException):
        select(tree, "//u[")


def test_the_view_of_powershell() -> None:
    adapter = XmlAdapter()
    root = document('<r id="attribute" name="n"><id>element</id><b/><c x="1">t</c><d>1</d><d>2</d></r>').root
    assert root is not None
    assert adapter.read(root, "ID") == ["attribute", "element"]
    assert adapter.read(root, "b") == ""
    assert adapter.read(root, "c") is root.children[2]
    assert adapter.read(root, "d") == ["1", "2"]
    assert adapter.read(root, "nothing") is MISSING
    assert adapter.names(root) == ["id", "name", "b", "c", "d"]
    assert adapter.write(root, "b", "new")
    assert root.children[1].inner_text == "new"
    with pytest.raises(ClrException):
        adapter.write(root, "d", "x")


def test_changing_a_tree() -> None:
    tree = document("<r><a/><b/></r>")
    root = tree.root
    assert root is not None
    read_children(root.children[0], "<x>1</x>text")
    root.insert(0, root.children[1])
    assert outer_xml(tree) == "<r><b /><a><x>1</x>text</a></r>"
    assert indented_xml(document("<r><a><b/></a><c>t</c></r>"), new_line="\n") == (
        "<r>\n  <a>\n    <b />\n  </a>\n  <c>t</c>\n</r>"
    )
    with pytest.raises(ClrException):
        root.insert(0, tree)
