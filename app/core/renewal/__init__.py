"""Renewal: one invitation's way from a dead token to the green banner."""
