"""What tests share: projects, packages and learners to try things on."""
