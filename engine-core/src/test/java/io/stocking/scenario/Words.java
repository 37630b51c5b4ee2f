package io.stocking.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The words of a line, taken one after the other. */
final class Words {
    private final Deque<String> words;

    Words(final String line) {
        words = new ArrayDeque<>(List.of(line.strip().split("\\s+")));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String next() {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a word is missing at the end");
        }
        return words.poll();
    }

    long nextNumber() {
        return Long.parseLong(next().replace("_", ""));
    }

    /** The next word as a constant, which is written in lower case with hyphens. */
    <E extends Enum<E>> E nextConstant(final Class<E> type) {
        return Enum.valueOf(type, next().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Takes the next word if it is this one. */
    boolean skip(final String word) {
        return word.equals(words.peek()) && words.poll() != null;
    }

    void expect(final String word) {
        if (!skip(word)) {
            throw new IllegalArgumentException("\"" + word + "\" is missing before \"" + words.peek() + "\"");
        }
    }

    void expectEnd() {
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("\"" + words.peek() + "\" is not understood here");
        }
    }
}
