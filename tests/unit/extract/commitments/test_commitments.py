"""Constructions that bind, in English: each row is a sentence and the promises it makes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LEAD = "The Prime Minister of Norway, Ada Lind, spoke today with the President of Chile, Eva Paz."

FUTURE = [
    (
        "Norway will lend Chile two rescue helicopters until March 2027.",
        ["will lend Chile two rescue helicopters until March 2027 | action new firm specific | NO > CL"],
    ),
    (
        "Norway will join the seed bank in Lima next spring.",
        ["will join the seed bank in Lima next spring | action new firm specific | NO >"],
    ),
    (
        "Chile will this year open two consulates in northern Norway.",
        ["will this year open two consulates in northern Norway | action new firm specific | CL > *"],
    ),
    (
        "In the autumn, Norway will ship 300 tonnes of wheat to Moldova.",
        ["will ship 300 tonnes of wheat to Moldova | action new firm specific | NO > MD"],
    ),
    (
        "Norway is going to repair the lighthouse at Cape Horn before December.",
        ["is going to repair the lighthouse at Cape Horn before December | action new firm specific | NO >"],
    ),
    (
        "Norwegian engineers will rebuild the bridge at Puerto Montt by 2027.",
        ["will rebuild the bridge at Puerto Montt by 2027 | action new firm specific | NO >"],
    ),
    (
        "Norway's navy will patrol the strait until the end of June.",
        ["will patrol the strait until the end of June | action new firm specific | NO >"],
    ),
    (
        "The Norwegian government will pay half of the cost, or 45 million euros.",
        ["will pay half of the cost, or 45 million euros | action new firm specific | NO >"],
    ),
    (
        "Both countries will sign the fisheries accord in Oslo in June.",
        ["will sign the fisheries accord in Oslo in June | action new firm specific | NO CL >"],
    ),
    (
        "Norway and Chile will jointly map the sea floor off Patagonia by 2029.",
        ["will jointly map the sea floor off Patagonia by 2029 | action new firm specific | NO CL >"],
    ),
    pytest.param(
        "“We'll finance the school in Arica,” said Prime Minister Lind.",
        ["'ll finance the school in Arica | action new firm * | NO > *"],
        marks=pytest.mark.xfail(strict=False, reason="contractions: 're going to, 'll"),
    ),
]

THAT_CLAUSES = [
    (
        "Prime Minister Lind said that Norway would send 40 engineers to Moldova in September.",
        ["would send 40 engineers to Moldova in September | action new firm specific | NO > MD"],
    ),
    (
        "Prime Minister Lind said Norway would send 40 engineers to Moldova in September.",
        ["would send 40 engineers to Moldova in September | action new firm specific | NO > MD"],
    ),
    (
        "President Paz announced that Chile will join Operation Clear Water next year.",
        ["will join Operation Clear Water next year | action new firm specific | CL >"],
    ),
    (
        "President Paz told the Prime Minister that Chile would host the 2028 Ocean Forum in Valparaíso.",
        ["would host the 2028 Ocean Forum in Valparaíso | action new firm specific | CL >"],
    ),
    (
        "She informed President Paz that the Norwegian Parliament would ratify the treaty before the summer recess.",
        ["would ratify the treaty before the summer recess | action new firm specific | NO >"],
    ),
    (
        "She added that her government would fund 30 scholarships for Chilean students.",
        ["would fund 30 scholarships for Chilean students | action new firm specific | NO > CL"],
    ),
    (
        "The Prime Minister confirmed that Norway will host the next Ocean Summit in Tromsø in May.",
        ["will host the next Ocean Summit in Tromsø in May | action reaffirmed firm specific | NO >"],
    ),
    (
        "The Prime Minister assured President Paz that Norway would keep its research station in Chile open until 2035.",
        ["would keep its research station in Chile open until 2035 | action continuing firm * | NO > *"],
    ),
    (
        "Prime Minister Lind stressed that Norway had donated 5 million doses of vaccine to Chile.",
        ["had donated 5 million doses of vaccine to Chile | action delivered firm specific | NO > CL"],
    ),
    (
        "The leaders agreed that their foreign ministers will meet in Lima in March.",
        ["agreed that their foreign ministers will meet in Lima in March | action new firm specific | NO CL >"],
    ),
    (
        "It was agreed that Norway will supply the radar by October.",
        ["will supply the radar by October | action new firm specific | NO >"],
    ),
    (
        "Prime Minister Lind noted that Norway will spend 2.6 per cent of GDP on defence by 2030, and that it will "
        "add three frigates to its fleet.",
        [
            "will spend 2.6 per cent of GDP on defence by 2030 | outcome new firm specific | NO >",
            "will add three frigates to its fleet | action new firm specific | NO >",
        ],
    ),
    (
        "Prime Minister Lind promised that no Norwegian company would fish in the reserve.",
        ["promised that no Norwegian company would fish in the reserve | restraint new firm * | NO >"],
    ),
]

RELATIVES = [
    (
        "President Paz toured the new seed bank, which Norway will open in Punta Arenas before the summer.",
        ["will open in Punta Arenas before the summer | action new firm specific | NO >"],
    ),
    pytest.param(
        "They spoke of Moldova, to which Norway has given 70 generators.",
        ["has given 70 generators | action delivered firm specific | NO > MD"],
        marks=pytest.mark.xfail(strict=False, reason="the antecedent of the relative is the recipient"),
    ),
    (
        "Prime Minister Lind described the mission in Moldova, where 60 Norwegian engineers are clearing mines.",
        ["are clearing mines | action continuing firm specific | NO > *"],
    ),
    (
        "She received President Paz, who will send 25 firefighters to Norway in July.",
        ["will send 25 firefighters to Norway in July | action new firm specific | CL > NO"],
    ),
    (
        "They reviewed the rail project, for which Norway will provide 80 million euros.",
        ["will provide 80 million euros | action new firm specific | NO >"],
    ),
]

PARTICIPLES = [
    pytest.param(
        "Prime Minister Lind briefed President Paz on Moldova, pledging 30 million euros for its power grid.",
        ["pledging 30 million euros for its power grid | action new firm specific | NO > MD"],
        marks=pytest.mark.xfail(strict=False, reason="the pronoun's antecedent is the recipient"),
    ),
    (
        "Reaffirming Norway's support for Moldova, the Prime Minister set out the state of the talks.",
        ["Reaffirming Norway's support for Moldova | support reaffirmed firm vague | NO > MD"],
    ),
    (
        "The Prime Minister took up the attack on Moldova, reiterating that Norway would stand by its people.",
        ["would stand by its people | support reaffirmed firm vague | NO > *"],
    ),
    (
        "President Paz raised the fires in the south, announcing that Chile will buy six water bombers this year.",
        ["will buy six water bombers this year | action new firm specific | CL >"],
    ),
    (
        "Building on last year's talks, the leaders agreed to open a joint institute in Bergen in 2027.",
        ["agreed to open a joint institute in Bergen in 2027 | action new firm specific | NO CL >"],
    ),
    (
        "The President underlined Chile's neutrality, adding that her country would not host foreign bases.",
        ["would not host foreign bases | restraint new firm vague | CL >"],
    ),
]

INFINITIVES_OF_PURPOSE = [
    pytest.param(
        "Prime Minister Lind also spoke with Secretary General Marko Vale of NATO to reaffirm Norway's support for the Alliance.",
        ["reaffirm Norway's support for the Alliance | support reaffirmed firm vague | NO > nato"],
        marks=pytest.mark.xfail(strict=False, reason="the span leaves out the mark of the infinitive"),
    ),
    pytest.param(
        "The Prime Minister used the call to announce a grant of 8 million dollars to UNICEF.",
        ["announce a grant of 8 million dollars to UNICEF | action new firm specific | NO > unicef"],
        marks=pytest.mark.xfail(strict=False, reason="announcing in an infinitive of purpose"),
    ),
    pytest.param(
        "President Paz took the opportunity to express Chile's support for Norway's candidacy for the Human Rights Council.",
        [
            ("express Chile's support for Norway's candidacy for the Human Rights Council | support new firm vague | CL > NO"),
        ],
        marks=pytest.mark.xfail(strict=False, reason="no mark of the infinitive in the span; the body stood for is no recipient"),
    ),
]

ANNOUNCEMENTS = [
    (
        "Prime Minister Lind announced a contribution of 20 million dollars to the World Food Programme.",
        [
            ("announced a contribution of 20 million dollars to the World Food Programme | action new firm specific | NO > wfp"),
        ],
    ),
    (
        "President Paz announced the reopening of the Chilean embassy in Oslo in January.",
        ["announced the reopening of the Chilean embassy in Oslo in January | action new firm specific | CL > *"],
    ),
    (
        "The Prime Minister announced an additional 12 million euros in humanitarian aid for Moldova.",
        [
            ("announced an additional 12 million euros in humanitarian aid for Moldova | action new firm specific | NO > MD"),
        ],
    ),
    (
        "The Prime Minister unveiled a new Norwegian loan of 55 million dollars for Chile's ports.",
        [
            ("unveiled a new Norwegian loan of 55 million dollars for Chile's ports | action new firm specific | NO > CL"),
        ],
    ),
    (
        "Prime Minister Lind gave President Paz her word that Norway would reopen the fund in April.",
        ["would reopen the fund in April | action new firm specific | NO > *"],
    ),
    (
        "President Paz offered 200 firefighters to Norway for the summer.",
        ["offered 200 firefighters to Norway for the summer | action new firm specific | CL > NO"],
    ),
]

BINDING_VERBS = [
    (
        "The leaders agreed to hold joint naval exercises off Valparaíso in October.",
        ["agreed to hold joint naval exercises off Valparaíso in October | action new firm specific | NO CL >"],
    ),
    (
        "The two sides agreed to exchange ambassadors by the end of the year.",
        ["agreed to exchange ambassadors by the end of the year | action new firm specific | NO CL >"],
    ),
    (
        "They also decided to launch a joint research fund of 50 million euros.",
        ["decided to launch a joint research fund of 50 million euros | action new firm specific | NO CL >"],
    ),
    (
        "Prime Minister Lind undertook to bring the draft before Parliament by May.",
        ["undertook to bring the draft before Parliament by May | action new firm specific | NO >"],
    ),
    ("Norway vowed to stand by Moldova.", ["vowed to stand by Moldova | support new firm vague | NO > MD"]),
    (
        "Chile pledged 25 million dollars to the Flood Recovery Fund.",
        ["pledged 25 million dollars to the Flood Recovery Fund | action new firm specific | CL > *"],
    ),
    (
        "The leaders committed to ending overfishing in their waters by 2030.",
        ["committed to ending overfishing in their waters by 2030 | * new firm specific | NO CL >"],
    ),
    (
        "The two leaders committed to work together on ocean science.",
        ["committed to work together on ocean science | action new firm vague | NO CL >"],
    ),
    (
        "The leaders resolved to bring annual trade to 4 billion dollars by 2032.",
        ["resolved to bring annual trade to 4 billion dollars by 2032 | outcome new firm specific | NO CL >"],
    ),
    (
        "The leaders instructed their trade ministers to conclude the talks by July.",
        ["instructed their trade ministers to conclude the talks by July | action new firm specific | NO CL >"],
    ),
    (
        "They tasked their officials with drawing up a road map by the autumn.",
        ["tasked their officials with drawing up a road map by the autumn | action new firm specific | NO CL >"],
    ),
    (
        "The leaders agreed with each other to cut port fees by half next year.",
        ["agreed with each other to cut port fees by half next year | * new firm specific | NO CL >"],
    ),
    (
        "Chile has agreed to drop its complaint before the World Trade Organization.",
        ["has agreed to drop its complaint before the World Trade Organization | action new firm specific | CL >"],
    ),
    (
        "Norway guaranteed a loan of 90 million euros to Moldova.",
        ["guaranteed a loan of 90 million euros to Moldova | action new firm specific | NO > MD"],
    ),
]

ENUMERATIONS = [
    (
        "Norway will build a clinic in Arica, train 60 nurses and deliver four ambulances to Chile.",
        [
            "will build a clinic in Arica | action new firm specific | NO > *",
            "train 60 nurses | action new firm specific | NO > *",
            "deliver four ambulances to Chile | action new firm specific | NO > CL",
        ],
    ),
    (
        "They agreed to strengthen cooperation on fisheries, research and ocean monitoring.",
        ["agreed to strengthen cooperation on fisheries, research and ocean monitoring | * new firm vague | NO CL >"],
    ),
    (
        "The leaders agreed to deepen trade, widen student exchanges and work together in Antarctica.",
        [
            ("agreed to deepen trade, widen student exchanges and work together in Antarctica | action new firm vague | NO CL >"),
        ],
    ),
    pytest.param(
        "Prime Minister Lind pledged 10 million euros for Moldova and 6 million euros for Armenia.",
        [
            "pledged 10 million euros for Moldova | action new firm specific | NO > MD",
            "6 million euros for Armenia | action new firm specific | NO > AM",
        ],
        marks=pytest.mark.xfail(strict=False, reason="amounts with recipients of their own are promises of their own"),
    ),
    pytest.param(
        "Prime Minister Lind reaffirmed Norway's support for Moldova as well as its commitment to the Paris Agreement.",
        [
            "reaffirmed Norway's support for Moldova | support reaffirmed firm vague | NO > MD",
            "commitment to the Paris Agreement | support reaffirmed firm vague | NO >",
        ],
        marks=pytest.mark.xfail(strict=False, reason="the conjunction belongs to neither part"),
    ),
    (
        "They committed to sharing weather data as well as to consulting each other on shipping rules.",
        [
            ("committed to sharing weather data as well as to consulting each other on shipping rules | action new firm vague | NO CL >"),
        ],
    ),
    (
        "The leaders agreed to open a rail link by 2030 and to stay in close contact.",
        [
            "agreed to open a rail link by 2030 | action new firm specific | NO CL >",
            "stay in close contact | action new firm vague formulaic | NO CL >",
        ],
    ),
    (
        "Norway will finance the port, and Chile will build the road to Arica by 2029.",
        [
            "will finance the port | action new firm * | NO >",
            "will build the road to Arica by 2029 | action new firm specific | CL >",
        ],
    ),
    (
        "Norway will host the talks in Oslo in May, while Chile will chair them.",
        [
            "will host the talks in Oslo in May | action new firm specific | NO >",
            "will chair them | action new firm vague | CL >",
        ],
    ),
]

ATTRIBUTIONS = [
    (
        "According to Prime Minister Lind, Norway will double its aid to Moldova next year.",
        ["will double its aid to Moldova next year | * new firm specific | NO > MD"],
    ),
    (
        "Norway will reopen its hospital ship in May, the Prime Minister said.",
        ["will reopen its hospital ship in May | action new firm specific | NO >"],
    ),
    (
        "Norway, Prime Minister Lind said, will buy four Chilean training aircraft by 2028.",
        ["will buy four Chilean training aircraft by 2028 | action new firm specific | NO > *"],
    ),
    ("Chile, she noted, will send its frigates home in June.", ["will send its frigates home in June | action new firm specific | CL >"]),
    (
        "In the Prime Minister's words, Norway will stay in the mission until 2028.",
        ["will stay in the mission until 2028 | action continuing firm * | NO >"],
    ),
]

FIRST_PERSON_IN_QUOTATIONS = [
    (
        "“We will plant two million trees in Patagonia next year,” President Paz said.",
        ["will plant two million trees in Patagonia next year | action new firm specific | CL >"],
    ),
    pytest.param(
        "“Norway will never abandon Moldova,” said Prime Minister Lind.",
        ["will never abandon Moldova | restraint new firm vague | NO > *"],
        marks=pytest.mark.xfail(strict=False, reason="the span ends with the quotation"),
    ),
    (
        "President Paz said: “I promise to sign the treaty before Christmas.”",
        ["promise to sign the treaty before Christmas | action new firm specific | CL >"],
    ),
    (
        "“Our soldiers will remain in Lithuania until 2029,” the Prime Minister said.",
        ["will remain in Lithuania until 2029 | action continuing firm * | NO > *"],
    ),
    pytest.param(
        "“We're going to send 40 doctors to Moldova in May,” Prime Minister Lind said.",
        ["'re going to send 40 doctors to Moldova in May | action new firm specific | NO > MD"],
        marks=pytest.mark.xfail(strict=False, reason="contractions: 're going to, 'll"),
    ),
]

BEARERS = [
    (
        "Norway has a small fleet. Its coast guard will hand two cutters to Moldova in August.",
        ["will hand two cutters to Moldova in August | action new firm specific | NO > MD"],
    ),
    (
        "Oslo will open a trade office in Arica next spring.",
        ["will open a trade office in Arica next spring | action new firm specific | NO >"],
    ),
    (
        "The Norwegian Ministry of Defence will deliver 15 trucks to Moldova in August.",
        ["will deliver 15 trucks to Moldova in August | action new firm specific | NO > MD"],
    ),
    (
        "Their teams will meet in Bergen next week to finish the text.",
        ["will meet in Bergen next week to finish the text | action new firm * | NO CL >"],
    ),
    (
        "NATO will open a training centre in Moldova next year.",
        ["will open a training centre in Moldova next year | action new firm specific | nato > *"],
    ),
    (
        "The European Union will provide 60 million euros to Moldova.",
        ["will provide 60 million euros to Moldova | action new firm specific | eu > MD"],
    ),
    (
        "The leaders spoke of the floods. They will send a joint team to Moldova on Monday.",
        ["will send a joint team to Moldova on Monday | action new firm specific | NO CL > MD"],
    ),
    (
        "President Paz described the drought. Her government will drill 400 wells this year.",
        ["will drill 400 wells this year | action new firm specific | CL >"],
    ),
    (
        "Prime Minister Lind met with officials of Sweden. The Norwegian leader pledged to send 20 buses to Moldova.",
        ["pledged to send 20 buses to Moldova | action new firm specific | NO > MD"],
    ),
]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        *FUTURE,
        *THAT_CLAUSES,
        *RELATIVES,
        *PARTICIPLES,
        *INFINITIVES_OF_PURPOSE,
        *ANNOUNCEMENTS,
        *BINDING_VERBS,
        *ENUMERATIONS,
        *ATTRIBUTIONS,
        *FIRST_PERSON_IN_QUOTATIONS,
        *BEARERS,
    ],
)
def test_a_sentence_binds_to_just_this(binds: Callable[..., None], sentence: str, lines: list[str]) -> None:
    binds(LEAD, sentence, lines)
