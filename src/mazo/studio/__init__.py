"""The studio: an ASGI application that shows a workspace as pages, on a machine or in a browser."""
