"""What changed since a moment is told by histories: a change is news once, and an outage of the way is none."""

from datetime import timedelta
from uuid import uuid4

import pytest

from app.core.authentication_status.changes import Change, changes
from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.classify import classify
from app.core.authentication_status.model import Evidence, Observed
from app.core.authentication_status.overview import TenantOverview
from app.core.authentication_status.remedies import explain
from app.core.tenants.model import Tenant
from tests.core.authentication_status.histories import REVOKED, START, failed, signed_in, worked

NOW = 100.0
"""Days after START; yesterday is 99."""
WARN = 14


def at(days: float):
    return START + timedelta(days=days)


def unreachable(days: float) -> Check:
    return Check(at(days), CheckKind.CHECK, False, 200, Observed("unreachable", at(days)))


def change(*history: Check, used: float | None = None, added: float = 0) -> list[Change]:
    """What became since yesterday of a tenant with those checks, the last of which is what is known now."""
    last = history[-1] if history else None
    worked_at = [check.at for check in history if check.ok]
    evidence = Evidence(
        last_refreshed_at=at(used) if used is not None else max(worked_at, default=None),
        checked_at=last.at if last else None,
        failure=last.failure if last else None,
    )
    tenant = Tenant(uuid4(), "Contoso", "contoso.example", "a@b.example", None, (), None, at(added))
    verdict = classify(
        evidence, at(NOW), warn_before_days=WARN, explain=lambda seen: explain(seen, tenant="Contoso", admin="a@b.c")
    )
    found = changes(
        [TenantOverview(tenant, evidence, verdict)], {tenant.id: history}, at(NOW - 1), warn_before_days=WARN
    )
    assert all(ids == (tenant.id,) for ids in found.values())
    return list(found)


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        pytest.param([signed_in(50), worked(98.5), failed(99.5)], [Change.STOPPED], id="it died today"),
        pytest.param([signed_in(50), worked(98), failed(98.5), failed(99.5)], [], id="it died before, and still is"),
        pytest.param([signed_in(50), failed(98), signed_in(99.5)], [Change.RENEWED], id="renewed after it died"),
        pytest.param([signed_in(50), worked(99.2), signed_in(99.5)], [Change.RENEWED], id="renewed in time"),
        pytest.param([signed_in(50), failed(97), signed_in(98), worked(99.5)], [], id="renewed before yesterday"),
        pytest.param([signed_in(50), failed(98), worked(99.5)], [Change.CAME_BACK], id="it works again by itself"),
        pytest.param([signed_in(50), failed(97), worked(98)], [], id="it worked again before yesterday"),
        pytest.param([signed_in(50), worked(98), unreachable(98.5), worked(99.5)], [], id="an outage is over"),
        pytest.param([signed_in(50), worked(98), unreachable(99.5)], [], id="an outage begins"),
        pytest.param([failed(98), unreachable(98.9), failed(99.5)], [], id="it was dead behind the outage"),
        pytest.param([signed_in(99.2), failed(99.5, REVOKED)], [Change.STOPPED], id="signed in and died today"),
        pytest.param([], [], id="never signed in"),
    ],
)
def test_a_change_is_told_once(history: list[Check], expected: list[Change]):
    assert change(*history) == expected


def test_what_nobody_used_for_90_days_stopped_on_that_day():
    assert change(signed_in(0), worked(9.5)) == [Change.STOPPED]
    assert change(signed_in(0), worked(8.5)) == []


def test_a_check_that_finds_out_later_is_no_news():
    """By 90 days without use it was dead on day 95 already; the server says so on day 99.5."""
    assert change(signed_in(0), worked(5), failed(99.5, 700082)) == []


def test_it_is_expiring_from_the_day_on_which_it_is_warned_of():
    begins = NOW - 90 + WARN
    assert change(signed_in(0), worked(begins - 0.5)) == [Change.EXPIRING]
    assert change(signed_in(0), worked(begins - 1.5)) == []
    assert change(signed_in(0), worked(begins + 0.5)) == []


def test_a_new_tenant_is_told_of_beside_what_became_of_it():
    assert change(added=99.5) == [Change.ADDED]
    assert change(signed_in(99.7), added=99.5) == [Change.RENEWED, Change.ADDED]


def test_history_that_was_cut_short_is_made_up_for_by_the_last_use():
    """A use that no check noted counts, too."""
    assert change(worked(98.5), failed(99.5), used=99) == [Change.STOPPED]


def never(_: Observed):
    raise AssertionError("nothing failed")


def test_tenants_keep_the_order_of_the_list():
    tenants = [
        TenantOverview(
            Tenant(uuid4(), name, f"{name}.example", "a@b.example", None, (), None, at(99.5)),
            Evidence(),
            classify(
                Evidence(), at(NOW), warn_before_days=WARN, explain=lambda seen: explain(seen, tenant="", admin="")
            ),
        )
        for name in ("b", "a", "c")
    ]
    found = changes(tenants, {}, at(NOW - 1), warn_before_days=WARN)
    assert found == {Change.ADDED: tuple(each.tenant.id for each in tenants)}
    older = [each._replace(tenant=each.tenant._replace(created_at=at(0))) for each in tenants]
    assert changes(older, {}, at(NOW - 1), warn_before_days=WARN) == {}
