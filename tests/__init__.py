"""Stories of what Keyturn does, laid out like app/."""
