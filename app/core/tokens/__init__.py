"""Tokens: a tenant's encrypted token cache, opened for use and kept safe after it."""
