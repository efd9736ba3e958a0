"""Admin consent: the link by which a customer's administrator allows the application for the whole organization."""
