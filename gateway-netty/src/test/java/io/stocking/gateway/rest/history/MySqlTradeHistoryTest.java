package io.stocking.gateway.rest.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.gateway.model.order.OrderStatus;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.rest.page.UserDirectory;
import io.stocking.gateway.testing.TestMySql;
import io.stocking.message.codec.Side;
import io.stocking.persistence.history.FillHistory;
import io.stocking.persistence.history.OrderHistory;
import io.stocking.persistence.user.LocalUsers;
import io.stocking.persistence.user.Users;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MySqlTradeHistoryTest {
    private static final long ALICE = 1000;

    private static TestMySql mysql;
    private static TradeHistory history;

    @BeforeAll
    static void open() throws IOException, SQLException {
        mysql = new TestMySql();
        history = new MySqlTradeHistory(new OrderHistory(mysql.dataSource()), new FillHistory(mysql.dataSource()));
        mysql.execute("INSERT INTO instruments (round_id, instrument_id, symbol, name_ko, name_en, sector,"
                + " reference_price, lower_price_limit, upper_price_limit)"
                + " VALUES (1, 1, 'HBE', '한빛전자', 'Hanbit', 'electronics', 50000, 35000, 65000)");
        for (int i = 1; i <= 5; i++) {
            insertOrder(i, "filled");
        }
        for (int i = 1; i <= 5; i++) {
            insertOrder(-i, "rejected");
        }
        mysql.execute("INSERT INTO trades (trade_id, round_id, instrument_id, price, quantity, maker_order_id,"
                + " taker_order_id, maker_account_id, taker_account_id, taker_side, auction, executed_at, command_index)"
                + " VALUES (1, 1, 1, 50000, 2, 1, 9, 1000, 1001, 'sell', FALSE, 100, 1),"
                + " (2, 1, 1, 50100, 3, 9, 2, 1001, 1000, 'buy', FALSE, 100, 2)");
    }

    @AfterAll
    static void close() {
        mysql.close();
    }

    private static void insertOrder(final int orderId, final String status) throws SQLException {
        mysql.execute(("INSERT INTO orders (order_id, round_id, account_id, instrument_id, side, type, time_in_force,"
                        + " post_only, price, quantity, filled_quantity, filled_value, status, client_order_id,"
                        + " created_at, updated_at, closed_at, event_index) VALUES (%d, 1, 1000, 1, 'buy', 'limit',"
                        + " 'day', FALSE, 50000, 2, 2, 100000, '%s', 'mine-%d', 10, 11, 12, 1)")
                .formatted(orderId, status, orderId));
    }

    @Test
    void shouldShowOrderAsItWasWhenItIsRead() {
        final OrderView order = history.order(ALICE, 1).orElseThrow();

        assertThat(order.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(order.terms().symbol()).isEqualTo("HBE");
        assertThat(order.terms().side()).isEqualTo(Side.BUY);
        assertThat(order.terms().clientOrderId()).isEqualTo("mine-1");
        assertThat(order.fillValue()).isEqualTo(100_000);
        assertThat(order.times()).isEqualTo(new OrderView.Times(10, 11, 12, 0, 0, 0));
        assertThat(history.orderByClientId(ALICE, "mine-1")).contains(order);
        assertThat(history.order(1001, 1)).isEmpty();
    }

    @Test
    void shouldFillPageWhenRefusedOrdersAreInBetween() {
        final OrderQuery oldestFirst =
                new OrderQuery(OrderQuery.Scope.CLOSED, 0, Long.MAX_VALUE, Set.of("HBE"), Side.BUY, true, 3);

        final List<OrderView> first = history.orders(ALICE, oldestFirst, null);
        final List<OrderView> second = history.orders(ALICE, oldestFirst, new Cursor(10, 3));

        assertThat(first).extracting(OrderView::orderId).containsExactly(1L, 2L, 3L);
        assertThat(second).extracting(OrderView::orderId).containsExactly(4L, 5L);
        assertThat(history.order(ALICE, -1)).isEmpty();
        assertThat(history.orderByClientId(ALICE, "mine--1")).isEmpty();
    }

    @Test
    void shouldShowOwnSideWhenFillsAreRead() {
        final FillQuery newestFirst = new FillQuery(0, Long.MAX_VALUE, Set.of(), null, false, 10);

        final List<FillView> fills = history.fills(ALICE, newestFirst, null);

        assertThat(fills).extracting(FillView::orderId).containsExactly(2L, 1L);
        assertThat(fills).extracting(FillView::side).containsOnly(Side.BUY);
        assertThat(history.fills(ALICE, newestFirst, new Cursor(100, 2)))
                .extracting(FillView::tradeId)
                .containsExactly(1L);
    }

    @Test
    void shouldTellWhenNicknameIsTaken() {
        final UserDirectory users =
                UserDirectory.of(new Users(mysql.dataSource(), () -> 1), new LocalUsers(mysql.dataSource(), () -> 1));

        final long id = users.createGuest("수달 1").orElseThrow().id();

        assertThat(id).isGreaterThanOrEqualTo(1000);
        assertThat(users.createGuest("수달 1")).isEmpty();
        assertThat(users.find(id).orElseThrow().nickname()).isEqualTo("수달 1");
    }
}
