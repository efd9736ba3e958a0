"""What a technician gets to hand out: messages from the stored templates, previews, and templates of their own."""

from dataclasses import replace

import pytest

from app.core.invitations.errors import NoLink
from app.core.mail.errors import TemplateRefused
from app.core.mail.model import Templates
from app.core.mail.templates import default_templates
from app.core.tenants.model import NewTenant
from tests.core.mail.conftest import Office

OWN = Templates(
    "{{ asks }} for {{ customer }}",
    "{{ admin }}|{{ permissions }}|{{ verify }}|{{ phone }}|{{ expires }}|{{ link }}",
    "<p>{{ customer }}: {{ link }}</p>",
)


async def test_a_message_says_who_asks_whom_for_what_and_how_to_check(office: Office):
    settings = office.services.settings
    await settings.set("onboarding.provider_name", "Blue Mountain IT")
    await settings.set("onboarding.provider_phone", "+49 30 1234-567")
    await settings.set("resources.teams.scopes", "48ac35b8-9aa8-4d74-927d-1f4a14a0b239/user_impersonation")
    (invitation,) = await office.invite()
    message = await office.mail.compose(invitation.id, OWN)
    admin, permissions, verify, phone, expires, link = message.text.split("|")
    assert message.to == "it@customer0.example"
    assert message.subject == "Blue Mountain IT for Customer 0"
    assert admin == "admin@customer0.example"
    assert permissions == "Microsoft Graph, Teams administration (user_impersonation)"
    assert verify == "Call Blue Mountain IT on +49 30 1234-567, or better on the number you have always used."
    assert phone == "+49 30 1234-567"
    assert expires.startswith(f"{invitation.expires_at.astimezone():%Y-%m-%d %H:%M} (UTC")
    assert link == await office.link(invitation) == message.link


async def test_without_a_provider_the_technician_asks_and_no_number_is_made_up(office: Office):
    (invitation,) = await office.invite()
    message = await office.mail.compose(invitation.id, OWN)
    assert message.subject == f"{invitation.created_by} for Customer 0"
    assert f"Call {invitation.created_by} on the number you have always used." in message.text


async def test_a_name_that_is_markup_stays_text(office: Office):
    tenant = await office.services.tenants.add(
        NewTenant.of("<b>A&B</b> {{ link }}", "ab.example", "admin@ab.example", "it@ab.example")
    )
    (invited,) = await office.services.invitations.prepare([tenant.id])
    message = await office.mail.compose(invited.invitation.id, OWN)
    assert message.html.startswith("<p>&lt;b&gt;A&amp;B&lt;/b&gt; {{ link }}: http")
    assert message.subject.endswith("for <b>A&B</b> {{ link }}")


async def test_an_invitation_that_is_over_has_no_message(office: Office):
    (invitation,) = await office.invite()
    await office.services.invitations.cancel(invitation.id)
    with pytest.raises(NoLink):
        await office.mail.compose(invitation.id)


async def test_templates_of_ones_own_are_used_until_they_are_given_up(office: Office):
    (invitation,) = await office.invite()
    assert await office.mail.templates() == default_templates()
    await office.mail.set_templates(OWN)
    assert await office.mail.templates() == OWN
    assert (await office.mail.compose(invitation.id)).subject.endswith("for Customer 0")
    await office.mail.set_templates(None)
    assert await office.mail.templates() == default_templates()


async def test_what_equals_the_default_follows_the_default(office: Office):
    await office.mail.set_templates(replace(default_templates()))
    assert await office.mail._storage.templates.get("invitation") is None


async def test_a_refused_template_changes_nothing(office: Office):
    await office.mail.set_templates(OWN)
    with pytest.raises(TemplateRefused, match="text, line 2"):
        await office.mail.set_templates(replace(OWN, text="{{ link }}\n{{ custommer }}"))
    assert await office.mail.templates() == OWN


async def test_a_preview_is_of_a_made_up_customer(office: Office):
    message = await office.mail.preview(OWN.subject, OWN.text, OWN.html)
    assert message.to == "admin@contoso.example"
    assert "Contoso Ltd" in message.subject
    assert message.link in message.text
    assert message.link in message.html
    with pytest.raises(TemplateRefused):
        office.mail.check_template("{{ nobody }}")


async def test_hundreds_are_composed_without_a_network(office: Office):
    messages = [await office.mail.compose(invitation.id) for invitation in await office.invite(200)]
    assert len({message.link for message in messages}) == 200
    assert all(message.link in message.text for message in messages)
