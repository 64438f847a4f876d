"""Kind, status, force and specificity, in English: each row is a sentence and the promises it makes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LEAD = "The Prime Minister of Norway, Ada Lind, spoke today with the President of Chile, Eva Paz."

RESTRAINTS = [
    (
        "President Paz pledged not to raise tariffs on Norwegian salmon.",
        ["pledged not to raise tariffs on Norwegian salmon | restraint new firm * | CL > *"],
    ),
    (
        "Norway will not recognise the annexation.",
        ["will not recognise the annexation | restraint new firm vague | NO >"],
    ),
    (
        "Prime Minister Lind said that Norway would never sell these missiles to third countries.",
        ["would never sell these missiles to third countries | restraint new firm * | NO >"],
    ),
    (
        "Prime Minister Lind ruled out sending troops to Moldova.",
        ["ruled out sending troops to Moldova | restraint new firm * | NO > *"],
    ),
    ("Chile has no intention of leaving the treaty.", ["has no intention of leaving the treaty | restraint new aspirational * | CL >"]),
    ("Chile does not intend to leave the treaty.", ["does not intend to leave the treaty | restraint new aspirational * | CL >"]),
    (
        "President Paz refused to lift the ban on Norwegian salmon.",
        ["refused to lift the ban on Norwegian salmon | restraint new firm * | CL > *"],
    ),
    ("Norway and Chile will no longer buy Russian gas.", ["will no longer buy Russian gas | restraint new firm * | NO CL >"]),
    (
        "The leaders agreed not to impose new duties before 2027.",
        ["agreed not to impose new duties before 2027 | restraint new firm specific | NO CL >"],
    ),
    (
        "Norway won't send troops to Moldova.",
        ["won't send troops to Moldova | restraint new firm * | NO > *"],
    ),
    (
        "Prime Minister Lind reaffirmed that Norway is not going to hand over the archive.",
        ["is not going to hand over the archive | restraint reaffirmed firm * | NO >"],
    ),
    (
        "The Prime Minister said that Norway's resolve would not waver.",
        ["would not waver | restraint new firm vague | NO >"],
    ),
    (
        "“We won't recognise the annexation,” said Prime Minister Lind.",
        ["won't recognise the annexation | restraint new firm vague | NO >"],
    ),
    (
        "“Norway isn't going to leave the mission,” said Prime Minister Lind.",
        ["isn't going to leave the mission | restraint new firm * | NO >"],
    ),
]

CONDITIONS = [
    (
        "Norway will finance the ferry terminal if the Chilean congress approves the route by June.",
        [
            ("will finance the ferry terminal | action new conditional * | NO > | if the Chilean congress approves the route by June"),
        ],
    ),
    (
        "If the ceasefire holds, Norway will send 25 observers to Moldova.",
        ["will send 25 observers to Moldova | action new conditional specific | NO > MD | If the ceasefire holds"],
    ),
    (
        "President Paz said that, provided Congress agrees, Chile would host the secretariat in Arica.",
        ["would host the secretariat in Arica | action new conditional specific | CL > | provided Congress agrees"],
    ),
    (
        "Norway will release 9 million euros to Moldova once the audit is complete.",
        [
            ("will release 9 million euros to Moldova | action new conditional specific | NO > MD | once the audit is complete"),
        ],
    ),
    (
        "Norway will buy 40,000 tonnes of Chilean copper unless prices double.",
        [
            ("will buy 40,000 tonnes of Chilean copper | action new conditional specific | NO > * | unless prices double"),
        ],
    ),
    (
        "Subject to the approval of Parliament, Norway will lend Moldova 70 million euros.",
        [
            ("will lend Moldova 70 million euros | action new conditional specific | NO > MD | Subject to the approval of Parliament"),
        ],
    ),
    (
        "Chile is ready to join the patrols provided that Peru takes part.",
        ["is ready to join the patrols | action new conditional * | CL > | provided that Peru takes part"],
    ),
]

ASPIRATIONS = [
    (
        "Norway hopes to open a consulate in Arica next year.",
        ["hopes to open a consulate in Arica next year | action new aspirational specific | NO >"],
    ),
    (
        "Prime Minister Lind said that Norway intends to triple its order of Chilean lithium by 2030.",
        ["intends to triple its order of Chilean lithium by 2030 | * new aspirational specific | NO > *"],
    ),
    (
        "President Paz expressed Chile's interest in joining the Open Cable project.",
        ["expressed Chile's interest in joining the Open Cable project | action new aspirational specific | CL >"],
    ),
    (
        "Chile stands ready to send firefighters to Norway this summer.",
        ["stands ready to send firefighters to Norway this summer | action new aspirational specific | CL > NO"],
    ),
    (
        "Norway is prepared to host the next round of talks in Bergen.",
        ["is prepared to host the next round of talks in Bergen | action new aspirational specific | NO >"],
    ),
    (
        "The Prime Minister voiced Norway's willingness to mediate between the parties.",
        ["voiced Norway's willingness to mediate between the parties | action new aspirational vague | NO >"],
    ),
    pytest.param(
        "Norway's goal is to halve its emissions by 2035.",
        ["goal is to halve its emissions by 2035 | outcome new aspirational specific | NO >"],
        marks=pytest.mark.xfail(strict=False, reason="a goal is aspirational and part of the span"),
    ),
    (
        "President Paz reiterated Chile's ambition to produce a million tonnes of green hydrogen a year by 2032.",
        [
            (
                "reiterated Chile's ambition to produce a million tonnes of green hydrogen a year by 2032 | * "
                "reaffirmed aspirational specific | CL >"
            ),
        ],
    ),
    (
        "Chile plans to launch two satellites in 2027.",
        ["plans to launch two satellites in 2027 | action new aspirational specific | CL >"],
    ),
    (
        "The two leaders aim to conclude the tax treaty by the end of the year.",
        ["aim to conclude the tax treaty by the end of the year | action new aspirational specific | NO CL >"],
    ),
    (
        "Norway is seeking to join the lithium pact this year.",
        ["is seeking to join the lithium pact this year | action * aspirational specific | NO >"],
    ),
    (
        "The Prime Minister declared Norway's readiness to send 50 observers to Moldova.",
        ["declared Norway's readiness to send 50 observers to Moldova | action new aspirational specific | NO > MD"],
    ),
    (
        "The President said she was willing to reopen the border crossing in May.",
        ["was willing to reopen the border crossing in May | action new aspirational specific | CL >"],
    ),
]

DECLARED_SUPPORT = [
    (
        "Norway supports Chile's bid for a seat on the Ocean Council.",
        ["supports Chile's bid for a seat on the Ocean Council | support new firm vague | NO > CL"],
    ),
    (
        "Norway stands with the people of Moldova.",
        ["stands with the people of Moldova | support new firm vague | NO > MD"],
    ),
    (
        "Prime Minister Lind expressed her country's support for Moldova's territorial integrity.",
        ["expressed her country's support for Moldova's territorial integrity | support new firm vague | NO > MD"],
    ),
    (
        "She reiterated Norway's unwavering support for Moldova.",
        ["reiterated Norway's unwavering support for Moldova | support reaffirmed firm vague | NO > MD"],
    ),
    (
        "They underscored their shared commitment to the Antarctic Treaty.",
        ["underscored their shared commitment to the Antarctic Treaty | support reaffirmed firm vague | NO CL >"],
    ),
    (
        "Norway will continue to support Moldova for as long as necessary.",
        ["will continue to support Moldova for as long as necessary | support continuing firm vague | NO > MD"],
    ),
    (
        "Norway and Chile remain committed to the Paris Agreement.",
        ["remain committed to the Paris Agreement | support reaffirmed firm vague | NO CL >"],
    ),
    (
        "President Paz reaffirmed that Chile supports a political settlement in Moldova.",
        ["supports a political settlement in Moldova | support reaffirmed firm vague | CL > *"],
    ),
    (
        "Prime Minister Lind conveyed Norway's full solidarity with Moldova.",
        ["conveyed Norway's full solidarity with Moldova | support new firm vague | NO > MD"],
    ),
    (
        "Prime Minister Lind pledged continued support for Moldova.",
        ["pledged continued support for Moldova | support continuing firm vague | NO > MD"],
    ),
    (
        "The leaders reaffirmed their support for the United Nations mission in Moldova.",
        [
            ("reaffirmed their support for the United Nations mission in Moldova | support reaffirmed firm vague | NO CL > *"),
        ],
    ),
    pytest.param(
        "President Paz stated that Moldova has Chile's full support.",
        ["has Chile's full support | support new firm vague | CL > MD"],
        marks=pytest.mark.xfail(strict=False, reason="somebody has the support of a bearer"),
    ),
    (
        "The Prime Minister underlined that Norway fully backs Moldova's accession to the European Union.",
        ["backs Moldova's accession to the European Union | support new firm vague | NO > *"],
    ),
    (
        "Prime Minister Lind emphasized her commitment to a strong partnership with Chile.",
        ["emphasized her commitment to a strong partnership with Chile | support reaffirmed firm vague | NO > CL"],
    ),
]

CONTRIBUTIONS = [
    (
        "Norway is training 400 Moldovan border guards this year.",
        ["is training 400 Moldovan border guards this year | action continuing firm specific | NO > MD"],
    ),
    (
        "Norway has delivered 60 generators to Moldova since January.",
        ["has delivered 60 generators to Moldova since January | action delivered firm specific | NO > MD"],
    ),
    (
        "Some 250 Norwegian soldiers are deployed to Lithuania under the NATO mission.",
        ["are deployed to Lithuania under the NATO mission | action continuing firm specific | NO > LT nato"],
    ),
    (
        "Norway has set aside 90 million euros for schools in Moldova.",
        ["has set aside 90 million euros for schools in Moldova | action prior firm specific | NO > *"],
    ),
    (
        "Norway had previously pledged 15 million euros to Moldova.",
        ["had previously pledged 15 million euros to Moldova | action prior firm specific | NO > MD"],
    ),
    (
        "Norway has already exceeded the two per cent of GDP target.",
        ["has already exceeded the two per cent of GDP target | outcome delivered firm specific | NO >"],
    ),
    (
        "Chile sent 80 firefighters to Norway last summer.",
        ["sent 80 firefighters to Norway last summer | action delivered firm specific | CL > NO"],
    ),
    (
        "Norway is contributing to the multinational force in Kosovo with 120 soldiers.",
        [
            ("is contributing to the multinational force in Kosovo with 120 soldiers | action continuing firm specific | NO > *"),
        ],
    ),
    (
        "Prime Minister Lind recalled that Norway had provided 3 million euros to the Red Cross.",
        ["had provided 3 million euros to the Red Cross | action delivered firm specific | NO > red-cross"],
    ),
    (
        "Norway currently leads the coalition's de-mining group and is supplying 20 robots to Moldova.",
        ["is supplying 20 robots to Moldova | action continuing firm specific | NO > MD"],
    ),
]

WHAT_GOES_ON = [
    (
        "Norway is working to reopen the rail link to Sweden.",
        ["is working to reopen the rail link to Sweden | action continuing firm * | NO > *"],
    ),
    (
        "Chile is taking steps to protect its southern forests.",
        ["is taking steps to protect its southern forests | action continuing firm vague | CL >"],
    ),
    pytest.param(
        "Norway is doing everything possible to free the two sailors.",
        ["is doing everything possible to free the two sailors | action continuing firm vague | NO >"],
        marks=pytest.mark.xfail(strict=False, reason="every verb may follow doing everything possible"),
    ),
    (
        "The leaders agreed to continue working closely on ocean policy.",
        ["agreed to continue working closely on ocean policy | action continuing firm vague | NO CL >"],
    ),
    (
        "Norway will maintain its sanctions against Russia.",
        ["will maintain its sanctions against Russia | action continuing firm * | NO >"],
    ),
    (
        "Prime Minister Lind reaffirmed that Norway would keep its ambassador in Moldova.",
        ["would keep its ambassador in Moldova | action continuing firm * | NO > *"],
    ),
    (
        "They reaffirmed their determination to complete the tax treaty this year.",
        [
            ("reaffirmed their determination to complete the tax treaty this year | * reaffirmed firm specific | NO CL >"),
        ],
    ),
    (
        "Prime Minister Lind renewed Norway's pledge to plant 500,000 trees in Chile by 2027.",
        [
            ("renewed Norway's pledge to plant 500,000 trees in Chile by 2027 | action reaffirmed firm specific | NO > *"),
        ],
    ),
    (
        "Prime Minister Lind recommitted Norway to the fisheries pact.",
        ["recommitted Norway to the fisheries pact | support reaffirmed firm vague | NO >"],
    ),
]

KEEPING_IN_TOUCH = [
    (
        "The leaders agreed to stay in touch.",
        ["agreed to stay in touch | action new firm vague formulaic | NO CL >"],
    ),
    (
        "The two leaders will speak again after the vote in Moldova.",
        ["will speak again after the vote in Moldova | action new firm vague formulaic | NO CL >"],
    ),
    (
        "They agreed to remain in regular contact on these issues.",
        ["agreed to remain in regular contact on these issues | action new firm vague formulaic | NO CL >"],
    ),
    (
        "The Prime Minister and the President agreed to meet again soon.",
        ["agreed to meet again soon | action new firm vague formulaic | NO CL >"],
    ),
    (
        "They will meet again at the G20 Summit in Johannesburg.",
        ["will meet again at the G20 Summit in Johannesburg | action new firm * | NO CL >"],
    ),
    (
        "Both leaders agreed to keep in close contact in the coming weeks.",
        ["agreed to keep in close contact in the coming weeks | action new firm vague formulaic | NO CL >"],
    ),
]

WAYS_OF_SAYING_IT = [
    (
        "The Norwegian side will dispatch a survey vessel to Chile in April.",
        ["will dispatch a survey vessel to Chile in April | action new firm specific | NO > CL"],
    ),
    (
        "The Chilean side confirmed its readiness to supply 3,000 tonnes of lithium to Norway.",
        [
            ("confirmed its readiness to supply 3,000 tonnes of lithium to Norway | action reaffirmed aspirational specific | CL > NO"),
        ],
    ),
    (
        "Chile attaches great importance to its ties with Norway and will import more Norwegian fish.",
        ["will import more Norwegian fish | action new firm specific | CL > *"],
    ),
    (
        "The two leaders concurred in continuing to communicate closely.",
        ["concurred in continuing to communicate closely | action * firm vague formulaic | NO CL >"],
    ),
    pytest.param(
        "The leaders shared the intention to start talks on a tax treaty this year.",
        [
            ("shared the intention to start talks on a tax treaty this year | action new aspirational specific | NO CL >"),
        ],
        marks=pytest.mark.xfail(strict=False, reason="an intention to act is an action; shared for the first time it is new"),
    ),
    (
        "Prime Minister Lind stated that Norway was determined to see the smugglers brought to justice.",
        ["was determined to see the smugglers brought to justice | * new firm vague | NO >"],
    ),
    (
        "Prime Minister Lind made clear that Norway will stand by its word to Moldova.",
        ["will stand by its word to Moldova | support * firm vague | NO > *"],
    ),
    (
        "The Prime Minister set out Norway's plan to build 12 wind farms by 2032.",
        ["set out Norway's plan to build 12 wind farms by 2032 | action reaffirmed aspirational * | NO >"],
    ),
    pytest.param(
        "The leaders reaffirmed their commitment to free navigation.",
        ["reaffirmed their commitment to free navigation | support reaffirmed firm vague | NO CL >"],
        marks=pytest.mark.xfail(strict=False, reason="free is an adjective here: a commitment to a principle is support"),
    ),
    (
        "The Prime Minister reaffirmed Norway's commitment to provide 40 million euros to Moldova by 2027.",
        [
            ("reaffirmed Norway's commitment to provide 40 million euros to Moldova by 2027 | action reaffirmed firm specific | NO > MD"),
        ],
    ),
    (
        "President Paz expressed her determination to fight illegal fishing.",
        ["expressed her determination to fight illegal fishing | action new firm vague | CL >"],
    ),
    (
        "Prime Minister Lind underscored the determination of Norway to finish the cable by 2028.",
        [
            ("underscored the determination of Norway to finish the cable by 2028 | action reaffirmed firm specific | NO >"),
        ],
    ),
    (
        "The Prime Minister also spoke of her government's resolve to end child labour.",
        ["spoke of her government's resolve to end child labour | * reaffirmed firm vague | NO >"],
    ),
    (
        "Norway has decided to send a frigate to the strait in May.",
        ["has decided to send a frigate to the strait in May | action new firm specific | NO >"],
    ),
    (
        "A further 25 million kroner will go to Moldova this month, Prime Minister Lind said.",
        ["will go to Moldova this month | action new firm * | NO > MD"],
    ),
    (
        "As announced today, Norway will contribute 6 million dollars to the Green Climate Fund.",
        ["will contribute 6 million dollars to the Green Climate Fund | action new firm specific | NO > *"],
    ),
    (
        "To this end, the leaders agreed to set up a working group by March.",
        ["agreed to set up a working group by March | action new firm specific | NO CL >"],
    ),
    (
        "With a view to safer seas, Norway and Chile will share satellite data from January.",
        ["will share satellite data from January | action new firm specific | NO CL >"],
    ),
    (
        "The President, who took office in May, promised to visit Norway before the winter.",
        ["promised to visit Norway before the winter | action new firm specific | CL > *"],
    ),
    (
        "Prime Minister Lind, speaking for the Nordic countries, pledged to take in 500 refugees from Moldova.",
        ["pledged to take in 500 refugees from Moldova | action new firm specific | NO > *"],
    ),
    (
        "Norway does support Chile's bid, and will say so in Geneva.",
        ["does support Chile's bid | support new firm vague | NO > CL"],
    ),
    (
        "Both leaders pledged their full support to Moldova.",
        ["pledged their full support to Moldova | support new firm vague | NO CL > MD"],
    ),
    (
        "President Paz pledged Chile's support for Norway at the Ocean Council.",
        ["pledged Chile's support for Norway at the Ocean Council | support new firm vague | CL > NO"],
    ),
    (
        "The leaders announced that they will double the number of scholarships by 2028.",
        ["will double the number of scholarships by 2028 | outcome new firm specific | NO CL >"],
    ),
    (
        "Prime Minister Lind announced Norway's decision to waive visa fees for Chileans from July.",
        ["announced Norway's decision to waive visa fees for Chileans from July | action new firm specific | NO > *"],
    ),
    pytest.param(
        "Prime Minister Lind noted that Norway continues to provide shelter to 9,000 refugees from Moldova.",
        ["continues to provide shelter to 9,000 refugees from Moldova | action continuing firm specific | NO > *"],
        marks=pytest.mark.xfail(strict=False, reason="continuing to give a resource"),
    ),
    (
        "Norway remains ready to mediate.",
        ["remains ready to mediate | action * aspirational vague | NO >"],
    ),
    (
        "The Prime Minister reiterated her offer to host the talks in Bergen in May.",
        ["reiterated her offer to host the talks in Bergen in May | action reaffirmed firm specific | NO >"],
    ),
    pytest.param(
        "Norway will not rest until the sailors are free.",
        ["will not rest until the sailors are free | * new firm vague | NO >"],
        marks=pytest.mark.xfail(strict=False, reason="the clause with until belongs to the promise"),
    ),
    (
        "Norway will spare no effort to free the sailors.",
        ["will spare no effort to free the sailors | action new firm vague | NO >"],
    ),
    (
        "The leaders expressed their joint commitment to deepen trade.",
        ["expressed their joint commitment to deepen trade | action new firm vague | NO CL >"],
    ),
    (
        "The two leaders look forward to working together and agreed to appoint special envoys by May.",
        ["agreed to appoint special envoys by May | action new firm specific | NO CL >"],
    ),
    (
        "The Prime Minister thanked President Paz for the vaccines and promised to return 300,000 doses next year.",
        ["promised to return 300,000 doses next year | action new firm specific | NO >"],
    ),
    (
        "President Paz welcomed the plan and said that Chile would invest 60 million dollars in it.",
        ["would invest 60 million dollars in it | action new firm specific | CL >"],
    ),
    (
        "They discussed the drought in the north, where Chile will drill 300 wells this year.",
        ["will drill 300 wells this year | action new firm specific | CL >"],
    ),
]


COUNTED = [
    (
        "Norway will cut its fees by a quarter.",
        ["will cut its fees by a quarter | * new firm specific | NO >"],
    ),
    (
        "Chile will enlarge three hangars at its own cost.",
        ["will enlarge three hangars at its own cost | action new firm specific | CL >"],
    ),
]

ACTS_BY_NAME = [
    (
        "They agreed on the establishment of a working group on fisheries.",
        ["agreed on the establishment of a working group on fisheries | action new firm vague | NO CL >"],
    ),
    (
        "They decided on the opening of two consulates.",
        ["decided on the opening of two consulates | action new firm specific | NO CL >"],
    ),
    (
        "Norway reaffirmed its pledge of $60 million for the road.",
        ["reaffirmed its pledge of $60 million for the road | action reaffirmed firm specific | NO >"],
    ),
    (
        "Norway confirmed its contribution of $60 million to the fund.",
        ["confirmed its contribution of $60 million to the fund | action reaffirmed firm specific | NO >"],
    ),
    (
        "Norway and Chile reached an agreement on the release of 40 prisoners.",
        ["reached an agreement on the release of 40 prisoners | action new firm specific | NO CL >"],
    ),
    ("They agreed on the need for the lifting of sanctions.", []),
    ("The leaders signed an agreement to build a bridge by 2030.", []),
    ("It was decided to open two consulates in 2027.", []),
    ("Chile discussed its contribution of $60 million.", []),
]

DONE_BY = [
    (
        "The talks will be hosted by Chile in May.",
        ["will be hosted by Chile in May | action new firm specific | CL >"],
    ),
    (
        "President Paz indicated that grants would be doubled by Norway as of next year.",
        ["would be doubled by Norway as of next year | outcome new firm specific | NO >"],
    ),
    ("The road will be used by cyclists.", []),
]

WHO_IS_MEANT = [
    ("The two agreed to create a fund.", ["agreed to create a fund | action new firm vague | NO CL >"]),
    ("The two heads of government decided to create a fund.", ["decided to create a fund | action new firm vague | NO CL >"]),
    ("The latter promised to create a fund.", ["promised to create a fund | action new firm vague | CL >"]),
    ("The two planned trips were cancelled.", []),
    (
        "The Prime Minister instructed her officials to draft a plan.",
        ["instructed her officials to draft a plan | action new firm vague | NO >"],
    ),
]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        *RESTRAINTS,
        *CONDITIONS,
        *ASPIRATIONS,
        *DECLARED_SUPPORT,
        *CONTRIBUTIONS,
        *WHAT_GOES_ON,
        *KEEPING_IN_TOUCH,
        *WAYS_OF_SAYING_IT,
        *COUNTED,
        *ACTS_BY_NAME,
        *DONE_BY,
        *WHO_IS_MEANT,
    ],
)
def test_a_sentence_binds_to_just_this(binds: Callable[..., None], sentence: str, lines: list[str]) -> None:
    binds(LEAD, sentence, lines)
