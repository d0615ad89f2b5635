"""Runs commands: sessions, streams, commands and their binding; knows no Exchange."""
