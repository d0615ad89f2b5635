"""The console: a loop that reads a line, helps to type it, and runs it."""
