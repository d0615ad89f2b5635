"""The nouns of Unified Messaging: a module each, with its columns, defaults and rules."""
