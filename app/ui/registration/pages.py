"""The pages of Microsoft's admin center on which an application is registered, and their addresses in each cloud.

The part after `#view/` is what the address bar shows on each page.
"""

from urllib.parse import quote

from app.core.authentication_status.entra_pages import ADMIN_CENTERS

_VIEW = "#view/Microsoft_AAD_RegisteredApps"


def new_registration(cloud: str) -> str | None:
    """Where an application is registered; None where no admin center is known."""
    center = ADMIN_CENTERS.get(cloud)
    return center and f"{center}/{_VIEW}/CreateApplicationBlade/quickStartType~/null/isMSAApp~/false"


def authentication(cloud: str, client_id: str) -> str | None:
    """Where public client flows are allowed."""
    return _of_application(cloud, client_id, "Authentication")


def permissions(cloud: str, client_id: str) -> str | None:
    """Where the application's permissions are listed."""
    return _of_application(cloud, client_id, "CallAnAPI")


def _of_application(cloud: str, client_id: str, menu: str) -> str | None:
    center = ADMIN_CENTERS.get(cloud)
    return (
        center and f"{center}/{_VIEW}/ApplicationMenuBlade/~/{menu}/appId/{quote(client_id, safe='')}/isMSAApp~/false"
    )
