"""An Exchange Management Shell for Unified Messaging, without Exchange."""

__version__ = "0.1.0"
