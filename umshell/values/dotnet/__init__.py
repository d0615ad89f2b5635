""".NET as scripts see it: a file a family, each a table of the members that exist here."""
