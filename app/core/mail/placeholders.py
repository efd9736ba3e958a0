"""What the placeholders of a template stand for: for an invitation, and for the customer that previews make up."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from app.core.invitations.model import Invitation
from app.core.settings.onboarding import Onboarding
from app.core.sign_in.model import Resource
from app.core.tenants.model import Tenant

PLACEHOLDERS: Mapping[str, str] = {
    "customer": "the customer's name",
    "asks": "who asks: your company, or whoever prepared the invitation",
    "link": "the Auth URL",
    "expires": "until when it works",
    "permissions": "what they will be asked for",
    "verify": "how they check that it is genuine",
    "phone": "the telephone number to check it by, empty where there is none",
    "admin": "the account to sign in with",
}
"""What a template may name, and what it stands for."""

SAMPLE_CUSTOMER = "Contoso Ltd"
SAMPLE_ADDRESS = "admin@contoso.example"
SAMPLE_LINK = "https://invitations.example/" + "sample-link-of-a-made-up-customer-abcdefghi"


def of_invitation(
    invitation: Invitation, tenant: Tenant, link: str, provider: Onboarding, resources: Sequence[Resource]
) -> dict[str, str]:
    """The values for one invitation. `link` is its Auth URL."""
    asks = provider.provider_name or invitation.created_by
    return {
        "customer": tenant.name,
        "asks": asks,
        "link": link,
        "expires": moment(invitation.expires_at),
        "permissions": permissions(resources),
        "verify": verify(asks, provider.provider_phone),
        "phone": provider.provider_phone,
        "admin": invitation.admin_username,
    }


def of_sample(now: datetime, days: int, provider: Onboarding, resources: Sequence[Resource]) -> dict[str, str]:
    """The values for a made-up customer, under the present settings."""
    asks = provider.provider_name or "Your company"
    return {
        "customer": SAMPLE_CUSTOMER,
        "asks": asks,
        "link": SAMPLE_LINK,
        "expires": moment(now + timedelta(days=days)),
        "permissions": permissions(resources),
        "verify": verify(asks, provider.provider_phone),
        "phone": provider.provider_phone,
        "admin": SAMPLE_ADDRESS,
    }


def moment(at: datetime) -> str:
    """A time that is the same wherever it is read: local to this machine, with its distance from UTC."""
    local = at.astimezone()
    offset = local.strftime("%z")
    return f"{local:%Y-%m-%d %H:%M} (UTC{offset[:3]}:{offset[3:5]})"


def permissions(resources: Sequence[Resource]) -> str:
    """Which APIs, and what of them where that is spelt out (`.default` stands for what was agreed to before).

    A list that reads the same in every language.
    """
    return ", ".join(_with_scopes(resource) for resource in resources)


def verify(asks: str, phone: str) -> str:
    """How a customer tells a true message from a false one: by a call, never by what the message links to.

    In English; letters in other languages say it themselves, with {{ phone }}.
    """
    if phone:
        return f"Call {asks} on {phone}, or better on the number you have always used."
    return f"Call {asks} on the number you have always used."


def _with_scopes(resource: Resource) -> str:
    names = [scope.rpartition("/")[2] for scope in resource.scopes if not scope.endswith(".default")]
    return f"{resource.title} ({', '.join(names)})" if names else resource.title
