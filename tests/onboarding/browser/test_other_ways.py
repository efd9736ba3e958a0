"""What else happens at the browser: codes expire, people decline, the wrong one signs in, consent is missing."""

import pytest

from app.core.authentication_status.model import AuthenticationStatus
from app.core.invitations.model import InvitationState
from app.practice.conditions import Condition
from tests.onboarding.browser.customer import ADMIN, CODE, DONE

ANOTHER = "owner@contoso.example"
TENANT = "contoso.example"


async def test_an_expired_code_and_a_new_one(provider, customer):
    expired = await customer.is_at_code(provider.auth_url)
    provider.clock.advance(minutes=16)
    await customer.reads("The code has expired", "Get a new code when you are ready to enter it.")
    assert "The code has expired" in await customer.hears()
    await customer.sees_no(expired)

    await customer.presses("Get a new code")
    await customer.reads(CODE)
    assert await customer.reads_code() != expired
    await customer.signs_in_with_code()
    await customer.sees(DONE)


async def test_declining_and_thinking_better_of_it(provider, customer):
    code = await customer.is_at_code(provider.auth_url)
    page = await customer.opens_microsoft()
    await customer.enters(code, answer="Cancel")
    await customer.sees("You did not sign in")
    await customer.comes_back(page)
    await customer.reads("The sign-in was declined", "Nothing was changed.")
    assert await provider.status() is AuthenticationStatus.NOT_SET_UP

    await customer.presses("Get a new code")
    await customer.sees(CODE)
    await customer.signs_in_with_code()
    await customer.sees(DONE)


async def test_a_wrong_turn_wants_a_new_code(provider, customer):
    """A code is spent once it was typed."""
    code = await customer.is_at_code(provider.auth_url)
    page = await customer.opens_microsoft()
    await customer.enters(code)
    await customer.comes_back(page)
    assert await customer.gets_a_new_code() != code
    await customer.signs_in_with_code()
    await customer.sees(DONE)


async def test_another_account_stores_nothing_and_is_told_so(provider, customer):
    await customer.is_at_code(provider.auth_url)
    await customer.signs_in_with_code(ANOTHER)
    await customer.reads("Another account signed in", "Nothing was stored.", ADMIN)
    assert await provider.status() is AuthenticationStatus.NOT_SET_UP

    await customer.presses("Get a new code")
    await customer.sees(CODE)
    await customer.signs_in_with_code()
    await customer.sees(DONE)


async def test_a_cancelled_link_opens_nothing(provider, customer):
    await provider.services.invitations.cancel(provider.invited.invitation.id)
    await customer.opens(provider.auth_url)
    await customer.reads("This link does not open anything")
    gone = await customer.browser.text()
    await customer.opens(f"{provider.auth_url[:-1]}{'B' if provider.auth_url[-1] == 'A' else 'A'}")
    await customer.sees("This link does not open anything")
    assert await customer.browser.text() == gone, "it tells which links existed"


async def test_called_off_while_the_customer_is_at_it(provider, customer):
    code = await customer.is_at_code(provider.auth_url)
    await provider.services.invitations.cancel(provider.invited.invitation.id)
    await customer.reads("Northern Lights IT called this off", "The code does not work any more.")
    await customer.sees_no(code)


async def test_called_off_before_start_is_pressed(provider, customer):
    await customer.opens(provider.auth_url)
    await provider.services.invitations.cancel(provider.invited.invitation.id)
    await customer.presses("Start authentication")
    await customer.reads("This link does not open anything")


async def test_missing_consent_given_by_a_global_administrator(provider, customer, control):
    await control.apply(TENANT, Condition.APP_DELETED)
    code = await customer.is_at_code(provider.auth_url)
    await customer.reads("If Microsoft asks for permissions", "Consent on behalf of your organization")
    page = await customer.opens_microsoft()
    await customer.enters(code)
    await customer.signs_in(ADMIN)
    await customer.sees("Permissions requested")
    await customer.tabs_to("Consent on behalf of your organization")
    await customer.browser.press(" ")
    await customer.presses("Accept")
    await customer.sees("You have signed in")
    await customer.comes_back(page)
    await customer.sees(DONE)


async def test_missing_consent_declined(provider, customer, control):
    await control.apply(TENANT, Condition.APP_DELETED)
    code = await customer.is_at_code(provider.auth_url)
    page = await customer.opens_microsoft()
    await customer.enters(code)
    await customer.signs_in(ADMIN)
    await customer.sees("Permissions requested")
    await customer.presses("Cancel")
    await customer.sees("You did not sign in")
    await customer.comes_back(page)
    await customer.reads("The permissions were declined", "choose Accept")


async def test_missing_consent_that_an_ordinary_user_cannot_give(provider, customer, control):
    await control.apply(TENANT, Condition.ADMIN_CONSENT_REQUIRED)
    await control.set_role(ADMIN, global_administrator=False)
    code = await customer.is_at_code(provider.auth_url)
    page = await customer.opens_microsoft()
    await customer.enters(code)
    await customer.signs_in(ADMIN)
    await customer.sees("Need admin approval")
    await customer.comes_back(page)
    await customer.reads("An administrator has to allow this", "Have a Global Administrator give admin@contoso.example")
    assert (await provider.invitation()).state is InvitationState.FAILED

    await control.set_role(ADMIN, global_administrator=True)
    await customer.presses("Try again with a new code")
    await customer.sees(CODE)
    code = await customer.reads_code()
    page = await customer.opens_microsoft()
    await customer.enters(code)
    await customer.signs_in(ADMIN)
    await customer.presses("Accept")
    await customer.sees("You have signed in")
    await customer.comes_back(page)
    await customer.sees(DONE)


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        (Condition.DEVICE_CODE_BLOCKED, "A policy blocks this sign-in"),
        (Condition.USER_AT_RISK, "Microsoft holds the account to be at risk"),
        (Condition.NOT_ASSIGNED, "The account is not assigned to the application"),
    ],
)
async def test_refused_at_microsoft(provider, customer, control, condition, told):
    await control.apply(TENANT, condition)
    code = await customer.is_at_code(provider.auth_url)
    page = await customer.opens_microsoft()
    await customer.enters(code)
    await customer.signs_in(ADMIN)
    await customer.sees("Enter another code")
    await customer.comes_back(page)
    await customer.reads(told)
    await customer.presses("Details for Northern Lights IT")
    await customer.reads("AADSTS", "Correlation id")


async def test_a_service_that_is_not_there_is_named_among_the_tokens(provider, customer, control):
    await provider.services.settings.set("resources.teams.required", "no")
    await control.apply(TENANT, Condition.RESOURCE_MISSING)
    await customer.is_at_code(provider.auth_url)
    await customer.signs_in_with_code()
    await customer.reads(
        "You are done and can close this page now.", "Microsoft Graph: acquired", "Teams administration: not acquired"
    )
