"""The pages of the window's places. Each is read and made when somebody first opens it."""

from typing import TYPE_CHECKING

from app.ui.page import Page, Place

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from app.ui.engine import Engine
    from app.ui.page import Navigator


def make_page(
    place: Place, engine: "Engine", navigator: "Navigator", state: "QSettings", parent: "QWidget | None" = None
) -> Page:
    """The page of that place; `state` is where the look of the window is remembered.

    It is made in its `parent`: put into one afterwards, all that lies in it would be styled once more.
    """
    match place:
        case Place.AUTHENTICATION_STATUS:
            from app.ui.authentication_status.page import StatusPage

            return StatusPage(engine, navigator, state, parent)
        case Place.TENANTS:
            from app.ui.tenants.page import TenantsPage

            return TenantsPage(engine, navigator, parent)
        case Place.INVITATIONS:
            from app.ui.invitations.page import InvitationsPage

            return InvitationsPage(engine, navigator, parent)
        case Place.ACTIVITY:
            from app.ui.activity.page import ActivityPage

            return ActivityPage(engine, navigator, parent)
        case Place.SETTINGS:
            from app.ui.settings.page import SettingsPage

            return SettingsPage(engine, navigator, state, parent)
