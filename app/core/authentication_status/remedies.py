"""What happened and what helps, from the table in resources/aadsts.toml.

Codes are only ever used here, to explain: Microsoft changes them.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from app.core.authentication_status.entra_pages import Blade, EntraPage
from app.core.authentication_status.model import (
    Act,
    AuthenticationStatus,
    Failure,
    NewInvitationHelps,
    Observed,
    Who,
)
from app.core.phrases import phrase
from app.core.tables import table

_TABLE = Path(__file__).resolve().parents[3] / "resources" / "aadsts.toml"
_ANY_ERROR = "*"


class Remedy(NamedTuple):
    """One row of the table; its texts still have their placeholders. See the table for what the fields mean."""

    title: str
    message: str
    next_step: str
    new_invitation_helps: NewInvitationHelps
    status: AuthenticationStatus
    who: Who
    act: Act
    page: Blade | None = None
    browser_sign_in_helps: bool = False
    decides: bool = False
    recurs: bool = False
    codes: tuple[int, ...] = ()
    errors: tuple[str, ...] = ()
    suberrors: tuple[str, ...] = ()


class Remedies(NamedTuple):
    """The rows by what they are found by."""

    by_code: dict[int, Remedy]
    by_error: dict[str, Remedy]
    by_suberror: dict[str, Remedy]

    def find(self, observed: Observed) -> Remedy:
        """The row that explains `observed` best: by code, else by suberror, else by error, else the last resort."""
        by_code = next((self.by_code[code] for code in observed.codes if code in self.by_code), None)
        return by_code or self._by_word(observed) or self.by_error[_ANY_ERROR]

    def status(self, observed: Observed) -> AuthenticationStatus:
        """The status that `observed` means: by its error or suberror where they decide, else as its row says."""
        by_word = self._by_word(observed)
        return by_word.status if by_word is not None and by_word.decides else self.find(observed).status

    def _by_word(self, observed: Observed) -> Remedy | None:
        return self.by_suberror.get(observed.suberror or "") or self.by_error.get(observed.error)


@cache
def remedies() -> Remedies:
    """The table, read once."""
    rows = [_row(**row) for row in table(_TABLE)["remedy"]]
    return Remedies(
        by_code={code: row for row in rows for code in row.codes},
        by_error={error: row for row in rows for error in row.errors},
        by_suberror={suberror: row for row in rows for suberror in row.suberrors},
    )


def explain(
    observed: Observed,
    *,
    tenant: str,
    admin: str,
    account: str | None = None,
    page: Callable[[Blade], EntraPage | None] = lambda _: None,
) -> Failure:
    """`observed` in words: what happened, the exact next step, and what it means for the tenant.

    `tenant` is its name, `admin` the expected M365 admin username, `account` the one concerned where it is known;
    `page` finds a page of the admin center.
    """
    remedy = remedies().find(observed)
    code = f"AADSTS{observed.codes[0]}" if observed.codes else observed.error
    words = {
        "tenant": tenant,
        "admin": admin,
        "account": account or admin,
        "code": code,
        "description": phrase(observed.description)
        if observed.description
        else phrase("'{error}', and nothing else.", error=observed.error),
    }
    entra_page = page(remedy.page) if remedy.page else None
    return Failure(
        observed=observed,
        status=remedies().status(observed),
        title=phrase(remedy.title),
        message=phrase(remedy.message, **words),
        next_step=phrase(remedy.next_step, **words),
        new_invitation_helps=remedy.new_invitation_helps,
        who=remedy.who,
        browser_sign_in_helps=remedy.browser_sign_in_helps,
        act=_possible(remedy, entra_page),
        entra_page=entra_page,
    )


def _possible(remedy: Remedy, page: EntraPage | None) -> Act:
    """The row's act. Where it would open a page that is not there, a technician has Keyturn's settings to see to."""
    if remedy.act is not Act.ENTRA or page is not None:
        return remedy.act
    return Act.SETTINGS if remedy.who is Who.TECHNICIAN else Act.NONE


def _row(**fields: Any) -> Remedy:
    return Remedy(
        title=fields.pop("title"),
        message=fields.pop("message"),
        next_step=fields.pop("next_step"),
        new_invitation_helps=NewInvitationHelps(fields.pop("new_invitation_helps")),
        status=AuthenticationStatus(fields.pop("status")),
        who=Who(fields.pop("who")),
        act=Act(fields.pop("act")),
        page=Blade(fields.pop("page")) if "page" in fields else None,
        browser_sign_in_helps=fields.pop("browser_sign_in_helps", False),
        decides=fields.pop("decides", False),
        recurs=fields.pop("recurs", False),
        **{kind: tuple(found) for kind, found in fields.items()},
    )
