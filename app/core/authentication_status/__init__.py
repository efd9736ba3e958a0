"""Authentication status: what we know of a tenant's tokens, why, and what helps."""
