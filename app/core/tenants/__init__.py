"""Tenants: the customers' Microsoft 365 directories that we hold tokens for."""
