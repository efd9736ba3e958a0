"""Pages of Microsoft's admin center: in the tenant's own cloud, for the tenant, or none at all."""

from urllib.parse import urlsplit

import pytest

from app.core.authentication_status.entra_pages import AdminCenter, Blade
from app.core.settings.clouds import CLOUDS, CUSTOM
from app.ui.renewal.links import may_open

OWN = "0f1e2d3c-4b5a-4697-8877-665544332211"
HOSTS = {
    "global": "entra.microsoft.com",
    "us-government": "entra.microsoft.us",
    "us-dod": "entra.microsoft.us",
    "china": "entra.microsoftonline.cn",
}


def address(blade: Blade, cloud: str = "global", directory: str = "contoso.example") -> str:
    page = AdminCenter(cloud, OWN).page(blade, directory)
    assert page is not None
    assert page.blade is blade
    return page.address


@pytest.mark.parametrize("blade", Blade)
@pytest.mark.parametrize("cloud", CLOUDS)
def test_each_cloud_has_its_own_center(cloud: str, blade: Blade) -> None:
    parts = urlsplit(address(blade, cloud))
    assert (parts.scheme, parts.hostname) == ("https", HOSTS[cloud])
    assert parts.fragment.startswith("view/Microsoft_AAD_")
    assert may_open(parts.geturl())


@pytest.mark.parametrize("blade", [blade for blade in Blade if blade is not Blade.REGISTRATION])
def test_it_opens_in_the_customers_tenant(blade: Blade) -> None:
    assert urlsplit(address(blade)).path == "/contoso.example/"
    assert urlsplit(address(blade, directory=OWN)).path == f"/{OWN}/"


def test_the_registration_is_in_our_own_tenant_and_only_there_if_it_is_ours() -> None:
    assert urlsplit(address(Blade.REGISTRATION)).path == "/"
    assert f"/appId/{OWN}/" in address(Blade.REGISTRATION)
    assert AdminCenter("global").page(Blade.REGISTRATION, "x") is None


def test_a_custom_cloud_has_no_center_that_we_know_of() -> None:
    assert AdminCenter(CUSTOM, OWN).page(Blade.USERS, "x") is None


def test_a_name_cannot_lead_elsewhere() -> None:
    assert urlsplit(address(Blade.USERS, directory="a/../@evil.example#x")).hostname == "entra.microsoft.com"
