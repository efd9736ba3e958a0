"""The Tenants page: add, edit, remove and import the customers' directories."""
