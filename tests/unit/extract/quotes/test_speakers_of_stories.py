"""Who is quoted in whole stories: people called by their nation, experts whom nobody has introduced, names in damaged text."""

import pytest

from readoutkit import parse

EN = "LIMA, March 12 (Reuters) - Chilean President Eva Paz met Norwegian Prime Minister Karl Lind in Lima on Wednesday.\n\n"
FR = "LIMA, 12 mars 2025 (AFP) - La présidente chilienne Eva Paz a rencontré mercredi à Lima le Premier ministre norvégien Karl Lind.\n\n"


def speaker(story: str) -> str | None:
    found = parse(story).quotes[-1].speaker
    return found and (getattr(found, "family_name", None) or found.name)


@pytest.mark.parametrize(
    ("story", "who"),
    [
        (EN + '"There will be no deal," the Norwegian warned.', "Lind"),
        (EN + '"It is theatre," said Nina Vik, an analyst at the Fram Institute in Oslo.', "Nina Vik"),
        (EN + 'Political scientist Siri Bakke of the University of Bergen called it "pure theatre".', "Siri Bakke"),
        (EN + '"It is theatre," Lind\'s spokeswoman, Anne Solberg, said.', "Solberg"),
        (FR + "\"L'accord est mort\", a soupiré le Norvégien.", "Lind"),
        (FR + "« C'est du théâtre », déplore Nina Vik, chercheuse à l'Institut Fram.", "Nina Vik"),
        (FR + "Pour Siri Bakke, politologue à l'université de Bergen, c'est « du théâtre ».", "Siri Bakke"),
        (FR + "\"L'accord est mort\", a indiqué la porte-parole de M. Lind, Anne Solberg.", "Solberg"),
    ],
)
def test_a_story_tells_who_speaks(story: str, who: str) -> None:
    assert (speaker(story) or "").split()[-1] == who.split()[-1]


def test_a_demonym_that_describes_a_noun_is_nobody() -> None:
    assert parse(EN + "The Norwegian fleet stayed at sea.").quotes == ()


def test_a_family_name_is_written_as_the_damaged_document_writes_it() -> None:
    story = EN.replace("Karl Lind", "Karl Bø").encode().decode("cp1252") + "“We met,” BÃ¸ said."
    bo = parse(story).participants[1]
    assert bo.family_name == "BÃ¸"
    assert bo.name is not None and bo.name.endswith("BÃ¸")
