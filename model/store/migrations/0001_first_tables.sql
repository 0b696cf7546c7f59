-- Times are milliseconds since 1970, UTC. Blobs of numbers are little-endian. JSON columns hold one object.

CREATE TABLE project_info (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- sample is the position in the data set: 0, 1, 2, ... without a gap, never reused.
CREATE TABLE samples (
    sample INTEGER PRIMARY KEY CHECK (sample >= 0),
    path TEXT NOT NULL UNIQUE CHECK (path <> ''),
    raw_path BLOB,
    state INTEGER NOT NULL,
    reason TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    modified_ms INTEGER NOT NULL,
    content_hash BLOB,
    taken_at_ms INTEGER,
    sharpness REAL,
    signal_to_noise REAL,
    luminance REAL,
    contrast REAL,
    red REAL,
    green REAL,
    blue REAL
) STRICT;

CREATE TABLE metadata (
    sample INTEGER PRIMARY KEY REFERENCES samples (sample),
    json TEXT NOT NULL
) STRICT;

-- Bit i % 8 of byte i / 8 of bits is sample i; bytes that are not there are zero.
-- AUTOINCREMENT: the id of a deleted tag stays in the records of what was selected from it, so no other gets it.
CREATE TABLE tags (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    parent INTEGER REFERENCES tags (id),
    name TEXT NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    bits BLOB NOT NULL,
    details TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX tags_parent ON tags (parent);

-- picks: int32 sample indices in pick order; pick_distances: float64, one per pick, or empty.
CREATE TABLE selections (
    tag INTEGER PRIMARY KEY REFERENCES tags (id) ON DELETE CASCADE,
    method TEXT NOT NULL,
    query_tag INTEGER NOT NULL,
    preselected_tag INTEGER,
    embedding TEXT NOT NULL,
    score_type TEXT NOT NULL,
    n_samples REAL NOT NULL,
    min_distance REAL NOT NULL,
    seed INTEGER NOT NULL,
    picks BLOB NOT NULL,
    pick_distances BLOB NOT NULL
) STRICT;

-- row_count 0: still being written, not to be shown.
CREATE TABLE embeddings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    row_count INTEGER NOT NULL,
    width INTEGER NOT NULL CHECK (width > 0),
    embedder TEXT NOT NULL,
    parameters TEXT NOT NULL,
    model_hash BLOB NOT NULL,
    created_at_ms INTEGER NOT NULL
) STRICT;

-- float32, row by row; a chunk ends where the next begins.
CREATE TABLE embedding_chunks (
    embedding INTEGER NOT NULL REFERENCES embeddings (id) ON DELETE CASCADE,
    first_row INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (embedding, first_row)
) STRICT;

-- What an embedder has learnt, so that later pictures get comparable vectors.
CREATE TABLE embedder_parameters (
    embedding INTEGER NOT NULL REFERENCES embeddings (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (embedding, name)
) STRICT;

-- coordinates: float32 x, y of each row of the embedding.
CREATE TABLE projections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    embedding INTEGER NOT NULL REFERENCES embeddings (id) ON DELETE CASCADE,
    method TEXT NOT NULL,
    parameters TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    coordinates BLOB NOT NULL
) STRICT;

CREATE INDEX projections_embedding ON projections (embedding);

-- categories: JSON list of {"id", "name"} in ascending order of id.
CREATE TABLE prediction_tasks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    type INTEGER NOT NULL,
    categories TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL
) STRICT;

-- data: see prediction_codec.h. No row: no prediction; an empty list inside: looked and found nothing.
CREATE TABLE predictions (
    task INTEGER NOT NULL REFERENCES prediction_tasks (id) ON DELETE CASCADE,
    sample INTEGER NOT NULL REFERENCES samples (sample),
    data BLOB NOT NULL,
    PRIMARY KEY (task, sample)
) STRICT, WITHOUT ROWID;

-- data: float64, one per member of the tag in ascending sample order.
CREATE TABLE scores (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tag INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (tag, type)
) STRICT;

-- No box: the class of the whole picture.
CREATE TABLE labels (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sample INTEGER NOT NULL REFERENCES samples (sample),
    class_name TEXT NOT NULL,
    x REAL,
    y REAL,
    width REAL,
    height REAL,
    author TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    is_reference INTEGER NOT NULL
) STRICT;

CREATE INDEX labels_sample ON labels (sample);

CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms INTEGER NOT NULL,
    program TEXT NOT NULL,
    sentence TEXT NOT NULL,
    details TEXT NOT NULL
) STRICT;
