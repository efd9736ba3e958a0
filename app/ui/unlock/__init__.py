"""Opening the vault from the window: a passphrase where there is no keyring, and words for a keyring that is locked."""
