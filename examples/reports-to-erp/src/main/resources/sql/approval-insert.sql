INSERT INTO milestone_approval (document, milestone_id, state, changed_at)
VALUES (:#${variable.document}, :#${variable.milestone}, 'failed', CURRENT_TIMESTAMP)
ON CONFLICT DO NOTHING
