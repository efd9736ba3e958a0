"""A real Secret Service of the tests' own: gnome-keyring on a private D-Bus session, in folders of its own.

There is no prompter on that bus unless a test puts one there: a locked keyring that would show its dialog hears that
the dialog was dismissed. `SilentPrompter` is the dialog that nobody answers.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from keyring.backends.SecretService import Keyring

PASSWORD = b"the login's password"
LOGIN_COLLECTION = "/org/freedesktop/secrets/collection/login"
PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


def missing() -> str | None:
    """Why there can be no Secret Service here, if so."""
    if not sys.platform.startswith("linux"):
        return "the Secret Service is a thing of Linux desktops"
    absent = [program for program in PROGRAMS if shutil.which(program) is None]
    return f"not installed: {', '.join(absent)} (dev.py test installs them where it may)" if absent else None


class SecretService:
    """A running one; `environment` leads a process to it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment

    @property
    def address(self) -> str:
        return self.environment["DBUS_SESSION_BUS_ADDRESS"]

    def backend(self) -> Keyring:
        """keyring's own backend; it finds the service through DBUS_SESSION_BUS_ADDRESS."""
        return Keyring()

    def lock(self) -> None:
        """Lock the default collection, as a desktop does when asked to."""
        import secretstorage

        with closing(secretstorage.dbus_init()) as connection:
            secretstorage.get_default_collection(connection).lock()

    def unlock(self) -> None:
        """Unlock it with its password, by the call that gnome-keyring has for this instead of a dialog."""
        import secretstorage
        from secretstorage.util import DBusAddressWrapper, format_secret, open_session

        interface = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"
        with closing(secretstorage.dbus_init()) as connection:
            collection = secretstorage.get_default_collection(connection)
            keyring = DBusAddressWrapper("/org/freedesktop/secrets", interface, connection)
            secret = format_secret(open_session(connection), PASSWORD, "text/plain")
            keyring.call("UnlockWithMasterPassword", "o(oayays)", LOGIN_COLLECTION, secret)
            assert not collection.is_locked()


@contextmanager
def secret_service(*, unlocked: bool = True) -> Iterator[SecretService]:
    """Start one. With `unlocked` False it has no collection at all, as on a server nobody signs in to by a screen."""
    # a short path of its own: a socket's may have 107 characters
    with tempfile.TemporaryDirectory(prefix="keyturn-") as folder, _bus(Path(folder)) as environment:
        command = ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
        if unlocked:
            command.append("--unlock")
        daemon = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            assert daemon.stdin is not None
            daemon.stdin.write(PASSWORD)
            daemon.stdin.close()
            _wait_for_owner(environment, "org.freedesktop.secrets")
            yield SecretService(environment)
        finally:
            daemon.terminate()
            daemon.wait()


@contextmanager
def _bus(folder: Path) -> Iterator[dict[str, str]]:
    folders = {name: folder / name for name in ("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME")}
    for each in folders.values():
        each.mkdir(mode=0o700)
    config = folder / "bus.conf"
    config.write_text(BUS.format(socket=folder / "bus"), encoding="utf-8")
    environment = {**os.environ, **{name: str(path) for name, path in folders.items()}}
    for display in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(display, None)
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert daemon.stdout is not None
        with daemon.stdout as printed:
            environment["DBUS_SESSION_BUS_ADDRESS"] = printed.readline().strip()
            yield environment
    finally:
        daemon.terminate()
        daemon.wait()


def _wait_for_owner(environment: dict[str, str], name: str) -> None:
    """Return when somebody owns the name, told by the bus itself."""
    from jeepney import MatchRule, message_bus
    from jeepney.io.blocking import Proxy, open_dbus_connection

    with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as connection:
        bus = Proxy(message_bus, connection)
        rule = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
        rule.add_arg_condition(0, name)
        bus.AddMatch(rule)
        with connection.filter(rule) as changes:
            if not bus.NameHasOwner(name)[0]:
                connection.recv_until_filtered(changes, timeout=60)


class SilentPrompter:
    """The program that shows the keyring's dialogs, and a user who does not answer."""

    def __init__(self, service: SecretService) -> None:
        from jeepney import message_bus
        from jeepney.io.blocking import Proxy, open_dbus_connection

        self._connection = open_dbus_connection(service.address)
        Proxy(message_bus, self._connection).RequestName("org.gnome.keyring.SystemPrompter")

    def wait_for_dialog(self) -> None:
        """Return when the keyring asks for its dialog. Blocks."""
        from jeepney import HeaderFields

        member = None
        while member != "BeginPrompting":
            member = self._connection.receive(timeout=60).header.fields.get(HeaderFields.member)

    def was_asked(self) -> bool:
        """Whether the keyring has asked for its dialog by now."""
        from jeepney import HeaderFields

        try:
            while True:
                if self._connection.receive(timeout=0).header.fields.get(HeaderFields.member) == "BeginPrompting":
                    return True
        except TimeoutError:
            return False

    def close(self) -> None:
        """Go away; the keyring takes that for a dismissed dialog."""
        self._connection.close()
