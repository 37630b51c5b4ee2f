package io.stocking.bench.stream;

import java.util.Arrays;
import java.util.List;

/** The price paths of the public matching-engine benchmark (arXiv 2606.01183). */
enum EquityScenario {
    /** The price does not move. */
    STATIC("static", 0, 0),
    /** A day like most: 15 % volatility a year, a swing of 2 %. */
    NORMAL("normal", 0.15, 0.02),
    /** A swing of 25 %. */
    SWING_25("swing-25", 0.5, 0.25),
    /** A swing of 40 %. */
    SWING_40("swing-40", 0.5, 0.40),
    /** A swing of 60 %. */
    FLASH_CRASH("flash-crash", 0.5, 0.60);

    private final String label;
    private final double volatility;
    private final double swing;

    EquityScenario(final String label, final double volatility, final double swing) {
        this.label = label;
        this.volatility = volatility;
        this.swing = swing;
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(EquityScenario::label).toList();
    }

    String label() {
        return label;
    }

    /** Deviation of the logarithm of the price from one of so many orders to the next. */
    double deviation(final int orders) {
        if (volatility == 0) {
            return 0;
        }
        final double years = StrictMath.pow(swing / volatility, 2.0) / orders;
        return volatility * StrictMath.sqrt(years);
    }
}
