"""Diagnostics, plans and lists as text, JSON and Markdown."""
