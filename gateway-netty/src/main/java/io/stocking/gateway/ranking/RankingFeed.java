package io.stocking.gateway.ranking;

import io.stocking.gateway.model.ReadModel;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rankings and results with names, made by a worker for all who watch: whoever looks gets what was made last at once, and
 * his look has the next one made when it is due.
 */
public final class RankingFeed {
    private static final Logger LOG = LoggerFactory.getLogger(RankingFeed.class);

    private final LiveRanking live;
    private final NewestResults results;
    private final Executor workers;
    private final AtomicBoolean refreshing = new AtomicBoolean();

    /**
     * @param workers may block
     * @param clock tells when a ranking is a second old
     */
    public RankingFeed(final ReadModel model, final NicknameSource source, final Executor workers, final Clock clock) {
        final KnownNicknames nicknames = new KnownNicknames(source, clock);
        live = new LiveRanking(model, nicknames, clock);
        results = new NewestResults(model, nicknames);
        this.workers = workers;
    }

    /** The ranking of the running round, less than a second old, if there is one already. */
    public Optional<RankingView> fresh() {
        return live.fresh();
    }

    /** The ranking of the running round, less than a second old, empty before the first round; may block. */
    public Optional<RankingView> make() {
        return live.get();
    }

    /** The top of the ranking that was made last; may be of an older round. */
    public Optional<RankingView.Top> top() {
        refreshWhen(live.isDue(), live::get);
        return live.newest().map(RankingView::top);
    }

    /** The newest result, as far as it has been named; may be of an older round. */
    public Optional<ResultsView> results() {
        refreshWhen(results.isDue(), results::refresh);
        return results.newest();
    }

    private void refreshWhen(final boolean due, final Runnable work) {
        if (due && refreshing.compareAndSet(false, true)) {
            try {
                workers.execute(() -> refresh(work));
            } catch (final RejectedExecutionException busy) {
                refreshing.set(false);
                LOG.debug("rankings are made later", busy);
            }
        }
    }

    private void refresh(final Runnable work) {
        try {
            work.run();
        } catch (final RuntimeException failure) {
            LOG.error("Rankings cannot be made", failure);
        } finally {
            refreshing.set(false);
        }
    }
}
