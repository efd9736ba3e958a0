"""Alerts: what is told by itself when tokens die or soon will, on the desktop and in a daily digest by mail."""
