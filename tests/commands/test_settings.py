"""`settings test`: each step as an event, and what is to be done about it as an exit code."""

from tests.commands.conftest import Keyturn, Practice


async def test_right_settings_end_well_and_no_code_is_told(contoso: Keyturn, practice: Practice):
    ended = await contoso("settings", "test", passphrase=None)
    assert ended.code == 0
    assert [event["step"] for event in ended.all("setting_tested")] == ["authority", "application", "graph"]
    assert all(event["ok"] and event["title"] and not event["next_step"] for event in ended.events)


async def test_a_wrong_application_is_the_answer_no(contoso: Keyturn, practice: Practice):
    await contoso.settings([("application.client_id", "not-registered")])
    ended = await contoso("settings", "test")
    assert ended.code == 1
    assert [event["ok"] for event in ended.all("setting_tested")] == [True, False, True]
    assert "Application (client) ID" in ended.events[1]["next_step"]
    assert "The application is not known." in (await contoso("settings", "test", json_lines=False)).stdout


async def test_a_server_that_is_not_there_is_the_environments_fault(contoso: Keyturn, practice: Practice):
    await practice.control.fault("outage", endpoint="graph", status=503)
    ended = await contoso("settings", "test")
    assert ended.code == 3
    assert [event["ok"] for event in ended.all("setting_tested")] == [True, True, False]
