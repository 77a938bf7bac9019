"""Fonts: how wide a text and a digit are in them."""
