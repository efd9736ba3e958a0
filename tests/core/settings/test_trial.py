"""The trial of settings against the practice directory: right ones, and each way in which they are not."""

from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import web

from app.core.events import Events
from app.core.settings.service import SettingsService
from app.core.settings.trial import ANY_ORGANIZATION, Answer, Part, SettingsTrial, Tried, application_target, tried
from app.core.sign_in.model import Target
from app.core.storage.database import Storage
from tests.core.directory import Directory
from tests.core.servers import serving

YES, NO, IN_THE_WAY, UNTRIED = Answer.YES, Answer.NO, Answer.IN_THE_WAY, Answer.UNTRIED


async def results(directory: Directory, target: Target | None = None, bundle: Path | None = None) -> list[Tried]:
    target = target or directory.target(ANY_ORGANIZATION)
    bundle = bundle or directory.addresses.ca_bundle
    return [result async for result in tried(target, bundle, directory.clock)]


def answers(found: list[Tried]) -> list[Answer]:
    assert [result.part for result in found] == list(Part)
    return [result.answer for result in found]


async def test_right_settings_are_said_to_work_and_the_code_is_never_told(directory):
    found = await results(directory)
    assert answers(found) == [YES, YES, YES]
    assert not any(result.way_out for result in found)
    requests = await directory.requests()
    assert requests["devicecode"] == 1
    assert "thrown away" in found[1].happened


async def test_an_application_that_is_not_known(directory):
    found = await results(directory, directory.target(ANY_ORGANIZATION, client_id="not-registered"))
    assert answers(found) == [YES, NO, YES]
    assert found[1].title == "The application is not known"
    assert "Application (client) ID" in found[1].way_out


@pytest.mark.parametrize(
    ("code", "error", "title", "way_out"),
    [
        (7000218, "invalid_client", "Public client flows are off", "Allow public client flows"),
        (50194, "invalid_request", "The application is for one tenant only", "any organizational directory"),
        (99999, "something_new", "The application is not accepted", "once more"),
    ],
)
async def test_an_application_that_is_refused(directory, code: int, error: str, title: str, way_out: str):
    await directory.control.fault("refuse", code=code, error=error)
    found = await results(directory)
    assert answers(found) == [YES, NO, YES]
    assert found[1].title == title
    assert way_out in found[1].way_out


async def test_a_server_without_codes_is_said_so(directory):
    await directory.control.fault("no_device_flow")
    found = await results(directory)
    assert answers(found) == [YES, NO, YES]
    assert found[1].title == "No sign-in by code here"


async def test_an_address_where_nobody_answers(directory, unused_tcp_port: int):
    nowhere = replace(directory.target(ANY_ORGANIZATION), authority=f"https://127.0.0.1:{unused_tcp_port}")
    found = await results(directory, nowhere)
    assert answers(found) == [IN_THE_WAY, UNTRIED, YES]
    assert "network" in found[0].way_out


async def test_a_certificate_that_is_not_trusted(directory, tmp_path: Path):
    async def nobody(_: web.Request) -> web.Response:
        return web.Response(status=404)

    async with serving(nobody, tmp_path) as other:
        found = await results(directory, bundle=other.ca_file)
    assert answers(found) == [IN_THE_WAY, UNTRIED, IN_THE_WAY]
    assert "certificate" in found[0].title
    assert "cloud.ca_bundle" in found[0].way_out


async def test_graph_is_down(directory):
    await directory.control.fault("outage", endpoint="graph", status=503)
    found = await results(directory)
    assert answers(found) == [YES, YES, IN_THE_WAY]
    assert found[2].title == "Microsoft is busy"


async def test_an_address_that_is_not_graphs(directory):
    found = await results(directory, replace(directory.target(ANY_ORGANIZATION), graph=directory.addresses.authority))
    assert answers(found) == [YES, YES, NO]
    assert found[2].title == "This is not Microsoft Graph"


async def test_a_server_that_knows_tenants_alone_is_reached_all_the_same(directory):
    found = await results(directory, directory.target("nobody.example"))
    assert answers(found) == [YES, UNTRIED, YES]


async def test_certificates_that_cannot_be_read(directory, tmp_path: Path):
    found = await results(directory, bundle=tmp_path / "missing.pem")
    assert answers(found) == [NO, UNTRIED, UNTRIED]


async def test_the_stored_settings_are_what_is_tried(directory, tmp_path: Path):
    storage = await Storage.open(tmp_path / "keyturn.db", directory.clock)
    settings = SettingsService(storage, Events())
    try:
        await settings.set("cloud.authority", directory.addresses.authority)
        await settings.set("cloud.ca_bundle", str(directory.addresses.ca_bundle))
        await settings.set("cloud.name", "custom")
        trial = SettingsTrial(settings, directory.clock)
        assert answers([result async for result in trial.run()]) == [NO, UNTRIED, UNTRIED]
        await settings.set("cloud.graph", directory.addresses.graph)
        assert answers([result async for result in trial.run()]) == [YES, YES, YES]
    finally:
        await storage.close()


def test_at_the_first_start_the_application_is_tried_in_microsofts_cloud():
    target = application_target("11111111-2222-3333-4444-555555555555")
    assert (target.authority, target.graph) == ("https://login.microsoftonline.com", "https://graph.microsoft.com")
    assert target.tenant == "organizations"
