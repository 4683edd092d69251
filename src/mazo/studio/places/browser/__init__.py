"""The studio in a browser, without a server: a service worker passes requests on to Python.

`service.js` is the service worker, `python.js` the worker that holds Python, in one tab at a time;
`asgi` is what Python has for a server. `make studio` puts them together.
"""
