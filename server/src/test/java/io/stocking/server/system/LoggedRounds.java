package io.stocking.server.system;

import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountSettledDecoder;
import io.stocking.message.codec.CashAdjustedDecoder;
import io.stocking.message.codec.HoldingAdjustedDecoder;
import io.stocking.message.codec.InstrumentListedDecoder;
import io.stocking.message.codec.NewsPublishedDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.RoundSettledDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the event log of a server that has ended says of its rounds. */
final class LoggedRounds implements EventListener {
    private final Map<Long, Round> rounds = new LinkedHashMap<>();
    private final List<String> results = new ArrayList<>();
    private Round running;

    /**
     * A round, each list in the order of the log.
     *
     * @param times when its phases begin, once for every announcement that differs
     * @param news numbers
     * @param preparations instruments that were listed, accounts that were given cash or shares
     * @param winners one a settlement
     */
    record Round(
            List<RoundPhase> phases,
            Set<List<Long>> times,
            List<Integer> news,
            List<String> preparations,
            List<Long> winners) {
        Round() {
            this(new ArrayList<>(), new HashSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private LoggedRounds() {}

    static LoggedRounds read(final Path journal) {
        final LoggedRounds rounds = new LoggedRounds();
        LoggedEvents.read(journal, rounds);
        return rounds;
    }

    /** By number, in the order in which they began. */
    Map<Long, Round> rounds() {
        return rounds;
    }

    /** Round, account, rank, change of rating, rating. */
    List<String> results() {
        return results;
    }

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        running = rounds.computeIfAbsent(event.roundId(), id -> new Round());
        running.phases().add(event.phase());
        running.times()
                .add(List.of(event.setupAt(), event.openAt(), event.settleAt(), event.intermissionAt(), event.endAt()));
    }

    @Override
    public void onInstrumentListed(final EventBatch at, final InstrumentListedDecoder event) {
        running.preparations().add("instrument " + event.instrumentId());
    }

    @Override
    public void onCashAdjusted(final EventBatch at, final CashAdjustedDecoder event) {
        running.preparations().add("cash of " + event.accountId());
    }

    @Override
    public void onHoldingAdjusted(final EventBatch at, final HoldingAdjustedDecoder event) {
        running.preparations().add("shares of " + event.accountId() + " in " + event.instrumentId());
    }

    @Override
    public void onNewsPublished(final EventBatch at, final NewsPublishedDecoder event) {
        running.news().add(event.newsNumber());
    }

    @Override
    public void onAccountSettled(final EventBatch at, final AccountSettledDecoder event) {
        results.add("%d %d %d %d %d"
                .formatted(event.roundId(), event.accountId(), event.rank(), event.ratingDelta(), event.rating()));
    }

    @Override
    public void onRoundSettled(final EventBatch at, final RoundSettledDecoder event) {
        running.winners().add(event.winnerAccountId());
    }
}
