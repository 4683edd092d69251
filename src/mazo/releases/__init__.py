"""The lock file, the plan of a release, and what changed since the last one."""
