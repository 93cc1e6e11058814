-- The tables of the ERP; H2 (in its PostgreSQL mode) and PostgreSQL take the same.
CREATE TABLE IF NOT EXISTS upwork_transaction (
    reference            BIGINT        NOT NULL PRIMARY KEY,
    booked_on            DATE          NOT NULL,
    due_on               DATE,
    type                 VARCHAR(40)   NOT NULL,
    subtype              VARCHAR(40)   NOT NULL,
    description          VARCHAR(4000),
    amount               NUMERIC(19,4) NOT NULL,
    assignment_reference BIGINT,
    assignment_name      VARCHAR(400),
    team_id              VARCHAR(200),
    freelancer_reference BIGINT,
    freelancer_name      VARCHAR(200)
);

CREATE TABLE IF NOT EXISTS upwork_hours (
    worked_on            DATE          NOT NULL,
    freelancer_id        VARCHAR(200)  NOT NULL,
    team_id              VARCHAR(200)  NOT NULL,
    assignment_name      VARCHAR(400)  NOT NULL,
    task                 VARCHAR(400)  NOT NULL,
    freelancer_name      VARCHAR(200),
    hours                NUMERIC(19,4) NOT NULL,
    charges              NUMERIC(19,4) NOT NULL,
    pull                 VARCHAR(100)  NOT NULL,
    PRIMARY KEY (worked_on, freelancer_id, team_id, assignment_name, task)
);

-- What became of the ERP's approvals; how it stands with the payment in detail is in the connector's table upwork_ledger.
CREATE TABLE IF NOT EXISTS milestone_approval (
    document             VARCHAR(200)  NOT NULL PRIMARY KEY,
    milestone_id         VARCHAR(40),
    state                VARCHAR(10)   NOT NULL, -- approved or failed
    message              VARCHAR(4000),
    changed_at           TIMESTAMP     NOT NULL
);
