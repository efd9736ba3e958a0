"""The checks that values of settings go through: each returns the stored spelling, or says what is wrong.

They raise ValueError(what is wrong, the way out), which `Rule.checked` turns into the error that people see.
"""

import ipaddress
import re
import ssl
from collections.abc import Callable
from email.errors import MessageError
from email.headerregistry import Address
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from app.core.phrases import phrase
from app.core.tenants.model import InvalidTenant, clean_address, printable

_HOST = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_CLIENT_ID = re.compile(r"[\x21-\x7e]{1,128}")
_SCOPE = re.compile(r"[\x21\x23-\x5b\x5d-\x7e]+")  # scope-token of RFC 6749 section 3.3
_TELEPHONE = re.compile(r"[+0-9][0-9 ()/.\-]{1,38}[0-9]( ?(ext\.?|x|-) ?[0-9]{1,6})?", re.IGNORECASE)
_TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_ADDED_BY_SIGN_IN = {"openid", "profile", "offline_access"}
_YES_NO = {"yes": "yes", "true": "yes", "on": "yes", "1": "yes", "no": "no", "false": "no", "off": "no", "0": "no"}


def client_id(value: str) -> str:
    """An application (client) id: a GUID at Microsoft, any visible ASCII elsewhere (RFC 6749 appendix A.1)."""
    if not _CLIENT_ID.fullmatch(value):
        raise ValueError(
            phrase("'{value}' is not an application id.", value=printable(value)),
            phrase("Copy the Application (client) ID from the registration's overview page."),
        )
    return value


def one_of(*words: str) -> Callable[[str], str]:
    """One of the given words."""

    def check(value: str) -> str:
        if value.lower() not in words:
            raise ValueError(
                phrase("'{value}' is not known.", value=printable(value)),
                phrase("Use one of {words}.", words=", ".join(words)),
            )
        return value.lower()

    return check


def whole_number(least: int, most: int) -> Callable[[str], str]:
    """A whole number from `least` to `most`."""

    def check(value: str) -> str:
        if not re.fullmatch(r"[0-9]{1,6}", value) or not least <= int(value) <= most:
            raise ValueError(
                phrase("'{value}' will not do.", value=printable(value)),
                phrase("Use a whole number from {least} to {most}.", least=least, most=most),
            )
        return str(int(value))

    return check


def yes_or_no(value: str) -> str:
    """Yes or no, in a handful of spellings."""
    if value.lower() not in _YES_NO:
        raise ValueError(phrase("'{value}' is neither yes nor no.", value=printable(value)), phrase("Use yes or no."))
    return _YES_NO[value.lower()]


def scopes(value: str) -> str:
    """Scopes, separated by blanks. Those that every sign-in asks for anyway are not for settings."""
    found = list(dict.fromkeys(value.split()))
    for scope in found:
        if not _SCOPE.fullmatch(scope):
            raise ValueError(
                phrase("'{scope}' is not a scope.", scope=printable(scope)),
                phrase("Separate scopes by blanks, without quotes."),
            )
    superfluous = _ADDED_BY_SIGN_IN.intersection(found)
    if superfluous:
        raise ValueError(
            phrase("every sign-in asks for {scopes} by itself.", scopes=", ".join(sorted(superfluous))),
            phrase("Leave it out."),
        )
    return " ".join(found)


def authority(value: str) -> str:
    """Where people sign in: `https://host[:port]`."""
    parts = _https(value)
    if parts.path not in {"", "/"}:
        raise ValueError(
            phrase("'{value}' has a path; a tenant's name is added after the host.", value=printable(value)),
            phrase("Use https://host or https://host:port."),
        )
    return f"https://{parts.netloc.lower()}"


def graph(value: str) -> str:
    """Where Graph answers: `https://host[:port][/path]`."""
    parts = _https(value)
    return f"https://{parts.netloc.lower()}{parts.path.rstrip('/')}"


def ca_bundle(value: str) -> str:
    """A file of certificates in PEM to trust as well, as an absolute path."""
    file = Path(value).expanduser()
    try:
        text = file.read_text(encoding="ascii") if file.is_file() else None
    except (OSError, ValueError) as error:
        raise ValueError(
            phrase("'{value}' cannot be read ({kind}).", value=printable(value), kind=type(error).__name__),
            phrase("Name a PEM file that you may read."),
        ) from None
    if text is None:
        raise ValueError(phrase("'{value}' is not a file.", value=printable(value)), phrase("Name a PEM file."))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.load_verify_locations(cadata=text)
    except (ssl.SSLError, ValueError):
        raise ValueError(
            phrase("'{value}' holds no certificate that can be read.", value=printable(value)),
            phrase("Name a file of certificates in PEM, each between BEGIN CERTIFICATE and END CERTIFICATE."),
        ) from None
    return str(file.absolute())


def public_url(value: str) -> str:
    """Where customers reach the onboarding page: `https://host[:port][/path]`; http where it stays on this machine."""
    plain = value.lower().startswith("http://")
    parts = _https(f"https{value[4:]}" if plain else value)
    if plain and not is_loopback(parts.hostname or ""):
        raise ValueError(
            phrase(
                "'{value}' is not encrypted, and what customers do there opens their company.", value=printable(value)
            ),
            phrase("Use an https address: that of the reverse proxy before the page."),
        )
    return f"{'http' if plain else 'https'}://{parts.netloc.lower()}{parts.path.rstrip('/')}"


def host(value: str) -> str:
    """An address or a name of this machine to listen on."""
    bare = value.removeprefix("[").removesuffix("]").lower()
    if not _is_host(bare):
        raise ValueError(
            phrase("'{value}' is not an address of a machine.", value=printable(value)),
            phrase("Use one like 127.0.0.1."),
        )
    return bare


def networks(value: str) -> str:
    """Addresses and networks (CIDR, RFC 4632), separated by blanks; never all there are."""
    found = []
    for word in value.split():
        try:
            network = ipaddress.ip_network(word, strict=False)
        except ValueError:
            raise ValueError(
                phrase("'{word}' is not an address or a network.", word=printable(word)),
                phrase("Use some like 127.0.0.1 10.0.0.0/8."),
            ) from None
        if network.prefixlen == 0:
            raise ValueError(
                phrase("{word} is every address there is.", word=word), phrase("Name only your own reverse proxies.")
            )
        found.append(str(network.network_address if network.num_addresses == 1 else network))
    return " ".join(dict.fromkeys(found))


def line_of_text(longest: int) -> Callable[[str], str]:
    """One line of ordinary characters, of at most `longest`."""

    def check(value: str) -> str:
        text = " ".join(value.split())
        if printable(text, longest) != text:
            raise ValueError(
                phrase("'{text}' will not do.", text=printable(text)),
                phrase("Use at most {longest} ordinary characters.", longest=longest),
            )
        return text

    return check


def mail_address(value: str) -> str:
    """An e-mail address that every mail server takes (RFC 5321; nothing beyond ASCII)."""
    try:
        return clean_address(Address(addr_spec=value).addr_spec, "mail.from", "e-mail address")
    except (InvalidTenant, ValueError, IndexError, MessageError):
        raise ValueError(
            phrase("'{value}' is not an address that every mail server takes.", value=printable(value)),
            phrase("Use one like help@example.com."),
        ) from None


def time_of_day(value: str) -> str:
    """A time of day on a 24-hour clock, as HH:MM."""
    found = _TIME.fullmatch(value)
    if not found:
        raise ValueError(
            phrase("'{value}' is not a time of day.", value=printable(value)), phrase("Use one like 07:30 or 22:00.")
        )
    return f"{int(found[1]):02}:{found[2]}"


def telephone(value: str) -> str:
    """A telephone number as people write it."""
    number = " ".join(value.split())
    if not _TELEPHONE.fullmatch(number) or sum(sign.isdigit() for sign in number) < 3:
        raise ValueError(
            phrase("'{number}' is not a telephone number.", number=printable(number)),
            phrase("Use one like +49 30 1234-567."),
        )
    return number


def is_loopback(name: str) -> bool:
    """Whether `name` (a host's name or address, without brackets) stays on this machine (RFC 6761 section 6.3)."""
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name.lower() == "localhost" or name.lower().endswith(".localhost")


def _https(value: str) -> SplitResult:
    """The parts of an https address that names a host, maybe a port and a path, and nothing else.

    Plain http is refused everywhere, on loopback too: what travels there opens a customer's company.
    """
    try:
        parts = urlsplit(value)
        whole = parts.scheme.lower() == "https" and _is_host(parts.hostname or "") and parts.port != 0
    except ValueError:  # a port that is no number, a bracket too many
        raise _not_https(value) from None
    if not whole or not value.isascii() or not value.isprintable() or any(sign in value for sign in "@?#\\ "):
        raise _not_https(value)
    return parts


def _not_https(value: str) -> ValueError:
    return ValueError(
        phrase("'{value}' is not a plain https address.", value=printable(value)),
        phrase("Use one like https://host:port."),
    )


def _is_host(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return _HOST.fullmatch(host) is not None
    return True
