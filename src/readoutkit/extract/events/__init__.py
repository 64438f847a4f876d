"""Events: what took place, when, where and how."""
