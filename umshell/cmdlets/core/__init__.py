"""Commands that know nothing of Exchange: what scripts do between two cmdlets of it."""
