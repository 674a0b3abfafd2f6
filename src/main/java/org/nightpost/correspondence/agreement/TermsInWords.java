package org.nightpost.correspondence.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.nightpost.correspondence.agreement.ConsentPage.Term;
import org.nightpost.html.PlainText;
import org.nightpost.html.SafeHtml;
import org.nightpost.people.agreement.Agreement;
import org.nightpost.people.agreement.Agreement.Counts;
import org.nightpost.people.agreement.RhythmWords;
import org.nightpost.web.Texts;

/** An agreement in plain sentences, and what is another than before. */
final class TermsInWords {
    private static final int MONTHS_OF_A_YEAR = 12;

    private TermsInWords() {}

    static List<Term> of(Agreement terms, Texts texts) {
        List<Term> all = new ArrayList<>();
        all.add(new Term("rhythm", RhythmWords.of(terms, texts)));
        all.add(new Term("words", texts.text("agreement.words", terms.words())));
        all.add(new Term("exchanges", texts.text("agreement.exchanges", terms.exchanges())));
        String counts = terms.counts() == Counts.ANSWERED ? "agreement.counts.answered" : "agreement.counts.opened";
        all.add(new Term("counts", texts.text(counts)));
        all.add(new Term("weeks", texts.text("agreement.weeks", terms.weeks())));
        return List.copyOf(all);
    }

    static List<SafeHtml> confidentiality(Agreement terms, Texts texts) {
        String words = terms.confidentiality().isBlank()
                ? texts.text("agreement.confidentiality.usual")
                : terms.confidentiality();
        return paragraphs(words);
    }

    static List<SafeHtml> kept(Agreement terms, Texts texts) {
        boolean years = terms.keptMonths() % MONTHS_OF_A_YEAR == 0;
        String how = years
                ? texts.text("agreement.kept.years", terms.keptMonths() / MONTHS_OF_A_YEAR)
                : texts.text("agreement.kept.months", terms.keptMonths());
        return paragraphs(how + "\n\n" + terms.kept());
    }

    private static List<SafeHtml> paragraphs(String words) {
        return PlainText.paragraphs(PlainText.canonical(words)).stream()
                .map(PlainText::forReading)
                .toList();
    }

    /** By the keys of the page. */
    static Set<String> changed(Agreement before, Agreement now) {
        Set<String> changed = new TreeSet<>();
        compare(changed, "rhythm", Agreement::rhythm, before, now);
        compare(changed, "words", Agreement::words, before, now);
        compare(changed, "exchanges", Agreement::exchanges, before, now);
        compare(changed, "counts", Agreement::counts, before, now);
        compare(changed, "weeks", Agreement::weeks, before, now);
        compare(changed, "confidentiality", Agreement::confidentiality, before, now);
        compare(changed, "kept", terms -> terms.keptMonths() + terms.kept(), before, now);
        compare(changed, "age", Agreement::minimumAge, before, now);
        return changed;
    }

    private static void compare(
            Set<String> changed, String key, Function<Agreement, Object> part, Agreement before, Agreement now) {
        if (!Objects.equals(part.apply(before), part.apply(now))) {
            changed.add(key);
        }
    }
}
