"""The customer that tests and the command line play: reads the page it meets, and does no more than a person could."""

import aiohttp
import pytest

from app.practice import Addresses, Control
from app.practice.customer import Outcome, Page, sign_in
from tests.practice.conftest import CONTOSO, Program, Programs


def test_a_page_is_read_as_a_person_reads_it() -> None:
    page = Page(
        "http://127.0.0.1:1/here",
        """<main data-page="account"><h1>Sign in</h1>
        <p data-message>Which  account?</p><form method="post" action="/next">
        <input type="hidden" name="visit" value="7"><input name="account" value="">
        <datalist><option value="a@b.example"></datalist></form><form action="/other"></form></main>""",
    )
    assert (page.name, page.message, page.accounts) == ("account", "Which account?", ["a@b.example"])
    assert page.form
    assert (page.form.method, page.form.action) == ("post", "http://127.0.0.1:1/next")
    assert page.form.fields == {"visit": "7", "account": ""}


@pytest.mark.parametrize(
    ("condition", "given", "outcome"),
    [
        ("healthy", {}, "signed_in"),
        ("healthy", {"account": "nobody@contoso.example"}, "wrong_account"),
        ("healthy", {"password": "wrong"}, "wrong_password"),
        ("healthy", {"decline": True}, "declined"),
        ("mfa_required", {}, "signed_in"),
        ("password_expired", {}, "signed_in"),
        ("app_deleted", {"decline_consent": True}, "declined"),
        ("app_deleted", {"account": "user@contoso.example"}, "need_admin_approval"),
        ("device_code_blocked", {}, "blocked"),
        ("account_disabled", {}, "account_disabled"),
        ("account_locked", {}, "account_locked"),
        ("account_missing", {}, "wrong_account"),
    ],
)
async def test_it_says_where_it_ended(
    practice: Addresses, program: Program, control: Control, condition: str, given: dict[str, str], outcome: str
) -> None:
    await control.apply(CONTOSO, condition)
    code = (await program.ask_code())["user_code"]
    ended = await sign_in(practice.sign_in_page, code, **given)  # type: ignore[arg-type]
    assert isinstance(ended, Outcome)
    assert (ended.page, ended.signed_in) == (outcome, outcome == "signed_in")
    assert ended.message


async def test_where_the_page_offers_no_account_it_stops_there(practice: Addresses, programs: Programs) -> None:
    code = (await programs("organizations").ask_code())["user_code"]
    outcome = await sign_in(practice.sign_in_page, code)
    assert (outcome.signed_in, outcome.page) == (False, "wrong_account")


async def test_a_page_that_is_not_there_is_an_error_of_the_network() -> None:
    with pytest.raises(aiohttp.ClientConnectorError):
        await sign_in("http://127.0.0.1:9/device", "BCDFGHJKL")
