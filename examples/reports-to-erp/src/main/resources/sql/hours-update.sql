UPDATE upwork_hours
SET freelancer_name = :#provider_name, hours = :#hours, charges = :#charges, pull = :#${variable.pull}
WHERE worked_on = :#worked_on AND freelancer_id = :#provider_id AND team_id = :#assignment_team_id
  AND assignment_name = :#assignment_name AND task = COALESCE(:#task, '')
