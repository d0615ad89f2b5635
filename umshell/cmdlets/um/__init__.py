"""The cmdlets of Unified Messaging: one file a noun."""
