"""The customer's whole way in a real browser, by keyboard: from the Auth URL to "All tokens acquired!"."""

from app.core.authentication_status.model import AuthenticationStatus
from app.core.invitations.model import InvitationState
from tests.onboarding.browser.customer import ADMIN, CODE, DONE
from tests.onboarding.browser.webdriver import Look


async def test_from_the_auth_url_to_all_tokens_acquired(provider, customer):
    await customer.opens(provider.auth_url)
    await customer.reads("Northern Lights IT asks you to sign in to Microsoft 365", "+49 30 901820", ADMIN)
    assert (await provider.invitation()).state is InvitationState.OPENED

    await customer.presses("Start authentication")
    await customer.reads(CODE)
    code = await customer.reads_code()
    await customer.browser.run("window.sameAsBefore = true")
    await customer.presses("Copy code")
    await customer.sees("Copied")

    page = await customer.opens_microsoft()
    await customer.enters(None)
    await customer.signs_in(ADMIN)
    await customer.sees("You have signed in")
    await customer.comes_back(page)

    await customer.reads(DONE, "Microsoft Graph: acquired", "Teams administration: acquired")
    assert "All tokens acquired" in await customer.hears()
    assert await customer.browser.run("return window.sameAsBefore"), "the page was loaded anew"
    await customer.sees_no(code)
    assert (await provider.invitation()).state is InvitationState.COMPLETED
    assert await provider.status() is AuthenticationStatus.VALID


async def test_on_a_phone_in_the_dark_in_german(provider, sits_down):
    customer = await sits_down(Look(390, 780, phone=True, dark=True, languages="de-AT,de,en"))
    await customer.opens(provider.auth_url)
    await customer.reads("Contoso Ltd", ADMIN, "Prüfen Sie das Konto")
    assert await customer.browser.run("return document.documentElement.lang") == "de"

    await customer.presses("Authentifizierung starten")
    await customer.reads("Melden Sie sich mit diesem Code an")
    code = await customer.reads_code()
    page = await customer.opens_microsoft("Seite von Microsoft öffnen (öffnet einen neuen Tab)")
    await customer.enters(code)
    await customer.signs_in(ADMIN)
    await customer.sees("You have signed in")
    await customer.comes_back(page)
    await customer.reads("Alle Token erhalten! Sie können diese Seite jetzt schließen.")


async def test_without_javascript(provider, sits_down):
    customer = await sits_down(Look(javascript=False))
    await customer.opens(provider.auth_url)
    await customer.reads(ADMIN)
    await customer.presses("Start authentication")
    await customer.reads(CODE)
    await customer.sees_no("Copy code")  # it could do nothing
    await customer.signs_in_with_code()

    await provider.services.renewals.finished(provider.invited.invitation.id)
    await customer.presses("Refresh this page")
    await customer.reads(DONE)


async def test_where_no_stream_comes_through_the_page_asks_from_time_to_time(provider, customer, monkeypatch):
    monkeypatch.setattr(provider.page._streams, "_per_link", 0)
    await customer.is_at_code(provider.auth_url)
    await customer.signs_in_with_code()
    await customer.sees(DONE)


async def test_reloading_in_the_middle_loses_nothing(provider, customer):
    code = await customer.is_at_code(provider.auth_url)
    await customer.browser.reload()
    await customer.sees(CODE)
    assert await customer.reads_code() == code
    await customer.signs_in_with_code()
    await customer.sees(DONE)
    await customer.browser.reload()
    await customer.sees(DONE)


async def test_two_tabs_share_one_code(provider, customer):
    first = await customer.browser.tab()
    code = await customer.is_at_code(provider.auth_url)
    second = await customer.browser.new_tab()
    await customer.opens(provider.auth_url)
    await customer.sees(CODE)
    assert await customer.reads_code() == code

    await customer.signs_in_with_code()
    for tab in (second, first):
        await customer.browser.switch(tab)
        await customer.sees(DONE)


async def test_a_press_in_a_tab_that_is_out_of_date_does_nothing(provider, customer, monkeypatch):
    monkeypatch.setattr(provider.page._streams, "_per_link", 0)
    old = await customer.browser.tab()
    await customer.is_at_code(provider.auth_url)
    await customer.browser.run("fetch = () => new Promise(() => {})")  # no news reaches this tab any more
    await customer.browser.new_tab()
    await customer.opens(provider.auth_url)
    code = await customer.gets_a_new_code()

    await customer.browser.switch(old)
    assert await customer.reads_code() != code
    await customer.presses("New code")
    await customer.reads("This page was out of date, so nothing was done")
    assert await customer.reads_code() == code


async def test_whoever_opens_the_link_elsewhere_sees_no_code_before_pressing_start(provider, customer, sits_down):
    code = await customer.is_at_code(provider.auth_url)
    colleague = await sits_down(Look())
    await colleague.opens(provider.auth_url)
    await colleague.reads("Check the account")
    await colleague.sees_no(code)
    await colleague.presses("Start authentication")
    await colleague.sees(CODE)
    assert await colleague.reads_code() == code


async def test_the_page_of_a_restarted_provider_goes_on(provider, customer):
    code = await customer.is_at_code(provider.auth_url)
    await provider.page.stop()
    await customer.reads("The connection to this page's server is interrupted")
    await provider.restart_page()
    await customer.sees("Check the account")  # the new server has not met this browser
    for line in await customer.browser.complaints():  # it asked for news while nobody was there
        assert "ERR_CONNECTION_REFUSED" in line or "a status of 404" in line
    await customer.presses("Start authentication")
    await customer.sees(CODE)
    assert await customer.reads_code() == code
    await customer.signs_in_with_code()
    await customer.sees(DONE)
