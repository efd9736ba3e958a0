"""How alerts and keeping tokens alive are said, in notifications, in the tray and in Settings."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from app.core.keep_alive.model import KeepAliveState, Obstacle
from app.ui.moments import exact
from app.ui.numbers import figures

if TYPE_CHECKING:
    from app.core.alerts.model import Alert, Concern


def alert_title(alert: "Alert") -> str:
    """What happened, in one line."""
    died, dying = len(alert.died), len(alert.dying)
    if died and dying:
        return _tr("Tokens of {died} tenants died, those of {dying} soon will").format(
            died=figures(died), dying=figures(dying)
        )
    if died == 1:
        return _tr("The tokens of {tenant} died").format(tenant=alert.died[0].name)
    if died:
        return _tr("Tokens of {count} tenants died").format(count=figures(died))
    if dying == 1:
        return _tr("The tokens of {tenant} will die soon").format(tenant=alert.dying[0].name)
    return _tr("Tokens of {count} tenants will die soon").format(count=figures(dying))


def alert_text(alert: "Alert", now: datetime) -> str:
    """Whose they are, and where to go on."""
    if alert.died and alert.dying:
        died = _tr("Died: {tenants}").format(tenants=_names(alert.died))
        return f"{died}\n" + _tr("Soon: {tenants}").format(tenants=_names(alert.dying))
    if len(alert.died) == 1:
        return _tr("Keyturn shows what happened, and what helps.")
    if len(alert.dying) == 1 and alert.dying[0].dies_at is not None:
        days = max(0, (alert.dying[0].dies_at - now).days)
        return _tr("Today, or in a day at most.") if days == 0 else _tr("In about {days} days.").format(days=days)
    return _names(alert.died or alert.dying)


def attention_text(tenants: int) -> str:
    """How many tenants need somebody."""
    if tenants == 0:
        return _tr("No tenant needs attention")
    if tenants == 1:
        return _tr("1 tenant needs attention")
    return _tr("{count} tenants need attention").format(count=figures(tenants))


def keep_alive_text(state: KeepAliveState, now: datetime) -> str:
    """How keeping tokens alive stands, in one line."""
    if state.running:
        return _tr("Refreshing tokens…")
    if state.waits_for is not None:
        return _waiting(state.waits_for)
    if not state.looked:
        return _tr("Begins in a moment")
    if state.next_at is None:
        return _tr("No tenant has tokens to keep alive")
    return _tr("Next: {moment}").format(moment=when(state.next_at, now))


def last_run_text(state: KeepAliveState) -> str:
    """What came of the last refreshes; "" before the first ones."""
    if state.last is None:
        return ""
    at = exact(state.last.at)
    if state.last.failed == 0:
        return _tr("Last: {tenants} refreshed, {moment}").format(tenants=figures(state.last.tenants), moment=at)
    return _tr("Last: {tenants} refreshed, {failed} of them failed, {moment}").format(
        tenants=figures(state.last.tenants), failed=figures(state.last.failed), moment=at
    )


def when(moment: datetime, now: datetime) -> str:
    """A moment to come, as short as it can be said: today 14:10."""
    local = QDateTime.fromMSecsSinceEpoch(round(moment.timestamp() * 1000))
    time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    day, today = moment.astimezone().date(), now.astimezone().date()
    if day == today:
        return _tr("today {time}").format(time=time)
    if day == today + timedelta(days=1):
        return _tr("tomorrow {time}").format(time=time)
    return exact(moment)


def _waiting(obstacle: Obstacle) -> str:
    return {
        Obstacle.SWITCHED_OFF: _tr("Keep alive is off"),
        Obstacle.OFFLINE: _tr("Waits for the network"),
        Obstacle.METERED: _tr("Waits: the network is metered"),
        Obstacle.SAVING_POWER: _tr("Waits: the computer saves power"),
        Obstacle.VAULT_LOCKED: _tr("Waits: the vault is locked"),
        Obstacle.ANOTHER_KEYTURN: _tr("Another Keyturn keeps the tokens alive"),
        Obstacle.OUTAGE: _tr("Waits: Microsoft could not be reached"),
        Obstacle.FAILED: _tr("Waits: the last try failed, the log has the reason"),
    }[obstacle]


def _names(concerns: "Sequence[Concern]") -> str:
    names = [concern.name for concern in concerns]
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return _tr("{first} and {second}").format(first=names[0], second=names[1])
    return _tr("{first}, {second} and {count} more").format(
        first=names[0], second=names[1], count=figures(len(names) - 2)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("tray", text)
