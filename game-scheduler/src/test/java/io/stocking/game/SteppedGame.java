package io.stocking.game;

import io.stocking.game.market.Catalogue;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.port.EventSubscriber;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** Quick rounds of the standard companies against a real engine, tick by tick; others may listen. */
final class SteppedGame {
    static final Catalogue COMPANIES = Catalogue.STANDARD;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long START = 1_795_348_800L * SECOND;

    private final SteppedExchange exchange = new SteppedExchange();
    private final long seed;
    private final long tickNanos;
    private GameFollower follower;
    private GameLoop loop;
    private long now = START;

    /** @param seed of every round */
    SteppedGame(final long seed, final long tickNanos) {
        this.seed = seed;
        this.tickNanos = tickNanos;
    }

    /** Starts the game, or starts it again in the midst of what was played so far. */
    void start(final int crowdRate, final EventListener... listeners) {
        follower = new GameFollower(COMPANIES);
        final GameScheduler.Context ctx = new GameScheduler.Context()
                .dummyPace(DummyPace.STANDARD.withCrowdRate(crowdRate))
                .seeds(() -> seed)
                .onFailure(failure -> {})
                .conclude();
        loop = new GameLoop(ctx, follower, exchange);
        exchange.start(new Audience(follower, List.of(listeners)));
    }

    /** Lets the game do what is due and the exchange answer, then the clock goes on. */
    void tick() {
        loop.tick(now);
        exchange.answer(now);
        now += tickNanos;
    }

    /** Ticks until so many seconds after the first start. */
    void runUntil(final int second) {
        while (now < START + second * SECOND) {
            tick();
        }
    }

    SteppedExchange exchange() {
        return exchange;
    }

    GameFollower follower() {
        return follower;
    }

    long now() {
        return now;
    }

    private record Audience(GameFollower follower, List<EventListener> listeners) implements EventSubscriber {
        @Override
        public void onStateMessage(final DirectBuffer buffer, final int offset, final int length) {
            follower.onStateMessage(buffer, offset, length);
        }

        @Override
        public void onRecovered() {
            follower.onRecovered();
        }

        @Override
        public void onEvents(final EventBatch batch, final long correlationId) {
            follower.onEvents(batch, correlationId);
            listeners.forEach(batch::forEach);
        }

        @Override
        public void onEndOfBatch() {
            follower.onEndOfBatch();
        }
    }
}
