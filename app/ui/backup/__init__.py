"""Backups in the window: making one, bringing one back, and a reminder where there is none."""
