-- Whether the terminal began it, and not an administrator.
ALTER TABLE retention_run ADD COLUMN by_itself BOOLEAN DEFAULT FALSE NOT NULL;
