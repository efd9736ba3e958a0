"""Faults: what a client must live through, for one tenant or all, once or until it is cleared."""

import time
from email.utils import parsedate_to_datetime

import aiohttp
import pytest

from app.practice import Addresses, Control
from app.practice.control import ControlError
from app.practice.customer import sign_in
from app.practice.entra_errors import SENTENCES
from tests.practice.conftest import CLIENT_ID, CONTOSO, Answer, Program, Programs

FABRIKAM = "fabrikam.example"


def discovery(practice: Addresses, tenant: str = CONTOSO) -> str:
    """The simplest request there is."""
    return f"{practice.authority}/{tenant}/v2.0/.well-known/openid-configuration"


async def status(https: aiohttp.ClientSession, address: str) -> int:
    async with https.get(address) as answer:
        return answer.status


async def signed_in(practice: Addresses, program: Program) -> Answer:
    flow = await program.ask_code()
    await sign_in(practice.sign_in_page, flow["user_code"])
    return await program.poll(flow)


async def test_throttling_says_how_long_to_wait_in_each_way_it_can(
    practice: Addresses, https: aiohttp.ClientSession, control: Control
) -> None:
    await control.fault("throttle", retry_after=3, count=1)
    async with https.get(discovery(practice)) as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (429, "3")
        assert (await answer.json())["error"] == "temporarily_unavailable"
    await control.fault("throttle", retry_after=60, http_date=True, count=1)
    async with https.get(discovery(practice)) as answer:
        wait = parsedate_to_datetime(answer.headers["Retry-After"]).timestamp() - time.time()
        assert 0 < wait <= 61
    await control.fault("throttle", retry_after="", count=1)
    async with https.get(discovery(practice)) as answer:
        assert answer.status == 429
        assert "Retry-After" not in answer.headers
    assert await status(https, discovery(practice)) == 200


async def test_an_outage_drops_connections_or_answers_503_until_it_is_cleared(
    practice: Addresses, https: aiohttp.ClientSession, control: Control
) -> None:
    await control.fault("outage")
    for _ in range(2):
        with pytest.raises(aiohttp.ClientError):
            await status(https, discovery(practice))
    await control.clear_faults()
    assert await status(https, discovery(practice)) == 200
    await control.fault("outage", status=503, count=1)
    assert await status(https, discovery(practice)) == 503


async def test_a_connection_breaks_in_the_middle_of_an_answer(
    practice: Addresses, https: aiohttp.ClientSession, control: Control
) -> None:
    await control.fault("drop_connection", count=1)
    async with https.get(discovery(practice)) as answer:
        assert answer.status == 200
        with pytest.raises(aiohttp.ClientError):
            await answer.read()
    assert await status(https, discovery(practice)) == 200


async def test_answers_that_are_not_json(practice: Addresses, https: aiohttp.ClientSession, control: Control) -> None:
    await control.fault("html", count=1)
    async with https.get(discovery(practice)) as answer:
        assert answer.content_type == "text/html"
        assert "<h1>" in await answer.text()
    await control.fault("not_json", count=1, status=502)
    async with https.get(discovery(practice)) as answer:
        assert answer.status == 502
        with pytest.raises(ValueError, match="Unterminated string"):
            await answer.json()


async def test_a_fault_strikes_the_tenant_and_endpoint_it_is_for(
    practice: Addresses, programs: Programs, https: aiohttp.ClientSession, control: Control
) -> None:
    contoso, fabrikam = programs(CONTOSO), programs(FABRIKAM)
    await signed_in(practice, contoso)
    await signed_in(practice, fabrikam)
    await control.fault("refuse", CONTOSO, code=50057)
    await control.fault("outage", FABRIKAM, endpoint="graph", status=503)
    assert (await contoso.refresh())["error_codes"] == [50057]
    answer = await fabrikam.refresh()
    call = {"Authorization": f"Bearer {answer['access_token']}"}
    async with https.get(f"{practice.graph}/v1.0/me", headers=call) as me:
        assert me.status == 503
    await control.clear_faults(FABRIKAM)
    async with https.get(f"{practice.graph}/v1.0/me", headers=call) as me:
        assert me.status == 200
    assert [fault["name"] for fault in await control.faults()] == ["refuse"]


async def test_the_polls_alone_can_fail(program: Program, control: Control) -> None:
    flow = await program.ask_code()
    await control.fault("throttle", endpoint="token.device_code", count=1)
    assert (await program.poll(flow))["error"] == "temporarily_unavailable"
    assert (await program.poll(flow))["error"] == "authorization_pending"


async def test_delays_are_counted_too(practice: Addresses, https: aiohttp.ClientSession, control: Control) -> None:
    await control.fault("delay", seconds=0.01, count=1)
    assert await status(https, discovery(practice)) == 200
    assert await control.faults() == []


async def test_the_token_endpoint_can_refuse_with_every_number_of_the_table(
    practice: Addresses, https: aiohttp.ClientSession, control: Control
) -> None:
    correlation_id = "0f9e8d7c-1234-4321-8888-0123456789ab"
    for code, sentence in SENTENCES.items():
        await control.fault("refuse", code=code, count=1)
        async with https.post(
            f"{practice.authority}/{CONTOSO}/oauth2/v2.0/token",
            data={"client_id": CLIENT_ID, "grant_type": "refresh_token"},
            headers={"client-request-id": correlation_id},
        ) as answer:
            content = await answer.json()
            assert answer.status == sentence.status, code
        assert (content["error"], content.get("suberror", "")) == (sentence.error, sentence.suberror), code
        assert content["error_codes"] == [code]
        assert content["correlation_id"] == correlation_id
        trace = f" Trace ID: {content['trace_id']} Correlation ID: {correlation_id} Timestamp: {content['timestamp']}"
        assert content["error_description"].startswith(f"AADSTS{code}: ")
        assert content["error_description"].endswith(trace)


async def test_a_number_nobody_knows_yet_and_an_error_of_ones_own(
    program: Program, control: Control, practice: Addresses
) -> None:
    await signed_in(practice, program)
    await control.fault("refuse", code=9999999, error="interaction_required", suberror="something_new", count=1)
    answer = await program.refresh()
    assert (answer["error"], answer["suberror"]) == ("interaction_required", "something_new")
    assert answer["error_codes"] == [9999999]


async def test_a_fault_or_tenant_that_does_not_exist_is_said_so(control: Control) -> None:
    with pytest.raises(ControlError, match="gremlins"):
        await control.fault("gremlins")
    with pytest.raises(ControlError, match=r"No tenant here is called 'nobody\.example'"):
        await control.fault("outage", "nobody.example")
    with pytest.raises(ControlError, match="poorly"):
        await control.apply(CONTOSO, "poorly")
