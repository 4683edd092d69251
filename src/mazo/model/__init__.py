"""Values only: note, topic, event, project, deck, class deck and lock."""
