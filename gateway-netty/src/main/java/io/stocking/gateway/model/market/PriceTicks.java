package io.stocking.gateway.model.market;

import java.util.List;

/** The tick table of an instrument, lowest prices first. */
public record PriceTicks(List<Step> steps) {
    /** From {@code fromPrice} on, prices are multiples of {@code tick}. */
    public record Step(long fromPrice, long tick) {}

    /** The table is copied. */
    public PriceTicks {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a tick table needs at least one step");
        }
        steps = List.copyOf(steps);
    }

    /** The steps that apply to prices from one to another, both included. */
    public List<Step> between(final long lowest, final long highest) {
        final int first = Math.max(0, lastFrom(lowest));
        return steps.subList(first, Math.max(first, lastFrom(highest)) + 1);
    }

    private int lastFrom(final long price) {
        int last = -1;
        while (last + 1 < steps.size() && steps.get(last + 1).fromPrice() <= price) {
            last++;
        }
        return last;
    }

    /** The tick that applies at a price. */
    public long tickAt(final long price) {
        long tick = steps.get(0).tick();
        for (final Step step : steps) {
            if (price >= step.fromPrice()) {
                tick = step.tick();
            }
        }
        return tick;
    }
}
