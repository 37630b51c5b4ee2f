package io.stocking.game.news;

import io.stocking.game.market.Sector;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that may happen in a round. */
public record NewsCatalogue(List<NewsEvent> events) {
    /** The events of {@code news.txt}. */
    public static final NewsCatalogue STANDARD = read("news.txt");

    private static final int FIELDS = 10;

    /** Events with different ids. */
    public NewsCatalogue {
        events = List.copyOf(events);
        if (events.stream().map(NewsEvent::id).distinct().count() != events.size()) {
            throw new IllegalArgumentException("two events of the catalogue have the same id");
        }
    }

    private static NewsCatalogue read(final String resource) {
        try (InputStream in = NewsCatalogue.class.getResourceAsStream(resource)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** Reads a catalogue, see {@code news.txt}; throws {@link IllegalArgumentException} for a line that is no event. */
    static NewsCatalogue parse(final String text) {
        return new NewsCatalogue(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(NewsCatalogue::event)
                .toList());
    }

    private static NewsEvent event(final String line) {
        final String[] fields = line.split("\\|", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("'" + line + "' has " + fields.length + " fields, not " + FIELDS);
        }
        return new NewsEvent(
                fields[0],
                NewsDirection.valueOf(fields[1]),
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                NewsScope.valueOf(fields[4]),
                sectors(fields[5]),
                new BilingualText(fields[6], fields[7]),
                new BilingualText(fields[8], fields[9]));
    }

    private static Set<Sector> sectors(final String names) {
        return names.equals("*")
                ? EnumSet.allOf(Sector.class)
                : Stream.of(names.split(",")).map(Sector::valueOf).collect(Collectors.toSet());
    }
}
