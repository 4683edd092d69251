"""Finding the passage of a quote; what is reported where there is none."""
