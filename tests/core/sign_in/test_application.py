"""Sign-in by code and silent refresh against the practice directory, over HTTPS: every way it can go."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from app.core.authentication_status.model import Observed
from app.core.clock import SystemClock
from app.core.errors import BadInput, EnvironmentFailed
from app.core.http.client import HttpClient
from app.core.sign_in import identity
from app.core.sign_in.application import Application
from app.core.sign_in.model import Account, Acquired, Code, Pending, Refused, Resource, Target
from tests.core.directory import CLIENT_ID, TEAMS, Directory, quietly, sample

CONTOSO = sample("contoso.example")
FABRIKAM = sample("fabrikam.example")


async def code_for(application: Application) -> Code:
    code = await application.ask_for_code()
    assert isinstance(code, Code)
    return code


async def refused(application: Application, resource: Resource) -> Observed:
    """Why the token is not to be had, asked anew."""
    answer = await application.acquire(resource, force=True)
    assert isinstance(answer, Refused)
    return answer.observed


class TestSigningInByCode:
    async def test_the_code_and_its_page_come_with_their_end(self, directory, clock):
        application = await directory.application(CONTOSO.domain)
        code = await code_for(application)
        assert code.verification_uri == directory.addresses.sign_in_page
        assert (code.expires_at - clock.now()).total_seconds() == 900
        assert code.interval == 1.0

    async def test_the_customer_signs_in_while_we_wait(self, directory, clock):
        application = await directory.application(CONTOSO.domain, directory.graph, TEAMS)
        code = await code_for(application)

        async def on_sleep():
            if len(clock.slept) == 3:
                assert await directory.enter(code) == "signed_in"

        clock.on_sleep = on_sleep
        account = await application.wait_for_sign_in(code, quietly)
        assert account == application.account
        assert account.username == CONTOSO.admin
        assert account.tenant_id == CONTOSO.directory_id
        assert len(clock.slept) == 3

    async def test_one_sign_in_gives_the_tokens_of_all_resources(self, directory):
        application = await directory.signed_in(CONTOSO.domain, directory.graph, TEAMS)
        for resource in (directory.graph, TEAMS):
            answer = await application.acquire(resource)
            assert isinstance(answer, Acquired)
            assert resource.scopes[0] in answer.scopes
        assert (await directory.requests())["token.refresh_token"] == 1  # the first came with the sign-in

    async def test_nobody_has_signed_in_yet(self, directory):
        application = await directory.application(CONTOSO.domain)
        assert await application.poll(await code_for(application)) == Pending()

    async def test_slow_down_is_passed_on(self, directory):
        application = await directory.application(CONTOSO.domain)
        code = await code_for(application)
        await directory.control.fault("slow_down", count=1)
        assert await application.poll(code) == Pending(slow_down=True)
        assert await application.poll(code) == Pending()

    async def test_the_customer_declines(self, directory):
        application = await directory.application(CONTOSO.domain)
        code = await code_for(application)
        await directory.enter(code, decline=True)
        outcome = await application.wait_for_sign_in(code, quietly)
        assert isinstance(outcome, Observed)
        assert outcome.error == "declined"
        assert application.account is None

    async def test_the_code_expires_by_our_clock(self, directory, clock):
        application = await directory.application(CONTOSO.domain)
        await directory.control.fault("expires_in", seconds=30)
        outcome = await application.wait_for_sign_in(await code_for(application), quietly)
        assert isinstance(outcome, Observed)
        assert outcome.error == "code_expired"
        assert sum(clock.slept) == 30

    async def test_the_code_expires_by_the_servers_clock(self, directory):
        application = await directory.application(CONTOSO.domain)
        code = await code_for(application)
        await directory.control.advance_clock(901)
        outcome = await application.poll(code)
        assert isinstance(outcome, Observed)
        assert (outcome.error, outcome.codes) == ("code_expired", (70020,))

    async def test_an_expired_code_is_followed_by_a_new_one(self, directory):
        application = await directory.application(CONTOSO.domain)
        first = await code_for(application)
        await directory.control.advance_clock(901)
        second = await code_for(application)
        assert await directory.enter(first) == "code_expired"
        assert await directory.enter(second) == "signed_in"
        assert isinstance(await application.poll(second), Account)

    async def test_a_later_process_goes_on_with_the_code(self, directory):
        code = await code_for(await directory.application(CONTOSO.domain))
        stored = code.resume
        application = await directory.application(CONTOSO.domain)
        assert application.resumed(stored) == code
        await directory.enter(code)
        assert isinstance(await application.poll(application.resumed(stored)), Account)

    @pytest.mark.parametrize("stored", [b"", b"{}", b"[1]", b"\xff", b'{"user_code": "A"}'])
    async def test_something_else_is_not_taken_for_a_code(self, directory, stored):
        application = await directory.application(CONTOSO.domain)
        with pytest.raises(EnvironmentFailed, match="Ask for a new code"):
            application.resumed(stored)

    async def test_two_renewals_at_once_do_not_disturb_each_other(self, directory):
        applications = [await directory.application(tenant.domain) for tenant in (CONTOSO, FABRIKAM)]
        codes = [await code_for(application) for application in applications]
        await directory.enter(codes[1])
        assert await applications[0].poll(codes[0]) == Pending()
        account = await applications[1].poll(codes[1])
        assert isinstance(account, Account)
        assert account.username == FABRIKAM.admin


class TestOutages:
    async def test_polling_goes_on_through_an_outage(self, directory, clock):
        application = await directory.application(CONTOSO.domain)
        code = await code_for(application)
        said = []

        async def connection(there):
            said.append(there)

        async def on_sleep():
            match len(clock.slept):
                case 2:
                    await directory.control.fault("outage", endpoint="token")
                case 5:
                    await directory.control.clear_faults()
                    await directory.enter(code)

        clock.on_sleep = on_sleep
        assert isinstance(await application.wait_for_sign_in(code, connection), Account)
        assert said == [False, True]

    @pytest.mark.parametrize(
        ("fault", "arguments"),
        [
            ("outage", {}),
            ("outage", {"status": 503}),
            ("html", {}),
            ("html", {"status": 403}),
            ("html", {"status": 502}),
            ("not_json", {}),
            ("drop_connection", {}),
        ],
    )
    async def test_every_kind_of_outage_passes(self, directory, clock, fault, arguments):
        application = await directory.application(CONTOSO.domain)
        code = await code_for(application)
        await directory.control.fault(fault, endpoint="token", count=2, **arguments)
        said = []

        async def connection(there):
            said.append(there)

        async def on_sleep():
            if len(clock.slept) == 3:
                await directory.enter(code)

        clock.on_sleep = on_sleep
        assert isinstance(await application.wait_for_sign_in(code, connection), Account)
        assert said == [False, True]

    @pytest.mark.parametrize("as_date", [False, True])
    async def test_retry_after_is_waited_for_in_both_forms(self, directory, clock, as_date):
        application = await directory.application(CONTOSO.domain)
        code = await code_for(application)
        await directory.control.fault("throttle", endpoint="token", count=1, retry_after=120, http_date=as_date)

        async def on_sleep():
            if len(clock.slept) == 2:
                await directory.enter(code)

        clock.on_sleep = on_sleep
        assert isinstance(await application.wait_for_sign_in(code, quietly), Account)
        assert clock.slept[0] == 1.0
        assert clock.slept[1] == pytest.approx(120, abs=10)  # the two clocks are not the same one

    async def test_no_code_can_be_had_without_a_network(self, directory):
        application = await directory.application(CONTOSO.domain)
        await directory.control.fault("outage", endpoint="devicecode", count=1)
        lost = await application.ask_for_code()
        assert isinstance(lost, Observed)
        assert (lost.error, lost.suberror) == ("unreachable", "network")
        assert isinstance(await application.ask_for_code(), Code)

    async def test_a_page_instead_of_a_code_is_told_as_what_it_is(self, directory):
        application = await directory.application(CONTOSO.domain)
        await directory.control.fault("html", endpoint="devicecode", count=1)
        lost = await application.ask_for_code()
        assert isinstance(lost, Observed)
        assert (lost.error, lost.suberror) == ("unreachable", "answer")

    async def test_throttling_of_the_request_for_a_code_says_how_long(self, directory):
        application = await directory.application(CONTOSO.domain)
        await directory.control.fault("throttle", endpoint="devicecode", count=1, retry_after=30)
        observed = await application.ask_for_code()
        assert isinstance(observed, Observed)
        assert (observed.error, observed.retry_after) == ("throttled", 30.0)


class TestWhoSignedIn:
    async def test_an_id_token_of_another_server_is_refused_and_its_tokens_dropped(self, directory):
        application = await directory.application(CONTOSO.domain)
        code = await code_for(application)
        await directory.enter(code)
        await directory.control.fault("wrong_issuer")
        outcome = await application.poll(code)
        assert isinstance(outcome, Observed)
        assert outcome.error == "invalid_id_token"
        assert application.account is None
        assert application.cache() == b"{}"

    async def test_an_id_token_that_ended_long_ago_points_at_the_clocks(self, directory):
        application = await directory.application(CONTOSO.domain)
        code = await code_for(application)
        await directory.enter(code)
        await directory.control.fault("clock_skew", seconds=-7200)
        outcome = await application.poll(code)
        assert isinstance(outcome, Observed)
        assert outcome.error == "clock_wrong"

    async def test_another_account_of_the_tenant_is_not_the_right_one(self, directory, clock):
        humongous = sample("humongous.example")
        application = await directory.signed_in(humongous.domain, account="owner@humongous.example")
        assert application.account is not None
        found = identity.check(
            application.account,
            expected_username=humongous.admin,
            expected_tenant=humongous.domain,
            resolved_tenant_id=humongous.directory_id,
            now=clock.now(),
        )
        assert found is not None
        assert found.description == f"owner@humongous.example signed in, but {humongous.admin} was expected."

    async def test_another_tenant_is_let_through_to_be_named(self, directory):
        application = await directory.application(CONTOSO.domain)
        code = await code_for(application)
        await directory.enter(code)
        await directory.control.fault("wrong_tenant")
        account = await application.poll(code)
        assert isinstance(account, Account)
        assert account.tenant_id != CONTOSO.directory_id


@pytest.fixture
async def later(directory: Directory) -> AsyncIterator[Directory]:
    """The same directory, reached by a process that was started later."""
    http = HttpClient(directory.addresses.ca_bundle, directory.clock)
    yield replace(directory, http=http)
    await http.close()


class TestTokens:
    async def test_a_stored_cache_is_taken_up_again(self, directory):
        first = await directory.signed_in(CONTOSO.domain)
        again = await directory.application(CONTOSO.domain, cache=first.cache())
        assert not again.cache_changed
        assert again.account == first.account
        assert isinstance(await again.acquire(directory.graph, force=True), Acquired)
        assert again.cache_changed
        kept = again.cache()
        assert not again.cache_changed
        assert kept != first.cache()

    async def test_force_really_asks(self, directory):
        application = await directory.signed_in(CONTOSO.domain)
        await directory.control.clear_statistics()
        await application.acquire(directory.graph)
        assert "token.refresh_token" not in await directory.requests()
        await application.acquire(directory.graph, force=True)
        assert (await directory.requests())["token.refresh_token"] == 1

    async def test_a_replaced_refresh_token_is_never_used_again(self, directory):
        application = await directory.signed_in(CONTOSO.domain, directory.graph, TEAMS)
        await directory.control.fault("rotate_strict")
        calls = [application.acquire(resource, force=True) for resource in (directory.graph, TEAMS, directory.graph)]
        assert all(isinstance(answer, Acquired) for answer in await asyncio.gather(*calls))
        again = await directory.application(CONTOSO.domain, cache=application.cache())
        assert isinstance(await again.acquire(directory.graph, force=True), Acquired)

    async def test_a_later_process_refreshes_in_one_request(self, directory, later):
        cache = (await directory.signed_in(CONTOSO.domain)).cache()
        for _ in range(2):
            application = await later.application(CONTOSO.domain, cache=cache)
            await directory.control.clear_statistics()
            assert isinstance(await application.acquire(directory.graph, force=True), Acquired)
            assert await directory.requests() == {"token.refresh_token": 1}
            cache = application.cache()

    async def test_endpoints_kept_beside_the_tokens_are_asked_for_again_after_a_week(self, directory, later, clock):
        cache = (await directory.signed_in(CONTOSO.domain)).cache()
        clock.pass_(8 * 24 * 3600)
        application = await later.application(CONTOSO.domain, cache=cache)
        await directory.control.clear_statistics()
        assert isinstance(await application.acquire(directory.graph, force=True), Acquired)
        assert await directory.requests() == {"discovery": 1, "token.refresh_token": 1}

    async def test_a_token_endpoint_that_moved_is_found_again(self, directory, later):
        cache = (await directory.signed_in(CONTOSO.domain)).cache().replace(b"oauth2/v2.0/token", b"moved/away")
        application = await later.application(CONTOSO.domain, cache=cache)
        assert isinstance(await application.acquire(directory.graph, force=True), Acquired)
        assert b"moved/away" not in application.cache()

    async def test_after_a_fix_the_same_application_gets_a_new_answer(self, directory):
        application = await directory.signed_in(CONTOSO.domain)
        await directory.control.apply(CONTOSO.domain, "app_disabled")
        assert (await refused(application, directory.graph)).codes == (7000112,)
        await directory.control.apply(CONTOSO.domain, "healthy")
        assert isinstance(await application.acquire(directory.graph, force=True), Acquired)

    async def test_one_resource_fails_and_does_not_undo_the_others(self, directory):
        application = await directory.signed_in(CONTOSO.domain, directory.graph, TEAMS)
        await directory.control.apply(CONTOSO.domain, "resource_missing")
        assert (await refused(application, TEAMS)).codes == (500011,)
        assert isinstance(await application.acquire(directory.graph, force=True), Acquired)

    async def test_a_refusal_says_everything_there_is_to_say(self, directory, clock):
        application = await directory.signed_in(CONTOSO.domain)
        await directory.control.apply(CONTOSO.domain, "revoked")
        observed = await refused(application, directory.graph)
        assert (observed.error, observed.suberror, observed.codes) == ("invalid_grant", "bad_token", (50173,))
        assert observed.happened_at == clock.now()
        assert observed.description.startswith("AADSTS50173: The provided grant has expired")
        assert "Trace ID" not in observed.description
        assert observed.correlation_id is not None
        assert len(observed.correlation_id) == 36

    async def test_an_outage_is_no_verdict_on_the_tokens(self, directory):
        application = await directory.signed_in(CONTOSO.domain)
        await directory.control.fault("outage", endpoint="token", count=1)
        assert (await refused(application, directory.graph)).error == "unreachable"
        assert isinstance(await application.acquire(directory.graph, force=True), Acquired)

    async def test_throttling_says_how_long_and_is_not_remembered(self, directory):
        application = await directory.signed_in(CONTOSO.domain)
        await directory.control.fault("throttle", endpoint="token", count=1, retry_after=7)
        observed = await refused(application, directory.graph)
        assert (observed.error, observed.retry_after) == ("throttled", 7.0)
        assert isinstance(await application.acquire(directory.graph, force=True), Acquired)

    async def test_without_a_sign_in_there_is_no_token(self, directory):
        application = await directory.application(CONTOSO.domain)
        assert (await refused(application, directory.graph)).error == "no_tokens"
        assert application.account is None

    async def test_a_refresh_costs_one_request_once_the_endpoints_are_known(self, directory):
        application = await directory.signed_in(CONTOSO.domain)
        await directory.control.clear_statistics()
        again = await directory.application(CONTOSO.domain, cache=application.cache())
        await again.acquire(directory.graph, force=True)
        assert await directory.requests() == {"token.refresh_token": 1}

    @pytest.mark.parametrize(
        "authority",
        [
            "https://login.microsoftonline.com",
            "https://login.microsoftonline.us",
            "https://login.partner.microsoftonline.cn",
        ],
    )
    async def test_microsofts_clouds_are_not_asked_where_their_endpoints_are(self, clock, authority):
        http = HttpClient(None, clock)
        graph = Resource("graph", ("User.Read",))
        target = Target(authority, "https://graph.example", CONTOSO.directory_id, CLIENT_ID, (graph,))
        application = await Application.open(target, http, clock)
        assert (await refused(application, graph)).error == "no_tokens"
        assert http.requests == 0

    async def test_something_else_is_not_taken_for_a_cache(self, directory):
        with pytest.raises(EnvironmentFailed, match="Renew"):
            await directory.application(CONTOSO.domain, cache=b"\xff\xfe no cache")


class TestRefusals:
    async def test_an_unknown_tenant(self, directory):
        application = await directory.application("nowhere.example")
        observed = await application.ask_for_code()
        assert isinstance(observed, Observed)
        assert observed.codes == (90002,)

    async def test_public_client_flows_are_off(self, directory):
        application = await directory.application(CONTOSO.domain)
        code = await code_for(application)
        await directory.control.apply(CONTOSO.domain, "public_client_off")
        outcome = await application.wait_for_sign_in(code, quietly)
        assert isinstance(outcome, Observed)
        assert (outcome.error, outcome.codes) == ("invalid_client", (7000218,))

    @pytest.mark.parametrize(
        ("condition", "error", "code"),
        [("device_code_blocked", "access_denied", 53003), ("user_at_risk", "access_denied", 53011)],
    )
    async def test_a_policy_turns_the_customer_away(self, directory, condition, error, code):
        application = await directory.application(CONTOSO.domain)
        await directory.control.apply(CONTOSO.domain, condition)
        asked = await code_for(application)
        await directory.enter(asked)
        outcome = await application.wait_for_sign_in(asked, quietly)
        assert isinstance(outcome, Observed)
        assert outcome.codes == (code,)
        assert outcome.error != "declined"

    async def test_plain_http_is_refused_also_on_this_machine(self, directory):
        target = Target(
            "http://127.0.0.1:1", directory.addresses.graph, "contoso.example", CLIENT_ID, (directory.graph,)
        )
        application = await Application.open(target, directory.http, directory.clock)
        with pytest.raises(BadInput, match="https"):
            await application.ask_for_code()

    async def test_without_our_ca_bundle_the_practice_directory_is_not_trusted(self, directory, clock):
        http = HttpClient(None, clock)
        application = await Application.open(directory.target(CONTOSO.domain), http, clock)
        observed = await application.ask_for_code()
        await http.close()
        assert isinstance(observed, Observed)
        assert (observed.error, observed.suberror) == ("unreachable", "certificate")
        assert await directory.requests() == {}

    async def test_a_target_without_resources_is_refused(self, directory):
        target = Target(directory.addresses.authority, directory.addresses.graph, "contoso.example", CLIENT_ID, ())
        with pytest.raises(BadInput, match="resource"):
            await Application.open(target, directory.http, SystemClock())


class TestSecrets:
    async def test_nothing_that_is_shown_holds_a_secret(self, directory, caplog):
        caplog.set_level("DEBUG")
        application = await directory.application(CONTOSO.domain)
        code = await code_for(application)
        await directory.enter(code)
        account = await application.poll(code)
        answer = await application.acquire(directory.graph, force=True)
        assert isinstance(answer, Acquired)
        cache = json.loads(application.cache())
        secrets = [
            code.user_code,
            json.loads(code.resume)["device_code"],
            answer.access_token,
            *(entry["secret"] for kind in ("AccessToken", "RefreshToken", "IdToken") for entry in cache[kind].values()),
        ]
        shown = f"{code!r} {account!r} {answer!r} {application!r} {caplog.text}"
        assert not [secret for secret in secrets if secret in shown]
