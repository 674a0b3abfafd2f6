-- Wrong codes are counted by the guard, which knows the owner's devices; nothing of this release ever reads this table.
drop table security_factor_tries;
