package org.nightpost.caseload.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.nightpost.OnPortal;
import org.nightpost.Portal;
import org.nightpost.Seen;
import org.nightpost.Sql;
import org.nightpost.Visitor;

/** A supervisor's board: every correspondence of their teams by facts, and nothing of anybody else's. */
@OnPortal
class BoardIT {
    private static final String LIST = "/team/correspondences";

    private final Portal portal;
    private final Visitor ruth;

    BoardIT(Portal portal) {
        this.portal = portal;
        this.ruth = portal.as("ruth");
    }

    @Test
    void whatBelongsToAnotherTeamNeverAppears() {
        Visitor idris = portal.as("idris");
        List<String> seen = clients(idris.get(LIST).expect(200).page());
        assertTrue(seen.containsAll(List.of("Леся", "Aurélie", "Moussa", "أم ياسين")), seen.toString());
        assertFalse(seen.contains("Jonas") || seen.contains("Priya"), seen.toString());
        assertTrue(clients(ruth.get(LIST).page()).containsAll(List.of("Jonas", "Priya", "Леся")));
        UUID maria = counsellor("Maria Lindqvist");
        Seen asked = idris.get(LIST + "?counsellor=" + maria).expect(200);
        assertEquals(List.of(), clients(asked.page()));
        assertFalse(asked.text().contains("Maria"), "not even the name of whom the address asks for");
        String file = idris.get(LIST + ".csv?counsellor=" + maria).expect(200).body();
        assertEquals(1, file.lines().count(), file);
    }

    @Test
    void eachFilterShowsWhatItSaysAndSeveralTogetherWhatAllOfThemSay() {
        List<String> all = clients(ruth.get(LIST).page());
        List<String> waiting = clients(ruth.get(LIST + "?only=waiting").page());
        assertTrue(waiting.contains("Bettina") && !waiting.contains("Denny") && waiting.size() < all.size());
        List<String> silent = clients(ruth.get(LIST + "?only=silent").page());
        assertTrue(silent.contains("Denny") && !silent.contains("Bettina"), silent.toString());
        List<String> broken = clients(ruth.get(LIST + "?only=broken").page());
        assertTrue(broken.contains("Bettina") && broken.contains("Łukasz"), broken.toString());
        List<String> both = clients(ruth.get(LIST + "?only=broken&only=trainee").page());
        assertEquals(List.of("Łukasz"), both);
        assertTrue(clients(ruth.get(LIST + "?only=unread").page()).contains("Amina"));
        assertEquals(
                all.size(), clients(ruth.get(LIST + "?only=nonsense").page()).size());
        Document page = ruth.get(LIST + "?only=silent").page();
        Elements on = page.select(".only a[aria-current=true]");
        assertTrue(on.text().startsWith("Silent " + silent.size()), "its number is that of its rows");
        assertEquals(LIST, on.attr("href"), "the same link takes it off");
    }

    @Test
    void everyOrderIsALinkAndSaysWhichItIs() {
        Document page = ruth.get(LIST).page();
        for (Element link : page.select("table.board thead a")) {
            Document sorted = ruth.get(link.attr("href")).expect(200).page();
            assertEquals(1, sorted.select("th[aria-sort]").size(), link.text());
            assertEquals(link.text(), sorted.select("th[aria-sort]").text());
        }
        List<String> longest = clients(ruth.get(LIST + "?by=silent&only=silent").page());
        assertEquals("Denny", longest.get(0), "silent for longest");
        assertEquals(
                "Łukasz",
                clients(ruth.get(LIST + "?by=waiting&only=trainee&only=waiting").page())
                        .get(0));
        for (Element link : ruth.get("/team").page().select("table.board thead a")) {
            ruth.get(link.attr("href")).expect(200);
        }
    }

    @Test
    void aRowLeadsToItsCorrespondenceAndACounsellorToTheirs() {
        Document team = ruth.get("/team").page();
        String maria = team.select("table.board tbody a:contains(Maria)").attr("href");
        Seen hers = ruth.get(maria).expect(200);
        int open = Integer.parseInt(
                team.select("tr:has(a:contains(Maria)) td").eachText().get(0));
        assertEquals(open, clients(hers.page()).size());
        assertTrue(hers.page().select(".only a[aria-current=true]").text().contains("Maria Lindqvist"));
        ruth.get(hers.page().select("table.board tbody a").attr("href")).expect(200);
    }

    @Test
    void aPromiseStandsTheSameOnTheBoardAndOnTheListOfItsCounsellor() {
        for (String counsellor : List.of("maria", "tom", "daryna")) {
            Document own = portal.as(counsellor).get("/caseload").page();
            for (Element row : own.select("section[aria-labelledby=waiting] tbody tr")) {
                String alias = row.select("th a").text();
                String there = ruth.get(LIST)
                        .page()
                        .select("tr:has(th a:containsOwn(" + alias + ")), tr:has(bdi:containsOwn(" + alias + "))")
                        .text();
                assertEquals(row.text().contains("at risk"), there.contains("At risk"), alias + ": " + there);
                assertEquals(row.text().contains("missed"), there.contains("Broken"), alias + ": " + there);
            }
        }
    }

    @Test
    void theFileHoldsTheSameRowsAndNamesNoClient() {
        Seen file = ruth.get(LIST + ".csv?only=waiting").expect(200);
        assertTrue(file.header("content-type").startsWith("text/csv"), file.header("content-type"));
        assertTrue(file.header("content-disposition").startsWith("attachment"), file.header("content-disposition"));
        List<String> waiting = clients(ruth.get(LIST + "?only=waiting").page());
        assertEquals(waiting.size() + 1, file.body().lines().count());
        waiting.forEach(alias -> assertFalse(file.body().contains(alias), alias));
        assertTrue(file.body().contains("\"Maria Lindqvist\""));
        String team = ruth.get("/team/counsellors.csv?only=trainee").expect(200).body();
        assertEquals(2, team.lines().count(), team);
        assertTrue(team.contains("\"Tom Ashdown\",\"yes\""), team);
    }

    private UUID counsellor(String name) {
        return Sql.one(UUID.class, portal, "select id from people_person where staff_name = ?", name);
    }

    private static List<String> clients(Document page) {
        return page.select("table.board tbody th").eachText();
    }
}
