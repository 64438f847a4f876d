"""From bytes to text that can be read: decoding, repair, folding, sentences."""
