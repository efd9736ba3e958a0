"""A desktop of the tests' own with a screen reader's way into its windows: AT-SPI, spoken from outside over D-Bus.

The protocol is that of https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml. Everything ends with the desktop.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, Final, TypeVar

T = TypeVar("T")

PROGRAMS: Final = ("dbus-daemon", "Xvfb", "/usr/libexec/at-spi-bus-launcher")
WITHIN: Final = 60
"""Seconds that anything may take on a machine that has much else to do."""
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <standard_session_servicedirs/>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
SELECTED, SENSITIVE, SHOWING = 23, 24, 25
"""Numbers of states, AtspiStateType in atspi-constants.h. What is sensitive can be used."""
LABELLED_BY: Final = 2
"""AtspiRelationType."""


def missing() -> str | None:
    """Why there can be no AT-SPI here, if so."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is a thing of Linux desktops"
    absent = [program for program in PROGRAMS if shutil.which(program) is None]
    return f"not installed: {', '.join(absent)} (dev.py test installs them where it may)" if absent else None


@contextmanager
def desktop() -> Iterator[dict[str, str]]:
    """An empty one: a screen, a session bus, and the environment that leads a program there."""
    # a short path of its own: a socket's may have 107 characters
    with tempfile.TemporaryDirectory(prefix="keyturn-") as folder, ExitStack() as ending:
        environment = dict(os.environ)
        for name in ("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            (Path(folder) / name).mkdir(mode=0o700)
            environment[name] = str(Path(folder) / name)
        for name in ("WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS"):
            environment.pop(name, None)
        environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        screen = ending.enter_context(_running(["Xvfb", "-displayfd", "1", "-nolisten", "tcp"], environment))
        environment["DISPLAY"] = f":{screen}"
        config = Path(folder) / "bus.conf"
        config.write_text(BUS.format(socket=Path(folder) / "bus"), encoding="utf-8")
        bus = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"]
        environment["DBUS_SESSION_BUS_ADDRESS"] = ending.enter_context(_running(bus, environment))
        yield environment


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[str]:
    """The program, once it has printed its first line."""
    program = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert program.stdout is not None
        with program.stdout as printed:
            yield printed.readline().strip()
    finally:
        program.terminate()
        program.wait()


class Thing:
    """One thing in a window, as it is told over the bus: a program's name on it, and a path."""

    def __init__(self, reader: "ScreenReader", name: str, path: str) -> None:
        self._reader = reader
        self._at = name, path

    @property
    def name(self) -> str:
        return str(self._get(ACCESSIBLE, "Name"))

    @property
    def description(self) -> str:
        return str(self._get(ACCESSIBLE, "Description"))

    @property
    def role(self) -> str:
        return str(self._call(ACCESSIBLE, "GetRoleName")[0])

    @property
    def labels(self) -> list["Thing"]:
        """What it is labelled by."""
        relations = self._call(ACCESSIBLE, "GetRelationSet")[0]
        return [self._reader.thing(*one) for kind, targets in relations if kind == LABELLED_BY for one in targets]

    @property
    def states(self) -> frozenset[int]:
        low, high = self._call(ACCESSIBLE, "GetState")[0]
        return frozenset(bit for bit in range(64) if (low | high << 32) >> bit & 1)

    @property
    def children(self) -> list["Thing"]:
        return [self._reader.thing(*one) for one in self._call(ACCESSIBLE, "GetChildren")[0]]

    @property
    def size(self) -> tuple[int, int]:
        """A table's rows and columns."""
        table = "org.a11y.atspi.Table"
        return int(self._get(table, "NRows")), int(self._get(table, "NColumns"))

    def cell(self, row: int, column: int) -> "Thing":
        return self._reader.thing(*self._call("org.a11y.atspi.Table", "GetAccessibleAt", "ii", (row, column))[0])

    def header(self, column: int) -> "Thing":
        return self._reader.thing(*self._call("org.a11y.atspi.Table", "GetColumnHeader", "i", (column,))[0])

    @property
    def actions(self) -> list[str]:
        """What can be done with it."""
        return [name for name, _, _ in self._call("org.a11y.atspi.Action", "GetActions")[0]]

    def do(self, action: str) -> None:
        self._call("org.a11y.atspi.Action", "DoAction", "i", (self.actions.index(action),))

    def enter(self, text: str) -> None:
        """Put `text` into a field."""
        assert self._call("org.a11y.atspi.EditableText", "SetTextContents", "s", (text,)) == (True,)

    def _get(self, interface: str, name: str) -> Any:
        return self._call("org.freedesktop.DBus.Properties", "Get", "ss", (interface, name))[0][1]

    def _call(self, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> Any:
        return self._reader.call(*self._at, interface, method, signature, body)


class Gone(Exception):
    """What was asked for is not there any more, or not yet."""


class ScreenReader:
    """Reads windows, works them, and hears what is announced from its beginning on."""

    def __init__(self, environment: dict[str, str]) -> None:
        from jeepney import MatchRule, message_bus
        from jeepney.io.blocking import Proxy, open_dbus_connection

        with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
            self._bus = session
            address = self.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
        self._bus = open_dbus_connection(address)
        self._ears = open_dbus_connection(address)
        announced = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
        Proxy(message_bus, self._ears).AddMatch(announced)
        self._filter = self._ears.filter(announced, bufsize=1000)
        self._heard = self._filter.queue
        self.sees(self._listens)

    def close(self) -> None:
        self._filter.close()
        self._ears.close()
        self._bus.close()

    def thing(self, name: str, path: str) -> Thing:
        return Thing(self, name, path)

    def finds(self, role: str, name: str) -> Thing:
        """The thing of that role and name, once it is shown and can be used."""

        def found() -> Thing | None:
            root = self.thing("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
            those = (one for one in self._walk(root) if one.name == name and one.role == role)
            return next((one for one in those if {SHOWING, SENSITIVE} <= one.states), None)

        return self.sees(found)

    def sees(self, look: Callable[[], T | None]) -> T:
        """What `look` finds, once it does; what it looks at may come and go."""
        until = time.monotonic() + WITHIN
        while time.monotonic() < until:
            with suppress(Gone):
                found = look()
                if found is not None:
                    return found
        raise AssertionError("it is not told")

    def hears(self) -> str:
        """The next announcement."""
        text: str = self._ears.recv_until_filtered(self._heard, timeout=WITHIN).body[3][1]
        return text

    def hears_until(self, words: str) -> list[str]:
        """All that is announced up to the one with these words."""
        heard: list[str] = []
        while not heard or words not in heard[-1]:
            heard.append(self.hears())
        return heard

    def call(
        self, name: str, path: str, interface: str, method: str, signature: str | None = None, body: Any = ()
    ) -> Any:
        """Raises Gone where the other side answers with an error."""
        from jeepney import DBusAddress, MessageType, new_method_call

        message = new_method_call(DBusAddress(path, name, interface), method, signature, body)
        answer = self._bus.send_and_get_reply(message, timeout=WITHIN)
        if answer.header.message_type is MessageType.error:
            raise Gone(f"{interface}.{method}: {answer.body}")
        return answer.body

    def _listens(self) -> bool:
        """Programs announce where somebody said so; the registry may be a moment from being there."""
        registry = "org.a11y.atspi.Registry"
        self.call(registry, "/org/a11y/atspi/registry", registry, "RegisterEvent", "s", ("Object:Announcement",))
        return True

    def _walk(self, thing: Thing) -> Iterator[Thing]:
        """Everything but what is inside tables."""
        yield thing
        if thing.role != "table":
            for child in thing.children:
                yield from self._walk(child)
