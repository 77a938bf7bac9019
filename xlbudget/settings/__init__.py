"""What the office has settled: its file of settings, its checks."""
