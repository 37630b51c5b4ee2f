package io.stocking.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldingsTest {
    private final Holdings holdings = new Holdings();

    @Test
    void shouldFindEveryEntryWhenItGrows() {
        for (int account = 1; account <= 2_000; account++) {
            for (final int instrument : new int[] {1, 65_535}) {
                final int entry = holdings.findOrAdd(account, instrument);
                holdings.adjust(entry, account);
                holdings.reserve(entry, 1);
            }
        }

        assertThat(holdings.size()).isEqualTo(4_000);
        final int[] entries = new int[holdings.size() + 1];
        assertThat(holdings.entries(0, entries)).isEqualTo(holdings.size());
        for (int walked = 0; walked < holdings.size(); walked++) {
            final int entry = entries[walked];
            assertThat(holdings.accountId(entry)).isEqualTo(walked / 2 + 1);
            assertThat(holdings.instrumentId(entry)).isEqualTo(walked % 2 == 0 ? 1 : 65_535);
            assertThat(holdings.find(holdings.accountId(entry), holdings.instrumentId(entry)))
                    .isEqualTo(entry);
            assertThat(holdings.available(entry)).isEqualTo(walked / 2);
        }
    }

    @Test
    void shouldGiveAsManyEntriesAsThereIsRoomForWhenAskedForSome() {
        for (int account = 1; account <= 5; account++) {
            holdings.findOrAdd(account, 1);
        }
        final int[] entries = new int[3];

        assertThat(holdings.entries(0, entries)).isEqualTo(3);
        assertThat(holdings.entries(3, entries)).isEqualTo(2);
        assertThat(holdings.accountId(entries[1])).isEqualTo(5);
        assertThat(holdings.entries(5, entries)).isZero();
    }

    @Test
    void shouldFindAnEntryAgainWhenItWasMoved() {
        final int known = holdings.findOrAdd(1, 1);
        holdings.adjust(known, 5);
        for (int account = 2; account <= 4_000; account++) {
            holdings.findOrAdd(account, 1);
        }

        assertThat(holdings.findOrAdd(known, 1, 1)).isNotEqualTo(known).isEqualTo(holdings.find(1, 1));
        assertThat(holdings.quantity(holdings.findOrAdd(known, 1, 1))).isEqualTo(5);
        assertThat(holdings.size()).isEqualTo(4_000);
    }

    @Test
    void shouldHaveNothingAvailableWhenThereIsNoEntry() {
        assertThat(holdings.find(1, 1)).isEqualTo(Holdings.NONE);
        assertThat(holdings.available(Holdings.NONE)).isZero();
    }

    @Test
    void shouldStartAnewWhenCleared() {
        final int before = holdings.findOrAdd(1, 1);
        holdings.adjust(before, 5);
        holdings.reserve(before, 5);
        holdings.clear();

        assertThat(holdings.size()).isZero();
        assertThat(holdings.find(1, 1)).isEqualTo(Holdings.NONE);
        final int after = holdings.findOrAdd(1, 1);
        final int[] entries = new int[2];
        assertThat(holdings.entries(0, entries)).isEqualTo(1);
        assertThat(entries[0]).isEqualTo(after);
        assertThat(holdings.quantity(after)).isZero();
        assertThat(holdings.reserved(after)).isZero();
    }
}
