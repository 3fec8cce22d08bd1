-- Version 3: briefings.

-- What the user writes to hand in: blocks of words and questions, as the text of a briefing file.
CREATE TABLE briefing (
  id      INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again
  title   TEXT NOT NULL,
  changed INTEGER NOT NULL,                  -- Unix time, seconds
  body    TEXT NOT NULL
) STRICT;
