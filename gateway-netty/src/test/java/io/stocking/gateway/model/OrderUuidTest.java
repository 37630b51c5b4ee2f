package io.stocking.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderUuidTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, (1L << 24) | 3, (1L << 62) - 1})
    void shouldGiveBackOrderIdWhenItsUuidIsParsed(final long orderId) {
        final UUID uuid = OrderUuid.ofOrder(orderId);

        assertThat(OrderUuid.parseOrder(uuid.toString())).hasValue(orderId);
        assertThat(uuid.version()).isEqualTo(8);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1-1-1-1-1",
                "61626364-6162-4162-8162-616263646566",
                "7374-6f63-6b01-8000-8000-000000000001",
                "zzzzzzzz-6b01-8000-8000-000000000001"
            })
    void shouldRejectTextWhenItIsNotOneOfOurs(final String text) {
        assertThat(OrderUuid.parseOrder(text)).isEmpty();
        assertThat(OrderUuid.parseInstrument(text)).isEmpty();
    }

    @Test
    void shouldTellOrdersFromInstrumentsWhenNumbersAreEqual() {
        final String instrument = OrderUuid.ofInstrument(5).toString();

        assertThat(OrderUuid.parseInstrument(instrument)).hasValue(5);
        assertThat(OrderUuid.parseOrder(instrument)).isEmpty();
        assertThat(OrderUuid.parseInstrument(OrderUuid.ofOrder(5).toString())).isEmpty();
    }

    @Test
    void shouldRefuseIdWhenItDoesNotFit() {
        assertThatThrownBy(() -> OrderUuid.ofOrder(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> OrderUuid.ofOrder(1L << 62)).hasMessageContaining("2^62");
    }
}
