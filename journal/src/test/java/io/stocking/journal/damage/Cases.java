package io.stocking.journal.damage;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Numbered cases of a test: all of them with {@code -Dstocking.soak=true}, else some, spread over all; one alone with
 * {@code -Dstocking.case=N}, which is what a failure names.
 */
final class Cases {
    private Cases() {}

    static void run(final int all, final int some, final IntConsumer test) {
        // Odd, so that kinds of cases that take turns all come up.
        final int stride = Boolean.getBoolean("stocking.soak") ? 1 : all / some | 1;
        run(IntStream.iterate(0, number -> number < all, number -> number + stride), test);
    }

    private static void run(final IntStream numbers, final IntConsumer test) {
        final Integer alone = Integer.getInteger("stocking.case");
        if (alone != null) {
            test.accept(alone);
            return;
        }
        numbers.parallel().forEach(number -> {
            try {
                test.accept(number);
            } catch (final RuntimeException | AssertionError e) {
                throw new AssertionError("-Dstocking.case=" + number + ": " + e.getMessage(), e);
            }
        });
    }
}
