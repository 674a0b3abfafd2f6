package org.nightpost.correspondence.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nightpost.html.RichText;
import org.nightpost.vault.FreshKeys;
import org.nightpost.vault.Sealed;
import org.nightpost.vault.ServiceKeys;

class SnippetTest {
    private static final UUID CLAIRE = UUID.randomUUID();
    private static final UUID TEAM = UUID.randomUUID();

    private final ServiceKeys keys = FreshKeys.service();
    private final SnippetWords words = new SnippetWords("Sleep", RichText.fromCommonMark("Good [[night]]."));
    private final Snippet snippet = new Snippet(UUID.randomUUID(), CLAIRE, TEAM, words, keys, Instant.EPOCH);

    @Test
    void itsWordsOpenForItsAuthorAndTeamAlone() throws Exception {
        assertEquals(Optional.of(words), snippet.read(keys));
        put("team", UUID.randomUUID());
        assertEquals(Optional.empty(), snippet.read(keys));
        put("team", TEAM);
        put("author", UUID.randomUUID());
        assertEquals(Optional.empty(), snippet.read(keys));
    }

    @Test
    void whatWasSealedBeforeOpensAndIsBoundWhenItIsSavedNext() throws Exception {
        Sealed before = keys.sealText(words.stored(), Snippet.earlierPlace(snippet.id()));
        put("sealed", before);
        assertEquals(Optional.of(words), snippet.read(keys));

        snippet.leaveTeam(keys);

        assertEquals(Optional.of(words), snippet.read(keys));
        put("team", TEAM);
        assertEquals(Optional.empty(), snippet.read(keys), "bound now");
    }

    private void put(String field, Object value) throws ReflectiveOperationException {
        var column = Snippet.class.getDeclaredField(field);
        column.setAccessible(true);
        column.set(snippet, value);
    }
}
