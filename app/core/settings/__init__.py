"""Settings: what a team would share, by key and value, checked before anything changes."""
