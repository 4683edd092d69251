"""Folders on disk, in a package or in memory; reading, and writing all or nothing."""
