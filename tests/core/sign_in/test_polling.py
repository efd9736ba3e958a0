"""Waiting until a code was used: what the rhythm of RFC 8628 section 3.5 is, and what ends the wait."""

import asyncio
from collections.abc import Iterable
from datetime import timedelta

import pytest

from app.core.authentication_status.model import Observed
from app.core.sign_in.model import Account, Code, Pending
from app.core.sign_in.polling import wait_for_sign_in
from tests.core.clocks import PassingClock

ADMIN = Account("admin@contoso.example", "e19f598f-c3a4-594c-8817-5c5eab8c9689", "1")
PENDING, SLOWER = Pending(), Pending(slow_down=True)


class Polls:
    """Answers in turn; the last one again and again."""

    def __init__(self, clock: PassingClock, answers: Iterable[Account | Pending | str]) -> None:
        self._answers = list(answers)
        self._clock = clock
        self.count = 0

    async def __call__(self) -> Account | Observed | Pending:
        self.count += 1
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, str):
            error, _, wait = answer.partition(" ")
            return Observed(error, self._clock.now(), retry_after=float(wait) if wait else None)
        return answer


async def wait(clock, *answers, interval=5.0, lifetime=900.0):
    """Wait with these answers; the outcome, the pauses between polls, and what was said of the connection."""
    code = Code("ABCD", "https://login.example/device", clock.now() + timedelta(seconds=lifetime), interval, b"{}")
    said: list[bool] = []

    async def connection(there: bool) -> None:
        said.append(there)

    outcome = await wait_for_sign_in(Polls(clock, answers), code, clock, connection)
    return outcome, clock.slept, said


@pytest.fixture
def clock() -> PassingClock:
    return PassingClock()


async def test_the_interval_passes_before_each_poll(clock):
    outcome, pauses, said = await wait(clock, PENDING, PENDING, ADMIN)
    assert (outcome, pauses, said) == (ADMIN, [5.0, 5.0, 5.0], [])


async def test_slow_down_adds_five_seconds_to_all_later_pauses(clock):
    _, pauses, _ = await wait(clock, SLOWER, PENDING, SLOWER, PENDING, ADMIN)
    assert pauses == [5.0, 10.0, 10.0, 15.0, 15.0]


async def test_an_interval_of_nothing_still_leaves_the_server_a_second(clock):
    _, pauses, _ = await wait(clock, PENDING, ADMIN, interval=0.0)
    assert pauses == [1.0, 1.0]


async def test_an_outage_is_told_once_and_polling_slows_down_but_goes_on(clock):
    answers = ["unreachable"] * 6 + [PENDING, ADMIN]
    outcome, pauses, said = await wait(clock, *answers)
    assert outcome == ADMIN
    assert said == [False, True]
    assert pauses == [5.0, 5.0, 10.0, 20.0, 30.0, 30.0, 30.0, 5.0]


async def test_signing_in_during_an_outage_is_seen_when_it_is_over(clock):
    outcome, _, said = await wait(clock, "server_error", ADMIN)
    assert (outcome, said) == (ADMIN, [False, True])


async def test_retry_after_is_honoured_and_is_no_outage(clock):
    outcome, pauses, said = await wait(clock, "throttled 42", PENDING, ADMIN)
    assert (outcome, said) == (ADMIN, [])
    assert pauses == [5.0, 42.0, 5.0]


async def test_throttling_in_the_middle_of_an_outage_means_that_the_network_is_back(clock):
    _, _, said = await wait(clock, "unreachable", "throttled 1", ADMIN)
    assert said == [False, True]


async def test_the_code_ends_by_our_own_clock_also_without_a_network(clock):
    outcome, pauses, said = await wait(clock, PENDING, "unreachable", lifetime=60.0)
    assert isinstance(outcome, Observed)
    assert outcome.error == "code_expired"
    assert sum(pauses) == 60.0
    assert said == [False]


async def test_one_last_poll_is_made_when_the_code_ends(clock):
    outcome, pauses, _ = await wait(clock, PENDING, PENDING, ADMIN, lifetime=12.0)
    assert (outcome, pauses) == (ADMIN, [5.0, 5.0, 2.0])


async def test_a_code_that_ended_while_nobody_looked_is_not_asked_about(clock):
    polls = Polls(clock, [ADMIN])
    code = Code("ABCD", "https://login.example/device", clock.now(), 5.0, b"{}")
    outcome = await wait_for_sign_in(polls, code, clock, _unexpected)
    assert isinstance(outcome, Observed)
    assert outcome.error == "code_expired"
    assert polls.count == 0


@pytest.mark.parametrize(
    "error", ["declined", "code_expired", "bad_verification_code", "invalid_grant", "what_is_this"]
)
async def test_any_other_error_is_final(clock, error):
    outcome, pauses, _ = await wait(clock, PENDING, error)
    assert isinstance(outcome, Observed)
    assert (outcome.error, len(pauses)) == (error, 2)


async def test_cancelling_ends_the_wait_at_once(clock):
    asleep = asyncio.Event()

    async def never() -> None:
        asleep.set()
        await asyncio.Event().wait()

    clock.on_sleep = never
    waiting = asyncio.create_task(wait(clock, PENDING))
    await asleep.wait()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def _unexpected(there: bool) -> None:
    pytest.fail(f"the connection was said to be there: {there}")
