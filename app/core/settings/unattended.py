"""The settings of what Keyturn does by itself: keeping tokens alive, telling of those that die, and a daily digest."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta


@dataclass(frozen=True, slots=True)
class KeepAliveSettings:
    """`every` is how often each tenant's tokens are refreshed."""

    enabled: bool
    every: timedelta
    on_metered: bool
    on_battery_saver: bool


@dataclass(frozen=True, slots=True)
class QuietHours:
    """The hours of each day, in local time, in which nothing is told: from `begin` up to `end`, maybe over midnight."""

    begin: time
    end: time

    @classmethod
    def of(cls, begin: str, end: str) -> "QuietHours | None":
        """From values that their rules have checked; None unless both ends are known and differ."""
        return cls(time.fromisoformat(begin), time.fromisoformat(end)) if begin and end and begin != end else None

    def hold(self, local: datetime) -> bool:
        """Whether `local`, in local time, is among them."""
        now = local.time()
        if self.begin < self.end:
            return self.begin <= now < self.end
        return now >= self.begin or now < self.end


@dataclass(frozen=True, slots=True)
class AlertSettings:
    """`before` is how long before its expected end a token is told of. `digest_to` is "" where no digest is sent."""

    enabled: bool
    before: timedelta
    quiet: QuietHours | None
    digest_to: str
    digest_at: time
