"""Where the endpoints are: not asked on Microsoft's clouds, asked once elsewhere."""

from datetime import timedelta

import pytest

from app.core.authentication_status.model import Observed
from app.core.sign_in.discovery import Discovery, discover, well_known
from app.core.sign_in.model import Target
from tests.core.directory import sample

CONTOSO = sample("contoso.example")


@pytest.mark.parametrize(
    "authority",
    [
        "https://login.microsoftonline.com",
        "https://login.microsoftonline.us",
        "https://login.partner.microsoftonline.cn",
    ],
)
def test_microsofts_clouds_are_laid_out_alike(authority):
    found = well_known(Target(authority, "https://graph", "contoso.example", "app", ()))
    assert found is not None
    assert found.token_endpoint == f"{authority}/contoso.example/oauth2/v2.0/token"
    assert found.device_authorization_endpoint == f"{authority}/contoso.example/oauth2/v2.0/devicecode"
    assert found.issuer is None


@pytest.mark.parametrize("authority", ["https://login.example", "https://login.microsoftonline.com.example"])
def test_any_other_authority_is_asked(authority):
    assert well_known(Target(authority, "https://graph", "contoso.example", "app", ())) is None


async def test_what_was_found_is_asked_again_only_the_next_day(directory, clock):
    target = directory.target(CONTOSO.domain)
    first = await discover(target, directory.http, clock)
    assert isinstance(first, Discovery)
    assert first.directory_id == CONTOSO.directory_id
    assert await discover(target, directory.http, clock) == first
    assert (await directory.requests())["discovery"] == 1
    clock.pass_(timedelta(days=1).total_seconds())
    assert await discover(target, directory.http, clock) == first
    assert (await directory.requests())["discovery"] == 2


async def test_a_failure_is_not_remembered(directory, clock):
    target = directory.target(CONTOSO.domain)
    await directory.control.fault("html", endpoint="discovery", count=1)
    failed = await discover(target, directory.http, clock)
    assert isinstance(failed, Observed)
    assert failed.error == "unreachable"
    assert isinstance(await discover(target, directory.http, clock), Discovery)


async def test_throttling_is_told_as_such(directory, clock):
    await directory.control.fault("throttle", endpoint="discovery", count=1, retry_after=11)
    failed = await discover(directory.target(CONTOSO.domain), directory.http, clock)
    assert isinstance(failed, Observed)
    assert (failed.error, failed.retry_after) == ("throttled", 11.0)
