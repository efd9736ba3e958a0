"""What a command says: JSON Lines for programs, plain lines for people, and never a secret nobody asked for."""

import json
import sys
from dataclasses import dataclass
from datetime import datetime

from app.core.authentication_status.model import Failure
from app.core.authentication_status.overview import TenantOverview
from app.core.clock import iso
from app.core.errors import KeyturnError

Field = str | int | float | bool | None | list[str] | dict[str, int] | datetime


@dataclass(frozen=True, slots=True)
class Output:
    """Standard output and error in one of two manners."""

    json: bool

    def event(self, event: str, text: str | None = None, /, **fields: Field) -> None:
        """One result: an object for programs, `text` for people (None: nothing)."""
        if self.json:
            values = {name: iso(value) if isinstance(value, datetime) else value for name, value in fields.items()}
            print(json.dumps({"event": event, **values}, ensure_ascii=False), flush=True)
        elif text is not None:
            print(text, flush=True)

    def say(self, text: str) -> None:
        """A message for people only."""
        print(text, file=sys.stderr, flush=True)

    def refused(self, error: KeyturnError) -> None:
        """Why the command could not be done."""
        if self.json:
            self.event("refused", title=error.title, message=error.happened, next_step=error.way_out)
        self.say(f"{error.title}. {error.happened} {error.way_out}")


def failure_fields(failure: Failure) -> dict[str, Field]:
    """The failure fields of the command line's contract."""
    return {
        "error": failure.error,
        "code": failure.code,
        "title": failure.title,
        "message": failure.message,
        "next_step": failure.next_step,
        "new_invitation_helps": failure.new_invitation_helps.value,
        "who": failure.who.value,
        "correlation_id": failure.observed.correlation_id,
    }


def failure_text(failure: Failure) -> str:
    """A failure for people: what happened, then the way out, then Microsoft's code."""
    code = f" ({failure.code})" if failure.code and failure.code not in failure.message else ""
    return f"{failure.title}{code}. {failure.message} {failure.next_step}"


def overview_fields(overview: TenantOverview) -> dict[str, Field]:
    """The fields that `tenants list` and `check` share."""
    evidence, verdict = overview.evidence, overview.verdict
    return {
        "tenant": overview.tenant.directory,
        "name": overview.tenant.name,
        "status": verdict.status.value,
        "checked_at": evidence.checked_at,
        "last_refreshed_at": evidence.last_refreshed_at,
        "estimated_expiry": verdict.estimated_expiry,
    }


def overview_text(overview: TenantOverview) -> str:
    """One line for people."""
    line = f"{overview.verdict.status.value:<17} {overview.tenant.name}  ({overview.tenant.directory})"
    failure = overview.verdict.failure
    return f"{line}\n{'':<18}{failure_text(failure)}" if failure else line
