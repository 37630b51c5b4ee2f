package io.stocking.server;

import io.stocking.game.market.Catalogue;
import io.stocking.game.tape.file.TapeFormatException;
import io.stocking.game.tape.market.RoundTape;
import io.stocking.game.tape.market.TapeDayReader;
import io.stocking.server.configuration.ServerConfiguration;
import io.stocking.server.configuration.Setting;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The tape that trades in every round, as the settings say. */
final class TapeSettings {
    private TapeSettings() {}

    /**
     * Reads it whole.
     *
     * @return empty when there is none
     * @throws StartFailure naming the file, or the company, and what is wrong with it
     */
    static Optional<RoundTape> read(final ServerConfiguration settings) {
        return settings.file(Setting.ROUND_TAPE).map(file -> read(file, settings));
    }

    private static RoundTape read(final Path file, final ServerConfiguration settings) {
        final int instrumentId = instrumentId(settings.text(Setting.ROUND_TAPE_SYMBOL));
        try {
            return new RoundTape(TapeDayReader.read(file), instrumentId, settings.number(Setting.ROUND_TAPE_RATE));
        } catch (final NoSuchFileException missing) {
            throw refusal(file, "there is no such file", missing);
        } catch (final IOException unreadable) {
            throw refusal(file, unreadable.toString(), unreadable);
        } catch (final TapeFormatException | IllegalArgumentException unfit) {
            throw refusal(file, unfit.getMessage(), unfit);
        }
    }

    private static StartFailure refusal(final Path file, final String why, final Exception cause) {
        return new StartFailure("the tape " + file + " cannot trade: " + why, cause);
    }

    private static int instrumentId(final String symbol) {
        return Catalogue.STANDARD
                .instrumentId(symbol)
                .orElseThrow(() -> new StartFailure("a tape cannot trade company '" + symbol
                        + "', which the game does not have; " + Setting.ROUND_TAPE_SYMBOL.key() + " takes its symbol"));
    }
}
