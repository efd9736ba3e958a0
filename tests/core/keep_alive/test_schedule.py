"""When each tenant is due: once in the interval on average, at a moment of its own, and never where it is no use."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.authentication_status.classify import classify
from app.core.authentication_status.model import Evidence, Observed
from app.core.authentication_status.overview import TenantOverview
from app.core.authentication_status.remedies import explain
from app.core.keep_alive.schedule import AGAIN, due_at, plan
from app.core.tenants.model import Tenant

NOW = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def overview(evidence: Evidence, tenant_id: UUID | None = None, now: datetime = NOW) -> TenantOverview:
    tenant = Tenant(tenant_id or uuid4(), "Contoso", "contoso.example", "admin@contoso.example", None, (), None, NOW)
    verdict = classify(
        evidence, now, warn_before_days=14, explain=lambda each: explain(each, tenant="Contoso", admin="a@b.c")
    )
    return TenantOverview(tenant, evidence, verdict)


def used(days_ago: float, failure: Observed | None = None, checked_days_ago: float | None = None) -> Evidence:
    checked = days_ago if checked_days_ago is None else checked_days_ago
    return Evidence(last_refreshed_at=NOW - days_ago * DAY, checked_at=NOW - checked * DAY, failure=failure)


def due(evidence: Evidence, every: timedelta = DAY) -> datetime | None:
    each = overview(evidence)
    return due_at(each.tenant.id, evidence, each.verdict, every, NOW)


@given(st.uuids(), st.integers(0, 10_000_000), st.integers(1, 720))
def test_the_next_time_is_half_to_one_and_a_half_intervals_later_and_then_once_in_each(tenant_id, seconds, hours):
    every = timedelta(hours=hours)
    moment = NOW + timedelta(seconds=seconds)
    times = [moment]
    for _ in range(4):
        evidence = Evidence(last_refreshed_at=times[-1], checked_at=times[-1])
        verdict = overview(evidence, now=times[-1]).verdict
        following = due_at(tenant_id, evidence, verdict, every, times[-1])
        assert following is not None
        times.append(following)
    assert every / 2 < times[1] - times[0] <= every * 3 / 2
    assert {later - earlier for earlier, later in pairwise(times[1:])} == {every}


def test_thousands_that_were_checked_at_once_are_due_one_by_one():
    evidence = used(0)
    hours = Counter[int]()
    for _ in range(10_000):
        at = due(evidence)
        assert at is not None
        hours[int((at - NOW) / HOUR)] += 1
    assert set(range(12, 36)) <= set(hours) <= set(range(12, 37))
    assert max(hours.values()) < 10_000 / 24 * 1.5


def test_another_start_or_another_machine_comes_to_the_same_moment():
    each = overview(used(1), UUID(int=7))
    assert due_at(UUID(int=7), used(1), each.verdict, DAY, NOW) == due_at(
        UUID(int=7), used(1), each.verdict, DAY, NOW + HOUR
    )


def test_what_is_no_use_is_never_due():
    refused = Observed("invalid_grant", NOW, codes=(50173,))
    assert due(Evidence()) is None
    assert due(used(3, refused)) is None


@pytest.mark.parametrize("code", [65001, 53003, 7000112])
def test_what_an_administrator_may_have_put_right_is_tried_again(code):
    assert due(used(9, Observed("invalid_grant", NOW, codes=(code,)), checked_days_ago=2)) is not None


def test_90_days_without_use_are_no_proof_and_are_tried_once():
    assert (due(used(100)) or NOW + DAY) <= NOW
    assert due(used(100, Observed("invalid_grant", NOW, codes=(700082,)), checked_days_ago=0)) is None


def test_one_that_could_not_be_asked_comes_back_within_the_hour_and_after_the_others():
    outage = Observed("unreachable", NOW)
    assert due(used(9, outage, checked_days_ago=0)) == NOW + AGAIN
    unreachable, long_unused, unused = overview(used(60, outage, 0.5)), overview(used(30)), overview(used(3))
    found = plan([unused, unreachable, long_unused], DAY, NOW)
    assert found.due == (long_unused.tenant, unused.tenant, unreachable.tenant)


def test_the_plan_says_when_the_next_one_is_due():
    early, late = sorted(
        (overview(used(0)) for _ in range(2)),
        key=lambda each: due_at(each.tenant.id, each.evidence, each.verdict, DAY, NOW) or NOW,
    )
    found = plan([late, overview(Evidence()), early], DAY, NOW)
    assert found.due == ()
    assert found.next_at == due_at(early.tenant.id, early.evidence, early.verdict, DAY, NOW)
    assert plan([], DAY, NOW).next_at is None


def test_a_clock_that_was_set_back_puts_nothing_off():
    ahead = Evidence(last_refreshed_at=NOW + 30 * DAY, checked_at=NOW + 30 * DAY)
    at = due(ahead)
    assert at is not None
    assert at <= NOW + DAY * 3 / 2
