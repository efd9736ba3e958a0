"""The page "Settings": fields for every setting, saved together; what will not do is said beside its field."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from app.core.errors import BadInput, KeyturnError
from app.core.events import Event, OnboardingPageChanged, SettingChanged
from app.core.settings.clouds import CUSTOM
from app.core.settings.model import BadSetting, Setting
from app.ui.async_runner import start
from app.ui.page import Navigator, Page
from app.ui.settings.appearance_section import AppearanceSection
from app.ui.settings.application_section import ApplicationSection
from app.ui.settings.background_section import BackgroundSection
from app.ui.settings.backup_section import BackupSection
from app.ui.settings.fields import ChoiceField, FileField, NumberField, SettingField, TextField
from app.ui.settings.form import note, scrolling, setting_group
from app.ui.settings.language_section import LanguageSection
from app.ui.settings.mail_section import MailSection
from app.ui.settings.messages_section import MessagesSection
from app.ui.settings.onboarding_section import OnboardingSection
from app.ui.settings.resources_editor import ResourcesEditor
from app.ui.settings.texts import cloud_names
from app.ui.settings.vault_section import VaultSection
from app.ui.shown import shown
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine


class SettingsPage(Page):
    """Edits the settings and looks after the vault."""

    def __init__(self, engine: "Engine", navigator: Navigator, state: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self.banner = Banner()
        self.appearance = AppearanceSection(state)
        self.client_id = TextField("application.client_id")
        self.cloud = ChoiceField("cloud.name", cloud_names())
        self.authority = TextField("cloud.authority")
        self.graph = TextField("cloud.graph")
        self.ca_bundle = FileField("cloud.ca_bundle", self.tr("Certificates (*.pem *.crt *.cer);;All files (*)"))
        self.concurrency = NumberField("checks.concurrency", self.tr("tenants"))
        self.warn_before = NumberField("checks.warn_before_days", self.tr("days"))
        self.expire_after = NumberField("invitations.expire_after_days", self.tr("days"))
        self.application = ApplicationSection(engine, self.client_id, lambda: self.cloud.value)
        self.onboarding = OnboardingSection()
        self.mail = MailSection(engine)
        self.background = BackgroundSection(engine)
        self.messages = MessagesSection(engine)
        # What a custom cloud needs is saved before the cloud that needs it.
        self._fields: tuple[SettingField, ...] = (
            self.client_id,
            self.authority,
            self.graph,
            self.ca_bundle,
            self.cloud,
            self.concurrency,
            self.warn_before,
            self.expire_after,
            *self.onboarding.fields,
            *self.mail.fields,
            *self.background.fields,
        )
        self.resources = ResourcesEditor()
        self.vault = VaultSection(engine)
        self.backup = BackupSection(engine)
        self.language = LanguageSection(state)
        self.tabs = QTabWidget()
        self.save_button = QPushButton(self.tr("&Save"))
        self.revert_button = QPushButton(self.tr("Re&vert"))
        self._connect()
        self._lay_out()
        self._edited()

    @property
    def title(self) -> str:
        return self.tr("Settings")

    def opened(self) -> None:
        if not self.unsaved:
            start(self, self._load(), failed=self.show_failure)
        self.vault.refresh()
        self.backup.refresh()
        self.mail.refresh()
        self.background.refresh(self._navigator.presence())
        self.onboarding.show_state(self._navigator.onboarding_page())
        self.tabs.tabBar().setFocus()

    def show_failure(self, failure: KeyturnError) -> None:
        self.banner.show_message(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))

    def changes(self) -> dict[str, str]:
        """What is entered and not saved, by key, in the order to save it."""
        fields = {field.key: field.value.strip() for field in self._fields if field.changed}
        return fields | self.resources.changes()

    @property
    def unsaved(self) -> bool:
        """Whether anything is entered and not saved."""
        return bool(self.changes()) or self.messages.changed

    def show_settings(self, settings: list[Setting]) -> None:
        """Show the values in use."""
        by_key = {setting.key: setting.value for setting in settings}
        for field in self._fields:
            field.show_saved(by_key[field.key])
        self.resources.show_saved(settings)
        self._edited()

    def _connect(self) -> None:
        set_role(self.save_button, "primary")
        for field in self._fields:
            field.edited.connect(self._edited)
        self.resources.edited.connect(self._edited)
        self.messages.edited.connect(self._edited)
        self.save_button.clicked.connect(self._save)
        self.revert_button.clicked.connect(lambda: start(self, self._load(revert=True), failed=self.show_failure))
        self.destroyed.connect(self._engine.subscribe(self._heard))

    def _lay_out(self) -> None:
        general = scrolling(
            self.appearance,
            self.language,
            self.application,
            setting_group(self.tr("Cloud"), self.cloud, self.authority, self.graph, self.ca_bundle),
            self._resources(),
            setting_group(self.tr("Checks and invitations"), self.concurrency, self.warn_before, self.expire_after),
            self.vault,
            self.backup,
        )
        parts = (self.onboarding, self.mail, self.background)
        self._scrolling = (general, *(scrolling(part) for part in parts))
        names = (self.tr("General"), self.tr("Onboarding page"), self.tr("Mail"), self.tr("Background"))
        for tab, name in zip(self._scrolling, names, strict=True):
            self.tabs.addTab(tab, name)
        self.tabs.addTab(self.messages, self.tr("Message"))
        heading = QLabel(self.title)
        set_role(heading, "heading")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(heading, 1)
        top.addWidget(self.revert_button)
        top.addWidget(self.save_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addLayout(top)
        whole.addWidget(self.banner)
        whole.addWidget(self.tabs, 1)

    def _resources(self) -> QGroupBox:
        group = QGroupBox(self.tr("Resources"))
        column = QVBoxLayout(group)
        column.setSpacing(8)
        words = self.tr(
            "One sign-in gives the tokens of all of them. Scopes are separated by blanks; .default alone means what "
            "was consented to on Microsoft Graph."
        )
        column.addWidget(note(words))
        column.addWidget(self.resources)
        return group

    def _edited(self) -> None:
        custom = self.cloud.value == CUSTOM
        for field in (self.authority, self.graph):
            field.setEnabled(custom)
        self.save_button.setEnabled(self.unsaved)
        self.revert_button.setEnabled(self.unsaved)
        self.mail.set_unsaved(any(field.changed for field in self.mail.fields))
        tried = (self.client_id, self.cloud, self.authority, self.graph, self.ca_bundle)
        self.application.set_unsaved(any(field.changed for field in tried) or bool(self.resources.changes()))

    def _heard(self, event: Event) -> None:
        if isinstance(event, OnboardingPageChanged):
            self.onboarding.show_state(event)
        elif isinstance(event, SettingChanged) and not self.unsaved:
            start(self, self._load(), failed=self.show_failure)

    async def _load(self, *, revert: bool = False) -> None:
        """Show what is stored; what was typed meanwhile is kept unless `revert`."""

        async def read(services: "Services") -> list[Setting]:
            return services.settings.all()

        settings = await self._engine.call(read)
        if revert or not self.unsaved:
            self.show_settings(settings)
            await self.messages.load()

    def _save(self) -> None:
        self.banner.hide()
        self.save_button.setEnabled(False)
        self.tabs.setEnabled(False)
        start(self, self._save_all(self.changes()), failed=self.show_failure)

    async def _save_all(self, changes: dict[str, str]) -> None:
        try:
            settings, refused = await self._store(changes)
        finally:
            self.tabs.setEnabled(True)
            self._edited()
        if refused:
            self._show_refused(settings, refused)
            return
        self.show_settings(settings)
        if self.messages.changed and not await self.messages.save():
            self.tabs.setCurrentWidget(self.messages)
            return
        self.tabs.tabBar().setFocus()
        await self._engine.call(_complete)
        self.banner.show_message(BannerKind.SUCCESS, self.tr("The settings are saved."))

    async def _store(self, changes: dict[str, str]) -> tuple[list[Setting], dict[str, BadInput]]:
        """Store each change; what was refused, by key."""

        async def store(services: "Services") -> tuple[list[Setting], dict[str, BadInput]]:
            refused: dict[str, BadInput] = {}
            for key, value in changes.items():
                try:
                    await services.settings.set(key, value)
                except BadInput as bad:
                    refused[key] = bad
            return services.settings.all(), refused

        return await self._engine.call(store)

    def _show_refused(self, settings: list[Setting], refused: dict[str, BadInput]) -> None:
        """What was refused stays as it was entered, with the reason beside it; the rest is saved."""
        saved = {setting.key: setting.value for setting in settings}
        for field in reversed(self._fields):
            bad = refused.pop(field.key, None)
            if bad is None:
                field.show_saved(saved[field.key])
            else:
                self._turn_to(field)
                field.refuse(_words(bad))
        for key, bad in refused.items():
            self._turn_to(self.resources)
            self.resources.refuse(key, _words(bad))
        if not refused:
            self.resources.show_saved(settings)
        self._edited()

    def _turn_to(self, part: QWidget) -> None:
        """Show the tab that `part` stands in."""
        for tab in self._scrolling:
            if tab.isAncestorOf(part):
                self.tabs.setCurrentWidget(tab)


async def _complete(services: "Services") -> None:
    """Whether the settings work together.

    Raises:
        IncompleteSettings: the custom cloud lacks an address.
    """
    services.settings.resources()


def _words(bad: BadInput) -> str:
    """The refusal without the setting's key: it stands beside the field."""
    return shown(bad.why if isinstance(bad, BadSetting) else bad.happened, bad.way_out)
