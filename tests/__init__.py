"""The tests of umshell: recorded cases, tables, and what holds for the project as a whole."""
