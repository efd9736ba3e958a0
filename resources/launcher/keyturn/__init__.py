"""The packager starts a package named like the app; `app` itself would become /usr/bin/app. So this one calls it."""
