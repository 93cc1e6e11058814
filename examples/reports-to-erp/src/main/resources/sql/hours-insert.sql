INSERT INTO upwork_hours (worked_on, freelancer_id, team_id, assignment_name, task, freelancer_name, hours, charges, pull)
VALUES (:#worked_on, :#provider_id, :#assignment_team_id, :#assignment_name, COALESCE(:#task, ''), 
        :#provider_name, :#hours, :#charges, :#${variable.pull})
ON CONFLICT DO NOTHING
