"""Which addresses a browser may be handed: they come from a server that may be anybody."""

import pytest

from app.ui.renewal.links import may_open


@pytest.mark.parametrize(
    "address",
    [
        "https://microsoft.com/devicelogin",
        "https://login.partner.microsoftonline.cn/common/oauth2/deviceauth?x=1",
        "http://127.0.0.1:8080/device",
        "http://localhost:49152/?code=1",
        "http://[::1]:8080/",
    ],
)
def test_pages_over_https_and_on_this_machine_are_opened(address: str) -> None:
    assert may_open(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "microsoft.com/devicelogin",
        "http://microsoft.com/devicelogin",
        "http://127.0.0.1.elsewhere.example/",
        "http://localhost.elsewhere.example/",
        "https://microsoft.com@elsewhere.example/",
        "https://user:secret@elsewhere.example/",
        "https://",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ms-settings:privacy",
        "smb://elsewhere.example/share",
        "https://exa mple.com/",
    ],
)
def test_everything_else_stays_closed(address: str) -> None:
    assert not may_open(address)
