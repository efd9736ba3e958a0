"""Facts that happened, published by the core: the window, the page and the command line listen.

Events are past tense, frozen and plain. A listener is called in the engine's loop, in the order of publication, and
must not block; what it raises is logged and does not reach the publisher.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from app.core.alerts.model import Alert
from app.core.authentication_status.model import AuthenticationStatus, Verdict
from app.core.errors import KeyturnError
from app.core.keep_alive.model import KeepAliveState
from app.core.renewal.flow import Renewal

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TenantsChanged:
    """Tenants were added, edited or removed."""

    tenant_ids: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class TenantStatusChanged:
    """New evidence about a tenant's tokens was stored; `verdict` is what it means now."""

    tenant_id: UUID
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class CheckAdvanced:
    """A check of many got further: tenants done and left, and how many of the done have which status."""

    done: int
    left: int
    by_status: Mapping[AuthenticationStatus, int]


@dataclass(frozen=True, slots=True)
class RenewalAdvanced:
    """A renewal moved: `renewal` is its whole state now, `before` the one it left."""

    before: Renewal
    renewal: Renewal


@dataclass(frozen=True, slots=True)
class InvitationChanged:
    """An invitation was made, or something of it changed: its state, its link, how often it was sent."""

    invitation_id: UUID


@dataclass(frozen=True, slots=True)
class OutboxChanged:
    """A message was put into the outbox or taken out, or got further on its way."""


@dataclass(frozen=True, slots=True)
class SettingChanged:
    """A shared setting has a new value."""

    key: str


@dataclass(frozen=True, slots=True)
class OnboardingPageChanged:
    """The onboarding page beside the window listens on `address` from now on, or `trouble` keeps it from listening."""

    address: str | None
    trouble: KeyturnError | None


@dataclass(frozen=True, slots=True)
class KeepAliveChanged:
    """How keeping tokens alive stands now."""

    state: KeepAliveState


@dataclass(frozen=True, slots=True)
class AttentionChanged:
    """So many tenants need somebody now: their tokens died, or soon will."""

    tenants: int


@dataclass(frozen=True, slots=True)
class AlertRaised:
    """Tokens died, or will soon, and nobody was told yet: whoever shows something to people tells them now, once."""

    alert: Alert


Event = (
    TenantsChanged
    | TenantStatusChanged
    | CheckAdvanced
    | RenewalAdvanced
    | InvitationChanged
    | OutboxChanged
    | OnboardingPageChanged
    | SettingChanged
    | KeepAliveChanged
    | AttentionChanged
    | AlertRaised
)
Listener = Callable[[Event], None]


class Events:
    """Where the core publishes and everybody else listens."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` for every event from now on; the returned function ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def publish(self, event: Event) -> None:
        for listener in tuple(self._listeners):
            try:
                listener(event)
            except Exception:
                log.exception("A listener failed on %s", type(event).__name__)
