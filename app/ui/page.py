"""What a page of the window is, and what the window does for its pages."""

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtWidgets import QPushButton, QWidget

from app.core.errors import KeyturnError

if TYPE_CHECKING:
    from app.core.events import OnboardingPageChanged
    from app.core.renewal.flow import Renewal
    from app.core.tenants.model import Tenant
    from app.ui.tray.presence import Presence
    from app.ui.widgets.banner import BannerKind
    from app.ui.widgets.row_table import RowTable


class Place(IntEnum):
    """The places of the navigation, in its order."""

    AUTHENTICATION_STATUS = 0
    TENANTS = 1
    INVITATIONS = 2
    ACTIVITY = 3
    SETTINGS = 4


class Navigator(Protocol):
    """The window, as its pages know it."""

    def open_place(self, place: Place) -> None:
        """Open one of the navigation's places."""
        ...

    def open_tenant(self, tenant_id: UUID) -> None:
        """Show the tenant's Microsoft 365 settings."""
        ...

    def renew(self, tenant_id: UUID, *, by_browser: bool = False, renewal: "Renewal | None" = None) -> None:
        """Open the renewal wizard for the tenant, or bring its open one to the front.

        `by_browser` starts with the sign-in through a browser, where a code is known to be blocked. `renewal` is the
        one to go on with; else the tenant's latest that is not at its end.
        """
        ...

    def invite(self, tenant_ids: Sequence[UUID]) -> None:
        """Open the wizard that invites these tenants; with none, it begins by choosing some."""
        ...

    def show_activity(self, tenant_id: UUID, name: str) -> None:
        """Show what was done to the tenant of that name, and when."""
        ...

    def find_tenants(self, text: str, most: int) -> "list[Tenant]":
        """At most so many tenants whose name and domain hold every word of `text`, of those read; the best first."""
        ...

    def onboarding_page(self) -> "OnboardingPageChanged | None":
        """What was told last of the web page behind the Auth URLs; None while it was not needed yet."""
        ...

    def presence(self) -> "Presence | None":
        """How Keyturn is there without its window; None before the first paint is over."""
        ...

    def show_banner(self, kind: "BannerKind", title: str, text: str = "", actions: Sequence[QPushButton] = ()) -> None:
        """Say something over whichever page is open, until it is closed or replaced; `actions` stand below."""
        ...

    def show_failure(self, failure: KeyturnError) -> None:
        """Say what failed, and the way out."""
        ...


class Page(QWidget):
    """One place of the window. Pages are made at their first opening, as `SomePage(engine, navigator)`."""

    @property
    def title(self) -> str:
        """What the place is called."""
        raise NotImplementedError

    @property
    def tables(self) -> "Sequence[RowTable]":
        """Its tables, each with the name that its columns are remembered by."""
        from app.ui.widgets.row_table import RowTable

        return self.findChildren(RowTable)

    def opened(self) -> None:
        """It is on the screen (again): show what is true now, and take the keyboard."""
