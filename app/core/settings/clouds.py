"""Microsoft's clouds: where each signs people in and where its Graph answers.

Source: learn.microsoft.com/entra/identity-platform/authentication-national-cloud. GCC uses the global cloud; an
application must be registered in each cloud it is used in.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cloud:
    """One cloud's sign-in authority and Graph, as https addresses without a trailing slash."""

    authority: str
    graph: str


CUSTOM = "custom"
"""The name of a cloud whose addresses are settings: another Entra-shaped server."""

CLOUDS = {
    "global": Cloud("https://login.microsoftonline.com", "https://graph.microsoft.com"),
    "us-government": Cloud("https://login.microsoftonline.us", "https://graph.microsoft.us"),
    "us-dod": Cloud("https://login.microsoftonline.us", "https://dod-graph.microsoft.us"),
    "china": Cloud("https://login.partner.microsoftonline.cn", "https://microsoftgraph.chinacloudapi.cn"),
}
