"""Script blocks, functions and parameters: Python functions and what is known of them."""

import ast

from umshell.compiler.block import Block
from umshell.compiler.compiler import Compiler
from umshell.compiler.direct_functions import direct_function
from umshell.compiler.expressions import pure_expression, type_reference
from umshell.compiler.giving import giving_tails
from umshell.compiler.purity import is_pure
from umshell.language import ast as tree

_OUTPUT_TYPE = ("outputtype", "outputtypeattribute", "system.management.automation.outputtypeattribute")

_AUTOMATIC = ("args", "input", "psboundparameters", "myinvocation", "pscmdlet")


def compile_script_block(
    node: tree.ScriptBlock,
    compiler: Compiler,
    *,
    name: str | None = None,
    place: tree.Node | None = None,
    parameters: tuple[tree.Parameter, ...] | None = None,
    is_filter: bool = False,
    literal: bool = False,
    is_method: bool = False,
) -> str:
    """The name of the BlockCode of a script block."""
    where = place or node
    outer, compiler.block = compiler.block, Block(frozenset(_names(node, parameters)), is_method)
    compiler.block.is_literal = literal
    saved = compiler.py.at, compiler.in_string
    compiler.in_string = False
    compiler.stand_at(where)
    head = _head(node, compiler) if place is None else {}
    is_function = name is not None and not is_method
    functions = head | _bodies(
        node, literal and parameters is None, is_filter, is_function, _names(node, parameters), compiler
    )
    functions |= _declarations(node, parameters, compiler)
    compiler.block = outer
    compiler.py.at, compiler.in_string = (1, 0, 1, 0), saved[1]
    made = _block_code(node, where, name, is_filter, parameters, functions, compiler)
    compiler.py.at = saved[0]
    return made


def _names(node: tree.ScriptBlock, parameters: tuple[tree.Parameter, ...] | None) -> tuple[str, ...]:
    declared = parameters or (node.param_block.parameters if node.param_block else ())
    return tuple(parameter.name.variable_path.name.lower() for parameter in declared)


def _block_code(
    node: tree.ScriptBlock,
    where: tree.Node,
    name: str | None,
    is_filter: bool,
    parameters: tuple[tree.Parameter, ...] | None,
    functions: dict[str, ast.expr],
    compiler: Compiler,
) -> str:
    py = compiler.py
    text = compiler.source.text[where.start : where.end].lower()
    # $MyInvocation tells of what was bound, too
    needs = tuple(word for word in _AUTOMATIC if (word if word != "psboundparameters" else "boundparameters") in text)
    listed = (parameters[0].start, parameters[-1].end) if parameters else (0, 0)
    place = py.constant((node.start, node.end, where.start, where.end, *listed))
    pairs = [(py.constant(key), value) for key, value in functions.items()]
    head = [py.constant(name), py.constant(is_filter), py.constant(needs)]
    return compiler.define("B", py.call("BlockCode", "SOURCE", place, *head, py.dict_of(pairs)))


def _head(node: tree.ScriptBlock, compiler: Compiler) -> dict[str, ast.expr]:
    """head(scope): what a script says of itself before anything runs: #requires, using, its types."""
    types = [s for s in (node.end_block.statements if node.end_block else ()) if isinstance(s, tree.TypeDefinition)]
    required = _requirements(node, compiler)
    if not node.using_statements and not types and not required:
        return {}
    outer, compiler.block = compiler.block, Block()
    body = list(required)
    for statement in node.using_statements:
        compiler.stand_at(statement)
        body += compiler.statement(statement)
    body += compiler.types_of(types)
    compiler.made_types.update(types)
    name = compiler.global_name("f")
    block, compiler.block = compiler.block, outer
    compiler.module.append(
        compiler.py.function(name, ("scope",), block.prologue(compiler.py) + block.functions[0] + body)
    )
    return {"head": compiler.py.name(name)}


def _requirements(node: tree.ScriptBlock, compiler: Compiler) -> list[ast.stmt]:
    """#requires: checked when the script starts."""
    found = node.script_requirements
    if found is None:
        return []
    py = compiler.py
    modules = py.constant(tuple(_module_name(module, compiler) for module in found.modules))
    checked = py.call("check_requirements", "scope", "SOURCE", py.constant(found.ps_version), modules)
    return [py.do(checked)]


def _module_name(module: object, compiler: Compiler) -> str:
    if isinstance(module, str):
        return module
    if isinstance(module, dict):
        return str(next((value for key, value in module.items() if str(key).lower() == "modulename"), ""))
    return str(getattr(module, "value", module))


def _bodies(
    node: tree.ScriptBlock,
    literal: bool,
    is_filter: bool,
    is_function: bool,
    names: tuple[str, ...],
    compiler: Compiler,
) -> dict[str, ast.expr]:
    """The functions that run the block's statements."""
    end = node.end_block
    others = (node.begin_block, node.process_block, node.clean_block)
    functions: dict[str, ast.expr] = {}
    if node.dynamic_param_block is not None:
        functions["dynamic"] = _function(node.dynamic_param_block, compiler, fresh=True)
    if any(others) or is_filter:
        functions["blocks"] = _blocks(node, is_filter, compiler)
    elif end is not None and literal and node.param_block is None:
        functions["item"] = _item(end, compiler)
        value = _value(end, compiler)
        if value is not None:
            functions["value"] = value
    elif end is not None:
        functions["body"] = _function(end, compiler)
        tails = giving_tails(end) if is_function and not compiler.observes_success else None
        if tails is not None:
            functions["give"] = direct_function(end, tails, names, compiler)
    return functions


def _function(node: tree.NamedBlock, compiler: Compiler, fresh: bool = False) -> ast.expr:
    """body(scope, out)."""
    py = compiler.py
    if fresh:
        outer, compiler.block = compiler.block, Block(compiler.block.parameters)
    body = _returning(compiler.body(node), compiler)
    block = compiler.block
    if fresh:
        compiler.block = outer
    name = compiler.global_name("f")
    compiler.module.append(py.function(name, ("scope", "out"), block.prologue(py) + block.functions[0] + body))
    return py.name(name)


def _returning(body: list[ast.stmt], compiler: Compiler) -> list[ast.stmt]:
    """The body, with a return out of nested functions caught."""
    if not compiler.block.returns_by_flow:
        return body
    return [compiler.py.attempt(body, "ReturnFlow", [compiler.py.nothing()], name=None)]


def _item(node: tree.NamedBlock, compiler: Compiler) -> ast.expr:
    """item(scope) -> f(out): the head once, the body as often as there are objects."""
    py = compiler.py
    compiler.block.cell("_")
    body = _returning(compiler.body(node), compiler)
    block = compiler.block
    inner = py.function("body", ("out",), block.functions[0] + body)
    name = compiler.global_name("f")
    compiler.module.append(py.function(name, ("scope",), [*block.prologue(py), inner, py.give(py.name("body"))]))
    return py.name(name)


def _value(node: tree.NamedBlock, compiler: Compiler) -> ast.expr | None:
    """value(scope) -> f(item): a sole expression without commands, with $_ as a plain argument."""
    if len(node.statements) != 1 or node.traps:
        return None
    pure = pure_expression(node.statements[0])
    if pure is None or not is_pure(pure):
        return None
    py = compiler.py
    outer, compiler.block = compiler.block, Block(compiler.block.parameters)
    compiler.block.underscore = "item"
    compiler.stand_at(node.statements[0])
    value = compiler.raw(pure)
    code = compiler.settled(value)
    block, compiler.block = compiler.block, outer
    report = [py.do(py.call("fail", "scope", "e")), py.give(py.name("NOTHING"))]
    inner = py.function("value", ("item",), [*block.functions[0], py.attempt([py.give(code)], "Exception", report)])
    name = compiler.global_name("f")
    compiler.module.append(py.function(name, ("scope",), [*block.prologue(py), inner, py.give(py.name("value"))]))
    return py.name(name)


def _blocks(node: tree.ScriptBlock, is_filter: bool, compiler: Compiler) -> ast.expr:
    """blocks(scope) -> (begin, process, end, clean), each f(out) or None."""
    py, block = compiler.py, compiler.block
    process = node.process_block or (node.end_block if is_filter else None)
    end = None if is_filter and node.process_block is None else node.end_block
    made: list[ast.stmt] = []
    names: list[ast.expr] = []
    block.cell("_")
    for stem_, part in (("begin", node.begin_block), ("process", process), ("end", end), ("clean", node.clean_block)):
        if part is None:
            names.append(py.constant(None))
            continue
        block.returns_by_flow = False
        block.functions.append([])
        body = _returning(compiler.body(part), compiler)
        parts = block.functions.pop()
        compiler.stand_at(part)
        made.append(py.function(stem_, ("out",), parts + body))
        names.append(py.name(stem_))
    name = compiler.global_name("f")
    body = [*block.prologue(py), *block.functions[0], *made, py.give(py.tuple_of(names))]
    compiler.module.append(py.function(name, ("scope",), body))
    return py.name(name)


def compile_param_block(node: tree.ParamBlock, compiler: Compiler) -> dict[str, ast.expr]:
    """param( ): functions that give the parameters and the attributes of the block."""
    functions = {"parameters": _parameters(node.parameters, compiler)}
    if node.attributes:
        specs = compiler.py.tuple_of([compiler.attribute_spec(attribute) for attribute in node.attributes])
        functions["attributes"] = _lazily(specs, compiler)
    return functions


def _declarations(
    node: tree.ScriptBlock, parameters: tuple[tree.Parameter, ...] | None, compiler: Compiler
) -> dict[str, ast.expr]:
    compiler.block = Block()
    if node.param_block is not None:
        return compile_param_block(node.param_block, compiler)
    return {"parameters": _parameters(parameters, compiler)} if parameters else {}


def _parameters(parameters: tuple[tree.Parameter, ...], compiler: Compiler) -> ast.expr:
    return _lazily(compiler.py.tuple_of([compile_parameter(parameter, compiler) for parameter in parameters]), compiler)


def _lazily(value: ast.expr, compiler: Compiler) -> ast.expr:
    """A function of the scope that computes the value when it is first needed."""
    py, block = compiler.py, compiler.block
    name = compiler.global_name("d")
    body = [*block.prologue(py), *block.functions[0], py.give(value)]
    compiler.module.append(py.function(name, ("scope",), body))
    compiler.block = Block()
    return py.name(name)


def compile_parameter(node: tree.Parameter, compiler: Compiler) -> ast.expr:
    """A parameter with its attributes; its default is a function of the scope of a call."""
    py = compiler.py
    default: ast.expr = py.constant(None)
    if node.default_value is not None:
        outer, compiler.block = compiler.block, Block()
        compiler.stand_at(node.default_value)
        value = compiler.expression(node.default_value)
        default = _lazily(value, compiler)
        compiler.block = outer
    specs = py.tuple_of([compiler.attribute_spec(attribute) for attribute in node.attributes])
    place = py.constant((node.name.start, node.name.end))
    path = node.name.variable_path
    scope = py.constant(path.scope if path.scope in ("script", "global") else None)
    return py.call("ParameterSpec", py.constant(path.name), specs, default, place, scope)


def compile_attribute(node: tree.Attribute, compiler: Compiler) -> ast.expr:
    """[Name(arguments)]."""
    py = compiler.py
    positional = py.tuple_of([_attribute_argument(argument, node, compiler) for argument in node.positional_arguments])
    named = py.dict_of([compile_named_attribute_argument(argument, compiler) for argument in node.named_arguments])
    place = py.constant((node.start, node.end))
    return py.call("AttributeSpec", py.constant(node.type_name.full_name), py.constant(False), place, positional, named)


def _attribute_argument(argument: tree.Expression, node: tree.Attribute, compiler: Compiler) -> ast.expr:
    """A value; the types that OutputType names need not exist here."""
    if isinstance(argument, tree.TypeExpression) and node.type_name.full_name.lower() in _OUTPUT_TYPE:
        return compiler.py.method(type_reference(argument.type_name, compiler), "described")
    return compiler.expression(argument)


def compile_named_attribute_argument(
    node: tree.NamedAttributeArgument, compiler: Compiler
) -> tuple[ast.expr, ast.expr]:
    """Name = value; the value is true where it is left out."""
    py = compiler.py
    value = py.constant(True) if node.expression_omitted else compiler.expression(node.argument)
    return py.constant(node.argument_name), value


def compile_type_constraint(node: tree.TypeConstraint, compiler: Compiler) -> ast.expr:
    """[type] of a parameter or a variable."""
    py = compiler.py
    place = py.constant((node.start, node.end))
    return py.call("AttributeSpec", py.constant(node.type_name.full_name), py.constant(True), place)


def compile_function_definition(node: tree.FunctionDefinition, compiler: Compiler) -> list[ast.stmt]:
    """function and filter: defined when the statement is reached."""
    py = compiler.py
    code = compile_script_block(
        node.body, compiler, name=node.name, place=node, parameters=node.parameters, is_filter=node.is_filter
    )
    compiler.stand_at(node)
    return [py.do(py.call("define_function", "scope", py.constant(node.name), code))]
