"""French words for every field of policy: short invented phrases and the code each of them must be given."""

import pytest

from readoutkit.extract.namings.finder import NamingFinder
from readoutkit.extract.reading import Reading, Sentence
from readoutkit.extract.topics.finder import TopicFinder
from readoutkit.gazetteer.load import load_gazetteer
from readoutkit.language.lexicon import load_lexicon
from readoutkit.language.words import split_words
from readoutkit.model.vocabulary import SectionKind
from readoutkit.taxonomy.taxonomy import load_taxonomy
from readoutkit.text.document import load_text
from readoutkit.text.layout import Block, Layout
from readoutkit.text.sentences import SentenceSplitter

LEXICON = load_lexicon("fr")
FINDER = TopicFinder(LEXICON, load_taxonomy())
SPLITTER = SentenceSplitter(LEXICON)
NAMINGS = NamingFinder(load_gazetteer())


def codes(content: str) -> set[str]:
    text = load_text(content)
    words = split_words(text.folded)
    spans = [(a, b, *words.between(a, b)) for a, b in SPLITTER.split(text.folded)]
    sentences = tuple(Sentence(a, b, first, last, SectionKind.BODY, 0) for a, b, first, last in spans if first < last)
    layout = Layout(blocks=(Block(SectionKind.BODY, 0, len(text.clean)),))
    reading = Reading(text=text, words=words, layout=layout, lexicon=LEXICON, sentences=sentences)
    return {topic.code for topic in FINDER.find(reading, NAMINGS.find(words), ())}


# What two ministers may have talked about ("Ils ont évoqué ..."), field by field.
SUBJECTS = [
    ("l'accord de défense signé à Nouakchott", "defence"),
    ("les manœuvres communes prévues au large de Bizerte", "defence"),
    ("la coopération militaire entre leurs états-majors", "defence"),
    ("la cohésion de l'Alliance atlantique", "defence.alliance"),
    ("la clause de défense mutuelle du traité", "defence.alliance"),
    ("le seuil de 3 % du PIB pour les armées", "defence.spending"),
    ("la hausse du budget militaire letton", "defence.spending"),
    ("la commande de six frégates", "defence.capability"),
    ("l'acquisition de radars côtiers", "defence.capability"),
    ("la rénovation de la flotte de sous-marins", "defence.capability"),
    ("les drones de surveillance du Sud", "defence.capability"),
    ("la présence avancée sur le flanc est", "defence.deterrence"),
    ("la dissuasion nucléaire", "defence.deterrence"),
    ("le retrait des deux bataillons encore stationnés à Gao", "defence.deployment"),
    ("l'avenir de la base aérienne", "defence.deployment"),
    ("le départ des instructeurs étrangers", "defence.deployment"),
    ("la livraison de douze obusiers à l'armée moldave", "defence.military_aid"),
    ("la formation de recrues ukrainiennes", "defence.military_aid"),
    ("le soutien à l'Ukraine", "defence.military_aid"),
    ("les inspections de l'AIEA et le stock d'uranium enrichi", "defence.arms_control"),
    ("l'interdiction des mines antipersonnel", "defence.arms_control"),
    ("les essais balistiques de Pyongyang", "defence.arms_control"),
    ("le partage de renseignements", "defence.intelligence"),
    ("l'affaire d'espionnage de Tromsø", "defence.intelligence"),
    ("la lutte contre les rançongiciels", "defence.cyber"),
    ("les cyberattaques contre les hôpitaux", "defence.cyber"),
    ("une usine commune de munitions", "defence.industry"),
    ("la construction de corvettes dans les chantiers navals de Lorient", "defence.industry"),
    ("la contre-offensive au Kordofan", "peace.armed_conflict"),
    ("les frappes de la nuit", "peace.armed_conflict"),
    ("les exactions commises contre les rebelles", "peace.armed_conflict"),
    ("la médiation angolaise", "peace.settlement"),
    ("le cessez-le-feu et l'échange de prisonniers", "peace.settlement"),
    ("les pourparlers de Doha", "peace.settlement"),
    ("la zone tampon", "peace.settlement"),
    ("les garanties à donner à l'Ukraine", "peace.security_guarantees"),
    ("l'abornement de la frontière", "peace.sovereignty"),
    ("le différend territorial sur les deux îlots", "peace.sovereignty"),
    ("l'expansion des colonies israéliennes", "peace.sovereignty"),
    ("la reconnaissance de l'État de Palestine", "peace.sovereignty"),
    ("la situation au Sahel", "peace.regional_security"),
    ("la stabilité de la sous-région", "peace.regional_security"),
    ("la piraterie dans le golfe", "peace.maritime"),
    ("la liberté de navigation", "peace.maritime"),
    ("le renouvellement du mandat de la MONUSCO", "peace.peacekeeping"),
    ("l'envoi de casques bleus", "peace.peacekeeping"),
    ("le gel des avoirs et l'embargo", "peace.sanctions"),
    ("la flotte fantôme", "peace.sanctions"),
    ("l'attentat de Djerba", "peace.terrorism"),
    ("les groupes djihadistes du nord", "peace.terrorism"),
    ("les campagnes de désinformation avant le vote", "peace.hybrid"),
    ("les ingérences numériques", "peace.hybrid"),
    ("l'incursion de drones au-dessus de l'aéroport", "peace.hybrid"),
    ("les grands enjeux internationaux", "order"),
    ("la réouverture de l'ambassade après la rupture des relations diplomatiques", "order.bilateral"),
    ("les relations de bon voisinage", "order.bilateral"),
    ("la situation au Venezuela", "order.third_country"),
    ("la transition en Syrie", "order.third_country"),
    ("la candidature à la direction générale de l'UNESCO", "order.multilateral"),
    ("l'avenir du multilatéralisme", "order.multilateral"),
    ("le Sommet de la Francophonie", "order.multilateral"),
    ("le respect de la Charte des Nations unies", "order.rules_based"),
    ("l'arrêt de la Cour internationale de Justice", "order.rules_based"),
    ("la réforme du Conseil de sécurité", "order.organization_reform"),
    ("l'encadrement du droit de veto", "order.organization_reform"),
    ("l'ouverture des négociations d'adhésion", "order.membership"),
    ("le retrait de la CEDEAO", "order.membership"),
    ("la préparation du prochain sommet", "order.summits"),
    ("le sort des otages", "order.consular"),
    ("la libération de deux binationaux", "order.consular"),
    ("le rapatriement de leurs ressortissants", "order.consular"),
    ("l'élection du président à la tête de son parti, avec ses félicitations", "order.courtesy"),
    ("les questions économiques", "economy"),
    ("l'emploi des jeunes", "economy.outlook"),
    ("l'inflation", "economy.outlook"),
    ("les échanges commerciaux", "economy.trade"),
    ("les exportations de machines", "economy.trade"),
    ("la zone de libre-échange continentale africaine", "economy.trade_agreements"),
    ("les règles d'origine", "economy.trade_agreements"),
    ("les droits de douane sur l'acier", "economy.tariffs"),
    ("le bois d'œuvre", "economy.tariffs"),
    ("la surtaxe américaine", "economy.tariffs"),
    ("les investisseurs qatariens", "economy.investment"),
    ("la zone économique spéciale de Nkok", "economy.investment"),
    ("la résilience de la chaîne d'approvisionnement", "economy.supply_chains"),
    ("les minéraux critiques", "economy.critical_minerals"),
    ("l'orpaillage", "economy.critical_minerals"),
    ("les mines de cobalt", "economy.critical_minerals"),
    ("l'allègement de la dette", "economy.finance"),
    ("la convention contre la double imposition", "economy.finance"),
    ("une ligne de crédit", "economy.finance"),
    ("une garantie de prêt", "economy.finance"),
    ("le déficit public", "economy.public_budget"),
    ("la ligne ferroviaire Dakar-Bamako", "economy.infrastructure"),
    ("les câbles sous-marins", "economy.infrastructure"),
    ("le port en eau profonde de Kribi", "economy.infrastructure"),
    ("les vols directs", "economy.infrastructure"),
    ("les quotas de pêche", "economy.agriculture"),
    ("la filière cacao", "economy.agriculture"),
    ("la transhumance", "economy.agriculture"),
    ("le prix du blé", "economy.agriculture"),
    ("la protection de l'environnement", "climate"),
    ("la finance climat", "climate.change"),
    ("la neutralité carbone", "climate.change"),
    ("les émissions de méthane", "climate.change"),
    ("la tarification du carbone", "climate.carbon_pricing"),
    ("les crédits carbone", "climate.carbon_pricing"),
    ("les liens entre climat et sécurité", "climate.security"),
    ("la protection des forêts du bassin", "climate.nature"),
    ("les récifs coralliens", "climate.nature"),
    ("le traité sur la haute mer", "climate.nature"),
    ("les importations de gaz", "climate.energy_security"),
    ("les coupures d'électricité", "climate.energy_security"),
    ("la raffinerie de Zinder", "climate.energy_security"),
    ("un parc éolien en mer", "climate.clean_energy"),
    ("l'hydrogène vert", "climate.clean_energy"),
    ("l'énergie propre", "climate.clean_energy"),
    ("deux nouveaux réacteurs", "climate.nuclear_energy"),
    ("les transferts de technologies", "technology"),
    ("les semi-conducteurs", "technology.emerging"),
    ("l'informatique quantique", "technology.emerging"),
    ("l'intelligence artificielle", "technology.ai"),
    ("un hub numérique", "technology.digital"),
    ("les centres de données", "technology.digital"),
    ("le lancement de deux satellites", "technology.space"),
    ("un laboratoire commun", "technology.research"),
    ("les échanges scientifiques entre chercheurs", "technology.research"),
    ("l'aide publique au développement", "development.aid"),
    ("l'accès à l'eau potable", "development.aid"),
    ("le pont aérien vers El-Geneina", "development.humanitarian"),
    ("le déminage", "development.humanitarian"),
    ("les convois humanitaires", "development.humanitarian"),
    ("le déblaiement des gravats", "development.reconstruction"),
    ("la famine", "development.food_security"),
    ("la distribution de vaccins", "development.health"),
    ("les centres de santé de Ziguinchor", "development.health"),
    ("le séisme et les sinistrés", "development.disasters"),
    ("les feux de forêt", "development.disasters"),
    ("les libertés fondamentales", "rights"),
    ("les droits de la personne", "rights.human_rights"),
    ("les prisonniers politiques", "rights.human_rights"),
    ("la durée de la transition", "rights.democracy"),
    ("la lutte contre la corruption", "rights.democracy"),
    ("les législatives de mai", "rights.democracy"),
    ("la scolarisation des filles", "rights.gender"),
    ("les violences faites aux femmes", "rights.gender"),
    ("les peuples autochtones", "rights.indigenous"),
    ("la sécurité des journalistes", "rights.media"),
    ("deux journalistes détenus à Minsk", "rights.media"),
    ("les crimes de guerre", "rights.justice"),
    ("une fosse commune", "rights.justice"),
    ("la coopération policière", "mobility"),
    ("les demandeurs d'asile", "mobility.migration"),
    ("les travailleurs saisonniers", "mobility.migration"),
    ("un poste de douane", "mobility.borders"),
    ("la sécurité frontalière", "mobility.borders"),
    ("la traite des êtres humains", "mobility.crime"),
    ("les gangs", "mobility.crime"),
    ("le trafic de cocaïne", "mobility.drugs"),
    ("les cultures de coca", "mobility.drugs"),
    ("la protection sociale", "society"),
    ("une exemption de visas", "society.people_ties"),
    ("la restitution des œuvres", "society.people_ties"),
    ("la diaspora", "society.people_ties"),
    ("des bourses d'études", "society.education"),
    ("le lycée français de Lomé", "society.education"),
    ("la Coupe d'Afrique des nations", "society.sport"),
    ("les Jeux paralympiques", "society.sport"),
]


@pytest.mark.parametrize(("subject", "code"), SUBJECTS)
def test_a_subject_of_talk_is_given_its_code(subject: str, code: str) -> None:
    assert code in codes(f"Les deux ministres ont évoqué {subject}.")


# Told as facts, with no reporting verb before them.
FACTS = [
    ("La Lituanie cédera huit chars à la Moldavie.", "defence.military_aid"),
    ("Le Danemark achètera vingt chars.", "defence.capability"),
    ("Un bataillon tchadien sera formé à Thiès.", "defence.military_aid"),
    ("Trois frégates escorteront les pétroliers.", "defence.capability"),
    ("Le Maroc ouvrira une ligne ferroviaire vers Nador.", "economy.infrastructure"),
    ("La banque prêtera 40 millions d'euros pour deux hôpitaux à Kindia.", "development.health"),
    ("Le gazoduc livrera 3 milliards de mètres cubes.", "climate.energy_security"),
    ("Rabat supprimera le visa pour les étudiants.", "society.people_ties"),
    ("Une mine de lithium doit ouvrir à Manono.", "economy.critical_minerals"),
    ("Le satellite sera mis en orbite en juin.", "technology.space"),
    ("Les pêcheurs auront droit à 900 tonnes de thon.", "economy.agriculture"),
    ("La Suisse accueillera 200 réfugiés.", "mobility.migration"),
    ("Le ministre a réaffirmé sa solidarité avec les victimes des inondations.", "order.courtesy"),
]


@pytest.mark.parametrize(("content", "code"), FACTS)
def test_a_fact_is_given_its_code(content: str, code: str) -> None:
    assert code in codes(content)


@pytest.mark.parametrize(
    "content",
    [
        "Les échanges ont porté sur plusieurs points.",
        "La ministre a rappelé l'appui ferme de son pays.",
        "Ils sont convenus de rester en contact étroit.",
        "Le chef de l'État a répondu aux journalistes.",
        "La séance s'est tenue dans un climat fraternel.",
        "Il a souligné une quarantaine de fois le même mot.",
        "Le ministre est en train de préparer sa réponse.",
        "Elle a dit être prête à revenir.",
        "Le montant s'élève à plusieurs millions.",
        "Il a indiqué que tout cela se ferait dans le cadre prévu.",
        "Ils ont salué la bonne tenue de leurs discussions.",
        "Le directeur de l'Agence française de développement était présent.",
    ],
)
def test_what_is_no_subject(content: str) -> None:
    assert codes(content) == set()
