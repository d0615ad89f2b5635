"""The newest revision of the schema: a store of another one is migrated when it is opened."""

NEWEST = "0008"
