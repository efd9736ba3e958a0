"""Refusals look as Entra's do, and there is one for every AADSTS number that Keyturn explains."""

import tomllib
from pathlib import Path

from app.practice.conditions import RULES
from app.practice.entra_errors import SENTENCES, EntraError, Trace, poll_refusal

REMEDIES = Path(__file__).parents[2] / "resources" / "aadsts.toml"


def test_every_number_that_keyturn_explains_can_be_produced_here() -> None:
    explained = {code for row in tomllib.loads(REMEDIES.read_text("utf-8"))["remedy"] for code in row.get("codes", ())}
    assert explained
    assert explained <= set(SENTENCES)


def test_every_condition_has_a_sentence() -> None:
    assert {rule.code for rule in RULES.values() if rule.code} <= set(SENTENCES)


def test_a_refusal_has_entras_fields() -> None:
    trace = Trace("11111111-2222-3333-4444-555555555555", at=1_767_225_600.0, trace_id="trace")
    body = EntraError(65001, {"app_id": "an-id", "app_name": "Keyturn"}).body(trace, "https://127.0.0.1:1")
    assert body == {
        "error": "invalid_grant",
        "suberror": "consent_required",
        "error_description": "AADSTS65001: The user or administrator has not consented to use the application with ID "
        "'an-id' named 'Keyturn'. Send an interactive authorization request for this user and resource. "
        "Trace ID: trace Correlation ID: 11111111-2222-3333-4444-555555555555 Timestamp: 2026-01-01 00:00:00Z",
        "error_codes": [65001],
        "timestamp": "2026-01-01 00:00:00Z",
        "trace_id": "trace",
        "correlation_id": "11111111-2222-3333-4444-555555555555",
        "error_uri": "https://127.0.0.1:1/error?code=65001",
    }


def test_a_policy_that_wants_more_sends_a_claims_challenge() -> None:
    trace = Trace("c", at=0.0)
    assert "capolids" in EntraError(53003).body(trace, "")["claims"]
    assert "claims" not in EntraError(50173).body(trace, "")


def test_a_poll_hears_access_denied_where_a_refresh_hears_invalid_grant() -> None:
    assert (EntraError(53003).error, poll_refusal(53003, {}).error) == ("invalid_grant", "access_denied")
    assert EntraError(7000112).error == poll_refusal(7000112, {}).error == "unauthorized_client"
