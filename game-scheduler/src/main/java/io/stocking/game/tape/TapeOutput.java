package io.stocking.game.tape;

import io.stocking.game.tape.file.TapeScan;
import io.stocking.message.codec.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files a tape run writes; one that was not asked for takes nothing. */
final class TapeOutput implements AutoCloseable {
    private static final int DEPTH_LEVELS = 10;

    private final Writer fills;
    private final Writer depth;
    private final List<TapeScan.Symbol> symbols;

    /** Opens the files; either may be null. */
    TapeOutput(final Path fillsFile, final Path depthFile, final List<TapeScan.Symbol> symbols) throws IOException {
        this.symbols = symbols;
        fills = open(fillsFile);
        try {
            depth = open(depthFile);
        } catch (final IOException notOpened) {
            fills.close();
            throw notOpened;
        }
        fills.write("seq,taker_id,maker_id,price,size\n");
        depth.write("after_seq,side,level,price,size" + (symbols.size() > 1 ? ",symbol\n" : "\n"));
    }

    private static Writer open(final Path file) throws IOException {
        return file == null ? Writer.nullWriter() : Files.newBufferedWriter(file, StandardCharsets.US_ASCII);
    }

    void onFill(final long seq, final long takerId, final long makerId, final long price, final long size) {
        write(fills, seq + "," + takerId + "," + makerId + "," + price + "," + size + "\n");
    }

    /**
     * Writes ten levels a side of every instrument.
     *
     * @param books by instrument id
     * @param rows how many rows are asked for: a book asked for several times in a row is written several times
     */
    void onDepth(final long afterSeq, final DepthBook[] books, final long rows) {
        final StringBuilder text = new StringBuilder();
        int rowsOfOne = 0;
        for (final TapeScan.Symbol symbol : symbols) {
            rowsOfOne += append(text, afterSeq, symbol, books[symbol.instrumentId()], Side.BUY);
            rowsOfOne += append(text, afterSeq, symbol, books[symbol.instrumentId()], Side.SELL);
        }
        for (long written = 0; rowsOfOne > 0 && written < rows; written += rowsOfOne) {
            write(depth, text.toString());
        }
    }

    private int append(
            final StringBuilder text,
            final long afterSeq,
            final TapeScan.Symbol symbol,
            final DepthBook book,
            final Side side) {
        int level = 0;
        for (final Map.Entry<Long, Long> entry : book.side(side)) {
            if (level == DEPTH_LEVELS) {
                break;
            }
            level++;
            text.append(afterSeq)
                    .append(',')
                    .append(side == Side.BUY ? 'B' : 'S')
                    .append(',');
            text.append(level).append(',').append(entry.getKey()).append(',').append(entry.getValue());
            text.append(symbols.size() > 1 ? "," + symbol.name() : "").append('\n');
        }
        return level;
    }

    private static void write(final Writer writer, final String text) {
        try {
            writer.write(text);
        } catch (final IOException failure) {
            throw new UncheckedIOException("a result file of the tape cannot be written", failure);
        }
    }

    @Override
    public void close() throws IOException {
        try (fills) {
            depth.close();
        }
    }
}
