package io.stocking.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.engine.EngineHarness;
import io.stocking.engine.EngineLimits;
import io.stocking.kit.Command;
import io.stocking.kit.Event;
import io.stocking.kit.ExchangeState;
import io.stocking.message.codec.RejectReason;
import io.stocking.naive.NaiveEngine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plays a scenario on the engine and on its naive double, which have to agree in everything. */
final class Stage {
    private static final String ARROW = "->";

    private final Cast cast = new Cast();
    private final Sentences sentences = new Sentences(cast);
    private final Set<RejectReason> refusals = EnumSet.noneOf(RejectReason.class);
    private EngineHarness fast;
    private NaiveEngine naive;

    Stage() {
        enter(new EngineLimits(1_000, 1_000, 1_000));
    }

    private void enter(final EngineLimits limits) {
        fast = new EngineHarness(limits);
        naive = new NaiveEngine(limits);
    }

    /** Plays every line and answers with the reasons for refusals that came up. */
    Set<RejectReason> play(final Scenario scenario) {
        for (final Scenario.Line line : scenario.lines()) {
            final int arrow = line.text().indexOf(ARROW);
            final Words words = new Words(arrow < 0 ? line.text() : line.text().substring(0, arrow));
            try {
                final String outcome = outcome(words);
                words.expectEnd();
                check(line, outcome, arrow < 0 ? null : line.text().substring(arrow + ARROW.length()));
            } catch (final IllegalArgumentException unclear) {
                throw new IllegalArgumentException(line.place() + " " + line.text() + ": " + unclear, unclear);
            }
        }
        return refusals;
    }

    private static void check(final Scenario.Line line, final String outcome, final String expected) {
        if (expected == null) {
            assertThat(outcome).as(line.place()).doesNotContain("rejected");
        } else {
            assertThat(outcome).as(line.place() + " " + line.text()).isEqualTo(expected.strip());
        }
    }

    private String outcome(final Words words) {
        final String first = words.next();
        return switch (first) {
            case "limits" -> limits(words);
            case "instrument" -> execute(List.of(sentences.instrument(words)));
            case "account" -> execute(sentences.account(words));
            case "round" -> execute(List.of(sentences.round(words, fast.state().round())));
            case "news" -> execute(List.of(sentences.news(words, fast.state().round())));
            case "phase" -> execute(List.of(sentences.phase(words)));
            case "book" -> book(words.next());
            case "snapshot" -> reload();
            default -> trader(first, words);
        };
    }

    private String trader(final String name, final Words words) {
        if (!cast.knowsAccount(name)) {
            throw new IllegalArgumentException("there is no account " + name);
        }
        final long accountId = cast.account(name);
        return words.isEmpty() ? purse(accountId) : execute(List.of(sentences.deed(accountId, words)));
    }

    private String limits(final Words words) {
        words.expect("accounts");
        final int accounts = (int) words.nextNumber();
        words.expect("orders");
        final int orders = (int) words.nextNumber();
        words.expect("client-order-ids");
        enter(new EngineLimits(accounts, orders, (int) words.nextNumber()));
        return "";
    }

    private String execute(final List<Command> commands) {
        return commands.stream()
                .flatMap(command -> execute(command).stream())
                .peek(this::remember)
                .map(Event::text)
                .collect(Collectors.joining(", "));
    }

    private List<Event> execute(final Command command) {
        final List<Event> events = fast.execute(command);
        assertThat(events).isEqualTo(naive.execute(command));
        assertThat(fast.state()).isEqualTo(naive.state());
        return events;
    }

    private void remember(final Event event) {
        cast.meet(event);
        if (event instanceof Event.OrderRejected rejected) {
            refusals.add(rejected.reason());
        } else if (event instanceof Event.CommandRejected rejected) {
            refusals.add(rejected.reason());
        }
    }

    private String reload() {
        final EngineHarness reloaded = fast.reloaded();
        assertThat(reloaded.engine().stateHash()).isEqualTo(fast.engine().stateHash());
        fast = reloaded;
        return "";
    }

    private String book(final String symbol) {
        final List<String> levels = new ArrayList<>();
        fast.engine()
                .depth(
                        cast.instrument(symbol),
                        10,
                        (side, level, price, quantity) -> levels.add(switch (side) {
                                    case BUY -> "bid ";
                                    case SELL -> "ask ";
                                    case NULL_VAL -> throw new IllegalStateException("a level without a side");
                                } + quantity + " @ " + price));
        return levels.isEmpty() ? "empty" : String.join(", ", levels);
    }

    /** Cash and shares of an account; what is reserved is seen from what can be taken out. */
    private String purse(final long accountId) {
        final ExchangeState state = fast.state();
        final long cash = state.accounts().stream()
                .filter(of -> of.accountId() == accountId)
                .mapToLong(ExchangeState.Account::cash)
                .sum();
        final StringBuilder purse = new StringBuilder(
                "cash " + cash + ", reserved " + (cash - available(new Command.AdjustCash(accountId, -cash - 1))));
        for (final Map.Entry<String, Integer> instrument : cast.instruments().entrySet()) {
            final int id = instrument.getValue();
            final long held = state.holdings().stream()
                    .filter(of -> of.accountId() == accountId && of.instrumentId() == id)
                    .mapToLong(ExchangeState.Holding::quantity)
                    .sum();
            if (held > 0) {
                final long reserved = held - available(new Command.AdjustHolding(accountId, id, -held - 1));
                purse.append(", ").append(instrument.getKey()).append(' ').append(held);
                purse.append(reserved == 0 ? "" : " reserved " + reserved);
            }
        }
        return purse.toString();
    }

    private long available(final Command impossible) {
        final Event.CommandRejected refusal =
                (Event.CommandRejected) execute(impossible).get(0);
        return refusal.limitValue();
    }
}
