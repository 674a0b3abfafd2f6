-- Where a person is told that something is new. The address is sealed; a person who has none keeps a row that says so.
CREATE TABLE notice_address (
    person       uuid PRIMARY KEY,
    address      bytea NOT NULL,
    language     varchar(20) NOT NULL,
    discreet     boolean NOT NULL,
    without_mail boolean NOT NULL
);

CREATE TABLE notice_mail (
    id              uuid PRIMARY KEY,
    person          uuid NOT NULL,
    template        varchar(40) NOT NULL,
    created_at      timestamp with time zone NOT NULL,
    not_before      timestamp with time zone NOT NULL,
    attempts        integer NOT NULL,
    last_attempt_at timestamp with time zone,
    state           varchar(10) NOT NULL,
    message_id      varchar(320) NOT NULL,
    -- how many occasions this one mail stands for
    occasions       integer NOT NULL,
    -- sealed, or empty; emptied when the mail is sent or dead
    secret          bytea NOT NULL
);
CREATE INDEX notice_mail_due ON notice_mail (state, not_before);
CREATE INDEX notice_mail_person ON notice_mail (person, template);
