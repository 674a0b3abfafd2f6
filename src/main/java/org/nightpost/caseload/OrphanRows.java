package org.nightpost.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nightpost.caseload.board.Boards.Facts;
import org.nightpost.correspondence.BoardRow;
import org.nightpost.correspondence.BoardRow.Promised;
import org.nightpost.people.People;
import org.nightpost.people.Profile;
import org.nightpost.security.Role;
import org.nightpost.security.StaffAccount;
import org.nightpost.security.StaffAccounts;

/** What a supervisor sees of the correspondences that nobody answers any more. */
@ApplicationScoped
class OrphanRows {
    @Inject
    People people;

    @Inject
    StaffAccounts accounts;

    /** By who left them behind; who waits longest stands first. */
    List<TeamPage.Orphans> of(Facts facts) {
        Map<UUID, StaffAccount> all = accounts.all();
        List<BoardRow> left = facts.rows().stream()
                .filter(row -> !counsels(all.get(row.counsellor())))
                .sorted(Comparator.comparing(row -> row.waitingSince().orElse(Instant.MAX)))
                .toList();
        Map<UUID, Profile> clients =
                people.profiles(left.stream().map(BoardRow::client).toList());
        Map<UUID, List<TeamPage.Orphan>> byCounsellor = new LinkedHashMap<>();
        left.forEach(row -> byCounsellor
                .computeIfAbsent(row.counsellor(), who -> new ArrayList<>())
                .add(orphan(row, clients)));
        return byCounsellor.entrySet().stream()
                .map(entry -> new TeamPage.Orphans(
                        entry.getKey(),
                        facts.name(entry.getKey()),
                        Optional.ofNullable(all.get(entry.getKey()))
                                .map(StaffAccount::isClosed)
                                .orElse(true),
                        entry.getValue()))
                .toList();
    }

    private static TeamPage.Orphan orphan(BoardRow row, Map<UUID, Profile> clients) {
        return new TeamPage.Orphan(
                Optional.ofNullable(clients.get(row.client()))
                        .map(Profile::name)
                        .orElse("?"),
                row.waitingSince(),
                row.promise().map(Promised::due),
                row.promise().map(promise -> promise.state().key()).orElse(""));
    }

    private static boolean counsels(@Nullable StaffAccount account) {
        return account != null && account.isOpen() && account.is(Role.COUNSELLOR);
    }
}
