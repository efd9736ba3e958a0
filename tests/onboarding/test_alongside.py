"""The page beside the window: there when a link is, quiet otherwise, and never in the way."""

import asyncio
import socket
from contextlib import closing

import pytest

from app.core.events import OnboardingPageChanged
from app.core.tenants.model import NewTenant
from app.onboarding.alongside import alongside


@pytest.fixture
async def port(services) -> int:
    """A free port, and the page is set to it."""
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        free: int = probe.getsockname()[1]
    await services.settings.set("onboarding.port", str(free))
    return free


@pytest.fixture
async def contoso(services):
    return await services.tenants.add(NewTenant.of("Contoso Ltd", "contoso.example", "admin@contoso.example"))


@pytest.fixture
def told(services) -> "asyncio.Queue[OnboardingPageChanged]":
    """What was told of the page, in order."""
    queue: asyncio.Queue[OnboardingPageChanged] = asyncio.Queue()
    services.events.subscribe(
        lambda event: queue.put_nowait(event) if isinstance(event, OnboardingPageChanged) else None
    )
    return queue


async def soon(told) -> OnboardingPageChanged:
    return await asyncio.wait_for(told.get(), 20)


async def nothing_stirs(told) -> None:
    for _ in range(20):
        await asyncio.sleep(0)
    assert told.empty()


async def test_it_comes_up_with_the_first_link_and_goes_with_the_window(services, contoso, port, told, visitor):
    async with alongside(services):
        await services.renewals.prepare(contoso.id)  # one without a link: the wizard's
        await nothing_stirs(told)
        (invited,) = await services.invitations.prepare([contoso.id])
        assert await soon(told) == OnboardingPageChanged(f"http://127.0.0.1:{port}", None)
        assert (await visitor.opens(invited.auth_url)).status == 200
    with pytest.raises(OSError, match="Connect call failed"):
        await visitor.opens(invited.auth_url)


async def test_links_of_an_earlier_day_are_served_from_the_start(services, contoso, port, told, visitor):
    (invited,) = await services.invitations.prepare([contoso.id])
    async with alongside(services):
        assert (await soon(told)).address == f"http://127.0.0.1:{port}"
        assert (await visitor.opens(invited.auth_url)).status == 200


async def test_a_port_in_use_is_said_once_and_had_when_it_is_free(services, contoso, port, told):
    await services.invitations.prepare([contoso.id])
    with closing(socket.create_server(("127.0.0.1", port))):
        async with alongside(services, again=0.02):
            trouble = (await soon(told)).trouble
            assert trouble is not None
            assert "port is in use" in trouble.title
            await asyncio.sleep(0.1)  # it tries again meanwhile, and does not say so
            assert told.empty()
    async with alongside(services, again=0.02):
        assert (await soon(told)).address


async def test_it_moves_with_the_settings(services, contoso, port, told, visitor):
    (invited,) = await services.invitations.prepare([contoso.id])
    async with alongside(services):
        await soon(told)
        with closing(socket.create_server(("127.0.0.1", 0))) as probe:
            other = probe.getsockname()[1]
        await services.settings.set("onboarding.port", str(other))
        assert (await soon(told)).address == f"http://127.0.0.1:{other}"
        moved = await services.invitations.auth_url(invited.invitation.id)
        assert (await visitor.opens(moved)).status == 200
