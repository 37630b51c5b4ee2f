package io.stocking.gateway.chat;

/** What users may write: short, visible, and nothing that changes how the text around it is shown. */
public final class ChatText {
    /** Greatest length in code points. */
    public static final int LONGEST = 300;

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** Characters that are letters, marks or symbols by name but show nothing: joiner, fillers of Hangul, empty Braille. */
    private static final String BLANKS = "\u034F\u115F\u1160\u2800\u3164\uFFA0";

    private ChatText() {}

    /** What may be wrong with a text. */
    public enum Verdict {
        FINE,
        WRONG_LENGTH,
        FORBIDDEN_CHARACTER
    }

    /** Judges a text without the white space around it. */
    public static Verdict judge(final String text) {
        if (!text.codePoints().allMatch(ChatText::isAllowed)) {
            return Verdict.FORBIDDEN_CHARACTER;
        }
        final boolean visible = text.codePoints().anyMatch(ChatText::isVisible);
        return visible && text.codePointCount(0, text.length()) <= LONGEST ? Verdict.FINE : Verdict.WRONG_LENGTH;
    }

    /** Unassigned code points are allowed: emoji of the last years are such for this Java. */
    private static boolean isAllowed(final int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Directions, invisible operators, soft hyphens, tags; emoji are joined by one of them.
            case Character.FORMAT -> character == ZERO_WIDTH_JOINER;
            default -> BLANKS.indexOf(character) < 0;
        };
    }

    private static boolean isVisible(final int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT ->
                false;
            default -> true;
        };
    }
}
