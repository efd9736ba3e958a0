"""The one place where what goes wrong at an authority becomes an `Observed`: OAuth errors, broken answers, exceptions.

Words of ours for `error`: `unreachable` (its `suberror` says how: network, certificate, proxy, answer), `throttled`,
`invalid_answer`.
"""

import logging
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from app.core.authentication_status.model import Observed
from app.core.http.client import Response, Unreachable
from app.core.phrases import phrase
from app.core.tenants.model import printable

log = logging.getLogger(__name__)

PASSING = frozenset({"unreachable", "throttled", "temporarily_unavailable", "server_error"})
"""Errors that say nothing about the tokens: asking again later may work."""

LONGEST_DESCRIPTION = 600
_CODE = re.compile(r"AADSTS(\d{4,9})")
_CORRELATION_ID = re.compile(r"Correlation ID:\s*([0-9a-fA-F-]{36})")
_TRAILER = re.compile(r"\s*Trace ID:.*", re.DOTALL)
_SECRET = re.compile(r"[A-Za-z0-9_\-.~+=]{40,}")


class UnusableAnswer(Exception):
    """An answer that is not OAuth's: throttled, a server's failure, a page. Never leaves this package."""

    def __init__(self, response: Response) -> None:
        super().__init__(f"status {response.status}")
        self.response = response


def from_answer(
    answer: Mapping[str, Any], now: datetime, *, response: Response | None = None, secrets: Iterable[str] = ()
) -> Observed:
    """An OAuth error response (RFC 6749 section 5.2, and what Entra adds). `secrets` stay out of its description."""
    said = _text(answer.get("error_description"))
    codes = dict.fromkeys([*map(int, _CODE.findall(said)), *_numbers(answer.get("error_codes"))])
    correlation_id = _text(answer.get("correlation_id")) or _first(_CORRELATION_ID, said)
    return Observed(
        error=printable(_text(answer.get("error")) or "invalid_answer", 80),
        happened_at=now,
        codes=tuple(codes),
        suberror=printable(_text(answer.get("suberror")), 80) or None,
        description=described(said, secrets),
        correlation_id=printable(correlation_id, 80) or None,
        retry_after=response.retry_after(now) if response else None,
    )


def from_response(response: Response, now: datetime) -> Observed:
    """An answer that msal must not see (see `UnusableAnswer`)."""
    answer = response.json_object()
    if answer is not None and response.status == 429:
        return from_answer(answer, now, response=response)._replace(error="throttled")
    if answer is not None and response.status >= 500:
        observed = from_answer(answer, now, response=response)
        return observed if observed.error in PASSING else observed._replace(error="unreachable", suberror="answer")
    return Observed(
        error="throttled" if response.status == 429 else "unreachable",
        happened_at=now,
        suberror=None if response.status == 429 else "answer",
        description=f"The answer had status {response.status} and was not what this server should say.",
        retry_after=response.retry_after(now),
    )


def from_error(error: Exception, now: datetime) -> Observed:
    """What msal or the HTTP client raised."""
    match error:
        case UnusableAnswer():
            return from_response(error.response, now)
        case Unreachable():
            return Observed("unreachable", now, suberror=error.reason, description=error.happened)
        case _:  # msal on an answer that lies: its texts may hold tokens, so only the kind of error is told
            log.info("An answer could not be used: %s", type(error).__name__)
            return Observed("invalid_answer", now, description=phrase("The server's answer could not be used."))


def described(text: str, secrets: Iterable[str] = ()) -> str:
    """The other side's words, fit to store and show: no trace ids, nothing that could be a token, not too long."""
    words = _TRAILER.sub("", text)
    for secret in secrets:
        words = words.replace(secret, "…")
    return printable(_SECRET.sub("…", " ".join(words.split())), LONGEST_DESCRIPTION)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _numbers(value: object) -> list[int]:
    return [code for code in value if isinstance(code, int) and code > 0] if isinstance(value, list) else []


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found.group(1) if found else ""
