package io.stocking.gateway.model;

import io.stocking.gateway.model.account.AccountProjection;
import io.stocking.gateway.model.account.Accounts;
import io.stocking.gateway.model.answer.AnswerProjection;
import io.stocking.gateway.model.answer.PendingAnswers;
import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.model.market.MarketProjection;
import io.stocking.gateway.model.news.NewsProjection;
import io.stocking.gateway.model.news.NewsView;
import io.stocking.gateway.model.result.ResultProjection;
import io.stocking.gateway.model.result.RoundResult;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountStateDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.TradeDecoder;
import io.stocking.meter.Tally;
import io.stocking.port.EventSubscriber;
import java.util.List;
import java.util.Optional;
import org.agrona.DirectBuffer;

/**
 * What the exchange looks like from outside, always up to the last command: follows the events on the egress thread and
 * answers any thread at once.
 */
public final class ReadModel implements EventSubscriber {
    private final Market market;
    private final Accounts accounts;
    private final PendingAnswers answers;
    private final MarketProjection marketProjection;
    private final AccountProjection accountProjection;
    private final AnswerProjection answerProjection;
    private final NewsProjection newsProjection;
    private final ResultProjection resultProjection;
    private final EventListener roundProjection = new RoundProjection();
    private final Tally trades = new Tally();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AccountStateDecoder accountState = new AccountStateDecoder();
    private volatile RoundView round;
    private volatile boolean recovered;

    /** @param context concluded settings */
    public ReadModel(final ReadModelContext context) {
        market = new Market(context.bookLevels());
        accounts = new Accounts(market, context.keptPerAccount());
        answers = new PendingAnswers(context.pendingAnswers());
        marketProjection = new MarketProjection(market);
        newsProjection = new NewsProjection(market);
        accountProjection =
                new AccountProjection(accounts, market, this::round, context.keptInAll(), context.persistedUpTo());
        resultProjection = new ResultProjection(accountProjection::settle);
        answerProjection = new AnswerProjection(answers, accounts);
    }

    /** Instruments, books, trades, candles. */
    public Market market() {
        return market;
    }

    /** Accounts, orders, fills. */
    public Accounts accounts() {
        return accounts;
    }

    /** Who waits for the answer to a command. */
    public PendingAnswers answers() {
        return answers;
    }

    /** The running round; empty before the first. */
    public Optional<RoundView> round() {
        return Optional.ofNullable(round);
    }

    /** The running round's news, oldest first; the same list as long as nothing comes out. */
    public List<NewsView> news() {
        return newsProjection.news();
    }

    /** The result of the newest settled round; empty before the first since the start. */
    public Optional<RoundResult> result() {
        return Optional.ofNullable(resultProjection.newest());
    }

    /** Trades since the start; those of the past are not among them. */
    public long trades() {
        return trades.get();
    }

    /** Whether the past has been read, so that what the model says is the present. */
    public boolean recovered() {
        return recovered;
    }

    @Override
    public void onStateMessage(final DirectBuffer buffer, final int offset, final int length) {
        header.wrap(buffer, offset);
        if (header.templateId() == AccountStateDecoder.TEMPLATE_ID) {
            accountState.wrapAndApplyHeader(buffer, offset, header);
            accountProjection.accountExists(accountState.accountId(), accountState.kind());
        }
    }

    @Override
    public void onRecovered() {
        recovered = true;
    }

    @Override
    public void onEvents(final EventBatch batch, final long correlationId) {
        batch.forEach(roundProjection);
        marketProjection.apply(batch);
        batch.forEach(newsProjection);
        accountProjection.apply(batch);
        batch.forEach(resultProjection);
        answerProjection.apply(batch, correlationId);
    }

    @Override
    public void onRefused(final long correlationId) {
        answerProjection.refuse(correlationId);
    }

    @Override
    public void onEndOfBatch() {
        answerProjection.onEndOfBatch();
        accountProjection.onEndOfBatch();
        accounts.onEndOfBatch();
    }

    private final class RoundProjection implements EventListener {
        @Override
        public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
            round = new RoundView(
                    event.roundId(),
                    event.phase(),
                    event.seed(),
                    event.seedCash(),
                    event.setupAt(),
                    event.openAt(),
                    event.settleAt(),
                    event.intermissionAt(),
                    event.endAt());
        }

        @Override
        public void onTrade(final EventBatch at, final TradeDecoder event) {
            if (recovered) {
                trades.add(1);
            }
        }
    }
}
