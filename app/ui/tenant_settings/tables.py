"""The page's two tables: the tokens per resource, and the history of checks."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from app.core.authentication_status.check import CheckKind
from app.core.authentication_status.model import TokenState
from app.core.sign_in.model import Resource
from app.ui.moments import exact
from app.ui.numbers import decimal
from app.ui.shown import shown
from app.ui.tenant_settings.picture import CheckLine, TokenLine
from app.ui.theme import theme
from app.ui.widgets.row_model import Column, RowModel


def _tr(text: str) -> str:
    return QCoreApplication.translate("tenant_settings", text)


def when(moment: datetime | None) -> str:
    """The local date and time; a dash where there is none."""
    return exact(moment) if moment is not None else "–"


def token_rows() -> RowModel[TokenLine]:
    """An empty table of tokens."""
    return RowModel(
        [
            Column(_tr("Resource"), _resource, _resource, width=24),
            Column(_tr("Token"), _token_state, _token_state, tip=_why, icon=_token_icon, width=20, grows=True),
            Column(_tr("Required"), _required, _required, width=10),
            Column(_tr("Scopes"), _scopes, _scopes, width=24, grows=True),
            Column(_tr("Access token ends"), _ends, _ends, width=20),
        ],
        key=lambda line: line.token.resource,
        search_text=_resource,
    )


def history_rows() -> RowModel[CheckLine]:
    """An empty table of checks; the newest comes first."""
    return RowModel(
        [
            Column(_tr("When"), lambda line: when(line.check.at), lambda line: line.number, width=18),
            Column(_tr("What"), _kind, _kind, width=14),
            Column(_tr("Result"), _result, _result, tip=_result_tip, icon=_result_icon, width=24, grows=True),
            Column(_tr("Code"), _code, _code, width=16),
            Column(_tr("Took"), _took, lambda line: line.check.duration_ms, width=10),
            Column(_tr("Correlation id"), _correlation_id, _correlation_id, width=38),
        ],
        key=lambda line: line.number,
        search_text=_result,
    )


def _resource(line: TokenLine) -> str:
    return shown(Resource(line.token.resource, ()).title)


def _acquired(line: TokenLine) -> bool:
    return line.token.state is TokenState.ACQUIRED


def _token_state(line: TokenLine) -> str:
    if _acquired(line):
        return _tr("acquired")
    return shown(line.failure.title) if line.failure else _tr("not acquired")


def _why(line: TokenLine) -> str | None:
    return shown(line.failure.message, line.failure.next_step) if line.failure else None


def _token_icon(line: TokenLine) -> QIcon:
    return _icon(_acquired(line))


def _required(line: TokenLine) -> str:
    return _tr("yes") if line.token.required else _tr("no")


def _scopes(line: TokenLine) -> str:
    return " ".join(line.token.scopes) or "–"


def _ends(line: TokenLine) -> str:
    return when(line.token.expires_at)


def _kind(line: CheckLine) -> str:
    return {
        CheckKind.CHECK: _tr("Check"),
        CheckKind.VALIDATION: _tr("Validation"),
        CheckKind.RENEWAL: _tr("Renewal"),
    }[line.check.kind]


def _result(line: CheckLine) -> str:
    if line.check.ok:
        return _tr("works")
    return shown(line.failure.title) if line.failure else _tr("failed")


def _result_tip(line: CheckLine) -> str | None:
    return shown(line.failure.message, line.failure.next_step) if line.failure else None


def _result_icon(line: CheckLine) -> QIcon:
    return _icon(line.check.ok)


def _code(line: CheckLine) -> str:
    if line.failure is None:
        return ""
    return line.failure.code or line.failure.error


def _took(line: CheckLine) -> str:
    if line.check.duration_ms < 1000:
        return _tr("{milliseconds} ms").format(milliseconds=line.check.duration_ms)
    return _tr("{seconds} s").format(seconds=decimal(line.check.duration_ms / 1000, 1))


def _correlation_id(line: CheckLine) -> str:
    return (line.check.failure.correlation_id or "") if line.check.failure else ""


def _icon(good: bool) -> QIcon:
    return theme().icon("success", "success") if good else theme().icon("failure", "failure")
