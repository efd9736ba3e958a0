"""The sign-in pages as a person meets them: what they say, what they keep private, who can use them."""

import re
from html.parser import HTMLParser

import aiohttp
import pytest

from app.practice import Addresses, Control
from app.practice.conditions import Condition
from app.practice.customer import Form, Page, sign_in
from tests.practice.conftest import CONTOSO, Program, Programs


class Person:
    """Goes through the pages by hand, and keeps what they said."""

    def __init__(self, practice: Addresses, browser: aiohttp.ClientSession) -> None:
        self._address = practice.sign_in_page
        self._browser = browser
        self.texts: list[str] = []
        self.page = Page("", "")

    async def open(self) -> Page:
        """The first page."""
        return await self._take(Form(self._address))

    async def send(self, **typed: str) -> Page:
        """Fill in the form of the current page."""
        assert self.page.form
        return await self._take(Form(self.page.form.action, "post", self.page.form.fields | typed))

    async def _take(self, form: Form) -> Page:
        async with self._browser.request(form.method, form.action, data=form.fields or None) as answer:
            assert answer.status == 200
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            assert answer.headers["Cache-Control"] == "no-store"
            self.texts.append(await answer.text())
        self.page = Page(form.action, self.texts[-1])
        return self.page


class Audit(HTMLParser):
    """What a screen reader needs: a language, a title, one heading, a label for each field."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.language = ""
        self.headings = 0
        self.fields: set[str] = set()
        self.labels: set[str] = set()
        self.outside: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = given.get("lang", "")
        self.headings += tag == "h1"
        if tag in ("input", "select") and given.get("type") != "hidden" and "aria-label" not in given:
            self.fields.add(given.get("id", f"a {tag} without an id"))
        if tag == "label":
            self.labels.add(given.get("for", ""))
        self.outside += [given[name] for name in ("src", "href") if given.get(name, "").startswith(("http", "//"))]


@pytest.fixture
async def walk(practice: Addresses, program: Program, control: Control) -> list[str]:
    """The texts of all pages between a code and the end, with consent, a wrong password and a wrong account."""
    await control.apply(CONTOSO, Condition.APP_DELETED)
    code = (await program.ask_code())["user_code"]
    async with aiohttp.ClientSession() as browser:
        person = Person(practice, browser)
        pages = [(await person.open()).name, (await person.send(code="wrong")).name]
        pages.append((await person.send(code=code)).name)
        pages.append((await person.send(choice="next")).name)
        pages.append((await person.send(choice="next", account="who@contoso.example")).name)
        pages.append((await person.send(choice="next", account="admin@contoso.example")).name)
        pages.append((await person.send(choice="next", password="guess")).name)
        pages.append((await person.send(choice="next", password="practice")).name)
        pages.append((await person.send(choice="next", consent_for_all="yes")).name)
    assert pages == [
        "enter_code",
        "wrong_code",
        "confirm",
        "account",
        "wrong_account",
        "password",
        "wrong_password",
        "consent",
        "signed_in",
    ]
    return person.texts


async def test_the_pages_work_for_everybody_and_ask_nobody_else(walk: list[str]) -> None:
    for text in walk:
        audit = Audit(text)
        assert audit.language == "en"
        assert audit.headings == 1
        assert audit.fields <= audit.labels
        assert audit.outside == []
        assert "<script" not in text
        assert "Not Microsoft" in text


async def test_they_say_which_program_asks_from_where_and_for_whom(walk: list[str]) -> None:
    confirm = walk[2]
    assert "Are you trying to sign in to Microsoft Graph Command Line Tools?" in confirm
    assert "127.0.0.1" in confirm
    assert "Contoso Ltd" in confirm
    assert "Consent on behalf of your organization" in walk[7]


async def test_a_problem_shows_its_number_and_correlation_id_under_more_details(walk: list[str]) -> None:
    wrong_account = walk[4]
    assert 'role="alert"' in wrong_account
    details = wrong_account.split("<details>")[1].split("</details>")[0]
    assert "AADSTS50034" in details
    assert re.search(r"Correlation ID</dt><dd>[0-9a-f-]{36}<", details)


async def test_the_code_and_the_password_are_never_repeated(practice: Addresses, program: Program) -> None:
    code = (await program.ask_code())["user_code"]
    async with aiohttp.ClientSession() as browser:
        person = Person(practice, browser)
        await person.open()
        await person.send(code=code)
        await person.send(choice="next")
        await person.send(choice="next", account="admin@contoso.example")
        await person.send(choice="next", password="my own secret")
    assert not [text for text in person.texts if code in text or "my own secret" in text]


async def test_what_was_typed_is_shown_as_text(practice: Addresses, program: Program) -> None:
    async with aiohttp.ClientSession() as browser:
        person = Person(practice, browser)
        await person.open()
        await person.send(code=(await program.ask_code())["user_code"])
        await person.send(choice="next")
        await person.send(choice="next", account='"><script>alert(1)</script>')
    assert "<script" not in person.texts[-1]
    assert "&lt;script&gt;" in person.texts[-1]


async def test_the_checkbox_is_only_for_a_global_administrator(
    practice: Addresses, program: Program, control: Control
) -> None:
    await control.apply(CONTOSO, Condition.CONSENT_MISSING)
    code = (await program.ask_code())["user_code"]
    outcome = await sign_in(practice.sign_in_page, code, account="user@contoso.example")
    assert outcome.page == "need_admin_approval"
    assert "Ask an administrator to grant permission" in outcome.message


async def test_a_page_of_the_past_changes_nothing(practice: Addresses, program: Program) -> None:
    flow = await program.ask_code()
    async with aiohttp.ClientSession() as browser:
        person = Person(practice, browser)
        await person.open()
        confirm = await person.send(code=flow["user_code"])
        await person.send(choice="next")
        person.page = confirm  # the browser's Back button
        assert (await person.send(choice="cancel")).name == "account"
    assert (await program.poll(flow))["error"] == "authorization_pending"


async def test_back_leads_from_the_password_to_another_account(practice: Addresses, program: Program) -> None:
    flow = await program.ask_code()
    async with aiohttp.ClientSession() as browser:
        person = Person(practice, browser)
        await person.open()
        await person.send(code=flow["user_code"])
        await person.send(choice="next")
        await person.send(choice="next", account="user@contoso.example")
        assert (await person.send(choice="back")).name == "account"
        await person.send(choice="next", account="admin@contoso.example")
        assert (await person.send(choice="next", password="practice")).name == "signed_in"
    assert (await program.poll(flow))["id_token_claims"]["preferred_username"] == "admin@contoso.example"


async def test_a_code_that_ends_while_somebody_signs_in_is_said_so(
    practice: Addresses, program: Program, control: Control
) -> None:
    flow = await program.ask_code()
    async with aiohttp.ClientSession() as browser:
        person = Person(practice, browser)
        await person.open()
        await person.send(code=flow["user_code"])
        await control.advance_clock(901)
        page = await person.send(choice="next")
    assert page.name == "code_expired"
    assert "Ask for a new code" in page.message


async def test_a_visit_that_nobody_knows_begins_again(practice: Addresses) -> None:
    async with (
        aiohttp.ClientSession() as browser,
        browser.post(practice.sign_in_page.replace("device", "sign-in"), data={"visit": "x"}) as answer,
    ):
        assert Page("", await answer.text()).name == "too_long_ago"


async def test_two_people_at_once_do_not_meet(practice: Addresses, programs: Programs) -> None:
    ours, theirs = programs(CONTOSO), programs("fabrikam.example")
    our_flow, their_flow = await ours.ask_code(), await theirs.ask_code()
    async with aiohttp.ClientSession() as browser:  # one browser, two tabs
        first, second = Person(practice, browser), Person(practice, browser)
        for person, flow in ((first, our_flow), (second, their_flow)):
            await person.open()
            await person.send(code=flow["user_code"])
        for person, tenant in ((second, "fabrikam.example"), (first, CONTOSO)):
            await person.send(choice="next")
            await person.send(choice="next", account=f"admin@{tenant}")
            assert (await person.send(choice="next", password="practice")).name == "signed_in"
    assert (await ours.poll(our_flow))["id_token_claims"]["preferred_username"] == "admin@contoso.example"
    assert (await theirs.poll(their_flow))["id_token_claims"]["preferred_username"] == "admin@fabrikam.example"


async def test_style_and_script_are_served(practice: Addresses) -> None:
    async with aiohttp.ClientSession() as browser:
        for name, kind in (("practice.css", "text/css"), ("form-post.js", "text/javascript")):
            async with browser.get(practice.control_page + name) as answer:
                assert (answer.status, answer.content_type) == (200, kind)
