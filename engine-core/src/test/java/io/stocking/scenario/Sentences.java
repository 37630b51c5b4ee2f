package io.stocking.scenario;

import io.stocking.kit.Command;
import io.stocking.kit.InstrumentTerms;
import io.stocking.kit.InstrumentTerms.TickBand;
import io.stocking.kit.NewsTerms;
import io.stocking.kit.RoundTerms;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.NewsScope;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns the sentences of a scenario into commands; each method says what it understands. */
final class Sentences {
    private final Cast cast;

    Sentences(final Cast cast) {
        this.cast = cast;
    }

    /** {@code instrument ACME [reference P] [from L to U] [ticks P:T,P:T] [tie RULE]}, listed closed. */
    Command instrument(final Words words) {
        final String symbol = words.next();
        long reference = 100;
        long lower = 70;
        long upper = 130;
        List<TickBand> ticks = List.of(new TickBand(0, 1));
        AuctionTieRule tieRule = AuctionTieRule.HIGHER_PRICE;
        while (!words.isEmpty()) {
            switch (words.next()) {
                case "reference" -> reference = words.nextNumber();
                case "from" -> lower = words.nextNumber();
                case "to" -> upper = words.nextNumber();
                case "ticks" -> ticks = ticks(words.next());
                case "tie" -> tieRule = words.nextConstant(AuctionTieRule.class);
                default -> throw new IllegalArgumentException("reference, from, to, ticks or tie expected");
            }
        }
        final int id = symbol.equals("NOTHING") ? 0 : cast.introduceInstrument(symbol);
        return new Command.ListInstrument(new InstrumentTerms(
                id, symbol, symbol + " 주식회사", symbol + " Inc.", "TEST", reference, lower, upper, tieRule, ticks));
    }

    private static List<TickBand> ticks(final String table) {
        return Stream.of(table.split(","))
                .map(band -> band.split(":"))
                .map(band -> new TickBand(Long.parseLong(band[0]), Long.parseLong(band[1])))
                .toList();
    }

    /** {@code account alice [cash N] [SYMBOL N]... [stp MODE] [kind KIND]}: opens and funds. */
    List<Command> account(final Words words) {
        final long id = cast.introduce(words.next());
        SelfTradePrevention prevention = SelfTradePrevention.CANCEL_NEWEST;
        AccountKind kind = AccountKind.PLAYER;
        final List<Command> commands = new ArrayList<>();
        while (!words.isEmpty()) {
            final String word = words.next();
            switch (word) {
                case "cash" -> commands.add(new Command.AdjustCash(id, words.nextNumber()));
                case "stp" -> prevention = words.nextConstant(SelfTradePrevention.class);
                case "kind" -> kind = words.nextConstant(AccountKind.class);
                default -> commands.add(new Command.AdjustHolding(id, cast.instrument(word), words.nextNumber()));
            }
        }
        commands.add(0, new Command.OpenAccount(id, kind, prevention));
        return commands;
    }

    /** {@code round PHASE [number N] [cash N]}: a setup starts the next round, without cash. */
    Command round(final Words words, final RoundTerms running) {
        final RoundPhase phase = words.nextConstant(RoundPhase.class);
        long number = phase == RoundPhase.SETUP ? running.roundId() + 1 : running.roundId();
        long cash = phase == RoundPhase.SETUP ? 0 : running.seedCash();
        while (!words.isEmpty()) {
            if (words.skip("number")) {
                number = words.nextNumber();
            } else {
                words.expect("cash");
                cash = words.nextNumber();
            }
        }
        return new Command.AdvanceRound(new RoundTerms(number, phase, cash));
    }

    /** {@code news N about market|sector|ACME [strength N] [round N]}: good news of the running round. */
    Command news(final Words words, final RoundTerms running) {
        final int number = (int) words.nextNumber();
        words.expect("about");
        final String whom = words.next();
        final NewsScope scope =
                switch (whom) {
                    case "market" -> NewsScope.MARKET;
                    case "sector" -> NewsScope.SECTOR;
                    default -> NewsScope.COMPANY;
                };
        final int instrument = scope == NewsScope.COMPANY ? cast.instrument(whom) : 0;
        final int strength = words.skip("strength") ? (int) words.nextNumber() : 300;
        final long round = words.skip("round") ? words.nextNumber() : running.roundId();
        final String sector = scope == NewsScope.SECTOR ? "TEST" : "";
        return new Command.PublishNews(new NewsTerms(round, number, scope, instrument, sector, strength));
    }

    /** {@code phase ACME PHASE}. */
    Command phase(final Words words) {
        return new Command.ChangeTradingPhase(cast.instrument(words.next()), words.nextConstant(TradingPhase.class));
    }

    /** What a trader does: {@code buys}, {@code sells}, {@code replaces}, {@code reduces}, {@code cancels} and so on. */
    Command deed(final long accountId, final Words words) {
        final String verb = words.next();
        return switch (verb) {
            case "buys" -> order(accountId, Side.BUY, words);
            case "sells" -> order(accountId, Side.SELL, words);
            case "replaces" -> replacement(accountId, words);
            case "reduces" -> reduction(accountId, words);
            case "cancels" -> cancellation(accountId, words);
            case "pays-in" -> new Command.AdjustCash(accountId, words.nextNumber());
            case "pays-out" -> new Command.AdjustCash(accountId, -words.nextNumber());
            case "brings" -> new Command.AdjustHolding(accountId, cast.instrument(words.next()), words.nextNumber());
            case "takes" -> new Command.AdjustHolding(accountId, cast.instrument(words.next()), -words.nextNumber());
            default -> throw new IllegalArgumentException("nobody \"" + verb + "\"");
        };
    }

    /** {@code ACME 5 @ 100 [TIF] [post-only] [id X]} or {@code ACME 5 at market [TIF] [id X]}. */
    private Command order(final long accountId, final Side side, final Words words) {
        final int instrument = cast.instrument(words.next());
        final long quantity = words.nextNumber();
        final boolean market = words.skip("at");
        words.expect(market ? "market" : "@");
        final boolean priced = !market || words.skip("@");
        final long price = priced ? words.nextNumber() : 0;
        final OrderType type = market ? OrderType.MARKET : OrderType.LIMIT;
        final TimeInForce timeInForce = timeInForce(words);
        final boolean postOnly = words.skip("post-only");
        return new Command.EnterOrder(
                accountId, instrument, side, type, timeInForce, postOnly, price, quantity, clientOrderId(words));
    }

    /** {@code 1 with 5 @ 100 [TIF] [id X]}. */
    private Command replacement(final long accountId, final Words words) {
        final long orderId = cast.order(words.nextNumber());
        words.expect("with");
        final long quantity = words.nextNumber();
        words.expect("@");
        final long price = words.nextNumber();
        return new Command.ReplaceOrder(accountId, orderId, price, quantity, timeInForce(words), clientOrderId(words));
    }

    /** {@code 1 by 5}. */
    private Command reduction(final long accountId, final Words words) {
        final long orderId = cast.order(words.nextNumber());
        words.expect("by");
        return new Command.ReduceOrder(accountId, orderId, words.nextNumber());
    }

    /** {@code 1} or {@code all [SYMBOL]}. */
    private Command cancellation(final long accountId, final Words words) {
        if (words.skip("all")) {
            return new Command.CancelAllOrders(accountId, words.isEmpty() ? 0 : cast.instrument(words.next()));
        }
        return new Command.CancelOrder(accountId, cast.order(words.nextNumber()));
    }

    private static TimeInForce timeInForce(final Words words) {
        if (words.skip("ioc")) {
            return TimeInForce.IOC;
        }
        return words.skip("fok") ? TimeInForce.FOK : TimeInForce.DAY;
    }

    /** {@code id X}, where {@code X*129} stands for 129 times X. */
    private static String clientOrderId(final Words words) {
        if (!words.skip("id")) {
            return "";
        }
        final String[] parts = words.next().split("\\*");
        return parts.length == 1 ? parts[0] : parts[0].repeat(Integer.parseInt(parts[1]));
    }
}
