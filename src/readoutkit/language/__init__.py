"""The words of a language: tokens, phrase lists, lexicons."""
