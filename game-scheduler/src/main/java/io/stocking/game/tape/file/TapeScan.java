package io.stocking.game.tape.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has to be known of a whole tape before its first command: its symbols, and the prices each needs. */
public final class TapeScan {
    /** Most symbols on a tape. */
    static final int MAX_SYMBOLS = 1_000;

    private static final String ONLY_SYMBOL = "TAPE";

    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private long commands;

    private TapeScan() {}

    /** Reads a tape from end to end, so that a broken line is found before anything was done. */
    public static TapeScan of(final Path file) throws IOException {
        final TapeScan scan = new TapeScan();
        try (TapeReader reader = TapeReader.open(file)) {
            TapeCommand command = reader.read();
            while (command != null) {
                scan.add(command);
                command = reader.read();
            }
        }
        return scan;
    }

    private void add(final TapeCommand command) {
        commands++;
        Symbol symbol = symbols.get(command.symbol());
        if (symbol == null) {
            if (symbols.size() == MAX_SYMBOLS) {
                throw new IllegalArgumentException("the tape has more than " + MAX_SYMBOLS + " symbols");
            }
            final String name = command.symbol().isEmpty() ? ONLY_SYMBOL : command.symbol();
            symbol = new Symbol(symbols.size() + 1, name, command.op() != TapeOp.PHASE);
            symbols.put(command.symbol(), symbol);
        }
        if (command.op().hasPrice()) {
            symbol.include(command.price());
        }
    }

    /** How many lines the tape has. */
    public long commands() {
        return commands;
    }

    /** In the order in which they first appear; their instrument ids count from 1. */
    public List<Symbol> symbols() {
        return new ArrayList<>(symbols.values());
    }

    /** The instrument that a command of this tape is for. */
    public int instrumentId(final TapeCommand command) {
        return symbols.get(command.symbol()).instrumentId();
    }

    /** One symbol and the band of prices that holds all of its orders. */
    public static final class Symbol {
        private static final long HIGHEST_PRICE = 0xFFFF_FFFFL;
        private static final int MARGIN_DIVISOR = 10;

        private final int instrumentId;
        private final String name;
        private final boolean startsContinuous;
        private long lowest = Long.MAX_VALUE;
        private long highest;

        Symbol(final int instrumentId, final String name, final boolean startsContinuous) {
            this.instrumentId = instrumentId;
            this.name = name;
            this.startsContinuous = startsContinuous;
        }

        /** Prices that no band can hold are left to the exchange to refuse. */
        private void include(final long price) {
            if (price >= 1 && price <= HIGHEST_PRICE) {
                lowest = Math.min(lowest, price);
                highest = Math.max(highest, price);
            }
        }

        /** From 1. */
        public int instrumentId() {
            return instrumentId;
        }

        /** As the tape has it, or a stand-in. */
        public String name() {
            return name;
        }

        /** Whether the tape expects an open market: its first command is not a PHASE. */
        public boolean startsContinuous() {
            return startsContinuous;
        }

        /** A tenth below the lowest price, at least 1. */
        public long lowerPriceLimit() {
            return highest == 0 ? 1 : Math.max(1, lowest - lowest / MARGIN_DIVISOR);
        }

        /** A tenth above the highest price. */
        public long upperPriceLimit() {
            return Math.min(HIGHEST_PRICE, highest + highest / MARGIN_DIVISOR + 1);
        }
    }
}
