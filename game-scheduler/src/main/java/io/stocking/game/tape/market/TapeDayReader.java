package io.stocking.game.tape.market;

import io.stocking.game.tape.file.TapeCommand;
import io.stocking.game.tape.file.TapeFormatException;
import io.stocking.game.tape.file.TapeOp;
import io.stocking.game.tape.file.TapePhase;
import io.stocking.game.tape.file.TapeReader;
import io.stocking.message.codec.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Long2LongHashMap;

/** Reads a tape as a day of trading, and refuses one that cannot be one. */
public final class TapeDayReader {
    /** Most lines of a tape; {@code game-scheduler/README.md} says what they take. */
    public static final int MAX_COMMANDS = 1_000_000;

    /** A longer pause, such as the one at noon, counts as this one. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final long HIGHEST_PRICE = 0xFFFF_FFFFL;
    private static final long NONE = -1;

    private enum Stage {
        OPENING,
        TRADING,
        OVER
    }

    private final TapeReader reader;
    private final List<TapeStep> steps = new ArrayList<>();
    private final OpeningBook opening = new OpeningBook();
    private final Long2LongHashMap orders = new Long2LongHashMap(NONE);
    private final List<Side> sides = new ArrayList<>();
    private Stage stage = Stage.TRADING;
    private String symbol;
    private long commands;
    private long lastTime;
    private long tradingTime;

    private TapeDayReader(final TapeReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a tape of one instrument, packed when its name ends in {@code .gz}.
     *
     * @throws TapeFormatException naming line, column and value of what is wrong
     * @throws IllegalArgumentException when the tape has no trading, or no price in it
     * @throws IOException when the file cannot be read
     */
    public static TapeDay read(final Path file) throws IOException {
        try (TapeReader reader = TapeReader.open(file)) {
            final TapeDayReader day = new TapeDayReader(reader);
            TapeCommand command = reader.read();
            while (command != null) {
                day.add(command);
                command = reader.read();
            }
            return day.build();
        }
    }

    private void add(final TapeCommand command) {
        check(command);
        if (command.phase() != null) {
            changePhase(command);
            return;
        }
        final TapeStep step = stage == Stage.OVER ? null : step(command);
        if (step != null && stage == Stage.TRADING) {
            steps.add(step);
        } else if (step != null) {
            opening.add(step);
        }
    }

    private void check(final TapeCommand command) {
        commands++;
        if (commands > MAX_COMMANDS) {
            throw reader.refusal(
                    "seq", command.seq(), "among the first " + MAX_COMMANDS + ", which is what a round takes");
        }
        if (commands == 1) {
            symbol = command.symbol();
            lastTime = command.timeNanos();
            stage = command.phase() == null ? Stage.TRADING : Stage.OPENING;
        }
        if (!command.symbol().equals(symbol)) {
            throw reader.refusal("symbol", command.symbol(), symbol + ", and a round takes a tape of one instrument");
        }
        if (command.timeNanos() < lastTime) {
            throw reader.refusal("time_ns", command.timeNanos(), "at or after the one before, " + lastTime);
        }
        if (stage == Stage.TRADING) {
            tradingTime += Math.min(command.timeNanos() - lastTime, LONGEST_PAUSE.toNanos());
        }
        lastTime = command.timeNanos();
        if (command.op().hasPrice()) {
            requireWithin("price", command.price(), HIGHEST_PRICE);
        }
        if (command.op().hasSize()) {
            requireWithin("size", command.size(), Integer.MAX_VALUE);
        }
    }

    private void requireWithin(final String column, final long value, final long highest) {
        if (value < 1 || value > highest) {
            throw reader.refusal(column, value, "from 1 to " + highest);
        }
    }

    private void changePhase(final TapeCommand command) {
        if (command.phase() == TapePhase.CONTINUOUS) {
            stage = stage == Stage.OPENING ? Stage.TRADING : stage;
        } else if (stage == Stage.TRADING) {
            stage = Stage.OVER;
        }
    }

    /** Null when the command is about an order that the tape does not have. */
    private TapeStep step(final TapeCommand command) {
        final TapeOp op = command.op();
        if (op.entersOrder()) {
            orders.put(command.orderId(), sides.size());
            sides.add(command.side());
        }
        final int order = (int) orders.get(command.orderId());
        return order == NONE
                ? null
                : new TapeStep(tradingTime, op, order, sides.get(order), command.price(), command.size());
    }

    private TapeDay build() {
        final List<TapeStep> standing = opening.remaining();
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("the tape has no orders in continuous trading");
        }
        final List<TapeStep> quotes = standing.isEmpty() ? steps : standing;
        final long price = TapeDay.middle(first(quotes, Side.BUY), first(quotes, Side.SELL));
        if (price == 0) {
            throw new IllegalArgumentException("the tape has no order with a price");
        }
        final long length = Math.max(1, tradingTime + 1);
        return new TapeDay(standing, steps, length, sides.size(), price, usualSize(standing));
    }

    private static TapeStep first(final List<TapeStep> quotes, final Side side) {
        return quotes.stream()
                .filter(step -> step.side() == side && step.op().hasPrice())
                .findFirst()
                .orElse(null);
    }

    private long usualSize(final List<TapeStep> standing) {
        final List<TapeStep> all = new ArrayList<>(standing);
        all.addAll(steps);
        final long[] sizes = all.stream()
                .filter(step -> step.op().entersOrder())
                .mapToLong(TapeStep::size)
                .sorted()
                .toArray();
        return sizes[sizes.length / 2];
    }
}
