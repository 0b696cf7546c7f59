-- What the steps need to be taken back. A change is the inverse of one change of a row; see undo_recording.h.
-- The values are the row's columns in their order, the key first. A later migration that changes a recorded
-- table empties undo_steps and undo_changes.

-- kind 1: rows were inserted, v1 ... are the key of the first, last the end of the key's last column when it
-- is a whole number (a run of them is one change), row_count how many there are, -1 when nobody counted; 2: the row was deleted;
-- 3: the row was changed; v1 ... is the row as it was.
CREATE TABLE undo_changes (
    seq INTEGER PRIMARY KEY,
    target TEXT NOT NULL,
    kind INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    last INTEGER,
    v1 ANY,
    v2 ANY,
    v3 ANY,
    v4 ANY,
    v5 ANY,
    v6 ANY,
    v7 ANY,
    v8 ANY,
    v9 ANY,
    v10 ANY,
    v11 ANY,
    v12 ANY
) STRICT;

-- state 0: done, its changes lead back; 1: undone, its changes lead forward; 2: too large to be kept.
-- history is null only when the sentence was forgotten.
CREATE TABLE undo_steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    history INTEGER REFERENCES history (id),
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    bytes INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX undo_steps_history ON undo_steps (history);

-- Classes that were given a colour or a key, in the order they are shown. shortcut 0: no key.
CREATE TABLE label_classes (
    place INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    colour TEXT NOT NULL,
    shortcut INTEGER NOT NULL CHECK (shortcut BETWEEN 0 AND 9)
) STRICT;

-- conditions: a JSON list.
CREATE TABLE saved_filters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    conditions TEXT NOT NULL
) STRICT;
