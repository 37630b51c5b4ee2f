package io.stocking.game.tape.market;

/**
 * A day that trades an instrument of every round.
 *
 * @param instrumentId of the game's catalogue
 * @param commandsPerSecond the most it sends, of which a second's worth may come at once
 */
public record RoundTape(TapeDay day, int instrumentId, int commandsPerSecond) {
    /** Highest rate. */
    public static final int MAX_COMMANDS_PER_SECOND = 100_000;

    /** A tape with a rate of 1 to {@link #MAX_COMMANDS_PER_SECOND}. */
    public RoundTape {
        if (commandsPerSecond < 1 || commandsPerSecond > MAX_COMMANDS_PER_SECOND) {
            throw new IllegalArgumentException(
                    "a tape sends 1 to " + MAX_COMMANDS_PER_SECOND + " commands a second, not " + commandsPerSecond);
        }
    }
}
