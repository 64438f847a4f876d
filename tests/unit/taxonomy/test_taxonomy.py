import json
from pathlib import Path

import pytest

from readoutkit.errors import LexiconError
from readoutkit.taxonomy.cue import Cue
from readoutkit.taxonomy.cue_files import alternatives
from readoutkit.taxonomy.taxonomy import Taxonomy, load_taxonomy

TAXONOMY = load_taxonomy()


def own(folder: Path, cues: str = "", topics: list[dict[str, object]] | None = None, facts: str = "") -> Taxonomy:
    rows = (
        [{"code": "sea", "label": {"en": "Sea", "fr": "Mer"}}, {"code": "sea.tides", "label": {"en": "Tides"}}]
        if topics is None
        else topics
    )
    (folder / "topics.json").write_text(json.dumps({"id": "sea-topics", "version": "0.1", "topics": rows}), encoding="utf-8")
    (folder / "facts.toml").write_text(facts, encoding="utf-8")
    (folder / "cues" / "en").mkdir(parents=True)
    (folder / "cues" / "en" / "sea.toml").write_text(cues, encoding="utf-8")
    return load_taxonomy(folder)


def test_shipped_list_is_two_levels_with_labels_in_both_languages() -> None:
    assert len(TAXONOMY.domains) == 11
    assert len(TAXONOMY) == 11 + sum(len(TAXONOMY.leaves(d.code)) for d in TAXONOMY.domains) == 83
    for entry in TAXONOMY:
        assert set(entry.label) == {"en", "fr"}
        assert entry.parent is None or entry.parent in TAXONOMY
    assert TAXONOMY["peace.sanctions"].iptc == "medtop:20000642"
    assert TAXONOMY.label("peace.terrorism", "fr-CA") == "Terrorisme et extrémisme violent"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_leaf_has_cues(language: str) -> None:
    announced = {cue.code for cue in TAXONOMY.cues(language)}
    assert {entry.code for entry in TAXONOMY} - announced == {"other"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_plain_cue_stands_for_two_codes_by_accident(language: str) -> None:
    codes: dict[str, set[str]] = {}
    for cue in TAXONOMY.cues(language):
        if not cue.rank and " and " not in cue.phrase:  # two coordinated subjects are two codes
            codes.setdefault(cue.phrase, set()).add(cue.code)
    assert [phrase for phrase, found in codes.items() if len({c.partition(".")[0] for c in found}) < len(found)] == []


def test_unknown_language_has_no_cues() -> None:
    assert TAXONOMY.cues("xx") == ()


def test_slash_stands_for_alternatives() -> None:
    assert alternatives("peace talks/process/plan") == ["peace talks", "peace process", "peace plan"]
    assert alternatives("truce") == ["truce"]


def test_cues_of_a_file(tmp_path: Path) -> None:
    taxonomy = own(
        tmp_path,
        '["sea.tides"]\nphrases = ["spring tide"]\ncommon = ["tide"]\nitems = ["water"]\n'
        '[["sea.tides".near]]\nactors = ["region"]\nwords = "forward"\nphrases = ["level of"]\n',
        facts='[at_war]\n"country:NL" = 2030-01-02\n[named]\n"init:dyke" = "sea.tides"\n',
    )
    assert taxonomy.cues("en") == (
        Cue(code="sea.tides", phrase="spring tide"),
        Cue(code="sea.tides", phrase="water", item=True),
        Cue(code="sea.tides", phrase="tide", common=True),
        Cue(code="sea.tides", phrase="level of", actors=("region",), words="forward"),
    )
    assert taxonomy.at_war == {"country:NL": "2030-01-02"}
    assert taxonomy.label("sea.tides", "fr") == "Tides"


def test_with_cues_adds_a_folder_and_leaves_the_old_value_alone(tmp_path: Path) -> None:
    (tmp_path / "more.toml").write_text('["climate.nature"]\nphrases = ["kelp forest"]\n', encoding="utf-8")
    larger = TAXONOMY.with_cues("en", tmp_path)
    extra = Cue(code="climate.nature", phrase="kelp forest")
    assert extra in larger.cues("en") and extra not in TAXONOMY.cues("en")
    with pytest.raises(LexiconError, match="no cue files"):
        TAXONOMY.with_cues("en", tmp_path / "missing")


@pytest.mark.parametrize(
    ("cues", "message"),
    [
        ('["sea.whales"]\nphrases = ["whale"]', "sea.whales"),
        ('["sea.tides"]\nphrases = "tide"', "sea.tides.phrases"),
        ('["sea.tides"]\nphrase = ["tide"]', "unknown key 'phrase'"),
        ('[["sea.tides".near]]\ncomplement = 1', "complement"),
        ('["sea.tides"]\nnear = 3', "sea.tides.near"),
        ('"sea.tides" = 1', "sea.tides must be a table"),
        ('["sea.tides', "sea.toml"),
    ],
)
def test_a_wrong_cue_file_is_named(tmp_path: Path, cues: str, message: str) -> None:
    taxonomy = own(tmp_path, cues)
    with pytest.raises(LexiconError, match=message):
        taxonomy.cues("en")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([{"code": "sea.tides", "label": {"en": "Tides"}}], "before its domain"),
        ([{"code": "sea", "label": {"en": "Sea"}}, {"code": "sea", "label": {"en": "Sea"}}], "twice"),
        ([{"code": "sea", "label": {"fr": "Mer"}}], "no English label"),
        ([{"code": "sea", "label": {"en": "Sea"}, "colour": "blue"}], "colour"),
    ],
)
def test_a_wrong_list_is_named(tmp_path: Path, rows: list[dict[str, object]], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        own(tmp_path, topics=rows)


@pytest.mark.parametrize("facts", ['[named]\n"init:dyke" = "sea.whales"', '[at_war]\n"country:NL" = "soon"', "[at_war"])
def test_wrong_facts_are_named(tmp_path: Path, facts: str) -> None:
    with pytest.raises(LexiconError, match=r"facts\.toml"):
        own(tmp_path, facts=facts)


def test_a_folder_without_a_list_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"topics\.json"):
        load_taxonomy(tmp_path)
