package org.nightpost.security.password;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightpost.web.Problem;

class PasswordRulesTest {
    private static final String SHORT = "security.password.problem.short";
    private static final String LONG = "security.password.problem.long";
    private static final String NAME = "security.password.problem.name";
    private static final String COMMON = "security.password.problem.common";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three boats under bridges",
                "a lamp beside the window",
                "zwölf Möwen am Hafen",
                "مصباح بجانب النافذة",
                "горит свеча на столе",
                "kP7$wq2!vR9z",
                "1986 willow street, third floor",
                "👩‍👩‍👧👍🏽🚲🌧️🍎🕯️📮🪟🌙🐈🎻🧵",
            })
    void whatIsLongAndOnesOwnIsGood(String password) {
        assertEquals(List.of(), keys(password, "amina"));
    }

    @Test
    void charactersAreCountedAsPeopleSeeThem() {
        assertEquals(List.of(SHORT), keys("👩‍👩‍👧‍👦".repeat(11), "amina"));
        assertEquals(List.of(SHORT), keys("e\u0301".repeat(11), "amina"));
        assertEquals(List.of(), keys("quiet words " + "ab\u0301c".repeat(61), "amina"));
        assertEquals(List.of(LONG), keys("quiet words " + "abcd".repeat(62), "amina"));
    }

    @Test
    void oneCharacterOfEndlessMarksIsNotLookedAt() {
        assertEquals(List.of(LONG), keys("a" + "\u0301".repeat(100_000), "amina"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password Password 1!",
                "PASSWORD12345",
                "123456789012",
                "sunshine2024!",
                "!!!! iloveyou !!!!",
                "administrator",
                "I Love You Forever",
                "qwertyqwerty",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "Administrateur",
            })
    void whatManyPeopleUseIsNotTakenAndNeitherAreItsFirstDisguises(String password) {
        assertEquals(List.of(COMMON), keys(password, "amina"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Zoë.Achterberg", "zoe\u0308 . achterberg", "zoë.achterberg 2026", "zoë.achterbergZoë.Achterberg"
            })
    void theSignInNameIsNoPassphrase(String password) {
        assertEquals(List.of(NAME), keys(password, "Zoë.Achterberg"));
    }

    @Test
    void withoutASignInNameTheOtherRulesStillHold() {
        assertEquals(List.of(), keys("three boats under bridges", ""));
        assertEquals(List.of(COMMON), keys("passwordpassword", ""));
    }

    @Test
    void theProblemIsAtTheFieldOfTheForm() {
        assertEquals(List.of(new Problem("password", SHORT)), PasswordRules.problems("x".toCharArray(), ""));
        assertEquals(
                List.of(new Problem("newPassword", SHORT)),
                PasswordRules.problems("newPassword", "x".toCharArray(), ""));
    }

    private static List<String> keys(String password, String signInName) {
        return PasswordRules.problems(password.toCharArray(), signInName).stream()
                .map(Problem::key)
                .toList();
    }
}
