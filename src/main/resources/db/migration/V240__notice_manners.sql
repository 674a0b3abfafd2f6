-- How a person's mails look and between which times they may come. Without a row: a neutral sender, at any hour.
CREATE TABLE notice_manner (
    person       uuid PRIMARY KEY,
    sender       varchar(20) NOT NULL,
    -- sealed, or empty
    own_sender   bytea NOT NULL,
    subject      varchar(20) NOT NULL,
    own_subject  bytea NOT NULL,
    -- minutes of the day in the zone; the same twice is the whole day
    from_minute  integer NOT NULL,
    until_minute integer NOT NULL,
    zone         varchar(60) NOT NULL,
    before_block boolean NOT NULL,
    daily        boolean NOT NULL
);

-- Staff get no mail at night.
INSERT INTO notice_manner
        (person, sender, own_sender, subject, own_subject, from_minute, until_minute, zone, before_block, daily)
    SELECT id, 'none', '', 'note', '', 420, 1260, zone, TRUE, TRUE FROM people_person WHERE staff_name <> '';

-- What was told already, by which node whatever: a mail that goes out once for an occasion is claimed here first.
CREATE TABLE notice_once (
    kind     varchar(20) NOT NULL,
    person   uuid NOT NULL,
    occasion varchar(60) NOT NULL,
    told_at  timestamp with time zone NOT NULL,
    PRIMARY KEY (kind, person, occasion)
);
CREATE INDEX notice_once_told ON notice_once (told_at);

-- A mail to the address that a person had before: sealed; empty for all others, which go where the person is now.
ALTER TABLE notice_mail ADD COLUMN elsewhere boolean DEFAULT FALSE NOT NULL;
ALTER TABLE notice_mail ADD COLUMN address bytea DEFAULT '' NOT NULL;
-- How many, and for which time of the day: what a mail to staff counts.
ALTER TABLE notice_mail ADD COLUMN figure integer DEFAULT 0 NOT NULL;
ALTER TABLE notice_mail ADD COLUMN figure_at varchar(10) DEFAULT '' NOT NULL;
-- From when on nobody needs this mail any more.
ALTER TABLE notice_mail ADD COLUMN not_after timestamp with time zone DEFAULT '9999-12-31 00:00:00+00' NOT NULL;
