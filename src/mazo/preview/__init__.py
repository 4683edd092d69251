"""Cards as Anki shows them, without Anki: their HTML, and pages for frames that run nothing."""
