"""From the syntax tree to Python's own, compiled: one function a node."""
