"""Historical dates (EDTF): their values, how they are read and written, and their mentions in a text."""
