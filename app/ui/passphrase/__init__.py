"""Where a passphrase is asked for: the fields, and the dialogs that need one, among them those of a file under one."""
