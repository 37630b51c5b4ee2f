package io.stocking.gateway.ranking;

import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.result.PlayerResult;
import io.stocking.gateway.model.result.RoundResult;
import java.util.Optional;

/** The newest result of a round with names; names that MySQL could not tell are looked up until it can. */
final class NewestResults {
    private final ReadModel model;
    private final KnownNicknames nicknames;
    private volatile ResultsView newest;

    NewestResults(final ReadModel model, final KnownNicknames nicknames) {
        this.model = model;
        this.nicknames = nicknames;
    }

    /** The result as it was named last. */
    Optional<ResultsView> newest() {
        return Optional.ofNullable(newest);
    }

    /** Whether there is a result, or a name, that is not shown. */
    boolean isDue() {
        final ResultsView shown = newest;
        return model.result()
                .filter(result ->
                        shown == null || shown.result() != result || !shown.complete() && nicknames.asksMySql())
                .isPresent();
    }

    /** Names the newest result; may block. */
    synchronized void refresh() {
        model.result().ifPresent(result -> {
            final ResultsView view = name(result);
            if (!view.equals(newest)) {
                newest = view;
            }
        });
    }

    private ResultsView name(final RoundResult result) {
        final KnownNicknames.Nicknames names =
                nicknames.of(result.best().stream().map(PlayerResult::accountId).toList());
        return new ResultsView(result, names.byUser(), names.complete());
    }
}
