"""The Excel add-in: built from the tables without Excel, installed per user, examined."""
