"""Invitations: our requests that a customer's administrator signs in."""
