"""The few words of a memo that no office words in its own way."""

PART = "ছক-{serial}"
"""Stands above each part of a table that is split by head."""
