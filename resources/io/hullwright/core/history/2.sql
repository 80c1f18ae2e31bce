-- The packages of an image as CycloneDX, to be matched again with a newer database.
CREATE TABLE bom (
    image    TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    kept_at  TEXT NOT NULL,
    document BLOB NOT NULL
);
