"""The mail server's settings: encrypted unless somebody says none, and complete before anything is sent."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.core.events import Events
from app.core.settings.mail import MailNotSetUp, MailSettings, PasswordInTheOpen, Security
from app.core.settings.model import BadSetting
from app.core.settings.service import SettingsService
from app.core.storage.database import Storage
from tests.core.storage.conftest import StoppedClock

SET_UP = {"mail.host": "Mail.MSP.example", "mail.from": "help@msp.example"}


@pytest.fixture
async def settings(tmp_path: Path) -> AsyncIterator[SettingsService]:
    storage = await Storage.open(tmp_path / "keyturn.db", StoppedClock())
    service = SettingsService(storage, Events())
    await service.load()
    yield service
    await storage.close()


async def test_untouched_there_is_no_mail_server_and_encryption_is_required(settings: SettingsService):
    assert settings.mail == MailSettings("", 587, Security.STARTTLS, "", "", "")
    assert not settings.mail.set_up


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({}, "mail.host and mail.from have no value"),
        ({"mail.host": "mail.msp.example"}, "mail.from has no value"),
        ({"mail.from": "help@msp.example"}, "mail.host has no value"),
    ],
)
async def test_what_is_missing_is_named(settings: SettingsService, values, missing):
    for key, value in values.items():
        await settings.set(key, value)
    with pytest.raises(MailNotSetUp, match=missing):
        settings.mail.check()


@pytest.mark.parametrize(
    ("security", "port", "used"),
    [("tls", "", 465), ("starttls", "", 587), ("none", "", 25), ("tls", "2465", 2465)],
)
async def test_each_kind_of_security_has_its_usual_port(settings: SettingsService, security, port, used):
    for key, value in {**SET_UP, "mail.security": security, "mail.port": port}.items():
        await settings.set(key, value)
    settings.mail.check()
    assert (settings.mail.host, settings.mail.security, settings.mail.port) == ("mail.msp.example", security, used)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
async def test_a_password_may_stay_in_the_open_on_this_machine(settings: SettingsService, host):
    values = {**SET_UP, "mail.host": host, "mail.security": "none", "mail.username": "keyturn"}
    for key, value in values.items():
        await settings.set(key, value)
    settings.mail.check()


async def test_a_password_may_not_leave_this_machine_in_the_open(settings: SettingsService):
    for key, value in {**SET_UP, "mail.security": "none"}.items():
        await settings.set(key, value)
    settings.mail.check()
    await settings.set("mail.username", "keyturn")
    with pytest.raises(PasswordInTheOpen):
        settings.mail.check()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("mail.host", "mail server"),
        ("mail.host", "https://mail.msp.example"),
        ("mail.host", "mail.msp.example\r\nRCPT"),
        ("mail.port", "0"),
        ("mail.port", "65536"),
        ("mail.security", "opportunistic"),
        ("mail.from", "nobody"),
        ("mail.from", "a@msp.example, b@msp.example"),
        ("mail.from", "Help <help@msp.example>"),
        ("mail.from", "two..dots@msp.example"),
        ("mail.from", "jürgen@msp.example"),
        ("mail.from", "a@msp.example\r\nBcc: b@msp.example"),
        ("mail.from_name", "x" * 101),
        ("mail.from_name", "Help\x00"),
    ],
)
async def test_what_will_not_do_is_refused(settings: SettingsService, key, value):
    with pytest.raises(BadSetting) as refused:
        await settings.set(key, value)
    assert refused.value.key == key
    assert settings.get(key) in {"", "starttls"}


async def test_the_password_is_not_a_setting(settings: SettingsService):
    assert not [setting.key for setting in settings.all() if "password" in setting.key]
