"""The commands, a module a family."""
