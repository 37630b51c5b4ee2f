package io.stocking.journal.damage;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Numbered cases of a test: all of them with {@code -Dstocking.soak=true}, else some, spread over all; one alone with
 * {@code -Dstocking.case=N}, which is what a failure names.
 */
final class Cases {
    private static final Integer ALONE = Integer.getInteger("stocking.case");

    private Cases() {}

    /** Whether only one runs. */
    static boolean isOneAlone() {
        return ALONE != null;
    }

    static void run(final int all, final int some, final IntConsumer test) {
        // Odd, so that kinds of cases that take turns all come up.
        final int stride = Boolean.getBoolean("stocking.soak") ? 1 : all / some | 1;
        run(IntStream.iterate(0, number -> number < all, number -> number + stride), test);
    }

    private static void run(final IntStream numbers, final IntConsumer test) {
        if (isOneAlone()) {
            test.accept(ALONE);
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
