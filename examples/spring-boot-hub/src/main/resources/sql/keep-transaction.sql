-- Licensed under the Apache License, Version 2.0; see LICENSE.
MERGE INTO finance_transaction (reference, booked_on, type, subtype, description, amount_usd)
KEY (reference)
VALUES (:#reference, :#date, :#type, :#subtype, :#description, :#amount)
