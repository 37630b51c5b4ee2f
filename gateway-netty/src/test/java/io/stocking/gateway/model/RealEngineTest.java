package io.stocking.gateway.model;

import static io.stocking.gateway.model.ExchangeEvents.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.gateway.model.account.AccountView;
import io.stocking.gateway.model.market.BookView;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AccountSettledDecoder;
import io.stocking.message.codec.AccountStateDecoder;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.HoldingStateDecoder;
import io.stocking.message.codec.ListInstrumentEncoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;
import io.stocking.round.RoundRanking.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the real engine does, the read model says the same. */
class RealEngineTest {
    private static final int ACCOUNTS = 5;
    private static final int COMMANDS = 3_000;
    private static final long SEED_CASH = 10_000_000;
    private static final int LEVELS = 50;
    private static final OrderQuery EVERYTHING = OrderQuery.newest(OrderQuery.Scope.ALL, 10_000);

    private final MatchingEngine engine = new MatchingEngine(EngineLimits.defaults());
    private final ReadModel model =
            new ReadModel(new ReadModelContext().bookLevels(LEVELS).conclude());
    private final CommandWriter commands = new CommandWriter();
    private final ArrayBuffer events = new ArrayBuffer(1 << 16);
    private final List<byte[]> eventLog = new ArrayList<>();
    private long time = 1_700_000_000_000_000_000L;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldSayTheSameAsEngineWhenCommandsAreRandom(final long seed) {
        final Random random = new Random(seed);
        for (long account = 1; account <= ACCOUNTS; account++) {
            openAccount(account);
        }
        eventLog.clear();
        startRound(1);
        for (int command = 0; command < COMMANDS; command++) {
            randomCommand(random);
            if (command % 100 == 0) {
                checkAll();
            }
        }
        advance(1, RoundPhase.SETTLING);
        assertThat(model.accounts().ranking(SEED_CASH)).isNotEmpty().isEqualTo(settled());
        checkAll();
        checkRecovery();
        startRound(2);
        checkAll();
        assertThat(model.accounts().orders(1, EVERYTHING)).isEmpty();
    }

    private void randomCommand(final Random random) {
        final long account = 1 + random.nextInt(ACCOUNTS);
        final long price = 9_500 + 10L * random.nextInt(100);
        final long quantity = 1 + random.nextInt(20);
        final List<OrderView> open = model.accounts().orders(account, OrderQuery.newest(OrderQuery.Scope.OPEN, 10));
        final int dice = random.nextInt(100);
        if (dice < 60 || open.isEmpty()) {
            enter(random, account, price, quantity);
            return;
        }
        final long orderId = open.get(random.nextInt(open.size())).orderId();
        if (dice < 75) {
            commands.cancelOrder(0).accountId(account).orderId(orderId);
        } else if (dice < 87) {
            commands.replaceOrder(0)
                    .accountId(account)
                    .orderId(orderId)
                    .price(price)
                    .quantity(quantity)
                    .timeInForce(TimeInForce.DAY)
                    .clientOrderId("");
        } else if (dice < 97) {
            commands.reduceOrder(0).accountId(account).orderId(orderId).quantity(quantity / 2 + 1);
        } else if (dice < 98) {
            commands.cancelAllOrders(0).accountId(account).instrumentId(0);
        } else {
            commands.changeTradingPhase(0)
                    .instrumentId(ACME)
                    .phase(dice == 98 ? TradingPhase.CALL_AUCTION : TradingPhase.CONTINUOUS);
        }
        publish();
    }

    private void enter(final Random random, final long account, final long price, final long quantity) {
        final int kind = random.nextInt(10);
        final boolean market = kind == 0;
        final TimeInForce timeInForce = kind == 1 ? TimeInForce.FOK : kind <= 2 ? TimeInForce.IOC : TimeInForce.DAY;
        commands.enterOrder(0)
                .accountId(account)
                .price(market ? 0 : price)
                .quantity(quantity)
                .instrumentId(ACME)
                .side(random.nextBoolean() ? Side.BUY : Side.SELL)
                .orderType(market ? OrderType.MARKET : OrderType.LIMIT)
                .timeInForce(timeInForce)
                .postOnly(kind == 3 ? Bool.TRUE : Bool.FALSE)
                .clientOrderId(kind == 4 ? "again-" + random.nextInt(20) : "");
        publish();
    }

    private void startRound(final long roundId) {
        if (roundId > 1) {
            advance(roundId - 1, RoundPhase.INTERMISSION);
        }
        advance(roundId, RoundPhase.SETUP);
        final ListInstrumentEncoder listing = commands.listInstrument(0)
                .referencePrice(10_000)
                .lowerPriceLimit(7_000)
                .upperPriceLimit(13_000)
                .instrumentId(ACME)
                .tieRule(AuctionTieRule.HIGHER_PRICE);
        listing.ticksCount(1).next().fromPrice(0).tick(10);
        listing.symbol("ACME").nameKo("").nameEn("").sector("");
        publish();
        for (long account = 1; account <= ACCOUNTS; account++) {
            commands.adjustHolding(0).accountId(account).quantity(500).instrumentId(ACME);
            publish();
        }
        advance(roundId, RoundPhase.OPEN);
        commands.changeTradingPhase(0).instrumentId(ACME).phase(TradingPhase.CONTINUOUS);
        publish();
    }

    private void advance(final long roundId, final RoundPhase phase) {
        commands.advanceRound(0)
                .roundId(roundId)
                .seed(1)
                .seedCash(SEED_CASH)
                .setupAt(1)
                .openAt(2)
                .settleAt(3)
                .intermissionAt(4)
                .endAt(5)
                .phase(phase);
        publish();
    }

    private void openAccount(final long accountId) {
        commands.openAccount(0)
                .accountId(accountId)
                .kind(AccountKind.PLAYER)
                .selfTradePrevention(SelfTradePrevention.get((short) (1 + accountId % 4)));
        publish();
    }

    private void publish() {
        final MutableDirectBuffer command = (MutableDirectBuffer) commands.buffer();
        CommandHeader.stamp(command, 0, engine.lastCommandIndex() + 1, time += 100_000_000L);
        final int length = engine.onCommand(command, 0, events);
        final byte[] answer = new byte[length];
        events.getBytes(0, answer);
        eventLog.add(answer);
        deliver(answer, model);
        model.onEndOfBatch();
    }

    /** What the newest command has settled. */
    private List<Place> settled() {
        final List<Place> places = new ArrayList<>();
        final EventListener listener = new EventListener() {
            @Override
            public void onAccountSettled(final EventBatch at, final AccountSettledDecoder event) {
                places.add(new Place(event.rank(), event.accountId(), event.equity(), event.returnBasisPoints()));
            }
        };
        final byte[] answer = eventLog.get(eventLog.size() - 1);
        EventWriter.forEachBatch(
                new UnsafeBuffer(answer), answer.length, new EventBatch(), batch -> batch.forEach(listener));
        return places;
    }

    private static void deliver(final byte[] answer, final ReadModel to) {
        EventWriter.forEachBatch(
                new UnsafeBuffer(answer), answer.length, new EventBatch(), batch -> to.onEvents(batch, 0));
    }

    private void checkAll() {
        for (long account = 1; account <= ACCOUNTS; account++) {
            AccountInvariants.check(model, account);
        }
        checkBook();
        engine.writeSnapshot((buffer, offset, length) -> {
            final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, offset);
            if (header.templateId() == AccountStateDecoder.TEMPLATE_ID) {
                final AccountStateDecoder state = new AccountStateDecoder().wrapAndApplyHeader(buffer, offset, header);
                assertThat(account(state.accountId()).cash()).isEqualTo(state.cash());
            } else if (header.templateId() == HoldingStateDecoder.TEMPLATE_ID) {
                final HoldingStateDecoder state = new HoldingStateDecoder().wrapAndApplyHeader(buffer, offset, header);
                assertThat(account(state.accountId()).holdings().get(0).quantity())
                        .isEqualTo(state.quantity());
            }
        });
    }

    private void checkBook() {
        final BookView book = model.market().book("ACME").orElseThrow();
        final int[] levels = new int[2];
        engine.depth(ACME, LEVELS, (side, level, price, quantity) -> {
            final BookView.Levels shown = side == Side.BUY ? book.bids() : book.asks();
            assertThat(shown.price(level - 1)).isEqualTo(price);
            assertThat(shown.quantity(level - 1)).isEqualTo(quantity);
            levels[side == Side.BUY ? 0 : 1]++;
        });
        assertThat(levels).containsExactly(book.bids().count(), book.asks().count());
    }

    /** As at start-up: the state of now, then the events of the running round. */
    private void checkRecovery() {
        final ReadModel recovered =
                new ReadModel(new ReadModelContext().bookLevels(LEVELS).conclude());
        engine.writeSnapshot(recovered::onStateMessage);
        eventLog.forEach(answer -> deliver(answer, recovered));
        recovered.onRecovered();
        for (long account = 1; account <= ACCOUNTS; account++) {
            assertThat(recovered.accounts().account(account))
                    .isEqualTo(model.accounts().account(account));
            assertThat(recovered.accounts().orders(account, EVERYTHING))
                    .isEqualTo(model.accounts().orders(account, EVERYTHING))
                    .isNotEmpty();
            assertThat(recovered.accounts().fills(account))
                    .isEqualTo(model.accounts().fills(account))
                    .isNotEmpty();
        }
    }

    private AccountView account(final long accountId) {
        return model.accounts().account(accountId).orElseThrow();
    }
}
