package io.stocking.game.tape.file;

import io.stocking.message.codec.Side;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a tape line by line and stops at the first that is not one. */
public final class TapeReader implements AutoCloseable {
    private static final List<String> COLUMNS =
            List.of("seq", "time_ns", "op", "order_id", "side", "price", "size", "symbol");
    private static final String HEADER = String.join(",", COLUMNS.subList(0, 7));
    private static final String HEADER_WITH_SYMBOL = String.join(",", COLUMNS);
    private static final Pattern SYMBOL_TEXT = Pattern.compile("[A-Za-z0-9._-]{1,12}");
    private static final int SEQ = 0;
    private static final int TIME = 1;
    private static final int OP = 2;
    private static final int ORDER_ID = 3;
    private static final int SIDE = 4;
    private static final int PRICE = 5;
    private static final int SIZE = 6;
    private static final int SYMBOL = 7;

    private final BufferedReader reader;
    private final int columns;
    private long line = 1;
    private long lastSeq = Long.MIN_VALUE;

    private TapeReader(final BufferedReader reader, final int columns) {
        this.reader = reader;
        this.columns = columns;
    }

    /** Opens a tape, {@code .gz} or not, and checks its header. */
    public static TapeReader open(final Path file) throws IOException {
        final BufferedReader reader = TextFiles.open(file);
        try {
            final String header = reader.readLine();
            if (HEADER.equals(header) || HEADER_WITH_SYMBOL.equals(header)) {
                return new TapeReader(reader, HEADER.equals(header) ? COLUMNS.size() - 1 : COLUMNS.size());
            }
            throw new TapeFormatException(
                    1, "1 to last", header == null ? "" : header, HEADER + " or " + HEADER_WITH_SYMBOL);
        } catch (final IOException | TapeFormatException refused) {
            reader.close();
            throw refused;
        }
    }

    /**
     * The next command, null at the end.
     *
     * @throws TapeFormatException at a line that is not one
     */
    public TapeCommand read() throws IOException {
        final String text = reader.readLine();
        if (text == null) {
            return null;
        }
        line++;
        final String[] fields = text.split(",", -1);
        if (fields.length != columns) {
            throw new TapeFormatException(
                    line, COLUMNS.get(Math.min(fields.length, columns) - 1), text, "a line of " + columns + " columns");
        }
        final long seq = number(fields, SEQ);
        if (seq <= lastSeq) {
            throw wrong(fields, SEQ, "above the one before, " + lastSeq);
        }
        lastSeq = seq;
        final long timeNanos = number(fields, TIME);
        final TapeOp op = constant(fields, OP, TapeOp.class);
        final boolean isPhase = op == TapeOp.PHASE;
        return new TapeCommand(
                seq,
                timeNanos,
                op,
                isPhase ? 0 : number(fields, ORDER_ID),
                isPhase ? constant(fields, ORDER_ID, TapePhase.class) : null,
                op.entersOrder() ? side(fields) : null,
                op.hasPrice() ? number(fields, PRICE) : 0,
                op.hasSize() ? number(fields, SIZE) : 0,
                columns > SYMBOL ? symbol(fields) : "");
    }

    /** What to throw when the line read last is well-formed but of no use; {@code column} is named as in the header. */
    public TapeFormatException refusal(final String column, final Object value, final String expected) {
        return new TapeFormatException(line, column, String.valueOf(value), expected);
    }

    private long number(final String[] fields, final int column) {
        try {
            return Long.parseLong(fields[column]);
        } catch (final NumberFormatException notANumber) {
            throw wrong(fields, column, "a whole number of 64 bits");
        }
    }

    private <E extends Enum<E>> E constant(final String[] fields, final int column, final Class<E> type) {
        for (final E constant : type.getEnumConstants()) {
            if (constant.name().equals(fields[column])) {
                return constant;
            }
        }
        throw wrong(fields, column, "one of " + List.of(type.getEnumConstants()));
    }

    private Side side(final String[] fields) {
        return switch (fields[SIDE]) {
            case "B" -> Side.BUY;
            case "S" -> Side.SELL;
            default -> throw wrong(fields, SIDE, "B or S");
        };
    }

    private String symbol(final String[] fields) {
        if (!SYMBOL_TEXT.matcher(fields[SYMBOL]).matches()) {
            throw wrong(fields, SYMBOL, "1 to 12 letters, digits, dots and dashes");
        }
        return fields[SYMBOL];
    }

    private TapeFormatException wrong(final String[] fields, final int column, final String expected) {
        return new TapeFormatException(line, COLUMNS.get(column), fields[column], expected);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
