"""The table of settings: every key there is, its default, what it means, and how its values are checked."""

from functools import lru_cache

from app.core.authentication_status.classify import WARN_BEFORE_DAYS
from app.core.authentication_status.entra_pages import GRAPH_COMMAND_LINE_TOOLS
from app.core.settings import checks
from app.core.settings.clouds import CLOUDS, CUSTOM
from app.core.settings.mail import Security
from app.core.settings.model import Rule, UnknownSetting

GRAPH = "graph"
"""The resource that validation asks: Microsoft Graph."""

SCOPES = "resources.NAME.scopes"
REQUIRED = "resources.NAME.required"

RULES = (
    Rule(
        "application.client_id",
        GRAPH_COMMAND_LINE_TOOLS,
        "Application (client) id that customers sign in to. The default is Microsoft's own; your own registration is "
        "recommended.",
        checks.client_id,
    ),
    Rule("cloud.name", "global", "Which of Microsoft's clouds the tenants are in.", checks.one_of(*CLOUDS, CUSTOM)),
    Rule("cloud.authority", "", "Where people sign in, when cloud.name is custom.", checks.authority),
    Rule("cloud.graph", "", "Where Microsoft Graph answers, when cloud.name is custom.", checks.graph),
    Rule(
        "cloud.ca_bundle",
        "",
        "A PEM file of certificates to trust as well as the system's: for inspecting proxies and custom clouds.",
        checks.ca_bundle,
    ),
    Rule(
        SCOPES,
        "",
        "What to ask of this API, separated by blanks. `.default` alone means what was consented to on the cloud's "
        "Graph. Empty removes it.",
        checks.scopes,
    ),
    Rule(REQUIRED, "yes", "Whether a tenant is only valid with a token for this API.", checks.yes_or_no),
    Rule("checks.concurrency", "32", "How many tenants are checked at once.", checks.whole_number(1, 256)),
    Rule(
        "checks.warn_before_days",
        str(WARN_BEFORE_DAYS),
        "From how many days before its estimated end a token counts as expiring.",
        checks.whole_number(0, 89),
    ),
    Rule(
        "invitations.expire_after_days",
        "7",
        "After how many days an unused invitation ends.",
        checks.whole_number(1, 365),
    ),
    Rule(
        "onboarding.public_url",
        "",
        "What Auth URLs begin with: the https address of the reverse proxy before the onboarding page. Empty: the page "
        "is reached where it listens, on this machine alone.",
        checks.public_url,
    ),
    Rule("onboarding.host", "127.0.0.1", "The address that the onboarding page listens on.", checks.host),
    Rule("onboarding.port", "8484", "The port that the onboarding page listens on.", checks.whole_number(1, 65535)),
    Rule(
        "onboarding.trusted_proxies",
        "",
        "Addresses or networks of reverse proxies whose word on where a visitor comes from is taken, separated by "
        "blanks.",
        checks.networks,
    ),
    Rule(
        "onboarding.provider_name",
        "",
        "Your company's name: customers read that it asks them to sign in.",
        checks.line_of_text(100),
    ),
    Rule(
        "onboarding.provider_phone",
        "",
        "The telephone number by which customers check that an invitation is genuine.",
        checks.telephone,
    ),
    Rule("mail.host", "", "The mail server (SMTP) that invitations are sent by. Empty: none.", checks.host),
    Rule(
        "mail.port",
        "",
        "The mail server's port. Empty: 465 for tls, 587 for starttls, 25 for none.",
        checks.whole_number(1, 65535),
    ),
    Rule(
        "mail.security",
        Security.STARTTLS.value,
        "How the connection to the mail server is encrypted: tls from the start, starttls before anything is said, or "
        "none, which lets the network read the links. A password is then only used on this machine.",
        checks.one_of(*Security),
    ),
    Rule("mail.username", "", "Who signs in to the mail server. Empty: nobody.", checks.line_of_text(254)),
    Rule("mail.from", "", "The address that invitations come from.", checks.mail_address),
    Rule("mail.from_name", "", "The name that invitations come from.", checks.line_of_text(100)),
    Rule(
        "keep_alive.enabled",
        "yes",
        "Whether tokens are refreshed by themselves, so that none dies of not being used.",
        checks.yes_or_no,
    ),
    Rule(
        "keep_alive.every_hours",
        "24",
        "How often each tenant's tokens are refreshed by themselves.",
        checks.whole_number(1, 720),
    ),
    Rule("keep_alive.on_metered", "no", "Whether that goes on where the network is paid by volume.", checks.yes_or_no),
    Rule("keep_alive.on_battery_saver", "no", "Whether that goes on while the machine saves power.", checks.yes_or_no),
    Rule("alerts.enabled", "yes", "Whether the desktop tells of tokens that died or soon will.", checks.yes_or_no),
    Rule(
        "alerts.before_days",
        "",
        "From how many days before its expected end a token is told of. Empty: as checks.warn_before_days.",
        checks.whole_number(1, 89),
    ),
    Rule("alerts.quiet_from", "", "From when on nothing is told, as HH:MM. Empty: always told.", checks.time_of_day),
    Rule("alerts.quiet_until", "", "When what was held back is told, as HH:MM.", checks.time_of_day),
    Rule(
        "alerts.digest_to",
        "",
        "The address that a digest goes to by mail, once a day. Empty: none is sent.",
        checks.mail_address,
    ),
    Rule("alerts.digest_at", "08:00", "When the digest is sent, as HH:MM.", checks.time_of_day),
)
_DEFAULT_SCOPES = {f"resources.{GRAPH}.scopes": ".default"}


@lru_cache(1024)
def rule_for(key: str) -> Rule:
    """The line of the table that is about `key`.

    Raises:
        UnknownSetting: there is none.
    """
    for rule in RULES:
        if rule.matches(key):
            return rule
    raise UnknownSetting(key)


def default_of(key: str) -> str:
    """What `key` is worth while nobody has set it."""
    return _DEFAULT_SCOPES.get(key, rule_for(key).default)


def resource_of(key: str) -> str | None:
    """The resource that `key` is about, if it is about one."""
    parts = key.split(".")
    return parts[1] if parts[0] == "resources" else None
