package io.stocking.game.tape.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes tapes for tests. */
public final class TapeText {
    private static final String HEADER = "seq,time_ns,op,order_id,side,price,size\n";

    private TapeText() {}

    /** The day of a tape whose lines are given without their sequence numbers. */
    public static TapeDay day(final Path folder, final String... lines) throws IOException {
        return TapeDayReader.read(tape(folder, lines));
    }

    /** A file of such lines. */
    static Path tape(final Path folder, final String... lines) throws IOException {
        final StringBuilder text = new StringBuilder(HEADER);
        for (int line = 0; line < lines.length; line++) {
            text.append(line + 1).append(',').append(lines[line]).append('\n');
        }
        return Files.writeString(folder.resolve("tape.csv"), text);
    }
}
