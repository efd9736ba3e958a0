"""The practice directory's own pages, which stand in for Microsoft's: everybody can read and use them."""

import pytest

from app.practice.conditions import Condition
from tests.onboarding.browser.customer import ADMIN
from tests.onboarding.browser.webdriver import Look

TENANT = "contoso.example"


@pytest.fixture
async def customer(provider, sits_down):
    """The customer where the code is to be entered."""
    customer = await sits_down(Look())
    await customer.is_at_code(provider.auth_url)
    await customer.opens_microsoft()
    return customer


@pytest.fixture
async def code(provider, customer):
    return (await provider.renewal()).code.user_code


async def test_the_ordinary_way(customer, code):
    await customer.reads("Enter code to allow access")
    await customer.types("Code", "nonsense")
    await customer.presses("Next")
    await customer.reads("That code didn't work.")
    await customer.presses("More details")
    await customer.reads("Trace ID")
    await customer.types("Code", code)
    await customer.presses("Next")
    await customer.reads("Are you trying to sign in to")
    await customer.presses("Continue")

    await customer.reads("Sign in")
    await customer.types("Account", "nobody@elsewhere.example")
    await customer.presses("Next")
    await customer.reads("AADSTS50034")
    await customer.types("Account", ADMIN)
    await customer.presses("Next")
    await customer.reads("Enter password")
    await customer.types("Password", "wrong")
    await customer.presses("Sign in")
    await customer.reads("Your account or password is incorrect.")
    await customer.types("Password", "practice")
    await customer.presses("Sign in")
    await customer.reads("You have signed in")


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        (Condition.MFA_REQUIRED, "Approve sign-in request"),
        (Condition.PASSWORD_EXPIRED, "Update your password"),
        (Condition.APP_DELETED, "Permissions requested"),
        (Condition.DEVICE_CODE_BLOCKED, "You cannot access this right now"),
        (Condition.ACCOUNT_LOCKED, "AADSTS50053"),
    ],
)
async def test_what_else_it_asks_or_says(customer, code, control, condition, told):
    await control.apply(TENANT, condition)
    await customer.enters(code)
    await customer.signs_in(ADMIN)
    await customer.reads(told)


async def test_where_the_customers_fate_is_decided(customer, practice):
    await customer.opens(practice.control_page)
    await customer.reads("Accounts and conditions")
