package org.nightpost.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.nightpost.caseload.board.Boards.Facts;
import org.nightpost.caseload.board.Counsellor;
import org.nightpost.schedule.block.Away;
import org.nightpost.web.Texts;
import org.nightpost.web.Visit;

/** When a counsellor is away, now or next, and who answers: days and names, and no reason. */
@ApplicationScoped
class TeamAbsences {
    @Inject
    Visit visit;

    /** In words; empty for who is not away. */
    String of(Counsellor counsellor, Facts facts) {
        LocalDate today = facts.now().atZone(visit.zone()).toLocalDate();
        return counsellor.absences().stream()
                .filter(away -> !away.last().isBefore(today))
                .findFirst()
                .map(away -> words(away, facts))
                .orElse("");
    }

    private String words(Away away, Facts facts) {
        Texts texts = visit.texts();
        String days = texts.text("caseload.team.away", texts.day(away.first()), texts.day(away.last()));
        return away.cover()
                .map(cover -> days + " " + texts.text("caseload.team.away.cover", facts.name(cover)))
                .orElse(days);
    }
}
