"""Secrets of the settings, such as the mail server's password: sealed, and never among the settings themselves."""

from app.core.storage.sealed import SECRETS
from app.core.storage.transactions import Transactions
from app.core.vault.model import Sealed


class SecretTable:
    """Sealed values by name."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def get(self, name: str) -> Sealed | None:
        """The secret, if there is one."""
        return await self._transactions.read(lambda connection: SECRETS.get(connection, name))

    async def set(self, name: str, sealed: Sealed) -> None:
        """Keep it.

        Raises:
            KeyRetired: it is sealed with a key that was replaced meanwhile.
        """
        await self._transactions.write(lambda connection: SECRETS.put(connection, name, sealed))

    async def drop(self, name: str) -> None:
        """Forget it, if it is there; its ciphertext is gone from the file, too."""
        await self._transactions.write(lambda connection: SECRETS.drop(connection, name))
        await self._transactions.forget_old_pages()
