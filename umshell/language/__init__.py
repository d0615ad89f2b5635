"""Text to tree: PowerShell read by its grammar."""
