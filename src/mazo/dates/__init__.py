"""Historical dates (EDTF): values, reading, writing, and their mentions in a text."""
