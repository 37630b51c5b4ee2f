package io.stocking.gateway.rest.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.testing.TestClient;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every order and execution of a player's rounds is on exactly one page, whatever is asked for. */
class HistoryOverRoundsTest {
    private static final List<String> SIDES = List.of("", "buy", "sell");
    private static final List<String> STATUSES = List.of("open", "closed", "all");
    private static final List<String> DIRECTIONS = List.of("asc", "desc");
    private static final Set<String> OPEN = Set.of("new", "partially_filled");

    private static HistoryStage stage;
    private static TestClient alice;

    @BeforeAll
    static void playThreeRounds() throws IOException {
        stage = new HistoryStage();
        alice = stage.alice();
        stage.playRound();
        stage.playRound();
        stage.openRound();
        stage.trade();
    }

    @AfterAll
    static void close() throws IOException {
        stage.close();
    }

    @Test
    void shouldHaveOrdersOfEveryStatusWhenRoundsWerePlayed() {
        assertThat(orders().stream().map(Entry::status).distinct().sorted())
                .containsExactly("canceled", "expired", "filled", "new", "partially_filled", "replaced");
    }

    @Test
    void shouldShowEveryOrderOnceWhenFiltersAndPagesAreCombined() {
        final List<Entry> model = orders();
        for (final String symbol : symbols()) {
            for (final String side : SIDES) {
                for (final String status : STATUSES) {
                    for (final String direction : DIRECTIONS) {
                        final List<String> expected = ids(model, order -> order.matches(symbol, side, status));
                        final String query = "?status=" + status + "&side=" + side + "&direction=" + direction;
                        final String ours = "/api/orders" + query + "&symbol=" + symbol + "&limit=";
                        final String theirs = "/v2/orders" + query + "&symbols=" + symbol + "&limit=";
                        assertThat(pages(ours + 5)).as(ours).isEqualTo(inOrder(expected, direction));
                        assertThat(timePages(theirs + 9, direction)).as(theirs).isEqualTo(inOrder(expected, direction));
                    }
                }
            }
        }
    }

    @Test
    void shouldShowEveryExecutionOnceWhenFiltersAndPagesAreCombined() throws SQLException {
        final List<Entry> model = stage.executions();
        assertThat(model).as("two an instrument, side and round").hasSizeGreaterThanOrEqualTo(2 * 2 * 2 * 3);
        for (final String symbol : symbols()) {
            for (final String side : SIDES) {
                for (final String direction : DIRECTIONS) {
                    final String path =
                            "/api/fills?symbol=" + symbol + "&side=" + side + "&direction=" + direction + "&limit=3";
                    final List<String> expected = ids(model, fill -> fill.matches(symbol, side, "all"));
                    assertThat(pages(path)).as(path).isEqualTo(inOrder(expected, direction));
                }
            }
        }
        for (final String direction : DIRECTIONS) {
            assertThat(activities(direction)).isEqualTo(inOrder(ids(model, fill -> true), direction));
        }
    }

    @Test
    void shouldMissAndDoubleNothingWhenRoundsEndAndOrdersComeBetweenPages() {
        for (final String direction : DIRECTIONS) {
            final List<String> before = stage.orderIds();
            final List<String> seen = pages(
                    "/api/orders?status=all&direction=" + direction + "&limit=4",
                    List.of(
                            () -> stage.enter("HBE", "buy", 1, 39_000),
                            stage::endRound,
                            stage::awaitRows,
                            stage::openRound,
                            stage::trade,
                            () -> stage.enter("HBM", "sell", 1, 61_000)));

            assertThat(seen).doesNotHaveDuplicates();
            assertThat(seen.stream().filter(before::contains).toList()).isEqualTo(inOrder(before, direction));
            if (direction.equals("asc")) {
                assertThat(seen).isEqualTo(stage.orderIds());
            }
        }
    }

    @Test
    void shouldMissAndDoubleNothingWhenMySqlIsBehindAndCatchesUpBetweenPages() {
        for (final String direction : DIRECTIONS) {
            stage.stopWriter();
            stage.endRound();
            stage.openRound();
            stage.trade();
            final List<String> before = stage.orderIds();
            final List<String> seen = pages(
                    "/api/orders?status=all&direction=" + direction + "&limit=4",
                    List.of(
                            stage::endRound,
                            stage::openRound,
                            stage::startWriter,
                            stage::awaitRows,
                            () -> stage.enter("HBE", "buy", 1, 39_000)));

            assertThat(seen).doesNotHaveDuplicates();
            assertThat(seen.stream().filter(before::contains).toList()).isEqualTo(inOrder(before, direction));
        }
    }

    private static List<String> symbols() {
        return List.of("", HistoryStage.SYMBOLS.get(0), HistoryStage.SYMBOLS.get(1), "NONE");
    }

    /** Alice's orders, each asked for by its id. */
    private static List<Entry> orders() {
        return stage.orderIds().stream()
                .map(id -> alice.get("/v2/orders/" + id).json())
                .map(order -> new Entry(
                        order.get("id").asText(),
                        order.get("symbol").asText(),
                        order.get("side").asText(),
                        order.get("status").asText()))
                .toList();
    }

    private static List<String> ids(final List<Entry> entries, final Predicate<Entry> filter) {
        return entries.stream().filter(filter).map(Entry::id).toList();
    }

    private static List<String> inOrder(final List<String> oldestFirst, final String direction) {
        final List<String> ordered = new ArrayList<>(oldestFirst);
        if (direction.equals("desc")) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    private static List<String> pages(final String path) {
        return pages(path, List.of());
    }

    /** All ids, read by cursor; what happens between the pages, one after another. */
    private static List<String> pages(final String path, final List<Runnable> between) {
        final List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; cursor != null; page++) {
            final JsonNode answer = alice.get(path + "&cursor=" + cursor).json();
            answer.get("items").forEach(item -> seen.add(item.get("id").asText()));
            cursor = answer.get("next").textValue();
            if (page < between.size()) {
                between.get(page).run();
            }
        }
        return seen;
    }

    /** All ids, read as bots do: from the time of the last one on. */
    private static List<String> timePages(final String path, final String direction) {
        final List<String> seen = new ArrayList<>();
        String bound = "";
        for (JsonNode page = alice.get(path).json();
                !page.isEmpty();
                page = alice.get(path + bound).json()) {
            page.forEach(order -> seen.add(order.get("id").asText()));
            bound = (direction.equals("asc") ? "&after=" : "&until=")
                    + page.get(page.size() - 1).get("created_at").asText();
        }
        return seen;
    }

    /** Trades and sides, read by the token of bots. */
    private static List<String> activities(final String direction) {
        final List<String> seen = new ArrayList<>();
        final String path = "/v2/account/activities/FILL?page_size=5&direction=" + direction + "&page_token=";
        String token = "";
        for (JsonNode page = alice.get(path).json();
                !page.isEmpty();
                page = alice.get(path + token).json()) {
            for (final JsonNode fill : page) {
                token = fill.get("id").asText();
                final String tradeId = token.substring(token.indexOf('-') + 1, token.indexOf("::"));
                seen.add(tradeId + "-" + fill.get("side").asText());
            }
        }
        return seen;
    }

    /**
     * An order or an execution.
     *
     * @param status of an order; empty otherwise
     */
    record Entry(String id, String symbol, String side, String status) {
        boolean matches(final String wantedSymbol, final String wantedSide, final String wantedStatus) {
            return (wantedSymbol.isEmpty() || wantedSymbol.equals(symbol))
                    && (wantedSide.isEmpty() || wantedSide.equals(side))
                    && (wantedStatus.equals("all") || wantedStatus.equals("open") == OPEN.contains(status));
        }
    }
}
