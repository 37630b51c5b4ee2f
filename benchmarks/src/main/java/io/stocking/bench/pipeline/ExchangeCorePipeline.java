package io.stocking.bench.pipeline;

import exchange.core2.core.ExchangeApi;
import exchange.core2.core.ExchangeCore;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.api.ApiAddUser;
import exchange.core2.core.common.api.ApiAdjustUserBalance;
import exchange.core2.core.common.api.ApiNop;
import exchange.core2.core.common.api.binary.BatchAddSymbolsCommand;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import io.stocking.bench.run.TemporaryFolder;
import io.stocking.bench.stream.OrderStream;
import io.stocking.bench.tape.PeerMarket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** exchange-core's pipeline: grouping, risk, journal, matching, risk again, results. */
final class ExchangeCorePipeline implements PipelineDriver {
    private static final int STOP_SECONDS = 10;

    private final OrderStream stream;
    private final PipelineSettings settings;
    private final PeerApiTape tape;
    private final int instruments;
    private final int users;
    private TemporaryFolder folder;
    private ExchangeCore core;
    private ExchangeApi api;
    /** Null before the market is open and once the pipeline stops, when other answers come. */
    private volatile Answers answers;

    private int answeredMessage;
    private boolean answeredFirst;

    ExchangeCorePipeline(final OrderStream stream, final PipelineSettings settings) {
        this.stream = stream;
        this.settings = settings;
        tape = new PeerApiTape(stream);
        instruments = stream.instruments();
        users = stream.accounts();
    }

    @Override
    public void start() {
        answers = null;
        answeredMessage = stream.prefill();
        answeredFirst = false;
        folder = new TemporaryFolder("exchange-core");
        core = ExchangeCore.builder()
                .resultsConsumer(this::onResult)
                .exchangeConfiguration(PeerConfiguration.of(settings, folder.path()))
                .build();
        core.startup();
        api = core.getApi();
        final List<CoreSymbolSpecification> symbols = IntStream.rangeClosed(1, instruments)
                .mapToObj(PeerMarket::symbol)
                .toList();
        require(api.submitBinaryDataAsync(new BatchAddSymbolsCommand(symbols)).join(), "listing");
        for (int user = 1; user <= users; user++) {
            fund(user);
        }
        for (int message = 0; message < stream.prefill(); message++) {
            send(message);
        }
        require(api.submitCommandAsync(ApiNop.builder().build()).join(), "opening");
        answers = new Answers();
    }

    private static void require(final CommandResultCode result, final String what) {
        if (result != CommandResultCode.SUCCESS) {
            throw new IllegalStateException(what + " the market ended with " + result);
        }
    }

    private void fund(final int user) {
        api.submitCommand(ApiAddUser.builder().uid(user).build());
        long transaction = 0;
        adjust(user, ++transaction, PeerMarket.CURRENCY, PeerMarket.CASH);
        for (int instrument = 1; instrument <= instruments; instrument++) {
            adjust(user, ++transaction, PeerMarket.baseCurrency(instrument), PeerMarket.SHARES);
        }
    }

    private void adjust(final int user, final long transaction, final int currency, final long amount) {
        api.submitCommand(ApiAdjustUserBalance.builder()
                .uid(user)
                .transactionId(transaction)
                .currency(currency)
                .amount(amount)
                .build());
    }

    @Override
    public void publish(final int message) {
        send(stream.prefill() + message);
    }

    private void send(final int message) {
        api.submitCommand(tape.first(message));
        if (tape.second(message) != null) {
            api.submitCommand(tape.second(message));
        }
    }

    /** A message is answered with its last command. */
    private void onResult(final OrderCommand command, final long sequence) {
        final Answers measured = answers;
        if (measured == null) {
            return;
        }
        if (tape.second(answeredMessage) != null && !answeredFirst) {
            answeredFirst = true;
        } else {
            answeredFirst = false;
            answeredMessage++;
            measured.add();
        }
    }

    @Override
    public Answers answers() {
        return answers;
    }

    @Override
    public void stop() {
        // Its own shutdown command is answered too.
        answers = null;
        core.shutdown(STOP_SECONDS, TimeUnit.SECONDS);
        folder.close();
    }
}
