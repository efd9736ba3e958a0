"""A list of tenants whose statuses are known makes a line when somebody asks for it."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.core.authentication_status.model import AuthenticationStatus, Evidence, Verdict
from app.core.authentication_status.overview import Overviews, TenantOverview, statuses_of
from app.core.tenants.model import Tenant

STATUSES = [AuthenticationStatus.VALID, AuthenticationStatus.EXPIRED, AuthenticationStatus.NOT_SET_UP]
NAMES = ["Adatum", "Contoso", "Fabrikam"]


def line(at: int) -> TenantOverview:
    tenant = Tenant(
        UUID(int=at), NAMES[at], f"{at}.example", "a@b.example", None, (), None, datetime(2026, 1, 1, tzinfo=UTC)
    )
    return TenantOverview(tenant, Evidence(), Verdict(STATUSES[at], None))


@pytest.fixture
def asked() -> list[int]:
    return []


@pytest.fixture
def overviews(asked: list[int]) -> Overviews:
    def make(at: int) -> TenantOverview:
        asked.append(at)
        return line(at)

    return Overviews(NAMES, STATUSES, make)


def test_each_line_is_made_once_and_only_when_asked_for(overviews: Overviews, asked: list[int]) -> None:
    assert len(overviews) == 3
    assert list(statuses_of(overviews)) == STATUSES
    assert asked == []
    assert overviews[1] is overviews[1] is overviews[-2]
    assert asked == [1]
    assert list(overviews) == [line(at) for at in range(3)]
    assert sorted(asked) == [0, 1, 2]


def test_it_is_a_sequence_like_any_other(overviews: Overviews) -> None:
    assert overviews[1:] == [line(1), line(2)]
    with pytest.raises(IndexError):
        _ = overviews[3]


def test_of_other_sequences_the_lines_tell_the_status() -> None:
    assert list(statuses_of([line(2), line(0)])) == [AuthenticationStatus.NOT_SET_UP, AuthenticationStatus.VALID]
