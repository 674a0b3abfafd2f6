package org.nightpost.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column whose outer layer is the service's {@code wrap}. Only that layer is made anew: what lies inside, under a person's
 * key, is not opened and not needed. The names are of our own tables, written in the code.
 *
 * <p>Whether a row lies under the newest key is seen by its first bytes, which name the key, so that a rotation that was cut
 * off goes on where it was.
 */
public final class WrapColumn implements UnderServiceKeys {
    /** Reads something from the present row. */
    @FunctionalInterface
    public interface OfRow<T> {
        /** What stands in this row. */
        T of(ResultSet row) throws SQLException;
    }

    private final String table;
    private final String id;
    private final String column;
    private final byte format;
    private final List<String> others;
    private final OfRow<String> bound;

    /** To what rows were bound before; the same as {@link #bound} in most tables. */
    private final OfRow<String> boundBefore;

    private WrapColumn(String table, String id, String column, byte format, List<String> others, OfRow<String> bound) {
        this(table, id, column, format, others, bound, bound);
    }

    private WrapColumn(
            String table,
            String id,
            String column,
            byte format,
            List<String> others,
            OfRow<String> bound,
            OfRow<String> boundBefore) {
        this.table = table;
        this.id = id;
        this.column = column;
        this.format = format;
        this.others = others;
        this.bound = bound;
        this.boundBefore = boundBefore;
    }

    /** A column of {@link ServiceKeys#seal}, bound to its row by nothing but the row's id. */
    public static WrapColumn sealed(String table, String id, String column, Function<UUID, Binding> place) {
        return new WrapColumn(
                table,
                id,
                column,
                Format.SERVICE,
                List.of(),
                row -> place.apply(row.getObject(id, UUID.class)).text());
    }

    /**
     * The same bound to other columns too.
     *
     * @param before to what rows were bound that were written before, by their {@code id}; each stays bound as it is
     */
    public static WrapColumn sealed(
            String table, String column, List<String> others, OfRow<Binding> place, Function<UUID, Binding> before) {
        return new WrapColumn(
                table,
                "id",
                column,
                Format.SERVICE,
                others,
                row -> place.of(row).text(),
                row -> before.apply(row.getObject("id", UUID.class)).text());
    }

    /** A table with the columns of a {@link PasswordLock} and the {@code person} whose it is. */
    public static WrapColumn passwordLock(String table, String id) {
        return new WrapColumn(
                table,
                id,
                "password_key",
                Format.PASSWORD,
                List.of("person", "password_key_version"),
                row -> Passwords.bound(row.getObject("person", UUID.class), row.getInt("password_key_version")));
    }

    /** A table of {@link LetterKey}s, with {@code person} and {@code key_version}. */
    public static WrapColumn letterKey(String table) {
        return new WrapColumn(
                table,
                "person",
                "sealed",
                Format.LETTER_KEY,
                List.of("key_version"),
                row -> LetterKey.bound(row.getObject("person", UUID.class), row.getInt("key_version")));
    }

    /** A column of {@link InvitationLock}s. */
    public static WrapColumn invitation(
            String table, String column, List<String> others, OfRow<InvitationLock.Place> place) {
        return new WrapColumn(
                table,
                "id",
                column,
                Format.INVITATION,
                others,
                row -> place.of(row).text());
    }

    /**
     * A column of {@link SessionLock}s, with {@code person} and {@code level}.
     *
     * @param word the level's word, as the lock was made with it
     */
    public static WrapColumn session(String table, String column, Function<String, String> word) {
        return new WrapColumn(
                table,
                "id",
                column,
                Format.SESSION,
                List.of("person", "level"),
                row -> SessionLock.bound(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        word.apply(row.getString("level"))));
    }

    /** The wraps themselves. */
    static WrapColumn wraps() {
        return new WrapColumn(
                "vault_wrap",
                "id",
                "sealed",
                Format.WRAP,
                List.of("holder_kind", "holder_id", "key_version", "object_kind", "object_id", "epoch"),
                WrapColumn::ofWrap);
    }

    private static String ofWrap(ResultSet row) throws SQLException {
        Holder holder =
                new Holder(HolderKind.valueOf(row.getString("holder_kind")), row.getObject("holder_id", UUID.class));
        KeyObject object =
                new KeyObject(ObjectKind.valueOf(row.getString("object_kind")), row.getObject("object_id", UUID.class));
        return Wrap.bound(holder, row.getInt("key_version"), object, row.getInt("epoch"));
    }

    @Override
    public String column() {
        return table + "." + column;
    }

    private Sealed renewed(ServiceKeys keys, Sealed present, ResultSet row) throws SQLException, CannotBeOpened {
        try {
            return keys.renewed(format, present, bound.of(row));
        } catch (CannotBeOpened otherwise) {
            return keys.renewed(format, present, boundBefore.of(row));
        }
    }

    /** The table of password locks that this is; null if it is none. */
    @Nullable
    String passwords() {
        return format == Format.PASSWORD ? table : null;
    }

    @Override
    public long left(Connection database, ServiceKeys keys) throws SQLException {
        try (PreparedStatement count =
                database.prepareStatement("select count(*) from " + table + " where " + underAnEarlierKey())) {
            count.setBytes(1, keys.wrapMark());
            try (ResultSet counted = count.executeQuery()) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }

    @Override
    public Renewed renew(Connection database, ServiceKeys keys, UUID after, int most) throws SQLException {
        String columns = String.join(
                ", ",
                Stream.concat(Stream.of(id, column), others.stream()).distinct().toList());
        @Nullable UUID last = null;
        int renewed = 0;
        int damaged = 0;
        try (PreparedStatement next = database.prepareStatement("select " + columns + " from " + table + " where "
                + underAnEarlierKey() + " and " + id + " > ? order by " + id + " fetch first " + most + " rows only")) {
            next.setBytes(1, keys.wrapMark());
            next.setObject(2, after);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    last = row.getObject(id, UUID.class);
                    try {
                        renewed += renew(database, keys, row);
                    } catch (CannotBeOpened opensWithNoKey) {
                        damaged++;
                    }
                }
            }
        }
        return new Renewed(last, renewed, damaged);
    }

    private int renew(Connection database, ServiceKeys keys, ResultSet row) throws SQLException, CannotBeOpened {
        byte[] before = row.getBytes(column);
        Sealed sealed = renewed(keys, Sealed.of(before), row);
        try (PreparedStatement put = database.prepareStatement(
                "update " + table + " set " + column + " = ? where " + id + " = ? and " + column + " = ?")) {
            put.setBytes(1, sealed.bytes());
            put.setObject(2, row.getObject(id));
            put.setBytes(3, before);
            return put.executeUpdate();
        } finally {
            Arrays.fill(before, (byte) 0);
        }
    }

    /** The byte before the mark names the format. What is empty holds nothing. */
    private String underAnEarlierKey() {
        return "octet_length(" + column + ") > 5 and substring(" + column + " from 2 for 5) <> ?";
    }
}
