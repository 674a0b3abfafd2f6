-- Whether a mail has arrived where somebody said that theirs should go. Addresses entered by those who invite count as proved.
ALTER TABLE notice_address ADD COLUMN proved boolean DEFAULT TRUE NOT NULL;
