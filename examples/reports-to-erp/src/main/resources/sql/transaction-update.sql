UPDATE upwork_transaction
SET booked_on = :#date, due_on = :#date_due, type = :#type, subtype = :#subtype, description = :#description,
    amount = :#amount, assignment_reference = :#assignment__reference, assignment_name = :#assignment_name,
    team_id = :#buyer_team__id, freelancer_reference = :#provider__reference, freelancer_name = :#provider_name
WHERE reference = :#reference
