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

/** exchange-core's stages called one after the other: risk holds, the book matches, risk releases and settles. */
final class ExchangeCoreInline implements CoreDriver {
    private final OrderStream stream;
    private final OrderCommand[] first;
    /** The second command of a replacement, null for other messages. */
    private final OrderCommand[] second;

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
        first = new OrderCommand[stream.size()];
        second = new OrderCommand[stream.size()];
        for (int message = 0; message < stream.size(); message++) {
            first[message] = PeerCommands.first(stream, message);
            if (stream.kind(message) == OrderStream.REPLACE) {
                second[message] = PeerCommands.place(stream, message);
            }
        }
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
            if (execute(first[message]) && second[message] != null) {
                execute(second[message]);
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
            if (executeAndCount(first[message]) && (second[message] == null || executeAndCount(second[message]))) {
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
