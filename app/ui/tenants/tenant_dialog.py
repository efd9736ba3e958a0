"""Adding a tenant, or editing one: five fields, checked when saved, with the words under the one that will not do."""

import asyncio
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.core.tenants.model import InvalidTenant, NewTenant, Tenant
from app.ui.async_runner import start
from app.ui.engine import Engine
from app.ui.shown import shown
from app.ui.widgets.announcement import announce
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.field_label import field_label
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.services import Services

FIELDS: Final = ("name", "tenant", "admin_username", "email", "tags")
"""As `InvalidTenant.field` names them."""


class TenantDialog(QDialog):
    """Stores what was entered; `saved` carries the tenant. It stays open, with the reason, when that was refused."""

    saved = Signal(object)

    def __init__(self, engine: Engine, tenant: Tenant | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._tenant = tenant
        self._saving: asyncio.Task[None] | None = None
        self.fields: dict[str, QLineEdit] = {name: QLineEdit() for name in FIELDS}
        self.refusals: dict[str, QLabel] = {name: QLabel(wordWrap=True) for name in FIELDS}
        self.problem = Banner()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add a tenant") if tenant is None else self.tr("Edit {}").format(tenant.name))
        self._lay_out()
        self._fill()
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)

    def show_failure(self, failure: KeyturnError) -> None:
        """Nothing was stored: say why, above the fields."""
        self.problem.show_message(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))
        self._set_busy(False)

    def _lay_out(self) -> None:
        form = QFormLayout(fieldGrowthPolicy=QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(4)
        for name, label, hint in (
            ("name", self.tr("&Name"), self.tr("The customer, as you call them")),
            ("tenant", self.tr("&Tenant"), self.tr("Directory id, or a domain like contoso.onmicrosoft.com")),
            ("admin_username", self.tr("M365 &admin username"), self.tr("Who signs in, like admin@contoso.com")),
            ("email", self.tr("&E-mail (optional)"), self.tr("Where invitations go; need not be a real address")),
            ("tags", self.tr("Ta&gs (optional)"), self.tr("Separated by commas")),
        ):
            self._add_field(form, name, label, hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.problem)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(560)
        set_role(self.buttons.button(QDialogButtonBox.StandardButton.Save), "primary")

    def _add_field(self, form: QFormLayout, name: str, label: str, hint: str) -> None:
        field, refusal = self.fields[name], self.refusals[name]
        field.setPlaceholderText(hint)
        field.setAccessibleName(label.replace("&", ""))
        field.setAccessibleDescription(hint)
        field.textEdited.connect(lambda: self._accept(name))
        refusal.setTextFormat(Qt.TextFormat.PlainText)
        set_role(refusal, "refused")
        refusal.hide()
        cell = QVBoxLayout()
        cell.setSpacing(4)
        cell.setContentsMargins(0, 0, 0, 8)
        cell.addWidget(field)
        cell.addWidget(refusal)
        form.addRow(field_label(label, field), cell)

    def _fill(self) -> None:
        if self._tenant is not None:
            self.fields["name"].setText(self._tenant.name)
            self.fields["tenant"].setText(self._tenant.directory)
            self.fields["admin_username"].setText(self._tenant.admin_username)
            self.fields["email"].setText(self._tenant.email or "")
            self.fields["tags"].setText(", ".join(self._tenant.tags))

    def _save(self) -> None:
        for name in FIELDS:
            self._accept(name)
        try:
            new = self._entered()
        except InvalidTenant as refused:
            self._refuse(refused)
            return
        self._set_busy(True)
        self._saving = start(self, self._store(new), failed=self.show_failure)

    def _entered(self) -> NewTenant:
        return NewTenant.of(
            self.fields["name"].text(),
            self.fields["tenant"].text(),
            self.fields["admin_username"].text(),
            self.fields["email"].text(),
            tuple(self.fields["tags"].text().split(",")),
        )

    async def _store(self, new: NewTenant) -> None:
        earlier = self._tenant

        async def store(services: "Services") -> Tenant:
            if earlier is None:
                return await services.tenants.add(new)
            return await services.tenants.update(earlier.id, new)

        self.saved.emit(await self._engine.call(store))
        self.accept()

    def _refuse(self, refused: InvalidTenant) -> None:
        field, refusal = self.fields[refused.field], self.refusals[refused.field]
        refusal.setText(shown(refused.happened, refused.way_out))
        refusal.show()
        self._mark(field, True)
        self._grow()
        field.setFocus()
        announce(field, refusal.text())

    def _grow(self) -> None:
        """Make room for a sentence that wraps; a dialog does not do so by itself."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _accept(self, name: str) -> None:
        self.refusals[name].hide()
        self._mark(self.fields[name], False)

    def _mark(self, field: QLineEdit, refused: bool) -> None:
        if field.property("refused") != refused:
            field.setProperty("refused", refused)
            field.style().unpolish(field)
            field.style().polish(field)

    def _set_busy(self, busy: bool) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not busy)
