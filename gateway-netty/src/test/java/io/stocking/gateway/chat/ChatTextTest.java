package io.stocking.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.chat.ChatText.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTextTest {
    // Beyond 16 bits: two chars, one code point.
    private static final String EMOJI = Character.toString(0x1F600);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "가즈아!",
                "<script>alert(1)</script>",
                "a  b",
                "e\u0301",
                // A family of three, joined; a heart as an emoji; a flag; an emoji of Unicode 14; a skin tone.
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u2764\uFE0F",
                "\uD83C\uDDF0\uD83C\uDDF7",
                "\uD83E\uDEE0",
                "\uD83D\uDC4D\uD83C\uDFFD"
            })
    void shouldFindTextFineWhenItShowsWhatItIs(final String text) {
        assertThat(ChatText.judge(text)).isEqualTo(Verdict.FINE);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x180E, 0x200B,
                0x200C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067,
                0x2068, 0x2069, 0x206A, 0x2800, 0x3164, 0xD800, 0xDFFF, 0xE000, 0xFEFF, 0xFFA0, 0xFFF9, 0xE0001, 0xE0041
            })
    void shouldForbidCharacterWhenItIsInvisibleOrTurnsText(final int character) {
        assertThat(ChatText.judge("a" + Character.toString(character) + "b")).isEqualTo(Verdict.FORBIDDEN_CHARACTER);
    }

    @Test
    void shouldCountCodePointsWhenTextIsMeasured() {
        assertThat(ChatText.judge(EMOJI.repeat(300))).isEqualTo(Verdict.FINE);
        assertThat(ChatText.judge(EMOJI.repeat(301))).isEqualTo(Verdict.WRONG_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00A0", "\u200D\uFE0F", "\u0301"})
    void shouldFindTextTooShortWhenNothingIsVisible(final String text) {
        assertThat(ChatText.judge(text)).isEqualTo(Verdict.WRONG_LENGTH);
    }
}
