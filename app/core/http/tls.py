"""Whom we trust: the operating system's store, plus the one file that `cloud.ca_bundle` names.

There is nothing else, and no way around it.
"""

import ssl
import sys
from pathlib import Path

import truststore

from app.core.errors import BadInput
from app.core.phrases import phrase


def trust(ca_bundle: Path | None) -> ssl.SSLContext:
    """A context for connections to servers that prove who they are (TLS 1.2 or later).

    Make one per process: loading the store costs tens of milliseconds.

    Raises:
        BadInput: `ca_bundle` cannot be read, or holds no certificate in PEM form.
    """
    context = _system_store()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_bundle is not None:
        try:
            context.load_verify_locations(cafile=ca_bundle)
        except (OSError, ssl.SSLError) as error:  # an SSLError is an OSError; both named for the reader
            reason = "it holds no certificate in PEM form" if isinstance(error, ssl.SSLError) else error.strerror
            raise BadInput(
                phrase("The CA bundle cannot be used"),
                phrase("'{ca_bundle}' cannot be loaded: {reason}.", ca_bundle=ca_bundle, reason=reason),
                phrase("Set cloud.ca_bundle to a PEM file with the certificates to trust, or clear it."),
            ) from error
    return context


def _system_store() -> ssl.SSLContext:
    """The system's store. On Linux that is OpenSSL's, read once here: truststore would do so for each connection."""
    if sys.platform == "linux":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_default_certs()
        if context.cert_store_stats()["x509_ca"]:
            return context
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
