"""if, break, continue, return, exit, throw, try, catch, finally and trap."""

import ast

from umshell.compiler.block import Block
from umshell.compiler.compiler import Compiler
from umshell.compiler.pipelines import given_value
from umshell.language import ast as tree


def compile_statement_block(node: tree.StatementBlock, compiler: Compiler) -> list[ast.stmt]:
    """The statements of a block, under its traps."""
    if node.traps:
        return _trapped(node, compiler)
    return compiler.statements(node.statements)


def compile_named_block(node: tree.NamedBlock, compiler: Compiler) -> list[ast.stmt]:
    """The same for begin, process, end and the body of a script block."""
    if node.traps:
        return _trapped(node, compiler)
    return compiler.statements(node.statements)


def compile_block_statement(node: tree.BlockStatement, compiler: Compiler) -> list[ast.stmt]:
    """parallel and sequence, which only workflows have: the parser refuses them, so one runs after the other."""
    return compiler.body(node.body)


def _trapped(node: tree.StatementBlock | tree.NamedBlock, compiler: Compiler) -> list[ast.stmt]:
    """Each statement with a handler that runs the traps; while they stand, errors come here from everywhere below."""
    py, block = compiler.py, compiler.block
    traps = py.tuple_of([_trap(trap, compiler) for trap in node.traps])
    block.uses_context = True
    block.jumps += 1
    made: list[ast.stmt] = []
    with compiler.inside(levels=2):
        for statement in node.statements:
            body = compiler.guarded(statement)
            compiler.stand_at(statement)
            handler = py.do(py.call("run_traps", "scope", "out", "e", traps))
            made.append(py.attempt(body, "Exception", [handler]))
    block.returns_by_flow = True
    return [
        py.add_to_attribute("context", "try_depth", 1),
        py.finally_(made, [py.add_to_attribute("context", "try_depth", -1)]),
    ]


def _trap(node: tree.TrapStatement, compiler: Compiler) -> ast.expr:
    return compiler.py.name(compile_trap_statement(node, compiler))


def compile_trap_statement(node: tree.TrapStatement, compiler: Compiler) -> str:
    """trap [Type] { }: a function of its own, run in a child scope; the name of the trap."""
    py = compiler.py
    outer, compiler.block = compiler.block, Block()
    compiler.block.is_trap = True
    body = compiler.body(node.body)
    block, compiler.block = compiler.block, outer
    name = compiler.global_name("trap")
    compiler.module.append(py.function(name, ("scope", "out"), block.prologue(py) + block.functions[0] + body))
    type_name = py.constant(node.trap_type.type_name.full_name if node.trap_type else None)
    return compiler.define("T", py.call("Trap", type_name, name))


def compile_if_statement(node: tree.IfStatement, compiler: Compiler) -> list[ast.stmt]:
    """if (…) { } elseif (…) { } else { }; an error in a condition ends the whole statement."""
    otherwise = compiler.body(node.else_clause) if node.else_clause else []
    for condition, body in reversed(node.clauses):
        compiler.stand_at(condition)
        compiler.block.temporaries = 0
        name = compiler.block.unique("condition")
        test = [compiler.py.assign(name, compiler.condition(condition)), *compiler.succeeded()]
        choice = [compiler.py.when(compiler.py.name(name), compiler.body(body), otherwise)]
        compiler.stand_at(condition)
        otherwise = [compiler.guard(test, choice)]
    return otherwise


def _jump(node: tree.BreakStatement | tree.ContinueStatement, compiler: Compiler, flow: str) -> list[ast.stmt]:
    py, loops = compiler.py, compiler.block.loops
    label = node.label
    text = label.value if isinstance(label, tree.StringConstantExpression) else None
    target = loops[-1] if loops else None
    if target is None or (label is not None and (text is None or text.lower() != (target.label or "").lower())):
        compiler.block.jumps += 1
        value = py.constant(None) if label is None else compiler.expression(label)
        return [py.raise_(py.call(flow, py.call("label_text", value)))]
    if flow == "BreakFlow":
        return [py.break_()]
    return [*(target.next_round() if target.next_round else ()), py.continue_()]


def compile_break_statement(node: tree.BreakStatement, compiler: Compiler) -> list[ast.stmt]:
    """break: Python's own where it reaches the loop."""
    return _jump(node, compiler, "BreakFlow")


def compile_continue_statement(node: tree.ContinueStatement, compiler: Compiler) -> list[ast.stmt]:
    """continue: Python's own where it reaches the loop."""
    return _jump(node, compiler, "ContinueFlow")


def compile_return_statement(node: tree.ReturnStatement, compiler: Compiler) -> list[ast.stmt]:
    """return: writes its value, then leaves the function."""
    if compiler.block.is_method:
        return _method_return(node, compiler)
    if compiler.block.tails is not None and node in compiler.block.tails:
        value = None if node.pipeline is None else given_value(node.pipeline, compiler)
        return [compiler.py.give(value or compiler.py.name("NOTHING"))]
    made = compiler.statement(node.pipeline) if node.pipeline else []
    if compiler.block.is_trap or len(compiler.block.functions) > 1:
        compiler.block.returns_by_flow = True
        return [*made, compiler.py.raise_(compiler.py.call("ReturnFlow"))]
    return [*made, compiler.py.give()]


def _method_return(node: tree.ReturnStatement, compiler: Compiler) -> list[ast.stmt]:
    """return in a method of a class: its value is the method's."""
    py = compiler.py
    value: ast.expr = py.constant(None)
    if node.pipeline is not None:
        found = compiler.statement_value(node.pipeline)
        value = compiler.settled(compiler.something(found) if found.nothing else found)
    if compiler.block.is_trap or len(compiler.block.functions) > 1:
        return [py.raise_(py.call("MethodReturn", value))]
    return [py.give(value)]


def compile_exit_statement(node: tree.ExitStatement, compiler: Compiler) -> list[ast.stmt]:
    """exit: ends the script file."""
    py = compiler.py
    code = py.constant(0) if node.pipeline is None else compiler.settled(compiler.statement_value(node.pipeline))
    return [py.raise_(py.call("exit_flow", code))]


def compile_throw_statement(node: tree.ThrowStatement, compiler: Compiler) -> list[ast.stmt]:
    """throw: an error that ends the script unless it is caught."""
    py = compiler.py
    if node.pipeline is None:
        caught = py.constant(bool(compiler.block.catches) or compiler.block.is_trap)
        return [py.raise_(py.call("rethrow", "scope", caught))]
    value = compiler.something(compiler.statement_value(node.pipeline))
    return [py.raise_(py.call("thrown", "scope", compiler.settled(value)))]


def compile_try_statement(node: tree.TryStatement, compiler: Compiler) -> list[ast.stmt]:
    """try, catch, finally: errors inside come here from everywhere below."""
    py, block = compiler.py, compiler.block
    block.uses_context = True
    with compiler.inside(levels=3):
        body = compiler.body(node.body)
    compiler.stand_at(node)
    made: list[ast.stmt] = [
        py.add_to_attribute("context", "try_depth", 1),
        py.finally_(body, [py.add_to_attribute("context", "try_depth", -1)]),
    ]
    if node.catch_clauses:
        with compiler.inside(levels=3):
            made = [py.attempt(made, "Exception", _handlers(node, compiler), name="caught")]
    if node.finally_block:
        with compiler.inside(levels=2):
            final = compiler.body(node.finally_block)
        made = [py.finally_(made, final)]
    return made


def _handlers(node: tree.TryStatement, compiler: Compiler) -> list[ast.stmt]:
    """Chooses the catch clause; `$_` is the error in it, and what it was before behind it."""
    py, block = compiler.py, compiler.block
    types = py.tuple_of([_catch_types(clause, compiler) for clause in node.catch_clauses])
    choice, record, before = block.unique("choice"), block.unique("record"), block.unique("before")
    underscore = block.cell("_")
    otherwise: list[ast.stmt] = [py.raise_()]
    for number, clause in reversed(list(enumerate(node.catch_clauses))):
        body = compile_catch_clause(clause, compiler)
        compiler.stand_at(node)
        otherwise = [py.when(py.compare(choice, "==", py.constant(number)), body, otherwise)]
    choose = py.place(
        ast.Assign(
            [py.place(ast.Tuple([py.target(choice), py.target(record)], ast.Store()))],
            py.call("choose_catch", "scope", "caught", types),
        )
    )
    return [
        choose,
        py.assign(before, py.call("raw_value", underscore)),
        py.do(py.call("force_value", underscore, record)),
        py.finally_(otherwise, [py.do(py.call("force_value", underscore, before))]),
    ]


def _catch_types(clause: tree.CatchClause, compiler: Compiler) -> ast.expr:
    names = [compiler.py.constant(constraint.type_name.full_name) for constraint in clause.catch_types]
    return compiler.py.tuple_of(names)


def compile_catch_clause(node: tree.CatchClause, compiler: Compiler) -> list[ast.stmt]:
    """The body of a catch."""
    compiler.block.catches += 1
    body = compiler.body(node.body)
    compiler.block.catches -= 1
    return body
