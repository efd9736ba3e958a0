"""Everything Keyturn remembers, table by table, behind one open file."""

from pathlib import Path

from app.core.clock import Clock
from app.core.storage.activity_table import ActivityTable
from app.core.storage.alert_table import AlertTable
from app.core.storage.contents import Contents, read_contents
from app.core.storage.count_table import CountTable
from app.core.storage.digest_table import DigestTable
from app.core.storage.history_table import HistoryTable
from app.core.storage.invitation_table import InvitationTable
from app.core.storage.key_table import KeyTable
from app.core.storage.outbox_table import OutboxTable
from app.core.storage.pause_table import PauseTable
from app.core.storage.removal import Removals
from app.core.storage.secret_table import SecretTable
from app.core.storage.setting_table import SettingTable
from app.core.storage.template_table import TemplateTable
from app.core.storage.tenant_table import TenantTable
from app.core.storage.token_table import TokenTable
from app.core.storage.transactions import Transactions
from app.core.storage.transfer_table import TransferTable
from app.core.storage.wanted_table import WantedTable


class Storage:
    """An open database. Every method of its tables may raise the errors of `app.core.storage.errors`."""

    def __init__(self, transactions: Transactions, clock: Clock) -> None:
        self._transactions = transactions
        self.tenants = TenantTable(transactions, clock)
        self.removals = Removals(transactions)
        self.invitations = InvitationTable(transactions)
        self.transfers = TransferTable(transactions, clock)
        self.tokens = TokenTable(transactions, clock)
        self.counts = CountTable(transactions)
        self.history = HistoryTable(transactions)
        self.wanted = WantedTable(transactions)
        self.pauses = PauseTable(transactions)
        self.keys = KeyTable(transactions)
        self.settings = SettingTable(transactions)
        self.activity = ActivityTable(transactions)
        self.outbox = OutboxTable(transactions)
        self.templates = TemplateTable(transactions)
        self.secrets = SecretTable(transactions)
        self.alerts = AlertTable(transactions)
        self.digests = DigestTable(transactions)

    @classmethod
    async def open(cls, file: Path, clock: Clock) -> "Storage":
        """Open `file`: made when it is not there, brought to this version's schema (a copy first) when it is older.

        Raises:
            DatabaseFailed: one of the errors of `app.core.storage.errors`; an existing file is left as it was.
        """
        return cls(await Transactions.open(file), clock)

    async def contents(self) -> Contents:
        """What there is, in numbers."""
        return await self._transactions.read(read_contents)

    async def close(self) -> None:
        """Finish what is under way and close the file."""
        await self._transactions.close()
