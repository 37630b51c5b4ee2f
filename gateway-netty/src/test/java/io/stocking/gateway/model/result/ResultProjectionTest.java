package io.stocking.gateway.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.model.account.AccountMessage;
import io.stocking.gateway.model.account.AccountResult;
import io.stocking.message.codec.RoundPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ResultProjectionTest {
    private static final int PLAYERS = 1_000;

    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final ExchangeEvents exchange = ExchangeEvents.openRound(model);

    @Test
    void shouldKnowTheBestAndEverybodysPlaceWhenResultComesInParts() {
        final long last = ExchangeEvents.ALICE + PLAYERS - 1;
        final List<AccountMessage> told = new ArrayList<>();
        model.accounts().watch(last, told::add);
        exchange.settled(1, LongStream.rangeClosed(ExchangeEvents.ALICE, last).toArray());

        final RoundResult result = model.result().orElseThrow();
        assertThat(result.roundId()).isEqualTo(1);
        assertThat(result.players()).isEqualTo(PLAYERS);
        assertThat(result.best())
                .extracting(PlayerResult::accountId)
                .containsExactlyElementsOf(
                        LongStream.range(1_000, 1_020).boxed().toList());
        assertThat(told).hasSize(1).allSatisfy(message -> {
            final AccountResult own = (AccountResult) message;
            assertThat(own.players()).isEqualTo(PLAYERS);
            assertThat(own.place().rank()).isEqualTo(PLAYERS);
        });
    }

    @Test
    void shouldKeepAResultUntilTheNextOneWhenRoundsBegin() {
        exchange.settled(1, ExchangeEvents.ALICE);
        exchange.round(2, RoundPhase.SETUP);
        assertThat(model.result().orElseThrow().roundId()).isEqualTo(1);

        exchange.settled(2);

        assertThat(model.result().orElseThrow()).isEqualTo(new RoundResult(2, 0, List.of()));
        assertThat(model.accounts().result(ExchangeEvents.ALICE)).isPresent();
        assertThat(model.accounts().result(ExchangeEvents.BOB)).isEmpty();
    }
}
