"""Keyturn in the tray: it stays where that is wanted, tells once, shows how things stand, and ends when told to."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.alerts.model import Alert, Cause, Concern
from app.core.events import AlertRaised, AttentionChanged, Event, KeepAliveChanged
from app.core.keep_alive.model import KeepAliveState, Obstacle
from app.core.tenants.model import Tenant
from app.ui.authentication_status.page import StatusPage
from app.ui.moments import short
from app.ui.tray import presence as presence_module
from app.ui.tray.system_tray import SystemTray
from tests.ui.conftest import Practice
from tests.ui.technician import column
from tests.ui.tray.conftest import Desktop, NotedTray


def publish(practice: Practice, event: Event) -> None:
    async def tell(services) -> None:
        services.events.publish(event)

    practice.run(tell)


def test_closing_ends_it_unless_somebody_wants_it_to_stay(desktop: Desktop) -> None:
    desktop.window.close()
    assert desktop.ended == [True]
    assert desktop.tray.shown == []


def test_it_stays_in_the_tray_and_says_so_once(desktop: Desktop) -> None:
    desktop.presence.set_stays(True)
    desktop.window.close()
    assert not desktop.window.isVisible()
    assert desktop.ended == []
    assert [title for title, _ in desktop.tray.told] == ["Keyturn goes on in the tray"]
    desktop.tray.activated.emit()
    assert desktop.window.isVisible()
    desktop.window.close()
    assert len(desktop.tray.told) == 1


def test_the_wish_is_remembered(desktop: Desktop, qtbot: QtBot, practice: Practice, state: Path) -> None:
    desktop.presence.set_stays(True)
    desktop.state.sync()
    assert Desktop(qtbot, practice, state).presence.stays


def test_without_a_tray_closing_ends_it_whatever_was_wished(
    qtbot: QtBot, practice: Practice, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NotedTray, "there", False)
    desktop = Desktop(qtbot, practice, state)
    desktop.presence.set_stays(True)
    desktop.window.close()
    assert desktop.ended == [True]


def test_a_session_that_ends_is_not_held_up(desktop: Desktop) -> None:
    desktop.presence.set_stays(True)
    desktop.presence._let_it_end()
    desktop.window.close()
    assert desktop.ended == [True]


def test_quit_ends_it(desktop: Desktop) -> None:
    desktop.presence.set_stays(True)
    assert desktop.presence.tray is not None
    desktop.presence.tray.quit_action.trigger()
    assert desktop.ended == [True]


def test_the_tray_says_how_many_need_somebody(desktop: Desktop, practice: Practice) -> None:
    technician, tray = desktop.technician, desktop.tray
    assert tray.tooltip == "Keyturn: No tenant needs attention"
    calm = tray.shown[-1][0].pixmap(32, 32).toImage()
    publish(practice, AttentionChanged(3))
    technician.sees(lambda: tray.tooltip == "Keyturn: 3 tenants need attention")
    assert tray.shown[-1][0].pixmap(32, 32).toImage() != calm
    publish(practice, AttentionChanged(1))
    technician.sees(lambda: tray.tooltip == "Keyturn: 1 tenant needs attention")
    assert desktop.presence.tray is not None
    assert desktop.presence.tray.attention_line.text() == "1 tenant needs attention"
    assert not desktop.presence.tray.attention_line.isEnabled()


def test_the_menu_says_what_keep_alive_waits_for(desktop: Desktop, practice: Practice) -> None:
    tray = desktop.presence.tray
    assert tray is not None
    publish(practice, KeepAliveChanged(KeepAliveState(waits_for=Obstacle.VAULT_LOCKED)))
    desktop.technician.sees(lambda: tray.keep_alive_line.text() == "Waits: the vault is locked")
    publish(practice, KeepAliveChanged(KeepAliveState(running=True)))
    desktop.technician.sees(lambda: tray.keep_alive_line.text() == "Refreshing tokens…")
    assert not tray.check_action.isEnabled()


def test_check_now_checks_every_tenant_with_tokens_and_tells_what_came_of_it(
    desktop: Desktop, practice: Practice
) -> None:
    tenant = practice.add_tenant()
    practice.add_tenant("Fabrikam", "fabrikam.example")
    practice.run(lambda services: services.vault.unlock())
    practice.renew(tenant)
    tray = desktop.presence.tray
    assert tray is not None
    desktop.technician.sees(tray.check_action.isEnabled)
    tray.check_action.trigger()
    desktop.technician.sees(lambda: desktop.tray.told)
    assert desktop.tray.told == [("Checked 1 tenant", "No tenant needs attention")]
    history = practice.run(lambda services: services.status.history(tenant.id))
    assert [check.kind for check in history] == ["check", "renewal"]


def raise_alert(practice: Practice, *tenants: Tenant) -> None:
    died = tuple(Concern(tenant.id, tenant.name, Cause.EXPIRED) for tenant in tenants)
    publish(practice, AlertRaised(Alert(died=died)))


def listed(desktop: Desktop) -> set[str]:
    page = desktop.window.page
    assert isinstance(page, StatusPage)
    return set(column(page, 0))


def test_an_alert_is_a_notification_and_a_click_on_it_lists_exactly_those_it_told_of(
    desktop: Desktop, practice: Practice
) -> None:
    tenants = {name: practice.add_tenant(name, f"{name}.example") for name in ("Contoso", "Fabrikam", "Litware", "Woo")}
    page = desktop.technician.opens_status()
    page.search.setText("what was searched before")
    desktop.presence.set_stays(True)
    desktop.window.close()
    raise_alert(practice, *(tenants[name] for name in ("Contoso", "Fabrikam", "Litware")))
    desktop.technician.sees(lambda: len(desktop.tray.told) == 2)
    assert desktop.tray.told[-1] == ("Tokens of 3 tenants died", "Contoso, Fabrikam and 1 more")
    told_at = practice.clock.now()
    desktop.tray.message_clicked.emit()
    assert desktop.window.isVisible()
    desktop.technician.sees(lambda: listed(desktop) == {"Contoso", "Fabrikam", "Litware"})
    assert page.strip.title.text() == f"3 tenants: From the notification of {short(told_at, told_at)}"
    desktop.technician.presses(page.strip.show_all)
    assert listed(desktop) == set(tenants)
    assert not page.strip.isVisible()


def test_a_click_shows_what_was_told_last(desktop: Desktop, practice: Practice) -> None:
    contoso, fabrikam = practice.add_tenant("Contoso"), practice.add_tenant("Fabrikam", "fabrikam.example")
    desktop.technician.opens_status()
    raise_alert(practice, contoso)
    raise_alert(practice, fabrikam)
    desktop.technician.sees(lambda: len(desktop.tray.told) == 2)
    desktop.tray.message_clicked.emit()
    assert listed(desktop) == {"Fabrikam"}
    desktop.presence.set_stays(True)
    desktop.window.show_attention()
    desktop.window.close()
    assert desktop.tray.told[-1][0] == "Keyturn goes on in the tray"
    desktop.tray.message_clicked.emit()
    assert desktop.window.isVisible()
    assert listed(desktop) == {"Contoso", "Fabrikam"}


def test_without_a_tray_an_alert_is_a_banner_that_lists_them_too(
    qtbot: QtBot, practice: Practice, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NotedTray, "there", False)
    desktop = Desktop(qtbot, practice, state)
    dead, _ = practice.add_tenant("Contoso & Sons"), practice.add_tenant("Fabrikam", "fabrikam.example")
    desktop.technician.opens_status()
    raise_alert(practice, dead)
    banner = desktop.window.banner
    desktop.technician.sees(lambda: banner.title == "The tokens of Contoso & Sons died")
    assert desktop.tray.told == []
    show = banner.findChild(QPushButton)
    assert show is not None
    desktop.technician.presses(show)
    assert listed(desktop) == {"Contoso & Sons"}
    assert not banner.isVisible()


def test_started_in_the_background_the_window_waits_until_it_is_wanted(
    qtbot: QtBot, practice: Practice, state: Path
) -> None:
    desktop = Desktop(qtbot, practice, state, background=True)
    assert not desktop.window.isVisible()
    assert desktop.presence.tray is not None
    desktop.presence.tray.open_action.trigger()
    assert desktop.window.isVisible()


def test_a_tray_that_comes_late_is_taken_and_one_that_never_comes_shows_the_window(
    qtbot: QtBot, practice: Practice, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NotedTray, "there", False)
    monkeypatch.setattr(presence_module, "AGAIN_MS", 1)
    late = Desktop(qtbot, practice, state, background=True)
    assert not late.presence.can_stay
    with qtbot.waitSignal(late.presence.changed):
        monkeypatch.setattr(NotedTray, "there", True)
    assert not late.window.isVisible()
    monkeypatch.setattr(NotedTray, "there", False)
    never = Desktop(qtbot, practice, state, background=True)
    never.technician.sees(never.window.isVisible)


def test_where_there_is_no_tray_the_real_one_says_so(qtbot: QtBot, desktop: Desktop) -> None:
    assert not SystemTray(desktop.presence).available
