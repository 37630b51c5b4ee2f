package io.stocking.gateway.model.equity;

import io.stocking.gateway.model.account.AccountView;
import io.stocking.gateway.model.account.HoldingView;
import io.stocking.gateway.model.order.FillView;
import io.stocking.message.codec.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes an account back in time, execution by execution. */
final class Rewind {
    private final List<FillView> fills;
    private final Map<String, Long> held = new HashMap<>();
    private long cash;
    private int left;

    /** @param fills that led to the view, oldest first */
    Rewind(final AccountView view, final List<FillView> fills) {
        this.fills = fills;
        cash = view.cash();
        left = fills.size();
        for (final HoldingView holding : view.holdings()) {
            held.put(holding.symbol(), holding.quantity());
        }
    }

    /** Undoes what was executed at this time or later. */
    void backTo(final long time) {
        while (left > 0 && fills.get(left - 1).time() >= time) {
            left--;
            undo(fills.get(left));
        }
    }

    private void undo(final FillView fill) {
        final long sign = fill.side() == Side.BUY ? 1 : -1;
        cash += sign * fill.price() * fill.quantity();
        held.merge(fill.symbol(), -sign * fill.quantity(), Long::sum);
    }

    /** Whether all that is known was undone and the account is as every account begins a round. */
    boolean isAtSeed(final long seedCash) {
        return left == 0 && cash == seedCash && held.values().stream().allMatch(quantity -> quantity == 0);
    }

    long cash() {
        return cash;
    }

    /** Shares by symbol; some may be 0. */
    Map<String, Long> held() {
        return held;
    }
}
