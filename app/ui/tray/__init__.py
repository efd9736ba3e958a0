"""Keyturn without its window: the tray icon, what it tells, and starting with the session."""

from typing import Final

STAYS: Final = "tray/stays"
"""Where the window's state remembers whether Keyturn goes on in the tray."""
