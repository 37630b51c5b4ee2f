package io.stocking.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class OrderPoolTest {
    @Test
    void shouldTakeLowestSlotWhenSomeAreFree() {
        final OrderPool pool = new OrderPool(4);
        for (int sequence = 1; sequence <= 4; sequence++) {
            assertThat(pool.allocate(sequence)).isEqualTo(sequence - 1);
        }
        assertThat(pool.isFull()).isTrue();
        pool.free(2);
        pool.free(0);

        assertThat(pool.allocate(5)).isZero();
        assertThat(pool.allocate(6)).isEqualTo(2);
        assertThat(pool.orderId(2)).isEqualTo(6L << OrderPool.SLOT_BITS | 2);
        assertThat(pool.open()).isEqualTo(4);
    }

    @Test
    void shouldFindOrderOnlyWhileItIsOpenWhenAskedByItsId() {
        final OrderPool pool = new OrderPool(4);
        final int slot = pool.allocate(7);
        final long id = pool.orderId(slot);
        assertThat(pool.find(id)).isEqualTo(slot);

        pool.rename(slot, 8);
        assertThat(pool.find(id)).isEqualTo(OrderPool.NONE);
        assertThat(pool.find(8L << OrderPool.SLOT_BITS)).isEqualTo(slot);

        pool.free(slot);
        assertThat(pool.find(8L << OrderPool.SLOT_BITS)).isEqualTo(OrderPool.NONE);
        assertThat(pool.find(0)).isEqualTo(OrderPool.NONE);
        assertThat(pool.find(-1)).isEqualTo(OrderPool.NONE);
        assertThat(pool.find(1L << OrderPool.SLOT_BITS | 4)).isEqualTo(OrderPool.NONE);
    }

    @Test
    void shouldKeepRecordsApartWhenAllAreUsed() {
        final int count = 40_000;
        final OrderPool pool = new OrderPool(count);
        for (int slot = 0; slot < count; slot++) {
            pool.allocate(slot + 1L);
            pool.describe(slot, slot + 1_000L, slot % 65_535 + 1, slot % 2 == 0, slot % 3 == 0);
            pool.offer(slot, slot + 5L, slot + 6, slot + 7L);
            pool.holding(slot, slot + 8);
            pool.ownerLinks(slot, slot + 9, slot + 10);
            pool.queueLinks(slot, slot + 11, slot + 12);
            pool.fill(slot, 3);
        }
        for (int slot = 0; slot < count; slot++) {
            assertThat(pool.accountId(slot)).isEqualTo(slot + 1_000L);
            assertThat(pool.instrumentId(slot)).isEqualTo(slot % 65_535 + 1);
            assertThat(pool.isSell(slot)).isEqualTo(slot % 2 == 0);
            assertThat(pool.isPostOnly(slot)).isEqualTo(slot % 3 == 0);
            assertThat(pool.price(slot)).isEqualTo(slot + 5L);
            assertThat(pool.leaves(slot)).isEqualTo(slot + 4L);
            assertThat(pool.filled(slot)).isEqualTo(3);
            assertThat(pool.level(slot)).isEqualTo(slot + 6);
            assertThat(pool.holding(slot)).isEqualTo(slot + 8);
            assertThat(pool.ownerNext(slot)).isEqualTo(slot + 9);
            assertThat(pool.ownerPrevious(slot)).isEqualTo(slot + 10);
            assertThat(pool.queueNext(slot)).isEqualTo(slot + 11);
            assertThat(pool.queuePrevious(slot)).isEqualTo(slot + 12);
        }
    }

    @Test
    void shouldStartUnfilledWhenSlotIsUsedAgain() {
        final OrderPool pool = new OrderPool(1);
        pool.allocate(1);
        pool.describe(0, 9, 9, true, true);
        pool.offer(0, 9, 9, 9);
        pool.holding(0, 9);
        pool.ownerLinks(0, 9, 9);
        pool.fill(0, 9);
        pool.free(0);

        pool.allocate(2);
        pool.describe(0, 1, 1, false, false);

        assertThat(pool.filled(0)).isZero();
        assertThat(pool.isSell(0)).isFalse();
        assertThat(pool.isPostOnly(0)).isFalse();
        assertThat(pool.isOwned(0)).isFalse();
        assertThat(pool.holding(0)).isEqualTo(OrderPool.NONE);
    }

    @Test
    void shouldTakeTheSlotAnIdNamesWhenRestored() {
        final OrderPool pool = new OrderPool(4);
        assertThat(pool.restore(5L << OrderPool.SLOT_BITS | 3)).isEqualTo(3);
        assertThat(pool.allocate(6)).isZero();

        assertThatIllegalStateException().isThrownBy(() -> pool.restore(7L << OrderPool.SLOT_BITS | 3));
        assertThatIllegalStateException().isThrownBy(() -> pool.restore(7L << OrderPool.SLOT_BITS | 4));
    }

    @Test
    void shouldRefuseCapacityWhenIdsCouldNotNameTheSlots() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderPool(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderPool((1 << OrderPool.SLOT_BITS) + 1));
    }
}
