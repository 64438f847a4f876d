-- The store of readoutkit, version 1. Tables have singular names and keys; views have plural names and readable columns.
-- starts and ends count code points of the document as it was given, from 0; ends is exclusive.

CREATE TABLE document (
    number INTEGER PRIMARY KEY,
    readout TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    name TEXT,
    format TEXT NOT NULL,
    genre TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT,
    author TEXT,
    publisher TEXT,
    agency TEXT,
    published TEXT,
    url TEXT,
    perspective TEXT,
    date TEXT,
    date_basis TEXT,
    first_day TEXT,
    last_day TEXT,
    length INTEGER NOT NULL,
    method TEXT NOT NULL,
    tool TEXT,
    version TEXT,
    parser TEXT,
    UNIQUE (sha256, readout)
);
CREATE INDEX document_readout ON document (readout);
CREATE INDEX document_days ON document (first_day, last_day);

CREATE TABLE parse (
    number INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    current INTEGER NOT NULL,
    added TEXT NOT NULL,
    tool TEXT,
    version TEXT,
    json TEXT NOT NULL,
    UNIQUE (document, digest)
);
CREATE UNIQUE INDEX parse_current ON parse (document) WHERE current;

CREATE TABLE document_text (
    sha256 TEXT PRIMARY KEY,
    text TEXT NOT NULL
);

CREATE TABLE actor (
    document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    key TEXT,
    country TEXT,
    wikidata TEXT,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    PRIMARY KEY (document, id)
) WITHOUT ROWID;
CREATE INDEX actor_key ON actor (key);
CREATE INDEX actor_country ON actor (country);

CREATE TABLE event (
    document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    status TEXT NOT NULL,
    basis TEXT NOT NULL,
    cue TEXT NOT NULL,
    name TEXT,
    date TEXT,
    date_text TEXT,
    place TEXT,
    place_country TEXT,
    part_of TEXT,
    initiator TEXT,
    duration TEXT,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    PRIMARY KEY (document, id),
    FOREIGN KEY (document, part_of) REFERENCES event (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, initiator) REFERENCES actor (document, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX event_kind ON event (kind, status);
CREATE INDEX event_country ON event (place_country);

CREATE TABLE participant (
    number INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT,
    family_name TEXT,
    role TEXT,
    role_class TEXT NOT NULL,
    represents TEXT,
    wikidata TEXT,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    UNIQUE (document, id),
    FOREIGN KEY (document, represents) REFERENCES actor (document, id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE participation (
    document INTEGER NOT NULL,
    participant TEXT NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (document, participant, event),
    FOREIGN KEY (document, participant) REFERENCES participant (document, id) ON DELETE CASCADE,
    FOREIGN KEY (document, event) REFERENCES event (document, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE topic (
    document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    certainty TEXT NOT NULL,
    PRIMARY KEY (document, id)
) WITHOUT ROWID;
CREATE INDEX topic_code ON topic (code);

CREATE TABLE topic_mention (
    document INTEGER NOT NULL,
    topic TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    treatment TEXT NOT NULL,
    certainty TEXT NOT NULL,
    hedge TEXT,
    said_by TEXT,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    PRIMARY KEY (document, topic, position),
    FOREIGN KEY (document, topic) REFERENCES topic (document, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE topic_actor (
    document INTEGER NOT NULL,
    topic TEXT NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (document, topic, actor),
    FOREIGN KEY (document, topic) REFERENCES topic (document, id) ON DELETE CASCADE,
    FOREIGN KEY (document, actor) REFERENCES actor (document, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE amount (
    document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    value NUMERIC,
    currency TEXT,
    basis TEXT NOT NULL,
    approximate INTEGER NOT NULL,
    date TEXT,
    text TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    PRIMARY KEY (document, id)
) WITHOUT ROWID;

CREATE TABLE quote (
    document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    speaker TEXT,
    speaker_name TEXT,
    event TEXT,
    text TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    PRIMARY KEY (document, id),
    FOREIGN KEY (document, event) REFERENCES event (document, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE commitment (
    document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    force TEXT NOT NULL,
    specificity TEXT NOT NULL,
    certainty TEXT NOT NULL,
    pledge INTEGER NOT NULL,
    formulaic INTEGER NOT NULL,
    cue TEXT NOT NULL,
    hedge TEXT,
    condition TEXT,
    deadline TEXT,
    deadline_text TEXT,
    said_by TEXT,
    text TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    PRIMARY KEY (document, id)
) WITHOUT ROWID;
CREATE INDEX commitment_kind ON commitment (kind, status);
CREATE INDEX commitment_status ON commitment (status);

CREATE TABLE commitment_actor (
    document INTEGER NOT NULL,
    commitment TEXT NOT NULL,
    part TEXT NOT NULL,
    position INTEGER NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (document, commitment, part, position),
    FOREIGN KEY (document, commitment) REFERENCES commitment (document, id) ON DELETE CASCADE,
    FOREIGN KEY (document, actor) REFERENCES actor (document, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE commitment_topic (
    document INTEGER NOT NULL,
    commitment TEXT NOT NULL,
    topic TEXT NOT NULL,
    PRIMARY KEY (document, commitment, topic),
    FOREIGN KEY (document, commitment) REFERENCES commitment (document, id) ON DELETE CASCADE,
    FOREIGN KEY (document, topic) REFERENCES topic (document, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE commitment_amount (
    document INTEGER NOT NULL,
    commitment TEXT NOT NULL,
    amount TEXT NOT NULL,
    PRIMARY KEY (document, commitment, amount),
    FOREIGN KEY (document, commitment) REFERENCES commitment (document, id) ON DELETE CASCADE,
    FOREIGN KEY (document, amount) REFERENCES amount (document, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE passage (
    number INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    section TEXT,
    text TEXT NOT NULL,
    as_written TEXT,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    UNIQUE (document, kind, id)
);

CREATE VIRTUAL TABLE passage_fts USING fts5 (
    text, content = 'passage', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER passage_inserted AFTER INSERT ON passage BEGIN
    INSERT INTO passage_fts (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER passage_deleted AFTER DELETE ON passage BEGIN
    INSERT INTO passage_fts (passage_fts, rowid, text) VALUES ('delete', old.number, old.text);
END;

CREATE TRIGGER passage_changed AFTER UPDATE ON passage BEGIN
    INSERT INTO passage_fts (passage_fts, rowid, text) VALUES ('delete', old.number, old.text);
    INSERT INTO passage_fts (rowid, text) VALUES (new.number, new.text);
END;

CREATE VIRTUAL TABLE participant_fts USING fts5 (
    name, family_name, content = 'participant', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER participant_inserted AFTER INSERT ON participant BEGIN
    INSERT INTO participant_fts (rowid, name, family_name) VALUES (new.number, new.name, new.family_name);
END;
CREATE TRIGGER participant_deleted AFTER DELETE ON participant BEGIN
    INSERT INTO participant_fts (participant_fts, rowid, name, family_name) VALUES ('delete', old.number, old.name, old.family_name);
END;
CREATE TRIGGER participant_changed AFTER UPDATE ON participant BEGIN
    INSERT INTO participant_fts (participant_fts, rowid, name, family_name) VALUES ('delete', old.number, old.name, old.family_name);
    INSERT INTO participant_fts (rowid, name, family_name) VALUES (new.number, new.name, new.family_name);
END;

CREATE VIEW documents AS
SELECT d.number AS document, d.readout, d.date, d.date_basis, d.format, d.genre, d.language, d.title, d.publisher, d.agency, d.author,
    d.published, d.url, d.perspective, d.name, d.sha256, d.length, d.method, d.tool, d.version, d.parser,
    t.text IS NOT NULL AS has_text, d.first_day, d.last_day
FROM document d LEFT JOIN document_text t ON t.sha256 = d.sha256;

CREATE VIEW events AS
SELECT e.document, d.readout, e.id, e.kind, e.channel, e.status, e.date, e.date_text, d.date AS document_date, e.place, e.place_country,
    e.name, e.part_of, a.name AS initiator,
    (SELECT group_concat(coalesce(p.name, p.role), '; ') FROM participation i
        JOIN participant p ON p.document = i.document AND p.id = i.participant
        WHERE i.document = e.document AND i.event = e.id) AS participants,
    e.basis, e.duration, e.cue, e.starts, e.ends
FROM event e JOIN document d ON d.number = e.document
LEFT JOIN actor a ON a.document = e.document AND a.id = e.initiator;

CREATE VIEW participants AS
SELECT p.document, d.readout, d.date, p.id, p.name, p.family_name, p.role, p.role_class, a.name AS represents, a.key AS represents_key,
    a.country,
    (SELECT group_concat(i.event, ' ') FROM participation i WHERE i.document = p.document AND i.participant = p.id) AS events,
    p.wikidata, p.starts, p.ends, p.number
FROM participant p JOIN document d ON d.number = p.document
LEFT JOIN actor a ON a.document = p.document AND a.id = p.represents;

CREATE VIEW actors AS
SELECT a.document, d.readout, d.date, a.id, a.kind, a.name, a.key, a.country, a.wikidata, a.starts, a.ends
FROM actor a JOIN document d ON d.number = a.document;

CREATE VIEW topics AS
SELECT m.document, d.readout, d.date, m.topic AS id, t.code,
    CASE WHEN instr(t.code, '.') THEN substr(t.code, 1, instr(t.code, '.') - 1) ELSE t.code END AS domain,
    m.treatment, m.text,
    (SELECT group_concat(a.name, '; ') FROM topic_actor o JOIN actor a ON a.document = o.document AND a.id = o.actor
        WHERE o.document = m.document AND o.topic = m.topic) AS about,
    m.said_by, m.certainty, m.hedge, m.starts, m.ends
FROM topic_mention m JOIN topic t ON t.document = m.document AND t.id = m.topic
JOIN document d ON d.number = m.document;

CREATE VIEW commitments AS
SELECT c.document, d.readout, d.date, c.id,
    (SELECT group_concat(a.name, '; ') FROM commitment_actor o JOIN actor a ON a.document = o.document AND a.id = o.actor
        WHERE o.document = c.document AND o.commitment = c.id AND o.part = 'by') AS by_whom,
    (SELECT group_concat(a.name, '; ') FROM commitment_actor o JOIN actor a ON a.document = o.document AND a.id = o.actor
        WHERE o.document = c.document AND o.commitment = c.id AND o.part = 'to') AS to_whom,
    (SELECT group_concat(a.key, '; ') FROM commitment_actor o JOIN actor a ON a.document = o.document AND a.id = o.actor
        WHERE o.document = c.document AND o.commitment = c.id AND o.part = 'by') AS by_keys,
    (SELECT group_concat(a.key, '; ') FROM commitment_actor o JOIN actor a ON a.document = o.document AND a.id = o.actor
        WHERE o.document = c.document AND o.commitment = c.id AND o.part = 'to') AS to_keys,
    c.kind, c.status, c.force, c.specificity, c.pledge, c.text,
    (SELECT group_concat(t.code, '; ') FROM commitment_topic o JOIN topic t ON t.document = o.document AND t.id = o.topic
        WHERE o.document = c.document AND o.commitment = c.id) AS topics,
    (SELECT group_concat(n.text, '; ') FROM commitment_amount o JOIN amount n ON n.document = o.document AND n.id = o.amount
        WHERE o.document = c.document AND o.commitment = c.id) AS amounts,
    c.deadline, c.deadline_text, c.condition,
    (SELECT group_concat(a.name, '; ') FROM commitment_actor o JOIN actor a ON a.document = o.document AND a.id = o.actor
        WHERE o.document = c.document AND o.commitment = c.id AND o.part = 'via') AS via,
    c.said_by, c.certainty, c.hedge, c.formulaic, c.cue, c.starts, c.ends, p.number AS passage
FROM commitment c JOIN document d ON d.number = c.document
JOIN passage p ON p.document = c.document AND p.kind = 'commitment' AND p.id = c.id;

CREATE VIEW quotes AS
SELECT q.document, d.readout, d.date, q.id, q.kind, q.speaker_name AS speaker, q.text, q.event, q.starts, q.ends, p.number AS passage
FROM quote q JOIN document d ON d.number = q.document
JOIN passage p ON p.document = q.document AND p.kind = 'quote' AND p.id = q.id;

CREATE VIEW amounts AS
SELECT n.document, d.readout, d.date AS document_date, n.id, n.kind, n.value, n.currency, n.basis, n.approximate, n.date, n.text,
    n.starts, n.ends
FROM amount n JOIN document d ON d.number = n.document;

CREATE VIEW sentences AS
SELECT p.document, d.readout, d.date, d.language, p.id, p.section, p.text, p.starts, p.ends, p.number AS passage
FROM passage p JOIN document d ON d.number = p.document
WHERE p.kind = 'sentence';

CREATE VIEW history AS
SELECT p.document, d.readout, p.added, p.current, p.tool, p.version, p.digest
FROM parse p JOIN document d ON d.number = p.document;
