"""Shape: what can be known of an expression's value without running anything."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from umshell.errors import ClrException, PSError
from umshell.language import ast
from umshell.language.parser import IncompleteInput, ParseError, parse
from umshell.language.source import Source
from umshell.repl.cursor_place import Place
from umshell.runtime.command_discovery import find_command
from umshell.runtime.command_info import CommandInfo
from umshell.shell import Shell
from umshell.values.collections import Hashtable
from umshell.values.conversion import enumerate_value
from umshell.values.dotnet_type import DotNetType
from umshell.values.property_access import find_member, read_property
from umshell.values.psobject import MISSING, PSAliasProperty, PSCustomObject, PSNoteProperty, PSTypedObject
from umshell.values.signatures import resolve_type
from umshell.values.types import BOOLEAN, DOUBLE, INT32, OBJECT, STRING, array_of, find_type, type_of

_DEEPEST = 20  # of variables that are assigned from each other
_PASSING = ("where-object", "sort-object", "tee-object", "get-unique")
_HARMLESS_MEMBERS = (PSNoteProperty, PSAliasProperty)
_TEXTS = ("Join", "Format", "Replace", "Ireplace", "Creplace")
_CONSTANTS = {"true": True, "false": False}


class Shape(NamedTuple):
    """What is known: the value itself, or the types it can be of, or the names of its properties alone."""

    value: Any = MISSING
    types: tuple[DotNetType, ...] = ()
    names: tuple[str, ...] = ()


NOTHING = Shape()


class Inference:
    """Finds shapes; reads variables and plain properties, and calls nothing."""

    def __init__(self, shell: Shell, place: Place) -> None:
        self.scope = shell.context.global_scope
        self.place = place
        self.depth = 0

    def of_text(self, text: str) -> Shape:
        """The shape of the last statement of a text."""
        self.depth += 1
        try:
            block = parse(Source(text)).end_block
            if self.depth > _DEEPEST or block is None or not block.statements:
                return NOTHING
            return self.of(block.statements[-1])
        except (ParseError, IncompleteInput, PSError, ClrException, RecursionError):
            return NOTHING
        finally:
            self.depth -= 1

    def of(self, node: ast.Node) -> Shape:
        """The shape of what a node gives."""
        infer = _SHAPES.get(type(node))
        return NOTHING if infer is None else infer(self, node)

    def piped(self, pipeline: str) -> Shape:
        """The shape of one of the objects that a pipeline gives."""
        return element_of(self.of_text(pipeline)) if pipeline else NOTHING

    def variable(self, name: str) -> Shape:
        """A variable of the session, or one that the text itself assigns."""
        lower = name.lower()
        if lower in _CONSTANTS:
            return Shape(_CONSTANTS[lower])
        if lower in ("_", "psitem"):
            return self.piped(self.place.around)
        value = self.scope.get(name.partition(":")[2] or name, MISSING)
        if value is not MISSING and value is not None:
            return Shape(value)
        assigned = self.place.assigned.get(lower)
        if assigned is None:
            return NOTHING
        shape = self.of_text(assigned.text)
        return element_of(shape) if assigned.is_element else shape


def element_of(shape: Shape) -> Shape:
    """The shape of one of the things that a value unrolls to."""
    if shape.value is not MISSING:
        items = enumerate_value(shape.value)
        return shape if items is None else Shape(next(iter(items), MISSING))
    return shape._replace(types=tuple(each.element_type or each for each in shape.types))


def types_of(shape: Shape) -> tuple[DotNetType, ...]:
    """The types that a value can be of."""
    return shape.types if shape.value is MISSING or shape.value is None else (type_of(shape.value),)


# Statements


def _pipeline(inference: Inference, node: ast.Pipeline) -> Shape:
    shape = NOTHING
    for element in node.pipeline_elements:
        if isinstance(element, ast.CommandExpression):
            shape = inference.of(element.expression)
        elif isinstance(element, ast.Command):
            shape = _command(inference, element, element_of(shape))
    return shape


def _command(inference: Inference, node: ast.Command, piped: Shape) -> Shape:
    first, *rest = node.command_elements
    name = first.value if isinstance(first, ast.StringConstantExpression) else ""
    info = find_command(inference.scope, name) if name else None
    if info is None:
        return NOTHING
    lower = info.Name.lower()
    if lower in _PASSING:
        return piped
    words = [each.value for each in _values(rest) if isinstance(each, ast.StringConstantExpression)]
    if lower == "select-object":
        return Shape(names=tuple(words)) if words else piped
    if lower == "new-object":
        return Shape(types=tuple(found for word in words[:1] if (found := find_type(word))))
    return _of_output(info)


def _of_output(info: CommandInfo) -> Shape:
    """What a command says that it gives: types, or objects with properties of their own."""
    objects = getattr(getattr(info, "cmdlet_class", None), "object_class", None)
    names = list(getattr(objects, "PropertyNames", ()))
    types = []
    for name in info.output_types:
        found = find_type(name)
        if found is not None:
            types.append(found)
        else:
            names += _property_names(name, PSTypedObject)
    return Shape(types=tuple(types), names=tuple(dict.fromkeys(names)))


def _property_names(type_name: str, cls: type[PSTypedObject]) -> tuple[str, ...]:
    """The properties of the objects of that type, among the classes below a class."""
    for each in cls.__subclasses__():
        if each.TypeNames[0] == type_name:
            return each.PropertyNames
        if found := _property_names(type_name, each):
            return found
    return ()


def _values(elements: Iterable[ast.Node]) -> Iterable[ast.Node]:
    for each in elements:
        yield from each.elements if isinstance(each, ast.ArrayLiteral) else (each,)


def _paren(inference: Inference, node: ast.ParenExpression) -> Shape:
    return inference.of(node.pipeline)


def _sub_expression(inference: Inference, node: ast.SubExpression | ast.ArrayExpression) -> Shape:
    statements = node.sub_expression.statements
    return inference.of(statements[-1]) if statements else NOTHING


# Expressions


def _constant(_inference: Inference, node: ast.ConstantExpression) -> Shape:
    return Shape(node.value)


def _expandable(_inference: Inference, _node: ast.Node) -> Shape:
    return Shape(types=(STRING,))


def _array(inference: Inference, node: ast.ArrayLiteral) -> Shape:
    values = [inference.of(each).value for each in node.elements]
    return Shape(values) if MISSING not in values else Shape(types=(array_of(OBJECT),))


def _table(_inference: Inference, node: ast.Hashtable) -> Shape:
    made = Hashtable()
    for key, _ in node.key_value_pairs:
        if isinstance(key, ast.StringConstantExpression):
            made.set_item(key.value, None)
    return Shape(made)


def _variable(inference: Inference, node: ast.VariableExpression) -> Shape:
    path = node.variable_path
    return NOTHING if path.drive_name is not None else inference.variable(path.name)


def _type(_inference: Inference, node: ast.TypeExpression) -> Shape:
    found = find_type(node.type_name.text)
    return NOTHING if found is None else Shape(found)


def _conversion(inference: Inference, node: ast.ConvertExpression) -> Shape:
    name = node.attribute.type_name.text
    child = inference.of(node.child)
    if name.lower() in ("pscustomobject", "psobject") and isinstance(child.value, Hashtable):
        return Shape(PSCustomObject({str(key): value for key, value in child.value.items()}))
    found = find_type(name)
    return NOTHING if found is None else Shape(types=(found,))


def _binary(inference: Inference, node: ast.BinaryExpression) -> Shape:
    if node.operator in _TEXTS:
        return Shape(types=(STRING,))
    if node.operator in ("Plus", "Minus", "Multiply", "Divide", "Rem"):
        left = types_of(inference.of(node.left))
        return Shape(types=left) if left and left[0] in (STRING, INT32, DOUBLE) else NOTHING
    if node.operator == "As":
        right = inference.of(node.right).value
        return Shape(types=(right,)) if isinstance(right, DotNetType) else NOTHING
    return NOTHING if node.operator == "DotDot" else Shape(types=(BOOLEAN,))


def _member(inference: Inference, node: ast.MemberExpression) -> Shape:
    if not isinstance(node.member, ast.StringConstantExpression):
        return NOTHING
    name = node.member.value
    owner = inference.of(node.expression)
    if node.static:
        return _static_property(owner.value, name)
    if owner.value is not MISSING:
        return _property_of_value(owner.value, name)
    found = (each.find_property(name) for each in owner.types)
    return _of_texts((info.type_text, info.declaring_type or OBJECT) for info in found if info is not None)


def _static_property(owner: Any, name: str) -> Shape:
    if not isinstance(owner, DotNetType):
        return NOTHING
    if owner.is_enum:
        return Shape(types=(owner,))
    info = owner.find_static_property(name)
    return NOTHING if info is None else _of_texts([(info.type_text, owner)])


def _property_of_value(value: Any, name: str) -> Shape:
    """A property that is no script's: reading it runs nothing."""
    if isinstance(value, Hashtable) and value.contains(name):
        return Shape(value.get_item(name))
    member = find_member(value, name)
    if member is not None and not isinstance(member, _HARMLESS_MEMBERS):
        return NOTHING
    found = read_property(value, name)
    if found is not MISSING:
        return Shape(found)
    items = enumerate_value(value)
    first = MISSING if items is None else next(iter(items), MISSING)
    return NOTHING if first is MISSING else _property_of_value(first, name)


def _call(inference: Inference, node: ast.InvokeMemberExpression) -> Shape:
    if not isinstance(node.member, ast.StringConstantExpression):
        return NOTHING
    name, owner = node.member.value, inference.of(node.expression)
    if node.static:
        return _static_call(owner.value, name)
    groups = [(each.find_method(name), each) for each in types_of(owner)]
    return _of_texts((_return_text(o.text), each) for group, each in groups if group for o in group.overloads[:1])


def _static_call(owner: Any, name: str) -> Shape:
    if not isinstance(owner, DotNetType):
        return NOTHING
    if name.lower() == "new":
        return Shape(types=(owner,))
    group = owner.find_static_method(name)
    return NOTHING if group is None else _of_texts((_return_text(each.text), owner) for each in group.overloads[:1])


def _return_text(signature: str) -> str:
    return signature.partition("(")[0].rpartition(" ")[0].removeprefix("static ").strip()


def _of_texts(texts: Iterable[tuple[str, DotNetType]]) -> Shape:
    """The types that signatures name."""
    return Shape(types=tuple(dict.fromkeys(resolve_type(text, owner) for text, owner in texts)))


def _index(inference: Inference, node: ast.IndexExpression) -> Shape:
    target, index = inference.of(node.target), inference.of(node.index).value
    if isinstance(target.value, Hashtable):
        return Shape(target.value.get_item(index)) if target.value.contains(index) else NOTHING
    if isinstance(target.value, list):
        return Shape(target.value[index]) if type(index) is int and index < len(target.value) else NOTHING
    return element_of(target) if target.value is MISSING else NOTHING


_SHAPES: dict[type, Callable[[Inference, Any], Shape]] = {
    ast.Pipeline: _pipeline,
    ast.ParenExpression: _paren,
    ast.SubExpression: _sub_expression,
    ast.ArrayExpression: _sub_expression,
    ast.ConstantExpression: _constant,
    ast.StringConstantExpression: _constant,
    ast.ExpandableStringExpression: _expandable,
    ast.ArrayLiteral: _array,
    ast.Hashtable: _table,
    ast.VariableExpression: _variable,
    ast.TypeExpression: _type,
    ast.ConvertExpression: _conversion,
    ast.BinaryExpression: _binary,
    ast.MemberExpression: _member,
    ast.InvokeMemberExpression: _call,
    ast.IndexExpression: _index,
}
