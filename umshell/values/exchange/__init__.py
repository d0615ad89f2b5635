"""The value types of Exchange: limits, identities, addresses, schedules, dialing rules."""
