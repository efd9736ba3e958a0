"""What each setting is called on the screen, and what it means."""

from PySide6.QtCore import QCoreApplication

from app.core.settings.clouds import CLOUDS, CUSTOM


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)


def cloud_names() -> dict[str, str]:
    """The clouds' names on the screen, by their names in the settings."""
    names = {
        "global": _tr("Global (and GCC)"),
        "us-government": _tr("US government"),
        "us-dod": _tr("US government (DoD)"),
        "china": _tr("China (21Vianet)"),
        CUSTOM: _tr("Custom"),
    }
    return {name: names.get(name, name) for name in (*CLOUDS, CUSTOM)}


def security_names() -> dict[str, str]:
    """How the connection to the mail server is encrypted, on the screen, by the words of the settings."""
    return {
        "starttls": _tr("STARTTLS (required)"),
        "tls": _tr("TLS from the start"),
        "none": _tr("None: the network can read the links"),
    }


def placeholder_meanings() -> dict[str, str]:
    """The placeholders of a message's templates, and what each stands for."""
    return {
        "customer": _tr("the customer's name"),
        "asks": _tr("who asks: your company, or whoever prepared the invitation"),
        "link": _tr("the Auth URL"),
        "expires": _tr("until when it works"),
        "permissions": _tr("what they will be asked for"),
        "verify": _tr("how they check that it is genuine"),
        "phone": _tr("the telephone number to check it by, empty where there is none"),
        "admin": _tr("the account to sign in with"),
    }


def texts_of(key: str) -> tuple[str, str]:
    """What a setting is called on the screen, and what it means."""
    return {
        "application.client_id": (
            _tr("Applicatio&n (client) id"),
            _tr(
                "What customers sign in to. The default is Microsoft's own command-line client for Graph; your "
                "own registration is recommended."
            ),
        ),
        "cloud.name": (_tr("Cloud"), _tr("Which of Microsoft's clouds the tenants are in.")),
        "cloud.authority": (_tr("Sign-in addr&ess"), _tr("For a custom cloud: where people sign in.")),
        "cloud.graph": (_tr("Grap&h address"), _tr("For a custom cloud: where Microsoft Graph answers.")),
        "cloud.ca_bundle": (
            _tr("Certificates to tr&ust"),
            _tr("A PEM file, trusted as well as the system's: for inspecting proxies and custom clouds."),
        ),
        "checks.concurrency": (_tr("Checked at &once"), ""),
        "checks.warn_before_days": (
            _tr("E&xpiring from"),
            _tr("So long before its estimated end a token counts as expiring."),
        ),
        "invitations.expire_after_days": (
            _tr("Invitations end a&fter"),
            _tr("An invitation that nobody used ends then."),
        ),
        "onboarding.provider_name": (_tr("Your &company"), _tr("Customers read that it asks them to sign in.")),
        "onboarding.provider_phone": (
            _tr("Tele&phone"),
            _tr("Customers are told to call it to check that an invitation is genuine."),
        ),
        "onboarding.public_url": (
            _tr("P&ublic address"),
            _tr(
                "What Auth URLs begin with: the https address of your reverse proxy. Empty: only this computer reaches "
                "the page."
            ),
        ),
        "onboarding.host": (
            _tr("Liste&ns on"),
            _tr("127.0.0.1 is this computer alone. Another address needs a public one, with https."),
        ),
        "onboarding.port": (_tr("P&ort"), ""),
        "onboarding.trusted_proxies": (
            _tr("T&rusted proxies"),
            _tr(
                "Addresses or networks of your reverse proxies, separated by blanks: they say where visitors come from."
            ),
        ),
        "mail.host": (
            _tr("Se&rver"),
            _tr("The SMTP server that sends invitations. Empty: Keyturn sends none by itself."),
        ),
        "mail.security": (_tr("&Encryption"), ""),
        "mail.port": (_tr("P&ort"), _tr("Empty: the usual one, 587 for STARTTLS, 465 for TLS, 25 for none.")),
        "mail.username": (_tr("&User name"), _tr("Empty: the server asks for none.")),
        "mail.from": (_tr("A&ddress"), _tr("Where invitations come from, and answers go to.")),
        "mail.from_name": (_tr("&Name"), ""),
        "keep_alive.enabled": (
            _tr("&Refresh by itself"),
            _tr(
                "A token dies when nobody has used it for 90 days. Keyturn uses each one now and then, while it runs "
                "and the vault is open."
            ),
        ),
        "keep_alive.every_hours": (_tr("Ea&ch tenant every"), ""),
        "keep_alive.on_metered": (_tr("On a &metered network"), ""),
        "keep_alive.on_battery_saver": (_tr("While saving &power"), ""),
        "alerts.enabled": (
            _tr("Notify of &dead tokens"),
            _tr("When the tokens of a tenant died, or soon will: once, and those of one check together."),
        ),
        "alerts.before_days": (
            _tr("Days &before"),
            _tr("How many days before its expected end a token is told of. Empty: from when it counts as expiring."),
        ),
        "alerts.quiet_from": (_tr("&Quiet from"), _tr("Like 22:00. What happens in quiet hours is told after them.")),
        "alerts.quiet_until": (_tr("Quiet &until"), _tr("Like 07:00.")),
        "alerts.digest_to": (
            _tr("Addr&ess"),
            _tr("Gets one mail a day by the mail server of the Mail tab. Empty: none is sent."),
        ),
        "alerts.digest_at": (_tr("Se&nt at"), _tr("Like 08:00, or as soon after as Keyturn runs.")),
    }[key]
