"""The page's facts: names beside values that can be selected and copied."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from app.ui.settings.texts import cloud_names
from app.ui.tenant_settings.picture import Picture
from app.ui.tenant_settings.tables import when
from app.ui.widgets.role import set_role


def _tr(text: str) -> str:
    return QCoreApplication.translate("tenant_settings", text)


def facts_of(picture: Picture) -> list[tuple[str, str]]:
    """What is known of the tenant, as names and values."""
    tenant, evidence = picture.tenant, picture.evidence
    directory = tenant.directory
    if tenant.directory_id and tenant.directory_id != directory:
        directory = f"{directory} ({tenant.directory_id})"
    return [
        (_tr("M365 admin username"), tenant.admin_username),
        (_tr("Signed in as"), evidence.account or _tr("nobody yet")),
        (_tr("Tenant"), directory),
        (_tr("Application"), picture.client_id),
        (_tr("Cloud"), cloud_names().get(picture.cloud, picture.cloud)),
        (_tr("Last refresh"), when(evidence.last_refreshed_at)),
        (_tr("Estimated expiry"), when(picture.verdict.estimated_expiry)),
        (_tr("Last checked"), when(evidence.checked_at)),
        (_tr("Last validated"), when(evidence.validated_at)),
        (_tr("Global Administrator"), _role(evidence.global_administrator)),
    ]


def _role(holds: bool | None) -> str:
    if holds is None:
        return _tr("not known")
    return _tr("yes; the role can be removed now") if holds else _tr("no")


class Facts(QFrame):
    """Shows a `Picture`'s facts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(32)
        self._columns = (_column(), _column())
        for column in self._columns:
            row.addLayout(column, 1)
        self._values: dict[str, QLabel] = {}

    def show_facts(self, facts: list[tuple[str, str]]) -> None:
        """Show these; what is selected stays selected where its text is the same."""
        for name, value in facts:
            label = self._values.get(name) or self._add_line(name, half=2 * len(self._values) >= len(facts))
            if label.text() != value:
                label.setText(value)
                label.setAccessibleName(f"{name}: {value}")

    def value(self, name: str) -> str:
        """The value shown beside `name`."""
        return self._values[name].text()

    def _add_line(self, name: str, *, half: bool) -> QLabel:
        called = QLabel(name)
        set_role(called, "muted")
        value = QLabel(wordWrap=True)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = self._columns[half]
        row = column.rowCount()
        column.addWidget(called, row, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        self._values[name] = value
        return value


def _column() -> QGridLayout:
    """A form, but for that one takes the height of values that wrap from a width which they had before."""
    column = QGridLayout()
    column.setHorizontalSpacing(24)
    column.setVerticalSpacing(8)
    column.setColumnStretch(1, 1)
    return column
