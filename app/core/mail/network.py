"""Which network this machine is on, as far as it can be known without sending anything."""

import socket

_ELSEWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
"""Addresses that are nobody's (RFC 5737, RFC 3849); connecting a UDP socket only looks up the route."""


def own_addresses() -> tuple[str, ...]:
    """The addresses this machine would speak to the internet from; empty without a network.

    They change when a network comes, goes, or is another one.
    """
    return tuple(filter(None, (_own_address(family, elsewhere) for family, elsewhere in _ELSEWHERE)))


def _own_address(family: socket.AddressFamily, elsewhere: str) -> str:
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((elsewhere, 9))
            address: str = probe.getsockname()[0]
            return address
    except OSError:
        return ""
