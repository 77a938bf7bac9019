"""The worksheet functions: what each takes and gives, its help, its examples."""
