package io.stocking.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.kit.Command;
import io.stocking.kit.Event;
import io.stocking.kit.InstrumentTerms;
import io.stocking.kit.InstrumentTerms.TickBand;
import io.stocking.kit.NewsTerms;
import io.stocking.kit.RoundTerms;
import io.stocking.message.CommandWriter;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import io.stocking.message.codec.RoundPhase;
import io.stocking.round.NewsLimits;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsCommandsTest {
    private final EngineHarness harness = new EngineHarness(new EngineLimits(10, 16, 20));

    @Test
    void shouldSayEverythingTheCommandSaidWhenPublished() {
        open(7);
        final NewsTerms news = new NewsTerms(7, 1, NewsScope.COMPANY, 1, "", 300);

        assertThat(harness.execute(new Command.PublishNews(news))).containsExactly(new Event.NewsPublished(news));
    }

    @Test
    void shouldPublishWhenTextsAreAsLongAsTheyMayBe() {
        open(7);
        final NewsTerms news = market(1).withBodyEn("b".repeat(240));

        assertThat(harness.execute(new Command.PublishNews(news))).containsExactly(new Event.NewsPublished(news));
        assertThat(publish(market(2).withBodyEn("b".repeat(241)))).containsExactly("rejected INVALID_NEWS 2 limit 0");
    }

    @Test
    void shouldPublishTheSameBytesWhenTextsAreNoUtf8() {
        open(7);
        final byte[] broken = new byte[NewsLimits.MAX_BODY_BYTES];
        Arrays.fill(broken, (byte) 0xFF);
        final CommandWriter writer = new CommandWriter();
        writer.publishNews(0)
                .roundId(7)
                .newsNumber(1)
                .instrumentId(0)
                .strength(1)
                .halfLife(1)
                .scope(NewsScope.MARKET)
                .direction(NewsDirection.BAD)
                .newsId("broken")
                .sector("")
                .headlineKo("h")
                .headlineEn("h")
                .putBodyKo(broken, 0, broken.length)
                .putBodyEn(broken, 0, broken.length);

        final Event.NewsPublished event =
                (Event.NewsPublished) harness.execute(writer).get(0);

        assertThat(event.terms().bodyKo()).isEqualTo(event.terms().bodyEn()).isEqualTo("\uFFFD".repeat(broken.length));
    }

    @Test
    void shouldRefuseWhenNumberIsOutAlready() {
        open(7);
        publish(market(3));

        assertThat(publish(market(3))).containsExactly("rejected NEWS_OUT_OF_SEQUENCE 3 limit 3");
        assertThat(publish(market(2))).containsExactly("rejected NEWS_OUT_OF_SEQUENCE 2 limit 3");
        assertThat(publish(market(4))).containsExactly("news 4 Record sales");
    }

    @Test
    void shouldRefuseWhenRoundIsNotOpenOrAnother() {
        open(7);
        assertThat(publish(new NewsTerms(6, 1, NewsScope.MARKET, 0, "", 300)))
                .containsExactly("rejected ROUND_NOT_OPEN 6 limit 7");

        advance(7, RoundPhase.SETTLING);

        assertThat(publish(market(1))).containsExactly("rejected ROUND_NOT_OPEN 7 limit 7");
    }

    @Test
    void shouldRefuseWhenTargetDoesNotSuitTheScope() {
        open(7);

        assertThat(publish(new NewsTerms(7, 1, NewsScope.COMPANY, 2, "", 300)))
                .containsExactly("rejected UNKNOWN_INSTRUMENT 2 limit 0");
        assertThat(publish(new NewsTerms(7, 1, NewsScope.SECTOR, 0, "", 300)))
                .containsExactly("rejected INVALID_NEWS 1 limit 0");
        assertThat(publish(new NewsTerms(7, 1, NewsScope.MARKET, 1, "", 300)))
                .containsExactly("rejected INVALID_NEWS 1 limit 0");
    }

    @Test
    void shouldKnowWhatIsOutWhenLoadedFromSnapshot() {
        open(7);
        publish(market(5));
        final EngineHarness reloaded = harness.reloaded();

        assertThat(reloaded.lines(new Command.PublishNews(market(5))))
                .containsExactly("rejected NEWS_OUT_OF_SEQUENCE 5 limit 5");
        assertThat(reloaded.engine().stateHash()).isNotEqualTo(harness.engine().stateHash());
        publish(market(5));
        assertThat(reloaded.engine().stateHash()).isEqualTo(harness.engine().stateHash());
    }

    @Test
    void shouldCountAnewWhenTheNextRoundOpens() {
        open(7);
        publish(market(5));

        open(8);

        assertThat(publish(new NewsTerms(8, 1, NewsScope.MARKET, 0, "", 300))).containsExactly("news 1 Record sales");
    }

    private static NewsTerms market(final int number) {
        return new NewsTerms(7, number, NewsScope.MARKET, 0, "", 300);
    }

    private List<String> publish(final NewsTerms news) {
        return harness.lines(new Command.PublishNews(news));
    }

    private void open(final long roundId) {
        advance(roundId, RoundPhase.SETUP);
        harness.execute(new Command.ListInstrument(new InstrumentTerms(
                1, "ACME", "", "", "", 100, 70, 130, AuctionTieRule.HIGHER_PRICE, List.of(new TickBand(0, 1)))));
        advance(roundId, RoundPhase.OPEN);
    }

    private void advance(final long roundId, final RoundPhase phase) {
        harness.execute(new Command.AdvanceRound(new RoundTerms(roundId, phase, 1_000)));
    }
}
