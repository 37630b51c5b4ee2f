package io.stocking.simulation;

import io.stocking.kit.Command;
import io.stocking.kit.ExchangeState;
import io.stocking.kit.NewsTerms;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import java.util.Random;

/** News to be published, half of it possible. */
final class NewsDraws {
    private static final NewsScope[] SCOPES = NewsScope.values();
    private static final NewsDirection[] DIRECTIONS = NewsDirection.values();

    private NewsDraws() {}

    static Command draw(final ExchangeState state, final Random random) {
        final boolean possible = random.nextBoolean();
        final NewsScope scope = SCOPES[random.nextInt(possible ? 3 : SCOPES.length)];
        final boolean named = possible ? scope == NewsScope.SECTOR : random.nextBoolean();
        final boolean numbered = possible ? scope == NewsScope.COMPANY : random.nextBoolean();
        return new Command.PublishNews(new NewsTerms(
                state.round().roundId() - (random.nextInt(20) == 0 ? 1 : 0),
                state.lastNewsNumber() + random.nextInt(possible ? 3 : 2),
                numbered ? 1 + random.nextInt(CommandSource.INSTRUMENTS) : 0,
                number(2_000, possible, random),
                number(3_600, possible, random),
                scope,
                DIRECTIONS[random.nextInt(possible ? 2 : DIRECTIONS.length)],
                text("n", 32, possible, random),
                named ? text("s", 24, possible, random) : "",
                text("가", 40, possible, random),
                text("h", 120, possible, random),
                text("나", 80, possible, random),
                text("b", 240, possible, random)));
    }

    private static int number(final int limit, final boolean possible, final Random random) {
        return possible || random.nextInt(8) > 0 ? 1 + random.nextInt(limit) : random.nextInt(2) * (limit + 1);
    }

    private static String text(final String letter, final int limit, final boolean possible, final Random random) {
        if (possible || random.nextInt(8) > 0) {
            return letter.repeat(random.nextBoolean() ? limit : 1 + random.nextInt(limit));
        }
        return letter.repeat(random.nextInt(2) * (limit + 1));
    }
}
