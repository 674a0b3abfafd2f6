-- What became of the last attempt, in one word of the code; empty before the first.
ALTER TABLE notice_mail ADD COLUMN outcome varchar(20) DEFAULT '' NOT NULL;
-- A mail server once went silent after it had the whole mail: there may be a copy, and there must not be a third.
ALTER TABLE notice_mail ADD COLUMN unsure boolean DEFAULT FALSE NOT NULL;
-- The mail carried a link of its own, which is erased when it is sent or dead.
ALTER TABLE notice_mail ADD COLUMN with_link boolean DEFAULT FALSE NOT NULL;
-- When the last notice to this person left; the next one waits out the quiet time.
ALTER TABLE notice_address ADD COLUMN told_at timestamp with time zone DEFAULT '1970-01-01 00:00:00+00' NOT NULL;
