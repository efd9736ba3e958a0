"""A tenant and a check as plain values: complete, in a readable order, what needs attention first."""

from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.remedies import explain
from app.core.reports.model import HistoryLine, StatusLine, attention, columns, history_line, values
from tests.core.reports.conftest import NOW, REVOKED, line, overview


def test_a_living_tenant_has_a_forecast_and_no_failure():
    told = values(line())
    assert told["status"] == "valid"
    assert told["tags"] == "EU, gold"
    assert told["last_refreshed_at"] == "2026-02-24T12:00:00Z"
    assert told["dies_at"] == told["estimated_expiry"] == "2026-05-25T12:00:00Z"
    assert (told["days_left"], told["confidence"]) == (85, "medium")
    assert str(told["warnings"]).startswith("Signed in with a code")
    assert told["error"] == told["happened_at"] == ""


def test_a_dead_one_has_a_failure_and_no_forecast():
    told = values(line(failure=REVOKED))
    assert (told["status"], told["days_left"], told["dies_at"]) == ("expired", None, "")
    assert (told["error"], told["code"], told["who"]) == ("invalid_grant", "AADSTS50173", "user")
    assert (told["correlation_id"], told["happened_at"]) == ("5b7e", "2026-03-01T12:00:00Z")


def test_what_it_is_about_comes_first_and_the_failure_last():
    assert columns(StatusLine)[:3] == ["tenant", "name", "admin_username"]
    assert columns(StatusLine)[-1] == "happened_at"
    assert columns(HistoryLine)[:4] == ["at", "kind", "ok", "duration_ms"]


def test_what_needs_attention_comes_first():
    found = [overview("b"), overview("A"), overview("c", REVOKED), overview("d", used_days_ago=80)]
    assert [each.tenant.name for each in sorted(found, key=attention)] == ["c", "d", "A", "b"]


def test_a_check_is_a_line_with_or_without_failure():
    failure = explain(REVOKED, tenant="Contoso Ltd", admin="admin@contoso.example")
    told = values(history_line(Check(NOW, CheckKind.CHECK, False, 41, REVOKED), failure))
    assert (told["at"], told["kind"], told["ok"], told["duration_ms"]) == ("2026-03-01T12:00:00Z", "check", False, 41)
    assert told["title"] == "Access was revoked"
    assert values(history_line(Check(NOW, CheckKind.RENEWAL, True, 1), None))["title"] == ""
