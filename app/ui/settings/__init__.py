"""The page "Settings": what a team would share, and how this machine protects the tokens."""
