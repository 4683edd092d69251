"""From YAML to the model: the project file, card files and the documents they name."""
