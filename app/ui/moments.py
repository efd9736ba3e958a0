"""Moments as people read them: `2 h ago` in a list, the exact local time in its tooltip."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from PySide6.QtCore import QDateTime


def ago(moment: datetime, now: datetime) -> str:
    """How long ago `moment` was, in one unit, as short as a column wants it."""
    seconds = max(0, int((now - moment).total_seconds()))
    if seconds < 60:
        return _tr("just now")
    if seconds < 3600:
        return _tr("{minutes} min ago").format(minutes=seconds // 60)
    if seconds < 86400:
        return _tr("{hours} h ago").format(hours=seconds // 3600)
    return _tr("{days} d ago").format(days=seconds // 86400)


def exact(moment: datetime) -> str:
    """`moment` in the machine's time zone and the system's way of writing it."""
    return QLocale().toString(_local(moment), QLocale.FormatType.ShortFormat)


def in_utc(moment: datetime) -> str:
    """`moment` in UTC, for readers elsewhere, and the system's way of writing it."""
    from PySide6.QtCore import QDateTime, QTimeZone  # late, here and below: each class of Qt is read at its first use

    utc = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()), QTimeZone(QTimeZone.Initialization.UTC))
    return QLocale().toString(utc, QLocale.FormatType.ShortFormat)


def in_full(day: date) -> str:
    """A day with its year."""
    from PySide6.QtCore import QDate

    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def short_day(day: date) -> str:
    """A day without its year, as short as an axis wants it."""
    from PySide6.QtCore import QDate

    return QLocale().toString(QDate(day.year, day.month, day.day), _tr("d MMM"))


def short(moment: datetime, now: datetime) -> str:
    """A moment that is over: its time alone where it was today, else `exact`."""
    local = _local(moment)
    if local.date() != _local(now).date():
        return exact(moment)
    return QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)


def days_left(until: datetime, now: datetime) -> int:
    """Whole days until `until`; 0 from the last day on."""
    return max(0, (until - now).days)


def _local(moment: datetime) -> "QDateTime":
    from PySide6.QtCore import QDateTime

    return QDateTime.fromMSecsSinceEpoch(round(moment.timestamp() * 1000))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Moments", text)
