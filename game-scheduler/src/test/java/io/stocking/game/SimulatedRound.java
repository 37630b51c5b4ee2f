package io.stocking.game;

import io.stocking.game.market.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.agrona.concurrent.UnsafeBuffer;

/** A quick round against a real engine, as fast as it goes, with two players in it. */
final class SimulatedRound {
    /** From one look at the books to the next. */
    static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(250);

    /** Moments of a second. */
    static final int MOMENTS = 4;

    /** Seconds of trading. */
    static final int OPEN_SECONDS = 180;

    private static final int SETUP_MOMENTS = 5 * MOMENTS;
    private static final int READER = 1_000;
    private static final int GAMBLER = 1_001;
    private static final Catalogue COMPANIES = SteppedGame.COMPANIES;

    private final SteppedGame game;
    private final SimulatedPlayer reader;
    private final SimulatedPlayer gambler;
    private final List<Strategy> strategies;
    private final List<NewsMark> news = new ArrayList<>();

    SimulatedRound(final long seed) {
        game = new SteppedGame(seed, MOMENT);
        reader = new SimulatedPlayer(READER, COMPANIES.size(), game.exchange());
        gambler = new SimulatedPlayer(GAMBLER, COMPANIES.size(), game.exchange());
        game.start(DummyPace.STANDARD.crowdRate(), reader, gambler);
        strategies = List.of(
                new NewsFollower(reader, game.follower(), COMPANIES),
                new RandomPlayer(gambler, game.follower(), COMPANIES.size(), seed));
    }

    /** Everything published so far and answered. */
    List<UnsafeBuffer> commands() {
        return game.exchange().commands();
    }

    /** Plays the round to its settlement. */
    RoundFacts play() {
        reader.open();
        gambler.open();
        IntStream.range(0, SETUP_MOMENTS).forEach(moment -> game.tick());
        final List<QuoteTrail> trails = IntStream.rangeClosed(1, COMPANIES.size())
                .mapToObj(id -> new QuoteTrail(game.follower().prices().listing(id), OPEN_SECONDS * MOMENTS))
                .toList();
        for (int moment = 0; moment < OPEN_SECONDS * MOMENTS; moment++) {
            trade();
            look(moment, trails);
        }
        game.tick();
        return new RoundFacts(
                trails,
                news,
                reader.returnBasisPoints(),
                gambler.returnBasisPoints(),
                DummyOrders.of(
                        game.exchange().commands(),
                        game.follower().round().round().openAt(),
                        OPEN_SECONDS));
    }

    private void trade() {
        strategies.forEach(strategy -> strategy.act(game.now()));
        game.tick();
    }

    private void look(final int moment, final List<QuoteTrail> trails) {
        for (int id = 1; id <= trails.size(); id++) {
            trails.get(id - 1).look(moment, game.exchange().engine(), id);
        }
        final NewsView newest = game.follower().news().newest();
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
}
