"""The command palette: a tenant, a page or an action by its name."""
