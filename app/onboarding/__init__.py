"""The customer's web page behind an Auth URL: over core only, rendering what a renewal says of itself."""
