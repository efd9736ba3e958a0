"""The addresses of the tenants about to be invited: edited in the table, checked at once, never lost."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from app.core.tenants.model import Tenant
from app.ui.invitations.invitees import EMAIL_COLUMN, Invitee, InviteesModel

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


def invitee(number: int, email: str | None = None) -> Invitee:
    domain = f"c{number}.example"
    tenant = Tenant(uuid4(), f"Customer {number}", domain, f"admin@{domain}", email, (), None, NOW)
    return Invitee(tenant, email or "")


@pytest.fixture
def model(qapp: object) -> InviteesModel:
    model = InviteesModel(lambda: NOW)
    model.show_rows([invitee(0, "it@c0.example"), invitee(1)])
    return model


def test_it_is_a_sound_model(model: InviteesModel, qtmodeltester: Any) -> None:
    qtmodeltester.check(model)


def test_only_the_address_can_be_edited(model: InviteesModel) -> None:
    editable = [
        bool(model.flags(model.index(0, column)) & Qt.ItemFlag.ItemIsEditable) for column in range(model.columnCount())
    ]
    assert editable == [column == EMAIL_COLUMN for column in range(model.columnCount())]
    assert not model.setData(model.index(0, 0), "Other")
    assert model.rows[0].tenant.name == "Customer 0"


def test_an_editor_begins_with_the_address_that_is_there(model: InviteesModel) -> None:
    assert model.index(0, EMAIL_COLUMN).data(Qt.ItemDataRole.EditRole) == "it@c0.example"


@pytest.mark.parametrize(
    ("typed", "kept", "refused"),
    [
        (" boss@c0.example ", "boss@c0.example", False),
        ("boss", "boss", True),
        ("", "it@c0.example", False),  # the tenant's own
    ],
)
def test_what_is_typed_is_kept_and_checked(model: InviteesModel, typed: str, kept: str, refused: bool) -> None:
    assert model.setData(model.index(0, EMAIL_COLUMN), typed)
    assert model.rows[0].email == kept
    assert bool(model.rows[0].refusal) is refused


def test_a_tenant_without_any_address_can_be_invited(model: InviteesModel) -> None:
    assert model.rows[1].refusal == ""
