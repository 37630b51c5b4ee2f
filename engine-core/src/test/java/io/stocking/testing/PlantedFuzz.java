package io.stocking.testing;

/** A target with a fault behind a comparison, for the fuzzer to find. */
public final class PlantedFuzz {
    private PlantedFuzz() {}

    /** Fails when the input is the one word. */
    public static void fuzzerTestOneInput(final byte[] input) {
        if (input.length == 3 && input[0] == 'b' && input[1] == 'u' && input[2] == 'g') {
            throw new IllegalStateException("the planted fault");
        }
    }
}
