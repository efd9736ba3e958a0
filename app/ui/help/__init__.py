"""Help on the spot, and what Keyturn says of itself."""
