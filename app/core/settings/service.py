"""The settings in use: read and changed by key, and handed to the rest as what they mean."""

import ipaddress
from datetime import time, timedelta
from pathlib import Path

from app.core.errors import BadInput
from app.core.events import Events, SettingChanged
from app.core.phrases import phrase
from app.core.settings.clouds import CLOUDS, CUSTOM, Cloud
from app.core.settings.mail import MailSettings
from app.core.settings.model import IncompleteSettings, Setting
from app.core.settings.onboarding import Onboarding
from app.core.settings.rules import GRAPH, REQUIRED, RULES, SCOPES, default_of, resource_of, rule_for
from app.core.settings.unattended import AlertSettings, KeepAliveSettings, QuietHours
from app.core.sign_in.model import Resource, Target
from app.core.storage.database import Storage
from app.core.tenants.model import Tenant


class SettingsService:
    """Settings that a team would share. `load` them before anything is asked."""

    def __init__(self, storage: Storage, events: Events) -> None:
        self._storage = storage
        self._events = events
        self._stored: dict[str, str] = {}
        self._resources: tuple[Resource, ...] | None = None  # made once: a check asks for them at every tenant

    async def load(self) -> None:
        """Read what is stored."""
        self._stored, self._resources = await self._storage.settings.get_all(), None

    def get(self, key: str) -> str:
        """The value in use.

        Raises:
            UnknownSetting: there is no such key.
        """
        stored = self._stored.get(key)
        return default_of(key) if stored is None else stored

    def all(self) -> list[Setting]:
        """Every setting, by key; a resource's once it has scopes."""
        return [
            Setting(key, self.get(key), default_of(key), rule_for(key).meaning)
            for key in sorted({*self._plain_keys(), *self._resource_keys()})
        ]

    async def set(self, key: str, value: str) -> None:
        """Check `value` and store it. An empty one goes back to the default; as a resource's scopes it removes that.

        Raises:
            UnknownSetting: there is no such key.
            BadInput: the value will not do; nothing was changed.
        """
        rule = rule_for(key)
        checked = rule.checked(key, value) if value.strip() else ""
        name = resource_of(key)
        if name is not None:
            self._check_resource(name, key, checked)
        if name is not None and rule.key == SCOPES and not checked:
            await self._store(f"resources.{name}.required", None)
        goes_back = checked == default_of(key) or (not checked and rule.key != SCOPES)
        await self._store(key, None if goes_back else checked)
        self._events.publish(SettingChanged(key))

    @property
    def cloud(self) -> Cloud:
        """Where the tenants are.

        Raises:
            IncompleteSettings: the cloud is custom and lacks an address.
        """
        name = self.get("cloud.name")
        if name != CUSTOM:
            return CLOUDS[name]
        missing = [key for key in ("cloud.authority", "cloud.graph") if not self.get(key)]
        if missing:
            raise IncompleteSettings(missing)
        return Cloud(self.get("cloud.authority"), self.get("cloud.graph"))

    def resources(self) -> tuple[Resource, ...]:
        """The APIs every tenant's sign-in must yield tokens for: Graph first, the others by name.

        Raises:
            IncompleteSettings: as `cloud`.
        """
        if self._resources is None:
            self._resources = tuple(self._resource(name) for name in self._resource_names())
        return self._resources

    def target(self, tenant: Tenant) -> Target:
        """Where and as what the tenant's administrator signs in.

        Raises:
            IncompleteSettings: as `cloud`.
        """
        cloud = self.cloud
        return Target(
            authority=cloud.authority,
            graph=cloud.graph,
            tenant=tenant.directory,
            client_id=self.get("application.client_id"),
            resources=self.resources(),
        )

    @property
    def ca_bundle(self) -> Path | None:
        """Certificates to trust as well as the system's."""
        stored = self.get("cloud.ca_bundle")
        return Path(stored) if stored else None

    @property
    def concurrency(self) -> int:
        """How many tenants are checked at once."""
        return int(self.get("checks.concurrency"))

    @property
    def warn_before_days(self) -> int:
        """From how many days before its estimated end a token counts as expiring."""
        return int(self.get("checks.warn_before_days"))

    @property
    def expire_after_days(self) -> int:
        """After how many days an unused invitation ends."""
        return int(self.get("invitations.expire_after_days"))

    @property
    def onboarding(self) -> Onboarding:
        """Where the onboarding page listens and how customers reach it."""
        return Onboarding(
            public_url=self.get("onboarding.public_url"),
            host=self.get("onboarding.host"),
            port=int(self.get("onboarding.port")),
            trusted_proxies=tuple(map(ipaddress.ip_network, self.get("onboarding.trusted_proxies").split())),
            provider_name=self.get("onboarding.provider_name"),
            provider_phone=self.get("onboarding.provider_phone"),
        )

    @property
    def mail(self) -> MailSettings:
        """The mail server to send by."""
        keys = ("host", "port", "security", "username", "from", "from_name")
        return MailSettings.of(*(self.get(f"mail.{key}") for key in keys))

    @property
    def keep_alive(self) -> KeepAliveSettings:
        """Whether and when tokens are refreshed by themselves."""
        return KeepAliveSettings(
            enabled=self._yes("keep_alive.enabled"),
            every=timedelta(hours=int(self.get("keep_alive.every_hours"))),
            on_metered=self._yes("keep_alive.on_metered"),
            on_battery_saver=self._yes("keep_alive.on_battery_saver"),
        )

    @property
    def alerts(self) -> AlertSettings:
        """What is told by itself, when, and where to."""
        return AlertSettings(
            enabled=self._yes("alerts.enabled"),
            before=timedelta(days=int(self.get("alerts.before_days") or self.warn_before_days)),
            quiet=QuietHours.of(self.get("alerts.quiet_from"), self.get("alerts.quiet_until")),
            digest_to=self.get("alerts.digest_to"),
            digest_at=time.fromisoformat(self.get("alerts.digest_at")),
        )

    def _yes(self, key: str) -> bool:
        return self.get(key) == "yes"

    def _resource(self, name: str) -> Resource:
        scopes = self.get(_key(SCOPES, name)).split()
        expanded = (f"{self.cloud.graph}/.default" if scope == ".default" else scope for scope in scopes)
        return Resource(name, tuple(expanded), required=self.get(_key(REQUIRED, name)) == "yes")

    def _resource_names(self) -> list[str]:
        keys = {key for key in self._stored if key.endswith(".scopes")} | {_key(SCOPES, GRAPH)}
        names = {resource_of(key) for key in keys if self.get(key)}
        return sorted((name for name in names if name is not None), key=lambda name: (name != GRAPH, name))

    def _check_resource(self, name: str, key: str, value: str) -> None:
        names = self._resource_names()
        if key == _key(REQUIRED, name) and name not in names:
            raise BadInput(
                phrase("No such resource"),
                phrase("There is no resource '{name}'.", name=name),
                phrase("Set {key} first.", key=_key(SCOPES, name)),
            )
        if key == _key(SCOPES, name) and not value and names == [name]:
            raise BadInput(
                phrase("The last resource"),
                phrase("{name} is the only resource, and a sign-in must ask for one.", name=name),
                phrase("Add another one first."),
            )

    async def _store(self, key: str, value: str | None) -> None:
        await self._storage.settings.set(key, value)
        if value is None:
            self._stored.pop(key, None)
        else:
            self._stored[key] = value
        self._resources = None

    def _plain_keys(self) -> list[str]:
        return [rule.key for rule in RULES if "NAME" not in rule.key]

    def _resource_keys(self) -> list[str]:
        names = {GRAPH, *self._resource_names()}
        return [_key(pattern, name) for name in names for pattern in (SCOPES, REQUIRED)]


def _key(pattern: str, name: str) -> str:
    return pattern.replace("NAME", name)
