"""A tenant's verdict in full: what happened, what helps, who must act, what a ticket needs; or how long it lasts."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.core.authentication_status.model import AuthenticationStatus, Failure, Verdict
from app.core.tenants.model import Tenant
from app.ui.authentication_status import words as status_words
from app.ui.diagnosis.words import codes_text, forecast_text, left_text, ticket_text, who_acts_text
from app.ui.shown import shown
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.role import set_role
from app.ui.widgets.themed_icon import ThemedIcon

if TYPE_CHECKING:
    from app.core.authentication_status.forecast import Forecast, Warned


_LIVING: Final = (AuthenticationStatus.VALID, AuthenticationStatus.EXPIRING, AuthenticationStatus.UNREACHABLE)


def lives(verdict: Verdict) -> bool:
    """Whether the tokens are held to work: how long they will is worth saying."""
    return verdict.status in _LIVING and verdict.estimated_expiry is not None


class Diagnosis(QWidget):
    """Lines of words; whoever shows it puts the title above and the buttons below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticket = ""
        self.message = _words()
        self.who = ElidedLabel()
        self.codes = ElidedLabel()
        self.reported = ElidedLabel()
        self.lasts = _words()
        self.warnings: list[RiskLine] = []
        for label in (self.codes, self.reported):
            set_role(label, "muted")
        self.copy_ticket = CopyButton(self.tr("Copy for tic&ket"), lambda: self._ticket)
        self.copy_ticket.setAccessibleDescription(
            self.tr("What happened, Microsoft's code, the correlation id and the time.")
        )
        set_role(self.copy_ticket, "link")
        codes = QHBoxLayout()
        codes.setSpacing(12)
        codes.addWidget(self.codes, 1)
        codes.addWidget(self.copy_ticket)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.message)
        self._column.addWidget(self.who)
        self._column.addLayout(codes)
        self._column.addWidget(self.reported)
        self._column.addWidget(self.lasts)

    def show_verdict(self, tenant: Tenant, verdict: Verdict, now: datetime) -> None:
        """Say all that is known; `show_forecast` follows for tokens that live."""
        failure = verdict.failure
        self._ticket = ticket_text(tenant, failure) if failure else ""
        _show(self.message, _message_of(verdict))
        _show(self.who, who_acts_text(failure) if failure else "")
        _show(self.codes, codes_text(failure) if failure else "")
        _show(self.reported, _reported(failure))
        self.copy_ticket.setVisible(failure is not None)
        _show(self.lasts, left_text(verdict, now) if lives(verdict) else "")
        self._show_warnings(())

    def show_forecast(self, forecast: "Forecast | None", now: datetime) -> None:
        """How long the tokens will live and on what ground; and what puts them at risk, where nothing worse is told."""
        if forecast is not None:
            _show(self.lasts, forecast_text(forecast, now))
        self._show_warnings(forecast.warnings if forecast and not self._ticket else ())

    def _show_warnings(self, warned: "tuple[Warned, ...]") -> None:
        while len(self.warnings) < len(warned):
            line = RiskLine()
            self.warnings.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self.warnings):
            line.setVisible(place < len(warned))
            if place < len(warned):
                line.show_risk(shown(warned[place].text))


class RiskLine(QWidget):
    """One risk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = _words()
        icon = ThemedIcon()
        icon.show_icon("expiring", "status-expiring")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)

    def show_risk(self, text: str) -> None:
        self.text.setText(text)
        self.text.setAccessibleName(self.tr("Warning: {text}").format(text=text))


def _message_of(verdict: Verdict) -> str:
    failure = verdict.failure
    return shown(failure.message, failure.next_step) if failure else status_words.helps(verdict)


def _reported(failure: Failure | None) -> str:
    """Microsoft's own words, where the message does not repeat them already."""
    said = " ".join(failure.observed.description.split()) if failure else ""
    return "" if failure is None or said in failure.message else shown(said)


def _words() -> QLabel:
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
