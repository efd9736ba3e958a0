"""Keyturn: renew customers' Microsoft 365 tokens, and know before the customer calls."""

__version__ = "0.1.0"
