-- Licensed under the Apache License, Version 2.0; see LICENSE.
CREATE TABLE IF NOT EXISTS finance_transaction (
    reference   BIGINT PRIMARY KEY,
    booked_on   DATE NOT NULL,
    type        VARCHAR(40) NOT NULL,
    subtype     VARCHAR(40),
    description VARCHAR(1000),
    amount_usd  NUMERIC(19, 2) NOT NULL
);
