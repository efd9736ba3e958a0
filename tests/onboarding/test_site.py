"""The page as customers meet it, over real HTTP and without JavaScript: each way through it and each end of it."""

import asyncio
import json

import pytest

from app.core.events import RenewalAdvanced
from app.core.invitations.model import InvitationState
from app.core.paths import DataFolder
from app.core.renewal.flow import Step
from app.core.tenants.model import NewTenant
from app.core.tokens.exclusive import Exclusive
from app.onboarding.limits import Rate, Rates
from app.onboarding.site import END_SHOWN
from app.practice.conditions import Condition
from tests.onboarding.conftest import ADMIN, GENEROUS, inviting, page, point_at
from tests.onboarding.visitor import LOOKS, PRESSES, visiting

DONE = "All tokens acquired! You can close this page now."
NO_PAGE = "This link does not open anything"


async def state(provider) -> InvitationState:
    return (await provider.services.invitations.get(provider.id)).state


async def test_the_page_says_who_asks_for_what_and_how_to_refuse(offline, visitor):
    page = await visitor.opens(offline.auth_url)
    assert page.status == 200
    for words in (
        "Northern Lights IT asks you to sign in to Microsoft 365",
        "Contoso Ltd",
        "contoso.example",
        ADMIN,
        "Microsoft Graph: what your organization has allowed",
        offline.invited.invitation.created_by,
        "+49 30 901820",
        "Do nothing and call Northern Lights IT",
        "Whoever enters that code signs them in",
        "UTC</time>",
    ):
        assert words in page.text, words


async def test_from_the_auth_url_to_the_end_without_javascript(provider, visitor, microsoft):
    page = await visitor.presses(await visitor.opens(provider.auth_url))
    code = await provider.code()
    assert page.path == f"/{provider.link}"
    assert code in page.text.replace("</span><span>", "")
    assert f'href="{microsoft.addresses.sign_in_page}" target="_blank" rel="noopener noreferrer"' in page.text
    assert "Refresh this page" in page.text

    assert (await microsoft.signs_in(code)).signed_in
    assert (await provider.finished()).step is Step.COMPLETED
    page = await visitor.opens(provider.auth_url)
    assert DONE in page.text
    assert "<form" not in page.text
    assert "Refresh this page" not in page.text
    assert await state(provider) is InvitationState.COMPLETED


async def test_the_technician_sees_each_step(provider, visitor, microsoft):
    steps = []
    provider.services.events.subscribe(
        lambda event: steps.append(event.renewal.step) if isinstance(event, RenewalAdvanced) else None
    )
    await visitor.presses(await visitor.opens(provider.auth_url))
    await microsoft.signs_in(await provider.code())
    await provider.finished()
    assert list(dict.fromkeys(steps)) == [
        Step.ASKING_FOR_CODE,
        Step.WAITING_FOR_SIGN_IN,
        Step.ACQUIRING,
        Step.VALIDATING,
        Step.COMPLETED,
    ]


async def test_looking_at_the_page_opens_the_invitation_once(offline, visitor):
    await visitor.opens(offline.auth_url)
    opened = await offline.services.invitations.get(offline.id)
    assert opened.state is InvitationState.OPENED
    offline.clock.advance(minutes=5)
    await visitor.opens(offline.auth_url)
    assert await offline.services.invitations.get(offline.id) == opened


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "empty"},
        {**LOOKS, "Sec-Purpose": "prefetch;prerender"},
        {**LOOKS, "Purpose": "prefetch"},
        {**LOOKS, "Sec-Fetch-Dest": "iframe"},
    ],
    ids=["a mail scanner", "a link preview", "a prerender", "a prefetch", "a frame"],
)
async def test_programs_that_look_burn_nothing(offline, stranger, headers):
    for method in ("GET", "HEAD"):
        answer = await stranger.sends(method, offline.auth_url, headers=headers)
        assert answer.status == 200
    assert await state(offline) is InvitationState.PREPARED
    assert not (await offline.renewal()).running


async def test_a_head_request_by_a_browser_opens_nothing(offline, visitor):
    assert (await visitor.sends("HEAD", offline.auth_url, headers=LOOKS)).text == ""
    assert await state(offline) is InvitationState.PREPARED


async def test_the_code_is_for_the_browser_in_which_start_was_pressed(provider, visitor, stranger):
    await visitor.presses(await visitor.opens(provider.auth_url))
    code = await provider.code()
    page = await stranger.opens(provider.auth_url)
    assert code not in page.text.replace("</span><span>", "")
    for rest in ("progress", "events"):
        assert (await stranger.sends("GET", f"{provider.auth_url}/{rest}")).status == 404

    joined = await stranger.presses(page)
    assert code in joined.text.replace("</span><span>", "")
    assert await provider.code() == code


async def test_a_double_click_asks_for_one_code(provider, visitor, microsoft):
    page = await visitor.opens(provider.auth_url)
    await asyncio.gather(visitor.presses(page), visitor.presses(page), visitor.presses(page))
    statistics = await microsoft.control.statistics()
    assert statistics["requests"]["devicecode"] == 1


async def test_a_new_code_replaces_the_old_one_and_an_old_page_does_not_ask_for_a_third(provider, visitor):
    page = await visitor.presses(await visitor.opens(provider.auth_url))
    first = await provider.code()
    again = await visitor.presses(page)
    second = await provider.code()
    assert first != second
    assert second in again.text.replace("</span><span>", "")

    late = await visitor.presses(page)
    assert "This page was out of date" in late.text
    assert await provider.code() == second


async def test_after_a_restart_start_is_pressed_again_and_no_form_of_before_counts(services, clock, practice, visitor):
    await point_at(practice, services)
    async with inviting(services, clock) as provider:
        before = await visitor.presses(await visitor.opens(provider.auth_url))
    async with page(services) as base:
        shown = await visitor.opens(f"{base}/{provider.link}")
        assert "Start authentication" in shown.text
        stale = await visitor.sends(
            "POST", f"{base}/{provider.link}/start", headers=PRESSES, data={"token": before.fields["token"]}
        )
        assert "This page was out of date" in stale.text
        assert await provider.code() in (await visitor.presses(stale)).text.replace("</span><span>", "")


async def test_an_expired_code_is_said_and_a_new_one_works(provider, visitor, microsoft):
    await visitor.presses(await visitor.opens(provider.auth_url))
    await microsoft.control.advance_clock(16 * 60)
    assert (await provider.finished()).step is Step.NEEDS_NEW_CODE
    page = await visitor.opens(provider.auth_url)
    assert "The code has expired" in page.text
    assert "Get a new code" in page.text
    await visitor.presses(page)
    await microsoft.signs_in(await provider.code())
    assert (await provider.finished()).step is Step.COMPLETED


async def test_somebody_else_signs_in(provider, visitor, microsoft):
    await visitor.presses(await visitor.opens(provider.auth_url))
    (tenant,) = [known for known in await microsoft.control.tenants() if known["domain"] == "contoso.example"]
    other = next(account["username"] for account in tenant["accounts"] if account["username"] != ADMIN)
    await microsoft.signs_in(await provider.code(), account=other)
    await provider.finished()
    page = await visitor.opens(provider.auth_url)
    assert "Another account signed in" in page.text
    assert f"sign in as {ADMIN}" in page.text
    assert other in page.text  # in the details


async def test_declined(provider, visitor, microsoft):
    await visitor.presses(await visitor.opens(provider.auth_url))
    await microsoft.signs_in(await provider.code(), decline=True)
    await provider.finished()
    assert "The sign-in was declined" in (await visitor.opens(provider.auth_url)).text


async def test_a_policy_that_no_code_gets_past(provider, visitor, microsoft):
    await microsoft.control.apply("contoso.example", Condition.DEVICE_CODE_BLOCKED)
    await visitor.presses(await visitor.opens(provider.auth_url))
    await microsoft.signs_in(await provider.code())
    await provider.finished()
    page = await visitor.opens(provider.auth_url)
    assert "A policy blocks this sign-in" in page.text
    assert "AADSTS53003" in page.text
    assert "Try again with a new code" in page.text
    assert await state(provider) is InvitationState.FAILED

    await microsoft.control.apply("contoso.example", Condition.HEALTHY)  # their administrator changed it
    await visitor.presses(page)
    await microsoft.signs_in(await provider.code())
    assert (await provider.finished()).step is Step.COMPLETED


async def test_without_a_way_to_microsoft_it_says_so_and_can_be_tried_again(provider, visitor, microsoft):
    fault = await microsoft.control.fault("outage", "contoso.example", endpoint="devicecode")
    page = await visitor.presses(await visitor.opens(provider.auth_url))
    assert "Microsoft cannot be reached" in page.text
    await microsoft.control.clear_faults(fault_id=fault)
    await visitor.presses(page)
    assert await provider.code()


async def test_tokens_that_may_be_missing_may_be_missing_but_are_not_passed_over(provider, visitor, microsoft):
    await provider.services.settings.set("resources.teams.required", "no")
    await microsoft.control.apply("contoso.example", Condition.RESOURCE_MISSING)
    await visitor.presses(await visitor.opens(provider.auth_url))
    await microsoft.signs_in(await provider.code())
    await provider.finished()
    page = await visitor.opens(provider.auth_url)
    assert DONE not in page.text
    assert "You are done and can close this page now." in page.text
    assert "A service is missing" in page.text


async def test_called_off_by_the_technician(provider, visitor, stranger):
    page = await visitor.presses(await visitor.opens(provider.auth_url))
    await provider.services.invitations.cancel(provider.id)
    told = await visitor.opens(provider.auth_url)
    assert "Northern Lights IT called this off" in told.text
    assert (await visitor.presses(page)).status == 200  # nothing left to press for
    assert (await stranger.opens(provider.auth_url)).status == 404
    assert not (await provider.renewal()).running


async def test_the_end_is_shown_to_who_was_there_and_not_for_ever(provider, visitor, stranger, microsoft):
    await visitor.presses(await visitor.opens(provider.auth_url))
    await microsoft.signs_in(await provider.code())
    await provider.finished()
    assert (await visitor.opens(provider.auth_url)).status == 200
    assert (await stranger.opens(provider.auth_url)).status == 404
    provider.clock.advance(seconds=END_SHOWN.total_seconds() + 1)
    assert (await visitor.opens(provider.auth_url)).status == 404


async def test_a_new_link_takes_the_page_away_from_who_holds_the_old_one(provider, visitor):
    page = await visitor.presses(await visitor.opens(provider.auth_url))
    await provider.services.invitations.new_link(provider.id)
    assert (await visitor.opens(provider.auth_url)).status == 404
    assert (await visitor.presses(page)).status == 404
    assert (await visitor.sends("GET", f"{provider.auth_url}/progress")).status == 404


async def test_links_that_open_nothing_get_one_answer(provider, visitor, stranger, microsoft):
    used, cancelled, expired, replaced = [(await provider.invites()) for _ in range(4)]
    invitations = provider.services.invitations
    await invitations.cancel(cancelled.invitation.id)
    await invitations.new_link(replaced.invitation.id)
    await visitor.presses(await visitor.opens(used.auth_url))
    renewal = await provider.services.renewals.known(used.invitation.id)
    await microsoft.signs_in(renewal.code.user_code)
    await provider.services.renewals.finished(used.invitation.id)
    (late,) = await invitations.prepare([provider.tenant.id], expires_in_days=1)
    provider.clock.advance(days=1, minutes=1)

    unknown = f"{provider.base}/{'A' * 43}"
    answers = [
        await stranger.opens(address)
        for address in (used.auth_url, cancelled.auth_url, expired.auth_url, replaced.auth_url, late.auth_url, unknown)
    ]
    assert {answer.status for answer in answers} == {404}
    assert len({answer.text for answer in answers}) == 1
    differing = {"Date"}
    assert len({frozenset((k, v) for k, v in a.headers.items() if k not in differing) for a in answers}) == 1
    assert NO_PAGE in answers[0].text


@pytest.mark.parametrize("path", ["", "x", f"{'A' * 42}", f"{'A' * 44}", f"{'A' * 43}/nothing", "robots.txt", "../x"])
async def test_there_is_no_other_page(offline, stranger, path):
    answer = await stranger.opens(f"{offline.base}/{path}")
    assert answer.status == 404
    assert NO_PAGE in answer.text


async def test_every_answer_keeps_strangers_out(offline, visitor):
    asset = next(part for part in (await visitor.opens(offline.auth_url)).text.split('"') if part.startswith("assets/"))
    for address in (offline.auth_url, f"{offline.base}/{'A' * 43}", f"{offline.base}/{asset}"):
        headers = (await visitor.opens(address)).headers
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none';")
        assert "unsafe" not in policy
        assert "http" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Server"] == "Keyturn"
        if asset not in address:
            assert headers["Cache-Control"] == "no-store"


async def test_the_cookie_is_for_this_link_and_no_script(provider, visitor):
    page = await visitor.opens(provider.auth_url)
    async with visitor.session.post(
        f"{provider.auth_url}/start", data=page.fields, headers=PRESSES, allow_redirects=False
    ) as answer:
        cookie = answer.cookies["keyturn"]
    assert cookie["path"] == f"/{provider.link}"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["secure"]  # plain http on loopback: a secure one would never come back
    assert cookie["max-age"] == ""


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "null"},
        {"Sec-Fetch-Site": "same-site", "Origin": "null"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:1"},
    ],
)
async def test_other_sites_cannot_press_start(offline, visitor, stranger, headers):
    fields = (await visitor.opens(offline.auth_url)).fields
    answer = await stranger.sends("POST", f"{offline.auth_url}/start", headers=headers, data=fields)
    assert answer.status == 403
    assert not (await offline.renewal()).running


@pytest.mark.parametrize("token", ["", "0" * 64, "ä"])
async def test_nor_can_who_has_no_form_of_ours(offline, stranger, token):
    answer = await stranger.sends("POST", f"{offline.auth_url}/start", headers=PRESSES, data={"token": token})
    assert "This page was out of date" in answer.text
    assert not (await offline.renewal()).running


async def test_old_browsers_that_tell_less_can_press_start(provider, visitor):
    page = await visitor.opens(provider.auth_url)
    for headers in ({}, {"Origin": "null"}, {"Origin": provider.base}):
        assert (
            await visitor.sends("POST", f"{provider.auth_url}/start", headers=headers, data=page.fields)
        ).status == 200
    assert await provider.code()


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:1", ""])
async def test_other_names_that_lead_here_are_turned_away(offline, stranger, host):
    answer = await stranger.sends("GET", offline.auth_url, headers={"Host": host})
    assert answer.status == 421
    assert "Contoso" not in answer.text


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"data": b"x" * 5000, "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 413),
        ({"json": {"token": "x"}}, 415),
        ({"data": b"\xff=\xff", "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 400),
        ({"data": "&".join(["a=b"] * 50), "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 400),
    ],
    ids=["too long", "not a form", "not text", "too many fields"],
)
async def test_forms_that_are_none_of_ours(offline, stranger, request_, status):
    answer = await stranger.sends("POST", f"{offline.auth_url}/start", **request_)
    assert answer.status == status
    assert "This request was not accepted" in answer.text


async def test_other_methods_are_refused_alike_for_links_that_exist_and_those_that_do_not(offline, stranger):
    real = await stranger.sends("DELETE", offline.auth_url)
    made_up = await stranger.sends("DELETE", f"{offline.base}/{'A' * 43}")
    assert real.status == made_up.status == 405
    assert real.text == made_up.text
    assert real.headers["Allow"] == made_up.headers["Allow"]


async def test_everything_is_german_for_who_reads_german(provider, visitor):
    german = {"Accept-Language": "de-AT,de;q=0.9,en;q=0.5"}
    page = await visitor.opens(provider.auth_url, **german)
    assert '<html lang="de">' in page.text
    assert page.headers["Content-Language"] == "de"
    assert "Authentifizierung starten" in page.text
    assert "Dieser Link öffnet nichts" in (await visitor.opens(f"{provider.base}/x", **german)).text


async def test_names_that_are_markup_are_text(offline, visitor):
    hostile = '<img src=x onerror=alert(1)> & "Co" {{ 7*7 }} {admin}'
    tenant = await offline.services.tenants.add(NewTenant.of(hostile, "evil.example", "a@evil.example"))
    (invited,) = await offline.services.invitations.prepare([tenant.id])
    page = await visitor.opens(invited.auth_url)
    assert "<img" not in page.text
    assert "&lt;img src=x onerror=alert(1)&gt; &amp; &#34;Co&#34; {{ 7*7 }} {admin}" in page.text


async def test_without_a_providers_name_it_still_makes_sentences(offline, visitor):
    for key in ("onboarding.provider_name", "onboarding.provider_phone"):
        await offline.services.settings.set(key, "")
    page = await visitor.opens(offline.auth_url)
    assert "Your IT provider asks you to sign in" in page.text
    assert "Do nothing and call your IT provider." in page.text
    assert "tel:" not in page.text


# --- news ---


async def test_news_come_as_they_happen_and_end_with_the_renewal(provider, visitor, microsoft):
    await visitor.presses(await visitor.opens(provider.auth_url))
    async with visitor.session.get(f"{provider.auth_url}/events") as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        assert stream.headers["X-Accel-Buffering"] == "no"
        await microsoft.signs_in(await provider.code())
        lines = (await asyncio.wait_for(stream.text(), 30)).splitlines()
    news = [json.loads(line.removeprefix("data: ")) for line in lines if line.startswith("data: ")]
    assert news[0]["said"] == "Sign in with this code"
    assert news[-1]["said"] == DONE.rstrip(".")
    assert [one["running"] for one in news] == [True] * (len(news) - 1) + [False]
    assert len({one["version"] for one in news}) == len(news)
    assert any("Microsoft Graph: acquired. Teams administration: waiting" in one["said"] for one in news) or any(
        "Microsoft Graph: acquired. Teams administration: acquired" in one["said"] for one in news
    )


async def test_a_page_that_cannot_have_a_stream_asks(provider, visitor, microsoft):
    await visitor.presses(await visitor.opens(provider.auth_url))
    first = json.loads((await visitor.sends("GET", f"{provider.auth_url}/progress")).text)
    assert first["running"]
    await microsoft.signs_in(await provider.code())
    await provider.finished()
    last = json.loads((await visitor.sends("GET", f"{provider.auth_url}/progress")).text)
    assert not last["running"]
    assert DONE in last["html"]


async def test_a_page_that_was_closed_does_not_stop_the_renewal(provider, visitor, microsoft):
    await visitor.presses(await visitor.opens(provider.auth_url))
    stream = await visitor.session.get(f"{provider.auth_url}/events")
    await stream.content.readline()
    stream.close()
    await visitor.session.close()
    await microsoft.signs_in(await provider.code())
    assert (await provider.finished()).step is Step.COMPLETED


async def test_a_quiet_stream_gives_signs_of_life(services, clock, practice, visitor):
    await point_at(practice, services)
    async with inviting(services, clock, heartbeat=0.05) as provider:
        await visitor.presses(await visitor.opens(provider.auth_url))
        async with visitor.session.get(f"{provider.auth_url}/events") as stream:
            lines = [await asyncio.wait_for(stream.content.readline(), 10) for _ in range(8)]
    assert lines[0] == b"retry: 3000\n"
    assert lines.count(b":\n") >= 1


async def test_streams_are_counted_and_one_too_many_is_told_to_ask_instead(provider, visitor):
    await visitor.presses(await visitor.opens(provider.auth_url))
    streams = [await visitor.session.get(f"{provider.auth_url}/events") for _ in range(8)]
    refused = await visitor.sends("GET", f"{provider.auth_url}/events")
    assert refused.status == 429
    assert int(refused.headers["Retry-After"]) > 0
    assert (await visitor.sends("GET", f"{provider.auth_url}/progress")).status == 200
    for stream in streams:
        stream.close()


async def test_a_link_that_is_replaced_ends_its_streams(provider, visitor):
    await visitor.presses(await visitor.opens(provider.auth_url))
    async with visitor.session.get(f"{provider.auth_url}/events") as stream:
        await stream.content.readline()
        await provider.services.invitations.new_link(provider.id)
        await asyncio.wait_for(stream.read(), 10)
    assert (await visitor.sends("GET", f"{provider.auth_url}/events")).status == 404


# --- how often ---


async def test_new_codes_are_rationed(services, clock, practice, visitor):
    await point_at(practice, services)
    rates = Rates(address=GENEROUS.address, link=GENEROUS.link, code=Rate(2, 60))
    async with inviting(services, clock, rates=rates) as provider:
        page = await visitor.presses(await visitor.presses(await visitor.opens(provider.auth_url)))
        refused = await visitor.presses(page)
        assert refused.status == 429
        assert 0 < int(refused.headers["Retry-After"]) <= 60
        assert "Too many attempts" in refused.text
        provider.clock.advance(seconds=60)
        assert (await visitor.presses(await visitor.opens(provider.auth_url))).status == 200


async def test_one_address_cannot_ask_without_end_and_comes_back_in_time(services, clock, visitor):
    rates = Rates(address=Rate(5, 10), link=GENEROUS.link)
    async with inviting(services, clock, rates=rates) as provider:
        answers = [await visitor.opens(provider.auth_url) for _ in range(6)]
        assert [answer.status for answer in answers] == [200] * 5 + [429]
        assert 0 < int(answers[-1].headers["Retry-After"]) <= 10
        provider.clock.advance(seconds=10)
        assert (await visitor.opens(provider.auth_url)).status == 200


async def test_guessing_links_costs_more_than_opening_them(services, clock, visitor):
    rates = Rates(address=Rate(40, 10), miss=10, link=GENEROUS.link)
    async with inviting(services, clock, rates=rates) as provider:
        guesses = [(await visitor.opens(f"{provider.base}/{'A' * 42}{sign}")).status for sign in "AEIMQ"]
        assert guesses == [404, 404, 404, 404, 429]


async def test_one_link_cannot_be_asked_for_without_end_from_many_places(services, clock):
    await services.settings.set("onboarding.trusted_proxies", "127.0.0.1")
    async with inviting(services, clock, rates=Rates(link=Rate(3, 10))) as provider, visiting() as visitor:
        answers = [
            await visitor.opens(provider.auth_url, **{"X-Forwarded-For": f"198.51.100.{number}"}) for number in range(4)
        ]
        assert [answer.status for answer in answers] == [200, 200, 200, 429]


async def test_a_busy_tenant_is_said_and_nothing_is_lost(provider, visitor, tmp_path):
    page = await visitor.opens(provider.auth_url)
    with Exclusive(DataFolder(tmp_path / "data").locks).hold(provider.tenant.id, "Contoso Ltd"):  # another Keyturn
        told = await visitor.presses(page)
        assert "Somebody is working on these tokens at this moment" in told.text
    await visitor.presses(told)
    assert await provider.code()
