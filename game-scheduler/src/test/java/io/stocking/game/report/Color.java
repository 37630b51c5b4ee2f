package io.stocking.game.report;

/** Colours that can be told apart, by the colour-blind, too. */
public enum Color {
    BLUE("#0072b2"),
    ORANGE("#d55e00"),
    GREEN("#009e73"),
    GREY("#999999");

    private final String code;

    Color(final String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
