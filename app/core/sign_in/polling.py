"""Waiting until the customer used the code, as RFC 8628 section 3.5 wants it: on the injected clock, through outages.

It knows neither msal nor HTTP, so every turn that polling can take is tested in no time.
"""

from collections.abc import Awaitable, Callable

from app.core.authentication_status.model import Observed
from app.core.clock import Clock
from app.core.phrases import phrase
from app.core.sign_in.failures import PASSING
from app.core.sign_in.model import Account, Code, Pending

SLOW_DOWN = 5.0
"""Seconds that each `slow_down` adds to all later waits."""
LONGEST_BACK_OFF = 30.0
"""Seconds between polls at most while the server cannot be reached: a network that is back is noticed soon."""


async def wait_for_sign_in(
    poll: Callable[[], Awaitable[Account | Observed | Pending]],
    code: Code,
    clock: Clock,
    on_connection: Callable[[bool], Awaitable[None]],
) -> Account | Observed:
    """The account that signed in with `code`, or why none will. `code_expired` is decided by our own clock too.

    `on_connection` hears False once when polls stop getting through, and True once when they do again.
    """
    interval, back_off, connected = max(code.interval, 1.0), 0.0, True
    wait = interval
    while (left := (code.expires_at - clock.now()).total_seconds()) > 0:
        await clock.sleep(min(wait, left))
        outcome = await poll()
        away = isinstance(outcome, Observed) and outcome.error in PASSING
        if connected is (away and not _throttled(outcome)):
            connected = not connected
            await on_connection(connected)
        if isinstance(outcome, Pending):
            interval += SLOW_DOWN if outcome.slow_down else 0.0
            wait, back_off = interval, 0.0
        elif isinstance(outcome, Observed) and away:
            back_off = min(max(2 * back_off, interval), max(LONGEST_BACK_OFF, interval))
            wait = max(back_off, outcome.retry_after or 0.0)
        else:
            return outcome
    return Observed("code_expired", clock.now(), description=phrase("Nobody signed in before the code ended."))


def _throttled(outcome: Account | Observed | Pending) -> bool:
    return isinstance(outcome, Observed) and outcome.error == "throttled"
