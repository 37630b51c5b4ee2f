package io.stocking.game;

import io.stocking.game.market.Catalogue;
import io.stocking.message.EventBatch;
import io.stocking.port.EventSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A quick round against a real engine, as fast as it goes, with two players in it. */
final class SimulatedRound {
    /** From one look at the books to the next. */
    static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(250);

    /** Moments of a second. */
    static final int MOMENTS = 4;

    /** Seconds of trading. */
    static final int OPEN_SECONDS = 180;

    static final Catalogue COMPANIES = Catalogue.STANDARD;

    private static final long START = 1_795_348_800L * TimeUnit.SECONDS.toNanos(1);
    private static final int SETUP_MOMENTS = 5 * MOMENTS;
    private static final int READER = 1_000;
    private static final int GAMBLER = 1_001;

    private final SteppedExchange exchange = new SteppedExchange();
    private final GameFollower follower = new GameFollower(COMPANIES);
    private final SimulatedPlayer reader = new SimulatedPlayer(READER, COMPANIES.size(), exchange);
    private final SimulatedPlayer gambler = new SimulatedPlayer(GAMBLER, COMPANIES.size(), exchange);
    private final List<Strategy> strategies;
    private final List<NewsMark> news = new ArrayList<>();
    private final GameLoop loop;
    private long now = START;

    SimulatedRound(final long seed) {
        strategies = List.of(
                new NewsFollower(reader, follower, COMPANIES),
                new RandomPlayer(gambler, follower, COMPANIES.size(), seed));
        final GameScheduler.Context ctx = new GameScheduler.Context()
                .catalogue(COMPANIES)
                .seeds(() -> seed)
                .onFailure(failure -> {})
                .conclude();
        loop = new GameLoop(ctx, follower, exchange);
    }

    /** Everything published so far and answered. */
    List<UnsafeBuffer> commands() {
        return exchange.commands();
    }

    /** Plays the round to its settlement. */
    RoundFacts play() {
        exchange.start(new Audience());
        reader.open();
        gambler.open();
        IntStream.range(0, SETUP_MOMENTS).forEach(moment -> tick());
        final List<QuoteTrail> trails = IntStream.rangeClosed(1, COMPANIES.size())
                .mapToObj(id -> new QuoteTrail(follower.prices().listing(id), OPEN_SECONDS * MOMENTS))
                .toList();
        for (int moment = 0; moment < OPEN_SECONDS * MOMENTS; moment++) {
            trade();
            look(moment, trails);
        }
        tick();
        return new RoundFacts(
                trails,
                news,
                reader.returnBasisPoints(),
                gambler.returnBasisPoints(),
                DummyOrders.of(exchange.commands(), follower.round().round().openAt(), OPEN_SECONDS));
    }

    private void trade() {
        strategies.forEach(strategy -> strategy.act(now));
        tick();
    }

    private void tick() {
        loop.tick(now);
        exchange.answer(now);
        now += MOMENT;
    }

    private void look(final int moment, final List<QuoteTrail> trails) {
        for (int id = 1; id <= trails.size(); id++) {
            trails.get(id - 1).look(moment, exchange.engine(), id);
        }
        final NewsView newest = follower.news().newest();
        if (newest != null && newest.number() > news.size()) {
            news.add(new NewsMark(
                    moment,
                    Long.signum(newest.impact().basisPoints()),
                    IntStream.rangeClosed(1, COMPANIES.size())
                            .filter(id ->
                                    newest.isAbout(id, COMPANIES.company(id).sector()))
                            .boxed()
                            .toList()));
        }
    }

    /** Everybody who hears the exchange. */
    private final class Audience implements EventSubscriber {
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
            batch.forEach(reader);
            batch.forEach(gambler);
        }

        @Override
        public void onEndOfBatch() {
            follower.onEndOfBatch();
        }
    }
}
