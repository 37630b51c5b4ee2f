package io.stocking.game.news;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws events at random, pass after pass: each once in a pass, and none right behind itself where one pass follows the
 * other, unless it is the only one.
 */
final class EventDeck {
    private final List<NewsEvent> events;
    private final SplittableRandom random;
    private final List<NewsEvent> left = new ArrayList<>();
    private NewsEvent last;

    /** @param events at least one */
    EventDeck(final List<NewsEvent> events, final SplittableRandom random) {
        this.events = events;
        this.random = random;
    }

    NewsEvent next() {
        if (left.isEmpty()) {
            left.addAll(events);
        }
        final int drawn = random.nextInt(left.size());
        last = left.remove(left.get(drawn) == last ? (drawn + 1) % left.size() : drawn);
        return last;
    }
}
