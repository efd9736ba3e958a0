"""Admin consent from the link to living tokens, against the practice directory."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from app.bootstrap import open_services
from app.core.authentication_status.model import Act, AuthenticationStatus
from app.core.errors import EnvironmentFailed
from app.core.events import Event, RenewalAdvanced, TenantStatusChanged
from app.core.paths import DataFolder
from app.core.renewal.flow import Step
from app.core.services import Services
from app.core.tenants.model import NewTenant, Tenant
from app.practice import Addresses, Control, PracticeDirectory
from app.practice.customer import consent
from tests.core.clocks import HandClock
from tests.core.vault.memory import MemorySafe
from tests.quick import with_keys


@dataclass
class Scene:
    """The core on a practice directory, with one tenant that has tokens."""

    services: Services
    addresses: Addresses
    control: Control
    tenant: Tenant

    async def status(self) -> AuthenticationStatus:
        async for overview in self.services.status.check([self.tenant]):
            return overview.verdict.status
        raise AssertionError("nothing was checked")

    async def validated(self) -> AuthenticationStatus:
        """The status once it is told that it changed."""
        told: asyncio.Future[AuthenticationStatus] = asyncio.get_running_loop().create_future()

        def listen(event: Event) -> None:
            if isinstance(event, TenantStatusChanged) and not told.done():
                told.set_result(event.verdict.status)

        unsubscribe = self.services.events.subscribe(listen)
        try:
            return await told
        finally:
            unsubscribe()


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    directory = PracticeDirectory(with_keys(tmp_path / "practice"))
    addresses = await directory.start()
    try:
        async with (
            open_services(DataFolder(tmp_path / "data"), clock=HandClock(), safe=MemorySafe()) as services,
            Control(addresses.control_page) as control,
        ):
            for key, value in {
                "cloud.ca_bundle": str(addresses.ca_bundle),
                "cloud.authority": addresses.authority,
                "cloud.graph": addresses.graph,
                "cloud.name": "custom",
            }.items():
                await services.settings.set(key, value)
            await services.vault.unlock()
            tenant = await services.tenants.add(NewTenant.of("Contoso Ltd", "contoso.example", "admin@contoso.example"))
            await control.fault("auto_sign_in")
            renewal = await services.renewals.prepare(tenant.id)
            done = asyncio.Event()

            def listen(event: Event) -> None:
                if isinstance(event, RenewalAdvanced) and event.renewal.step is Step.COMPLETED:
                    done.set()

            services.events.subscribe(listen)
            await services.renewals.ask_for_code(renewal.id)
            await done.wait()
            yield Scene(services, addresses, control, tenant)
    finally:
        await directory.stop()


async def test_the_link_that_is_sent_brings_the_tokens_back(scene: Scene) -> None:
    await scene.control.apply("contoso.example", "consent_missing")
    async for overview in scene.services.status.check([scene.tenant]):
        assert overview.verdict.status is AuthenticationStatus.CONSENT_REQUIRED
        assert overview.verdict.act is Act.CONSENT
    outcome = await consent(await scene.services.consent.link(scene.tenant.id), account="admin@contoso.example")
    assert outcome.page == "consented"
    assert await scene.status() is AuthenticationStatus.VALID


async def test_the_link_that_is_opened_here_is_followed_by_a_validation(scene: Scene) -> None:
    await scene.control.apply("contoso.example", "consent_missing")
    assert await scene.status() is AuthenticationStatus.CONSENT_REQUIRED
    link = await scene.services.consent.link_for_here(scene.tenant.id)
    told = asyncio.create_task(scene.validated())
    outcome = await consent(link)
    assert outcome.signed_in
    assert await told is AuthenticationStatus.VALID


async def test_what_comes_back_is_not_believed(scene: Scene) -> None:
    """Somebody who knows the state can say that consent was given, and for which tenant; the tokens say otherwise."""
    await scene.control.apply("contoso.example", "consent_missing")
    asked = {name: values[0] for name, values in parse_qs(urlsplit(await _here(scene)).query).items()}
    told = asyncio.create_task(scene.validated())
    lie = {"admin_consent": "True", "tenant": "00000000-0000-0000-0000-000000000000", "state": asked["state"]}
    async with aiohttp.ClientSession() as browser:
        async with browser.get(asked["redirect_uri"], params=lie | {"state": "guessed"}) as page:
            assert page.status == 400
        async with browser.get(asked["redirect_uri"], params=lie) as page:
            assert page.status == 200
    assert await told is AuthenticationStatus.CONSENT_REQUIRED


async def test_a_newer_link_ends_the_earlier_one(scene: Scene) -> None:
    first = parse_qs(urlsplit(await _here(scene)).query)["redirect_uri"][0]
    await _here(scene)
    async with aiohttp.ClientSession() as browser:
        with pytest.raises(aiohttp.ClientConnectorError):
            await browser.get(first)


async def test_declining_asks_nothing_further(scene: Scene) -> None:
    await scene.control.apply("contoso.example", "consent_missing")
    link = await _here(scene)
    await scene.control.clear_statistics()
    assert (await consent(link, decline=True)).page == "declined"
    assert "token.refresh_token" not in (await scene.control.statistics())["requests"]


async def test_a_tenant_that_is_gone_has_no_link(scene: Scene) -> None:
    nobody = await scene.services.tenants.add(NewTenant.of("Nobody", "nobody.example", "admin@nobody.example"))
    with pytest.raises(EnvironmentFailed) as refused:
        await scene.services.consent.link_for_here(nobody.id)
    assert refused.value.title == "Tenant not found"


async def test_another_kind_of_server_has_no_link(scene: Scene) -> None:
    await scene.services.settings.set("cloud.authority", "https://localhost:1")
    with pytest.raises(EnvironmentFailed):
        await scene.services.consent.link(scene.tenant.id)


async def _here(scene: Scene) -> str:
    return await scene.services.consent.link_for_here(scene.tenant.id)
