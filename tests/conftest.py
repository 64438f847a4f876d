"""Laws are tried without a clock: a busy machine breaks no law. What must be fast is measured in tests of its own."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
