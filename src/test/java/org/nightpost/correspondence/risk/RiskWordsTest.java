package org.nightpost.correspondence.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightpost.Folders;

class RiskWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some nights I want to die.",
                "I keep thinking about suicide, and about who would feed the cat.",
                "I have been feeling SUICIDAL since March.",
                "They would all be better off without me",
                "I don’t want to live any more.",
                "I dont want to be alive",
                "I wish I were dead",
                "I just want it to stop. I want to end\nmy life.",
                "Last week I took all my pills and slept for two days.",
                "I have started cutting myself again.",
                "The self-harm is back.",
                "He has threatened to kill me twice.",
                "Je veux mourir.",
                "J’ai des idées suicidaires depuis l’été.",
                "J'AI ENVIE D'EN FINIR",
                "Je voudrais être morte, c’est tout.",
                "Tout le monde serait mieux sans moi.",
                "Je n'ai plus envie de vivre",
                "Je pense à me jeter sous un train.",
                "Je me suis remise à m’automutiler.",
                "Il a menacé de me tuer si je pars."
            })
    void wordsThatMostOftenSpeakOfDangerAreFound(String text) {
        assertTrue(RiskWords.standIn(Stream.of(text)), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am dying to see you.",
                "We were only killing time at the station.",
                "I nearly died laughing, and I wanted to die of embarrassment.",
                "My feet are killing me, and this queue will be the death of me.",
                "In the end it all worked out.",
                "That would be political suicide for him.",
                "We watched Suicide Squad.",
                "I don’t want to live with my parents for ever.",
                "I have been cutting myself off from everybody.",
                "He beats me at chess every Sunday.",
                "I decided to take my life back.",
                "My father died in May. I miss him, and I cannot sleep.",
                "I cannot go on like this at work.",
                "Je meurs d’envie de te voir.",
                "J’ai failli mourir de rire, j’avais envie de mourir de honte.",
                "Ma mère va me tuer si elle voit ça.",
                "Je passe mes journées à me tuer au travail.",
                "Je ne veux plus vivre chez mes parents.",
                "Il me bat toujours aux échecs.",
                "Mon père est mort en mai. Il me manque.",
                "On tue le temps, voilà tout."
            })
    void theSameWordsInATurnOfSpeechAreNot(String text) {
        assertFalse(RiskWords.standIn(Stream.of(text)), text);
    }

    @Test
    void accentsMarksLinesAndUnseenCharactersHideNothing() {
        for (String text : List.of(
                "je veux   mourir",
                "I WANT\n\nTO DIE",
                "want—to—die",
                "sui\u00ADcide",
                "sui\u200Bcide",
                "pre\u0301fe\u0301rerais mourir",
                "prefererais mourir")) {
            assertTrue(RiskWords.standIn(Stream.of(text)), text);
        }
    }

    @Test
    void wordsCountWholeAndInTheirOrderOnly() {
        assertFalse(RiskWords.standIn(Stream.of("parasuicidal", "to want die", "want to", "want to diet", "")));
        assertFalse(RiskWords.standIn(Stream.of("I want to", "die Katze")), "two texts are two");
        RiskWords own = new RiskWords(List.of("# a word of warning", "", "red lamp*", "- red lamp shop"));
        assertTrue(own.areIn("the Red Lamps are lit"));
        assertFalse(own.areIn("the red lamp shop"));
        assertTrue(own.areIn("the red lamp shop has a red lamp"), "only the turn of speech is taken out");
        assertFalse(own.areIn("a word of warning"));
    }

    /** A person has read them all: these two have thought of it, the others are sad, afraid or tired. */
    @Test
    void ofAllLettersOfTheDemoThoseAreFoundThatSpeakOfDanger() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : Folders.files(Path.of("src/main/resources/demo/letters"), ".json")) {
            if (RiskWords.standIn(Files.readString(file).lines())) {
                found.add(file.getFileName().toString());
            }
        }
        assertEquals(Set.of("jonas.json", "zoe.json"), found);
    }
}
