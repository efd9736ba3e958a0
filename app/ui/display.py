"""Whether there is a display to show a window on. Needs no Qt, which ends the process where there is none."""

import os
import sys
from pathlib import Path

_NEEDS_NO_DISPLAY = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}


def missing() -> bool:
    """Whether no window can be opened here. Qt would end the process if it were asked; so this asks the sockets."""
    if sys.platform in {"win32", "darwin"}:
        return False
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    if {name.split(":")[0] for name in wanted.split(";")} & _NEEDS_NO_DISPLAY:
        return False
    return not (_answers(_wayland_address()) or _x11_answers(os.environ.get("DISPLAY", "")))


def _wayland_address() -> str:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return str(Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name)) if name else ""


def _x11_answers(display: str) -> bool:
    host, colon, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not colon or not number.isdecimal():
        return False
    if host in {"", "unix"} or host.startswith("/"):
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 (where X servers listen)
        return _answers(f"\0{path}") or _answers(path)
    import socket

    try:
        with socket.create_connection((host, 6000 + int(number)), timeout=3):
            return True
    except OSError:
        return False


def _answers(address: str) -> bool:
    """Whether something listens at the unix socket `address`."""
    if not address:
        return False
    from _socket import AF_UNIX, SOCK_STREAM, socket  # what `socket` is made of; that takes a fiftieth of the start

    probe = socket(AF_UNIX, SOCK_STREAM)
    try:
        probe.settimeout(3)
        probe.connect(address)
    except OSError:
        return False
    finally:
        probe.close()
    return True
