"""Somebody in front of the Invitations page, with tenants to invite."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.core.invitations.model import Invitation
from app.core.invitations.service import Invited
from app.core.tenants.model import Tenant
from app.ui.invitations.page import InvitationsPage
from app.ui.page import Place
from app.ui.widgets.row_model import RowModel
from tests.ui.conftest import Practice
from tests.ui.technician import Technician as WindowTechnician


class Technician(WindowTechnician):
    """Works the Invitations page."""

    def opens_invitations(self) -> InvitationsPage:
        return self._opens(Place.INVITATIONS, InvitationsPage)

    def invites(self, *tenants: Tenant, **more: object) -> list[Invited]:
        """Prepare invitations without the wizard."""
        ids = [tenant.id for tenant in tenants]
        return self.practice.run(lambda services: services.invitations.prepare(ids, **more))  # type: ignore[arg-type]

    def stored(self, invited: Invited) -> Invitation:
        return self.practice.run(lambda services: services.invitations.get(invited.invitation.id))

    def auth_url(self, invited: Invited) -> str:
        return self.practice.run(lambda services: services.invitations.auth_url(invited.invitation.id))

    def sets(self, **settings: str) -> None:
        """Change settings; `mail_host` is `mail.host`."""

        async def change(services: object) -> None:
            for name, value in settings.items():
                await self.practice.engine.services.settings.set(name.replace("_", ".", 1), value)

        self.practice.run(change)

    def sets_up_mail(self) -> None:
        """A mail server that nobody reaches: what is sent stays in the outbox."""
        self.sets(mail_host="127.0.0.1", mail_port="1", mail_security="none", mail_from="help@msp.example")


@pytest.fixture
def technician(qtbot: QtBot, practice: Practice, tmp_path: Path) -> Technician:
    practice.run(lambda services: services.vault.unlock())
    return Technician(qtbot, practice, tmp_path / "window.ini")


@pytest.fixture
def tenants(practice: Practice) -> list[Tenant]:
    """Contoso and Fabrikam have an address, Tailspin has none."""
    return [
        practice.add_tenant("Contoso Ltd", "contoso.example", email="it@contoso.example"),
        practice.add_tenant("Fabrikam Inc", "fabrikam.example", email="it@fabrikam.example"),
        practice.add_tenant("Tailspin Toys", "tailspin.example"),
    ]


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: object) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def column(model: RowModel, number: int) -> list[str]:
    """What the column shows, from top to bottom."""
    return [model.index(place, number).data() for place in range(model.rowCount())]


def shown_text(model: RowModel) -> str:
    """Everything the table shows or tells, tooltips too."""
    roles: Sequence[int] = (0, 3, 11)
    cells = (
        str(model.index(place, number).data(role))
        for place in range(model.rowCount())
        for number in range(model.columnCount())
        for role in roles
    )
    return "\n".join(cells)
