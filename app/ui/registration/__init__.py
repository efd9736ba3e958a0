"""One's own application: how to register it, click by click, and whether it works."""
