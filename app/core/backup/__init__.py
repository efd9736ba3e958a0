"""Backups: the whole store, with the key to its tokens, in one file that a passphrase opens on any machine."""
