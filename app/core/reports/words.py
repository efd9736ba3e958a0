"""The texts of the pages: their templates have none of their own, so that a window can have them in its language."""

from typing import Final

from app.core.authentication_status.weeks import Week
from app.core.phrases import phrase
from app.core.reports.model import FailureCells
from app.core.reports.wording import Wording

_STATUS: Final = {
    "by_status": phrase("Tenants by status"),
    "coming": phrase("Expected to end in the coming 90 days"),
    "chart": phrase("Tenants whose tokens are expected to end, by week"),
    "chart_too": phrase("The same numbers are in the table below the chart."),
    "as_table": phrase("The same as a table"),
    "week": phrase("Week"),
    "tenants": phrase("Tenants"),
    "tenant": phrase("Tenant"),
    "status": phrase("Status"),
    "happened": phrase("What happened, and what helps"),
    "days_left": phrase("Days left"),
    "ground": phrase("Ground"),
    "refreshed": phrase("Last refresh"),
    "checked": phrase("Last checked"),
    "none": phrase("There are no tenants yet."),
}
_HISTORY: Final = {
    "by_day": phrase("Checks by day"),
    "marked": phrase("✕ marks a day with a failed check."),
    "chart_too": phrase("The same numbers are in the table below the chart."),
    "as_table": phrase("The same as a table"),
    "day": phrase("Day"),
    "checks": phrase("Checks"),
    "failures": phrase("Failed"),
    "all": phrase("All checks"),
    "when": phrase("When"),
    "what": phrase("What"),
    "result": phrase("Result"),
    "took": phrase("Took"),
    "works": phrase("works"),
    "failed": phrase("failed"),
    "none": phrase("Nothing was checked yet."),
}
_WORDS: Final = {
    "valid": phrase("valid"),
    "expiring": phrase("expiring"),
    "expired": phrase("expired"),
    "consent required": phrase("consent required"),
    "blocked": phrase("blocked"),
    "unreachable": phrase("unreachable"),
    "not set up": phrase("not set up"),
    "check": phrase("Check"),
    "validation": phrase("Validation"),
    "renewal": phrase("Renewal"),
    "technician": phrase("technician"),
    "user": phrase("user"),
    "administrator": phrase("administrator"),
    "low": phrase("Confidence: low."),
    "medium": phrase("Confidence: medium."),
    "high": phrase("Confidence: high."),
}
"""What a line's status, kind, who has to act, and its confidence are called, by their values."""


def status_texts(wording: Wording) -> dict[str, str]:
    """The status page's own texts, by the names that its template has for them."""
    return {name: wording.say(text) for name, text in _STATUS.items()}


def history_texts(wording: Wording) -> dict[str, str]:
    """The same of the history's page."""
    return {name: wording.say(text) for name, text in _HISTORY.items()}


def word(value: str, wording: Wording) -> str:
    """One of the values that lines have, as it is said."""
    return wording.say(_WORDS[value])


def span(week: Week, wording: Wording) -> str:
    """The week's first and last day."""
    return wording.say(phrase("{first} to {last}", first=wording.day(week.first), last=wording.day(week.last)))


def observed(line: FailureCells, at: str, wording: Wording) -> str:
    """What support asks for about a failure at the moment `at`, and who has to act."""
    code, known = line.code or line.error, line.correlation_id
    said = (
        phrase("{code}, correlation id {correlation_id}, {moment}.", code=code, correlation_id=known, moment=at)
        if known
        else phrase("{code}, {moment}.", code=code, moment=at)
    )
    acts = phrase("To act: {who}.", who=_WORDS[line.who])
    return f"{wording.say(said)} {wording.say(acts)}"
