"""Objects as text: which view, which columns, how wide, how cut."""
