package io.stocking.server.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** What somebody who trades sees of the running round, and of what he has. */
record RoundWitness(Trader trader) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration AT_ONCE = Duration.ofMillis(10);

    /** The round as it is; times in milliseconds since the epoch. */
    JsonNode round() {
        return trader.get("/api/round");
    }

    /** What a round keeps while it runs: number, times, prices it began with. */
    String terms() {
        final JsonNode round = round();
        final List<String> references = round.path("instruments").findValuesAsText("referencePrice");
        return ((ObjectNode) round)
                        .retain("roundId", "seedCash", "setupAt", "openAt", "settleAt", "intermissionAt", "endAt")
                + " from " + references;
    }

    /** Cash and shares. */
    String belongings() {
        final StringBuilder belongings =
                new StringBuilder("cash " + trader.account().path("cash").asText());
        for (final JsonNode position : trader.positions()) {
            belongings.append(", ").append(((ObjectNode) position).retain("symbol", "qty", "avg_entry_price"));
        }
        return belongings.toString();
    }

    /** Open orders, whole. */
    String openOrders() {
        return trader.orders("open").toString();
    }

    /** Numbers of the news that is out, oldest first. */
    List<Integer> news() {
        return trader.get("/api/news").path("news").findValuesAsText("number").stream()
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    void awaitPhase(final String phase) {
        await().atMost(PATIENCE)
                .pollInterval(AT_ONCE)
                .until(() -> round().path("phase").asText(), phase::equals);
    }

    /** Waits until the round is in the phase that its times say, and returns it. */
    JsonNode awaitPhaseOfTheClock() {
        return await().atMost(PATIENCE)
                .pollInterval(AT_ONCE)
                .ignoreExceptions()
                .until(this::round, round -> round.path("phase").asText().equals(phaseAtItsTime(round)));
    }

    private static String phaseAtItsTime(final JsonNode round) {
        final long now = round.path("serverTime").asLong();
        if (now < round.path("openAt").asLong()) {
            return "setup";
        }
        if (now < round.path("settleAt").asLong()) {
            return "open";
        }
        if (now < round.path("intermissionAt").asLong()) {
            return "settling";
        }
        return now < round.path("endAt").asLong() ? "intermission" : "over";
    }
}
