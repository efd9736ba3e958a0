"""Whatever happened to tenants and whenever one looks: the kept counts say what counting the list says."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.bootstrap import open_services
from app.core.authentication_status.model import AuthenticationStatus, Evidence, Observed, ResourceToken, TokenState
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant, Tenant
from tests.core.clocks import PassingClock
from tests.core.vault.memory import MemorySafe

NOW = datetime(2026, 5, 4, 12, 30, 15, 123456, tzinfo=UTC)
LIFE = timedelta(days=90)
AROUND = [
    *(NOW - LIFE + timedelta(seconds=seconds) for seconds in (-86400, -1, 0, 1, 45_000)),  # unused for 90 days
    *(NOW - LIFE + timedelta(days=14, seconds=seconds) for seconds in (-90_000, -1, 0, 1, 3600)),  # warned of
]
FAILURES = [
    Observed("invalid_grant", NOW, codes=(700082,)),
    Observed("invalid_grant", NOW, codes=(50173, 65001)),
    Observed("invalid_grant", NOW, codes=(65001,)),
    Observed("interaction_required", NOW, codes=(53003,), suberror="message_only"),
    Observed("unreachable", NOW, suberror="network"),
    Observed("throttled", NOW),
    Observed("something_new", NOW),
]

some_time = st.integers(0, 2 * LIFE // timedelta(seconds=1)).map(lambda seconds: NOW - timedelta(seconds=seconds))
times = st.one_of(st.none(), st.sampled_from(AROUND), some_time)
failures = st.one_of(st.none(), st.sampled_from(FAILURES))
tokens = st.builds(
    lambda required, failure: ResourceToken(
        "graph", required, TokenState.FAILED if failure else TokenState.ACQUIRED, failure=failure
    ),
    st.booleans(),
    failures,
)
evidence = st.builds(
    lambda resources, refreshed, checked, failure: Evidence(
        resources, last_refreshed_at=refreshed, checked_at=checked, failure=failure
    ),
    st.lists(tokens, max_size=1).map(tuple),
    times,
    st.none() | st.just(NOW),
    failures,
)
events = st.lists(
    st.tuples(st.sampled_from(["add", "evidence", "evidence", "move", "remove"]), st.integers(0, 7), evidence),
    max_size=12,
)


@dataclass(slots=True)
class Office:
    """Keyturn, and its storage from another process's side."""

    services: Services
    storage: Storage
    clock: PassingClock
    runner: asyncio.Runner = field(init=False)
    made: int = 0
    tenants: list[Tenant] = field(default_factory=list)

    async def start_again(self) -> None:
        """Without tenants, at the time of before."""
        self.clock.pass_((NOW - self.clock.now()).total_seconds())
        for tenant in self.tenants:
            await self.storage.tenants.remove(tenant.id)
        self.tenants = []

    async def happen(self, what: str, which: int, evidence: Evidence) -> None:
        if what == "add" or not self.tenants:
            self.made += 1
            self.tenants.append(await self.storage.tenants.add(entry(self.made)))
            return
        tenant = self.tenants[which % len(self.tenants)]
        if what == "remove":
            await self.storage.tenants.remove(tenant.id)
            self.tenants.remove(tenant)
        elif what == "move":
            self.made += 1
            await self.storage.tenants.update(tenant.id, entry(self.made))
        else:
            await self.storage.tokens.store(tenant.id, evidence=evidence)

    async def counts_agree(self) -> bool:
        listed = Counter(dict.fromkeys(AuthenticationStatus, 0))
        listed.update(overview.verdict.status for overview in await self.services.status.overview())
        return await self.services.status.summary() == listed


def entry(number: int) -> NewTenant:
    return NewTenant.of(f"T{number}", f"t{number}.example", "admin@contoso.example")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """One for all examples: opening a new one for each takes longer than everything else."""
    folder = DataFolder(tmp_path_factory.mktemp("office"))
    clock = PassingClock(NOW)

    @asynccontextmanager
    async def opened() -> AsyncIterator[Office]:
        async with open_services(folder, clock=clock, safe=MemorySafe()) as services:
            storage = await Storage.open(folder.database, clock)
            yield Office(services, storage, clock)
            await storage.close()

    with asyncio.Runner() as runner:
        opening = opened()
        office = runner.run(opening.__aenter__())
        office.runner = runner
        yield office
        runner.run(opening.__aexit__(None, None, None))


def test_every_status_is_told_even_of_nobody(office):
    assert office.runner.run(office.services.status.summary()) == dict.fromkeys(AuthenticationStatus, 0)


@settings(max_examples=30, deadline=None)
@given(events, st.sampled_from([0, 1, 14, 89]), st.sampled_from([0, 1, 86_400, 40 * 86_400]))
def test_the_summary_is_what_counting_the_list_gives(office, happened, warn_before_days, later):
    async def agree() -> None:
        await office.start_again()
        await office.services.settings.set("checks.warn_before_days", str(warn_before_days))
        for each in happened:
            await office.happen(*each)
        assert await office.counts_agree()
        office.clock.pass_(later)
        assert await office.counts_agree()

    office.runner.run(agree())
