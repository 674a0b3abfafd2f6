package org.nightpost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.vault.CannotBeOpened;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;
import org.nightpost.vault.UnderServiceKeys;

/**
 * By what sign-in names are found, made anew from the names themselves when the service has a new key for it. A row does not
 * say under which key it is found, so all of them are looked at.
 */
@ApplicationScoped
class NamesFound implements UnderServiceKeys {
    @Inject
    Accounts accounts;

    @Override
    public String column() {
        return "security_account.name_blind";
    }

    @Override
    public long left(Connection database, ServiceKeys keys) throws SQLException {
        try (PreparedStatement count = database.prepareStatement("select count(*) from security_account");
                ResultSet counted = count.executeQuery()) {
            counted.next();
            return counted.getLong(1);
        }
    }

    @Override
    public Renewed renew(Connection database, ServiceKeys keys, UUID after, int most) throws SQLException {
        @Nullable UUID last = null;
        int renewed = 0;
        int damaged = 0;
        try (PreparedStatement next = database.prepareStatement(
                "select person, name_blind, name_sealed from security_account where person > ?"
                        + " order by person fetch first " + most + " rows only")) {
            next.setObject(1, after);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    last = row.getObject("person", UUID.class);
                    try {
                        renewed += renew(database, keys, last, row);
                    } catch (CannotBeOpened nameUnknown) {
                        damaged++;
                    }
                }
            }
        }
        return new Renewed(last, renewed, damaged);
    }

    private int renew(Connection database, ServiceKeys keys, UUID person, ResultSet row)
            throws SQLException, CannotBeOpened {
        byte[] before = row.getBytes("name_blind");
        String name = keys.openText(Sealed.of(row.getBytes("name_sealed")), Accounts.nameOf(person));
        byte[] found = accounts.blind(name);
        if (Arrays.equals(before, found)) {
            return 0;
        }
        try (PreparedStatement put = database.prepareStatement(
                "update security_account set name_blind = ? where person = ? and name_blind = ?")) {
            put.setBytes(1, found);
            put.setObject(2, person);
            put.setBytes(3, before);
            return put.executeUpdate();
        }
    }
}
