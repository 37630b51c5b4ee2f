package io.stocking.bench.core;

import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.config.ExchangeConfiguration;
import exchange.core2.core.common.config.InitialStateConfiguration;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.common.config.OrdersProcessingConfiguration;
import exchange.core2.core.common.config.PerformanceConfiguration;
import exchange.core2.core.common.config.ReportsQueriesConfiguration;
import exchange.core2.core.common.config.SerializationConfiguration;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.processors.MatchingEngineRouter;
import exchange.core2.core.processors.RiskEngine;
import exchange.core2.core.processors.SharedPool;
import exchange.core2.core.processors.UserProfileService;
import exchange.core2.core.processors.journaling.DummySerializationProcessor;
import io.stocking.bench.stream.OrderStream;
import io.stocking.bench.tape.PeerMarket;
import io.stocking.bench.tape.PeerTape;
import java.util.BitSet;

/** exchange-core's stages called one after the other: risk holds, the book matches, risk releases and settles. */
public final class ExchangeCoreInline implements CoreDriver {
    private final OrderStream stream;
    private final PeerTape tape;
    private final OrderCommand command = new OrderCommand();
    private final ExchangeConfiguration configuration = ExchangeConfiguration.defaultBuilder()
            .performanceCfg(PerformanceConfiguration.baseBuilder()
                    .orderBookFactory(OrderBookDirectImpl::new)
                    .build())
            .initStateCfg(InitialStateConfiguration.CLEAN_TEST)
            .reportsQueriesCfg(ReportsQueriesConfiguration.createStandardConfig())
            .ordersProcessingCfg(OrdersProcessingConfiguration.DEFAULT)
            .loggingCfg(LoggingConfiguration.DEFAULT)
            .serializationCfg(SerializationConfiguration.DEFAULT)
            .build();

    private RiskEngine risk;
    private MatchingEngineRouter matching;
    private long sequence;
    private long accepted;
    private long trades;

    ExchangeCoreInline(final OrderStream stream) {
        this.stream = stream;
        tape = new PeerTape(stream);
    }

    /** The messages of a stream whose first command is refused, which only a whole pass can tell. */
    public static BitSet refused(final OrderStream stream) {
        final ExchangeCoreInline engine = new ExchangeCoreInline(stream);
        engine.restart();
        final BitSet refused = new BitSet(stream.size());
        for (int message = stream.prefill(); message < stream.size(); message++) {
            final OrderCommand second = engine.tape.second(message);
            if (!engine.execute(engine.tape.first(message))) {
                refused.set(message);
            } else if (second != null) {
                engine.execute(second);
            }
        }
        return refused;
    }

    @Override
    public void restart() {
        final SharedPool pool = SharedPool.createTestSharedPool();
        risk = new RiskEngine(0, 1, DummySerializationProcessor.INSTANCE, pool, configuration);
        matching = new MatchingEngineRouter(
                0, 1, DummySerializationProcessor.INSTANCE, OrderBookDirectImpl::new, pool, configuration);
        sequence = 0;
        final int instruments = stream.instruments();
        for (int instrument = 1; instrument <= instruments; instrument++) {
            list(instrument);
        }
        for (int user = 1; user <= stream.accounts(); user++) {
            fund(user, instruments);
        }
        execute(0, stream.prefill());
    }

    private void list(final int instrument) {
        risk.getSymbolSpecificationProvider().addSymbol(PeerMarket.symbol(instrument));
        final OrderBookDirectImpl book = new OrderBookDirectImpl(
                PeerMarket.symbol(instrument),
                matching.getObjectsPool(),
                matching.getEventsHelper(),
                LoggingConfiguration.DEFAULT);
        matching.getOrderBooks().put(instrument, book);
    }

    private void fund(final int user, final int instruments) {
        final UserProfileService users = risk.getUserProfileService();
        users.addEmptyUserProfile(user);
        long transaction = 0;
        users.balanceAdjustment(user, PeerMarket.CURRENCY, PeerMarket.CASH, ++transaction);
        for (int instrument = 1; instrument <= instruments; instrument++) {
            users.balanceAdjustment(user, PeerMarket.baseCurrency(instrument), PeerMarket.SHARES, ++transaction);
        }
    }

    @Override
    public void run() {
        execute(stream.prefill(), stream.size());
    }

    private void execute(final int from, final int to) {
        for (int message = from; message < to; message++) {
            if (execute(tape.first(message)) && tape.second(message) != null) {
                execute(tape.second(message));
            }
        }
    }

    private boolean execute(final OrderCommand prepared) {
        prepared.writeTo(command);
        command.resultCode = CommandResultCode.NEW;
        command.matcherEvent = null;
        command.marketData = null;
        risk.preProcessCommand(sequence, command);
        matching.processOrder(sequence, command);
        risk.handlerRiskRelease(sequence, command);
        sequence++;
        return command.resultCode == CommandResultCode.SUCCESS;
    }

    @Override
    public CoreTally tally() {
        accepted = 0;
        trades = 0;
        for (int message = stream.prefill(); message < stream.size(); message++) {
            final boolean taken = executeAndCount(tape.first(message));
            if (taken && (tape.second(message) == null || executeAndCount(tape.second(message)))) {
                accepted++;
            }
        }
        return new CoreTally(accepted, trades);
    }

    private boolean executeAndCount(final OrderCommand prepared) {
        final boolean taken = execute(prepared);
        for (MatcherTradeEvent event = command.matcherEvent; event != null; event = event.nextEvent) {
            if (event.eventType == MatcherEventType.TRADE) {
                trades++;
            }
        }
        return taken;
    }
}
