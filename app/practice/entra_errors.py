"""Answers that say no, shaped as Microsoft Entra shapes them, so that clients meet here what they will meet there.

Source: "Error response" in Microsoft's v2-oauth2-device-code.md and v2-oauth2-auth-code-flow.md; the sentences are data
(resources/practice/entra_errors.toml).
"""

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from app.practice.resources import read_toml

_TABLE = read_toml("entra_errors.toml")
_NO_WORDS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One row of the table: what Entra says for one AADSTS number."""

    error: str
    message: str
    suberror: str = ""
    status: int = int(_TABLE["defaults"]["status"])
    poll: str = ""
    claims: bool = False


SENTENCES: Mapping[int, Sentence] = {int(code): Sentence(**row) for code, row in _TABLE["aadsts"].items()}


class _Said(dict[str, str]):
    """Words for a sentence's placeholders; one that nobody gave stays readable."""

    def __missing__(self, key: str) -> str:
        return f"[{key}]"


def aadsts_sentence(code: int, words: Mapping[str, str] = _NO_WORDS) -> str:
    """Entra's sentence for an AADSTS number, with its number in front."""
    return f"AADSTS{code}: " + _sentence(code).message.format_map(_Said(words))


def _sentence(code: int) -> Sentence:
    """The row, or what can be said of a number that is not in the table: Microsoft adds numbers at any time."""
    return SENTENCES.get(code) or Sentence("invalid_grant", "A refusal that the practice directory has no words for.")


@dataclass(frozen=True, slots=True)
class Trace:
    """What Entra puts at the end of every refusal so that its support can find it again."""

    correlation_id: str
    at: float  # seconds since the epoch, on the practice directory's clock
    trace_id: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def timestamp(self) -> str:
        """Entra's form: ``2026-01-31 09:30:00Z``."""
        return datetime.fromtimestamp(self.at, UTC).strftime("%Y-%m-%d %H:%M:%SZ")


class EntraError(Exception):
    """A refusal by the authority: an AADSTS number (0: none), its OAuth error, and the words for its sentence."""

    def __init__(
        self,
        code: int,
        words: Mapping[str, str] = _NO_WORDS,
        *,
        error: str = "",
        suberror: str = "",
    ) -> None:
        sentence = _sentence(code)
        self.code = code
        self.error = error or sentence.error
        self.suberror = suberror or sentence.suberror
        self.status = sentence.status
        self.text = aadsts_sentence(code, words) if code else "A refusal that comes without a number."
        self._claims = sentence.claims
        super().__init__(self.text)

    def body(self, trace: Trace, authority: str) -> dict[str, Any]:
        """The JSON object of the refusal."""
        answer: dict[str, Any] = {
            "error": self.error,
            "error_description": f"{self.text} Trace ID: {trace.trace_id} Correlation ID: {trace.correlation_id} "
            f"Timestamp: {trace.timestamp}",
            "error_codes": [self.code] if self.code else [],
            "timestamp": trace.timestamp,
            "trace_id": trace.trace_id,
            "correlation_id": trace.correlation_id,
            "error_uri": f"{authority}/error?code={self.code}",
        }
        if self.suberror:
            answer["suberror"] = self.suberror
        if self._claims:
            challenge = {"access_token": {"capolids": {"essential": True, "values": [trace.trace_id]}}}
            answer["claims"] = json.dumps(challenge)
        return answer


def poll_refusal(code: int, words: Mapping[str, str]) -> EntraError:
    """The answer to a device code's poll after the sign-in page turned the customer away with ``code``."""
    return EntraError(code, words, error=SENTENCES[code].poll)
