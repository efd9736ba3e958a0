"""S1, S2, U1, U2: how soon the window is there, and whether it ever stands still."""
