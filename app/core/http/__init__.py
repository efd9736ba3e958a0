"""HTTP: the one way out to Microsoft. One pool of connections, one trust store, the system's proxies."""
