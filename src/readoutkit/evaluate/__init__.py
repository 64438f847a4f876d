"""Scorecards and scores: how well readouts agree with what careful readers found in the same documents."""
