UPDATE milestone_approval
SET milestone_id = :#${variable.milestone}, state = 'approved', message = NULL, changed_at = CURRENT_TIMESTAMP
WHERE document = :#${variable.document} AND state <> 'approved'
