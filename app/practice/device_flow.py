"""The device authorization grant (RFC 8628) as Entra does it: a code is asked for, typed once, polled for."""

from dataclasses import dataclass, replace
from typing import Any

from app.practice.entra_errors import EntraError, poll_refusal
from app.practice.faults import FaultName
from app.practice.records import (
    Account,
    DeviceCode,
    DeviceState,
    Tenant,
    digest,
    new_secret,
    new_user_code,
    tidy_user_code,
)
from app.practice.store import forget_expired
from app.practice.tokens import Tokens, words
from app.practice.world import World

EXPIRES_IN = 900
INTERVAL = 1


@dataclass(frozen=True, slots=True)
class TypedCode:
    """A code somebody typed on the page, and the key of its record."""

    key: str
    device: DeviceCode


class DeviceFlow:
    """Device codes: issued, typed, approved, polled for."""

    def __init__(self, world: World, tokens: Tokens, sign_in_page: str) -> None:
        self._world = world
        self._tokens = tokens
        self._sign_in_page = sign_in_page
        self._by_user_code = {device.user_code: key for key, device in world.store.device_codes.items()}

    # --- the program's side --------------------------------------------------------------------------------------

    def ask(self, tenant_name: str, tenant: Tenant | None, client_id: str, scope: str) -> dict[str, Any]:
        """A new code for a program. Raises EntraError for a scope that means nothing here."""
        self._tokens.understand(scope, None)
        faults, directory_id = self._world.faults, tenant.directory_id if tenant else ""
        lasting = faults.strike(FaultName.EXPIRES_IN, directory_id)
        interval = faults.strike(FaultName.INTERVAL, directory_id)
        expires_in = lasting.number("seconds", EXPIRES_IN) if lasting else EXPIRES_IN
        wait = interval.number("seconds", INTERVAL) if interval else INTERVAL
        secret, user_code = new_secret("dc."), new_user_code()
        key = digest(secret)
        device = DeviceCode(digest(user_code), tenant_name, client_id, scope, self._world.now() + expires_in, wait)
        self._forget_old()
        self._put(key, device)
        self._by_user_code[device.user_code] = key
        if tenant and faults.strike(FaultName.AUTO_SIGN_IN, directory_id):
            self.approve(key, self._world.store.accounts[tenant.admin])
        return {
            "user_code": user_code,
            "device_code": secret,
            "verification_uri": self._sign_in_page,
            "expires_in": int(expires_in),
            "interval": int(wait) if wait == int(wait) else wait,
            "message": f"To sign in, use a web browser to open the page {self._sign_in_page} "
            f"and enter the code {user_code} to authenticate.",
        }

    def poll(self, secret: str, client_id: str, tenant: Tenant | None) -> dict[str, Any]:
        """One poll. Raises EntraError: 70016 pending, 70020 expired, 70018 unknown or used, or why it was refused."""
        key = digest(secret)
        device = self._world.store.device_codes.get(key)
        if device is None or device.client_id != client_id:
            raise EntraError(70018)
        directory_id = tenant.directory_id if tenant else ""
        if self._world.faults.strike(FaultName.DECLINE, directory_id):
            device = self._put(key, replace(device, state=DeviceState.DECLINED))
        if self._world.faults.strike(FaultName.EXPIRE_CODE, directory_id):
            device = self._put(key, replace(device, expires=0.0))
        if self._world.now() > device.expires:
            raise EntraError(70020)
        match device.state:
            case DeviceState.WAITING | DeviceState.TYPED:
                raise EntraError(70016)
            case DeviceState.DECLINED:
                raise EntraError(50199)
            case DeviceState.REFUSED:
                raise self._refusal(device)
            case DeviceState.REDEEMED:
                raise EntraError(70018)
        grant = self._world.store.grants[device.grant]
        self._tokens.check(grant)
        scope = self._tokens.understand(device.scope, self._world.store.tenants[grant.directory_id])
        self._put(key, replace(device, state=DeviceState.REDEEMED))
        return self._tokens.issue(grant, scope)

    # --- the person's side ---------------------------------------------------------------------------------------

    def type_code(self, typed: str) -> TypedCode:
        """Take a code that a person typed; now it is spent. Raises EntraError: 70018 wrong or used, 70019 expired."""
        key = self._by_user_code.get(digest(tidy_user_code(typed)), "")
        device = self._world.store.device_codes.get(key)
        if device is None:
            raise EntraError(70018)
        if self._world.now() > device.expires:
            raise EntraError(70019)
        if device.state is not DeviceState.WAITING:
            raise EntraError(70018)
        return TypedCode(key, self._put(key, replace(device, state=DeviceState.TYPED)))

    def expired(self, key: str) -> bool:
        """Whether the code ended while the person was signing in."""
        device = self._world.store.device_codes.get(key)
        return device is None or self._world.now() > device.expires

    def approve(self, key: str, account: Account) -> None:
        """The person signed in: the next poll gets the tokens."""
        device = self._world.store.device_codes[key]
        grant = self._tokens.sign_in(account, device.client_id, by_device_code=True)
        self._put(key, replace(device, state=DeviceState.APPROVED, grant=grant.id))

    def decline(self, key: str) -> None:
        """The person said no at the question which program it is."""
        self._put(key, replace(self._world.store.device_codes[key], state=DeviceState.DECLINED))

    def refuse(self, key: str, code: int, account: Account) -> None:
        """The person was turned away: the next poll says why."""
        device = self._world.store.device_codes[key]
        self._put(key, replace(device, state=DeviceState.REFUSED, refused=code, account=account.username))

    def _refusal(self, device: DeviceCode) -> EntraError:
        account = self._world.store.accounts[device.account]
        tenant = self._world.store.tenants[account.directory_id]
        return poll_refusal(device.refused, words(tenant, device.client_id, account=account.username))

    def _put(self, key: str, device: DeviceCode) -> DeviceCode:
        self._world.store.device_codes.put(key, device)
        return device

    def _forget_old(self) -> None:
        """Codes that ended an hour ago: until then a poll is told that they expired."""
        for device in forget_expired(self._world.store.device_codes, self._world.now() - 3600):
            self._by_user_code.pop(device.user_code, None)
