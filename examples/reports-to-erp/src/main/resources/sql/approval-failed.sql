UPDATE milestone_approval
SET milestone_id = :#${variable.milestone}, message = :#${exception.message}, changed_at = CURRENT_TIMESTAMP
WHERE document = :#${variable.document} AND state <> 'approved'
