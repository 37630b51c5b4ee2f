package io.stocking.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.game.market.Catalogue;
import io.stocking.message.CommandHeader;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AdjustCashDecoder;
import io.stocking.message.codec.AdjustHoldingDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.OpenAccountDecoder;
import io.stocking.message.codec.RoundPhase;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Load accounts in rounds of a real engine. */
class LoadAccountsTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int COUNT = 5;
    private static final int COMPANIES = Catalogue.STANDARD.size();

    private final SteppedExchange exchange = new SteppedExchange();
    private LoadAccounts accounts;
    private GameFollower follower;
    private GameLoop loop;
    private long now = 1_795_348_800L * SECOND;

    @BeforeEach
    void start() {
        follower = new GameFollower(Catalogue.STANDARD);
        accounts = new LoadAccounts(COUNT, COMPANIES);
        loop = new GameLoop(context(COUNT).conclude(), follower, exchange);
        loop.addLoad(accounts);
        exchange.start(follower, accounts);
    }

    private static GameScheduler.Context context(final int loadAccounts) {
        return new GameScheduler.Context()
                .loadAccounts(loadAccounts)
                .seeds(() -> 42)
                .onFailure(failure -> {});
    }

    private void runFor(final long nanos) {
        for (final long end = now + nanos; now < end; now += TICK) {
            loop.tick(now);
            exchange.answer(now);
        }
    }

    @Test
    void shouldHaveCashAndSharesOfEveryInstrumentWhenTheRoundOpens() {
        runFor(6 * SECOND);

        assertThat(follower.round().phase()).isEqualTo(RoundPhase.OPEN);
        assertThat(accounts.areEndowed()).isTrue();
        assertThat(published(AdjustCashDecoder.TEMPLATE_ID)).isEqualTo(COUNT);
        assertThat(published(AdjustHoldingDecoder.TEMPLATE_ID)).isEqualTo(COUNT * COMPANIES);
    }

    @Test
    void shouldBeOfTheKindThatIsNeverRankedWhenOpened() {
        runFor(6 * SECOND);

        assertThat(exchange.commands(OpenAccountDecoder.TEMPLATE_ID))
                .filteredOn(command -> open(command).accountId() >= LoadAccounts.FIRST)
                .hasSize(COUNT)
                .allSatisfy(command -> assertThat(open(command).kind()).isEqualTo(AccountKind.DUMMY));
    }

    @Test
    void shouldGetNothingTwiceWhenRestartedInMidRound() {
        runFor(60 * SECOND);

        start();
        runFor(10 * SECOND);

        assertThat(published(AdjustCashDecoder.TEMPLATE_ID)).isEqualTo(COUNT);
        assertThat(accounts.areEndowed()).isTrue();
    }

    @Test
    void shouldBeEndowedAnewWhenTheNextRoundBegins() {
        runFor(220 * SECOND);

        assertThat(published(AdjustCashDecoder.TEMPLATE_ID)).isEqualTo(2 * COUNT);
        assertThat(published(OpenAccountDecoder.TEMPLATE_ID)).isEqualTo(COUNT);
        assertThat(accounts.areEndowed()).isTrue();
    }

    @Test
    void shouldHoldTheOpeningBackWhenTheRingHasNoRoomForTheEndowment() {
        exchange.room(0);
        runFor(SECOND);
        exchange.room(1 + COMPANIES + Place.all(Catalogue.STANDARD).size() * 3 + COUNT);
        runFor(10 * SECOND);
        final RoundPhase phase = follower.round().phase();
        exchange.room(Integer.MAX_VALUE);
        runFor(10 * SECOND);

        assertThat(phase).isEqualTo(RoundPhase.SETUP);
        assertThat(follower.round().phase()).isEqualTo(RoundPhase.OPEN);
        assertThat(accounts.areEndowed()).isTrue();
    }

    @Test
    void shouldRefuseTheSettingWhenThereAreMoreThanThePlacesForThem() {
        assertThatThrownBy(() -> context(LoadAccounts.MOST + 1).conclude()).hasMessageContaining("401 load accounts");
    }

    /** Commands of a kind that are about load accounts. */
    private long published(final int templateId) {
        return exchange.commands(templateId).stream()
                .filter(command -> accountId(command) >= LoadAccounts.FIRST)
                .count();
    }

    private static long accountId(final UnsafeBuffer command) {
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        return switch (CommandHeader.templateId(command, 0)) {
            case AdjustCashDecoder.TEMPLATE_ID ->
                new AdjustCashDecoder().wrapAndApplyHeader(command, 0, header).accountId();
            case AdjustHoldingDecoder.TEMPLATE_ID ->
                new AdjustHoldingDecoder()
                        .wrapAndApplyHeader(command, 0, header)
                        .accountId();
            default -> open(command).accountId();
        };
    }

    private static OpenAccountDecoder open(final UnsafeBuffer command) {
        return new OpenAccountDecoder().wrapAndApplyHeader(command, 0, new MessageHeaderDecoder());
    }
}
