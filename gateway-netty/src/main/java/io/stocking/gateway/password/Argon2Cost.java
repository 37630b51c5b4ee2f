package io.stocking.gateway.password;

/**
 * What a hash costs.
 *
 * @param memoryKib memory in KiB, 8 to 1,048,576
 * @param passes over the memory, 1 to 100
 * @param lanes 1 to 16
 */
record Argon2Cost(int memoryKib, int passes, int lanes) {
    /** What the OWASP Password Storage Cheat Sheet asks for at least. */
    static final Argon2Cost OWASP = new Argon2Cost(19 * 1024, 2, 1);

    private static final int MAX_MEMORY_KIB = 1 << 20;
    private static final int MAX_PASSES = 100;
    private static final int MAX_LANES = 16;

    Argon2Cost {
        require("memory", memoryKib, 8, MAX_MEMORY_KIB);
        require("passes", passes, 1, MAX_PASSES);
        require("lanes", lanes, 1, MAX_LANES);
    }

    private static void require(final String name, final int value, final int least, final int greatest) {
        if (value < least || value > greatest) {
            throw new IllegalArgumentException(
                    "Argon2 " + name + " is " + value + ", must be from " + least + " to " + greatest);
        }
    }
}
