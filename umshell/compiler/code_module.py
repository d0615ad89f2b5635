"""A whole source: its tree as a module of Python, compiled."""

import ast
from types import CodeType

import umshell.compiler.table  # noqa: F401  (fills the tables)
from umshell.compiler.compiler import Compiler
from umshell.language import ast as tree


def compile_module(node: tree.ScriptBlock) -> CodeType:
    """The code of a module whose name MAIN is the BlockCode of the source."""
    compiler = Compiler(node.source)
    main = compiler.script_block(node)
    py = compiler.py
    py.at = (1, 0, 1, 0)
    compiler.module.append(py.assign("MAIN", main))
    if compiler.names:
        names = [(py.constant(lower), py.constant(spelled)) for lower, spelled in compiler.names.items()]
        compiler.module.append(py.do(py.call("spell", py.dict_of(names))))
    module = ast.Module(compiler.module, [])
    return compile(module, node.source.path or "<script>", "exec", dont_inherit=True)


def python_source(node: tree.ScriptBlock) -> str:
    """The same as text, to be read by people."""
    compiler = Compiler(node.source)
    compiler.script_block(node)
    return "\n".join(ast.unparse(part) for part in compiler.module)
