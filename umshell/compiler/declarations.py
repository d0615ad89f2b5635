"""Classes, enums, data sections and using statements."""

import ast
from collections.abc import Sequence

from umshell.compiler.block import Block
from umshell.compiler.compiler import Compiler
from umshell.language import ast as tree


def compile_using_statement(node: tree.UsingStatement, compiler: Compiler) -> list[ast.stmt]:
    """using namespace, module, assembly."""
    py = compiler.py
    name = py.constant(node.name.value if node.name else None)
    specification = py.constant(None)
    if node.module_specification is not None:
        specification = compiler.expression(node.module_specification)
    return [py.do(py.call("use", "scope", "SOURCE", py.constant(node.using_statement_kind), name, specification))]


def compile_data_statement(node: tree.DataStatement, compiler: Compiler) -> list[ast.stmt]:
    """data Name { }: what the block writes becomes the variable's value, or is written on."""
    py = compiler.py
    value = py.call("value_written", compiler.part(lambda: compiler.body(node.body)))
    if node.variable is None:
        return [py.do(py.call("write", value, "out"))]
    name = compiler.block.temporary()
    cell = compiler.block.cell(compiler.spell(node.variable))
    test = py.compare(py.keep(name, value), "is", "NOTHING")
    store = py.set_attribute(cell, "value", py.name(name))
    return [py.when(test, [py.do(py.call("assign_nothing", cell))], [store])]


def compile_type_definition(node: tree.TypeDefinition, compiler: Compiler) -> list[ast.stmt]:
    """class and enum; blocks move them to their beginning."""
    return define_types([node], compiler)


def define_types(nodes: Sequence[tree.TypeDefinition], compiler: Compiler) -> list[ast.stmt]:
    """All types of a block at once: they may name each other."""
    py = compiler.py
    specs = []
    for node in nodes:
        compiler.stand_at(node)
        specs.append(_type_spec(node, compiler))
    return [py.do(py.call("define_types", "scope", "SOURCE", py.tuple_of(specs)))]


def _attributes(attributes: tuple[tree.Attribute, ...], compiler: Compiler) -> ast.expr:
    return compiler.py.tuple_of([compiler.attribute_spec(attribute) for attribute in attributes])


def _type_spec(node: tree.TypeDefinition, compiler: Compiler) -> ast.expr:
    py = compiler.py
    properties = [member for member in node.members if isinstance(member, tree.PropertyMember)]
    methods = [member for member in node.members if isinstance(member, tree.FunctionMember)]
    return py.call(
        "TypeSpec",
        py.constant(node.name),
        py.constant(node.kind.lower() == "enum"),
        py.constant((node.start, node.end)),
        py.constant(tuple((base.type_name.full_name, base.start, base.end) for base in node.base_types)),
        _attributes(node.attributes, compiler),
        py.tuple_of([compile_property_member(member, compiler) for member in properties]),
        py.tuple_of([compile_function_member(member, compiler) for member in methods]),
    )


def compile_property_member(node: tree.PropertyMember, compiler: Compiler) -> ast.expr:
    """A property of a class, or a value of an enum: its initial value is a function of the scope."""
    py = compiler.py
    flags = (node.is_static, node.is_hidden)
    type_name = node.property_type.type_name.full_name if node.property_type else None
    return py.call(
        "PropertySpec", py.constant(node.name), py.constant(type_name), py.constant(flags),
        _attributes(node.attributes, compiler), _initial(node, compiler), _place(node, compiler),
    )  # fmt: skip


def _place(node: tree.PropertyMember, compiler: Compiler) -> ast.expr:
    """Where a property stands, the semicolon behind it included, and its initial value."""
    text, end = node.source.text, node.end
    behind = end
    while text[behind : behind + 1] in (" ", "\t"):
        behind += 1
    if text[behind : behind + 1] == ";":
        end = behind + 1
    value = node.initial_value
    return compiler.py.constant((node.start, end, *((value.start, value.end) if value else (0, 0))))


def _initial(node: tree.PropertyMember, compiler: Compiler) -> ast.expr:
    if node.initial_value is None:
        return compiler.py.constant(None)
    py = compiler.py
    outer, compiler.block = compiler.block, Block(frozenset({"this"}))
    value = compiler.expression(node.initial_value)
    block, compiler.block = compiler.block, outer
    name = compiler.global_name("d")
    compiler.module.append(py.function(name, ("scope",), [*block.prologue(py), *block.functions[0], py.give(value)]))
    return py.name(name)


def compile_function_member(node: tree.FunctionMember, compiler: Compiler) -> ast.expr:
    """A method or constructor: it returns what `return` says and writes nothing."""
    py = compiler.py
    definition = node.function_definition
    code = compiler.script_block(
        definition.body, name=node.name, place=definition, parameters=definition.parameters or (), is_method=True
    )
    type_name = node.return_type.type_name.full_name if node.return_type else None
    flags = (node.is_static, node.is_hidden, node.is_constructor, _calls_base(definition.body))
    return py.call("MethodSpec", py.constant(node.name), py.constant(type_name), py.constant(flags), code)


def _calls_base(body: tree.ScriptBlock) -> bool:
    """Whether a constructor says itself how its base is constructed."""
    statements = body.end_block.statements if body.end_block else ()
    first = statements[0] if statements else None
    while isinstance(first, tree.Pipeline):
        first = first.pipeline_elements[0]
    return isinstance(first, tree.CommandExpression) and isinstance(
        first.expression, tree.BaseCtorInvokeMemberExpression
    )
