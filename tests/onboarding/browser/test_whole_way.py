"""The customer's whole way in a real browser, by keyboard: from the Auth URL to "All tokens acquired!"."""

import pytest

from app.core.invitations.model import InvitationState
from tests.onboarding.browser.webdriver import Look

ADMIN = "admin@contoso.example"
DONE = "All tokens acquired! You can close this page now."


async def test_from_the_auth_url_to_all_tokens_acquired(provider, customer):
    await customer.opens(provider.auth_url)
    await customer.reads("Northern Lights IT asks you to sign in to Microsoft 365", "Contoso Ltd", ADMIN)
    await customer.presses("Start authentication")
    await customer.reads("Sign in with this code")
    code = await customer.reads_code()

    page = await customer.opens_microsoft()
    await customer.enters(code)
    await customer.signs_in(ADMIN)
    await customer.reads("You have signed in")
    await customer.comes_back(page)

    await customer.reads(DONE)
    assert await customer.browser.complaints() == []
    invitation = await provider.services.invitations.get(provider.invited.invitation.id)
    assert invitation.state is InvitationState.COMPLETED
