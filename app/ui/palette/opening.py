"""Brings up the command palette over the window, and joins it to what the window does."""

from typing import TYPE_CHECKING

from app.ui.palette.commands import commands_of
from app.ui.palette.palette import Palette

if TYPE_CHECKING:
    from app.core.tenants.model import Tenant
    from app.ui.main_window import MainWindow


def open_palette(window: "MainWindow") -> Palette:
    """Show it, with the keyboard in its field."""

    def validate(tenant: "Tenant") -> None:
        from app.ui.tenant_settings.page import TenantSettingsPage

        window.open_tenant(tenant.id)  # what comes of it is told there
        if isinstance(window.page, TenantSettingsPage):
            window.page.validate()

    palette = Palette(
        commands_of(window),
        window.find_tenants,
        open_tenant=lambda tenant: window.open_tenant(tenant.id),
        renew=lambda tenant: window.renew(tenant.id),
        validate=validate,
        parent=window,
    )
    palette.show_over(window)
    return palette
