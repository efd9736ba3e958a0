"""Keep alive: tokens are refreshed by themselves, quietly and spread out, so that none dies of not being used."""
