"""Closing the window or the machine in the middle: at the next start the renewal is there and can go on."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.core.renewal.flow import Step
from app.core.tenants.model import Tenant
from app.ui.renewal.step_trail import Stage
from tests.ui.conftest import Practice
from tests.ui.renewal.conftest import Technician, open_wizard


@pytest.fixture
def restart(practice: Practice) -> Callable[[], None]:
    """Have the core end and begin again on the same data, as at the next start of the program."""
    return practice.restart


def test_the_same_code_goes_on(
    qtbot: QtBot, technician: Technician, practice: Practice, tenant: Tenant, restart: Callable[[], None]
) -> None:
    code = technician.starts()
    technician.wizard.close()
    restart()
    practice.run(lambda services: services.renewals.go_on_with_all())
    later = open_wizard(qtbot, practice, tenant)
    assert later.reads_code() == code
    practice.customer_signs_in(code)
    later.sees_step(Step.COMPLETED)


def test_a_code_that_ended_meanwhile_is_said_to_need_a_new_one(
    qtbot: QtBot, technician: Technician, practice: Practice, tenant: Tenant, restart: Callable[[], None]
) -> None:
    technician.starts()
    technician.wizard.close()
    practice.clock.advance(minutes=16)
    restart()
    practice.run(lambda services: services.renewals.go_on_with_all())
    later = open_wizard(qtbot, practice, tenant)
    later.sees_step(Step.NEEDS_NEW_CODE)
    assert later.wizard.stage is Stage.SIGN_IN
    assert later.wizard.sign_in_page.banner.title == "The code expired"
    later.presses(later.wizard.sign_in_page.ways_out.new_code)
    practice.customer_signs_in(later.reads_code())
    later.sees_step(Step.COMPLETED)


def test_a_prepared_invitation_keeps_what_was_entered(
    qtbot: QtBot, practice: Practice, tenant: Tenant, opened_addresses: list[str], restart: Callable[[], None]
) -> None:
    practice.run(
        lambda services: services.renewals.prepare(
            tenant.id, email="it@contoso.example", admin_username="bob@contoso.example"
        )
    )
    restart()
    later = open_wizard(qtbot, practice, tenant)
    assert later.wizard.stage is Stage.INVITATION
    assert later.wizard.invitation_page.email.text() == "it@contoso.example"
    assert later.wizard.invitation_page.admin_username.text() == "bob@contoso.example"
