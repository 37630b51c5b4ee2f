package io.stocking.simulation;

import io.stocking.engine.StateHash;
import io.stocking.kit.Command.ReplaceOrder;
import io.stocking.message.MessageSink;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.ClientOrderIdStateDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.NewsStateDecoder;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.SnapshotEndEncoder;
import io.stocking.message.codec.TimeInForce;
import io.stocking.naive.NaiveRules;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Bugs that people have made in exchanges, one each, planted into the naive exchange or into a snapshot on its way. */
enum Mutant {
    LARGER_REPLACEMENT_KEEPS_PRIORITY(new NaiveRules() {
        @Override
        protected boolean keepsPriority(final ReplaceOrder to, final long price, final long filled, final long leaves) {
            return to.price() == price && to.timeInForce() == TimeInForce.DAY;
        }
    }),
    PARTIALLY_FILLED_ORDER_LOSES_PRIORITY(new NaiveRules() {
        @Override
        protected <T> void afterPartialFill(final List<T> queue, final T order) {
            queue.remove(order);
            queue.add(order);
        }
    }),
    FILLED_QUANTITY_STAYS_RESERVED(new NaiveRules() {
        @Override
        protected long reservedCash(final long price, final long quantity, final long leaves) {
            return price * quantity;
        }
    }),
    SALES_RESERVE_NOTHING(new NaiveRules() {
        @Override
        protected long reservedShares(final long quantity, final long leaves) {
            return 0;
        }
    }),
    UPPER_PRICE_LIMIT_IS_EXCLUSIVE(new NaiveRules() {
        @Override
        protected boolean isUpTo(final long upperLimit, final long price) {
            return price < upperLimit;
        }
    }),
    LOWER_PRICE_LIMIT_IS_ONE_OFF(new NaiveRules() {
        @Override
        protected boolean isDownTo(final long lowerLimit, final long price) {
            return price >= lowerLimit - 1;
        }
    }),
    SELF_TRADE_PREVENTION_IS_IGNORED(new NaiveRules() {
        @Override
        protected SelfTradePrevention prevention(final SelfTradePrevention chosen) {
            return SelfTradePrevention.OFF;
        }
    }),
    FILL_OR_KILL_FILLS_IN_PART(new NaiveRules() {
        @Override
        protected boolean mayFill(final long wanted, final long possible) {
            return possible > 0;
        }
    }),
    EQUAL_PRICES_DO_NOT_TRADE(new NaiveRules() {
        @Override
        protected boolean crosses(final Side side, final long price, final long resting) {
            return side == Side.BUY ? price > resting : price < resting;
        }
    }),
    POST_ONLY_TAKES_AT_EQUAL_PRICE(new NaiveRules() {
        @Override
        protected boolean takesLiquidity(final Side side, final long price, final long resting) {
            return price != resting && crosses(side, price, resting);
        }
    }),
    TRADES_AT_THE_ARRIVING_PRICE(new NaiveRules() {
        @Override
        protected long tradePrice(final long arriving, final long resting) {
            return arriving;
        }
    }),
    TIE_RULE_TURNED_AROUND(new NaiveRules() {
        @Override
        protected AuctionTieRule tieRule(final AuctionTieRule chosen) {
            return chosen == AuctionTieRule.HIGHER_PRICE ? AuctionTieRule.LOWER_PRICE : chosen;
        }
    }),
    AUCTION_FORGETS_SURPLUS(new NaiveRules() {
        @Override
        protected boolean minimisesSurplus() {
            return false;
        }
    }),
    SLOTS_ARE_TAKEN_FROM_THE_TOP(new NaiveRules() {
        @Override
        protected int slot(final TreeSet<Integer> free) {
            return free.last();
        }
    }),
    DUMMIES_ARE_RANKED(new NaiveRules() {
        @Override
        protected boolean isRanked(final AccountKind kind) {
            return kind != AccountKind.HOUSE;
        }
    }),
    EQUAL_RETURNS_HAVE_RANKS_OF_THEIR_OWN(new NaiveRules() {
        @Override
        protected boolean isBefore(final long one, final long oneAccount, final long other, final long otherAccount) {
            return one > other || one == other && oneAccount < otherAccount;
        }
    }),
    BREAKING_EVEN_EARNS_RATING(new NaiveRules() {
        @Override
        protected boolean earnsRating(final long basisPoints) {
            return basisPoints >= 0;
        }
    }),
    SNAPSHOT_FORGETS_CLIENT_ORDER_IDS(
            new NaiveRules(), to -> new ForgetfulSnapshot(to, ClientOrderIdStateDecoder.TEMPLATE_ID)),
    SNAPSHOT_FORGETS_NEWS(new NaiveRules(), to -> new ForgetfulSnapshot(to, NewsStateDecoder.TEMPLATE_ID));

    private final NaiveRules rules;
    private final UnaryOperator<MessageSink> snapshotFilter;

    Mutant(final NaiveRules rules) {
        this(rules, UnaryOperator.identity());
    }

    Mutant(final NaiveRules rules, final UnaryOperator<MessageSink> snapshotFilter) {
        this.rules = rules;
        this.snapshotFilter = snapshotFilter;
    }

    Simulation simulation(final long seed) {
        return new Simulation(seed, rules, snapshotFilter);
    }

    /** Lets messages of one kind go and passes the rest on, with an end that is right for the rest. */
    private static final class ForgetfulSnapshot implements MessageSink {
        private final MessageSink to;
        private final int forgotten;
        private final MessageHeaderDecoder header = new MessageHeaderDecoder();
        private final StateHash hash = new StateHash();
        private long messageCount;

        ForgetfulSnapshot(final MessageSink to, final int forgotten) {
            this.to = to;
            this.forgotten = forgotten;
        }

        @Override
        public void onMessage(final DirectBuffer buffer, final int offset, final int length) {
            final int template = header.wrap(buffer, offset).templateId();
            if (template == forgotten) {
                return;
            }
            if (template == SnapshotEndEncoder.TEMPLATE_ID) {
                final UnsafeBuffer end = new UnsafeBuffer(new byte[length]);
                end.putBytes(0, buffer, offset, length);
                new SnapshotEndEncoder()
                        .wrap(end, MessageHeaderDecoder.ENCODED_LENGTH)
                        .messageCount(messageCount)
                        .stateHash(hash.value());
                to.onMessage(end, 0, length);
                return;
            }
            hash.onMessage(buffer, offset, length);
            messageCount++;
            to.onMessage(buffer, offset, length);
        }
    }
}
