"""Which topic of the help belongs to what is on the screen: by the class of a page, a wizard's step or a dialog."""

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

TOPICS: Final = {
    "StatusPage": "authentication-status",
    "TenantsPage": "tenants",
    "InvitationsPage": "invitations",
    "ActivityPage": "activity",
    "SettingsPage": "settings",
    "TenantSettingsPage": "tenant",
    "InvitationPage": "renewal-invitation",
    "SignInPage": "renewal-sign-in",
    "ValidatePage": "renewal-validate",
    "RenewalWizard": "renewal-invitation",
    "ChoosePage": "invite-choose",
    "DetailsPage": "invite-details",
    "ResultsPage": "invite-results",
    "InviteWizard": "invite-choose",
    "ImportDialog": "import-tenants",
    "PasteDialog": "paste-tenants",
    "TenantDialog": "tenant-details",
    "TagDialog": "tags",
    "ConsentDialog": "consent",
    "AuthUrlDialog": "auth-url",
    "MessageDialog": "message",
    "HistoryDialog": "history",
    "ImportInvitationsDialog": "import-invitations",
    "ExportDialog": "export-invitations",
    "BackupDialog": "backup",
    "RestoreDialog": "restore",
    "PassphraseDialog": "passphrase",
    "ProblemDialog": "problem",
    "StepsDialog": "registration",
    "FirstRunDialog": "welcome",
    "Palette": "keyboard",
    "ShortcutsDialog": "keyboard",
}
FALLBACK: Final = "authentication-status"


def topic_at(window: QWidget) -> str:
    """The topic of what `window` shows now: of the innermost part that has one."""
    names = (TOPICS.get(type(part).__name__) for part in _shown(window))
    return next((name for name in names if name is not None), FALLBACK)


def tenant_at(window: QWidget) -> UUID | None:
    """The tenant that `window` is about, if it is about one."""
    tenants = (getattr(part, "tenant_id", None) for part in _shown(window))
    return next((tenant for tenant in tenants if isinstance(tenant, UUID)), None)


def _shown(window: QWidget) -> Iterator[QWidget]:
    """The parts that can be seen, the innermost first, and `window` itself at last."""
    parts = window.findChildren(QWidget)
    yield from (part for part in reversed(parts) if part.isVisible() and part.window() is window)
    yield window
