"""Where the studio runs: on this machine, behind a server, or in a browser, without one."""
