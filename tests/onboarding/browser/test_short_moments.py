"""States of the page that last a moment as a rule, held so that they can be read: by everybody too."""

from app.core.paths import DataFolder
from app.core.tokens.exclusive import Exclusive
from app.practice.faults import FaultName
from tests.onboarding.browser.customer import CODE, DONE

FOR_EVER = 600


async def test_while_microsoft_is_asked_for_a_code(provider, customer, control):
    await control.fault(FaultName.DELAY, endpoint="devicecode", seconds=FOR_EVER)
    await customer.opens(provider.auth_url)
    await customer.presses("Start authentication")
    await customer.reads("Asking Microsoft for a code")


async def test_while_the_tokens_are_checked(provider, customer, control):
    await control.fault(FaultName.DELAY, endpoint="graph", seconds=FOR_EVER)
    await customer.is_at_code(provider.auth_url)
    await customer.signs_in_with_code()
    await customer.reads("You are signed in", "Microsoft Graph: acquired", "Teams administration: acquired")


async def test_while_the_connection_to_microsoft_is_interrupted(provider, customer, control):
    code = await customer.is_at_code(provider.auth_url)
    await control.fault(FaultName.OUTAGE, endpoint="token")
    await customer.reads("The connection to Microsoft is interrupted at the moment.", CODE)
    assert await customer.reads_code() == code
    await control.clear_faults()
    await customer.sees("Waiting for you to sign in.")
    await customer.signs_in_with_code()
    await customer.sees(DONE)


async def test_while_the_technician_signs_in_another_way(provider, customer):
    code = await customer.is_at_code(provider.auth_url)
    await provider.services.renewals.sign_in_with_browser(provider.invited.invitation.id)
    await customer.reads("Northern Lights IT signs in another way", "no code is needed")
    await customer.sees_no(code)


async def test_while_somebody_else_works_on_the_tokens(provider, customer, tmp_path):
    await customer.opens(provider.auth_url)
    with Exclusive(DataFolder(tmp_path / "data").locks).hold(provider.tenant.id, provider.tenant.name):
        await customer.presses("Start authentication")
        await customer.reads("Somebody is working on these tokens at this moment.")
    await customer.presses("Start authentication")
    await customer.sees(CODE)
