"""The window, and three tenants for its status page: one that works, one that was revoked, one that never signed in."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.authentication_status import quick_check
from app.core.tenants.model import Tenant
from app.ui.authentication_status.page import StatusPage
from tests.ui.conftest import Practice
from tests.ui.technician import Technician


@pytest.fixture
def technician(qtbot: QtBot, practice: Practice, tmp_path: Path) -> Technician:
    return Technician(qtbot, practice, tmp_path / "window.ini")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """At the end nobody waits for what a stopped check left under way: a server that delays all answers has none."""
    monkeypatch.setattr(quick_check, "_CLOSING_SECONDS", 0)


@pytest.fixture
def tenants(technician: Technician) -> dict[str, Tenant]:
    """Contoso is renewed and well, Adventure Works was renewed and then revoked, Fabrikam was never set up."""
    practice = technician.practice
    found = {
        "contoso": practice.add_tenant("Contoso Ltd", "contoso.example", tags=("gold",)),
        "adventure": practice.add_tenant("Adventure Works", "adventure-works.example"),
        "fabrikam": practice.add_tenant("Fabrikam Inc", "fabrikam.example"),
    }
    for name in ("contoso", "adventure"):
        technician.customer_renews(found[name])
    practice.apply("adventure-works.example", "revoked")
    return found


def check_all(technician: Technician, page: StatusPage) -> None:
    technician.presses(page.check_button)
    technician.sees(lambda: page.bulk_check.result.text().startswith("Checked 3 tenants"))
