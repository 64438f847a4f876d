"""One language's reader: all finders built once, and the order in which they read a document."""

from __future__ import annotations

from readoutkit.extract.amounts.finder import AmountFinder
from readoutkit.extract.amounts.home_currency import HomeCurrency
from readoutkit.extract.assembly import Assembled, Found, assemble
from readoutkit.extract.commitments.finder import CommitmentFinder
from readoutkit.extract.commitments.findings import Findings
from readoutkit.extract.commitments.hedges import HedgeFinder
from readoutkit.extract.commitments.words import known_verbs
from readoutkit.extract.events.finder import EventFinder
from readoutkit.extract.grammar.clause_finder import ClauseFinder
from readoutkit.extract.grammar.verbs import VerbFinder
from readoutkit.extract.namings.cities import find_cities
from readoutkit.extract.namings.finder import NamingFinder
from readoutkit.extract.people.finder import PeopleFinder
from readoutkit.extract.people.references import ReferenceFinder
from readoutkit.extract.quotes.finder import QuoteFinder
from readoutkit.extract.reading import Reading, Sentence
from readoutkit.extract.times.finder import DateFinder
from readoutkit.extract.topics.finder import TopicFinder
from readoutkit.gazetteer.gazetteer import Gazetteer
from readoutkit.language.lexicon import Lexicon
from readoutkit.model.vocabulary import Genre, SectionKind
from readoutkit.taxonomy.taxonomy import Taxonomy
from readoutkit.text.document import Text
from readoutkit.text.layout import Layout
from readoutkit.text.sentences import SentenceSplitter

_READ = frozenset({SectionKind.TITLE, SectionKind.CAPTION, SectionKind.BODY, SectionKind.LIST_ITEM})
_HEADING = 60  # code points a list heading before a colon may have


class Reader:
    """Reads documents of one language; holds compiled tables only, so one reader serves many threads."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer, taxonomy: Taxonomy) -> None:
        self.lexicon = lexicon
        self._splitter = SentenceSplitter(lexicon)
        self._gazetteer = gazetteer
        self._namings = NamingFinder(gazetteer)
        self._people = PeopleFinder(lexicon)
        self._references = ReferenceFinder(lexicon)
        self._dates = DateFinder(lexicon)
        self._events = EventFinder(lexicon, gazetteer)
        self._clauses = ClauseFinder(lexicon, VerbFinder(lexicon, known_verbs(lexicon)))
        self._quotes = QuoteFinder(lexicon)
        self._amounts = AmountFinder(lexicon)
        self._home = HomeCurrency()
        self._topics = TopicFinder(lexicon, taxonomy)
        self._commitments = CommitmentFinder(lexicon, HedgeFinder(lexicon))

    def prepare(self, text: Text, layout: Layout, published: str | None = None) -> Reading:
        """Split a laid-out document into words and sentences."""
        words = text.words
        sentences: list[Sentence] = []
        for number, block in enumerate(layout.blocks):
            if block.kind not in _READ:
                continue
            for start, end in self._sentences(text.folded, block.start, block.end, block.kind):
                first, last = words.between(start, end)
                if first < last:
                    sentences.append(Sentence(start, end, first, last, block.kind, number))
        return Reading(text, words, layout, self.lexicon, tuple(sentences), published)

    def _sentences(self, folded: str, start: int, end: int, kind: SectionKind) -> list[tuple[int, int]]:
        """Sentences of a block; the heading of a list item before its colon is one by itself."""
        if kind is SectionKind.LIST_ITEM:
            colon = folded.find(": ", start, min(end, start + _HEADING))
            if colon > 0:
                return [(start, colon), *self._splitter.split(folded, colon + 1, end)]
        return self._splitter.split(folded, start, end)

    def read(self, reading: Reading, genre: Genre, *, encounter: bool | None = True) -> Assembled:
        """Find everything and assemble it; a page that reports no encounter has no events."""
        namings = self._namings.find(reading.words)
        cast = self._people.cast(reading, namings, genre)
        persons = list(cast.persons)
        perspective = cast.perspective if genre is Genre.RELEASE else None
        references = self._references.find(reading, persons, namings, perspective, cast.mentions)
        times = self._dates.find(reading)
        events = self._events.find(reading, namings, persons, references, times, genre=genre, encounter=encounter)
        clauses = self._clauses.find(reading, references, namings)
        quotes = self._quotes.find(reading, persons, references, namings)
        amounts = self._amounts.find(reading, home_currency=self._home.of(perspective, persons), namings=namings)
        topics = self._topics.find(reading, namings, references, [p.role for p in persons if p.role is not None])
        cities = find_cities(reading.words, namings, {p.represents for p in persons if p.represents}, self._gazetteer)
        findings = Findings(reading, clauses, references, persons, namings, amounts, times, quotes, perspective, cities)
        commitments = self._commitments.find(findings)
        return assemble(
            reading,
            Found(
                persons=persons,
                namings=namings,
                events=events,
                topics=topics,
                commitments=commitments,
                quotes=quotes,
                amounts=amounts,
                perspective=perspective,
            ),
        )
