-- A finished scan of one target. `key` is the same for the same content, knowledge and question.
CREATE TABLE scan (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    key         TEXT NOT NULL UNIQUE,
    taken_at    TEXT NOT NULL,
    seen_at     TEXT NOT NULL,
    kind        TEXT NOT NULL,
    name        TEXT NOT NULL,
    lineage     TEXT NOT NULL,
    image       TEXT NOT NULL,
    digest      TEXT NOT NULL,
    os          TEXT NOT NULL,
    end_of_life INTEGER NOT NULL,
    containers  TEXT NOT NULL,
    contents    INTEGER NOT NULL REFERENCES contents (number),
    scanner     TEXT NOT NULL,
    version     TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    database    TEXT NOT NULL,
    stale       INTEGER NOT NULL,
    scope       TEXT NOT NULL
);
CREATE INDEX scan_lineage ON scan (lineage, seen_at);

-- Layers and packages, each list once however many scans have it.
CREATE TABLE contents (
    number INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    json   TEXT NOT NULL
);

-- A finding, once however many scans have it.
CREATE TABLE finding (
    number  INTEGER PRIMARY KEY,
    digest  TEXT NOT NULL UNIQUE,
    kind    TEXT NOT NULL,
    id      TEXT NOT NULL,
    package TEXT NOT NULL,
    rating  TEXT NOT NULL,
    fixable INTEGER NOT NULL,
    json    TEXT NOT NULL
);

-- `decided` is what had been decided about it by then; empty for nothing.
CREATE TABLE found (
    scan    INTEGER NOT NULL REFERENCES scan (number) ON DELETE CASCADE,
    finding INTEGER NOT NULL REFERENCES finding (number),
    decided TEXT NOT NULL,
    PRIMARY KEY (scan, finding)
) WITHOUT ROWID;
CREATE INDEX found_finding ON found (finding);
