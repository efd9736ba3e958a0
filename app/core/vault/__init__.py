"""The vault: what opens a customer's company is encrypted before it is stored, or not stored at all."""
