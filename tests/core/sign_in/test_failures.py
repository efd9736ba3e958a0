"""What an authority says when it says no, in our form: nothing lost that explains, nothing kept that is secret."""

from datetime import UTC, datetime

import pytest

from app.core.http.client import Response, Unreachable
from app.core.sign_in.failures import LONGEST_DESCRIPTION, UnusableAnswer, described, from_answer, from_error

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
ENTRA = {
    "error": "invalid_grant",
    "error_description": "AADSTS700082: The refresh token has expired due to inactivity.\r\nTrace ID: 0f1e "
    "Correlation ID: 7e7a1b0c-1111-2222-3333-444455556666 Timestamp: 2026-03-01 12:00:00Z",
    "error_codes": [700082],
    "correlation_id": "7e7a1b0c-1111-2222-3333-444455556666",
    "suberror": "bad_token",
}


def test_entras_refusal_keeps_what_explains_it():
    found = from_answer(ENTRA, NOW)
    assert (found.error, found.suberror, found.codes) == ("invalid_grant", "bad_token", (700082,))
    assert found.description == "AADSTS700082: The refresh token has expired due to inactivity."
    assert found.correlation_id == "7e7a1b0c-1111-2222-3333-444455556666"
    assert found.happened_at == NOW


def test_the_code_and_the_correlation_id_are_found_in_the_words_too():
    found = from_answer({name: ENTRA[name] for name in ("error", "error_description")}, NOW)
    assert found.codes == (700082,)
    assert found.correlation_id == "7e7a1b0c-1111-2222-3333-444455556666"


def test_the_code_in_the_words_is_the_most_telling():
    found = from_answer(ENTRA | {"error_codes": [50000, 700082]}, NOW)
    assert found.codes == (700082, 50000)


def test_another_servers_refusal_is_kept_as_it_came():
    found = from_answer({"error": "slow_news", "error_description": "come back"}, NOW)
    assert (found.error, found.codes, found.suberror, found.description) == ("slow_news", (), None, "come back")
    assert found.correlation_id is None


@pytest.mark.parametrize(
    "answer",
    [
        {"error": "x", "error_codes": "700082", "error_description": 5, "suberror": [], "correlation_id": {}},
        {"error": "x", "error_codes": [None, "1", -3, 2.5]},
    ],
)
def test_fields_of_the_wrong_kind_count_as_missing(answer):
    found = from_answer(answer, NOW)
    assert (found.error, found.codes, found.suberror, found.correlation_id) == ("x", (), None, None)


@pytest.mark.parametrize("error", [None, 5, {"code": "InvalidRequest"}, ""])
def test_an_error_without_a_word_is_an_invalid_answer(error):
    assert from_answer({"error": error}, NOW).error == "invalid_answer"


class TestSecrets:
    TOKEN = "0.AXoA" + "bC3_-." * 20

    def test_what_looks_like_a_token_is_blanked_out(self):
        assert described(f"The token {self.TOKEN} is bad.") == "The token … is bad."

    def test_what_was_sent_is_blanked_out_however_it_looks(self):
        assert described("Code 'ABC 123' is unknown.", ["ABC 123"]) == "Code '…' is unknown."

    def test_a_correlation_id_and_an_address_are_no_secrets(self):
        said = "Resource https://graph.microsoft.com/User.Read in 7e7a1b0c-1111-2222-3333-444455556666."
        assert described(said) == said

    def test_the_words_fit_on_a_screen(self):
        said = described("many words \u202e\x00 " * 1000)
        assert len(said) <= LONGEST_DESCRIPTION
        assert said.isprintable()


class TestUnusableAnswers:
    def unusable(self, status, text="", **headers):
        return from_error(UnusableAnswer(Response(status, headers, text)), NOW)

    @pytest.mark.parametrize(
        ("text", "codes"),
        [("", ()), ("<html>", ()), ('{"error": "invalid_request", "error_codes": [90055]}', (90055,))],
    )
    def test_throttling_is_throttling_in_any_words(self, text, codes):
        found = self.unusable(429, text, **{"retry-after": "9"})
        assert (found.error, found.retry_after, found.codes) == ("throttled", 9.0, codes)

    @pytest.mark.parametrize("error", ["temporarily_unavailable", "server_error"])
    def test_a_server_that_says_that_it_is_down(self, error):
        assert self.unusable(503, f'{{"error": "{error}", "error_codes": [90033]}}').error == error

    @pytest.mark.parametrize(
        ("status", "text"), [(500, '{"error": "invalid_grant"}'), (502, "<html>"), (200, "[]"), (403, "{}"), (302, "")]
    )
    def test_everything_else_is_an_outage(self, status, text):
        found = self.unusable(status, text)
        assert (found.error, found.suberror) == ("unreachable", "answer")

    def test_an_unreachable_server_says_why(self):
        found = from_error(Unreachable("login.example", "The name was not found.", reason="network"), NOW)
        assert (found.error, found.suberror, found.description) == ("unreachable", "network", "The name was not found.")

    def test_an_error_of_msals_does_not_tell_what_it_read(self, caplog):
        caplog.set_level("DEBUG")
        found = from_error(ValueError("eyJ0eXAi.secret"), NOW)
        assert found.error == "invalid_answer"
        assert "secret" not in found.description + caplog.text
        assert "ValueError" in caplog.text
