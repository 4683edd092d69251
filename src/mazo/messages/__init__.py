"""Texts that commands and reports use."""
