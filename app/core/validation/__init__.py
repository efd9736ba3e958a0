"""Validation: live proof, through Microsoft Graph, that a tenant's tokens are its own and work."""
