"""Verb groups: tense, voice and negation, with what stands inside them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readoutkit.extract.commitments.words import known_verbs
from readoutkit.extract.grammar.verbs import VerbFinder
from readoutkit.language.lexicon import load_lexicon
from readoutkit.language.words import split_words

LEXICONS = {code: load_lexicon(code) for code in ("en", "fr")}
FINDERS = {code: VerbFinder(lexicon, known_verbs(lexicon)) for code, lexicon in LEXICONS.items()}
MARKS = ("perfect", "progressive", "passive", "reflexive", "negated")


def wrong(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=False, reason=reason)


def groups(code: str, text: str) -> list[str]:
    """Each verb group as `words | lemma tense marks`."""
    words = split_words(text)
    return [
        f"{text[words.starts[v.first] : words.ends[v.last - 1]]} | {' '.join([v.lemma, v.tense, *(m for m in MARKS if getattr(v, m))])}"
        for v in FINDERS[code].find(words, 0, len(words))
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("He said it", ["said | say past"]),
        ("Norway will not send ships", ["will not send | send future negated"]),
        ("Norway won't send ships", ["won't send | send future negated"]),
        ("They have agreed to open a school", ["have agreed | agree present perfect", "to open | open infinitive"]),
        ("She has previously pledged aid", ["has previously pledged | pledge present perfect"]),
        ("Norway is training nurses", ["is training | train present progressive"]),
        ("The leaders would have met", ["would have met | meet conditional perfect"]),
        ("Norway may send ships", ["may send | send possible"]),
        ("Norway should act", ["should act | act normative"]),
        ("They never promised aid", ["never promised | promise past negated"]),
        ("Norway didn't promise aid", ["didn't promise | promise past negated"]),
        ("She agreed not to raise duties", ["agreed | agree past", "not to raise | raise infinitive negated"]),
        ("It will soon be repaired", ["will soon be repaired | repair future passive"]),
        ("she is to speak", ["is to speak | speak future"]),
        ("pledging aid to Chile", ["pledging | pledge gerund"]),
        ("the support of Norway", []),
        ("Norway's commitments", []),
        ("", []),
        pytest.param(
            "The bridge is being rebuilt by engineers",
            ["is being rebuilt | rebuild present progressive passive"],
            marks=wrong("a progressive passive has the tense of its first auxiliary"),
        ),
        ("Norway and Chile support the plan", ["support | support present"]),
        pytest.param("We'll send ships", ["'ll send | send future"], marks=wrong("contractions are one word")),
        pytest.param("We've sent ships", ["'ve sent | send present perfect"], marks=wrong("contractions are one word")),
    ],
)
def test_english(text: str, want: list[str]) -> None:
    assert groups("en", text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("La Norvège n'enverra pas de navires", ["n'enverra | envoyer future negated"]),
        ("Ils ont convenu d'ouvrir une école", ["ont convenu | convenir present perfect", "ouvrir | ouvrir infinitive"]),
        ("Elle s'est engagée à payer", ["s'est engagée | engager present perfect reflexive", "payer | payer infinitive"]),
        ("Le pont est rebâti par des ingénieurs", ["est rebâti | rebâtir present passive"]),
        ("La Norvège enverrait des navires", ["enverrait | envoyer conditional"]),
        ("a-t-elle annoncé", ["a-t-elle annoncé | annoncer present perfect"]),
        ("La Norvège va envoyer des navires", ["va envoyer | envoyer future"]),
        ("La Norvège ne vendra jamais de blé", ["ne vendra | vendre future negated"]),
        ("Ils se sont entendus", ["se sont entendus | entendre present perfect reflexive"]),
        ("La Norvège n'avait pas promis", ["n'avait pas promis | promettre past perfect negated"]),
        ("La Norvège pourrait payer", ["pourrait payer | payer possible"]),
        ("promettant de payer", ["promettant | promettre gerund", "payer | payer infinitive"]),
        ("l'engagement de la Norvège", []),
        ("« Je m'engage à signer »", ["m'engage | engager present reflexive", "signer | signer infinitive"]),
        ("La Norvège allait payer", ["allait payer | payer conditional"]),
        ("de ne pas payer", ["ne pas payer | payer infinitive negated"]),
    ],
)
def test_french(text: str, want: list[str]) -> None:
    assert groups("fr", text) == want


def test_finite_groups_carry_a_clause() -> None:
    words = split_words("They agreed to open a school that will train nurses")
    assert [v.finite for v in FINDERS["en"].find(words, 0, len(words))] == [True, False, True]


ENGLISH = "will not have has been being to is are would may never already won't agreed open opening schools the of and , . - '"
FRENCH = "ne n' pas se s' est a ont été avoir va t il elle ouvrir ouvrira convenu de d' qu' la"
VOCABULARY = st.sampled_from([*ENGLISH.split(), *FRENCH.split()])


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["en", "fr"]), st.lists(VOCABULARY, max_size=25).map(" ".join) | st.text(max_size=60))
def test_groups_stand_in_order_and_hold_their_main_word(code: str, text: str) -> None:
    words = split_words(text)
    edge = 0
    for verb in FINDERS[code].find(words, 0, len(words)):
        assert edge <= verb.first <= verb.main < verb.last <= len(words)
        assert verb.lemma
        edge = verb.last
