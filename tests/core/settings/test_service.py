"""Settings mean what the command line's contract says; what will not do is refused and changes nothing."""

from collections.abc import AsyncIterator
from ipaddress import ip_address
from pathlib import Path

import pytest

from app.core.authentication_status.entra_pages import GRAPH_COMMAND_LINE_TOOLS
from app.core.errors import BadInput
from app.core.events import Events, SettingChanged
from app.core.settings.model import BadSetting, IncompleteSettings, UnknownSetting
from app.core.settings.onboarding import NoPublicAddress
from app.core.settings.rules import RULES
from app.core.settings.service import SettingsService
from app.core.sign_in.model import Resource, Target
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from tests.core.storage.conftest import StoppedClock

CERTIFICATE = """-----BEGIN CERTIFICATE-----
MIIBszCCAVmgAwIBAgIUWQ==
-----END CERTIFICATE-----
"""


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    storage = await Storage.open(tmp_path / "data" / "keyturn.db", StoppedClock())
    yield storage
    await storage.close()


@pytest.fixture
def changed() -> list[str]:
    return []


@pytest.fixture
async def settings(storage: Storage, changed: list[str]) -> SettingsService:
    events = Events()
    events.subscribe(lambda event: changed.append(event.key) if isinstance(event, SettingChanged) else None)
    service = SettingsService(storage, events)
    await service.load()
    return service


async def test_untouched_they_are_ready_for_microsoft(settings: SettingsService, storage: Storage):
    tenant = await storage.tenants.add(NewTenant.of("Contoso", "contoso.example", "admin@contoso.example"))
    assert settings.target(tenant) == Target(
        authority="https://login.microsoftonline.com",
        graph="https://graph.microsoft.com",
        tenant="contoso.example",
        client_id=GRAPH_COMMAND_LINE_TOOLS,
        resources=(Resource("graph", ("https://graph.microsoft.com/.default",)),),
    )
    assert settings.ca_bundle is None
    assert (settings.concurrency, settings.warn_before_days, settings.expire_after_days) == (32, 14, 7)


def test_every_default_passes_its_own_check():
    for rule in RULES:
        assert not rule.default or rule.checked(rule.key, rule.default) == rule.default
        assert rule.meaning.endswith(".")


async def test_a_value_is_stored_told_and_there_after_a_restart(
    settings: SettingsService, storage: Storage, changed: list[str]
):
    await settings.set("checks.concurrency", " 8 ")
    assert settings.get("checks.concurrency") == "8"
    assert changed == ["checks.concurrency"]
    again = SettingsService(storage, Events())
    await again.load()
    assert again.concurrency == 8


async def test_all_of_them_are_listed_with_what_they_mean(settings: SettingsService):
    await settings.set("resources.teams.scopes", "48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default")
    found = {setting.key: setting for setting in settings.all()}
    assert list(found) == sorted(found)
    of_resources = {f"resources.{name}.{what}" for name in ("graph", "teams") for what in ("required", "scopes")}
    assert found.keys() == of_resources | {rule.key for rule in RULES if "NAME" not in rule.key}
    assert (found["cloud.name"].value, found["cloud.name"].default) == ("global", "global")
    assert found["resources.graph.scopes"].value == ".default"


@pytest.mark.parametrize(
    "key", ["", "cloud", "Cloud.name", "cloud.name ", "mail.", "resources.NAME.scopes", "resources..scopes"]
)
async def test_an_unknown_key_is_refused(settings: SettingsService, storage: Storage, key: str):
    with pytest.raises(UnknownSetting):
        settings.get(key)
    with pytest.raises(UnknownSetting):
        await settings.set(key, "1")
    assert await storage.settings.get_all() == {}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("application.client_id", "two words"),
        ("application.client_id", "x" * 200),
        ("cloud.name", "moon"),
        ("cloud.authority", "http://login.example"),
        ("cloud.authority", "http://127.0.0.1:8443"),
        ("cloud.authority", "https://login.example/tenant"),
        ("cloud.authority", "https://user:secret@login.example"),
        ("cloud.authority", "https://@login.example"),
        ("cloud.authority", "https://login.example?x=1"),
        ("cloud.authority", "https://login.example#x"),
        ("cloud.authority", "https://login.example:99999"),
        ("cloud.authority", "https://login.example:port"),
        ("cloud.authority", "https://[::1"),
        ("cloud.authority", "https://"),
        ("cloud.authority", "https://log in.example"),
        ("cloud.authority", "https://lögin.example"),
        ("cloud.authority", "https://evil\\@login.example"),
        ("cloud.authority", "login.example"),
        ("cloud.graph", "http://graph.example"),
        ("cloud.graph", "https://graph.example/v1?x"),
        ("cloud.ca_bundle", "/nowhere/ca.pem"),
        ("resources.graph.scopes", 'User.Read "quoted"'),
        ("resources.graph.scopes", "openid User.Read"),
        ("resources.graph.required", "perhaps"),
        ("checks.concurrency", "0"),
        ("checks.concurrency", "257"),
        ("checks.concurrency", "1.5"),
        ("checks.concurrency", "-1"),
        ("checks.concurrency", "٣"),
        ("checks.warn_before_days", "90"),
        ("invitations.expire_after_days", "0"),
        ("onboarding.public_url", "http://keyturn.msp.example"),
        ("onboarding.public_url", "http://127.0.0.1.msp.example"),
        ("onboarding.public_url", "https://keyturn.msp.example/?x"),
        ("onboarding.public_url", "https://user@keyturn.msp.example"),
        ("onboarding.public_url", "ftp://localhost"),
        ("onboarding.host", "two words"),
        ("onboarding.host", "127.0.0.1:8484"),
        ("onboarding.port", "0"),
        ("onboarding.port", "65536"),
        ("onboarding.trusted_proxies", "0.0.0.0/0"),
        ("onboarding.trusted_proxies", "::/0 127.0.0.1"),
        ("onboarding.trusted_proxies", "proxy.example"),
        ("onboarding.provider_name", "x" * 101),
        ("onboarding.provider_name", "Contoso\u202eMSP"),
        ("onboarding.provider_phone", "call us"),
        ("onboarding.provider_phone", "12"),
    ],
)
async def test_a_bad_value_is_refused_and_changes_nothing(
    settings: SettingsService, storage: Storage, changed: list[str], key: str, value: str
):
    before = settings.get(key)
    with pytest.raises(BadSetting) as refused:
        await settings.set(key, value)
    assert refused.value.key == key
    assert refused.value.way_out.endswith(".")
    assert settings.get(key) == before
    assert (await storage.settings.get_all(), changed) == ({}, [])


async def test_an_empty_value_goes_back_to_the_default(settings: SettingsService, storage: Storage):
    await settings.set("cloud.name", "china")
    assert settings.cloud.authority == "https://login.partner.microsoftonline.cn"
    await settings.set("cloud.name", "")
    assert settings.get("cloud.name") == "global"
    await settings.set("checks.concurrency", "32")
    assert await storage.settings.get_all() == {}


@pytest.mark.parametrize(
    ("cloud", "authority", "graph"),
    [
        ("global", "https://login.microsoftonline.com", "https://graph.microsoft.com"),
        ("us-government", "https://login.microsoftonline.us", "https://graph.microsoft.us"),
        ("us-dod", "https://login.microsoftonline.us", "https://dod-graph.microsoft.us"),
        ("china", "https://login.partner.microsoftonline.cn", "https://microsoftgraph.chinacloudapi.cn"),
    ],
)
async def test_each_cloud_has_its_addresses_and_its_own_graph_scope(
    settings: SettingsService, cloud: str, authority: str, graph: str
):
    await settings.set("cloud.name", cloud.upper())
    assert (settings.cloud.authority, settings.cloud.graph) == (authority, graph)
    assert settings.resources() == (Resource("graph", (f"{graph}/.default",)),)


async def test_a_custom_cloud_needs_both_addresses_before_it_is_used(settings: SettingsService):
    await settings.set("cloud.name", "custom")
    with pytest.raises(IncompleteSettings, match=r"cloud\.authority and cloud\.graph have no value"):
        settings.resources()
    await settings.set("cloud.authority", "HTTPS://Login.Example:8443/")
    with pytest.raises(IncompleteSettings, match=r"cloud\.graph has no value"):
        settings.resources()
    await settings.set("cloud.graph", "https://127.0.0.1:9443/graph/")
    assert settings.cloud.authority == "https://login.example:8443"
    assert settings.cloud.graph == "https://127.0.0.1:9443/graph"
    assert settings.resources()[0].scopes == ("https://127.0.0.1:9443/graph/.default",)


async def test_resources_come_graph_first_then_by_name(settings: SettingsService):
    await settings.set("resources.teams.scopes", "48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default  extra extra")
    await settings.set("resources.teams.required", "No")
    await settings.set("resources.exchange.scopes", "https://outlook.office365.com/.default")
    assert [resource.name for resource in settings.resources()] == ["graph", "exchange", "teams"]
    teams = settings.resources()[-1]
    assert (teams.scopes, teams.required) == (("48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default", "extra"), False)


async def test_a_resource_without_scopes_is_gone_with_all_it_had(settings: SettingsService, storage: Storage):
    await settings.set("resources.teams.scopes", "teams/.default")
    await settings.set("resources.teams.required", "no")
    await settings.set("resources.teams.scopes", "")
    assert [resource.name for resource in settings.resources()] == ["graph"]
    assert await storage.settings.get_all() == {}
    with pytest.raises(BadInput, match=r"no resource 'teams'.*resources\.teams\.scopes first"):
        await settings.set("resources.teams.required", "no")


async def test_graph_can_be_replaced_but_the_last_resource_stays(settings: SettingsService):
    with pytest.raises(BadInput, match="the only resource"):
        await settings.set("resources.graph.scopes", "")
    await settings.set("resources.api.scopes", "api/.default")
    await settings.set("resources.graph.scopes", "")
    assert [resource.name for resource in settings.resources()] == ["api"]
    await settings.set("resources.graph.scopes", ".default")
    assert [resource.name for resource in settings.resources()] == ["graph", "api"]


async def test_a_bundle_of_certificates_must_hold_one(
    settings: SettingsService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, authority_certificate: str
):
    bundle = tmp_path / "ca.pem"
    for content in ("", "no certificate\n", CERTIFICATE, "é"):
        bundle.write_text(content, encoding="utf-8")
        with pytest.raises(BadSetting):
            await settings.set("cloud.ca_bundle", str(bundle))
    with pytest.raises(BadSetting, match="is not a file"):
        await settings.set("cloud.ca_bundle", str(tmp_path))
    bundle.write_text(f"# our proxy\n{authority_certificate}")
    monkeypatch.chdir(tmp_path)
    await settings.set("cloud.ca_bundle", "ca.pem")
    assert settings.ca_bundle == bundle
    await settings.set("cloud.ca_bundle", "")
    assert settings.ca_bundle is None


async def test_untouched_the_onboarding_page_is_for_this_machine_alone(settings: SettingsService):
    onboarding = settings.onboarding
    assert (onboarding.host, onboarding.port, onboarding.url) == ("127.0.0.1", 8484, "http://127.0.0.1:8484")
    assert (onboarding.trusted_proxies, onboarding.provider_name, onboarding.provider_phone) == ((), "", "")


async def test_customers_on_other_machines_come_by_https_or_not_at_all(settings: SettingsService):
    for host in ("0.0.0.0", "192.168.1.5", "::", "office.msp.example"):
        await settings.set("onboarding.host", host)
        with pytest.raises(NoPublicAddress, match=r"Set onboarding\.public_url"):
            _ = settings.onboarding.url
    await settings.set("onboarding.public_url", "HTTPS://Keyturn.MSP.example/renew/")
    assert settings.onboarding.url == "https://keyturn.msp.example/renew"


@pytest.mark.parametrize(
    ("host", "url"),
    [("[::1]", "http://[::1]:8484"), ("LOCALHOST", "http://localhost:8484"), ("127.9.9.9", "http://127.9.9.9:8484")],
)
async def test_on_this_machine_plain_http_will_do(settings: SettingsService, host: str, url: str):
    await settings.set("onboarding.host", host)
    assert settings.onboarding.url == url
    await settings.set("onboarding.public_url", "http://localhost:9000/")
    assert settings.onboarding.url == "http://localhost:9000"


async def test_proxies_are_addresses_and_networks(settings: SettingsService):
    await settings.set("onboarding.trusted_proxies", "10.1.2.3/8  127.0.0.1 ::1 127.0.0.1/32")
    assert settings.get("onboarding.trusted_proxies") == "10.0.0.0/8 127.0.0.1 ::1"
    assert ip_address("10.200.0.1") in settings.onboarding.trusted_proxies[0]
    assert len(settings.onboarding.trusted_proxies) == 3


@pytest.mark.parametrize(
    "number", ["+49 30 1234-567", "030/1234567", "+44 (0) 20 7946 0018", "+1 555 010 9999 ext. 12"]
)
async def test_a_telephone_number_is_kept_as_people_write_it(settings: SettingsService, number: str):
    await settings.set("onboarding.provider_phone", f" {number} ")
    assert settings.onboarding.provider_phone == number
