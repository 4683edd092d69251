"""A deck as a site to read: plain files, for any web server, without a program behind them."""

from mazo.site.make import PACKAGES, site

__all__ = ["PACKAGES", "site"]
