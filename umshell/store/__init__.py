"""The organization as tables: what exists, how it is found, changed and recorded."""
