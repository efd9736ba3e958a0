"""The list of tenants with their authentication status, as several pages show it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtWidgets import QPushButton, QWidget

from app.core.errors import NotFound
from app.ui.async_runner import ShowsFailures
from app.ui.engine import Engine
from app.ui.live_list import LiveList
from app.ui.widgets.row_model import RowModel

if TYPE_CHECKING:
    from app.core.authentication_status.overview import TenantOverview
    from app.core.events import Event
    from app.core.services import Services


class TenantList(LiveList["TenantOverview"]):
    """Every tenant there is."""

    def __init__(
        self,
        engine: Engine,
        model: "RowModel[TenantOverview]",
        name: str,
        window: ShowsFailures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(engine, model, name, window, parent)
        self.left_alone: frozenset[UUID] = frozenset()
        """Tenants whose news are brought by somebody else, who calls `update_later`."""
        self.say_no_match(self.tr("No tenant matches"))
        self.say_what_to_do_first("")

    def say_what_to_do_first(self, text: str, *buttons: QPushButton) -> None:
        """Where there are no tenants at all."""
        self.say_why_empty(self.tr("No tenants yet"), text, *buttons)

    def count_text(self, count: int) -> str:
        return self.tr("1 tenant") if count == 1 else self.tr("{count} tenants").format(count=count)

    def read_at_first(self) -> "Sequence[TenantOverview] | None":
        return self._engine.tenants_at_first()

    async def read(self, services: "Services") -> "list[TenantOverview]":
        return await services.status.overview()

    async def read_some(self, services: "Services", ids: frozenset[UUID]) -> "list[TenantOverview]":
        found = []
        for tenant_id in ids:
            try:
                found.append(await services.status.of(tenant_id))
            except NotFound:  # removed meanwhile: the list is read again for that
                continue
        return found

    def heard(self, event: "Event") -> None:
        from app.core.events import SettingChanged, TenantsChanged, TenantStatusChanged  # after the first paint

        if isinstance(event, TenantsChanged | SettingChanged):
            self.reload()
        elif isinstance(event, TenantStatusChanged) and event.tenant_id not in self.left_alone:
            self.read_again(event.tenant_id)


def tenant_id_of(key: object) -> UUID:
    """A row's key, as the tenant's id that it is."""
    return cast(UUID, key)
