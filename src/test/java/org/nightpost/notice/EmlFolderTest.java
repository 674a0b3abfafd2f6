package org.nightpost.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmlFolderTest {
    private static final Instant NIGHT = Instant.parse("2026-02-03T02:14:05Z");

    @TempDir
    Path data;

    @Test
    void aMailBecomesAFileThatOnlyThePortalReads() throws Exception {
        assertEquals(Carrier.Outcome.SENT, new EmlFolder(data).carry(Mails.news(NIGHT)));

        Path file = onlyFile();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        String content = Files.readString(file);
        assertTrue(content.contains("To: lena@example.org\r\n"), content);
        assertTrue(content.contains("https://portal.example/"), content);
    }

    @Test
    void theNewestMailIsReadFirst() throws Exception {
        EmlFolder folder = new EmlFolder(data);
        for (int minute : new int[] {2, 0, 1}) {
            folder.carry(Mails.news(NIGHT.plusSeconds(60L * minute)));
        }

        List<DemoMail> mails = folder.latest(2);

        assertEquals(
                List.of(NIGHT.plusSeconds(120), NIGHT.plusSeconds(60)),
                mails.stream().map(DemoMail::at).toList());
        assertEquals("lena@example.org", mails.get(0).to());
        assertEquals("There is something new for you", mails.get(0).subject());
        assertTrue(
                mails.get(0).text().endsWith("-- \n" + Mails.ORGANISATION + "\n"),
                mails.get(0).text());
    }

    @Test
    void afterTwoHundredTheOldestGoes() throws Exception {
        EmlFolder folder = new EmlFolder(data);
        for (int second = 0; second < 203; second++) {
            folder.carry(Mails.news(NIGHT.plusSeconds(second)));
        }

        List<DemoMail> mails = folder.latest(1000);

        assertEquals(200, mails.size());
        assertEquals(NIGHT.plusSeconds(3), mails.get(199).at());
    }

    @Test
    void aStrangeFileDoesNotHideTheMails() throws Exception {
        EmlFolder folder = new EmlFolder(data);
        folder.carry(Mails.news(NIGHT));
        Files.writeString(data.resolve("mail/zzz.eml"), "not a mail");

        assertEquals(1, folder.latest(10).size());
    }

    @Test
    void beforeTheFirstMailThereIsNone() {
        assertEquals(List.of(), new EmlFolder(data).latest(10));
    }

    @Test
    void aFolderThatCannotBeWrittenIsTriedAgainLater() throws Exception {
        Path file = Files.writeString(data.resolve("taken"), "");

        assertEquals(Carrier.Outcome.LATER, new EmlFolder(file).carry(Mails.news(NIGHT)));
    }

    private Path onlyFile() throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("mail"))) {
            List<Path> all = files.toList();
            assertEquals(1, all.size(), all.toString());
            return all.get(0);
        }
    }
}
