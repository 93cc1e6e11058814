INSERT INTO upwork_transaction (reference, booked_on, due_on, type, subtype, description, amount,
                                assignment_reference, assignment_name, team_id, freelancer_reference, freelancer_name)
VALUES (:#reference, :#date, :#date_due, :#type, :#subtype, :#description, :#amount,
        :#assignment__reference, :#assignment_name, :#buyer_team__id, :#provider__reference, :#provider_name)
ON CONFLICT DO NOTHING
