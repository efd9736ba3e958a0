"""Every row of resources/aadsts.toml, by every code and word that finds it: produced over HTTP, read on the screen."""

import asyncio
import os
import re
import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import open_services
from app.core.authentication_status.overview import TenantOverview
from app.core.paths import DataFolder
from app.core.renewal.flow import Renewal, Step
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant, Tenant
from app.practice import Addresses, Control, PracticeDirectory
from app.ui.authentication_status.detail import StatusDetail
from app.ui.engine import Engine
from app.ui.renewal.sign_in_page import SignInPage
from app.ui.renewal.validate_page import ValidatePage
from app.ui.tenant_settings.page import TenantSettingsPage
from app.ui.widgets.banner import Banner
from tests.conftest import NOT_INHERITED
from tests.core.clocks import HandClock
from tests.core.vault.memory import MemorySafe
from tests.quick import with_keys
from tests.ui.diagnosis.failing import OWN_APPLICATION, NotProven, Outcome, Scene, Trigger, all_failures, as_now
from tests.ui.tenant_settings.test_page import Navigation

pytestmark = pytest.mark.xdist_group("every row")  # all of it is produced once

ROWS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[3] / "resources" / "aadsts.toml").read_text(encoding="utf-8")
)["remedy"]
FOUND_BY = {
    Trigger(kind, value): row
    for row in ROWS
    for kind in ("codes", "errors", "suberrors")
    for value in row.get(kind, ())
}
STATUS = {
    "expired": "Expired",
    "consent required": "Consent required",
    "blocked": "Blocked",
    "unreachable": "Unreachable",
    "not set up": "Not set up",
}
WHO = {"technician": "You", "user": "The customer's user", "administrator": "Their administrator"}
INVITATION = {
    "yes": "A new invitation fixes it.",
    "no": "A new invitation does not help.",
    "after": "A new invitation helps once that is done.",
    "maybe": "A new invitation may help.",
}
BUTTON = {
    "invite": "Send an invitation",
    "new code": "New code",
    "browser": "Sign in through a browser",
    "consent": "Admin consent link",
    "settings": "Open the settings",
    "tenant": "Correct the tenant",
    "check": "Check again",
    "none": None,
}
PAGE = {
    "policies": "Open Conditional Access",
    "applications": "Open enterprise applications",
    "users": "Open their users",
    "risky users": "Open risky users",
    "sign-ins": "Open sign-in logs",
    "cross-tenant": "Open cross-tenant access",
    "registration": "Open the app registration",
}
# Microsoft's codes that technicians meet (reference-error-codes), as collected for this project.
MICROSOFTS = """
70008 700082 50173 50132 50133 50089 70000 70043 50074 50076 50078 50072 50079 53004 53010 50158 50055 50144 50053 50057
16000 50014 50020 50034 51004 90072 50105 65001 65004 90094 90095 650056 700016 700011 90099 70001 7000112 500011 650052
65002 7000218 53003 530032 530035 53000 53001 53002 50005 50097 53011 530034 500021 500022 500212 500213 90002 90038
900440 70016 70018 70019 70020 90119 90120 50134 50196 90055 90033 90006 90024 50033
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[Trigger, Outcome]:
    """What came of everything, under the settings of an MSP with its own application in Microsoft's global cloud."""
    folder = tmp_path_factory.mktemp("every-row")
    with pytest.MonkeyPatch.context() as patch:
        for name in filter(NOT_INHERITED.fullmatch, list(os.environ)):
            patch.delenv(name)
        return asyncio.run(_produce(folder, patch))


async def _produce(folder: Path, patch: pytest.MonkeyPatch) -> dict[Trigger, Outcome]:
    clock = HandClock()
    data = DataFolder(folder / "data")
    async with (
        PracticeDirectory(with_keys(folder / "directory")) as addresses,
        open_services(data, clock=clock, safe=MemorySafe()) as services,
        Control(addresses.control_page) as control,
    ):
        storage = await Storage.open(data.database, clock)

        @asynccontextmanager
        async def distrusted() -> AsyncIterator[None]:
            await services.settings.set("cloud.ca_bundle", "")
            yield
            await services.settings.set("cloud.ca_bundle", str(addresses.ca_bundle))

        @asynccontextmanager
        async def behind_proxy() -> AsyncIterator[None]:
            with patch.context() as proxy:
                proxy.setenv("https_proxy", "http://127.0.0.1:9")
                await services.settings.set("cloud.authority", "https://login.example")
                yield
            await services.settings.set("cloud.authority", addresses.authority)

        await _point_at(services, addresses)
        tenants = await _tenants(services, control)
        scene = Scene(services, storage, addresses, control, clock, distrusted, behind_proxy)
        found = await all_failures(scene, list(FOUND_BY), tenants)
        await storage.close()
        await services.settings.set("application.client_id", OWN_APPLICATION)
        await services.settings.set("cloud.name", "global")
        return {trigger: as_now(scene, outcome, tenants[trigger]) for trigger, outcome in found.items()}


async def _point_at(services: Services, addresses: Addresses) -> None:
    for key, value in {
        "cloud.ca_bundle": str(addresses.ca_bundle),
        "cloud.authority": addresses.authority,
        "cloud.graph": addresses.graph,
        "cloud.name": "custom",
    }.items():
        await services.settings.set(key, value)
    await services.vault.unlock()


async def _tenants(services: Services, control: Control) -> dict[Trigger, Tenant]:
    made = await control.create_tenants(len(FOUND_BY))
    return {
        trigger: await services.tenants.add(NewTenant.of(each["name"], each["directory_id"], each["admin"]))
        for trigger, each in zip(FOUND_BY, made, strict=True)
    }


def test_no_code_of_microsofts_is_left_out() -> None:
    known = {code for row in ROWS for code in row.get("codes", ())}
    assert set(map(int, MICROSOFTS.split())) <= known


def test_everything_that_finds_a_row_was_produced(outcomes: dict[Trigger, Outcome]) -> None:
    assert set(outcomes) == set(FOUND_BY)
    assert {id(FOUND_BY[trigger]) for trigger in outcomes} == {id(row) for row in ROWS}


@pytest.mark.parametrize("trigger", FOUND_BY, ids=str)
def test_the_screen_says_what_the_row_says(
    qtbot: QtBot, window_loop: asyncio.AbstractEventLoop, outcomes: dict[Trigger, Outcome], trigger: Trigger
) -> None:
    row, outcome = FOUND_BY[trigger], outcomes[trigger]
    match outcome:
        case TenantOverview():
            _reads_strip(qtbot, outcome, row, trigger)
        case Renewal():
            _reads_wizard(qtbot, outcome, row)
        case NotProven():
            _reads_settings_page(qtbot, outcome, row)


def _engine() -> Engine:
    """One that is never started: the core is gone, what it said is shown."""
    return Engine(lambda: pytest.fail("nothing asks the core"))


def _reads_strip(qtbot: QtBot, overview: TenantOverview, row: dict[str, Any], trigger: Trigger) -> None:
    strip = StatusDetail(_engine(), Navigation())
    qtbot.addWidget(strip)
    strip.show_overview(overview)
    strip.show()
    assert strip.badge.word == STATUS[row["status"]]
    assert strip.title.text() == row["title"]
    assert strip.diagnosis.message.text().endswith(_worded(row["next_step"], overview.tenant))
    assert strip.diagnosis.who.text() == _who(row)
    button = _button(row)
    assert strip.next_step.isVisible() == (button is not None)
    if button is not None:
        assert strip.next_step.text() == button
    if trigger.kind == "codes":
        code, correlation_id, _ = strip.diagnosis.codes.text().split("   ")
        assert code == f"AADSTS{trigger.value}"
        assert str(UUID(correlation_id.removeprefix("correlation id "))) in correlation_id


def _reads_wizard(qtbot: QtBot, renewal: Renewal, row: dict[str, Any]) -> None:
    page: SignInPage | ValidatePage
    invitation = renewal.invitation
    tenant = Tenant(invitation.tenant_id, "", "", invitation.admin_username, None, (), None, invitation.created_at)
    page = SignInPage(HandClock().now) if renewal.step is Step.NEEDS_NEW_CODE else ValidatePage()
    qtbot.addWidget(page)
    page.render_renewal(renewal, tenant)
    page.show()
    assert page.banner.title == row["title"]
    told, who = page.banner.text.split("\n")
    assert told.endswith(_worded(row["next_step"], tenant))
    assert who == _who(row)
    again = {"invite", "new code", "check", "none"}
    wanted = "New code" if row["act"] in again else _button(row)
    assert _first_button(page.banner) == wanted


def _reads_settings_page(qtbot: QtBot, found: NotProven, row: dict[str, Any]) -> None:
    page = TenantSettingsPage(_engine(), Navigation(), found.picture.tenant.id)
    qtbot.addWidget(page)
    page.show_picture(found.picture)
    page.show_outcome(found.picture, found.failure)
    page.show()
    assert page.badge.word == STATUS[row["status"]]
    assert page.banner.title == row["title"]
    assert page.banner.text.endswith(_worded(row["next_step"], found.picture.tenant))
    assert page.next_step.text() == _button(row)


def _who(row: dict[str, Any]) -> str:
    return f"Who must act: {WHO[row['who']]}   {INVITATION[row['new_invitation_helps']]}"


def _button(row: dict[str, Any]) -> str | None:
    return PAGE[row["page"]] if row["act"] == "entra" else BUTTON[row["act"]]


def _worded(text: str, tenant: Tenant) -> str:
    return text.replace("{admin}", tenant.admin_username).replace("{tenant}", tenant.name)


def _first_button(banner: Banner) -> str:
    shown: list[QWidget] = [button for button in banner.findChildren(QPushButton) if button.isVisible()]
    primary = next(button for button in shown if button.property("role") == "primary")
    assert isinstance(primary, QPushButton)
    return re.sub("&", "", primary.text())
