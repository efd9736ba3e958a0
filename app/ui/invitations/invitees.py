"""The tenants that are about to be invited, each with the address its invitation goes to, edited in place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.core.invitations.model import Invitation
from app.core.tenants.model import InvalidTenant, Tenant, clean_address
from app.ui.invitations import words
from app.ui.moments import ago
from app.ui.shown import shown
from app.ui.theme import theme
from app.ui.widgets.row_model import Column, RowModel

if TYPE_CHECKING:
    from app.core.services import Services

EMAIL_COLUMN: Final = 1


@dataclass(frozen=True, slots=True)
class Invitee:
    """A tenant, the e-mail address as it was typed, and an invitation of it that is pending already."""

    tenant: Tenant
    email: str
    pending: Invitation | None = None

    @property
    def id(self) -> UUID:
        return self.tenant.id

    @property
    def refusal(self) -> str:
        """Why the address will not do; empty where it does, or where there is none."""
        if not self.email.strip():
            return ""
        try:
            clean_address(self.email, "email", "e-mail address")
        except InvalidTenant as refused:
            return shown(refused.happened, refused.way_out)
        return ""


async def read_invitees(services: "Services", tenant_ids: Iterable[UUID]) -> list[Invitee]:
    """Those of the tenants that there are, with the addresses stored for them."""
    wanted = frozenset(tenant_ids)
    pending: dict[UUID, Invitation] = {}
    for invitation in await services.invitations.list():
        if not invitation.state.final:
            pending.setdefault(invitation.tenant_id, invitation)
    tenants = await services.tenants.all()
    return [Invitee(tenant, tenant.email or "", pending.get(tenant.id)) for tenant in tenants if tenant.id in wanted]


class InviteesModel(RowModel[Invitee]):
    """The list's model; `edited` tells that an address was. A cleared one goes back to the tenant's own."""

    edited = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(
            (
                Column(
                    _tr("Tenant"),
                    text=lambda row: row.tenant.name,
                    order=lambda row: row.tenant.name.casefold(),
                    width=20,
                    grows=True,
                ),
                Column(
                    _tr("Invitation e-mail"),
                    text=lambda row: row.email,
                    order=lambda row: row.email.casefold(),
                    tip=lambda row: row.refusal or _tr("Press F2 to change it; it need not be a real address"),
                    icon=lambda row: theme().icon("failure", "failure") if row.refusal else None,
                    colour=lambda row: theme().colour("failure") if row.refusal else None,
                    width=24,
                    grows=True,
                ),
                Column(
                    _tr("M365 admin username"),
                    text=lambda row: row.tenant.admin_username,
                    order=lambda row: row.tenant.admin_username.casefold(),
                    width=22,
                    grows=True,
                ),
                Column(
                    _tr("Invited already"),
                    text=lambda row: _invited_already(row, now()),
                    order=lambda row: (row.pending is None, row.tenant.name.casefold()),
                    width=20,
                ),
            ),
            key=lambda row: row.id,
            search_text=lambda row: row.tenant.name,
        )

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == EMAIL_COLUMN else flags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            role = Qt.ItemDataRole.DisplayRole
        return super().data(index, role)

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,
        role: int = int(Qt.ItemDataRole.EditRole),
    ) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != EMAIL_COLUMN:
            return False
        row = self.row_at(index.row())
        self.update_rows([replace(row, email=str(value).strip() or row.tenant.email or "")])
        self.edited.emit()
        return True


def _invited_already(row: Invitee, now: datetime) -> str:
    if row.pending is None:
        return ""
    return _tr("{state}, {when}").format(state=words.label(row.pending.state), when=ago(row.pending.created_at, now))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Invitations", text)
