"""The pages of Microsoft's admin center where things are put right, and their addresses in each cloud.

Source of the hosts: Microsoft's fundamentals/faq (firewall allow-list); the US government's clouds share one. The part
after `#view/` is what the address bar shows on each page; a directory id or domain before it chooses the tenant.
"""

from enum import StrEnum
from typing import Final, NamedTuple
from urllib.parse import quote


class Blade(StrEnum):
    """A page of the admin center, by the word that the table of remedies has for it."""

    POLICIES = "policies"
    APPLICATIONS = "applications"
    USERS = "users"
    RISKY_USERS = "risky users"
    SIGN_INS = "sign-ins"
    CROSS_TENANT = "cross-tenant"
    REGISTRATION = "registration"
    """The application's own registration: the one page that is not in the customer's tenant."""


class EntraPage(NamedTuple):
    """A page that can be opened: which, and its https address."""

    blade: Blade
    address: str


ADMIN_CENTERS: Final = {
    "global": "https://entra.microsoft.com",
    "us-government": "https://entra.microsoft.us",
    "us-dod": "https://entra.microsoft.us",
    "china": "https://entra.microsoftonline.cn",
}
"""By the name of the cloud. A custom cloud has none that we know of."""

_VIEWS: Final = {
    Blade.POLICIES: "Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies",
    Blade.APPLICATIONS: "Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview",
    Blade.USERS: "Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers",
    Blade.RISKY_USERS: "Microsoft_AAD_IAM/RiskyUsersBlade",
    Blade.SIGN_INS: "Microsoft_AAD_IAM/SignInEventsV3Blade",
    Blade.CROSS_TENANT: "Microsoft_AAD_IAM/CompanyRelationshipsMenuBlade/~/CrossTenantAccessSettings",
}


GRAPH_COMMAND_LINE_TOOLS: Final = "14d82eec-204b-4c2f-b7e8-296a70dab67e"
"""Microsoft's public client for Graph; works in any tenant without a registration of one's own
(learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in)."""


class AdminCenter(NamedTuple):
    """The admin center of the cloud of that name, for those whose application has that id."""

    cloud: str = "global"
    client_id: str = GRAPH_COMMAND_LINE_TOOLS

    def page(self, blade: Blade, directory: str) -> EntraPage | None:
        """The page for the tenant whose directory id or domain is `directory`; None where there is none to open.

        The registration of Microsoft's own application is nobody else's to open.
        """
        center = ADMIN_CENTERS.get(self.cloud)
        if center is None:
            return None
        if blade is not Blade.REGISTRATION:
            return EntraPage(blade, f"{center}/{quote(directory, safe='')}/#view/{_VIEWS[blade]}")
        if self.client_id == GRAPH_COMMAND_LINE_TOOLS:
            return None
        view = f"ApplicationMenuBlade/~/Authentication/appId/{quote(self.client_id, safe='')}/isMSAApp~/false"
        return EntraPage(blade, f"{center}/#view/Microsoft_AAD_RegisteredApps/{view}")
