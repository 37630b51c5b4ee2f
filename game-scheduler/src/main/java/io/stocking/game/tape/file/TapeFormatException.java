package io.stocking.game.tape.file;

/** A tape, or a list of sequence numbers, that is not as it should be; the message names line, column and value. */
public final class TapeFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TapeFormatException(final long line, final String column, final String value, final String expected) {
        super("line " + line + ", column " + column + ": '" + value + "' is not " + expected);
    }
}
