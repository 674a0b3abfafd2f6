-- Whether the answer is written and waits for its moment: then nothing that changes in its counsellor's time moves the promise.
ALTER TABLE schedule_promise ADD COLUMN answer_ready boolean DEFAULT FALSE NOT NULL;
UPDATE schedule_promise SET answer_ready = TRUE
    WHERE settled_at IS NULL AND state IN ('OPEN', 'BROKEN')
      AND EXISTS (SELECT 1 FROM held_letter h JOIN letter l ON l.correspondence = h.correspondence AND l.number <= h.seen
                  WHERE h.state = 'HELD' AND h.correspondence = schedule_promise.correspondence
                    AND l.id = schedule_promise.letter);
