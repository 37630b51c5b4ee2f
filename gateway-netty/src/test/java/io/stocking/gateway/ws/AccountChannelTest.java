package io.stocking.gateway.ws;

import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static io.stocking.gateway.model.ExchangeEvents.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.testing.InMemoryChat;
import io.stocking.gateway.testing.TestRankings;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.RoundPhase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountChannelTest {
    private static final int KEPT = 8;

    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final InMemoryChat chat = new InMemoryChat();
    private final WebSocketGateway gateway = new WebSocketGateway(
            model,
            chat,
            new TestRankings(model).feed(),
            new WebSocketContext()
                    .epoch("e1")
                    .keptAccountMessages(KEPT)
                    .keptIdleStreams(1)
                    .conclude());
    private final ExchangeEvents exchange = ExchangeEvents.openRound(model);

    @Test
    void shouldSendSnapshotThenChangesAtOnceWhenSubscribed() {
        exchange.buy(1, ALICE, 3, 9_900);
        final WebSocketClient alice = subscribed(ALICE);
        final JsonNode snapshot = alice.received().get(2);
        exchange.cancel(1, ALICE, 3, CancelReason.REQUESTED);
        final JsonNode update = alice.one();

        assertThat(snapshot.at("/data/orders/0/status").asText()).isEqualTo("new");
        assertThat(snapshot.at("/data/reservedCash").asLong()).isEqualTo(29_700);
        assertThat(update.get("seq").asLong()).isEqualTo(snapshot.get("seq").asLong() + 1);
        assertThat(update.at("/data/orders/0/status").asText()).isEqualTo("canceled");
        assertThat(update.at("/data/reservedCash").asLong()).isZero();
    }

    @Test
    void shouldTellOnlyTheOwnerWhenOrderIsEnteredOrRejected() {
        final WebSocketClient alice = subscribed(ALICE);
        final WebSocketClient bob = subscribed(BOB);
        alice.received();
        bob.received();
        exchange.buy(1, ALICE, 3, 9_900);
        exchange.command(events -> ExchangeEvents.rejected(events, ALICE, RejectReason.INSUFFICIENT_CASH));

        final List<JsonNode> updates = alice.received();
        assertThat(updates).hasSize(2);
        assertThat(updates.get(1).at("/data/rejections/0/reason").asText()).isEqualTo("INSUFFICIENT_CASH");
        assertThat(bob.received()).isEmpty();
    }

    @Test
    void shouldGoOnWithoutGapWhenResumed() {
        final WebSocketClient first = subscribed(ALICE);
        final long last = first.received().get(2).get("seq").asLong();
        first.disconnect();
        exchange.buy(1, ALICE, 3, 9_900);
        exchange.buy(2, ALICE, 3, 9_800);

        final List<JsonNode> messages = resumed(ALICE, "e1", last).received();

        assertThat(messages.get(1).at("/data/resumed").asBoolean()).isTrue();
        assertThat(messages).hasSize(4);
        assertThat(messages.get(2).get("seq").asLong()).isEqualTo(last + 1);
        assertThat(messages.get(3).get("seq").asLong()).isEqualTo(last + 2);
    }

    @Test
    void shouldSendSnapshotWhenResumeIsTooOldOrOfAnotherEpoch() {
        final WebSocketClient first = subscribed(ALICE);
        final long last = first.received().get(2).get("seq").asLong();
        for (int order = 1; order <= KEPT + 1; order++) {
            exchange.buy(order, ALICE, 1, 9_900);
        }

        assertThat(resumed(ALICE, "e1", last).received().get(2).get("type").asText())
                .isEqualTo("snapshot");
        assertThat(resumed(ALICE, "e1", last + 1).received().get(2).get("type").asText())
                .isEqualTo("update");
        assertThat(resumed(ALICE, "e0", last + 1).received().get(2).get("type").asText())
                .isEqualTo("snapshot");
        assertThat(resumed(ALICE, "e1", last + 100)
                        .received()
                        .get(2)
                        .get("type")
                        .asText())
                .isEqualTo("snapshot");
    }

    @Test
    void shouldSendSnapshotWhenStreamWasForgottenMeanwhile() {
        final WebSocketClient alice = subscribed(ALICE);
        final long last = alice.received().get(2).get("seq").asLong();
        alice.disconnect();
        subscribed(BOB).disconnect();
        exchange.buy(1, ALICE, 1, 9_900);

        final List<JsonNode> messages = resumed(ALICE, "e1", last).received();

        assertThat(messages.get(1).at("/data/resumed").asBoolean()).isFalse();
        assertThat(messages.get(2).at("/data/orders")).hasSize(1);
    }

    @Test
    void shouldKeepMessagesWhenReaderPauses() {
        final WebSocketClient alice = subscribed(ALICE);
        final long last = alice.received().get(2).get("seq").asLong();
        alice.reads(false);
        for (int order = 1; order <= KEPT; order++) {
            exchange.buy(order, ALICE, 1, 9_900);
        }
        assertThat(alice.received()).isEmpty();

        final List<JsonNode> updates = alice.reads(true).received();

        assertThat(updates).hasSize(KEPT);
        assertThat(updates.get(KEPT - 1).get("seq").asLong()).isEqualTo(last + KEPT);
    }

    @Test
    void shouldCloseWhenReaderMissedMoreThanIsKept() {
        final WebSocketClient alice = subscribed(ALICE);
        alice.received();
        alice.reads(false);
        for (int order = 1; order <= KEPT + 1; order++) {
            exchange.buy(order, ALICE, 1, 9_900);
        }

        assertThat(alice.reads(true).closeCode()).isEqualTo(4008);
    }

    @Test
    void shouldSendSnapshotWhenNextRoundBegins() {
        exchange.buy(1, ALICE, 1, 9_900);
        final WebSocketClient alice = subscribed(ALICE);
        final long last = alice.received().get(2).get("seq").asLong();
        exchange.round(2, RoundPhase.SETUP);

        final JsonNode snapshot = alice.one();

        assertThat(snapshot.get("type").asText()).isEqualTo("snapshot");
        assertThat(snapshot.get("seq").asLong()).isEqualTo(last + 1);
        assertThat(snapshot.at("/data/buyingPower").asLong()).isEqualTo(ExchangeEvents.SEED_CASH);
        assertThat(snapshot.at("/data/orders")).isEmpty();
    }

    @Test
    void shouldSplitUpdateWhenCommandChangesMuch() {
        for (int order = 1; order <= 250; order++) {
            exchange.buy(order, ALICE, 1, 9_900);
        }
        final WebSocketClient alice = subscribed(ALICE);
        alice.received();
        exchange.command(events -> {
            for (int order = 1; order <= 250; order++) {
                ExchangeEvents.cancelled(events, order, ALICE, 1, CancelReason.REQUESTED);
            }
        });

        final List<JsonNode> updates = alice.received();

        assertThat(updates)
                .extracting(update -> update.at("/data/orders").size())
                .containsExactly(100, 100, 50);
    }

    /** Numbers before, at and behind the ends of both streams, of this epoch and another. */
    @ParameterizedTest
    @CsvSource({"e1, -1", "e1, 0", "e1, 1", "e1, 2", "e1, 3", "e1, 4", "e1, 5", "e1, 6", "e1, 1000000", "e0, 3"})
    void shouldShowNothingOfAnotherAccountWhenItsNumbersAreGiven(final String epoch, final long after) {
        final WebSocketClient alice = subscribed(ALICE);
        for (int order = 1; order <= 4; order++) {
            exchange.buy(order, ALICE, 7, 9_900);
        }
        alice.received();
        exchange.buy(5, BOB, 3, 9_800);

        final List<JsonNode> received = resumed(BOB, epoch, after).received();

        assertThat(received).hasSizeGreaterThanOrEqualTo(2).allSatisfy(message -> {
            assertThat(message.findValuesAsText("id"))
                    .isSubsetOf(OrderUuid.ofOrder(5).toString());
            assertThat(message.toString()).doesNotContain("9900");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"account:", "account:1", "account:2", "account:ALICE", "accounts", "chat:1", "chat:account"})
    void shouldAnswerAsForAnyNameWhenChannelOfAnotherAccountIsWanted(final String channel) {
        final JsonNode answer =
                new WebSocketClient(gateway, BOB).subscribe(channel).received().get(1);
        final String never = channel.startsWith("chat:") ? "chat:never-was" : "never-was";
        final JsonNode unknown =
                new WebSocketClient(gateway, BOB).subscribe(never).received().get(1);

        assertThat(answer.toString().replace(channel, "NAME"))
                .isEqualTo(unknown.toString().replace(never, "NAME"));
    }

    @Test
    void shouldRefuseAccountChannelWhenNobodyIsLoggedIn() {
        final WebSocketClient nobody = new WebSocketClient(gateway, 0).subscribe("account");
        assertThat(nobody.received().get(1).at("/data/code").asText()).isEqualTo("LOGIN_REQUIRED");

        final WebSocketClient unknown = new WebSocketClient(gateway, 7_777).subscribe("account");
        assertThat(unknown.received().get(1).at("/data/code").asText()).isEqualTo("ACCOUNT_NOT_OPEN");
    }

    @Test
    void shouldSayWhyAndCloseWhenUserIsLoggedOut() {
        final WebSocketClient alice = subscribed(ALICE);
        final WebSocketClient bob = subscribed(BOB);
        alice.received();
        gateway.logOut(WebSocketClient.credential(ALICE), "anotherLogin");

        assertThat(alice.one().at("/data/reason").asText()).isEqualTo("anotherLogin");
        assertThat(alice.closeCode()).isEqualTo(4001);
        assertThat(bob.closeCode()).isZero();
        assertThat(gateway.sessionCount()).isEqualTo(1);
    }

    @Test
    void shouldAskEverybodyToComeBackWhenServerStops() {
        final WebSocketClient alice = subscribed(ALICE);
        gateway.close();

        assertThat(alice.closeCode()).isEqualTo(1012);
    }

    @Test
    void shouldTellOwnResultAndNoOtherWhenRoundIsSettled() {
        final WebSocketClient alice = subscribed(ALICE);
        final WebSocketClient bob = subscribed(BOB);
        final long last = alice.received().get(2).get("seq").asLong();
        bob.received();
        exchange.settled(1, ALICE);

        final JsonNode result = alice.one();

        assertThat(result.get("type").asText()).isEqualTo("result");
        assertThat(result.get("seq").asLong()).isEqualTo(last + 1);
        assertThat(result.get("data"))
                .hasToString(
                        "{\"roundId\":1,\"players\":1,\"rank\":1,\"equity\":10002000,\"returnBasisPoints\":2,"
                                + "\"ratingDelta\":100,\"mmrBefore\":50,\"mmr\":150,\"tierBefore\":\"bronze\",\"tier\":\"silver\"}");
        assertThat(bob.received()).isEmpty();
    }

    @Test
    void shouldBringResultBackWhenResumed() {
        final WebSocketClient first = subscribed(ALICE);
        final long last = first.received().get(2).get("seq").asLong();
        first.disconnect();
        exchange.settled(1, BOB, ALICE);

        final List<JsonNode> messages = resumed(ALICE, "e1", last).received();

        assertThat(messages).hasSize(3);
        assertThat(messages.get(2).get("type").asText()).isEqualTo("result");
        assertThat(messages.get(2).at("/data/rank").asInt()).isEqualTo(2);
    }

    @Test
    void shouldHaveNewestResultInSnapshotWhenNobodyHasRead() {
        exchange.settled(1, BOB, ALICE);
        exchange.round(2, RoundPhase.SETUP);

        final JsonNode snapshot = subscribed(ALICE).received().get(2);

        assertThat(snapshot.at("/data/result/roundId").asLong()).isEqualTo(1);
        assertThat(snapshot.at("/data/result/rank").asInt()).isEqualTo(2);
    }

    @Test
    void shouldSayWhenItOpensWhenOrderIsRefusedOutsideTrading() {
        final WebSocketClient alice = subscribed(ALICE);
        alice.received();
        exchange.round(1, RoundPhase.INTERMISSION);
        exchange.command(events -> ExchangeEvents.rejected(events, ALICE, RejectReason.MARKET_CLOSED));
        exchange.command(events -> ExchangeEvents.rejected(events, ALICE, RejectReason.INSUFFICIENT_CASH));

        final List<JsonNode> updates = alice.received();

        assertThat(updates.get(0).at("/data/rejections/0/nextOpenAt").asLong()).isEqualTo(1_215_000);
        assertThat(updates.get(1).at("/data/rejections/0/nextOpenAt").isNull()).isTrue();
    }

    private WebSocketClient subscribed(final long accountId) {
        return new WebSocketClient(gateway, accountId).subscribe("account");
    }

    private WebSocketClient resumed(final long accountId, final String epoch, final long after) {
        return new WebSocketClient(gateway, accountId)
                .say("{'op':'subscribe','ch':['account'],'resume':{'epoch':'" + epoch + "','after':" + after + "}}");
    }
}
