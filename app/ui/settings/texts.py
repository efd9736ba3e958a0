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


def texts_of(key: str) -> tuple[str, str]:
    """What a setting is called on the screen, and what it means."""
    return {
        "application.client_id": (
            _tr("Application (&client) id"),
            _tr(
                "What customers sign in to. The default is Microsoft's own command-line client for Graph; your "
                "own registration is recommended."
            ),
        ),
        "cloud.name": (_tr("C&loud"), _tr("Which of Microsoft's clouds the tenants are in.")),
        "cloud.authority": (_tr("Sign-&in address"), _tr("For a custom cloud: where people sign in.")),
        "cloud.graph": (_tr("Grap&h address"), _tr("For a custom cloud: where Microsoft Graph answers.")),
        "cloud.ca_bundle": (
            _tr("Certificates to tr&ust"),
            _tr("A PEM file, trusted as well as the system's: for inspecting proxies and custom clouds."),
        ),
        "checks.concurrency": (_tr("Checked at &once"), ""),
        "checks.warn_before_days": (
            _tr("&Expiring from"),
            _tr("So long before its estimated end a token counts as expiring."),
        ),
        "invitations.expire_after_days": (
            _tr("I&nvitations end after"),
            _tr("An invitation that nobody used ends then."),
        ),
    }[key]
