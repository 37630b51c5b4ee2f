package io.stocking.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickTableTest {
    static final TickTable KOREAN = new TickTable(
            new long[] {0, 2_000, 5_000, 20_000, 50_000, 200_000, 500_000}, new long[] {1, 5, 10, 50, 100, 500, 1_000});

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "1999,1",
        "2000,5",
        "4999,5",
        "5000,10",
        "19999,10",
        "20000,50",
        "49999,50",
        "50000,100",
        "199999,100",
        "200000,500",
        "499999,500",
        "500000,1000",
        "4294967295,1000"
    })
    void shouldAnswerTickOfItsBandWhenPriceIsGiven(final long price, final long tick) {
        assertThat(KOREAN.tickAt(price)).isEqualTo(tick);
        assertThat(KOREAN.isOnTick(price)).isEqualTo(price % tick == 0);
    }

    @Test
    void shouldCoverWhatLiesBelowWhenFirstBandStartsHigher() {
        final TickTable table = new TickTable(new long[] {30}, new long[] {3});

        assertThat(table.tickAt(1)).isEqualTo(3);
    }

    @Test
    void shouldRefuseTableWhenBandsDoNotFollow() {
        refused(new long[] {}, new long[] {});
        refused(new long[] {0, 10}, new long[] {1});
        refused(new long[] {-1}, new long[] {1});
        refused(new long[] {0}, new long[] {0});
        refused(new long[] {0, 10, 10}, new long[] {1, 2, 5});
        refused(new long[] {0, 9}, new long[] {2, 3});
        refused(new long[] {0, 10}, new long[] {1, 3});
        refused(new long[] {0, TickTable.MAX_PRICE + 1}, new long[] {1, 1});
        refused(new long[TickTable.MAX_BANDS + 1], new long[TickTable.MAX_BANDS + 1]);
    }

    private static void refused(final long[] fromPrices, final long[] ticks) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TickTable(fromPrices, ticks));
    }
}
