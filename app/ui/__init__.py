"""The window: PySide6 widgets over core's services, reached through one engine. No msal, keyring or sqlalchemy here."""
