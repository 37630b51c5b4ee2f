package io.stocking.game.tape.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.tape.file.TapeOp;
import io.stocking.message.codec.Side;
import org.junit.jupiter.api.Test;

class OpeningBookTest {
    private final OpeningBook book = new OpeningBook();

    @Test
    void shouldLeaveWhatDoesNotTradeWhenOrdersCross() {
        enter(0, Side.BUY, 105, 10);
        enter(1, Side.BUY, 100, 3);
        enter(2, Side.SELL, 99, 4);
        enter(3, Side.SELL, 104, 2);
        enter(4, Side.SELL, 110, 6);

        assertThat(book.remaining())
                .containsExactly(
                        new TapeStep(0, TapeOp.NEW, 0, Side.BUY, 105, 4),
                        new TapeStep(0, TapeOp.NEW, 4, Side.SELL, 110, 6),
                        new TapeStep(0, TapeOp.NEW, 1, Side.BUY, 100, 3));
    }

    @Test
    void shouldKeepTheOrderOfTimeWhenPricesAreEqual() {
        enter(0, Side.BUY, 100, 1);
        enter(1, Side.BUY, 100, 2);
        enter(2, Side.BUY, 100, 3);
        enter(3, Side.SELL, 100, 2);

        assertThat(book.remaining())
                .containsExactly(
                        new TapeStep(0, TapeOp.NEW, 1, Side.BUY, 100, 1),
                        new TapeStep(0, TapeOp.NEW, 2, Side.BUY, 100, 3));
    }

    @Test
    void shouldFollowChangesWhenOrdersAreCancelledReducedAndReplaced() {
        enter(0, Side.BUY, 100, 5);
        enter(1, Side.BUY, 99, 5);
        enter(2, Side.BUY, 98, 5);
        enter(3, Side.BUY, 97, 5);
        change(TapeOp.CANCEL, 0, 0, 0);
        change(TapeOp.REDUCE, 1, 0, 2);
        change(TapeOp.REDUCE, 2, 0, 5);
        change(TapeOp.REPLACE, 3, 101, 7);
        change(TapeOp.REPLACE, 0, 101, 7);

        assertThat(book.remaining())
                .containsExactly(
                        new TapeStep(0, TapeOp.NEW, 3, Side.BUY, 101, 7),
                        new TapeStep(0, TapeOp.NEW, 1, Side.BUY, 99, 3));
    }

    private void enter(final int order, final Side side, final long price, final long size) {
        book.add(new TapeStep(0, TapeOp.NEW, order, side, price, size));
    }

    private void change(final TapeOp op, final int order, final long price, final long size) {
        book.add(new TapeStep(0, op, order, Side.BUY, price, size));
    }
}
